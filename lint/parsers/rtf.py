"""Rich Text Format: its words, paragraph by paragraph.

`Document.text` is the words as striprtf gives them. Text that a tracked change deletes is left out; notes, headers
and footers are not read, and `Document.remarks` says so.
"""

from __future__ import annotations

import re
from typing import Any

from lint import regexes
from lint.document import Block, Document
from lint.errors import InputError

NAME = "rtf"
SUFFIXES = (".rtf",)

_DELETED = regexes.compile(r"\\deleted(?![\d-])[^{}]*")
_UNREAD = (
    (regexes.compile(r"\\footnote\b"), "footnotes are not read from .rtf files"),
    (regexes.compile(r"\\(?:header|footer)[lrf]?\b"), "headers and footers are not read from .rtf files"),
)


def sniff(data: bytes) -> bool:
    """Whether the file begins as RTF does."""
    return data.startswith(b"{\\rtf")


def parse(data: bytes, path: str) -> Document:
    """Read an RTF file. Raises InputError when it is not one or is damaged."""
    if not sniff(data):
        raise InputError("this is not an RTF file, whatever its name says", path=path)
    source = data.decode("latin-1")
    remarks = [said for pattern, said in _UNREAD if pattern.search(source)]
    kept = _without_deleted(source)
    if kept != source:
        remarks.append("text that a tracked change deletes was left out")
    text = _words(kept, path)
    return Document(path, NAME, text, tuple(_blocks(text)), remarks=tuple(remarks), data=data)


def _words(source: str, path: str) -> str:
    from striprtf import striprtf

    rtf_to_text: Any = striprtf.rtf_to_text
    try:
        text: str = rtf_to_text(source, errors="replace")
    except Exception:
        raise InputError("this RTF file is damaged and cannot be read", path=path) from None
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _without_deleted(source: str) -> str:
    """The source without the words of groups that are marked as deleted."""
    out, at = [], 0
    for found in _DELETED.finditer(source):
        if found.start() < at:
            continue
        out.append(source[at : found.start()])
        at = _group_end(source, found.start())
    return "".join(out) + source[at:]


def _group_end(source: str, at: int) -> int:
    """Where the group that holds `at` closes."""
    depth = 0
    for found in re.compile(r"\\.|[{}]", re.S).finditer(source, at):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            if not depth:
                return found.start()
            depth -= 1
    return len(source)


def _blocks(text: str) -> list[Block]:
    """A line is a paragraph: RTF says where one ends."""
    from lint.paragraphs import Line, group

    lines, starts, at = [], [], 0
    for raw in text.split("\n"):
        line = raw.strip(" \t\r\f|")
        if line:
            start = raw.find(line)
            lines.append(Line(line, start, gap=True, apart=True))
            starts.append(at + start)
        at += len(raw) + 1
    return [
        Block(g.kind, lines[g.lines[0]].text, starts[g.lines[0]], number=number, level=g.level)
        for number, g in enumerate(group(lines), start=1)
    ]
