"""Runs of characters -> lines in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from lint.pdf.pages import Page, Run

_NUMBER = re.compile(r"\d{1,2}")
_GUTTER = 6.0
"""The narrowest space between two columns (points)."""


class PageLine(NamedTuple):
    """One line of a page: the runs that stand on it from left to right."""

    page: int
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        first = self.runs[0].text
        return first + "".join(space(a, b) + b.text for a, b in pairwise(self.runs))

    @property
    def top(self) -> float:
        return min(run.top for run in self.runs)

    @property
    def left(self) -> float:
        return self.runs[0].left

    @property
    def size(self) -> float:
        return max(self.runs, key=lambda run: len(run.text)).size


def space(before: Run, run: Run) -> str:
    """What stands between two runs of a line: nothing, a space, or two where columns of a table are apart."""
    gap = run.left - before.right
    return "" if gap < 0.12 * run.size else " " if gap < 1.5 * run.size else "  "


def lines(page: Page) -> list[PageLine]:
    """The lines of a page in reading order.

    Writers of PDFs nearly always give columns one after the other; that order is kept. Only where they are given line
    by line across the columns is the page cut into its columns (recursive XY-cut).
    """
    runs = _without_line_numbers(_once(page.runs))
    if _interleaved(runs):
        return [PageLine(page.number, (run,)) for run in _cut(runs)]
    out: list[list[Run]] = []
    for run in runs:
        if out and _same_line(out[-1][-1], run):
            out[-1].append(run)
        else:
            out.append([run])
    return [PageLine(page.number, tuple(group)) for group in out]


def _same_line(before: Run, run: Run) -> bool:
    """Whether a run goes on with a line; a raised number makes pdfium see a new one where there is none."""
    if before.row == run.row:
        return _beside(before, run)
    shared = min(before.bottom, run.bottom) - max(before.top, run.top)
    gap = run.left - before.right
    return shared > 0.5 * min(before.size, run.size) and -0.2 * run.size < gap < run.size and not before.hyphen


def _once(runs: Sequence[Run]) -> list[Run]:
    """The runs without those struck twice in the same place to look bold."""
    out: list[Run] = []
    for run in runs:
        near = out[-3:]
        if not any(r.text == run.text and abs(r.left - run.left) < 2 and abs(r.top - run.top) < 2 for r in near):
            out.append(run)
    return out


def _without_line_numbers(runs: list[Run]) -> list[Run]:
    """Court paper numbers its lines down the left margin: those numbers are no text."""
    numbers = [run for run in runs if _NUMBER.fullmatch(run.text)]
    if len(numbers) < 10:
        return runs
    edge = median(run.right for run in numbers)
    column = [run for run in numbers if abs(run.right - edge) < 8]
    others = [run for run in runs if run not in column]
    values = sorted(int(run.text) for run in column)
    counted = sum(b - a == 1 for a, b in pairwise(values))
    if counted < 0.8 * (len(column) - 1) or sum(run.left > edge for run in others) < 0.8 * len(others):
        return runs
    return others


def _beside(before: Run, run: Run) -> bool:
    return run.left >= before.left and abs(run.bottom - before.bottom) < 0.7 * max(before.size, run.size)


def _interleaved(runs: Sequence[Run]) -> bool:
    """Whether prose of two columns stands on the same rows: many rows with a gap at the same place."""
    gaps = [(a, b) for a, b in pairwise(runs) if a.row == b.row and _beside(a, b) and b.left - a.right > _GUTTER]
    if len(gaps) < 4:
        return False
    middle = median((a.right + b.left) / 2 for a, b in gaps)
    here = [(a, b) for a, b in gaps if a.right < middle + 20 and b.left > middle - 20 and b.left > a.right]
    prose = [pair for pair in here if all(len(run.text) >= 20 and " " in run.text for run in pair)]
    return len(prose) >= max(4, 0.5 * len(gaps))


def _cut(runs: Sequence[Run], depth: int = 0) -> list[Run]:
    """Recursive XY-cut: columns from left to right, and what stands across them in its place above or below."""
    if len(runs) < 2 or depth > 200:
        return sorted(runs, key=lambda r: (r.top, r.left))
    at = _gap([(r.left, r.right) for r in runs], _GUTTER)
    if at is not None:
        side = [r for r in runs if r.left < at], [r for r in runs if r.left >= at]
        if min(len(part) for part in side) > 1:
            return _cut(side[0], depth + 1) + _cut(side[1], depth + 1)
    at = _gap([(r.top, r.bottom - 0.2 * r.size) for r in runs], 0.0)
    if at is None:
        return sorted(runs, key=lambda r: (r.top, r.left))
    above, below = [r for r in runs if r.top < at], [r for r in runs if r.top >= at]
    return _cut(above, depth + 1) + _cut(below, depth + 1)


def _gap(spans: list[tuple[float, float]], least: float) -> float | None:
    """Where the widest stretch that no span covers ends, if it is wider than `least`."""
    spans.sort()
    reach, best, at = spans[0][1], least, None
    for start, end in spans:
        if start - reach > best:
            best, at = start - reach, start
        reach = max(reach, end)
    return at
