"""Finding the phrases of a graph in a view: one walk from each word that begins one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from lint.language.view import View
from lint.rulebook.phrases import BREAKS, GAP, Graph, Node, number

SUBSTANCE_WORDS = 3


class Hit(NamedTuple):
    """A phrase found: block number, first word, word after the last."""

    block: int
    first: int
    last: int


def special_keys(node: Node) -> list[str]:
    """The keys of a node that are no plain words."""
    return [key for key in node if not key[0].isalnum()]


class Start(NamedTuple):
    """What a word begins: the nodes it leads to from the root, whether a special key may take it, and by which keys."""

    nodes: tuple[Node, ...]
    special: bool
    keys: frozenset[str]


class Starts(dict[str, Start | None]):
    """What each word begins, or None; worked out once for each different word."""

    def __init__(self, finder: Finder) -> None:
        self.finder, self.root = finder, finder.graph.nodes[0]
        self.prefixes = frozenset(self.root.get("^", ()))
        self.lengths = sorted({len(p) for p in self.prefixes})
        self.capitals: dict[str, list[str]] = {}
        for key in finder.special:
            if key[0] == "!":
                self.capitals.setdefault(key[1:].lower(), []).append(key)
        self.numbers, self.negations = "#" in self.root, "'" in self.root
        self.substances = finder.heads if "%" in self.root else set()

    def __missing__(self, word: str) -> Start | None:
        ids = list(self.root.get(word, ()))
        keys = {word}
        for length in self.lengths:
            prefix = word[:length]
            if prefix in self.prefixes:
                ids += self.root[f"^{prefix}"]
                keys.add(f"^{prefix}")
            if length >= len(word):
                break
        special = set()
        if self.numbers and number(word):
            special.add("#")
        if word in self.substances:
            special.add("%")
        if self.negations and word.endswith("n't"):
            special.add("'")
        special.update(self.capitals.get(word, ()))
        nodes = tuple(self.finder.node(i) for i in self.finder.wanted(ids))
        known = Start(nodes, bool(special), frozenset(keys | special)) if nodes or special else None
        self[word] = known
        return known


class Finder:
    """A graph ready for searching. `substances` are the words that `{substance}` stands for.

    `types` are the document types, as bits, whose phrases are looked for; a `local` graph is asked at one place only.
    `special` are the special keys of the root, where they are known already.
    """

    def __init__(
        self,
        graph: Graph,
        substances: Iterable[str],
        types: int = -1,
        *,
        local: bool = False,
        special: Sequence[str] | None = None,
    ) -> None:
        self.graph, self.types, self.is_local = graph, types, local
        self._nodes: dict[int, Node] = {}
        self._closed: set[str] = set()  # anchors that open nothing here
        self._opening: dict[str, tuple[tuple[frozenset[str], tuple[str, ...]], ...]] = {}
        whole = graph.nodes[0]
        # the root has thousands of words; `starts` looks each up, so only its special ways are cut
        self.special = special_keys(whole) if special is None else special
        self.root = self.node(0) if local else self._cut(whole, self.special)
        self.substances = {tuple(k.split()) for k in substances}
        self.heads = {k[0] for k in self.substances}
        self.starts = Starts(self)

    def opening(self, anchors: Set[str], sought: Set[str] | None = None) -> set[str]:
        """The keys of the root that phrases wanted here begin with, of those whose anchors stand here.

        `sought`: only phrases with one of these anchors.
        """
        known, found = self._opening, set[str]()
        for anchor in (anchors if sought is None else anchors & sought) - self._closed:
            ways = known.get(anchor)
            if ways is None:
                ways = known[anchor] = self._ways(anchor)
                if not ways:
                    self._closed.add(anchor)
            for others, keys in ways:
                if not (others and others.isdisjoint(anchors)):
                    found.update(keys)
        return found

    def _ways(self, anchor: str) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
        """What an anchor opens here: the others of which one is needed too, and keys of the root."""
        ways = [
            (frozenset(others), tuple(key for key, types in keys.items() if types & self.types))
            for others, keys in self.graph.openers.get(anchor, ())
        ]
        return tuple((others, keys) for others, keys in ways if keys)

    def find(self, view: View, keys: Set[str] | None = None) -> Iterator[tuple[str, Hit]]:
        """Every phrase in a view, with the place. `keys`: only those that begin with one of these."""
        index, words = view.index, view.words
        after = [*words[1:], ""]
        begun = self._begun(set(words), keys)
        for at, start in [(i, begun[word]) for i, word in enumerate(words) if word in begun]:
            for node in start.nodes:
                if after[at] in node or "=" in node or "?" in node:
                    for phrase, last in self._from(view, node, at + 1, free=False):
                        yield phrase, Hit(index, at, last)
            if start.special:
                for phrase, last in self._special(view, self.root, at):
                    yield phrase, Hit(index, at, last)

    def _begun(self, words: set[str], keys: Set[str] | None) -> dict[str, Start]:
        """The words that phrases begin with, those that begin with one of the keys where keys are given."""
        if keys is None:
            chosen: Iterable[str] = words
        else:
            chosen = words & keys
            special = {key for key in keys if not key[0].isalnum()}
            if special:
                chosen.update(w for w in words - chosen if (s := self.starts[w]) and not special.isdisjoint(s.keys))
        return {word: start for word in chosen if (start := self.starts[word])}

    def at(self, view: View, first: int, *, free: bool = True) -> Iterable[tuple[str, int]]:
        """The phrases that begin with the word `first`, each with the word after its last.

        Unless `free`, punctuation right before that word counts: a phrase must write it.
        """
        return self._from(view, self.root, first, free=free)

    def _from(self, view: View, node: Node, at: int, *, free: bool = True) -> list[tuple[str, int]]:
        """Walk on from a node whose next word is `at`. `free`: punctuation before that word does not count."""
        found = [(phrase, at) for phrase in node["="]] if "=" in node else []
        words = view.words
        if at >= len(words):
            return found
        if not free and view.gaps[at] != " ":
            mark = BREAKS.search(view.gaps[at])
            if mark:
                if mark[0] in node:
                    found += self._on(view, node[mark[0]], at, free=True)
                if "~" in node:  # a gap reaches across a comma, to the end of its sentence
                    found += self._gap(view, node["~"], at)
                return found
        word = words[at]
        if word in node:
            found += self._on(view, node[word], at + 1)
        if "?" in node:
            found += self._special(view, node, at)
        return found

    def _on(self, view: View, ids: list[int], at: int, *, free: bool = False) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        for i in ids:
            found += self._from(view, self.node(i), at, free=free)
        return found

    def node(self, at: int) -> Node:
        """A node of the graph with only the ways that lead to a phrase wanted here; cut down once."""
        node = self._nodes.get(at)
        if node is None:
            node = self._cut(self.graph.nodes[at])
            self._nodes[at] = node
        return node

    def _cut(self, whole: Node, keys: Iterable[str] = ()) -> Node:
        types = self.types
        node = {k: v for k, v in whole.items() if k in "^?!"}
        ending = [p for p, t in zip(whole.get("=", ()), whole.get("$", ()), strict=True) if not t or t & types]
        if ending:
            node["="] = ending
        for key in keys or whole:
            if key not in "=$^?!":
                wanted = self.wanted(whole[key])
                if wanted:
                    node[key] = wanted
        if "?" in node:
            _tidy(node)
        return node

    def wanted(self, ids: Iterable[int]) -> list[int]:
        """Those of the nodes that lead to a phrase wanted here."""
        masks, types = self.graph.types, self.types
        return [i for i in ids if not masks[i] or masks[i] & types]

    def _special(self, view: View, node: Node, at: int) -> list[tuple[str, int]]:
        """Walk on over whatever is no plain word: a prefix, any word, a gap, a number, a substance, capitals."""
        found: list[tuple[str, int]] = []
        words = view.words
        if node is not self.root or self.is_local:  # `find` has taken the prefixes of the root from `starts`
            for prefix in node.get("^", ()):
                if words[at].startswith(prefix):
                    found += self._on(view, node[f"^{prefix}"], at + 1)
        if "'" in node and words[at].endswith("n't"):
            found += self._on(view, node["'"], at + 1)
        if "*" in node:
            found += self._on(view, node["*"], at + 1)
        if "~" in node:
            found += self._gap(view, node["~"], at)
        if "#" in node and number(words[at]):
            for last in self._numbers(view, at):
                found += self._on(view, node["#"], last)
        if "%" in node and words[at] in self.heads:
            for last in self._substance(words, at):
                found += self._on(view, node["%"], last)
        if "!" in node and (capital := f"!{view.original(at, at + 1)}") in node:
            found += self._on(view, node[capital], at + 1)
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

    def _gap(self, view: View, ids: list[int], at: int) -> list[tuple[str, int]]:
        found: list[tuple[str, int]] = []
        words, nodes = view.words, [self.node(i) for i in ids]
        end = 0  # of the sentence, asked for only where something is found
        for start in range(at, min(len(words), at + GAP + 1)):
            for node in nodes:
                if words[start] in node or "?" in node:
                    further = self._from(view, node, start)
                    if further:
                        end = end or view.sentence(at - 1)[1]
                        if start >= end:
                            return found
                        found += further
        return found


def _tidy(node: Node) -> None:
    """Take out the signs of special ways that are gone."""
    prefixes = [p for p in node.pop("^", ()) if f"^{p}" in node]
    if prefixes:
        node["^"] = prefixes
    if "!" in node and not any(len(k) > 1 and k[0] == "!" for k in node):
        del node["!"]
    if not any(k in node for k in "^!*#~%,.;:'"):
        del node["?"]


def covering(hits: Iterable[Hit], hit: Hit) -> bool:
    """Whether one of the hits covers another whole."""
    return any(h.block == hit.block and h.first <= hit.first and h.last >= hit.last for h in hits)
