"""The command line: one file per command, imported only when it is run.

A command's file defines `command`; the first line of its docstring is its help in `anew --help`.
"""

from __future__ import annotations

import gc
import importlib
import pkgutil
import sys
from pathlib import Path
from typing import Any

import click

from lint import __version__
from lint.errors import LintError, nearest


class Commands(click.Group):
    """The commands, found by their files. Listing them imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{__name__}.{cmd_name}")
        found: click.Command = module.command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            known = self.list_commands(ctx)
            ctx.fail(f'there is no command "{args[0]}"{nearest(args[0], known)}')
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, _summary(name)) for name in self.list_commands(ctx)])

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run a command. What a user can put right is one sentence on stderr and exit status 2."""
        gc.disable()  # the book is a hundred thousand objects that stay; going through them is a third of a cold start
        try:
            return super().main(*args, **kwargs)
        except LintError as error:
            click.echo(f"anew: {error}", err=True)
            sys.exit(2)


def _summary(name: str) -> str:
    """The first line of a command's docstring, read without importing it."""
    with Path(__file__).with_name(f"{name}.py").open(encoding="utf-8") as lines:
        return next(lines, "").strip().strip('"').rstrip(".")


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="`anew COMMAND --help` tells everything about a command.",
)
@click.version_option(__version__, prog_name="anew", message="%(prog)s %(version)s")
def main() -> None:
    """Read a prosecutor's draft: its words, its terms, what it leaves out, and what could be said."""
