"""Plain text: `Document.text` is exactly the decoded file, its blocks are the paragraphs, headings and list
items.

Offsets are code points. A block is a plain slice of the text unless something that is not its own stands
inside it (a comment, a page number in mid-sentence); then its pieces lead round it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint import regexes
from lint.document import Block, Comment, Document, Piece
from lint.files import decode

if TYPE_CHECKING:
    from lint.headings import Group
    from lint.paragraphs import Line

NAME = "text"
SUFFIXES = (".txt", ".text")

_COMMENT = regexes.compile(r"<!--[ \t]*(anew:.*?)[ \t]*-->|^[ \t]*(?:#|//|%|;|\.\.)[ \t]*(anew:[^\r\n]*)", re.M | re.S)


def sniff(data: bytes) -> bool:
    """Plain text has no mark of its own."""
    return False


def parse(data: bytes, path: str) -> Document:
    """Read a text file in UTF-8, UTF-16 or Windows-1252. Raises InputError when the bytes are no text."""
    from lint.paragraphs import group

    text = decode(data, path)
    comments, holes = _comments(text)
    lines, spans = _lines(_blank_out(text, holes))
    blocks = [_block(text, spans, g, number, holes) for number, g in enumerate(group(lines), start=1)]
    return Document(path, NAME, text, tuple(blocks), comments, data=data)


def _comments(text: str) -> tuple[tuple[Comment, ...], list[tuple[int, int]]]:
    """The comments that speak to us, and the stretches that they take up."""
    if "anew:" not in text:
        return (), []
    comments, holes = [], []
    for found in _COMMENT.finditer(text):
        which = 1 if found[1] is not None else 2
        comments.append(Comment(found.start(which), found[which].rstrip()))
        holes.append(found.span())
    return tuple(comments), holes


def _blank_out(text: str, holes: list[tuple[int, int]]) -> str:
    for start, end in holes:
        text = text[:start] + re.sub(r"[^\r\n]", " ", text[start:end]) + text[end:]
    return text


def _lines(text: str) -> tuple[list[Line], list[tuple[int, int]]]:
    """The lines that hold something, and where each begins and ends in the text."""
    from lint.paragraphs import Line

    lines: list[Line] = []
    spans: list[tuple[int, int]] = []
    at, gap = 0, False
    for raw in text.split("\n" if "\n" in text or "\r" not in text else "\r"):
        line = raw.strip()
        if line:
            indent = 0 if raw[0] == line[0] else len(raw) - len(raw.lstrip())
            lines.append(Line(line, indent, gap))
            spans.append((at + indent, at + indent + len(line)))
            gap = False
        else:
            gap = True
        at += len(raw) + 1
    return lines, spans


def _block(text: str, spans: list[tuple[int, int]], g: Group, number: int, holes: list[tuple[int, int]]) -> Block:
    start, end = spans[g.lines[0]][0], spans[g.lines[-1]][1]
    if holes or g.lines[-1] - g.lines[0] != len(g.lines) - 1:
        kept = _kept(spans, g, holes)
        if len(kept) > 1:
            return _pieced(text, kept, g, number)
    return Block(g.kind, text[start:end], start, number=number, level=g.level)


def _kept(spans: list[tuple[int, int]], g: Group, holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of the text that belong to a group: its lines and what stands between, less the holes."""
    kept: list[tuple[int, int]] = []
    for at, line in enumerate(g.lines):
        start, end = spans[line]
        if kept and line == g.lines[at - 1] + 1:
            start = kept.pop()[0] if kept else start
        elif kept:
            kept[-1] = (kept[-1][0], kept[-1][1] + 1)
        kept.append((start, end))
    for hole_start, hole_end in holes:
        cut = []
        for start, end in kept:
            if hole_start <= start < hole_end or start < hole_start < end:
                cut += [(start, hole_start), (hole_end, end)]
            else:
                cut.append((start, end))
        kept = [(start, end) for start, end in cut if start < end]
    return kept


def _pieced(text: str, kept: list[tuple[int, int]], g: Group, number: int) -> Block:
    pieces, at = [], 0
    for start, end in kept:
        pieces.append(Piece(at, at + end - start, start))
        at += end - start
    joined = "".join(text[start:end] for start, end in kept)
    return Block(g.kind, joined, kept[0][0], tuple(pieces), number=number, level=g.level)
