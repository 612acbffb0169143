"""The book turned round: from a phrase that was found to the terms, concepts and names that asked for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property

from lint.language.anchored import Anchored
from lint.language.search import Finder, special_keys
from lint.rulebook.nouns import Book, Consideration, Name, Practice, Term
from lint.rulebook.phrases import build
from lint.rulebook.wanting import flat, raising


class Index:
    """A book's phrases, ready for searching, and who asked for each. Built once for a book."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._finders: dict[int, Finder] = {}
        self._local: dict[tuple[str, ...], Finder] = {}
        self._sought: dict[tuple[str, ...], frozenset[str] | None] = {}
        self._special = special_keys(book.graph.nodes[0])
        self._leads: dict[str, frozenset[str]] = {}
        self._needs: dict[tuple[str, ...], frozenset[str] | None] = {}
        self.anchored = Anchored(book.graph.openers, book.substances)
        self.names: dict[str, Name] = {n.name: n for n in book.names}
        self.forms: dict[str, list[tuple[int, Term, str]]] = {}
        for number, term in enumerate(book.terms):
            for shape, forms in term.forms.items():
                for form in forms:
                    self.forms.setdefault(form, []).append((number, term, shape))
        self._above = _above(book)
        self._owned: dict[str, frozenset[str]] = {}

    def finder(self, types: int) -> Finder:
        """A finder for the phrases that these types of documents want, as bits (`rulebook.wanting`)."""
        if types not in self._finders:
            self._finders[types] = Finder(self._book.graph, self._book.substances, types, special=self._special)
        return self._finders[types]

    @cached_property
    def rule_leads(self) -> dict[str, frozenset[str]]:
        """For each rule the entries of which one must stand in a document for it to be raised at all."""
        rules: tuple[Practice | Consideration, ...] = (*self._book.practices, *self._book.considerations)
        return {r.name: frozenset(entry for p in raising(r) for entry in p.lead) for r in rules}

    def leads(self, type: str) -> frozenset[str]:
        """The entries that are looked for everywhere in documents of a type."""
        if type not in self._leads:
            self._leads[type] = frozenset(self._book.leads[type])
        return self._leads[type]

    def local(self, entries: tuple[str, ...]) -> Finder:
        """A finder for a few phrases and `@concepts`, looked for at one place only; built once."""
        if entries not in self._local:
            graph = build(flat(entries, self._book), local=True)
            self._local[entries] = Finder(graph, self._book.substances, local=True)
        return self._local[entries]

    def absent(self, entries: tuple[str, ...], anchors: Set[str]) -> bool:
        """Whether none of the phrases and `@concepts` can stand in a text that holds only these anchors."""
        needs = self._needs_of(entries)
        return needs is not None and needs.isdisjoint(anchors)

    def possible(self, entries: tuple[str, ...], texts: Sequence[Set[str]]) -> list[int]:
        """The numbers of the texts, each given by its anchors, in which one of the entries can stand."""
        needs = self._needs_of(entries)
        return [n for n, anchors in enumerate(texts) if needs is None or not needs.isdisjoint(anchors)]

    def _needs_of(self, entries: tuple[str, ...]) -> frozenset[str] | None:
        if entries not in self._needs:
            self._needs[entries] = self._needed(entries)
        return self._needs[entries]

    def _needed(self, entries: tuple[str, ...]) -> frozenset[str] | None:
        """The anchors of which one stands wherever one of the entries does; None: that is not known."""
        needs = self._book.needs
        if not all(entry in needs for entry in entries):
            return None
        return frozenset().union(*(needs[entry] for entry in entries))

    def sought(self, entries: tuple[str, ...]) -> frozenset[str] | None:
        """The anchors of everything that decides whether one of the entries stands, exceptions too; None: not known."""
        if entries not in self._sought:
            needs = [self._needed(part) for part in (entries, tuple(self._exceptions(entries)))]
            self._sought[entries] = None if None in needs else frozenset[str]().union(*filter(None, needs))
        return self._sought[entries]

    def _exceptions(self, entries: tuple[str, ...]) -> Iterator[str]:
        for entry in entries:
            if entry.startswith("@"):
                concept = self._book.concepts[entry[1:]]
                yield from concept.excluded
                yield from self._exceptions((*concept.phrases, *concept.excluded))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that a phrase of the book writes."""
        return frozenset(self._book.graph.words.split("\n"))

    def __contains__(self, word: object) -> bool:
        return word in self.vocabulary

    def live(self, found: Mapping[str, object]) -> set[str]:
        """The phrases found and, as `@name`, every concept that holds one of them."""
        live = set(found)
        for phrase in found:
            live.update(self._owners(phrase))
        return live

    def _owners(self, entry: str) -> frozenset[str]:
        """Every concept that holds a phrase or concept, itself or through others."""
        known = self._owned.get(entry)
        if known is None:
            direct = self._above.get(entry, ())
            known = self._owned[entry] = frozenset(direct).union(*(self._owners(owner) for owner in direct))
        return known


def _above(book: Book) -> dict[str, list[str]]:
    above: dict[str, list[str]] = {}
    for concept in book.concepts.values():
        name = f"@{concept.concept}"
        for entry in concept.phrases:
            above.setdefault(entry, []).append(name)
    return above
