"""Polarity: does a sentence order a practice, or negate, forbid, end, reject or only report it?

Rules after ConText (Harkema et al., 2009): a cue opens a scope, a terminator closes it, a look-alike opens none.
Where a parse is given, its tree is read as well (`polarity_tree.py`), and may take a cue's reading back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lint.language import cues, leads, scopes

if TYPE_CHECKING:
    from lint.language.grammar import Parse

# Verbs that a person suffers rather than does: "you will not go to jail" binds the court.
SUFFERED = frozenset(
    {
        "go",
        "lose",
        "face",
        "receive",
        "suffer",
        "serve",
        "see",
        "need",
        "have",
        "owe",
        "end",
        "get",
        "spend",
        "incur",
        "pay",
    }
)
QUOTES = ('"', "“", "'", "‘")
SILENT = frozenset({"negated", "forbidden", "ended", "rejected", "hypothetical", "other-office"})


class Reading(NamedTuple):
    """How words are meant: kind, the cue that told ("" for asserted), who is bound (accused, office, court,
    other-office or "" where the sentence does not say), and the last code point of a cue before the words (or -1)."""

    kind: str
    cue: str = ""
    by: str = ""
    at: int = -1

    @property
    def silent(self) -> bool:
        """True where the practice is not asked for. A ban laid on the accused ("shall not contest revocation for a
        positive test") is itself an order, and stays loud."""
        return self.kind in SILENT and not (self.kind == "forbidden" and self.by == "accused")


def judge(
    sentence: str, start: int, end: int, parse: Parse | None = None, *, before: str = "", heading: str = ""
) -> Reading:
    """Read the words `sentence[start:end]` (code points), which should be the practice itself, not the whole pattern.

    `before` is the sentence before (a list's lead-in counts: "We will not:"), `heading` the heading above.
    Negation inside the words themselves is never a cue: a phrase that holds its own "no" means it.
    """
    reading = by_rules(sentence, start, end, before=before, heading=heading)
    if parse is None:
        return reading
    from lint.language import polarity_tree

    # The rules know more cues and measured better than the tree alone. The tree knows better where a negation stops,
    # but only over a comma or a conjunction: nearer by, its own errors cost more than those of the rules.
    far = reading.at >= 0 and re.search(r",|\b(?:and|or)\b", sentence[reading.at : start])
    if reading.silent and far and not polarity_tree.reaches(parse, reading.at, start, end):
        return Reading("asserted", "", reading.by)
    return reading


def framed(text: str, at: int) -> Reading:
    """How the sentence that opens a quotation at `text[at]` means what is quoted ("The old form said: ...")."""
    opening = max(text.rfind(". ", 0, at), text.rfind("\n\n", 0, at), 0)
    first = at + (text[at : at + 1] in QUOTES)
    return judge(text[opening : first + 1], first - opening, first - opening + 1)


def by_rules(sentence: str, start: int, end: int, *, before: str = "", heading: str = "") -> Reading:
    """The reading by cues and scopes alone, without a parse."""
    text = plain(sentence)
    if re.search(r"\?\W*$", text) and re.match(
        r"\W*(?:\w{1,3}[.)]\s*)?(?:do|does|must|will|can|is|are|what|why|should|am|may)\b", text
    ):
        return Reading("hypothetical", "?", who(text, start))
    masked = scopes.mask(text)
    ahead = _forward(masked, start, end)
    if ahead and ahead.kind in SILENT:
        return ahead
    turned = _backward(masked, start, end) or _outside(masked, plain(before), plain(heading))
    return turned or ahead or Reading("asserted", "", who(text, start))


def plain(text: str) -> str:
    """Lower case, straight quotes, one space for each white-space character; every code point keeps its place."""
    lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return re.sub(r"\s", " ", lowered.translate(_STRAIGHT))


_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": ";", "\u00a0": " "})


def _clause(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Do the words begin a clause of their own after the cue's? (", and the sentence stands")"""
    opens = re.search(r", (?:and|so|yet|then)(?: (?:the|a|an|his|her|that))? *$", text[match.end() : start])
    return bool(
        opens
        and re.match(
            r" (?:is|are|was|will|shall|must|may|can|has|should|would|needs?|stands|remains|follows|goes|counts)\b",
            text[end:],
        )
    )


def _forward(text: str, start: int, end: int) -> Reading | None:
    """The reading of the nearest cue before `start` whose scope reaches it."""
    reaching = []
    for cue in cues.CUES:
        if cue.way != "forward":
            continue
        for match in cue.pattern.finditer(text):
            if (
                match.end() <= start
                and _reaches(text, match, start, cue.reach)
                and not _clause(text, match, start, end)
            ):
                reaching.append((match, cue))
    strong = [(m, c) for m, c in reaching if c.kind in SILENT]
    if strong:
        return _strongest(text, start, strong)
    if reaching:
        match, cue = max(reaching, key=lambda pair: pair[0].start())
        return Reading(cue.kind, match[0].strip(), who(text, start))
    return None


def _strongest(text: str, start: int, reaching: list[tuple[re.Match[str], cues.Cue]]) -> Reading | None:
    """One reading from several cues: a cue that flips, itself under a negation, makes an order of it."""
    reaching.sort(key=lambda pair: (pair[0].end(), pair[0].start()))
    for i, (inner, cue) in enumerate(reaching):
        outer = [
            m for m, c in reaching[:i] if m.end() <= inner.start() and c.kind in ("negated", "forbidden", "rejected")
        ]
        if cue.flips and outer:
            return Reading("conditional", inner[0].strip(), who(text, start))
    order = ("ended", "other-office", "hypothetical", "forbidden", "rejected", "negated")
    match, cue = min(reaching, key=lambda pair: (order.index(pair[1].kind), -pair[0].start()))
    keeps = scopes.KEEPS.search(text, match.start(), start)
    if keeps and keeps.start() <= match.end():
        return Reading("conditional", keeps[0], who(text, start))
    by = who(text, match.start())
    if cue.kind in ("negated", "forbidden") and scopes.CONDITION.search(text, 0, match.start()):
        return Reading("conditional", match[0].strip(), by)
    if (
        cue.flips
        and cue.kind == "negated"
        and cue.reach == "clause"
        and (by == "accused" or scopes.RELATIVE.search(text, 0, match.start()))
    ):
        return None
    kind = cue.kind
    if kind in ("negated", "forbidden") and by == "accused":
        kind, by = _bound(text, match, kind)
    return Reading(kind, match[0].strip(), by, match.end() - 1)


def _bound(text: str, match: re.Match[str], kind: str) -> tuple[str, str]:
    """A ban whose subject is the accused: what he suffers binds the court; what he does binds him."""
    if kind == "forbidden" and re.match(r"(?:prohib|forb|ban|bar|preclu|preven)", match[0]):
        return "forbidden", "accused"
    if scopes.SUFFERS.match(text, match.end()) or re.search(r"^no |need|\bdo(?:es)? not|don't|doesn't", match[0]):
        return ("forbidden" if kind == "forbidden" else "negated"), "court"
    if re.search(r"\b(?:shall|will|may|must|can|should)\b|cannot|won't|can't", match[0]):
        return "forbidden", "accused"
    return kind, "accused"


def _reaches(text: str, match: re.Match[str], start: int, reach: str) -> bool:
    between = text[match.end() : start]
    if reach == "condition":
        return "," not in between and not re.search(r"\b(?:then|shall|must|will)\b", between)
    between = scopes.INTERRUPTION.sub(" ", between)
    if re.search(r"\b(?:less|fewer|lower|shorter) than (?:an? |the )?$", between):
        return False
    if re.search(r"(?:not|never)$", match[0]) and re.match(r"\s*,", between):
        return False
    ahead = text[: match.start()]
    if scopes.SUBORDINATE.search(ahead) and "," in between:
        return False
    if reach == "frame":
        between = between.replace(", which", " which")
    if reach == "phrase":
        if re.search(r"\band $", between) and scopes.DEED.match(text, start):
            return False
        return len(between.split()) <= 14 and not scopes.PHRASE_END.search(_enumerated(between))
    if scopes.RELATIVE.search(ahead) and scopes.MAIN_VERB.search(between):
        return False
    # "Refusing a test is a violation", "a test not taken is ...": the cue belongs to the subject.
    bare = match[0] == "not" and not re.match(r" (?:a|an|any|one|all|every)\b", between)
    if (bare or match[0].endswith("ing")) and scopes.MAIN_VERB.search(between):
        return False
    return not scopes.CLAUSE_END.search(between) and not _introduced(between)


def _introduced(between: str) -> bool:
    """Does a colon start something new? ("I am not asking for much: a plea"; but "none of the following: ...")"""
    colon = between.find(":", 1) if not re.search(r':\s*"$', between) else -1
    return colon > 0 and not re.search(r"\b(?:following|these|those|any of)\b|:\s*\(?[a-z0-9]{1,3}[.)]", between)


def _enumerated(between: str) -> str:
    """ "without a plea, a waiver or a jail term": commas of a list do not end a phrase."""
    return re.sub(
        r",(?=(?: (?:and|or))? (?!so\b|then\b)(?:[\w-]+ ){0,3}[\w-]+(?:,| or | and )"
        r"|(?: (?:and|or|no|a|an|any))+ *(?:[\w-]+ *)?$)",
        " ",
        between,
    )


def _backward(text: str, start: int, end: int) -> Reading | None:
    """A cue behind the words: "a plea is not required", "cash bail is prohibited"."""
    if re.search(r"\b(?:other than|but|except|short of|less than) (?:an? |the )?$", text[:start]):
        return None
    for cue in cues.CUES:
        if cue.way != "backward":
            continue
        match = cue.pattern.search(text, end)
        if match is None or (cue.reach != "sentence" and not _joined(text[end : match.start()])):
            continue
        if cue.reach == "rule" and not re.search(
            r"\b(?:instruction|policy|rule|memo|directive|practice|form|section|standing order)\b",
            text[: match.start()],
        ):
            continue
        if scopes.KEEPS.search(text, match.start(), match.end() + 25):
            continue
        return Reading(cue.kind, match[0].strip(), who(text, start))
    return None


def _joined(between: str) -> bool:
    """Do the words and the cue behind them belong to one clause? At most 16 words, no new clause."""
    # "and paragraph 2 is gone" speaks of paragraph 2 alone.
    if re.search(r"\band (?:the |this |that |a |his |her )?\w+(?: \d+)? $", between) and " of " not in between:
        return False
    if len(between.split()) > 16 or re.search(r"[;.?!]\s", between):
        return False
    return not re.search(
        r"\b(?:but|unless|until|if|shall|must|will|because|although|he|she|they|we|you|i)\b"
        r"|, (?:the|a|and) \w+ \w+ (?:is|are)$",
        between,
    )


def _outside(text: str, before: str, heading: str) -> Reading | None:
    """What a list's lead-in or a heading says of the words."""
    if opened := leads.lead_in(text, before):
        return Reading("forbidden", opened, who(before, len(before)))
    if opened := leads.contrary(text, before) or leads.contrary(text, heading):
        return Reading("rejected", opened)
    if named := leads.heading(heading):
        return Reading("forbidden", named)
    return None


def who(text: str, at: int) -> str:
    """Who acts at `at`: the nearest subject before it in the sentence (accused, office, court, other-office or "")."""
    best, name = -1, ""
    for role, pattern in _ROLES:
        for match in pattern.finditer(text, at):
            if match.end() >= best:
                best, name = match.end(), role
    return name


def role(subject: str) -> str:
    """The role of a subject in lower case ("the defendant" -> accused), or ""."""
    return who(subject + " ", len(subject))


_ROLES = [
    ("accused", scopes.Pattern(rf"\b{scopes.ACCUSED}\b(?!'s)")),
    ("office", scopes.Pattern(rf"\b{scopes.OFFICE}\b(?!'s)")),
    ("court", scopes.Pattern(rf"\b{scopes.COURT}\b(?!'s)")),
    ("other-office", scopes.Pattern(rf"\b{scopes.OTHER}\b")),
]
