"""Sentences of a treebank in another dress, so that a pipeline trained on web text reads letters and contracts.

What a heading, a careless message or a typeset page does to words; the numbers of clauses; defined terms.
"""

from __future__ import annotations

import random

from lint.language.treebank import Sentence, Word

TERMS = (
    "Agreement Government Office State Program Participant Services Company Customer Offer Notice Plan Term Court Order"
).split()
LEANING = frozenset({"det", "amod", "compound", "advmod", "nummod", "nmod:poss", "mark", "case"})
BRACKETABLE = frozenset({"nsubj", "obj", "obl", "nmod"})


def vary(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence in another dress: case of a heading or a message, typographer's or typewriter's punctuation,
    a clause's number in front, numbers before its members, capitals and brackets of a contract's defined terms;
    or a bare reference in its stead."""
    kind = rng.randrange(17)
    if kind < 6:
        return (_capitals, _lower, _headline, _typeset, _typeset, _typewritten)[kind](sentence)
    if kind < 8:
        return _bare(sentence)
    if kind < 10:
        return _numbered(sentence, rng)
    if kind < 12:
        return _defined(sentence, rng)
    if kind == 16:
        return _reference(rng)
    return _itemized(sentence, rng) if kind < 15 else _bracketed(sentence, rng)


def _insert(sentence: Sentence, places: dict[int, list[Word]]) -> Sentence:
    """The sentence with words put in before the given indices; their heads are indices in the old sentence."""
    moved, shift = [], 0
    for i in range(len(sentence) + 1):
        shift += len(places.get(i, ()))
        moved.append(i + shift)
    out: Sentence = []
    for i in range(len(sentence) + 1):
        out += [w._replace(head=moved[w.head]) for w in places.get(i, ())]
        if i < len(sentence):
            out.append(sentence[i]._replace(head=moved[sentence[i].head]))
    return out


def _last(sentence: Sentence, top: int) -> int:
    """The index of the last word of all that hangs on a word."""
    inside, more = {top}, {top}
    while more:
        more = {i for i, w in enumerate(sentence) if w.head in inside} - inside
        inside |= more
    return max(inside)


def _itemized(sentence: Sentence, rng: random.Random) -> Sentence:
    """Members of a coordination with numbers: "shall (a) report weekly, (b) pay the fee, and (c) stay"."""
    members: dict[int, list[int]] = {}
    for i, w in enumerate(sentence):
        if w.dep == "conj" and w.head < i:
            members.setdefault(w.head, [w.head]).append(i)
    if not members:
        return _numbered(sentence, rng)
    chosen = rng.choice(sorted(members.values()))
    numbers = [str(n) for n in range(1, 13)]
    signs = rng.choice((list("ABCDEFGHIJKL"), list("abcdefghijkl"), numbers, ["i", "ii", "iii", "iv", "v", "vi"]))
    places: dict[int, list[Word]] = {}
    for sign, member in zip(signs, chosen, strict=False):
        at = member
        while at > 0 and sentence[at - 1].head == member and sentence[at - 1].dep in LEANING:
            at -= 1
        label = f"({sign})"
        places.setdefault(at, []).append(Word(label, label, "X", "", member, "discourse", True))
    return _insert(sentence, places)


def _reference(rng: random.Random) -> Sentence:
    """A reference that stands alone: "Pp. 12-14.", "No. 7.", "P. 3, 9." A number follows its noun as `flat`."""
    noun = rng.choice(("P.", "Pp.", "p.", "pp.", "No.", "Nos.", "Ex.", "Para.", "Doc.", "Tr."))
    first = rng.randint(1, 700)
    numbers = "NumType=Card"
    words = [
        Word(noun, noun.lower(), "NOUN", "Number=Sing", 0, "root", True),
        Word(str(first), str(first), "NUM", numbers, 0, "flat", False),
    ]
    for _ in range(rng.choice((0, 0, 1, 1, 2))):
        last, second = len(words) - 1, str(first + rng.randint(1, 60))
        held = last if words[last].dep == "flat" else 1
        at = len(words) + 1
        if rng.random() < 0.6:
            words.append(Word(rng.choice("-–"), "-", "SYM", "", at, "case", False))
            words.append(Word(second, second, "NUM", numbers, held, "nmod", False))
        else:
            words.append(Word(rng.choice(",;"), ",", "PUNCT", "", at, "punct", True))
            words.append(Word(second, second, "NUM", numbers, 1, "conj", False))
    return [*words, Word(".", ".", "PUNCT", "", 0, "punct", True)] if rng.random() < 0.8 else words


def _bracketed(sentence: Sentence, rng: random.Random) -> Sentence:
    """A noun with its short name in brackets: "the committee (the "Office")"."""
    nouns = [i for i, w in enumerate(sentence) if w.pos in ("NOUN", "PROPN") and w.dep in BRACKETABLE]
    last = _last(sentence, noun := rng.choice(nouns)) if nouns else -1
    if last < 0 or sentence[last].pos == "PUNCT":
        return sentence
    opening, closing = rng.choice((('"', '"'), ("“", "”")))
    name = last + 4
    words = [
        Word("(", "(", "PUNCT", "", name, "punct", False),
        Word("the", "the", "DET", "Definite=Def|PronType=Art", name, "det", True),
        Word(opening, '"', "PUNCT", "", name, "punct", False),
        Word(rng.choice(TERMS), "", "PROPN", "Number=Sing", noun, "appos", False),
        Word(closing, '"', "PUNCT", "", name, "punct", False),
        Word(")", ")", "PUNCT", "", name, "punct", sentence[last].space),
    ]
    tail = [w._replace(head=w.head + (6 if w.head > last else 0)) for w in sentence]
    tail[last] = tail[last]._replace(space=True)
    return [*tail[: last + 1], *words, *tail[last + 1 :]]


def _numbered(sentence: Sentence, rng: random.Random) -> Sentence:
    """With a clause's number in front: "(a)", "ii)", "3."."""
    letter, number = rng.choice("abcdefgh"), rng.randint(1, 12)
    roman = rng.choice(("i", "ii", "iii", "iv", "v", "vi"))
    shapes = (f"({letter})", f"({number})", f"({roman})", f"{letter})", f"{roman})", f"{number}.", f"{letter.upper()}.")
    label = rng.choice(shapes)
    root = next(i for i, w in enumerate(sentence) if w.dep == "root")
    return _insert(sentence, {0: [Word(label, label, "X", "", root, "discourse", True)]})


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
