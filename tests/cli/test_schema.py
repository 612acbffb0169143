"""The schemas that editors use take every entry of the book, and refuse what the loader refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lint import shipped
from lint.cli.schema import KINDS, LISTS, schema
from lint.rulebook import load_full
from lint.rulebook.reading import read_yaml
from tests.cli.test_check import anew

SINGLE = {"levels", "names", "sources", "substances", "guide"}


def files(kind: str) -> list[Path]:
    if kind == "terms":
        return [path for path in shipped.root("lexicons").glob("*.yaml") if path.stem not in SINGLE]
    if kind == "concepts":
        return sorted((shipped.root("lexicons") / "concepts").glob("*.yaml"))
    return sorted((shipped.root("rules") / kind).glob("*.yaml"))


@pytest.fixture(scope="module")
def schemas() -> dict[str, Any]:
    book = load_full()
    return {kind: jsonschema.Draft202012Validator(schema(kind, book)) for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_every_entry_of_the_book_fits(kind: str, schemas: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schemas[kind].schema)
    assert files(kind)
    wrong = []
    for path in files(kind):
        wrong += [
            f"{path.name}: {e.json_path}: {e.message}"[:200] for e in schemas[kind].iter_errors(read_yaml(path)[0])
        ]
    assert wrong == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_key_and_a_missing_one_are_refused(kind: str, schemas: dict[str, Any]) -> None:
    value, _ = read_yaml(files(kind)[0])
    entry = dict(value[0] if kind in LISTS else value)

    def fits(changed: dict[str, Any]) -> bool:
        return bool(schemas[kind].is_valid([changed] if kind in LISTS else changed))

    assert fits(entry)
    assert not fits({**entry, "messsage": "x"})
    needed = "phrases" if kind == "concepts" else "why"
    assert not fits({key: item for key, item in entry.items() if key != needed})


def test_the_command_prints_it(small_book: Path) -> None:
    told = json.loads(anew("schema", "terms").stdout)
    assert told["$defs"]["Term"]["properties"]["category"]["enum"] == ["custody", "person-label", "quiet", "recovery"]
    assert anew("schema", "term").exit_code == 2
