"""The shipped pipeline, a pipeline of the user's choice, and when spaCy is imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lint.errors import SettingsError
from lint.language import grammar


def find(parse: grammar.Parse, word: str) -> tuple[int, int]:
    start = parse.text.index(word)
    return start, start + len(word)


def test_tokens_carry_places_in_the_sentence_as_it_is_written() -> None:
    sentence = "The court\n  shall  not\u00adify him."
    parse = grammar.parse([sentence])[0]
    assert parse.text == sentence
    assert [sentence[t.start : t.end] for t in parse.tokens] == ["The", "court", "shall", "not\u00adify", "him", "."]
    assert parse.tokens[parse.tokens[1].head].text == "notify"


def test_a_sentence_is_not_cut_and_has_one_root() -> None:
    parse = grammar.parse(["He will plead. Then he will be admitted. See Rule 11."])[0]
    assert sum(t.dep == "root" for t in parse.tokens) == 1


def test_noun_or_verb() -> None:
    noun, verb = grammar.parse(["Police found two convicts in the lobby.", "A jury convicts man of theft."])
    assert grammar.is_noun(noun, *find(noun, "convicts"))
    assert not grammar.is_noun(verb, *find(verb, "convicts"))


def test_label_of_a_person() -> None:
    person, court = grammar.parse(["The criminal ran from the house.", "The case is in criminal court."])
    assert grammar.is_person_label(person, *find(person, "criminal"))
    assert not grammar.is_person_label(court, *find(court, "criminal"))


def test_agent() -> None:
    active, passive, ordered = grammar.parse(
        [
            "The defendant shall enter a plea.",
            "The defendant was arrested by officers.",
            "The court will order him to attend meetings.",
        ]
    )
    assert grammar.agent(active, *find(active, "enter a plea")) == "the defendant"
    assert grammar.agent(passive, *find(passive, "arrested")) == "officers"
    assert grammar.agent(ordered, *find(ordered, "attend meetings")) == "him"


def test_no_words_no_answer() -> None:
    parse = grammar.parse([""])[0]
    assert parse.tokens == ()
    assert not grammar.is_noun(parse, 0, 1)
    assert grammar.agent(parse, 0, 1) == ""


def test_a_pipeline_of_the_users_choice(tmp_path: Path) -> None:
    import spacy

    tiny = spacy.blank("en")
    ruler = tiny.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "convicts"}]], {"POS": "X", "LEMMA": "tiny"})
    tiny.to_disk(tmp_path / "tiny")
    parse = grammar.parse(["Two convicts left."], str(tmp_path / "tiny"))[0]
    assert parse.tokens[1].pos == "X"


def test_a_missing_pipeline_is_one_sentence() -> None:
    with pytest.raises(SettingsError) as caught:
        grammar.parse(["He left."], "en_core_web_nowhere")
    assert "python -m spacy download en_core_web_nowhere" in str(caught.value)
    assert "\n" not in str(caught.value)


PLAIN = """
import sys
import lint
found = lint.check_text({text!r})
assert found, "the sample should raise something"
assert ("spacy" in sys.modules) is {loaded}, "spaCy's import"
"""


@pytest.mark.parametrize(
    ("text", "loaded"),
    [("The inmate was taken to the county jail.", False), ("A 40-year-old criminal was found.", True)],
)
def test_spacy_is_imported_only_where_a_rule_asks_for_grammar(text: str, loaded: bool) -> None:
    run = subprocess.run([sys.executable, "-c", PLAIN.format(text=text, loaded=loaded)], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
