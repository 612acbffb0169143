"""Mark the stretches that are names and law: citations, statutes, charges, agencies, courts, titles, addresses.

Words inside them are somebody's name for something, not the writer's choice. The patterns are open: each is anchored on
a rare word or sign, so a block without it costs one look. What they cannot know stands in `lexicons/names.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Mask = tuple[int, int, str]

_CAP = r"[A-Z][\w.'’&/-]*"
_JOIN = r"(?:of|and|the|for|on|in|to|with|against|or|from|by|&)"
_CAPS = rf"{_CAP}(?:,?\s+(?:{_JOIN}\s+){{0,2}}{_CAP}){{0,9}}"

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"”)\]]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|gov|net|edu|us)\b(?:/[^\s<>\"”)\]]*)?", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(r"\[[^\]\n]{1,200}\]\(([^)\s]{1,400})\)")
_SECTION = re.compile(
    r"(?:(?:[A-Z][\w.&'’]*\s+(?:(?:and|of|&)\s+)?){0,5})?(?:§{1,2}|\b[Ss]ections?|\b[Ss]ecs?\.|\bSECTIONS?|\bSubsections?)\s*"
    r"\d[\w.:/-]*(?:\s?\([\w.]{1,5}\)|\[\w{1,3}\])*"
    r"(?:(?:,|\s+and|\s+or|;|,\s+and|-|\s+to)\s*(?:§\s*)?\d[\w.:/-]*(?:\s?\([\w.]{1,5}\))*)*"
)
_CODE = re.compile(
    r"\b\d+\s+(?:U\.?\s?S\.?\s?C\.?(?:\s?A\.)?|C\.?\s?F\.?\s?R\.?|V\.S\.A\.|ILCS|Fed\.\s?Reg\.|Pa\.\s?C\.S\.?|Del\.\s?C\.)\s*(?:§+\s*|Part\s+|[Ss]ections?\s+)?[\d\w.():-]*\d[\d\w.():-]*"
    r"|\b(?:[A-Z]\.){2,4}\s?\d+[\w:.-]*(?:\([\w]+\))*|\bMCL \d+[\w.()]*|\b(?:RS|R\.S\.|RCW|ORS|NRS|KRS|MCA) \d+[\w:.()-]*"
)
_REPORTER = re.compile(
    r"\b\d{1,4}\s+(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.(?:\s?(?:2d|3d|4th|Supp\.(?:\s?[23]d)?|App'?x))?|N\.[EW]\.(?:[23]d)?|S\.[EW]\.(?:[23]d)?|So\.(?:\s?[23]d)?|A\.[23]d|P\.[23]d"
    r"|Cal\.(?:\s?(?:App\.)?\s?\d(?:th|d))*|N\.Y\.S?\.?(?:[23]d)?|A\.D\.[23]d|Misc\.(?:\s?[23]d)?|Ill\.(?:\s?App\.)?(?:\s?[23]d)?|WL|Ohio St\.(?:\s?[23]d)?)\s+\d+(?:,\s*\d+)?(?:\s*\([^)]{0,40}\d{4}\))?"
)
_JOURNAL = re.compile(
    r"\b\d{1,4}(?:\(\d+\))?\s+[A-Z][\w.'’&-]*\.?(?:\s+(?:[A-Z&][\w.'’&-]*|of|on|the|and)){1,8}\s+\d{1,4}(?:[,-–]\s*\d{1,4})*\s*\((?:\w+\.? )?\d{4}\)"
)
_CASE = re.compile(
    rf"(?:\b(?:In re|Matter of|Ex parte)\s+{_CAP}(?:\s+{_CAP}){{0,3}}|{_CAP}(?:,?\s+(?:(?:of|the|ex rel\.|&|and)\s+){{0,2}}{_CAP}){{0,6}}\s+v(?:s)?\.?\s+"
    rf"(?:the\s+)?{_CAP}(?:(?:,?\s+(?:(?:of|the|&)\s+){{0,2}})(?!No\b|Case\b){_CAP}){{0,5}})(?:,\s+No\.\s+[\w:-]+)?"
)
_SEE = re.compile(r"\b(?:[Ss]ee(?:,? (?:also|e\.g\.|generally))?,?|Cf\.|Id\.|Ibid\.)\s+(?:[^.;\n]|\.(?=[\w,]|\s[a-z\d]|\s[A-Z][\w.]*\s\d)){2,220}?(?:supra|infra|\(\d{4}\)|note \d+|at \d+)[^.;\n]{0,40}")
_STATUTE = re.compile(
    rf"\b{_CAPS}\s+(?:Acts?|Statutes?|Code|Law|Amendments?|Ordinance|Rules?|Guidelines)\b(?:\s+of\s+(?:\w+\s+\d{{1,2}},\s+)?\d{{4}})?(?:,\s*(?:Title|Part|Chapter)\s+\w+)?"
    r"|\b(?:Proposition|Prop\.|Measure|Senate Bill|Assembly Bill|House Bill|AB|SB|HB|S\.B\.|H\.B\.|H\.R\.|Public Law|Title)\s?#?\d+[\w-]*"
)
_COURT = re.compile(
    r"\b(?:[A-Z][\w.'’-]*\s+){0,5}(?:Drug|DUI|DWI|Recovery|Treatment|Wellness|Accountability|Mental Health|Veterans|Felony|Offender|Addiction|Supreme|Superior|District|Circuit|Criminal|County|Municipal|Family|Appeals|Community)"
    r"(?:\s+(?:Drug|Treatment|Offender|Recovery|Intervention))*\s+(?:Court|Docket|Part|Calendar)s?\b(?:\s+of\s+(?:the\s+)?[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3})?"
)
_ORG_WORD = (
    r"(?:Department|Administration|Agency|Bureau|Office|Institute|Cent(?:er|re)|Commission|Authority|Division|Task Force|Strike Force|Unit|Board|Council"
    r"|Association|Coalition|Foundation|Program(?:me)?|Services|Facility|Initiative|Committee|Registry|Section|Institution|Clinic|Hospital|Project|Partnership|Alliance"
    r"|Society|Academy|University|College|Network|Ministries|Anonymous|Academy|Force|Team|Squad|Group|Collaborative|Grant|Fund|Survey|Hotline|Helpline|Line|Campaign|Summit|Conference|Awards?|Week|Month|Day|Assessment|Plan|Strategy|Corrections)"
)
_ORG_ANCHOR = re.compile(rf"\b{_ORG_WORD}\b")
_ORG_LEFT = re.compile(rf"(?:{_CAP},?\s+(?:(?:of|and|for|the|on|&)\s+){{0,2}}){{1,8}}$")
_ORG_RIGHT = re.compile(rf"(?:'s|’s)?(?:\s+(?:of|for|on|to|against|and)\s+(?:the\s+)?{_CAP}(?:(?:,)?\s+(?:(?:and|of|the|&|or)\s+){{0,2}}{_CAP}){{0,8}})?")
_TITLE = re.compile(r"\b(?:Operation)\s+[“\"‘']?[A-Z][\w'’-]*(?:\s+(?:(?:of|the|and|in)\s+)?[A-Z][\w'’-]*){0,4}[”\"]?")

_CHARGE_HEAD = re.compile(
    r"\b(?:charged\s+(?:\w+\s+)?(?:with|as)|charges\s+of|charge\s+of|convicted\s+(?:\w+\s+)?(?:of|for)|convictions?\s+for|guilty\s+(?:of|to)|no\s+contest\s+to|counts?\s+(?:each\s+)?of|indicted\s+(?:on|for)"
    r"|in\s+violation\s+of|indictment\s+for|offenses?\s+of|crimes?\s+of|enhancements?\s+(?:for|of|that)|pursuant\s+to)\s+",
    re.IGNORECASE,
)
_CHARGE_STOP = re.compile(
    r"[.;:!?()\[\]\"“”]|,(?=\s+(?:(?:a|an|the|who|which|when|after|where|according|said|announced|was|is|he|she|they|and\s+(?:was|is|has|faces?|he|she|they|will|ordered|sentenced)|faces?|if|in|on|"
    r"according|District|\d))\b)|\s(?=(?:after|when|who|whom|which|following|during|according|because|if|before|while|since|that|where|today|yesterday|tomorrow|"
    r"(?:by|before)\s+(?:a|the)\s+(?:jury|court|grand)|in\s+connection|in\s+the\s+(?:death|murder|shooting|killing|stabbing)|for\s+(?:his|her|their|allegedly|the|selling|having|using|being)|"
    r"on\s+(?:the\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d)|and\s+(?:was|were|is|are|has|have|faces?|sentenced|ordered|he|she|they|will|had)|was|were|is|are|faces?|has|have|will|had)\b)",
)


def masks(text: str) -> list[Mask]:
    """The names in a block as (start, end, kind), code points in `text`, in order; they may overlap.

    kind: citation, statute, charge, agency, court, title, url or email.
    """
    found: list[Mask] = []
    for needle, look in _LOOKS:
        if needle is None or needle.search(text):
            found.extend(look(text))
    return sorted(found)


def _plain(pattern: re.Pattern[str], kind: str) -> Callable[[str], Iterator[Mask]]:
    def look(text: str) -> Iterator[Mask]:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), kind

    return look


def _charges(text: str) -> Iterator[Mask]:
    at = 0
    while head := _CHARGE_HEAD.search(text, at):
        start = at = head.end()
        limit = min(len(text), start + 240)
        stop = _CHARGE_STOP.search(text, start, limit)
        end = stop.start() if stop else limit
        if end > start:
            yield start, end, "charge"


def _agencies(text: str) -> Iterator[Mask]:
    for anchor in _ORG_ANCHOR.finditer(text):
        left = _ORG_LEFT.search(text, max(0, anchor.start() - 120), anchor.start())
        right = _ORG_RIGHT.match(text, anchor.end())
        start = left.start() if left else anchor.start()
        end = right.end() if right else anchor.end()
        if end - start > anchor.end() - anchor.start():
            yield start, end, "agency"


_LOOKS: tuple[tuple[re.Pattern[str] | None, Callable[[str], Iterator[Mask]]], ...] = (
    (re.compile(r"\.(?:com|org|gov|net|edu|us)\b|https?:|www\.", re.IGNORECASE), _plain(_URL, "url")),
    (re.compile("@"), _plain(_EMAIL, "email")),
    (re.compile(r"\]\("), _plain(_LINK, "title")),
    (re.compile(r"§|[Ss]ec(?:tion|s?\.)|SECTION"), _plain(_SECTION, "citation")),
    (re.compile(r"\d\s+(?:U\.?\s?S\.?\s?C|C\.?\s?F|V\.S|ILCS|Fed|Pa\.|Del)|[A-Z]\.[A-Z]\.|MCL|R\.?S\.? \d|RCW|ORS|NRS|KRS|MCA"), _plain(_CODE, "citation")),
    (re.compile(r"\b\d{1,4}\s+(?:U\.|S\.|L\.|F\.|N\.|So\.|A\.|P\.\d|Cal|Misc|Ill|WL|Ohio)"), _plain(_REPORTER, "citation")),
    (re.compile(r"\(\w*\.? ?\d{4}\)"), _plain(_JOURNAL, "citation")),
    (re.compile(r"\bvs?\.?\s|\bIn re\b|Matter of|Ex parte"), _plain(_CASE, "citation")),
    (re.compile(r"\b[Ss]ee\b|Cf\.|Id\.|Ibid"), _plain(_SEE, "citation")),
    (re.compile(r"\b(?:Acts?|Statutes?|Code|Law|Amendments?|Ordinance|Rules?|Guidelines|Prop\w*|Measure|Bill|AB|SB|HB|Title)\b|[SH]\.[BR]\.|Public"), _plain(_STATUTE, "statute")),
    (re.compile(r"\b(?:Court|Docket|Part|Calendar)s?\b"), _plain(_COURT, "court")),
    (re.compile(r"\bOperation\b"), _plain(_TITLE, "title")),
    (None, _agencies),
    (None, _charges),
)  # fmt: skip
