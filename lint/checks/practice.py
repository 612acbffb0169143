"""The check of terms and statements that go against the guide."""

from __future__ import annotations

from lint.checks import levels, patterns
from lint.document import Span
from lint.finding import Finding
from lint.language.passage import Passage
from lint.language.search import Hit
from lint.rulebook.nouns import Practice


def check(passage: Passage) -> list[Finding]:
    """What the practice rules have to say about a passage."""
    return [f for rule in passage.book.practices if applies(rule, passage) for f in _findings(rule, passage)]


def applies(rule: Practice, passage: Passage) -> bool:
    """Whether a rule can be raised here: it looks at this type of document (a charging document only where it names
    it), and something of what it needs stands there."""
    if not passage.possible(rule.name):
        return False
    if levels.of_rule(rule, passage.type) == "off":
        return False
    return passage.type in rule.documents if rule.documents else passage.type != "charging-document"


def _findings(rule: Practice, passage: Passage) -> list[Finding]:
    """One finding for each sentence: from the first words of the rule in it to the last that the same voice says."""
    found: dict[tuple[int, int], Hit] = {}
    for pattern in rule.patterns:
        for hit in patterns.hits(pattern, passage, polarity=rule.polarity):
            key = (hit.block, passage.sentence(hit)[0])
            known = found.get(key)
            if known is None or passage.speaker(known) == passage.speaker(hit):
                found[key] = _together(known or hit, hit)
    if found and rule.unless and patterns.holds(rule.unless, passage, polarity="any"):
        return []
    made = (_finding(rule, hit, passage.sentence(hit), passage) for hit in found.values())
    return [finding for finding in made if finding is not None]


def _together(a: Hit, b: Hit) -> Hit:
    return Hit(a.block, min(a.first, b.first), max(a.last, b.last))


def _finding(rule: Practice, hit: Hit, sentence: tuple[int, int], passage: Passage) -> Finding | None:
    level = levels.of_rule(rule, passage.type)
    speaker = passage.speaker(hit)
    view = passage.views[hit.block]
    if speaker in {"other", "scare"} or view.block.kind == "quote":
        level = levels.at_most(level, rule.quoted)
    if level == "off":
        return None
    start, end = view.chars(hit.first, hit.last)
    return Finding(
        rule=rule.name,
        family="practice",
        level=level,
        start=view.block.source(start),
        end=view.block.source(end, end=True),
        text=view.block.text[start:end],
        at=Span(hit.block, start, end),
        sentence=Span(hit.block, *sentence),
        message=rule.message,
        why=rule.why,
        sources=rule.sources,
        guide=rule.guide,
        rewrite=rule.instead,
        speaker="other" if speaker == "scare" else speaker,
    )
