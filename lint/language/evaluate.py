"""Measure a pipeline on treebank files: `python -m lint.language.evaluate CONLLU...` prints JSON.

`upos`, `uas`, `las` and `lemma` are per cent of all words, punctuation included, with the treebank's own tokens and
sentences. `own_tokens` has the same figures as F1 over words cut by the pipeline's tokenizer (`tokens`), as in the
CoNLL 2018 shared task. Relations are compared with their subtypes. `words_per_second` is for `grammar.parse` as the
checks call it, lemmas and plain data included; `load_seconds` is for loading after spaCy is imported.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lint.language import grammar
from lint.language.grammar import Parse
from lint.language.treebank import Sentence, read, text

SCORES = ("upos", "uas", "las", "lemma")


def evaluate(paths: Sequence[Path], pipeline: str = "") -> dict[str, Any]:
    """The figures of a pipeline ("" is the project's own) over all sentences of some CoNLL-U files."""
    grammar.ready()
    began = time.perf_counter()
    nlp = grammar.load(pipeline)
    loading = time.perf_counter() - began
    sentences = [s for path in paths for s in read(path)]
    words = sum(map(len, sentences))
    figures: dict[str, Any] = {"sentences": len(sentences), "words": words}
    figures.update(_shares(_by_treebank_tokens(nlp, sentences, pipeline), words))
    texts = [text(s) for s in sentences]
    grammar.parse(texts[:50], pipeline)
    began = time.perf_counter()
    parses = grammar.parse(texts, pipeline)
    figures["words_per_second"] = round(sum(len(p.tokens) for p in parses) / (time.perf_counter() - began))
    figures["load_seconds"] = round(loading, 3)
    figures["own_tokens"] = _by_own_tokens(parses, sentences)
    return figures


def _by_treebank_tokens(nlp: Any, sentences: Sequence[Sentence], pipeline: str) -> list[int]:
    from spacy.tokens import Doc

    docs = [Doc(nlp.vocab, words=[w.text for w in s], spaces=[w.space for w in s]) for s in sentences]
    right = [0] * len(SCORES)
    for parsed, sentence in zip(grammar.read(nlp, docs, pipeline), sentences, strict=True):
        for token, word in zip(parsed, sentence, strict=True):
            same_head = token.head == word.head
            pairs = (token.pos == word.pos, same_head, same_head and token.dep == word.dep, token.lemma == word.lemma)
            right = [r + ok for r, ok in zip(right, pairs, strict=True)]
    return right


def _by_own_tokens(parses: Sequence[Parse], sentences: Sequence[Sentence]) -> dict[str, float]:
    right, found, wanted, aligned = [0] * len(SCORES), 0, 0, 0
    for parse, sentence in zip(parses, sentences, strict=True):
        places = _places(sentence)
        by_place = {(t.start, t.end): t for t in parse.tokens}
        found, wanted = found + len(parse.tokens), wanted + len(sentence)
        for place, word in zip(places, sentence, strict=True):
            token = by_place.get(place)
            if token is None:
                continue
            aligned += 1
            head = parse.tokens[token.head]
            same_head = (head.start, head.end) == places[word.head]
            pairs = (token.pos == word.pos, same_head, same_head and token.dep == word.dep, token.lemma == word.lemma)
            right = [r + ok for r, ok in zip(right, pairs, strict=True)]
    both = found + wanted
    scores = {name: round(200 * r / both, 2) for name, r in zip(SCORES, right, strict=True)}
    return {"tokens": round(200 * aligned / both, 2), **scores}


def _places(sentence: Sentence) -> list[tuple[int, int]]:
    places, at = [], 0
    for word in sentence:
        places.append((at, at + len(word.text)))
        at += len(word.text) + word.space
    return places


def _shares(right: Sequence[int], words: int) -> dict[str, float]:
    return {name: round(100 * r / words, 2) for name, r in zip(SCORES, right, strict=True)}


def main(arguments: list[str] | None = None) -> None:
    """The command: CoNLL-U files (plain or gzipped), and `--pipeline` for another pipeline than the shipped one."""
    parser = argparse.ArgumentParser(prog="python -m lint.language.evaluate", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="CONLLU")
    parser.add_argument("--pipeline", default="", help="an installed spaCy pipeline, or a directory that holds one")
    known = parser.parse_args(arguments)
    print(json.dumps(evaluate(known.files, known.pipeline), indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
