import pytest

from lint.document import Block
from lint.language.keeping import keeps
from lint.language.view import View


def view(text: str) -> View:
    return View(0, Block("paragraph", text, 0))


def kept(text: str, words: str, new: str, status: str = "charged") -> bool:
    row = view(text)
    first = row.words.index(words.lower().split()[0])
    return keeps(row, first, first + len(words.split()), new, status)


@pytest.mark.parametrize(
    ("text", "words", "new"),
    [
        ("An inmate fire crew came.", "inmate", "incarcerated person"),
        ("They asked inmate medical staff.", "inmate", "incarcerated person"),
        ("Three escaped inmates came back.", "inmates", "incarcerated people"),
        ("In-custody inmates were told.", "inmates", "incarcerated people"),
        ("He hit a fellow transient once.", "transient", "person without stable housing"),
        ("Here a Fairview felon was held.", "felon", "person with a felony conviction"),
        ("Here inmates who were let out came back.", "inmates", "incarcerated people"),
        ("It tries professional and career criminals there.", "career criminals", "people with many prior convictions"),
        ("They burned a homeless man and woman out.", "homeless man", "man experiencing homelessness"),
        ("They aided in the inmates escape.", "inmates", "incarcerated people"),
        ("Here inmates released in May came back.", "inmates", "incarcerated people"),
        ("INMATE/DEFENDANT ASKS", "inmate", "incarcerated person"),
        ("TWO SAN MARCO FELONS CHARGED", "felons", "people with felony convictions"),
        ("It moved state and jail inmates there.", "jail inmates", "people in jail"),
        ("It let felons convicted of arson work.", "felons", "people with felony convictions"),
        ("They keep violent felons out.", "violent felons", "people with felony convictions"),
        ("They robbed a drug dealer at home.", "drug dealer", "person accused of selling drugs"),
    ],
)
def test_what_is_left_to_the_writer(text: str, words: str, new: str) -> None:
    assert not kept(text, words, new)


@pytest.mark.parametrize(
    ("text", "words", "new"),
    [
        ("An inmate told the guard.", "inmate", "incarcerated person"),
        ("The inmate allegedly ran.", "inmate", "incarcerated person"),
        ("Here the other inmates were told.", "inmates", "incarcerated people"),
        ("Gang members and career criminals ran.", "career criminals", "people with many prior convictions"),
        ("A felon charged with arson ran.", "felon", "person with a felony conviction"),
        ("Four alleged drug dealers ran.", "alleged drug dealers", "people accused of selling drugs"),
    ],
)
def test_what_may_be_put_in_place(text: str, words: str, new: str) -> None:
    assert kept(text, words, new)
