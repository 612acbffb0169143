"""Split the runs of a Word paragraph, so that a stretch of its text stands in elements of its own."""

from __future__ import annotations

import copy
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from lint.word.model import Atom, Node, Paragraph
from lint.word.names import XML_SPACE, W

TEXT = W + "t"
NEUTRAL = frozenset((W + "lastRenderedPageBreak",))


def inside(atoms: Sequence[Atom], start: int, end: int, *, whole: bool = True) -> list[Atom]:
    """The atoms with text between two offsets; with `whole` only those that lie there entirely."""
    at = bisect_left(atoms, start, key=lambda atom: atom.start)
    if not whole:
        at = max(at - 1, 0)
        while at and atoms[at].end > start and atoms[at].start >= start:
            at -= 1
    found = []
    while at < len(atoms) and atoms[at].start < end:
        atom = atoms[at]
        if atom.text and (atom.start >= start and atom.end <= end if whole else atom.end > start):
            found.append(atom)
        at += 1
    return found


def cut(paragraph: Paragraph, offsets: Iterable[int]) -> None:
    """Split the text elements of a paragraph so that none reaches over one of the offsets."""
    marks = sorted(set(offsets))
    atoms: list[Atom] = []
    at = 0
    for atom in paragraph.atoms:
        while at < len(marks) and marks[at] <= atom.start:
            at += 1
        while at < len(marks) and marks[at] < atom.end and atom.node.tag == TEXT:
            first, atom = _halves(atom, marks[at] - atom.start)
            atoms.append(first)
            at += 1
        atoms.append(atom)
    paragraph.atoms = atoms


def _halves(atom: Atom, offset: int) -> tuple[Atom, Atom]:
    node, behind = atom.node, copy.copy(atom.node)
    raw = node.text or ""
    shown = raw[atom.lead : atom.lead + len(atom.text)]
    node.text, behind.text = shown[:offset], shown[offset:]
    for half in (node, behind):
        half.set(XML_SPACE, "preserve")
    node.addnext(behind)
    rest = atom._replace(start=atom.start + offset, text=atom.text[offset:], node=behind, lead=0)
    return atom._replace(text=atom.text[:offset], lead=0), rest


def isolate(nodes: Sequence[Node]) -> list[Node]:
    """Split the runs round these elements until they hold nothing else; the runs, in order."""
    wanted = {id(node) for node in nodes}
    runs: list[Node] = []
    done: dict[int, Node] = {}  # holds the nodes, so that no identity is given out twice
    for node in nodes:
        run = node.getparent()
        if run is None or id(run) in done:
            continue
        for part in _parts(run, wanted):
            done[id(part)] = part
            if any(id(child) in wanted for child in part):
                runs.append(part)
    return runs


def _parts(run: Node, wanted: set[int]) -> list[Node]:
    """Split a run where what is wanted begins and ends; children are moved, so nothing in them is lost."""
    fonts = run.find(W + "rPr")
    parts = [run]
    state: bool | None = None
    for child in list(run):
        if child is fonts:
            continue
        mine = id(child) in wanted
        neutral = child.tag in NEUTRAL or (child.tag == W + "softHyphen" and state is True)
        if state is None or mine == state or neutral:
            state = mine if state is None else state
            if parts[-1] is not run:
                parts[-1].append(child)
            continue
        state = mine
        follower = etree.Element(run.tag, attrib=_own_attributes(run))
        if fonts is not None:
            follower.append(copy.deepcopy(fonts))
        parts[-1].addnext(follower)
        follower.append(child)
        parts.append(follower)
    return parts


def set_apart(first: Node, last: Node) -> Node:
    """Split an insertion so that `first` to `last` stand alone in one like it; that one is given back."""
    whole = first.getparent()
    assert whole is not None
    for node, behind in ((first, False), (last, True)):
        rest = list(node.itersiblings(preceding=not behind))
        if not rest:
            continue
        attributes = _own_attributes(whole)
        attributes.pop(W + "id", "")  # `number_pieces` gives it one of its own
        other = etree.Element(whole.tag, attrib=attributes)
        for child in rest if behind else reversed(rest):
            other.append(child)
        if behind:
            whole.addnext(other)
        else:
            whole.addprevious(other)
    return whole


def number_pieces(root: Node, ids: Iterator[int]) -> None:
    """Give a number to every piece that `set_apart` has split off."""
    for node in root.iter(W + "ins"):
        if node.get(W + "id") is None:
            node.set(W + "id", str(next(ids)))


def top(node: Node) -> Node:
    """The ancestor of `node` (or itself) that is a child of its `w:p`."""
    parent = node.getparent()
    while parent is not None and parent.tag != W + "p":
        node, parent = parent, parent.getparent()
    return node


def _own_attributes(node: Node) -> dict[str, str]:
    return {str(name): str(value) for name, value in node.attrib.items()}
