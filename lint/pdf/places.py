"""Where on its pages a stretch of a passage stands."""

from __future__ import annotations

from collections.abc import Sequence

from lint.pdf.pages import Box, characters, load
from lint.pdf.passages import Passage


def rectangles(
    data: bytes, path: str, passages: Sequence[Passage], spans: Sequence[tuple[int, int, int]]
) -> list[list[tuple[int, Box]]]:
    """For each span (passage, start, end): page number from 0 and rectangle of each stretch of a line it covers.

    A rectangle is left, bottom, right, top in points from the bottom left corner of the page, before it is turned:
    what an annotation asks for. Raises InputError when the PDF cannot be opened.
    """
    wanted = [[(page, first, last) for page, first, last in _characters(passages[n], a, b)] for n, a, b in spans]
    boxes: dict[int, list[Box]] = {}
    document = load(data, path)
    try:
        for page in sorted({page for ranges in wanted for page, _, _ in ranges}):
            text_page = document[page].get_textpage()
            boxes[page] = characters(text_page)[1]
            text_page.close()
    finally:
        document.close()
    return [[(p, box) for p, a, b in ranges if (box := _union(boxes[p][a:b])) is not None] for ranges in wanted]


def _characters(passage: Passage, start: int, end: int) -> list[tuple[int, int, int]]:
    """Page (from 0), first and last (exclusive) character of each line that the stretch covers."""
    out = []
    for stretch in passage.stretches:
        a, b = max(start, stretch.start), min(end, stretch.end)
        if a < b:
            moved = stretch.first - stretch.start
            out.append((stretch.page - 1, a + moved, b + moved))
    return out


def _union(boxes: Sequence[Box]) -> Box | None:
    real = [box for box in boxes if box[2] > box[0] and box[3] > box[1]]
    if not real:
        return None
    return min(b[0] for b in real), min(b[1] for b in real), max(b[2] for b in real), max(b[3] for b in real)
