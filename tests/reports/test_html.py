from __future__ import annotations

from html.parser import HTMLParser

from lint.finding import FileReport
from lint.reports import html
from tests.reports import made

VOID = {"meta"}


class Balanced(HTMLParser):
    """Reads a page and fails where a tag is not closed in its turn; keeps the tags and the marked words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.marked: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.marked.append(data)


def test_the_page_is_whole_and_the_words_are_marked() -> None:
    page = Balanced(html.render(made.everything()))
    assert page.marked == ["addict", "hotel", "heroin addict’s", "overdose", "inmate", "inmate pays"]
    assert [attrs["class"] for tag, attrs in page.tags if tag == "article"][:2] == ["error", "advice"]


def test_nothing_of_a_draft_becomes_markup_and_nothing_is_loaded() -> None:
    words = "<script>alert(1)</script>"
    doc = made.document(f'An {words} & "more".', path="<b>.txt")
    found = made.finding(doc, words, message=words, rule="a&b")
    page = html.render(made.run(FileReport(doc.path, doc, findings=(found,), error="")))
    tags = {tag for tag, _ in Balanced(page).tags}
    assert not tags & {"script", "b", "link", "img", "iframe"}
    assert not any({"src", "href", "style"} & set(attrs) for _, attrs in Balanced(page).tags)
    assert "url(" not in page
    assert "@import" not in page
