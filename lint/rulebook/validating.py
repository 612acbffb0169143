"""Holding the book to its own rules: every name it uses is known, every entry has its examples and sources."""

from __future__ import annotations

from collections.abc import Iterable

from lint.errors import BookError, nearest
from lint.finding import DOCUMENT_TYPES, STATUSES
from lint.rulebook.nouns import Book, Concept, Consideration, Practice, Rule, Term
from lint.rulebook.phrases import build
from lint.rulebook.wanting import every_pattern, pattern_phrases


def validate(book: Book) -> None:
    """Raise BookError (file, line, nearest right name) for the first reference or entry that does not hold."""
    seen: dict[str, str] = {}
    rules: tuple[Rule, ...] = (*book.terms, *book.practices, *book.considerations)
    for rule in rules:
        if rule.name in seen:
            _refuse(rule, f'the name "{rule.name}" is already taken at {seen[rule.name]}')
        seen[rule.name] = rule.place
        _complete(rule)
        _known(rule, "source", (s for s in rule.sources if not s.startswith("guide:")), book.sources)
        ids = [s.removeprefix("guide:") for s in rule.sources if s.startswith("guide:")]
        _known(
            rule,
            "recommendation of the guide",
            [*ids, *getattr(rule, "guide", ())],
            {r.id for r in book.guide},
        )
        if isinstance(rule.level, dict):
            _known(rule, "document type", (k for k in rule.level if k != "default"), DOCUMENT_TYPES)
    for term in book.terms:
        _known(term, "category", [term.category], book.levels)
        for condition in (*term.needs, *term.unless):
            _known(
                term,
                "concept",
                _concepts((*condition.near, *condition.before, *condition.after)),
                book.concepts,
            )
            for phrase in (*condition.before, *condition.after):
                _readable(term, phrase)
        for instead in term.instead:
            _known(term, "case status", instead.status, STATUSES)
            _known(term, "document type", instead.documents, DOCUMENT_TYPES)
    for concept in book.concepts.values():
        _known(concept, "concept", _concepts((*concept.phrases, *concept.excluded)), book.concepts)
        _acyclic(concept, book)
    written: tuple[Practice | Consideration, ...] = (*book.practices, *book.considerations)
    for rule in written:
        _known(rule, "document type", rule.documents, DOCUMENT_TYPES)
        for pattern in every_pattern(rule):
            _known(rule, "document type", pattern.documents, DOCUMENT_TYPES)
        _known(rule, "concept", _concepts(pattern_phrases(rule)), book.concepts)


def _complete(rule: Rule) -> None:
    if not rule.why.strip():
        _refuse(rule, f'"{rule.name}" says no why')
    if not rule.sources and not getattr(rule, "guide", ()):
        _refuse(rule, f'"{rule.name}" names no source')
    if not rule.examples.flag or not rule.examples.allow:
        _refuse(rule, f'"{rule.name}" needs at least one example that flags and one that is allowed')


def _readable(term: Term, phrase: str) -> None:
    if not phrase.startswith("@"):
        try:
            build([phrase], local=True)
        except BookError as error:
            _refuse(term, error.message)


def _concepts(entries: Iterable[str]) -> list[str]:
    return [e[1:] for e in entries if e.startswith("@")]


def _known(rule: Rule | Concept, what: str, names: Iterable[str], known: Iterable[str]) -> None:
    known = known if isinstance(known, (dict, set, tuple)) else set(known)
    for name in names:
        if name not in known:
            _refuse(rule, f'there is no {what} "{name}"{nearest(name, known)}')


def _acyclic(concept: Concept, book: Book) -> None:
    below, todo = set(), _concepts(concept.phrases)
    while todo:
        name = todo.pop()
        if name == concept.concept:
            _refuse(concept, f'the concept "{name}" names itself')
        if name not in below:
            below.add(name)
            todo += _concepts(book.concepts[name].phrases) if name in book.concepts else []


def _refuse(rule: Rule | Concept, message: str) -> None:
    path, _, line = rule.place.rpartition(":")
    raise BookError(message, path=path, line=int(line or 0))
