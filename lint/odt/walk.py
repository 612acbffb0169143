"""The paragraphs of an OpenDocument text, in order, with the place of every character in the XML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.odt.package import Node, name

P, H = name("text:p"), name("text:h")
_LIST, _ITEM, _HEADER_ITEM = name("text:list"), name("text:list-item"), name("text:list-header")
_TABLE, _ROW, _CELL = name("table:table"), name("table:table-row"), name("table:table-cell")
_NOTE, _NOTE_BODY, _NOTE_CLASS = name("text:note"), name("text:note-body"), name("text:note-class")
_ANNOTATION, _TEXT_BOX = name("office:annotation"), name("draw:text-box")
_SPACE, _TAB, _BREAK = name("text:s"), name("text:tab"), name("text:line-break")
_TITLE, _DESCRIPTION = name("svg:title"), name("svg:desc")
_SECTION, _DISPLAY = name("text:section"), name("text:display")
_SKIPPED = frozenset(
    name(short)
    for short in (
        "text:tracked-changes text:table-of-content text:illustration-index text:table-index text:alphabetical-index"
        " text:bibliography text:sequence-decls text:variable-decls text:user-field-decls office:forms"
        " text:note-citation office:annotation-end text:ruby-text"
    ).split()
)
_SPACES = re.compile(r"[ \t\r\n]+")


class Atom(NamedTuple):
    """Characters `start` to `end` of a paragraph stand in `node.text` or `node.tail` (`slot`) from `raw` to `raw_end`.

    `slot` is "" for an element that stands for characters itself (spaces, a tab, a line break).
    """

    start: int
    end: int
    node: Node
    slot: str
    raw: int
    raw_end: int


class Paragraph(NamedTuple):
    """One paragraph: its kind and place as in `Block`, its text, its XML element and where its characters stand."""

    kind: str
    text: str
    part: str
    where: str
    level: int
    node: Node
    atoms: tuple[Atom, ...]


class _Place(NamedTuple):
    kind: str = "paragraph"
    where: str = ""
    level: int = 0


def paragraphs(trees: dict[str, Node]) -> list[Paragraph]:
    """Every paragraph that holds a letter or digit: the body, notes, text boxes, comments, headers and footers."""
    content = trees["content.xml"]
    hidden = frozenset(_hidden_styles(content))
    body = content.find(f".//{name('office:text')}")
    out: list[Paragraph] = []
    if body is not None:
        out += _Walker("content.xml", hidden).blocks(body, _Place())
    styles = trees.get("styles.xml")
    if styles is not None:
        for kind in ("header", "footer"):
            for node in styles.iter(name(f"style:{kind}"), name(f"style:{kind}-left"), name(f"style:{kind}-first")):
                out += _Walker("styles.xml", frozenset()).blocks(node, _Place(kind, kind))
    return [p for p in out if any(map(str.isalnum, p.text))]


def _hidden_styles(content: Node) -> Iterator[str]:
    for style in content.iter(name("style:style")):
        for properties in style.iter(name("style:text-properties")):
            if properties.get(_DISPLAY) == "none":
                yield style.get(name("style:name"), "")


class _Walker:
    """Walks one part; counts its tables and notes."""

    def __init__(self, part: str, hidden: frozenset[str]) -> None:
        self.part, self.hidden = part, hidden
        self.tables = self.notes = 0

    def blocks(self, node: Node, place: _Place) -> Iterator[Paragraph]:
        """The paragraphs below an element."""
        for child in node.iterchildren(tag="*"):
            tag = child.tag
            if tag in _SKIPPED:
                continue
            if tag in (P, H):
                yield from self._paragraph(child, place)
            elif tag == _TABLE:
                yield from self._table(child, place)
            elif tag in (_ITEM, _HEADER_ITEM) and place.kind in ("paragraph", "list-item"):
                yield from self.blocks(child, _Place("list-item", place.where, place.level + 1))
            elif tag == _SECTION and child.get(_DISPLAY) == "none":
                yield from self.blocks(child, _Place("hidden", "hidden section"))
            else:
                yield from self.blocks(child, place)

    def _table(self, table: Node, place: _Place) -> Iterator[Paragraph]:
        self.tables += 1
        number, row = self.tables, 0
        for line in table.iter(_ROW):
            if next(line.iterancestors(_TABLE)) is not table:
                continue
            row += 1
            for column, cell in enumerate(line.iterchildren(tag="*"), start=1):
                where = f"table {number}, row {row}, column {column}"
                kind = place.kind if place.kind in ("header", "footer") else "table-cell"
                if cell.tag == _CELL:
                    yield from self.blocks(cell, _Place(kind, where))

    def _paragraph(self, node: Node, place: _Place) -> Iterator[Paragraph]:
        gather = _Gather(node, self.hidden)
        gather.children(node)
        if node.tag == H and place.kind in ("paragraph", "list-item"):
            level = int(node.get(name("text:outline-level"), "1") or 1)
            place = _Place("heading", place.where, level)
        yield self._made(place, node, gather.text, gather.atoms)
        if gather.unseen:
            yield self._made(
                _Place("hidden", "hidden text"),
                node,
                "".join(a for a, _ in gather.unseen),
                [atom for _, atom in gather.unseen],
            )
        for inner, kind in gather.inside:
            yield from self._inside(inner, kind)

    def _made(self, place: _Place, node: Node, text: str, atoms: list[Atom]) -> Paragraph:
        return Paragraph(place.kind, text, self.part, place.where, place.level, node, tuple(atoms))

    def _inside(self, node: Node, kind: str) -> Iterator[Paragraph]:
        if kind == "note":
            self.notes += 1
            told = node.get(_NOTE_CLASS, "footnote")
            citation = node.findtext(name("text:note-citation")) or str(self.notes)
            body = node.find(_NOTE_BODY)
            if body is not None:
                yield from self.blocks(body, _Place(told, f"{told} {citation}"))
        elif kind == "alt-text":
            gather = _Gather(node, self.hidden)
            gather.children(node)
            yield self._made(_Place(kind, "text of a picture"), node, gather.text, gather.atoms)
        else:
            yield from self.blocks(node, _Place(kind, kind.replace("-", " ")))


class _Gather:
    """The characters of one paragraph; what stands in it but is not of it (notes, boxes, comments) is kept aside."""

    def __init__(self, node: Node, hidden: frozenset[str]) -> None:
        self.hidden_styles = hidden
        self.text = ""
        self.atoms: list[Atom] = []
        self.unseen: list[tuple[str, Atom]] = []
        self.inside: list[tuple[Node, str]] = []
        self.hiding = node.get(name("text:style-name")) in hidden

    def children(self, node: Node) -> None:
        self._string(node.text, node, "text")
        for child in node.iterchildren():
            self._child(child)
            self._string(child.tail, child, "tail")

    def _child(self, child: Node) -> None:
        tag = child.tag
        if not isinstance(tag, str) or tag in _SKIPPED:
            return
        if tag == _SPACE:
            self._add(" " * _count(child), child, "", 0, 0)
        elif tag in (_TAB, _BREAK):
            self._add("\t" if tag == _TAB else "\n", child, "", 0, 0)
        elif tag == _NOTE:
            self.inside.append((child, "note"))
        elif tag == _ANNOTATION:
            self.inside.append((child, "comment"))
        elif tag == _TEXT_BOX:
            self.inside.append((child, "text-box"))
        elif tag in (_TITLE, _DESCRIPTION):
            self.inside.append((child, "alt-text"))
        else:
            before = self.hiding
            self.hiding = before or child.get(name("text:style-name")) in self.hidden_styles
            self.children(child)
            self.hiding = before

    def _string(self, raw: str | None, node: Node, slot: str) -> None:
        """White space counts as one space, and as none at the start of the paragraph, as the format wants it."""
        if not raw:
            return
        at = 0
        for found in _SPACES.finditer(raw):
            self._add(raw[at : found.start()], node, slot, at, found.start())
            if self.hiding or (self.text and self.text[-1] not in " \n\t"):
                self._add(" ", node, slot, found.start(), found.end())
            at = found.end()
        self._add(raw[at:], node, slot, at, len(raw))

    def _add(self, text: str, node: Node, slot: str, raw: int, raw_end: int) -> None:
        if not text:
            return
        if self.hiding:
            start = sum(len(words) for words, _ in self.unseen)
            self.unseen.append((text, Atom(start, start + len(text), node, slot, raw, raw_end)))
            return
        start = len(self.text)
        self.text += text
        self.atoms.append(Atom(start, len(self.text), node, slot, raw, raw_end))


def _count(node: Node) -> int:
    try:
        return max(1, min(int(node.get(name("text:c"), "1")), 1000))
    except ValueError:
        return 1
