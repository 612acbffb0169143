"""Tell what kind of document a draft is, and say why.

Each type has signs: letterhead words, headings, and speech acts ("I am offering", "the People request that bail").
Their weights are added up, as a clerk sorting mail would; the file's name is never looked at.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lint.document import Document

_TOP, _HEAD = 900, 4000


class Sign(NamedTuple):
    """A pattern, how much it speaks for the type, where it counts (top: first 900 code points; head: first 4,000)."""

    type: str
    weight: float
    zone: str
    reason: str
    pattern: re.Pattern[str]


def _sign(type: str, weight: float, zone: str, reason: str, pattern: str) -> Sign:
    return Sign(type, weight, zone, reason, re.compile(pattern))


_OFFICE = r"(?:district|state'?s?|prosecuting|county|u\.?s\.?|united states|commonwealth'?s) attorney"
_CASE = (
    r"charged|charges|indict|arrest|sentenced|convicted|plead|guilty|arraign|verdict|murder|parole denied|in prison|years to life"
)

_SIGNS: tuple[Sign, ...] = (
    _sign("press-release", 4, "top", "it is marked as a release", r"for immediate release|press release|news release|media advisory|media contact"),
    _sign("press-release", 2, "top", "it announces something to the public", r"\b(?:today )?announce[ds]?\b|\bannounced today\b"),
    _sign("press-release", 2.5, "top", "it tells the news of a case", _CASE),
    _sign("press-release", 1.5, "head", "it quotes a prosecutor for the press",
          rf"(?:said|stated|added) (?:\w+ ){{0,4}}{_OFFICE}|{_OFFICE} (?:[\w.'-]+ ){{1,4}}(?:said|stated|added)|\bda [\w'-]+ said|said da "),
    _sign("press-release", 1.5, "top", "it opens with a place and a dash, as news does", r"^(?:.{0,400} )?\(?[a-z .,]{4,30}\)? ?(?:--|–|—) "),
    _sign("press-release", 1, "top", "it names a press contact", r"\bcontacts? ?:|public information officer|spokesperson|public affairs"),
    _sign("statement", 6, "top", "its title says it is a statement",
          r"\bstatement (?:of|from|by|on|regarding)\b|issues? (?:the following )?statement|issued the following|following statement|joint statement|media statement"),
    _sign("statement", 7, "top", "it is a speech or testimony",
          r"remarks (?:by|of|as)|prepared for delivery|as delivered|testimony of|press conference|keynote address|good (?:morning|afternoon|evening)[.,]|\bquestion:"),
    _sign("charging-document", 6, "head", "it is headed complaint, information or indictment",
          r"\b(?:felony|misdemeanor|criminal) complaint\b|\b(?:superseding )?indictment\b.{0,400}\bgrand jury (?:charges|for)|criminal information\b|accusatory instrument"),
    _sign("charging-document", 6, "head", "it sets out numbered counts", r"\bcount (?:1|one|i)\b.{0,300}\b(?:on or about|between|did)\b"),
    _sign("charging-document", 5, "head", "it accuses in a court's form",
          r"undersigned (?:is informed|certifies)|grand jury charges|did (?:then and there )?(?:willfully|unlawfully|knowingly)|against the peace and dignity|contrary to the form"),
    _sign("charging-memo", 8, "top", "its heading says it is about charging one case",
          r"charging (?:memo|recommendation|decision)|charge recommendation|intake / charging|prosecution memo|declination memo|screening memo|filing memo"),
    _sign("charging-memo", 3, "head", "it weighs charges inside the office",
          r"i (?:would|recommend|propose)\b.{0,60}\b(?:charg|issue|file|declin)|proposed charges|what (?:could|can) be charged|requested charges|work product"),
    _sign("plea-offer", 7, "top", "its heading says plea offer or agreement",
          r"plea (?:agreement|offer|bargain|proposal)|disposition offer|offer sheet|punishment recommendation|plea and sentencing|- ?(?:offer|proposal)\b|offer letter"),
    _sign("plea-offer", 4, "head", "it makes an offer about a plea",
          r"\b(?:i am|we are|state is|people are) (?:offering|prepared|willing)|state (?:offers|proposes|will extend)|offer (?:good|expires|is open|remains)|people'?s (?:recommendation|offer)"
          r"|here'?s the deal|what i can do|the (?:state|government|people) will (?:dismiss|move to dismiss|forbear)|defendant (?:will|shall|agrees to) (?:plead|enter)|plead(?:s)? to (?:the|count|ct)"),
    _sign("plea-offer", 2, "top", "it is a letter to the defense in one case",
          r"\bdear (?:counsel|mr|ms|mrs|[a-z]+ ?[:,])|counselor ?:|assistant (?:federal )?public defender|, esq"),
    _sign("bail", 8, "top", "its heading is about bail or detention",
          r"bail (?:recommendation|memo|application|argument|request|position)|memo to file ?/ ?bond|bond (?:memo|motion|recommendation)|(?:motion|petition|application) (?:to|for) (?:\w+ ){0,2}(?:bond|bail|detention|detain|release)"
          r"|pretrial detention|detention (?:memo|motion|hearing)|release worksheet"),
    _sign("bail", 3, "head", "it asks the court about bail",
          r"request(?:s)? that bail|release on (?:his |her |their )?(?:own )?recognizance|first appearance|ask for \$|bail (?:be set|of \$)|(?:secured|cash) (?:bond|bail)|danger to the community|flight risk"),
    _sign("drug-court", 8, "top", "its heading names a drug or treatment court",
          r"(?:drug|treatment|recovery|accountability|wellness|dwi|veterans|mental health)(?: treatment)? courts? (?:participa|contract|handbook|agreement|policy|manual|protocol|-)|drug (?:treatment )?court\b|treatment court\b|recovery court\b|accountability court\b"),
    _sign("drug-court", 3, "head", "it speaks to drug-court participants",
          r"participant (?:handbook|contract|agreement|agrees|shall|must|will)|phase (?:i|one|1)\b|graduat(?:e|ion) from|sanctions and incentives"),
    _sign("diversion", 8, "top", "its heading names diversion or deferral",
          r"(?:diversion|deflection|deferral|pretrial intervention|pre-?charge|deferred prosecution|restorative justice)(?: \w+){0,3} (?:agreement|program|contract|terms|policy|application|handbook|guidelines)|restorative justice program"),
    _sign("diversion", 3, "head", "it sets the terms of a diversion agreement",
          r"by signing this agreement|the participant|who (?:can|may) (?:apply|sign|join)|you are not to|charges? will be dismissed|complete the program|i agree to"),
    _sign("policy-memo", 6, "top", "it is addressed to the office's staff",
          r"\bto ?: ?(?:all )?(?:deputy|assistant|staff|prosecutors|attorneys|legal|all)\b.{0,200}\bfrom ?:|memorandum to|all (?:assistant|deputy) (?:district|state|prosecut)"),
    _sign("policy-memo", 5, "top", "its title is a policy",
          r"\b(?:new|office|charging|detention|bail|sentencing|general|declination) polic(?:y|ies)\b|general order|special directive|policy (?:manual|memorandum|no\b)|standing instruction|directive (?:no|\d)"),
    _sign("policy-memo", 4, "top", "it announces a program or a reform",
          r"\b(?:announc|unveil|launch|expan|propos|implement|introduc)\w*\b.{0,120}\b(?:policy|policies|pilot|program|initiative|reforms?|three-point|legislation|guidelines|project|diversion)\b"
          r"|\b(?:bill|legislation) (?:sponsored|authored)|calls? (?:on|for) (?:the )?(?:\w+ )?legislat|statewide call|dismiss\w* over \d"),
    _sign("policy-memo", 3, "head", "it says what the office will do from now on",
          r"effective (?:immediately|\w+ \d)|(?:this|the|our) office (?:will (?:no longer|not)|does not|declines?)|prosecutors (?:will|shall|should|must)|supersedes|replaces the \d{4}"),
    _sign("policy-memo", 5, "top", "it is a grant's narrative or notice",
          r"program narrative|proposal narrative|notice of funding|please answer the following"),
    _sign("training", 7, "top", "it is teaching material",
          r"\btraining\b.{0,40}\b(?:module|materials?|outline|bulletin|manual|session|guide)|learning objectives|slide \d|continuing legal education|lesson plan|roll call"),
    _sign("other", 4, "top", "it is a report or a study",
          r"\babstract ?:|threat assessment|a study of|table of contents|<details>|<span|annual report|this (?:report|article|study)"),
    _sign("other", 2, "top", "it explains steps to the public", r"post-expungement|legal aid|how to\b|intercept"),
)  # fmt: skip

_WORDS = {"press-release": "a press release", "statement": "a statement", "policy-memo": "a policy"}


def classify(document: Document) -> tuple[str, tuple[str, ...]]:
    """The type of a document, one of `finding.DOCUMENT_TYPES`, and the reasons in plain words, strongest first.

    Only the first 4,000 code points are read. Without any sign the type is "other".
    """
    head = " ".join(document.text[: _HEAD * 2].lower().replace("’", "'").split())[:_HEAD]
    top = head[:_TOP]
    scores: dict[str, float] = {}
    reasons: dict[str, list[tuple[float, str]]] = {}
    for sign in _SIGNS:
        if sign.pattern.search(top if sign.zone == "top" else head):
            scores[sign.type] = scores.get(sign.type, 0) + sign.weight
            reasons.setdefault(sign.type, []).append((sign.weight, sign.reason))
    _adjust(scores, top)
    if not scores or max(scores.values()) < 2:
        return "other", ("nothing in it tells another type",)
    best = max(scores, key=lambda t: scores[t])
    return best, tuple(reason for _, reason in sorted(reasons[best], key=lambda r: -r[0]))


def _adjust(scores: dict[str, float], top: str) -> None:
    """A release about one person's case is no policy, and a release stays one whatever court it mentions."""
    release = scores.get("press-release", 0)
    if release >= 2.5 and re.search(_CASE, top[:500]):
        for type in ("policy-memo", "drug-court", "diversion", "bail", "charging-document"):
            if type in scores:
                scores[type] -= 4
    if release >= 4:
        for type in ("drug-court", "diversion", "bail", "charging-document", "plea-offer", "charging-memo"):
            if type in scores:
                scores[type] -= 4
        if scores.get("policy-memo", 0) >= 4:
            scores["policy-memo"] += 4
