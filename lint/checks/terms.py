"""The check of words: which of the terms' forms are meant, and what could stand there instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lint import suggestions
from lint.checks import levels
from lint.document import Span
from lint.finding import Finding, Suggestion
from lint.language.passage import Passage
from lint.language.search import Hit, covering
from lint.rulebook.nouns import Condition, Term
from lint.rulebook.phrases import normal

SELF = (
    "i am (a|an)",
    "i'm (a|an)",
    "i was (a|an)",
    "i am (a recovering|an alcoholic)",
    "as (a recovering|a former)",
)

MENTION = "mention"
"""The concept that silences every term in its sentence: a word is spoken about there, not used."""


class Match(NamedTuple):
    """A form of a term found: where, the term, the shape and form that fit, the term's number."""

    hit: Hit
    term: Term
    shape: str
    form: str
    number: int


def check(passage: Passage) -> list[Finding]:
    """What the terms have to say about a passage. Of words inside words that are flagged, only the longest count."""
    found: list[Finding] = []
    taken: list[Hit] = []
    for match in sorted(_matches(passage), key=lambda m: (m.hit.first - m.hit.last, m.number)):
        if not covering(taken, match.hit):
            finding = _judge(match, passage)
            if finding is not None:
                found.append(finding)
                taken.append(match.hit)
    return found


def _matches(passage: Passage) -> Iterator[Match]:
    for form, hits in passage.hits.items():
        for number, term, shape in passage.index.forms.get(form, ()):
            for hit in hits:
                yield Match(hit, term, shape, form, number)


def _judge(match: Match, passage: Passage) -> Finding | None:
    hit, term = match.hit, match.term
    level = levels.of_term(term, passage.book, passage.type)
    if level == "off" or passage.lang(hit.block) != term.lang or not meant(match, passage):
        return None
    speaker = passage.speaker(hit)
    if speaker in {"other", "scare"} or passage.views[hit.block].block.kind == "quote":
        if passage.ends_before(SELF, hit):
            return None
        level = levels.at_most(level, "advice")
    view = passage.views[hit.block]
    start, end = view.chars(hit.first, hit.last)
    offered = suggestions.fit(hit, term, match.shape, match.form, passage)
    block, text = view.block, view.block.text[start:end]
    return Finding(
        rule=term.name,
        family="language",
        level=level,
        start=block.source(start),
        end=block.source(end, end=True),
        text=text,
        at=Span(hit.block, start, end),
        sentence=Span(hit.block, *passage.sentence(hit)),
        message=term.message or _message(text, offered, term),
        why=term.why,
        sources=tuple(s for s in term.sources if not s.startswith("guide:")),
        guide=tuple(s.removeprefix("guide:") for s in term.sources if s.startswith("guide:")),
        suggestions=offered,
        rewrite=term.rewrite or ("" if offered else "No other words fit here as they stand; say it another way."),
        speaker="other" if speaker == "scare" else speaker,
    )


def _message(text: str, offered: tuple[Suggestion, ...], term: Term) -> str:
    words = " ".join(text.split())
    if offered:
        return f'"{words}": consider "{offered[0].text}".'
    return (
        f'"{words}": {term.rewrite[:1].lower()}{term.rewrite[1:]}' if term.rewrite else f'"{words}" is better avoided.'
    )


def meant(match: Match, passage: Passage) -> bool:
    """Whether the words are meant as the term means them: no name or law, no exempt phrase, its conditions met."""
    hit, term = match.hit, match.term
    if term.exempt and covering(passage.find_in(term.exempt, hit.block), hit):
        return False
    if any(holds(c, hit, passage) for c in term.unless):
        return False
    if passage.named(hit) or _mentioned(hit, passage):
        return False
    return all(holds(c, hit, passage) for c in sorted(term.needs, key=lambda c: bool(c.pos)))


def _mentioned(hit: Hit, passage: Passage) -> bool:
    """Whether the sentence speaks about words ("we do not use the words ...") and does not use them."""
    return MENTION in passage.book.concepts and _near(Condition(near=(f"@{MENTION}",)), hit, passage)


def holds(condition: Condition, hit: Hit, passage: Passage) -> bool:
    """Whether a condition holds of a hit. Of several keys in one condition each must."""
    if condition.before and not passage.ends_before(condition.before, hit):
        return False
    if condition.after and not passage.starts_after(condition.after, hit):
        return False
    if condition.near and not _near(condition, hit, passage):
        return False
    return not condition.pos or _part_of_speech(condition.pos, hit, passage)


def _near(condition: Condition, hit: Hit, passage: Passage) -> bool:
    within = "paragraph" if isinstance(condition.within, int) else condition.within
    if passage.lacks(condition.near, hit, within):
        return False
    if isinstance(condition.within, int):
        width = condition.within
        unit = [(hit.block, max(hit.first - width, 0), hit.last + width)]
        others: Iterable[Hit] = passage.find_in(condition.near, hit.block)
        others = (h for h in others if h.first < unit[0][2] and h.last > unit[0][1])
    else:
        others = passage.within(condition.near, passage.unit(hit, condition.within))
    return any(h.block != hit.block or h.last <= hit.first or h.first >= hit.last for h in others)


def _part_of_speech(wanted: str, hit: Hit, passage: Passage) -> bool:
    if not passage.parses:  # without grammar the cheap conditions decide
        return True
    from lint.language import grammar

    parse = passage.parse(hit)
    base = passage.sentence(hit)[0]
    start, end = passage.views[hit.block].chars(hit.first, hit.last)
    if wanted == "noun":
        return grammar.is_noun(parse, start - base, end - base)
    if wanted == "person":
        return grammar.is_person_label(parse, start - base, end - base)
    return any(t.pos.lower() == normal(wanted) for t in parse.tokens if t.start < end - base and start - base < t.end)
