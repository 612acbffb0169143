"""Fitting other words to their place: number, possessive, position, a/an, capitals, the substance named.

Where no shape is safe, nothing is offered: a report is better than a broken sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lint import regexes
from lint.articles import article
from lint.document import Span
from lint.finding import Suggestion
from lint.language import keeping
from lint.language.passage import Passage
from lint.language.search import Hit
from lint.language.view import View
from lint.rulebook.nouns import Instead, Term
from lint.rulebook.phrases import WORD, normal

PEOPLE_TYPES = frozenset({"policy-memo", "training"})
MOST = 4
_SMALL = frozenset("a an and at but by for from in of on or the to who with".split())
_FUNCTION = frozenset(
    "a an and are as at be been before but by can could did do does for from had has have he her his i if in "
    "into is it its may might must nor not of off on or our out over she should so than that the their them "
    "then there these they this those to under until up was we were when where which while who whom whose "
    "will with would you your after against during".split()
)
_DESCRIBED = frozenset(
    "account accountability alcohol assault assaults awareness background behavior bill brother call calls "
    "case cases category check checks class classes clients community conduct count counts course courses "
    "culture custody data daughter diversion dna drug enforcement factors families family father fathers "
    "fights gang group groups history housing informant informants injuries injury intervention issues label "
    "labels law laws levels lifestyle list lists mail management member members mother mothers network "
    "networks offender offenders offering offerings ordinance ordinances organization organizations parent "
    "parents parole parolee party phone phones policies policy population populations prevention probation "
    "program programs property punishment rate rates recidivism records registration release safety "
    "sentencing services sister son statistics status statute statutes supervision suspect telephone "
    "telephones third threat threats treatment unit units violence visit visitation visits witness".split()
)
_DETERMINERS = frozenset("a an the this that his her their its our my your each every another any some no".split())

_STACKED = frozenset("dispensary fugitive homicide member members strike striker strikers suspect transient".split())
_ECHOES = frozenset("accused arrested charged convicted incarcerated selling".split())
_LINKS = frozenset("about against at by for from in on over to toward towards with".split())


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the words stand: the view, the words to replace, their shape, and what the term found there."""

    view: View
    first: int
    last: int
    shape: str
    substance: str
    disorder: str

    def word(self, at: int) -> str:
        return self.view.words[at] if 0 <= at < len(self.view.words) else ""

    def joined(self, at: int) -> bool:
        """Whether word `at` follows the word before with nothing but a space or line break between."""
        return 0 < at < len(self.view.words) and not self.view.gaps[at].strip()


def fit(hit: Hit, term: Term, shape: str, form: str, passage: Passage) -> tuple[Suggestion, ...]:
    """What could stand in place of a term's words, best first; each fitted to its sentence."""
    view = passage.views[hit.block]
    substance, disorder = _substance(hit, form, passage)
    place = _Place(view, hit.first, hit.last, shape, substance, disorder)
    found: list[Suggestion] = []
    for instead in _ordered(term, place, passage):
        made = _made(instead, place)
        if made is None:
            continue
        text, first, last = made
        if _says_twice(text, first, last, view):
            continue
        if "suspected" in view.words[first:last]:
            text = text.replace(" accused of ", " suspected of ")
        keeps = instead.keeps_meaning and keeping.keeps(view, first, last, text, passage.status)
        suggestion = _finished(text, first, last, instead, place, keeps=keeps, english=term.lang == "en")
        if all(suggestion.text != other.text for other in found):
            found.append(suggestion)
    return tuple(found[:MOST])


def _says_twice(text: str, first: int, last: int, view: View) -> bool:
    """Whether the words round the place already say the suggestion's first word or its last three."""
    said = WORD.findall(normal(text))
    if first > 0 and len(said) > 1 and view.words[first - 1] == said[0] and not view.gaps[first].strip():
        return True
    end, after = said[-3:], view.words[last : last + 5]
    return len(end) == 3 and any(after[i : i + 3] == end for i in range(len(after) - 2))


def _substance(hit: Hit, form: str, passage: Passage) -> tuple[str, str]:
    """The substance that a `{substance}` form found, as a word and as a disorder."""
    if "{substance}" not in form:
        return "", ""
    words = passage.views[hit.block].words[hit.first : hit.last]
    table = passage.book.substances
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            entry = table.get(" ".join(words[at : at + size]))
            if entry is not None:
                return entry.substance, entry.disorder
    return "", ""


def _ordered(term: Term, place: _Place, passage: Passage) -> Iterator[Instead]:
    """The alternatives whose status and document type fit: those for these people first, then the others."""
    fitting = [
        i
        for i in term.instead
        if (not i.status or passage.status in i.status) and (not i.documents or passage.type in i.documents)
    ]
    target = _target(place, passage)
    yield from (i for i in fitting if i.target in {target, "any"})
    yield from (i for i in fitting if i.target not in {target, "any"})


def _target(place: _Place, passage: Passage) -> str:
    """Whether the words mean people in general, or a named or accused person."""
    if place.shape == "many":
        return "people"
    return "people" if passage.type in PEOPLE_TYPES else "named"


def _made(instead: Instead, place: _Place) -> tuple[str, int, int] | None:
    """The new words and the range of words they replace, or None where no safe shape exists."""
    shapes = {**instead.shapes, **instead.substance} if place.substance else instead.shapes
    if place.shape == "before" and "before" not in shapes and "after" in shapes:
        return _behind_noun(shapes["after"], place)
    text = shapes.get(place.shape)
    if text is None or (("{substance}" in text or "{disorder}" in text) and not place.substance):
        return None
    if _possessive(place):
        return _possessed(text, place)
    return None if _tied(text, place) else (text, place.first, place.last)


def _tied(text: str, place: _Place) -> bool:
    """Whether a noun cannot be exchanged alone: half of a compound (inmate-on-inmate), a title before a name (inmate
    John Doe), before the noun it describes (a first offender program), behind a bare adjective (a violent, ...) or a
    noun (a gang member parolee), or where the new words would stand twice (an inmate incarcerated in ...)."""
    view, first, last = place.view, place.first, place.last
    if place.shape not in {"one", "many"} and not text.startswith(("person ", "man ", "woman ")):
        return False
    if view.gaps[first] == "-" or (last < len(view.gaps) and view.gaps[last] == "-"):
        return True
    if (place.joined(first) and _behind_a_noun(place)) or (
        place.joined(last) and place.word(last) in _ECHOES & set(text.split())
    ):
        return True
    after = view.original(last, last + 1) if place.joined(last) else ""
    own = view.original(first, last)
    if place.shape == "many":
        return after[:1].isupper() and own.islower() and not _title_case(view)
    headline = _title_case(view) and after.lower().endswith(("ed", "ing", "s")) and not view.possessive(last)
    name = after[:1].isupper() and not own.isupper() and (own.islower() or not headline)
    return "," in view.gaps[first] or name or after.lower() in _DESCRIBED


def _behind_a_noun(place: _Place) -> bool:
    return place.word(place.first - 1).rpartition("-")[2] in _STACKED


def _possessive(place: _Place) -> bool:
    return place.shape in {"one", "many"} and place.view.possessive(place.last - 1)


def _possessed(text: str, place: _Place) -> tuple[str, int, int] | None:
    """ "the addict's mother" -> "the mother of a person ...": only where one plain noun follows."""
    noun = place.last
    after = place.view.gaps[noun + 1] if noun + 1 < len(place.view.gaps) else ""
    shared = "," in after or (place.joined(noun + 1) and place.word(noun + 1) in {"and", "or"})
    if shared or not _lone_noun(place, noun):
        return None
    if place.joined(noun + 1) and _governed(place.word(noun + 1), text):
        return None  # "an addict's craving for heroin": what follows belongs to the craving
    thing = place.view.original(noun, noun + 1)
    before = place.word(place.first - 1)
    if place.shape == "many":
        if before == "the":
            return f"the {thing} of the {text}", place.first - 1, noun + 1
        return f"the {thing} of {text}", place.first, noun + 1
    if before not in {"a", "an", "the", "this", "that"}:
        return None
    owner = f"the {text}" if before in {"the", "this", "that"} else f"{article(text)} {text}"
    return f"the {thing} of {owner}", place.first - 1, noun + 1


def _governed(after: str, text: str) -> bool:
    """Whether what follows the thing owned would be read with its owner: "the need of a person who ... for it"."""
    return after == "to" or (after in _LINKS and len(text.split()) > 2)


def _behind_noun(text: str, place: _Place) -> tuple[str, int, int] | None:
    """ "drug-addicted mother" -> "mother with a substance use disorder": only where one plain noun follows."""
    if not _lone_noun(place, place.last) or (("{disorder}" in text or "{substance}" in text) and not place.substance):
        return None
    return f"{place.view.original(place.last, place.last + 1)} {text}", place.first, place.last + 1


def _lone_noun(place: _Place, at: int) -> bool:
    """Whether word `at` is followed by the end of its clause or a function word, and not itself one."""
    word = place.word(at)
    gap = place.view.gaps[at] if at < len(place.view.gaps) else "."
    if not word or word in _FUNCTION or not word[0].isalpha() or gap.strip(" \n\r\t'\u2019-"):
        return False
    if not place.joined(at + 1):
        return True
    return place.word(at + 1) in _FUNCTION - {"of"}


def _finished(
    text: str, first: int, last: int, instead: Instead, place: _Place, *, keeps: bool, english: bool = True
) -> Suggestion:
    """Fill in the substance, fit article and capitals, and carry the place to the document."""
    view, block = place.view, place.view.block
    text = text.replace("{substance}", place.substance).replace("{disorder}", place.disorder)
    start, end = view.chars(first, last)
    if first == place.last - 1 or last == place.last:
        end = view.ends[last - 1]
    text = _capitals(text, view, first, last)
    if english and place.word(first - 1) in {"a", "an"} and place.joined(first) and place.shape != "many":
        start = view.starts[first - 1]
        text = f"{_like(article(text), view.original(first - 1, first))} {text}"
    return Suggestion(
        text=text,
        start=block.source(start),
        end=block.source(end, end=True),
        at=Span(view.index, start, end),
        keeps_meaning=keeps,
        note=instead.note,
    )


def _like(word: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word.capitalize() if model[:1].isupper() else word


def _capitals(text: str, view: View, first: int, last: int) -> str:
    """ALL CAPS, Title Case or a capital first letter, as the words replaced have it."""
    original = view.original(first, last)
    letters = [w for w in regexes.kept(r"[^\W\d_]+").findall(original) if len(w) > 1]
    if letters and all(w.isupper() for w in letters) and _shouts(view, original):
        return text.upper()
    titled = letters and all(w[0].isupper() for w in letters if w.lower() not in _SMALL)
    if titled and _title_case(view):
        words = text.split(" ")
        return " ".join(w if i and w in _SMALL else w[:1].upper() + w[1:] for i, w in enumerate(words))
    inside = view.sentence(first)[0] != first
    if inside and len(letters) > 1 and not letters[-1][0].isupper():
        return text  # a name's capital (Darknet drug traffickers) is not the sentence's
    if inside and letters and letters[0][:2].isupper():
        return text  # an abbreviation inside a sentence (IV drug users) asks for no capital
    return text[:1].upper() + text[1:] if original[:1].isupper() else text


def _shouts(view: View, original: str) -> bool:
    """Whether the whole line is in capitals, not just an abbreviation such as MAT."""
    rest = regexes.kept(r"[^\W\d_]{3,}").findall(view.block.text.replace(original, " ", 1))
    return (len(rest) == 0 and len(original) > 4) or (bool(rest) and sum(w.isupper() for w in rest) * 2 > len(rest))


def _title_case(view: View) -> bool:
    words = [w for w in regexes.kept(r"[^\W\d_]+").findall(view.block.text) if w.lower() not in _SMALL]
    return bool(words) and sum(w[0].isupper() for w in words) * 4 >= len(words) * 3
