"""Read a Universal Dependencies treebank, and give its sentences to spaCy for training.

Used for training and evaluating the pipeline only, never when documents are checked.
"""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

# Features that tell of the treebank's editing (typos, number style) rather than of grammar.
SKIPPED_FEATURES = frozenset({"Typo", "Style", "Abbr", "ExtPos", "Foreign", "NumForm", "Reflex"})


class Word(NamedTuple):
    """One word line: `head` is the index of its head in the sentence, its own for the root; `space` follows it."""

    text: str
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str
    space: bool


Sentence = list[Word]


def read(path: Path) -> list[Sentence]:
    """The sentences of a CoNLL-U file, plain or gzipped. Multiword ranges decide only where a space follows."""
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").split("\n")
    sentences: list[Sentence] = []
    rows: list[list[str]] = []
    for line in lines:
        if line.strip():
            if not line.startswith("#"):
                rows.append(line.split("\t"))
        elif rows:
            sentences.append(_sentence(rows))
            rows = []
    if rows:
        sentences.append(_sentence(rows))
    return sentences


def _sentence(rows: list[list[str]]) -> Sentence:
    words: Sentence = []
    glued_until, space_after_range = 0, True
    for row in rows:
        if "-" in row[0]:
            glued_until = int(row[0].split("-")[1])
            space_after_range = "SpaceAfter=No" not in row[9]
            continue
        if "." in row[0]:
            continue
        number = int(row[0])
        space = "SpaceAfter=No" not in row[9]
        if number < glued_until:
            space = False
        elif number == glued_until:
            space = space_after_range
        head = int(row[6])
        feats = "|".join(f for f in row[5].split("|") if f.split("=")[0] not in SKIPPED_FEATURES)
        words.append(Word(row[1], row[2], row[3], "" if feats == "_" else feats, (head or number) - 1, row[7], space))
    return words


def text(sentence: Sentence) -> str:
    """The sentence as running text."""
    return "".join(w.text + (" " if w.space else "") for w in sentence).rstrip()


def doc(vocab: Any, sentence: Sentence) -> Any:
    """A spaCy Doc with the treebank's annotation: one sentence, its own tokens."""
    from spacy.tokens import Doc

    return Doc(
        vocab,
        words=[w.text for w in sentence],
        spaces=[w.space for w in sentence],
        pos=[w.pos for w in sentence],
        morphs=[w.feats for w in sentence],
        heads=[w.head for w in sentence],
        deps=["ROOT" if w.dep == "root" else w.dep for w in sentence],
        sent_starts=[i == 0 for i in range(len(sentence))],
    )


class Treebank:
    """A corpus reader for spaCy's training loop: an example for each sentence, with the treebank's own tokens.

    `augment` is the share of sentences that are varied, anew in each pass.
    """

    def __init__(self, path: str, shuffle: bool, augment: float, seed: int) -> None:
        self.sentences = read(Path(path))
        self.shuffle, self.augment = shuffle, augment
        self.rng = random.Random(seed)

    def __call__(self, nlp: Any) -> Iterator[Any]:
        from spacy.tokens import Doc
        from spacy.training import Example

        from lint.language.variations import vary

        order = list(self.sentences)
        if self.shuffle:
            self.rng.shuffle(order)
        for sentence in order:
            if self.augment and self.rng.random() < self.augment:
                sentence = vary(sentence, self.rng)
            words, spaces = [w.text for w in sentence], [w.space for w in sentence]
            yield Example(Doc(nlp.vocab, words=words, spaces=spaces), doc(nlp.vocab, sentence))
