from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Document
from lint.errors import InputError
from lint.parsers import html, parse

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Office &amp; more</title><style>p {}</style><script>x="not read"</script></head>
<body><!-- anew: off --><h2>New <em>policy</em></h2>
<p>One line
   and caf&#233; AT&T &bogus; <code>not_read</code>
<p>Unclosed<br><br>Next. <img src=x alt="A &quot;sign&quot;">
<ul><li>One<li>Two<ul><li>Nested</ul></ul>
<blockquote><p>He said so.</p></blockquote>
<table><tr><th>a<th>b<tr><td>c<td>d</table>
<div style="display: none">secret <div>inner</div></div><p>seen 1 < 2</p><a title="Go home">home</a>
"""


def read(source: str) -> Document:
    return html.parse(source.encode(), "a.html")


def test_what_is_read_and_as_what() -> None:
    blocks = [(b.kind, b.text) for b in read(PAGE).blocks]
    assert blocks == [
        ("alt-text", "Office & more"),
        ("heading", "New policy"),
        ("paragraph", "One line and café AT&T &bogus; \ufffc"),
        ("paragraph", "Unclosed"),
        ("alt-text", 'A "sign"'),
        ("paragraph", "Next."),
        ("list-item", "One"),
        ("list-item", "Two"),
        ("list-item", "Nested"),
        ("quote", "He said so."),
        ("table-cell", "a"),
        ("table-cell", "b"),
        ("table-cell", "c"),
        ("table-cell", "d"),
        ("hidden", "secret"),
        ("hidden", "inner"),
        ("paragraph", "seen 1 < 2"),
        ("alt-text", "Go home"),
        ("paragraph", "home"),
    ]


def test_places_in_words_and_comments() -> None:
    document = read(PAGE)
    assert next(b for b in document.blocks if b.text == "c").where == "table 1, row 2, column 1"
    assert [c.text for c in document.comments] == ["anew: off"]
    assert document.text.startswith("anew: off", document.comments[0].start)


@pytest.mark.parametrize("word", ["café", "policy", "seen", "Nested", '"sign"'])
def test_a_word_leads_back_to_its_source(word: str) -> None:
    document = read(PAGE)
    block = next(b for b in document.blocks if word in b.text)
    at = block.text.index(word)
    source = document.text[block.source(at) : block.source(at + len(word), end=True)]
    assert source == {"café": "caf&#233;", '"sign"': "&quot;sign&quot;"}.get(word, word)


def test_a_declared_encoding() -> None:
    page = '<html><meta charset="iso-8859-2"><p>Łódź'.encode("iso-8859-2")
    assert html.parse(page, "a.html").blocks[0].text == "Łódź"


def test_a_page_by_another_name_is_refused() -> None:
    with pytest.raises(InputError, match=r"the content is \.html"):
        parse(PAGE.encode(), "a.txt")


@pytest.mark.parametrize("open_tag", ["<p ", "<!--", "<"])
def test_tags_without_an_end_are_damage_and_no_hang(open_tag: str) -> None:
    with pytest.raises(InputError, match="not closed"):
        read(open_tag * 100_000)


def plain(block: Block, at: int) -> bool:
    if not block.pieces:
        return True
    return all(p.length < 0 for p in block.pieces if p.start <= at < p.end)


PARTS = st.sampled_from(
    [
        "words ",
        "é",
        "<p>",
        "</p>",
        "\n",
        "  ",
        "<b>",
        "</b>",
        "&amp;",
        "&amp",
        "&#x41;",
        "&",
        "<",
        ">",
        "<!-- x -->",
        "<li>",
        "<ul>",
        "</ul>",
        "<td>",
        "<table>",
        "</table>",
        "<br>",
        "<br/>",
        '<img alt="a &lt; b">',
        "<script>",
        "</script>",
        "<code>",
        "</code>",
        "<p hidden>",
        "<pre>",
        "</pre>",
        "<textarea>",
        "<title>",
        "<![CDATA[",
        "<?x ?>",
        "😀",
        "\r\n",
    ]
)


@given(st.lists(PARTS, max_size=40))
def test_offsets_lead_back(parts: list[str]) -> None:
    document = read("".join(parts))
    for block in document.blocks:
        assert block.text == block.text.strip() != ""
        for at, character in enumerate(block.text):
            if plain(block, at):
                source = document.text[block.source(at)]
                assert source == character or (source.isspace() and character == " ")
