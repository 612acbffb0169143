from __future__ import annotations

from lint.finding import FileReport
from lint.reports import github
from tests.reports import made


def test_values_are_escaped() -> None:
    doc = made.document("An addict came.", path="a,b:c%.txt")
    found = made.finding(doc, "addict", message="50%\nof it", why="a\r\nb", rule="x,y")
    told = github.render(made.run(FileReport(doc.path, doc, findings=(found,)))).splitlines()
    assert told[0] == (
        "::error file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=4,endColumn=10,title=x%2Cy::50%25%0Aof it%0Aa%0D%0Ab"
    )


def test_ten_of_each_kind_worst_first_and_the_rest_counted() -> None:
    doc = made.document("An addict came.")
    found = tuple(
        made.finding(doc, "addict", level=level) for level in ("advice", "warning", "error") for _ in range(12)
    )
    told = github.render(made.run(FileReport(doc.path, doc, findings=found), shown="advice")).splitlines()
    assert [line.split()[0] for line in told[:30]] == ["::error"] * 10 + ["::warning"] * 10 + ["::notice"] * 10
    assert told[30:] == [
        "6 more findings not annotated (ten of each kind are shown).",
        "anew: 12 errors, 12 warnings, 12 pieces of advice found.",
    ]


def test_columns_only_on_one_line_and_none_in_a_word_file() -> None:
    doc = made.document("An addict\ncame.")
    told = github.render(
        made.run(FileReport(doc.path, doc, findings=(made.finding(doc, "addict\ncame"),)), made.word())
    )
    assert "line=1,endLine=2,title" in told
    assert "file=memo ü.docx,title=inmate::table 2, row 3, paragraph 7: " in told


def test_an_unreadable_file_is_an_error() -> None:
    assert "::error file=broken%2C 100%25.docx::broken, 100%25.docx: not a Word" in github.render(made.everything())
