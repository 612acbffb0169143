"""Lines -> paragraphs, headings and list items, for text whose only structure is its lines.

Drafts are wrapped by hand, releases are scraped (a link stands alone on a line in mid-sentence, sometimes
with blank lines round it), PDF text breaks where the page broke it. So a line end, even a blank line, is
weighed: does the line before stop, and does this one begin something?
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from lint import regexes
from lint.headings import Group, headings

UNWRAPPED = 140
"""A document in which lines are commonly longer than this was not wrapped by hand (characters)."""

_BULLETS = "•●▪◦‣⁃·∙■□○◆➢➤✓✔☐☑☒\uf0b7\uf0a7\uf0d8\uf0fc\uf06f"
_MARK = regexes.compile(
    rf"(?:_{{2,}}[ \t]*)?(?:[{_BULLETS}][ \t]*|[-*+][ \t]+|[*](?=[A-Za-z“\"])"
    r"|\[[ xX✓]?\][ \t]+|o[ \t]+(?=[A-Z$\d“\"])"
    r"|(?P<number>\d{1,3}[.)]|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2}){1,3}\.?|\(?[A-Za-z][.)]|\([A-Za-z]\)"
    r"|\(?(?:[ivx]{1,5}|[IVX]{1,5})[.)]|§+[ \t]*[\d.]+)(?:[ \t]+|$))"
)
_MARK_STARTS = frozenset(_BULLETS + "_-*+[(§0123456789")
_DASH_ITEM = regexes.compile(r"[–—][ \t]+\S")
_SPEAKER = regexes.compile(r"(?:Q|A|(?:[A-Z][A-Z.'’-]+ ?){1,5}):[ \t]")
_LABEL = regexes.compile(r"[A-Z][A-Za-z-]{1,14}:[ \t]")
_FURNITURE = regexes.compile(
    r"(?:[-–—|~ ]*(?:page )?\d{1,4}(?: of \d{1,4})?[-–—|~ ]*|case .{5,60}page \d+ of \d+)", re.I
)
_RULE = regexes.compile(r"[\W_]+")
_FIRST_INSIDE = regexes.compile(r"(?<=\S )\((?:i|a|A|1)\)")
_CLOSERS = "\"'”’)]»"
_CONTINUES = frozenset(",.;:)]}”’!?…%&/")
_ORDINAL = frozenset(("st", "nd", "rd", "th"))
_OPEN_WORDS = """
    a an the of to in on at by for from with without and or but nor that which who whom whose than as if when
    while into onto upon under over between against about during through before after until among within per
    via his her its their our your my this these those such is are was were be been being has have had will
    shall may must can could would should not said v. vs. no. nos. mr. mrs. ms. dr. hon. § §§
"""
_OPEN = frozenset(_OPEN_WORDS.split())


class Line(NamedTuple):
    """A line that holds something: stripped text, how far it is indented, whether blank lines stand before it.

    `apart` says that it is known to begin something (its letters are larger than those of the line before).
    """

    text: str
    indent: int = 0
    gap: bool = False
    apart: bool = False


def group(lines: Sequence[Line]) -> list[Group]:
    """The paragraphs, headings and list items that `lines` make, in order.

    A group names the lines it is made of by number; lines without words (rules, stars) are in no group, and a
    page number in the midst of a sentence is left out of the group round it.
    """
    width = _wrap(lines)
    groups: list[Group] = []
    open_lines: list[int] = []
    marked = bullet = False
    for at, line in enumerate(lines):
        text = line.text
        if not (text[0].isalnum() or text[-2:-1].isalnum() or any(map(str.isalnum, text))):
            if open_lines and _underlines(text, line, lines[at - 1]):
                groups.append(Group((open_lines.pop(),), "heading", underline=text[0]))
            bullet = bullet or text[0] in _BULLETS
            if len(text) > 2 and open_lines:
                _close(groups, open_lines, marked)
            continue
        if open_lines and not line.apart and _interrupts(lines, at, lines[open_lines[-1]].text):
            groups.append(Group((at,), "paragraph"))
            continue
        if open_lines and _joins(lines, open_lines, at, width, marked):
            open_lines.append(at)
            continue
        _close(groups, open_lines, marked)
        open_lines.append(at)
        marked, bullet = bullet or starts_item(text) > 0, False
    _close(groups, open_lines, marked)
    groups.sort(key=_first_line)
    return headings(groups, lines)


def starts_item(text: str) -> int:
    """How many characters of a line are a list mark ("(a) ", "4. ", "• "); 0 when it begins no item."""
    found = _mark(text)
    return found.end() if found else 0


def _mark(text: str) -> re.Match[str] | None:
    first = text[0]
    if first.isalpha():  # most lines: a letter begins a mark only as "a.", "iv)" or "o "
        if text[1:2] not in (".", ")") and first not in "oivxIVX":
            return None
    elif first not in _MARK_STARTS:
        return None
    return _MARK.match(text)


def _close(groups: list[Group], open_lines: list[int], marked: bool) -> None:
    if open_lines:
        groups.append(Group(tuple(open_lines), "list-item" if marked else "paragraph"))
        open_lines.clear()


def _underlines(text: str, line: Line, above: Line) -> bool:
    """A row of = or - right below a line of about its length makes that line a heading."""
    return not line.gap and len(set(text)) == 1 and text[0] in "=-~" and len(text) >= max(3, len(above.text) // 2)


def _wrap(lines: Sequence[Line]) -> int:
    """The width at which the lines were wrapped by hand or by a page; 0 when each line is a paragraph of its
    own.
    """
    lengths = sorted(len(line.text) for line in lines if len(line.text) > 30)
    if not lengths or sum(n > UNWRAPPED for n in lengths) * 25 > len(lengths):
        return 0
    return lengths[(len(lengths) - 1) * 19 // 20]


def _joins(lines: Sequence[Line], open_lines: list[int], at: int, width: int, marked: bool) -> bool:
    """Whether the line goes on with the group that is open."""
    line, before = lines[at], lines[open_lines[-1]]
    text, last = line.text, before.text
    first = text[0]
    if line.apart:
        return False
    if first in _CONTINUES:
        return not (line.gap and first in "&/%")
    if _is_furniture(line):
        return False
    if first.islower():
        return _goes_on_lower(line, before, width, lines, at)
    full = bool(width) and not line.gap and len(last) + 1 + len(text.split(None, 1)[0]) >= width * 0.8
    if mark := _mark(text):
        return bool(mark["number"]) and full and _runs_through(lines, open_lines, last)
    if " | " in text and " | " in last:
        return False
    if first in "–—":
        return not _DASH_ITEM.match(text) or not _is_dash_list(lines, at, last)
    if _alone_mark(last):
        return True
    if text.find(":", 0, 60) > 0 and (_SPEAKER.match(text) or (_LABEL.match(text) and not _is_prose(last))):
        return False
    return _goes_on_upper(lines, open_lines, at, width, full, marked)


def _goes_on_lower(line: Line, before: Line, width: int, lines: Sequence[Line], at: int) -> bool:
    last, text = before.text, line.text
    if starts_item(text) and (line.gap or _stops(last) or len(last) < width * 0.7 or not width):
        return False
    head = text.split(None, 1)[0]
    if "@" in head or head.startswith(("www.", "http")):
        return _is_open(last) or last[-1] in ":,(" or _continued(lines, at)
    if last[-1] in ":;":
        return not line.gap and len(last) >= width * 0.7 > 0
    return not (line.gap and _stops(last))


def _goes_on_upper(lines: Sequence[Line], open_lines: list[int], at: int, width: int, full: bool, marked: bool) -> bool:
    line, before = lines[at], lines[open_lines[-1]]
    text, last = line.text, before.text
    if last[-1] in "-–—" and not line.gap:
        return True
    caps, last_caps = text.isupper() and len(text) > 12, last.isupper() and len(last) > 3
    if caps != last_caps and (caps or last_caps) and not _is_open(last.lower()):
        return False
    if _is_open(last.lower() if last_caps else last):
        return not line.gap or last.count(" ") > 1
    if last in _ORDINAL and len(open_lines) > 1:
        return True
    stops = _stops(last)
    if not stops and _is_link(lines, at, last, full):
        return True
    if line.gap:
        return (
            not stops
            and not caps
            and bool(width)
            and len(last) >= width * 0.75
            and _is_prose(last)
            and not _LABEL.match(last)
        )
    if last[-1] in "(“&/" or (last[-1] == "," and len(last) >= 25):
        return True
    if marked and line.indent > lines[open_lines[0]].indent and line.indent >= 2:
        return True
    if stops and line.indent >= before.indent + 3 and not marked:
        return False
    return full


def _runs_through(lines: Sequence[Line], open_lines: list[int], last: str) -> bool:
    """Whether a number at the start of a full line stands inside a sentence ("Section / 5.", "(i) ...; / (ii)
    ...").
    """
    if not _stops(last):
        return not last.endswith(("; and", "; or", ", and", ", or"))
    return last[-1] in ";:," and any(_FIRST_INSIDE.search(lines[at].text, 1) for at in open_lines)


def _is_prose(text: str) -> bool:
    words = text.split()
    return len(words) > 4 and sum(word[0].islower() for word in words) * 3 >= len(words)


def _is_link(lines: Sequence[Line], at: int, last: str, full: bool) -> bool:
    """A short line in the midst of a sentence (a scraped link): the line before does not stop, the next goes
    on.
    """
    text = lines[at].text
    if full or len(text) > 90 or not _continued(lines, at) or _stops(text):
        return False
    return lines[at + 1].text[0] in _CONTINUES or (len(text) <= 60 and last.split()[-1].islower())


def _continued(lines: Sequence[Line], at: int) -> bool:
    if at + 1 >= len(lines):
        return False
    text = lines[at + 1].text
    return text[0] in _CONTINUES or (text[0].islower() and not starts_item(text))


def _is_dash_list(lines: Sequence[Line], at: int, last: str) -> bool:
    """A leading dash begins an item after a colon or beside another such line; else it goes on with a
    sentence.
    """
    near = [last, lines[at + 1].text if at + 1 < len(lines) else ""]
    return last[-1] in ":;" or any(_DASH_ITEM.match(other) for other in near)


def _is_furniture(line: Line) -> bool:
    """A page number or running head standing by itself."""
    text = line.text
    if not (text[-1].isdigit() or text[0] in "-–—|~") or len(text) > 90:
        return False
    return (line.gap or not text.isdigit()) and _FURNITURE.fullmatch(text) is not None


def _interrupts(lines: Sequence[Line], at: int, last: str) -> bool:
    """Whether a page number stands in the midst of a sentence, which goes on below it."""
    text = lines[at].text
    if not (text[-1].isdigit() or text[0] in "-–—|~") or len(text) > 90 or _stops(last):
        return False
    return _is_furniture(lines[at]) and at + 1 < len(lines) and lines[at + 1].text[0].islower()


def _first_line(group: Group) -> int:
    return group.lines[0]


def _alone_mark(text: str) -> bool:
    return len(text) < 8 and starts_item(text) == len(text)


def _stops(text: str) -> bool:
    """Whether a line ends as a sentence, lead-in or clause does."""
    last = text.rstrip(_CLOSERS)[-1:] or text[-1]
    return last in ".!?:;" and text.rsplit(None, 1)[-1].lower() not in _OPEN


def _is_open(text: str) -> bool:
    """Whether a line ends with a word that cannot end anything ("of the")."""
    return text.rsplit(None, 1)[-1] in _OPEN
