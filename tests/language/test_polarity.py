"""Polarity: the set of sentences in polarity.csv, and what single sentences must not be taken for."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from lint.language import grammar, polarity, polarity_tree
from lint.language.polarity import Reading

SET = Path(__file__).with_name("polarity.csv")
# Measured .984 by rules and .982 with the tree beside them; lower is a step back. The sentences came in three parts,
# each judged before the rules were fitted to it: .89 of 367, .64 of 120 written to be hard, .88 of 60 plain ones.
FLOOR = 0.97


@cache
def rows() -> list[tuple[str, str, int, int, str, str]]:
    """(meant, sentence, start, end, before, heading): the words between < and > are those in question."""
    read = []
    with SET.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="|", quoting=csv.QUOTE_NONE):
            start, end = row["sentence"].index("<"), row["sentence"].index(">") - 1
            plain = row["sentence"].replace("<", "").replace(">", "")
            read.append((row["meant"], plain, start, end, row["before"] or "", row["heading"] or ""))
    return read


def accuracy(readings: list[Reading]) -> float:
    right = sum(r.silent == (row[0] != "order") for r, row in zip(readings, rows(), strict=True))
    return right / len(readings)


def test_the_set_is_large_and_balanced() -> None:
    orders = sum(meant == "order" for meant, *_ in rows())
    assert len(rows()) >= 300
    assert 0.4 < orders / len(rows()) < 0.6


def test_rules_alone() -> None:
    readings = [polarity.by_rules(s, a, b, before=before, heading=h) for _, s, a, b, before, h in rows()]
    assert accuracy(readings) >= FLOOR


def test_tree_alone_and_both() -> None:
    parses = grammar.parse([s for _, s, *_ in rows()])
    tree = [polarity_tree.read(p, a, b) for p, (_, _, a, b, _, _) in zip(parses, rows(), strict=True)]
    both = [
        polarity.judge(s, a, b, p, before=before, heading=h)
        for p, (_, s, a, b, before, h) in zip(parses, rows(), strict=True)
    ]
    assert accuracy(tree) >= 0.65
    assert accuracy(both) >= 0.95


def read(marked: str, before: str = "", heading: str = "") -> Reading:
    start, end = marked.index("<"), marked.index(">") - 1
    return polarity.judge(marked.replace("<", "").replace(">", ""), start, end, before=before, heading=heading)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Assistants shall not, absent written approval of a supervisor, <request cash bail>.", "forbidden"),
        ("No participant shall be <jailed> solely because of a positive test.", "negated"),
        ("We have stopped <asking people to plead up front>.", "ended"),
        ("It would be wrong to <ask for custody>.", "rejected"),
        ("For years our usual demand in such files was <a cash deposit>.", "ended"),
        ("The People withdraw their earlier demand that she <leave the clinic>.", "ended"),
        ("The form of order has <a monthly injection> in it; the People object to that line.", "rejected"),
        ("We have often heard that <a week inside> sobers people up.", "other-office"),
        ("The detective asks for <cash bail>.", "other-office"),
        ("I could <file the second count> and I will not.", "hypothetical"),
        ("If she <tests positive>, the team meets.", "conditional"),
        ("The defendant must <plead guilty>.", "asserted"),
    ],
)
def test_kinds(marked: str, kind: str) -> None:
    assert read(marked).kind == kind


def test_a_ban_laid_on_the_accused_is_loud() -> None:
    reading = read("The defendant shall not ask for <treatment in place of jail>.")
    assert (reading.kind, reading.by, reading.silent) == ("forbidden", "accused", False)


def test_what_the_accused_only_suffers_binds_the_court() -> None:
    reading = read("You will not be <jailed> for a positive test.")
    assert reading.silent
    assert reading.by == "court"


@pytest.mark.parametrize("cue", ["not later than June", "no exceptions", "whether or not he pays", "failure to pay"])
def test_look_alikes_of_cues_negate_nothing(cue: str) -> None:
    assert not read(f"He will, {cue}, <serve ten days in jail>.").silent


def test_negation_within_the_words_is_no_cue() -> None:
    assert not read("He <will not be admitted until he pleads>.").silent


def test_a_lead_in_reaches_its_items_and_no_further() -> None:
    assert read("(a) <ask for a plea>;", before="This office will not:").kind == "forbidden"
    assert read("(a) <plead guilty>;", before="The defendant will:").kind == "asserted"
    assert read("(b) <jail> for two days.", before="(a) A late call is not answered with jail.").kind == "asserted"
    assert read("He pays for <each test>.", before="He does not work.").kind == "asserted"


def test_line_breaks_and_curly_quotes_hide_no_cue() -> None:
    assert read("We don’t\nask for <cash bail>.").silent


def test_a_quotation_is_framed_by_the_sentence_that_opens_it() -> None:
    text = 'The earlier form said: "He must remain abstinent. One positive test is a violation."'
    assert polarity.framed(text, text.index('"')).kind == "ended"
    text = 'The agreement says: "He must remain abstinent. One positive test is a violation."'
    assert not polarity.framed(text, text.index('"')).silent
