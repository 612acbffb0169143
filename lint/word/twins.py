"""The older copy of a text box: Word writes each box twice; programs that know only VML read the second."""

from __future__ import annotations

from lint.word.inline import Inline
from lint.word.model import Node, Paragraph
from lint.word.names import MC, W


def twin(paragraph: Paragraph) -> Paragraph | None:
    """The paragraph in the Fallback that says the same as this one in the Choice, or None."""
    choice = paragraph.element
    while choice is not None and choice.tag != MC + "Choice":
        choice = choice.getparent()
    outer = choice.getparent() if choice is not None else None
    fallback = outer.find(MC + "Fallback") if outer is not None else None
    if choice is None or fallback is None:
        return None
    here, there = _boxed(choice), _boxed(fallback)
    if len(here) != len(there):
        return None
    other = next((b for a, b in zip(here, there, strict=True) if a is paragraph.element), None)
    if other is None:
        return None
    inline = Inline(frozenset(), frozenset())
    inline.walk(other, 0)
    found = Paragraph(paragraph.kind, inline.atoms, paragraph.part, paragraph.where, 0, element=other)
    return found if found.text == paragraph.text else None


def _boxed(branch: Node) -> list[Node]:
    return [p for box in branch.iter(W + "txbxContent") for p in box.iter(W + "p")]
