"""What the commands about the book share: its rules with family, guide sections and levels."""

from __future__ import annotations

from pathlib import Path

from lint.checking import Choices, settings_for
from lint.finding import DOCUMENT_TYPES
from lint.rulebook import load_full
from lint.rulebook.nouns import Book, Consideration, Practice, Term

Rule = Term | Practice | Consideration


def full(config: Path | None, extra: tuple[Path, ...] = ()) -> Book:
    """The book with its examples, the office's own part and `extra` included. Raises BookError, SettingsError."""
    chosen = settings_for(Path.cwd() / "x", Choices(config=config))
    return load_full((*chosen.book, *extra))


def rules(book: Book) -> list[Rule]:
    """Every rule: terms, practice rules, considerations."""
    return [*book.terms, *book.practices, *book.considerations]


def family(rule: Rule) -> str:
    """The family of a rule."""
    if isinstance(rule, Term):
        return "language"
    return "practice" if isinstance(rule, Practice) else "consideration"


def guide(rule: Rule) -> list[str]:
    """The ids of the guide's recommendations that a rule serves, best first."""
    named = [s.removeprefix("guide:") for s in rule.sources if s.startswith("guide:")]
    return [*getattr(rule, "guide", ()), *named]


def levels(rule: Rule, book: Book) -> dict[str, str]:
    """The level of a rule in each document type in which it is looked for."""
    from lint.checks.levels import of_rule, of_term

    if isinstance(rule, Term):
        return {kind: of_term(rule, book, kind) for kind in DOCUMENT_TYPES}
    kinds = rule.documents or tuple(kind for kind in DOCUMENT_TYPES if kind != "charging-document")
    return {kind: of_rule(rule, kind) for kind in kinds}


def message(rule: Rule) -> str:
    """What a rule says, in a line."""
    return rule.message or rule.why
