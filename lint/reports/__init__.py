"""Reports tell what a run found: one file per form, each with `NAME` and `render(run, colour=...)`."""

from __future__ import annotations

import importlib
import pkgutil

from lint.errors import SettingsError, nearest
from lint.finding import Run


def names() -> tuple[str, ...]:
    """The names of every report: its file's name, in alphabetical order."""
    return tuple(sorted(info.name for info in pkgutil.iter_modules(__path__) if not info.name.startswith("_")))


def render(name: str, run: Run, *, colour: bool = False) -> str:
    """Tell a run in the form called `name`; the text ends with a newline.

    Only that form's file is imported. `colour` asks for terminal colours, where the form knows them.
    Raises SettingsError for an unknown form.
    """
    if name not in names():
        raise SettingsError(f'there is no report called "{name}"{nearest(name, names())}')
    form = importlib.import_module(f"lint.reports.{name}")
    text: str = form.render(run, colour=colour)
    return text
