"""Find files, read bytes, decode text, write safely.

Everything here speaks of paths and bytes; what the bytes mean is the parsers' affair.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lint.errors import InputError

LIMIT = 50 * 1024 * 1024
"""The largest file that is read, in bytes."""

STDIN = "-"
_NOT_OURS = frozenset({"node_modules", "__pycache__", "site-packages"})
_ENVIRONMENT_MARKS = ("pyvenv.cfg", "conda-meta")
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def find(
    paths: Iterable[str | Path],
    *,
    exclude: Sequence[str] = (),
    suffixes: Sequence[str],
    base: Path | None = None,
) -> Iterator[Path]:
    """The files to read: those named, and in named folders those that end in one of `suffixes`.

    Folders are walked in sorted order; hidden files and folders, virtual environments, Word's lock files and
    whatever `exclude` names (lines as in a .gitignore, relative to `base`, else the working folder) are
    passed over. A file named explicitly always comes, even if it does not exist: reading it then says so. No
    file comes twice.
    """
    ignored = _ignore(exclude)
    root = (base or Path.cwd()).absolute()
    wanted = tuple(s.lower() for s in suffixes)
    seen: set[Path] = set()
    for path in map(Path, paths):
        found = _walk(path, root, ignored, wanted) if path.is_dir() else iter((path,))
        for file in found:
            key = file.absolute()
            if key not in seen:
                seen.add(key)
                yield file


def _walk(folder: Path, root: Path, ignored: Ignore, suffixes: tuple[str, ...]) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        here = Path(where)
        inside = _relative(here, root, folder)
        folders[:] = sorted(d for d in folders if not _foreign(here / d) and not ignored(_join(inside, d), folder=True))
        for name in sorted(names):
            if name.startswith((".", "~$")) or not name.lower().endswith(suffixes):
                continue
            if not ignored(_join(inside, name), folder=False):
                yield here / name


def _foreign(folder: Path) -> bool:
    name = folder.name
    return name.startswith(".") or name in _NOT_OURS or any((folder / mark).exists() for mark in _ENVIRONMENT_MARKS)


def _relative(here: Path, root: Path, walked: Path) -> str:
    full = here.absolute()
    start = root if full.is_relative_to(root) else walked.absolute()
    relative = full.relative_to(start).as_posix()
    return "" if relative == "." else relative


def _join(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


class Ignore:
    """The lines of a .gitignore as a question: is this path left out? The last line that matches decides."""

    def __init__(self, rules: Sequence[tuple[re.Pattern[str], bool, bool]]) -> None:
        self.rules = rules

    def __call__(self, path: str, *, folder: bool) -> bool:
        out = False
        for pattern, only_folders, keeps in self.rules:
            if (folder or not only_folders) and pattern.fullmatch(path):
                out = not keeps
        return out


def _ignore(lines: Sequence[str]) -> Ignore:
    rules = []
    for raw in lines:
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        keeps, line = line.startswith("!"), line.removeprefix("!")
        only_folders, line = line.endswith("/"), line.rstrip("/")
        anchored = "/" in line
        pattern = _glob(line.removeprefix("/"))
        rules.append((re.compile(pattern if anchored else f"(?:.*/)?{pattern}"), only_folders, keeps))
    return Ignore(rules)


def _glob(pattern: str) -> str:
    """A .gitignore pattern as an expression: `*` and `?` stay inside one name, `**` crosses folders."""
    out, at = "", 0
    while at < len(pattern):
        if pattern.startswith("**/", at):
            out, at = out + "(?:.*/)?", at + 3
        elif pattern.startswith("**", at):
            out, at = out + ".*", at + 2
        elif pattern[at] == "[" and (close := pattern.find("]", at + 2)) > 0:
            inner = pattern[at + 1 : close]
            negated, inner = inner[0] in "!^", inner.lstrip("!^")
            out, at = out + f"[{'^' if negated else ''}{inner}]", close + 1
        else:
            out, at = out + {"*": "[^/]*", "?": "[^/]"}.get(pattern[at], re.escape(pattern[at])), at + 1
    return out


def read(path: str | Path) -> bytes:
    """The bytes of a file.

    Raises InputError, in one sentence, for a missing file, a folder, a file that may not be read and one over
    `LIMIT`.
    """
    name = str(path)
    try:
        with open(path, "rb") as stream:
            data = stream.read(LIMIT + 1)
    except FileNotFoundError:
        raise InputError("there is no such file", path=name) from None
    except IsADirectoryError:
        raise InputError("this is a folder, not a file", path=name) from None
    except PermissionError:
        raise InputError("this file may not be read (no permission)", path=name) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"this file cannot be read: {reason}", path=name) from None
    if len(data) > LIMIT:
        raise InputError(f"this file is larger than {LIMIT // 1024 // 1024} MB, the most that is read", path=name)
    return data


def write(path: str | Path, data: bytes) -> None:
    """Put `data` in a file, wholly or not at all: a new file beside it is renamed over it.

    The file keeps its permissions; a link is followed. Raises InputError when the folder cannot be written
    to.
    """
    import tempfile

    target = Path(os.path.realpath(path))
    try:
        mode = target.stat().st_mode & 0o7777 if target.exists() else None
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(beside, _new_mode() if mode is None else mode)
            os.replace(beside, target)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise InputError(f"this file cannot be written: {error.strerror or error}", path=str(path)) from None


def _new_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def codec(data: bytes) -> tuple[bytes, str]:
    """The byte order mark ("" bytes when there is none) and the codec of a text file.

    `data[len(mark):].decode(codec)` is its text, and `mark + text.encode(codec)` the file again. UTF-8 unless
    a mark, a zero in every other byte (UTF-16) or bytes that are not UTF-8 (Windows-1252) say otherwise.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return mark, name
    head = data[:4096]
    if len(head) > 3 and len(head) % 2 == 0 and head.count(0) > len(head) // 4:
        if not any(head[0::2]) or head[1::2].count(0) > len(head) // 3:
            return b"", "utf-16-le"
        if head[0::2].count(0) > len(head) // 3:
            return b"", "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return b"", "latin-1" if any(byte in data for byte in b"\x81\x8d\x8f\x90\x9d") else "cp1252"
    return b"", "utf-8"


def decode(data: bytes, path: str) -> str:
    """The text of a text file, without its byte order mark; line ends stay as they are.

    Raises InputError when the bytes are no text at all.
    """
    mark, name = codec(data)
    try:
        text = data[len(mark) :].decode(name)
    except UnicodeDecodeError:
        raise InputError("this file is not readable as text (its encoding is damaged)", path=path) from None
    if text.count("\0") > len(text) // 1000:
        what = "a zip archive" if data.startswith(b"PK\x03\x04") else "binary data"
        raise InputError(f"this is not a text file (it holds {what})", path=path)
    return text
