"""Quoted words are found and given to the one who said them."""

import pytest

from lint.document import Block
from lint.language.quotations import Quotation, Speakers, find

HEAD = "Mill County District Attorney Jane Harlow announced charges today with Police Chief Omar Quill."


def said(*texts: str, kind: str = "paragraph", speakers: Speakers | None = None) -> list[tuple[str, str]]:
    blocks = [Block(kind, text, 0) for text in texts]
    found = find(blocks, speakers or Speakers())
    return [(blocks[q.block].text[q.start : q.end], q.speaker) for q in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will help everybody who asks,” said District Attorney Jane Harlow.", "office"),
        ("“We will help everybody who asks,” Harlow said.", "office"),
        ("“We will help everybody who asks.” DA Harlow said.", "office"),
        ("Harlow said, “We will help everybody who asks.”", "office"),
        ('District Attorney Harlow added: "We will help everybody who asks."', "office"),
        ("“We will help everybody who asks,” said an office spokesperson.", "office"),
        ("“We will help everybody who asks,” said Ana P. Reyes, the Mill County prosecutor.", "office"),
        ("In its letter, the People state that “he has not shown any change at all.”", "office"),
        ("“We will help everybody who asks,” said Police Chief Omar Quill.", "other"),
        ("“We will help everybody who asks,” Quill said.", "other"),
        ("Judge Ruth Ames said, “I have seen this far too often.”", "other"),
        ("The victim’s mother told the court, “I have seen this far too often.”", "other"),
        ("The defendant told officers he was “just a user who sells to friends.”", "other"),
        ("“We will help everybody who asks,” said FBI Special Agent in Charge Lee Poe.", "other"),
        ("“We will help everybody who asks,” said Essex County District Attorney Ann Poe.", "other"),
        ("According to defense attorney Max Poe, “nobody was ever in danger.”", "other"),
    ],
)
def test_the_speaker_is_read_from_the_words_around(text: str, speaker: str) -> None:
    assert said(HEAD, text)[0][1] == speaker


def test_a_new_sentence_after_a_quotation_does_not_speak_for_it() -> None:
    found = said(HEAD, "Harlow said, “This stops now.” Chief Quill said, “We are glad of it all.”")
    assert [speaker for _, speaker in found] == ["office", "other"]


def test_the_second_part_belongs_to_the_speaker_of_the_first() -> None:
    found = said(HEAD, "“It ends now,” said Chief Quill. “Nobody will be left behind in this county.”")
    assert [speaker for _, speaker in found] == ["other", "other"]


def test_a_quotation_over_paragraphs_repeats_its_opening_mark() -> None:
    found = said(HEAD, "Harlow said, “We looked at every case again.", "“Then we asked for help,", "and help came.”")
    assert found == [
        ("We looked at every case again.", "office"),
        ("Then we asked for help,", "office"),
        ("and help came.", "office"),
    ]


def test_a_statement_without_said_belongs_to_the_name_above() -> None:
    title = "Statement of District Attorney Jane Harlow on the new treatment center"
    assert said(title, "“This center will help people who need it most, without delay.”")[0][1] == "office"


@pytest.mark.parametrize(
    "text",
    ["It was a “clean” house.", "James “Red” Poe was there.", "Lee Poe (“Slim”) was there."],
)
def test_a_word_that_nobody_said_is_scare(text: str) -> None:
    assert said(HEAD, text)[0][1] == "scare"


def test_a_cited_title_is_not_the_office() -> None:
    assert said(HEAD, "See the report titled “Drug Abuse and the Courts of the Nation.”")[0][1] == "other"


def test_inches_and_apostrophes_are_no_quotations() -> None:
    assert said('A 6" blade and a 4" pipe were the officers’ only finds.') == []


def test_a_forgotten_closing_mark_does_not_swallow_the_speaker() -> None:
    found = said(HEAD, "“Fentanyl kills, said Chief Quill. “Every family here knows somebody.”")
    assert found[0] == ("Fentanyl kills,", "other")


def test_a_quotation_goes_on_over_a_paragraph_broken_by_a_link() -> None:
    found = said(
        HEAD, "Chief Quill said, “We opened", "Second Door", "for everybody who needs a bed.”", "It has 12 beds."
    )
    assert found == [("We opened", "other"), ("Second Door", "other"), ("for everybody who needs a bed.", "other")]


def test_a_quotation_that_is_never_closed_ends_with_its_paragraph() -> None:
    found = said(HEAD, "Chief Quill said, “This was a cruel act.", "The district attorney will charge him.")
    assert found == [("This was a cruel act.", "other")]


def test_a_speaker_may_stand_without_a_verb() -> None:
    assert said(HEAD, "“Nobody here is beyond help,” Police Chief Omar Quill. “Nobody.”")[0][1] == "other"


def test_a_block_quotation_is_quoted() -> None:
    blocks = [Block("paragraph", "Judge Ames wrote:", 0), Block("quote", "An addict is a sick man.", 0)]
    assert find(blocks, Speakers()) == [Quotation(1, 0, 24, "other", "Judge Ames wrote:")]


def test_the_short_name_of_the_office_is_learned() -> None:
    head = "The Mill County District Attorney’s Office (MCDA) opposed parole."
    text = "The MCDA’s letter states, “He has shown no insight into any of it.”"
    assert said(head, text)[0][1] == "office"
    assert said(text)[0][1] == "other"


def test_the_settings_name_the_office() -> None:
    speakers = Speakers(names=("Toni Vale",))
    assert said("“We are glad to help,” said Toni Vale.", speakers=speakers)[0][1] == "office"
    assert said("“We are glad to help,” said Toni Vale.")[0][1] == "other"


def test_spanish_speech_is_read_too() -> None:
    found = said("“Queremos ayudar a las familias,” dijo la Fiscal Jane Harlow.")
    assert found[0][1] == "office"
