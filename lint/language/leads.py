"""What stands round a sentence and turns it: the lead-in of its list, the heading it stands under.

"This office will not: (a) ask for a plea; (b) ..." forbids the plea in a sentence that says nothing of it.
All texts are as `polarity.plain` makes them.
"""

from __future__ import annotations

import re

from lint import regexes
from lint.language.scopes import HEADINGS, LEAD_IN, mask

ITEM = regexes.compile(r"\W*\(?[a-z0-9]{1,4}[.)]|\s*[-*•]")
CONTRARY = regexes.compile(
    r"\b(?:terms|conditions|things|practices|measures|what)\b[^.]*"
    r"\b(?:oppose|resist|(?:will|do|does|shall|am|is|are|can) not|won't|don't|not (?:asking|seeking)|no longer|never)\b"
)
OWN_VERB = regexes.compile(r"\b(?:shall|will|must|may|is|are|was|we|you|he|she|i)\b")
TAIL = 160


def lead_in(text: str, before: str) -> str:
    """The cue of the lead-in that the sentence hangs on ("will not"), or ""."""
    lead = before.rstrip(" (")[-TAIL:]
    if not lead or not (lead.endswith((":", "-", ";", ",")) or ITEM.match(text)):
        return ""
    cues = list(LEAD_IN.finditer(mask(lead)))
    if not cues:
        return ""
    opened = cues[-1]
    rest = lead[opened.end() :]
    closed = lead.endswith((".", "!", "?")) and len(rest.split()) > 2
    # A new clause, or a sibling item that is negated itself, hands nothing down.
    parted = re.search(r"\b(?:but|unless|until|must|if|and is|and are|as follows)\b|[.;]\s", rest)
    sibling = _style(before) and _style(before) == _style(text)
    return "" if closed or parted or sibling or len(rest.split()) > 9 else opened[0]


def _style(text: str) -> str:
    """How an item is numbered: 1 for digits, a for letters, - for a dash, "" for no item."""
    item = ITEM.match(text)
    sign = re.search(r"[a-z0-9*•-]", item[0]) if item else None
    return "" if sign is None else "1" if sign[0].isdigit() else "a" if sign[0].isalpha() else "-"


def contrary(text: str, before: str) -> str:
    """The cue of a run-in heading such as "Conditions I will oppose." before a sentence without a verb, or ""."""
    found = None if OWN_VERB.search(text) else CONTRARY.search(before[-TAIL:])
    return found[0] if found else ""


def run_in(block: str, at: int) -> str:
    """A paragraph's own title before `at`, if it turns what follows ("5. Conditions I will oppose."), or ""."""
    title = re.match(r"\s*\(?\w{1,3}[.)]\s+([^.:]{3,80})[.:]\s", block)
    if title is None or title.end() > at:
        return ""
    return title[1] if CONTRARY.match(title[1].lower()) else ""


def heading(title: str) -> str:
    """The cue of a heading that turns what stands under it ("Prohibited practices"), or ""."""
    if re.search(r"\b(?:no exceptions?|defendant|participant|you)\b", title):
        return ""
    named = HEADINGS.search(title)
    return named[0] if named else ""
