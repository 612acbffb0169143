"""Run the examples in an office's own lexicons and rules."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lint import examples, shipped
from lint.cli import _book, _common
from lint.errors import InputError
from lint.linter import Linter


@click.command(name="test")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_common.config_option
def command(paths: tuple[Path, ...], config: Path | None) -> None:
    """Run the examples of the files or folders given, or of the whole book.

    Each flagged example must be flagged where it is marked, each suggestion must make what the example says and
    raise nothing new, each allowed example must stay silent. Exit status 1 where one does not hold.
    """
    for path in paths:
        if not path.exists():
            raise InputError("there is no such file or folder", path=str(path))
    whole = [path.resolve() for path in paths]
    extra = tuple(path for path in whole if not _shipped(path))
    book = _book.full(config, extra)
    rules = [rule for rule in _book.rules(book) if not whole or _inside(rule.place, whole)]
    count, failures = examples.run(rules, Linter(book))
    for failure in failures:
        _common.write(f"{failure.place}: {failure.rule}: {failure.problem}\n    {failure.text}\n")
    _common.write(f"{len(rules)} entries, {count} examples, {len(failures)} problems\n")
    sys.exit(1 if failures else 0)


def _shipped(path: Path) -> bool:
    return any(path.is_relative_to(shipped.root(name)) for name in ("lexicons", "rules"))


def _inside(place: str, paths: list[Path]) -> bool:
    """Whether an entry's place ("file:line") is in one of the files or folders."""
    written = Path(place.rsplit(":", 1)[0]).resolve()
    return any(written == path or written.is_relative_to(path) for path in paths)
