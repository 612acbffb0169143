"""Drafts from outlines: Markdown text and Word documents."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lint.rulebook.outlines import Outline, Part

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

_SPECIAL = re.compile(r"([\\`*_\[\]<>])")
_STARTS_LIST = re.compile(r"^(\d+)([.)])(?=\s)|^([-+#])(?=\s)")
_HOLE = re.compile(r"(\{[^{}]*\})")


def as_markdown(outline: Outline, parts: Sequence[Part]) -> str:
    """A draft as Markdown. Notes are HTML comments: seen by the writer, gone when the text is shown."""
    blocks = [_escaped(line) for line in outline.letterhead]
    blocks.append(f"# {_escaped(outline.title)}")
    for part in parts:
        if part.heading:
            blocks.append(f"## {_escaped(part.heading)}")
        blocks += [_comment(note) for note in part.notes]
        blocks += [_escaped(text) for text in part.paragraphs]
        if part.items:
            blocks.append("\n".join(f"- {_escaped(item)}" for item in part.items))
    return "\n\n".join(blocks) + "\n"


def as_docx(outline: Outline, parts: Sequence[Part]) -> bytes:
    """A draft as a Word document: real headings and lists, {placeholders} in yellow, notes as Word comments."""
    import docx

    word = docx.Document()
    word.core_properties.title = outline.title
    word.core_properties.author = ""
    word.core_properties.comments = ""
    for line in outline.letterhead:
        word.add_paragraph(line)
    word.add_heading(outline.title, level=1)
    for part in parts:
        _add_part(word, part)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _add_part(word: WordDocument, part: Part) -> None:
    first: Paragraph | None = word.add_heading(part.heading, level=2) if part.heading else None
    for style, texts in ((None, part.paragraphs), ("List Bullet", part.items)):
        for text in texts:
            paragraph = word.add_paragraph(style=style)
            _fill(paragraph, text)
            first = first or paragraph
    if first is not None and first.runs:
        for note in part.notes:
            word.add_comment(first.runs, text=note, author="anew", initials="a")


def _fill(paragraph: Any, text: str) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    for piece in filter(None, _HOLE.split(text)):
        run = paragraph.add_run(piece)
        if _HOLE.fullmatch(piece):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is written."""
    plain = _SPECIAL.sub(r"\\\1", text)
    return _STARTS_LIST.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", plain)


def _comment(note: str) -> str:
    return f"<!-- {note.replace('--', '- -')} -->"
