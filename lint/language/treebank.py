"""Read a Universal Dependencies treebank and vary its sentences for training.

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


def vary(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence in another dress: the case of a heading or a message, typographer's or typewriter's punctuation,
    a clause's number in front, or the capitals of a contract's defined terms."""
    kind = rng.randrange(12)
    if kind < 6:
        return (_capitals, _lower, _headline, _typeset, _typeset, _typewritten)[kind](sentence)
    if kind < 8:
        return _bare(sentence)
    if kind < 10:
        return _numbered(sentence, rng)
    return _defined(sentence, rng)


def _numbered(sentence: Sentence, rng: random.Random) -> Sentence:
    letter, number = rng.choice("abcdefgh"), rng.randint(1, 12)
    roman = rng.choice(("i", "ii", "iii", "iv", "v", "vi"))
    label = rng.choice(
        (
            f"({letter})",
            f"({number})",
            f"({roman})",
            f"{letter})",
            f"{roman})",
            f"{number}.",
            f"{number}.",
            f"{letter.upper()}.",
        )
    )
    root = next(i for i, w in enumerate(sentence) if w.dep == "root")
    moved = [w._replace(head=w.head + 1) for w in sentence]
    return [Word(label, label, "X", "", root + 1, "discourse", True), *moved]


def _defined(sentence: Sentence, rng: random.Random) -> Sentence:
    """One or two common nouns as names: "the Agreement", "the Company"."""
    nouns = [i for i, w in enumerate(sentence) if w.pos == "NOUN" and w.text.islower() and w.text.isalpha()]
    chosen = set(rng.sample(nouns, min(len(nouns), rng.randint(1, 2))))
    return [w._replace(text=w.text.capitalize(), pos="PROPN") if i in chosen else w for i, w in enumerate(sentence)]


def _capitals(sentence: Sentence) -> Sentence:
    return [w._replace(text=w.text.upper()) for w in sentence]


def _lower(sentence: Sentence) -> Sentence:
    return [w._replace(text=w.text.lower()) for w in sentence]


def _headline(sentence: Sentence) -> Sentence:
    small = {"ADP", "DET", "CCONJ", "PART"}
    return [
        w if i and w.pos in small else w._replace(text=w.text[:1].upper() + w.text[1:]) for i, w in enumerate(sentence)
    ]


def _typeset(sentence: Sentence) -> Sentence:
    turned: Sentence = []
    after_space = True
    for w in sentence:
        new = w.text.replace("--", "—")
        if new in ('"', "''", "``"):
            new = "“" if after_space else "”"
        elif new == "'":
            new = "‘" if after_space else "’"
        else:
            new = new.replace("'", "’")
        turned.append(w._replace(text=new))
        after_space = w.space
    return turned


def _typewritten(sentence: Sentence) -> Sentence:
    table = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-"})
    return [w._replace(text=w.text.translate(table)) for w in sentence]


def _bare(sentence: Sentence) -> Sentence:
    """Without its closing mark, as list items and headings stand, or with a semicolon for it."""
    last = len(sentence) - 1
    if last < 3 or sentence[last].pos != "PUNCT" or any(w.head == last for w in sentence[:last]):
        return sentence
    if len(sentence) % 2:
        return [*sentence[:last], sentence[last]._replace(text=";")]
    return sentence[:last]


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

        order = list(self.sentences)
        if self.shuffle:
            self.rng.shuffle(order)
        for sentence in order:
            if self.augment and self.rng.random() < self.augment:
                sentence = vary(sentence, self.rng)
            words, spaces = [w.text for w in sentence], [w.space for w in sentence]
            yield Example(Doc(nlp.vocab, words=words, spaces=spaces), doc(nlp.vocab, sentence))
