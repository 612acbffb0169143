"""A or an, by sound. Source of the method: letter names, spoken acronyms and the few words whose spelling misleads."""

from __future__ import annotations

import re

from lint import regexes

_AN_LETTERS = frozenset("aefhilmnorsx")
_SPOKEN = frozenset(
    "moud nato nasa narcan fema scotus swat hipaa cobra dare rico nida nimby safe laser pin sim tasc team cash hud "
    "fbi-led care case course court peer".split()
)
_SILENT_H = ("hour", "honest", "honor", "honour", "heir", "herb")
_YOO = ("uni", "use", "usu", "uti", "ura", "eu", "ewe", "ubiq", "uke", "ukr", "one", "once", "u-")
_NOT_YOO = ("unin", "unim", "unid", "unir", "oner", "unii")
_YOO_AGAIN = ("unique", "unit", "union", "univers", "uniform", "unif", "unilat")


def article(words: str) -> str:
    """The indefinite article that fits before `words`: "a" or "an"."""
    match = regexes.kept(r"[\W_]*([\w.'-]+)").match(words)
    if match is None:
        return "a"
    word = match[1]
    if word[0].isdigit():
        return "an" if re.match(r"8|11(?!\d)|18(?!\d)|1[18],\d{3}", word) else "a"
    letters = word.split("-")[0].replace(".", "")
    if letters.isupper() and len(letters) <= 5 and letters.lower() not in _SPOKEN and word != "I":
        return "an" if letters[0].lower() in _AN_LETTERS else "a"
    low = word.lower()
    if low.startswith(_SILENT_H):
        return "an"
    if low.startswith(_YOO_AGAIN):
        return "a"
    if low.startswith(_YOO) and not low.startswith(_NOT_YOO):
        return "a"
    return "an" if low[0] in "aeiou" else "a"
