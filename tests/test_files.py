from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint import files
from lint.errors import InputError


def tree(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")


def found(root: Path, exclude: tuple[str, ...] = ()) -> list[str]:
    walked = files.find([root], exclude=exclude, suffixes=(".txt", ".md"), base=root)
    return [p.relative_to(root).as_posix() for p in walked]


def test_folders_are_walked_in_order_and_only_for_what_is_read(tmp_path: Path) -> None:
    tree(
        tmp_path,
        "b.txt",
        "a/z.md",
        "a/A.TXT",
        "pic.png",
        ".git/c.txt",
        ".hidden.txt",
        "node_modules/x.txt",
        "venv/pyvenv.cfg",
        "venv/lib/y.txt",
        "~$lock.txt",
    )
    assert found(tmp_path) == ["b.txt", "a/A.TXT", "a/z.md"]


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        (("*.md",), ["b.txt", "a/c.txt", "a/x/d.txt"]),
        (("/b.txt",), ["a/c.txt", "a/k.md", "a/x/d.txt"]),
        (("a/",), ["b.txt"]),
        (("a/**", "!a/k.md"), ["b.txt", "a/k.md"]),
        (("**/d.txt", "# a comment", ""), ["b.txt", "a/c.txt", "a/k.md"]),
        (("[bc].txt",), ["a/k.md", "a/x/d.txt"]),
        (("x",), ["b.txt", "a/c.txt", "a/k.md"]),
    ],
)
def test_excludes_read_like_gitignore(tmp_path: Path, exclude: tuple[str, ...], left: list[str]) -> None:
    tree(tmp_path, "b.txt", "a/c.txt", "a/k.md", "a/x/d.txt")
    assert found(tmp_path, exclude) == left


def test_a_named_file_always_comes_once(tmp_path: Path) -> None:
    tree(tmp_path, "x.png")
    named = [tmp_path / "x.png", tmp_path / "missing.txt", tmp_path / "x.png"]
    assert list(files.find(named, exclude=("*",), suffixes=(".txt",))) == named[:2]


@pytest.mark.parametrize(("name", "said"), [("missing.txt", "no such file"), (".", "folder")])
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        files.read(tmp_path / name)


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LIMIT", 1024 * 1024)
    (tmp_path / "big.txt").write_bytes(b"x" * (1024 * 1024 + 1))
    with pytest.raises(InputError, match="larger than 1 MB"):
        files.read(tmp_path / "big.txt")


def test_write_replaces_wholly_and_keeps_the_mode(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    target.chmod(0o640)
    files.write(target, b"new")
    assert target.read_bytes() == b"new" and target.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["a.txt"]
    with pytest.raises(InputError, match="cannot be written"):
        files.write(tmp_path / "none" / "a.txt", b"x")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), min_size=1))
def test_a_decoded_file_can_be_put_back(source: str) -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        data = source.encode(encoding)
        mark, name = files.codec(data)
        assert files.decode(data, "a.txt") == source
        assert mark + source.encode(name) == data
