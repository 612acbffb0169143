"""Markdown, read with the exact source range of every stretch of text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Any

from lint.document import Block, Comment
from lint.markup import Reading
from lint.pieces import LEFT_OUT, Builder

_BLOCKS = {"Paragraph", "Heading", "TableCell", "Item", "FootnoteDefinition", "BlockQuote", "HtmlBlock"}
_SKIPPED = {"CodeBlock", "MetadataBlock"}
_ADDRESSES = {"Autolink", "Email"}
_HTML = re.compile(
    r"<!--(?P<comment>.*?)(?:-->|\Z)|<(?P<skip>script|style)\b.*?(?:</(?P=skip)\s*>|\Z)|</?(?P<tag>[A-Za-z][\w-]*)[^>]*>",
    re.S | re.I,
)
_INLINE_NAMES = "a abbr b bdi cite em font i ins kbd mark q s small span strong sub sup u"
_INLINE_TAGS = frozenset(_INLINE_NAMES.split())
_LINK_COMMENT = re.compile(r"^\[//\]:[ \t]*#[ \t]*[(\"'](.*?)[)\"'][ \t]*$", re.M)


def read(text: str) -> Reading:
    """The blocks and comments of Markdown source."""
    import pyromark

    o = pyromark.Options
    options = (
        o.ENABLE_TABLES
        | o.ENABLE_FOOTNOTES
        | o.ENABLE_STRIKETHROUGH
        | o.ENABLE_TASKLISTS
        | o.ENABLE_HEADING_ATTRIBUTES
        | o.ENABLE_GFM
        | o.ENABLE_YAML_STYLE_METADATA_BLOCKS
        | o.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    )
    reader = _Reader(text)
    for event, span in pyromark.events_with_range(text, options=options):
        reader.take(event, span["start"], span["end"])
    reader.flush()
    links = (Comment(m.start(1), m[1]) for m in _LINK_COMMENT.finditer(text))
    comments = sorted([*reader.comments, *links], key=lambda c: c.start)
    return Reading(tuple(reader.blocks), tuple(comments))


def _code_points(text: str) -> Callable[[int], int]:
    """How byte offsets of the text in UTF-8 become code points."""
    if text.isascii():
        return lambda byte: byte
    ends, extra, total = [], [0], 0
    for found in re.finditer(r"[^\x00-\x7f]", text):
        total += len(found[0].encode("utf-8", "surrogatepass")) - 1
        ends.append(found.end() + total)
        extra.append(total)
    return lambda byte: byte - extra[bisect_right(ends, byte)]


class _Reader:
    """Takes the events of the Markdown parser one by one and makes blocks of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.point = _code_points(text)
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.stack: list[tuple[str, str]] = []
        self.builder = Builder()
        self.pictures: list[Builder] = []
        self.skipping = 0
        self.html: list[tuple[int, int]] = []
        self.table = self.row = self.column = 0

    def take(self, event: Any, start: int, end: int) -> None:
        start, end = self.point(start), self.point(end)
        if isinstance(event, str):
            self._bare(event, start, end)
            return
        ((name, value),) = event.items()
        if name == "Start":
            self._start(value, start, end)
        elif name == "End":
            self._end(value if isinstance(value, str) else next(iter(value)))
        elif self.skipping:
            return
        elif name == "Text":
            self._text(value, start, end)
        elif name == "Html":
            self.html.append((start, end))
        elif name == "InlineHtml":
            self._inline_html(start, end)
        elif name in ("Code", "InlineMath", "DisplayMath"):
            self._target().add(LEFT_OUT, start, end - start)

    def _target(self) -> Builder:
        return self.pictures[-1] if self.pictures else self.builder

    def _bare(self, event: str, start: int, end: int) -> None:
        if event in ("SoftBreak", "HardBreak"):
            raw = self.text[start:end]
            if raw.strip("\r\n"):
                self._target().add("\n", start, end - start)
            else:
                self._target().add(raw, start)
        elif event == "Rule":
            self.flush()

    def _text(self, value: str, start: int, end: int) -> None:
        self._target().add(value, start, -1 if self.text[start:end] == value else end - start)

    def _inline_html(self, start: int, end: int) -> None:
        raw = self.text[start:end]
        if raw.startswith("<!--"):
            self._comment(raw[4:].removesuffix("-->"), start + 4)
        elif raw[:3].lower() == "<br":
            self._target().add("\n", start, end - start)

    def _comment(self, inside: str, start: int) -> None:
        said = inside.strip()
        self.comments.append(Comment(start + inside.find(said), said))

    def _start(self, value: Any, start: int, end: int) -> None:
        name: str
        detail: Any
        name, detail = (value, None) if isinstance(value, str) else next(iter(value.items()))
        if name in _SKIPPED or (name == "Link" and detail["link_type"] in _ADDRESSES):
            if not self.skipping and name == "Link":
                self._target().add(LEFT_OUT, start, end - start)
            self.skipping += 1
        elif name == "Image":
            self._target().add(LEFT_OUT, start, end - start)
            self.pictures.append(Builder())
        elif name in _BLOCKS:
            self.flush()
        self._count(name)
        if name == "Heading":
            detail = str(detail["level"]).lstrip("H")
        self.stack.append((name, detail if isinstance(detail, str) else ""))
        if name == "Link" and detail and detail["link_type"] in _ADDRESSES:
            self.stack[-1] = ("Address", "")

    def _count(self, name: str) -> None:
        if name == "Table":
            self.table, self.row, self.column = self.table + 1, 0, 0
        elif name in ("TableHead", "TableRow"):
            self.row, self.column = self.row + 1, 0
        elif name == "TableCell":
            self.column += 1

    def _end(self, name: str) -> None:
        if self.stack and self.stack[-1][0] == "Address":
            name = "Address"
        if name in _SKIPPED or name == "Address":
            self.skipping -= 1
        elif name == "Image":
            self._add_block(self.pictures.pop(), "alt-text", "text of a picture", 0)
        elif name == "HtmlBlock":
            self._html_block()
        elif name in _BLOCKS:
            self.flush()
        if self.stack:
            self.stack.pop()

    def flush(self) -> None:
        """Close the block that is open."""
        kind, where, level = self._kind()
        self._add_block(self.builder, kind, where, level)

    def _add_block(self, builder: Builder, kind: str, where: str, level: int) -> None:
        block = builder.block(kind, where=where, level=level, number=len(self.blocks) + 1)
        if block:
            self.blocks.append(block)

    def _kind(self) -> tuple[str, str, int]:
        """What the open block is, where it stands, and its level."""
        names = [name for name, _ in self.stack]
        if "Heading" in names:
            return "heading", "", int(self.stack[names.index("Heading")][1] or 1)
        if "TableCell" in names:
            return "table-cell", f"table {self.table}, row {self.row}, column {self.column}", 0
        if "FootnoteDefinition" in names:
            return "footnote", f"footnote {self.stack[names.index('FootnoteDefinition')][1]}", 0
        if "BlockQuote" in names:
            return "quote", "", 0
        if "Item" in names:
            return "list-item", "", names.count("Item")
        return "paragraph", "", 0

    def _html_block(self) -> None:
        """The words between the tags of a stretch of raw HTML; its comments are the document's."""
        if not self.html:
            return
        start, end = self.html[0][0], self.html[-1][1]
        self.html = []
        raw, at = self.text[start:end], 0
        for found in _HTML.finditer(raw):
            self.builder.add_escaped(raw[at : found.start()], start + at)
            at = found.end()
            if found["comment"] is not None:
                self._comment(found["comment"], start + found.start("comment"))
            elif (found["tag"] or "").lower() not in _INLINE_TAGS:
                self.flush()
        self.builder.add_escaped(raw[at:], start + at)
        self.flush()
