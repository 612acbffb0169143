"""Small books for tests: a few entries written to a folder and loaded like an office's own."""

from __future__ import annotations

from pathlib import Path

from lint import parsers
from lint.finding import FileReport
from lint.linter import Linter
from lint.rulebook import load_full

ENTRY = """
- term: {name}
  category: person-label
  forms: {{one: [{name}], many: [{name}s]}}
  instead: [{{one: person, many: people, keeps_meaning: true}}]
  why: A test.
  sources: [nida-words-matter]
  examples: {{flag: ["Here is a <{name}>."], allow: ["Here is none."]}}
"""


def write(folder: Path, name: str, text: str) -> Path:
    """A file of an office's own book: `name` may name a folder ("concepts/own.yaml")."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def linter(folder: Path) -> Linter:
    """A linter with the shipped book and the entries in a folder."""
    return Linter(load_full((folder,)))


def check(made: Linter, text: str, type: str = "press-release", status: str = "charged") -> FileReport:
    """A plain text checked."""
    return made.check(parsers.parse(text.encode(), "draft.txt"), type, status)
