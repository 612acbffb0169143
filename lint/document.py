"""Text that knows where it came from: Document > Block > Piece.

Offsets are code points. A block's text may differ from the source (markup and entities are gone);
its pieces carry every stretch back to the document's text, so positions are never searched for again.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of one block: block number, first code point, code point after the last."""

    block: int
    start: int
    end: int


class Place(NamedTuple):
    """Where a reader finds an offset: line and column (from 1, code points) or a package part and its paragraph."""

    line: int
    column: int
    part: str
    where: str


class Piece(NamedTuple):
    """A stretch of a block's text and where it came from.

    `start` and `end` are offsets in the block; `source` is the offset in `Document.text` of `start`;
    `length` is how long the stretch is there (an entity or escape may be longer than its character; -1: the same).
    """

    start: int
    end: int
    source: int
    length: int = -1


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table cell, note or other unit of text.

    kind: paragraph, heading, list-item, table-cell, header, footer, footnote, endnote, text-box, comment,
    quote (a block quotation), hidden, or alt-text. `start` is the offset in `Document.text` of its first character;
    without `pieces` the block is a plain slice from there. `part` names the package part or attachment,
    `where` says the place in words ("table 2, row 3, column 1"), `number` counts paragraphs in the part from 1.
    """

    kind: str
    text: str
    start: int
    pieces: tuple[Piece, ...] = ()
    part: str = ""
    where: str = ""
    number: int = 0
    level: int = 0

    def source(self, offset: int, *, end: bool = False) -> int:
        """Carry an offset in the block to `Document.text`. With `end`, the offset is the end of a stretch."""
        if not self.pieces:
            return self.start + offset
        probe = offset - 1 if end and offset else offset
        at = max(bisect_right(self.pieces, probe, key=lambda p: p.start) - 1, 0)
        piece = self.pieces[at]
        inside = min(max(probe - piece.start, 0), piece.end - piece.start)
        if piece.length >= 0 and piece.length != piece.end - piece.start:
            return piece.source + (piece.length if end or inside == piece.end - piece.start else 0)
        return piece.source + inside + (1 if end and offset else 0)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the source format, where an allowance may stand: its text and its offset in `Document.text`."""

    start: int
    text: str


@dataclass(frozen=True)
class Document:
    """A document as read.

    `text` is exactly the decoded file for text formats, and the blocks joined by newlines for packages.
    `format` is the parser's name. `remarks` are the reader's own notes ("hidden text on page 2").
    """

    path: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    remarks: tuple[str, ...] = ()
    lang: str = "en"
    data: bytes = field(default=b"", repr=False)

    @cached_property
    def line_starts(self) -> list[int]:
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def place(self, offset: int, block: int = -1) -> Place:
        """Line and column (from 1) of an offset in `text`; with `block`, also its part and place in words."""
        line = bisect_right(self.line_starts, offset) - 1
        chosen = self.blocks[block] if 0 <= block < len(self.blocks) else None
        part, where = (chosen.part, chosen.where) if chosen else ("", "")
        return Place(line + 1, offset - self.line_starts[line] + 1, part, where)
