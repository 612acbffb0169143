from collections.abc import Sequence
from pathlib import Path

import pytest

from lint import rulebook
from lint.errors import BookError
from lint.rulebook import cache, load, load_full
from lint.rulebook.nouns import Book
from tests.books import ENTRY, write


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (("why: A test.", "whi: A test."), 6, 'did you mean "why"'),
        (("person-label", "person-labels"), 2, 'did you mean "person-label"'),
        (("[nida-words-matter]", "[nida-words-mater]"), 2, 'did you mean "nida-words-matter"'),
        (("  why: A test.\n", ""), 2, '"why" is missing'),
        (("why: A test.", "why: ''"), 2, "says no why"),
        (('flag: ["Here is a <{name}>."], ', ""), 2, "at least one example"),
        (("why: A test.", "why: A test.\n  why: Again."), 7, "stands twice"),
        (("one: [{name}]", "one: ['(a|']"), 2, "brackets"),
        (("sources:", "needs: [{near: ['@nothing-such']}]\n  sources:"), 2, 'no concept "nothing-such"'),
        (("sources:", "needs: [{nearr: [a]}]\n  sources:"), 7, 'did you mean "near"'),
    ],
)
def test_badly_written_terms_are_refused(tmp_path: Path, change: tuple[str, str], line: int, says: str) -> None:
    text = ENTRY.replace("{{", "{").replace("}}", "}").replace(*change).replace("{name}", "zork")
    path = write(tmp_path, "own.yaml", text)
    with pytest.raises(BookError) as caught:
        load_full((tmp_path,))
    assert says in str(caught.value)
    assert str(caught.value).startswith(f"{path}:{line}: ")


def test_a_name_taken_twice_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "own.yaml", ENTRY.format(name="zork") * 2)
    with pytest.raises(BookError, match="already taken"):
        load_full((tmp_path,))


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    write(tmp_path, "own.yaml", ENTRY.format(name="zork") + "  exempt: [no, on, 12:30]\n")
    term = load_full((tmp_path,)).rule("zork")
    assert term is not None
    assert getattr(term, "exempt") == ("no", "on", "12:30")  # noqa: B009


def test_the_cached_book_finds_what_the_written_book_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANEW_CACHE", str(tmp_path / "cache"))
    write(tmp_path / "own", "own.yaml", ENTRY.format(name="zork"))
    own = (tmp_path / "own",)
    assert cache.fetch(cache.stamp(own)) is None
    written = load(own)
    kept = cache.fetch(cache.stamp(own))
    assert kept is not None
    assert list(kept.graph.nodes) == list(written.graph.nodes)
    assert list(kept.graph.types) == list(written.graph.types)
    assert dict(kept.needs) == dict(written.needs)
    assert {k: [(tuple(o), w) for o, w in v] for k, v in kept.graph.openers.items()} == written.graph.openers
    assert [t.name for t in kept.terms] == [t.name for t in written.terms]
    write(tmp_path / "own", "own.yaml", ENTRY.format(name="zorkzork"))
    assert cache.fetch(cache.stamp(own)) is None


def test_a_file_saved_while_the_book_is_read_makes_no_stale_book(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANEW_CACHE", str(tmp_path / "cache"))
    write(tmp_path / "own", "own.yaml", ENTRY.format(name="zork"))
    read = rulebook.load_full

    def slowly(extra: Sequence[Path] = ()) -> Book:
        book = read(extra)
        write(tmp_path / "own", "own.yaml", ENTRY.format(name="zorkzork"))
        return book

    monkeypatch.setattr(rulebook, "load_full", slowly)
    load((tmp_path / "own",))
    monkeypatch.setattr(rulebook, "load_full", read)
    assert load((tmp_path / "own",)).rule("zorkzork") is not None


def test_a_damaged_cache_is_read_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANEW_CACHE", str(tmp_path / "cache"))
    load()
    for file in (tmp_path / "cache").iterdir():
        file.write_bytes(b"\x93\x01")
    assert load().terms


def test_a_pattern_names_only_known_document_types(tmp_path: Path) -> None:
    rule = """
message: A test.
why: A test.
guide: [V.B-01]
patterns: [{phrases: [zork], documents: [bial]}]
examples: {flag: [{text: A zork.}], allow: [{text: None.}]}
"""
    write(tmp_path, "practice/zork-rule.yaml", rule)
    with pytest.raises(BookError, match='did you mean "bail"'):
        load_full((tmp_path,))
