from __future__ import annotations

import re

from lint.finding import FileReport
from lint.reports import markdown
from tests.reports import made


def test_the_draft_cannot_break_the_table_or_call_anyone() -> None:
    words = "an `addict` | <b>@someone</b>\n#12 *x*"
    doc = made.document(f"{words} came.")
    found = made.finding(doc, words, message=words)
    told = markdown.render(made.run(FileReport(doc.path, doc, findings=(found,))))
    row = next(line for line in told.splitlines() if line.startswith("| 1:1"))
    assert len(re.findall(r"(?<!\\)\|", row)) == 5
    outside = (
        re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)", "", row).replace("<br>", "").replace("<sub>", "").replace("</sub>", "")
    )
    assert not re.search(r"[@#](?!\d+;)|<b>", outside.replace("&#", ""))


def test_a_comment_stays_under_the_limit_and_says_what_is_left_out() -> None:
    doc = made.document("An addict came.")
    found = tuple(made.finding(doc, "addict") for _ in range(400))
    told = markdown.render(made.run(FileReport(doc.path, doc, findings=found), made.release()))
    assert len(told) < 65_536
    rows = sum((line.startswith("| ") and "**error**" in line) or "**warning**" in line for line in told.splitlines())
    left = int(re.search(r"(\d+) more findings left out", told)[1])  # type: ignore[index]
    assert rows + left == 403
    assert told.startswith(markdown.MARK)


def test_a_suggestion_and_the_model_paragraph_are_shown() -> None:
    told = markdown.render(made.everything())
    assert "a person who uses drugs<br>a person with a substance use disorder (only if diagnosed)" in told
    assert "<details><summary>model paragraph</summary>If you see an overdose, call 911. The {law}" in told
