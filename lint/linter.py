"""The linter: the stages strung together. Files in, findings out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from lint import files, parsers
from lint.checks import considerations, practice, terms
from lint.document import Document
from lint.errors import LintError
from lint.finding import FileReport, Finding
from lint.language import case_status, document_type
from lint.language.index import Index
from lint.language.passage import Passage
from lint.language.quotations import Speakers
from lint.rulebook import load
from lint.rulebook.nouns import Book


@dataclass(frozen=True)
class Linter:
    """A book made ready for use, with what an office adds to it.

    `office` maps the keys of the office's dictionary (programs, helpline ...) to the names they go by. `grammar` is
    None where no rule may parse, "" for the shipped pipeline, or the name of an installed spaCy pipeline.
    """

    book: Book
    speakers: Speakers = field(default_factory=Speakers)
    office: dict[str, tuple[str, ...]] = field(default_factory=dict)
    grammar: str | None = ""

    @cached_property
    def index(self) -> Index:
        """The book's phrases, ready for searching."""
        return Index(self.book)

    def passage(self, document: Document, type: str = "", status: str = "") -> tuple[Passage, tuple[str, ...]]:
        """A document analyzed, and the reasons for its type. `type` and `status`, where given, are taken as true."""
        kind, reasons = (type, ("given",)) if type else document_type.classify(document)
        passage = Passage(
            document,
            self.book,
            self.index,
            type=kind,
            status=status or case_status.read(document, kind),
            speakers=self.speakers,
            grammar=self.grammar,
        )
        return passage, reasons

    def check(self, document: Document, type: str = "", status: str = "") -> FileReport:
        """Everything the book has to say about a document, at every level but off, in text order."""
        passage, reasons = self.passage(document, type, status)
        found: list[Finding] = [
            *terms.check(passage),
            *practice.check(passage),
            *considerations.check(passage, self.office),
        ]
        found.sort(key=lambda f: (f.start, f.end, f.family, f.rule))
        return FileReport(document.path, document, passage.type, reasons, passage.status, tuple(found))

    def check_file(self, path: Path, type: str = "", status: str = "") -> FileReport:
        """The same for a file; what cannot be read becomes one sentence in the report."""
        try:
            return self.check(parsers.parse(files.read(path), str(path)), type, status)
        except LintError as error:
            return FileReport(str(path), error=str(error))


def linter(extra: Sequence[Path] = ()) -> Linter:
    """A linter with the shipped book and an office's own folders or files."""
    return Linter(load(extra))
