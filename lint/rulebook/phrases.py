"""The phrase language of the book, compiled into one graph of words.

All phrases of a book go into one graph: a node maps the next word to the nodes after it, and holds the phrases that
end there. One walk from a word finds every phrase that begins with it, so the cost of a page does not grow with the
book, and a phrase's choices meet again behind their brackets, so a phrase grows by what it writes and not by what it
stands for. Nodes are plain dictionaries in a list, the first is the root. Beside words their keys are:

    "=" the phrases that end here, "$" the document types that want each
    "*" any word    "#" a number    "~" a gap inside the sentence    "%" a substance    "!Word" capitals count
    "," "." ";" ":" punctuation that the phrase itself writes    "'" a word that ends in n't
    "^" the prefixes here, each as a key "^prefix"    "?" the node has keys beside words and "="
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lint import regexes
from lint.errors import BookError

Node = dict[str, list[Any]]


Opener = tuple[tuple[str, ...], dict[str, int]]


class Graph(NamedTuple):
    """The nodes, the first the root, and for each the document types that want it, as bits (0: every type).

    `openers` tell for each anchor of a phrase which others it needs one of (none: it needs no other), with which keys
    of the root it begins, and which types want those. Without openers a phrase is tried wherever its first word stands.
    `words` are all that the phrases write, one a line.
    """

    nodes: Sequence[Node]
    types: Sequence[int]
    openers: Mapping[str, Sequence[Opener]] = {}
    words: str = ""


WORD = regexes.compile(r"[a-zß-öø-ÿ]+(?:'[a-zß-öø-ÿ]+)*|\w+|§+")
"""A word of the normalized text: letters with apostrophes inside, or digits. "u.s.c." is three words with points."""

BREAKS = regexes.compile(r"[,.;:?!|]")
"""Punctuation that a phrase does not reach across unless it writes it."""

_SIGNS = regexes.compile(r"(\.\.\.|\{substance\}|[(|)])")
_PARTS = regexes.compile(r"(?P<word>[a-zß-öø-ÿ]+(?:'[a-zß-öø-ÿ]+)*|\w+|§+)(?P<end>[*!]?)|[*#,.;:]", re.IGNORECASE)

NUMBERS = frozenset(
    [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "hundred",
        "thousand",
        "million",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ]
)
GAP = 12


def number(word: str) -> bool:
    """Whether a word is a number: digits, an amount, an ordinal, or a number word."""
    return word in NUMBERS or word[0].isdigit() or (word[0] == "$" and len(word) > 1)


def normal(text: str) -> str:
    """The normalized view of a text, as long in code points: lower case, straight apostrophes."""
    if "\u0130" in text:  # the one letter whose lower case is longer
        text = text.replace("\u0130", "I")
    return text.lower().replace("\u2019", "'").replace("\u2018", "'").replace("\u02bc", "'")


def bare(word: str) -> str:
    """A word without the possessive 's, which phrases neither ask for nor mind."""
    return word[:-2] if word[-2:] == "'s" else word


def tokens(phrase: str) -> list[str]:
    """A phrase cut into words ("word", "beginning*", "Capital!") and signs ("*", "#", "%", "~", brackets, marks)."""
    kept = phrase.replace("\u2019", "'").replace("…", "...")
    found: list[str] = []
    for part in _SIGNS.split(kept):
        if part in {"(", "|", ")"}:
            found.append(part)
        elif part == "...":
            found.append("~")
        elif part == "{substance}":
            found.append("%")
        else:
            found += _words(part)
    return found


def _words(part: str) -> Iterator[str]:
    for match in _PARTS.finditer(part):
        word, end = match["word"], match["end"]
        if word is None:
            yield match[0]
        elif end == "*":
            yield normal(word) + "*"
        elif end == "!":
            yield word + "!"
        else:
            yield bare(normal(word))


class Builder:
    """Puts phrases into a graph. A `local` graph is asked at one place only, so its phrases may begin with anything."""

    def __init__(self, *, local: bool = False) -> None:
        self.nodes: list[Node] = [{}]
        self.types = [0]
        self._local = local
        self._joints: set[int] = set()
        self._types = 0
        self._first: set[str] = set()

    def add(self, phrase: str, types: int = 0) -> set[str]:
        """Put a phrase into the graph, wanted by these document types: the keys of the root that it begins with.

        Raises BookError when it is badly written.
        """
        self._types = types
        self._first = set()
        listed = tokens(phrase)
        while listed and listed[-1] in ",.;:":  # an abbreviation's last point closes no word
            listed.pop()
        ends, at = self._choices(listed, 0, frozenset({0}), phrase)
        if at != len(listed):
            raise BookError(f'the brackets of the phrase "{phrase}" do not match')
        if ends == {0}:
            raise BookError(f'the phrase "{phrase}" holds no words')
        for end in ends - {0}:
            node = self.nodes[end]
            if phrase not in node.setdefault("=", []):
                node["="].append(phrase)
                node.setdefault("$", []).append(types)
        return self._first

    def _choices(self, tokens: list[str], at: int, start: frozenset[int], phrase: str) -> tuple[frozenset[int], int]:
        """Follow alternatives separated by `|` up to a closing bracket: the nodes they end in, and where it stopped."""
        done: frozenset[int] = frozenset()
        front = start
        while at < len(tokens) and tokens[at] != ")":
            token = tokens[at]
            at += 1
            if token == "|":
                done, front = done | front, start
            elif token == "(":
                front, at = self._choices(tokens, at, front, phrase)
                if at >= len(tokens):
                    raise BookError(f'the brackets of the phrase "{phrase}" do not match')
                at += 1
            else:
                if 0 in front and not self._local and token in "*~,.;:":
                    raise BookError(f'the phrase "{phrase}" must begin with a word, not with a gap, a "*" or a mark')
                if token == "~" and at == len(tokens):
                    raise BookError(f'the phrase "{phrase}" must not end with a gap')
                front = frozenset({self._step(front, token)})
        return done | front, at

    def _step(self, front: frozenset[int], token: str) -> int:
        """The node behind `token` from every node of the front: one already there, where only the front leads to it."""
        key = token
        if token.endswith("*") and token != "*":
            key = f"^{token[:-1]}"
        elif token.endswith("!"):
            key = f"!{token[:-1]}"
        elif token == "n't":
            key = "'"
        if 0 in front:
            self._first.add(key)
        if len(front) == 1:
            for known in self.nodes[next(iter(front))].get(key, ()):
                if known not in self._joints:
                    return self._want(int(known))
        self.nodes.append({})
        self.types.append(0)
        new = len(self.nodes) - 1
        if len(front) > 1:
            self._joints.add(new)
        for at in front:
            node = self.nodes[at]
            node.setdefault(key, []).append(new)
            if key[0] in "^!*#~%,.;:'":
                node.setdefault("?", [])
            if key[0] == "^" and key[1:] not in node.setdefault("^", []):
                node["^"].append(key[1:])
            if key[0] == "!":
                node.setdefault("!", [])
        return self._want(new)

    def _want(self, at: int) -> int:
        self.types[at] |= self._types
        return at

    @property
    def graph(self) -> Graph:
        """The graph as it stands."""
        return Graph(self.nodes, self.types)


def build(phrases: Iterable[str], *, local: bool = False) -> Graph:
    """A graph of all the phrases. Raises BookError for one that is badly written."""
    builder = Builder(local=local)
    for phrase in phrases:
        builder.add(phrase)
    return builder.graph
