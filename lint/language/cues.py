"""The words that turn a practice round, and which way: the cues of `polarity.py`.

Rule-based ConText (Harkema, Dowling, Thornblade and Chapman, 2009), carried over from clinical notes to
prosecutors' papers. All patterns run over lower-case text with straight quotes and plain spaces.
"""

from __future__ import annotations

from typing import NamedTuple

from lint.language.scopes import OTHER, Pattern


class Cue(NamedTuple):
    """A pattern and what it says of the words in its scope.

    way: forward (the words follow) or backward (they precede). reach: clause, phrase (a noun phrase, a gerund),
    condition, frame (over a relative clause), rule or sentence. A `flips` cue makes an order again when it stands
    itself under a negation ("not divert without a plea").
    """

    kind: str
    way: str
    reach: str
    pattern: Pattern
    flips: bool = False


def _ahead(kind: str, *patterns: str, reach: str = "clause", flips: bool = False) -> Cue:
    return Cue(kind, "forward", reach, Pattern("|".join(patterns)), flips)


def _behind(kind: str, *patterns: str, reach: str = "clause") -> Cue:
    return Cue(kind, "backward", reach, Pattern("|".join(patterns)))


_MODAL = (
    r"(?:shall|will|may|must|can|should|would|could|ought to|is to|are to|do|does|did|is|are|am|was|were"
    r"|has|have|had|need|ca|wo|dare)"
)


_PASSIVE = r"(?:shall|will|may|must|can|should|would|could|need|is|are|am|was|were|is to|are to)"


CUES = [
    # ended
    _ahead(
        "ended",
        r"\bno longer\b|\b(?:not|n't) [^,;.]{0,60}?\b(?:any more|anymore|any longer)\b",
    ),
    _ahead(
        "ended",
        r"\b(?:have|has|had|we|i|office|been|legislature|council|county|directive|memo|order|act) (?:\w+ )?"
        r"(?:stopped|ceased|quit|discontinued|abandoned|given up|gave up|done away with|did away with"
        r"|ended|ends|end"
        r"|moved away from|abolished|dropped|eliminated|retired|repealed|rescinded|withdrawn|withdrew"
        r"|scrapped"
        r"|phased out|removed|struck|dispensed with)\b(?! by)"
        r"|\b(?:stopped|ceased|quit|stopping|ceasing)\b(?= \w+ing\b)"
        r"|\b(?:abolish(?:es|ed|ing)|eliminat(?:es|ed|ing)|repeal(?:s|ed|ing)|rescind(?:s|ed|ing)|withdraws"
        r"|does away with|puts an end to|putting an end to|ending|moving away from|phasing out|retires"
        r"|the days when)\b",
        flips=True,
    ),
    _ahead(
        "ended",
        r"\b(?:used to|formerly|once (?:required|asked|demanded|insisted|called)|previously (?:required"
        r"|asked|demanded|insisted|called)"
        r"|in the past|at one time|until (?:this|last) (?:year|spring|fall|summer|winter|month)"
        r"|in years past|years ago|in earlier years)\b"
        r"|\bwithdraws? (?:\w+(?:'s)? ){0,3}(?:demand|request|notice|opposition|insistence)\b"
        r"|\bfor (?:\w+ )?(?:years|decades),? (?:our|we|i|this office|my office|the office|the state)\b"
        r"(?! (?:have|has)\b)",
    ),
    _ahead(
        "ended",
        r"\b(?:old|former|earlier|previous|prior|superseded|withdrawn|repealed|outdated"
        r"|rescinded) (?:\w+ )?"
        r"(?:form|policy|rule|memo|memorandum|instruction|directive|practice|guideline|template|contract"
        r"|version|standard|handbook|agreement)s?\b",
        reach="frame",
    ),
    _behind(
        "ended",
        r"\b(?:is|are|was|were|has been|have been|stand|stands|been) (?:hereby |now )?(?:withdrawn"
        r"|struck|repealed|rescinded|superseded|abolished|discontinued"
        r"|replaced|stricken|eliminated|retired|a thing of the past|history|over|gone|behind us|dropped"
        r"|removed|deleted|crossed out|cut|lifted|to be (?:struck|deleted|removed|crossed out))\b|\b(?:has"
        r"|have) (?:ended|ceased|stopped)\b|\bno longer\b|\b(?:is|are|was|were) to be (?:struck|deleted"
        r"|removed"
        r"|crossed out)\b"
        r"|\b(?:struck|repealed|withdrawn|rescinded)[,.]? \d|[:;] (?:now )?(?:repealed|withdrawn|struck"
        r"|abolished|ended|deleted|discontinued)\b",
    ),
    _behind(
        "ended",
        r"\b(?:is|are|was) (?:hereby )?revoked\b",
        reach="rule",
    ),
    # rejected
    _ahead(
        "rejected",
        r"\b(?:would|will|is|be) (?:be )?(?:wrong|a mistake|unfair|unjust|improper|an abuse|cruel"
        r"|pointless|counterproductive|dangerous|unethical) (?:\w+ ){0,4}?to\b"
        r"|\b(?:i|we) (?:do not|don't) (?:think|believe|agree|see (?:any|a) reason)\b|\bno (?:reason|basis"
        r"|ground|grounds|justification|need|purpose|point|interest|requirement|obligation|duty"
        r"|expectation|demand)\b"
        r"|\b(?:oppose|opposes|opposed|opposing|reject|rejects|rejected|disagree with|disapprove of"
        r"|argue against|object to|objects to|recommend against"
        r"|recommends against|advise against|discourage|discourages|stands? against|fights?|resists?"
        r"|counsel against|speak against|disavow|disavows|repudiates?)\b",
        flips=True,
    ),
    _behind(
        "rejected",
        r"\b(?:is|are|was|were|would be|will be|shall be|should be|be|being) (?:not|never) (?:a |an |the "
        r"|any )?(?:\w+ )?(?:reason|ground|grounds|basis|condition|requirement|test|goal|answer|point"
        r"|price"
        r"|prerequisite|precondition|option|substitute|measure|purpose|aim|violation|failure|way|bar"
        r"|barrier|disqualif\w+|appropriate|acceptable|necessary|needed"
        r"|mandatory|compulsory|what \w+)\b|\b(?:isn't|aren't) (?:a|an|the|what|required|needed"
        r"|mandatory)\b"
        r"|\b(?:shall|should|will|may|must|can|would) (?:not|never) (?:by itself |alone "
        r"|in itself )?(?:be (?:considered|treated as|used as|grounds|(?:a|an|the|any) (?:\w+ )?(?:reason"
        r"|grounds?|basis"
        r"|condition|requirement|bar|barrier|violation|failure|test|price|prerequisite|term|part|factor))"
        r"|count|matter"
        r"|serve as|disqualify|bar|exclude|keep|prevent|delay|lead|result|constitute|trigger)"
        r"|\b(?:does|do|did) (?:not|n't) (?:by itself |alone |in itself |automatically )?(?:disqualify|bar"
        r"|exclude|keep|matter|count|make|help|work|prevent|rule|end|lead|result|mean|constitute|trigger"
        r"|justify|belong|deter|shut)\b"
        r"|\b(?:would|will|does|do) (?:defeat the purpose|do more harm|do harm|no good|cost lives"
        r"|(?:only )?make (?:things|matters|it|them|him|her) worse|set (?:\w+ ){1,3}back|achieve nothing"
        r"|change nothing|run against)"
        r"|\b(?:plays?|played|has|have|had|carr\w+|serves?) no (?:part|role|place|force|effect|bearing"
        r"|weight|purpose|meaning)\b"
        r"|\b(?:changes?|proves?|solves?|achieves?|means?) nothing\b|\bsets? (?:\w+ ){1,3}back\b"
        r"|\bruns? (?:against|counter)\b|\b(?:makes?|made) (?:things|matters|it) worse\b"
        r"|\b(?:does|do|did|will|can) (?:not|n't) (?:treat|cure|heal|teach|save|stop|reduce|fix|solve"
        r"|change|protect|deter)\b(?! until| unless|[.,;]|$)|\bcannot (?:treat|cure|heal|teach|save|fix"
        r"|solve)\b",
    ),
    _behind(
        "rejected",
        r"[;,.] (?:and |but )?(?:i|we|the people|the state|the commonwealth|this office) (?:object|oppose)s?\b"
        r"|[;,.] (?:and |but )?(?:i|we|this office|the office|my answer|our answer) (?:have |has |did |do "
        r"|will |is |was )?(?:not (?:agree|share|join|follow)\w*|declined?|refused?|disagree[ds]?|said no"
        r"|no\b)"
        r"|\b(?:is|are|would be|was) (?:wrong|counterproductive|a mistake|off the table|voluntary|optional"
        r"|unnecessary|inappropriate|improper|unacceptable|harmful|useless)\b",
        reach="sentence",
    ),
    # forbidden
    _ahead(
        "forbidden",
        r"\b(?:shall|may|must|should|can|ought) (?:not|never|n't)\b|\bcannot\b|\bcan't\b|\bmustn't\b"
        r"|\bshouldn't\b"
        r"|\bnot to be\b|\bare not to\b|\bis not to\b|\b(?:do|does) not (?=(?:ask|request|seek|file"
        r"|require|use|threaten|charge|demand)\b)",
    ),
    _ahead(
        "forbidden",
        r"\b(?:prohibit(?:s|ed|ing)?|forbid(?:s|den|ding)?|forbade|ban(?:s|ned|ning)?|bar(?:s|red"
        r"|ring)?(?= (?:\w+ ){0,3}?from|\s+(?:the )?use| deput| prosec| assist| staff)|rul(?:es?|ed"
        r"|ing) out"
        r"|disallow(?:s|ed)?|preclude[sd]?|prevents?|refrain(?:s|ed)? from|abstain(?:s|ed)? from"
        r"|steer clear of|stay away from|avoid(?:s|ed|ing)?|prohibition (?:on|against|of)|ban on"
        r"|off limits|(?:lacks?|have no|has no|without) (?:the )?(?:authority|power|discretion|license"
        r"|right) to)\b",
        flips=True,
    ),
    _behind(
        "forbidden",
        r"\b(?:is|are|was|be|remains?|been) (?:\w+ly )?(?:prohibited|forbidden|barred|banned|off limits"
        r"|not (?:allowed|permitted)|disallowed|impermissible|ruled out)\b",
    ),
    # negated
    _ahead(
        "negated",
        rf"\b(?:nobody|no one|none of|neither|nor|never|nothing|nowhere|cannot)\b|\b(?:\w+n't|{_MODAL} not"
        rf"|not)\b|\b(?:hardly|rarely|seldom|scarcely)\b",
    ),
    _ahead(
        "negated",
        rf"\bno (?:[\w'\-]+, [^,.;]{{3,60}}, )?(?:(?!until|unless|before|and\b|but\b|so\b"
        rf"|there\b)[\w'\-]+ ){{1,9}}?{_MODAL}\b",
    ),
    _ahead(
        "negated",
        r"\bno\b(?! longer)|\bzero\b(?!.tolerance)|\bfree of\b|\babsence of\b",
        reach="phrase",
    ),
    _ahead(
        "negated",
        r"\b(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|waives?|forgo|forgoes|forswears?"
        r"|dispenses? with)\b",
        flips=True,
    ),
    _ahead(
        "negated",
        r"\b(?:drops?|skips?|withholds?)\b|\b(?:to|and|we|i|will|shall|must) (?:strike|delete|remove|lift"
        r"|vacate)\b|\b(?:strikes|strikes out|deletes|removes|lifts|vacates)\b|\btook\b(?=.*\bout of\b)",
        reach="phrase",
        flips=True,
    ),
    _ahead(
        "negated",
        r"\bwithout\b|\bwith no\b|\bin the absence of\b|\babsent\b",
        reach="phrase",
        flips=True,
    ),
    _ahead(
        "negated",
        r"\bfar from\b|\brather (?:\w+ ){1,5}than\b|\b(?:better|cheaper|safer|wiser|more effective"
        r"|more useful) than\b|\binstead of\b|\brather than\b|\bin lieu of\b|\bin place of\b"
        r"|\balternatives? to\b|\bas opposed to\b|\bas against\b|\bin preference to\b|\bnot by\b"
        r"|\bnot with\b|\bnot through\b|\bover\b(?= (?:jail|incarceration|prison|punishment"
        r"|prosecution)\b)",
        reach="phrase",
        flips=True,
    ),
    _behind(
        "negated",
        rf"\b(?:{_PASSIVE} (?:not|never)|(?:has|have|had) (?:not|never) been|(?:is|are|was|were|wo|ca"
        rf"|should|would|has|have)n't"
        rf"|cannot|not(?= (?:now |ever )?be )) (?:be |have been |been )?(?:\w+ly )?(?:required"
        rf"|requested|asked(?: for)?|sought|imposed|used|threatened|ordered|demanded|needed|considered"
        r"|expected|made|filed|taken|charged|recommended|necessary|collected|held|set|sent|answered"
        r"|contemplated|offered|part of|at issue|on the table|wanted|posted|pursued|alleged|brought"
        r"|entered|permitted to)\b|\b(?:does|do|did|will|shall|would) (?:not|n't) apply\b"
        r"|\bnone (?:is |are |was |were |will be )?(?:requested|required|sought|asked|needed)\b|[:?] (?:no"
        r"|none|never|not? \w+)[.!]?$|\bor none\b",
    ),
    # reported of another office; hypothetical
    _ahead(
        "other-office",
        rf"\b{OTHER}(?:'s \w+)? (?:\w+ly |has |have |had |also |still )?(?=(?:asks?|asked|asking|wants?"
        rf"|wanted|requests?|requested|recommends?|recommended|urges?|urged|says?|said|calls?|called"
        rf"|insists?|insisted"
        r"|made|makes?|demands?|demanded|prefers?|preferred|thinks?|thought|would like|pushed|pushes"
        r"|hopes?|proposes?|proposed|suggests?|suggested|requires?|required)\b)",
    ),
    _ahead(
        "other-office",
        r"\b(?:critics|opponents|defense counsel|the defense|some people|it is sometimes"
        r"|it has been) (?:\w+ )?(?:say|says|said|argue|argues|claims?|asks?|believes?|suggested)\b"
        r"|\b(?:i|we) (?:have |'ve )?(?:often |sometimes |still |all )?(?:hear|heard)(?: it said| people say)? that\b",
    ),
    _ahead(
        "hypothetical",
        r"\b(?:i|we|the state|the office|this office) (?:could|might)\b(?= (?!only\b)\w+)|\b(?:could"
        r"|might) (?:have been|be) (?:alleged|argued|filed|pled|invoked)\b|\bwould have\b"
        r"|\bif [^,.;]{0,40}\bever\b"
        r"|\beven if (?:it|he|she|this|there) (?:were|was)\b|\bwere (?:we|i) to\b|\b(?:suppose|imagine) \b"
        r"|(?:^|[,;.] )had (?:he|she|his|her|their|we|this)\b",
    ),
    _behind(
        "hypothetical",
        r"\bcould be (?:alleged|argued|filed|pled|invoked)\b",
    ),
    _ahead("hypothetical", r"\b(?:asks?|asked|asking|wonder(?:s|ed)?|question) (?:\w+ )?whether\b", reach="frame"),
    # conditional: an order with a condition remains an order
    _ahead(
        "conditional",
        r"\b(?:if|when|whenever|unless|until|should|in the event|upon|once|where|provided that|so long as"
        r"|as long as)\b",
        reach="condition",
    ),
    _ahead(
        "past",
        r"\b(?:was|were|has been|had been) (?:then |later |also )?(?:sentenced|convicted|ordered|charged"
        r"|jailed|arrested|remanded|found|placed|indicted|held|terminated|sanctioned|required|revoked)\b"
        r"|\b(?:pleaded|pled|admitted|served|received|completed)\b",
    ),
]
