"""English and Spanish are told apart by their small words."""

import pytest

from lint.language.lang import detect


@pytest.mark.parametrize(
    "text",
    [
        "The district attorney will not ask for bail in these cases.",
        "SANTA ROSA, Calif.",
        "Los Robles Police and the Las Casas County Sheriff arrested a man in El Valle.",
        "",
        "De la Cruz",
        "No.",
    ],
)
def test_english(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "La fiscalía no pedirá fianza en los casos de posesión de drogas.",
        "El fiscal del condado ayudará a las personas que consumen drogas.",
        "¿Necesita ayuda?",
        "DECLARACIÓN DEL FISCAL",
    ],
)
def test_spanish(text: str) -> None:
    assert detect(text) == "es"
