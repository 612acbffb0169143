"""Check files as an office and a caller asked for: settings found, book fitted, findings allowed or left out.

Every door (command line, editors, web) goes through here; `lint.linter` knows nothing of settings.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import msgspec

from lint import allowances, files, parsers, settings
from lint.document import Document
from lint.errors import InputError, SettingsError, nearest
from lint.finding import FAMILIES, FileReport, Finding
from lint.language.quotations import Speakers
from lint.linter import Linter, linter
from lint.rulebook.nouns import Book, Consideration, Practice, Term
from lint.settings import Settings

if TYPE_CHECKING:
    from lint.grammar_check import Checker

GRAMMAR = "grammar"
Rule = TypeVar("Rule", Term, Practice, Consideration)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a caller asks for over the settings: `select` and `ignore` name rules or families."""

    type: str = ""
    status: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    config: Path | None = None


def settings_for(path: str | Path, choices: Choices) -> Settings:
    """The settings for a file: those named, else those found upward from it. Raises SettingsError."""
    return settings.load(choices.config.absolute()) if choices.config else settings.nearby(path)


def check_file(path: Path, choices: Choices = Choices()) -> FileReport:
    """What is found in a file; a file that cannot be read has its one sentence in `error`.

    Raises SettingsError and BookError, which concern more than this file.
    """
    chosen = settings_for(path, choices)
    try:
        data = files.read(path)
    except InputError as error:
        return FileReport(str(path), error=str(error))
    return check_bytes(data, str(path), choices, chosen)


def check_bytes(data: bytes, path: str, choices: Choices = Choices(), chosen: Settings | None = None) -> FileReport:
    """The same for bytes from elsewhere; `path` names their format and finds their settings where none are given.

    A fault of ours in one document is told as its `error` too, so that the others are still checked; with
    `ANEW_DEBUG` in the environment it is raised.
    """
    chosen = chosen or settings_for(path, choices)
    fitted(chosen, choices)  # what is wrong with the settings or the book concerns more than this file
    try:
        return check(parsers.parse(data, path), chosen, choices)
    except InputError as error:
        return FileReport(path, error=str(error))
    except Exception as error:
        if "ANEW_DEBUG" in os.environ:
            raise
        told = f"{type(error).__name__}: {error}"[:200]
        return FileReport(path, error=f"{path}: this document could not be checked; please report it ({told})")


def check(document: Document, chosen: Settings, choices: Choices = Choices()) -> FileReport:
    """What is found in a document under an office's settings and a caller's choices."""
    if chosen.lang != "auto":
        document = replace(document, lang=chosen.lang)
    kind = choices.type or chosen.type_of(document.path)
    status = choices.status or chosen.status_of(document.path)
    report = fitted(chosen, choices).check(document, kind, status)
    parted = allowances.apply(document, report.findings)
    kept = tuple(told for f in parted.kept if (told := _settled(f, document, chosen, choices)))
    return replace(report, findings=kept, allowed=parted.allowed)


def with_grammar(report: FileReport, checker: Checker, choices: Choices = Choices()) -> FileReport:
    """The report with what a grammar checker finds beside it, as far as the draft and the caller allow it."""
    from lint import grammar_check

    wanted = not choices.select or {GRAMMAR, "language"} & set(choices.select)
    if report.document is None or GRAMMAR in choices.ignore or not wanted:
        return report
    found = allowances.apply(report.document, grammar_check.findings(report.document, checker)).kept
    own = [f for f in found if f.rule == GRAMMAR]
    return replace(report, findings=tuple(sorted((*report.findings, *own), key=lambda f: (f.start, f.end))))


def _settled(finding: Finding, document: Document, chosen: Settings, choices: Choices) -> Finding | None:
    """The finding at the level the settings give it, or None where they allow or drop it."""
    if finding.rule == allowances.RULE:  # with a part of the rules, nothing can be said of what is unused
        partly = choices.select or choices.ignore or allowances.RULE in chosen.ignore
        return None if partly else finding
    if finding.family == "language":
        if any(allowances.allows(word, finding) for word in chosen.allow):
            return None
        if any(_inside(finding, name, document) for name in (chosen.office.name, *chosen.office.names)):
            return None
    level = chosen.levels.get(finding.family)
    if level and finding.rule not in chosen.levels:
        return replace(finding, level=level) if level != "off" else None
    return finding


def _inside(finding: Finding, name: str, document: Document) -> bool:
    """Whether the finding stands inside a name of the office."""
    if not name or not 0 <= finding.at.block < len(document.blocks):
        return False
    text = document.blocks[finding.at.block].text
    at = text.find(name, max(finding.at.end - len(name), 0))
    return 0 <= at <= finding.at.start


def fitted(chosen: Settings, choices: Choices = Choices()) -> Linter:
    """The linter for these settings and choices, made once. Raises SettingsError for an unknown rule."""
    key = (chosen.path, choices.select, choices.ignore)
    if key not in _fitted:
        _fitted[key] = _fit(_linter(chosen.book), chosen, choices)
    return _fitted[key]


_fitted: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Linter] = {}


@cache
def _linter(extra: tuple[Path, ...]) -> Linter:
    return linter(extra)


def _fit(plain: Linter, chosen: Settings, choices: Choices) -> Linter:
    book = plain.book
    names = {name for rules in _families(book).values() for name in rules}
    select, ignore = choices.select or chosen.select, choices.ignore + chosen.ignore
    _known(select, names, "--select" if choices.select else chosen.path)
    _known(choices.ignore, names, "--ignore")
    _known((*chosen.ignore, *chosen.levels), names, chosen.path)
    levels = {name: level for name, level in chosen.levels.items() if name not in FAMILIES}
    for family, rules in _families(book).items():
        for rule in rules:
            chosen_here = not select or rule in select or family in select
            if not chosen_here or rule in ignore or (family in ignore and rule not in choices.select):
                levels[rule] = "off"
    return replace(
        plain,
        book=_with_levels(book, levels) if levels else book,
        speakers=Speakers(chosen.office.speakers, (chosen.office.name,) if chosen.office.name else ()),
        office=chosen.office.words,
        grammar=chosen.pipeline,
    )


def _families(book: Book) -> dict[str, list[str]]:
    return {
        "language": [rule.name for rule in book.terms],
        "practice": [rule.name for rule in book.practices],
        "consideration": [rule.name for rule in book.considerations],
    }


def _known(given: Iterable[str], names: set[str], where: str) -> None:
    known = names | set(FAMILIES) | {allowances.RULE, GRAMMAR}
    for name in given:
        if name not in known:
            raise SettingsError(f'there is no rule or family "{name}"{nearest(name, known)}', path=where)


def _with_levels(book: Book, levels: dict[str, str]) -> Book:
    """The book with other levels for some rules."""

    def changed(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        return tuple(msgspec.structs.replace(r, level=levels[r.name]) if r.name in levels else r for r in rules)

    return msgspec.structs.replace(
        book,
        terms=changed(book.terms),
        practices=changed(book.practices),
        considerations=changed(book.considerations),
    )
