"""A fresh draft of every kind raises nothing and misses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from lint import drafting, parsers, rulebook
from lint.cli import main
from lint.linter import Linter, linter
from lint.rulebook import outlines
from lint.rulebook.nouns import Book, Consideration, Example


@pytest.fixture(scope="module")
def book() -> Book:
    return rulebook.load_full()


@pytest.fixture(scope="module")
def reader() -> Linter:
    return linter()


@pytest.mark.parametrize("suffix", [".md", ".docx"])
@pytest.mark.parametrize("kind", outlines.kinds())
def test_a_fresh_draft_raises_nothing(kind: str, suffix: str, book: Book, reader: Linter) -> None:
    outline = outlines.read(kind)
    made = outlines.parts(outline, book)
    data = drafting.as_markdown(outline, made).encode() if suffix == ".md" else drafting.as_docx(outline, made)
    document = parsers.parse(data, kind + suffix)
    for type in ("", outline.type):
        report = reader.check(document, type)
        assert [(f.rule, f.text) for f in report.findings if f.level in {"warning", "error"}] == [], report.type
    assert [f.rule for f in report.findings if f.family == "consideration"] == []


@pytest.mark.parametrize("kind", outlines.kinds())
def test_a_fresh_draft_passes_the_check(kind: str, tmp_path: Path) -> None:
    for suffix in (".md", ".docx"):
        path = str(tmp_path / f"draft{suffix}")
        assert CliRunner().invoke(main, ["draft", kind, "-o", path]).exit_code == 0
        done = CliRunner().invoke(main, ["check", "--fail-on", "warning", path])
        assert done.exit_code == 0, done.output


def test_every_model_paragraph_answers_its_own_question(book: Book, reader: Linter) -> None:
    wrong = []
    for rule in book.considerations:
        if rule.name == "dih-caution":  # in a release the caution is always given
            continue
        for given in rule.examples.flag:
            example = Example(text=given) if isinstance(given, str) else given
            kind = example.type or rule.documents[0]
            scorned = {phrase for p in rule.satisfied_when for phrase in p.nowhere}
            hostile = parsers.parse(example.text.encode(), "x.txt")
            if scorned and reader.passage(hostile, kind)[0].find(tuple(sorted(scorned))):
                continue  # a draft that presses the prior or scorns the person is answered by no paragraph
            text = example.text + "\n\n" + " ".join(rule.paragraph.split())
            report = reader.check(parsers.parse(text.encode(), "x.txt"), kind)
            if any(f.rule == rule.name for f in report.findings):
                wrong.append((rule.name, example.text))
    assert not wrong


def test_model_paragraphs_name_the_guide_and_leave_holes_for_local_facts(book: Book) -> None:
    for rule in book.considerations:
        assert "A New Approach" in rule.paragraph, rule.name
        assert _has_hole(rule) or rule.name in ALWAYS, rule.name


ALWAYS = {
    "moud-access",
    "medication-choice",
    "testing-not-sanction",
    "trauma-informed-testing",
    "testing-cost",
    "recovery-not-abstinence",
    "metrics-beyond-recidivism",
}
"""Paragraphs that hold no local fact."""


def _has_hole(rule: Consideration) -> bool:
    return "{" in rule.paragraph and "}" in rule.paragraph
