"""Regular expressions, compiled once for a machine and not once for a run.

Compiling the patterns of the language stage takes longer than checking a page. Their code (a list of numbers) is kept
in the user's cache folder, and `_sre`, which checks it for soundness, makes it a pattern again at once. Whatever is
odd about the store, or about this Python, and a pattern is compiled as always: the result is the same.
"""

from __future__ import annotations

import atexit
import os
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

FORMAT = "1"
_fresh: dict[str, Any] = {}


def cache_folder() -> Path:
    """Where compiled things are kept: `$ANEW_CACHE`, else the platform's cache folder."""
    if "ANEW_CACHE" in os.environ:
        return Path(os.environ["ANEW_CACHE"])
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home())) / "anew" / "cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "anew"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "anew"


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile(pattern, flags)` gives."""
    key = f"{int(flags)}:{pattern}"
    stored = _store().get(key)
    if stored is not None:
        try:
            import _sre  # type: ignore[import-not-found]

            final, code, groups, names, indexed = stored
            made: re.Pattern[str] = _sre.compile(pattern, final, code, groups, names, tuple(indexed))
            return made
        except (TypeError, ValueError, RuntimeError, OverflowError):
            pass
    compiled = re.compile(pattern, flags)
    if not _fresh:
        atexit.register(_save)
    _fresh[key] = None
    return compiled


@cache
def kept(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled when it is first asked for and kept for the run."""
    return compile(pattern)


def _file() -> Path:
    import _sre

    version = ".".join(map(str, sys.version_info[:3]))
    return cache_folder() / f"patterns-{FORMAT}-{version}-{_sre.MAGIC}.msgpack"


@cache
def _store() -> dict[str, Any]:
    try:
        import msgspec

        found = msgspec.msgpack.decode(_file().read_bytes())
        return found if isinstance(found, dict) else {}
    except Exception:  # the store is a convenience: without it everything is compiled
        return {}


def _save(most: int = 2000) -> None:
    """Add the patterns compiled in this run to the store. Old ones go when it has grown too large."""
    try:
        import tempfile

        import msgspec

        stored = {} if len(_store()) > most else dict(_store())
        for key in _fresh:
            flags, _, pattern = key.partition(":")
            stored[key] = _code(pattern, int(flags))
        place = _file()
        place.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=place.parent, suffix=".part")
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.msgpack.encode(stored))
        os.replace(name, place)
    except Exception:  # as above: nothing is lost but time
        return


def _code(pattern: str, flags: int) -> tuple[Any, ...]:
    """What `re` hands to `_sre` for a pattern (CPython 3.11 and later, `re._compiler.compile`)."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, flags)
    code = _compiler._code(parsed, flags)
    names = parsed.state.groupdict
    indexed: list[str | None] = [None] * parsed.state.groups
    for name, number in names.items():
        indexed[number] = name
    return flags | parsed.state.flags, [int(c) for c in code], parsed.state.groups - 1, names, indexed
