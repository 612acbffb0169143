"""reStructuredText, read by masking its markup line by line."""

from __future__ import annotations

import re
from collections.abc import Callable

from lint.document import Comment
from lint.markup import Reading
from lint.markup.lines import Blocks, Source, split

_TEXT_ROLES = "emphasis|strong|term|ref|doc|abbr|sub|subscript|sup|superscript|title-reference|any|numref|guilabel"
_INLINE = re.compile(
    r"(?P<out>``.{1,2000}?``(?!`)|\|[^|\s][^|]*\|_{0,2})"
    rf"|:(?:[\w-]+:)?(?:{_TEXT_ROLES}):`(?P<keep>[^`<]+?)(?:\s*<[^>`]*>)?`"
    r"|(?P<out2>:[\w:+-]+:`[^`]+`)"
    r"|`(?P<keep2>[^`<]+?)(?:\s*<[^>`]*>)?`_{0,2}"
    r"|(?P<out3>`<[^>`]*>`_{0,2})"
    r"|\*\*(?P<keep3>\S(?:.{0,2000}?\S)?)\*\*|(?<![\w*])\*(?P<keep4>[^\s*](?:[^*]*[^\s*])?)\*(?![\w*])"
    r"|[ ]?\[(?:\d+|#[\w-]*|\*|[A-Za-z][\w.-]*)\]_(?!\w)"
    r"|(?<=\w)(?:__?)(?=[\s.,;:)!?]|$)"
    r"|\\(?P<literal>[^\s\w])|\\(?=\s)"
)
_RULE = re.compile(r"([!-/:-@\[-`{-~])\1+")
_ITEM = re.compile(r"(?:[-*+•‣]|(?:\d{1,3}|#|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]|\((?:\d{1,3}|#|[A-Za-z])\))[ \t]+(?=\S)")
_DIRECTIVE = re.compile(r"\.\.[ \t]+(?:\|[^|]+\|[ \t]+)?([\w:+.-]+?)::(?:[ \t]+|$)")
_FOOTNOTE = re.compile(r"\.\.[ \t]+\[([^\]]+)\][ \t]*")
_TARGET = re.compile(r"(?:\.\.[ \t]+_|__[ \t])")
_FIELD = re.compile(r":(?!\s)[^:`]*[^\s:`]:(?:[ \t]+|$)")
_PROSE = frozenset(
    (
        "attention caution danger error hint important note tip warning admonition topic sidebar epigraph highlights"
        " pull-quote compound container class rubric seealso versionadded versionchanged deprecated list-table table"
        " figure"
    ).split()
)
_TITLED = frozenset("admonition topic sidebar rubric table list-table".split())
_GRID = re.compile(r"\+[-=+]+\+")
_SIMPLE = re.compile(r"=+(?:[ \t]+=+)+")


def read(text: str) -> Reading:
    """The blocks and comments of reStructuredText source."""
    reader = _Reader()
    reader.body(split(text))
    return Reading(tuple(reader.out.blocks), tuple(reader.comments))


class _Reader:
    """Walks bodies of lines; a body within a body (a list item, a note) is walked the same way."""

    def __init__(self) -> None:
        self.out = Blocks(_INLINE)
        self.comments: list[Comment] = []
        self.styles: list[str] = []
        self.tables = 0

    def body(self, lines: list[Source], kind: str = "paragraph", level: int = 0) -> None:
        """Read lines whose common indentation is the body's own."""
        at = 0
        while at < len(lines):
            if lines[at].blank:
                at += 1
                continue
            step: Callable[[list[Source], int, str, int], int]
            for step in (self._explicit, self._title, self._table, self._item, self._field):
                end = step(lines, at, kind, level)
                if end > at:
                    break
            else:
                end = self._paragraph(lines, at, kind, level)
            at = end

    def _title(self, lines: list[Source], at: int, kind: str, level: int) -> int:
        """A line with a row of one sign below it, and perhaps another above; each look is a level."""
        line = lines[at]
        over = bool(_RULE.fullmatch(line.text)) and len(line.text) > 3
        if over and at + 2 < len(lines) and lines[at + 2].bare == line.bare:
            title, end = lines[at + 1], at + 3
        elif at + 1 < len(lines) and _RULE.fullmatch(lines[at + 1].bare) and not line.indent:
            if len(lines[at + 1].bare) < min(len(line.bare), 4) or _RULE.fullmatch(line.bare):
                return at
            title, end = line, at + 2
        else:
            return at + 1 if over else at
        if title.blank:
            return at
        style = lines[end - 1].bare[0] + ("=" if over else "")
        if style not in self.styles:
            self.styles.append(style)
        self.out.add("heading", [title], level=self.styles.index(style) + 1)
        return end

    def _explicit(self, lines: list[Source], at: int, kind: str, level: int) -> int:
        """Directives, footnotes, targets and comments: everything that begins with two dots."""
        line = lines[at].after(lines[at].indent)
        if not (line.text.startswith(".. ") or line.text == ".." or _TARGET.match(line.text)):
            return at
        end = _block_end(lines, at + 1, lines[at].indent + 1)
        inside = lines[at + 1 : end]
        if _TARGET.match(line.text):
            return end
        if found := _FOOTNOTE.match(line.text):
            note = [line.after(found.end()), *inside]
            self.out.add("footnote", [n for n in note if not n.blank], where=f"footnote {found[1]}")
        elif found := _DIRECTIVE.match(line.text):
            self._directive(found[1], line.after(found.end()), inside, kind, level)
        else:
            self._comment([line.after(2), *inside])
        return end

    def _comment(self, lines: list[Source]) -> None:
        kept = [line for line in lines if not line.blank]
        if kept:
            said = "\n".join(line.bare for line in kept)
            self.comments.append(Comment(kept[0].start + kept[0].indent, said))

    def _directive(self, name: str, rest: Source, inside: list[Source], kind: str, level: int) -> None:
        if name not in _PROSE:
            return
        while inside and _FIELD.match(inside[0].bare):
            inside = inside[1:]
        if name in _TITLED:
            self.out.add("heading" if name in ("topic", "sidebar", "rubric") else kind, [rest], level=level or 6)
        elif name not in ("class", "container", "figure") and not rest.blank:
            indent = next((line.indent for line in inside if not line.blank), 1)
            inside = [Source(" " * indent + rest.text, rest.start - indent), *inside]
        quoted = name in ("epigraph", "pull-quote", "highlights")
        self.body(inside, "quote" if quoted else kind, level)

    def _item(self, lines: list[Source], at: int, kind: str, level: int) -> int:
        """A list item: its first line and all that is indented as far as its text."""
        line = lines[at]
        found = _ITEM.match(line.text, line.indent)
        if not found:
            return at
        end = _block_end(lines, at + 1, line.indent + 1)
        first = Source(" " * found.end() + line.text[found.end() :], line.start)
        inner = "list-item" if kind in ("paragraph", "list-item") else kind
        self.body([first, *lines[at + 1 : end]], inner, level + 1)
        return end

    def _field(self, lines: list[Source], at: int, kind: str, level: int) -> int:
        """The body of a field (":Author: ..."), without its name."""
        line = lines[at]
        found = _FIELD.match(line.text, line.indent)
        if not found:
            return at
        end = _block_end(lines, at + 1, line.indent + 1)
        self.body([Source(" " * found.end() + line.text[found.end() :], line.start), *lines[at + 1 : end]], kind, level)
        return end

    def _table(self, lines: list[Source], at: int, kind: str, level: int) -> int:
        """A grid or simple table: the cells of each row are blocks."""
        bare = lines[at].bare
        if not (_GRID.fullmatch(bare) or _SIMPLE.fullmatch(bare)):
            return at
        end = at
        while end < len(lines) and not lines[end].blank:
            end += 1
        self.tables += 1
        row = 0
        for line in lines[at:end]:
            if not line.bare.strip("+-= \t|"):
                continue
            row += 1
            cut = r"\|" if _GRID.fullmatch(bare) else r"(?:[ \t]{2,})"
            for column, (start, stop) in enumerate(_cells(line.text, cut), start=1):
                cell = Source(line.text[start:stop], line.start + start)
                where = f"table {self.tables}, row {row}, column {column}"
                self.out.add("table-cell", [cell], where=where)
        return end

    def _paragraph(self, lines: list[Source], at: int, kind: str, level: int) -> int:
        indent, end = lines[at].indent, at
        while end < len(lines) and not lines[end].blank and lines[end].indent == indent:
            end += 1
        own = lines[at:end]
        literal = own[-1].bare.endswith("::")
        own = [*own[:-1], Source(own[-1].text.rstrip()[:-1], own[-1].start)] if literal else own
        if not own[0].bare.startswith((">>> ", "::")):
            own = [line.after(line.indent + 2) if line.bare.startswith("| ") else line for line in own]
            self.out.add(kind, own, level=level)
        if literal:
            return _block_end(lines, end, indent + 1)
        if end < len(lines) and not lines[end].blank and lines[end].indent > indent:
            stop = _block_end(lines, end, indent + 1)
            self.body(lines[end:stop], kind, level)
            return stop
        return self._quotation(lines, end, indent)

    def _quotation(self, lines: list[Source], at: int, indent: int) -> int:
        """What stands indented below a paragraph, after a blank line, is quoted."""
        start = at
        while start < len(lines) and lines[start].blank:
            start += 1
        if start == at or start == len(lines) or lines[start].indent <= indent or indent:
            return at
        if lines[start].bare.startswith(".. ") or _ITEM.match(lines[start].bare):
            return at
        end = _block_end(lines, start, indent + 1)
        self.body(lines[start:end], "quote")
        return end


def _cells(line: str, cut: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for found in re.finditer(cut, line):
        spans.append((at, found.start()))
        at = found.end()
    spans.append((at, len(line)))
    return [(a, b) for a, b in spans if line[a:b].strip()]


def _block_end(lines: list[Source], at: int, indent: int) -> int:
    """Where the lines indented by at least `indent` (and the blank ones among them) end."""
    end = at
    for number in range(at, len(lines)):
        if lines[number].blank:
            continue
        if lines[number].indent < indent:
            break
        end = number + 1
    return end
