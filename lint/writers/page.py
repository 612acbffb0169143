"""Formats that take no marks of their own: a web page with the document as it reads and the remarks in its margin.

One file, without scripts or anything from elsewhere; it prints, and it reads in order without its style sheet.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby, pairwise

from lint.document import Block, Document
from lint.finding import LEVELS, Finding
from lint.paragraphs import starts_item
from lint.pieces import LEFT_OUT
from lint.writers import MarkOptions, remark, summary

NAME = "page"
FORMATS = ("text", "markdown", "html", "rst", "adoc", "rtf", "eml")
SUFFIX = ".html"

_CELL = re.compile(r"table (\d+), row (\d+), column (\d+)")
_TOLD = frozenset(["hidden", "alt-text", "footnote", "endnote", "header", "footer", "comment", "text-box"])
Numbered = tuple[int, Finding]


def mark(document: Document, findings: Sequence[Finding], options: MarkOptions) -> bytes:
    """The page, in UTF-8. A remark stands beside the paragraph it is about, whose words are underlined."""
    by_block: dict[int, list[Numbered]] = {}
    for number, finding in enumerate(findings, start=1):
        by_block.setdefault(finding.at.block, []).append((number, finding))
    name = os.path.basename(document.path) or "draft"
    body = "\n".join(_body(document, by_block, options))
    style = files("lint.writers").joinpath("page.css").read_text("utf-8")
    page = f"""<!DOCTYPE html>
<html lang="{escape(document.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(name)} with remarks</title>
<style>
{style}</style>
</head>
<body>
{_header(name, document, findings, options)}
<main>
{body}
</main>
<footer>
<p>Made by {escape(options.author)} on {options.date:%Y-%m-%d %H:%M}. The draft itself is unchanged.</p>
</footer>
</body>
</html>
"""
    return page.encode("utf-8", "replace")


def _header(name: str, document: Document, findings: Sequence[Finding], options: MarkOptions) -> str:
    lines = summary(findings, 0, options, document.remarks) if options.summary else list(document.remarks)
    told = "\n".join(f"<p>{escape(line)}</p>" for line in lines)
    links = "\n".join(
        f'<li class="{f.level}"><a href="#remark-{n}">{escape(f.text or f.rule)}</a> ({f.level}: {escape(f.rule)})</li>'
        for n, f in enumerate(findings, start=1)
    )
    index = f"<nav><details><summary>All remarks</summary>\n<ol>\n{links}\n</ol></details></nav>\n" if links else ""
    return f'<header lang="en">\n<h1>{escape(name)}</h1>\n{told}\n{index}</header>'


def _body(document: Document, by_block: dict[int, list[Numbered]], options: MarkOptions) -> Iterator[str]:
    """The blocks in order: items that follow each other are one list, cells of one table a table."""
    for kind, group in groupby(enumerate(document.blocks), key=_family):
        members = list(group)
        if kind.startswith("table"):
            yield _table(document, members, by_block, options)
        elif kind == "list":
            items = (_item(document, n, block, by_block.get(n, []), options) for n, block in members)
            yield "<ul>\n" + "\n".join(items) + "\n</ul>"
        else:
            for number, block in members:
                yield _row(_element(document, block, by_block.get(number, [])), by_block.get(number, []), options)


def _family(entry: tuple[int, Block]) -> str:
    block = entry[1]
    cell = _CELL.match(block.where) if block.kind == "table-cell" else None
    return f"table {block.part} {cell[1]}" if cell else "list" if block.kind == "list-item" else "block"


def _table(
    document: Document, cells: list[tuple[int, Block]], by_block: dict[int, list[Numbered]], options: MarkOptions
) -> str:
    rows: dict[int, dict[int, list[str]]] = {}
    told: list[Numbered] = []
    for number, block in cells:
        place = _CELL.match(block.where)
        row, column = (int(place[2]), int(place[3])) if place else (0, 0)
        remarks = by_block.get(number, [])
        rows.setdefault(row, {}).setdefault(column, []).append(_words(document, block, remarks))
        told += remarks
    lines = []
    for columns in rows.values():
        cells_of = (f"<td>{'<br>'.join(columns.get(n, []))}</td>" for n in range(1, max(columns) + 1))
        lines.append(f"<tr>{''.join(cells_of)}</tr>")
    return _row("<table>\n" + "\n".join(lines) + "\n</table>", told, options)


def _item(document: Document, number: int, block: Block, remarks: list[Numbered], options: MarkOptions) -> str:
    plain = "" if starts_item(block.text) else ' class="plain"'
    indent = f' style="margin-left:{1.5 * (block.level - 1):g}rem"' if block.level > 1 else ""
    return f"<li{plain}{indent}>{_row(f'<p>{_words(document, block, remarks)}</p>', remarks, options)}</li>"


def _element(document: Document, block: Block, remarks: list[Numbered]) -> str:
    words = _words(document, block, remarks)
    if block.kind == "heading":
        level = min(max(block.level, 1) + 1, 6)
        return f"<h{level}>{words}</h{level}>"
    if block.kind == "quote":
        return f"<blockquote><p>{words}</p></blockquote>"
    where = ", ".join(filter(None, (block.part, block.where or block.kind.replace("-", " "))))
    told = f'<span class="where" lang="en">{escape(where)}</span>' if block.kind in _TOLD or block.part else ""
    return f"<p>{told}{words}</p>"


def _row(element: str, remarks: Sequence[Numbered], options: MarkOptions) -> str:
    notes = "\n".join(_note(number, finding, options) for number, finding in remarks)
    aside = f'\n<aside lang="en">\n{notes}\n</aside>' if notes else ""
    return f'<div class="row">\n{element}{aside}\n</div>'


def _note(number: int, finding: Finding, options: MarkOptions) -> str:
    message, *rest = remark(finding, options)
    told = "\n".join(
        f'<p class="rule">{escape(line)}</p>' if line.startswith("Rule: ") else f"<p>{escape(line)}</p>"
        for line in rest
    )
    return (
        f'<section class="{finding.level}" id="remark-{number}" role="note" aria-labelledby="said-{number}">\n'
        f'<h3 id="said-{number}"><a href="#words-{number}" aria-label="to the words of remark {number}">{number}</a> '
        f"{escape(message)}</h3>\n{told}\n</section>"
    )


def _words(document: Document, block: Block, remarks: Sequence[Numbered]) -> str:
    """The text of a block with the words of each remark marked and its number behind them."""
    edges = sorted({0, len(block.text), *(f.at.start for _, f in remarks), *(f.at.end for _, f in remarks)})
    out = [_number(n, f.level) for n, f in remarks if f.at.end == 0]
    begun: set[int] = set()
    out += [f'<span id="words-{n}"></span>' for n, f in remarks if f.at.start == f.at.end]
    for start, end in pairwise(edges):
        over = [(n, f.level) for n, f in remarks if f.at.start <= start and end <= f.at.end]
        words = _shown(document, block, start, end)
        if over:
            words = _marked(words, over, begun)
        out.append(words)
        out += [_number(n, f.level) for n, f in remarks if f.at.end == end]
    return "".join(out)


def _marked(words: str, over: Sequence[tuple[int, str]], begun: set[int]) -> str:
    """Words under one or more remarks: the gravest gives the colour, each that begins here gets its anchor."""
    grave = max((level for _, level in over), key=lambda level: LEVELS.index(level))
    names = "".join(f'<span id="words-{number}"></span>' for number, _ in over if number not in begun)
    begun.update(number for number, _ in over)
    return f'<mark class="{grave}">{names}{words}</mark>'


def _number(number: int, level: str) -> str:
    return f'<sup class="{level}"><a href="#remark-{number}" aria-label="remark {number}, {level}">{number}</a></sup>'


def _shown(document: Document, block: Block, start: int, end: int) -> str:
    """A stretch of a block as HTML; what the parser left out is shown as it stands in the file, if it is short."""
    parts = block.text[start:end].split(LEFT_OUT)
    out, at = [escape(parts[0])], start + len(parts[0])
    for part in parts[1:]:
        source = document.text[block.source(at) : block.source(at + 1, end=True)]
        kept = source.strip("`") if source.startswith("`") and len(source) < 120 else ""
        out.append(f"<code>{escape(kept)}</code>" if kept else '<span aria-hidden="true">[…]</span>')
        out.append(escape(part))
        at += 1 + len(part)
    return "".join(out)
