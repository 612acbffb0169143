"""Find quotations and say whose words they are.

Marks may be straight or curly; a quotation that runs over several paragraphs repeats its opening mark and closes once.
Who speaks is read from the words around: before, after, between the parts, or from a title above a statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lint.document import Block
from lint.language import speakers as who_speaks
from lint.language.speakers import Known, Speakers

__all__ = ["Quotation", "Speakers", "find"]


class Quotation(NamedTuple):
    """Quoted words: block number, code points in the block (inside the marks), whose they are, and the speaker's name.

    speaker: "office" (the office that issues the document), "other" (anybody else, or a cited title), or "scare"
    (a word or two that nobody said, so-called).
    """

    block: int
    start: int
    end: int
    speaker: str
    name: str


class _Part(NamedTuple):
    block: int
    start: int
    end: int
    chained: bool  # goes on from the part before


_FOLD = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "’": "'", "‘": "'", "“": '"', "”": '"'})
_MARK = re.compile(r"[“”\"]")
_VERB = (
    r"(?:said|says|stated|states|added|adds|continued|explained|noted|remarked|commented|declared|announced|told|testified|wrote"
    r"|tweeted|vowed|warned|concluded|observed|emphasized|exclaimed|asked|replied|argued|claimed|insisted|admitted|shouted|yelled"
    r"|stressed|urged|responded|recalled|reported|read|reads|called|described|issued|released)"
)
_SAID_X = re.compile(rf"[\s,.;-]*(?:as )?{_VERB} (?P<who>(?:[^.\"]|\b[A-Z]\.|\b(?:Mr|Ms|Mrs|Dr|Jr|Sr|St|Gov|Sen|U\.S)\.){{3,200}})")
_X_SAID = re.compile(rf"[\s,.;-]*(?P<who>(?:[A-Z]|he\b|she\b|the\b|they\b)(?:[^.\"]|\b[A-Z]\.|\b(?:Mr|Ms|Mrs|Dr|Jr|Sr|Gov|Sen)\.){{1,160}}?),? (?:also |has |have |then |later |further )?{_VERB}\b")
_BEFORE = re.compile(rf"(?P<who>.*?\S) (?:also |has |have |then |later |further )?{_VERB}\b(?P<tail>[^\"]{{0,110}})$")
_ACCORDING = re.compile(r"according to (?P<who>[^\"]{3,160}?)[,:]?\s*$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<![A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Jr)(?<!Mrs)[.!?][\"')]*\s+(?=[A-Z\"])")
_TITLE = re.compile(
    r"(?:titled|entitled|called|named|headlined|dubbed|known as|nicknamed|aka|a\.k\.a\.|article|report|book|song|film|movie|case|operation|see|in|program)[,:]?\s*$",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"^(?:he|she|they)\b", re.IGNORECASE)
_STATEMENT = re.compile(r"\b(?:statement|remarks|testimony|comments?)\b", re.IGNORECASE)


def find(blocks: Sequence[Block], speakers: Speakers) -> list[Quotation]:
    """The quotations of a document, in text order, with whose words they are.

    `blocks` are the document's blocks in order; `speakers` the office's own names, from the settings. Block quotations
    (kind "quote") count as quoted too. Offsets are code points in each block, the marks themselves left out.
    """
    if not any(b.kind == "quote" or _MARK.search(b.text) for b in blocks):
        return []
    folded = [b.text.translate(_FOLD) for b in blocks]
    known = who_speaks.learn("\n".join(folded), speakers)
    found: list[Quotation] = []
    last: Quotation | None = None
    for part in _parts(blocks):
        speaker, name = _attribute(part, blocks, folded, known, speakers, last)
        quotation = Quotation(part.block, part.start, part.end, speaker, name)
        found.append(quotation)
        if speaker != "scare" and name:
            last = quotation
    return found


def _parts(blocks: Sequence[Block]) -> list[_Part]:
    """The stretches between quotation marks, block by block."""
    parts: list[_Part] = []
    open_before = False
    for number, block in enumerate(blocks):
        text = block.text
        if block.kind == "quote" and not _MARK.search(text):
            if text.strip():
                parts.append(_Part(number, 0, len(text), False))
            continue
        if open_before and not _goes_on(text):
            open_before = False
        start = 0 if open_before else -1
        chained = open_before
        for mark in _MARK.finditer(text):
            at = mark.start()
            if start < 0:
                if _opens(text, at):
                    start, chained = at + 1, chained and not text[:at].strip()
            elif at == 0 and open_before:
                start = 1  # the opening mark repeated
            elif _closes(text, at):
                if at > start:
                    parts.append(_Part(number, start, at, chained))
                start, chained = -1, False
        open_before = False
        if start >= 0 and len(text) - start > 12:
            follows = number + 1 < len(blocks) and _goes_on(blocks[number + 1].text)
            if follows or (start <= 2 and len(text) - start > 40):
                parts.append(_Part(number, start, len(text), chained))
                open_before = follows
    return parts


def _goes_on(text: str) -> bool:
    """Whether a block can go on a quotation left open: it begins with an opening mark, or closes before it opens."""
    head = text.lstrip()
    if head[:1] in "“\"":
        return True
    first = _MARK.search(text)
    return first is not None and first.group() != "“" and not _opens(text, first.start()) and first.start() < 1500


def _opens(text: str, at: int) -> bool:
    if text[at] != '"':
        return text[at] == "“"
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and before not in ".,!?" and not after.isspace()


def _closes(text: str, at: int) -> bool:
    if text[at] == "”":
        return True
    if text[at] == "“":
        return False
    after = text[at + 1] if at + 1 < len(text) else " "
    return not after.isalnum()


def _attribute(
    part: _Part, blocks: Sequence[Block], folded: Sequence[str], known: Known, speakers: Speakers, last: Quotation | None
) -> tuple[str, str]:
    """Whose words a part is, and the name."""
    text = folded[part.block]
    if part.chained and last:
        return last.speaker, last.name
    words = text[part.start : part.end].split()
    before, after = _around(text, part)
    for subject in _subjects(before, after):
        if _PRONOUN.match(subject) and last:
            return last.speaker, last.name
        who, name = who_speaks.of_subject(subject, known, speakers)
        if who:
            return who, name
        if len(subject) > 2 and subject[:1].isupper():
            return "other", subject
    if len(words) <= 4 or _TITLE.search(before):
        return ("scare", "") if len(words) <= 4 else ("other", "title")
    if last and last.block == part.block:
        return last.speaker, last.name
    return _above(part, folded, known, speakers, last)


def _around(text: str, part: _Part) -> tuple[str, str]:
    """The words of the same sentence before and after a part."""
    before = text[max(0, part.start - 320) : max(0, part.start - 1)]
    cut = [m.end() for m in _SENTENCE.finditer(before)]
    before = before[cut[-1] :] if cut else before
    before = before[before.rfind('"') + 1 :]
    return before, text[part.end + 1 : part.end + 260]


def _subjects(before: str, after: str) -> list[str]:
    """The words that may name the speaker, the likeliest first."""
    subjects = []
    if (said := _SAID_X.match(after)) or (said := _X_SAID.match(after)):
        subjects.append(said["who"])
    if led := _BEFORE.match(before):
        subjects.append(led["who"])
    if led := _ACCORDING.search(before):
        subjects.append(led["who"])
    return subjects


def _above(part: _Part, folded: Sequence[str], known: Known, speakers: Speakers, last: Quotation | None) -> tuple[str, str]:
    """A quotation without a speaker: the statement's title above it, or the speaker of the paragraph before."""
    for number in range(part.block - 1, max(-1, part.block - 4), -1):
        above = folded[number].strip()
        if last and last.block == number and '"' in above:
            return last.speaker, last.name
        if above.endswith(":") or _STATEMENT.search(above[:200]):
            who, name = who_speaks.of_subject(above[-300:], known, speakers)
            if who:
                return who, name
    head = " ".join(folded[: max(1, part.block)])[:1500]
    if _STATEMENT.search(head):
        who, name = who_speaks.of_subject(head, known, speakers)
        return who or "other", name[:80]
    return "other", ""
