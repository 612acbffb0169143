"""Lines of a light markup language -> blocks: what reStructuredText and AsciiDoc have in common.

A reader walks the lines and hands each paragraph's lines to `Blocks.add`; inline markup is described by one
expression whose named groups say what becomes of a match: `keep` (and keep2, keep3 ...) is text and is read again,
`literal` is text as it stands, `out` is replaced by a mark that no phrase runs across, anything else goes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lint.document import Block
from lint.pieces import LEFT_OUT, Builder


class Source(NamedTuple):
    """A line of the file without its line end, and the offset of its first character."""

    text: str
    start: int

    @property
    def bare(self) -> str:
        return self.text.strip()

    @property
    def indent(self) -> int:
        return len(self.text) - len(self.text.lstrip())

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    def after(self, count: int) -> Source:
        """The line without its first `count` characters."""
        return Source(self.text[count:], self.start + count)


def split(text: str) -> list[Source]:
    """The lines of a text with their offsets; tabs and line ends stay out of the way."""
    lines, at = [], 0
    for raw in text.split("\n"):
        lines.append(Source(raw.rstrip("\r"), at))
        at += len(raw) + 1
    return lines


class Blocks:
    """Collects blocks; `inline` is the expression for inline markup."""

    def __init__(self, inline: re.Pattern[str]) -> None:
        self.inline = inline
        self.blocks: list[Block] = []

    def add(self, kind: str, lines: Sequence[Source], *, where: str = "", level: int = 0) -> None:
        """Make a block of the lines; their indentation and inline markup are left out."""
        builder = Builder()
        for number, line in enumerate(lines):
            if number:
                builder.add("\n", lines[number - 1].start + len(lines[number - 1].text))
            self._read(builder, line.text.strip(), line.start + line.indent)
        block = builder.block(kind, where=where, level=level, number=len(self.blocks) + 1)
        if block:
            self.blocks.append(block)

    def _read(self, builder: Builder, text: str, source: int) -> None:
        at = 0
        for found in self.inline.finditer(text):
            builder.add(text[at : found.start()], source + at)
            at = found.end()
            name = found.lastgroup or ""
            kept = next((n for n, words in found.groupdict().items() if words is not None), name)
            if kept.startswith("keep"):
                self._read(builder, found[kept], source + found.start(kept))
            elif kept.startswith("literal"):
                builder.add(found[kept], source + found.start(kept))
            elif kept.startswith("out"):
                builder.add(LEFT_OUT, source + found.start(), len(found[0]))
        builder.add(text[at:], source + at)
