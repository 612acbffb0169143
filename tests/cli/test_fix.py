from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_check import anew

TEXT = "An addict came.\n\nThe inmate and “two addicts” left.\n"
DONE = "A person who uses drugs came.\n\nThe person in jail and “two addicts” left.\n"


def write(folder: Path, name: str, text: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_nothing_is_written_unasked(small_book: Path) -> None:
    path = write(small_book, "a.txt", TEXT)
    for args in ([], ["--diff"]):
        result = anew("fix", "a.txt", *args)
        assert result.exit_code == 0
        assert "-An addict came." in result.stdout
        assert "+A person who uses drugs came." in result.stdout
        assert path.read_text(encoding="utf-8") == TEXT
    assert result.stdout.endswith("2 changes in 1 file; --write puts them in place.\n")
    assert anew("fix", "a.txt", "--diff", "--write").exit_code == 2


def test_write_and_then_nothing_more(small_book: Path) -> None:
    path = write(small_book, "a.txt", TEXT)
    assert anew("fix", "a.txt", "--write").stdout == "2 changes in 1 file written.\n"
    assert path.read_text(encoding="utf-8") == DONE
    before = path.stat().st_mtime_ns
    assert anew("fix", "a.txt", "--write").stdout == "Nothing to put in place.\n"
    assert path.stat().st_mtime_ns == before


MARKUP = """---
title: An addict
---
# The *inmate*

An addict, a [heroin addict](addict.html "addict") and a **heroin** addict.

    An addict in code, `addict`.

* Two addicts & `inmate`
"""


def test_markup_code_links_and_front_matter_stay(small_book: Path) -> None:
    path = write(small_book, "a.md", MARKUP)
    anew("fix", "a.md", "--write")
    told = path.read_text(encoding="utf-8")
    assert told.startswith("---\ntitle: An addict\n---\n# The *person in jail*\n")
    assert '(addict.html "addict")' in told
    assert "**heroin** addict" in told
    assert "    An addict in code, `addict`.\n" in told
    assert "* Two people who use drugs & `inmate`\n" in told


def test_html_stays_html(small_book: Path) -> None:
    text = '<p class="addict">An addict &amp; an <b>inmate</b>, the <i>inmate</i>.</p><!-- addict -->'
    text += "<script>var addict;</script>"
    path = write(small_book, "a.html", text)
    anew("fix", "a.html", "--write")
    done = text.replace("An addict &", "A person who uses drugs &").replace("an <b>inmate", "a <b>person in jail")
    done = done.replace("<i>inmate", "<i>person in jail")
    assert path.read_text(encoding="utf-8") == done


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_file_keeps_its_encoding_and_line_ends(small_book: Path, encoding: str) -> None:
    path = write(small_book, "a.txt", TEXT.replace("\n", "\r\n"), encoding)
    anew("fix", "a.txt", "--write")
    assert path.read_bytes() == DONE.replace("\n", "\r\n").encode(encoding)


def test_the_words_of_others_stay(small_book: Path) -> None:
    path = write(small_book, "a.txt", "“An addict came,” said Judge Ann Poe.\n")
    assert anew("fix", "a.txt", "--write", "--level", "advice").stdout == "Nothing to put in place.\n"
    assert "addict" in path.read_text(encoding="utf-8")


def test_another_file_is_written_where_one_is_named(small_book: Path) -> None:
    path = write(small_book, "a.txt", TEXT)
    anew("fix", "a.txt", "--write", "--output", "b.txt")
    assert path.read_text(encoding="utf-8") == TEXT
    assert (small_book / "b.txt").read_text(encoding="utf-8") == DONE


def test_a_read_only_folder_is_one_sentence_and_the_file_whole(small_book: Path) -> None:
    path = write(small_book, "a.txt", TEXT)
    result = anew("fix", "a.txt", "--write", "--output", "no/such/b.txt")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)
    assert path.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize(
    ("answers", "text"),
    [
        ("1\n1\n", DONE),
        ("\n\n", DONE),
        ("s\n1\n", "An addict came.\n\nThe person in jail and “two addicts” left.\n"),
        ("1\nq\n", "A person who uses drugs came.\n\nThe inmate and “two addicts” left.\n"),
        ("1\n", "A person who uses drugs came.\n\nThe inmate and “two addicts” left.\n"),
        ("?\n7\n1\ns\n", "A person who uses drugs came.\n\nThe inmate and “two addicts” left.\n"),
        ("w\n1\n", "An addict came.\n\nThe person in jail and “two addicts” left.\n\n<!-- anew: allow addict -->\n"),
        ("s\ns\n", TEXT),
    ],
)
def test_one_by_one(small_book: Path, answers: str, text: str) -> None:
    path = write(small_book, "a.txt", TEXT)
    result = anew("fix", "a.txt", "--interactive", data=answers)
    assert result.exit_code == 0, result.output
    assert path.read_text(encoding="utf-8") == text


def test_what_was_allowed_is_not_found_again(small_book: Path) -> None:
    write(small_book, "a.txt", TEXT)
    anew("fix", "a.txt", "--interactive", data="w\n1\n")
    assert anew("check", "a.txt", "--fail-on", "advice").exit_code == 0


def word(path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("An addict came.")
    document.save(str(path))


def paragraphs(path: Path) -> list[str]:
    import docx

    return [p.text for p in docx.Document(str(path)).paragraphs]


def test_a_word_file_is_copied(small_book: Path) -> None:
    path = small_book / "a.docx"
    word(path)
    before = path.read_bytes()
    assert "+A person who uses drugs came." in anew("fix", "a.docx").stdout
    assert [p.name for p in small_book.glob("*.docx")] == ["a.docx"]
    result = anew("fix", "a.docx", "--write")
    assert result.exit_code == 0, result.output
    assert (small_book / "a.marked.docx").exists()
    anew("fix", "a.docx", "--write", "-o", "b.docx")
    assert paragraphs(small_book / "b.docx") == ["A person who uses drugs came."]
    assert path.read_bytes() == before
    assert anew("fix", "a.docx", "--write", "-o", "a.docx").exit_code == 2
    assert anew("fix", "b.docx", "--write").stdout == "Nothing to put in place.\n"
