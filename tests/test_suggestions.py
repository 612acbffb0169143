from pathlib import Path

import pytest

from lint.examples import apply
from lint.linter import Linter
from tests.books import check, linter, write

BOOK = """
- term: zork
  category: person-label
  forms:
    one: [zork, "{substance} zork"]
    many: [zorks, "{substance} zorks"]
    before: [zork addled, "{substance} addled"]
    adverb: [zorkly]
  substances: true
  instead:
    - for: people
      one: person with a zork disorder
      many: people with a zork disorder
      after: with a zork disorder
      substance: {one: "person with {disorder}", many: "people with {disorder}", after: "with {disorder}"}
    - {for: named, one: individual who met a zork, many: people who met zorks, keeps_meaning: true}
    - {for: any, one: convicted zorker, status: [convicted]}
  why: A test.
  sources: [nida-words-matter]
  examples: {flag: ["A <zork>."], allow: ["None."]}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    folder: Path = tmp_path_factory.mktemp("book")
    write(folder, "own.yaml", BOOK)
    return linter(folder)


@pytest.mark.parametrize(
    ("text", "becomes", "type"),
    [
        ("He is a zork.", "He is an individual who met a zork.", "press-release"),
        ("He is a zork.", "He is a person with a zork disorder.", "policy-memo"),
        ("Zorks came.", "People with a zork disorder came.", "press-release"),
        ("ZORKS ARRESTED IN RAID", "PEOPLE WITH A ZORK DISORDER ARRESTED IN RAID", "press-release"),
        ("A heroin zork came.", "A person with opioid use disorder came.", "policy-memo"),
        ("Two heroin zorks came.", "Two people with opioid use disorder came.", "press-release"),
        ("A zork-addled mother of two", "A zork-addled mother of two", "press-release"),
        ("The zork-addled mother was there.", "The mother with a zork disorder was there.", "press-release"),
        ("A heroin-addled mother.", "A mother with opioid use disorder.", "press-release"),
        ("The zork's mother was there.", "The mother of the person with a zork disorder was there.", "policy-memo"),
        ("A zork's mother was there.", "The mother of a person with a zork disorder was there.", "policy-memo"),
        ("The zork's old brown coat", "The zork's old brown coat", "policy-memo"),
        ("He moved zorkly on.", "He moved zorkly on.", "press-release"),
    ],
)
def test_suggestion_fits_its_place(made: Linter, text: str, becomes: str, type: str) -> None:
    found = [f for f in check(made, text, type).findings if f.rule == "zork"]
    assert found
    assert apply(text, found) == becomes


def test_where_no_shape_is_safe_the_finding_says_so(made: Linter) -> None:
    (finding,) = (f for f in check(made, "He moved zorkly on.").findings if f.rule == "zork")
    assert not finding.suggestions
    assert finding.rewrite


def test_case_status_opens_a_suggestion(made: Linter) -> None:
    def offered(status: str) -> list[str]:
        found = check(made, "He is a zork.", status=status).findings
        return [s.text for f in found if f.rule == "zork" for s in f.suggestions]

    assert "a convicted zorker" in offered("convicted")
    assert "a convicted zorker" not in offered("charged")


def test_what_the_sentence_says_already_is_not_said_twice(made: Linter) -> None:
    def offered(text: str) -> list[str]:
        first = next(f for f in check(made, text).findings if f.rule == "zork")
        return [s.text for s in first.suggestions]

    assert "people with a zork disorder" in offered("The zorks came.")
    assert "people with a zork disorder" not in offered("The people zorks came.")
    assert "people with a zork disorder" not in offered("The zorks with a zork disorder came.")
