"""Findings and what carries them: the nouns that checks make and reports tell."""

from __future__ import annotations

from dataclasses import dataclass, field

from lint.document import Document, Span

LEVELS = ("off", "advice", "warning", "error")
FAMILIES = ("language", "practice", "consideration")
DOCUMENT_TYPES = (
    "press-release",
    "statement",
    "policy-memo",
    "charging-document",
    "charging-memo",
    "plea-offer",
    "bail",
    "drug-court",
    "diversion",
    "training",
    "other",
)
STATUSES = ("charged", "convicted", "none")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Other words for a stretch of the draft.

    `start` and `end` are code points in `Document.text`, `at` the same stretch inside its block; both may be wider
    than the finding ("a heroin addict"). Only a suggestion that `keeps_meaning` may be put in place automatically.
    """

    text: str
    start: int
    end: int
    at: Span
    keeps_meaning: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's remark on a stretch of text.

    `start` and `end` are code points in `Document.text`; `at` is the same stretch inside its block and `sentence`
    the sentence round it, both as block spans. `sources` are source ids, `guide` the guide's recommendation ids.
    `speaker` is "own", "office" or "other" (whose words they are). `rewrite` says what to do where no words are
    offered; `paragraph` is a consideration's model paragraph.
    """

    rule: str
    family: str
    level: str
    start: int
    end: int
    text: str
    at: Span
    sentence: Span
    message: str
    why: str
    sources: tuple[str, ...] = ()
    guide: tuple[str, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    rewrite: str = ""
    paragraph: str = ""
    speaker: str = "own"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file, or the one sentence why it could not be read (`error`).

    `allowed` are the findings that the writer allowed in the draft itself; no report counts them, SARIF tells them.
    """

    path: str
    document: Document | None = None
    type: str = ""
    type_reasons: tuple[str, ...] = ()
    status: str = ""
    findings: tuple[Finding, ...] = ()
    error: str = ""
    allowed: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """One call of the linter over some files: what every report is made from.

    `shown` is the lowest level a report tells. `titles` maps source and guide ids to a readable name.
    """

    files: tuple[FileReport, ...]
    shown: str = "warning"
    titles: dict[str, str] = field(default_factory=dict)

    def visible(self, report: FileReport) -> tuple[Finding, ...]:
        """The findings of a file at the shown level or above, in text order."""
        floor = LEVELS.index(self.shown)
        return tuple(f for f in report.findings if LEVELS.index(f.level) >= floor)
