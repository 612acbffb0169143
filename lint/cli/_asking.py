"""Go through the suggestions of a draft one by one and ask what to do with each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import click

from lint.cli import _common
from lint.document import Document
from lint.finding import FileReport, Finding, Run
from lint.replacing import Edit, apart, edit

HELP = """\
  Enter or 1   put the first suggestion in place        s  skip this one
  2, 3 ...     put another suggestion in place          w  allow these words in this draft
  q            stop here and keep what was accepted     ?  this help
"""


@dataclass(slots=True)
class Answers:
    """What was accepted (in text order), and the words that the draft shall allow."""

    edits: list[Edit] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)


def ask(document: Document, findings: Sequence[Finding]) -> Answers:
    """Show each finding that has words to offer and take an answer. An end of input keeps what was accepted."""
    from lint import reports

    told = Answers()
    last = -1
    for finding in findings:
        offers = [(s.text, made) for s in finding.suggestions if (made := edit(document, s, finding.rule))]
        words = " ".join(finding.text.split())
        if not offers or finding.start <= last or words.casefold() in (w.casefold() for w in told.allowed):
            continue
        report = FileReport(document.path, document, findings=(finding,))
        shown = reports.render("text", Run((report,), "advice"), colour=_common.coloured(None))
        _common.write("\n".join(shown.split("\n")[1:-3]) + "\n")
        for number, (text, _) in enumerate(offers, 1):
            _common.write(f"      {number}  {text}\n")
        answer = _answer(len(offers))
        if answer == "q":
            break
        if answer == "w":
            told.allowed.append(words)
        elif answer != "s":
            made = offers[int(answer) - 1][1]
            told.edits.append(made)
            last = made.end
    told.edits = apart(told.edits)
    return told


def _answer(offers: int) -> str:
    """A number of an offer, "s", "w" or "q"; asked again until it is one."""
    known = {"s", "w", "q", *(str(number) for number in range(1, offers + 1))}
    while True:
        try:
            answer = str(click.prompt("    [1/2.../s/w/q/?]", default="1", show_default=False, prompt_suffix=" "))
        except click.Abort:
            if _interrupted():
                raise
            return "q"
        answer = answer.strip().lower()
        if answer in known:
            return answer
        _common.write(HELP)


def _interrupted() -> bool:
    """Whether the prompt ended by Ctrl-C (nothing is written) rather than at the end of the input."""
    import sys

    error = sys.exception() if hasattr(sys, "exception") else sys.exc_info()[1]
    return isinstance(error.__context__ if error else None, KeyboardInterrupt)
