"""One block as a row of words: the normalized view that phrases are matched on, with its map back.

A soft hyphen or zero-width mark inside a word is taken out, and a word hyphenated over a line end is joined; every
word keeps the code points of the block where it begins and ends.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container
from functools import cached_property
from itertools import accumulate

from lint import regexes
from lint.document import Block
from lint.language import sentences
from lint.rulebook.phrases import WORD, bare, normal

INVISIBLE = regexes.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
BROKEN = regexes.compile(r"([^\W\d_]+)([-\u2010]\r?\n[ \t]*)([a-z]+)")
_SPLIT = regexes.compile(f"({WORD.pattern})")


def _odd(text: str) -> bool:
    """Whether a text may hold marks inside its words, or words broken over lines."""
    if "-\n" in text or "-\r" in text:
        return True
    return not text.isascii() and (INVISIBLE.search(text) is not None or "\u2010" in text)


class View:
    """A block's words (`words`, lower case, without the possessive 's), what stands before each (`gaps`), and where."""

    __slots__ = ("__dict__", "block", "ends", "gaps", "index", "starts", "words")

    def __init__(self, index: int, block: Block, vocabulary: Container[str] = ()) -> None:
        self.index, self.block = index, block
        text = normal(block.text)
        parts = _SPLIT.split(text)
        if _odd(block.text):
            self._mapped(block.text, vocabulary)
            return
        edges = list(accumulate(map(len, parts)))
        self.words: list[str] = [bare(w) for w in parts[1::2]] if "'s" in text else parts[1::2]
        self.gaps: list[str] = parts[0::2]
        self.starts: list[int] = edges[0:-1:2]
        self.ends: list[int] = edges[1::2]

    def _mapped(self, text: str, vocabulary: Container[str]) -> None:
        """Read the words from a text without what is invisible, and carry them back.

        Halves at a line end are one word where the vocabulary knows it ("sub-/stance", not "drug-/addicted").
        """
        cuts = [m.span() for m in INVISIBLE.finditer(text)]
        cuts += [m.span(2) for m in BROKEN.finditer(text) if f"{m[1]}{m[3]}".lower() in vocabulary]
        cuts.sort()
        kept: list[int] = []
        at = 0
        for start, end in cuts:
            if start >= at:
                kept.extend(range(at, start))
                at = end
        kept.extend(range(at, len(text)))
        joined = normal("".join(text[i] for i in kept))
        parts = _SPLIT.split(joined)
        edges = list(accumulate(map(len, parts)))
        self.words, self.gaps = [bare(w) for w in parts[1::2]], parts[0::2]
        self.starts = [kept[i] for i in edges[0:-1:2]]
        self.ends = [kept[i - 1] + 1 for i in edges[1::2]]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences, as ranges of words."""
        spans = sentences.split(self.block.text)
        out = [(bisect_left(self.starts, a), bisect_left(self.starts, b)) for a, b in spans]
        return [(a, b) for a, b in out if a < b] or [(0, len(self.words))]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [a for a, _ in self.sentences]

    def sentence(self, word: int) -> tuple[int, int]:
        """The range of words of the sentence that holds a word."""
        return self.sentences[max(bisect_right(self._sentence_starts, word) - 1, 0)]

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """Code points in the block of the words from `first` up to, not with, `last`."""
        return self.starts[first], self.ends[last - 1]

    def possessive(self, word: int) -> bool:
        """Whether a word is a possessive: addict's, or addicts' (told from a closing quotation mark by its s)."""
        text, end = self.block.text, self.ends[word]
        tail = text[end - 2 : end + 1].replace("\u2019", "'").lower()
        return tail[:2] == "'s" or (
            tail == text[end - 2 : end].lower() + "'" and tail[1] == "s" and text[end + 1 : end + 2].isspace()
        )

    def original(self, first: int, last: int) -> str:
        """The words as they stand in the block."""
        start, end = self.chars(first, last)
        return self.block.text[start:end]
