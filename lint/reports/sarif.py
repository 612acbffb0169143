"""SARIF 2.1.0 for code scanning: results with fixes, suppressed ones, unreadable files as notifications.

Form after the OASIS standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

import json
from typing import Any

from lint import __version__
from lint.document import Document
from lint.finding import FileReport, Finding, Run
from lint.replacing import Edit, edit, is_text
from lint.reports import _common

NAME = "sarif"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "advice": "note"}


def render(run: Run, *, colour: bool = False) -> str:
    """The run as one SARIF log with one run; columns and offsets count code points."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(run)]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _run(run: Run) -> dict[str, Any]:
    rules: dict[str, dict[str, Any]] = {}
    results = [
        _result(run, report.path, report.document, finding, rules, suppressed=suppressed)
        for report in run.files
        if report.document
        for finding, suppressed in _told(run, report)
    ]
    driver = {
        "name": "anew",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": list(rules.values()),
    }
    return {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(r.error for r in run.files),
                "toolExecutionNotifications": [_notification(r) for r in run.files if r.error],
            }
        ],
        "artifacts": [{"location": {"uri": _uri(r.path)}} for r in run.files],
        "results": results,
    }


def _told(run: Run, report: FileReport) -> list[tuple[Finding, bool]]:
    told = [(f, False) for f in run.visible(report)]
    return sorted([*told, *((f, True) for f in report.allowed)], key=lambda pair: pair[0].start)


def _notification(report: FileReport) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": report.error},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(report.path)}}}],
    }


def _result(
    run: Run,
    path: str,
    document: Document,
    finding: Finding,
    rules: dict[str, dict[str, Any]],
    *,
    suppressed: bool,
) -> dict[str, Any]:
    rules.setdefault(finding.rule, _rule(run, finding))
    told: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": list(rules).index(finding.rule),
        "level": _LEVELS.get(finding.level, "none"),
        "message": {"text": _message(finding)},
        "locations": [_location(path, document, finding)],
        "partialFingerprints": {"anewWords/v1": _fingerprint(document, finding)},
        "properties": {"family": finding.family, "speaker": finding.speaker},
    }
    if fixes := _fixes(path, document, finding):
        told["fixes"] = fixes
    if suppressed:
        told["suppressions"] = [{"kind": "inSource"}]
    return told


def _message(finding: Finding) -> str:
    told = [finding.message, finding.why]
    if finding.suggestions:
        told.append(f"Instead: {' | '.join(_common.instead(finding))}.")
    elif finding.rewrite:
        told.append(f"Instead: {finding.rewrite}")
    return " ".join(filter(None, told))


def _rule(run: Run, finding: Finding) -> dict[str, Any]:
    named = "; ".join(_common.sources(run, finding))
    told = f"{finding.why} Sources: {named}." if named else finding.why
    return {
        "id": finding.rule,
        "shortDescription": {"text": finding.message or finding.rule},
        "fullDescription": {"text": finding.why or finding.message or finding.rule},
        "help": {"text": told or finding.rule},
        "properties": {"tags": [finding.family]},
    }


def _location(path: str, document: Document, finding: Finding) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    if not is_text(document):  # a package has no lines: say the place in words
        where = _common.where(document, finding)
        logical = [{"fullyQualifiedName": where, "kind": "element"}]
        return {"physicalLocation": physical, "logicalLocations": logical, "message": {"text": where}}
    physical["region"] = {**_region(document, finding.start, finding.end), "snippet": {"text": finding.text}}
    return {"physicalLocation": physical}


def _region(document: Document, start: int, end: int) -> dict[str, int]:
    first, last = document.place(start), document.place(end)
    return {
        "startLine": first.line,
        "startColumn": first.column,
        "endLine": last.line,
        "endColumn": last.column,
        "charOffset": start,
        "charLength": end - start,
    }


def _fixes(path: str, document: Document, finding: Finding) -> list[dict[str, Any]]:
    """The suggestions that keep the meaning and touch no markup, as changes of the file."""
    made = [(s.text, edit(document, s)) for s in finding.suggestions if s.keeps_meaning]
    return [_fix(path, document, text, change) for text, change in made if change]


def _fix(path: str, document: Document, text: str, change: Edit) -> dict[str, Any]:
    replacement = {
        "deletedRegion": _region(document, change.start, change.end),
        "insertedContent": {"text": change.text},
    }
    artifact = {"artifactLocation": {"uri": _uri(path)}, "replacements": [replacement]}
    return {"description": {"text": f'Say "{text}"'}, "artifactChanges": [artifact]}


def _fingerprint(document: Document, finding: Finding) -> str:
    """The same for the same words in the same sentence, wherever the sentence moves to."""
    import hashlib

    told = "\0".join((finding.rule, finding.text, _common.sentence(document, finding).text))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def _uri(path: str) -> str:
    """A relative reference for a relative path, a file URI for an absolute one, percent-coded."""
    from pathlib import PurePath
    from urllib.parse import quote

    pure = PurePath(path)
    if pure.is_absolute():
        return pure.as_uri()
    return quote(pure.as_posix().encode("utf-8", "surrogateescape"), safe="/")
