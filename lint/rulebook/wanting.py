"""Which phrases a book wants searched for, and in documents of which types.

A phrase that only rules about plea offers ask for is not looked for in a press release: each phrase carries the set
of document types that want it, as bits, and so does every node of the graph on its way. Of a pattern whose phrases
must all stand together only one entry, its lead, is looked for everywhere ("eagerly"); the others, and all that
narrows or excuses, are looked for only in blocks where a lead was found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from lint.errors import BookError
from lint.finding import DOCUMENT_TYPES
from lint.rulebook.anchors import ANYTHING, anchors, share
from lint.rulebook.nouns import Book, Consideration, Pattern, Phrases, Practice
from lint.rulebook.phrases import Builder, Graph

BIT: Mapping[str, int] = {name: 1 << i for i, name in enumerate(DOCUMENT_TYPES)}
EVERY = (1 << len(DOCUMENT_TYPES)) - 1
EAGER = len(DOCUMENT_TYPES)
"""Bits from here on: the types in which a phrase is looked for everywhere."""
NAMED = 1 << 2 * EAGER
"""The bit of official names, which are looked for by themselves."""


def graph(book: Book) -> Graph:
    """The graph of every phrase the book wants. Raises BookError (file, line) for one that is badly written."""
    builder = Builder()
    openers: dict[str, dict[tuple[str, ...], dict[str, int]]] = {}
    for phrase, (place, types) in wanted(book).items():
        if not types:  # a concept that is asked for only right before or after other words
            continue
        try:
            first = builder.add(phrase, types)
            for rarest, second in anchors(phrase):
                others = tuple(sorted(second.words))
                for anchor in rarest.words:
                    into = openers.setdefault(anchor, {}).setdefault(others, {})
                    into.update((key, into.get(key, 0) | types) for key in first)
        except BookError as error:
            path, _, line = place.rpartition(":")
            raise BookError(error.message, path=path, line=int(line or 0)) from None
    for words in needs(book).values():
        for anchor in words:
            openers.setdefault(anchor, {})
    for ways in list(openers.values()):
        for others in ways:
            for anchor in others:
                openers.setdefault(anchor, {})
    listed = {anchor: list(known.items()) for anchor, known in openers.items()}
    vocabulary = {key for node in builder.nodes for key in node if key[0].isalnum()}
    return Graph(builder.nodes, builder.types, listed, "\n".join(sorted(vocabulary)))


def wanted(book: Book) -> dict[str, tuple[str, int]]:
    """Each phrase with the place that asks for it first (`file:line`) and the types that want it, as bits."""
    found: dict[str, tuple[str, int]] = {}
    asked: dict[str, int] = {}
    for entry, place, types in _direct(book):
        if entry.startswith("@"):
            _spread(entry[1:], types, asked, book)
        else:
            found[entry] = (found[entry][0] if entry in found else place, found.get(entry, ("", 0))[1] | types)
    for concept in book.concepts.values():
        for phrase in (*concept.phrases, *concept.excluded):
            if not phrase.startswith("@"):
                place, types = found.get(phrase, (concept.place, 0))
                found[phrase] = place, types | asked.get(concept.concept, 0)
    return found


def needs(book: Book) -> dict[str, Phrases]:
    """For each entry that a term or rule names, and each `@concept`, the anchors of which one stands wherever it does.

    An entry that has none, because it could be anything, is left out.
    """
    found: dict[str, Phrases] = {}
    named = {entry for term in book.terms for c in (*term.needs, *term.unless) for entry in (*c.before, *c.after)}
    named.update(entry for concept in book.concepts.values() for entry in concept.excluded)
    for entry in (*named, *(entry for entry, _, _ in _direct(book)), *(f"@{name}" for name in book.concepts)):
        rarest = [first for phrase in flat((entry,), book) for first, _ in anchors(phrase)]
        if ANYTHING.share not in [anchor.share for anchor in rarest]:
            found[entry] = tuple(sorted({word for anchor in rarest for word in anchor.words}))
    return found


def flat(entries: Iterable[str], book: Book) -> Iterator[str]:
    """The phrases of a list, those of the concepts it names among them."""
    for entry in entries:
        if entry.startswith("@"):
            yield from flat(book.concepts[entry[1:]].phrases, book)
        else:
            yield entry


def _direct(book: Book) -> Iterator[tuple[str, str, int]]:
    for term in book.terms:
        for forms in term.forms.values():
            yield from ((form, term.place, EVERY | EVERY << EAGER) for form in forms)
        for entries in (term.exempt, *(c.near for c in (*term.needs, *term.unless))):
            yield from ((entry, term.place, EVERY) for entry in entries)
    for rule in _rules(book):
        types = sum(BIT[t] for t in dict.fromkeys(rule.documents)) if rule.documents else EVERY
        for entry in pattern_phrases(rule):
            yield entry, rule.place, types
        for pattern in raising(rule):
            for entry in pattern.lead:
                yield entry, rule.place, types << EAGER
    for name in book.names:
        yield name.name, f"{name.name}:0", NAMED


def _rules(book: Book) -> tuple[Practice | Consideration, ...]:
    return (*book.practices, *book.considerations)


def raising(rule: Practice | Consideration) -> tuple[Pattern, ...]:
    """The patterns that raise a rule or ask its question."""
    return rule.patterns if isinstance(rule, Practice) else rule.asked_when


def with_leads(book: Book) -> None:
    """Choose for each pattern that raises a rule its lead: the entry likely to be found least often. Where the order
    counts over two sentences it is the first: a stretch is the sentence of the lead and the next."""

    def lead(p: Pattern) -> Phrases:
        if p.in_order and p.within == "neighbours" and p.all:
            return p.entries[0]
        return min(p.entries, key=lambda e: sum(_frequency(x, book) for x in e))

    def led(patterns: tuple[Pattern, ...]) -> tuple[Pattern, ...]:
        return tuple(replace(p, lead=lead(p)) for p in patterns)

    book.practices = tuple(replace(r, patterns=led(r.patterns)) for r in book.practices)
    book.considerations = tuple(replace(r, asked_when=led(r.asked_when)) for r in book.considerations)


def _frequency(entry: str, book: Book) -> float:
    return sum(share(phrase) for phrase in flat((entry,), book))


def eager_entries(book: Book) -> dict[str, Phrases]:
    """For each document type the phrases and `@concepts` that are looked for everywhere."""
    found: dict[str, dict[str, None]] = {t: {} for t in DOCUMENT_TYPES}
    for rule in _rules(book):
        for pattern in raising(rule):
            for type in rule.documents or DOCUMENT_TYPES:
                found[type].update(dict.fromkeys(pattern.lead))
    return {t: tuple(entries) for t, entries in found.items()}


def _spread(name: str, types: int, asked: dict[str, int], book: Book) -> None:
    """Carry the types that want a concept on to the concepts it names."""
    if asked.get(name, 0) | types != asked.get(name, 0):
        asked[name] = asked.get(name, 0) | types
        concept = book.concepts[name]
        for entry in (*concept.phrases, *concept.excluded):
            if entry.startswith("@"):
                _spread(entry[1:], types, asked, book)


def every_pattern(rule: Practice | Consideration) -> tuple[Pattern, ...]:
    """The patterns of a rule, those that raise it and those that silence or satisfy it."""
    if isinstance(rule, Practice):
        return (*rule.patterns, *rule.unless)
    return (*rule.asked_when, *rule.satisfied_when, *rule.not_asked_when)


def pattern_phrases(rule: Practice | Consideration) -> Iterable[str]:
    """Every phrase and `@concept` that the patterns of a rule name."""
    if isinstance(rule, Consideration):
        yield from rule.anchor
    for pattern in every_pattern(rule):
        yield from (*pattern.phrases, *pattern.any, *pattern.none, *pattern.nowhere)
        for entry in pattern.all:
            yield from (entry,) if isinstance(entry, str) else entry
