"""Word documents with remarks as comments and suggestions as tracked changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lint.document import Document
from lint.errors import InputError
from lint.finding import Finding, Suggestion
from lint.writers import MarkOptions, choose, remark, summary

if TYPE_CHECKING:
    from lint.word.comments import Comments
    from lint.word.edits import Stamp
    from lint.word.model import Content, Node, Paragraph
    from lint.word.package import Package

NAME = "docx"
FORMATS = ("docx",)
SUFFIX = ""  # the copy keeps the ending of the original: .docx, .docm or a template's


@dataclass(frozen=True, slots=True)
class Note:
    """A comment to write: where it stands (a block and offsets in it) and what it says."""

    number: int
    block: int
    start: int
    end: int
    lines: tuple[str, ...]


def mark(document: Document, findings: Sequence[Finding], options: MarkOptions) -> bytes:
    """The marked copy; every part of the package that needs no mark keeps its bytes.

    Raises InputError for a document that is signed or protected against changes. The macros of a .docm are
    carried over unread.
    """
    from lint.word.package import open_package
    from lint.word.save import protection, save
    from lint.word.walk import read_content

    package = open_package(document.data, document.path)
    allowed = protection(package)
    if allowed == "comments":
        options = replace(options, changes=False)
    if allowed and options.accept:
        raise InputError(
            "the file is protected: it takes comments and tracked changes only, not changes in place",
            path=document.path,
        )
    content = read_content(package)
    if len(content.paragraphs) != len(document.blocks):
        raise InputError("the file has changed since it was read; check it again", path=document.path)
    return save(package, _Marker(package, content, findings, options).changed())


class _Marker:
    """One marking of one package."""

    def __init__(self, package: Package, content: Content, findings: Sequence[Finding], options: MarkOptions) -> None:
        from lint.word.comments import Comments, free_numbers
        from lint.word.edits import Stamp
        from lint.word.styles import read_styles

        self.package, self.content, self.options = package, content, options
        self.findings = list(findings)
        self.ids: Iterator[int] = free_numbers(content)
        self.stamp: Stamp = Stamp(options.author, options.date.strftime("%Y-%m-%dT%H:%M:%SZ"))
        styles = set(read_styles(package))
        self.comments: Comments = Comments(package, content, self.stamp, options.initials, styles)
        self.touched: set[str] = set()
        self.moved = 0

    def changed(self) -> dict[str, bytes]:
        """The parts that the marks change, by name."""
        from lint.word.comments import register, serialize
        from lint.word.edits import accept
        from lint.word.runs import number_pieces

        placed = self._edits()
        notes = self._notes(placed) if self.options.comments else []
        by_block: dict[int, list[Note]] = defaultdict(list)
        for note in notes:
            by_block[note.block].append(note)
        edits: dict[int, list[Suggestion]] = defaultdict(list)
        for offer in placed.values():
            edits[offer.at.block].append(offer)
        for block in sorted({*by_block, *edits}):
            self._mark_block(self.content.paragraphs[block], edits[block], by_block[block])
        if self.options.comments and self.options.summary:
            self._sum_up(len(placed), len(notes))
        parts = {name: self.content.stories[name].root for name in self.touched}
        if self.options.accept:
            for root in parts.values():
                accept(root, self.stamp)
        for root in parts.values():
            number_pieces(root, self.ids)
        changed = {name: serialize(root) for name, root in parts.items()}
        if len(self.comments.root) and self.options.comments:
            changed[self.comments.part] = serialize(self.comments.root)
            if self.comments.new:
                changed |= register(self.package, self.comments.part)
        return changed

    def _edits(self) -> dict[int, Suggestion]:
        """The suggestions that can stand in the text, by the number of their finding."""
        from lint.word.edits import editable

        if not (self.options.changes or self.options.accept):
            return {}
        paragraphs = self.content.paragraphs
        return {
            number: offer
            for number, offer in choose(self.findings).items()
            if 0 <= offer.at.block < len(paragraphs)
            and editable(paragraphs[offer.at.block], offer.at.start, offer.at.end)
        }

    def _notes(self, placed: dict[int, Suggestion]) -> list[Note]:
        """The comments on the findings, as many as Word can open, in text order."""
        order = sorted(range(len(self.findings)), key=lambda n: (self.findings[n].at, n))
        notes = []
        for number in order[: max(self.comments.room - 1, 0)]:
            finding = self.findings[number]
            offer = placed.get(number)
            span = finding.sentence if finding.family == "consideration" else finding.at
            start, end = span.start, span.end
            if offer is not None and offer.at.block == span.block:
                start, end = min(start, offer.at.start), max(end, offer.at.end)
            lines = tuple(remark(finding, self.options, offer))
            notes.append(Note(next(self.ids), max(span.block, 0), start, end, lines))
        return [note for note in notes if note.block < len(self.content.paragraphs)]

    def _mark_block(self, paragraph: Paragraph, edits: list[Suggestion], notes: list[Note]) -> None:
        from lint.word.twins import twin

        if self._commentable(paragraph):
            self._mark_paragraph(paragraph, edits, notes)
            return
        other = twin(paragraph) if edits else None
        for copy in (paragraph, other) if other is not None else (paragraph,):
            self._mark_paragraph(copy, edits, [])
        for note in notes:
            self._comment_at_anchor(paragraph, note)

    def _mark_paragraph(self, paragraph: Paragraph, edits: list[Suggestion], notes: list[Note]) -> None:
        """Cut at every boundary first, so that no later mark has to look for its place again."""
        from lint.word.comments import ends
        from lint.word.edits import replace as put
        from lint.word.edits import trim
        from lint.word.runs import cut

        text = paragraph.text
        changes = [trim(text[s.at.start : s.at.end], s.at.start, s.text) for s in edits]
        bounds = [offset for start, end, _ in changes for offset in (start, end)]
        bounds += [offset for note in notes for offset in (note.start, note.end)]
        cut(paragraph, bounds)
        for start, end, words in changes:
            put(paragraph, start, end, words, self.stamp, self.ids)
            self.touched.add(paragraph.part)
        for note in notes:
            if self.comments.told(note.lines):
                continue
            found = ends(paragraph, note.start, note.end)
            self.comments.add(note.number, note.lines)
            if found is not None:
                self.comments.anchor(*found, note.number)
            elif paragraph.element is not None:
                self.comments.anchor_whole(paragraph.element, note.number)
            self.touched.add(paragraph.part)

    def _commentable(self, paragraph: Paragraph) -> bool:
        """Whether Word and LibreOffice show a comment that is anchored in the paragraph itself."""
        if paragraph.part != self.package.main or paragraph.kind in ("hidden", "alt-text"):
            return False
        home = paragraph.element
        return home is not None and paragraph.anchor is home and self._shown(home) is home

    def _shown(self, anchor: Node) -> Node:
        from lint.word.comments import shown_at
        from lint.word.names import W

        root = self.content.stories[self.package.main].root
        return shown_at(anchor, root) if anchor.tag == W + "p" else anchor

    def _comment_at_anchor(self, paragraph: Paragraph, note: Note) -> None:
        from lint.word.comments import anchor_at

        words = paragraph.text[note.start : note.end]
        where = paragraph.where or f"paragraph {paragraph.number}"
        lines = (f"{where[:1].upper()}{where[1:]}: “{words}”", *note.lines)
        if self.comments.told(lines):
            return
        self.comments.add(note.number, lines)
        anchor = self._shown(paragraph.anchor) if paragraph.anchor is not None else None
        anchor_at(self.comments, anchor, self._first(), note.number)
        self.touched.add(self.package.main)
        self.moved += 1

    def _first(self) -> Node | None:
        from lint.word.names import W

        body = self.content.stories[self.package.main].root.find(W + "body")
        first = next((node for node in body.iter(W + "p")), None) if body is not None else None
        return self._shown(first) if first is not None else None

    def _sum_up(self, placed: int, written: int) -> None:
        """The first comment, at the top."""
        from lint.word.comments import anchor_at

        extra = []
        if self.moved:
            extra.append(
                f"{self.moved} about headers, footers, notes, text boxes, pictures or controls stand at the "
                "nearest place in the text, because comments are not shown there."
            )
        if written < len(self.findings):
            extra.append(f"{len(self.findings) - written} more remarks found no room: Word opens no more comments.")
        lines = summary(self.findings, placed, self.options, extra)
        if self.comments.told(lines):
            return
        number = next(self.ids)
        self.comments.add(number, lines)
        self.comments.root.insert(0, self.comments.root[-1])
        anchor_at(self.comments, self._first(), None, number)
        self.touched.add(self.package.main)
