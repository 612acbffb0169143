"""Findings made by hand, for tests of what is done with findings."""

from __future__ import annotations

from datetime import datetime

from lint.document import Document, Span
from lint.finding import Finding, Suggestion
from lint.writers import MarkOptions

DATE = datetime(2026, 3, 4, 10, 30)
OPTIONS = MarkOptions(date=DATE, summary=False)


def finding(document: Document, block: int, start: int, end: int, new: str | None = None, **more: object) -> Finding:
    """A finding on a stretch of a block, with a suggestion that keeps the meaning where `new` is given."""
    held = document.blocks[block]
    offers = ()
    if new is not None:
        offers = (Suggestion(new, held.start + start, held.start + end, Span(block, start, end), True),)
    values: dict[str, object] = {
        "rule": "sample",
        "family": "language",
        "level": "warning",
        "text": held.text[start:end],
        "sentence": Span(block, 0, len(held.text)),
        "message": f"Says “{held.text[start:end]}”.",
        "why": "Names a person by an illness.",
        "sources": ("nida-words-matter",),
    }
    values |= more
    at = Span(block, start, end)
    return Finding(start=held.start + start, end=held.start + end, at=at, suggestions=offers, **values)  # type: ignore[arg-type]


def on_word(document: Document, word: str, new: str | None = None, **more: object) -> Finding:
    """A finding on the first block that holds a word."""
    for number, block in enumerate(document.blocks):
        at = block.text.find(word)
        if at >= 0:
            return finding(document, number, at, at + len(word), new, **more)
    raise AssertionError(f"{word} is not in the document")
