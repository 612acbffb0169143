"""Write a marked copy of a draft: remarks as comments, suggestions as tracked changes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint import files, writers
from lint.checking import Choices, check_file, settings_for
from lint.cli import _common
from lint.errors import InputError, LintError
from lint.finding import FileReport, Finding, Run

if TYPE_CHECKING:
    from lint.grammar_check import Checker


@click.command(name="mark")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), default=None, help="The copy (default NAME.marked.SUFFIX)."
)
@click.option("--comments-only", is_flag=True, help="Write remarks, leave the words alone.")
@click.option("--changes-only", is_flag=True, help="Write suggestions as tracked changes, without remarks.")
@_common.level_option
@_common.type_option
@_common.status_option
@_common.select_option
@_common.ignore_option
@_common.config_option
@_common.grammar_options
def command(
    paths: tuple[Path, ...],
    output: Path | None,
    comments_only: bool,
    changes_only: bool,
    level: str | None,
    kind: str | None,
    status: str | None,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    config: Path | None,
    grammar: _common.Grammar,
) -> None:
    """Write a marked copy of each FILE; the file itself is never changed.

    A Word or OpenDocument file comes back with comments and tracked changes, a PDF with highlights and notes, a text,
    Markdown or HTML file as a page with the remarks in its margin.
    """
    if comments_only and changes_only:
        raise click.UsageError("--comments-only and --changes-only leave nothing to write; give one of them")
    if output and len(paths) > 1:
        raise click.UsageError("--output names one copy; give one file with it")
    choices = Choices(kind or "", status or "", _common.flat(select), _common.flat(ignore), config)
    checker = grammar.connect()
    failed = False
    for path in paths:
        try:
            _mark(path, output, choices, level, not changes_only, not comments_only, checker)
        except LintError as error:
            _common.say(str(error))
            failed = True
    if checker:
        checker.close()
    sys.exit(2 if failed else 0)


def _mark(
    path: Path,
    output: Path | None,
    choices: Choices,
    level: str | None,
    comments: bool,
    changes: bool,
    checker: Checker | None,
) -> None:
    """Write the copy of one file and say so. Raises LintError."""
    from lint.cli.check import titles

    report = check_file(path, choices)
    if report.document is None:
        raise LintError(report.error)
    chosen = settings_for(path, choices)
    found = Run((report,), level or chosen.level).visible(report)
    if checker:
        from lint import grammar_check

        found = tuple(grammar_check.withheld(report.document, found, checker))
    target = output or copy_name(path, report)
    if target.exists() and path.exists() and target.samefile(path):
        raise InputError(
            "the copy would be written over the draft itself; name another with --output", path=str(target)
        )
    options = writers.MarkOptions(comments=comments, changes=changes, titles=titles(chosen, choices), type=report.type)
    files.write(target, writers.mark(report.document, found, options))
    _common.write(f"{target}: {_told(found)}\n")


def copy_name(path: Path, report: FileReport) -> Path:
    """The name of the copy: `draft.docx` becomes `draft.marked.docx`, a text file's is a page's."""
    assert report.document is not None
    suffix = writers.writer_for(report.document).SUFFIX or path.suffix
    return path.with_name(f"{path.stem}.marked{suffix}")


def _told(found: tuple[Finding, ...]) -> str:
    many = len(found)
    return "no remarks" if not many else f"{many} remark{'s' * (many > 1)}"
