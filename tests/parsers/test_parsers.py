"""Choosing a parser, and refusing what is not what its name says."""

from __future__ import annotations

import pytest

from lint.errors import InputError
from lint.parsers import parse, suffixes

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_a_name_without_ending_is_text() -> None:
    assert parse(b"Some words.", "-").format == "text"
    assert parse(b"Some words.", "NOTES").format == "text"


def test_format_by_name() -> None:
    assert parse(b"Some words.", "draft.xyz", format="text").format == "text"
    with pytest.raises(InputError, match=r'no format "txet".*did you mean "text"'):
        parse(b"x", "a", format="txet")


@pytest.mark.parametrize(
    ("data", "path", "said"),
    [
        (b"", "a.txt", "empty"),
        (b"x", "a.tyt", r'files ending in ".tyt" are not read.*did you mean'),
        (b"x", "a.doc", "save it as .docx"),
        (OLE + b"x" * 600, "a.docx", "old Office document"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx", "encrypted"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "a.txt", "picture"),
        (b"\x1f\x8b\x08" + b"\0" * 40, "a.txt", "gzip"),
        (b"PK\x03\x04" + b"\0" * 40, "a.txt", "zip archive"),
    ],
)
def test_refusals_are_one_sentence_with_the_path(data: bytes, path: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        parse(data, path)
    assert str(caught.value).startswith(f"{path}: ") and "\n" not in str(caught.value)


def test_every_ending_belongs_to_one_parser() -> None:
    known = suffixes()
    assert len(known) == len(set(known)) and all(s == s.lower() and s[0] == "." for s in known)


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("- " * 3000 + "x", "a.rst"),
        ("> " * 3000 + "x", "a.md"),
        ("<div>" * 3000 + "x", "a.html"),
        ("* " * 3000, "a.adoc"),
    ],
)
def test_depth_is_read_or_told(source: str, path: str) -> None:
    try:
        document = parse(source.encode(), path)
    except InputError as error:
        assert "too deep" in str(error)
    else:
        assert "x" in document.text or not document.blocks
