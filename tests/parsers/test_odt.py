from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import InputError
from lint.parsers import parse
from tests.odt.made import odt

BODY = """
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>deleted</text:p></text:deletion>
</text:changed-region></text:tracked-changes>
<text:h text:outline-level="2">Purpose</text:h>
<text:p>One <text:span text:style-name="B">ad</text:span><text:span>dict</text:span><text:s text:c="2"/>and
   more<text:change text:change-id="c1"/>.<text:note text:note-class="footnote">
   <text:note-citation>1</text:note-citation>
   <text:note-body><text:p>A note.</text:p></text:note-body></text:note><text:line-break/>Next<office:annotation>
   <dc:creator>Ann</dc:creator><text:p>A comment.</text:p></office:annotation></text:p>
<text:p>TERMS OF THE PROGRAM</text:p>
<text:list><text:list-item><text:p>Item</text:p>
<text:list>
<text:list-item><text:p>Inner</text:p></text:list-item></text:list>
</text:list-item></text:list>
<table:table><table:table-row>
<table:table-cell><text:p>a</text:p></table:table-cell>
<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>
<text:p><draw:frame><draw:text-box><text:p>Boxed</text:p></draw:text-box>
<svg:desc>A picture</svg:desc></draw:frame></text:p>
<text:p>Seen
<text:span text:style-name="H">not seen</text:span> here</text:p>
"""
HIDDEN = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
HEADER = "<style:header><text:p>Office of the District Attorney</text:p></style:header>"


def test_what_is_read_and_where() -> None:
    document = parse(odt(BODY, HEADER, automatic=HIDDEN), "a.odt")
    assert [(b.kind, b.text, b.where) for b in document.blocks] == [
        ("heading", "Purpose", ""),
        ("paragraph", "One addict  and more.\nNext", ""),
        ("footnote", "A note.", "footnote 1"),
        ("comment", "A comment.", "comment"),
        ("heading", "TERMS OF THE PROGRAM", ""),
        ("list-item", "Item", ""),
        ("list-item", "Inner", ""),
        ("table-cell", "a", "table 1, row 1, column 1"),
        ("table-cell", "b", "table 1, row 1, column 2"),
        ("text-box", "Boxed", "text box"),
        ("alt-text", "A picture", "text of a picture"),
        ("paragraph", "Seen here", ""),
        ("hidden", "not seen", "hidden text"),
        ("header", "Office of the District Attorney", "header"),
    ]
    assert [b.level for b in document.blocks if b.text in ("Purpose", "Inner")] == [2, 2]
    for block in document.blocks:
        assert document.text[block.start : block.start + len(block.text)] == block.text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (odt("<text:p>x</text:p>", manifest="<manifest:encryption-data/>"), "encrypted"),
        (odt("<text:p>x</text:p>")[:300], "damaged"),
        (odt("<text:p>x</text:q>"), "not well-formed"),
        (b"plain words", "not an OpenDocument text"),
    ],
)
def test_refusals(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        parse(data, "a.odt")


def test_by_another_name() -> None:
    with pytest.raises(InputError, match=r"the content is \.odt"):
        parse(odt("<text:p>x</text:p>"), "a.txt")


WHOLE = odt(BODY, HEADER, automatic=HIDDEN)


@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=40),
    st.integers(0, 99),
)
def test_damage_is_one_sentence_or_a_document(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(WHOLE)
    for at, value in changes:
        data[at] = value
    try:
        parse(bytes(data[: len(data) - cut]), "a.odt")
    except InputError as error:
        assert "\n" not in str(error)
