"""A document as the checks see it: words, phrases found, sentences, whose words they are, how they are meant.

Everything past the first search is read only where a check asks, and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from lint import regexes
from lint.document import Document
from lint.language import lang, leads, names, polarity, quotations
from lint.language.index import Index
from lint.language.polarity import Reading
from lint.language.quotations import Quotation, Speakers
from lint.language.search import Hit, covering
from lint.language.view import View
from lint.rulebook.nouns import Book
from lint.rulebook.phrases import BREAKS

if TYPE_CHECKING:
    from lint.language.grammar import Parse

UNREAD = frozenset({"comment"})
_OPENS = regexes.compile(r"(?::|\b(?:not|never|no longer))\s*$")
"""A list item that opens a list of its own: "4. What we will not do. We will not"."""
TITLE_BLOCKS, LONG_BLOCK = 12, 25

Unit = list[tuple[int, int, int]]
"""A stretch that a pattern looks in: ranges of words, each (block, first, last)."""


class Passage:
    """One document, searched for every phrase of a book."""

    def __init__(
        self,
        document: Document,
        book: Book,
        index: Index,
        *,
        type: str,
        status: str,
        speakers: Speakers,
        grammar: str | None,
    ) -> None:
        self.document, self.book, self.index = document, book, index
        self.type, self.status = type, status
        self._speakers, self._grammar = speakers, grammar
        self.views = [View(i, b, index) for i, b in enumerate(document.blocks)]
        self.hits: dict[str, list[Hit]] = {}
        self._read = [v for v in self.views if v.block.kind not in UNREAD]
        finder = index.finder(type, eager=True)
        for view in self._read:
            for phrase, hit in finder.find(view):
                self.hits.setdefault(phrase, []).append(hit)
        self._live = index.live(self.hits)
        self._found: dict[tuple[str, ...], list[Hit]] = {}
        self._searched: dict[int, tuple[dict[str, list[Hit]], set[str]]] = {}
        self._inside: dict[tuple[int, tuple[str, ...]], list[Hit]] = {}
        self._masks: dict[int, list[tuple[int, int, str]]] = {}
        self._langs: dict[int, str] = {}
        self._names: dict[int, list[Hit]] = {}
        self._parses: dict[tuple[int, int], Parse] = {}

    # ---- phrases

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
                self._searched[block] = self._search(block)
            hits, live = self._searched[block]
            known = self._inside[key] = [] if live.isdisjoint(entries) else self._gather(entries, hits, live)
        return known

    def _search(self, block: int) -> tuple[dict[str, list[Hit]], set[str]]:
        hits: dict[str, list[Hit]] = {}
        view = self.views[block]
        if view.block.kind not in UNREAD:
            for phrase, hit in self.index.finder(self.type, eager=False).find(view):
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

    def _official(self, block: int) -> list[Hit]:
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

    def named(self, hit: Hit) -> str:
        """The kind of name, law or citation that a hit lies in, or ""."""
        if covering(self._official(hit.block), hit):
            return "name"
        if hit.block not in self._masks:
            self._masks[hit.block] = names.masks(self.views[hit.block].block.text)
        start, end = self.views[hit.block].chars(hit.first, hit.last)
        return next((kind for a, b, kind in self._masks[hit.block] if a < end and start < b), "")

    def lang(self, block: int) -> str:
        """The language of a block: "en" or "es"."""
        if block not in self._langs:
            self._langs[block] = lang.detect(self.views[block].block.text)
        return self._langs[block]

    # ---- who speaks, and how it is meant

    @cached_property
    def _quotations(self) -> dict[int, list[Quotation]]:
        found: dict[int, list[Quotation]] = {}
        for quotation in quotations.find(self.document.blocks, self._speakers):
            found.setdefault(quotation.block, []).append(quotation)
        return found

    def speaker(self, hit: Hit) -> str:
        """Whose words a hit is: "own", "office", "other" or "scare"."""
        start, end = self.views[hit.block].chars(hit.first, hit.last)
        inside = [q for q in self._quotations.get(hit.block, ()) if q.start <= start and end <= q.end]
        return inside[-1].speaker if inside else "own"

    def sentence(self, hit: Hit) -> tuple[int, int]:
        """Code points in the block of the sentence that holds a hit's first word."""
        view = self.views[hit.block]
        first, last = view.sentence(hit.first)
        start, end = view.chars(first, last)
        tail = len(view.block.text) if last == len(view.words) else view.starts[last]
        closing = view.block.text[end:tail]
        return start, end + len(closing.rstrip()) if len(closing.rstrip()) <= 3 else end

    def reading(self, hit: Hit, *, parsed: bool = False) -> Reading:
        """How the words of a hit are meant: asserted, negated, forbidden ..."""
        view = self.views[hit.block]
        start, end = self.sentence(hit)
        a, b = view.chars(hit.first, hit.last)
        parse = self.parse(hit) if parsed and self._grammar is not None else None
        for quotation in self._quotations.get(hit.block, ()):
            frame = polarity.framed(view.block.text, quotation.start) if quotation.start < start else None
            if frame and frame.silent and end <= quotation.end + 1:
                return frame
        return polarity.judge(
            view.block.text[start:end],
            a - start,
            min(b, end) - start,
            parse,
            before=self._before(view, hit),
            heading=leads.run_in(view.block.text, a) or self.heading(hit.block),
        )

    def _before(self, view: View, hit: Hit) -> str:
        first, _ = view.sentence(hit.first)
        if first > 0:
            a, b = view.sentence(first - 1)
            start, end = view.chars(a, b)
            return view.block.text[start : view.starts[first] if first < len(view.starts) else end]
        for block in range(hit.block - 1, max(hit.block - 12, -1), -1):
            other = self.views[block].block
            if other.kind == "heading":
                return ""
            if view.block.kind != "list-item" or other.kind != "list-item" or _OPENS.search(other.text):
                return other.text[-300:]
        return ""

    def heading(self, block: int) -> str:
        """The heading that a block stands under, or ""."""
        for at in range(block - 1, -1, -1):
            if self.views[at].block.kind == "heading":
                return self.views[at].block.text
        return ""

    def parse(self, hit: Hit) -> Parse:
        """The parse of the sentence of a hit. Imports spaCy."""
        key = (hit.block, self.sentence(hit)[0])
        if key not in self._parses:
            self.parse_all([hit])
        return self._parses[key]

    def parse_all(self, hits: Iterable[Hit]) -> None:
        """Parse the sentences of several hits in one batch."""
        from lint.language import grammar

        wanted: dict[tuple[int, int], str] = {}
        for hit in hits:
            start, end = self.sentence(hit)
            if (hit.block, start) not in self._parses:
                wanted[hit.block, start] = self.views[hit.block].block.text[start:end]
        if wanted:
            parses = grammar.parse(list(wanted.values()), self._grammar or None)
            self._parses.update(zip(wanted, parses, strict=True))

    # ---- stretches

    def unit(self, hit: Hit, within: str) -> Unit:
        """The stretch round a hit: sentence, neighbours (the sentence and the next), paragraph, section or document."""
        view = self.views[hit.block]
        if within == "sentence":
            return [(hit.block, *view.sentence(hit.first))]
        if within == "paragraph":
            return [(hit.block, 0, len(view.words))]
        if within == "neighbours":
            return self._neighbours(view, hit)
        if within == "section":
            first, last = self.section(hit.block)
            return [(b, 0, len(self.views[b].words)) for b in range(first, last)]
        return [(b, 0, len(v.words)) for b, v in enumerate(self.views)]

    def _neighbours(self, view: View, hit: Hit) -> Unit:
        first, last = view.sentence(hit.first)
        if last < len(view.words):
            return [(hit.block, first, view.sentence(last)[1])]
        out: Unit = [(hit.block, first, last)]
        if hit.block + 1 < len(self.views):
            after = self.views[hit.block + 1]
            if after.words and after.block.kind != "heading":
                out.append((hit.block + 1, *after.sentence(0)))
        return out

    def section(self, block: int) -> tuple[int, int]:
        """The blocks of a block's section: from its heading to before the next heading of the same level or higher."""
        first = block
        while first > 0 and self.views[first].block.kind != "heading":
            first -= 1
        level = self.views[first].block.level or 9
        last = block + 1
        while last < len(self.views):
            other = self.views[last].block
            if other.kind == "heading" and (other.level or 9) <= level:
                break
            last += 1
        return first, last

    @cached_property
    def title_end(self) -> int:
        """The number of the first block of running text: what stands before is letterhead and title."""
        for i, view in enumerate(self.views[:TITLE_BLOCKS]):
            if len(view.words) > LONG_BLOCK:
                return i
        return min(1, len(self.views))

    def words(self) -> int:
        """How many words the document has."""
        return sum(len(v.words) for v in self.views)

    def within(self, entries: tuple[str, ...], unit: Unit) -> Iterator[Hit]:
        """Where any of the phrases or `@concepts` stands in a stretch."""
        for block, first, last in unit:
            for hit in self.find_in(entries, block):
                if first <= hit.first and hit.last <= last:
                    yield hit
