"""Check many files in several processes; the book is read before they part, so that none reads it again."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

from lint.checking import Choices, check_file, fitted, settings_for
from lint.document import Block, Document
from lint.finding import FileReport

_EMPTY = Block("paragraph", "", 0)


def check(found: list[Path], choices: Choices, jobs: int) -> Iterator[FileReport]:
    """The reports of the files, in their order."""
    fitted(settings_for(found[0], choices), choices).index  # noqa: B018  ready before the processes part
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else None)
    share = max(1, min(32, len(found) // (jobs * 4)))
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        yield from pool.map(partial(_one, choices), found, chunksize=share)


def _one(choices: Choices, path: Path) -> FileReport:
    report = check_file(path, choices)
    return replace(report, document=_light(report)) if report.document else report


def _light(report: FileReport) -> Document | None:
    """The document without what no report tells: the file's bytes and blocks where nothing was found."""
    document = report.document
    if document is None:
        return None
    told = {f.at.block for f in (*report.findings, *report.allowed)}
    told |= {f.sentence.block for f in report.findings}
    blocks = tuple(block if i in told else _EMPTY for i, block in enumerate(document.blocks))
    return replace(document, blocks=blocks, data=b"", comments=())
