"""What the commands share: options, output that survives pipes and odd names, progress on a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from lint.document import Block
from lint.errors import LintError, nearest
from lint.finding import DOCUMENT_TYPES, LEVELS, STATUSES, FileReport

if TYPE_CHECKING:
    from lint.grammar_check import Checker

    # generic in newer versions of click only
    _NameType = click.ParamType[str]
    _RulesType = click.ParamType[tuple[str, ...]]
else:
    _NameType = _RulesType = click.ParamType

T = TypeVar("T")
_EMPTY = Block("paragraph", "", 0)
PATHS = click.Path(path_type=Path, allow_dash=True)
PATIENCE = 1.0
"""Seconds of work left from which on progress is worth a line."""


class Name(_NameType):
    """One of some names; a wrong one is refused with the nearest right one."""

    name = "name"

    def __init__(self, what: str, known: Iterable[str]) -> None:
        self.what, self.known = what, tuple(known)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "[" + "|".join(self.known) + "]" if len(self.known) < 7 else self.what.upper().replace(" ", "_")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value not in self.known:
            known = ", ".join(self.known)
            self.fail(f'there is no {self.what} "{value}"{nearest(value, self.known)}; known: {known}', param, ctx)
        return str(value)


class Rules(_RulesType):
    """Rules or families, divided by commas."""

    name = "rules"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        if isinstance(value, tuple):
            return value
        return tuple(part.strip() for part in str(value).split(",") if part.strip())


type_option = click.option(
    "--type", "kind", type=Name("document type", DOCUMENT_TYPES), default=None, help="What the documents are."
)
status_option = click.option(
    "--status", type=Name("case status", STATUSES), default=None, help="Where the case stands."
)
level_option = click.option(
    "--level", type=Name("level", LEVELS[1:]), default=None, help="The lowest level shown (default warning)."
)
config_option = click.option(
    "--config",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="Settings file to use instead of those found upward from each file.",
)
select_option = click.option(
    "--select", type=Rules(), multiple=True, help="Only these rules or families (commas between)."
)
ignore_option = click.option("--ignore", type=Rules(), multiple=True, help="Not these rules or families.")


class Grammar(NamedTuple):
    """Whether a grammar check was asked for, of which server, and with spelling or not."""

    asked: bool = False
    url: str = ""
    spelling: bool = False

    def connect(self) -> Checker | None:
        """A connection to the server, or None where no check was asked for. Raises LintError."""
        if not (self.asked or self.url or self.spelling):
            return None
        from lint import grammar_check

        return grammar_check.connect(self.url, spelling=self.spelling)


def grammar_options(command: Callable[..., None]) -> Callable[..., None]:
    """--grammar, --grammar-url and --spelling, given to the command as one `grammar`."""

    @wraps(command)
    def called(*args: Any, grammar: bool, grammar_url: str, spelling: bool, **kwargs: Any) -> None:
        command(*args, grammar=Grammar(grammar, grammar_url, spelling), **kwargs)

    for option in (
        click.option("--spelling", is_flag=True, help="With the grammar check: spelling too."),
        click.option("--grammar-url", default="", help="A LanguageTool server on this machine."),
        click.option("--grammar", is_flag=True, help="Check the grammar too (needs LanguageTool on this machine)."),
    ):
        called = option(called)
    return called


def flat(given: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The names of an option that may be given several times."""
    return tuple(name for part in given for name in part)


def light(report: FileReport) -> FileReport:
    """The report without what no form of it tells: the file's bytes, and blocks in which nothing was found."""
    document = report.document
    if document is None:
        return report
    found = (*report.findings, *report.allowed)
    told = {f.at.block for f in found} | {f.sentence.block for f in found}
    blocks = tuple(block if i in told else _EMPTY for i, block in enumerate(document.blocks))
    return replace(report, document=replace(document, blocks=blocks, data=b"", comments=()))


def say(sentence: str) -> None:
    """One sentence to the person at the terminal, on stderr."""
    safe = "".join(char if char.isprintable() else " " for char in encodable(sentence))
    click.echo(f"anew: {safe}", err=True)


def encodable(text: str) -> str:
    """The text without what no encoding can write: a file name that is not Unicode is shown with escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def write(text: str, output: Path | None = None) -> None:
    """Write a report to a file or to stdout: UTF-8 into a pipe or file, what a terminal can show on one."""
    if output and str(output) != "-":
        from lint import files

        try:
            files.write(output, text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise LintError(f"cannot be written ({error.strerror})", path=str(output)) from None
        return
    stream = sys.stdout
    encoding = (stream.encoding or "utf-8") if stream.isatty() else "utf-8"
    raw = stream.buffer
    raw.write(text.encode("utf-8", "backslashreplace").decode("utf-8").encode(encoding, "backslashreplace"))
    raw.flush()


def coloured(output: Path | None) -> bool:
    """Whether a report may use colour: on a terminal, unless NO_COLOR asks for none."""
    import os

    return output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.name != "nt"


def progress(done: Iterator[T], total: int, size: Callable[[T], int] = lambda _: 1) -> Iterator[T]:
    """Pass results on, and show how far it is on a terminal when more than a second of work is left."""
    if total < 2 or not sys.stderr.isatty():
        yield from done
        return
    began = time.monotonic()
    for count, result in enumerate(done, 1):
        yield result
        spent = time.monotonic() - began
        if spent > 0.3 and spent / count * (total - count) > PATIENCE:
            yield from _shown(done, total, count)


def _shown(done: Iterator[T], total: int, count: int) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=total, completed=count)
        for result in done:
            yield result
            bar.advance(task)
