"""Patterns of phrases within a stretch of text: the part that practice rules and considerations share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.language.finds import Unit
from lint.language.passage import Passage
from lint.language.search import Hit
from lint.rulebook.nouns import Pattern

MOST_TRIED = 8
"""Hits of one entry that are tried in a stretch: beyond these, more would only cost time."""


def hits(pattern: Pattern, passage: Passage, *, polarity: str, parsed: bool = False) -> Iterator[Hit]:
    """Every place where a pattern holds: for each stretch the words from its first hit to its last, in one block.

    `polarity` is the rule's; a pattern's own comes first. Quoted words count here; the check asks whose they are.
    """
    if pattern.documents and passage.type not in pattern.documents:
        return
    if pattern.nowhere and passage.find(pattern.nowhere):
        return
    found = [(h, key) for h, key in _candidates(pattern, passage) if _where(pattern, passage, h)]
    if (pattern.polarity or polarity) == "asserted":
        found = [(h, key) for h, key in found if not passage.reading(key, parsed=parsed).silent]
    if len(found) >= pattern.count:
        yield from (h for h, _ in found)


def holds(patterns: Sequence[Pattern], passage: Passage, *, polarity: str) -> Hit | None:
    """The first place where one of the patterns holds, or None."""
    for pattern in patterns:
        for hit in hits(pattern, passage, polarity=polarity):
            return hit
    return None


def _candidates(pattern: Pattern, passage: Passage) -> Iterator[tuple[Hit, Hit]]:
    """Where the phrases hold, whatever is meant: (the words to underline, the words whose polarity counts)."""
    if not pattern.all:
        for hit in passage.find(pattern.phrases or pattern.any):
            if _rest(pattern, passage, hit):
                yield hit, hit
        return
    within = pattern.within or "sentence"
    entries = pattern.entries
    seen: set[tuple[tuple[int, int, int], ...]] = set()
    for hit in passage.find(pattern.lead or entries[0]):
        if any(passage.lacks(entry, hit, within) for entry in entries):
            continue
        unit = passage.unit(hit, within)
        key = tuple(unit)
        if key in seen:
            continue
        seen.add(key)
        chosen = _choose(entries, passage, unit, in_order=pattern.in_order)
        if chosen is None or not _beside(pattern, passage, unit):
            continue
        together = [h for h in chosen if h.block == chosen[0].block]
        whole = Hit(chosen[0].block, min(h.first for h in together), max(h.last for h in together))
        yield whole, chosen[0]


def _choose(entries: tuple[tuple[str, ...], ...], passage: Passage, unit: Unit, *, in_order: bool) -> list[Hit] | None:
    """One hit of each entry inside the stretch, not overlapping, in order where asked; the first that fit together."""
    found = []
    for entry in entries:
        found.append(list(passage.within(entry, unit))[:MOST_TRIED])
        if not found[-1]:
            return None
    return _fitting(found, [], in_order)


def _fitting(found: list[list[Hit]], chosen: list[Hit], in_order: bool) -> list[Hit] | None:
    if len(chosen) == len(found):
        return chosen
    for hit in found[len(chosen)]:
        if in_order and chosen and hit < Hit(chosen[-1].block, chosen[-1].last, 0):
            continue
        if not any(_overlap(hit, other) for other in chosen):
            whole = _fitting(found, [*chosen, hit], in_order)
            if whole is not None:
                return whole
    return None


def _overlap(a: Hit, b: Hit) -> bool:
    return a.block == b.block and a.first < b.last and b.first < a.last


def _rest(pattern: Pattern, passage: Passage, hit: Hit) -> bool:
    if not pattern.none and not (pattern.any and pattern.phrases):
        return True
    return _beside(pattern, passage, passage.unit(hit, pattern.within or "sentence"), any_asked=bool(pattern.phrases))


def _beside(pattern: Pattern, passage: Passage, unit: Unit, *, any_asked: bool = True) -> bool:
    """Whether `any` and `none` hold in a stretch."""
    if any_asked and pattern.any and not any(True for _ in passage.within(pattern.any, unit)):
        return False
    return not (pattern.none and any(True for _ in passage.within(pattern.none, unit)))


def _where(pattern: Pattern, passage: Passage, hit: Hit) -> bool:
    if not pattern.where:
        return True
    title = passage.title_end
    if pattern.where == "title":
        return hit.block < title
    if pattern.where == "body":
        return hit.block >= title
    return hit.block < title + 2
