"""A plain grammar check by a LanguageTool server on this machine (the extra `grammar`).

Nothing leaves the machine: an address that is not a loopback address is refused, proxies are not used, nothing is
downloaded. Only this module imports `language_tool_python`, and only when a grammar check is asked for.
"""

from __future__ import annotations

import ipaddress
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from lint.document import Document, Span
from lint.errors import LintError, SettingsError
from lint.finding import Finding, Suggestion
from lint.language import lang, sentences

RULE = "grammar"
SPELLING = "TYPOS"
# categories about taste and type, not grammar; four in five spelling matches on releases are proper names
QUIET = (
    *("TYPOGRAPHY", "PUNCTUATION", "CASING", "COMPOUNDING", "PROPER_NOUNS", "NONSTANDARD_PHRASES"),
    *("STYLE", "AMERICAN_ENGLISH_STYLE", "REDUNDANCY", "PLAIN_ENGLISH", "REPETITIONS_STYLE", "COLLOQUIALISMS"),
)
# rules of other categories that are about hyphens, page numbers and two ways of spelling
QUIET_RULES = ("EN_COMPOUNDS_", "STARS_AND_STEPS", "EN_WORD_COHERENCY")
MOST = 15_000
"""Code points sent at once; a server takes 20,000 and more."""
_NOT_PROSE = {"heading", "hidden", "alt-text", "comment"}
_NO_PROXY = {"http": "", "https": "", "all": ""}


class Problem(NamedTuple):
    """What the server says about a stretch of a text (code points): which of its rules, and what else could stand."""

    start: int
    end: int
    rule: str
    message: str
    replacements: tuple[str, ...]


@dataclass
class Checker:
    """An open connection to a server on this machine. `close` it, or use it in a `with` statement."""

    tool: Any
    seen: dict[str, tuple[Problem, ...]] = field(default_factory=dict)

    def __enter__(self) -> Checker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the connection, and the server where it was started for it."""
        self.tool.close()

    def problems(self, text: str) -> tuple[Problem, ...]:
        """What is wrong in a text, in its order. Raises LintError when the server does not answer."""
        if text not in self.seen:
            try:
                matches = self.tool.check(text)
            except Exception as error:  # the library raises its own errors and those of what lies below it
                raise LintError(f"the LanguageTool server does not answer any more: {_short(error)}") from None
            heard = (match for match in matches if not match.rule_id.startswith(QUIET_RULES))
            self.seen[text] = tuple(_problem(match) for match in heard)
        return self.seen[text]


def _problem(match: Any) -> Problem:
    end = match.offset + match.error_length
    return Problem(match.offset, end, match.rule_id, match.message, tuple(match.replacements[:3]))


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120]


def loopback(url: str) -> str:
    """The address of a server on this machine, as `http://127.0.0.1:8081`. Raises SettingsError for any other."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    try:
        port = parts.port
        host = parts.hostname or ""
        address = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError:
        address, port = None, None
    if address is None or not address.is_loopback or parts.scheme != "http":
        raise SettingsError(
            f'--grammar-url must be a server on this machine, such as http://127.0.0.1:8081, not "{url}": '
            "drafts are never sent anywhere else"
        )
    named = f"[{address}]" if address.version == 6 else str(address)
    return f"http://{named}:{port or 80}{parts.path.rstrip('/')}"


def connect(url: str = "", *, spelling: bool = False) -> Checker:
    """Connect to the server at `url`, or start an installed LanguageTool where there is none.

    Raises LintError in one sentence when the extra, Java, LanguageTool or the server is missing.
    """
    address = loopback(url) if url else ""
    try:
        import language_tool_python as library
    except ImportError:
        raise LintError('the grammar check needs an extra: pip install "anew[grammar]"') from None
    tool = _remote(library, address) if address else _local(library)
    tool.disabled_categories = {*QUIET, *(() if spelling else (SPELLING,))}
    return Checker(tool)


def _remote(library: Any, address: str) -> Any:
    try:
        return library.LanguageTool("en-US", remote_server=address + "/", proxies=dict(_NO_PROXY))
    except Exception:
        raise LintError(
            f"no LanguageTool server answers at {address}; start one, or give its address with --grammar-url"
        ) from None


def _local(library: Any) -> Any:
    import shutil

    from language_tool_python.download_lt import LocalLanguageTool

    if shutil.which("java") is None:
        raise LintError("the grammar check needs Java 17 or newer on this machine, or --grammar-url")
    found = LocalLanguageTool.get_latest_installed_version()
    if found is None:
        raise LintError(
            "no LanguageTool is installed on this machine; start its server and give --grammar-url http://127.0.0.1:8081"
        )
    try:
        return library.LanguageTool("en-US", language_tool_download_version=found.version_name)
    except Exception as error:
        raise LintError(f"LanguageTool could not be started: {_short(error)}") from None


def findings(document: Document, checker: Checker) -> list[Finding]:
    """What is wrong with the grammar of a document's English prose, as findings of the rule `grammar`."""
    if not _english(document):
        return []
    found = []
    for numbers, text, starts in _batches(document):
        for problem in checker.problems(text):
            at = max(i for i, start in enumerate(starts) if start <= problem.start)
            number, shift = numbers[at], starts[at]
            length = len(document.blocks[number].text)
            if problem.end - shift <= length:
                found.append(_finding(document, number, problem, problem.start - shift, problem.end - shift))
    return found


def _english(document: Document) -> bool:
    return document.lang == "en" and lang.detect(document.text[:20_000]) == "en"


def _batches(document: Document) -> Iterator[tuple[list[int], str, list[int]]]:
    """Blocks of prose put together: their numbers, the text, and where in it each begins."""
    numbers: list[int] = []
    starts: list[int] = []
    text = ""
    for number, block in enumerate(document.blocks):
        if block.kind in _NOT_PROSE or not block.text.strip():
            continue
        if text and len(text) + len(block.text) > MOST:
            yield numbers, text, starts
            numbers, starts, text = [], [], ""
        numbers.append(number)
        starts.append(len(text))
        text += _flat(block.text) + "\n\n"
    if text:
        yield numbers, text, starts


def _flat(text: str) -> str:
    """A line break inside a paragraph ends no sentence."""
    return text.replace("\r", " ").replace("\n", " ")


def _finding(document: Document, number: int, problem: Problem, start: int, end: int) -> Finding:
    block = document.blocks[number]
    first, last = block.source(start), block.source(end, end=True)
    at = Span(number, start, end)
    spans = sentences.split(block.text)
    inside = next(((s, e) for s, e in spans if s <= start < e), (0, len(block.text)))
    offers = tuple(Suggestion(text, first, last, at) for text in problem.replacements)
    return Finding(
        rule=RULE,
        family="language",
        level="warning",
        start=first,
        end=last,
        text=block.text[start:end],
        at=at,
        sentence=Span(number, *inside),
        message=problem.message,
        why="The sentence may not be grammatical.",
        sources=(f"LanguageTool ({problem.rule})",),
        suggestions=offers,
    )


def withheld(document: Document, found: Iterable[Finding], checker: Checker) -> list[Finding]:
    """The findings, where no suggestion may be put in place by itself that makes its sentence worse.

    The sentence is checked before and after the change; a rule of the server that had nothing to say before
    and has after takes `keeps_meaning` from the suggestion and says so in its note.
    """
    return [replace(f, suggestions=tuple(_tried(document, f, s, checker) for s in f.suggestions)) for f in found]


def _tried(document: Document, finding: Finding, offer: Suggestion, checker: Checker) -> Suggestion:
    if not offer.keeps_meaning or not _english(document):
        return offer
    new = worse(*_before_and_after(document, finding, offer), checker)
    if not new:
        return offer
    note = "; ".join(filter(None, (offer.note, f"check the grammar: {new[0].message}")))
    return replace(offer, keeps_meaning=False, note=note)


def _before_and_after(document: Document, finding: Finding, offer: Suggestion) -> tuple[str, str]:
    whole = document.blocks[offer.at.block].text
    same = finding.sentence.block == offer.at.block
    start = min(finding.sentence.start, offer.at.start) if same else 0
    end = max(finding.sentence.end, offer.at.end) if same else len(whole)
    return whole[start:end], whole[start : offer.at.start] + offer.text + whole[offer.at.end : end]


def worse(before: str, after: str, checker: Checker) -> Sequence[Problem]:
    """The problems of a sentence that its new wording has and its old one had not."""
    there = Counter(problem.rule for problem in checker.problems(_flat(before)))
    new = []
    for problem in checker.problems(_flat(after)):
        if there[problem.rule] <= 0:
            new.append(problem)
        there[problem.rule] -= 1
    return new
