from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document, Span
from lint.errors import InputError
from lint.finding import Finding, Suggestion
from lint.odt.package import name
from lint.parsers import parse
from lint.writers import MarkOptions, mark
from tests.odt.made import accepted, content, looks, odt, rejected

OPTIONS = MarkOptions(date=datetime(2026, 1, 2, 3, 4, 5))
BODY = """
<text:p>A known <text:span text:style-name="B">ad</text:span><text:span text:style-name="I">dict</text:span> was
   <text:a><text:span text:style-name="U">here</text:span></text:a>,<text:s/>again.</text:p>
<text:p>Another <text:bookmark/>addict.</text:p>
"""


def found(document: Document, block: int, start: int, end: int, words: str = "") -> Finding:
    source = document.blocks[block]
    at = Span(block, start, end)
    offered = Suggestion(words, source.start + start, source.start + end, at, keeps_meaning=True)
    return Finding(
        "addict",
        "language",
        "error",
        source.start + start,
        source.start + end,
        source.text[start:end],
        at,
        at,
        "Names a person by an illness.",
        "Say who the person is.",
        suggestions=(offered,) if words else (),
    )


def text_of(root: object) -> str:
    return "".join(character for character, _ in looks(root))  # type: ignore[arg-type]


def test_a_word_over_two_formats_is_changed_and_comes_back_on_rejection() -> None:
    data = odt(BODY)
    document = parse(data, "a.odt")
    marked = mark(document, [found(document, 0, 8, 14, "person"), found(document, 1, 8, 14, "person")], OPTIONS)
    assert looks(rejected(marked)) == looks(content(data))
    assert "A known person was" in text_of(accepted(marked))
    assert "Another person." in text_of(accepted(marked))
    (first, *_) = [c for c, styles in looks(accepted(marked)) if styles == ("B",)]
    assert first == "p"


def test_annotations_carry_author_date_and_words() -> None:
    document = parse(odt(BODY), "a.odt")
    marked = content(mark(document, [found(document, 0, 8, 14)], OPTIONS))
    top, note = marked.iter(name("office:annotation"))
    assert "1 remark" in "".join(top.itertext())
    assert note.findtext(name("dc:creator")) == "anew"
    assert note.findtext(name("dc:date")) == "2026-01-02T03:04:05"
    assert "Names a person by an illness." in "".join(note.itertext())
    (end,) = marked.iter(name("office:annotation-end"))
    assert end.get(name("office:name")) == note.get(name("office:name"))


def test_only_what_is_asked_for() -> None:
    data = odt(BODY)
    document = parse(data, "a.odt")
    findings = [found(document, 0, 8, 14, "person")]
    bare = content(mark(document, findings, MarkOptions(comments=False)))
    assert not list(bare.iter(name("office:annotation"))) and list(bare.iter(name("text:change-start")))
    told = content(mark(document, findings, MarkOptions(changes=False)))
    assert list(told.iter(name("office:annotation"))) and not list(told.iter(name("text:changed-region")))
    taken = mark(document, findings, MarkOptions(comments=False, accept=True))
    assert not list(content(taken).iter(name("text:changed-region")))
    assert parse(taken, "a.odt").blocks[0].text == "A known person was here, again."


def test_other_parts_keep_their_bytes_and_the_mimetype_comes_first() -> None:
    data = odt(BODY, Pictures__a="raw")
    document = parse(data, "a.odt")
    marked = mark(document, [found(document, 0, 8, 14, "person")], OPTIONS)
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(marked)) as new:
        assert new.namelist() == old.namelist()
        assert new.infolist()[0].compress_type == zipfile.ZIP_STORED
        assert all(old.read(n) == new.read(n) for n in old.namelist() if n != "content.xml")


def test_findings_in_a_header_are_told_at_the_top() -> None:
    data = odt(BODY, "<style:header><text:p>An addict</text:p></style:header>")
    document = parse(data, "a.odt")
    marked = mark(document, [found(document, 2, 3, 9, "person")], OPTIONS)
    (top,) = content(marked).iter(name("office:annotation"))
    assert "header: “addict”" in "".join(top.itertext())
    assert parse(marked, "a.odt").blocks[-1].text == "An addict"


def test_a_signed_document_is_refused() -> None:
    document = parse(odt(BODY, **{"META-INF__documentsignatures.xml": "<x/>"}), "a.odt")
    with pytest.raises(InputError, match="signed"):
        mark(document, [], OPTIONS)


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 30), st.integers(1, 12), st.booleans()), max_size=6))
def test_rejecting_gives_the_text_back_and_accepting_gives_the_suggestions(
    places: list[tuple[int, int, int, bool]],
) -> None:
    data = odt(BODY)
    document = parse(data, "a.odt")
    findings = []
    for block, start, length, offered in places:
        end = min(start + length, len(document.blocks[block].text))
        if start < end:
            findings.append(found(document, block, start, end, "XYZ" if offered else ""))
    marked = mark(document, findings, OPTIONS)
    assert text_of(rejected(marked)).split() == text_of(content(data)).split()
    wanted = [list(b.text) for b in document.blocks]
    taken: list[Span] = []
    for finding in sorted(findings, key=lambda f: (f.at.block, f.at.start, -f.at.end)):
        at = finding.at
        if finding.suggestions and not any(s.block == at.block and at.start < s.end for s in taken):
            taken.append(at)
    for at in reversed(taken):
        wanted[at.block][at.start : at.end] = "XYZ"
    after = mark(document, findings, MarkOptions(comments=False, accept=True))
    assert [b.text for b in parse(after, "a.odt").blocks] == ["".join(w) for w in wanted if "".join(w).strip(" .,")]
