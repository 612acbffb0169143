"""The book: terms, concepts, rules and considerations, found, loaded, refused when badly written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from lint.rulebook import cache
from lint.rulebook.nouns import Book


def load(extra: Sequence[Path] = ()) -> Book:
    """The book for checking, without examples: from the cache where that is fresh, else from its YAML files.

    `extra` are an office's own folders or files. Raises BookError when an entry is badly written.
    """
    stamp = cache.stamp(extra)
    book = cache.fetch(stamp)
    if book is None:
        book = load_full(extra)
        cache.store(book, stamp)
    return book


def load_full(extra: Sequence[Path] = ()) -> Book:
    """The book with its examples, always from the YAML files."""
    from lint.rulebook import loading

    return loading.read(extra)
