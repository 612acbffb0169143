"""GitHub workflow annotations, worst first; a step shows ten of each kind, so the rest is only counted."""

from __future__ import annotations

import os

from lint.document import Document
from lint.finding import LEVELS, Finding, Run
from lint.reports import _common

NAME = "github"
LIMIT = 10
_KINDS = {"error": "error", "warning": "warning", "advice": "notice"}


def render(run: Run, *, colour: bool = False) -> str:
    """One workflow command a line: errors, warnings, advice; a closing line counts what was left out."""
    told: dict[str, list[str]] = {"error": [], "warning": [], "notice": []}
    told["error"] += [_command("error", r.error, file=_path(r.path)) for r in run.files if r.error]
    found = [(r, f) for r in run.files if r.document for f in run.visible(r)]
    found.sort(key=lambda pair: -LEVELS.index(pair[1].level))
    for report, finding in found:
        if document := report.document:
            told[_KINDS[finding.level]].append(_annotation(report.path, document, finding))
    lines = [line for kind in told.values() for line in kind[:LIMIT]]
    left = sum(max(len(kind) - LIMIT, 0) for kind in told.values())
    if left:
        lines.append(f"{_common.number(left, 'more finding')} not annotated (ten of each kind are shown).")
    lines.append(f"anew: {_common.tally(_common.counts(run))} found.")
    return "\n".join(lines) + "\n"


def _annotation(path: str, document: Document, finding: Finding) -> str:
    place = document.place(finding.start, finding.at.block)
    last = document.place(max(finding.end, finding.start))
    fields: dict[str, str | int] = {"file": _path(path)}
    message = finding.message
    if place.part or place.where:  # a package has no lines
        message = f"{_common.where(document, finding)}: {message}"
    else:
        fields |= {"line": place.line, "endLine": last.line}
        if last.line == place.line:
            fields |= {"col": place.column, "endColumn": last.column}
    told = [message, finding.why]
    if finding.suggestions:
        told.append(f"Instead: {' | '.join(_common.instead(finding))}")
    elif finding.rewrite:
        told.append(f"Instead: {finding.rewrite}")
    return _command(_KINDS[finding.level], "\n".join(filter(None, told)), **fields, title=finding.rule)


def _command(kind: str, message: str, **fields: str | int) -> str:
    told = ",".join(f"{key}={_property(str(value))}" for key, value in fields.items())
    return f"::{kind} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _path(path: str) -> str:
    """Relative to the working directory where the file is below it, with forward slashes."""
    if os.path.isabs(path) and path.startswith(os.getcwd() + os.sep):
        path = os.path.relpath(path)
    return path.replace(os.sep, "/")
