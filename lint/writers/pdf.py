"""PDF: findings as highlights with notes, added behind the file as it was (an incremental update).

The original bytes are a prefix of the copy, so that evidence stays evidence and signatures stay checkable. A PDF's
words cannot be changed; suggestions stand in the notes.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lint.document import Document
from lint.errors import InputError
from lint.finding import Finding
from lint.writers import MarkOptions, remark, summary

if TYPE_CHECKING:
    from lint.pdf.pages import Box

NAME = "pdf"
FORMATS = ("pdf",)
SUFFIX = ".pdf"

_COLOURS = {"error": (1.0, 0.55, 0.5), "warning": (1.0, 0.85, 0.35), "advice": (0.6, 0.8, 1.0)}
_DAMAGED = "this PDF can be checked but not marked: its structure is too damaged to add to"
_MAY_ANNOTATE = 1 << 5


def mark(document: Document, findings: Sequence[Finding], options: MarkOptions) -> bytes:
    """The bytes of a marked copy; `document.data` is a prefix of it.

    Raises InputError for a PDF whose protection forbids notes, or whose structure is too damaged to add to.
    """
    from lint.pdf.passages import read
    from lint.pdf.places import rectangles

    passages = read(document.data, document.path).passages
    if len(passages) != len(document.blocks):
        raise InputError("the file has changed since it was read; check it again", path=document.path)
    spans = [(f.at.block, f.at.start, f.at.end) for f in findings]
    places = rectangles(document.data, document.path, passages, spans)
    marked = _written(document, _notes(findings, places, options), options)
    try:
        same = read(marked, document.path).passages == passages
    except InputError:
        same = False
    if not same:
        raise InputError(_DAMAGED, path=document.path)
    return marked


def _notes(
    findings: Sequence[Finding], places: Sequence[Sequence[tuple[int, Box]]], options: MarkOptions
) -> list[tuple[int, str, dict[str, Any]]]:
    """What goes on which page: page number, name, and the entries of a highlight, or of a note for the summary."""
    notes: list[tuple[int, str, dict[str, Any]]] = []
    for number, (finding, place) in enumerate(zip(findings, places, strict=True), start=1):
        words = "\n".join(remark(finding, options))
        for page in sorted({page for page, _ in place}):
            boxes = [box for on, box in place if on == page]
            notes.append((page, f"anew-{number}-{page + 1}", _highlight(boxes, words, finding.level)))
    if options.summary:
        notes.append((0, "anew-summary", {"/Contents": "\n".join(summary(findings, 0, options))}))
    return notes


def _highlight(boxes: Sequence[Box], words: str, level: str) -> dict[str, Any]:
    quads = [n for left, low, right, high in boxes for n in (left, high, right, high, left, low, right, low)]
    rect = (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
    return {"/QuadPoints": quads, "/Rect": rect, "/C": _COLOURS.get(level, _COLOURS["advice"]), "/Contents": words}


def _written(document: Document, notes: Sequence[tuple[int, str, dict[str, Any]]], options: MarkOptions) -> bytes:
    import logging

    from pypdf import PdfReader, PdfWriter

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it has to say about odd files is no concern here
    lead = max(document.data.find(b"%PDF-"), 0)  # a PDF counts from its mark, whatever stands before it
    old = document.data[lead:] + (b"" if document.data.endswith((b"\n", b"\r")) else b"\n")
    try:
        reader = PdfReader(io.BytesIO(old))
        if reader.is_encrypted:
            _refuse_protected(reader, document.path)
        writer = PdfWriter(io.BytesIO(old), incremental=True)
        _leave_numbers(writer, int(reader.trailer.get("/Size", 0)))
        for page, name, entries in notes:
            _add(writer, page, name, entries, options)
        out = io.BytesIO()
        writer.write(out)
    except InputError:
        raise
    except Exception:
        raise InputError(_DAMAGED, path=document.path) from None
    return document.data[:lead] + out.getvalue()


def _leave_numbers(writer: Any, size: int) -> None:
    """Keep new objects from taking the number of an earlier cross-reference stream, which pypdf does not count."""
    writer._objects.extend([None] * (size - 1 - len(writer._objects)))


def _refuse_protected(reader: Any, path: str) -> None:
    reader.decrypt("")
    allowed = int(reader.user_access_permissions or 0)
    why = "" if allowed & _MAY_ANNOTATE else ", which forbids notes"
    raise InputError(f"this PDF is protected{why}; save an unprotected copy to have it marked", path=path)


def _add(writer: Any, number: int, name: str, entries: dict[str, Any], options: MarkOptions) -> None:
    from pypdf.generic import (
        ArrayObject,
        DictionaryObject,
        FloatObject,
        NameObject,
        NumberObject,
        TextStringObject,
    )

    def floats(values: Sequence[float]) -> ArrayObject:
        return ArrayObject(FloatObject(round(value, 2)) for value in values)

    page = writer.pages[number]
    box = page.cropbox
    rect = entries.get("/Rect") or (float(box.left) + 8, float(box.top) - 28, float(box.left) + 28, float(box.top) - 8)
    date = TextStringObject(options.date.strftime("D:%Y%m%d%H%M%S"))
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Highlight" if "/QuadPoints" in entries else "/Text"),
            NameObject("/Rect"): floats(rect),
            NameObject("/Contents"): TextStringObject(entries["/Contents"]),
            NameObject("/T"): TextStringObject(options.author),
            NameObject("/NM"): TextStringObject(name),
            NameObject("/M"): date,
            NameObject("/CreationDate"): date,
            NameObject("/F"): NumberObject(4),
        }
    )
    if "/QuadPoints" in entries:
        note[NameObject("/QuadPoints")] = floats(entries["/QuadPoints"])
        note[NameObject("/C")] = floats(entries["/C"])
    else:
        note[NameObject("/Name")] = NameObject("/Note")
    placed = writer.add_annotation(number, note)
    popup = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Popup"),
            NameObject("/Rect"): floats((rect[2], rect[1] - 90, rect[2] + 220, rect[3])),
            NameObject("/Parent"): placed.indirect_reference,
        }
    )
    placed[NameObject("/Popup")] = writer.add_annotation(number, popup).indirect_reference
