"""What of a phrase stands least often: the words without which it is not worth looking for."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from lint.rulebook.phrases import normal, tokens


class Anchor(NamedTuple):
    """A part of a phrase: in how many releases of a thousand it stands, and the words of which it needs one.

    A word is a word, "beginning*", "#" (a number) or "%" (a substance); a choice is as frequent as all its ways
    together. What could be anything is infinitely frequent.
    """

    share: float
    words: frozenset[str]


ANYTHING = Anchor(float("inf"), frozenset())
COMMONEST = 500.0
"""A second anchor that stands more often than this (releases of a thousand) is not worth asking for."""


@cache
def anchors(phrase: str) -> tuple[Anchor, Anchor]:
    """The two parts of a phrase that stand least often, the rarer first. Wherever the phrase stands both do."""
    ways, _ = _ways(tokens(phrase), 0)
    if len(ways) > 1:
        return _together(ways), ANYTHING
    first, second, *_ = (*sorted(ways[0], key=_share), ANYTHING, ANYTHING)
    return first, second if second.share <= COMMONEST else ANYTHING


def _ways(listed: list[str], at: int) -> tuple[list[list[Anchor]], int]:
    """The parts of each way of a choice, up to its closing bracket, and where that stands."""
    ways: list[list[Anchor]] = [[]]
    while at < len(listed) and listed[at] != ")":
        token = listed[at]
        at += 1
        if token == "(":
            inner, at = _ways(listed, at)
            ways[-1].append(_together(inner))
            at += 1
        elif token == "|":
            ways.append([])
        elif token not in _NO_ANCHOR:
            word = normal(token.rstrip("!"))
            ways[-1].append(Anchor(_frequency(word), frozenset([word])))
    return ways, at


def _together(ways: list[list[Anchor]]) -> Anchor:
    rarest = [min(way, key=_share, default=ANYTHING) for way in ways]
    return Anchor(sum(map(_share, rarest)), frozenset[str]().union(*(a.words for a in rarest)))


_NO_ANCHOR = frozenset("*~,.;:")


def _share(anchor: Anchor) -> float:
    return anchor.share


@cache
def _frequency(token: str) -> float:
    from lint.rulebook.common_words import COMMON  # read only where a book is compiled

    if token[-1] == "*":
        return 2 + sum(share for word, share in COMMON.items() if word.startswith(token[:-1]))
    return {"#": 900.0, "%": 100.0}.get(token) or COMMON.get(token, 1.0)
