"""How legal text is cut into words, beyond what spaCy's English rules know."""

from __future__ import annotations

from typing import Any

ABBREVIATIONS = (
    "Capt. Cpl. Det. Dep. Insp. Lt. Maj. Ofc. Sgt. Supt. Tpr. Pp. pp. Nos. Art. Arts. Sec. Secs. Stat. Rev. Ann. Supp."
    " Crim. Proc. Civ. Fed. Cir. Dist. Ct. Cf. cf. seq. al. JJ. Esq. Approx. approx."
).split()
LETTERS = [*"abcdefghABCDEFGH", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]


def suit_legal_text(nlp: Any) -> None:
    """Keep a clause's number and a legal abbreviation in one word, cut "and/or", as the treebanks do."""
    labels = [f"({x})" for x in (*LETTERS, *range(1, 31))] + [f"{x})" for x in LETTERS if x.islower()]
    for word in (*labels, *ABBREVIATIONS):
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])
    for pair in (("and", "or"), ("he", "she"), ("his", "her"), ("his", "hers"), ("him", "her")):
        first, second = pair
        nlp.tokenizer.add_special_case(f"{first}/{second}", [{"ORTH": first}, {"ORTH": "/"}, {"ORTH": second}])
