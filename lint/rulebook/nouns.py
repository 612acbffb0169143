"""The nouns of the book: what a term, a concept, a rule and a consideration hold.

The shapes are those of docs/writing-the-book.md. They are msgspec structs, so the same definitions read YAML,
name what is wrong in it, and travel in the compiled book's cache.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Level = Literal["off", "advice", "warning", "error"]
Phrases = tuple[str, ...]
Within = Literal["sentence", "neighbours", "paragraph", "section", "document"]


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A sentence with what must be found in it. `<...>` marks the flagged words."""

    text: str
    becomes: str = ""
    type: str = ""
    status: str = ""
    level: str = ""


class Examples(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What an entry must find, and look-alikes on which it must stay silent."""

    flag: tuple[Example | str, ...] = ()
    allow: tuple[Example | str, ...] = ()


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What must (or must not) stand near a term: phrases near, before or after it, or its part of speech."""

    near: Phrases = ()
    before: Phrases = ()
    after: Phrases = ()
    pos: str = ""
    within: Literal["sentence", "paragraph", "document"] | int = "sentence"


class Substance(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What a named substance is called in a suggestion."""

    disorder: str
    substance: str


class Instead(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Other words for a term, by shape; the first whose conditions fit comes first."""

    shapes: dict[str, str] = {}
    substance: dict[str, str] = {}
    target: Literal["any", "people", "named"] = "any"
    status: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    keeps_meaning: bool = False
    note: str = ""


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Words to avoid: their forms, when they are meant, what could stand there instead, and by whose authority."""

    term: str
    category: str
    forms: dict[str, Phrases]
    why: str
    sources: tuple[str, ...]
    level: Level | dict[str, Level] | None = None
    substances: bool = False
    needs: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    exempt: Phrases = ()
    instead: tuple[Instead, ...] = ()
    rewrite: str = ""
    message: str = ""
    lang: Literal["en", "es"] = "en"
    examples: Examples = Examples()
    place: str = ""

    @property
    def name(self) -> str:
        """The name of the entry as a rule: its term with hyphens."""
        return "-".join(self.term.lower().split())


class Concept(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A named set of phrases that mean one thing."""

    concept: str
    phrases: Phrases
    about: str = ""
    excluded: Phrases = msgspec.field(default=(), name="not")
    place: str = ""


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """One way of raising or satisfying a rule: phrases alone, or `all`/`any`/`none` of several within a stretch.

    `documents` narrows the rule's document types; none: all of them. None of `nowhere` may stand in the document.
    `lead` is the entry that is looked for everywhere; the loader chooses it.
    """

    phrases: Phrases = ()
    all: tuple[str | Phrases, ...] = ()
    any: Phrases = ()
    none: Phrases = ()
    within: Within | None = None
    in_order: bool = False
    polarity: Literal["any", "asserted"] | None = None
    count: int = 1
    where: Literal["title", "body", "title-or-first", ""] = msgspec.field(default="", name="in")
    documents: tuple[str, ...] = ()
    nowhere: Phrases = ()
    lead: Phrases = ()

    @property
    def entries(self) -> tuple[Phrases, ...]:
        """What must stand together: the phrases, and each entry of `all` (or `any` where there is nothing else)."""
        listed = tuple((e,) if isinstance(e, str) else e for e in self.all)
        if self.phrases:
            return (self.phrases, *listed)
        return listed or (self.any,)


class Practice(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A rule about a term or statement that goes against the guide."""

    name: str
    message: str
    why: str
    guide: tuple[str, ...]
    patterns: tuple[Pattern, ...]
    sources: tuple[str, ...] = ()
    level: Level | dict[str, Level] = "warning"
    documents: tuple[str, ...] = ()
    polarity: Literal["any", "asserted"] = "asserted"
    quoted: Level = "advice"
    unless: tuple[Pattern, ...] = ()
    instead: str = ""
    examples: Examples = Examples()
    place: str = ""


class Consideration(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A rule about what a document should say and does not."""

    name: str
    message: str
    why: str
    guide: tuple[str, ...]
    documents: tuple[str, ...]
    asked_when: tuple[Pattern, ...]
    satisfied_when: tuple[Pattern, ...]
    not_asked_when: tuple[Pattern, ...] = ()
    satisfied_by: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    level: Level | dict[str, Level] = "warning"
    scope: Literal["document", "section"] = "document"
    anchor: Phrases = ()
    paragraph: str = ""
    examples: Examples = Examples()
    place: str = ""


Rule = Term | Practice | Consideration


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """An official name: silent inside, and `case` when its capital letters must match."""

    name: str
    kind: str
    case: bool = False


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """Whose authority an entry rests on."""

    title: str
    publisher: str = ""
    year: str | int = ""
    address: str = ""


class Recommendation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """A recommendation of the guide. `reason` says why no rule can serve it, where none can."""

    id: str
    section: str
    paraphrase: str
    heading: str = ""
    quote: str = ""
    strength: str = ""
    core: bool = False
    documents: tuple[str, ...] = ()
    kind: str = ""
    reason: str = ""


class Book(msgspec.Struct, kw_only=True):
    """Everything `anew` knows, loaded and checked."""

    terms: tuple[Term, ...] = ()
    concepts: dict[str, Concept] = {}
    practices: tuple[Practice, ...] = ()
    considerations: tuple[Consideration, ...] = ()
    names: tuple[Name, ...] = ()
    levels: dict[str, dict[str, Level]] = {}
    substances: dict[str, Substance] = {}
    sources: dict[str, Source] = {}
    guide: tuple[Recommendation, ...] = ()
    leads: Any = {}
    needs: Any = {}
    graph: Any = None

    def rule(self, name: str) -> Rule | None:
        """The rule called `name`, or None."""
        rules: tuple[Rule, ...] = (*self.terms, *self.practices, *self.considerations)
        return next((r for r in rules if r.name == name), None)
