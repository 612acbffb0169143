from __future__ import annotations

from pathlib import Path

import pytest

from lint.checking import Choices, check_bytes, check_file
from lint.errors import SettingsError
from lint.finding import FileReport
from tests.conftest import forget

RELEASE = "FOR IMMEDIATE RELEASE\n\nAn addict died of an overdose. The inmate and an addict came.\n"


def rules(report: FileReport) -> list[tuple[str, str]]:
    return [(f.rule, f.level) for f in report.findings]


def check(folder: Path, text: str = RELEASE, settings: str = "", **choices: object) -> list[tuple[str, str]]:
    forget()
    (folder / "anew.toml").write_text(settings, encoding="utf-8")
    draft = folder / "draft.txt"
    draft.write_text(text, encoding="utf-8")
    return rules(check_file(draft, Choices(**choices)))  # type: ignore[arg-type]


PLAIN = [("addict", "error"), ("good-samaritan", "warning"), ("inmate", "warning"), ("addict", "error")]


def test_without_settings(small_book: Path) -> None:
    assert check(small_book) == PLAIN


@pytest.mark.parametrize(
    ("settings", "left"),
    [
        ('[levels]\ninmate = "error"\n', [*PLAIN[:2], ("inmate", "error"), PLAIN[3]]),
        ('[levels]\naddict = "off"\n', PLAIN[1:3]),
        ('[levels]\nconsideration = "error"\n', [PLAIN[0], ("good-samaritan", "error"), *PLAIN[2:]]),
        ('[levels]\nlanguage = "advice"\naddict = "warning"\n', [
            ("addict", "warning"), PLAIN[1], ("inmate", "advice"), ("addict", "warning")]),
        ('select = ["consideration"]\n', PLAIN[1:2]),
        ('ignore = ["language"]\n', PLAIN[1:2]),
        ('ignore = ["inmate", "consideration"]\n', [PLAIN[0], PLAIN[3]]),
        ('allow = ["addicts"]\n', PLAIN[1:3]),
        ('allow = ["good-samaritan"]\n', PLAIN),
        ('[types]\n"*.txt" = "charging-document"\n', [("inmate", "warning")]),
        ('[office]\nlocal_law = ["Callers Act"]\n', PLAIN),
    ],
)  # fmt: skip
def test_settings(small_book: Path, settings: str, left: list[tuple[str, str]]) -> None:
    assert check(small_book, settings=settings) == left


def test_what_is_off_by_default_can_be_turned_on(small_book: Path) -> None:
    text = RELEASE.replace("addict", "man").replace("inmate", "marijuana")
    assert check(small_book, text) == [("good-samaritan", "warning")]
    assert ("marijuana", "warning") in check(small_book, text, '[levels]\nmarijuana = "warning"\n')
    assert ("marijuana", "warning") not in check(small_book, text, '[levels]\nlanguage = "warning"\n')


def test_the_office_dictionary_satisfies_a_consideration(small_book: Path) -> None:
    text = RELEASE + "\nThe Callers Act protects you.\n"
    assert ("good-samaritan", "warning") in check(small_book, text)
    assert ("good-samaritan", "warning") not in check(small_book, text, '[office]\nlocal_law = ["Callers Act"]\n')


def test_names_of_the_office_stay_silent(small_book: Path) -> None:
    text = RELEASE + "\nCall inmate reach today.\n"
    assert len(check(small_book, text)) == 5
    assert check(small_book, text, '[office]\nnames = ["inmate reach"]\n') == PLAIN


def test_an_office_adds_its_own_words(small_book: Path) -> None:
    own = small_book / "ours"
    own.mkdir()
    (own / "slang.yaml").write_text(
        "- term: zorbler\n  category: custody\n  forms: {one: [zorbler], many: [zorblers]}\n"
        "  instead: [{one: neighbor, many: neighbors, keeps_meaning: true}]\n  why: Nobody says it.\n"
        "  sources: [words]\n  examples:\n    flag: ['A <zorbler> came.']\n    allow: ['A cobbler came.']\n",
        encoding="utf-8",
    )
    assert check(small_book, "Two zorblers.", 'lexicons = ["ours"]\n') == [("zorbler", "warning")]


def test_choices_stand_over_settings(small_book: Path) -> None:
    assert check(small_book, settings='select = ["addict"]\n', select=("inmate",)) == PLAIN[2:3]
    assert check(small_book, settings='[types]\n"*" = "bail"\n', type="press-release") == PLAIN
    assert check(small_book, ignore=("language",)) == PLAIN[1:2]


@pytest.mark.parametrize(
    ("settings", "choices", "said"),
    [
        ('ignore = ["adict"]\n', {}, 'anew.toml: there is no rule or family "adict" (did you mean "addict"?)'),
        ('[levels]\nlangage = "off"\n', {}, '(did you mean "language"?)'),
        ("", {"select": ("inmat",)}, '--select: there is no rule or family "inmat" (did you mean "inmate"?)'),
    ],
)
def test_an_unknown_rule_is_refused(small_book: Path, settings: str, choices: dict[str, object], said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        check(small_book, settings=settings, **choices)
    assert said in str(caught.value)


def test_a_fault_of_ours_is_told_and_the_rest_goes_on(small_book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("by\nzero")

    (small_book / "a.txt").write_text(RELEASE, encoding="utf-8")
    monkeypatch.setattr("lint.parsers.parse", fails)
    report = check_file(small_book / "a.txt")
    assert "could not be checked; please report it (ZeroDivisionError" in report.error
    monkeypatch.setenv("ANEW_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        check_file(small_book / "a.txt")


def test_bytes_from_elsewhere_and_unreadable_ones(small_book: Path) -> None:
    assert rules(check_bytes(RELEASE.encode(), "draft.txt")) == PLAIN
    assert check_bytes(b"", "draft.txt").error
    assert check_file(small_book / "missing.txt").error
