"""Plain text for people: the sentence with the words underlined, what is wrong, why, what else to say."""

from __future__ import annotations

import textwrap
import unicodedata

from lint.document import Document
from lint.finding import FileReport, Finding, Run
from lint.reports import _common

NAME = "text"
WIDTH = 100
INDENT = "    "
_COLOURS = {"error": "31", "warning": "33", "advice": "36", "bold": "1", "dim": "2"}


def render(run: Run, *, colour: bool = False) -> str:
    """The run grouped by file, one summary line last."""
    lines: list[str] = []
    for report in run.files:
        shown = run.visible(report)
        if report.document and (shown or report.document.remarks):
            lines += _file(run, report, shown, colour)
    return "\n".join([*lines, _summary(run, colour)]) + "\n"


def _file(run: Run, report: FileReport, shown: tuple[Finding, ...], colour: bool) -> list[str]:
    document = report.document
    assert document is not None
    head = _paint(_safe(report.path), "bold", colour)
    lines = [f"{head}  ({_common.kind(report)})" if report.type else head]
    lines += [f"  note: {_safe(remark)}" for remark in document.remarks]
    for finding in shown:
        lines += _finding(run, document, finding, colour)
    return [*lines, ""]


def _finding(run: Run, document: Document, finding: Finding, colour: bool) -> list[str]:
    place = _safe(_common.where(document, finding))
    level = _paint(finding.level, finding.level, colour)
    lines = [f"  {place}  {level}  {_paint(finding.rule, 'bold', colour)}"]
    lines += _underlined(_common.sentence(document, finding), finding.level, colour)
    lines += _told("", finding.message)
    lines += _told("Why: ", finding.why)
    if finding.suggestions:
        lines += _told("Instead: ", " | ".join(_common.instead(finding)))
    elif finding.rewrite:
        lines += _told("Instead: ", finding.rewrite)
    if finding.paragraph:
        lines += _told("Could say: ", " ".join(finding.paragraph.split()))
    if named := _common.sources(run, finding, most=3):
        lines += [_paint(line, "dim", colour) for line in _told("Source: ", "; ".join(named))]
    return lines


def _told(label: str, words: str) -> list[str]:
    if not words:
        return []
    return textwrap.wrap(
        label + _safe(words),
        WIDTH,
        initial_indent=INDENT,
        subsequent_indent=INDENT + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _underlined(shown: _common.Shown, level: str, colour: bool) -> list[str]:
    """The sentence, cut to one line round the words, and the line that underlines them."""
    if not shown.text:
        return []
    text, start, end = _cut(shown, WIDTH - len(INDENT))
    if end <= start:
        return [INDENT + text]
    under = " " * _wide(text[:start]) + _paint("^" * max(_wide(text[start:end]), 1), level, colour)
    return [INDENT + text, INDENT + under]


def _cut(shown: _common.Shown, width: int) -> _common.Shown:
    """At most `width` code points of the sentence: the words and what there is room for on both sides."""
    text, start, end = shown
    if len(text) <= width:
        return shown
    end = min(end, start + width - 2)
    room = (width - 2 - (end - start)) // 2
    left = max(min(start - room, len(text) - width + 2), 0)
    right = min(left + width - 2, len(text))
    if left:  # begin and end at a word where one is near
        space = text.find(" ", left, start)
        left = space + 1 if 0 <= space - left < 20 else left
    if right < len(text):
        space = text.rfind(" ", end, right)
        right = space if space >= 0 and right - space < 20 else right
    before, behind = "…" if left else "", "…" if right < len(text) else ""
    return _common.Shown(before + text[left:right] + behind, start - left + len(before), end - left + len(before))


def _wide(text: str) -> int:
    """Columns that a terminal gives to a text."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _summary(run: Run, colour: bool) -> str:
    told = _common.counts(run)
    read = told["files"] - told["unreadable"]
    parts = [f"{_common.number(read, 'file')} checked: {_common.tally(told)} found."]
    if told["unreadable"]:
        parts.append(f"{_common.number(told['unreadable'], 'file')} could not be read.")
    if told["hidden"]:
        level = "advice" if run.shown == "warning" else "advice or --level warning"
        parts.append(f"{_common.number(told['hidden'], 'more finding')} below the shown level (--level {level}).")
    worst = next((level for level in ("error", "warning") if told[level]), "")
    return _paint(" ".join(parts), worst or "bold", colour)


def _safe(text: str) -> str:
    """Control characters of a draft or a file name never reach the terminal."""
    return "".join(char if char.isprintable() or 0xDC80 <= ord(char) <= 0xDCFF else " " for char in text)


def _paint(text: str, style: str, colour: bool) -> str:
    return f"\x1b[{_COLOURS[style]}m{text}\x1b[0m" if colour else text
