"""AsciiDoc, read by masking its markup line by line.

`Document.text` is the decoded file. Titles, paragraphs, list items, quotations, table cells and footnotes are blocks;
listings, literal and passed-through text, attribute lines and macros without words are left out; comments are the
document's comments.
"""

from __future__ import annotations

from lint.document import Document
from lint.files import decode

NAME = "adoc"
SUFFIXES = (".adoc", ".asciidoc", ".asc")


def sniff(data: bytes) -> bool:
    """AsciiDoc has no mark of its own."""
    return False


def parse(data: bytes, path: str) -> Document:
    """Read an AsciiDoc file. Raises InputError when the bytes are no text."""
    from lint.markup.adoc import read

    text = decode(data, path)
    reading = read(text)
    return Document(path, NAME, text, reading.blocks, reading.comments, data=data)
