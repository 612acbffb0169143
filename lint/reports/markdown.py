"""Markdown for a pull request comment: one table a file, nothing that the draft could turn into markup."""

from __future__ import annotations

import re

from lint.document import Document
from lint.finding import FileReport, Finding, Run
from lint.reports import _common

NAME = "markdown"
LIMIT = 60_000  # characters; a comment holds 65,536
MARK = "<!-- anew report -->"  # lets a workflow find its own comment again


def render(run: Run, *, colour: bool = False) -> str:
    """The run as GitHub-flavoured Markdown, at most about 60,000 characters long."""
    told = _common.counts(run)
    read = _common.number(told["files"] - told["unreadable"], "file")
    lines = [MARK, f"### anew: {_common.tally(told)} in {read}", ""]
    lines += [f"- {_code(r.path)} could not be read: {_plain(r.error)}" for r in run.files if r.error]
    size, left = sum(map(len, lines)), 0
    for report in run.files:
        table = _table(run, report)
        if size + sum(map(len, table)) > LIMIT:
            room = LIMIT - size
            kept = _fitting(table, room)
            left += max(len(table) - 1, 4) - max(len(kept) - 1, 4) if kept else len(table) - 5
            table = kept
        lines += table
        size += sum(map(len, table))
    if left:
        lines += [f"{_common.number(left, 'more finding')} left out of this comment for length.", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _fitting(table: list[str], room: int) -> list[str]:
    """As many rows of a table as there is room for; none where not even one fits."""
    kept: list[str] = []
    for line in table[:-1]:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return [*kept, ""] if len(kept) > 4 else []


def _table(run: Run, report: FileReport) -> list[str]:
    shown = run.visible(report)
    if not report.document or not shown:
        return []
    kind = f" ({_common.kind(report)})" if report.type else ""
    head = [
        f"**{_code(report.path)}**{kind}",
        "",
        "| where | words | what and why | instead |",
        "|---|---|---|---|",
    ]
    return [*head, *(_row(run, report.document, f) for f in shown), ""]


def _row(run: Run, document: Document, finding: Finding) -> str:
    what = f"**{finding.level}** {_code(finding.rule)}: {_plain(finding.message)}"
    if finding.why:
        what += f" {_plain(finding.why)}"
    if named := _common.sources(run, finding, most=2):
        what += f"<br><sub>{_plain('; '.join(named))}</sub>"
    other = "<br>".join(_plain(text) for text in _common.instead(finding)) or _plain(finding.rewrite)
    if finding.paragraph:
        model = _plain(" ".join(finding.paragraph.split()))
        other += f"<details><summary>model paragraph</summary>{model}</details>"
    words = _code(finding.text if len(finding.text) <= 120 else finding.text[:119] + "…")
    return f"| {_plain(_common.where(document, finding))} | {words} | {what} | {other} |"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is: no markup, no mention, no table cell broken."""
    text = " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"[\\`*_\[\]|#@~]", lambda m: f"&#{ord(m[0])};", text)


def _code(text: str) -> str:
    """A code span, its fence longer than any run of backticks inside."""
    text = " ".join(text.split()).replace("|", "\\|")
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"
