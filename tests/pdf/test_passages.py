from __future__ import annotations

import pytest

from lint.pdf.pages import characters, load
from lint.pdf.passages import Reading, read
from tests.pdf.made import column, pdf

LEFT = [
    "The office looks at each case by itself and",
    "asks what help the person wants. It refers",
    "people to a clinic where nobody has to give",
    "a name, and it asks for no test of any kind.",
    "What is said there stays with the counselor",
]
RIGHT = [
    "A second column begins here and has its own",
    "sentences. Reading them across the columns",
    "would mix the one with the other, which no",
    "reader does and no program should do. So a",
    "page like this one is cut into its columns.",
]


def texts(reading: Reading) -> list[str]:
    return [passage.text for passage in reading.passages]


def test_columns_given_row_by_row_are_read_one_after_the_other() -> None:
    rows = [words for pair in zip(column(50, 700, LEFT), column(330, 700, RIGHT), strict=True) for words in pair]
    title = (50.0, 740.0, 20.0, "A Title Across Both Columns")
    found = texts(read(pdf([title, *rows]), "a.pdf"))
    assert found[0] == "A Title Across Both Columns"
    assert "\n".join(found[1:]) == "\n".join(LEFT + RIGHT)


def test_columns_given_one_after_the_other_keep_their_order() -> None:
    page = column(50, 700, LEFT) + column(330, 700, RIGHT)
    assert "\n".join(texts(read(pdf(page), "a.pdf"))) == "\n".join(LEFT + RIGHT)


def test_a_table_row_stays_together() -> None:
    rows = [("Missed visit", "A call"), ("Second", "A letter"), ("Third", "A talk"), ("Later", "Another")]
    page = [
        w
        for at, row in enumerate(rows)
        for w in column(50, 700 - at * 20, row[:1]) + column(300, 700 - at * 20, row[1:])
    ]
    assert "Missed visit  A call" in "\n".join(texts(read(pdf(page), "a.pdf")))


def test_a_word_broken_at_the_line_end_is_joined() -> None:
    page = column(
        50, 700, ["The clinic treats people with a sub-", "stance use disorder and asks no-", "body to leave."]
    )
    (text,) = texts(read(pdf(page), "a.pdf"))
    assert "substance use disorder" in text and "nobody to leave" in text


def test_a_hyphen_of_its_own_stays() -> None:
    page = column(50, 700, ["A court-ordered plan is no plan. A court-", "ordered talk is no talk at all, they said."])
    (text,) = texts(read(pdf(page), "a.pdf"))
    assert text.count("court-ordered") == 2


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [(50.0, 760.0, 9.0, f"Office Policy 12 - Page {n}"), *column(50, 700, [f"Paragraph {word} stands here."])]
        for n, word in enumerate(["one", "two", "three"], start=1)
    ]
    assert texts(read(pdf(*pages), "a.pdf")) == [f"Paragraph {w} stands here." for w in ("one", "two", "three")]


def test_a_paragraph_runs_on_over_the_page() -> None:
    first = column(50, 700, ["The office tells each person what help there is and where to find"])
    second = column(50, 700, ["it, and lets the person choose."])
    (passage,) = read(pdf(first, second), "a.pdf").passages
    assert passage.page == 1 and {s.page for s in passage.stretches} == {1, 2}


def test_line_numbers_of_court_paper_are_left_out() -> None:
    lines = [f"Line of the pleading that holds words, as number {word} of them." for word in "abcdefghijkl"]
    numbers = column(40, 700, [str(n) for n in range(1, 13)], 11)
    page = [w for pair in zip(numbers, column(80, 700, lines), strict=True) for w in pair]
    assert "\n".join(texts(read(pdf(page), "a.pdf"))) == "\n".join(lines)


def test_a_note_number_is_left_out() -> None:
    page = [
        (50.0, 700.0, 12.0, "People recover"),
        (130.7, 705.0, 7.0, "3"),
        (138.0, 700.0, 12.0, "when they are helped."),
    ]
    assert texts(read(pdf(page), "a.pdf")) == ["People recover when they are helped."]


def test_large_lines_are_headings() -> None:
    page = [(50.0, 740.0, 18.0, "How cases are handled"), *column(50, 700, LEFT)]
    passage = read(pdf(page), "a.pdf").passages[0]
    assert (passage.kind, passage.text) == ("heading", "How cases are handled")


def test_every_character_is_found_again_on_its_page() -> None:
    data = pdf([(50.0, 740.0, 18.0, "A (heading)"), *column(50, 700, LEFT)], column(50, 700, RIGHT))
    document = load(data, "a.pdf")
    raw = {n + 1: characters(document[n].get_textpage())[0] for n in range(len(document))}
    document.close()
    for passage in read(data, "a.pdf").passages:
        assert passage.stretches
        for s in passage.stretches:
            assert passage.text[s.start : s.end] == raw[s.page][s.first : s.first + s.end - s.start]
        told = sum(s.end - s.start for s in passage.stretches)
        assert told == len(passage.text) - passage.text.count("\n")


@pytest.mark.parametrize(("picture", "said"), [(True, "pictures"), (False, "empty")])
def test_no_text_layer_is_one_sentence(picture: bool, said: str) -> None:
    from lint.errors import InputError

    with pytest.raises(InputError, match=f"no text layer.*{said}"):
        read(pdf([], picture=picture), "a.pdf")


def test_a_scanned_page_among_others_is_told() -> None:
    reading = read(pdf(column(50, 700, LEFT), [], picture=True), "a.pdf")
    assert reading.remarks == ("page 2: no text layer (a picture), not read",)
