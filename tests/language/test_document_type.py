"""What kind of document a draft is, by what it says and never by its name."""

import pytest

from lint.document import Block, Document
from lint.finding import DOCUMENT_TYPES
from lint.language.document_type import classify
from tests.language.wordings import WORDINGS


def document(text: str) -> Document:
    return Document("draft.txt", "text", text, (Block("paragraph", text, 0),))


SAMPLES = {
    "press-release": [
        "FOR IMMEDIATE RELEASE\nMarch 3, 2025\n\nMill County Man Charged With Selling Fentanyl\n\nMILLTON – Mill County"
        " District Attorney Jane Harlow announced today that Omar Quill, 31, was charged with sale."
        "\n\n“This case is serious,” said District Attorney Harlow.",
        "A Millton woman was sentenced this week to three years in prison after pleading guilty to burglary, District"
        " Attorney Jane Harlow said.\n\n“We thank the officers,” Harlow said.",
        "News Release\nGraduates Honored at Mill County Drug Court Ceremony\nDistrict Attorney Jane Harlow joined Judge"
        " Ruth Ames today to honor twelve graduates of the drug court. “They worked hard,” said Harlow.",
        "For Immediate Release\nDistrict Attorney Asks Court for Bail in Killing\nDistrict Attorney Harlow announced"
        " that a man arrested for murder was held on $500,000 bail.",
    ],
    "statement": [
        "Statement of District Attorney Jane Harlow on the Verdict in People v. Quill\n\n“I thank the jury for it all."
        " This was a hard case for everybody.”",
        "Remarks as prepared for delivery\n\nGood morning. Thank you all for being here at the state conference.",
        "MILLTON – District Attorney Jane Harlow issued the following statement today:\n\n“We are saddened by the news"
        " from the county jail.”",
    ],
    "policy-memo": [
        "MEMORANDUM\nTO: All Assistant District Attorneys\nFROM: Jane Harlow, District Attorney\nRE: Possession cases\n"
        "Effective immediately, prosecutors will not file charges of simple possession.",
        "FOR IMMEDIATE RELEASE\nDistrict Attorney Harlow Announces New Policy on Low-Level Drug Possession\nThe office"
        " will no longer prosecute people found with small amounts. “This is overdue,” said Harlow.",
        "Special Directive No. 12\nBail and release\nThis office does not ask for money bail in drug cases.",
    ],
    "charging-document": [
        "IN THE CIRCUIT COURT OF MILL COUNTY\nSTATE OF OHIO, Plaintiff, v. OMAR QUILL, Defendant.\nINDICTMENT\nCOUNT"
        " ONE\nThe Grand Jurors find that on or about May 4, 2024, Omar Quill did knowingly sell fentanyl, against the"
        " peace and dignity of the State.",
        "SUPERIOR COURT\nTHE PEOPLE OF THE STATE, Plaintiff, vs. LEE POE, Defendant.\nFELONY COMPLAINT\nThe"
        " undersigned is informed and believes that:\nCOUNT 1\nOn or about June 2, 2024, the crime of burglary was"
        " committed by LEE POE.",
    ],
    "charging-memo": [
        "CHARGING RECOMMENDATION\nTo: Felony review\nFrom: Deputy Ames\nSuspect: Lee Poe\nI recommend that we decline"
        " the sale count and file possession only.",
        "Intake decision memo - privileged, attorney work product\nRequested charges: sale of a controlled substance."
        "\nDecision: decline.",
    ],
    "plea-offer": [
        "Re: State v. Lee Poe, 24-CR-118\nDear Ms. Quill:\nThe State offers the following to resolve this case. Your"
        " client will plead guilty to Count I. The offer expires Friday.",
        "PLEA AGREEMENT\nState v. Poe\nThe defendant agrees to plead guilty to count 2; the State drops the rest.",
        "From: A. Ames\nTo: m.quill@defense.example\nSubject: State v. Poe, 24-0118 - offer\nMax, here's what I can do:"
        " he pleads to the possession today and I drop the rest.",
    ],
    "bail": [
        "BAIL RECOMMENDATION\nState v. Lee Poe\nWe ask for release on his own recognizance at first appearance.",
        "STATE'S MOTION TO REVOKE BOND\nThe State requests that bond be set at $50,000, cash, because he is a flight"
        " risk.",
    ],
    "drug-court": [
        "MILL COUNTY TREATMENT COURT\nParticipant Handbook\nPhase One lasts ninety days. The participant must appear"
        " every week.",
        "Mill County Drug Court\nContract\nI agree to follow the orders of the drug court team.",
    ],
    "diversion": [
        "MILL COUNTY ATTORNEY\nPRETRIAL DIVERSION AGREEMENT\nBy signing this agreement the participant accepts these"
        " terms. Charges will be dismissed when they are met.",
        "Deflection Program Guidelines\nWho can join: anyone stopped with a small amount. You are not asked to plead.",
    ],
    "training": [
        "TRAINING OUTLINE\nWords that matter in court\nLearning objectives: by the end of this session prosecutors can"
        " name three person-first terms.",
        "Slide 1: Stigma and prosecution\nTraining materials for new deputies\nSlide 2: Discussion questions",
    ],
    "other": [
        "Abstract: We surveyed 248 officers about stigma. This study reports the results, with references.",
        "The lake was calm and nobody spoke of anything at all.",
    ],
}


@pytest.mark.parametrize(("type", "text"), [(type, text) for type, texts in SAMPLES.items() for text in texts])
def test_each_type_is_told_by_its_words(type: str, text: str) -> None:
    assert classify(document(text))[0] == type


@pytest.mark.parametrize(("type", "text"), WORDINGS)
def test_other_wordings_are_told_too(type: str, text: str) -> None:
    assert classify(document(text))[0] == type


def test_every_type_has_a_sample() -> None:
    assert set(SAMPLES) == set(DOCUMENT_TYPES)


def test_reasons_are_plain_words_strongest_first() -> None:
    type, reasons = classify(document(SAMPLES["press-release"][0]))
    assert type == "press-release"
    assert reasons[0] == "it is marked as a release"
    assert len(set(reasons)) == len(reasons)


def test_nothing_to_go_by_is_other_and_says_so() -> None:
    assert classify(document("")) == ("other", ("nothing in it tells another type",))


def test_a_release_that_mentions_a_policy_stays_a_release() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\nMillton Man Sentenced for Robbery\nDistrict Attorney Jane Harlow announced that Lee Poe"
        " was sentenced to four years. The case began under the office's new policy on robberies."
    )
    assert classify(document(text))[0] == "press-release"


def test_a_writers_comments_are_not_read() -> None:
    text = "# Training outline: drug cases\n\n<!-- {} -->\n\nSession 1. Trial skills for new staff.\n"
    noted = text.format("FOR IMMEDIATE RELEASE: announces a policy")
    assert classify(document(noted))[0] == classify(document(text.format("a note")))[0]
