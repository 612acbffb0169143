"""What a paragraph is (heading, list item, quotation) and which text is hidden, by style and numbering."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lint.word.model import Node
from lint.word.names import W, on
from lint.word.package import Package

HEADING = re.compile(r"heading ?(\d)")
QUOTE = re.compile(r"(intense |block )?(quote|quotation)|block text")
CONTENTS = re.compile(r"toc \d|table of figures")
INDENT = 700  # twentieths of a point on both sides (half an inch, a little less): a block quotation
TITLE_LENGTH = 160  # code points; a longer bold paragraph is emphasis, not a heading


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says about its text: heading level and list level (0: none), quote, hidden, bold.

    `contents`: an entry of a table of contents, which Word makes from the headings.
    """

    heading: int = 0
    item: int = 0
    quote: bool = False
    hidden: bool = False
    bold: bool = False
    contents: bool = False


PLAIN = Style()


def read_styles(package: Package) -> dict[str, Style]:
    """Every style by its id, with what it takes over from the styles it is based on."""
    links = package.related(package.main, "styles")
    if not links:
        return {}
    nodes = {node.get(W + "styleId", ""): node for node in package.xml(links[0].target).iter(W + "style")}
    return {name: _style(name, nodes, 0) for name in nodes}


def _style(name: str, nodes: dict[str, Node], depth: int) -> Style:
    node = nodes[name]
    base = node.find(W + "basedOn")
    parent = base.get(W + "val", "") if base is not None else ""
    below = _style(parent, nodes, depth + 1) if parent in nodes and depth < 20 else Style()
    title = node.find(W + "name")
    called = (title.get(W + "val", "") if title is not None else name).lower()
    heading, item, quote = below.heading, below.item, below.quote or bool(QUOTE.fullmatch(called))
    if match := HEADING.fullmatch(called):
        heading = int(match[1])
    elif called == "title":
        heading = 1
    elif called.startswith("list") and called not in ("list", "list paragraph", "list continue"):
        item = item or 1
    properties, fonts = node.find(W + "pPr"), node.find(W + "rPr")
    if properties is not None:
        heading = outline(properties) or heading
        item = item_level(properties, item)
    hidden = below.hidden or (fonts is not None and on(fonts, "vanish"))
    bold = below.bold or (fonts is not None and on(fonts, "b"))
    return Style(heading, item, quote, hidden, bold, below.contents or bool(CONTENTS.fullmatch(called)))


def outline(properties: Node) -> int:
    """The outline level of a `w:pPr`, from 1; 0 for body text."""
    node = properties.find(W + "outlineLvl")
    level = node.get(W + "val", "9") if node is not None else "9"
    return int(level) + 1 if level.isdigit() and int(level) < 9 else 0


def item_level(properties: Node, inherited: int) -> int:
    """The list level of a `w:pPr`, from 1; `inherited` when it says nothing, 0 for "no list"."""
    numbering = properties.find(W + "numPr")
    if numbering is None:
        return inherited
    number, level = numbering.find(W + "numId"), numbering.find(W + "ilvl")
    if number is not None and number.get(W + "val") == "0":
        return 0
    depth = level.get(W + "val", "0") if level is not None else "0"
    return int(depth) + 1 if depth.isdigit() else 1


def classify(properties: Node | None, text: str, bold: bool, style: Style) -> tuple[str, int]:
    """The kind and level of a body paragraph with this `w:pPr` and style.

    `bold` says that every letter is bold: many offices make their titles so, without a heading style.
    """
    if properties is None:
        return ("heading", 0) if bold and _like_a_title(text) else ("paragraph", 0)
    if heading := outline(properties) or style.heading:
        return "heading", heading
    if item := item_level(properties, style.item):
        return "list-item", item
    if style.quote or _indented(properties):
        return "quote", 0
    return ("heading", 0) if bold and _like_a_title(text) else ("paragraph", 0)


def paragraph_style(properties: Node | None, styles: dict[str, Style]) -> Style:
    """The style that a `w:pPr` names, or an empty one."""
    node = properties.find(W + "pStyle") if properties is not None else None
    return styles.get(node.get(W + "val", ""), PLAIN) if node is not None else PLAIN


def _like_a_title(text: str) -> bool:
    bare = text.strip()
    return 0 < len(bare) <= TITLE_LENGTH and bare[-1] not in '.;,:!?\u201d"'


def _indented(properties: Node) -> bool:
    node = properties.find(W + "ind")
    if node is None:
        return False
    sides = [
        node.get(W + "left", node.get(W + "start", "0")),
        node.get(W + "right", node.get(W + "end", "0")),
    ]
    return all(side.isdigit() and int(side) >= INDENT for side in sides)
