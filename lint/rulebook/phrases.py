"""The phrase language of the book, compiled into one trie of words.

All phrases of a book go into a single trie: a node maps the next word to a node, and holds the phrases that end there.
One walk from a word finds every phrase that begins with it, so the cost of a page does not grow with the book.
Nodes are plain dictionaries, so that a compiled trie can be stored. Their special keys:

    "=" phrases that end here      "*" any word         "#" a number         "~" a gap inside the sentence
    "^" {prefix: node}             "!" {Word: node}, capitals count          "%" a substance
    "," "." ";" ":" punctuation that the phrase itself writes
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lint.errors import BookError

Node = dict[str, "Node"]

WORD = re.compile(
    r"\$?\d+(?:[.,]\d+)*(?:st|nd|rd|th|%)?(?![^\W_])|[^\W\d_](?:\.[^\W\d_])+(?![^\W_])|[^\W_]+(?:'[^\W_]+)*|§+"
)
"""A word of the normalized text: a number or sum, an abbreviation with points (u.s.c), or letters with apostrophes."""

BREAKS = re.compile(r"[,.;:?!|]")
"""Punctuation that a phrase does not reach across unless it writes it."""

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
MOST = 4000


def number(word: str) -> bool:
    """Whether a word is a number: digits, an amount, an ordinal, or a number word."""
    return word in NUMBERS or word[0].isdigit() or (word[0] == "$" and len(word) > 1)


def normal(text: str) -> str:
    """The normalized view of a text, the same length in code points: lower case, straight apostrophes, plain hyphens."""
    if "\u0130" in text:  # the one letter whose lower case is longer
        text = text.replace("\u0130", "I")
    return text.lower().replace("\u2019", "'").replace("\u2018", "'").replace("\u02bc", "'")


def expand(phrase: str, *, local: bool = False) -> list[tuple[str, ...]]:
    """Every way of reading a phrase, as tuples of elements (words and the special keys above).

    A `local` phrase is looked for at one place only (right before or after other words), so it may begin with anything.

    Raises BookError when brackets do not match, an alternative is too rich, or it begins with no word.
    """
    tokens = _tokens(phrase)
    ways, at = _choices(tokens, 0, phrase)
    if at != len(tokens):
        raise BookError(f'the brackets of the phrase "{phrase}" do not match')
    out = []
    for way in ways:
        if not way:
            continue
        if not local and (way[0] in {"*", "~", ",", ".", ";", ":"} or way[-1] == "~"):
            raise BookError(
                f'the phrase "{phrase}" must begin and end with a word, not with a gap, a "*" or a mark'
            )
        out.append(way)
    if not out:
        raise BookError(f'the phrase "{phrase}" holds no words')
    return list(dict.fromkeys(out))


def _tokens(phrase: str) -> list[str]:
    kept = phrase.replace("\u2019", "'").replace("…", "...")
    tokens: list[str] = []
    for part in re.split(r"(\.\.\.|\{substance\}|[(|)])", kept):
        if part in {"(", "|", ")"}:
            tokens.append(part)
        elif part == "...":
            tokens.append("~")
        elif part == "{substance}":
            tokens.append("%")
        else:
            tokens += _words(part)
    return tokens


def _words(part: str) -> Iterator[str]:
    for match in re.finditer(
        rf"(?P<word>{WORD.pattern})(?P<end>[*!]?)|[*#,;:]|\.(?=\s|$)", part, re.IGNORECASE
    ):
        word, end = match["word"], match["end"]
        if word is None:
            yield match[0]
        elif end == "*":
            yield normal(word) + "*"
        elif end == "!":
            yield word + "!"
        else:
            yield normal(word)


def _choices(tokens: list[str], at: int, phrase: str) -> tuple[list[tuple[str, ...]], int]:
    """Parse alternatives separated by `|` up to a closing bracket; a list of element tuples and where it stopped."""
    done: list[tuple[str, ...]] = []
    ways: list[tuple[str, ...]] = [()]
    while at < len(tokens) and tokens[at] != ")":
        token = tokens[at]
        at += 1
        if token == "|":
            done += ways
            ways = [()]
        elif token == "(":
            inner, at = _choices(tokens, at, phrase)
            if at >= len(tokens):
                raise BookError(f'the brackets of the phrase "{phrase}" do not match')
            at += 1
            ways = [a + b for a in ways for b in inner]
        else:
            ways = [way + (token,) for way in ways]
        if len(ways) > MOST:
            raise BookError(f'the phrase "{phrase}" stands for more than {MOST} wordings; split it')
    return done + ways, at


def add(trie: Node, phrase: str, *, local: bool = False) -> None:
    """Put a phrase into a trie. Raises BookError when it is badly written."""
    for way in expand(phrase, local=local):
        node = trie
        for element in way:
            if element == "*" or element in {"#", "~", "%"} or element in ",.;:":
                node = node.setdefault(element, {})
            elif element.endswith("*"):
                node = node.setdefault("^", {}).setdefault(element[:-1], {})
            elif element.endswith("!"):
                node = node.setdefault("!", {}).setdefault(element[:-1], {})
            else:
                node = node.setdefault(element, {})
        node.setdefault("=", {})[phrase] = {}


def build(phrases: Iterable[str]) -> Node:
    """A trie of all the phrases."""
    trie: Node = {}
    for phrase in phrases:
        add(trie, phrase)
    return trie
