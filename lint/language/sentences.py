"""Cut a block into sentences, with legal abbreviations, list numbers and broken lines in mind.

nupunkt (Bommarito, Katz and Bommarito 2025; an unsupervised Punkt model trained on legal text) proposes the
cuts; the repairs below take back those that a list number, an initial, an abbreviation or a lower-case word
shows to be wrong, and add those before a word that only begins a sentence.
"""

from __future__ import annotations

from lint import regexes

Span = tuple[int, int]

_INNER = regexes.compile(r"[.!?…][\"'”’»)\]*]*\s+\S")
_CLOSERS = "\"'”’»)]*_|0123456789"
_OPENERS = "\"'“‘«([*_"
_ENUMERATOR = regexes.compile(
    r"[\W_]*(?:(?i:section|article|part|chapter|count|rule|step|phase)\s+[\dIVX]{1,4}"
    r"|[A-Za-z]?\d{1,3}(?:\.\d{1,3})*|[ivxlcIVXLC]{1,5}|[A-Za-z])[.)]+[\s|*_]*$"
)
_WORD = regexes.compile(r"[A-Za-z]+")
_TAIL = regexes.compile(r"[\s/-]")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Abbreviations that stand before what they belong to: a sentence ends on one only by accident.
_LEADING = _words(
    "v vs cf no nos sec secs sect art arts subd subds pen veh crim stat tit ch para pp vol dept div dist"
    " atty attys asst assn mr mrs ms mx messrs dr prof hon lt sgt det capt cpl cmdr col gen gov sen rep"
    " reps rev st mt ft spc ofc insp supt sol adm e.g i.e viz u.s.c c.f.r approx tel ext fig n.j.s.a k.s.a"
    " o.c.g.a jan feb mar apr jun jul aug sep sept oct nov dec mag ct cts supp rptr ann id inv ind com"
    " compl def deft ex op cit cir app"
)
# Of these, the ones that are words or may close a sentence: the next word decides.
_EITHER = _words(
    "no st ext mar dec inv ind com def sec fig id app sen art jr sr inc co corp llc ltd esq ph.d m.d j.d"
    " a.m p.m am pm u.s u.s.a d.c n.y l.a calif fla tex ill mass cal etc al b.s r.n p.o"
)
_BEFORE_NUMBER = frozenset({"no", "mar", "dec", "jan", "fig", "sec", "ext"})
_TIMES = frozenset({"a.m", "p.m"})
_CALENDAR = regexes.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|E[SD]?T|P[SD]?T|C[SD]?T)"
)
_PLAIN_WORDS = frozenset({"am", "pm", "art"})
# Words that seldom go on a name or number, and so show that a new sentence begins.
_STARTERS = _words(
    "The He She They It This That These Those In On At A An We If As After Before When While Under For"
    " But And I You Your Our His Her Their Its There Then Not All Both Also According During Defendant"
    " Defendants Police Officers Since By With From To Upon However Anyone Each Some Such Today"
    " Prosecutors Investigators Mr Ms Mrs Dr My Please What Who How Because Any"
)
_STARTS = regexes.compile(
    r"[.!?][\"”’)\]]*\s+[\"“‘(\[]*(?=(?:The|He|She|They|It|This|That|These|Those|In|On|At|A|An|We|If|As|After|Before"
    r"|When|While|Under|For|But|And|I|You|Your|Our|His|Her|Their|There|Then|Not|All|Both|Also|During|Defendants?"
    r"|However|Anyone|Each|Some)\s)"
)


def split(text: str) -> list[Span]:
    """The sentences of a block as (start, end), code points in `text`, white space trimmed off both ends.

    `text` is one paragraph, heading or list item. Every stretch that holds anything but white space is in
    exactly one sentence, and a line break alone never ends one.
    """
    if not _INNER.search(text):
        whole = _trim(text, 0, len(text))
        return [whole] if whole[0] < whole[1] else []
    import nupunkt

    cuts = {start for start, _ in nupunkt.sent_spans(text)}
    cuts.update(_opened(text, found.start(), found.end()) for found in _STARTS.finditer(text))
    bounds = [*sorted(cuts - {0}), len(text)]
    spans: list[Span] = []
    start = 0
    for end in bounds:
        here = _trim(text, start, end)
        start = end
        if here[0] >= here[1]:
            continue
        if spans and _joined(text, spans[-1], here):
            spans[-1] = (spans[-1][0], here[1])
        else:
            spans.append(here)
    return spans


def _opened(text: str, start: int, end: int) -> int:
    """Where the next sentence begins in a gap between two: at the opening mark, if one stands there."""
    while end > start and text[end - 1] in _OPENERS:
        end -= 1
    return end


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _joined(text: str, before: Span, after: Span) -> bool:
    """Whether the cut between `before` and `after` is wrong."""
    first = text[after[0]]
    if first.islower() or first in ",;:)]}|%":
        return True
    head = text[max(before[0], before[1] - 40) : before[1]]
    stem = head.rstrip(_CLOSERS)
    if not stem or stem[-1] not in ".!?…:":
        return True
    if after[1] - after[0] < 8 and not any(c.isalnum() for c in text[after[0] : after[1]]):
        return True
    if before[1] - before[0] <= 14 and _ENUMERATOR.match(text, before[0], before[1]):
        return True
    closed = len(head) - len(stem) >= 2 or stem[-1] != "."
    return not closed and _abbreviated(stem[:-1], text[after[0] : after[0] + 24])


def _abbreviated(head: str, tail: str) -> bool:
    """Whether the full stop behind `head` belongs to its last word and the sentence goes on with `tail`."""
    if not head or head[-1].isspace():
        return False
    last = _TAIL.split(head)[-1].lstrip(_OPENERS)
    word = last.lower()
    begins = (found := _WORD.search(tail)) is not None and found.group() in _STARTERS
    if word in _EITHER:
        if word in _BEFORE_NUMBER and tail[:1].isdigit():
            return True
        if word in _TIMES:
            return _CALENDAR.match(tail) is not None
        return not begins and tail[:1] not in '"“' and not (word in _PLAIN_WORDS and last[-1].islower())
    if word in _LEADING:
        return True
    initial = len(last) == 1 and last.isupper() and last != "I"
    dotted = 2 < len(last) < 8 and last[-2] == "." and last[-1].isalpha()
    return (initial or dotted) and not begins
