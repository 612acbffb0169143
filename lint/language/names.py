"""Mark the stretches that are names and law: citations, statutes, charges, agencies, courts, titles, addresses.

Words inside them are somebody's name for something, not the writer's choice. The patterns are open: each
is anchored on a rare word or sign, so that a block without it costs one look. Names that no pattern can
know stand in the book.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lint import regexes
from lint.language import charges

Mask = tuple[int, int, str]

_CAP = r"[A-Z][\w.'’&/-]*"
_CAPS = rf"{_CAP}(?:,?\s+(?:(?:of|and|the|for|on|in|to|with|against|or|&)\s+){{0,2}}{_CAP}){{0,8}}"
_NUMBERS = r"\d[\w.:/-]*(?:\s?\(\w{1,5}\)|\[\w{1,3}\])*"

# What ends a name: "... Department of Health", "Felony Drug Court", "Narcotic Addict Rehabilitation Act of 1966".
_STATUTE_ENDS = "Act Acts Statute Statutes Code Law Laws Amendment Amendments Ordinance Rule Rules Guidelines".split()
_COURT_ENDS = "Court Courts Docket Calendar".split()
_AGENCY_ENDS = (
    "Department Administration Agency Bureau Office Institute Center Centre Commission Authority Division"
    " Force Unit Units"
    " Board Council Association Coalition Foundation Program Programs Programme Services Facility"
    " Initiative Committee"
    " Registry Section Institution Clinic Hospital Project Partnership Alliance Society Academy"
    " University College Network"
    " Ministries Anonymous Team Squad Group Collaborative Grant Fund Survey Hotline Helpline Campaign"
    " Summit Conference"
    " Award Awards Week Month Day Assessment Plan Strategy Corrections Nightclub Inc LLC"
).split()
_KINDS = (
    dict.fromkeys(_AGENCY_ENDS, "agency")
    | dict.fromkeys(_COURT_ENDS, "court")
    | dict.fromkeys(_STATUTE_ENDS, "statute")
)


def _by_first_letter(words: Iterable[str]) -> str:
    """An alternation grouped by first letters, so that the search skips to them."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        groups.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


_ENDS = regexes.compile(rf"(?:{_by_first_letter(_KINDS)})(?!\w)")
_LEFT = regexes.compile(rf"(?<!\w)(?:{_CAP},?\s+(?:(?:of|and|for|the|on|&)\s+){{0,2}}){{1,8}}$")
_RIGHT = regexes.compile(
    rf"(?:['’]s)?(?:\s+(?:of|for|on|to|against)\s+(?:the\s+)?{_CAP}"
    rf"(?:,?\s+(?:(?:and|of|the|&|or|on)\s+){{0,2}}{_CAP}){{0,8}})?"
)
_YEAR = regexes.compile(r"\s+of\s+(?:\w+\s+\d{1,2},\s+)?\d{4}\b")
# In a headline every word has a capital; these words are never inside a name there.
_HEADLINE = regexes.compile(
    r"(?<!\w)(?:After|Before|By|With|From|During|Following|Charged|Charges|Sentenced|Convicted|Indicted"
    r"|Arrested|Accused"
    r"|Pleads?|Pleaded|Guilty|Announces?|Faces?|Gets|Receives|Launches|Joins?|Targets?|Under|Against|Says?"
    r"|Admits?|Found"
    r"|Linked|Wanted|Helps?|Will|Is|Are|Was|Were|Has|Who|That|When|As)\s+"
)

# Signs that must be in the block, the pattern, and the kind.
_PATTERNS: tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...] = (
    (
        ("http", "www.", ".com", ".org", ".gov", ".net", ".edu", ".us"),
        regexes.compile(
            r"(?:https?://|www\.)[^\s<>\"”)\]]+|(?<![\w.-])[\w-]+(?:\.[\w-]+){0,4}\.(?:com|org|gov|net|edu"
            r"|us)\b"
            r"(?:/[^\s<>\"”)\]]*)?"
        ),
        "url",
    ),
    (("@",), regexes.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"), "email"),
    (("](",), regexes.compile(r"\[[^\]\n]{1,200}\]\([^)\s]{1,400}\)"), "title"),
    (
        ("§", "ection", "ECTION", "Sec.", "sec."),
        regexes.compile(
            rf"(?:(?<!\w){_CAPS}\s+)?(?:§{{1,2}}|(?<!\w)[Ss]ections?|(?<!\w)[Ss]ecs?\.|SECTIONS?"
            rf"|Subsections?)\s*"
            rf"{_NUMBERS}(?:(?:,\s+and|,|;|-|\s+and|\s+or|\s+to)\s*(?:§\s*)?{_NUMBERS})*"
        ),
        "citation",
    ),
    (
        (
            "U.S.C", "U.S. C", "USC", "C.F.R", "CFR", "V.S.A", "ILCS", "Fed. Reg", "C.S.", "Stat.", "MCL", "RCW",
            "ORS", "NRS",
        ),
        regexes.compile(
            r"(?<!\w)\d+\s+(?:U\.?\s?S\.?\s?C\.?(?:\s?A\.)?|C\.?\s?F\.?\s?R\.?|V\.S\.A\.|ILCS"
            r"|Fed\.\s?Reg\.|Pa\.\s?C\.S\.?)"
            rf"\s*(?:§+\s*|Part\s+|[Ss]ections?\s+)?{_NUMBERS}|(?:MCL|RCW|ORS|NRS"
            rf"|(?:[A-Z][\w.]+\s+){{0,3}}Stat\.)\s+§?\s*{_NUMBERS}"
        ),
        "citation",
    ),
    (
        (
            "R.C.", "R.S.", "RS ", "I.C.", "P.L.", "K.S.A", "N.J.S", "O.C.G", "A.R.S", "C.R.S", "V.T.C", "M.G.L",
            "G.L.", "CPL", "F.S.",
        ),
        regexes.compile(rf"(?<!\w)(?:(?:[A-Z]\.){{2,5}}|RS|CPL)\s?§?\s?{_NUMBERS}"),
        "citation",
    ),
    (
        (
            " U.S. ", "S. Ct", "S.Ct", "L. Ed", "L.Ed", " F.", "N.E.", "N.W.", "S.E.",
            "S.W.", "So.", "A.2d", "A.3d", "P.2d", "P.3d", "Cal.", "N.Y.", "A.D.",
            "Misc.", "Ill.", " WL ",
        ),
        regexes.compile(
            r"(?<!\w)\d{1,4}\s+(?:U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.(?:\s?(?:2d|3d|4th"
            r"|Supp\.(?:\s?[23]d)?|App['’]x))?"
            r"|[NS]\.[EW]\.(?:[23]d)?|So\.(?:\s?[23]d)?|[AP]\.[23]d|Cal\.(?:\s?(?:App\.)?\s?\d(?:th|d))*"
            r"|N\.Y\.S?\.?(?:[23]d)?"
            r"|A\.D\.[23]d|Misc\.(?:\s?[23]d)?|Ill\.(?:\s?App\.)?(?:\s?[23]d)?"
            r"|WL)\s+\d+(?:,\s*\d+)?(?:\s*\([^)]{0,40}\d{4}\))?"
        ),
        "citation",
    ),
    (
        (" v. ", " vs. ", " v ", "In re ", "Matter of ", "Ex parte ", "v.\n"),
        regexes.compile(
            rf"(?:In re|Matter of|Ex parte)\s+{_CAP}(?:\s+{_CAP}){{0,3}}|(?<!\w){_CAP}(?:,?\s+(?:(?:of|the"
            rf"|ex rel\.|&|and)"
            rf"\s+){{0,2}}{_CAP}){{0,6}},?\s+vs?\.?\s+(?:the\s+)?{_CAP}(?:,?\s+(?:(?:of|the"
            rf"|&)\s+){{0,2}}(?!No\b|Case\b)"
            rf"{_CAP}){{0,5}}"
            r"(?:,\s+No\.\s+[\w:-]+)?"
        ),
        "citation",
    ),
    (
        ("supra", "infra", " note ", " at ", "(19", "(20"),
        regexes.compile(
            r"(?<!\w)(?:[Ss]ee(?:,? (?:also|e\.g\.|generally))?,?|Cf\.|Id\.|Ibid\.)\s+(?=[A-Z*“\"])"
            r"(?:[^.;\n]|\.(?=[\w,]|\s[a-z\d]|\s[A-Z][\w.]*\s\d)){2,220}?(?:supra|infra|\(\d{4}\)|note \d+"
            r"|at \d+)[^.;\n]{0,40}"
        ),
        "citation",
    ),
    (
        ("(19", "(20"),
        regexes.compile(
            r"(?:[A-Z][\w'’-]+,\s+(?:[A-Z]\.[\s-]?){1,3}(?:,?\s*(?:&|and)\s+|,\s+)?){1,12}[^\n]{0,60}?"
            r"\(\d{4}\w?(?:,\s+\w+)?\)\.?[^\n]*"
            r"|(?:^|(?<=\n)|(?<=\]: )|(?<=\]:)|(?<=\. ))[A-Z][^\n()]{3,160}\.\s\((?:19"
            r"|20)\d\d\w?(?:,\s+\w+)?\)\.\s[^\n]*"
            r"|(?<!\w)\d{1,4}(?:\(\d+\))?\s+[A-Z][\w.'’&-]*(?:\s+(?:[A-Z&][\w.'’&-]*|of|on|the"
            r"|and)){1,8}\s+\d{1,4}"
            r"(?:[,–-]\s*\d{1,4})*\s*\((?:\w+\.? )?\d{4}\)"
        ),
        "citation",
    ),
    (
        ("Prop", "Measure", " Bill ", "AB", "SB", "HB", ".B.", "H.R.", "Public Law"),
        regexes.compile(
            r"(?<!\w)(?:Proposition|Prop\.|Measure|Senate Bill|Assembly Bill|House Bill|AB|SB|HB|S\.B\."
            r"|H\.B\.|H\.R\.|Public Law)"
            r"\s?#?\d+[\w-]*"
        ),
        "statute",
    ),
    (
        ("Trafficking Area",),
        regexes.compile(rf"(?<!\w){_CAPS}\s+Trafficking\s+Areas?"),
        "agency",
    ),
    (
        ("Operation", "Project"),
        regexes.compile(r"(?<!\w)(?:Operation|Project)\s+[“\"‘']?[A-Z][\w'’-]*(?:\s+(?:(?:of|the|and|in)\s+)?[A-Z][\w'’-]*){0,4}"),
        "title",
    ),
)  # fmt: skip


def masks(text: str) -> list[Mask]:
    """The names in a block as (start, end, kind), code points in `text`, in order; they may overlap.

    kind: citation, statute, charge, agency, court, title, url or email.
    """
    found = [
        (match.start(), match.end(), kind)
        for signs, pattern, kind in _PATTERNS
        if any(sign in text for sign in signs)
        for match in pattern.finditer(text)
    ]
    found.extend(_ended(text))
    found.extend((start, end, "charge") for start, end in charges.find(text))
    return sorted(found)


def _ended(text: str) -> Iterator[Mask]:
    """Names known by their last word: agencies, courts, statutes."""
    for end in _ENDS.finditer(text):
        start = end.start()
        if start and (text[start - 1].isalnum() or text[start - 1] in "-'’"):
            continue
        floor = max(0, start - 120)
        if left := _LEFT.search(text, floor, start):
            cuts = [cut.end() for cut in _HEADLINE.finditer(text, left.start(), start)]
            start = max([left.start(), *cuts])
        kind = _KINDS[end.group()]
        if kind == "statute" and "Kingpin" in text[start : end.start()] and end.group() in ("Statute", "Law"):
            continue  # a nickname; the statute has another name
        right = _YEAR.match(text, end.end()) if kind == "statute" else _RIGHT.match(text, end.end())
        if start < end.start() or (right and right.end() > end.end() + 2):
            yield start, right.end() if right else end.end(), kind
