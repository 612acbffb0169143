"""AsciiDoc, read by masking its markup line by line."""

from __future__ import annotations

import re

from lint.document import Comment
from lint.markup import Reading
from lint.markup.lines import Blocks, Source, split

_INLINE = re.compile(
    r"(?P<out>``.{1,2000}?``|\+\+.{1,2000}?\+\+|(?<![\w`\"'])`[^`\n]+`(?![\w\"'])|pass:\w*\[[^\]]*\]|(?:stem|latexmath|icon|kbd|btn|menu)"
    r":[^\s\[]*\[[^\]]*\]|image:[^\s\[]+\[[^\]]*\]|(?<!\w)\{[\w-]+\})"
    r"|footnote:[\w-]*\[[^\]]*\]|\(\(\([^)]*\)\)\)|\[\[[^\]]*\]\]|anchor:[^\s\[]+\[[^\]]*\]"
    r"|<<[^,>]+,(?P<keep>[^>]+)>>|(?P<out2><<[^>]+>>)"
    r"|(?:link:|xref:|mailto:|https?://)[^\s\[\]]+\[(?P<keep2>[^\]^,]+)[^\]]*\]"
    r"|(?P<out3>(?:link:|xref:|mailto:)[^\s\[\]]+\[\]|https?://[^\s\[\]<>]*[^\s\[\]<>.,;:)])"
    r"|(?:\[[^\]\s]*\])?\*\*(?P<keep3>.{1,2000}?)\*\*|(?:\[[^\]\s]*\])?__(?P<keep4>.{1,2000}?)__|(?:\[[^\]\s]*\])?##(?P<keep5>.{1,2000}?)##"
    r"|(?<!\w)(?:\[[^\]\s]*\])?\*(?P<keep6>\S(?:[^*]*\S)?)\*(?!\w)"
    r"|(?<!\w)(?:\[[^\]\s]*\])?_(?P<keep7>\S(?:[^_]*\S)?)_(?!\w)"
    r"|(?<!\w)(?:\[[^\]\s]*\])?#(?P<keep8>\S(?:[^#]*\S)?)#(?!\w)"
    r"|(?P<literal>[\"'])`|`(?P<literal2>[\"'])"
    r"|[ ]\+$"
)
_FOOTNOTE = re.compile(r"footnote:[\w-]*\[([^\]]+)\]")
_TITLE = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_ITEM = re.compile(r"([*]{1,6}|-|[.]{1,6}|\d{1,3}[.]|[a-zA-Z][.]|<(?:\d+|\.)>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
_TERM = re.compile(r"(?P<term>\S.*?)(?:::{1,3}|;;)(?:[ \t]+|$)")
_ATTRIBUTE = re.compile(r":!?[\w-]+!?:(?:\s|$)")
_MACRO = re.compile(r"(?:include|image|video|audio|ifdef|ifndef|ifeval|endif|toc|link)::[^\[]*\[(?P<inside>.*)\]$")
_LINE_OF = re.compile(r"\[.*\]$")
_FENCES = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|`{3,}\w*|--|[|,:!]={3,})$")
_READ_INSIDE = frozenset("=*_")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_CELL = re.compile(r"(?:\d+[*+]|\.\d+\+)*[<^>.]*[adehlmsv]?\|")


def read(text: str) -> Reading:
    """The blocks and comments of AsciiDoc source."""
    reader = _Reader()
    reader.body(split(text), "paragraph")
    return Reading(tuple(reader.out.blocks), tuple(reader.comments))


class _Reader:
    """Walks the lines; delimited blocks that hold prose are walked the same way."""

    def __init__(self) -> None:
        self.out = Blocks(_INLINE)
        self.comments: list[Comment] = []
        self.tables = self.notes = 0

    def body(self, lines: list[Source], kind: str) -> None:
        """Read lines; `kind` is that of their paragraphs."""
        at, next_kind = 0, kind
        while at < len(lines):
            bare = lines[at].bare
            if _FENCES.fullmatch(bare):
                at = self._fenced(lines, at, next_kind)
                next_kind = kind
            elif _LINE_OF.fullmatch(bare) and not bare.startswith("[["):
                quoted = bare[1:].startswith(("quote", "verse"))
                skipped = bare[1:].startswith(("source", "listing", "literal", "stem", "pass", "comment"))
                next_kind = "quote" if quoted else "skip" if skipped else kind
                at += 1
            elif self._alone(lines[at], kind):
                at += 1
            else:
                at = self._paragraph(lines, at, next_kind)
                next_kind = kind

    def _alone(self, line: Source, kind: str) -> bool:
        """Lines that are something by themselves: comments, attributes, macros, titles, blank lines."""
        bare = line.bare
        if not bare or bare == "+" or bare.startswith(("'''", "<<<", "[[")) or _ATTRIBUTE.match(bare):
            return True
        if bare.startswith("//"):
            said = bare[2:].strip()
            if said:
                self.comments.append(Comment(line.start + line.text.index(said), said))
            return True
        if found := _MACRO.match(bare):
            if bare.startswith("image") and found["inside"]:
                words = line.after(line.indent).after(found.start("inside"))
                words = Source(words.text.rstrip()[:-1].split(",")[0], words.start)
                self.out.add("alt-text", [words], where="text of a picture")
            return True
        if found := _TITLE.match(line.text):
            self.out.add("heading", [line.after(found.end())], level=len(found[1]))
            return True
        if len(bare) > 2 and bare[0] == "." and bare[1] not in ". " and not line.indent:
            self.out.add(kind if kind != "skip" else "paragraph", [line.after(1)])
            return True
        return False

    def _fenced(self, lines: list[Source], at: int, kind: str) -> int:
        """A delimited block, to its other fence or the end of the file."""
        fence = lines[at].bare
        closing = "```" if fence.startswith("```") else fence
        end = next((n for n in range(at + 1, len(lines)) if lines[n].bare == closing), len(lines))
        inside = lines[at + 1 : end]
        if fence[0] == "/":
            for line in inside:
                if not line.blank:
                    self.comments.append(Comment(line.start + line.indent, line.bare))
        elif fence.endswith("===") and fence[0] in "|,:!":
            self._table(inside)
        elif kind != "skip" and (fence == "--" or fence[0] in _READ_INSIDE):
            self.body(inside, "quote" if fence[0] == "_" else kind)
        return end + 1

    def _table(self, lines: list[Source]) -> None:
        """The cells of a table, a block each; the first line that has some says how many a row has."""
        self.tables += 1
        row = column = width = 0
        cell: list[Source] = []

        def close() -> None:
            if cell:
                where = f"table {self.tables}, row {row}, column {column}"
                self.out.add("table-cell", list(cell), where=where)
                cell.clear()

        for line in lines:
            cuts = list(_CELL.finditer(line.text))
            if not cuts:
                if cell and not line.blank:
                    cell.append(line)
                continue
            close()
            width = width or len(cuts)
            for found, follow in zip(cuts, [*(c.start() for c in cuts[1:]), len(line.text)], strict=True):
                close()
                row, column = (row, column + 1) if row and column < width else (row + 1, 1)
                cell.append(Source(line.text[found.end() : follow], line.start + found.end()))
        close()

    def _paragraph(self, lines: list[Source], at: int, kind: str) -> int:
        """A paragraph, list item or described term: its lines to the next blank one."""
        end = at + 1
        while end < len(lines) and not self._ends(lines[end]):
            end += 1
        own, level = lines[at:end], 0
        if kind == "skip":
            return end
        first = own[0]
        if found := _ITEM.match(first.text, first.indent):
            mark = found[1]
            level = len(mark) if mark[0] in "*." else 1
            kind, own = ("list-item" if kind == "paragraph" else kind), [first.after(found.end()), *own[1:]]
        elif (term := _TERM.match(first.text, first.indent)) and not first.bare.startswith("http"):
            self._say(kind, [Source(first.text[: term.end("term")], first.start)], 0)
            own = [first.after(term.end()), *own[1:]]
        elif first.indent:
            return end  # an indented paragraph is literal text
        elif found := _ADMONITION.match(first.text):
            own = [first.after(found.end()), *own[1:]]
        self._say(kind, own, level)
        return end

    def _say(self, kind: str, lines: list[Source], level: int) -> None:
        lines = [line for line in lines if not line.blank and not line.bare.startswith("//")]
        if not lines:
            return
        self.out.add(kind, lines, level=level)
        for line in lines:
            for found in _FOOTNOTE.finditer(line.text):
                self.notes += 1
                note = Source(found[1], line.start + found.start(1))
                self.out.add("footnote", [note], where=f"footnote {self.notes}")

    def _ends(self, line: Source) -> bool:
        bare = line.bare
        if not bare or bare == "+" or _FENCES.fullmatch(bare) or _ATTRIBUTE.match(bare):
            return True
        if _LINE_OF.fullmatch(bare) or bare.startswith("//") or _MACRO.match(bare):
            return True
        return bool(_ITEM.match(line.text, line.indent) or _TERM.match(line.text, line.indent))
