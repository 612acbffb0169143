"""Where the scope of a cue ends, and what looks like a cue and is none. Used by `polarity.py`.

All patterns run over lower-case text with straight quotes and plain spaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from lint import regexes


class Pattern:
    """A regular expression that is compiled when it is first used: a page without practices pays nothing."""

    def __init__(self, source: str) -> None:
        self.source = source

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return regexes.compile(self.source)

    def search(self, text: str, start: int = 0, end: int = 1 << 30) -> re.Match[str] | None:
        return self.compiled.search(text, start, end)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self.compiled.match(text, start)

    def finditer(self, text: str, end: int = 1 << 30) -> Iterator[re.Match[str]]:
        return self.compiled.finditer(text, 0, end)

    def sub(self, to: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.compiled.sub(to, text)


_re = Pattern

ACCUSED = (
    r"(?:defendants?|participants?|he|she|you|clients?|applicants?|persons?|people|neighbors?|accused"
    r"|individuals?"
    r"|probationers?|parolees?|offenders?|enrollees?|candidates?|mr\. [\w-]+|ms\. [\w-]+|mrs\. [\w-]+"
    r"|patients?"
    r"|members?|respondents?|juveniles?|youth|arrestees?|divertees?|anyone|everyone|they|suspects?)"
)
OFFICE = (
    r"(?:we|i|(?:this |our |the )?office|the state|the people|the commonwealth|the government|(?:the "
    r"|our )?prosecutors?"
    r"|prosecutors|(?:the )?prosecution|deput(?:y|ies)(?: prosecutors?| district attorneys?)?"
    r"|assistants?(?: [\w']+ attorneys?)?"
    r"|adas?|(?:district|county|state's|commonwealth's|prosecuting|city|united states) attorneys?"
    r"|line attorneys?|attorneys"
    r"|staff|us|this policy|our policy|policy|the unit)"
)
COURT = (
    r"(?:(?:the |this )?(?:drug |recovery |treatment )?court|judges?|magistrates?|commissioners?"
    r"|(?:the )?(?:team|program|tribunal))"
)
OTHER = (
    r"(?:police|detectives?|officers?|sheriff(?:'s office)?|sergeant|sgt\. [\w-]+|troopers?"
    r"|probation(?: agent| officer| department)?"
    r"|agents?|(?:the )?arresting agency|police department|the department|(?:victim|complainant|merchant"
    r"|landlord|neighbor|store)s?"
    r"|(?:his|her|their|the) (?:family|mother|father|parents)|previous (?:office|administration)"
    r"|predecessors?"
    r"|(?:other|another|neighboring|some|many) (?:count(?:y|ies)|offices?|prosecutors?|jurisdictions?"
    r"|courts?))"
)

# Look-alikes: they hold a cue's words and negate nothing, or negate only what nobody asked for.
PSEUDO = [
    _re(p)
    for p in (
        r"\bno[- ](?:shows?|call)\b|\bno(?:t)? (?:later|earlier|sooner|less|more|fewer|greater|longer) than\b",
        r"\b(?:not|n't) (?:subject to|matter (?:what|how|whether|when|who|why|if|to (?:me|us)))\b",
        r"\bprohibited (?:substances?|items?|drugs?|acts?|conduct|persons?|places?|weapons?)\b",
        r"\bnot to exceed\b|\bnot exceeding\b|\bno more and no less\b|\bno fewer\b",
        r"\bnot (?:only|just|merely|simply|solely)\b(?=.*\b(?:but|also)\b)",
        r"\b(?:whether|if|or|why) (?:or )?not\b(?=\s*(?:[,.;]|he|she|they|the|there|a |you))"
        r"|\bwhether or not\b|\bif not\b",
        r"\bno (?:matter|doubt|question|exceptions?|excuses?|wonder|mistake|warning|further notice"
        r"|objections?|uncertain terms)\b",
        r"\bnot (?:unlike|uncommon|unusual|unmindful|guilty|unreasonable|limited to|negotiable|optional"
        r"|open to)\b",
        r"\bdo(?:es)? not (?:hesitate|doubt)\b|\bnot fail to\b|\bnever fail to\b|\b(?:do|will"
        r"|shall) not (?:hesitate|fail|forget|neglect) to\b",
        r"\b(?:\w+n't|never|not) (?:ever )?(?:hesitate|fail|forget|neglect|miss)\b",
        r"\b(?:\w+n't|never|not|no) [^,;.]{0,40}\banything (?:less|short|other|but)\b",
        r"\bno (?:right|say|appeal|claim|recourse|choice|voice|credit|hearing|standing|hope|patience"
        r"|sympathy)\b",
        r"\boppos\w+ (?:[\w']+ ){0,2}(?:release|reductions?|modification|diversion|treatment|probation"
        r"|leniency|departures?|variances?|dismissal|surrender|suppression|continuances?|parole)\b",
        r"\bwithout (?:exception|fail|delay|hesitation|doubt|question|regard to|further|limitation"
        r"|prejudice|warning|notice"
        r"|suspicion|a hearing|hearing|excuse|leave of|prior notice|parole|the possibility of parole"
        r"|a warrant|cause)\b",
        r"\b(?:held|hold|detained|detain|detention|remand(?:ed)?|jailed?|sit|sits|custody) without (?:bail"
        r"|bond)\b",
        r"\b(?:is|are|was|were|be|been|being|get|gets|got) used to\b",
        r"\bno (?:plea|clean test|treatment|sobriety|guilty plea|testing|admission|clean time|progress"
        r"|abstinence), no "
        r"(?:deal|diversion|offer|program|release|admission|drug court|graduation|dismissal|phase"
        r"|treatment|credit|exceptions?)\b",
        r"\bfail(?:s|ed|ure|ing)? to\b|\bnone other than\b|\bnothing (?:less|short|but|other)\b(?: than"
        r"| of)?",
        r"\bdo not (?:call|send me|ask (?:me|us|him|her|for (?:exceptions|an exception)))\b",
        r"\bnot (?:until|unless|before|without)\b",
    )
]

# The scope of a cue ends here; what follows stands for itself.
CLAUSE_END = _re(
    r"\b(?:but|however|although|whereas|yet|unless|until|till|except|save|other than|apart from"
    r"|before(?! (?:the|this|a|any) (?:court|judge|magistrate))"
    r"|prior to"
    r"|otherwise|provided that|in which case|or else|nevertheless|instead)\b(?! of)"
    r"|[.?!]\s|;\s(?!\(?[a-z0-9]{1,3}\)|or\b|nor\b)"
    r"|, or (?:he|she|they|you|it|the [\w]+) (?:shall|must|will)\b|,? (?:and"
    r"|then) (?:[\w']+ ){0,6}?(?:shall|must|will|may|is to|are to|has to|have to|agrees?"
    r"|waives?|should)\b(?! not)"
    r"|,? and (?:the [\w]+|any [\w]+|each [\w]+|a [\w]+) (?:[\w]+s|are|have|can|do|go|get|want|ask|need"
    r"|require)\b|,? and (?:he|she|they|we|i|you|it)\b"
    r"|\band (?:\w+ly |now |then |still |also )?(?:requires|asks|wants|seeks|calls|insists|orders|imposes"
    r"|expects|demands|files|serves|pays|remains|goes|moves|pleads)\b"
    r"|, (?:he|she|they|we|i|you|it|the [\w']+(?: [\w]+)?|this office|such [\w]+|defendant|participants?) "
    r"(?:shall|must|will|is|are|may|can|has|have|should|would|goes|go|serves|pays|loses)\b"
    r"|, (?:which|who|so|then|just|only|namely|merely|simply)\b(?! that)|\bso as to avoid\b"
)
PHRASE_END = _re(
    r"[,;:.?!]|\b(?:but|is|are|was|were|will|shall|must|may|can|should|has|have|he|she|they|we|you|i|until"
    r"|unless|till|if|when|who|which"
    r"|except|before|other than|does|do|did|gets?|so|then|goes?|means)\b"
    r"|\band (?:shall|must|will|then|the|a|an|to|he|she|they|we)\b"
)
# Something between commas right after a cue is passed over: "shall not, absent written approval of ..., request".
INTERRUPTION = _re(r"^\s*,[^,;.]{2,90},|^\s*\([^)]{2,90}\)")
# Negation in the very clause of a condition says what is required: "if you have not pleaded", "who has not paid".
CONDITION = _re(
    r"^\W*(?:\w{1,3}[.)] )?should (?:he|she|they|you|the \w+)\b[^;.]*$|\b(?:(?:so|as) long as\b[^.;]*"
    r"|(?:if|when|whenever|unless|in the event|once)(?: [\w']+){0,3}|(?:who"
    r"|whoever)(?: \w+)?|(?:anyone|those)) $"
)
# A cue inside one of these clauses does not leave it.
SUBORDINATE = _re(
    r"\b(?:if|when|whenever|unless|until|should|where|because|since|after|once|as|while|though|although"
    r"|having|upon|in the event)\b[^,;.]*$"
)
RELATIVE = _re(r"\b(?:who|whoever|anyone|that|which|those|whose)\b[^,;.]*$")
MAIN_VERB = _re(
    r"(?<!who )(?<!that )\b(?:shall|will|must|may|is|are|means|counts|results?|faces?|goes|loses|can"
    r"|should)\b"
)

# Under a negation these leave the practice standing: "jail will not be avoided", "does not prohibit cash bail".
KEEPS = _re(
    r"\b(?:not|never|n't|cannot|no) (?:\w+ )?(?:be |been )?(?:prohibit|forbid|bar\b|prevent|preclude|avoid"
    r"|waive|excuse|defer|delay|reduce|suspend|negotia|tolerat|optional|object|oppose|escape|limit"
    r"|discourage|relieve|postpone|lift|stop|refuse|decline|rule out|dispense|contest|dispute|regret"
    r"|apologi|hide|forget|restrict|affect|abandon|foreclose|drop|skip|forgiv|clos|turn away|go below"
    r"|go under|settle for|accept less|entertain|promis|guarantee|inclined to (?:leave|let)|leave "
    r"|seek review|appeal"
    r"|challenge|move (?:us|me)|sway"
    r"|dissuade)"
)
# Verbs a person suffers: "you will not go to jail" binds the court, not the person.
SUFFERS = _re(
    r"\s*(?:[a-z]+ly )?(?:be (?:\w+ly )?(?:[a-z]+ed|sent|held|made|put|kept|told|driven|thrown|taken|given"
    r"|shown|brought|cut|set|found|drawn|left)\b"
    r"|have been|go to (?:jail|prison|court)|(?:lose|face|receive|suffer|serve|see|need)\b|(?:have to|owe"
    r"|end up|get|spend|incur|pay)\b|be (?:asked|subject|required))"
)
# A bare verb after "and" is a new order, not the second half of a noun phrase.
DEED = _re(
    r"(?:file|plead|submit|ask|take|serve|remain|pay|wear|charge|seek|request|impose|complete|report|test"
    r"|abstain|enter|hold|post|attend|stay)\b"
)
LEAD_IN = _re(
    r"(?:\b(?:will|shall|do|does|may|must|can|should|would|is|are) (?:not|never)\b|n't\b|\bcannot\b"
    r"|\bno longer\b|\brefuse[sd]? to\b|\bnever\b|\bdeclines? to\b|\boppose\b|\bagainst\b"
    r"|\bprohibited\b|\bforbidden\b|\bforbids?\b|\bprohibits?\b|\bstopped\b|\bended\b|\bwithdrawn\b"
    r"|\brepealed\b|\bin place of\b|\binstead of\b|\bwithout\b|\bnone of\b|\bnot required\b)"
)
HEADINGS = _re(
    r"\b(?:prohibited|forbidden|barred|impermissible|not (?:to be |be )?(?:required|requested|allowed"
    r"|permitted|used|asked|recommending|asking)|(?:will|do|does|shall|may|must|can) (?:not|never)|won't"
    r"|don't|never|no longer"
    r"|ended|discontinued|repealed|withdrawn|abolished|things we (?:stopped|ended)|oppose|opposed|avoid"
    r"|practices to end|what (?:has )?changed|old form|superseded|given up|left behind|abandoned"
    r"|dropped|asked (?:to include|for) and (?:have|did) not|and have not)\b"
)


def mask(text: str) -> str:
    """The text with every look-alike of a cue blotted out, each code point in its place."""
    for pattern in PSEUDO:
        text = pattern.sub(lambda m: "_" * len(m[0]), text)
    return text
