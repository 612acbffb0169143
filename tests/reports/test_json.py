from __future__ import annotations

import json
from pathlib import Path

import jsonschema

from lint import reports
from lint.finding import FileReport
from tests.reports import made

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def render(shown: str = "advice") -> dict[str, object]:
    told: dict[str, object] = json.loads(reports.render("json", made.everything(shown)))
    return told


def test_the_schema_holds_and_is_strict() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    told = render()
    jsonschema.validate(told, SCHEMA)
    told["files"][0]["findings"][0]["colour"] = "red"  # type: ignore[index]
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(told)


def test_offsets_are_code_points_of_the_text() -> None:
    release = render()["files"][0]  # type: ignore[index]
    for found in release["findings"]:
        assert made.RELEASE[found["start"] : found["end"]] == found["text"]
        assert made.RELEASE.split("\n")[found["line"] - 1][found["column"] - 1 :].startswith(found["text"])
    first = release["findings"][0]["suggestions"][0]
    assert made.RELEASE[first["start"] : first["end"]] == "an addict"
    assert (first["text"], first["keeps_meaning"]) == ("a person who uses drugs", True)


def test_only_the_shown_level_is_told() -> None:
    levels = [[f["level"] for f in file["findings"]] for file in render("error")["files"]]  # type: ignore[attr-defined]
    assert levels == [["error"], [], []]


def test_an_unreadable_file_has_its_sentence_and_no_other_has() -> None:
    files = render()["files"]
    assert [file.get("error") for file in files] == [None, None, "broken, 100%.docx: not a Word document."]  # type: ignore[attr-defined]


def test_a_file_name_that_is_not_unicode_survives() -> None:
    told = reports.render("json", made.run(FileReport("a\udcff.txt", error="no")))
    raw = told.encode("utf-8", "backslashreplace")
    assert json.loads(raw)["files"][0]["path"] == "a\udcff.txt"
