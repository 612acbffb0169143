"""Which anchors stand in a text: the rare words of which a phrase needs one before it is worth looking for.

The text is cut roughly, as bytes: where no anchor stands nothing is read more closely. What a cut word holds is worked
out once for each different word, by the same rules that `view` reads words by.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from lint import regexes
from lint.language.view import BROKEN, INVISIBLE
from lint.rulebook.phrases import WORD, bare, normal, number

_CUT = bytes(ord(chr(c).lower()) if chr(c).isalnum() or chr(c) in "_'" else 32 for c in range(128)) + bytes(
    range(128, 256)
)
"""Small letters, digits and what is not ASCII stay; all else is a space."""
_PLAIN = regexes.compile(r"[a-z]+")
MANY = 200_000
"""Different words to remember at once."""


class Anchored(dict[bytes, tuple[str, ...]]):
    """For each word as cut the anchors that it is or holds."""

    def __init__(self, anchors: Collection[str], substances: Iterable[str]) -> None:
        self._anchors = anchors
        self._beginnings = frozenset(a[:-1] for a in anchors if a[-1] == "*")
        self._lengths = sorted({len(b) for b in self._beginnings})
        self._substances = frozenset(s.split()[0] for s in substances)

    def stand_in(self, text: str) -> frozenset[str]:
        """The anchors that stand in a text."""
        data = text.encode("utf-8", "surrogatepass")
        words = set(data.translate(_CUT).split())
        if b"-\n" in data or b"-\r" in data or b"\xe2\x80\x90" in data:
            joined = BROKEN.sub(r"\1\3", text).encode("utf-8", "surrogatepass")
            words.update(joined.translate(_CUT).split())
        if len(self) > MANY:
            self.clear()
        return frozenset().union(*map(self.__getitem__, words))

    def __missing__(self, word: bytes) -> tuple[str, ...]:
        text = INVISIBLE.sub("", normal(word.decode("utf-8", "surrogatepass")))
        parts = [text] if _PLAIN.fullmatch(text) else [bare(w) for w in WORD.findall(text)]
        found = self[word] = tuple({anchor for part in parts for anchor in self._of(part)})
        return found

    def _of(self, word: str) -> Iterable[str]:
        if word in self._anchors:
            yield word
        for length in self._lengths:
            if length > len(word):
                break
            if word[:length] in self._beginnings:
                yield f"{word[:length]}*"
        if word in self._substances:
            yield "%"
        if number(word):
            yield "#"
        if word.endswith("n't"):
            yield "n't"
