from pathlib import Path

import pytest

from lint.document import Block
from lint.language.anchored import Anchored
from lint.language.index import Index
from lint.language.view import View
from lint.rulebook import load
from lint.rulebook.wanting import BIT, EAGER

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.txt"))
MARKS = (
    "The “addict’s” sub-\nstance, drug\u00adusers’ pills\u2014DIRTY; §11362 and 11362 O\u2019Neil\u200bs e.g. TESTS.\n"
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(load())


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("“Addict’s”", "addict"),
        ("drug—addict", "addict"),
        ("an ad\u00addict", "addict"),
        ("a sub-\nstance", "substance"),
        ("ÉTUDES and addicts", "addict*"),
        ("sixty", "#"),
        ("45", "#"),
        ("She won\u2019t.", "n't"),
        ("heroin", "%"),
        ("(NIÑOS)", "niños"),
    ],
)
def test_an_anchor_is_seen_however_it_is_written(text: str, anchor: str) -> None:
    assert anchor in Anchored({"addict", "addict*", "substance", "niños"}, {"heroin"}).stand_in(text)


@pytest.mark.parametrize("type", ["press-release", "plea-offer", "drug-court"])
def test_where_anchors_are_asked_for_nothing_is_lost(index: Index, type: str) -> None:
    whole = "\n\n".join([MARKS, *(path.read_text(encoding="utf-8") for path in SAMPLES)])
    for types in (BIT[type], BIT[type] << EAGER):
        finder = index.finder(types)
        for number, text in enumerate(whole.split("\n\n")):
            view = View(number, Block("paragraph", text, 0), index)
            keys = finder.opening(index.anchored.stand_in(text))
            assert set(finder.find(view, keys)) == set(finder.find(view)), text
