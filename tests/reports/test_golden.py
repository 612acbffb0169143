"""Every report of the same run, to the letter. `UPDATE_GOLDEN=1 pytest tests/reports` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint import __version__, reports
from tests.reports import made

GOLDEN = Path(__file__).parents[1] / "golden" / "reports"


@pytest.mark.parametrize("name", reports.names())
def test_report_is_as_before(name: str) -> None:
    told = reports.render(name, made.everything()).replace(f'"{__version__}"', '"VERSION"')
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(told, encoding="utf-8")
    assert told == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", reports.names())
def test_report_of_nothing_ends_with_a_newline(name: str) -> None:
    assert reports.render(name, made.run()).endswith("\n")
