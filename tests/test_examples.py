"""Every example in the book is a test: what it marks is flagged, what it allows is silent."""

from __future__ import annotations

import pytest

from lint import examples
from lint.linter import Linter
from lint.rulebook import load_full
from lint.rulebook.nouns import Rule

BOOK = load_full()
LINTER = Linter(BOOK)
RULES: tuple[Rule, ...] = (*BOOK.terms, *BOOK.practices, *BOOK.considerations)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_examples_hold(rule: Rule) -> None:
    count, failures = examples.run([rule], LINTER)
    assert count >= 2
    assert [f"{f.problem}: {f.text}" for f in failures] == []
