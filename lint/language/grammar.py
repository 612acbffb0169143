"""Words with their part of speech, lemma and head, by a spaCy pipeline that is imported only here, when asked.

The pipeline is the project's own (`lint/language/pipeline/`, see its README), so that results never depend on what
happens to be installed; the settings may name an installed one instead.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

from lint.errors import SettingsError
from lint.language.tokens import suit_legal_text

OWN = "pipeline"
BATCH = 128
UNEVEN = re.compile(r"[^\S ]|^ |  |[\u00ad\u200b\ufeff]")
NUMBERED = re.compile(r"(?:\d{1,3}|[A-Za-z])\. ")
LOOKED_AT = frozenset({"NORM", "LOWER", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE", "LANG"})
NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "appos"})


Lemma = Callable[[Any, str, str, str], str]
"""The lemma of a spaCy token, its text, part of speech and features."""


class Token(NamedTuple):
    """A word: code points in the sentence, universal part of speech, features ("Number=Plur|..."), the index of its
    head (its own index for a root) and the relation to it in Universal Dependencies' names."""

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str


class Parse(NamedTuple):
    """A sentence and its words, in order."""

    text: str
    tokens: tuple[Token, ...]

    def within(self, start: int, end: int) -> list[int]:
        """The indices of the words that touch `text[start:end]`."""
        return [i for i, t in enumerate(self.tokens) if t.start < end and start < t.end]

    def top(self, start: int, end: int) -> int:
        """The index of the word in `text[start:end]` that governs the others; -1 where there is none."""
        inside = self.within(start, end)
        among = set(inside)
        tops = [i for i in inside if self.tokens[i].head == i or self.tokens[i].head not in among]
        real = [i for i in tops if self.tokens[i].pos not in ("PUNCT", "DET", "CCONJ")]
        return (real or tops or [-1])[0]

    def children(self, index: int) -> list[int]:
        """The indices of the words that hang on a word, in order."""
        return [i for i, t in enumerate(self.tokens) if t.head == index and i != index]


def parse(sentences: Sequence[str], pipeline: str | None = None) -> list[Parse]:
    """Parse sentences, each taken as one sentence however it is punctuated.

    `pipeline` names an installed spaCy pipeline or a directory that holds one; None or "" is the project's own.
    Raises SettingsError where the named pipeline is not installed.
    """
    nlp = load(pipeline or "")
    lemma = _lemma(pipeline or "")
    squeezed = [_squeeze(s) for s in sentences]
    parsed = _pipe(nlp, [_cut(nlp, text) for text, _ in squeezed])
    return [
        Parse(sentence, _tokens(doc, places, lemma))
        for sentence, (_, places), doc in zip(sentences, squeezed, parsed, strict=True)
    ]


def read(nlp: Any, docs: Iterable[Any], pipeline: str = "") -> Iterator[tuple[Token, ...]]:
    """The words of docs that are cut already, for measuring with a treebank's tokens."""
    lemma = _lemma(pipeline)
    for doc in _pipe(nlp, docs):
        yield _tokens(doc, list(range(len(doc.text))), lemma)


def _squeeze(sentence: str) -> tuple[str, list[int]]:
    """The sentence with runs of white space as one space and no soft hyphens, and where each character was."""
    if not UNEVEN.search(sentence):
        return sentence.rstrip(), list(range(len(sentence)))
    kept: list[str] = []
    places: list[int] = []
    for at, char in enumerate(sentence):
        if char.isspace():
            if kept and kept[-1] != " ":
                kept.append(" ")
                places.append(at)
        elif char not in "\u00ad\u200b\ufeff":
            kept.append(char)
            places.append(at)
    return "".join(kept).rstrip(), places


def _cut(nlp: Any, text: str) -> Any:
    """The text in words, the number in front of a clause ("2.", "A.") as one of them."""
    doc = nlp.make_doc(text)
    if NUMBERED.match(text) and len(doc) > 3 and doc[1].text == ".":
        with doc.retokenize() as joined:
            joined.merge(doc[:2])
    return doc


def _pipe(nlp: Any, docs: Iterable[Any]) -> Iterator[Any]:
    """The docs with the pipeline's annotation; none may be cut into several sentences. In batches."""
    import numpy

    whole = []
    for doc in docs:
        starts = numpy.full(len(doc), -1, dtype="int64")
        starts[:1] = 1
        whole.append(doc.from_array(["SENT_START"], starts.astype("uint64")))
    return iter(nlp.pipe(whole, batch_size=BATCH))


def _tokens(doc: Any, places: list[int], lemma: Lemma) -> tuple[Token, ...]:
    words = []
    for t in doc:
        text, pos, feats, at, dep = t.text, t.pos_, str(t.morph), t.idx, t.dep_
        dep = "root" if dep == "ROOT" else dep
        last = places[at + len(text) - 1] + 1
        words.append(Token(places[at], last, text, lemma(t, text, pos, feats), pos, feats, t.head.i, dep))
    return tuple(words)


def ready() -> None:
    """Import spaCy, with matrix products on one thread: these are small, and a second thread that has to wait for a
    busy core halves the speed. Whoever sets OPENBLAS_NUM_THREADS decides otherwise."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    import spacy  # noqa: F401


@cache
def load(name: str = "") -> Any:
    """The pipeline of that name, loaded once; "" is the project's own. Raises SettingsError where it is missing."""
    ready()
    import spacy
    from spacy.attrs import NAMES
    from thinc.api import NumpyOps, set_current_ops

    # numpy's matrix product reads twice as many words a second as the one bundled with thinc, with the same result.
    set_current_ops(NumpyOps(use_blis=False))
    if not name:
        # spaCy would make the same word rules twice, its own and the file's: half of the time to load.
        nlp: Any = spacy.load(Path(str(files("lint.language") / OWN)), exclude=["tokenizer"])
        suit_legal_text(nlp)
        # Of a new word only what the network looks at is worked out, not whether it looks like an address or a number.
        getters = nlp.vocab.lex_attr_getters
        nlp.vocab.lex_attr_getters = {k: f for k, f in getters.items() if NAMES[k] in LOOKED_AT}
        return nlp
    try:
        return spacy.load(name)
    except OSError:
        where = "there is no such directory" if re.search(r"[/\\]", name) else "it is not installed"
        raise SettingsError(
            f'pipeline = "{name}": {where}; install it with: python -m spacy download {name}, '
            "or leave the key out to use the pipeline that anew brings"
        ) from None


@cache
def _lemma(name: str) -> Lemma:
    """The lemma of a spaCy token: the installed pipeline's own where it has one, else by table and rule."""
    if name and any(p in load(name).pipe_names for p in ("lemmatizer", "trainable_lemmatizer")):
        return lambda token, text, pos, feats: str(token.lemma_ or text.lower())
    from lint.language.lemmas import Lemmas

    of = lru_cache(50_000)(Lemmas.own().of)
    return lambda token, text, pos, feats: of(text, pos, feats)


# ---- what the checks ask


def is_noun(parse: Parse, start: int, end: int) -> bool:
    """Whether the words are a noun or end in one ("convict" in "two convicts", not in "jury convicts man").

    A word tagged as an adjective that stands as a subject or an object is one too ("the criminal ran").
    """
    inside = parse.within(start, end)
    if not inside:
        return False
    token = parse.tokens[_noun_end(parse, inside)]
    return token.pos in NOUNS or (token.pos == "ADJ" and token.dep in NOMINAL)


def _noun_end(parse: Parse, inside: list[int]) -> int:
    return next((i for i in reversed(inside) if parse.tokens[i].pos not in ("PUNCT", "PART")), inside[-1])


def is_person_label(parse: Parse, start: int, end: int) -> bool:
    """Whether a noun names a person and does not merely qualify another noun.

    True for "the addict", "a drunk was"; False for "criminal court", "drunk driving".
    A noun in front of another noun labels a person only if that noun is a name ("addict John Doe").
    """
    if not is_noun(parse, start, end):
        return False
    token = parse.tokens[_noun_end(parse, parse.within(start, end))]
    head = parse.tokens[token.head]
    if token.dep in ("compound", "nmod:unmarked", "amod") and head is not token:
        return head.pos == "PROPN" and token.pos == "NOUN"
    return token.dep not in ("flat", "fixed", "dep") or token.pos == "NOUN"


def agent(parse: Parse, start: int, end: int) -> str:
    """Who does what the words say: the text of the subject (or of the agent after "by"), in lower case, "" if none.

    Climbs from the words' top over complements ("the court will order him to attend": him, not the court).
    """
    at = parse.top(start, end)
    for _ in range(12):
        if at < 0:
            return ""
        by_dep = {parse.tokens[i].dep: i for i in parse.children(at)}
        for dep in ("nsubj", "obl:agent", "nsubj:outer"):
            if dep in by_dep:
                return _phrase(parse, by_dep[dep])
        token = parse.tokens[at]
        if token.dep == "xcomp" and (owner := _controller(parse, token.head)):
            return owner
        if token.head == at or "nsubj:pass" in by_dep:
            return ""
        at = token.head
    return ""


def _controller(parse: Parse, verb: int) -> str:
    """The object that an open complement takes as its subject ("order him to attend"), or ""."""
    objects = [i for i in parse.children(verb) if parse.tokens[i].dep in ("obj", "iobj", "nsubj:pass")]
    return _phrase(parse, objects[-1]) if objects else ""


def _phrase(parse: Parse, head: int) -> str:
    """A noun with what stands before it ("the prosecuting attorney"), in lower case."""
    left = head
    for i in range(head - 1, -1, -1):
        if parse.tokens[i].head in range(left, head + 1) and parse.tokens[i].dep not in (
            "punct",
            "cc",
            "acl:relcl",
            "case",
            "mark",
        ):
            left = i
        else:
            break
    return " ".join(t.text for t in parse.tokens[left : head + 1]).lower()
