"""The signs of a letter, message or form by which a prosecutor puts terms to the defense.

Read together with those of `office_signs`.
"""

from __future__ import annotations

from lint.language.document_signs import Sign, sign

LETTERS: tuple[Sign, ...] = (
    sign(
        "plea-offer",
        5,
        "title",
        "it is sent to the defense",
        "pd defender defenders defense esq counsel",
        r"\bto ?: .{0,80}(?:\(pdo?\)|\bpdo?\b|public defender|defense (?:counsel|attorney|bar)|\besq\b"
        r"|conflict counsel)",
    ),
    sign(
        "plea-offer",
        4,
        "head",
        "it puts terms to the defense",
        "amenable agreeable foregoing understandings understanding terms return gets takes take"
        " deal till until shelf bargain price accepts declines answer plea pleased",
        r"\b(?:state|people|commonwealth|government|office) (?:is|are|would be) (?:amenable|agreeable"
        r"|open|inclined|content)\b",
        r"\bif (?:the foregoing|this|that|these terms) (?:is|are) (?:agreeable|acceptable)",
        r"\b(?:upon|on) the following (?:understandings?|terms)\b|\bunless we (?:have )?come to terms\b",
        r"\bin (?:return|exchange),? (?:he|she|they|mr\. [\w-]+|ms\. [\w-]+|your client) (?:gets"
        r"|receives|pleads|takes)",
        r"\b(?:he|she|your client|your guy) (?:takes|eats|accepts) the (?:felony|misdemeanor|lot|top"
        r"|lead|f\d|m\d|count)",
        r"\b(?:deal|offer|it)(?:'s| is) (?:good|open|alive|live) (?:til|till|until|through|for)\b",
        r"\bthe (?:price|number) goes up\b|\btomorrow's price\b",
        r"\bif (?:he|she|your client|you) (?:accepts|declines|says (?:yes|no))\b",
        r"\bplea to (?:the|a|one|both|each) (?:class|count|felony|misdemeanor|lead|top|lesser|amended)\b",
    ),
    sign(
        "plea-offer",
        2,
        "title",
        "it is an offer in one case",
        "offer plea",
        r"\bvs?\. .{0,250}\b(?:offer|plea (?:agreement|bargain|and))\b",
    ),
    sign(
        "diversion",
        4,
        "head",
        "it speaks to a person whose charges are put off",
        "you your",
        r"\byou (?:were|have been) (?:given a summons|summonsed|cited)\b",
        r"\byou (?:would|will) (?:not (?:be pleading|have to plead|plead|go to court|be charged|be prosecuted)"
        r"|have no (?:conviction|record))\b",
        r"\byour (?:lawyer|attorney),?(?: [\w.-]+){0,3},? (?:has said|says|agrees?|knows|told me|has a copy)\b",
    ),
    sign(
        "statement",
        6,
        "title",
        "it tells jointly what was agreed in talks",
        "summary communique declaration readout outcomes dialogue",
        r"\bjoint (?:summary|communiqu|declaration|readout)",
        r"\b(?:summary of outcomes|readout of)\b",
    ),
    sign(
        "other",
        6,
        "lead",
        "it is a portrait of somebody who works in the office",
        "meet spotlight month inspired",
        r"^meet (?:our|the|deputy|assistant|legal|chief|investigator|victim|paralegal|adas?|ddas?|prosecutor)\b",
        r"\b(?:employee|staff|team member) (?:spotlight|of the (?:month|year|quarter))\b",
        r"\bstories of (?:employees|staff|our)\b",
    ),
)
