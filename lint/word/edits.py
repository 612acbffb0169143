"""Change the words of a Word paragraph as a tracked change; every run keeps its own formatting."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from lint.word.model import NO_EDIT, Atom, Node, Paragraph
from lint.word.names import UNWRITABLE, XML_SPACE, W
from lint.word.runs import TEXT, inside, isolate, set_apart, top

GOES = frozenset(W + name for name in ("t", "tab", "br", "cr", "noBreakHyphen", "softHyphen"))
THROUGH = frozenset(
    W + name for name in ("ins", "hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "dir", "bdo")
)
CLOSED_KINDS = frozenset(("comment", "alt-text", "hidden"))


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who changes the text and when, as the attributes of a tracked change say it."""

    author: str
    date: str


def editable(paragraph: Paragraph, start: int, end: int) -> bool:
    """Whether the words may be changed: plain runs of one `w:p`, no field, lock or formula among them."""
    if paragraph.kind in CLOSED_KINDS:
        return False
    atoms = inside(paragraph.atoms, start, end, whole=False)
    return bool(atoms) and len({id(atom.home) for atom in atoms}) == 1 and all(_free(atom) for atom in atoms)


def _free(atom: Atom) -> bool:
    if atom.flags & NO_EDIT or atom.node.tag not in GOES:
        return False
    if atom.node.get(W + "type", "textWrapping") != "textWrapping":  # a page or column break
        return False
    node = atom.node.getparent()
    if node is None or node.tag != W + "r":
        return False
    node = node.getparent()
    while node is not None and node is not atom.home:
        if node.tag not in THROUGH:
            return False
        node = node.getparent()
    return node is not None


def replace(paragraph: Paragraph, start: int, end: int, text: str, stamp: Stamp, ids: Iterator[int]) -> None:
    """Put `text` in place of the words between two offsets as one deletion and one insertion.

    The caller has asked `editable` and has `cut` at both ends.
    """
    runs = isolate([atom.node for atom in inside(paragraph.atoms, start, end)])
    groups = [_Group(group, stamp, ids) for group in _siblings(runs)]
    if not text:
        return
    insertion = etree.Element(W + "ins", attrib=_attributes(stamp, ids))
    _place(groups, insertion)
    insertion.append(_run(text, _formatting(runs, insertion)))


class _Group:
    """Runs that stand side by side, now inside a `w:del`; `outer` is that, or the others' insertion round it."""

    def __init__(self, runs: list[Node], stamp: Stamp, ids: Iterator[int]) -> None:
        deletion = etree.Element(W + "del", attrib=_attributes(stamp, ids))
        runs[0].addprevious(deletion)
        for node in _through(runs):
            deletion.append(node)
        for text in deletion.iter(TEXT):
            text.tag = W + "delText"
        parent = deletion.getparent()
        assert parent is not None
        self.outer = set_apart(deletion, deletion) if parent.tag == W + "ins" else deletion


def _through(runs: list[Node]) -> list[Node]:
    """The runs and the spelling marks between them."""
    nodes = [runs[0]]
    while nodes[-1] is not runs[-1]:
        follower = nodes[-1].getnext()
        assert follower is not None
        nodes.append(follower)
    return nodes


def _siblings(runs: list[Node]) -> list[list[Node]]:
    """The runs in groups of direct neighbours; a spelling mark between two does not part them."""
    groups: list[list[Node]] = []
    for run in runs:
        before = run.getprevious()
        while before is not None and before.tag == W + "proofErr":
            before = before.getprevious()
        if groups and before is groups[-1][-1]:
            groups[-1].append(run)
        else:
            groups.append([run])
    return groups


def _place(groups: list[_Group], insertion: Node) -> None:
    """Put the insertion in the place of all groups, outside any link that not all of them are in."""
    first, last = groups[0].outer, groups[-1].outer
    if first.getparent() is last.getparent() or _at_top(last):
        (last.addnext if first.getparent() is last.getparent() else last.addprevious)(insertion)
    elif _at_top(first):
        first.addnext(insertion)
    else:
        top(first).addnext(insertion)


def _at_top(node: Node) -> bool:
    parent = node.getparent()
    return parent is not None and parent.tag == W + "p"


def _formatting(runs: list[Node], insertion: Node) -> Node | None:
    """The formatting for the new words: that of the longest old run which stands in the same container."""
    home = insertion.getparent()
    near = [run for run in runs if _container(run) is home]
    chosen = max(near or runs, key=lambda run: sum(len(t.text or "") for t in run.iter(W + "delText")))
    fonts = chosen.find(W + "rPr")
    if fonts is None:
        return None
    fonts = copy.deepcopy(fonts)
    for child in list(fonts):
        if child.tag == W + "rPrChange" or (child.tag == W + "rStyle" and not near):
            fonts.remove(child)
    return fonts


def _container(run: Node) -> Node | None:
    node = run.getparent()
    while node is not None and node.tag in (W + "del", W + "ins"):
        node = node.getparent()
    return node


def _run(text: str, fonts: Node | None) -> Node:
    run = etree.Element(W + "r")
    if fonts is not None:
        run.append(fonts)
    for part in re.split("([\t\n])", text):
        if part in ("\t", "\n"):
            etree.SubElement(run, W + ("tab" if part == "\t" else "br"))
        elif part:
            node = etree.SubElement(run, TEXT)
            node.set(XML_SPACE, "preserve")
            node.text = UNWRITABLE.sub("", part)
    return run


def _attributes(stamp: Stamp, ids: Iterator[int]) -> dict[str, str]:
    return {W + "id": str(next(ids)), W + "author": stamp.author, W + "date": stamp.date}


def accept(root: Node, stamp: Stamp) -> None:
    """Put the changes of this author and date in place for good: deletions go, insertions become plain runs.

    New words for words of another author's insertion become part of that insertion.
    """
    for node in _stamped(root, "ins", stamp):
        before, parent = node.getprevious(), node.getparent()
        assert parent is not None
        into = before is not None and before.tag == W + "ins" and len(before) and before[-1].tag == W + "del"
        for child in list(node):
            if into and before is not None:
                before.append(child)
            else:
                node.addprevious(child)
        parent.remove(node)
    for node in _stamped(root, "del", stamp):
        parent = node.getparent()
        assert parent is not None
        parent.remove(node)
        if parent.tag == W + "ins" and len(parent) == 0:
            outer = parent.getparent()
            assert outer is not None
            outer.remove(parent)


def _stamped(root: Node, tag: str, stamp: Stamp) -> list[Node]:
    nodes = root.iter(W + tag)
    return [n for n in nodes if n.get(W + "author") == stamp.author and n.get(W + "date") == stamp.date]


def trim(old: str, start: int, new: str) -> tuple[int, int, str]:
    """Leave out the whole words that old and new text share at both ends: start, end and text of the change."""
    same = _common(old, new)
    tail = _common(old[same:][::-1], new[same:][::-1])
    if same + tail >= len(old):
        return start, start + len(old), new
    return start + same, start + len(old) - tail, new[same : len(new) - tail]


def _space_at(text: str, at: int) -> bool:
    return text[at : at + 1].isspace()


def _common(old: str, new: str) -> int:
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    while same and not (old[same - 1].isspace() or (_space_at(old, same) and _space_at(new, same))):
        same -= 1
    return same
