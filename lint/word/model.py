"""A Word paragraph as plain text and the atoms it is made of: element, run and flags of each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

Node = etree._Element

INSERTED = 1  # inside a tracked insertion
MOVED = 2  # inside a tracked move's new place
LINK = 4  # inside a hyperlink
FIELD = 8  # the result of a field: Word may write it anew at any time
CONTROL = 16  # inside a content control
LOCKED = 32  # inside a control that is locked, bound to data, or a list
MATH = 64
HIDDEN = 128
DELETED = 256
FIXED = 512  # text that stands in no run: a picture's description, a symbol

NO_EDIT = FIELD | LOCKED | MATH | FIXED | MOVED | HIDDEN


class Atom(NamedTuple):
    """A stretch of a paragraph's text.

    `start` and `text` are code points in the block. `node` is the element that holds it, `run` the `w:r`
    round it, `lead` the white space that Word drops at the front of `node`'s text, `home` its `w:p`.
    """

    start: int
    text: str
    node: Node
    run: Node | None
    flags: int
    lead: int
    home: Node

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(slots=True)
class Paragraph:
    """One block of a Word document.

    `anchor` is where in the body a comment about it can stand: a `w:p`, or the reference of its note.
    """

    kind: str
    atoms: list[Atom]
    part: str
    where: str
    number: int
    level: int = 0
    element: Node | None = None
    anchor: Node | None = None
    author: str = ""

    @property
    def text(self) -> str:
        return "".join(atom.text for atom in self.atoms)


@dataclass(slots=True)
class Story:
    """A part that holds text: its name, its kind ("body", "header", "footnote" ...) and its root element."""

    part: str
    kind: str
    root: Node


@dataclass(slots=True)
class Content:
    """Everything read from a package: its paragraphs in reading order, its stories, what the reader noticed.

    `comment_places` maps a comment's id to the paragraph index and offset it stands at.
    """

    paragraphs: list[Paragraph] = field(default_factory=list)
    stories: dict[str, Story] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    comment_places: dict[str, tuple[int, int]] = field(default_factory=dict)
    comment_texts: list[tuple[str, str]] = field(default_factory=list)
