from __future__ import annotations

import dataclasses

import pytest

from lint.document import Document
from lint.errors import InputError
from lint.parsers import parse
from lint.writers import MarkOptions, choose, remark, summary, writer_for
from tests.word.hard import package, para, run
from tests.word.made import finding

DOCUMENT = parse(package(para(run("a known drug addict here"))), "sample.docx")


def test_choose_takes_the_first_that_keeps_the_meaning():
    made = finding(DOCUMENT, 0, 13, 19, "second")
    first = dataclasses.replace(made.suggestions[0], text="first", keeps_meaning=False)
    chosen = choose([dataclasses.replace(made, suggestions=(first, *made.suggestions))])
    assert [offer.text for offer in chosen.values()] == ["second"]


def test_choose_keeps_the_longer_of_two_that_begin_together():
    made = [
        finding(DOCUMENT, 0, 8, 12, "short"),
        finding(DOCUMENT, 0, 8, 19, "long"),
        finding(DOCUMENT, 0, 19, 24, "!"),
    ]
    assert {number: offer.text for number, offer in choose(made).items()} == {1: "long", 2: "!"}


def test_remark_groups_the_places_of_one_work():
    places = ("I-1", "I-2", "I-3", "I-4")
    options = MarkOptions(titles={name: f"A New Approach, {name}" for name in places} | {"words": "Words (2020)"})
    made = finding(DOCUMENT, 0, 8, 19, guide=places, sources=("words",))
    assert "Source: Words (2020); A New Approach, I-1, I-2, I-3 and 1 more" in remark(made, options)


def test_remark_tells_what_is_not_in_the_text_yet():
    made = finding(DOCUMENT, 0, 8, 19, "person", rewrite="Say what happened.", paragraph="One\nline.\n\nTwo.\n")
    offer = made.suggestions[0]
    assert "You could write: “person”" in remark(made, MarkOptions())
    told = remark(made, MarkOptions(), offer)
    assert not [line for line in told if "person" in line and "write" in line]
    assert told[-6:] == [
        "Say what happened.", "A paragraph you could take over:", "One line.", "Two.",
        "Source: nida-words-matter", "Rule: sample (warning)",
    ]  # fmt: skip


def test_summary_without_findings():
    assert summary([], 0, MarkOptions()) == ["anew has no remarks on this document."]


def test_a_format_without_a_writer_is_one_sentence():
    with pytest.raises(InputError, match="cannot be marked"):
        writer_for(Document("x.foo", "foo", "", ()))
