"""Where the data that ships with the package lies: inside the installed wheel, or beside the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lint.errors import LintError

HERE = Path(__file__).resolve().parent


@cache
def root(name: str) -> Path:
    """The folder of shipped data called `name` ("rules", "lexicons").

    A wheel holds it under `lint/_data`; an editable install reads it beside the package, and only there where a
    `pyproject.toml` shows that this is the checkout. Raises LintError when neither is there.
    """
    for folder, proof in (
        (HERE / "_data" / name, None),
        (HERE.parent / name, HERE.parent / "pyproject.toml"),
    ):
        if folder.is_dir() and (proof is None or proof.is_file()):
            return folder
    raise LintError(f'the data folder "{name}" is missing from this installation; install anew again')
