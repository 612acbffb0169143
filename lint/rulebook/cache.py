"""The compiled book, kept in the user's cache folder so that a page is checked without reading YAML.

A compiled book is plain MessagePack (no code), named by everything it depends on: the version of the program and of
Python, and name, size and time of each file. Anything odd about it, and the YAML is read instead.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from lint import __version__, shipped
from lint.regexes import cache_folder
from lint.rulebook.nouns import Book, Consideration, Examples, Practice, Term

FORMAT = "7"
T = TypeVar("T", Term, Practice, Consideration)


def _stamp(extra: Sequence[Path]) -> str:
    digest = hashlib.blake2b(f"{FORMAT} {__version__} {sys.version_info[:2]}".encode(), digest_size=16)
    for place in (shipped.root("lexicons"), shipped.root("rules"), Path(__file__).parent, *extra):
        for path in sorted(_walk(place)):
            seen = os.stat(path)
            digest.update(f"{path}\0{seen.st_size}\0{seen.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _walk(place: Path) -> list[str]:
    if not place.is_dir():
        return [str(place)]
    found, todo = [], [str(place)]
    while todo:
        with os.scandir(todo.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    todo.append(entry.path)
                elif entry.name.endswith((".yaml", ".py")):
                    found.append(entry.path)
    return found


def fetch(extra: Sequence[Path] = ()) -> Book | None:
    """The compiled book, or None where there is none that is fresh and whole."""
    try:
        data = (cache_folder() / f"book-{_stamp(extra)}.msgpack").read_bytes()
        return msgspec.msgpack.decode(data, type=Book)
    except (OSError, msgspec.MsgspecError, RuntimeError):
        return None


def store(book: Book, extra: Sequence[Path] = ()) -> None:
    """Keep a compiled book, without its examples. Where the folder cannot be written, nothing is kept."""
    try:
        place = cache_folder()
        place.mkdir(parents=True, exist_ok=True)
        data = msgspec.msgpack.encode(slim(book))
        handle, name = tempfile.mkstemp(dir=place, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, place / f"book-{_stamp(extra)}.msgpack")
        _tidy(place)
    except (OSError, RuntimeError):
        return


def _tidy(place: Path, keep: int = 8) -> None:
    books = sorted(place.glob("book-*.msgpack"), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in books[keep:]:
        old.unlink(missing_ok=True)


def slim(book: Book) -> Book:
    """The book without its examples, which only the examples' runner reads."""

    def bare(rule: T) -> T:
        return msgspec.structs.replace(rule, examples=Examples())

    slimmed: Book = msgspec.structs.replace(
        book,
        terms=tuple(bare(t) for t in book.terms),
        practices=tuple(bare(p) for p in book.practices),
        considerations=tuple(bare(c) for c in book.considerations),
    )
    return slimmed
