"""Fix a text document until nothing more can be fixed, and write it as it was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lint import files, parsers
from lint.document import Document
from lint.finding import Finding
from lint.replacing import Edit, automatic, put

ROUNDS = 8
"""A change may uncover another (of two that overlap, one waits); more rounds than this have not been seen."""
COMMENTS = {"rst": ".. {}", "adoc": "// {}"}
"""How a format writes a comment; the others take the comment of HTML."""

Find = Callable[[Document], Sequence[Finding]]
Keep = Callable[[Document, list[Edit]], list[Edit]]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A document as it would read, and how many changes that took."""

    document: Document
    changes: int


def fixed(document: Document, find: Find, keep: Keep = lambda _, edits: edits) -> Fixed:
    """The document with every suggestion in place that keeps the meaning; fixing the result changes nothing more.

    `find` gives the findings of a document; `keep` may hold back changes.
    """
    changes, seen = 0, {document.text}
    for _ in range(ROUNDS):
        edits = keep(document, automatic(document, find(document)))
        text = put(document.text, edits)
        if text in seen:
            break
        seen.add(text)
        changes += len(edits)
        document = with_text(document, text)
    return Fixed(document, changes)


def with_text(document: Document, text: str) -> Document:
    """The document read again from another text, in its own format and encoding."""
    return parsers.parse(encoded(document, text), document.path, document.format)


def encoded(document: Document, text: str) -> bytes:
    """A text as the document's file would hold it: same byte order mark and encoding, UTF-8 where that cannot."""
    mark, codec = files.codec(document.data)
    try:
        return mark + text.encode(codec)
    except UnicodeEncodeError:
        return text.encode("utf-8")


def allowing(document: Document, text: str, words: Sequence[str]) -> str:
    """A text with an allowance for some words at its end, in a comment of the format."""
    if not words:
        return text
    newline = "\r\n" if "\r\n" in text else "\n"
    said = COMMENTS.get(document.format, "<!-- {} -->").format(f"anew: allow {', '.join(dict.fromkeys(words))}")
    gap = "" if text.endswith("\n") else newline
    return f"{text}{gap}{newline}{said}{newline}"
