"""Web pages, read with the standard library's tokenizer, which tells where every stretch of text begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser

from lint.document import Block, Comment
from lint.markup import Reading
from lint.pieces import LEFT_OUT, Builder

_SKIPPED = frozenset(["script", "style", "template", "svg", "math", "object", "iframe"])
_CODE = frozenset(["code", "kbd", "samp", "tt", "var"])
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BLOCK_NAMES = """
    address article aside blockquote body button caption dd details dialog div dl dt fieldset figcaption
    figure footer form head header hr html label legend li main nav ol optgroup option p pre section select
    summary table tbody td textarea tfoot th thead title tr ul
"""
_BLOCKS = _HEADINGS | frozenset(_BLOCK_NAMES.split())
_FRAMES = frozenset(["ul", "ol", "blockquote", "table", "td", "th"])
_SPOKEN = {"alt": "text of a picture", "title": "title of an element", "aria-label": "label of an element"}
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACES = re.compile(r"[ \t]*[\r\n\f][ \t\r\n\f]*|[ \t]{2,}")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


def read(text: str) -> Reading:
    """The blocks, comments and language of a web page's source."""
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    reader.flush()
    return Reading(tuple(reader.blocks), tuple(reader.said), reader.lang)


class _Reader(HTMLParser):
    """Takes the tokens one by one and makes blocks of them."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.text = text
        self.blocks: list[Block] = []
        self.said: list[Comment] = []
        self.lang = "en"
        self.builder = Builder()
        self.lines = [0] + [found.end() for found in re.finditer("\n", text)]
        self.frames: list[list[int | str]] = []
        self.heading = self.tables = self.pre = 0
        self.title = False
        self.left_out: list[str] = []
        self.hidden: list[str] = []

    def _at(self) -> int:
        line, column = self.getpos()
        return self.lines[line - 1] + column

    # Tokens

    def handle_data(self, data: str) -> None:
        if self.left_out:
            return
        at = self._at()
        if self.pre:
            self.builder.add(data, at)
            return
        start = 0
        for found in _SPACES.finditer(data):
            self.builder.add(data[start : found.start()], at + start)
            if not self.builder.ends_with(" "):
                self.builder.add(" ", at + found.start(), len(found[0]))
            start = found.end()
        self.builder.add(data[start:], at + start)

    def handle_entityref(self, name: str) -> None:
        self._reference("&" + name)

    def handle_charref(self, name: str) -> None:
        self._reference("&#" + name)

    def _reference(self, raw: str) -> None:
        at = self._at()
        if self.text.startswith(";", at + len(raw)):
            raw += ";"
        if not self.left_out:
            self.builder.add_escaped(raw, at)

    def handle_comment(self, data: str) -> None:
        said = data.strip()
        if said:
            self.said.append(Comment(self.text.find(said, self._at()), said))

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        if self.left_out:
            self._nest(self.left_out, tag)
            return
        if tag in _SKIPPED or tag in _CODE:
            at, raw = self._at(), self.get_starttag_text() or ""
            self.builder.add(LEFT_OUT, at, len(raw))
            self.left_out.append(tag)
            return
        named = dict(attrs)
        if tag in _BLOCKS:
            self.flush()
            if self.hidden == ["p"]:
                self.hidden.clear()
        elif tag == "br":
            self._line_break()
        self._attributes(tag, named)
        self._hide(tag, named)
        self._open(tag)
        if tag == "html" and (named.get("lang") or "").lower().startswith("es"):
            self.lang = "es"

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID and (tag in _SKIPPED or tag in _CODE or self.hidden):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.left_out:
            if self.left_out[-1] == tag:
                self.left_out.pop()
            return
        if tag in _BLOCKS:
            self.flush()
        if self.hidden and self.hidden[-1] == tag:
            self.flush()
            self.hidden.pop()
        self._close(tag)

    # Where we are

    def _nest(self, stack: list[str], tag: str) -> None:
        if stack[-1] == tag and tag not in _VOID:
            stack.append(tag)

    def _line_break(self) -> None:
        if self.builder.ends_with("\n"):
            self.flush()
        else:
            self.builder.add("\n", self._at(), len(self.get_starttag_text() or ""))

    def _hide(self, tag: str, named: dict[str, str | None]) -> None:
        if self.hidden:
            self._nest(self.hidden, tag)
        elif tag not in _VOID and ("hidden" in named or _HIDING.search(named.get("style") or "")):
            self.flush()
            self.hidden.append(tag)

    def _open(self, tag: str) -> None:
        if tag in _HEADINGS:
            self.heading = int(tag[1])
        elif tag == "title":
            self.title = True
        elif tag == "pre":
            self.pre += 1
        elif tag == "tr" or tag in ("td", "th"):
            self._count(tag)
        elif tag == "table":
            self.tables += 1
            self.frames.append(["table", self.tables, 0, 0])
        elif tag in _FRAMES:
            self.frames.append([tag])

    def _count(self, tag: str) -> None:
        """A row or cell: an open cell of the same table is closed by it."""
        while self.frames and self.frames[-1][0] != "table":
            if self.frames[-1][0] not in ("td", "th"):
                return
            self.frames.pop()
        if self.frames:
            table = self.frames[-1]
            row, column = int(table[2]), int(table[3])
            table[2], table[3] = (row + 1, 0) if tag == "tr" else (row, column + 1)
        if tag != "tr":
            self.frames.append([tag])

    def _close(self, tag: str) -> None:
        if tag in _HEADINGS:
            self.heading = 0
        elif tag == "title":
            self.title = False
        elif tag == "pre":
            self.pre = max(self.pre - 1, 0)
        elif tag in _FRAMES and any(frame[0] == tag for frame in self.frames):
            while self.frames.pop()[0] != tag:
                pass

    # Blocks

    def flush(self) -> None:
        """Close the block that is open."""
        kind, where, level = self._kind()
        block = self.builder.block(kind, where=where, level=level, number=len(self.blocks) + 1)
        if block:
            self.blocks.append(block)

    def _kind(self) -> tuple[str, str, int]:
        if self.hidden:
            return "hidden", "hidden on the page", 0
        if self.title:
            return "alt-text", "title of the page", 0
        if self.heading:
            return "heading", "", self.heading
        names = [frame[0] for frame in self.frames]
        depth = names.count("ul") + names.count("ol")
        for at in range(len(names) - 1, -1, -1):
            if names[at] in ("td", "th"):
                table = next((f for f in reversed(self.frames[:at]) if f[0] == "table"), None)
                return "table-cell", _place(table), 0
            if names[at] == "blockquote":
                return "quote", "", 0
            if names[at] in ("ul", "ol"):
                return "list-item", "", depth
        return "paragraph", "", 0

    def _attributes(self, tag: str, named: dict[str, str | None]) -> None:
        """Texts that are spoken or shown on request, each a block of its own."""
        spoken = [name for name in _SPOKEN if named.get(name)]
        described = tag == "meta" and (named.get("name") or "").lower() == "description"
        if not spoken and not described:
            return
        at, raw = self._at(), self.get_starttag_text() or ""
        for found in _ATTRIBUTE.finditer(raw):
            name = found[1].lower()
            group = found.lastindex or 4
            if name in spoken or (described and name == "content"):
                builder = Builder()
                builder.add_escaped(found[group], at + found.start(group))
                where = _SPOKEN.get(name, "description of the page")
                block = builder.block("alt-text", where=where, number=len(self.blocks) + 1)
                if block:
                    self.blocks.append(block)


def _place(table: list[int | str] | None) -> str:
    return f"table {table[1]}, row {table[2]}, column {table[3]}" if table else ""
