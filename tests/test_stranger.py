"""A stranger adds a term with one entry, a rule and a format with one file each; the suite covers them by itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[1]
TERM = """
- term: zork
  category: {category}
  forms: {{one: [zork], many: [zorks]}}
  instead: [{{one: person, many: people, keeps_meaning: true}}]
  why: A stranger's word.
  sources: [{source}]
  examples: {{flag: [{{text: "A <zork> came.", becomes: "A person came."}}], allow: ["Nobody came."]}}
"""
RULE = """
message: Asks for a zlea.
why: A stranger's rule.
guide: [{guide}]
patterns: [enter* a zlea]
examples:
  flag: [{{text: "He must enter a zlea today.", type: press-release}}]
  allow: [{{text: "He must come today.", type: press-release}}]
"""
FORMAT = """
from lint.document import Block, Document

NAME = "shout"
SUFFIXES = (".shout",)


def sniff(data: bytes) -> bool:
    return data.startswith(b"SHOUT ")


def parse(data: bytes, path: str) -> Document:
    text = data.decode()
    return Document(path, NAME, text, (Block("paragraph", text[6:], 6),))
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the house with a small book, and what the stranger added."""
    shutil.copytree(HOME / "lint", tmp_path / "lint", ignore=shutil.ignore_patterns("__pycache__", "pipeline"))
    for folder in ("lexicons", "rules"):
        shutil.copytree(HOME / "tests" / "small" / folder, tmp_path / folder)
    (tmp_path / "pyproject.toml").touch()
    from lint.rulebook.reading import read_yaml

    categories, _ = read_yaml(tmp_path / "lexicons" / "levels.yaml")
    sources, _ = read_yaml(tmp_path / "lexicons" / "sources.yaml")
    guide, _ = read_yaml(tmp_path / "lexicons" / "guide.yaml")
    term = TERM.format(category=next(iter(categories)), source=next(iter(sources)))
    (tmp_path / "lexicons" / "strange.yaml").write_text(term, encoding="utf-8")
    (tmp_path / "rules" / "practice" / "strange-zlea.yaml").write_text(
        RULE.format(guide=guide[0]["id"]), encoding="utf-8"
    )
    (tmp_path / "lint" / "parsers" / "shout.py").write_text(FORMAT, encoding="utf-8")
    return tmp_path


def run(house: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(house), "ANEW_CACHE": str(house / "cache")}
    start = [sys.executable, "-c", "from lint.cli import main; main()", *args]
    return subprocess.run(start, cwd=house, env=env, capture_output=True, text=True, check=False)


def test_what_a_stranger_adds_works_at_once(house: Path) -> None:
    (house / "a.shout").write_text("SHOUT A zork must enter a zlea today.", encoding="utf-8")
    done = run(house, "check", "--format", "json", "--fail-on", "never", "--type", "press-release", "a.shout")
    (told,) = json.loads(done.stdout)["files"]
    assert {(f["rule"], f["start"], f["end"]) for f in told["findings"]} == {("zork", 8, 12), ("strange-zlea", 18, 30)}


def test_the_runner_holds_what_a_stranger_adds_to_its_examples(house: Path) -> None:
    assert run(house, "test", "lexicons/strange.yaml", "rules/practice/strange-zlea.yaml").returncode == 0
    file = house / "lexicons" / "strange.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("A person came.", "A human came."), encoding="utf-8")
    done = run(house, "test", "lexicons/strange.yaml")
    assert done.returncode == 1
    assert "A human came." in done.stdout + done.stderr
