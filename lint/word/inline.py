"""Walk one Word paragraph into atoms: what a reader of the accepted document would see, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lint.word.model import (
    CONTROL,
    DELETED,
    FIELD,
    FIXED,
    HIDDEN,
    INSERTED,
    LINK,
    LOCKED,
    MATH,
    MOVED,
    Atom,
    Node,
)
from lint.word.names import MC, WP, XML_SPACE, M, V, W, on

OBJECT = "\ufffc"
FONTS = W + "rPr"
ONE = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "sym": OBJECT,
    W + "softHyphen": "",
    W + "footnoteReference": "",
    W + "endnoteReference": "",
}
THROUGH = {
    W + "ins": INSERTED,
    W + "moveTo": MOVED,
    W + "del": DELETED,
    W + "moveFrom": DELETED,
    W + "hyperlink": LINK,
    W + "fldSimple": FIELD,
    W + "smartTag": 0,
    W + "customXml": 0,
    W + "dir": 0,
    W + "bdo": 0,
    W + "rubyBase": 0,
}
LISTS = (
    "comboBox",
    "dropDownList",
    "date",
    "picture",
    "docPartList",
    "docPartObj",
    "bibliography",
    "citation",
)
SPACES = str.maketrans("\n\r\t", "   ")


class Inline:
    """The walk over the paragraphs of one story. The stack of open fields lives on between paragraphs."""

    def __init__(self, hidden_styles: frozenset[str], bold_styles: frozenset[str]) -> None:
        self.fields: list[str] = []
        self.hidden_styles = hidden_styles
        self.bold_styles = bold_styles
        self.fresh()

    def fresh(self) -> None:
        """Forget the paragraph, keep the fields."""
        self.atoms: list[Atom] = []
        self.secret: list[Atom] = []
        self.boxes: list[Node] = []
        self.pictures: list[str] = []
        self.comments: list[tuple[str, int]] = []
        self.notes: list[tuple[str, str, Node]] = []
        self.breaks = 0
        self.bold = True
        self._length = self._secret_length = 0

    def walk(self, paragraph: Node, flags: int) -> None:
        """Add the atoms of a `w:p` to those already there."""
        self.home = paragraph
        self._children(paragraph, flags)

    def _children(self, node: Node, flags: int) -> None:
        for child in node:
            tag = child.tag
            if tag == W + "r":
                self._run(child, flags)
            elif tag in THROUGH:
                self._children(child, flags | THROUGH[tag])
            elif tag == W + "sdt":
                self._control(child, flags, self._children)
            elif tag == MC + "AlternateContent":
                for choice in chosen(child):
                    self._children(choice, flags)
            elif tag in (M + "oMath", M + "oMathPara"):
                self._add(OBJECT, child, None, flags | MATH)
            elif tag == W + "commentRangeStart":
                self.comments.append((child.get(W + "id", ""), self._length))

    def _control(self, node: Node, flags: int, go: Callable[[Node, int], None]) -> None:
        content = node.find(W + "sdtContent")
        if content is not None:
            go(content, flags | control_flags(node))

    def _run(self, run: Node, flags: int) -> None:
        fonts = run.find(FONTS)
        if fonts is not None and self._switched(fonts, "vanish", self.hidden_styles):
            flags |= HIDDEN
        before = self._length
        self._contents(run, run, flags)
        if self.bold and self._length > before and self.atoms[-1].text.strip():
            self.bold = fonts is not None and self._switched(fonts, "b", self.bold_styles)

    def _switched(self, fonts: Node, name: str, styles: frozenset[str]) -> bool:
        """Whether a `w:rPr` switches something on, itself or by one of these character styles."""
        if fonts.find(W + name) is not None:
            return on(fonts, name)
        style = fonts.find(W + "rStyle") if styles else None
        return style is not None and style.get(W + "val") in styles

    def _contents(self, node: Node, run: Node, flags: int) -> None:
        for child in node:
            tag = child.tag
            if tag == W + "t":
                self._text(child, run, flags)
            elif tag in ONE:
                self._add(ONE[tag], child, run, flags)
                if tag.endswith("noteReference") and not flags & DELETED:
                    self.notes.append((tag[len(W) : -len("Reference")], child.get(W + "id", ""), child))
            elif tag == W + "fldChar":
                self._field(child)
            elif tag == W + "lastRenderedPageBreak":
                self.breaks += 1
            elif tag == W + "commentReference":
                self._comment(child.get(W + "id", ""))
            elif tag == W + "ruby":
                for base in child.iter(W + "rubyBase"):
                    self._children(base, flags)
            elif tag == MC + "AlternateContent":
                for choice in chosen(child):
                    self._contents(choice, run, flags)
            elif tag in (W + "drawing", W + "pict", W + "object") and not flags & DELETED:
                self._drawing(child)

    def _comment(self, name: str) -> None:
        if name not in (known for known, _ in self.comments):
            self.comments.append((name, self._length))

    def _field(self, node: Node) -> None:
        kind = node.get(W + "fldCharType")
        if kind == "begin":
            self.fields.append("code")
        elif kind == "separate" and self.fields:
            self.fields[-1] = "result"
        elif kind == "end" and self.fields:
            self.fields.pop()

    def _text(self, node: Node, run: Node, flags: int) -> None:
        raw = node.text
        if not raw:
            return
        if not raw.isprintable():
            raw = raw.translate(SPACES)
        if (raw[0] != " " and raw[-1] != " ") or node.get(XML_SPACE) == "preserve":
            self._add(raw, node, run, flags)
        else:
            self._add(raw.strip(" "), node, run, flags, len(raw) - len(raw.lstrip(" ")))

    def _add(self, text: str, node: Node, run: Node | None, flags: int, lead: int = 0) -> None:
        if flags & DELETED or "code" in self.fields:
            return
        if self.fields:
            flags |= FIELD
        if flags & HIDDEN:
            self.secret.append(Atom(self._secret_length, text, node, run, flags, lead, self.home))
            self._secret_length += len(text)
        else:
            self.atoms.append(Atom(self._length, text, node, run, flags, lead, self.home))
            self._length += len(text)

    def _drawing(self, node: Node) -> None:
        for kind, found in _inside(node):
            if kind == "box":
                self.boxes.append(found)
            else:
                text = (found.get("descr") or found.get("alt") or "").strip()
                if text and text not in self.pictures:
                    self.pictures.append(text)


def chosen(node: Node) -> Iterator[Node]:
    """The branch of an `mc:AlternateContent` that Word shows: its first Choice, or else the Fallback."""
    branch = node.find(MC + "Choice")
    if branch is None:
        branch = node.find(MC + "Fallback")
    if branch is not None:
        yield branch


def control_flags(node: Node) -> int:
    """The flags of what stands in a content control: CONTROL, and LOCKED where its text is not free."""
    properties = node.find(W + "sdtPr")
    if properties is None:
        return CONTROL
    lock = properties.find(W + "lock")
    fixed = lock is not None and lock.get(W + "val") in ("contentLocked", "sdtContentLocked")
    bound = properties.find(W + "dataBinding") is not None or on(properties, "showingPlcHdr")
    if fixed or bound or any(properties.find(W + name) is not None for name in LISTS):
        return CONTROL | LOCKED
    return CONTROL


def picture_atom(text: str, node: Node) -> Atom:
    """A picture's description as the one atom of its block."""
    return Atom(0, text, node, None, FIXED, 0, node)


def _inside(node: Node) -> Iterator[tuple[str, Node]]:
    """The text boxes and the described pictures of a drawing, in order; a box is not looked into."""
    for child in node:
        tag = child.tag
        if tag == W + "txbxContent":
            yield "box", child
            continue
        if tag == MC + "AlternateContent":
            for choice in chosen(child):
                yield from _inside(choice)
            continue
        if (tag == WP + "docPr" and child.get("descr")) or (str(tag).startswith(V) and child.get("alt")):
            yield "picture", child
        yield from _inside(child)
