from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lint import reports
from lint.finding import FileReport
from tests.reports import made

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def render(*given: FileReport) -> dict[str, Any]:
    told = reports.render("sarif", made.run(*given) if given else made.everything())
    log: dict[str, Any] = json.loads(told)
    return log


def regions(node: object) -> list[dict[str, int]]:
    if isinstance(node, list):
        return [found for part in node for found in regions(part)]
    if not isinstance(node, dict):
        return []
    here = [v for k, v in node.items() if k in ("region", "deletedRegion", "contextRegion")]
    return here + [found for part in node.values() for found in regions(part)]


@pytest.mark.parametrize(
    "log", [render(), render(FileReport("x", error="no")), json.loads(reports.render("sarif", made.run()))]
)
def test_the_log_is_valid(log: dict[str, Any]) -> None:
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    assert all("startLine" in region or "charOffset" in region for region in regions(log))


def test_the_schema_is_strict() -> None:
    log = render()
    log["runs"][0]["results"][0]["level"] = "advice"
    assert not jsonschema.Draft4Validator(SCHEMA).is_valid(log)


def test_every_result_names_its_rule() -> None:
    run = render()["runs"][0]
    names = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(names)) == len(names)
    assert [names[r["ruleIndex"]] for r in run["results"]] == [r["ruleId"] for r in run["results"]]
    assert {r["level"] for r in run["results"]} == {"error", "warning", "note"}


def test_a_fix_put_in_place_gives_the_suggestion() -> None:
    result = render(made.release())["runs"][0]["results"][0]
    assert len(result["fixes"]) == 2
    change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    region = change["deletedRegion"]
    start, end = region["charOffset"], region["charOffset"] + region["charLength"]
    text = made.RELEASE[:start] + change["insertedContent"]["text"] + made.RELEASE[end:]
    assert "Police found a person who uses drugs in the lobby" in text
    lines = made.RELEASE.split("\n")
    assert (
        lines[region["startLine"] - 1][region["startColumn"] - 1 : region["endColumn"] - 1] == made.RELEASE[start:end]
    )


def test_a_word_file_has_a_place_in_words_and_no_fix() -> None:
    results = render(made.word())["runs"][0]["results"]
    assert [r["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] for r in results] == [
        "table 2, row 3, paragraph 7",
        "footnotes, footnote 4, paragraph 1",
    ]
    assert not any("fixes" in r or "region" in r["locations"][0]["physicalLocation"] for r in results)
    assert results[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "memo%20%C3%BC.docx"


def test_allowed_findings_are_suppressed_in_source() -> None:
    results = render(made.release())["runs"][0]["results"]
    assert [r["ruleId"] for r in results if r.get("suppressions") == [{"kind": "inSource"}]] == ["bag"]


def test_unreadable_files_are_notified() -> None:
    told = render()["runs"][0]["invocations"][0]
    assert told["executionSuccessful"] is False
    assert told["toolExecutionNotifications"][0]["message"]["text"] == "broken, 100%.docx: not a Word document."


def test_the_fingerprint_stays_when_the_sentence_moves() -> None:
    doc = made.document("An addict came.")
    moved = made.document("Before.\n\nAn addict came.")
    first, second = (
        render(FileReport(d.path, d, findings=(made.finding(d, "addict"),)))["runs"][0]["results"][0]
        for d in (doc, moved)
    )
    assert first["partialFingerprints"] == second["partialFingerprints"]
    assert first["locations"] != second["locations"]
