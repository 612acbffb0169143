from pathlib import Path

import pytest

from lint.linter import Linter
from tests.books import check, linter, write

CONCEPTS = """
- concept: own-plea
  phrases: ["guilty zlea", "zlead* guilty"]
  not: ["zlead* guilty as a bystander"]
- concept: own-door
  phrases: ["before intake", "@own-plea"]
- concept: own-both
  phrases: [zlurp, blint]
"""
RULE = """
message: Asks for a zlea first.
why: A test.
guide: [V.B-01]
documents: [plea-offer, policy-memo]
level: {default: warning, policy-memo: advice}
patterns:
  - {all: ["@own-plea", [before intake, at the door]], none: [if he likes], in_order: true}
  - {all: ["@own-both", zlurp]}
  - {phrases: [zlea now or never], polarity: any}
unless: [{phrases: [this is a song], within: document}]
examples:
  flag: [{text: "He must enter a guilty zlea before intake."}]
  allow: [{text: "He may come in."}]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    folder: Path = tmp_path_factory.mktemp("book")
    write(folder, "concepts/own.yaml", CONCEPTS)
    write(folder, "practice/zlea-first.yaml", RULE)
    return linter(folder)


@pytest.mark.parametrize(
    ("text", "type", "levels"),
    [
        ("He must enter a guilty zlea before intake.", "plea-offer", ["warning"]),
        ("He must enter a guilty zlea before intake.", "policy-memo", ["advice"]),
        ("He must enter a guilty zlea before intake.", "bail", []),
        ("Before intake he must enter a guilty zlea.", "plea-offer", []),
        ("He enters a guilty zlea. Then, before intake, he rests.", "plea-offer", []),
        ("He zleads guilty as a bystander before intake.", "plea-offer", []),
        ("He enters a guilty zlea before intake if he likes.", "plea-offer", []),
        ("We do not require a guilty zlea before intake.", "plea-offer", []),
        ("There is no zlea now or never.", "plea-offer", ["warning"]),
        ("A guilty zlea before intake. This is a song.", "plea-offer", []),
        ("A guilty zlea before intake. A guilty zlea at the door.", "plea-offer", ["warning", "warning"]),
    ],
)
def test_rule_raises_what_it_should(made: Linter, text: str, type: str, levels: list[str]) -> None:
    assert [f.level for f in check(made, text, type).findings if f.rule == "zlea-first"] == levels


def test_finding_spans_the_words_that_raised_it(made: Linter) -> None:
    text = "He must enter a guilty zlea before intake."
    (finding,) = (f for f in check(made, text, "plea-offer").findings if f.rule == "zlea-first")
    assert finding.text == "guilty zlea before intake"
    assert finding.guide == ("V.B-01",)


def test_two_patterns_in_one_sentence_make_one_finding(made: Linter) -> None:
    text = "He must enter a guilty zlea before intake, zlea now or never."
    (finding,) = [f for f in check(made, text, "plea-offer").findings if f.rule == "zlea-first"]
    assert finding.text == "guilty zlea before intake, zlea now or never"


def test_entries_that_overlap_are_tried_again(made: Linter) -> None:
    # "zlurp" is the first hit of both entries; "blint" must be taken for the first, so that it is left for the second
    found = check(made, "A zlurp and a blint.", "plea-offer").findings
    assert [f.text for f in found if f.rule == "zlea-first"] == ["zlurp and a blint"]
