from __future__ import annotations

from datetime import datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document, Span
from lint.finding import Finding, Suggestion
from lint.parsers import parse
from lint.writers import MarkOptions, mark

OPTIONS = MarkOptions(date=datetime(2026, 1, 2, 3, 4))
DRAFT = """TERMS & CONDITIONS

The office saw <an addict> in the lobby
and told him where the clinic is.

1. He may choose what he wants.
2. Nobody is tested.
"""


def found(document: Document, words: str, level: str = "error", number: int = -1) -> Finding:
    n = next(i for i, b in enumerate(document.blocks) if words in b.text) if number < 0 else number
    at = document.blocks[n].text.index(words)
    return made(n, at, at + len(words), words, level)


def made(block: int, start: int, end: int, words: str = "", level: str = "error") -> Finding:
    span = Span(block, start, end)
    offer = Suggestion("a person who uses drugs", 0, 0, span, True)
    return Finding(
        "addict", "language", level, 0, 0, words, span, span, "Names a <person>.", "Why.", suggestions=(offer,)
    )


class Page(HTMLParser):
    """What a reader gets: words without remarks, marked words, ids, links, and that every element is closed."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""
        self.marked: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.outside: list[str] = []
        self.feed(data.decode())
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag not in ("meta", "br"):
            self.open.append(tag)
        if named.get("id"):
            self.ids.append(named["id"] or "")
        if tag == "a":
            self.links.append((named["href"] or "").removeprefix("#"))
        self.outside += [str(v) for k, v in attrs if k in ("src", "action") or "//" in str(v)]
        if tag == "mark":
            self.marked.append("")
        assert tag not in ("script", "link", "img", "iframe")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" in self.open and not {"aside", "sup"} & set(self.open):
            self.words += data
            if "mark" in self.open:
                self.marked[-1] += data


def read(data: bytes) -> Page:
    return Page(data)


def test_the_document_reads_as_it_is_and_the_words_are_marked() -> None:
    document = parse(DRAFT.encode(), "my <draft>.txt")
    page = read(mark(document, [found(document, "addict"), found(document, "tested", "advice")], OPTIONS))
    assert page.words.split() == DRAFT.split()
    assert page.marked == ["addict", "tested"]
    assert not page.outside and len(set(page.ids)) == len(page.ids)
    assert set(page.links) <= set(page.ids)


def test_the_remark_stands_beside_its_paragraph() -> None:
    document = parse(DRAFT.encode(), "draft.txt")
    html = mark(document, [found(document, "addict")], OPTIONS).decode()
    row = html[html.index("The office saw") :]
    assert "Names a &lt;person&gt;." in row[: row.index("</aside>")]
    assert "You could write: “a person who uses drugs”" in row
    assert "<h2>TERMS &amp; CONDITIONS</h2>" in html
    assert "1 remark on this document" in html and "2026-01-02 03:04" in html


def test_overlapping_remarks_are_both_there() -> None:
    document = parse(b"One two three four.", "a.txt")
    page = read(mark(document, [made(0, 0, 7), made(0, 4, 13, level="warning"), made(0, 4, 13)], OPTIONS))
    assert page.marked == ["One ", "two", " three"]
    assert {"words-1", "words-2", "remark-1", "remark-2", "remark-3"} <= set(page.ids)


@pytest.mark.parametrize(
    ("source", "path", "shown"),
    [
        (b"| a | b |\n|---|---|\n| c | d |\n", "a.md", "<td>c</td><td>d</td>"),
        (b"A `word` of code.", "a.md", "A <code>word</code> of code."),
        (b"- one\n  - two\n", "a.md", 'style="margin-left:1.5rem"'),
        (b"<html><p><img alt='A sign'>", "a.html", "text of a picture"),
        (b"> said\n", "a.md", "<blockquote><p>said</p></blockquote>"),
    ],
)
def test_forms_of_other_formats(source: bytes, path: str, shown: str) -> None:
    html = mark(parse(source, path), [], OPTIONS)
    assert shown in html.decode()
    read(html)


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19), st.sampled_from(["error", "warning", "advice"]))))
def test_no_word_is_lost_whatever_is_marked(spans: list[tuple[int, int, str]]) -> None:
    document = parse(b'One <two> & "three".', "a.txt")
    findings = [made(0, min(a, b), max(a, b), level=level) for a, b, level in spans]
    page = read(mark(document, findings, OPTIONS))
    assert page.words.strip() == document.blocks[0].text
    numbers = range(1, len(findings) + 1)
    assert sorted(page.ids) == sorted(f"{kind}-{n}" for kind in ("remark", "said", "words") for n in numbers)
    assert set(page.links) <= set(page.ids)
