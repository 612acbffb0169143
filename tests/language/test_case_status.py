"""Where a case stands, by the document's own words."""

import pytest

from lint.document import Block, Document
from lint.finding import DOCUMENT_TYPES, STATUSES
from lint.language.case_status import read


def document(text: str) -> Document:
    return Document("draft.txt", "text", text, (Block("paragraph", text, 0),))


@pytest.mark.parametrize(
    ("type", "text", "status"),
    [
        ("press-release", "Millton Man Charged With Burglary. He was arraigned today and faces ten years.", "charged"),
        ("press-release", "Millton Man Sentenced to Five Years for a 2022 Burglary.", "convicted"),
        ("press-release", "A woman who was charged in May pleaded guilty today to burglary.", "convicted"),
        ("press-release", "Parole denied for a man in prison for a 1998 robbery.", "convicted"),
        ("press-release", "The office will host a prescription drug take-back on Friday.", "none"),
        ("press-release", "The grant serves people convicted of low-level offenses.", "none"),
        ("press-release", "The farm settled a civil action that alleged water pollution.", "none"),
        ("press-release", "Wanted: a word. " * 300 + "An indictment is merely an allegation.", "charged"),
        ("press-release", "Millton Man Found Not Guilty in Burglary Case.", "none"),
        ("press-release", "Hombre sentenciado a cinco años de prisión por robo.", "convicted"),
        ("statement", "Statement of the District Attorney on the guilty verdict in People v. Poe.", "convicted"),
        ("statement", "Remarks on the opening of a treatment center.", "none"),
        ("drug-court", "I have pled guilty and wait for sentence.", "convicted"),
        ("drug-court", "Defendant is charged with theft. The plea is held in abeyance; he has pled guilty.", "charged"),
        ("drug-court", "The handbook answers the questions that people ask.", "none"),
        ("policy-memo", "People who were sentenced and charged are counted.", "none"),
        ("plea-offer", "Nothing is said here.", "charged"),
        ("bail", "He was convicted in 2011.", "charged"),
        ("charging-memo", "He was arrested and charged.", "none"),
    ],
)
def test_the_status_is_read(type: str, text: str, status: str) -> None:
    assert read(document(text), type) == status


@pytest.mark.parametrize("type", DOCUMENT_TYPES)
def test_every_type_has_a_status(type: str) -> None:
    assert read(document(""), type) in STATUSES
