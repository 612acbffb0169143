"""Markdown (CommonMark with tables and footnotes), read with the exact source range of every stretch of text.

`Document.text` is the decoded file. Text, link text, table cells, headings, list items, quotations and
footnotes are blocks; code, addresses, front matter and HTML tags are left out; HTML comments are the
document's comments.
"""

from __future__ import annotations

from lint.document import Document
from lint.files import decode

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown")


def sniff(data: bytes) -> bool:
    """Markdown has no mark of its own."""
    return False


def parse(data: bytes, path: str) -> Document:
    """Read a Markdown file. Raises InputError when the bytes are no text."""
    from lint.markup.markdown import read

    text = decode(data, path)
    reading = read(text)
    return Document(path, NAME, text, reading.blocks, reading.comments, data=data)
