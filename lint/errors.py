"""Errors that are sentences to the person who can act on them."""

from __future__ import annotations

from collections.abc import Iterable


class LintError(Exception):
    """Something a user can put right. `str(error)` is one sentence: file, line, what was expected.

    The command line prints it without a traceback and exits with status 2.
    """

    def __init__(self, message: str, *, path: str = "", line: int = 0) -> None:
        self.message, self.path, self.line = message, path, line
        place = f"{path}:{line}: " if path and line else f"{path}: " if path else ""
        super().__init__(place + message)


class BookError(LintError):
    """An entry of the book (a term, concept or rule) is badly written."""


class SettingsError(LintError):
    """A key or value in the settings is wrong."""


class InputError(LintError):
    """A document cannot be read: too big, encrypted, damaged, or not what its name says."""


def nearest(name: str, known: Iterable[str]) -> str:
    """A closing clause that names the nearest known name, or "" when none is near.

    `nearest("leval", ["level", "why"])` is `' (did you mean "level"?)'`.
    """
    import difflib  # only a mistake needs it

    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f' (did you mean "{close[0]}"?)' if close else ""
