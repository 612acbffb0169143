"""Read from a document where its case stands: charged, convicted, or no case at all."""

from __future__ import annotations

from lint import regexes
from lint.document import Document

_TOP, _HEAD, _WHOLE = 900, 3000, 20000

_CONVICTED = regexes.compile(
    r"\b(?:sentenced\b(?! (?:if|under))|pleads? guilty|pleaded (?:guilty|no contest)|pled guilty|enter(?:s"
    r"|ed) (?:\w+ )?guilty"
    r" pleas?|(?<!if )(?<!twice )(?<!once )(?<!previously )convicted\b"
    r"(?! (?:felon|criminal|sex|drug|violent|offender|murderer|killer|rapist))"  # "a convicted felon" tells of the past
    r"|found guilty|guilty (?:verdict|pleas?)|parole (?:denied|hearing|board|granted)"
    r"|(?:gets|receives?|received) (?:life|\d+ years|maximum)|sentencing of|conviction of|(?:has|have"
    r"|having) admitted"
    r"|admitted to (?:a |one |the )?(?:charge|count|violat)|in prison for|sentenciad[oa]s?|culpables?"
    r"|serving (?:a |his |her |\d|life)"
    r"|jury (?:finds|found))"
)
_CHARGED = regexes.compile(
    r"\b(?:charged\b|indict(?:ed|ment|s)\b|arraign(?:ed|ment)\b|alleged(?:ly)?\b|criminal complaint"
    r"|presumed innocent"
    r"|charges? (?:against|filed|have been)|files? (?:\w+ ){0,3}charges|faces? (?:\w+ ){0,3}(?:charges?"
    r"|years|life|up to)"
    r"|awaiting trial|set for trial|arrest(?:ed|s)?\b|accused of|if convicted|pleaded not guilty|in"
    r" custody|warrant)"
)
_NEITHER = regexes.compile(
    r"\b(?:not guilty|acquit\w+|exonerat\w+|vacat\w+ (?:\w+ ){0,2}convictions?|overturn\w+|wrongful\w*"
    r"|civil (?:settlement|action"
    r"|penalt\w+|lawsuit|judgment|suit|contempt)|settle(?:s|d|ment)\b|consent decree|stipulated (?:final"
    r" )?judgment)"
)
# What a program or a law is for is no case: "people convicted of", "youth charged with", "anyone arrested".
_ANYBODY = regexes.compile(
    r"\b(?:people|persons?|individuals?|youth|those|anyone|anybody|everyone|adults|offenders|many"
    r"|defendants who|several people)"
    r"(?: who)?(?: (?:are|were|is|was|have|has|already|been|first|currently|being)){0,3} (?:charged"
    r"|convicted|arrested|sentenced|accused|caught)"
)
_FINAL = regexes.compile(
    r"merely (?:an? )?(?:allegation|accusation|alleg)|presumed innocent|(?:is|are|was|were) (?:\w+"
    r" )?charged with|pleaded not guilty"
    r"|charges are (?:only )?(?:allegations|accusations)"
)
_SETTLED = {
    "policy-memo": "none",
    "training": "none",
    "other": "none",
    "charging-memo": "none",
    "charging-document": "charged",
    "plea-offer": "charged",
    "bail": "charged",
}
_PLED = regexes.compile(
    r"\b(?:i have (?:pled|pleaded|been convicted)|(?:has|have|having) (?:pled|pleaded) guilty|enters? a"
    r" plea of guilty"
    r"|convicted and sentenced|as a condition of probation|following (?:his|her|my|the) (?:plea|conviction))"
)
_HELD = regexes.compile(
    r"abeyance|adjudication (?:is )?(?:withheld|deferred)|does not stand convicted|no (?:judgment|conviction)"
)
_PENDING = regexes.compile(
    r"\b(?:(?:defendant|participant|client) (?:is|stands) charged with|(?:your|the|my) charges? (?:is|are"
    r"|will)|warrant"
    r"|accusation no|case no|charge\(s\)|offense:|cause no)"
)
_VERDICT = regexes.compile(r"\b(?:guilty verdict|sentenc\w+|convict(?:ed|ion)|pleaded guilty|found guilty)")


def read(document: Document, type: str) -> str:
    """The case status of a document of the given type: "charged", "convicted" or "none".

    `type` is one of the document types; where it settles the status (a plea offer is made to a person who
    is charged, a policy is about no case) the words are not read. Otherwise the first 3,000 code points
    decide, the top first.
    """
    if type in _SETTLED:
        return _SETTLED[type]
    text = document.text[:_HEAD].lower().replace("’", "'")
    head = " ".join(text.split())
    if type == "statement":
        top = head[:500]
        return "convicted" if _VERDICT.search(top) and not _NEITHER.search(top) else "none"
    if type in ("drug-court", "diversion"):
        if _PLED.search(head) and not _HELD.search(head):
            return "convicted"
        return "charged" if _PENDING.search(head) else "none"
    return _of_release(document, _ANYBODY.sub(" ", head))


def _of_release(document: Document, head: str) -> str:
    top, rest = head[:_TOP], head[_TOP:]
    neither = _NEITHER.search(top) is not None
    convicted, charged = 3 * len(_CONVICTED.findall(top)), 3 * len(_CHARGED.findall(top))
    if not neither and convicted >= 6 and convicted >= charged:
        return "convicted"
    if not neither and charged >= 9 and not convicted:
        return "charged"
    convicted, charged = convicted + len(_CONVICTED.findall(rest)), charged + len(_CHARGED.findall(rest))
    if neither and convicted < 6 and charged < 9:
        return "none"
    if convicted >= 3 and convicted * 2 >= charged:
        return "convicted"
    if charged >= 3:
        return "charged"
    if convicted >= 3:
        return "convicted"
    return "charged" if _FINAL.search(document.text[_HEAD:_WHOLE].lower()) else "none"
