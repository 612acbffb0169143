import pytest

from lint.document import Block
from lint.errors import BookError
from lint.language.search import Finder
from lint.language.view import View
from lint.rulebook.phrases import build


def found(phrase: str, text: str, substances: tuple[str, ...] = ()) -> list[str]:
    view = View(0, Block("paragraph", text, 0), {"substance"})
    return [view.original(hit.first, hit.last) for _, hit in Finder(build([phrase]), substances).find(view)]


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("drug addicted", "Drug-\naddicted and drug addicted", ["Drug-\naddicted", "drug addicted"]),
        ("abus*", "abuse, abusing and disabused", ["abuse", "abusing"]),
        ("of * court", "leave of the court", ["of the court"]),
        ("# days", "60 days, sixty days, sixty (60) days, one hundred and eighty days", None),
        ("plead ... before", "plead to the charge before he is let in", ["plead to the charge before"]),
        ("plead ... before", "he shall plead, in open court, before he is let in", ["plead, in open court, before"]),
        ("(enter|take) a (guilty |)plea", "enter a plea or take a guilty plea", ["enter a plea", "take a guilty plea"]),
        ("MAT!", "MAT on the mat, Mat", ["MAT"]),
        ("his attorney's office", "his attorney\u2019s office", ["his attorney\u2019s office"]),
        ("addict", "the addict's room", ["addict's"]),
        ("no plea, no program", "No plea, no program.", ["No plea, no program"]),
        ("{substance} habit", "a crack cocaine habit", ["crack cocaine habit"]),
        ("u.s.c.", "21 U.S.C. 841", ["U.S.C"]),
        ("(not|n't) tested", "He isn\u2019t tested, was not tested, got tested", ["isn\u2019t tested", "not tested"]),
    ],
)
def test_phrase_finds_its_words(phrase: str, text: str, words: list[str] | None) -> None:
    hits = found(phrase, text, ("crack cocaine", "heroin"))
    if words is None:
        assert {"60 days", "sixty days", "sixty (60) days", "one hundred and eighty days"} <= set(hits)
    else:
        assert sorted(set(hits), key=hits.index) == words


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("guilty plea", "He is guilty. Plea talks go on."),
        ("guilty plea", "guilty, plea"),
        ("plead ... before", "He may plead. He came before noon."),
        ("addict", "addiction and addicted"),
    ],
)
def test_phrase_stays_silent(phrase: str, text: str) -> None:
    assert found(phrase, text) == []


@pytest.mark.parametrize("phrase", ["(a|b", "a)", "* court", "... plea", "plea ...", "()", ""])
def test_badly_written_phrases_are_refused(phrase: str) -> None:
    with pytest.raises(BookError):
        build([phrase])


def test_many_choices_do_not_multiply() -> None:
    choice = "(" + "|".join(chr(97 + i % 26) + chr(97 + i // 26) for i in range(40)) + ")"
    assert len(build([" ".join([choice] * 6)]).nodes) < 300


def test_phrases_that_share_words_stay_apart() -> None:
    view = View(0, Block("paragraph", "a c, b c, a d", 0))
    names = {phrase for phrase, _ in Finder(build(["(a|b) c", "a d"]), ()).find(view)}
    assert names == {"(a|b) c", "a d"}
    assert not list(Finder(build(["(a|b) c", "a d"]), ()).find(View(0, Block("paragraph", "b d", 0))))


def test_invisible_marks_inside_words_are_mapped_back() -> None:
    assert found("addict", "an ad\u00addict here") == ["ad\u00addict"]
    assert found("substance abuse", "sub-\nstance abuse") == ["sub-\nstance abuse"]
