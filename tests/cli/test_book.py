"""The commands about the book: explain, rules, guide, test."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_check import anew


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            ["addict"],
            ["addict  (language)", "Names a person by an illness.", "many: addicts", "error in press-release"],
        ),
        (["heroin", "addicts"], ["addict  (language)"]),
        (["plea-first"], ["plea-first  (practice)", "V.B-01: Ask for no plea up front.", "Adjourn the case"]),
        (["good-samaritan"], ["good-samaritan  (consideration)", "office.local_law", "call 911"]),
        (["V.B"], ["V.B-01  A New Approach, section V.B", "rules: plea-first", "“no plea”"]),
        (["viii-01"], ["rules: none. A draft does not show how a staff is trained."]),
        (["@guilty-plea"], ["plead* guilty"]),
        (["words"], ["A Health Agency, 2021", "example.org/words"]),
    ],
)
def test_explain(small_book: Path, asked: list[str], told: list[str]) -> None:
    result = anew("explain", *asked)
    assert result.exit_code == 0
    assert [text for text in told if text not in result.stdout] == []


def test_explain_names_the_nearest(small_book: Path) -> None:
    result = anew("explain", "plea-frist")
    assert (result.exit_code, 'did you mean "plea-first"?' in result.stderr) == (2, True)


def names(*args: str) -> list[str]:
    return [rule["name"] for rule in json.loads(anew("rules", "--format", "json", *args).stdout)]


def test_rules(small_book: Path) -> None:
    everything = ["addict", "inmate", "relapse", "marijuana", "plea-first", "good-samaritan"]
    assert names() == everything
    assert names("--family", "practice") == ["plea-first"]
    assert names("--type", "charging-document") == ["inmate", "relapse"]
    assert [line.split()[0] for line in anew("rules").stdout.splitlines()[:-1]] == everything


def test_guide_says_openly_what_is_not_served(small_book: Path) -> None:
    told = json.loads(anew("guide", "--format", "json").stdout)
    assert [set(each) for each in told] == [{"id", "section", "core", "rules", "reason"}] * 5
    assert [(each["id"], each["rules"], bool(each["reason"])) for each in told] == [
        ("II.A-16", ["addict"], False),
        ("V.B-01", ["plea-first"], False),
        ("III.D-08", ["good-samaritan"], False),
        ("VIII-01", [], True),
        ("VIII-02", [], True),
    ]
    last = anew("guide").stdout.splitlines()[-1]
    assert last == "4 core recommendations (*): 3 served, 1 that no rule can serve, 0 open."
    only = json.loads(anew("guide", "--core", "--unserved", "--format", "json").stdout)
    assert [each["id"] for each in only] == ["VIII-01"]


TERM = """
- term: zorbler
  category: custody
  forms: {one: [zorbler], many: [zorblers]}
  instead: [{one: neighbor, many: neighbors, keeps_meaning: true}]
  why: Nobody says it.
  sources: [words]
  examples:
    flag: [{text: "Two <zorblers> came.", becomes: "Two neighbors came."}]
    allow: ["A cobbler came."]
"""


def test_test_runs_the_examples_of_an_office(small_book: Path) -> None:
    (small_book / "own.yaml").write_text(TERM, encoding="utf-8")
    result = anew("test", "own.yaml")
    assert (result.exit_code, result.stdout) == (0, "1 entries, 2 examples, 0 problems\n")
    (small_book / "own.yaml").write_text(TERM.replace("A cobbler", "A zorbler"), encoding="utf-8")
    result = anew("test", "own.yaml")
    assert (result.exit_code, "zorbler" in result.stdout) == (1, True)
    (small_book / "own.yaml").write_text(TERM.replace("why:", "whi:"), encoding="utf-8")
    result = anew("test", "own.yaml")
    assert (result.exit_code, "own.yaml:" in result.stderr) == (2, True)
    assert anew("test", "none.yaml").exit_code == 2
