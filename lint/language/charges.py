"""Find charges and legal statuses in running text: what follows "charged with", "felon in possession", "habitual
offender enhancement". They are the law's words, not the writer's; a label for a person beside them is not
masked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint import regexes

Stretch = tuple[int, int]

# All of these run over small letters, so that they need no case folding while they search.
_HEAD = regexes.compile(
    r"(?:charged\s+(?:\w+\s+)?(?:with|as)|charges?\s+of|convicted\s+(?:\w+\s+)?(?:of|for)"
    r"|convictions?\s+for|guilty\s+(?:of|to)"
    r"|no\s+contest\s+to|counts?\s+(?:each\s+)?of|indicted\s+(?:\w+\s+)?(?:on|for)|in\s+violation\s+of"
    r"|indictment\s+for"
    r"|offenses?\s+of|crimes?\s+of|enhancements?\s+(?:for|of|that)|pursuant\s+to)\s+"
)
_HEAD_SIGNS = (
    "charge",
    "convict",
    "guilty",
    "contest",
    "count",
    "indict",
    "violation",
    "offense",
    "crime",
    "enhance",
    "pursuant",
)
# "convicted of helping three inmates escape" tells what happened; it does not name the charge.
_TOLD = regexes.compile(
    r"(?!(?:trafficking|driving|possessing|distributing|manufacturing|receiving|dealing\s+in|transporting"
    r"|operating)\b)"
    r"(?:\w+ly\s+)?\w+ing\b"
)
_DAY = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|\d)"
_STOP = regexes.compile(
    r"(?:(?<=murder)|(?<=murders)|(?<=killing)|(?<=stabbing)|(?<=shooting)|(?<=beating)|(?<=robbery)"
    r"|(?<=assault)"
    r"|(?<=death))\s+of\b"
    r"|[.;:!?()\[\]\"“”]|\n(?=[*•#-])"
    r"|,(?=\s+(?:(?:an?|the|who|which|when|after|where|according|said|announced|was|is|he|she|they|faces?"
    r"|if|in|on|district|\d"
    r"|and\s+(?:was|is|has|faces?|he|she|they|will|ordered|sentenced))\b))"
    r"|\s(?=(?:(?:for|by|while|stemming|arising|resulting)\s+\w+(?:ing|from)|under(?!\s+the\s+influence)"
    r"|in\s+violation\s+of|like|after|when|who|whom"
    r"|which|following|during|according|because|if|before|while|since|that|where|today|yesterday|tomorrow"
    r"|by\s+an?\s+jury"
    r"|(?:by|before)\s+(?:the\s+)?(?:jury|court|grand)|in\s+connection|in\s+the\s+(?:death|murder|shooting"
    r"|killing|stabbing)"
    rf"|for\s+(?:his|her|their|allegedly|the)|on\s+(?:the\s+)?{_DAY}"
    r"|and\s+(?:was|were|is|are|has|have|faces?|sentenced|ordered|he|she|they|will|had)|was|were|is|are"
    r"|faces?|has|have|will|had)\b)"
)
_DEGREE = regexes.compile(
    r"(?:[A-Z][\w'’-]*,?\s+(?:(?:of|an?|in|the|with|to|and|or)\s+){0,2}){1,8}in\s+the\s+"
    r"(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth)\s+Degree"
)

# Charges and legal statuses that hold a label for a person; what stands beside tells the law from the label.
_FELON_IN = regexes.compile(
    r"(?:convicted\s+)?(?:felon|offender|addict|user"
    r"|person)s?\s+in\s+(?:unlawful\s+)?possession(?:\s+of\s+(?:an?\s+)?\w+)?"
    r"|possess(?:ion|ing)\s+(?:of\s+)?(?:an?\s+)?(?:[\w-]+\s+){1,4}by\s+(?:an?\s+)?(?:(?:previously\s+)?convicted\s+)?(?:violent\s+)?"
    r"(?:felon|offender|criminal|(?:narcotics?\s+|drug\s+)?addict|(?:drug\s+)?user|prohibited\s+person"
    r"|inmate|prisoner)s?\b"
)
_LABEL = regexes.compile(r"(?:offender|felon|criminal|violator|predator)s?\b")
_RANK = regexes.compile(
    r"(?<!\w)(?:habitual|career|repeat|persistent|prior|predicate|subsequent|chronic|dangerous"
    r"|armed\s+career|multiple|first|second"
    r"|third|prison\s+releasee|youthful|sexually)(?:[\s-]+(?:violent|felony|drug|narcotics?|serious"
    r"|property|traffic|criminal"
    r"|sex|child|re))*[\s-]*$"
)
_LAW = regexes.compile(
    r"\s+(?:acts?|laws?|statutes?|(?:sentenc(?:ing|e)\s+)?enhancements?|notices?|provisions?|status"
    r"|designations?|penalt(?:y|ies)"
    r"|counts?|specifications?|adjudications?|petitions?|under\s+u\.?s\.?s\.?g|(?:regist\w+|treatment"
    r"|management|terms|conditions"
    r"|evaluation)(?<!registered))\b|,\s+\w+\s+offense\b"
)
_FOUND_AS = regexes.compile(
    r"(?:(?:sentenced|adjudicated|adjudged|deemed|classified|designated|found|declared|qualif(?:y|ies|ied)"
    r"|regist(?:er|ers|ered|ration))"
    r"\s+(?:to\s+be\s+)?(?:as\s+)?(?:an?\s+)?|registered\s+)(?:sex\s+)?$"
)
_CRIMINAL = regexes.compile(
    r"criminal\s+(?:possession|sale|solicitation|trespass\w*|mischief|facilitation|street\s+gangs?"
    r"|conspiracy|contempt|negligence"
    r"|use\s+of|district\s+attorney)\b|operating\s+as\s+a\s+major\s+trafficker"
)
_LISTED = regexes.compile(
    r"^[ \t]*(?:[A-Z]\w*[ \t]+){0,2}(?:Charges?|Charge\(s\)|Offenses?|Offense\(s\)|Charged[\w ]{0,12} with"
    r"|Priors?|Enhancements?)"
    r"[ \t]*:[ \t]*[^\n]+"
    r"|(?<!\w)(?:Count|Ct\.)\s+(?:\d+|[IVX]+|One|Two|Three|Four|Five|Six|Seven)(?:,|:|\s+is"
    r"|\s+charges)?\s+(?:[^.;\n]|\.(?=\w)){3,120}",
    re.MULTILINE,
)


def find(text: str) -> Iterator[Stretch]:
    """The charges and legal statuses in a block, as (start, end) in code points; they may overlap."""
    low = text.lower()
    if len(low) != len(text):  # a few letters grow when made small; offsets must not
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if any(sign in low for sign in _HEAD_SIGNS):
        yield from _after_heads(text, low)
    if "possess" in low:
        yield from (match.span() for match in _FELON_IN.finditer(low))
    if "criminal " in low or "major traff" in low:
        yield from (match.span() for match in _CRIMINAL.finditer(low))
    if any(sign in low for sign in ("offender", "felon", "criminal", "violator", "predator")):
        yield from _statuses(low)
    if "Degree" in text:
        yield from (match.span() for match in _DEGREE.finditer(text))
    if any(sign in text for sign in ("Charge", "Offense", "Prior", "Enhancement", "Count ", "Ct.")):
        yield from (match.span() for match in _LISTED.finditer(text))


def _after_heads(text: str, low: str) -> Iterator[Stretch]:
    """What follows "charged with", up to the end of the charge."""
    at = 0
    while head := _HEAD.search(low, at):
        start = at = head.end()
        if low.startswith("in violation", head.start()) and not (
            text[start : start + 1].isupper() or text[start : start + 1] in "§"
        ):
            continue
        if _TOLD.match(low, start):
            continue
        limit = min(len(low), start + 400)
        stop = _STOP.search(low, start, limit)
        at = end = stop.start() if stop else limit
        if end > start:
            yield start, end
        at = max(at, start)


def _statuses(low: str) -> Iterator[Stretch]:
    """Labels that are a status in law: habitual offender enhancement, sentenced as a second felony drug offender."""
    for label in _LABEL.finditer(low):
        floor = max(0, label.start() - 90)
        rank = _RANK.search(low, floor, label.start())
        start = rank.start() if rank else label.start()
        law = _LAW.match(low, label.end())
        found = _FOUND_AS.search(low, floor, start)
        if law or (found and (rank or found.group().endswith(("sex ", "registered ")))):
            yield found.start() if found else start, law.end() if law else label.end()
