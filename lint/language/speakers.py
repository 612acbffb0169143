"""Who speaks: tell the people of the office that issues a document from everybody else it quotes.

A document says it itself: "Orange County District Attorney Jane Roe announced" makes a later "Roe said"
the office, "Police Chief Ann Poe" makes a later "Poe said" somebody else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lint import regexes

_NAME = r"[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|de|la|von|van|del|\"[\w ]+\"))*"
_LOCAL = (
    r"(?:district attorney|state'?s attorney|state attorney|prosecuting attorney|county attorney"
    r"|commonwealth'?s attorney"
    r"|circuit attorney|city attorney|(?:special narcotics |county |chief |lead |special )?prosecutors?"
    r"|solicitor|das?|adas?|ddas?|asas?"
    r"|first assistant|chief assistant)"
)
_FEDERAL = (
    r"(?:u\.?s\.? attorney|united states attorney|ausas?|(?:assistant|deputy|associate"
    r"|acting|u\.s\.) attorney general|attorney general)"
)
_OFFICE = regexes.compile(
    rf"\b(?:(?P<federal>{_FEDERAL})|(?P<local>{_LOCAL}"
    r"|(?-i:the People|The People)|fiscal(?:ía)?|our office"
    rf"|(?:this|the) office|(?:the )?prosecution"
    r"|(?:executive )?assistant (?:district|state'?s?|prosecuting|u\.?s\.?) attorney)|(?P<any>spokes(?:man"
    r"|woman|person)|public (?:information|affairs) officer"
    r"|(?:director of )?(?:public affairs|communications|media relations)"
    r"|(?:bureau|unit|division|section) chief|chief of (?:the )?[\w ]{0,30}(?:division|bureau|unit)\b))\b"
    r"(?!'s office (?:said|of))",
    re.IGNORECASE,
)
_OTHER = regexes.compile(
    r"\b(?:judge|justice|magistrate|court|jury|jurors?|foreman|police|chief|sheriff|deput(?:y|ies) sheriff"
    r"|sergeant|sgt|lieutenant|lt|captain|detective|officer"
    r"|troopers?|commissioner|superintendent|marshals?|special agents?|agents?|agent in charge|fbi|dea|atf"
    r"|hsi|irs|inspector|administrator|director|governor|gov|mayor|senator|sen"
    r"|representative|rep|congress\w*|assembly(?:man|woman|member)|council\w*|supervisor|speaker|president"
    r"|ceo|secretary|doctor|dr|professor|coroner|examiner"
    r"|victims?|survivors?|witness\w*|defendants?|mother|father|wife|husband|sister|brother|son|daughter"
    r"|parents?|family|widow|friend|neighbors?|relatives?|suspects?|public defender"
    r"|defense (?:attorney|lawyer|counsel)|(?:his|her|their) (?:attorney|lawyer)|attorney for|lawyer"
    r"|report|study|article|statute|law|book|song|section|bill|constitution)\b",
    re.IGNORECASE,
)
_PLACE = regexes.compile(
    r"([A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}) (?:District Attorney|State'?s Attorney|State Attorney|County"
    r" Attorney|Prosecut)"
)
# Where a title may end: no word boundary in front, so that the search skips by first letters.
_ANCHOR = regexes.compile(
    r"(?:Attorney|ATTORNEY|Prosecutor|PROSECUTOR|Solicitor|DA|AUSA|ASA|Chief|Sheriff|SHERIFF|Commissioner"
    r"|COMMISSIONER"
    r"|Superintendent|Mayor|Governor|Senator|Sen\.|Rep\.|Gov\.|Judge|(?<! of )Justice|Agent|Charge"
    r"|Detective|Det\.|Sergeant|Sgt\.|Lt\.|Captain|Officer"
    r"|Inspector|President|Director|Administrator|Secretary|Supervisor|Dr\.|Speaker|Assemblymember"
    r"|Councilmember|Spokesperson"
    r"|Spokesman|Spokeswoman)\b(?: General)?"
)
_STOPS = regexes.compile(r"(?<![A-Z])\. |[,;\"\n] ?")
_SHORT = regexes.compile(
    r"(?:Attorney|Prosecutor)(?:'s)?(?: Office)? ?\(\"?(?P<short>[A-Z]{3,7})\"?\)"
)  # ... Office (MCDA)
_RIGHT = regexes.compile(rf" (?P<name>{_NAME})")
_LEFT = regexes.compile(
    r"(?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}), (?:the |acting )?(?P<title>(?:[\w.'-]+ ){0,8})$"
)


_NO_PLACE = frozenset(
    (
        "county criminal parish acting interim deputy assistant senior chief executive first former"
        " the by said special elected new your our managing supervising"
    ).split()
)


@dataclass(frozen=True, slots=True)
class Speakers:
    """The people whose words are the office's own: names ("Jane Roe") and offices ("Essex County Prosecutor").

    Both come from the settings; what a document says about itself is added by `learn`.
    """

    names: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


@dataclass(slots=True)
class Known:
    """What a document tells: surname -> "office" or "other", and which office issues it."""

    people: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    place: str = ""


def learn(text: str, speakers: Speakers) -> Known:
    """Read from a document's `text` (straight apostrophes) who belongs to the office that issues it."""
    anchors = [(found, _title(text, found)) for found in _ANCHOR.finditer(text)]
    known = Known(kind=_kind(text, [title for _, title in anchors]), place=_place(text[:2500]))
    for found, title in anchors:
        who = of_title(title, known)
        if not who:
            continue
        sure = _OFFICE.search(title) is not None
        if right := _RIGHT.match(text, found.end()):
            _put(known, right["name"], who, sure)
        if left := _LEFT.search(text, max(0, found.start() - 120), found.start()):
            _put(known, left["name"], of_title(left["title"] + found.group(), known) or who)
    for name in speakers.names:
        _put(known, name, "office", True)
    for short in _SHORT.finditer(text[:6000]):
        known.people[short["short"].lower()] = "office"
    return known


def _title(text: str, found: re.Match[str]) -> str:
    """The words that may make up the title that ends at an anchor."""
    lead = text[max(0, found.start() - 40) : found.start()]
    return _STOPS.split(lead)[-1] + found.group()


def _kind(text: str, titles: list[str]) -> str:
    """Which sort of office issues the document: "federal" or "local", by the titles it names."""
    votes = {"federal": 0, "local": 0}
    for at, title in enumerate(titles):
        office = _OFFICE.search(title)
        if office and office.lastgroup in votes:
            votes[office.lastgroup] += 3 if at < 3 else 1
    if not any(votes.values()):
        first = _OFFICE.search(text[:3000])
        return first.lastgroup if first and first.lastgroup in votes else ""
    return "federal" if votes["federal"] > votes["local"] else "local"


def _put(known: Known, name: str, who: str, strong: bool = False) -> None:
    words = [w.strip(".,'") for w in name.split() if w.strip(".,'").lower() not in ("jr", "sr", "ii", "iii")]
    if not words or len(words[-1]) < 3:
        return
    for surname in (
        {words[-1].lower(), words[min(1, len(words) - 1)].lower()} if len(words) <= 2 else {words[-1].lower()}
    ):
        if strong or surname not in known.people:
            known.people[surname] = who


def of_title(subject: str, known: Known) -> str:
    """Whose words, by the title in `subject`: "office", "other", or "" when it names none."""
    office, other = _OFFICE.search(subject), _OTHER.search(subject)
    if not office:
        return "other" if other else ""
    group = office.lastgroup or ""
    if other and other.start() < office.start() and "deputy" not in other.group().lower():
        lead = other.group().lower()
        if lead not in ("chief", "senior", "sen", "special agent") or "," in subject[other.end() : office.start()]:
            return "other"
    if group != "any" and known.kind and group != known.kind:
        return "other"
    place = _place(subject)
    return "other" if place and known.place and place != known.place else "office"


def _place(text: str) -> str:
    """The county or city whose prosecutor is named first in `text`, in small letters."""
    found = _PLACE.search(text)
    words = [w.lower() for w in found.group(1).split()] if found else []
    return next((w for w in reversed(words) if w not in _NO_PLACE), "")


def of_subject(subject: str, known: Known, speakers: Speakers) -> tuple[str, str]:
    """Whose words, and the name, by the words that name a speaker ("District Attorney Jane Roe")."""
    subject = " ".join(subject.split())
    low = subject.lower()
    for name in (*speakers.names, *speakers.offices):
        if name.lower() in low or name.split()[-1].lower() in re.findall(r"[\w'-]+", low):
            return "office", subject
    who = of_title(subject, known)
    if who == "office":
        return who, subject
    for word in re.findall(r"[A-Z][\w'-]+", subject):
        if (seen := known.people.get(word.lower().removesuffix("'s"))) and not who:
            return seen, subject
    return who, subject
