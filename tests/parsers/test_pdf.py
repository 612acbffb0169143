from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import InputError
from lint.parsers import parse
from tests.pdf.made import column, pdf

PAGE = column(50, 700, ["The office refers people to a clinic.", "They choose what they want."])


def test_blocks_are_slices_of_the_text_and_say_their_page() -> None:
    data = pdf(PAGE, column(50, 700, ["Another page holds another paragraph."]))
    document = parse(data, "a.pdf")
    assert document.data == data
    assert [b.where for b in document.blocks] == ["page 1", "page 2"]
    for block in document.blocks:
        assert document.text[block.start : block.start + len(block.text)] == block.text


def encrypted(user: str) -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(PAGE))))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_password_is_one_sentence_and_an_owners_password_is_no_hindrance() -> None:
    with pytest.raises(InputError, match="encrypted with a password"):
        parse(encrypted("secret"), "a.pdf")
    assert parse(encrypted(""), "a.pdf").blocks


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"%PDF-1.4\nnothing", "damaged"), (pdf(PAGE)[:60], "damaged"), (b"plain words", "not a PDF"), (b"", "empty")],
)
def test_damaged_and_wrongly_named(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        parse(data, "a.pdf")


def test_a_pdf_by_another_name() -> None:
    with pytest.raises(InputError, match=r"the content is \.pdf"):
        parse(pdf(PAGE), "a.txt")


WHOLE = pdf(PAGE, column(50, 700, ["Another page."]))


@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=40),
    st.integers(0, 99),
)
def test_damage_is_one_sentence_or_a_document(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(WHOLE)
    for at, value in changes:
        data[at] = value
    try:
        parse(bytes(data[: len(data) - cut]), "a.pdf")
    except InputError as error:
        assert "\n" not in str(error)
