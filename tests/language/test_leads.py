"""Lead-ins, run-in titles and headings."""

from __future__ import annotations

import pytest

from lint.language import leads


@pytest.mark.parametrize(
    ("text", "before", "cue"),
    [
        ("(b) order a drug test;", "it will not", "will not"),
        ("- require abstinence", "what this office will not do:", "will not"),
        ("(b) order a drug test;", "the defendant must:", ""),
        ("(b) pay the fee;", "(a) he shall not leave the county;", ""),
        ("he pays for each test.", "he does not work.", ""),
        ("a. he will plead.", "the offer, which is not open to change, is as follows:", ""),
    ],
)
def test_lead_in(text: str, before: str, cue: str) -> None:
    assert leads.lead_in(text, before) == cue


def test_contrary_title_reaches_only_a_sentence_without_a_verb() -> None:
    title = "conditions i will oppose if the court raises them."
    assert leads.contrary("curfew, monitoring: same answer.", title)
    assert not leads.contrary("he will wear a monitor.", title)


def test_run_in_title() -> None:
    block = "5. What this office will not do. Ask for a plea."
    assert leads.run_in(block, block.index("Ask")) == "What this office will not do"
    assert leads.run_in(block, 3) == ""
    assert leads.run_in("5. The State will not agree to probation. He must serve two years.", 45) == ""


def test_heading() -> None:
    assert leads.heading("prohibited practices")
    assert not leads.heading("sanctions")
    assert not leads.heading("what the defendant may not do")
