"""Made-up documents, and every .docx below the folder that ANEW_CORPUS names: nothing is lost in a marked copy."""

from __future__ import annotations

import dataclasses
import os
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.document import Document
from lint.errors import InputError
from lint.finding import Finding
from lint.parsers import parse
from lint.word.edits import editable
from lint.word.package import open_package
from lint.word.walk import read_content
from lint.writers import choose, mark
from tests.word.hard import ANN, PARTS, control, deleted, field, hard_file, package, para, run, table
from tests.word.made import OPTIONS, finding
from tests.word.revisions import accept_all, letters, parts, plain, reject_all, stories

WORDS = ("an", "addict", "junkie", "was", "seen", "with", "drug", "users", "here,", "too.", "überall", "“so”", "🙂")
FONTS = (
    "",
    "<w:b/>",
    "<w:i/><w:sz w:val='20'/>",
    "<w:vanish/>",
    "<w:rPrChange w:id='9' w:author='Ann'><w:rPr/></w:rPrChange>",
)
REFERENCE = '<w:r><w:footnoteReference w:id="1"/></w:r>'

text = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
plain_run = st.builds(lambda t, tail, f: run(t + tail, f), text, st.sampled_from(("", " ")), st.sampled_from(FONTS))
other = st.sampled_from((
    REFERENCE, '<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="3" w:name="b"/>',
    "<w:r><w:t>soft</w:t><w:softHyphen/><w:t>ly</w:t><w:tab/><w:t>spaced</w:t><w:br/></w:r>",
    "<w:r><w:t> trimmed </w:t></w:r>", "<w:r><w:t>\u00a0kept\u00a0</w:t></w:r>",
))  # fmt: skip
simple = st.one_of(plain_run, plain_run, plain_run, other)
wrapped = st.builds(
    lambda shape, inner: shape.format("".join(inner)),
    st.sampled_from((
        '<w:hyperlink w:anchor="x">{}</w:hyperlink>', f'<w:ins w:id="4" {ANN}>{{}}</w:ins>',
        '<w:smartTag w:uri="u" w:element="e">{}</w:smartTag>', control("{}"), control("{}", "<w:dropDownList/>"),
        f'<w:moveTo w:id="5" {ANN}>{{}}</w:moveTo>', '<w:fldSimple w:instr=" X ">{}</w:fldSimple>',
        f'<w:hyperlink w:anchor="x"><w:ins w:id="6" {ANN}>{{}}</w:ins></w:hyperlink>',
    )),
    st.lists(simple, min_size=1, max_size=3),
)  # fmt: skip
fixed = st.one_of(text.map(deleted), text.map(lambda t: field("REF x", t)))
paragraph = st.lists(st.one_of(simple, simple, wrapped, fixed), max_size=6).map(lambda inner: para("".join(inner)))
block = st.one_of(paragraph, paragraph, paragraph.map(table), paragraph.map(control))
bodies = st.lists(block, min_size=1, max_size=5).map("".join)


def stretches(document: Document, seed: int, most: int = 3) -> list[Finding]:
    """Findings on stretches taken at random: with other words, with none, at word edges and inside words."""
    dice = random.Random(seed)
    found = []
    for number, held in enumerate(document.blocks):
        for _ in range(dice.randint(0, most)):
            start = dice.randrange(len(held.text))
            end = min(len(held.text), start + dice.randint(1, 24))
            new = dice.choice(("person who uses drugs", "NEW", held.text[start:end] + " more", "", None))
            found.append(finding(document, number, start, end, new))
    return found


def expected(document: Document, found: list[Finding], data: bytes) -> list[str]:
    """The text of every block with exactly the suggestions in place that can stand there."""
    content = read_content(open_package(data, document.path))
    texts = [held.text for held in document.blocks]
    offers = sorted(choose(found).values(), key=lambda offer: offer.at, reverse=True)
    for offer in offers:
        number, start, end = offer.at
        if editable(content.paragraphs[number], start, end):
            texts[number] = texts[number][:start] + offer.text + texts[number][end:]
    return [held for held in texts if held.strip()]


def holds(data: bytes, name: str, seed: int) -> bytes:
    """Mark a file at random and hold the copy to everything that is promised of it."""
    document = parse(data, name)
    found = stretches(document, seed)
    out = mark(document, found, dataclasses.replace(OPTIONS, summary=bool(seed % 2)))
    before, after, accepted = stories(data), stories(out), stories(out)
    for story in before:
        assert letters(reject_all(after[story])) == letters(before[story]), story
    wanted = expected(document, found, data)
    again = parse(out, name)
    assert [held.text for held in again.blocks if held.text.strip()] == wanted
    in_place = mark(document, found, dataclasses.replace(OPTIONS, accept=True, comments=False))
    held_there = stories(in_place)
    for story in before:
        assert plain(held_there[story]) == plain(accept_all(accepted[story])), story
    old, new = parts(data), parts(out)
    allowed = {*stories(data), "[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"}
    assert {part for part in old if old[part] != new[part]} <= allowed | {p for p in old if "comments" in p}
    assert list(new)[: len(old)] == list(old)
    numbers = [
        node.get(key)
        for story in after.values()
        for node in story.iter()
        for key in list(node.attrib)
        if str(key).endswith("}id")
        and str(node.tag).endswith(("}ins", "}del", "}commentRangeStart"))
        and node.get(str(key).replace("}id", "}author"), "anew") == "anew"
    ]
    assert len(numbers) == len(set(numbers))
    return out


@settings(max_examples=100, deadline=None)
@given(bodies, st.integers(0, 10_000))
def test_made_up_documents(body: str, seed: int):
    holds(package(body + para(run("end")), PARTS), "made.docx", seed)


@pytest.mark.parametrize("seed", range(12))
def test_hard_file(seed: int):
    holds(hard_file(), "hard.docx", seed)


def corpus() -> list[Path]:
    """The Word files of our own samples, and of the folder that ANEW_CORPUS names."""
    own = sorted((Path(__file__).parents[2] / "samples").rglob("*.docx"))
    folder = os.environ.get("ANEW_CORPUS", "")
    return own + (sorted(Path(folder).rglob("*.docx")) if folder else [])


@pytest.mark.parametrize("path", corpus(), ids=lambda path: f"{path.parent.name}-{path.stem[:40]}")
def test_corpus(path: Path, tmp_path: Path):
    try:
        out = holds(path.read_bytes(), path.name, 1)
    except InputError as error:
        assert len(str(error).splitlines()) == 1
        return
    if shutil.which("soffice"):
        shown = libreoffice(path.read_bytes(), tmp_path)
        words = [w for w in re.findall(r"\w{7,}", parse(out, path.name).text) if f" {w} " in shown][:200]
        told = libreoffice(out, tmp_path)
        assert not [word for word in words if word not in told]


def libreoffice(data: bytes, folder: Path) -> str:
    """The text that LibreOffice makes of a file; raises when it does not open."""
    copy = folder / "copy.docx"
    copy.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    how = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
    subprocess.run(["soffice", profile, "--headless", *how, str(copy)], check=True, capture_output=True, timeout=120)
    return (folder / "copy.txt").read_text(encoding="utf-8", errors="replace")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice (soffice) is not installed")
def test_marked_hard_file_opens_in_libreoffice(tmp_path: Path):
    data = hard_file()
    document = parse(data, "hard.docx")
    found = [finding(document, n, 0, len(b.text), "seenanew") for n, b in enumerate(document.blocks)]
    out = mark(document, found, dataclasses.replace(OPTIONS, summary=True))
    told = libreoffice(out, tmp_path)
    assert told.count("seenanew") >= 18
    for word in ("simplefieldword", "is a formula"):
        assert word in told
