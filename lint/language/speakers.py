"""Who speaks: tell the people of the office that issues a document from everybody else it quotes.

A document says it itself: "Orange County District Attorney Jane Roe announced" makes a later "Roe said" the office,
"Police Chief Ann Poe" makes a later "Poe said" somebody else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_NAME = r"[A-Z][\w.'-]*(?: (?:[A-Z][\w.'-]*|de|la|von|van|del|\"[\w ]+\"))*"
_LOCAL = (
    r"(?:district attorney|state'?s attorney|state attorney|prosecuting attorney|county attorney|commonwealth'?s attorney"
    r"|circuit attorney|city attorney|(?:special narcotics |county |chief |lead |special )?prosecutors?|solicitor|das?|adas?|ddas?|asas?"
    r"|first assistant|chief assistant)"
)
_FEDERAL = r"(?:u\.?s\.? attorney|united states attorney|ausas?|(?:assistant|deputy|associate|acting|u\.s\.) attorney general|attorney general)"
_OFFICE = re.compile(
    rf"\b(?:(?P<federal>{_FEDERAL})|(?P<local>{_LOCAL}|our office|(?:this|the) office|(?:the )?prosecution"
    r"|(?:executive )?assistant (?:district|state'?s?|prosecuting|u\.?s\.?) attorney)|(?P<any>spokes(?:man|woman|person)|public (?:information|affairs) officer))\b"
    r"(?!'s office (?:said|of))",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:judge|justice|magistrate|court|jury|jurors?|foreman|police|chief|sheriff|deput(?:y|ies) sheriff|sergeant|sgt|lieutenant|lt|captain|detective|officer"
    r"|troopers?|commissioner|superintendent|marshals?|special agents?|agents?|agent in charge|fbi|dea|atf|hsi|irs|inspector|administrator|director|governor|gov|mayor|senator|sen"
    r"|representative|rep|congress\w*|assembly(?:man|woman|member)|council\w*|supervisor|speaker|president|ceo|secretary|doctor|dr|professor|coroner|examiner"
    r"|victims?|survivors?|witness\w*|defendants?|mother|father|wife|husband|sister|brother|son|daughter|parents?|family|widow|friend|neighbors?|relatives?|suspects?|public defender"
    r"|defense (?:attorney|lawyer|counsel)|(?:his|her|their) (?:attorney|lawyer)|attorney for|lawyer|report|study|article|statute|law|book|song|section|bill|constitution)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"([A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2})(?: County| Parish)?(?: Criminal)? (?:District Attorney|State'?s Attorney|State Attorney|County Attorney|Prosecut)")
_TITLED = re.compile(
    rf"\b(?P<title>(?:(?i:district attorney|state'?s attorney|state attorney|prosecuting attorney|county attorney|commonwealth'?s attorney"
    rf"|special narcotics prosecutor|prosecutor|solicitor|u\.?s\.? attorney|united states attorney|attorney general)|DA|ADA|DDA|ASA|AUSA)) (?P<name>{_NAME})"
)
_AFTER = re.compile(
    rf"(?P<name>{_NAME}),? (?:the )?(?P<title>[A-Z][\w.']*(?: (?:of|the|for|[A-Z][\w.']*)){{0,6}})"
)
_TITLED_OTHER = re.compile(
    rf"\b(?i:(?:police|fire) (?:chief|commissioner|superintendent|director)|chief|sheriff|commissioner|superintendent|mayor|governor|gov\.|senator|sen\.|judge|justice"
    rf"|special agent(?:[ -]in[ -]charge)?|agent|detective|det\.|sergeant|sgt\.|lt\.|captain|officer|inspector(?: general)?|president|director|administrator|secretary|supervisor|dr\.|rep\.|assemblymember|speaker) (?P<name>{_NAME})"
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
    """What a document has told about its people: surname -> "office" or "other", and which office issues it."""

    people: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    place: str = ""


def learn(text: str, speakers: Speakers) -> Known:
    """Read from a document's `text` (straight apostrophes) who belongs to the office that issues it."""
    known = Known()
    first = _OFFICE.search(text)
    while first and first.lastgroup == "any":
        first = _OFFICE.search(text, first.end())
    known.kind = (first.lastgroup or "") if first else ""
    place = _PLACE.search(text[:2500])
    known.place = place.group(1).split()[-1].lower() if place else ""
    for found in _TITLED_OTHER.finditer(text):
        _put(known, found["name"], "other")
    for found in _TITLED.finditer(text):
        lead = text[max(0, found.start() - 40) : found.end()]
        _put(known, found["name"], of_title(lead, known), strong=True)
    for name in speakers.names:
        _put(known, name, "office", strong=True)
    return known


def _put(known: Known, name: str, who: str, strong: bool = False) -> None:
    words = [w.strip(".,'") for w in name.split() if w.strip(".,'").lower() not in ("jr", "sr", "ii", "iii")]
    if not words or len(words[-1]) < 3:
        return
    for surname in {words[-1].lower(), words[min(1, len(words) - 1)].lower()} if len(words) <= 2 else {words[-1].lower()}:
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
    place = _PLACE.search(subject)
    if place and known.place and place.group(1).split()[-1].lower() != known.place:
        return "other"
    return "office"


def of_subject(subject: str, known: Known, speakers: Speakers) -> tuple[str, str]:
    """Whose words, and the name, by the words that name a speaker ("Orange County District Attorney Jane Roe")."""
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
