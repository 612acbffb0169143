"""OpenDocument text (.odt), read from the package itself.

`Document.text` is the paragraphs joined by line breaks, `Document.data` the file. Block n is paragraph n of
`lint.odt.walk.paragraphs`; one without a heading's style may still look
like a heading. Text of tracked deletions and generated indexes are left out.
"""

from __future__ import annotations

from lint.document import Block, Document
from lint.errors import InputError

NAME = "odt"
SUFFIXES = (".odt", ".ott")

_MARK = b"application/vnd.oasis.opendocument.text"


def sniff(data: bytes) -> bool:
    """Whether the bytes are a zip archive that calls itself an OpenDocument text."""
    return data.startswith(b"PK\x03\x04") and data[30:38] == b"mimetype" and _MARK in data[:200]


def parse(data: bytes, path: str) -> Document:
    """Read a text document. Raises InputError when it is damaged, encrypted or something else."""
    from lint.odt.package import trees
    from lint.odt.walk import paragraphs
    from lint.paragraphs import Line, group

    if not data.startswith(b"PK"):
        raise InputError("this is not an OpenDocument text, whatever its name says", path=path)
    found = paragraphs(trees(data, path))
    plain = [number for number, paragraph in enumerate(found) if paragraph.kind == "paragraph"]
    looks = group([Line(found[number].text.strip(), gap=True, apart=True) for number in plain])
    styled = {plain[look.lines[0]]: (look.kind, look.level) for look in looks}
    blocks, at = [], 0
    for number, paragraph in enumerate(found):
        kind, level = styled.get(number, (paragraph.kind, paragraph.level))
        part = "" if paragraph.part == "content.xml" else paragraph.part
        blocks.append(Block(kind, paragraph.text, at, (), part, paragraph.where, number + 1, level))
        at += len(paragraph.text) + 1
    remarks = ("there is hidden text",) if any(b.kind == "hidden" for b in blocks) else ()
    text = "\n".join(block.text for block in blocks)
    return Document(path, NAME, text, tuple(blocks), remarks=remarks, data=data)
