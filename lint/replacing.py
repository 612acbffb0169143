"""Put suggestions in their place in a text: which may stand there, which overlap, what the text becomes.

Plain data in, plain data out: no file is touched here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lint.document import Block, Document
from lint.finding import Finding, Suggestion

# formats whose file is `Document.text` itself, so that an offset there is an offset in the file
TEXT_FORMATS = frozenset({"text", "markdown", "html", "rst", "adoc"})

_ARTICLE = re.compile(r"(an?|the)\s+", re.IGNORECASE)


class Edit(NamedTuple):
    """`text` in place of what stands from `start` to `end` (code points in `Document.text`)."""

    start: int
    end: int
    text: str
    rule: str = ""


def is_text(document: Document) -> bool:
    """Whether offsets in the document's text are offsets in its file."""
    return document.format in TEXT_FORMATS


def edit(document: Document, suggestion: Suggestion, rule: str = "") -> Edit | None:
    """The suggestion as a change of the file, or None where it would touch markup.

    The stretch must read in the file exactly as it reads in its block: no tag, link or entity inside. What is new is
    kept as small as it can be (words before and behind that stay are not touched), so that a line break inside the
    stretch survives. Markup between an article and what follows it stays: "an **inmate**".
    """
    if not is_text(document) or not 0 <= suggestion.at.block < len(document.blocks):
        return None
    block, (_, start, end) = document.blocks[suggestion.at.block], suggestion.at
    made = _smallest(document, block, start, end, suggestion.text)
    made = made or _after_article(document, block, start, end, suggestion.text)
    return made and made._replace(rule=rule)


def _smallest(document: Document, block: Block, start: int, end: int, new: str) -> Edit | None:
    """`new` in place of a stretch of a block, without the words that both begin and end with."""
    old = block.text[start:end]
    same = _common_words(old, new)
    start, old, new = start + same, old[same:], new[same:]
    tail = _common_words(old[::-1], new[::-1])
    end, old, new = end - tail, old[: len(old) - tail], new[: len(new) - tail]
    first = block.source(start)
    last = block.source(end, end=True) if end > start else first
    if document.text[first:last] != old:
        return None
    return Edit(first, last, _escaped(document.format, new))


def _after_article(document: Document, block: Block, start: int, end: int, new: str) -> Edit | None:
    """A stretch of an article and more, where markup stands between the two."""
    before, after = _ARTICLE.match(block.text, start, end), _ARTICLE.match(new)
    if not before or not after:
        return None
    article = _smallest(document, block, start, before.end(1), after[1])
    rest = _smallest(document, block, before.end(), end, new[after.end() :])
    if not article or not rest:
        return None
    between = document.text[article.end : rest.start]
    return Edit(article.start, rest.end, article.text + between + rest.text)


def _common_words(old: str, new: str) -> int:
    """How many characters both begin with, up to the last word boundary among them."""
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    while same and not _boundary(old, same, new):
        same -= 1
    return same


def _boundary(old: str, at: int, new: str) -> bool:
    return old[at - 1].isspace() or all(at == len(t) or t[at].isspace() for t in (old, new))


def _escaped(form: str, text: str) -> str:
    """New words as the format writes them; apostrophes and quotation marks need no escape in running text."""
    if form == "html":
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def automatic(document: Document, findings: Iterable[Finding]) -> list[Edit]:
    """The changes that may be made without asking: the first suggestion of a finding that keeps the meaning.

    Words of somebody else are theirs and stay. In text order, none overlapping another; where two do, the one that
    begins first (then the longer) stands.
    """
    found = []
    for finding in findings:
        offers = finding.suggestions if finding.speaker != "other" else ()
        chosen = next((s for s in offers if s.keeps_meaning), None)
        made = edit(document, chosen, finding.rule) if chosen else None
        if made:
            found.append(made)
    return apart(found)


def apart(edits: Iterable[Edit]) -> list[Edit]:
    """The changes in text order, without those that overlap or touch an earlier one."""
    kept: list[Edit] = []
    for made in sorted(set(edits), key=lambda e: (e.start, -e.end)):
        if not kept or made.start > kept[-1].end:
            kept.append(made)
    return kept


def put(text: str, edits: Sequence[Edit]) -> str:
    """The text with the changes made. `edits` are in text order and do not overlap."""
    parts, at = [], 0
    for made in edits:
        parts += [text[at : made.start], made.text]
        at = made.end
    return "".join([*parts, text[at:]])
