"""Placed characters, page by page, as pdfium tells them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

from lint.errors import InputError

HYPHENS = "\ufffe\x02"
"""What pdfium writes for a hyphen at the end of a line."""


class Run(NamedTuple):
    """Characters that stand side by side: `first` to `last` (after the last) of a page, and their rectangle.

    The rectangle is in points from the top left corner of the page as it is shown. `hyphen` says that the run ends a
    line in the midst of a word; its text then has no hyphen. `row` numbers the line that pdfium saw.
    """

    text: str
    first: int
    last: int
    left: float
    top: float
    right: float
    bottom: float
    row: int
    hyphen: bool = False

    @property
    def size(self) -> float:
        return self.bottom - self.top


class Page(NamedTuple):
    """One page: its number from 1, its runs in the order of the file, and whether it shows pictures."""

    number: int
    runs: tuple[Run, ...]
    pictures: bool
    unreadable: int = 0


def load(data: bytes, path: str) -> Any:
    """Open a PDF (a pdfium document). Raises InputError when it is encrypted or damaged."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        said = str(error).lower()
    if "password" in said or "security" in said:
        raise InputError("this PDF is encrypted with a password; save it without one", path=path)
    if b"%PDF-" not in data[:1024]:
        raise InputError("this is not a PDF, whatever its name says", path=path)
    raise InputError("this PDF is damaged and cannot be read", path=path)


def pages(data: bytes, path: str) -> list[Page]:
    """Every page of a PDF. Raises InputError when it is encrypted or damaged."""
    document = load(data, path)
    try:
        return [_page(document, number) for number in range(len(document))]
    finally:
        document.close()


def _page(document: Any, number: int) -> Page:
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return Page(number + 1, (), False)
    text_page = page.get_textpage()
    text, boxes = characters(text_page)
    turn = page.get_rotation()
    width, height = page.get_size()
    placed = [_turned(box, turn, width, height) for box in boxes]
    pictures = not text.strip() and _shows_pictures(page)
    unreadable = sum(c in "\ufffd\0" or "\ue000" <= c <= "\uf8ff" for c in text)
    runs = tuple(_runs(text, placed))
    text_page.close()
    page.close()
    return Page(number + 1, runs, pictures, unreadable)


def _shows_pictures(page: Any) -> bool:
    """Whether anything is drawn on the page: then a page without characters is a scan, not a blank one."""
    return any(True for _ in page.get_objects(max_depth=2))


Box = tuple[float, float, float, float]


def characters(text_page: Any) -> tuple[str, list[Box]]:
    """The characters of a page, and for each its rectangle (left, bottom, right, top; points from the bottom left).

    Character n of the text has rectangle n, and number n for pdfium.
    """
    from pypdfium2 import raw

    count = text_page.count_chars()
    rectangle = raw.FS_RECTF()
    pointer = ctypes.byref(rectangle)
    box_of, code_of = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetUnicode
    text, boxes = [], []
    for at in range(count):
        code = code_of(text_page, at)
        text.append(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd")
        if box_of(text_page, at, pointer):
            boxes.append((rectangle.left, rectangle.bottom, rectangle.right, rectangle.top))
        else:
            boxes.append((0.0, 0.0, 0.0, 0.0))
    return "".join(text), boxes


def _turned(box: Box, turn: int, width: float, height: float) -> Box:
    """The rectangle as shown: left, top, right, bottom from the top left corner of the turned page."""
    left, bottom, right, top = box
    if turn == 90:
        return bottom, left, top, right
    if turn == 180:
        return width - right, bottom, width - left, top
    if turn == 270:
        return width - top, height - right, width - bottom, height - left
    return left, height - top, right, height - bottom


def _runs(text: str, placed: list[Box]) -> Iterator[Run]:
    """Cut the characters where a line ends and where a wide gap or a jump stands between two of them."""
    first, row, note = 0, 0, -1
    previous: Box | None = None
    for at, character in enumerate(text):
        if at == note:
            first, note = at, -1
        if note < 0 and previous is not None and character.isdigit() and _raised(previous, placed[at]):
            yield from _run(text, placed, first, at, row, False)
            note = _after_number(text, at)
        if at < note:
            continue
        if character in "\r\n" or character in HYPHENS:
            yield from _run(text, placed, first, at, row, character in HYPHENS)
            first, previous, row = at + 1, None, row + 1
            continue
        if character.isspace():
            continue
        box = placed[at]
        if previous is not None and _apart(previous, box):
            yield from _run(text, placed, first, at, row, False)
            first = at
        previous = box
    yield from _run(text, placed, note if note == len(text) else first, len(text), row, False)


def _raised(before: Box, box: Box) -> bool:
    """Whether a digit is a note's number: set small and high behind what it belongs to."""
    size = before[3] - before[1]
    return 0 < box[3] - box[1] < 0.8 * size and box[3] < before[3] - 0.1 * size and abs(box[0] - before[2]) < size


def _after_number(text: str, at: int) -> int:
    while at < len(text) and (text[at].isdigit() or text[at] in ",–"):
        at += 1
    return at


def _apart(before: Box, box: Box) -> bool:
    height = max(before[3] - before[1], box[3] - box[1], 1.0)
    gap = box[0] - before[2]
    return gap > 1.5 * height or gap < -3 * height or abs(box[3] - before[3]) > 1.5 * height


def _run(text: str, placed: list[Box], first: int, last: int, row: int, hyphen: bool) -> Iterator[Run]:
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1].isspace():
        last -= 1
    boxes = [box for box, c in zip(placed[first:last], text[first:last], strict=True) if not c.isspace()]
    if boxes:
        left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
        right, bottom = max(b[2] for b in boxes), max(b[3] for b in boxes)
        yield Run(text[first:last], first, last, left, top, right, bottom, row, hyphen)
