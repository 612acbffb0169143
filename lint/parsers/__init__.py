"""Bytes -> Document: one file per input format, chosen by the file's name and checked against its content."""

from __future__ import annotations

import os
from types import ModuleType

from lint.document import Document
from lint.errors import InputError, nearest
from lint.registry import modules

_PACKAGE = "lint.parsers"
_TEXT = "text"
_NOT_READ = {
    ".doc": "an old Word document (.doc)",
    ".dot": "an old Word template (.dot)",
    ".wpd": "a WordPerfect document",
    ".pages": "an Apple Pages document",
    ".xls": "a spreadsheet",
    ".xlsx": "a spreadsheet",
    ".ppt": "a slide show",
    ".pptx": "a slide show",
    ".msg": "an Outlook message (.msg)",
    ".epub": "an e-book",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"7z\xbc\xaf", "a compressed file (7-Zip)"),
    (b"Rar!", "a compressed file (RAR)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)


def suffixes() -> tuple[str, ...]:
    """Every file name ending that is read, with its dot."""
    return tuple(suffix for parser in modules(_PACKAGE).values() for suffix in parser.SUFFIXES)


def parse(data: bytes, path: str, format: str = "") -> Document:
    """Read a document.

    `format` is a parser's name; without it the ending of `path` decides, and a name without an ending (or
    "-") is text unless the content says otherwise. Raises InputError, in one sentence, for an unknown ending
    or format, an empty file, and content that is not what the name says (or is encrypted or damaged).
    """
    parser = _named(format, path) if format else _by_suffix(path)
    if not data:
        raise InputError("the file is empty", path=path)
    sniffed = _sniff(data)
    if parser is None:
        parser = sniffed or modules(_PACKAGE)[_TEXT]
    if sniffed is not parser:
        _refuse_other(data, path, parser, sniffed)
    try:
        document: Document = parser.parse(data, path)
    except RecursionError:
        raise InputError("this file cannot be read: its parts stand too deep in one another", path=path) from None
    return document


def _named(format: str, path: str) -> ModuleType:
    known = modules(_PACKAGE)
    if format not in known:
        raise InputError(
            f'there is no format "{format}"{nearest(format, known)}; known are {", ".join(known)}', path=path
        )
    return known[format]


def _by_suffix(path: str) -> ModuleType | None:
    name = os.path.basename(path).lower()
    suffix = os.path.splitext(name)[1]
    for parser in modules(_PACKAGE).values():
        if suffix in parser.SUFFIXES:
            return parser
    if not suffix:
        return None
    if suffix in _NOT_READ:
        raise InputError(f"{_NOT_READ[suffix]} is not read; save it as .docx, .pdf or .txt", path=path)
    known = suffixes()
    raise InputError(f'files ending in "{suffix}" are not read{nearest(suffix, known)}', path=path)


def _sniff(data: bytes) -> ModuleType | None:
    """The parser whose format the content shows beyond doubt, if any."""
    for parser in modules(_PACKAGE).values():
        if parser.sniff(data):
            return parser
    return None


def _refuse_other(data: bytes, path: str, parser: ModuleType, sniffed: ModuleType | None) -> None:
    """Raise when the content is plainly another format's than the parser's."""
    ending = os.path.splitext(path)[1].lower() or parser.SUFFIXES[0]
    if sniffed is not None:
        right = sniffed.SUFFIXES[0]
        raise InputError(f"the name says {ending} but the content is {right}; rename it to end in {right}", path=path)
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise InputError("this file is encrypted with a password; save it without one", path=path)
        raise InputError(
            f"the name says {ending} but this is an old Office document; save it as .docx in Word", path=path
        )
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise InputError(f"the name says {ending} but the content is {what}", path=path)
