"""Which phrases a book wants searched for, and in documents of which types.

A phrase that only rules about plea offers ask for is not looked for in a press release: each phrase carries the set
of document types that want it, as bits, and so does every node of the graph on its way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lint.errors import BookError
from lint.finding import DOCUMENT_TYPES
from lint.rulebook.nouns import Book, Consideration, Practice
from lint.rulebook.phrases import Builder, Graph

BIT: Mapping[str, int] = {name: 1 << i for i, name in enumerate(DOCUMENT_TYPES)}
EVERY = (1 << len(DOCUMENT_TYPES)) - 1


def graph(book: Book) -> Graph:
    """The graph of every phrase the book wants. Raises BookError (file, line) for one that is badly written."""
    builder = Builder()
    for phrase, (place, types) in wanted(book).items():
        try:
            builder.add(phrase, types)
        except BookError as error:
            path, _, line = place.rpartition(":")
            raise BookError(error.message, path=path, line=int(line or 0)) from None
    return builder.graph


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


def _direct(book: Book) -> Iterator[tuple[str, str, int]]:
    for term in book.terms:
        for entries in (*term.forms.values(), term.exempt, *(c.near for c in (*term.needs, *term.unless))):
            yield from ((entry, term.place, EVERY) for entry in entries)
    rules: tuple[Practice | Consideration, ...] = (*book.practices, *book.considerations)
    for rule in rules:
        types = sum(BIT[t] for t in dict.fromkeys(rule.documents)) if rule.documents else EVERY
        yield from ((entry, rule.place, types) for entry in pattern_phrases(rule))
    for name in book.names:
        yield name.name, f"{name.name}:0", EVERY


def _spread(name: str, types: int, asked: dict[str, int], book: Book) -> None:
    """Carry the types that want a concept on to the concepts it names."""
    if asked.get(name, 0) | types != asked.get(name, 0):
        asked[name] = asked.get(name, 0) | types
        concept = book.concepts[name]
        for entry in (*concept.phrases, *concept.excluded):
            if entry.startswith("@"):
                _spread(entry[1:], types, asked, book)


def pattern_phrases(rule: Practice | Consideration) -> Iterable[str]:
    """Every phrase and `@concept` that the patterns of a rule name."""
    if isinstance(rule, Practice):
        patterns = (*rule.patterns, *rule.unless)
    else:
        patterns = (*rule.asked_when, *rule.satisfied_when, *rule.not_asked_when)
        yield from rule.anchor
    for pattern in patterns:
        yield from (*pattern.phrases, *pattern.any, *pattern.none)
        for entry in pattern.all:
            yield from (entry,) if isinstance(entry, str) else entry
