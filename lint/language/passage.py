"""A document as the checks see it: words, phrases found, sentences, whose words they are, how they are meant.

Everything past the first search is read only where a check asks, and kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from lint import regexes
from lint.document import Document
from lint.language import lang, leads, names, polarity, quotations
from lint.language.finds import END, Finds, Unit
from lint.language.index import Index
from lint.language.polarity import Reading
from lint.language.quotations import Quotation, Speakers
from lint.language.search import Hit, covering
from lint.language.view import View
from lint.rulebook.nouns import Book

if TYPE_CHECKING:
    from lint.language.grammar import Parse

_OPENS = regexes.compile(r"(?::|\b(?:not|never|no longer))\s*$")
"""A list item that opens a list of its own: "4. What we will not do. We will not"."""
TITLE_BLOCKS, LONG_BLOCK = 12, 25


class Passage(Finds):
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
        super().__init__(document, book, index, type)
        self.document, self.status = document, status
        self._speakers, self._grammar = speakers, grammar
        self.parses = grammar is not None
        self._masks: dict[int, list[tuple[int, int, str]]] = {}
        self._langs: dict[int, str] = {}
        self._parses: dict[tuple[int, int], Parse] = {}

    def named(self, hit: Hit) -> str:
        """The kind of name, law or citation that a hit lies in, or ""."""
        if covering(self.official(hit.block), hit):
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
            return [(hit.block, 0, END)]
        if within == "neighbours":
            return self._neighbours(view, hit)
        if within == "section":
            first, last = self.section(hit.block)
            return [(b, 0, END) for b in range(first, last)]
        return self.everything

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
