"""An office's settings: `anew.toml`, or `[tool.anew]` in `pyproject.toml`, found upward from the draft.

Everything is optional. Unknown keys and values are refused with file, line and the nearest right name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from lint.errors import SettingsError, nearest
from lint.finding import DOCUMENT_TYPES, LEVELS, STATUSES

FAIL_ON = ("error", "warning", "advice", "never")
LANGUAGES = ("auto", "en", "es")
DICTIONARY = (
    "programs",  # diversion and treatment programs, by the names that drafts use
    "helpline",
    "naloxone",  # where people get it
    "medication",  # where people get medication for opioid use disorder
    "local-law",  # the state's Good Samaritan law and other law that protects people, as the office cites it
)
"""The keys of the office's dictionary: names that answer a consideration when the draft gives them."""


@dataclass(frozen=True, slots=True)
class Office:
    """Who issues the drafts: its name, the people whose words are its own, official names that stay silent.

    `words` maps the keys of the dictionary to the names they go by.
    """

    name: str = ""
    speakers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """What an office chose. Paths are absolute; globs are relative to `root`, where the settings file is.

    `levels` maps a rule or family to a level; `select` (empty: all) and `ignore` name rules or families;
    `types` and `statuses` are (glob, value) in the order written, the first that fits counts.
    """

    path: str = ""
    root: Path = field(default_factory=Path)
    level: str = "warning"
    fail_on: str = "error"
    levels: dict[str, str] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    types: tuple[tuple[str, str], ...] = ()
    statuses: tuple[tuple[str, str], ...] = ()
    lexicons: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    lang: str = "auto"
    pipeline: str = ""
    office: Office = Office()

    @property
    def book(self) -> tuple[Path, ...]:
        """The office's own folders and files of terms and rules."""
        return self.lexicons + self.rules

    def type_of(self, path: str | Path) -> str:
        """The document type that the settings give a file, or ""."""
        return self._first(self.types, path)

    def status_of(self, path: str | Path) -> str:
        """The case status that the settings give a file, or ""."""
        return self._first(self.statuses, path)

    def _first(self, globs: Iterable[tuple[str, str]], path: str | Path) -> str:
        full = Path(path).absolute()
        inside = full.relative_to(self.root) if self.root.parts and full.is_relative_to(self.root) else full
        return next((value for glob, value in globs if fits(glob, inside.as_posix())), "")


def fits(glob: str, path: str) -> bool:
    """Whether a path fits: `*` part of a name, `**` any folders; without a `/` it fits the name alone."""
    if "/" not in glob:
        path = path.rsplit("/", 1)[-1]
    return bool(_expression(glob).fullmatch(path))


@cache
def _expression(glob: str) -> re.Pattern[str]:
    told, at = "", 0
    for match in re.finditer(r"\*\*/|\*\*|\*|\?", glob):
        told += re.escape(glob[at : match.start()])
        told += {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}[match[0]]
        at = match.end()
    return re.compile(told + re.escape(glob[at:]))


def find(start: Path) -> Path | None:
    """The nearest settings file from a folder upward, `anew.toml` before a fitting `pyproject.toml`."""
    folder = start.absolute()
    for here in (folder, *folder.parents):
        if (own := here / "anew.toml").is_file():
            return own
        if _has_table(project := here / "pyproject.toml"):
            return project
    return None


def _has_table(path: Path) -> bool:
    try:
        return b"tool.anew" in path.read_bytes()
    except OSError:
        return False


def nearby(path: str | Path) -> Settings:
    """The settings for a file: those found upward from its folder, or none. Raises SettingsError."""
    folder = Path(path).absolute().parent
    return _nearby(folder)


@cache
def _nearby(folder: Path) -> Settings:
    found = find(folder)
    return load(found) if found else Settings()


@cache
def load(path: Path) -> Settings:
    """The settings in a file. Raises SettingsError, with the line where it can be found."""
    import tomllib

    try:
        text = path.read_text(encoding="utf-8")
        data: dict[str, Any] = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(f"cannot be read ({error.strerror})", path=str(path)) from None
    except UnicodeDecodeError:
        raise SettingsError("is not UTF-8 text", path=str(path)) from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise SettingsError(f"is not TOML: {error}", path=str(path), line=int(line[1]) if line else 0) from None
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("anew", {})
    return _Reader(path.absolute(), text).settings(data)


class _Reader:
    """Reads one settings file; keeps path and text for what its errors say."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self.text = path, text

    def settings(self, data: dict[str, Any]) -> Settings:
        known = {name for name in Settings.__dataclass_fields__ if name not in ("path", "root")}
        self.keys(data, known, "")
        return Settings(
            path=str(self.path),
            root=self.path.parent,
            level=self.one_of(data, "level", LEVELS[1:], "warning"),
            fail_on=self.one_of(data, "fail_on", FAIL_ON, "error"),
            levels=dict(self.table(data, "levels", LEVELS)),
            select=self.words(data, "select"),
            ignore=self.words(data, "ignore"),
            allow=self.words(data, "allow"),
            exclude=self.words(data, "exclude"),
            types=self.table(data, "types", DOCUMENT_TYPES),
            statuses=self.table(data, "statuses", STATUSES),
            lexicons=self.paths(data, "lexicons"),
            rules=self.paths(data, "rules"),
            lang=self.one_of(data, "lang", LANGUAGES, "auto"),
            pipeline=self.string(data, "pipeline"),
            office=self.office(data.get("office", {})),
        )

    def office(self, data: Any) -> Office:
        if not isinstance(data, dict):
            self.refuse("office", '"office" must be a table')
        written = {key.replace("_", "-"): key for key in data}  # local_law reads better in TOML
        known = {"name", "speakers", "names", *DICTIONARY, *(key.replace("-", "_") for key in DICTIONARY)}
        self.keys(data, known, "office.")
        words = {key: self.words(data, written[key]) for key in DICTIONARY if key in written}
        return Office(self.string(data, "name"), self.words(data, "speakers"), self.words(data, "names"), words)

    def keys(self, data: dict[str, Any], known: Iterable[str], table: str) -> None:
        for key in data:
            if key not in known:
                close = nearest(key, known)
                self.refuse(key, f'unknown setting "{table}{key}"{close}')

    def one_of(self, data: dict[str, Any], key: str, known: tuple[str, ...], default: str) -> str:
        value = self.string(data, key) or default
        if value not in known:
            self.refuse(key, f'"{key}" must be one of {", ".join(known)}, not "{value}"{nearest(value, known)}')
        return value

    def table(self, data: dict[str, Any], key: str, known: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
        value = data.get(key, {})
        if not isinstance(value, dict):
            self.refuse(key, f'"{key}" must be a table')
        for name, chosen in value.items():
            if chosen not in known:
                close = nearest(str(chosen), known)
                self.refuse(name, f'"{key}.{name}" must be one of {", ".join(known)}, not "{chosen}"{close}')
        return tuple(value.items())

    def words(self, data: dict[str, Any], key: str) -> tuple[str, ...]:
        value = data.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
            self.refuse(key, f'"{key}" must be a list of texts')
        return tuple(value)

    def paths(self, data: dict[str, Any], key: str) -> tuple[Path, ...]:
        found = tuple(self.path.parent / word for word in self.words(data, key))
        for path in found:
            if not path.exists():
                self.refuse(key, f'"{key}" names {path}, which does not exist')
        return found

    def string(self, data: dict[str, Any], key: str) -> str:
        value = data.get(key, "")
        if not isinstance(value, str):
            self.refuse(key, f'"{key}" must be a text')
        return str(value)

    def refuse(self, key: str, message: str) -> None:
        written = re.compile(
            rf"""^\s*["']?{re.escape(key)}["']?\s*=|^\s*\[(?:[\w."' -]+\.)?["']?{re.escape(key)}["']?\]""",
            re.M,
        )
        found = written.search(self.text, self._table())
        line = self.text.count("\n", 0, found.end()) + 1 if found else 0
        raise SettingsError(message, path=str(self.path), line=line)

    def _table(self) -> int:
        """Where the settings begin in a shared file."""
        at = self.text.find("[tool.anew") if self.path.name == "pyproject.toml" else 0
        return max(at, 0)
