"""Holding entries to their examples: what flags, what stays silent, what a suggestion makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lint import parsers
from lint.errors import LintError
from lint.finding import FileReport, Finding
from lint.linter import Linter
from lint.rulebook.nouns import Consideration, Example, Practice, Term

DEFAULT_TYPE = "press-release"
_MARK = re.compile(r"[<>]")
_ARTICLE = re.compile(r"(?:an?|the)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold: the rule, where it is written, the example's text, and what is wrong."""

    rule: str
    place: str
    text: str
    problem: str


def run(rules: Iterable[Term | Practice | Consideration], linter: Linter) -> tuple[int, list[Failure]]:
    """How many examples the rules have, and those that do not hold."""
    count, failures = 0, []
    for rule in rules:
        for problem in _problems(rule, linter):
            failures.append(problem)
        count += len(rule.examples.flag) + len(rule.examples.allow)
    return count, failures


def _problems(rule: Term | Practice | Consideration, linter: Linter) -> Iterator[Failure]:
    for flags, examples in ((True, rule.examples.flag), (False, rule.examples.allow)):
        for given in examples:
            example = Example(text=given) if isinstance(given, str) else given
            try:
                problems = list(_flag(rule, example, linter) if flags else _allow(rule, example, linter))
            except LintError as error:
                problems = [str(error)]
            yield from (Failure(rule.name, rule.place, example.text, problem) for problem in problems)


def _plain(text: str) -> tuple[str, list[tuple[int, int]]]:
    """An example without its marks, and the stretches that they enclosed."""
    plain, spans, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        at = match.end()
        if match[0] == "<":
            spans.append((len(plain), -1))
        elif spans and spans[-1][1] < 0:
            spans[-1] = (spans[-1][0], len(plain))
    return plain + text[at:], spans


def _check(text: str, example: Example, linter: Linter, rule: Term | Practice | Consideration) -> FileReport:
    kind = example.type or (getattr(rule, "documents", ()) or (DEFAULT_TYPE,))[0]
    return linter.check(parsers.parse(text.encode(), "example.txt"), kind, example.status or "charged")


def _own(report: FileReport, rule: Term | Practice | Consideration) -> list[Finding]:
    return [f for f in report.findings if f.rule == rule.name]


def _allow(rule: Term | Practice | Consideration, example: Example, linter: Linter) -> Iterator[str]:
    text, _ = _plain(example.text)
    for finding in _own(_check(text, example, linter, rule), rule):
        if not example.level or finding.level != example.level:
            yield f'should be silent, but "{finding.text}" is flagged'


def _flag(rule: Term | Practice | Consideration, example: Example, linter: Linter) -> Iterator[str]:
    text, marked = _plain(example.text)
    found = _own(_check(text, example, linter, rule), rule)
    if not found:
        yield "should be flagged, but nothing is"
        return
    for finding in found:
        if example.level and finding.level != example.level:
            yield f'"{finding.text}" has level {finding.level}, not {example.level}'
    if isinstance(rule, Consideration):
        return
    if isinstance(rule, Practice):
        for start, end in marked:
            if not any(f.start < end and start < f.end for f in found):
                yield f'"{text[start:end]}" should be flagged'
        return
    yield from _exact(text, marked, found)
    if example.becomes:
        made = apply(text, found)
        if made != example.becomes:
            yield f'becomes "{made}", not "{example.becomes}"'
    yield from _nothing_new(text, found, example, linter, rule)


def _exact(text: str, marked: list[tuple[int, int]], found: list[Finding]) -> Iterator[str]:
    """The flagged words are exactly those marked; an article in front may be marked or left out."""
    wanted = {text[s:e]: (s + len(m[0]) if (m := _ARTICLE.match(text[s:e])) else s, e) for s, e in marked}
    bare = set(wanted.values()) | set(marked)
    for finding in found:
        if (finding.start, finding.end) not in bare:
            yield f'"{finding.text}" is flagged, which is not what is marked'
    spans = {(f.start, f.end) for f in found}
    for (start, end), stripped in zip(marked, [wanted[text[s:e]] for s, e in marked], strict=True):
        if (start, end) not in spans and stripped not in spans:
            yield f'"{text[start:end]}" is marked, but not flagged so'


def apply(text: str, findings: Iterable[Finding]) -> str:
    """A text with the first suggestion of each finding in place, whether or not it keeps the meaning."""
    chosen = sorted((f.suggestions[0] for f in findings if f.suggestions), key=lambda s: s.start, reverse=True)
    edge = len(text) + 1
    for suggestion in chosen:
        if suggestion.end <= edge:
            text = text[: suggestion.start] + suggestion.text + text[suggestion.end :]
            edge = suggestion.start
    return text


def _nothing_new(text: str, found: list[Finding], example: Example, linter: Linter, rule: Term) -> Iterator[str]:
    """Every suggestion put in place raises nothing that was not there before."""
    before = {(f.rule, f.text.lower()) for f in _check(text, example, linter, rule).findings if f.family == "language"}
    for finding in found:
        for suggestion in finding.suggestions:
            changed = text[: suggestion.start] + suggestion.text + text[suggestion.end :]
            stop = suggestion.start + len(suggestion.text)
            for new in _check(changed, example, linter, rule).findings:
                inside = new.start < stop and suggestion.start < new.end
                if (
                    new.family == "language"
                    and inside
                    and (new.rule, new.text.lower()) not in before
                    and new.level != "advice"
                ):
                    yield f'the suggestion "{suggestion.text}" is itself flagged by {new.rule}'
