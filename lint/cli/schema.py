"""Print a JSON schema for an editor: of terms, concepts, rules or considerations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import msgspec

from lint.cli import _book, _common
from lint.finding import DOCUMENT_TYPES, LEVELS, STATUSES
from lint.rulebook.nouns import Book, Concept, Consideration, Practice, Term

KINDS = {"terms": Term, "concepts": Concept, "practice": Practice, "considerations": Consideration}
LISTS = ("terms", "concepts")  # a file holds a list of them; of the others it holds one
PATTERNS = ("patterns", "unless", "asked_when", "satisfied_when", "not_asked_when")
WORD = {"type": "string"}
WORDS = {"anyOf": [WORD, {"type": "array", "items": WORD}]}


@click.command(name="schema")
@click.argument("kind", type=_common.Name("kind", KINDS))
@_common.config_option
def command(kind: str, config: Path | None) -> None:
    """Print the JSON schema of KIND: terms, concepts, practice or considerations.

    Editors that know YAML complete and check an entry with it, categories and sources included.
    """
    _common.write(json.dumps(schema(kind, _book.full(config)), ensure_ascii=False, indent=1) + "\n")


def schema(kind: str, book: Book) -> dict[str, Any]:
    """The JSON schema of a file of one kind, after docs/writing-the-book.md."""
    _, defs = msgspec.json.schema_components([KINDS[kind]], ref_template="#/$defs/{name}")
    _written(defs, book)
    entry = {"$ref": f"#/$defs/{KINDS[kind].__name__}"}
    top = {"type": "array", "items": entry} if kind in LISTS else entry
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"anew: {kind}", **top, "$defs": defs}


def _written(defs: dict[str, Any], book: Book) -> None:
    """From the shapes in memory to those that are written: what is filled in goes, what may be left out may."""
    level = {"enum": list(LEVELS)}
    types = {"enum": list(DOCUMENT_TYPES)}
    for name, each in defs.items():
        properties = each.get("properties", {})
        if name in ("Practice", "Consideration"):
            properties.pop("name")  # the file's name is the rule's
            each["required"].remove("name")
        properties.pop("place", None)
        for key in PATTERNS:
            if key in properties and properties[key].get("items", {}).get("$ref", "").endswith("/Pattern"):
                properties[key]["items"] = {"anyOf": [WORD, properties[key]["items"]]}
        if "level" in properties and name != "Example":
            by_type = {"type": "object", "propertyNames": {"enum": ["default", *DOCUMENT_TYPES]}}
            properties["level"] = {"anyOf": [level, {**by_type, "additionalProperties": level}]}
        if "sources" in properties:
            named = {"enum": sorted(book.sources)}
            properties["sources"]["items"] = {"anyOf": [named, {"type": "string", "pattern": "^guide:"}]}
        if "guide" in properties:
            properties["guide"]["items"] = {"enum": [r.id for r in book.guide]}
        if "documents" in properties:
            properties["documents"]["items"] = types
    if "Term" in defs:
        term = defs["Term"]["properties"]
        term["category"] = {"enum": sorted(book.levels)}
        term["forms"] = {"type": "object", "additionalProperties": WORDS}
        term["instead"]["items"] = _instead(types)
        defs.pop("Instead", None)


def _instead(types: dict[str, Any]) -> dict[str, Any]:
    """Other words: the shapes (one, many, before ...) stand beside the conditions."""
    return {
        "type": "object",
        "properties": {
            "for": {"enum": ["any", "people", "named"]},
            "status": {"anyOf": [{"enum": list(STATUSES)}, {"type": "array", "items": {"enum": list(STATUSES)}}]},
            "documents": {"anyOf": [types, {"type": "array", "items": types}]},
            "keeps_meaning": {"type": "boolean"},
            "note": WORD,
            "substance": {"anyOf": [WORD, {"type": "object", "additionalProperties": WORD}]},
        },
        "additionalProperties": WORD,
    }
