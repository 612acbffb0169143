from __future__ import annotations

import pytest

from lint import allowances
from lint.document import Comment, Document
from lint.finding import Finding
from tests.reports import made

TEXT = "An inmate came.\n\nTwo inmates and an addict left.\n\nThe inmate’s bag.\n"


def told(*comments: tuple[int, str], extra: tuple[Finding, ...] = ()) -> allowances.Allowed:
    plain = made.document(TEXT)
    document = Document("a", "text", TEXT, plain.blocks, tuple(Comment(*c) for c in comments))
    words = ("inmate", "inmates", "addict", "inmate’s")
    return allowances.apply(document, (*(made.finding(plain, w) for w in words), *extra))


def words(findings: tuple[Finding, ...]) -> list[str]:
    return [f.text for f in findings if f.rule != allowances.RULE]


def unused(told: allowances.Allowed) -> list[str]:
    return [f.message for f in told.kept if f.rule == allowances.RULE]


def test_without_comments_nothing_changes() -> None:
    assert told() == (told().kept, ())
    assert len(told().kept) == 4


@pytest.mark.parametrize("word", ["inmate", "Inmates", "inmate's", "INMATE’S"])
def test_allow_reaches_every_form_in_the_whole_draft(word: str) -> None:
    assert words(told((60, f" anew: allow {word} ")).kept) == ["addict"]


def test_allow_takes_several_words_and_leaves_the_others() -> None:
    both = told((0, "anew: allow inmate, addict"))
    assert words(both.kept) == []
    assert unused(both) == []
    assert len(both.allowed) == 4


def test_next_line_is_the_next_one_with_text() -> None:
    assert words(told((0, "anew: allow-next-line")).kept) == ["inmate", "inmate’s"]
    assert words(told((0, "anew: allow-next-line inmate")).kept) == ["inmate", "addict", "inmate’s"]


def test_off_and_on() -> None:
    start, end = TEXT.index("Two"), TEXT.index("The inmate")
    assert words(told((start, "anew: off"), (end, "anew: on")).kept) == ["inmate", "inmate’s"]
    assert words(told((start, "anew: off")).kept) == ["inmate"]


def test_a_consideration_is_allowed_by_its_rule() -> None:
    plain = made.document(TEXT)
    missing = made.finding(plain, "came", rule="good-samaritan", family="consideration")
    kept = told((0, "anew: allow good-samaritan"), extra=(missing,)).kept
    assert "good-samaritan" not in [f.rule for f in kept]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("anew: allow junkie", "junkie is not found there"),
        ("anew: allow inmate, junkie", "allows nothing: junkie is not found"),
        ("anew: allow-next-line junkie", "junkie is not found"),
        ("anew: on", "nothing was turned off"),
        ("anew: allow", "names no word"),
        ("anew: alow inmate", '(did you mean "allow"?)'),
        ("<!-- anew: allow junkie -->", "junkie is not found there"),
    ],
)
def test_an_allowance_that_allows_nothing_is_advice(comment: str, said: str) -> None:
    (found,) = [f for f in told((0, comment)).kept if f.rule == allowances.RULE]
    assert found.level == "advice"
    assert said in found.message


def test_off_with_nothing_behind_it_is_advice() -> None:
    assert unused(told((len(TEXT), "anew: off"))) == ["“anew: off” allows nothing: nothing is found there."]


@pytest.mark.parametrize("comment", ["see anew: allow inmate", "a remark", "anew: this draft has 3 findings"])
def test_other_comments_are_left_alone(comment: str) -> None:
    after = told((0, comment))
    assert len(words(after.kept)) == 4
    assert unused(after) == []


def test_part_of_a_word_is_not_the_word() -> None:
    plain = made.document("A cleaning firm.")
    assert not allowances.allows("clean", made.finding(plain, "cleaning"))
    assert allowances.allows("drug addict", made.finding(made.document("A drug-addict’s"), "drug-addict’s"))
    assert not allowances.allows("drug addict", made.finding(made.document("An addict"), "addict"))
