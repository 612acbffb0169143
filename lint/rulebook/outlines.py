"""Outlines: what a first draft of a kind of document is made of. Read only where a draft is written.

An outline is one file `rules/outlines/KIND.yaml`. Its sections hold text of their own and the model paragraphs of
the considerations that such a document is asked about.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import msgspec

from lint import shipped
from lint.errors import BookError, LintError, nearest
from lint.finding import DOCUMENT_TYPES
from lint.rulebook.nouns import Book
from lint.rulebook.reading import convert, read_yaml


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A part of a draft: its heading (none: it runs on), paragraphs, list items, and where they come from.

    `considerations` are rules whose model paragraphs follow the text; `guide` are recommendations told as notes;
    `note` is a word to the writer.
    """

    heading: str = ""
    text: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    considerations: tuple[str, ...] = ()
    guide: tuple[str, ...] = ()
    note: str = ""


class Outline(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What a first draft is made of. `about` says in one line what it is for, `letterhead` stands above the title."""

    kind: str
    type: str
    title: str
    about: str
    sections: tuple[Section, ...]
    letterhead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A section made ready: its heading, paragraphs, list items, and notes to the writer."""

    heading: str
    paragraphs: tuple[str, ...]
    items: tuple[str, ...]
    notes: tuple[str, ...]


def kinds() -> list[str]:
    """The kinds of draft that there are outlines for, sorted."""
    return sorted(path.stem for path in _folder().glob("*.yaml"))


def read(kind: str) -> Outline:
    """The outline of a kind. Raises LintError for an unknown kind, BookError (file, line) for one badly written."""
    path = _folder() / f"{kind}.yaml"
    if kind not in kinds():
        raise LintError(f'there is no outline "{kind}"{nearest(kind, kinds())}; see anew draft --list')
    value, lines = read_yaml(path)
    if not isinstance(value, dict):
        raise BookError("one outline was expected: a mapping of keys", path=str(path), line=1)
    outline = convert({**value, "kind": kind}, Outline, path, lines)
    if outline.type not in DOCUMENT_TYPES:
        line = lines.get("$.type", 1)
        raise BookError(
            f'there is no document type "{outline.type}"{nearest(outline.type, DOCUMENT_TYPES)}',
            path=str(path),
            line=line,
        )
    return outline


def parts(outline: Outline, book: Book) -> list[Part]:
    """The sections of an outline with the book's model paragraphs in place and the guide's words as notes.

    Raises BookError where an outline names a consideration or recommendation that the book does not hold.
    """
    paragraphs = {rule.name: rule.paragraph for rule in book.considerations}
    told = {r.id: f"A New Approach, {r.id}: {r.paraphrase}" for r in book.guide}
    made = []
    for section in outline.sections:
        for name, known in (*((n, paragraphs) for n in section.considerations), *((g, told) for g in section.guide)):
            if name not in known:
                where = str(_folder() / f"{outline.kind}.yaml")
                raise BookError(f'there is no "{name}" in the book{nearest(name, known)}', path=where)
        model = [" ".join(paragraphs[name].split()) for name in section.considerations]
        notes = [*([section.note] if section.note else []), *(told[g] for g in section.guide)]
        text = (" ".join(t.split()) for t in section.text)
        made.append(Part(section.heading, (*text, *model), section.items, tuple(notes)))
    return made


def _folder() -> Path:
    return shipped.root("rules") / "outlines"
