"""Which level a rule has here: by document type, by who speaks."""

from __future__ import annotations

from lint.finding import LEVELS
from lint.rulebook.nouns import Book, Consideration, Level, Practice, Term


def of_term(term: Term, book: Book, type: str) -> Level:
    """The level of a term in a document of this type: its own override, else its category's row."""
    if isinstance(term.level, str):
        return term.level
    own = term.level or {}
    row = book.levels.get(term.category, {})
    return (
        own.get(type)
        or (own.get("default") if type not in row else None)
        or row.get(type)
        or own.get("default")
        or row.get("default", "warning")
    )


def of_rule(rule: Practice | Consideration, type: str) -> Level:
    """The level of a practice rule or consideration in a document of this type."""
    if isinstance(rule.level, str):
        return rule.level
    return rule.level.get(type) or rule.level.get("default", "warning")


def at_most(level: Level, ceiling: Level) -> Level:
    """The lower of two levels."""
    return level if LEVELS.index(level) <= LEVELS.index(ceiling) else ceiling
