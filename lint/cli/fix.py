"""Put the suggestions that keep the meaning in their place."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint import files, fixing, parsers, settings
from lint.checking import Choices, check, settings_for
from lint.cli import _common
from lint.document import Document
from lint.errors import InputError
from lint.finding import LEVELS, Finding
from lint.replacing import Edit, is_text, put

if TYPE_CHECKING:
    from lint.grammar_check import Checker


@click.command(name="fix")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--diff", is_flag=True, help="Show what would change; nothing is written (the default).")
@click.option("--write", is_flag=True, help="Write the changes.")
@click.option("--interactive", "-i", is_flag=True, help="Go through the suggestions one by one, then write.")
@click.option("--output", "-o", type=click.Path(path_type=Path), default=None, help="Write here, not over the draft.")
@_common.level_option
@_common.type_option
@_common.status_option
@_common.select_option
@_common.ignore_option
@_common.config_option
@_common.grammar_options
def command(
    paths: tuple[Path, ...],
    diff: bool,
    write: bool,
    interactive: bool,
    output: Path | None,
    level: str | None,
    kind: str | None,
    status: str | None,
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    config: Path | None,
    grammar: _common.Grammar,
) -> None:
    """Put suggestions that keep the meaning into text files (and, with --output, into a copy of a Word file).

    Without --write or --interactive only the difference is shown. Markup, code, links and the words of other people
    are left alone. A Word or OpenDocument file is never changed: with --write a copy with tracked changes is written
    beside it, with --write --output a copy in which they are accepted.
    """
    if diff and (write or interactive):
        raise click.UsageError("--diff only shows; give it without --write and --interactive")
    choices = Choices(kind or "", status or "", _common.flat(select), _common.flat(ignore), config)
    found = list(_files(paths, choices))
    if output and len(found) > 1:
        raise click.UsageError("--output names one file; give one file with it")
    checker = grammar.connect()
    job = _Job(choices, level, write or interactive, interactive, output, checker)
    failed = 0
    for path in found:
        try:
            job.fix(path)
        except InputError as error:
            _common.say(str(error))
            failed += 1
    if checker:
        checker.close()
    _common.write(job.summary())
    sys.exit(2 if failed else 0)


def _files(paths: tuple[Path, ...], choices: Choices) -> Iterator[Path]:
    for path in paths:
        inside = settings_for(path / "x" if path.is_dir() else path, choices)
        base = inside.root if inside.path else None
        yield from files.find([path], exclude=inside.exclude, suffixes=parsers.suffixes(), base=base)


class _Job:
    """One call of the command: what was asked for, and how much was done."""

    def __init__(
        self,
        choices: Choices,
        level: str | None,
        write: bool,
        interactive: bool,
        output: Path | None,
        checker: Checker | None,
    ) -> None:
        self.choices, self.level, self.write, self.interactive, self.output = choices, level, write, interactive, output
        self.checker = checker
        self.changes = self.changed = 0

    def fix(self, path: Path) -> None:
        """Fix one file. Raises InputError where it cannot be read, changed or written."""
        document = parsers.parse(files.read(path), str(path))
        if not is_text(document):
            self._package(path, document)
            return
        chosen = settings_for(path, self.choices)
        if self.interactive:
            from lint.cli import _asking

            made = _asking.ask(document, self._find(document, chosen))
            text = fixing.allowing(document, put(document.text, made.edits), made.allowed)
            result = fixing.Fixed(fixing.with_text(document, text), len(made.edits))
        else:
            result = fixing.fixed(document, lambda d: self._find(d, chosen))
        if result.document.text != document.text or (self.write and self.output):
            self._tell(str(path), document.text, result.document.text, result.changes)
            if self.write:
                files.write(self.output or path, fixing.encoded(document, result.document.text))

    def _find(self, document: Document, chosen: settings.Settings) -> list[Finding]:
        floor = LEVELS.index(self.level or chosen.level)
        found = [f for f in check(document, chosen, self.choices).findings if LEVELS.index(f.level) >= floor]
        if self.checker:
            from lint import grammar_check

            return grammar_check.withheld(document, found, self.checker)
        return found

    def _package(self, path: Path, document: Document) -> None:
        """A file that is a package: a copy with tracked changes, or (with --output) one with them accepted."""
        from lint import writers

        if document.format not in ("docx", "odt"):
            raise InputError(
                f"a file of the format {document.format} cannot be changed; `anew mark` writes a marked copy",
                path=str(path),
            )
        found = self._find(document, settings_for(path, self.choices))
        placed = writers.choose(found).values()
        edits = [Edit(s.start, s.end, s.text) for s in sorted(placed, key=lambda s: s.start)]
        if not edits:
            return
        self._tell(str(path), document.text, put(document.text, edits), len(edits))
        if self.write:
            accept = self.output is not None
            target = self.output or path.with_name(f"{path.stem}.marked{path.suffix}")
            if target.exists() and target.samefile(path):
                raise InputError("the copy would be written over the draft itself", path=str(target))
            options = writers.MarkOptions(comments=False, summary=False, accept=accept)
            files.write(target, writers.mark(document, found, options))
            _common.say(f"{target}: written, {'changes accepted' if accept else 'changes tracked'}.")

    def _tell(self, path: str, old: str, new: str, changes: int) -> None:
        self.changes += changes
        self.changed += 1
        if not self.write:
            _common.write(_diff(path, old, new, colour=_common.coloured(None)))

    def summary(self) -> str:
        """What was done, in a line."""
        from lint.reports._common import number

        if not self.changed:
            return "Nothing to put in place.\n"
        told = f"{number(self.changes, 'change')} in {number(self.changed, 'file')}"
        return f"{told} written.\n" if self.write else f"{told}; --write puts them in place.\n"


def _diff(path: str, old: str, new: str, *, colour: bool) -> str:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), path, f"{path} (fixed)", lineterm="", n=1)
    told = []
    for line in lines:
        safe = "".join(char if char.isprintable() else " " for char in line)
        code = {"+": "32", "-": "31", "@": "36"}.get(line[:1]) if colour else None
        told.append(f"\x1b[{code}m{safe}\x1b[0m" if code else safe)
    return "\n".join(told) + "\n"
