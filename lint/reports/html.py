"""One page of HTML for people who do not use a terminal: self-contained, printable, safe to open and to send."""

from __future__ import annotations

from html import escape

from lint.document import Document
from lint.finding import FileReport, Finding, Run
from lint.reports import _common

NAME = "html"
_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff }
body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1.1rem; margin-top: 2.5rem; overflow-wrap: anywhere }
article { border-left: 4px solid #888; padding: .1rem 1rem; margin: 1.2rem 0; break-inside: avoid }
.error { border-color: #b3261e } .warning { border-color: #a15c00 } .advice { border-color: #1f6f8b }
.place { color: #595959; font-size: .9rem } blockquote { margin: .4rem 0; font-family: Georgia, serif }
mark { background: #fff0b8; padding: 0 .1em } p { margin: .4rem 0 } .source { color: #595959; font-size: .9rem }
"""
_PAGE = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    "<title>anew: {title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n"
)


def render(run: Run, *, colour: bool = False) -> str:
    """The run as one page. Nothing in it is loaded from elsewhere, and no markup of a draft gets through."""
    told = _common.counts(run)
    read = _common.number(told["files"] - told["unreadable"], "file")
    title = f"{_common.tally(told)} in {read}"
    parts = [f"<h1>anew: {title}</h1>\n"]
    parts += [f"<p><strong>Could not be read:</strong> {_safe(r.error)}</p>\n" for r in run.files if r.error]
    parts += [part for report in run.files for part in _file(run, report)]
    return _PAGE.format(title=title, style=_STYLE, body="".join(parts))


def _file(run: Run, report: FileReport) -> list[str]:
    document, shown = report.document, run.visible(report)
    if document is None or not (shown or document.remarks):
        return []
    kind = f" ({_common.kind(report)})" if report.type else ""
    notes = [f"<p>Note: {_safe(remark)}</p>\n" for remark in document.remarks]
    return [
        f"<section>\n<h2>{_safe(report.path)}{kind}</h2>\n",
        *notes,
        *(_finding(run, document, f) for f in shown),
        "</section>\n",
    ]


def _finding(run: Run, document: Document, finding: Finding) -> str:
    place = _safe(_common.where(document, finding))
    lines = [f'<article class="{finding.level}">']
    lines.append(f'<p class="place">{place} · {finding.level} · <code>{_safe(finding.rule)}</code></p>')
    text, start, end = _common.sentence(document, finding)
    if text:
        marked = f"{_safe(text[:start])}<mark>{_safe(text[start:end])}</mark>{_safe(text[end:])}"
        lines.append(f"<blockquote>{marked if end > start else _safe(text)}</blockquote>")
    lines.append(f"<p><strong>{_safe(finding.message)}</strong> {_safe(finding.why)}</p>")
    if other := _common.instead(finding) or [finding.rewrite]:
        lines += [f"<p>Instead: {' <em>or</em> '.join(map(_safe, other))}</p>"] if any(other) else []
    if finding.paragraph:
        lines.append(f"<p>Could say: {_safe(' '.join(finding.paragraph.split()))}</p>")
    if named := _common.sources(run, finding):
        lines.append(f'<p class="source">{_safe("; ".join(named))}</p>')
    return "\n".join([*lines, "</article>\n"])


def _safe(text: str) -> str:
    return escape("".join(char if char.isprintable() else " " for char in text), quote=True)
