"""Sentences survive list numbers, abbreviations, initials and broken lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.language.sentences import split


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The defendant was held.",
        "NOTICE TO THE PUBLIC",
        "SECTION 4. DEFINITION OF RECOVERY",
        "2. |The defendant must report every week",
        "Mr. Harlow met Det. Quill and Sgt. Ames in Dept. 4.",
        "See 18 U.S.C. § 3142 and Cal. Penal Code § 1000.",
        "People v. Ostrow, No. 24-117, is on appeal.",
        "The hearing is at 9 a.m. Monday in Part 12.",
        "John Q. Harlow and Mary T. Quill were there.",
        "The U.S. Attorney and the D.C. Council agreed.",
        "He was arrested\nby officers of the\nMill County Police.",
        "It went to Quill & Co. for review.",
        "Who would ask “Why?” in such a case?",
    ],
)
def test_one_sentence_stays_whole(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Harlow left at 5 a.m.", "The officer slept."],
        ["Applications close at 4 p.m.", "Applicants bring a form."],
        ["(a) The plea comes later.", "(b) No test is asked for."],
        ["A. Purpose.", "The office declines these cases.", "B. Scope."],
        ["The case of Roe v. Quill is over.", "See 21 U.S.C. § 841."],
        ["He lives in the U.S.", "On Monday he called."],
        ["The truck belonged to Quill Inc.", "He took it."],
        ["“We tried.", "It failed.”", "Then he left."],
        ["Nobody was hurt in the lot near Avenue K.", "The driver stayed."],
        ["Bail is $5,000.", "Defendants may post it."],
    ],
)
def test_sentences_end_where_they_end(parts: list[str]) -> None:
    assert cut(" ".join(parts)) == parts
    assert cut("\n".join(parts)) == parts


def test_nothing_but_white_space_is_no_sentence() -> None:
    assert split(" \n ") == []


@given(st.text(alphabet='Ab. \n!?“”"§1v)', max_size=80))
def test_every_word_is_in_exactly_one_sentence(text: str) -> None:
    spans = split(text)
    covered = [i for start, end in spans for i in range(start, end)]
    assert len(covered) == len(set(covered))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
    assert spans == sorted(spans)
