"""Made-up runs for the reports: every kind of finding, place and awkward character, and no linter."""

from __future__ import annotations

from lint.document import Block, Document, Span
from lint.finding import FileReport, Finding, Run, Suggestion

TITLES = {
    "words": "Words That Matter (2021)",
    "guide:II.A-16": "A New Approach, II.A-16",
    "III.D-08": "A New Approach, III.D-08",
}
RELEASE = (
    "Arrest on Main Street\n\n"
    "Police found an addict in the lobby of a hotel | on Main Street,\nand took a heroin addict’s bag. "
    "The overdose was the third this year.\n"
)


def document(text: str, path: str = "releases/arrest.txt", form: str = "text") -> Document:
    """A text document of paragraphs divided by blank lines."""
    blocks, at = [], 0
    for part in text.split("\n\n"):
        blocks.append(Block("paragraph", part, at))
        at += len(part) + 2
    return Document(path, form, text, tuple(blocks))


def finding(doc: Document, words: str, **more: object) -> Finding:
    """A finding on the first place where `words` stand; the sentence is the whole block."""
    start = doc.text.index(words)
    number = next(i for i, b in enumerate(doc.blocks) if words in b.text)
    block = doc.blocks[number]
    inside = block.text.index(words)
    fields: dict[str, object] = {
        "rule": words.split()[-1].lower(),
        "family": "language",
        "level": "error",
        "start": start,
        "end": start + len(words),
        "text": words,
        "at": Span(number, inside, inside + len(words)),
        "sentence": Span(number, 0, len(block.text)),
        "message": f"“{words}” names a person by an illness.",
        "why": "Words that come before the person keep people from asking for help.",
        "sources": ("words",),
        "guide": ("guide:II.A-16",),
    }
    return Finding(**(fields | more))  # type: ignore[arg-type]


def suggestion(doc: Document, words: str, text: str, *, keeps: bool = True, note: str = "") -> Suggestion:
    made = finding(doc, words)
    return Suggestion(text, made.start, made.end, made.at, keeps, note)


def release() -> FileReport:
    doc = document(RELEASE)
    addict = finding(
        doc,
        "addict",
        suggestions=(
            suggestion(doc, "an addict", "a person who uses drugs"),
            suggestion(doc, "an addict", "a person with a substance use disorder", note="only if diagnosed"),
        ),
    )
    heroin = finding(doc, "heroin addict’s", level="warning", rewrite="Name the person.", rule="heroin-addict")
    missing = finding(
        doc,
        "overdose",
        rule="good-samaritan",
        family="consideration",
        level="warning",
        message="An overdose is mentioned; nothing tells readers that calling 911 is protected.",
        sources=(),
        guide=("III.D-08",),
        paragraph="If you see an overdose, call 911.\nThe {law} protects the caller.",
    )
    advice = finding(doc, "hotel", level="advice", rule="place")
    allowed = finding(doc, "bag", rule="bag")
    found, reasons = (addict, advice, heroin, missing), ("it names a release date",)
    return FileReport(doc.path, doc, "press-release", reasons, "charged", found, allowed=(allowed,))


def word() -> FileReport:
    cell = Block("table-cell", "Every inmate is tested.", 0, (), "word/document.xml", "table 2, row 3", 7)
    note = Block("footnote", "The inmate pays.", 24, (), "word/footnotes.xml", "footnote 4", 1)
    doc = Document("memo ü.docx", "docx", f"{cell.text}\n{note.text}", (cell, note), remarks=("hidden text",))
    first = finding(doc, "inmate", level="warning", suggestions=(suggestion(doc, "inmate", "person in jail"),))
    second = finding(doc, "inmate pays", level="warning", rule="inmate")
    return FileReport(doc.path, doc, "policy-memo", (), "none", (first, second))


def run(*reports: FileReport, shown: str = "warning") -> Run:
    return Run(reports, shown, TITLES)


def everything(shown: str = "advice") -> Run:
    unreadable = FileReport("broken, 100%.docx", error="broken, 100%.docx: not a Word document.")
    return run(release(), word(), unreadable, shown=shown)
