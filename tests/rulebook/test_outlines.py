"""Outlines are read with the book's own strictness."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint import rulebook
from lint.errors import BookError, LintError
from lint.finding import DOCUMENT_TYPES
from lint.rulebook import outlines

GOOD = 'about: x\ntype: plea-offer\ntitle: "Offer"\nsections:\n  - heading: One\n    text: ["Words."]\n'


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of outlines that a test may fill."""
    monkeypatch.setattr(outlines, "_folder", lambda: tmp_path)
    return tmp_path


def test_the_shipped_kinds_are_sorted_and_each_is_read() -> None:
    assert outlines.kinds() == sorted(outlines.kinds())
    assert {"press-arrest", "plea-offer", "training-outline"} <= set(outlines.kinds())
    for kind in outlines.kinds():
        assert outlines.read(kind).type in DOCUMENT_TYPES


def test_an_unknown_kind_names_the_nearest() -> None:
    with pytest.raises(LintError, match='did you mean "plea-offer"'):
        outlines.read("plea-ofer")


def test_an_outline_is_one_file(own: Path) -> None:
    (own / "mine.yaml").write_text(GOOD)
    assert outlines.kinds() == ["mine"]
    assert outlines.read("mine").sections[0].text == ("Words.",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (GOOD.replace("title", "titel"), 'key "titel" is not known'),
        (GOOD.replace("plea-offer", "plea-ofer"), 'no document type "plea-ofer"'),
        ("- a list", "a mapping of keys"),
        (GOOD.replace("about: x\n", ""), '"about" is missing'),
    ],
)
def test_a_badly_written_outline_is_refused_with_its_file(own: Path, text: str, problem: str) -> None:
    (own / "mine.yaml").write_text(text)
    with pytest.raises(BookError, match=problem) as refused:
        outlines.read("mine")
    assert "mine.yaml:" in str(refused.value)


def test_an_unknown_consideration_or_recommendation_is_refused(own: Path) -> None:
    book = rulebook.load_full()
    for line in ("considerations: [naloxon]", "guide: [V.B-99]"):
        (own / "mine.yaml").write_text(GOOD + f"    {line}\n")
        with pytest.raises(BookError, match="in the book"):
            outlines.parts(outlines.read("mine"), book)


def test_model_paragraphs_and_notes_stand_in_their_section(own: Path) -> None:
    (own / "mine.yaml").write_text(GOOD + "    considerations: [naloxone]\n    guide: [V.B-04]\n    note: Be kind.\n")
    (part,) = outlines.parts(outlines.read("mine"), rulebook.load_full())
    assert part.paragraphs[0] == "Words." and "Naloxone" in part.paragraphs[1]
    assert part.notes[0] == "Be kind." and "V.B-04" in part.notes[1]
