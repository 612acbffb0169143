"""Cut a block into sentences, with legal abbreviations, list numbers and broken lines in mind.

nupunkt (Bommarito, Katz and Bommarito 2025; an unsupervised Punkt model trained on legal text) proposes the cuts; the
repairs below take back those that a list number, an initial, an abbreviation or a lower-case word shows to be wrong.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

_INNER = re.compile(r"[.!?…][\"'”’»)\]*]*\s+\S")
_END = re.compile(r"[.!?…:][\"'”’»)\]*_|0-9]*$")
_ENUMERATOR = re.compile(r"[\W_]*(?:[A-Za-z]?\d{1,3}(?:\.\d{1,3})*|[ivxlcIVXLC]{1,5}|[A-Za-z])[.)]+[\s|*_]*$")
_TITLE = re.compile(
    r"(?<![\w.])(?:v|vs|cf|nos?|secs?|sect|arts?|subds?|cal|pen|veh|crim|stat|tit|ch|para|pp|vol|dept|div|dist|attys?|asst"
    r"|mr|mrs|ms|mx|dr|prof|hon|lt|sgt|det|capt|cpl|cmdr|col|gen|gov|sen|rep|rev|st|mt|ft|spc|ofc|insp|supt|sol|adm|fr"
    r"|e\.g|i\.e|viz|ex rel|u\.s\.c|c\.f\.r|approx|est|tel|ext|fig|n\.j\.s\.a|k\.s\.a|o\.c\.g\.a|jan|feb|mar|apr|jun|jul"
    r"|aug|sept?|oct|nov|dec|mag|ct|supp|rptr|ann)\.$",
    re.IGNORECASE,
)
# "No." and "St." may also close a sentence; these can only follow when a new one begins.
_MAYBE = re.compile(
    r"(?<![\w.])(?:jr|sr|inc|co|corp|llc|ltd|esq|ph\.d|m\.d|j\.d|a\.m|p\.m|u\.s|u\.s\.a|d\.c|n\.y|l\.a|calif|fla|tex|ill|etc"
    r"|et al|[a-z]\.[a-z])\.[,\"'”’)\]]*$",
    re.IGNORECASE,
)
_INITIAL = re.compile(r"(?:^|[\s(\"“.])[A-Z]\.$")
_STARTER = re.compile(
    r"[\"'“‘(\[]*(?:The|He|She|They|It|This|That|These|Those|In|On|At|A|An|We|If|As|After|Before|When|While|Under|For|But"
    r"|And|I|You|Your|Our|His|Her|Their|Its|There|Then|No|Not|All|Both|Also|According|During|Defendants?|Police|Officers"
    r"|Since|By|With|From|To|Upon|However|Anyone|Each|Some|Such|Today|Prosecutors|Investigators)\b"
)
_MISSED = re.compile(r"[.!?][\"”’)\]]*\s+(?=[\"“‘(\[]*[A-Z])")


def split(text: str) -> list[Span]:
    """The sentences of a block as (start, end), code points in `text`, white space trimmed off both ends.

    `text` is one paragraph, heading or list item. Every stretch that holds anything but white space is in exactly one
    sentence, and a line break alone never ends one.
    """
    if not _INNER.search(text):
        whole = _trim(text, 0, len(text))
        return [whole] if whole[0] < whole[1] else []
    import nupunkt

    spans: list[Span] = []
    for start, end in nupunkt.sent_spans(text):
        start, end = _trim(text, start, end)
        if start >= end:
            continue
        if spans and _joined(text, spans[-1], start, end):
            start = spans.pop()[0]
        spans.append((start, end))
    return [part for span in spans for part in _missed(text, *span)]


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _joined(text: str, before: Span, start: int, end: int) -> bool:
    """Whether the cut between `before` and text[start:end] is wrong."""
    head = text[max(before[0], before[1] - 40) : before[1]]
    first = text[start]
    if not _END.search(head) or first.islower() or first in ",;:)]}|%":
        return True
    if not any(c.isalnum() for c in text[start:end]):
        return True
    if before[1] - before[0] <= 12 and _ENUMERATOR.match(text, before[0], before[1]):
        return True
    return _abbreviated(head, text[start : start + 24])


def _abbreviated(head: str, tail: str) -> bool:
    """Whether the full stop at the end of `head` belongs to a word and `tail` goes on."""
    if _TITLE.search(head):
        return not (_STARTER.match(tail) and head.lower().endswith(("no.", "st.", "est.", "ext.", "mar.", "dec.")))
    if _MAYBE.search(head) or _INITIAL.search(head):
        return not _STARTER.match(tail)
    return False


def _missed(text: str, start: int, end: int) -> list[Span]:
    """Cut a sentence again where a full stop stands before a word that only begins one."""
    cuts = []
    for found in _MISSED.finditer(text, start, end):
        head = text[max(start, found.start() - 39) : found.start() + 1]
        if _STARTER.match(text, found.end()) and not _abbreviated(head, text[found.end() : found.end() + 24]):
            cuts.append(found.end())
    bounds = [start, *cuts, end]
    return [_trim(text, a, b) for a, b in zip(bounds, bounds[1:], strict=False)]
