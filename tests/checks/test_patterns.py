"""Patterns that hold in some document types only, or where something stands nowhere."""

from dataclasses import replace

import msgspec
import pytest

from lint.checks import patterns
from lint.document import Block, Document
from lint.language.passage import Passage
from lint.linter import Linter, linter


@pytest.fixture(scope="module")
def shipped() -> Linter:
    return replace(linter(), grammar=None)


def passage(shipped: Linter, text: str, type: str) -> Passage:
    return shipped.passage(Document("a.txt", "text", text, (Block("paragraph", text, 0),)), type)[0]


def consideration(shipped: Linter, name: str):
    return next(rule for rule in shipped.book.considerations if rule.name == name)


def test_pattern_names_document_types(shipped: Linter) -> None:
    (pattern,) = [p for p in consideration(shipped, "mitigation-invited").asked_when if p.documents]
    text = "The count is possession of heroin."
    assert list(patterns.hits(pattern, passage(shipped, text, "plea-offer"), polarity="any"))
    assert not list(patterns.hits(pattern, passage(shipped, text, "policy-memo"), polarity="any"))


def test_nowhere_silences_a_pattern_far_away(shipped: Linter) -> None:
    pattern = next(p for p in consideration(shipped, "own-use-or-gain").satisfied_when if p.nowhere)
    kind = msgspec.structs.replace(pattern, none=())
    told = "She sold heroin to support her own use."
    scorned = told + " The lab report is in. The scale was sent back. None of that matters."
    assert list(patterns.hits(kind, passage(shipped, told, "charging-memo"), polarity="any"))
    assert not list(patterns.hits(kind, passage(shipped, scorned, "charging-memo"), polarity="any"))
