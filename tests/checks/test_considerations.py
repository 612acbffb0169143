from pathlib import Path

import pytest

from lint.linter import Linter
from lint.parsers import parse
from tests.books import check, linter, write

RULE = """
message: Nothing says where the zork shop is.
why: A test.
guide: [II-04]
documents: [press-release, policy-memo]
asked_when: [{phrases: [zork], count: 2}, {phrases: [great zork]}]
satisfied_when: [the zork shop]
not_asked_when: [{phrases: [zork song], in: title}]
satisfied_by: [programs]
scope: section
anchor: [great zork]
paragraph: The zork shop is at {address}.
examples:
  flag: [{text: "A great zork."}]
  allow: [{text: "A zork."}]
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    folder: Path = tmp_path_factory.mktemp("book")
    write(folder, "considerations/zork-shop.yaml", RULE)
    return linter(folder)


def told(made: Linter, text: str, type: str = "press-release") -> list[str]:
    return [f.text for f in check(made, text, type).findings if f.rule == "zork-shop"]


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("One zork.", []),
        ("One zork and one zork more.", ["zork"]),
        ("One zork and a great zork.", ["great zork"]),
        ("A great zork. Visit the zork shop.", []),
        ("Zork song\n\nA great zork sang.", []),
    ],
)
def test_question_is_asked_only_when_it_should_be(made: Linter, text: str, anchors: list[str]) -> None:
    assert told(made, text) == anchors


def test_a_long_document_is_asked_section_by_section(made: Linter) -> None:
    filler = "The river runs to the sea and the sea is wide. " * 120
    text = f"FIRST THINGS\n\nVisit the zork shop. {filler}\n\nSECOND THINGS\n\nA great zork came. {filler}\n"
    assert told(made, text, "policy-memo") == ["great zork"]
    assert (
        told(made, "FIRST THINGS\n\nVisit the zork shop.\n\nSECOND THINGS\n\nA great zork came.", "policy-memo") == []
    )


def test_the_offices_own_programs_answer(made: Linter) -> None:
    from dataclasses import replace

    own = replace(made, office={"programs": ("Zork House",)})
    document = parse(b"A great zork came to Zork House.", "x.txt")
    assert not [f for f in own.check(document, "press-release").findings if f.rule == "zork-shop"]
