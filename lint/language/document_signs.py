"""The signs by which a clerk would sort mail: letterhead words, headings and speech acts, with their weights.

Patterns run over small letters with straight apostrophes and single spaces.
"""

from __future__ import annotations

from typing import NamedTuple

from lint import regexes


class Sign(NamedTuple):
    """A pattern, how much it speaks for a type, where it counts and the reason in plain words.

    zone: title (the first lines that say something), lead (title and first paragraph), top (first 900 code
    points), head (first 4,000). The pattern is tried only where one of `words` stands in the head; no
    words: always.
    """

    type: str
    weight: float
    zone: str
    reason: str
    words: frozenset[str]
    pattern: str

    def on(self, text: str) -> bool:
        """Whether the sign is on a zone's text."""
        return regexes.kept(self.pattern).search(text) is not None


def sign(type: str, weight: float, zone: str, reason: str, words: str, *choices: str) -> Sign:
    return Sign(type, weight, zone, reason, frozenset(words.split()), "|".join(choices))


_ATTORNEY = r"(?:district|state'?s?|prosecuting|county|u\.?s\.?|united states|commonwealth'?s) attorney"

# News of one case; a release that tells it is no policy, whatever else it mentions.
CASE_NEWS = regexes.compile(
    r"\b(?:charged (?:with|today|yesterday|in|by|after)|(?:is|are|was|were|been|be|man|woman|men"
    r"|defendants?|members?|officials?) charged|indict(?:ed|ment|s)|arrest(?:ed|s)|sentenced|convicted"
    r"|pleads?|pleaded guilty|guilty (?:plea|verdict)|found guilty|(?<!pre-)arraign\w*|parole denied"
    r"|(?:years|life) in (?:state |federal )?prison|extradited|to life|conviction of|charging of|(?:leads?"
    r" to|facing|faces) (?:\w+ )?charges|charges (?:for|against|filed)|murder(?:ed|ing)?|verdict|jury"
    r" (?:finds|rejects|found))\b"
)
_POLICY_NOUN = (
    r"(?:polic(?:y|ies)|pilot|programs?|initiatives?|reforms?|legislation|bills?|guidelines|directives?"
    r"|ordinance"
    r"|three-point plan|proposed plan|action plan|project|diversion|ballot measure|assembly bill"
    r"|senate bill|detention"
    r"|treatment-first|approach|cash bail|bail requests)"
)
_POLICY_VERB = (
    r"(?:announc|unveil|rolls? out|launch|expan|propos|implement|introduc|establish|adopt|creat|enact"
    r"|co-?sponsor|sponsor"
    r"|reform|overhaul|chang|end(?:s|ing)?\b|dismiss)\w*"
)
# Programs that are no policy: outings, prizes, jobs.
SMALL_PROGRAMS = regexes.compile(
    r"\b(?:internships?|soccer|camp|contest|award|outreach|recogni\w+|honor(?:ed|s)?|anniversary|app\b"
    r"|advertising|campaign|students?|event|donation|advisory|meeting|apprentices?|grants?|helpline|music"
    r"|basketball|ceremony|celebrat\w+|tickets|releases (?:\S+ ){0,3}report)\b"
)

PROSECUTOR = regexes.compile(
    rf"{_ATTORNEY}|\bda's? (?:office|investigator)|\b(?:deputy|the) da\b|\bocda\b|department of justice|\bprosecutor"
)

PUBLIC: tuple[Sign, ...] = (
    sign(
        "press-release",
        4,
        "top",
        "it is marked as a release",
        "release advisory media publicación",
        r"for immediate release|press release|news release|media advisory|media contact|para publicación"
        r" inmediata",
    ),
    sign(
        "press-release",
        3,
        "lead",
        "it tells the news of a case",
        "charged indicted indictment indicts arrested arrests sentenced convicted pleads pleaded guilty"
        " arraigned arraignment parole prison extradited life conviction charging charges murder murdered"
        " murdering verdict jury",
        CASE_NEWS.pattern,
    ),
    sign(
        "press-release",
        2,
        "lead",
        "it announces something to the public",
        "announce announces announced announcing warning reminding urging asking inviting sounding"
        " honored selected named recognized warn",
        r"\bannounc(?:e|es|ed|ing)\b",
        r"\b(?:is|are) (?:warning|reminding|urging|asking|inviting|sounding)\b",
        r"\b(?:host(?:s|ed|ing)|join(?:s|ed|ing)|partner(?:s|ed|ing) with|kicks? off|to hold)\b",
        r"\b(?:was|were) honored\b|\bwas (?:selected|named|recognized)\b|\btoday to warn\b",
    ),
    sign(
        "press-release",
        2,
        "head",
        "it quotes people for the press",
        "said stated added",
        r"(?<!\bit )(?:said|stated|added)(?:,|:)? ?\"|\" (?:said|stated|added) ",
        r"\" (?!it said)[a-z.']{2,20}(?: [a-z.']{2,20}){0,4} (?:said|stated|added)\b",
    ),
    sign(
        "press-release",
        1.5,
        "lead",
        "it opens with a place and a dash, as news does",
        "",
        r"(?:--|–|—) ?[a-z\"]|[,)] ?[a-z.]*\)? - ",
    ),
    sign(
        "press-release",
        1,
        "top",
        "it names a press contact",
        "contact contacts information spokesperson affairs media",
        r"\bcontacts? ?:",
        "public information officer",
        "spokesperson",
        "public affairs",
        "media relations",
    ),
    sign(
        "press-release",
        1,
        "lead",
        "its news is of this week",
        "today yesterday this",
        r"\b(?:today|yesterday|this (?:week|morning|afternoon))\b",
    ),
    sign(
        "press-release",
        1,
        "lead",
        "it opens with the office's name",
        "attorney department",
        rf"{_ATTORNEY}(?:'s office)? [\w.' ]{{0,40}}(?:today|is|was|has|will|joined|announce)",
        r"department of justice",
    ),
    sign(
        "press-release",
        4,
        "lead",
        "it tells the news of a case, in Spanish",
        "fiscal fiscalía condado sentenciado sentenciada acusado acusada culpable hoy cargos fiscales",
        r"\b(?:fiscal(?:ía|es)? (?:de|del)|condado de|sentenciad[oa]|acusad[oa]|declarad[oa] culpable"
        r"|cargos de)\b",
    ),
    sign(
        "statement",
        7,
        "top",
        "its title says it is a statement",
        "statement statements following issues issue speech",
        r"\bstatement (?:of|from|by)\b(?! (?:facts|responsibility|defendant|the case|charges|account|probable))",
        r"(?:issued|released|made|gave) the following",
        r"(?:the following|(?:released|issued|made) (?:this|a)) statement",
        r"\bspeech (?:to|at|by|before)\b|joint statement|media statement",
        rf"(?:{_ATTORNEY}|\bda\b)[\w.' ]{{0,40}} statement (?:on|regarding|about|concerning)\b",
    ),
    sign(
        "statement",
        4.5,
        "title",
        "its title says it is a statement",
        "statement statements following issues issue passing death retirement ruling acquittal verdict",
        r"\bon the (?:passing|death|retirement|ruling|acquittal|verdict)\b[^.]{0,60}\"|\bissues? (?:a"
        r" )?statement\b|^statement\b|\bda statement\b",
    ),
    sign(
        "statement",
        9,
        "top",
        "it is a speech or testimony",
        "remarks delivery delivered testimony testifies conference keynote good question thank chairman",
        r"\bremarks (?:by|of|as|at|for)\b",
        "prepared for delivery",
        r"as delivered\b|^testimony\b",
        r"\btestimony (?:of|by) [\w.' ]{3,60} (?:before|attorney|general)\b|\btestifies before\b",
        r"\bpress conference\b.{0,200}\b(?:proceedings|question:)|\bkeynote\b",
        r"\bgood (?:morning|afternoon|evening)[.,!]|\bquestion: .{0,700}\bquestion: |^thank you\b",
        r"\bthank you,? (?:so much,? )?(?:\w+[,. ]+){1,6}for (?:that|the|your|having|inviting)\b",
        r"\b(?:mr\. )?chairman,? (?:and|ranking|thank)",
    ),
    sign(
        "statement",
        2.5,
        "lead",
        "it speaks in the first person",
        "i we my",
        r"\bmy office\b.{0,200}\bi\b|\bi want to be (?:plain|clear)\b|\bi stand by\b",
        r"^\"?(?:i|we|my) |\btoday,? (?:i|we) (?:am|are|want|stand|mourn)\b",
    ),
    sign(
        "policy-memo",
        7,
        "top",
        "it is addressed to the office's staff",
        "deputies line everyone assistants to memorandum memo all desk colleagues",
        r"\bto ?: ?[\w ,&/();-]{0,50}\ball (?:attorneys|staff|prosecutors|deputies|assistants|adas|ddas"
        r"|trial|units)\b",
        r"\bto ?: ?[\w ,&/();-]{0,50}(?:\(all\)|\b(?:attorneys|deputies|assistants|prosecutors"
        r"|(?<!of )staff)\b).{0,120}"
        r"\b(?:from|date|re|subject) ?:|\bdear (?:colleagues|team|all|staff)\b",
        r"\bto all line\b|\bline prosecutors\b|\bto (?:everyone|all) in the office\b|\bto (?:deputies"
        r"|assistants)\b",
        r"\ball hands\b[:,.]|from the desk of the|\bto ?: ?(?:everyone|all hands|team|colleagues)\b",
        r"(?:interoffice|office) memo",
        r"\bto ?: ?(?:all )?(?:deputy|assistant|staff|prosecutors|attorneys|legal|all|line|trial"
        r"|felony)\b.{0,250}\b(?:from|date|re) ?:|memorandum to (?:all|staff)",
        r"all (?:assistant|deputy) (?:district|state|prosecut|county)",
        r"to all (?:staff|prosecutors|attorneys)",
    ),
    sign(
        "policy-memo",
        5,
        "title",
        "its title is a policy",
        "directive administrative bulletin protocol handle charge policy policies order directive"
        " instruction guidelines standards principles manual",
        r"\bdirective\b|administrative order|\bbulletin (?:no\b|\d)|office protocol",
        r"\bhow we (?:handle|do|charge|run|treat)\b|\bwhat we (?:charge|ask|do)\b",
        r"\b(?:prosecution|charging|filing) (?:standards|principles|manual)|\bpolicy \d",
        r"\b(?:new|office|charging|detention|bail|sentencing|general|declination|drug|prosecution)"
        r" polic(?:y|ies)\b",
        "general order",
        "special directive",
        r"policy (?:manual|memorandum|no\b|statement|on)\b",
        "standing instruction",
        r"directive (?:no|\d)|\bguidelines for prosecut|standards - changes",
    ),
    sign(
        "policy-memo",
        8,
        "title",
        "its title numbers it among the office's policies",
        "directive policy order bulletin instruction",
        r"\b(?:directive|policy|general order|bulletin|instruction) (?:no\.? ?)?\d[\d-]*: ",
    ),
    sign(
        "policy-memo",
        4.5,
        "lead",
        "it announces a policy, a program or a law",
        "ask stop end longer approach bail policy policies pilot program programs initiative initiatives"
        " reform reforms legislation bill"
        " bills guidelines directive ordinance plan project diversion measure detention legislature"
        " legislators prosecute charge seek dismiss dismisses dismissed vacate seal declines"
        " decriminalize decriminalization",
        r"\bend of\b.{0,40}\b(?:prosecutions?|charges|requests)\b|\bwill stop (?:charging|prosecuting"
        r"|seeking|asking|filing)",
        rf"\b{_POLICY_VERB}\b.{{0,110}}\b{_POLICY_NOUN}\b",
        rf"\b{_POLICY_NOUN}\b.{{0,70}}\b(?:expanded|launched|signed into law|takes effect|becomes law"
        rf"|sponsored by)\b",
        r"calls? (?:on|for) (?:the )?(?:\w+ )?legislat|statewide call",
        r"\b(?:dismiss|vacat|seal)\w*\b.{0,40}\b\d,?\d{2,3}\b.{0,30}\bcases\b",
        r"\b(?:will|to) (?:no longer|stop|decline to|not) (?:prosecut|seek|charg|request|ask)",
        r"decriminaliz|declin\w+ (?:to )?prosecut\w* (?:of )?(?:low|possession|marijuana|minor)",
    ),
    sign(
        "policy-memo",
        3,
        "head",
        "it says what the office will do from now on",
        "effective office prosecutors supersedes replaces policy deputies attorneys assistants starting from beginning",
        r"\b(?:deputies|attorneys|assistants) (?:shall|should|may not|must)\b|\bthis policy\b",
        r"(?:starting|from|beginning) (?:monday|today|now|next)\b.{0,20}\bwe\b",
        r"effective (?:immediately|\w+ \d|today)",
        r"(?:this|the|our) office (?:will (?:no longer|not)|does not|declines?)",
        r"\bprosecutors (?:will|shall|should|must)\b",
        "supersedes",
        r"replaces the \d{4}|our office's policy|it is (?:the|our) policy",
    ),
    sign(
        "policy-memo",
        6,
        "top",
        "it is a grant's narrative or notice",
        "narrative funding grant answer",
        r"program narrative|proposal narrative|notice of funding|please answer the following",
        r"funding opportunity|grant application",
    ),
    sign(
        "policy-memo",
        4,
        "top",
        "it is a report of the office's work",
        "report community",
        r"biennial report|\bannual report\b|my \w+ county community",
    ),
)
