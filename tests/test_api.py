"""The Python interface is pinned: a change here is a change for its users."""

from __future__ import annotations

import dataclasses
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import lint


def test_what_is_promised() -> None:
    assert sorted(lint.__all__) == ["Document", "Finding", "LintError", "Suggestion", "check", "check_text"]
    said = {name: str(inspect.signature(getattr(lint, name))) for name in ("check", "check_text")}
    assert said == {
        "check": "(path: 'str | Path', *, type: 'str' = '', status: 'str' = '') -> 'tuple[Finding, ...]'",
        "check_text": "(text: 'str', *, type: 'str' = '', status: 'str' = '') -> 'tuple[Finding, ...]'",
    }
    fields = [f.name for f in dataclasses.fields(lint.Finding)]
    assert fields[:10] == "rule family level start end text at sentence message why".split()
    assert {"sources", "guide", "suggestions", "rewrite", "paragraph", "speaker"} <= set(fields)


def test_findings_are_frozen_and_placed() -> None:
    text = "Police found an addict in the lobby."
    found = [f for f in lint.check_text(text, type="press-release") if f.rule == "addict"]
    assert [text[f.start : f.end] for f in found] == ["addict"]
    with pytest.raises(dataclasses.FrozenInstanceError):
        found[0].level = "off"  # type: ignore[misc]


def test_a_file_is_checked_as_its_text_is(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Police found an addict in the lobby.", encoding="utf-8")
    assert lint.check(path, type="statement") == lint.check_text(path.read_text(), type="statement")


def test_mistakes_are_sentences(tmp_path: Path) -> None:
    with pytest.raises(lint.LintError, match=r"missing\.txt"):
        lint.check(tmp_path / "missing.txt")
    with pytest.raises(lint.LintError, match="press-release"):
        lint.check_text("x", type="pres-release")


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import lint, sys; print([m for m in ('lint.linter', 'msgspec', 'lxml', 'spacy', 'yaml') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
