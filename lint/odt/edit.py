"""Changing the XML of a paragraph: cutting characters out and putting elements in, at places told by its atoms."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from itertools import pairwise

from lxml import etree

from lint.odt.package import Node, name
from lint.odt.walk import Paragraph

Slot = tuple[Node, str, int]
"""A string of the XML (an element, and "text" or "tail") and a place in it."""

_CUT = (name("text:span"), name("text:a"))


def take(paragraph: Paragraph, start: int, end: int) -> list[Node]:
    """Remove characters from the paragraph; they come back as spans with the formatting they had."""
    taken: list[Node] = []
    for atom in reversed(paragraph.atoms):
        if atom.end <= start or atom.start >= end:
            continue
        if not atom.slot:
            bare = copy(atom.node)
            bare.tail = None
            taken.append(dressed(bare, atom.node, paragraph.node))
            _remove(atom.node)
            continue
        raw = getattr(atom.node, atom.slot)
        first = atom.raw + max(start - atom.start, 0)
        last = atom.raw_end if end >= atom.end else atom.raw + end - atom.start
        setattr(atom.node, atom.slot, raw[:first] + raw[last:])
        words = element("text:span")
        words.text = raw[first:last]
        inside = atom.node if atom.slot == "text" else atom.node.getparent()
        taken.append(dressed(words, inside, paragraph.node, itself=True))
    taken.reverse()
    return taken


def insert(place: Slot, new: Sequence[Node], text: str = "") -> None:
    """Put elements (or text) at a place of a string of the XML."""
    node, slot, raw = place
    before = getattr(node, slot) or ""
    setattr(node, slot, before[:raw] + text + ("" if new else before[raw:]))
    if not new:
        return
    new[-1].tail = before[raw:]
    parent = node if slot == "text" else node.getparent()
    if parent is None:
        return
    first = 0 if slot == "text" else parent.index(node) + 1
    for step, element in enumerate(new):
        parent.insert(first + step, element)


def slot_of(paragraph: Paragraph, at: int, after: bool) -> Slot:
    """The string of the XML, and the place in it, where character `at` begins (or the one before it ends)."""
    for atom in paragraph.atoms:
        inside = atom.start < at <= atom.end if after else atom.start <= at < atom.end
        if inside and atom.slot:
            return atom.node, atom.slot, atom.raw_end if at == atom.end else atom.raw + at - atom.start
        if inside:
            return (atom.node, "tail", 0) if after else _before(atom.node)
    last = paragraph.atoms[-1]
    return (last.node, last.slot, last.raw_end) if last.slot else (last.node, "tail", 0)


def _before(node: Node) -> Slot:
    previous = node.getprevious()
    if previous is not None:
        return previous, "tail", len(previous.tail or "")
    parent = node.getparent()
    return (parent, "text", len(parent.text or "")) if parent is not None else (node, "tail", 0)


def lifted(place: Slot, top: Node) -> tuple[Slot, list[Node]]:
    """The same place brought out of the spans and links round it, which are cut in two there.

    Also bare copies of them, outermost first, to dress new words in. A place inside anything else stays where it is.
    """
    node, slot, _ = place
    chain: list[Node] = []
    parent = node if slot == "text" else node.getparent()
    while parent is not None and parent is not top:
        chain.append(parent)
        parent = parent.getparent()
    if not chain or any(outer.tag not in _CUT for outer in chain):
        return place, []
    copies = [_element_like(outer) for outer in reversed(chain)]
    point = element("text:change")
    insert(place, [point])
    for outer in chain:
        _cut_behind(outer, point)
    holder = point.getprevious()
    if holder is None:  # cannot be: the first half of the outermost span stands before the point
        return place, []
    behind, parent = point.tail, point.getparent()
    if parent is not None:
        parent.remove(point)
    holder.tail = behind
    return (holder, "tail", 0), copies


def _cut_behind(outer: Node, point: Node) -> None:
    """Cut an element in two behind `point`, which comes to stand between the halves."""
    second = _element_like(outer)
    second.text, point.tail = point.tail, None
    second.extend(list(point.itersiblings()))
    second.tail, outer.tail = outer.tail, None
    outer.addnext(point)
    if second.text or len(second):
        point.addnext(second)
    else:
        point.tail = second.tail


def _remove(node: Node) -> None:
    """Take an element out and leave what stands behind it."""
    parent = node.getparent()
    if parent is None:
        return
    holder, slot, _ = _before(node)
    setattr(holder, slot, (getattr(holder, slot) or "") + (node.tail or ""))
    parent.remove(node)


def dressed(inner: Node, inside: Node | None, top: Node, *, itself: bool = False) -> Node:
    """An element within bare copies of the spans and links that it stood in, outermost outside."""
    parent = inside if itself or inside is None else inside.getparent()
    while parent is not None and parent is not top:
        outer = _element_like(parent)
        outer.append(inner)
        inner, parent = outer, parent.getparent()
    return inner


def element(short: str, attributes: dict[str, str] | None = None) -> Node:
    node = etree.Element(name(short))
    for key, value in (attributes or {}).items():
        node.set(name(key), value)
    return node


def _element_like(node: Node) -> Node:
    bare = etree.Element(node.tag)
    for key, value in node.attrib.items():
        bare.set(key, value)
    return bare


def add(parent: Node, short: str, text: str = "", attributes: dict[str, str] | None = None) -> Node:
    node = element(short, attributes)
    if text:
        node.text = text
    parent.append(node)
    return node


def worn(clothes: Sequence[Node], text: str) -> Node:
    """Words in the given elements, outermost first."""
    for outer, inner in pairwise(clothes):
        outer.append(inner)
    clothes[-1].text = text
    return clothes[0]
