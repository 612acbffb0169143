from __future__ import annotations

from pathlib import Path

import pytest

from lint import settings
from lint.errors import SettingsError

WHOLE = """
level = "advice"
fail_on = "warning"
select = ["language", "practice"]
ignore = ["relapse"]
allow = ["drug court"]
exclude = ["old/"]
lexicons = ["ours"]
lang = "en"
pipeline = "en_core_web_sm"

[levels]
inmate = "error"
practice = "advice"

[types]
"press/**/*.txt" = "press-release"
"*.md" = "policy-memo"

[statuses]
"closed/**" = "convicted"

[office]
name = "Example County District Attorney"
speakers = ["Jane Roe"]
programs = ["Project Reset"]
helpline = "211"
"""


def read(folder: Path, text: str, name: str = "anew.toml") -> settings.Settings:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    settings.load.cache_clear()
    return settings.load(path)


def test_everything_is_read(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    told = read(tmp_path, WHOLE)
    assert (told.level, told.fail_on, told.lang, told.pipeline) == ("advice", "warning", "en", "en_core_web_sm")
    assert told.levels == {"inmate": "error", "practice": "advice"}
    assert told.book == (tmp_path / "ours",)
    assert told.office.words == {"programs": ("Project Reset",), "helpline": ("211",)}
    assert told.office.speakers == ("Jane Roe",)


def test_types_are_given_by_glob_relative_to_the_settings(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    told = read(tmp_path, WHOLE)
    assert told.type_of(tmp_path / "press" / "a.txt") == "press-release"
    assert told.type_of(tmp_path / "press" / "2026" / "may" / "a.txt") == "press-release"
    assert told.type_of(tmp_path / "deep" / "down" / "a.md") == "policy-memo"
    assert told.type_of(tmp_path / "a.txt") == ""
    assert told.status_of(tmp_path / "closed" / "a.txt") == "convicted"


def test_pyproject_counts_only_with_the_table(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.anew]\nlevel = "error"\n', encoding="utf-8")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert settings.find(inner) == tmp_path / "pyproject.toml"
    assert settings.nearby(inner / "draft.txt").level == "error"
    (tmp_path / "a" / "anew.toml").write_text("", encoding="utf-8")
    assert settings.find(inner) == tmp_path / "a" / "anew.toml"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('level = "warning"\nignor = ["x"]\n', 2, 'unknown setting "ignor" (did you mean "ignore"?)'),
        ("[office]\nname = 'x'\nprogams = ['y']\n", 3, '"office.progams" (did you mean "programs"?)'),
        ('\nlevel = "eror"\n', 2, '(did you mean "error"?)'),
        ('[types]\n"*.txt" = "press-realease"\n', 2, '(did you mean "press-release"?)'),
        ('[levels]\naddict = "loud"\n', 2, '"levels.addict" must be one of off, advice, warning, error'),
        ("allow = [1]\n", 1, '"allow" must be a list of texts'),
        ("level = 3\n", 1, '"level" must be a text'),
        ('\n\nlexicons = ["nowhere"]\n', 3, "does not exist"),
        ("level = \n", 1, "is not TOML"),
        ("office = 1\n", 1, '"office" must be a table'),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, text)
    assert said in str(caught.value)
    assert str(caught.value).startswith(f"{tmp_path / 'anew.toml'}:{line}: ")


def test_the_line_in_a_shared_file_is_that_of_our_table(tmp_path: Path) -> None:
    text = '[tool.other]\nlevle = 1\n\n[tool.anew]\nlevle = "error"\n'
    with pytest.raises(SettingsError, match=r"pyproject\.toml:5: "):
        read(tmp_path, text, "pyproject.toml")


def test_the_dictionary_has_every_key_that_the_book_asks_for(tmp_path: Path) -> None:
    from lint.rulebook import load_full

    asked = {key for rule in load_full().considerations for key in rule.satisfied_by}
    assert asked == set(settings.DICTIONARY)
    for key in ("local-law", "local_law"):
        assert read(tmp_path, f'[office]\n{key} = "An Act"\n').office.words == {"local-law": ("An Act",)}


def test_no_settings_are_the_defaults(tmp_path: Path) -> None:
    assert settings.Settings().level == "warning"
    assert read(tmp_path, "").fail_on == "error"
