from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Document
from lint.parsers import rst

SAMPLE = """\
.. anew: off
.. image:: x.png
   :alt: not read

==========
Main title
==========

With ``not_read`` and *em* and **bold** and `a link <https://example.org>`_ and :ref:`section <here>`
and :code:`not_read`, see [1]_ and word_ here \\*star\\*.

Section
-------

- one
  more

  - nested

1. first

Literal follows::

    not read

.. code-block:: python

   not_read = 1

.. note:: A note
   goes on.

Term
    Its meaning.

Paragraph.

    A quotation.

+-----+-----+
| a   | b   |
+=====+=====+
| c d | e   |
+-----+-----+

====  =====
A     B
====  =====
x y   z
====  =====

.. [1] A footnote.
.. _target: https://example.org

:Author: A name

| line one
| line two
"""


def read(source: str) -> Document:
    return rst.parse(source.encode(), "a.rst")


def test_what_is_read_and_as_what() -> None:
    assert [(b.kind, b.text) for b in read(SAMPLE).blocks] == [
        ("heading", "Main title"),
        ("paragraph", "With \ufffc and em and bold and a link and section\nand \ufffc, see and word here *star*."),
        ("heading", "Section"),
        ("list-item", "one\nmore"),
        ("list-item", "nested"),
        ("list-item", "first"),
        ("paragraph", "Literal follows:"),
        ("paragraph", "A note\ngoes on."),
        ("paragraph", "Term"),
        ("paragraph", "Its meaning."),
        ("paragraph", "Paragraph."),
        ("quote", "A quotation."),
        *[("table-cell", cell) for cell in ("a", "b", "c d", "e", "A", "B", "x y", "z")],
        ("footnote", "A footnote."),
        ("paragraph", "A name"),
        ("paragraph", "line one\nline two"),
    ]


def test_levels_places_and_comments() -> None:
    document = read(SAMPLE)
    blocks = {b.text: b for b in document.blocks}
    assert (blocks["Main title"].level, blocks["Section"].level, blocks["nested"].level) == (1, 2, 2)
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
        "    ",
        "- ",
        ".. ",
        ".. note:: ",
        "::",
        "``x``",
        "*em*",
        "**b**",
        "`a <b>`_",
        ":ref:`c`",
        "===",
        "---",
        "| ",
        "+--+",
        "1. ",
        "[1]_",
        ".. [1] ",
        "\\*",
        "é",
        "😀",
        "\r\n",
        "\t",
        ":a: ",
        "====  ====",
        "_",
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
