from __future__ import annotations

import re

import pytest

from lint.reports import text
from tests.reports import made


def lines(told: str) -> list[str]:
    return told.splitlines()


def test_the_words_are_underlined_where_they_stand() -> None:
    told = lines(text.render(made.run(made.release())))
    under = next(i for i, line in enumerate(told) if line.strip() and set(line.strip()) == {"^"})
    start, end = told[under].index("^"), told[under].rindex("^") + 1
    assert told[under - 1][start:end] == "addict"


@pytest.mark.parametrize("before", [0, 30, 60, 99, 140, 400])
@pytest.mark.parametrize("behind", [0, 20, 90, 300])
@pytest.mark.parametrize("words", ["addict", "word " * 40 + "addict"])
def test_a_long_sentence_is_cut_round_the_words(before: int, behind: int, words: str) -> None:
    doc = made.document("é" * before + " " + words + " " + "b c " * (behind // 4) + ".")
    report = made.release().__class__(doc.path, doc, findings=(made.finding(doc, words),))
    told = lines(text.render(made.run(report)))
    under = next(i for i, line in enumerate(told) if line.strip() and set(line.strip()) == {"^"})
    start, end = told[under].index("^"), told[under].rindex("^") + 1
    assert words.startswith(told[under - 1][start:end].rstrip("…"))
    assert end - start >= min(len(words), 80)
    assert max(map(len, told[under - 1 : under + 1])) <= text.WIDTH


def test_wide_and_combining_characters_do_not_move_the_line() -> None:
    doc = made.document("東京 cafe\u0301: an addict.")
    report = made.release().__class__(doc.path, doc, findings=(made.finding(doc, "addict"),))
    told = lines(text.render(made.run(report)))
    under = next(line for line in told if line.strip() and set(line.strip()) == {"^"})
    assert under.index("^") == len(text.INDENT) + 4 + len(" cafe: an ")


def test_colour_is_only_what_was_asked_for() -> None:
    plain = text.render(made.everything())
    coloured = text.render(made.everything(), colour=True)
    assert "\x1b" not in plain
    assert "\x1b[31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain


def test_a_draft_cannot_steer_the_terminal() -> None:
    doc = made.document("An \x1b[2Jaddict\u202e came.", path="a\x1b]0;x\x07.txt")
    report = made.release().__class__(doc.path, doc, findings=(made.finding(doc, "addict"),))
    told = text.render(made.run(report))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", told)


def test_a_place_in_a_word_file_is_told_in_words() -> None:
    told = text.render(made.run(made.word()))
    assert "table 2, row 3, paragraph 7  warning" in told
    assert "footnotes, footnote 4, paragraph 1  warning" in told
    assert "note: hidden text" in told


def test_the_summary_counts_what_is_shown_and_what_is_not() -> None:
    told = lines(text.render(made.everything(shown="error")))
    assert told[-1] == (
        "2 files checked: 1 error found. 1 file could not be read. "
        "5 more findings below the shown level (--level advice or --level warning)."
    )
    assert lines(text.render(made.run()))[-1] == "0 files checked: nothing found."
