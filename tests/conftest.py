"""Fixtures for the whole suite."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint import checking, settings, shipped


def forget() -> None:
    """Forget every book and settings file that was read."""
    for cached in (shipped.root, settings.load, settings._nearby, checking._linter):
        cached.cache_clear()
    checking._fitted.clear()


@pytest.fixture
def small_book(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """The book of tests/small in place of the shipped one, in a working folder of its own."""
    forget()
    monkeypatch.setattr(shipped, "HERE", Path(__file__).parent / "small" / "lint")
    monkeypatch.setenv("ANEW_CACHE", str(tmp_path / "cache"))
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    yield work
    forget()


@pytest.fixture(autouse=True)
def _collecting() -> Iterator[None]:
    """A command turns the garbage collector off for its short life; the suite lives longer."""
    yield
    gc.enable()
