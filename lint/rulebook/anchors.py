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
COMMONEST = 2000.0
"""A second anchor that stands more often than this (releases of a thousand) is not worth asking for."""


@cache
def anchors(phrase: str) -> tuple[tuple[Anchor, Anchor], ...]:
    """For each way of writing a phrase the two parts that stand least often, the rarer first.

    Wherever the phrase stands, both parts of one of its ways do.
    """
    listed = tokens(phrase)
    if listed and listed[0] == "(" and _closing(listed) == len(listed) - 1:
        listed = listed[1:-1]
    ways, _ = _ways(listed, 0)
    return tuple(_rarest(way) for way in ways)


def share(phrase: str) -> float:
    """In how many releases of a thousand a phrase may stand, going by the rarest part of each of its ways."""
    return sum(rarest.share for rarest, _ in anchors(phrase))


def _closing(listed: list[str]) -> int:
    """Where the bracket closes that opens at the start."""
    depth = 0
    for at, token in enumerate(listed):
        depth += (token == "(") - (token == ")")
        if not depth:
            return at
    return -1


def _rarest(way: list[Anchor]) -> tuple[Anchor, Anchor]:
    first, second, *_ = (*sorted(way, key=_share), ANYTHING, ANYTHING)
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
