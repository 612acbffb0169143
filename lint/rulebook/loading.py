"""Finding and loading the book: files to nouns, every reference checked, the compiled book kept in a cache."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from lint import shipped
from lint.errors import BookError, nearest
from lint.rulebook import wanting
from lint.rulebook.nouns import (
    Book,
    Concept,
    Consideration,
    Instead,
    Level,
    Name,
    Practice,
    Recommendation,
    Source,
    Substance,
    Term,
)
from lint.rulebook.reading import Lines, convert, entries, read_yaml
from lint.rulebook.validating import validate

T = TypeVar("T")
_INSTEAD_KEYS = {"for", "status", "documents", "keeps_meaning", "note", "substance"}


def folders(extra: Sequence[Path] = ()) -> list[Path]:
    """The folders a book is read from: the shipped lexicons and rules, then an office's own."""
    return [shipped.root("lexicons"), shipped.root("rules"), *extra]


def files(extra: Sequence[Path] = ()) -> list[Path]:
    """Every YAML file of the book, in a fixed order."""
    found: list[Path] = []
    for place in folders(extra):
        found += [place] if place.is_file() else sorted(place.rglob("*.yaml"))
    return [f for f in found if f.parent.name != "outlines"]


def read(extra: Sequence[Path] = ()) -> Book:
    """The whole book from its YAML files, with examples. Raises BookError (file, line) on anything badly written."""
    book = Book()
    terms: list[Term] = []
    concepts: dict[str, Concept] = {}
    practices: list[Practice] = []
    considerations: list[Consideration] = []
    for path in files(extra):
        match path.parent.name, path.stem:
            case "practice", _:
                practices.append(_rule(path, Practice))
            case "considerations", _:
                considerations.append(_rule(path, Consideration))
            case "concepts", _:
                for concept in entries(path, _concept):
                    if concept.concept in concepts:
                        raise BookError(f'the concept "{concept.concept}" stands twice', path=concept.place)
                    concepts[concept.concept] = concept
            case _, "levels":
                book.levels.update(_mapping(path, dict[str, dict[str, Level]]))
            case _, "substances":
                book.substances.update(_mapping(path, dict[str, Substance]))
            case _, "sources":
                book.sources.update(_mapping(path, dict[str, Source]))
            case _, "names":
                book.names += tuple(entries(path, partial(_plain, Name)))
            case _, "guide":
                book.guide += tuple(entries(path, partial(_plain, Recommendation)))
            case _:
                terms += entries(path, _term)
    book.terms, book.concepts = tuple(terms), concepts
    book.practices, book.considerations = tuple(practices), tuple(considerations)
    validate(book)
    wanting.with_leads(book)
    book.leads = wanting.eager_entries(book)
    book.graph = wanting.graph(book)
    book.needs = wanting.needs(book)
    return book


def _plain(kind: type[T], value: Any, path: Path, lines: Lines, at: str) -> T:
    return convert(value, kind, path, lines, at)


def _mapping(path: Path, kind: Any) -> Any:
    value, lines = read_yaml(path)
    return convert(value or {}, kind, path, lines)


def _place(path: Path, lines: Lines, at: str) -> str:
    return f"{path}:{lines.get(at, 1)}"


def _term(value: Any, path: Path, lines: Lines, at: str) -> Term:
    if isinstance(value, dict):
        value = dict(value)
        value["instead"] = [
            _instead(item, path, lines, f"{at}.instead[{i}]") for i, item in enumerate(value.get("instead") or [])
        ]
        forms = value.get("forms")
        if isinstance(forms, dict):
            value["forms"] = {k: [v] if isinstance(v, str) else v for k, v in forms.items()}
        value["place"] = _place(path, lines, at)
    return convert(value, Term, path, lines, at)


def _instead(value: Any, path: Path, lines: Lines, at: str) -> Any:
    """The free shape names of an `instead` (one, many, before, verb ...) go together into `shapes`."""
    if not isinstance(value, dict):
        raise BookError("each entry of instead is a mapping of shapes to words", path=str(path), line=lines.get(at, 0))
    fixed: dict[str, Any] = {}
    shapes: dict[str, Any] = {}
    for key, item in value.items():
        # a shape may be called "substance"; the key of that name holds a mapping
        if key in _INSTEAD_KEYS and not (key == "substance" and isinstance(item, str)):
            fixed["target" if key == "for" else key] = item
        else:
            shapes[key] = item
    for key, text in shapes.items():
        if not isinstance(text, str):
            raise BookError(
                f'"{key}" in instead must be words{nearest(key, _INSTEAD_KEYS)}',
                path=str(path),
                line=lines.get(f"{at}.{key}", 0),
            )
    for key in ("status", "documents"):
        if isinstance(fixed.get(key), str):
            fixed[key] = [fixed[key]]
    return msgspec.to_builtins(convert({**fixed, "shapes": shapes}, Instead, path, lines, at))


def _concept(value: Any, path: Path, lines: Lines, at: str) -> Concept:
    if isinstance(value, dict):
        value = {**value, "place": _place(path, lines, at)}
    return convert(value, Concept, path, lines, at)


def _rule(path: Path, kind: Any) -> Any:
    value, lines = read_yaml(path)
    if not isinstance(value, dict):
        raise BookError("one rule was expected: a mapping of keys", path=str(path), line=1)
    value = {k: _patterns(v) if k in {"patterns", "asked_when", "satisfied_when", "not_asked_when", "unless"} else v
             for k, v in value.items()}  # fmt: skip
    return convert({**value, "name": path.stem, "place": f"{path}:1"}, kind, path, lines)


def _patterns(value: Any) -> Any:
    return [{"phrases": [v]} if isinstance(v, str) else v for v in value] if isinstance(value, list) else value
