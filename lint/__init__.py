"""anew: a linter for prosecutors' documents.

`check(path)` and `check_text(text, type=...)` return frozen findings. Nothing but what `__all__` names is promised.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lint.document import Document
from lint.errors import LintError
from lint.finding import Finding, Suggestion

if TYPE_CHECKING:
    from lint.linter import Linter

__version__ = "0.1.0"
__all__ = ["Document", "Finding", "LintError", "Suggestion", "check", "check_text"]

_ready: dict[str, Linter] = {}


def _linter() -> Linter:
    """The shipped book, read once for the life of the process."""
    from lint.linter import linter

    if "book" not in _ready:
        _ready["book"] = linter()
    return _ready["book"]


def check(path: str | Path, *, type: str = "", status: str = "") -> tuple[Finding, ...]:
    """The findings in a file, in text order, at every level but off.

    `type` is a document type and `status` a case status; left out, both are read from the document.
    Offsets are code points. Raises LintError when the file cannot be read.
    """
    from lint import files, parsers

    place = Path(path)
    return _linter().check(parsers.parse(files.read(place), str(place)), _known(type, "type"), status).findings


def check_text(text: str, *, type: str = "", status: str = "") -> tuple[Finding, ...]:
    """The findings in plain text, in text order. `type` and `status` as for `check`."""
    from lint import parsers

    document = parsers.parse(text.encode(), "text.txt")
    return _linter().check(document, _known(type, "type"), status).findings


def _known(name: str, what: str) -> str:
    from lint.errors import nearest
    from lint.finding import DOCUMENT_TYPES

    if name and name not in DOCUMENT_TYPES:
        raise LintError(f'there is no document {what} "{name}"{nearest(name, DOCUMENT_TYPES)}')
    return name
