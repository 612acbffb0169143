"""Explain a rule, a term, a word or a section of the guide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from lint import parsers
from lint.cli import _book, _common
from lint.errors import LintError, nearest
from lint.finding import DOCUMENT_TYPES
from lint.linter import Linter
from lint.rulebook.nouns import Book, Consideration, Example, Practice, Recommendation, Term

WIDTH = 100


@click.command(name="explain")
@click.argument("name", nargs=-1, required=True)
@_common.config_option
def command(name: tuple[str, ...], config: Path | None) -> None:
    """Tell everything about NAME: a rule ("addict"), words ("drug addicts"), a concept ("@naloxone"), a source, or
    a recommendation or section of the guide ("V.B-01", "V.B").
    """
    book = _book.full(config)
    asked = " ".join(name)
    told = list(_told(asked, book))
    if not told:
        known = [rule.name for rule in _book.rules(book)] + [r.id for r in book.guide] + list(book.sources)
        raise LintError(f'nothing in the book is called "{asked}"{nearest(asked, known)}')
    _common.write("\n\n".join("\n".join(lines) for lines in told) + "\n")


def _told(asked: str, book: Book) -> Iterator[list[str]]:
    found = [rule for rule in _book.rules(book) if rule.name == asked.lower()]
    found += [rule for rule in _by_words(asked, book) if rule not in found]
    for rule in found:
        yield list(_rule(rule, book))
    for recommendation in book.guide:
        if asked.upper() in (recommendation.id.upper(), recommendation.section.upper()):
            yield list(_recommendation(recommendation, book))
    if concept := book.concepts.get(asked.removeprefix("@")):
        yield [
            f"@{concept.concept}: {concept.about}",
            *_list("phrases", concept.phrases),
            *_list("not", concept.excluded),
        ]
    if source := book.sources.get(asked):
        yield [asked, *_part("", _source(asked, book)), *_part("address", source.address)]


def _by_words(asked: str, book: Book) -> list[Term]:
    """The terms whose forms stand in these words, whether they would be meant there or not."""
    passage, _ = Linter(book).passage(parsers.parse(asked.encode(), "words.txt"), type="other")
    found = [term for form in passage.hits for _, term, _ in passage.index.forms.get(form, ())]
    return [term for at, term in enumerate(found) if term not in found[:at]]


def _rule(rule: _book.Rule, book: Book) -> Iterator[str]:
    yield f"{rule.name}  ({_book.family(rule)})"
    yield from _part("", rule.message)
    yield from _part("why", rule.why)
    yield from _part("level", _levels(_book.levels(rule, book)))
    if isinstance(rule, Term):
        yield from _term(rule)
    elif isinstance(rule, Practice):
        yield from _part("instead", rule.instead)
    elif isinstance(rule, Consideration):
        yield from _part("paragraph", " ".join(rule.paragraph.split()))
        yield from _part("answered by", ", ".join(f"office.{key.replace('-', '_')}" for key in rule.satisfied_by))
    for name in _book.guide(rule):
        chosen = next((r for r in book.guide if r.id == name), None)
        yield from _part("guide", f"{name}: {chosen.paraphrase}" if chosen else name)
    for name in rule.sources:
        if not name.startswith("guide:"):
            yield from _part("source", _source(name, book))
    yield from _list("flagged", (_text(e) for e in rule.examples.flag))
    yield from _list("allowed", (_text(e) for e in rule.examples.allow))
    yield from _part("written", rule.place)


def _term(term: Term) -> Iterator[str]:
    for shape, phrases in term.forms.items():
        yield from _part(shape, ", ".join(phrases))
    for instead in term.instead:
        words = ", ".join(f"{shape}: {text}" for shape, text in instead.shapes.items())
        notes = [
            f"for {instead.target}" if instead.target != "any" else "",
            *instead.status,
            *instead.documents,
            instead.note,
        ]
        notes.append("" if instead.keeps_meaning else "not put in place by itself")
        told = "; ".join(filter(None, notes))
        yield from _part("instead", f"{words} ({told})" if told else words)
    yield from _part("instead", term.rewrite)


def _recommendation(asked: Recommendation, book: Book) -> Iterator[str]:
    yield f"{asked.id}  A New Approach, section {asked.section}: {asked.heading}{'  (core)' if asked.core else ''}"
    yield from _part("", asked.paraphrase)
    yield from _part("quote", f"“{asked.quote}”" if asked.quote else "")
    yield from _part("strength", asked.strength)
    yield from _part("documents", ", ".join(asked.documents))
    names = [rule.name for rule in _book.rules(book) if asked.id in _book.guide(rule)]
    yield from _part("rules", ", ".join(names) or f"none. {asked.reason}".strip())


def _levels(levels: dict[str, str]) -> str:
    """Levels in words: one for all, or grouped by level."""
    if len(set(levels.values())) == 1 and len(levels) == len(DOCUMENT_TYPES):
        return next(iter(levels.values()))
    groups: dict[str, list[str]] = {}
    for kind, level in levels.items():
        groups.setdefault(level, []).append(kind)
    return "; ".join(f"{level} in {', '.join(kinds)}" for level, kinds in groups.items())


def _source(name: str, book: Book) -> str:
    source = book.sources.get(name)
    if source is None:
        return name
    return ", ".join(str(part) for part in (source.title, source.publisher, source.year) if part)


def _text(example: Example | str) -> str:
    if isinstance(example, str):
        return example
    return f"{example.text} -> {example.becomes}" if example.becomes else example.text


def _part(label: str, text: str) -> list[str]:
    if not text:
        return []
    begin = f"  {label}: " if label else "  "
    return textwrap.wrap(
        begin + text, WIDTH, subsequent_indent="      ", break_long_words=False, break_on_hyphens=False
    )


def _list(label: str, texts: Iterable[str]) -> list[str]:
    lines = [line for text in texts for line in textwrap.wrap("    - " + text, WIDTH, subsequent_indent="      ")]
    return [f"  {label}:", *lines] if lines else []
