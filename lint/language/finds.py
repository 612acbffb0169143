"""Where a book's phrases stand in a document.

What can raise a finding is looked for everywhere; the rest only in the blocks where a check asks. Everything is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.document import Document
from lint.language.index import Index
from lint.language.search import Hit, covering
from lint.language.view import View
from lint.rulebook.nouns import Book
from lint.rulebook.phrases import BREAKS

UNREAD = frozenset({"comment"})

MANY = 6
"""Blocks in a stretch from which on it is quicker to look through the whole document."""

Unit = list[tuple[int, int, int]]
"""A stretch that a pattern looks in: ranges of words, each (block, first, last)."""


class Finds:
    """The phrases and concepts of a book in one document of a type."""

    def __init__(self, document: Document, book: Book, index: Index, type: str) -> None:
        self.book, self.index, self.type = book, index, type
        self.views = [View(i, b, index) for i, b in enumerate(document.blocks)]
        self._read = [v for v in self.views if v.block.kind not in UNREAD]
        self.hits, self._live = self._search(self._read, eager=True)
        self._found: dict[tuple[str, ...], list[Hit]] = {}
        self._searched: dict[int, tuple[dict[str, list[Hit]], set[str]]] = {}
        self._inside: dict[tuple[int, tuple[str, ...]], list[Hit]] = {}
        self._names: dict[int, list[Hit]] = {}

    def possible(self, rule: str) -> bool:
        """Whether anything that a rule needs stands in the document at all."""
        return not self._live.isdisjoint(self.index.rule_leads[rule])

    def find(self, entries: tuple[str, ...]) -> list[Hit]:
        """Where any of the phrases or `@concepts` stands in the document, in text order."""
        known = self._found.get(entries)
        if known is None:
            if self.index.leads[self.type].issuperset(entries):
                known = self._gather(entries, self.hits, self._live) if not self._live.isdisjoint(entries) else []
            else:
                known = [hit for view in self._read for hit in self.find_in(entries, view.index)]
            self._found[entries] = known
        return known

    def find_in(self, entries: tuple[str, ...], block: int) -> list[Hit]:
        """Where any of the phrases or `@concepts` stands in one block."""
        key = (block, entries)
        known = self._inside.get(key)
        if known is None:
            if block not in self._searched:
                view = self.views[block]
                read = [view] if view.block.kind not in UNREAD else []
                self._searched[block] = self._search(read, eager=False)
            hits, live = self._searched[block]
            known = self._inside[key] = [] if live.isdisjoint(entries) else self._gather(entries, hits, live)
        return known

    def _search(self, views: Iterable[View], *, eager: bool) -> tuple[dict[str, list[Hit]], set[str]]:
        """The phrases that stand in some views, and what is live with them."""
        hits: dict[str, list[Hit]] = {}
        finder = self.index.finder(self.type, eager=eager)
        for view in views:
            for phrase, hit in finder.find(view):
                hits.setdefault(phrase, []).append(hit)
        return hits, self.index.live(hits)

    def _gather(self, entries: tuple[str, ...], hits: dict[str, list[Hit]], live: set[str]) -> list[Hit]:
        found: set[Hit] = set()
        for entry in entries:
            if entry not in live:
                continue
            if entry[0] != "@":
                found.update(hits[entry])
                continue
            concept = self.book.concepts[entry[1:]]
            inside = self._gather(concept.phrases, hits, live)
            if inside and concept.excluded:
                out = self._gather(concept.excluded, hits, live)
                inside = [h for h in inside if not covering(out, h)]
            found.update(inside)
        return sorted(found)

    def ends_before(self, entries: tuple[str, ...], hit: Hit) -> bool:
        """Whether one of the phrases stands right before a hit."""
        view, local = self.views[hit.block], self.index.local(entries)
        if BREAKS.search(view.gaps[hit.first]):
            return False
        near = range(max(hit.first - 8, 0), hit.first)
        return any(last == hit.first for at in near for _, last in local.at(view, at))

    def starts_after(self, entries: tuple[str, ...], hit: Hit) -> bool:
        """Whether one of the phrases stands right after a hit."""
        return bool(self.index.local(entries).at(self.views[hit.block], hit.last, free=False))

    def official(self, block: int) -> list[Hit]:
        """The official names in a block."""
        if block not in self._names:
            self.find_in((), block)
            hits, view = self._searched[block][0], self.views[block]
            self._names[block] = [
                hit
                for name in (self.index.names[phrase] for phrase in hits if phrase in self.index.names)
                for hit in hits[name.name]
                if not name.case or " ".join(view.original(hit.first, hit.last).split()) == name.name
            ]
        return self._names[block]

    def within(self, entries: tuple[str, ...], unit: Unit) -> Iterator[Hit]:
        """Where any of the phrases or `@concepts` stands in a stretch."""
        if len(unit) > MANY:
            ranges = {block: (first, last) for block, first, last in unit}
            for hit in self.find(entries):
                first, last = ranges.get(hit.block, (0, -1))
                if first <= hit.first and hit.last <= last:
                    yield hit
            return
        for block, first, last in unit:
            for hit in self.find_in(entries, block):
                if first <= hit.first and hit.last <= last:
                    yield hit
