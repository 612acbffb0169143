"""Tell what kind of document a draft is, and say why.

Each type has signs (`document_signs`); their weights are added up, as a clerk sorting mail would. The
file's name is never looked at, and only the first 4,000 code points are read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import sqrt

from lint import regexes
from lint.document import Document
from lint.language.document_acts import ACTS
from lint.language.document_signs import CASE_NEWS, PROSECUTOR, PUBLIC, SMALL_PROGRAMS, Sign
from lint.language.letter_signs import LETTERS
from lint.language.office_signs import OFFICE
from lint.language.trade_words import REFERENCE, VOCABULARY

_TOP, _HEAD, _LEAD = 900, 4000, 700
_BOILERPLATE = regexes.compile(
    r"\W*(?:(?:press|news) release\W*$|(?:date|case|contacts?|release|phone|fax|cell|office|tel)\b.{0,4}[:#]"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b.{0,20}$)|[\W\d]*$"
)
_COMMENT = regexes.compile(r"<!--.*?(?:-->|\Z)", re.S)  # a writer's notes are no part of the document
_PHONE = regexes.compile(r"\d{3}\)?[ -]\d{3}[ -]\d{4}")
# "individuals arrested for possession" are whom a program serves, not the news.
_PEOPLE = regexes.compile(
    r"\b(?:individuals?|people|persons?|those|anyone|adults|young people) (?:who (?:are|were)"
    r" )?(?:arrested|charged|convicted)\b"
)
_BY_WORDS = "its words are those of such a document"
_CAPTION = regexes.compile(
    r"\b(?:state|people|commonwealth|com\.|comm\.|city of \w+|united states|u\.s\.)(?: of [a-z]+)? v(?:s)?\. "
)
_LETTER = regexes.compile(r"^memo\b|\bmemo(?:randum)?\b.{0,20}:|\bdear [a-z]|\bre: |\bsubject: |\bto: ")
_WORD = regexes.compile(r"[a-zíó']+")
_SIGNS = (*PUBLIC, *OFFICE, *LETTERS, *REFERENCE)
_QUICK = tuple(sign for sign in _SIGNS if sign.zone != "head" or sign.type == "press-release")
_SLOW = tuple(sign for sign in _SIGNS if sign.zone == "head" and sign.type != "press-release")
_MARKED = ("for immediate release", "press release", "news release")
# A marked release that tells a case in its title needs no further look, unless one of these stands near.
_OTHER_WORDS = regexes.compile(
    r"statement|remarks|testi(?:mony|fies)|polic(?:y|ies)\b|legislat|reform|initiative|pilot|diversion"
    r"|prepared|good morning"
    r"|no longer|program\b|dismiss|vacat|unveil|bill\b"
)
_COURTS = ("drug-court", "diversion", "bail", "charging-document", "plea-offer", "charging-memo")


def classify(document: Document) -> tuple[str, tuple[str, ...]]:
    """The type of a document, one of `finding.DOCUMENT_TYPES`, and the reasons in plain words, strongest first.

    Without any sign the type is "other".
    """
    raw = _COMMENT.sub("", document.text[: _HEAD * 2]).lower()
    for curly, straight in _STRAIGHT:
        raw = raw.replace(curly, straight)
    head = " ".join(raw.split())[:_HEAD]
    title, lead = _opening(raw)
    top = head[:_TOP]
    if any(mark in top for mark in _MARKED) and CASE_NEWS.search(title) and not _OTHER_WORDS.search(lead):
        return "press-release", ("it is marked as a release", "it tells the news of a case")
    zones = {"title": title, "lead": lead, "top": top, "head": head}
    present = frozenset(_WORD.findall(head))
    seen = _read(_QUICK, zones, present)
    if not _public(seen) and not _speech(seen):
        # a release never needs the slow look for a plea's or a contract's terms
        seen += _read(_SLOW, zones, present)
    scores: dict[str, float] = {}
    for sign in seen:
        scores[sign.type] = scores.get(sign.type, 0) + sign.weight
    _weigh(scores, title, lead, _public(seen))
    if max(scores.values(), default=0) < 7 and scores.get("press-release", 0) < 4 and not _public(seen):
        _hear(scores, head)
    if max(scores.values(), default=0) < 4 and scores.get("press-release", 0) < 3 and not _public(seen):
        _count_words(scores, title, head)
    if max(scores.values(), default=0) < 3 and PROSECUTOR.search(head):
        scores["press-release"] = scores.get("press-release", 0) + 2
    if max(scores.values(), default=0) < 2:
        return "other", ("nothing in it tells another type",)
    best = max(scores, key=lambda type: (scores[type], type in _COURTS))
    reasons = [sign.reason for sign in sorted(seen, key=lambda sign: -sign.weight) if sign.type == best]
    by_words = _BY_WORDS if best in VOCABULARY else "it is about a prosecutor's office"
    return best, tuple(dict.fromkeys(reasons)) or (by_words,)


def _hear(scores: dict[str, float], head: str) -> None:
    """Add what the document does with words: offers, asks, orders, teaches. One act alone proves little."""
    for type, acts in ACTS.items():
        weight = sum(weight for weight, act in acts if regexes.kept(act).search(head))
        if weight >= 3.5:
            scores[type] = scores.get(type, 0) + min(weight, 8) * 0.6


def _count_words(scores: dict[str, float], title: str, head: str) -> None:
    """Let the words of the trade decide where the signs are weak; those in the title count more."""
    words = frozenset(_WORD.findall(head))
    named = frozenset(_WORD.findall(title))
    for type, weights in VOCABULARY.items():
        known = words & weights.keys()
        if len(known) < 3:
            continue
        here = sum(weights[word] * (1.5 if word in named else 1) for word in known)
        score = 3 * here / sqrt(len(words) + 20)
        if score >= 1.2:
            scores[type] = scores.get(type, 0) + score


def _read(signs: Sequence[Sign], zones: dict[str, str], present: frozenset[str]) -> list[Sign]:
    """The signs that stand in the document, whose words are `present`."""
    return [s for s in signs if not (s.words and present.isdisjoint(s.words)) and s.on(zones[s.zone])]


def _public(seen: list[Sign]) -> bool:
    """Whether the document is plainly a release, meant for the public."""
    release = [sign.weight for sign in seen if sign.type == "press-release"]
    return max(release, default=0) >= 4 or sum(release) >= 5


def _speech(seen: list[Sign]) -> bool:
    """Whether the document is plainly a speech."""
    return any(sign.type == "statement" and sign.weight >= 9 for sign in seen)


_STRAIGHT = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'))


def _opening(text: str) -> tuple[str, str]:
    """The title (the first lines that say something) and the lead (title and first paragraph)."""
    title: list[str] = []
    said: list[str] = []
    room, open_title = _LEAD, True
    for line in text.split("\n"):
        if not line.strip() or (len(line) < 160 and _is_boilerplate(line)):
            continue
        line = " ".join(line.split())
        open_title = open_title and len(title) < 12 and len(line) <= 220 and sum(map(len, title)) <= 300
        if open_title:
            title.append(line)
        said.append(line)
        room -= len(line) + 1
        if room < 0:
            break
    return " ".join(title)[:420], " ".join(said)[:_LEAD]


def _is_boilerplate(line: str) -> bool:
    """Whether a line of small letters is a date, an address or a label of the letterhead."""
    if "for immediate release" in line or "@" in line or "http" in line or "www." in line:
        return True
    return _BOILERPLATE.match(line) is not None or _PHONE.search(line) is not None


def _weigh(scores: dict[str, float], title: str, lead: str, public: bool) -> None:
    """Settle what the signs alone leave open between a release and the thing it is about."""
    news = CASE_NEWS.search(_PEOPLE.sub(" ", title)) is not None
    release = scores.get("press-release", 0)
    if not public and (_LETTER.search(lead) or _CAPTION.search(lead)):
        release = scores["press-release"] = release - 4
    if public:  # a release about drug court, a plea or bail is a release
        for type in _COURTS:
            if type in scores:
                scores[type] -= 5
    if scores.get("policy-memo", 0) >= 4:
        small = SMALL_PROGRAMS.search(lead) is not None
        if release >= 2 and not news and not small:
            scores["policy-memo"] += release  # announced as a release, it is a policy all the same
        elif news or small:
            scores["policy-memo"] -= 5 if news else 3
    if scores.get("statement", 0) >= 7 and release >= 4:
        scores["statement"] += release - 1
