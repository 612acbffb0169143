"""Which of the groups of lines are headings, and of what level, where nothing but their look tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from lint import regexes


class Group(NamedTuple):
    """Lines (by number) that make one block of text: its kind as in `Block.kind`, a heading's level from 1.

    `underline` is the character that a heading is underlined with, if it is.
    """

    lines: tuple[int, ...]
    kind: str
    level: int = 0
    underline: str = ""


class HasText(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def gap(self) -> bool: ...


_HASHES = regexes.compile(r"(#{1,6})[ \t]+(?=\w)")
_NUMBER = regexes.compile(
    r"(?:(?:section|article|part|chapter|appendix|step|count)\s+[\dIVXA-Z]{1,5}\b[.:)]?"
    r"|[\dIVX]{1,4}(?:\.\d+)*[.)]|[A-Z][.)])[ \t]+",
    re.I,
)
_NUMBERS = frozenset("0123456789IVXivxSAPCsapc")
_CONTACT = regexes.compile(
    r"@|\bwww\.|https?:|\d{3}\)?[-. ]+\d{3}|\b\d{5}\b|_{3}"
    r"|\b(?:phone|fax|tel|cell|e-?mail|contact|suite|p\.o\. box)\b",
    re.I,
)
_NO_CONTACT = regexes.compile(r"[^@\d_]*").fullmatch  # a quick no for most lines
_DATE = regexes.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? *)?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{1,2}/\d{1,2}/\d{2,4})",
    re.I,
)
_LABEL = regexes.compile(
    r"(?:re|to|from|cc|bcc|date|subject|contacts?|attn|via|by|dear .*"
    r"|tagged with|counsel(?:or)?|accordingly|case (?:#|no).*):?"
    r"|(?:for )?immediate release[:.]?|(?:press|news|media) release:?",
    re.I,
)
_SMALL_WORDS = """
    a an the of to in on at by for from with and or but nor as if is are vs v per via into
"""
_SMALL = frozenset(_SMALL_WORDS.split())
_SAYS = regexes.compile(
    r"\b(?:will|shall|must|may|should|not|are|is|agrees?|the following|follows|we|you|they|i)\b", re.I
)
LONGEST = 160


def headings(groups: Sequence[Group], lines: Sequence[HasText]) -> list[Group]:
    """The groups, with those that look like headings made so and given a level.

    Capitals through and through, a headline's capitals, a short line by itself before running text, an
    underline or leading # make a heading; dates, addresses, telephone numbers and lead-ins ("We will not:")
    do not.
    """
    texts = [" ".join(lines[at].text for at in g.lines) if len(g.lines) > 1 else lines[g.lines[0]].text for g in groups]
    looks = [
        _look(g, texts, at, lines) if len(texts[at]) <= LONGEST or g.kind == "heading" else 0
        for at, g in enumerate(groups)
    ]
    out = []
    ranks = {look: rank for rank, look in enumerate(sorted({n for n in looks if n}), start=1)}
    for g, look in zip(groups, looks, strict=True):
        out.append(g._replace(kind="heading", level=min(ranks[look], 6)) if look else g)
    return out


def _look(g: Group, texts: Sequence[str], at: int, lines: Sequence[HasText]) -> int:
    """0 for no heading, else a number: the smaller, the higher its rank."""
    text = texts[at]
    if g.kind == "heading":
        return 1 if g.underline == "=" else 2
    if len(g.lines) > 4 or text[-1] in ",;":
        return 0
    if text[0] == "#" and (found := _HASHES.match(text)):
        return len(found[1])
    number = _NUMBER.match(text) if text[1:2] in ".)" or text[0] in _NUMBERS else None
    bare = text[number.end() :] if number else text
    if not bare or bare[0].islower():
        return 0
    if bare.isupper():
        look = 0 if _is_contact_name(bare, texts, at) else 3
    elif g.kind == "list-item" and not number:
        return 0
    else:
        look = _mixed_look(g, bare, texts, at, lines)
    return look if look and not _is_letterhead(text, bare) else 0


def _is_letterhead(text: str, bare: str) -> bool:
    """An address, date, label or number: what stands at the top of a letter and heads nothing."""
    few = sum(map(str.isalpha, bare)) < 4
    return few or bool(_LABEL.fullmatch(text) or _DATE.fullmatch(text)) or _is_contact(text)


def _is_contact(text: str) -> bool:
    return not _NO_CONTACT(text) and _CONTACT.search(text) is not None


def _mixed_look(g: Group, bare: str, texts: Sequence[str], at: int, lines: Sequence[HasText]) -> int:
    following = texts[at + 1] if at + 1 < len(texts) else ""
    if bare[-1] == "." or not following or ": " in bare or " | " in bare or "  " in bare or bare[0] in "“\"'(*":
        return 0
    words = bare.rstrip(":?").split()
    if bare[-1] == ":":
        short = len(words) <= 6 and not _SAYS.search(bare)
        return 5 if short and (len(words) <= 3 or _is_title_case(words)) else 0
    if bare[-1] in "?!":
        return 5 if len(words) <= 16 and len(following) > 40 else 0
    before = texts[at - 1] if at else ""
    if _is_title_case(words) and 2 <= len(words) <= 25:
        return 0 if _is_contact_name(bare, texts, at) or _runs_on(g, following) else 4
    stands = lines[g.lines[0]].gap or at == 0 or before[-1:] in '.!?”"'
    return 5 if stands and len(words) <= 7 and len(following) > 60 and g.kind == "paragraph" else 0


def _runs_on(g: Group, following: str) -> bool:
    """A numbered line among numbered lines is an item, not a heading."""
    return g.kind == "list-item" and len(following) < 60 and bool(_NUMBER.match(following))


def _is_title_case(words: Sequence[str]) -> bool:
    told = [w for w in words if w.lower() not in _SMALL and w[0].isalpha()]
    return bool(told) and sum(not w[0].islower() for w in told) >= 0.8 * len(told)


def _is_contact_name(text: str, texts: Sequence[str], at: int) -> bool:
    """A name or post in a letterhead: few words, with a telephone number, address or date near."""
    if text.count(" ") > 4:
        return False
    near = texts[max(at - 2, 0) : at] + list(texts[at + 1 : at + 4])  # type: ignore[operator]
    return any(len(other) < 90 and _is_contact(other) for other in near)
