"""`anew draft`: kinds, files, and what a fresh draft is made of."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from lint.cli import main
from lint.rulebook import outlines


def run(*args: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["draft", *args])
    return done.exit_code, done.output


def test_the_list_is_one_kind_a_line() -> None:
    assert run("--list") == (0, "".join(f"{kind}\n" for kind in outlines.kinds()))


def test_markdown_goes_to_stdout() -> None:
    code, text = run("plea-offer")
    assert code == 0 and "\n# Plea offer: " in text
    assert "\n## The proposal\n" in text and "{Name}" in text
    assert "<!-- A New Approach, V.B-01: " in text


def test_a_word_document_has_headings_holes_and_comments(tmp_path: Path) -> None:
    import docx

    path = tmp_path / "offer.docx"
    assert run("plea-offer", "-o", str(path))[0] == 0
    word = docx.Document(io.BytesIO(path.read_bytes()))
    styles = [p.style.name for p in word.paragraphs]
    assert styles.count("Heading 1") == 1 and styles.count("Heading 2") > 4
    assert any(run.font.highlight_color and run.text.startswith("{") for p in word.paragraphs for run in p.runs)
    assert any("V.B-01" in comment.text for comment in word.comments)


def test_lists_are_real_lists(tmp_path: Path) -> None:
    import docx

    path = tmp_path / "training.docx"
    run("training-outline", "-o", str(path))
    assert any(p.style.name == "List Bullet" for p in docx.Document(str(path)).paragraphs)


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["plea-ofer"], 'there is no outline "plea-ofer" (did you mean "plea-offer"?)'),
        (["plea-offer", "-o", "offer.pdf"], 'a draft is written as .md or .docx, not ".pdf"'),
        ([], "anew draft --list"),
    ],
)
def test_what_cannot_be_done_is_said(args: list[str], sentence: str) -> None:
    code, text = run(*args)
    assert code == 2 and sentence in text


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "offer.md"
    path.write_text("mine")
    code, text = run("plea-offer", "-o", str(path))
    assert code == 2 and "--force" in text and path.read_text() == "mine"
    assert run("plea-offer", "-o", str(path), "--force")[0] == 0
    assert path.read_text().startswith("{OFFICE}")
