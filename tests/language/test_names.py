"""Names and law are masked; labels for people beside them are not."""

import time

import pytest

from lint.language.names import masks


def covered(text: str, words: str) -> bool:
    """Whether a mask touches the words in the text."""
    start = text.index(words)
    return any(a < start + len(words) and start < b for a, b, _ in masks(text))


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The Narcotic Addict Rehabilitation Act of 1966 applies.", "Addict", "statute"),
        ("He was sent to the Mill County Felony Drug Court.", "Felony", "court"),
        ("A grant of the Bureau of Substance Abuse Services paid for it.", "Substance Abuse", "agency"),
        ("The Elder Abuse Unit is prosecuting the case.", "Abuse", "agency"),
        ("Under Health and Safety Code section 11352(a), it is a felony.", "11352", "citation"),
        ("It violates 21 U.S.C. § 841(b)(1)(C).", "841", "citation"),
        ("He is charged under N.J.S.A. 2C:35-5b(3) and R.C. 2925.12.", "2925.12", "citation"),
        ("In Robinson v. California, 370 U.S. 660 (1962), the court ruled.", "California", "citation"),
        ("See 370 U.S. 660, 667 for more.", "660", "citation"),
        ("He is charged with possession of a firearm by a felon and assault.", "felon", "charge"),
        ("She was charged with one count of Felon in Possession of a Firearm.", "Felon", "charge"),
        ("He pleaded guilty to child abuse in May.", "abuse", "charge"),
        ("The State gave notice of the habitual offender enhancement.", "offender", "charge"),
        ("The Habitual Felony Offender Act doubles the term.", "Offender", "statute"),
        ("It means lifetime sex offender registration for him.", "offender", "charge"),
        ("He must register as a sex offender.", "offender", "charge"),
        ("He was sentenced as a second felony drug offender to nine years.", "offender", "charge"),
        ("Criminal Sale of a Controlled Substance in the Third Degree", "Criminal", "charge"),
        ("Charges: RS 40:967(C); criminal trespass; inmate contraband", "inmate", "charge"),
        ("Read www.mill-county.example.gov/inmates/list for names.", "inmates", "url"),
        ("Write to inmates@mill.example.gov today.", "inmates", "email"),
        ("See Quill, supra note 4, on drug abuse and courts, at 12.", "Quill", "citation"),
        ("Harlow, J. (2014). What works for offenders? Mill Journal.", "offenders", "citation"),
        ("Officers of Operation Clean Street seized two guns.", "Clean", "title"),
        ("Proposition 47 changed that.", "47", "statute"),
        ("[Drug Abuse in Jails](https://mill.example/report) says so.", "Abuse", "title"),
    ],
)
def test_a_name_is_masked_with_its_kind(text: str, words: str, kind: str) -> None:
    start = text.index(words)
    assert kind in {k for a, b, k in masks(text) if a <= start and start + len(words) <= b}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A known drug dealer was charged with assault.", "drug dealer"),
        ("The convicted felon was charged with assault.", "felon"),
        ("He was charged with assault and is an addict.", "addict"),
        ("He was charged with assault after police found the junkie asleep.", "junkie"),
        ("He was convicted of helping three inmates escape.", "inmates"),
        ("She was convicted of the murder of a drug dealer.", "dealer"),
        ("A 51-year-old habitual offender was sentenced.", "offender"),
        ("Career criminals will not walk free.", "criminals"),
        ("Mill Man Convicted of Murder of Drug Dealer", "Dealer"),
        ("Convicted Felon Sentenced After Task Force Search", "Felon"),
        ("HABITUAL OFFENDER GETS TEN YEARS", "OFFENDER"),
        ("He is guilty of robbery, said the inmate.", "inmate"),
        ("Drug abuse and drug addicts are the subject of this memo.", "addicts"),
        ("In violation of his release, the addict drove away.", "addict"),
    ],
)
def test_a_label_beside_a_name_is_left_alone(text: str, words: str) -> None:
    assert not covered(text, words)


@pytest.mark.parametrize(
    "text",
    [
        "A" * 20000,
        "Aaa, B. " * 3000 + "(2001)",
        "of the " * 5000,
        "Smith " * 4000 + "v. ",
        "1 " * 9000,
        "charged with " * 3000,
        "possession of a " * 3000,
        "Aa & " * 4000 + "Department",
        "§ 1(a), " * 3000,
        "See Aa bb " * 2000 + "supra",
        "a.b" * 5000,
    ],
)
def test_no_text_makes_the_patterns_slow(text: str) -> None:
    began = time.perf_counter()
    masks(text)
    assert time.perf_counter() - began < 3


def test_offsets_hold_where_small_letters_are_longer() -> None:
    text = "İİ was charged with assault by a felon."
    assert any(text[a:b].startswith("assault") for a, b, kind in masks(text) if kind == "charge")
