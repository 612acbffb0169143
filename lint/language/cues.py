"""The words that turn a practice round: cues, look-alikes of cues, and the places where their scope ends.

Rule-based ConText (Harkema, Dowling, Thornblade and Chapman, 2009), carried over from clinical notes to
prosecutors' papers. All patterns run over lower-case text with straight quotes and single-character white space;
`polarity.py` applies them.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Cue(NamedTuple):
    """A pattern and what it says of the words in its scope.

    way: forward (the words follow), backward (they precede). reach: clause, phrase (a noun phrase or a gerund).
    A `flips` cue makes an order again when it stands itself under a negation ("not divert without a plea").
    """

    kind: str
    way: str
    reach: str
    pattern: re.Pattern[str]
    flips: bool = False


def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


ACCUSED = (
    r"(?:defendants?|participants?|he|she|you|clients?|applicants?|persons?|people|neighbors?|accused|individuals?"
    r"|probationers?|parolees?|offenders?|enrollees?|candidates?|mr\. [\w-]+|ms\. [\w-]+|mrs\. [\w-]+|patients?"
    r"|members?|respondents?|juveniles?|youth|arrestees?|divertees?|anyone|everyone|they|suspects?)"
)
OFFICE = (
    r"(?:we|i|(?:this |our |the )?office|the state|the people|the commonwealth|the government|(?:the |our )?prosecutors?"
    r"|prosecutors|(?:the )?prosecution|deput(?:y|ies)(?: prosecutors?| district attorneys?)?|assistants?(?: [\w']+ attorneys?)?"
    r"|adas?|(?:district|county|state's|commonwealth's|prosecuting|city|united states) attorneys?|line attorneys?|attorneys"
    r"|staff|us|this policy|our policy|policy|the unit)"
)
COURT = r"(?:(?:the |this )?(?:drug |recovery |treatment )?court|judges?|magistrates?|commissioners?|(?:the )?(?:team|program|tribunal))"
OTHER = (
    r"(?:police|detectives?|officers?|sheriff(?:'s office)?|sergeant|sgt\. [\w-]+|troopers?|probation(?: agent| officer| department)?"
    r"|agents?|(?:the )?arresting agency|police department|the department|(?:victim|complainant|merchant|landlord|neighbor|store)s?"
    r"|(?:his|her|their|the) (?:family|mother|father|parents)|previous (?:office|administration)|predecessors?"
    r"|(?:other|another|neighboring|some|many) (?:count(?:y|ies)|offices?|prosecutors?|jurisdictions?|courts?))"
)

_NOT = r"(?:not|never|n't)"
_MODAL = r"(?:shall|will|may|must|can|should|would|could|ought to|is to|are to|do|does|did|is|are|am|was|were|has|have|had|need|ca|wo|dare)"
_ORDER = r"(?:shall|will|may|must|can|should|would|could|need|ca|wo|is to|are to)"

# Look-alikes: they hold a cue's words and negate nothing, or negate only what nobody asked for.
PSEUDO = [
    _re(p)
    for p in (
        r"\bno(?:t)? (?:later|earlier|sooner|less|more|fewer|greater|longer) than\b",
        r"\bnot to exceed\b|\bnot exceeding\b|\bno more and no less\b|\bno fewer\b",
        r"\bnot (?:only|just|merely|simply|solely)\b(?=.*\b(?:but|also)\b)",
        r"\b(?:whether|if|or|why) (?:or )?not\b(?=\s*(?:[,.;]|he|she|they|the|there|a |you))|\bwhether or not\b|\bif not\b",
        r"\bno (?:matter|doubt|question|exceptions?|excuses?|wonder|mistake|warning|further notice|objections?|uncertain terms)\b",
        r"\bnot (?:unlike|uncommon|unusual|unmindful|guilty|unreasonable|limited to|negotiable|optional|open to)\b",
        r"\bdo(?:es)? not (?:hesitate|doubt)\b|\bnot fail to\b|\bnever fail to\b|\b(?:do|will|shall) not (?:hesitate|fail|forget|neglect) to\b",
        r"\b(?:\w+n't|never|not) (?:ever )?(?:hesitate|fail|forget|neglect|miss)\b",
        r"\b(?:\w+n't|never|not|no) [^,;.]{0,40}\banything (?:less|short|other|but)\b",
        r"\bno (?:right|say|appeal|claim|recourse|choice|voice|credit|hearing|standing|hope|patience|sympathy)\b",
        r"\boppos\w+ (?:[\w']+ ){0,2}(?:release|reductions?|modification|diversion|treatment|probation|leniency|departures?|variances?|dismissal|surrender|suppression|continuances?|parole)\b",
        r"\bwithout (?:exception|fail|delay|hesitation|doubt|question|regard to|further|limitation|prejudice|warning|notice"
        r"|suspicion|a hearing|hearing|excuse|leave of|prior notice|parole|the possibility of parole|a warrant|cause)\b",
        r"\b(?:held|hold|detained|detain|detention|remand(?:ed)?|jailed?|sit|sits|custody) without (?:bail|bond)\b",
        r"\b(?:is|are|was|were|be|been|being|get|gets|got) used to\b",
        r"\bno (?:plea|clean test|treatment|sobriety|guilty plea|testing|admission|clean time|progress|abstinence), no "
        r"(?:deal|diversion|offer|program|release|admission|drug court|graduation|dismissal|phase|treatment|credit|exceptions?)\b",
        r"\bfail(?:s|ed|ure|ing)? to\b|\bnone other than\b|\bnothing (?:less|short|but|other)\b(?: than| of)?",
        r"\bdo not (?:call|send me|ask (?:me|us|him|her|for (?:exceptions|an exception)))\b",
        r"\bnot (?:until|unless|before|without)\b",
    )
]

# The scope of a cue ends here; what follows stands for itself.
CLAUSE_END = _re(
    r"\b(?:but|however|although|whereas|yet|unless|until|till|except|save|other than|apart from|before|prior to"
    r"|otherwise|provided that|in which case|or else|nevertheless|instead)\b(?! of)"
    r"|[.?!]\s|;\s(?!\(?[a-z0-9]{1,3}\)|or\b|nor\b)"
    r"|,? (?:and|or|then) (?:[\w']+ ){0,3}?(?:shall|must|will|may|is to|are to|has to|have to|agrees?|waives?|should)\b(?! not)"
    r"|,? and (?:the [\w]+|any [\w]+|each [\w]+|a [\w]+) (?:[\w]+s|are|have|can|do|go|get|want|ask|need|require)\b|,? and (?:he|she|they|we|i|you|it)\b"
    r"|\band (?:\w+ly )?(?:requires|asks|wants|seeks|calls|insists|orders|imposes|expects|demands|files|serves|pays|remains|goes|moves|pleads)\b"
    r"|, (?:he|she|they|we|i|you|it|the [\w']+(?: [\w]+)?|this office|such [\w]+|defendant|participants?) "
    r"(?:shall|must|will|is|are|may|can|has|have|should|would|goes|go|serves|pays|loses)\b"
    r"|, (?:which|who|so|then)\b(?! that)|\bso as to avoid\b"
)
PHRASE_END = _re(
    r"[,;:.?!]|\b(?:but|is|are|was|were|will|shall|must|may|can|should|has|have|he|she|they|we|you|i|until|unless|if|when|who|which"
    r"|except|before|other than|does|do|did|gets?|so|then|goes?|means)\b"
    r"|\band (?:shall|must|will|then|the|a|an|to|he|she|they|we)\b"
)
# Something between commas right after a cue is passed over: "shall not, absent written approval of ..., request".
INTERRUPTION = _re(r"^\s*,[^,;.]{2,90},|^\s*\([^)]{2,90}\)")
# A cue inside one of these clauses does not leave it.
SUBORDINATE = _re(r"\b(?:if|when|whenever|unless|until|should|where|because|since|after|once|as|while|though|although|having|upon|in the event)\b[^,;.]*$")
RELATIVE = _re(r"\b(?:who|whoever|anyone|that|which|those|whose)\b[^,;.]*$")
MAIN_VERB = _re(r"(?<!who )(?<!that )\b(?:shall|will|must|may|is|are|means|counts|results?|faces?|goes|loses|can|should)\b")

CUES = [
    # ended
    Cue("ended", "forward", "clause", _re(r"\bno longer\b|\b(?:not|n't) [^,;.]{0,60}?\b(?:any more|anymore|any longer)\b")),
    Cue("ended", "forward", "clause", _re(
        r"\b(?:have|has|had|we|i|office|been) (?:\w+ )?(?:stopped|ceased|quit|discontinued|abandoned|given up|done away with|ended|moved away from"
        r"|abolished|dropped|eliminated|retired|repealed|rescinded|withdrawn|scrapped|phased out)\b(?! by)"
        r"|\b(?:stopped|ceased|abandoned|abolished|discontinued|ending|eliminating|moving away from|phasing out|stopping|repealing|repeals|rescinds"
        r"|withdraws|ends|abolishes|eliminates|does away with|puts an end to|retires)\b"), True),
    Cue("ended", "forward", "clause", _re(r"\b(?:used to|formerly|once (?:required|asked|demanded|insisted|called)|previously (?:required|asked|demanded|insisted|called)"
        r"|in the past|at one time|until (?:this|last) (?:year|spring|fall|summer|winter|month)|in years past|years ago|in earlier years)\b")),
    Cue("ended", "forward", "clause", _re(
        r"\b(?:old|former|earlier|previous|prior|superseded|withdrawn|repealed|outdated|rescinded) (?:\w+ )?"
        r"(?:form|policy|rule|memo|memorandum|instruction|directive|practice|guideline|template|contract|version|standard|handbook|agreement)s?\b")),
    Cue("ended", "backward", "clause", _re(
        r"\b(?:is|are|was|were|has been|have been|stand|stands|been|be) (?:hereby |now )?(?:withdrawn|struck|repealed|rescinded|superseded|abolished|discontinued"
        r"|replaced|stricken|eliminated|retired|a thing of the past|history|over)\b|\b(?:has|have) (?:ended|ceased|stopped)\b|\bno longer\b"
        r"|\b(?:struck|repealed|withdrawn|rescinded)[,.]? \d")),
    Cue("ended", "backward", "rule", _re(r"\b(?:is|are|was) (?:hereby )?revoked\b")),
    # rejected
    Cue("rejected", "forward", "clause", _re(
        r"\b(?:would|will|is|be) (?:be )?(?:wrong|a mistake|unfair|unjust|improper|an abuse|cruel|pointless|counterproductive|dangerous|unethical) (?:\w+ ){0,4}?to\b"
        r"|\b(?:i|we) (?:do not|don't) (?:think|believe|agree|see (?:any|a) reason)\b|\bno (?:reason|basis|ground|grounds|justification|need|purpose|point|interest)\b"
        r"|\b(?:oppose|opposes|opposed|opposing|reject|rejects|rejected|disagree with|disapprove of|argue against|object to|objects to|recommend against"
        r"|recommends against|advise against|discourage|discourages|counsel against|speak against|disavow|disavows|repudiates?)\b"), True),
    Cue("rejected", "backward", "clause", _re(
        r"\b(?:is|are|was|were|would be|will be|shall be|should be|be|being) (?:not|never) (?:a |an |the |any )?(?:\w+ )?(?:reason|ground|grounds|basis|condition|requirement|test|goal|answer|point|price"
        r"|prerequisite|precondition|option|substitute|measure|purpose|aim|violation|failure|way|bar|barrier|disqualif\w+|appropriate|acceptable|necessary|needed"
        r"|mandatory|compulsory|what \w+)\b|\b(?:isn't|aren't) (?:a|an|the|what|required|needed|mandatory)\b"
        r"|\b(?:shall|should|will|may|must|can|would) (?:not|never) (?:by itself |alone |in itself )?(?:be (?:a |an |the |any |considered |treated as |used as |grounds)|count|matter|serve as|disqualify|bar|exclude|keep|prevent|delay|lead|result|constitute|trigger)"
        r"|\b(?:does|do|did) (?:not|n't) (?:by itself |alone |in itself |automatically )?(?:disqualify|bar|exclude|keep|matter|count|make|help|work|prevent|rule|end|lead|result|mean|constitute|trigger|justify|belong|deter|shut)\b"
        r"|\b(?:would|will|does|do) (?:defeat the purpose|do more harm|do harm|no good|cost lives)"
        r"|\b(?:is|are|would be|was) (?:wrong|counterproductive|a mistake|off the table|voluntary|optional|unnecessary|inappropriate|improper|unacceptable|harmful|useless)\b")),
    # forbidden
    Cue("forbidden", "forward", "clause", _re(
        rf"\b(?:shall|may|must|should|can|ought) {_NOT}\b|\bcannot\b|\bcan't\b|\bmustn't\b|\bshouldn't\b|\bnot to be\b|\bare not to\b|\bis not to\b|\b(?:do|does) not (?=(?:ask|request|seek|file|require|use|threaten|charge|demand)\b)")),
    Cue("forbidden", "forward", "clause", _re(
        r"\b(?:prohibit(?:s|ed|ing)?|forbid(?:s|den|ding)?|forbade|ban(?:s|ned|ning)?|bar(?:s|red|ring)?(?= (?:\w+ ){0,3}?from|\s+(?:the )?use| deput| prosec| assist| staff)|rul(?:es?|ed|ing) out"
        r"|disallow(?:s|ed)?|preclude[sd]?|prevents?|refrain(?:s|ed)? from|abstain(?:s|ed)? from|steer clear of|stay away from|avoid(?:s|ed|ing)?|prohibition (?:on|against|of)|ban on|off limits)\b"), True),
    Cue("forbidden", "backward", "clause", _re(
        r"\b(?:is|are|was|be|remains?|been) (?:\w+ly )?(?:prohibited|forbidden|barred|banned|off limits|not (?:allowed|permitted)|disallowed|impermissible|ruled out)\b")),
    # negated
    Cue("negated", "forward", "clause", _re(
        rf"\b(?:nobody|no one|none of|neither|nor|never|nothing|nowhere|cannot)\b|\b(?:\w+n't|{_MODAL} not|not)\b|\b(?:hardly|rarely|seldom|scarcely)\b")),
    Cue("negated", "forward", "clause", _re(rf"\bno (?:(?!until|unless|before|and\b|but\b|so\b|there\b)[\w'\-]+ ){{1,9}}?{_MODAL}\b")),
    Cue("negated", "forward", "phrase", _re(r"\bno\b(?! longer)|\bzero\b(?! tolerance)|\bfree of\b|\babsence of\b")),
    Cue("negated", "forward", "clause", _re(
        r"\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)) (?:to|any|all)\b|\b(?:decline|declines|declined|refuses|refuse|waives?|forgo|forgoes|forswears?|dispenses? with)\b"), True),
    Cue("negated", "forward", "phrase", _re(r"\b(?:drops?|skips?|withholds?)\b"), True),
    Cue("negated", "forward", "phrase", _re(r"\bwithout\b|\bwith no\b|\bin the absence of\b|\babsent\b"), True),
    Cue("negated", "forward", "phrase", _re(r"\binstead of\b|\brather than\b|\bin lieu of\b|\bin place of\b|\balternatives? to\b|\bas opposed to\b|\bas against\b|\bin preference to\b|\bnot by\b|\bnot with\b|\bnot through\b|\bover\b(?= (?:jail|incarceration|prison|punishment|prosecution)\b)"), True),
    Cue("negated", "backward", "clause", _re(
        rf"\b(?:{_MODAL} (?:not|never)|\w+n't|cannot) (?:be |have been |been )?(?:\w+ly )?(?:required|requested|asked(?: for)?|sought|imposed|used|threatened|ordered|demanded|needed|considered"
        r"|expected|made|filed|taken|charged|recommended|necessary|collected|held|set|sent|answered|contemplated|offered|part of|at issue|wanted|posted|pursued|alleged|brought|entered|permitted to|apply)\b"
        r"|\bnone (?:is |are |was |were |will be )?(?:requested|required|sought|asked|needed)\b|[:?] (?:no|none|never|not? \w+)[.!]?$|\bor none\b")),
    # reported of another office; hypothetical
    Cue("other-office", "forward", "clause", _re(
        rf"\b{OTHER}(?:'s \w+)? (?:\w+ly |has |have |had |also |still )?(?=(?:asks?|asked|asking|wants?|wanted|requests?|requested|recommends?|recommended|urges?|urged|says?|said|calls?|called|insists?|insisted"
        r"|made|makes?|demands?|demanded|prefers?|preferred|thinks?|thought|would like|pushed|pushes|hopes?|proposes?|proposed|suggests?|suggested|requires?|required)\b)")),
    Cue("other-office", "forward", "clause", _re(
        r"\b(?:critics|opponents|defense counsel|the defense|some people|it is sometimes|it has been) (?:\w+ )?(?:say|says|said|argue|argues|claims?|asks?|believes?|suggested)\b")),
    Cue("hypothetical", "forward", "clause", _re(
        r"\b(?:i|we|the state|the office|this office) (?:could|might)\b(?= (?!only\b)\w+)|\b(?:could|might) (?:have been|be) (?:alleged|argued|filed|pled|invoked)\b|\bwould have\b"
        r"|\beven if (?:it|he|she|this|there) (?:were|was)\b|\bwere (?:we|i) to\b|\b(?:suppose|imagine) \b|\bhad (?:he|she|his|her|their|we|this)\b")),
    Cue("hypothetical", "backward", "clause", _re(r"\bcould be (?:alleged|argued|filed|pled|invoked)\b")),
    # conditional: an order with a condition remains an order
    Cue("conditional", "forward", "condition", _re(r"\b(?:if|when|whenever|unless|until|should|in the event|upon|once|where|provided that|so long as|as long as)\b")),
    Cue("past", "forward", "clause", _re(
        r"\b(?:was|were|has been|had been) (?:then |later |also )?(?:sentenced|convicted|ordered|charged|jailed|arrested|remanded|found|placed|indicted|held|terminated|sanctioned|required|revoked)\b|\b(?:pleaded|pled|admitted|served|received|completed)\b")),
]

# Under a negation these leave the practice standing: "jail will not be avoided", "does not prohibit cash bail".
KEEPS = _re(
    r"\b(?:not|never|n't|cannot|no) (?:\w+ )?(?:be |been )?(?:prohibit|forbid|bar\b|prevent|preclude|avoid|waive|excuse|defer|delay|reduce|suspend|negotia|tolerat|optional|object|oppose|escape|limit"
    r"|discourage|relieve|postpone|lift|stop|refuse|decline|rule out|dispense|contest|dispute|regret|apologi|hide|forget|restrict|affect|abandon|foreclose|seek review|appeal|challenge|move (?:us|me)|sway|dissuade)"
)
# Verbs a person suffers: "you will not go to jail" binds the court, not the person.
SUFFERS = _re(
    r"\s*(?:[a-z]+ly )?(?:be (?:\w+ly )?(?:[a-z]+ed|sent|held|made|put|kept|told|driven|thrown|taken|given|shown|brought|cut|set|found|drawn|left)\b"
    r"|have been|go to (?:jail|prison|court)|(?:lose|face|receive|suffer|serve|see|need)\b|(?:have to|owe|end up|get|spend|incur|pay)\b|be (?:asked|subject|required))"
)
# A bare verb after "and" is a new order, not the second half of a noun phrase.
DEED = _re(
    r"(?:file|plead|submit|ask|take|serve|remain|pay|wear|charge|seek|request|impose|complete|report|test|abstain|enter|hold|post|attend|stay)\b"
)
LEAD_IN = _re(
    r"(?:\b(?:will|shall|do|does|may|must|can|should|would|is|are) (?:not|never)\b|n't\b|\bcannot\b|\bno longer\b|\brefuse[sd]? to\b|\bnever\b|\bdeclines? to\b|\boppose\b|\bagainst\b"
    r"|\bprohibited\b|\bforbidden\b|\bforbids?\b|\bprohibits?\b|\bstopped\b|\bended\b|\bwithdrawn\b|\brepealed\b|\bin place of\b|\binstead of\b|\bwithout\b|\bnone of\b|\bnot required\b)"
)
HEADINGS = _re(
    r"\b(?:prohibited|forbidden|barred|impermissible|not (?:to be |be )?(?:required|requested|allowed|permitted|used|asked|recommending|asking)|(?:will|do|does|shall|may|must|can) (?:not|never)|won't|don't|never|no longer"
    r"|ended|discontinued|repealed|withdrawn|abolished|things we (?:stopped|ended)|oppose|opposed|avoid|practices to end|what (?:has )?changed|old form|superseded)\b"
)
