"""Dictionary forms by table and rule: `convicts` -> `convict` (noun or verb), `ran` -> `run`.

The table holds what the rules get wrong in the treebank, and the known base forms that settle a doubtful ending
("hoping" -> hope, "hopping" -> hop). Measured against an edit-tree lemmatizer in the pipeline's README.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

VOWELS = frozenset("aeiou")
STRAIGHT = str.maketrans("’‘“”–", "''\"\"-")


class Lemmas:
    """Lemmas from `words` (part of speech -> known base forms) and `exceptions` (part of speech -> form -> lemma)."""

    def __init__(self, words: dict[str, list[str]], exceptions: dict[str, dict[str, str]]) -> None:
        self.words = {pos: frozenset(known) for pos, known in words.items()}
        self.exceptions = exceptions

    @staticmethod
    @cache
    def own() -> Lemmas:
        """The table that is shipped with the pipeline."""
        data = json.loads((files("lint.language") / "pipeline" / "lemmas.json").read_text(encoding="utf-8"))
        return Lemmas(data["words"], data["exceptions"])

    def of(self, form: str, pos: str, feats: str) -> str:
        """The lemma of a word form, given its universal part of speech and features."""
        low = form.lower().translate(STRAIGHT)
        known = self.exceptions.get(_shelf(pos, feats), {}).get(low)
        if known is not None:
            return known.lower() if form.islower() and pos != "PRON" else known
        if pos in ("NUM", "X", "SYM"):
            return form
        if pos == "PROPN":
            return _match_case(form, self._plural(low, pos)) if "Number=Plur" in feats else form
        if pos == "NOUN" and "Number=Plur" in feats:
            return self._plural(low, pos)
        if pos in ("VERB", "AUX") or "VerbForm=" in feats:
            return self._verb(low, feats)
        if pos in ("ADJ", "ADV") and ("Degree=Cmp" in feats or "Degree=Sup" in feats):
            return self._degree(low, pos)
        return low

    def _plural(self, low: str, pos: str) -> str:
        if low.endswith("ies") and len(low) > 4:
            return low[:-3] + "y"
        if low.endswith(("ches", "shes", "sses", "xes", "zzes")):
            return low[:-2]
        if low.endswith("men"):
            return low[:-2] + "an"
        if low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 2:
            return low[:-1].rstrip("'")
        return low

    def _verb(self, low: str, feats: str) -> str:
        if low.endswith("ing") and len(low) > 4 and ("VerbForm=Ger" in feats or "Tense=Pres" in feats):
            return self._base(low[:-3], "VERB")
        if low.endswith("ied") and len(low) > 4 and "Tense=Past" in feats:
            return low[:-3] + "y"
        if low.endswith("ed") and len(low) > 3 and "Tense=Past" in feats:
            return self._base(low[:-2], "VERB")
        if low.endswith("s") and "Person=3" in feats and "Tense=Pres" in feats:
            if low.endswith("ies") and len(low) > 4:
                return low[:-3] + "y"
            if low.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
                return low[:-2]
            return low[:-1]
        return low

    def _degree(self, low: str, pos: str) -> str:
        ending = next((e for e in ("iest", "ier", "est", "er") if low.endswith(e)), "")
        if not ending:
            return low
        stem = low[: -len(ending)]
        return stem + "y" if ending.startswith("i") else self._base(stem, pos)

    def _base(self, stem: str, pos: str) -> str:
        """A stem with what its ending swallowed: a final e, or one of a doubled consonant."""
        doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in VOWELS
        tries = [stem, stem + "e", *([stem[:-1]] if doubled else [])]
        known = [t for t in tries if t in self.words.get(pos, ())]
        if known:
            return known[0] if not doubled else known[-1] if stem not in known else stem
        if doubled and stem[-1] not in "lsfz":
            return stem[:-1]
        if stem.endswith(("at", "iz", "v", "c", "u", "dg", "rg", "s", "bl", "tl", "ur", "ibut")) and not stem.endswith(
            ("ss", "ous")
        ):
            return stem + "e"
        return stem


def _shelf(pos: str, feats: str) -> str:
    """Where the table keeps a word: a possessive pronoun apart ("her" is of "she" or of "her")."""
    return pos + "$" if "Poss=Yes" in feats else pos


def _match_case(form: str, lemma: str) -> str:
    if form.isupper():
        return lemma.upper()
    return lemma[:1].upper() + lemma[1:] if form[:1].isupper() else lemma


def learn(words: Iterable[tuple[str, str, str, str]]) -> dict[str, object]:
    """A table from (form, part of speech, features, lemma) of a treebank: only what the rules do not get right."""
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    features: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    bases: dict[str, set[str]] = defaultdict(set)
    for form, pos, feats, lemma in words:
        key = _shelf(pos, feats), form.lower().translate(STRAIGHT)
        seen[key][lemma] += 1
        features[key][feats] += 1
        if pos in ("VERB", "ADJ", "ADV") and lemma.isalpha():
            bases[pos].add(lemma.lower())
    known = {pos: sorted(found) for pos, found in bases.items()}
    plain = Lemmas(known, {})
    exceptions: dict[str, dict[str, str]] = defaultdict(dict)
    for (shelf, form), lemmas in sorted(seen.items()):
        lemma, often = lemmas.most_common(1)[0]
        pos = shelf.rstrip("$")
        guess = plain.of(form, pos, features[shelf, form].most_common(1)[0][0])
        if pos in ("PROPN", "NUM", "SYM", "X") and (often < 2 or guess.lower() == lemma.lower()):
            continue
        if guess != lemma and (often > 1 or guess.lower() != lemma.lower()):
            exceptions[shelf][form] = lemma
    return {"words": known, "exceptions": exceptions}
