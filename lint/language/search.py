"""Finding the phrases of a trie in a view: one walk from each word that begins one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from lint.language.view import View
from lint.rulebook.nouns import Book, Substance
from lint.rulebook.phrases import BREAKS, GAP, Node, add, number

SUBSTANCE_WORDS = 3


class Hit(NamedTuple):
    """A phrase found: block number, first word, word after the last."""

    block: int
    first: int
    last: int


class Starts(dict[str, bool]):
    """Whether any phrase of a trie begins with a word; asked once for each different word."""

    def __init__(self, trie: Node, substances: Mapping[str, Substance]) -> None:
        self.trie, self.prefixes = trie, tuple(trie.get("^", ()))
        self.capitals = {w.lower() for w in trie.get("!", ())}
        self.number = "#" in trie
        self.substances = {k.split()[0] for k in substances} if "%" in trie else set()

    def __missing__(self, word: str) -> bool:
        bare = word[:-2] if word.endswith("'s") else word
        found = (
            word in self.trie
            or bare in self.trie
            or (bool(self.prefixes) and word.startswith(self.prefixes))
            or (self.number and number(word))
            or bare in self.substances
            or word in self.capitals
        )
        self[word] = found
        return found


class Finder:
    """A trie ready for searching. `substances` are the words that `{substance}` stands for."""

    def __init__(self, trie: Node, substances: Mapping[str, Substance]) -> None:
        self.trie, self.starts = trie, Starts(trie, substances)
        self.substances = {tuple(k.split()) for k in substances}
        self._local: dict[tuple[str, ...], Finder] = {}

    def local(self, entries: tuple[str, ...], book: Book) -> Finder:
        """A finder for a few phrases and `@concepts`, looked for at one place only; built once."""
        if entries not in self._local:
            trie: Node = {}
            for phrase in flat(entries, book):
                add(trie, phrase, local=True)
            self._local[entries] = Finder(trie, book.substances)
        return self._local[entries]

    def find(self, view: View) -> Iterator[tuple[str, Hit]]:
        """Every phrase in a view, with the place."""
        starts, index = self.starts, view.index
        for at in [i for i, word in enumerate(view.words) if starts[word]]:
            for phrase, last in self._from(view, self.trie, at):
                yield phrase, Hit(index, at, last)

    def at(self, view: View, first: int, *, free: bool = True) -> Iterable[tuple[str, int]]:
        """The phrases that begin with the word `first`, each with the word after its last.

        Unless `free`, punctuation right before that word counts: a phrase must write it.
        """
        return self._from(view, self.trie, first, free=free)

    def _from(self, view: View, node: Node, at: int, *, free: bool = True) -> Iterable[tuple[str, int]]:
        """Walk on from a node whose next word is `at`. `free`: punctuation before that word does not count."""
        found = [(phrase, at) for phrase in node.get("=", ())]
        words = view.words
        if at >= len(words):
            return found
        if not free:
            mark = BREAKS.search(view.gaps[at])
            if mark:
                if mark[0] in node:
                    found += self._from(view, node[mark[0]], at)
                return found
        word = words[at]
        bare = word[:-2] if word.endswith("'s") else word
        for key in (word, bare) if bare != word else (word,):
            if key in node:
                found += self._from(view, node[key], at + 1, free=False)
        if "^" in node:
            for prefix, after in node["^"].items():
                if word.startswith(prefix):
                    found += self._from(view, after, at + 1, free=False)
        if "*" in node:
            found += self._from(view, node["*"], at + 1, free=False)
        if "#" in node:
            for last in self._numbers(view, at):
                found += self._from(view, node["#"], last, free=False)
        if "~" in node:
            found += self._gap(view, node["~"], at)
        if "!" in node:
            original = view.original(at, at + 1)
            if original in node["!"]:
                found += self._from(view, node["!"][original], at + 1, free=False)
        if "%" in node:
            for last in self._substance(words, at):
                found += self._from(view, node["%"], last, free=False)
        return found

    def _numbers(self, view: View, at: int) -> Iterator[int]:
        """The words after a number that begins at `at`: "sixty", "sixty (60)", "one hundred and eighty"."""
        words = view.words
        while at < len(words) and number(words[at]):
            at += 1
            yield at
            if at < len(words) and words[at] == "and" and at + 1 < len(words) and number(words[at + 1]):
                at += 1

    def _substance(self, words: list[str], at: int) -> Iterator[int]:
        for last in range(at + 1, min(at + SUBSTANCE_WORDS, len(words)) + 1):
            if tuple(words[at:last]) in self.substances:
                yield last

    def _gap(self, view: View, node: Node, at: int) -> Iterable[tuple[str, int]]:
        end = min(view.sentence(at - 1)[1], at + GAP + 1)
        found: list[tuple[str, int]] = []
        for start in range(at, end):
            found += [(p, last) for p, last in self._from(view, node, start) if last > start and last <= end + GAP]
        return found


def flat(entries: Iterable[str], book: Book) -> Iterator[str]:
    """The phrases of a list, those of the concepts it names among them."""
    for entry in entries:
        if entry.startswith("@"):
            yield from flat(book.concepts[entry[1:]].phrases, book)
        else:
            yield entry


def covering(hits: Iterable[Hit], hit: Hit) -> bool:
    """Whether one of the hits covers another whole."""
    return any(h.block == hit.block and h.first <= hit.first and h.last >= hit.last for h in hits)
