"""Readers of markup languages, used by the parsers of the same names: text -> blocks and comments.

They are apart from the parsers so that choosing a parser loads none of their expressions.
"""

from __future__ import annotations

from typing import NamedTuple

from lint.document import Block, Comment


class Reading(NamedTuple):
    """What a reader finds in a text: blocks in order, comments in order, and the language it declares."""

    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...]
    lang: str = "en"
