"""Whether other words say the same, in grammar, where they would stand: asked before anything is put in place.

It looks at the words themselves and their neighbors. Where it doubts, the words are offered and left to the writer.
"""

from __future__ import annotations

import re

from lint import regexes
from lint.language.view import View

_QUALITIES = frozenset("alleged dangerous darknet local major violent".split())
_DOUBTS = frozenset("accused alleged suspected".split())
_HEAD = regexes.compile(r"(?:(?:an?|the|another) )?(?:\w+ )?(?:person|man|woman)\b", re.IGNORECASE)
_CUSTODY = regexes.compile(
    r"\b(?:incarcerated|detained|in (?:\w+ )?(?:prison|jail|custody)|on death row)\b", re.IGNORECASE
)
# what no longer holds, or only as it were: released prisoners, a then homeless man, a fellow transient
_PAST = frozenset("escaped former freed paroled recaptured released".split())
_OUT = frozenset("escaped freed let paroled released".split())
_INSIDE = frozenset("custody imprisoned incarcerated jailed life medical release sentenced term".split())
_TURNED = frozenset("fellow level onetime then virtual would-be".split())
_PLACES = frozenset("county federal jail local state".split())
# the ends and beginnings of the names of places, for headlines, where every word has a capital
_TOWN_ENDS = frozenset(
    "angeles beach brooklyn california carolina city connecticut county dakota florida heights hills illinois island "
    "jersey park springs texas valley york".split()
)
_TOWN_HEADS = frozenset("el fort las los new san santa st".split())
_PAIRED = frozenset("boy child daughter girl man men son woman women".split())
_OWNED = frozenset(
    "behavior conduct escape families family history inability lack parole property record rights".split()
)
_DETERMINERS = frozenset(
    "a an the this that these those his her their its our my your each every another any some no both all other many "
    "most more several few two three four five six seven eight nine ten".split()
)
# what may follow a person without being said of a thing: "inmate who", "inmate told"; not "inmate fire crew"
_FOLLOWS = frozenset(
    "a about after against and are as at be because been before being but by can could did do does during for from "
    "had has have he her his how if in inside into is it its later may might must near never no nor not now of off on "
    "once or out outside over she should since so still that the their them then there they this through to today "
    "under until up was were what when where whether which while who whom whose will with within without would yet you "
    "became began behind beat believed bought broke brought came caught chose claims cut denies drew drove fell felt "
    "fled flew fought found gave getting got grew had held hid hit kept knew led left lost made met paid pleads put "
    "ran read said sat saw says sent sentenced serving set shot sold spent spoke stole stood struck swore thought "
    "threw told took went woke won wrote awaiting facing having living seeking trying using refuses remains "
    "continues hanged hung lay sued".split()
)


def keeps(view: View, first: int, last: int, text: str, status: str) -> bool:
    """Whether `text` may stand for words `first` to `last` of a view without asking; `status` is the case's.

    Not where a quality is lost (violent, darknet, alleged); nor "accused of" of somebody whom the words do not call
    so, who may be the victim, a witness, or a danger in general; nor where a neighbor makes it untrue or awkward.
    """
    own, said = set(view.words[first:last]), set(regexes.kept(r"\w+").findall(text.lower()))
    if (own & _QUALITIES) - said and not (own & _DOUBTS and said & {"accused", "suspected"}):
        return False
    if regexes.kept(r"\b(?:accused|suspected) of ").search(text) and not own & _DOUBTS:
        return False
    return _before(view, first, last, text) and _after(view, last, text)


def _before(view: View, first: int, last: int, text: str) -> bool:
    """Whether the word before agrees: not "released", "fellow", half of a pair (state and ...), or a place's name."""
    if first == 0 or view.gaps[first].strip():
        return "/" not in view.gaps[first]
    if view.words[first] in _DETERMINERS:
        first -= 1  # "a fellow inmate" is replaced whole
    before = view.words[first - 1].rpartition("-")[2] if first > 0 else ""
    if before in _TURNED or (_CUSTODY.search(text) and before in _PAST | _INSIDE):
        return False
    if before in {"and", "or"} and first > 1 and _half_of_pair(view.words[first - 2], text):
        return False
    if before in _TOWN_ENDS or (first > 1 and view.words[first - 2] in _TOWN_HEADS and before not in _FOLLOWS):
        return False
    if first < 1 or before in _DETERMINERS or view.sentence(first)[0] >= first - 1:
        return True
    name = view.original(first - 1, first)
    return not (name[:1].isupper() and view.original(first, last).islower())


def _half_of_pair(other: str, text: str) -> bool:
    """Whether "and" binds two qualities of the same people (professional and career criminals), not two groups."""
    if other in _PLACES:
        return True
    return bool(re.search(r"\bpeople\b", text, re.IGNORECASE)) and not other.endswith(
        ("s", "people", "men", "children")
    )


def _after(view: View, last: int, text: str) -> bool:
    """Whether the word after can follow a person, and says nothing twice (a felony conviction convicted of ...)."""
    if last >= len(view.words) or view.gaps[last].strip():
        return "/" not in view.gaps[last]
    after, beyond = view.words[last], set(view.words[last + 1 : last + 4])
    if (after in {"and", "or"} and view.words[last + 1 : last + 2] and view.words[last + 1] in _PAIRED) or (
        after in _OWNED and "people" in text.lower()
    ):
        return False  # a homeless man and woman; "the inmates escape", its apostrophe forgotten
    if _CUSTODY.search(text) and (after in _OUT or (after in {"who", "that"} and beyond & _OUT)):
        return False
    if after == "convicted" and "conviction" in text.lower():
        return False
    return not _HEAD.match(text) or after in _FOLLOWS or after.endswith(("ed", "ly"))
