"""Lines of all pages -> passages: paragraphs, headings and list items, with the characters that each is made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from lint.errors import InputError
from lint.headings import Group
from lint.paragraphs import Line, group
from lint.pdf.order import PageLine, lines, space
from lint.pdf.pages import Page, pages

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEADING_SIZE = 1.15
"""How many times the size of the running text a line is at least, to head it by its size."""


class Stretch(NamedTuple):
    """Characters `start` to `end` of a passage are those of page `page` (from 1) from number `first` on."""

    start: int
    end: int
    page: int
    first: int


class Passage(NamedTuple):
    """A block of text and where its characters stand. Characters in no stretch (a line break) stand nowhere."""

    kind: str
    text: str
    level: int
    page: int
    stretches: tuple[Stretch, ...]


class Reading(NamedTuple):
    """What was read, and remarks on what could not be."""

    passages: tuple[Passage, ...]
    remarks: tuple[str, ...]


def read(data: bytes, path: str) -> Reading:
    """The passages of a PDF in reading order, without running heads and feet.

    Raises InputError when it is encrypted, damaged, without a page, or has no text layer at all.
    """
    read_pages = pages(data, path)
    remarks = _remarks(read_pages, path)
    by_page = _without_running_heads([lines(page) for page in read_pages])
    everything = [line for page in by_page for line in page]
    gaps = [gap for page in by_page for gap in _gaps(page)]
    plain = [Line(line.text, *gap) for line, gap in zip(everything, gaps, strict=True)]
    groups = group(plain)
    body = _body_size(everything)
    words: Counter[str] = Counter()
    if any(line.runs[-1].hyphen or line.text[-1:] in "-\u00ad" for line in everything):
        words.update(word.lower() for line in everything for word in _WORD.findall(line.text))
    passages = (_passage(g, everything, body, words) for g in groups)
    return Reading(tuple(p for p in passages if p.text), remarks)


def _remarks(read_pages: Sequence[Page], path: str) -> tuple[str, ...]:
    if not read_pages:
        raise InputError("this PDF has no pages", path=path)
    letters = sum(len(run.text) for page in read_pages for run in page.runs)
    scans = [page.number for page in read_pages if page.pictures]
    if not letters:
        why = "its pages are pictures" if scans else "its pages are empty"
        raise InputError(f"this PDF has no text layer ({why}); run text recognition (OCR) on it first", path=path)
    if sum(page.unreadable for page in read_pages) > 0.3 * letters:
        raise InputError("the letters of this PDF cannot be read (its fonts do not say what they mean)", path=path)
    if scans:
        told = ", ".join(map(str, scans))
        return (f"page{'s' * (len(scans) > 1)} {told}: no text layer (a picture), not read",)
    return ()


def _without_running_heads(by_page: list[list[PageLine]]) -> list[list[PageLine]]:
    """The lines of each page without heads and feet that come again on other pages in the same place."""
    if len(by_page) < 2:
        return by_page
    seen = Counter(key for page in by_page for key in {_key(line) for line in _edges(page)})
    least = 2 if len(by_page) < 5 else 3
    running = {key for key, count in seen.items() if count >= least and (least > 2 or "#" in key[0])}
    return [[line for line in page if _key(line) not in running or line not in _edges(page)] for page in by_page]


def _edges(page: list[PageLine]) -> list[PageLine]:
    by_height = sorted(page, key=lambda line: line.top)
    return by_height[:3] + by_height[3:][-3:]


def _key(line: PageLine) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.lower()), round(line.top / 12)


def _gaps(page: list[PageLine]) -> list[tuple[int, bool, bool]]:
    """For each line: by how many characters it is indented, whether more space than usual stands above it (or
    a page or column begins), and whether its letters are of another size than those above."""
    steps = [b.top - a.top for a, b in pairwise(page) if 0 < b.top - a.top < 5 * a.size]
    usual = median(steps) if steps else 0.0
    edge = min((line.left for line in page), default=0.0)
    out = []
    for at, line in enumerate(page):
        before = page[at - 1] if at else None
        step = line.top - before.top if before else 0.0
        resized = before is not None and not 0.87 < line.size / max(before.size, 0.1) < 1.15
        indent = round((line.left - edge) / max(line.size * 0.5, 1.0))
        out.append((indent, step <= 0 or step > 1.35 * usual, resized))
    return out


def _body_size(everything: Sequence[PageLine]) -> float:
    sizes = sorted((line.size, len(line.text)) for line in everything)
    half, count = sum(n for _, n in sizes) / 2, 0
    for size, letters in sizes:
        count += letters
        if count >= half:
            return size
    return 1.0


def _passage(g: Group, everything: Sequence[PageLine], body: float, words: Counter[str]) -> Passage:
    text, stretches = "", []
    own = [everything[at] for at in g.lines]
    for at, line in enumerate(own):
        for number, run in enumerate(line.runs):
            text += space(line.runs[number - 1], run) if number else ""
            stretches.append(Stretch(len(text), len(text) + len(run.text), line.page, run.first))
            text += run.text
        if at + 1 < len(own):
            text, joined = _line_end(text, line.runs[-1].hyphen, own[at + 1].text, words)
            if joined:
                stretches[-1] = stretches[-1]._replace(end=min(stretches[-1].end, len(text)))
        elif line.runs[-1].hyphen:
            text += "-"
    kind, level = g.kind, g.level
    large = min(line.size for line in own) >= _HEADING_SIZE * body
    if kind == "paragraph" and large and len(text) <= 160 and any(map(str.isalpha, text)):
        kind, level = "heading", 1 if own[0].size >= 1.5 * body else 2
    return Passage(kind, text, level, own[0].page, tuple(stretches))


def _line_end(text: str, hyphen: bool, following: str, words: Counter[str]) -> tuple[str, bool]:
    """The text made ready for the next line, and whether a word runs on into it.

    A hyphen at the end of a line goes when it only broke the word, and stays where the word has one of its own: the
    document writes it so elsewhere, or both halves and never the whole.
    """
    broken = hyphen
    if not hyphen and text[-1:] in ("-", "\u00ad", "\u2010") and text[-2:-1].isalpha() and following[:1].islower():
        text, broken = text[:-1], True
    if not broken:
        return text + "\n", False
    left = _WORD.findall(text.rsplit(None, 1)[-1].lower()) if text else []
    right = _WORD.match(following.lower())
    if not left or not right:
        return text + "-", True
    first, second = left[-1], right[0]
    whole = words[first + second]
    own = words[f"{first}-{second}"] or (words[first] > 1 and words[second] > 1 and len(first) > 2)
    return (text if whole or not own else text + "-"), True
