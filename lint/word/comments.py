"""Put comments into a Word package: their part, and anchors where Word and LibreOffice can show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from lint.word.edits import Stamp
from lint.word.model import Content, Node, Paragraph
from lint.word.names import REL_TYPE, RELS, TYPES, UNWRITABLE, WORD_TYPE, XML_SPACE, W
from lint.word.package import Package
from lint.word.runs import inside, isolate, set_apart, top

MOST = 32_000  # Word does not open a file with more than 32,767 comment ranges
MARKER = W + "commentRangeStart"


class Comments:
    """The comments part of a package, made when there is none."""

    def __init__(self, package: Package, content: Content, stamp: Stamp, initials: str, styles: set[str]) -> None:
        self.stamp, self.initials, self.styles = stamp, initials, styles
        links = package.related(package.main, "comments")
        self.new = not links
        if links:
            self.part = links[0].target
            story = content.stories.get(self.part)
            self.root = story.root if story else package.xml(self.part)
        else:
            folder = package.main.rpartition("/")[0]
            numbers = ("", *map(str, range(1, 1000)))
            names = (f"{folder}/comments{number}.xml".lstrip("/") for number in numbers)
            self.part = next(name for name in names if name not in package.names)
            self.root = etree.Element(W + "comments", nsmap={"w": W[1:-1]})
        self.room = MOST - len(self.root)
        mine = (node for node in self.root if node.get(W + "author") == stamp.author)
        self.known = Counter("\n".join("".join(map(str, p.itertext(W + "t"))) for p in node) for node in mine)

    def told(self, lines: Sequence[str]) -> bool:
        """Whether an earlier marking has said the same already; each earlier comment counts once."""
        text = UNWRITABLE.sub("", "\n".join(lines))
        self.known[text] -= 1
        return self.known[text] >= 0

    def add(self, number: int, lines: Sequence[str]) -> None:
        """Write one comment: each line is a paragraph."""
        comment = etree.SubElement(self.root, W + "comment")
        for name, value in (
            ("id", str(number)),
            ("author", self.stamp.author),
            ("date", self.stamp.date),
            ("initials", self.initials),
        ):
            comment.set(W + name, value)
        for at, line in enumerate(lines):
            paragraph = etree.SubElement(comment, W + "p")
            if "CommentText" in self.styles:
                properties = etree.SubElement(paragraph, W + "pPr")
                etree.SubElement(properties, W + "pStyle").set(W + "val", "CommentText")
            if at == 0:
                self._styled(paragraph).append(etree.Element(W + "annotationRef"))
            text = etree.SubElement(etree.SubElement(paragraph, W + "r"), W + "t")
            text.set(XML_SPACE, "preserve")
            text.text = UNWRITABLE.sub("", line)
        self.room -= 1

    def _styled(self, parent: Node | None) -> Node:
        run = etree.Element(W + "r") if parent is None else etree.SubElement(parent, W + "r")
        if "CommentReference" in self.styles:
            fonts = etree.SubElement(run, W + "rPr")
            etree.SubElement(fonts, W + "rStyle").set(W + "val", "CommentReference")
        return run

    def anchor(self, first: Node, last: Node, number: int) -> None:
        """Put the range from before `first` to behind `last`, both children of a `w:p`, and the reference."""
        first.addprevious(_marker("commentRangeStart", number))
        follower = last.getnext()
        while follower is not None and follower.tag == W + "ins" and self._own(follower):
            last, follower = follower, follower.getnext()
        end = _marker("commentRangeEnd", number)
        last.addnext(end)
        reference = self._styled(None)
        etree.SubElement(reference, W + "commentReference").set(W + "id", str(number))
        end.addnext(reference)

    def _own(self, node: Node) -> bool:
        return node.get(W + "author") == self.stamp.author and node.get(W + "date") == self.stamp.date

    def anchor_whole(self, paragraph: Node, number: int) -> None:
        """Put the range round everything in a `w:p`; an empty one gets an empty range."""
        children = [child for child in paragraph if child.tag != W + "pPr"]
        if children:
            self.anchor(children[0], children[-1], number)
            return
        start = etree.SubElement(paragraph, MARKER)
        start.set(W + "id", str(number))
        etree.SubElement(paragraph, W + "commentRangeEnd").set(W + "id", str(number))
        reference = self._styled(paragraph)
        etree.SubElement(reference, W + "commentReference").set(W + "id", str(number))


def ends(paragraph: Paragraph, start: int, end: int) -> tuple[Node, Node] | None:
    """Free the words from `start` to `end` and find what an anchor stands before and behind, or None.

    Anchors are hoisted out of content controls, links and fields to the paragraph itself: inside a control
    LibreOffice hides the text, inside a simple field it prints the comment into the page.
    """
    nodes = [atom.node for atom in inside(paragraph.atoms, start, end)]
    nodes = [node for node in nodes if _in_run(node)]
    if not nodes:
        return None
    runs = isolate([node for node in nodes if not _deleted(node)])
    first = _freed(runs[0] if runs and not _deleted(nodes[0]) else nodes[0])
    last = _freed(runs[-1] if runs and not _deleted(nodes[-1]) else nodes[-1])
    return first, last


def shown_at(paragraph: Node, root: Node) -> Node:
    """The paragraph where a comment on this one is shown: itself, or the nearest that opens no content control.

    LibreOffice (7.4) drops the text of a block control whose first paragraph holds a comment.
    """
    if not _opens_control(paragraph):
        return paragraph
    everything = [p for p in root.iter(W + "p") if not any(a.tag == W + "txbxContent" for a in p.iterancestors())]
    at = next((number for number, p in enumerate(everything) if p is paragraph), 0)
    near = sorted(range(len(everything)), key=lambda number: (abs(number - at), number))
    return next((everything[number] for number in near if not _opens_control(everything[number])), paragraph)


def _opens_control(paragraph: Node) -> bool:
    return any(next(control.iter(W + "p")) is paragraph for control in paragraph.iterancestors(W + "sdt"))


def _in_run(node: Node) -> bool:
    parent = node.getparent()
    return parent is not None and parent.tag == W + "r"


def _deleted(node: Node) -> bool:
    return node.tag == W + "delText"


def _freed(node: Node) -> Node:
    parent = node.getparent()
    outer = parent.getparent() if parent is not None else None
    if parent is not None and outer is not None and parent.tag == W + "ins" and outer.tag == W + "p":
        return set_apart(node, node)
    return top(node)


def _marker(name: str, number: int) -> Node:
    marker = etree.Element(W + name)
    marker.set(W + "id", str(number))
    return marker


def free_numbers(content: Content) -> Iterator[int]:
    """Numbers that no annotation of any story has; Word takes two equal ones for a damaged file."""
    used: set[int] = set()
    for story in content.stories.values():
        values = (node.get(W + "id", "") for node in story.root.iter("*"))
        used.update(int(value) for value in values if value.lstrip("-").isdigit())
    number = max(used, default=0)
    if number > 2**31 - 200_000:  # a 32-bit signed number in Word
        number = 0
    while True:
        number += 1
        if number not in used:
            yield number


def register(package: Package, part: str) -> dict[str, bytes]:
    """The content types and relationships with a new comments part in them."""
    types = package.xml("[Content_Types].xml")
    override = etree.SubElement(types, TYPES + "Override")
    override.set("PartName", "/" + part)
    override.set("ContentType", WORD_TYPE + "comments+xml")
    folder, _, file = package.main.rpartition("/")
    name = f"{folder}/_rels/{file}.rels".lstrip("/")
    empty = f'<Relationships xmlns="{RELS[1:-1]}"/>'
    links = package.xml(name) if name in package.names else etree.fromstring(empty)
    used = {node.get("Id") for node in links}
    link = etree.SubElement(links, RELS + "Relationship")
    link.set("Id", next(f"rId{number}" for number in range(1, 100_000) if f"rId{number}" not in used))
    link.set("Type", REL_TYPE + "comments")
    link.set("Target", part.rpartition("/")[2])  # beside the document part
    return {"[Content_Types].xml": serialize(types), name: serialize(links)}


def serialize(root: Node) -> bytes:
    """A part as Word writes it: UTF-8 with a declaration that it stands alone."""
    return etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def anchor_at(comments: Comments, anchor: Node | None, otherwise: Node | None, number: int) -> None:
    """Anchor a comment at a `w:p` as a whole, or round the reference of a note; `otherwise` when there is neither."""
    node = anchor if anchor is not None else otherwise
    if node is None:
        return
    if node.tag == W + "p":
        comments.anchor_whole(node, number)
        return
    run = isolate([node])[0]
    spot = _freed(run)
    comments.anchor(spot, spot, number)
