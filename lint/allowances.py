"""What a writer allows in the draft itself, in a comment of the format.

`anew: allow WORD, WORD` allows words in the whole draft, `anew: allow-next-line [WORD]` on the next line that
has text, `anew: off` and `anew: on` silence everything between them. WORD is the word as it stands in the draft,
in any number and case; a consideration, which has no words of its own, is named by its rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lint import regexes
from lint.document import Comment, Document, Span
from lint.errors import nearest
from lint.finding import Finding

RULE = "unused-allowance"
KINDS = ("allow", "allow-next-line", "off", "on")
_WRITTEN = regexes.compile(r"^\W*anew:[ \t]*([\w-]+)[ \t]*([^\n]*?)[ \t]*(?:--+>|\*/|[-%]*\}|\n|$)", re.MULTILINE)
_WORD = regexes.compile(r"\w+(?:'\w+)?")


class Allowed(NamedTuple):
    """The findings that stay, in text order, and those that the draft allows."""

    kept: tuple[Finding, ...]
    allowed: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Allowance:
    """One directive: what it allows (no word: everything), from where to where, and where it is written."""

    kind: str
    words: tuple[str, ...]
    start: int
    end: int
    at: int
    text: str


def apply(document: Document, findings: Sequence[Finding]) -> Allowed:
    """Part the findings by the allowances in the document's comments.

    An allowance that allows nothing, and a directive that is nearly one, become findings of the rule
    `unused-allowance` (advice).
    """
    given, remarks = _read(document)
    if not given and not remarks:
        return Allowed(tuple(findings), ())
    used: set[tuple[_Allowance, str]] = set()
    kept: list[Finding] = []
    allowed: list[Finding] = []
    for finding in findings:
        by = [(a, word) for a in given if (word := _allowing(a, finding)) is not None]
        used.update(by)
        (allowed if by else kept).append(finding)
    for allowance in given:
        unused = [word for word in allowance.words or ("",) if (allowance, word) not in used]
        if unused:
            kept.append(_remark(document, allowance.at, allowance.text, _nothing(allowance, unused)))
    kept += remarks
    kept.sort(key=lambda f: (f.start, f.end, f.family, f.rule))
    return Allowed(tuple(kept), tuple(allowed))


def allows(word: str, finding: Finding) -> bool:
    """Whether `word` (one word or several) stands in what was found, whatever its number, case or hyphens."""
    wanted, there = _stems(word), _stems(finding.text)
    return bool(wanted) and any(there[at : at + len(wanted)] == wanted for at in range(len(there) - len(wanted) + 1))


def _stems(text: str) -> list[str]:
    words = _WORD.findall(text.casefold().replace("’", "'"))
    return [word.removesuffix("'s").removesuffix("s") for word in words]


def _allowing(allowance: _Allowance, finding: Finding) -> str | None:
    """The word by which an allowance allows a finding ("" where it names none), or None."""
    if not allowance.start <= finding.start < allowance.end:
        return None
    if not allowance.words:
        return ""
    return next((w for w in allowance.words if allows(w, finding) or w.casefold() == finding.rule), None)


def _read(document: Document) -> tuple[list[_Allowance], list[Finding]]:
    found: list[_Allowance] = []
    remarks: list[Finding] = []
    off: tuple[int, str] | None = None
    end = len(document.text) + 1
    for comment in sorted(document.comments, key=lambda c: c.start):
        for kind, rest, text in _directives(comment):
            at = comment.start
            words = tuple(word.strip() for word in rest.split(",") if word.strip())
            if kind == "allow" and words:
                found.append(_Allowance(kind, words, 0, end, at, text))
            elif kind == "allow-next-line":
                found.append(_Allowance(kind, words, *_next_line(document.text, comment), at, text))
            elif kind == "off" and off is None:
                off = (at, text)
            elif kind == "on" and off is not None:
                found.append(_Allowance("off", (), off[0], at, off[0], off[1]))
                off = None
            elif kind in KINDS:
                remarks.append(_remark(document, at, text, _odd(kind)))
            elif close := nearest(kind, KINDS):
                remarks.append(_remark(document, at, text, f"“{text}” is not an allowance{close}."))
    if off is not None:
        found.append(_Allowance("off", (), off[0], end, off[0], off[1]))
    return found, remarks


def _directives(comment: Comment) -> Iterable[tuple[str, str, str]]:
    for match in _WRITTEN.finditer(comment.text):
        yield match[1].lower(), match[2], f"anew: {match[1]} {match[2]}".strip()


def _odd(kind: str) -> str:
    return {
        "allow": "“anew: allow” names no word that is allowed.",
        "off": "“anew: off” stands where it is off already.",
        "on": "“anew: on” stands where nothing was turned off.",
    }[kind]


def _next_line(text: str, comment: Comment) -> tuple[int, int]:
    """The first line with text behind the line on which a comment ends."""
    at = text.find("\n", comment.start + (len(comment.text) if _stands(text, comment) else 0))
    while at >= 0:
        end = text.find("\n", at + 1)
        line = text[at + 1 : end if end >= 0 else None]
        if line.strip():
            return at + 1, at + 1 + len(line) + 1
        at = end
    return len(text), len(text)


def _stands(text: str, comment: Comment) -> bool:
    """Whether the comment stands in the document's text (in a package it stands beside it)."""
    return text.startswith(comment.text, comment.start)


def _nothing(allowance: _Allowance, unused: list[str]) -> str:
    if allowance.words and unused != [""]:
        return f"“{allowance.text}” allows nothing: {', '.join(unused)} is not found there."
    return f"“{allowance.text}” allows nothing: nothing is found there."


def _remark(document: Document, start: int, text: str, message: str) -> Finding:
    """A finding at the comment itself; it has no sentence, since a comment is no part of the draft."""
    written = document.text.find("anew:", start, start + 80)
    begin = written if written >= 0 else min(start, len(document.text))
    end = begin + len(text) if document.text.startswith(text, begin) else begin
    here = _block(document, begin)
    return Finding(
        rule=RULE,
        family="language",
        level="advice",
        start=begin,
        end=end,
        text=document.text[begin:end],
        at=Span(here, 0, 0),
        sentence=Span(here, 0, 0),
        message=message,
        why="An allowance that is no longer needed hides the next finding.",
    )


def _block(document: Document, offset: int) -> int:
    """The number of the last block that begins at or before an offset."""
    return max((i for i, block in enumerate(document.blocks) if block.start <= offset), default=0)
