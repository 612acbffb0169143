"""The check of what a document should say and does not."""

from __future__ import annotations

from collections.abc import Iterable

from lint.checks import levels, patterns
from lint.document import Span
from lint.finding import Finding
from lint.language.passage import Passage
from lint.language.search import Finder, Hit
from lint.rulebook.nouns import Consideration, Pattern
from lint.rulebook.phrases import build

LONG = 1000
"""Words in about two pages: from here on a question asked of a section is answered in that section."""


def check(passage: Passage, office: dict[str, tuple[str, ...]]) -> list[Finding]:
    """The considerations that a passage leaves out. `office` is the office's dictionary: key -> names it goes by."""
    found = []
    for rule in passage.book.considerations:
        if (
            passage.type in rule.documents
            and passage.possible(rule.name)
            and levels.of_rule(rule, passage.type) != "off"
        ):
            hit = missing(rule, passage, office)
            if hit is not None:
                found.append(_finding(rule, hit, passage))
    return found


def missing(rule: Consideration, passage: Passage, office: dict[str, tuple[str, ...]]) -> Hit | None:
    """Where the question is raised and not answered, or None."""
    asked = next((hits for p in rule.asked_when if (hits := list(patterns.hits(p, passage, polarity="any")))), None)
    if not asked or patterns.holds(rule.not_asked_when, passage, polarity="any"):
        return None
    if _named(rule.satisfied_by, passage, office):
        return None
    if rule.scope == "section" and passage.words() > LONG:
        for hit in asked:
            section = passage.section(hit.block)
            if not _answered(rule.satisfied_when, passage, section):
                return _anchor(rule, passage, section) or hit
        return None
    whole = (0, len(passage.views))
    if _answered(rule.satisfied_when, passage, whole):
        return None
    return _anchor(rule, passage, whole) or asked[0]


def _answered(wanted: Iterable[Pattern], passage: Passage, blocks: tuple[int, int]) -> bool:
    return any(blocks[0] <= hit.block < blocks[1] for p in wanted for hit in patterns.hits(p, passage, polarity="any"))


def _anchor(rule: Consideration, passage: Passage, blocks: tuple[int, int]) -> Hit | None:
    hits = passage.find(rule.anchor) if rule.anchor else []
    return next((h for h in hits if blocks[0] <= h.block < blocks[1]), None)


def _named(keys: Iterable[str], passage: Passage, office: dict[str, tuple[str, ...]]) -> bool:
    """Whether the draft names something of the office's own that answers the question."""
    own = [name for key in keys for name in office.get(key, ())]
    if not own:
        return False
    finder = Finder(build(own), passage.book.substances)
    return any(True for view in passage.views for _ in finder.find(view))


def _finding(rule: Consideration, hit: Hit, passage: Passage) -> Finding:
    view = passage.views[hit.block]
    start, end = view.chars(hit.first, hit.last)
    return Finding(
        rule=rule.name,
        family="consideration",
        level=levels.of_rule(rule, passage.type),
        start=view.block.source(start),
        end=view.block.source(end, end=True),
        text=view.block.text[start:end],
        at=Span(hit.block, start, end),
        sentence=Span(hit.block, *passage.sentence(hit)),
        message=rule.message,
        why=rule.why,
        sources=rule.sources,
        guide=rule.guide,
        paragraph=rule.paragraph,
    )
