"""The compiled book, kept in the user's cache folder so that a page is checked without reading YAML.

A compiled book is plain MessagePack (no code), named by everything it depends on: the version of the program and of
Python, and name, size and time of each file. Anything odd about it, and the YAML is read instead.
"""

from __future__ import annotations

import os
import sys
import zlib
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from lint import __version__, shipped
from lint.regexes import cache_folder
from lint.rulebook.nouns import Book, Consideration, Examples, Practice, Term
from lint.rulebook.packed import Decoded, Nodes, Packed, PackedMapping, numbers, pack, pack_mapping
from lint.rulebook.phrases import Graph, Opener

FORMAT = "14"
T = TypeVar("T", Term, Practice, Consideration)


class Kept(msgspec.Struct, array_like=True):
    """What a cache file holds: all that the book depends on, the book, and packed what a page needs little of."""

    stamp: str
    book: Book
    nodes: Packed
    types: bytes
    openers: PackedMapping
    needs: PackedMapping
    leads: PackedMapping
    words: str


def stamp(extra: Sequence[Path] = ()) -> str:
    """All that a compiled book depends on, in one string; "" where it cannot be told.

    It is taken before the files are read, so that a book read while somebody saves a file is not taken for fresh.
    """
    parts = [f"{FORMAT} {__version__} {sys.version_info[:2]}"]
    try:
        for place in (shipped.root("lexicons"), shipped.root("rules"), Path(__file__).parent, *extra):
            for path in sorted(_walk(place)):
                seen = os.stat(path)
                parts.append(f"{path}\0{seen.st_size}\0{seen.st_mtime_ns}")
    except (OSError, RuntimeError):
        return ""
    return "\n".join(parts)


def _file(stamp: str) -> Path:
    return cache_folder() / f"book-{zlib.crc32(stamp.encode()):08x}.msgpack"


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


def fetch(stamp: str) -> Book | None:
    """The compiled book of a stamp, or None where there is none that is fresh and whole."""
    try:
        kept = msgspec.msgpack.decode(_file(stamp).read_bytes(), type=Kept)
    except (OSError, msgspec.MsgspecError, RuntimeError):
        return None
    if kept.stamp != stamp:
        return None
    kept.book.graph = Graph(Nodes(kept.nodes), numbers(kept.types), Decoded(kept.openers, list[Opener]), kept.words)
    kept.book.needs = Decoded(kept.needs, tuple[str, ...])
    kept.book.leads = Decoded(kept.leads, tuple[str, ...])
    return kept.book


def store(book: Book, stamp: str) -> None:
    """Keep a compiled book under its stamp, without its examples. Where the folder cannot be written, nothing is."""
    import tempfile

    if not stamp:
        return
    try:
        file = _file(stamp)
        file.parent.mkdir(parents=True, exist_ok=True)
        graph = book.graph
        kept = Kept(
            stamp,
            slim(book),
            pack(graph.nodes),
            array("I", graph.types).tobytes(),
            pack_mapping(graph.openers),
            pack_mapping(book.needs),
            pack_mapping(book.leads),
            graph.words,
        )
        data = msgspec.msgpack.encode(kept)
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".part")
        with os.fdopen(handle, "wb") as part:
            part.write(data)
        os.replace(name, file)
        _tidy(file.parent)
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
        graph=None,
        needs={},
        leads={},
        terms=tuple(bare(t) for t in book.terms),
        practices=tuple(bare(p) for p in book.practices),
        considerations=tuple(bare(c) for c in book.considerations),
    )
    return slimmed
