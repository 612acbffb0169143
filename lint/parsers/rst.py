"""reStructuredText, read by masking its markup line by line.

`Document.text` is the decoded file. Titles, paragraphs, list items, quotations, table cells and footnotes are blocks;
directives that hold prose (notes, warnings, topics) are read, others, literal blocks, targets and roles for code are
left out; comments are the document's comments.
"""

from __future__ import annotations

from lint.document import Document
from lint.files import decode

NAME = "rst"
SUFFIXES = (".rst", ".rest")


def sniff(data: bytes) -> bool:
    """reStructuredText has no mark of its own."""
    return False


def parse(data: bytes, path: str) -> Document:
    """Read a reStructuredText file. Raises InputError when the bytes are no text."""
    from lint.markup.rst import read

    text = decode(data, path)
    reading = read(text)
    return Document(path, NAME, text, reading.blocks, reading.comments, data=data)
