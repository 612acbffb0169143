"""Read from a document where its case stands: charged, convicted, or no case at all."""

from __future__ import annotations

import re

from lint.document import Document

_HEAD = 3000
_CONVICTED = re.compile(
    r"\b(?:sentenced (?:to|today|yesterday|for|on|in)|(?:was|were|been|is|being|be) sentenced|plead(?:s|ed)? (?:guilty|no contest)"
    r"|pled guilty|convicted|found guilty|guilty (?:verdict|pleas?)|parole (?:denied|hearing)|(?:gets|receives|received)"
    r" (?:life|\d+ years|maximum)|behind bars for|sentencing of|conviction of|years (?:to life )?in (?:state |federal )?prison for"
    r"|admitted (?:to )?(?:the |a |one )?(?:charge|violat|probation)|on probation|parolee|probationer)\b"
)
_CHARGED = re.compile(
    r"\b(?:charged (?:with|today|yesterday|in|as|by|after|for)|(?:was|were|been|are|is) (?:\w+ )?(?:charged|indicted|arraigned|arrested)"
    r"|charges? (?:against|filed)|files? (?:\w+ ){0,3}charges|indict(?:ed|ment|s)|arraign(?:ed|ment)|alleged(?:ly)?"
    r"|faces? (?:\w+ ){0,3}(?:charges?|years|life|up to)|complaint|awaiting trial|pretrial|set for trial|presumed innocent"
    r"|arrested|accused of)\b"
)
_NOT_GUILTY = re.compile(r"\b(?:not guilty|acquitted|exonerat\w+|vacat\w+|declin\w+ to (?:file|charge))\b")
_CAPTION = re.compile(
    r"\b(?:people|state|commonwealth|comm\.|united states|p(?:eople)?) (?:of [\w ]{3,30} )?vs?\.? ?(?=[A-Z])|\bdefendant\b|\bcase no\b"
    r"|\bcause no\b|\bdocket no",
    re.IGNORECASE,
)
_DEFAULT = {
    "policy-memo": "none", "statement": "none", "training": "none", "other": "none", "charging-memo": "none",
    "charging-document": "charged", "plea-offer": "charged", "bail": "charged",
}  # fmt: skip


def read(document: Document, type: str) -> str:
    """The case status of a document of the given type: "charged", "convicted" or "none".

    `type` is one of the document types; where it settles the status (a plea offer is made to a person who is charged,
    a policy is about no case) the words are not read. Otherwise the first 3,000 code points decide, the top first;
    where they name a person's case and do not say how it ended, it is "charged".
    """
    head = document.text[:_HEAD].replace("’", "'")
    if type in _DEFAULT and not (type == "statement"):
        return _DEFAULT[type]
    lower = " ".join(head.lower().split())
    top, rest = lower[:900], lower[900:]
    convicted = 3 * _count(_CONVICTED, top) + _count(_CONVICTED, rest)
    charged = 3 * _count(_CHARGED, top) + _count(_CHARGED, rest)
    if type == "statement":
        return "convicted" if re.search(r"guilty verdict|sentenc|convict|pleaded guilty", lower[:400]) and not _NOT_GUILTY.search(
            lower[:600]
        ) else "none"
    if type in ("drug-court", "diversion"):
        if re.search(r"\b(?:i have pled guilty|has pleaded guilty|having pleaded)\b", lower):
            return "convicted"
        return "charged" if _CAPTION.search(head) or charged >= 2 else "none"
    if not convicted and charged < 3:
        return "none"
    return "convicted" if convicted and convicted >= charged / 2 else "charged"


def _count(pattern: re.Pattern[str], text: str) -> int:
    return len(pattern.findall(text))
