"""List the rules: their names, families and levels."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import click

from lint.cli import _book, _common
from lint.finding import DOCUMENT_TYPES, FAMILIES


@click.command(name="rules")
@click.option("--family", type=_common.Name("family", FAMILIES), help="Only this family.")
@click.option("--type", "kind", type=_common.Name("document type", DOCUMENT_TYPES), help="As in this document type.")
@click.option("--format", "form", type=_common.Name("form", ("text", "json")), default="text", help="How to tell it.")
@_common.config_option
def command(family: str | None, kind: str | None, form: str, config: Path | None) -> None:
    """List every rule with its family, its level and what it says; rules that are off in a --type are left out."""
    book = _book.full(config)
    told: list[dict[str, object]] = []
    for rule in _book.rules(book):
        levels = _book.levels(rule, book)
        if (family and _book.family(rule) != family) or (kind and levels.get(kind, "off") == "off"):
            continue
        told.append(
            {
                "name": rule.name,
                "family": _book.family(rule),
                "level": levels[kind] if kind else Counter(levels.values()).most_common(1)[0][0],
                "levels": levels,
                "message": _book.message(rule),
                "guide": _book.guide(rule),
            }
        )
    if form == "json":
        _common.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    else:
        _common.write(_table(told))


def _table(told: list[dict[str, object]]) -> str:
    wide = max((len(str(rule["name"])) for rule in told), default=0)
    lines = [f"{rule['name']:<{wide}}  {rule['family']:<13}  {rule['level']:<7}  {rule['message']}" for rule in told]
    return "\n".join([*lines, f"{len(told)} rules. `anew explain NAME` tells everything about one."]) + "\n"
