from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.errors import InputError
from lint.parsers import parse, text


def read(source: str) -> Document:
    return text.parse(source.encode(), "draft.txt")


def shape(source: str) -> list[tuple[str, str]]:
    return [(b.kind, b.text) for b in read(source).blocks]


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0")))
def test_offsets_lead_back(source: str) -> None:
    document = read(source.lstrip("\ufeff"))
    for block in document.blocks:
        for at, character in enumerate(block.text):
            assert document.text[block.source(at)] == character


WORDS = st.sampled_from(
    [
        "The",
        "the",
        "of",
        "1.",
        "(a)",
        "- ",
        "TERMS",
        "plea.",
        "\n",
        "\n\n",
        "\r\n",
        "•",
        "# anew: off\n",
        "2",
        "<!-- anew: allow x -->",
        ",",
        "said",
        "Drug Court",
        " | ",
        "____",
        "\t",
        "—",
        "“",
        "Page 2 of 3",
        "\n2\n\n",
    ]
)


@given(st.lists(WORDS, max_size=40))
def test_offsets_lead_back_in_text_that_looks_like_drafts(words: list[str]) -> None:
    document = read(" ".join(words))
    for block in document.blocks:
        assert block.text.strip() == block.text and block.text
        for at, character in enumerate(block.text):
            assert document.text[block.source(at)] == character
    for comment in document.comments:
        assert document.text.startswith(comment.text, comment.start)


@given(st.lists(WORDS, max_size=40))
def test_no_word_is_lost_and_none_comes_twice(words: list[str]) -> None:
    words = [w for w in words if "anew" not in w and "Page" not in w and "2" not in w]
    document = read(" ".join(words))
    kept = "".join(b.text for b in document.blocks)
    assert [c for c in document.text if c.isalnum()] == [c for c in kept if c.isalnum()]


def test_a_draft_wrapped_by_hand() -> None:
    blocks = shape(
        "TERMS\n\n1. The accused reports to the clinic each week and tells the\nNavigator what she needs.\n"
        "2. Nothing she says there may be used against her, in this case or\nin any other.\n\n"
        "The office asks for no test. A result that somebody else has asked\nfor is not a ground to revoke.\n"
    )
    assert [kind for kind, _ in blocks] == ["heading", "list-item", "list-item", "paragraph"]
    assert blocks[1][1].endswith("Navigator what she needs.")


def test_a_scraped_link_stays_in_its_sentence() -> None:
    filler = "\n" + "A long line that nobody wrapped, as web pages have them. " * 4
    for source in (
        "A recent\nWillow Hall study\n, paid for by the county, found no harm." + filler,
        "A recent\n\nWillow Hall study\n\n, paid for by the county, found no harm." + filler,
        "It happened on East 39\nth\nStreet in the afternoon." + filler,
        "Residents may look at\nwww.example.org\nbefore they apply." + filler,
    ):
        assert len(shape(source)) == 2, source


def test_lines_of_a_letterhead_stay_apart() -> None:
    blocks = shape(
        "For Immediate Release\nMarch 3, 2024\nDana Example\nChief of Staff\nOffice: 555-010-0100\n"
        "OFFICE OPENS A CLINIC FOR PEOPLE WHO USE DRUGS\n"
        + "The office opened a clinic today, where anybody may come without an appointment. "
        * 3
    )
    assert [text for kind, text in blocks if kind == "heading"] == ["OFFICE OPENS A CLINIC FOR PEOPLE WHO USE DRUGS"]
    assert ("paragraph", "Dana Example") in blocks


@pytest.mark.parametrize(
    ("source", "heading"),
    [
        (
            "Prohibited practices:\n- asking for a plea first\n- taking medicine away\n",
            "Prohibited practices:",
        ),
        (
            "Scope and Purpose\n\nThis memo says how cases of possession are handled from now on.\n",
            "Scope and Purpose",
        ),
        ("Background\n=====\n\nText follows here.\n", "Background"),
        ("# Background\n\nText follows here.\n", "# Background"),
        ("SECTION 4. DRUG TESTS\nNobody is tested.\n", "SECTION 4. DRUG TESTS"),
        (
            "1. Do I have to plead guilty?\nNo. Nobody is asked to plead guilty or to sign anything.\n",
            "1. Do I have to plead guilty?",
        ),
    ],
)
def test_headings(source: str, heading: str) -> None:
    assert [b.text for b in read(source).blocks if b.kind == "heading"] == [heading]


def test_a_lead_in_is_no_heading() -> None:
    blocks = shape("We will not:\n(a) ask for a plea first;\n(b) take medicine away.\n")
    assert [kind for kind, _ in blocks] == ["paragraph", "list-item", "list-item"]


def test_a_number_inside_a_sentence_begins_no_item() -> None:
    line = "This is a long line of a memo wrapped by hand that cites the county's Section"
    assert len(shape(f"{line}\n5. The rest of the paragraph follows on this line of about the same length\nhere.")) == 1


def test_a_page_number_in_mid_sentence_is_led_round() -> None:
    document = read("The court may refer\n\n2\n\nthe case to the clinic.\n")
    (block,) = [b for b in document.blocks if "court" in b.text]
    assert block.text == "The court may refer\nthe case to the clinic."
    assert document.text[block.source(block.text.index("clinic")) :].startswith("clinic")


def test_comments_are_collected_and_kept_out() -> None:
    document = read("# anew: off\nOne <!-- anew: allow inmate --> two.\n\n# A plain line stays.\n")
    assert [c.text for c in document.comments] == ["anew: off", "anew: allow inmate"]
    assert [b.text for b in document.blocks] == ["One  two.", "# A plain line stays."]


def test_line_ends_are_kept() -> None:
    document = read("One line\r\nof text.\r\n\r\nAnother.\r\n")
    assert document.text == "One line\r\nof text.\r\n\r\nAnother.\r\n"
    assert [b.text for b in document.blocks] == ["One line\r\nof text.", "Another."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "cp1252"])
def test_encodings(encoding: str) -> None:
    source = "The café’s owner said: “no”. A plain sentence follows here."
    assert text.parse(source.encode(encoding), "a.txt").text == source


def test_binary_data_is_refused() -> None:
    with pytest.raises(InputError, match="binary data"):
        parse(bytes(range(256)) * 8, "a.txt")
