"""What the reports share: places in words, sentences, sources, counts."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from lint.document import Document
from lint.finding import FileReport, Finding, Run

GUIDE = "A New Approach, "
MAIN_PART = "word/document.xml"


class Shown(NamedTuple):
    """A sentence on one line and where the finding's words stand in it (code points)."""

    text: str
    start: int
    end: int


def sentence(document: Document, finding: Finding) -> Shown:
    """The sentence round a finding, its line breaks turned into spaces one for one, so that offsets stay."""
    block, start, end = finding.sentence
    if not (0 <= block < len(document.blocks)) or end <= start:
        return Shown("", 0, 0)
    whole = document.blocks[block].text
    start, end = max(start, 0), min(end, len(whole))
    if finding.at.block == block:  # words may begin before or end behind the sentence
        start, end = min(start, finding.at.start), max(end, finding.at.end)
    text = "".join(char if char.isprintable() else " " for char in whole[start:end])
    lead = len(text) - len(text.lstrip())
    if finding.at.block != block:
        return Shown(text.strip(), 0, 0)
    begin = max(finding.at.start - start - lead, 0)
    return Shown(text.strip(), begin, max(finding.at.end - start - lead, begin))


def where(document: Document, finding: Finding) -> str:
    """Where the words stand: "12:5" in a text file; part, place in words and paragraph in a package."""
    place = document.place(finding.start, finding.at.block)
    if not place.part and not place.where:
        return f"{place.line}:{place.column}"
    chosen = document.blocks[finding.at.block] if 0 <= finding.at.block < len(document.blocks) else None
    told = []
    if place.part and place.part != MAIN_PART:
        told.append(place.part.removeprefix("word/").removesuffix(".xml"))
    if place.where:
        told.append(place.where)
    if chosen and chosen.number:
        told.append(f"paragraph {chosen.number}")
    return ", ".join(told) or f"{place.line}:{place.column}"


def sources(run: Run, finding: Finding, *, most: int = 0) -> list[str]:
    """What a finding rests on, as readable names: sources, then the guide; at most `most`."""
    told: list[str] = []
    for name in (*finding.sources, *finding.guide):
        title = run.titles.get(name, name)
        if title.startswith(GUIDE) and told and told[-1].startswith(GUIDE):  # several places in the guide
            places = told[-1].removeprefix(GUIDE).split(", ")
            if title.removeprefix(GUIDE) not in places:
                told[-1] += f", {title.removeprefix(GUIDE)}"
        elif title not in told:
            told.append(title)
    return told[:most] if most else told


def instead(finding: Finding) -> list[str]:
    """What could be said instead: the suggestions' words, each with its note in brackets."""
    return [f"{s.text} ({s.note})" if s.note else s.text for s in finding.suggestions]


def counts(run: Run) -> Counter[str]:
    """How many findings of each level the run shows, and "unreadable", "files" and "hidden" beside them."""
    told: Counter[str] = Counter()
    for report in run.files:
        told["files"] += 1
        told["unreadable"] += bool(report.error)
        shown = run.visible(report)
        told["hidden"] += sum(f.level != "off" for f in report.findings) - len(shown)
        told.update(f.level for f in shown)
    return told


def number(count: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 file", "2 files", "3 pieces of advice"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def tally(told: Counter[str]) -> str:
    """The levels of a count in words: "2 errors, 1 warning", or "nothing"."""
    parts = [number(told[level], level) for level in ("error", "warning") if told[level]]
    if told["advice"]:
        parts.append(number(told["advice"], "piece of advice", "pieces of advice"))
    return ", ".join(parts) or "nothing"


def kind(report: FileReport) -> str:
    """The document type as readers write it: "press release"."""
    return report.type.replace("-", " ")
