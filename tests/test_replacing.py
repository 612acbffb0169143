from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Document, Piece, Span
from lint.finding import Suggestion
from lint.replacing import Edit, apart, automatic, edit, put
from tests.reports import made


def test_only_what_differs_is_touched() -> None:
    doc = made.document("Police found an\naddict in the lobby.")
    change = edit(doc, made.suggestion(doc, "an\naddict", "a person who uses drugs"))
    assert change is not None
    assert put(doc.text, [change]) == "Police found a person who uses drugs in the lobby."
    doc = made.document("the\ndrug addict mother")
    change = edit(doc, made.suggestion(doc, "the\ndrug addict mother", "the\ndrug mother"))
    assert change is not None
    assert doc.text[change.start : change.end] == "addict "
    insertion = edit(doc, made.suggestion(doc, "mother", "mother with a disorder"))
    assert insertion is not None
    assert put(doc.text, [insertion]) == "the\ndrug addict mother with a disorder"


def test_markup_inside_is_never_touched() -> None:
    text = "a **heroin** addict & more"
    block = Block("paragraph", "a heroin addict", 0, (Piece(0, 2, 0), Piece(2, 8, 4), Piece(8, 15, 12)))
    doc = Document("a.md", "markdown", text, (block,))
    whole = Suggestion("a person", 0, 19, Span(0, 0, 15), True)
    assert edit(doc, whole) is None
    last = edit(doc, Suggestion("a heroin man", 0, 19, Span(0, 0, 15), True))
    assert last is not None
    assert put(text, [last]) == "a **heroin** man & more"


def test_html_is_escaped_and_packages_are_refused() -> None:
    doc = made.document("An addict.", form="html")
    change = edit(doc, made.suggestion(doc, "addict", "R&D <person>"))
    assert change is not None
    assert change.text == "R&amp;D &lt;person&gt;"
    assert edit(made.word().document, made.word().findings[0].suggestions[0]) is None  # type: ignore[arg-type]


def test_the_words_of_others_and_unsafe_suggestions_stay() -> None:
    doc = made.document("An addict and an inmate and a felon.")
    found = [
        made.finding(doc, "addict", suggestions=(made.suggestion(doc, "addict", "x", keeps=False),)),
        made.finding(doc, "inmate", suggestions=(made.suggestion(doc, "inmate", "y"),), speaker="other"),
        made.finding(doc, "felon", suggestions=(made.suggestion(doc, "felon", "z"),)),
    ]
    assert put(doc.text, automatic(doc, found)) == "An addict and an inmate and a z."


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 8), st.text("xyz", max_size=3)), max_size=12))
def test_changes_never_overlap(raw: list[tuple[int, int, str]]) -> None:
    text = "".join(chr(0x100 + n) for n in range(50))
    kept = apart(Edit(start, start + length, new) for start, length, new in raw)
    assert all(a.end < b.start for a, b in pairwise(kept))
    result = put(text, kept)
    removed = {n for e in kept for n in range(e.start, e.end)}
    assert [c for c in result if c not in "xyz"] == [c for n, c in enumerate(text) if n not in removed]
    assert len(result) == len(text) - len(removed) + sum(len(e.text) for e in kept)
