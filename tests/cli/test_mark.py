from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lint.cli import main
from lint.parsers import parse
from tests.word.hard import package, para, run
from tests.word.revisions import W, parts, stories

DRAFT = package(para(run("For immediate release")) + para(run("An addict died. ")) + para(run("The inmate came.")))


def anew(*args: str | Path) -> Result:
    return CliRunner().invoke(main, ["mark", *map(str, args)])


@pytest.fixture
def work(small_book: Path) -> Path:
    (small_book / "draft.docx").write_bytes(DRAFT)
    return small_book


def changes(path: Path) -> int:
    return len(list(stories(path.read_bytes())["word/document.xml"].iter(W + "ins")))


def test_a_copy_beside_the_draft(work: Path):
    result = anew("draft.docx")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("draft.marked.docx: ")
    assert (work / "draft.docx").read_bytes() == DRAFT
    copy = work / "draft.marked.docx"
    assert changes(copy) == 2
    comments = parts(copy.read_bytes())["word/comments.xml"].decode()
    assert "Names a person by an illness." in comments and "remarks on this document" in comments


def test_the_accepted_copy_raises_none_of_what_was_changed(work: Path):
    anew("draft.docx")
    text = parse((work / "draft.marked.docx").read_bytes(), "draft.marked.docx").text
    assert "A person who uses drugs died." in text and "The person in jail came." in text
    result = CliRunner().invoke(main, ["check", "draft.marked.docx", "--select", "language", "--format", "json"])
    assert '"findings": []' in result.stdout


def test_comments_only_and_changes_only(work: Path):
    anew("draft.docx", "--comments-only", "-o", "remarks.docx")
    anew("draft.docx", "--changes-only", "-o", "changes.docx")
    assert changes(work / "remarks.docx") == 0 and changes(work / "changes.docx") == 2
    assert "word/comments.xml" in parts((work / "remarks.docx").read_bytes())
    assert "word/comments.xml" not in parts((work / "changes.docx").read_bytes())
    result = anew("draft.docx", "--changes-only", "--comments-only")
    assert result.exit_code == 2 and "leave nothing to write" in result.output


def test_level_leaves_out_what_is_below_it(work: Path):
    anew("draft.docx", "--level", "error", "-o", "errors.docx")
    assert changes(work / "errors.docx") == 1


def test_never_over_the_draft(work: Path):
    result = anew("draft.docx", "-o", "draft.docx")
    assert result.exit_code == 2 and "over the draft itself" in result.stderr
    (work / "link.docx").symlink_to("draft.docx")
    assert anew("draft.docx", "-o", "link.docx").exit_code == 2
    assert (work / "draft.docx").read_bytes() == DRAFT


def test_one_sentence_for_a_bad_file_and_the_rest_goes_on(work: Path):
    (work / "broken.docx").write_bytes(DRAFT[:200])
    result = anew("broken.docx", "draft.docx", "missing.docx")
    assert result.exit_code == 2
    assert len(result.stderr.strip().split("\n")) == 2 and "Traceback" not in result.output
    assert (work / "draft.marked.docx").exists() and not (work / "broken.marked.docx").exists()


def test_one_output_for_one_file(work: Path):
    assert "names one copy" in anew("draft.docx", "draft.docx", "-o", "x.docx").output
