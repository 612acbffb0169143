"""Find quotations and say whose words they are.

Marks may be straight or curly; a quotation that runs over several paragraphs repeats its opening mark and
closes once. Who speaks is read from the words around: before, after, between the parts, or from a title
above a statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lint import regexes
from lint.document import Block
from lint.language import speakers as who_speaks
from lint.language.speakers import Known, Speakers

__all__ = ["Quotation", "Speakers", "find"]


class Quotation(NamedTuple):
    """Quoted words: block number, code points in the block (inside the marks), whose they are, and the speaker's name.

    speaker: "office" (the office that issues the document), "other" (anybody else, or a cited title), or
    "scare" (a word or two that nobody said, so-called).
    """

    block: int
    start: int
    end: int
    speaker: str
    name: str


class _Part(NamedTuple):
    block: int
    start: int
    end: int
    chained: bool  # goes on from the part before


_FOLD = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "’": "'", "‘": "'", "“": '"', "”": '"'})
_MARK = regexes.compile(r"[“”\"]")
_VERB = (
    r"(?:said|says|stated|states|added|adds|continued|explained|noted|remarked|commented|declared"
    r"|announced|told|testified|wrote"
    r"|tweeted|vowed|warned|concluded|observed|emphasized|exclaimed|asked|replied|argued|claimed|insisted"
    r"|admitted|shouted|yelled"
    r"|stressed|urged|saying|telling|yelling|shouting|asking|writing|adding|responded|recalled|reported"
    r"|read|reads|called|described|issued|released|dijo|declaró|afirmó|expresó|señaló|agregó|explicó"
    r"|(?<=People )state|(?<=rosecutors )say)"
)
_DOTTED = r"\b(?:[A-Z]|Mr|Ms|Mrs|Dr|Jr|Sr|St|Gov|Sen|Rep|Lt|Sgt|Capt|Det|Hon)\."
_SAID_X = regexes.compile(rf"[\s,.;-]*(?:as )?{_VERB} (?P<who>(?:{_DOTTED}|[^.\"]){{3,200}})")
_X_SAID = regexes.compile(
    rf"[\s,.;-]*(?P<who>(?:[A-Z]|he\b|she\b|the\b|they\b)(?:{_DOTTED}|[^.\"]){{1,160}}?),? (?:also |has "
    rf"|have |then |later |further )?{_VERB}\b"
)
_BARE = regexes.compile(r"\s*(?P<who>[A-Z](?:[^.\"]|\b[A-Z]\.){3,90})\.\s*(?:\"|$)")  # "..., " Jane Roe.
_BEFORE = regexes.compile(
    rf"(?P<who>.*?\S) (?:also |has |have |then |later |further )?{_VERB}\b(?P<tail>[^\"]{{0,110}})$"
)
_ACCORDING = regexes.compile(r"according to (?P<who>[^\"]{3,160}?)[,:]?\s*$", re.IGNORECASE)
_SENTENCE = regexes.compile(r"(?<![A-Z])(?<!Mr)(?<!Ms)(?<!Dr)(?<!Jr)(?<!Mrs)[.!?][\"')]*\s+(?=[A-Z\"])")
_TITLE = regexes.compile(
    r"(?:titled|entitled|called|named|headlined|dubbed|known as|nicknamed|aka|a\.k\.a\.|article|report"
    r"|book|song|film|movie|case|operation|see|in|program)[,:]?\s*$",
    re.IGNORECASE,
)
_LED_IN = regexes.compile(r"(?:[,:]|said|stated|added|says) $")
_SPOKEN = regexes.compile(r",? (?:said|says|stated|added) ")
_FORGOTTEN = regexes.compile(r",[”\"]? (?:said|says|stated|added) ")
_CALLED = regexes.compile(r"\b(?:called|described)\s*$")
_PRONOUN = regexes.compile(r"^(?:he|she|they)\b", re.IGNORECASE)
_STATEMENT = regexes.compile(r"\b(?:statement|remarks|testimony|comments?)\b", re.IGNORECASE)


def find(blocks: Sequence[Block], speakers: Speakers) -> list[Quotation]:
    """The quotations of a document, in text order, with whose words they are.

    `blocks` are the document's blocks in order; `speakers` the office's own names, from the settings.
    Block quotations (kind "quote") count as quoted too. Offsets are code points in each block, the marks
    themselves left out.
    """
    if not any(b.kind == "quote" or _MARK.search(b.text) for b in blocks):
        return []
    parts = _parts(blocks)
    if not parts:
        return []
    folded = [b.text.translate(_FOLD) for b in blocks]
    known = who_speaks.learn("\n".join(folded), speakers)
    found: list[Quotation] = []
    last: Quotation | None = None
    for part in parts:
        speaker, name = _attribute(part, blocks, folded, known, speakers, last)
        quotation = Quotation(part.block, part.start, part.end, speaker, name)
        found.append(quotation)
        if speaker != "scare" and name:
            last = quotation
    return found


def _parts(blocks: Sequence[Block]) -> list[_Part]:
    """The stretches between quotation marks, block by block."""
    parts: list[_Part] = []
    left_open = False
    for number, block in enumerate(blocks):
        if block.kind == "quote" and not _MARK.search(block.text):
            if block.text.strip():
                parts.append(_Part(number, 0, len(block.text), False))
            continue
        was_open = left_open
        start = _in_block(number, block.text, was_open, parts)
        left_open = False
        if start < 0:
            continue
        left_open = _closes_later(blocks, number)
        begins = start <= 2 and len(block.text) - start > 40
        if left_open or begins or _LED_IN.search(block.text, max(0, start - 12), start - 1):
            parts.append(_Part(number, start, len(block.text), was_open and start <= 1))
    return parts


def _in_block(number: int, text: str, left_open: bool, parts: list[_Part]) -> int:
    """Add the parts that close in a block; where the last one stays open, its start, else -1."""
    start, chained, after = (0 if left_open else -1), left_open, 0
    for mark in _MARK.finditer(text):
        at = mark.start()
        if start < 0 and _opens(text, at):
            start = at + 1
        elif start < 0 and _SPOKEN.match(text, at + 1):
            begins = _sentence_after(text, after, at)  # its opening mark was forgotten
            parts.append(_Part(number, begins, at, False))
            after = at + 1
        elif start == 0 and not text[:at].strip():
            start = at + 1  # the opening mark repeated at each paragraph
        elif start >= 0 and text[at] == "“" and (said := _FORGOTTEN.search(text, start, at)):
            parts.append(_Part(number, start, said.start() + 1, chained))
            start, chained = at + 1, False
        elif start >= 0 and _closes(text, at):
            if at > start:
                parts.append(_Part(number, start, at, chained))
            start, chained, after = -1, False, at + 1
    return start


def _sentence_after(text: str, after: int, at: int) -> int:
    """Where a quotation that closes at `at` may have begun: the first sentence after the last quotation."""
    found = _SENTENCE.search(text, after, at) if after else None
    return found.end() if found else after


def _closes_later(blocks: Sequence[Block], number: int) -> bool:
    """Whether a quotation left open at the end of a block goes on: the next mark closes it or is repeated.

    A few blocks may stand between, for scraped text breaks paragraphs at links.
    """
    for block in blocks[number + 1 : number + 7]:
        if block.kind == "quote":
            return False
        if mark := _MARK.search(block.text):
            at = mark.start()
            repeated = not block.text[:at].strip() and block is blocks[number + 1]
            return repeated or (mark.group() != "“" and not _opens(block.text, at))
        if block.kind == "heading":
            return False
    return False


def _opens(text: str, at: int) -> bool:
    if text[at] != '"':
        return text[at] == "“"
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if after == " " and before == " " and text[at - 2 : at - 1] in (":", ","):
        return True
    return not before.isalnum() and before not in ".,!?" and not after.isspace()


def _closes(text: str, at: int) -> bool:
    if text[at] == "”":
        return True
    if text[at] == "“":
        return False
    after = text[at + 1] if at + 1 < len(text) else " "
    return not after.isalnum()


def _attribute(
    part: _Part,
    blocks: Sequence[Block],
    folded: Sequence[str],
    known: Known,
    speakers: Speakers,
    last: Quotation | None,
) -> tuple[str, str]:
    """Whose words a part is, and the name."""
    text = folded[part.block]
    if part.chained and last:
        return last.speaker, last.name
    words = text[part.start : part.end].split()
    before, after = _around(text, part)
    if _nickname(text, part, words):
        return "scare", ""
    for subject in _subjects(before, text[part.start : part.end], after):
        if _PRONOUN.match(subject) and last and _near(part, last, before):
            return last.speaker, last.name
        who, name = who_speaks.of_subject(subject, known, speakers)
        if who:
            return who, name
        if len(subject) > 2:
            return "other", subject
    if len(words) <= 4 or _TITLE.search(before):
        return ("scare", "") if len(words) <= 4 else ("other", "title")
    if last and last.block == part.block:
        return last.speaker, last.name
    return _above(part, folded, known, speakers, last)


def _near(part: _Part, last: Quotation, before: str) -> bool:
    """Whether "he" or "she" beside a part can be the speaker of the last one."""
    return part.block == last.block or (part.block <= last.block + 2 and not before.strip())


def _nickname(text: str, part: _Part, words: list[str]) -> bool:
    """Whether the part is a name in a name: Jane "Red" Roe, Roe (aka "Red")."""
    if len(words) > 3:
        return False
    before, after = text[max(0, part.start - 3) : part.start - 1], text[part.end + 1 : part.end + 3]
    inside = before.endswith("(") or (after[:1] == " " and after[1:].isupper() and before[:1].isalpha())
    return inside and text[part.start : part.start + 1].isupper()


def _around(text: str, part: _Part) -> tuple[str, str]:
    """The words of the same sentence before and after a part."""
    before = text[max(0, part.start - 320) : max(0, part.start - 1)]
    cut = [m.end() for m in _SENTENCE.finditer(before)]
    before = before[cut[-1] :] if cut else before
    before = before[before.rfind('"') + 1 :]
    return before, text[part.end + 1 : part.end + 260]


def _subjects(before: str, quoted: str, after: str) -> list[str]:
    """The words that may name the speaker, the likeliest first."""
    subjects = []
    if (led := _BEFORE.match(before)) and len(led["tail"].split()) <= 12 and not _CALLED.search(before):
        subjects.append(led["who"])
    said = _SAID_X.match(after)
    if not said and (later := _X_SAID.match(after)):
        # after a full stop only where nothing follows: "... help." Roe said.
        alone = after[later.end() :].lstrip()[:1] in (".", "")
        said = later if alone or not quoted.rstrip().endswith(".") else None
    if not said and quoted.rstrip().endswith(","):
        said = _BARE.match(after)
    if said:
        subjects.append(said["who"])
    if led := _ACCORDING.search(before):
        subjects.append(led["who"])
    return subjects


def _above(
    part: _Part, folded: Sequence[str], known: Known, speakers: Speakers, last: Quotation | None
) -> tuple[str, str]:
    """Whose words a part without a speaker is: by the title above it, or the paragraph before."""
    for number in range(part.block - 1, max(-1, part.block - 4), -1):
        above = folded[number].strip()
        if last and last.block == number and '"' in above:
            return last.speaker, last.name
        if above.endswith(":") or _STATEMENT.search(above[:200]):
            who, name = who_speaks.of_subject(above[-300:], known, speakers)
            if who:
                return who, name
    head = " ".join(folded[: min(max(1, part.block), 12)])[:1500]
    if _STATEMENT.search(head):
        who, name = who_speaks.of_subject(head, known, speakers)
        return who or "other", name[:80]
    return "other", ""
