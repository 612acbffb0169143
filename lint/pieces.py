"""Building a block that is no slice of the file: markup is gone, entities are read, code is left out."""

from __future__ import annotations

import html
import re

from lint.document import Block, Piece

LEFT_OUT = "\ufffc"
"""Stands in a block's text for what is not prose (code, an address, a picture), so that no phrase runs across
it.
"""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});?")


class Builder:
    """Gathers stretches of text with where each came from, and makes a block of them."""

    def __init__(self) -> None:
        self._stretches: list[tuple[str, int, int]] = []

    def add(self, text: str, source: int, length: int = -1) -> None:
        """Go on with `text`, found at code point `source`, where it is `length` long (-1: as it stands)."""
        if not text:
            return
        if length == len(text):
            length = -1
        if length < 0 and self._stretches:
            before, start, same = self._stretches[-1]
            if same < 0 and start + len(before) == source:
                self._stretches[-1] = (before + text, start, -1)
                return
        self._stretches.append((text, source, length))

    def add_escaped(self, raw: str, source: int) -> None:
        """Go on with HTML source text: its entities become the characters they stand for."""
        at = 0
        for found in _ENTITY.finditer(raw):
            meant = html.unescape(found[0])
            if meant != found[0]:
                self.add(raw[at : found.start()], source + at)
                self.add(meant, source + found.start(), len(found[0]))
                at = found.end()
        self.add(raw[at:], source + at)

    def ends_with(self, end: str) -> bool:
        """Whether what was gathered so far ends so."""
        return bool(self._stretches) and self._stretches[-1][0].endswith(end)

    def block(self, kind: str, *, where: str = "", number: int = 0, level: int = 0, part: str = "") -> Block | None:
        """The block made of what was gathered, without white space round it, and begin anew.

        None when it holds no letter or digit.
        """
        stretches, self._stretches = self._stretches, []
        text = "".join(stretch[0] for stretch in stretches)
        if not any(map(str.isalnum, text)):
            return None
        first, last = len(text) - len(text.lstrip()), len(text.rstrip())
        pieces: list[Piece] = []
        at = 0
        for words, source, length in stretches:
            start, end = max(at, first), min(at + len(words), last)
            if start < end:
                moved = source + start - at if length < 0 else source
                pieces.append(Piece(start - first, end - first, moved, length))
            at += len(words)
        plain = len(pieces) == 1 and pieces[0].length < 0
        return Block(
            kind,
            text[first:last],
            pieces[0].source,
            () if plain else tuple(pieces),
            part=part,
            where=where,
            number=number,
            level=level,
        )
