from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Document
from lint.parsers import adoc

SAMPLE = """\
= Main title
:toc: left

// anew: off
== Section *one*

With `not_read` and *bold* and _em_, **un**bold, {attr}, https://example.org[a link], https://example.org here
and <<ref,text>> and more.footnote:[A note here.] "`Quoted`" end. +
Second line.

[source,python]
----
not_read = 1
----

* one
more
** nested
+
continued
* two

Term:: Its meaning

NOTE: Take note.

[quote, Someone]
____
Quoted words.
____

|===
|a |b

|c d
|e
|===

 not read

image::x.png[A picture, 100]
"""


def read(source: str) -> Document:
    return adoc.parse(source.encode(), "a.adoc")


def test_what_is_read_and_as_what() -> None:
    assert [(b.kind, b.text) for b in read(SAMPLE).blocks] == [
        ("heading", "Main title"),
        ("heading", "Section one"),
        (
            "paragraph",
            "With \ufffc and bold and em, unbold, \ufffc, a link, \ufffc here\n"
            'and text and more. "Quoted" end.\nSecond line.',
        ),
        ("footnote", "A note here."),
        ("list-item", "one\nmore"),
        ("list-item", "nested"),
        ("paragraph", "continued"),
        ("list-item", "two"),
        ("paragraph", "Term"),
        ("paragraph", "Its meaning"),
        ("paragraph", "Take note."),
        ("quote", "Quoted words."),
        *[("table-cell", cell) for cell in ("a", "b", "c d", "e")],
        ("alt-text", "A picture"),
    ]


def test_levels_places_and_comments() -> None:
    document = read(SAMPLE)
    blocks = {b.text: b for b in document.blocks}
    assert (blocks["Main title"].level, blocks["Section one"].level, blocks["nested"].level) == (1, 2, 2)
    assert blocks["e"].where == "table 1, row 2, column 2"
    assert [c.text for c in document.comments] == ["anew: off"]
    assert document.text.startswith("anew: off", document.comments[0].start)


def plain(block: Block, at: int) -> bool:
    return not block.pieces or all(p.length < 0 for p in block.pieces if p.start <= at < p.end)


PARTS = st.sampled_from(
    [
        "words",
        " ",
        "\n",
        "\n\n",
        "* ",
        "** ",
        ". ",
        "= ",
        "== ",
        "`x`",
        "*b*",
        "_e_",
        "**u**",
        "https://a.org[b]",
        "<<a,b>>",
        "footnote:[c]",
        "|===",
        "|",
        "----",
        "____",
        "====",
        "a:: ",
        "[quote]",
        "// ",
        "+",
        "é",
        "😀",
        "\r\n",
        "{x}",
        '"`',
        '`"',
    ]
)


@given(st.lists(PARTS, max_size=40))
def test_offsets_lead_back(parts: list[str]) -> None:
    document = read("".join(parts))
    for block in document.blocks:
        assert block.text == block.text.strip() != ""
        for at, character in enumerate(block.text):
            if plain(block, at):
                assert document.text[block.source(at)] in (character, "\r")
