from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from lint.document import Document, Span
from lint.errors import InputError
from lint.finding import Finding
from lint.parsers import parse
from lint.writers import MarkOptions, mark
from tests.pdf.made import column, pdf

OPTIONS = MarkOptions(date=datetime(2026, 1, 2, 3, 4, 5))
PAGE = column(
    50, 700, ["The office refers a known sub-", "stance abuser to a clinic, where he", "may choose what he wants."]
)


def found(document: Document, words: str, level: str = "error") -> Finding:
    for number, block in enumerate(document.blocks):
        at = block.text.find(words)
        if at >= 0:
            span = Span(number, at, at + len(words))
            start = block.start + at
            return Finding(
                "abuser",
                "language",
                level,
                start,
                start + len(words),
                words,
                span,
                span,
                "Names a person “so”.",
                "Why.",
            )
    raise AssertionError(words)


def annotations(data: bytes) -> list[Any]:
    return [a.get_object() for page in PdfReader(io.BytesIO(data)).pages for a in page.get("/Annots", [])]


def test_a_word_broken_over_two_lines_is_highlighted_on_both() -> None:
    data = pdf(PAGE)
    document = parse(data, "a.pdf")
    marked = mark(document, [found(document, "substance abuser")], OPTIONS)
    assert marked.startswith(data)
    highlight, popup, top, _ = annotations(marked)
    assert highlight["/Subtype"] == "/Highlight" and len(highlight["/QuadPoints"]) == 16
    assert "Names a person “so”." in highlight["/Contents"] and highlight["/T"] == "anew"
    assert popup["/Subtype"] == "/Popup" and popup["/Parent"].get_object()["/NM"] == highlight["/NM"]
    assert "1 remark" in top["/Contents"]
    first, second = highlight["/QuadPoints"][:8], highlight["/QuadPoints"][8:]
    assert 690 < first[5] < 700 < first[1] < 715 and second[1] < first[1]
    assert second[0] == pytest.approx(50, abs=1)


def test_marks_can_be_read_again_and_the_text_is_the_same() -> None:
    document = parse(pdf(PAGE, column(50, 700, ["Another page of words."])), "a.pdf")
    marked = mark(document, [found(document, "Another", "advice"), found(document, "clinic", "warning")], OPTIONS)
    again = parse(marked, "a.pdf")
    assert again.text == document.text
    twice = mark(again, [found(again, "office")], OPTIONS)
    assert twice.startswith(marked)
    assert sum(a["/Subtype"] == "/Highlight" for a in annotations(twice)) == 3


def test_a_protected_pdf_is_refused_in_one_sentence() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(PAGE))))
    writer.encrypt("", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    document = parse(out.getvalue(), "a.pdf")
    with pytest.raises(InputError, match="protected"):
        mark(document, [found(document, "clinic")], OPTIONS)


def test_what_stands_before_the_pdf_does_not_matter() -> None:
    data = b"\r\n" + pdf(PAGE).rstrip()
    document = parse(data, "a.pdf")
    marked = mark(document, [found(document, "clinic")], OPTIONS)
    assert marked.startswith(data) and parse(marked, "a.pdf").text == document.text


def test_a_broken_structure_is_one_sentence() -> None:
    data = pdf(PAGE)
    data = data.replace(b"0000000009", b"0000000001")  # pdfium mends this when it reads
    document = parse(data, "a.pdf")
    try:
        marked = mark(document, [found(document, "clinic")], OPTIONS)
    except InputError as error:
        assert "damaged" in str(error)
    else:
        assert parse(marked, "a.pdf").text == document.text
