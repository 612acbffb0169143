"""What the README shows is what the program says. `UPDATE_GOLDEN=1 pytest tests/test_readme.py` writes it anew."""

from __future__ import annotations

import os
import re
import shlex
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from lint import settings
from lint.cli import main
from tests.conftest import forget

HOME = Path(__file__).parents[1]
README = HOME / "README.md"
SHOWN = re.compile(r"```console\n\$ anew (.*)\n((?:.*\n)*?)```")


def test_the_sample_is_what_the_program_says(monkeypatch: pytest.MonkeyPatch) -> None:
    forget()
    monkeypatch.chdir(HOME)
    text = README.read_text(encoding="utf-8")
    shown = SHOWN.search(text)
    assert shown
    result = CliRunner().invoke(main, shlex.split(shown[1]))
    if os.environ.get("UPDATE_GOLDEN"):
        README.write_text(text[: shown.start(2)] + result.stdout + text[shown.end(2) :], encoding="utf-8")
    assert SHOWN.search(README.read_text(encoding="utf-8"))[2] == result.stdout  # type: ignore[index]


def test_every_command_is_told_and_every_told_command_is_there() -> None:
    told = set(re.findall(r"`anew ([a-z]+)", README.read_text(encoding="utf-8")))
    there = set(main.list_commands(None))  # type: ignore[arg-type]
    assert told - there == set()
    assert there - told <= set()


def test_the_settings_shown_are_read(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.S)
    (tmp_path / "anew.toml").write_text(example, encoding="utf-8")
    (tmp_path / "our-words").mkdir()
    read = settings.load(tmp_path / "anew.toml")
    assert read.office.words["programs"] == ("Project Reset",)


def test_every_setting_is_documented() -> None:
    told = (HOME / "docs" / "settings.md").read_text(encoding="utf-8")
    fields = set(settings.Settings.__dataclass_fields__) - {"path", "root", "office"}
    office = {"name", "speakers", "names", *(key.replace("-", "_") for key in settings.DICTIONARY)}
    assert {key for key in fields | office if f"`{key}`" not in told and f"`[{key}]`" not in told} == set()


def test_links_lead_somewhere() -> None:
    for path in (README, *(HOME / "docs").glob("*.md")):
        for link in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / link).exists(), f"{path.name} links to {link}"


def test_versions_agree() -> None:
    from lint import __version__

    project = tomllib.loads((HOME / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == __version__
    assert project["name"] == "anew"
