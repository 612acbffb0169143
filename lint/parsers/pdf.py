"""PDF: the text layer in reading order.

`Document.text` is the blocks joined by line breaks, `Document.data` the file. Block n is passage n of
`lint.pdf.passages.read`, which says on which page and at which place each of its characters stands; so do `where`
("page 3") in words. Running heads and feet and line numbers are left out, words broken at a line end are joined.
"""

from __future__ import annotations

from lint.document import Block, Document

NAME = "pdf"
SUFFIXES = (".pdf",)


def sniff(data: bytes) -> bool:
    """Whether the file begins (or nearly so) with a PDF's mark."""
    return b"%PDF-" in data[:1024]


def parse(data: bytes, path: str) -> Document:
    """Read a PDF.

    Raises InputError when it is encrypted, damaged, or holds pictures of text only. Pages that do are told in
    `Document.remarks` when others can be read.
    """
    from lint.pdf.passages import read

    reading = read(data, path)
    blocks, at = [], 0
    for number, passage in enumerate(reading.passages, start=1):
        where = f"page {passage.page}"
        blocks.append(Block(passage.kind, passage.text, at, where=where, number=number, level=passage.level))
        at += len(passage.text) + 1
    text = "\n".join(block.text for block in blocks)
    return Document(path, NAME, text, tuple(blocks), remarks=reading.remarks, data=data)
