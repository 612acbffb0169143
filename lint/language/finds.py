"""Where a book's phrases stand in a document.

What can raise a finding is looked for everywhere; the rest only in the blocks where a check asks. Everything is kept.
"""

from __future__ import annotations

import sys
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from typing import overload

from lint.document import Block, Document
from lint.language.index import Index
from lint.language.search import Hit, covering
from lint.language.view import View
from lint.rulebook.nouns import Book
from lint.rulebook.phrases import BREAKS
from lint.rulebook.wanting import BIT, EAGER, NAMED

UNREAD = frozenset({"comment"})

MANY = 6
"""Blocks in a stretch from which on it is quicker to look through the whole document."""

END = sys.maxsize
"""The end of a stretch that goes on to the last word of its block."""
Unit = list[tuple[int, int, int]]
"""A stretch that a pattern looks in: ranges of words, each (block, first, last)."""


class Views(Sequence[View]):
    """The blocks of a document as rows of words, each cut when it is first looked at."""

    def __init__(self, blocks: Sequence[Block], vocabulary: Container[str]) -> None:
        self._blocks, self._vocabulary = blocks, vocabulary
        self._known: list[View | None] = [None] * len(blocks)

    def __len__(self) -> int:
        return len(self._known)

    @overload
    def __getitem__(self, at: int) -> View: ...
    @overload
    def __getitem__(self, at: slice) -> list[View]: ...
    def __getitem__(self, at: int | slice) -> View | list[View]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        view = self._known[at]
        if view is None:
            view = self._known[at] = View(at, self._blocks[at], self._vocabulary)
        return view


class Finds:
    """The phrases and concepts of a book in one document of a type."""

    def __init__(self, document: Document, book: Book, index: Index, type: str) -> None:
        self.book, self.index, self.type = book, index, type
        self.views = Views(document.blocks, index)
        stand_in = index.anchored.stand_in
        none: frozenset[str] = frozenset()
        self._anchors = [stand_in(b.text) if b.kind not in UNREAD else none for b in document.blocks]
        self._standing = none.union(*self._anchors)
        self._wanted = BIT[type]
        self.hits, self._live = self._search(range(len(self.views)), self._wanted << EAGER)
        self._found: dict[tuple[str, ...], list[Hit]] = {}
        self._blocks: dict[tuple[str, ...], dict[int, list[Hit]]] = {}
        self._inside: dict[tuple[int, tuple[str, ...]], list[Hit]] = {}
        self._names: dict[int, list[Hit]] = {}

    def possible(self, rule: str) -> bool:
        """Whether anything that a rule needs stands in the document at all."""
        return not self._live.isdisjoint(self.index.rule_leads[rule])

    def find(self, entries: tuple[str, ...]) -> list[Hit]:
        """Where any of the phrases or `@concepts` stands in the document, in text order."""
        known = self._found.get(entries)
        if known is None:
            if self.index.leads(self.type).issuperset(entries):
                known = self._gather(entries, self.hits, self._live) if not self._live.isdisjoint(entries) else []
            elif self.index.absent(entries, self._standing):
                known = []
            else:
                possible = self.index.possible(entries, self._anchors)
                known = [hit for block in possible for hit in self.find_in(entries, block)]
            self._found[entries] = known
        return known

    def find_in(self, entries: tuple[str, ...], block: int) -> list[Hit]:
        """Where any of the phrases or `@concepts` stands in one block."""
        key = (block, entries)
        known = self._inside.get(key)
        if known is None:
            if self.index.absent(entries, self._anchors[block]):
                known = []
            elif self.index.leads(self.type).issuperset(entries):
                known = self._by_block(entries).get(block, [])
            else:
                hits, live = self._search([block], self._wanted, self.index.sought(entries))
                known = [] if live.isdisjoint(entries) else self._gather(entries, hits, live)
            self._inside[key] = known
        return known

    def _by_block(self, entries: tuple[str, ...]) -> dict[int, list[Hit]]:
        if entries not in self._blocks:
            found: dict[int, list[Hit]] = {}
            for hit in self.find(entries):
                found.setdefault(hit.block, []).append(hit)
            self._blocks[entries] = found
        return self._blocks[entries]

    def lacks(self, entries: tuple[str, ...], hit: Hit, within: str) -> bool:
        """Whether the words show that a phrase or `@concept` cannot stand in the stretch round a hit."""
        if within in ("sentence", "paragraph"):
            return self.index.absent(entries, self._anchors[hit.block])
        if within == "neighbours":
            near = self._anchors[hit.block : hit.block + 2]
            return all(self.index.absent(entries, anchors) for anchors in near)
        return self.index.absent(entries, self._standing)

    def _search(
        self, blocks: Iterable[int], types: int, sought: frozenset[str] | None = None
    ) -> tuple[dict[str, list[Hit]], set[str]]:
        """The phrases wanted by some types that stand in some blocks, and what is live with them.

        `sought`: only phrases with one of these anchors need be found.
        """
        hits: dict[str, list[Hit]] = {}
        finder = self.index.finder(types)
        for block in blocks:
            keys = finder.opening(self._anchors[block], sought)
            if keys:
                for phrase, hit in finder.find(self.views[block], keys):
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
        if self.index.absent(entries, self._anchors[hit.block]):
            return False
        view, local = self.views[hit.block], self.index.local(entries)
        if BREAKS.search(view.gaps[hit.first]):
            return False
        near = range(max(hit.first - 8, 0), hit.first)
        return any(last == hit.first for at in near for _, last in local.at(view, at))

    def starts_after(self, entries: tuple[str, ...], hit: Hit) -> bool:
        """Whether one of the phrases stands right after a hit."""
        if self.index.absent(entries, self._anchors[hit.block]):
            return False
        return bool(self.index.local(entries).at(self.views[hit.block], hit.last, free=False))

    def official(self, block: int) -> list[Hit]:
        """The official names in a block."""
        if block not in self._names:
            hits, view = self._search([block], NAMED)[0], self.views[block]
            self._names[block] = [
                hit
                for name in map(self.index.names.__getitem__, hits)
                for hit in hits[name.name]
                if not name.case or " ".join(view.original(hit.first, hit.last).split()) == name.name
            ]
        return self._names[block]

    @cached_property
    def everything(self) -> Unit:
        """The whole document as a stretch."""
        return [(block, 0, END) for block in range(len(self.views))]

    def within(self, entries: tuple[str, ...], unit: Unit) -> Iterator[Hit]:
        """Where any of the phrases or `@concepts` stands in a stretch."""
        if unit is self.everything:
            yield from self.find(entries)
            return
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
