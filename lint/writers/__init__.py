"""A document and its findings -> a marked copy of the document: one file per way of marking.

What every writer needs is here: the options, which suggestions go in place, and the words of a remark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import ModuleType

from lint.document import Document
from lint.errors import InputError
from lint.finding import LEVELS, Finding, Suggestion
from lint.registry import modules

_PACKAGE = "lint.writers"
_GUIDE = "A New Approach, "
_MOST = 3  # works, and places in the guide, named in one remark; `anew explain` tells them all
_COUNTED = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "advice": ("piece of advice",) * 2,
}


@dataclass(frozen=True, slots=True)
class MarkOptions:
    """How a copy is marked.

    `comments` and `changes` say what is written; with `accept` the suggestions are put in place as plain
    text. `date` is the local time every mark carries. `summary` puts a first comment at the top. `titles`
    maps source and guide ids to readable names, `type` is the document type: both serve the remarks' words.
    """

    comments: bool = True
    changes: bool = True
    date: datetime = field(default_factory=lambda: datetime.now().replace(microsecond=0))
    summary: bool = True
    author: str = "anew"
    initials: str = "a"
    accept: bool = False
    titles: Mapping[str, str] = field(default_factory=dict)
    type: str = ""


def writer_for(document: Document) -> ModuleType:
    """The writer that marks this kind of document. Raises InputError when there is none."""
    for writer in modules(_PACKAGE).values():
        if document.format in writer.FORMATS:
            return writer
    known = sorted({name for writer in modules(_PACKAGE).values() for name in writer.FORMATS})
    raise InputError(
        f"a document of the format {document.format} cannot be marked; formats that can: {', '.join(known)}",
        path=document.path,
    )


def mark(document: Document, findings: Sequence[Finding], options: MarkOptions | None = None) -> bytes:
    """The bytes of a marked copy. `document.data` must hold the file's own bytes.

    Raises InputError, in one sentence, for a file that must not be changed (protected, signed).
    """
    marked: bytes = writer_for(document).mark(document, findings, options or MarkOptions())
    return marked


def choose(findings: Sequence[Finding]) -> dict[int, Suggestion]:
    """The suggestions to put in place, by the number of their finding in `findings`.

    Of each finding the first that keeps the meaning; never two that overlap (the earlier and longer one
    stays), and never in the words of somebody else, which are theirs.
    """
    offers = []
    for number, finding in enumerate(findings):
        offer = next((s for s in finding.suggestions if s.keeps_meaning), None)
        if offer is not None and finding.speaker != "other":
            offers.append((offer.at.block, offer.at.start, -offer.at.end, number, offer))
    chosen: dict[int, Suggestion] = {}
    last = (-1, 0)
    for block, start, end, number, offer in sorted(offers, key=lambda entry: entry[:4]):
        if block != last[0] or start >= last[1]:
            chosen[number] = offer
            last = (block, -end)
    return dict(sorted(chosen.items()))


def remark(finding: Finding, options: MarkOptions, placed: Suggestion | None = None) -> list[str]:
    """The paragraphs of the comment on a finding: message, why, other words, model paragraph, sources, rule.

    `placed` is the suggestion that stands in the text already and need not be told again.
    """
    lines = [finding.message, finding.why]
    offers = [offer for offer in finding.suggestions if offer is not placed]
    if offers:
        told = "; ".join(_quoted(offer) for offer in offers)
        lines.append(f"{'Or' if placed else 'You could write'}: {told}")
    if placed is not None and placed.note:
        lines.append(f"Note: {placed.note}")
    lines.append(finding.rewrite)
    if finding.paragraph:
        lines.append("A paragraph you could take over:")
        lines += (" ".join(part.split()) for part in finding.paragraph.split("\n\n"))
    lines.append(_authority(finding, options.titles))
    lines.append(f"Rule: {finding.rule} ({finding.level})")
    return [line.strip() for line in lines if line.strip()]


def summary(findings: Sequence[Finding], placed: int, options: MarkOptions, extra: Sequence[str] = ()) -> list[str]:
    """The paragraphs of the first comment, which sums up. `placed` counts the suggestions put in place."""
    if not findings:
        return ["anew has no remarks on this document.", *extra]
    counts = Counter(finding.level for finding in findings)
    told = [f"{counts[level]} {_COUNTED[level][counts[level] > 1]}" for level in reversed(LEVELS) if counts[level]]
    as_type = f", read as a {options.type.replace('-', ' ')}" if options.type else ""
    many = len(findings)
    lines = [f"anew has {many} remark{'s' * (many != 1)} on this document{as_type}: {', '.join(told)}."]
    if placed and options.accept:
        lines.append(f"{placed} of them: other words have been put in place.")
    elif placed:
        lines.append(
            f"{placed} offer other words as tracked changes. Accept or reject each; rejecting all of them "
            "gives back the text as it was."
        )
    missing = sum(finding.family == "consideration" for finding in findings)
    if missing:
        lines.append(f"{missing} name what the document leaves out, at the sentence that raised the question.")
    return [*lines, *extra]


def _quoted(offer: Suggestion) -> str:
    return f"“{offer.text}”" + (f" ({offer.note})" if offer.note else "")


def _authority(finding: Finding, titles: Mapping[str, str]) -> str:
    """The line that says by whose authority; places in the guide stand together, three of them are enough."""
    named = [titles.get(name, name) for name in finding.sources]
    named += [titles.get(name) or titles.get(f"guide:{name}") or f"{_GUIDE}{name}" for name in finding.guide]
    told = dict.fromkeys(title for title in named if not title.startswith(_GUIDE))
    works = list(told)[:_MOST] + ([f"{len(told) - _MOST} more"] if len(told) > _MOST else [])
    places = list(dict.fromkeys(t.removeprefix(_GUIDE) for t in named if t.startswith(_GUIDE)))
    if places:
        more = f" and {len(places) - _MOST} more" if len(places) > _MOST else ""
        works.append(_GUIDE + ", ".join(places[:_MOST]) + more)
    return "Source: " + "; ".join(works) if works else ""
