from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Document
from lint.parsers import markdown

SAMPLE = """\
---
title: not read
---
# The *new* [policy](https://example.org "not read")

One `not_read` word &amp; **ad***dict* <!-- anew: allow x --> é here[^1].
Second line <https://example.org> ![a *picture*](x.png)

- one
  more
    - nested

> He said so.

| Head | b |
|------|---|
| c    | d |

[^1]: A note.

```
not read
```

<!-- anew: off -->

<div>raw &eacute; html<script>not read</script></div>
"""


def read(source: str) -> Document:
    return markdown.parse(source.encode(), "a.md")


def test_what_is_read_and_as_what() -> None:
    blocks = [(b.kind, b.text) for b in read(SAMPLE).blocks]
    assert ("heading", "The new policy") in blocks
    assert ("paragraph", "One \ufffc word & addict  é here.\nSecond line \ufffc \ufffc") in blocks
    assert ("alt-text", "a picture") in blocks
    assert ("list-item", "one\nmore") in blocks
    assert ("list-item", "nested") in blocks
    assert ("quote", "He said so.") in blocks
    assert ("footnote", "A note.") in blocks
    assert ("paragraph", "raw é html") in blocks
    assert not any("not read" in text or "not_read" in text for _, text in blocks)


def test_places_in_words() -> None:
    blocks = {b.text: b for b in read(SAMPLE).blocks}
    assert blocks["d"].where == "table 1, row 2, column 2"
    assert blocks["nested"].level == 2
    assert blocks["The new policy"].level == 1


def test_comments() -> None:
    document = read(SAMPLE + "\n[//]: # (anew: on)\n")
    assert [c.text for c in document.comments] == ["anew: allow x", "anew: off", "anew: on"]
    assert all(document.text.startswith(c.text, c.start) for c in document.comments)


def test_a_word_broken_by_markup_leads_back_to_its_markup() -> None:
    document = read("é **ad***dict* found")
    block = document.blocks[0]
    at = block.text.index("addict")
    start, end = block.source(at), block.source(at + 6, end=True)
    assert document.text[start:end] == "ad***dict"


def test_an_entity_leads_back_to_all_of_it() -> None:
    document = read("a &amp; b")
    block = document.blocks[0]
    at = block.text.index("&")
    assert document.text[block.source(at) : block.source(at + 1, end=True)] == "&amp;"


def plain(block: Block, at: int) -> bool:
    """Whether a character of the block stands in the source as it is."""
    if not block.pieces:
        return True
    return all(p.length < 0 for p in block.pieces if p.start <= at < p.end)


PARTS = st.sampled_from(
    [
        "words ",
        "é",
        "# ",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "**",
        "*",
        "`",
        "[a](b)",
        "![c](d)",
        "| a | b |\n|---|---|\n",
        "&amp;",
        "\\*",
        "<b>",
        "<!-- x -->",
        "[^1]",
        "[^1]: ",
        "    ",
        "~~",
        "1. ",
        "\r\n",
        "<div>\n",
        "</div>\n",
        "<",
        "😀",
        "===",
    ]
)


@given(st.lists(PARTS, max_size=40))
def test_offsets_lead_back(parts: list[str]) -> None:
    document = read("".join(parts))
    for block in document.blocks:
        assert block.text == block.text.strip() != ""
        for at, character in enumerate(block.text):
            if plain(block, at):
                assert document.text[block.source(at)] == character
