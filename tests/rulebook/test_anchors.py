import pytest

from lint.rulebook.anchors import ANYTHING, anchors, share


def words(phrase: str) -> list[tuple[set[str], set[str]]]:
    return [(set(first.words), set(second.words)) for first, second in anchors(phrase)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("inmate", [({"inmate"}, set())]),
        ("the addict", [({"addict"}, {"the"})]),
        ("hold ... (accountable|answerable)", [({"hold"}, {"accountable", "answerable"})]),
        ("(off our streets|out of town)", [({"streets"}, {"off"}), ({"town"}, {"out"})]),
        ("(the|) addict*", [({"addict*"}, set())]),
        ("# days clean", [({"clean"}, {"days"})]),
        ("{substance} user", [({"user"}, {"%"})]),
        ("Grants! Pass!", [({"grants"}, {"pass"})]),
    ],
)
def test_the_rarest_parts_of_each_way(phrase: str, expected: list[tuple[set[str], set[str]]]) -> None:
    assert words(phrase) == expected


def test_what_could_be_anything_has_no_anchor() -> None:
    assert anchors("*")[0][0] == ANYTHING
    assert share("(court|*)") == float("inf")


def test_a_choice_is_as_frequent_as_its_ways_together() -> None:
    assert share("(court|county)") == share("court") + share("county")
    assert share("court of addicts") == share("addicts") < share("court")
