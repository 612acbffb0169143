"""Walk a Word package into paragraphs: body, tables, text boxes, notes, headers, footers, comments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from lint.word.inline import Inline, chosen, control_flags, picture_atom
from lint.word.model import HIDDEN, Atom, Content, Node, Paragraph, Story
from lint.word.names import MC, W
from lint.word.package import Package, document_root
from lint.word.styles import Style, classify, paragraph_style, read_styles

OWN_AUTHOR = "anew"
STORIES = (("footnotes", "footnote"), ("endnotes", "endnote"), ("header", "header"), ("footer", "footer"))
PAGE_KINDS = {"first": "first page", "even": "even pages", "default": ""}


@dataclass(frozen=True, slots=True)
class Place:
    """Where the walk is: the kind of its paragraphs ("" in the body), words for the place, flags, anchor."""

    kind: str = ""
    words: str = ""
    flags: int = 0
    anchor: Node | None = None
    author: str = ""


def read_content(package: Package) -> Content:
    """Everything a reader could see in the package. Raises InputError for damaged parts."""
    content = Content()
    styles = read_styles(package)
    body = _Walk(package.main, document_root(package), "body", styles, content)
    root = body.story.root.find(W + "body")
    if root is not None:
        body.blocks(root, Place())
    notes = body.note_anchors
    for kind, one in STORIES[:2]:
        for link in package.related(package.main, kind)[:1]:
            walk = _Walk(link.target, package.xml(link.target), one, styles, content)
            walk.notes(one, notes)
    first = next((p.anchor for p in content.paragraphs if p.anchor is not None), None)
    for part, kind, words in _margins(package, body.story.root):
        walk = _Walk(part, package.xml(part), kind, styles, content)
        walk.blocks(walk.story.root, Place(kind, words, anchor=first))
    for link in package.related(package.main, "comments")[:1]:
        walk = _Walk(link.target, package.xml(link.target), "comment", styles, content)
        walk.comments(body.comment_anchors)
    _remark(package, content)
    return content


def _margins(package: Package, root: Node) -> Iterable[tuple[str, str, str]]:
    """The headers and footers that a section really uses: part, kind, place in words."""
    targets = {link.id: link.target for link in package.relationships(package.main)}
    seen = set()
    for kind, _ in STORIES[2:]:
        for node in root.iter(f"{W}{kind}Reference"):
            name = next((v for k, v in node.attrib.items() if str(k).endswith("}id")), "")
            part = targets.get(str(name), "")
            if part in package.names and part not in seen:
                seen.add(part)
                extra = PAGE_KINDS.get(node.get(W + "type", "default"), "")
                yield part, kind, f"{kind}, {extra}" if extra else kind


class _Walk:
    """The walk over one story; what it finds goes into the shared `content`."""

    def __init__(self, part: str, root: Node, kind: str, styles: dict[str, Style], content: Content) -> None:
        self.story = content.stories[part] = Story(part, kind, root)
        self.content, self.styles = content, styles
        self.inline = Inline(
            frozenset(name for name, style in styles.items() if style.hidden),
            frozenset(name for name, style in styles.items() if style.bold),
        )
        self.number = self.pages = self.boxes = 0
        self.tables: list[int] = [0]
        self.joined: list[Node] = []
        self.note_anchors: dict[tuple[str, str], Node] = {}
        self.comment_anchors: dict[str, Node] = {}

    def blocks(self, node: Node, place: Place) -> None:
        """Walk block-level content: paragraphs, tables and what may stand round them."""
        for child in node:
            tag = child.tag
            if tag == W + "p":
                self._paragraph(child, place)
            elif tag == W + "tbl":
                self._table(child, place)
            elif tag == W + "sdt":
                content = child.find(W + "sdtContent")
                if content is not None:
                    self.blocks(content, replace(place, flags=place.flags | control_flags(child)))
            elif tag in (W + "customXml", W + "ins", W + "moveTo"):
                self.blocks(child, place)
            elif tag == MC + "AlternateContent":
                for choice in chosen(child):
                    self.blocks(choice, place)
            elif tag == W + "altChunk":
                self._note("it embeds another document that was not read")

    def notes(self, kind: str, anchors: dict[tuple[str, str], Node]) -> None:
        """Walk footnotes or endnotes, in the order of the part, without the separators."""
        number = 0
        for note in self.story.root.iter(W + kind):
            if note.get(W + "type", "normal") != "normal":
                continue
            number += 1
            anchor = anchors.get((kind, note.get(W + "id", "")))
            self.blocks(note, Place(kind, f"{kind} {number}", anchor=anchor))

    def comments(self, anchors: dict[str, Node]) -> None:
        """Walk the comments of others; those this program wrote are not read again."""
        for comment in self.story.root.iter(W + "comment"):
            author, name = comment.get(W + "author", ""), comment.get(W + "id", "")
            if author == OWN_AUTHOR:
                continue
            first = len(self.content.paragraphs)
            words = f"comment by {author}" if author else "comment"
            self.blocks(comment, Place("comment", words, anchor=anchors.get(name), author=author))
            text = "\n".join(p.text for p in self.content.paragraphs[first:])
            self.content.comment_texts.append((name, text))

    def _paragraph(self, node: Node, place: Place) -> None:
        inline = self.inline
        self.number += 1
        if not self.joined:
            inline.fresh()
        properties = node.find(W + "pPr")
        style = paragraph_style(properties, self.styles)
        inline.walk(node, place.flags | (HIDDEN if style.hidden else 0))
        self.joined.append(node)
        if _mark_deleted(properties) and _next_is_paragraph(node):
            return
        first = self.joined[0]
        self.joined = []
        self._add(first, properties, style, place)
        if inline.boxes or inline.pictures:
            self._drawings(first, node, place)

    def _drawings(self, first: Node, node: Node, place: Place) -> None:
        """Walk what hangs on the paragraph just walked: descriptions of pictures, text boxes."""
        inline = self.inline
        boxes, pictures, anchor = inline.boxes, inline.pictures, place.anchor
        here = replace(place, anchor=anchor if anchor is not None else first)
        for text in pictures:
            words = f"description of a picture, {place.words}".removesuffix(", ")
            self._append("alt-text", [picture_atom(text, node)], words, replace(here, kind="alt-text"), node)
        saved = inline.fields
        for box in boxes:
            self.boxes += 1
            inline.fields = []
            kind = place.kind if place.kind in ("header", "footer") else "text-box"
            self.blocks(box, replace(here, kind=kind, words=self._box_words(place), flags=0))
        inline.fields = saved

    def _add(self, first: Node, properties: Node | None, style: Style, place: Place) -> None:
        """Put the paragraph just walked into content; where deleted marks join some, `first` begins it."""
        inline = self.inline
        anchor = place.anchor if place.anchor is not None else first
        for kind, name, reference in inline.notes:
            self.note_anchors.setdefault((kind, name), reference if place.anchor is None else anchor)
        atoms, secret = inline.atoms, inline.secret
        text = "".join(atom.text for atom in atoms)
        for name, offset in inline.comments:
            self.comment_anchors.setdefault(name, anchor)
            self.content.comment_places.setdefault(name, (len(self.content.paragraphs), offset))
        words = self._words(place)
        if text.strip() and not style.contents:
            kind, level = place.kind, 0
            if not kind:
                kind, level = classify(properties, text, inline.bold or style.bold, style)
            self._append(kind, atoms, words, place, first, level)
        if any(atom.text.strip() for atom in secret):
            self._append("hidden", secret, words, place, first)
            self._note(f"it holds hidden text ({words + ', ' if words else ''}paragraph {self.number})")
        self.pages += inline.breaks

    def _append(self, kind: str, atoms: list[Atom], words: str, place: Place, element: Node, level: int = 0) -> None:
        anchor = place.anchor if place.anchor is not None else element
        number = self.number
        self.content.paragraphs.append(
            Paragraph(kind, atoms, self.story.part, words, number, level, element, anchor, place.author)
        )

    def _words(self, place: Place) -> str:
        """The place in words; the page where Word has left its page breaks in the file, none where it has not."""
        if not self.pages or self.story.kind != "body":
            return place.words
        page = f"page {self.pages + 1}"
        return f"{place.words} ({page})" if place.words else page

    def _box_words(self, place: Place) -> str:
        words = f"text box {self.boxes}"
        return f"{words} in the {place.words}" if place.kind in ("header", "footer") else words

    def _note(self, remark: str) -> None:
        if remark not in self.content.remarks:
            self.content.remarks.append(remark)

    def _table(self, table: Node, place: Place) -> None:
        self.tables[-1] += 1
        inner = "inner table" if len(self.tables) > 1 else "table"
        name = f"{place.words}, {inner} {self.tables[-1]}" if place.words else f"table {self.tables[-1]}"
        for row, (line, flags) in enumerate(_rows(table, "tr", place.flags), 1):
            properties = line.find(W + "trPr")
            if properties is not None and properties.find(W + "del") is not None:
                continue
            for column, (cell, extra) in enumerate(_rows(line, "tc", flags), 1):
                if cell.find(f"{W}tcPr/{W}cellDel") is not None:
                    continue
                words = f"{name}, row {row}, column {column}"
                self.tables.append(0)
                self.blocks(cell, replace(place, kind=place.kind or "table-cell", words=words, flags=extra))
                self.tables.pop()


def _rows(node: Node, name: str, flags: int) -> Iterable[tuple[Node, int]]:
    """The rows of a table or the cells of a row, also those inside content controls and custom XML."""
    for child in node:
        if child.tag == W + name:
            yield child, flags
        elif child.tag == W + "sdt":
            content = child.find(W + "sdtContent")
            if content is not None:
                yield from _rows(content, name, flags | control_flags(child))
        elif child.tag in (W + "customXml", W + "ins", W + "moveTo"):
            yield from _rows(child, name, flags)


def _mark_deleted(properties: Node | None) -> bool:
    fonts = properties.find(W + "rPr") if properties is not None else None
    return fonts is not None and (fonts.find(W + "del") is not None or fonts.find(W + "moveFrom") is not None)


def _next_is_paragraph(paragraph: Node) -> bool:
    follower = paragraph.getnext()
    while follower is not None and (
        not isinstance(follower.tag, str) or follower.tag.startswith((W + "bookmark", W + "move", W + "comment"))
    ):
        if follower.tag == W + "moveTo":
            return False
        follower = follower.getnext()
    return follower is not None and follower.tag == W + "p"


def _remark(package: Package, content: Content) -> None:
    if package.related(package.main, "diagramData"):
        content.remarks.append("it holds a diagram (SmartArt) whose text was not read")
    if package.related(package.main, "chart"):
        content.remarks.append("it holds a chart whose text was not read")
