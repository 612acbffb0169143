"""Check drafts: words, terms that go against the guide, and what is missing."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from lint import reports
from lint.checking import Choices, check_bytes, check_file, fitted, settings_for, with_grammar
from lint.cli import _common
from lint.finding import LEVELS, FileReport, Run
from lint.rulebook.nouns import Recommendation
from lint.settings import FAIL_ON, Settings

STDIN = Path("-")
MANY = 50


@click.command(name="check")
@click.argument("paths", nargs=-1, required=True, type=_common.PATHS)
@click.option("--format", "form", type=_common.Name("report", reports.names()), default="text", help="How to tell it.")
@click.option("--output", "-o", type=click.Path(path_type=Path), default=None, help="Write the report to a file.")
@_common.type_option
@_common.status_option
@_common.level_option
@click.option("--fail-on", type=_common.Name("level", FAIL_ON), help="The level that fails (default error).")
@_common.select_option
@_common.ignore_option
@_common.config_option
@_common.grammar_options
@click.option("--jobs", "-j", type=click.IntRange(0), default=1, help="Processes to use; 0: one for each core.")
@click.option("--stdin-filename", default="-", help="The name that a draft read from - goes by.")
def command(
    paths: tuple[Path, ...],
    form: str,
    output: Path | None,
    kind: str | None,
    status: str | None,
    level: str | None,
    fail_on: str | None,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    config: Path | None,
    jobs: int,
    stdin_filename: str,
    grammar: _common.Grammar,
) -> None:
    """Check files, folders, or a draft on standard input (-).

    Exit status: 0 nothing at the level that fails, 1 findings, 2 a file that was named could not be read, or
    something is wrong with the options, the settings or an office's own rules.
    """
    choices = Choices(kind or "", status or "", _common.flat(select), _common.flat(ignore), config)
    base = settings_for(paths[0], choices) if str(paths[0]) != "-" else settings_for(stdin_filename, choices)
    found = list(_files(paths, choices))
    if len(found) > MANY:  # a long run looks for rubbish again, though not in the book
        fitted(base, choices)
        gc.freeze()
        gc.enable()
    checker = grammar.connect()
    results = _reports(found, choices, stdin_filename, 1 if checker else jobs)  # the server is asked from here
    if checker:
        results = (with_grammar(report, checker, choices) for report in results)
    told = tuple(map(_common.light, _common.progress(results, len(found))))
    if checker:
        checker.close()
    for report in told:
        if report.error:
            _common.say(report.error)
    run = Run(told, level or base.level, titles(base, choices))
    _common.write(reports.render(form, run, colour=_common.coloured(output)), output)
    sys.exit(_status(told, {str(path) for path in paths}, fail_on or base.fail_on))


def _files(paths: tuple[Path, ...], choices: Choices) -> Iterator[Path]:
    """The files to check, in the order given; folders as their settings exclude."""
    from lint import files, parsers

    for path in paths:
        if path == STDIN:
            yield path
            continue
        inside = settings_for(path / "x" if path.is_dir() else path, choices)
        base = inside.root if inside.path else None
        suffixes = parsers.suffixes() if path.is_dir() else ()  # asking imports every parser
        yield from files.find([path], exclude=inside.exclude, suffixes=suffixes, base=base)


def _reports(found: list[Path], choices: Choices, stdin_name: str, jobs: int) -> Iterator[FileReport]:
    import os

    jobs = min(jobs or os.cpu_count() or 1, len(found))
    if jobs > 1 and STDIN not in found:
        from lint.cli import _jobs

        yield from _jobs.check(found, choices, jobs)
        return
    for path in found:
        if path == STDIN:
            yield check_bytes(sys.stdin.buffer.read(), stdin_name, choices)
        else:
            yield check_file(path, choices)


def titles(chosen: Settings, choices: Choices) -> dict[str, str]:
    """Readable names of sources and of the guide's recommendations."""
    book = fitted(chosen, choices).book
    told = {name: f"{s.title} ({s.year})" if s.year else s.title for name, s in book.sources.items()}
    for recommendation in book.guide:
        title = f"A New Approach, {_section(recommendation)}"
        told[recommendation.id] = told[f"guide:{recommendation.id}"] = title
    return told


def _section(recommendation: Recommendation) -> str:
    """The place in the guide in words: "section III.D", "footnote 58", "Introduction"."""
    named = {"INT": "Introduction", "VIS": "Vision", "APP": "Appendix"}
    kind, _, number = recommendation.id.partition("-")
    if kind == "FN":
        return f"footnote {number}"
    return named.get(recommendation.section, f"section {recommendation.section}")


def _status(told: tuple[FileReport, ...], named: set[str], fail_on: str) -> int:
    unread = [report for report in told if report.error]
    if any(r.path in named for r in unread) or (unread and len(unread) == len(told)):
        return 2
    if fail_on == "never":
        return 0
    worst = max((LEVELS.index(f.level) for r in told for f in r.findings), default=0)
    return 1 if worst >= LEVELS.index(fail_on) else 0
