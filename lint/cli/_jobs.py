"""Check many files in several processes; the book is read before they part, so that none reads it again."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from lint.checking import Choices, check_file, fitted, settings_for
from lint.cli._common import light
from lint.finding import FileReport


def check(found: list[Path], choices: Choices, jobs: int) -> Iterator[FileReport]:
    """The reports of the files, in their order."""
    fitted(settings_for(found[0], choices), choices).index  # noqa: B018  ready before the processes part
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    share = max(1, min(32, len(found) // (jobs * 4)))
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        yield from pool.map(partial(_one, choices), found, chunksize=share)


def _one(choices: Choices, path: Path) -> FileReport:
    return light(check_file(path, choices))
