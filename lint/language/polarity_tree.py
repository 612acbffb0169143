"""Polarity read from a dependency tree: climb from the words to the root and count what turns them round on the way.

A negator counts where it hangs on a word that the practice depends on; a clause with its own subject, or one begun by
"until", "unless" or "before", is left only as far as its own verb. Two turns make an order again.
"""

from __future__ import annotations

from typing import NamedTuple

from lint.language.grammar import Parse, Token
from lint.language.polarity import SUFFERED, Reading, role

NOT = frozenset({"not", "never", "hardly", "rarely", "seldom", "scarcely"})
NOBODY = frozenset({"nobody", "none", "nothing", "neither", "no-one", "no"})
WITHOUT = frozenset({"without", "instead", "rather", "lieu", "absent"})
BARRIERS = frozenset(
    {
        "until",
        "unless",
        "before",
        "except",
        "till",
        "if",
        "when",
        "after",
        "once",
        "although",
        "though",
        "while",
        "whereas",
    }
)
ORDERING = frozenset({"shall", "may", "must", "should", "can", "ca", "will", "wo", "need"})
_WORDS = {
    "forbidden": "prohibit forbid ban bar preclude prevent refrain abstain avoid disallow outlaw",
    "negated": "refuse decline waive forgo skip excuse escape reduce suspend postpone defer object",
    "ended": "stop cease abandon discontinue eliminate abolish repeal rescind end scrap drop",
    "rejected": "oppose reject disagree discourage repudiate disapprove",
}
TURNING = {word: kind for kind, words in _WORDS.items() for word in words.split()}
WRONG = frozenset(
    {
        "wrong",
        "mistake",
        "unfair",
        "unjust",
        "improper",
        "pointless",
        "cruel",
        "counterproductive",
        "unnecessary",
    }
)
NOUNS_TURNING = {
    "ban": "forbidden",
    "prohibition": "forbidden",
    "alternative": "negated",
    "absence": "negated",
    "end": "ended",
}
CLIMBING = frozenset(
    {
        "obj",
        "xcomp",
        "ccomp",
        "obl",
        "nsubj:pass",
        "csubj",
        "csubj:pass",
        "advcl",
        "acl",
        "nmod",
        "conj",
        "nsubj",
        "iobj",
    }
)


class Turn(NamedTuple):
    """One thing that turns the words round: kind, its word, and the index of the word it bears on."""

    kind: str
    cue: str
    at: int


def read(parse: Parse, start: int, end: int) -> Reading:
    """The reading of the words `text[start:end]`; negation among these words is not looked at."""
    inside = set(parse.within(start, end))
    at = parse.top(start, end)
    if at < 0:
        return Reading("asserted")
    turns: list[Turn] = []
    seen: set[int] = set()
    while at >= 0 and at not in seen:
        seen.add(at)
        turns += [t for t in _turns(parse, at) if t.at not in inside and t not in turns]
        turn = _governor(parse, at)
        if turn:
            turns.append(turn)
        at = _up(parse, at)
    return _sum(parse, turns)


def reaches(parse: Parse, cue: int, start: int, end: int) -> bool:
    """Whether the negator at code point `cue` hangs on a word that governs `text[start:end]`. True where it is none."""
    at = next((i for i, t in enumerate(parse.tokens) if t.start <= cue < t.end), -1)
    target = parse.top(start, end)
    if min(at, target) < 0 or parse.tokens[at].lemma.lower() not in NOT | {"no", "can"}:
        return True
    token = parse.tokens[at]
    governor = token.head
    if token.dep == "det" and parse.tokens[governor].dep.startswith(("nsubj", "obl")):
        governor = parse.tokens[governor].head
    for _ in range(len(parse.tokens)):
        if target == governor:
            return True
        if parse.tokens[target].head == target:
            break
        target = parse.tokens[target].head
    return False


def _turns(parse: Parse, at: int) -> list[Turn]:
    """The negators that hang on one word."""
    found = []
    token = parse.tokens[at]
    if token.lemma.lower() in NOBODY and token.pos == "PRON" and token.dep != "det":
        found.append(Turn("negated", token.text, at))
    for i in parse.children(at):
        child = parse.tokens[i]
        lemma = child.lemma.lower()
        if (lemma in NOT or child.text.lower() in ("n't", "n’t")) and not _only(parse, i):
            found.append(Turn("forbidden" if _ordered(parse, at) else "negated", child.text, i))
        elif (
            (lemma in ("no", "neither") and child.dep in ("det", "cc:preconj", "advmod"))
            or (lemma == "nor" and child.dep == "cc")
            or (child.dep in ("case", "mark", "cc", "advmod") and lemma in WITHOUT)
        ):
            found.append(Turn("negated", child.text, i))
        elif child.dep in ("nsubj", "nsubj:pass", "obl", "csubj") and _nobody(parse, i):
            found.append(Turn("forbidden" if _ordered(parse, at) else "negated", child.text, i))
    return found


def _only(parse: Parse, at: int) -> bool:
    """ "not only", "not later than": no negation of what they stand by."""
    following = parse.tokens[at + 1].text.lower() if at + 1 < len(parse.tokens) else ""
    return following in ("only", "just", "merely", "simply", "solely", "later", "less", "more", "fewer")


def _nobody(parse: Parse, at: int) -> bool:
    """ "no participant", "nobody", "under no circumstances", "neither party"."""
    if parse.tokens[at].lemma.lower() in NOBODY and parse.tokens[at].pos in ("PRON", "NOUN", "DET"):
        return True
    return any(
        parse.tokens[i].lemma.lower() in ("no", "neither") and parse.tokens[i].dep in ("det", "cc:preconj")
        for i in parse.children(at)
    )


def _ordered(parse: Parse, at: int) -> bool:
    return any(
        parse.tokens[i].lemma.lower() in ORDERING for i in parse.children(at) if parse.tokens[i].dep.startswith("aux")
    )


def _governor(parse: Parse, at: int) -> Turn | None:
    """What the word above says of this one: "prohibits X", "stopped doing X", "it is wrong to X", "a ban on X"."""
    token = parse.tokens[at]
    head = parse.tokens[token.head]
    lemma = head.lemma.lower()
    if head is token or token.dep not in CLIMBING:
        return None
    if lemma in NOUNS_TURNING and head.pos == "NOUN" and token.dep == "nmod":
        return Turn(NOUNS_TURNING[lemma], head.text, token.head)
    if lemma in WRONG and token.dep in ("csubj", "xcomp", "ccomp", "advcl", "acl"):
        return Turn("rejected", head.text, token.head)
    if (head.pos == "VERB" and lemma in TURNING and token.dep not in ("conj", "advcl", "nsubj")) or (
        lemma == "end" and token.dep == "nsubj"
    ):
        if TURNING.get(lemma) == "negated" and role(_subject(parse, token.head)) == "accused":
            return None
        return Turn(TURNING.get(lemma, "ended"), head.text, token.head)
    return None


def _up(parse: Parse, at: int) -> int:
    """The word above, or -1 where the scope of what stands above ends."""
    token = parse.tokens[at]
    if token.head == at or token.dep in (
        "root",
        "parataxis",
        "discourse",
        "list",
        "appos",
        "vocative",
        "dep",
    ):
        return -1
    children = [parse.tokens[i] for i in parse.children(at)]
    if token.dep in ("advcl", "obl", "nmod", "acl") and any(
        c.dep in ("mark", "case", "advmod") and c.lemma.lower() in BARRIERS for c in children
    ):
        return -1
    own = [c for c in children if c.dep.startswith(("nsubj", "aux", "csubj")) and c.dep != "aux:pass"]
    if token.dep == "conj" and own:
        return -1
    if token.dep == "acl:relcl":
        noun = parse.tokens[token.head]
        stands = noun.dep == "root" or any(parse.tokens[i].dep == "expl" for i in parse.children(noun.head))
        return token.head if stands else -1
    return token.head


def _subject(parse: Parse, at: int) -> str:
    subjects = [i for i in parse.children(at) if parse.tokens[i].dep.startswith("nsubj")]
    return parse.tokens[subjects[0]].text.lower() if subjects else ""


def _sum(parse: Parse, turns: list[Turn]) -> Reading:
    """One reading of all turns; a ban on what the accused does himself binds the accused."""
    if not turns:
        return Reading("asserted")
    if len(turns) % 2 == 0:
        return Reading("conditional", turns[0].cue)
    first = turns[0]
    verb = parse.tokens[first.at].head
    subject = next((parse.tokens[i] for i in parse.children(verb) if parse.tokens[i].dep == "nsubj"), None)
    by = role(subject.text.lower()) if subject else ""
    if first.kind == "forbidden" and by == "accused" and _suffers(parse.tokens[verb]):
        by = "court"
    return Reading(first.kind, first.cue, by)


def _suffers(verb: Token) -> bool:
    return verb.lemma.lower() in SUFFERED
