from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.errors import InputError
from lint.parsers import parse, rtf

SAMPLE = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss Helvetica;}}{\header Not read\par}"
    rb"{\b PROGRAM RULES}\par "
    rb"The caf\'e9\rquote s owner {\b ad}{\i dict}{\deleted\revauthdel0  gone {\b too}} here.\par"
    rb"\par - One\par - Two{\footnote Not read}\par Emoji \u-10179?\u-8704? end.\par}"
)


def test_what_is_read() -> None:
    document = parse(SAMPLE, "a.rtf")
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("heading", "PROGRAM RULES"),
        ("paragraph", "The café’s owner addict here."),
        ("list-item", "- One"),
        ("list-item", "- Two"),
        ("paragraph", "Emoji 😀 end."),
    ]
    assert any("footnotes" in said for said in document.remarks)
    assert any("deletes" in said for said in document.remarks)
    for block in document.blocks:
        assert document.text[block.start : block.start + len(block.text)] == block.text


def test_not_rtf() -> None:
    with pytest.raises(InputError, match="not an RTF file"):
        parse(b"plain", "a.rtf")
    with pytest.raises(InputError, match=r"the content is \.rtf"):
        parse(SAMPLE, "a.txt")


@given(
    st.lists(
        st.sampled_from(["{", "}", "\\", "\\par ", "\\'e9", "\\u8217?", "\\deleted ", "words", "\\bin9 ", "\\'", "\n"])
    )
)
def test_damage_is_one_sentence_or_text(parts: list[str]) -> None:
    data = b"{\\rtf1 " + "".join(parts).encode()
    try:
        document = rtf.parse(data, "a.rtf")
    except InputError as error:
        assert "\n" not in str(error)
    else:
        assert all(document.text[b.start :].startswith(b.text) for b in document.blocks)
