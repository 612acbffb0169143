"""Word documents (.docx, .docm and templates), read from the package itself."""

from __future__ import annotations

from lint.document import Block, Comment, Document

NAME = "docx"
SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")


def sniff(data: bytes) -> bool:
    """Whether the bytes are a package with a Word document in it."""
    return data.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in data and b"word/" in data


def parse(data: bytes, path: str) -> Document:
    """Read a Word document as its reader would see it with all changes accepted.

    Blocks come in reading order: the body with its tables, text boxes behind the paragraph they hang on, then
    footnotes, endnotes, headers, footers, comments. Raises InputError for what is not a sound Word package.
    """
    from lint.errors import InputError
    from lint.word.package import open_package
    from lint.word.walk import read_content

    package = open_package(data, path)
    try:
        content = read_content(package)
    except RecursionError:
        raise InputError("the file is damaged: its tables or boxes stand too deep in one another", path=path) from None
    blocks: list[Block] = []
    texts: list[str] = []
    at = 0
    for paragraph in content.paragraphs:
        text = paragraph.text
        place = (paragraph.part, paragraph.where, paragraph.number, paragraph.level)
        blocks.append(Block(paragraph.kind, text, at, (), *place))
        texts.append(text)
        at += len(text) + 1
    starts = {name: _start(blocks, *found) for name, found in content.comment_places.items()}
    comments = tuple(Comment(starts.get(name, 0), text) for name, text in content.comment_texts if text)
    return Document(path, NAME, "\n".join(texts), tuple(blocks), comments, tuple(content.remarks), data=data)


def _start(blocks: list[Block], index: int, offset: int) -> int:
    """The offset in the document of a place in a block; blocks at the end may have turned out empty."""
    if index >= len(blocks):
        return blocks[-1].start + len(blocks[-1].text) if blocks else 0
    return blocks[index].start + min(offset, len(blocks[index].text))
