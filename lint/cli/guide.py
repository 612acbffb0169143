"""List the guide's recommendations and the rules that serve them."""

from __future__ import annotations

import json
from pathlib import Path

import click

from lint.cli import _book, _common
from lint.rulebook.nouns import Book

UNSERVED = "No rule serves it yet."


@click.command(name="guide")
@click.option("--core", is_flag=True, help="Only the recommendations that the guide cannot do without.")
@click.option("--unserved", is_flag=True, help="Only those that no rule serves.")
@click.option("--format", "form", type=_common.Name("form", ("text", "json")), default="text", help="How to tell it.")
@_common.config_option
def command(core: bool, unserved: bool, form: str, config: Path | None) -> None:
    """List every recommendation of "A New Approach", the rules that serve it, or why none can."""
    told = served(_book.full(config))
    shown = [r for r in told if (r["core"] or not core) and not (unserved and r["rules"])]
    if form == "json":
        keys = ("id", "section", "core", "rules", "reason")
        _common.write(json.dumps([{k: r[k] for k in keys} for r in shown], ensure_ascii=False, indent=1) + "\n")
    else:
        _common.write(_table(shown, told))


def served(book: Book) -> list[dict[str, object]]:
    """Every recommendation with the names of the rules that serve it, in the guide's order."""
    by: dict[str, list[str]] = {}
    for rule in _book.rules(book):
        for name in dict.fromkeys(_book.guide(rule)):
            by.setdefault(name, []).append(rule.name)
    return [
        {
            "id": r.id,
            "section": r.section,
            "core": r.core,
            "paraphrase": r.paraphrase,
            "rules": by.get(r.id, []),
            "reason": "" if r.id in by else r.reason or UNSERVED,
        }
        for r in book.guide
    ]


def _table(shown: list[dict[str, object]], told: list[dict[str, object]]) -> str:
    lines, section = [], None
    for each in shown:
        if each["section"] != section:
            section = each["section"]
            lines += ["", f"Section {section}"]
        mark = "*" if each["core"] else " "
        lines.append(f"{mark} {each['id']:<9} {each['paraphrase']}")
        names = each["rules"]
        assert isinstance(names, list)
        lines.append(f"            {'rules: ' + ', '.join(names) if names else 'none: ' + str(each['reason'])}")
    core = [each for each in told if each["core"]]
    done = sum(bool(each["rules"]) for each in core)
    why = sum(not each["rules"] and each["reason"] != UNSERVED for each in core)
    left = f"{why} that no rule can serve, {len(core) - done - why} open"
    end = f"{len(core)} core recommendations (*): {done} served, {left}."
    return "\n".join([*lines, "", end]).lstrip("\n") + "\n"
