"""JSON for other programs: every key is always there, as docs/report.schema.json says."""

from __future__ import annotations

import json
from typing import Any

from lint import __version__
from lint.document import Document
from lint.finding import FileReport, Finding, Run, Suggestion
from lint.reports import _common

NAME = "json"


def render(run: Run, *, colour: bool = False) -> str:
    """The run as one JSON object; offsets are code points, lines and columns count from 1."""
    return json.dumps(as_data(run), ensure_ascii=False, indent=1) + "\n"


def as_data(run: Run) -> dict[str, Any]:
    """The run as plain data, ready for `json.dumps`."""
    told = _common.counts(run)
    return {
        "version": 1,
        "tool": {"name": "anew", "version": __version__},
        "files": [_file(run, report) for report in run.files],
        "summary": {key: told[key] for key in ("files", "unreadable", "error", "warning", "advice")},
    }


def _file(run: Run, report: FileReport) -> dict[str, Any]:
    document = report.document
    told: dict[str, Any] = {
        "path": report.path,
        "format": document.format if document else "",
        "lang": document.lang if document else "",
        "type": {"name": report.type, "reasons": list(report.type_reasons)},
        "status": report.status,
        "remarks": list(document.remarks) if document else [],
        "findings": [_finding(run, document, f) for f in run.visible(report)] if document else [],
    }
    if report.error:
        told["error"] = report.error
    return told


def _finding(run: Run, document: Document, finding: Finding) -> dict[str, Any]:
    place = document.place(finding.start, finding.at.block)
    last = document.place(finding.end)
    return {
        "rule": finding.rule,
        "family": finding.family,
        "level": finding.level,
        "start": finding.start,
        "end": finding.end,
        "line": place.line,
        "column": place.column,
        "end_line": last.line,
        "end_column": last.column,
        "part": place.part,
        "where": _common.where(document, finding),
        "text": finding.text,
        "sentence": _common.sentence(document, finding).text,
        "message": finding.message,
        "why": finding.why,
        "suggestions": [_suggestion(s) for s in finding.suggestions],
        "rewrite": finding.rewrite,
        "paragraph": finding.paragraph,
        "sources": [{"id": name, "title": run.titles.get(name, name)} for name in finding.sources],
        "guide": [{"id": name, "title": run.titles.get(name, name)} for name in finding.guide],
        "speaker": finding.speaker,
    }


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "text": suggestion.text,
        "start": suggestion.start,
        "end": suggestion.end,
        "keeps_meaning": suggestion.keeps_meaning,
        "note": suggestion.note,
    }
