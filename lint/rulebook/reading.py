"""Reading the book's YAML: plain values with the line that each came from, and typed entries from them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from lint.errors import BookError, nearest

T = TypeVar("T")
Lines = dict[str, int]


def read_yaml(path: Path) -> tuple[Any, Lines]:
    """The value of a YAML file and the line of every value in it, keyed by its path (`$[3].forms.one`).

    Raises BookError with file and line on bad YAML and on a key that stands twice.
    """
    import yaml

    loader_class = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BookError(f"cannot be read: {error}", path=str(path)) from None
    try:
        loader = loader_class(text)
        try:
            node = loader.get_single_node()
            lines: Lines = {}
            value = _value(loader, node, "$", lines, str(path)) if node is not None else None
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "is not YAML"
        raise BookError(f"bad YAML: {problem}", path=str(path), line=mark.line + 1 if mark else 0) from None
    return value, lines


def _value(loader: Any, node: Any, at: str, lines: Lines, path: str) -> Any:
    lines[at] = node.start_mark.line + 1
    if node.id == "mapping":
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if key in found:
                raise BookError(f'the key "{key}" stands twice', path=path, line=key_node.start_mark.line + 1)
            found[key] = _value(loader, value_node, f"{at}.{key}", lines, path)
            lines[f"{at}.{key}"] = key_node.start_mark.line + 1
        return found
    if node.id == "sequence":
        return [_value(loader, child, f"{at}[{i}]", lines, path) for i, child in enumerate(node.value)]
    if node.tag.endswith((":bool", ":null")) and node.value.lower() not in {"true", "false", "null", "~", ""}:
        return node.value  # yes, no, on, off are words here
    if node.tag.endswith((":timestamp", ":float")) or (node.tag.endswith(":int") and ":" in node.value):
        return node.value  # 12:30 is no number
    return loader.construct_object(node)


def convert(value: Any, kind: type[T], path: Path, lines: Lines, at: str = "$") -> T:
    """A value as the type `kind`. Raises BookError with file, line and the nearest right key where it does not fit."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise _explained(error, kind, path, lines, at) from None


def _explained(error: msgspec.ValidationError, kind: Any, path: Path, lines: Lines, at: str) -> BookError:
    message, _, where = str(error).partition(" - at `")
    where = at + where.rstrip("`").removeprefix("$")
    unknown = re.match(r"Object contains unknown field `(.+)`", message)
    if unknown:
        key = unknown[1]
        message = f'the key "{key}" is not known here{nearest(key, _keys(kind, where.removeprefix(at)))}'
        where = f"{where}.{key}"
    missing = re.match(r"Object missing required field `(.+)`", message)
    if missing:
        message = f'the key "{missing[1]}" is missing'
    return BookError(message, path=str(path), line=_line(where, lines))


def _keys(kind: Any, where: str) -> list[str]:
    """The keys a struct knows; inside another struct, those of every struct of the book."""
    from lint.rulebook import nouns

    if not where:
        return [f.encode_name for f in msgspec.structs.fields(kind)]
    inner = (nouns.Examples, nouns.Example, nouns.Condition, nouns.Pattern)
    return [f.encode_name for struct in inner for f in msgspec.structs.fields(struct)]


def _line(where: str, lines: Lines) -> int:
    where = where.replace("[...]", "")
    while where not in lines and where:
        where = where[: max(where.rfind("."), where.rfind("["))] if max(where.rfind("."), where.rfind("[")) > 0 else ""
    return lines.get(where, 0)


def entries(path: Path, read: Callable[[Any, Path, Lines, str], T]) -> list[T]:
    """The entries of a file that is a list, each read by `read(value, file, lines, where in the file)`."""
    value, lines = read_yaml(path)
    if value is None:
        return []
    if not isinstance(value, list):
        raise BookError("a list of entries was expected (each begins with a dash)", path=str(path), line=1)
    return [read(item, path, lines, f"$[{i}]") for i, item in enumerate(value)]
