from pathlib import Path

import pytest

from lint.linter import Linter
from tests.books import check, linter, write

BOOK = """
- term: zork
  category: person-label
  level: {default: error, charging-document: warning, diversion: off}
  forms: {one: [zork], many: [zorks], before: [zork addled]}
  exempt: [zork river]
  unless:
    - {before: [mister]}
    - {after: [", jr", street]}
    - {near: [crossword], within: sentence}
  instead:
    - {for: people, one: person with a zork habit, many: people with zork habits, after: with a zork habit}
    - {for: named, one: person who meets zorks, many: people who meet zorks, keeps_meaning: true, note: as known}
  why: A test.
  sources: [nida-words-matter]
  examples: {flag: ["Here is a <zork>."], allow: ["Mister zork is here."]}
- term: zork hat
  category: person-label
  forms: {one: [zork hat]}
  needs: [{near: [cold], within: 4}]
  why: A test.
  sources: [nida-words-matter]
  rewrite: Say what was worn.
  examples: {flag: ["A cold <zork hat>."], allow: ["A zork hat."]}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    folder: Path = tmp_path_factory.mktemp("book")
    write(folder, "own.yaml", BOOK)
    return linter(folder)


def words(made: Linter, text: str, type: str = "press-release") -> list[tuple[str, str, str]]:
    found = check(made, text, type).findings
    return [(f.rule, f.text, f.level) for f in found if f.rule.startswith("zork")]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("A zork came.", [("zork", "zork", "error")]),
        ("The zork's house.", [("zork", "zork's", "error")]),
        ("The zork river rose.", []),
        ("Mister zork came.", []),
        ("He said mister. Zork came.", [("zork", "Zork", "error")]),
        ("On zork street.", []),
        ("He met zork, Jr., there.", []),
        ("A zork in a crossword. A zork.", [("zork", "zork", "error")]),
        ("A zork hat.", [("zork", "zork", "error")]),
        ("A cold zork hat.", [("zork-hat", "zork hat", "error")]),
        ("It was cold as we sat a while with a zork hat.", [("zork", "zork", "error")]),
        ("Visit https://example.org/zork today.", []),
    ],
)
def test_words_are_flagged_only_when_meant(made: Linter, text: str, flagged: list[tuple[str, str, str]]) -> None:
    assert words(made, text) == flagged


def test_level_follows_the_document_type(made: Linter) -> None:
    assert words(made, "A zork came.", "charging-document") == [("zork", "zork", "warning")]
    assert words(made, "A zork came.", "diversion") == []


def test_words_of_others_are_advice_and_the_offices_own_count(made: Linter) -> None:
    other = '"He is a zork," said Judge Ann Roe of the county court.'
    own = '"He is a zork," said District Attorney Ann Roe.'
    assert words(made, other) == [("zork", "zork", "advice")]
    assert words(made, own) == [("zork", "zork", "error")]
    assert words(made, '"I am a zork," said the defendant.') == []


def test_positions_are_those_of_the_file(made: Linter) -> None:
    text = "First line.\r\n\r\nThen a zork\u2019s house \U0001f600 and zorks."
    for finding in check(made, text).findings:
        assert text[finding.start : finding.end] == finding.text
