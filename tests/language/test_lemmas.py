"""Lemmas by table and rule."""

from __future__ import annotations

import pytest

from lint.language.lemmas import Lemmas, learn


@pytest.mark.parametrize(
    ("form", "pos", "feats", "lemma"),
    [
        ("convicts", "NOUN", "Number=Plur", "convict"),
        ("policies", "NOUN", "Number=Plur", "policy"),
        ("addresses", "NOUN", "Number=Plur", "address"),
        ("hoping", "VERB", "VerbForm=Ger", "hope"),
        ("stopped", "VERB", "Tense=Past|VerbForm=Part", "stop"),
        ("authorizes", "VERB", "Person=3|Tense=Pres|VerbForm=Fin", "authorize"),
        ("denied", "VERB", "Tense=Past|VerbForm=Part", "deny"),
        ("was", "AUX", "Tense=Past|VerbForm=Fin", "be"),
        ("Counties", "PROPN", "Number=Plur", "County"),
        ("PRISONERS", "NOUN", "Number=Plur", "prisoner"),
        ("n’t", "PART", "Polarity=Neg", "not"),
    ],
)
def test_shipped_table(form: str, pos: str, feats: str, lemma: str) -> None:
    assert Lemmas.own().of(form, pos, feats) == lemma


def test_learning_keeps_only_what_the_rules_get_wrong() -> None:
    table = learn(
        [
            ("ran", "VERB", "Tense=Past|VerbForm=Fin", "run"),
            ("walked", "VERB", "Tense=Past|VerbForm=Fin", "walk"),
        ]
    )
    assert table["exceptions"] == {"VERB": {"ran": "run"}}
    assert table["words"] == {"VERB": ["run", "walk"]}
