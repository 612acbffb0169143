import pytest

from lint.articles import article


@pytest.mark.parametrize(
    "words",
    [
        "an addict", "a person", "an hour", "a unit", "an 18-year-old", "an 8-ball", "an 11-year term",
        "an 80-day stay", "an SUD", "an NYPD officer", "an HIV test", "a URL", "an FBI agent", "an M-30",
        "a one-year term", "an unidentified man", "an unusual case", "a usual case", "a European", "a union", "an heir",
        "an opioid", "a heroin case", "a MOUD program", "a NATO base", "a university", "an honest man",
        "a 100-day term", "an 800-bed jail", "a 180-day term", "an umbrella", "a useful step", "an X-ray", "a U-turn",
    ],
)  # fmt: skip
def test_article_by_sound(words: str) -> None:
    given, rest = words.split(" ", 1)
    assert article(rest) == given
