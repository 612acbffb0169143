"""The samples: every before raises something, no after does, and prose like the guide's raises no error."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.finding import DOCUMENT_TYPES
from lint.linter import Linter, linter

SAMPLES = Path(__file__).parent.parent / "samples"
KINDS = sorted(p.name for p in SAMPLES.iterdir() if p.is_dir())


@pytest.fixture(scope="module")
def reader() -> Linter:
    return linter()


def test_every_type_has_a_before_and_an_after() -> None:
    assert set(KINDS) == set(DOCUMENT_TYPES) - {"other"}
    for kind in KINDS:
        assert (SAMPLES / kind / "before.txt").is_file() and (SAMPLES / kind / "after.txt").is_file()


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("after.*")), ids=lambda p: f"{p.parent.name}{p.suffix}")
def test_an_after_raises_nothing(path: Path, reader: Linter) -> None:
    report = reader.check_file(path, path.parent.name)
    assert not report.error
    assert [(f.rule, f.text) for f in report.findings if f.level in {"warning", "error"}] == []


@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("before.*")), ids=lambda p: f"{p.parent.name}{p.suffix}")
def test_a_before_raises_something(path: Path, reader: Linter) -> None:
    report = reader.check_file(path, path.parent.name)
    assert any(f.level in {"warning", "error"} for f in report.findings)


def test_prose_like_the_guides_raises_no_error(reader: Linter) -> None:
    report = reader.check_file(SAMPLES / "guide-like.md", "policy-memo")
    assert [(f.rule, f.text) for f in report.findings if f.level == "error"] == []
    assert sum(f.level == "warning" for f in report.findings if f.family == "language") <= 3
