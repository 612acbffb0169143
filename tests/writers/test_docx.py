from __future__ import annotations

import dataclasses
import zipfile
from io import BytesIO

import pytest
from lxml import etree

from lint.errors import InputError
from lint.parsers import parse
from lint.writers import mark
from tests.word.hard import ANN, PARTS, PLACES, box, control, field, hard_file, package, para, run, table
from tests.word.made import OPTIONS, finding, on_word
from tests.word.revisions import W, accept_all, letters, parts, plain, reject_all, stories

NEW = "person who uses drugs"


def marked(data: bytes, *words: str, new: str | None = NEW, name: str = "sample.docx", **options: object) -> bytes:
    document = parse(data, name)
    found = [on_word(document, word, new) for word in words]
    return mark(document, found, dataclasses.replace(OPTIONS, **options))


def body(data: bytes) -> etree._Element:
    return stories(data)["word/document.xml"]


def texts(data: bytes) -> list[str]:
    """The text of every comment, in the order of the part."""
    root = etree.fromstring(parts(data)["word/comments.xml"])
    return ["\n".join("".join(t.itertext(W + "t")) for t in c.iter(W + "p")) for c in root]


def test_every_visible_place_of_the_hard_file():
    data = hard_file()
    out = marked(data, *(word for word, visible in PLACES.items() if visible))
    before, after, accepted = stories(data), stories(out), stories(out)
    for name, story in before.items():
        assert letters(reject_all(after[name])) == letters(story), name
    everything = "".join(plain(accept_all(story)) for story in accepted.values())
    kept = {"movedtoword", "simplefieldword", "fieldresultword", "hiddenword", "altword", "commentword"}
    for word, visible in PLACES.items():
        if visible and word not in kept:
            assert word not in everything
    assert everything.count(NEW) == 26 - len(kept)


def test_hard_file_ids_are_unique_and_comments_stay_out_of_the_margins():
    out = marked(hard_file(), *(word for word, visible in PLACES.items() if visible), summary=True)
    ids = [
        node.get(W + "id")
        for name, story in stories(out).items()
        for node in story.iter(W + "ins", W + "del", W + "moveFrom", W + "moveTo", W + "commentRangeStart")
        if name
    ]
    assert len(ids) == len(set(ids))
    for name, story in stories(out).items():
        if name != "word/document.xml":
            assert not list(story.iter(W + "commentRangeStart", W + "commentReference"))
    for node in body(out).iter(W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference"):
        around = {etree.QName(a).localname for a in node.iterancestors()}
        assert not around & {"del", "txbxContent", "fldSimple", "hyperlink", "sdt"}
    anchored = {node.get(W + "id") for node in body(out).iter(W + "commentReference")}
    root = etree.fromstring(parts(out)["word/comments.xml"])
    assert {comment.get(W + "id") for comment in root} == anchored
    assert len(texts(out)) == 26 + 1 + 1  # one for each, the summary, and Ann's


def test_runs_keep_their_own_formatting():
    data = package(para(run("A known ") + run("ad", "<w:b/>") + run("di", "<w:i/>") + run("ct left.")))
    out = marked(data, "addict")
    deletions = list(body(out).iter(W + "del"))
    assert len(deletions) == 1 and len(list(body(out).iter(W + "ins"))) == 1
    shapes = [[etree.QName(f).localname for f in r.iterfind(f"{W}rPr/*")] for r in deletions[0].iter(W + "r")]
    assert shapes == [["b"], ["i"], []]
    assert plain(accept_all(body(out))) == f"\nA known {NEW} left."
    assert letters(reject_all(body(out))) == letters(body(data))


def test_unchanged_words_at_both_ends_stay():
    document = parse(package(para(run("He is a known addict here."))), "sample.docx")
    out = mark(document, [finding(document, 0, 6, 20, "a known person")], OPTIONS)
    assert ["".join(d.itertext()) for d in body(out).iter(W + "del")] == ["addict"]


def test_inside_a_link_and_over_its_edge():
    link = '<w:hyperlink w:anchor="x">{}</w:hyperlink>'
    inside = package(para(run("See ") + link.format(run("the addict page")) + run(".")))
    out = marked(inside, "addict")
    assert "hyperlink" in [etree.QName(a).localname for a in next(body(out).iter(W + "ins")).iterancestors()]
    edge = package(para(run("an ad") + link.format(run("dict page")) + run(" more")))
    out = marked(edge, "addict")
    assert letters(reject_all(body(out))) == letters(body(edge))
    assert plain(accept_all(body(out))) == f"\nan {NEW} page more"
    held = "".join(body(out).find(f".//{W}hyperlink").itertext(W + "t"))
    assert held == " page"  # the words behind the link did not move into it, nor the new ones


def test_inside_the_insertion_of_somebody_else():
    data = package(para(run("He, ") + f'<w:ins w:id="4" {ANN}>{run("an addict, was")}</w:ins>' + run(" seen.")))
    out = marked(data, "addict")
    assert letters(reject_all(body(out))) == letters(body(data))
    insertions = [(node.get(W + "author"), node.get(W + "date")) for node in body(out).iter(W + "ins")]
    assert ("Ann", "2026-01-05T09:00:00Z") in insertions and ("anew", "2026-03-04T10:30:00Z") in insertions
    assert not any(node.getparent().tag == W + "ins" for node in body(out).iter(W + "ins"))
    assert plain(reject_all(accept_all(body(out)), "Ann")) == f"\nHe, {NEW} seen."


def test_box_and_its_older_twin():
    data = package(para(box("an addict", "an addict") + run("beside")))
    out = marked(data, "addict")
    assert plain(accept_all(body(out))).count(NEW) == 2
    assert letters(reject_all(body(out))) == letters(body(data))
    assert texts(out)[0].startswith("Text box 1: “addict”")


@pytest.mark.parametrize(
    "inner",
    [
        field("REF x", "an addict"),
        f'<w:fldSimple w:instr=" AUTHOR ">{run("an addict")}</w:fldSimple>',
        control(run("an addict"), '<w:dataBinding w:xpath="/x"/>'),
        control(run("an addict"), '<w:lock w:val="sdtContentLocked"/>'),
        control(run("an addict"), "<w:dropDownList/>"),
        f'<w:moveTo w:id="8" {ANN}>{run("an addict")}</w:moveTo>',
        "<w:r><w:t>an ad</w:t><w:br w:type='page'/><w:t>dict</w:t></w:r>",
    ],
)
def test_what_must_not_be_edited_gets_a_comment_only(inner: str):
    data = package(para(run("Seen: ") + inner + run(" there.")))
    document = parse(data, "sample.docx")
    at = document.blocks[0].text.index("ad")
    out = mark(document, [finding(document, 0, at, document.blocks[0].text.index("ct") + 2, NEW)], OPTIONS)
    assert not [n for n in body(out).iter(W + "ins", W + "del") if n.get(W + "author") == "anew"]
    assert letters(body(out)) == letters(body(data))
    assert "You could write" in texts(out)[0]


def test_note_reference_in_the_words_stays():
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    data = package(para(run("a drug") + reference + run(" addict")), PARTS)
    out = marked(data, "drug addict")
    kept = accept_all(body(out))
    assert len(list(kept.iter(W + "footnoteReference"))) == 1
    assert letters(reject_all(body(out))) == letters(body(data))


def test_not_across_paragraphs():
    gone = f'<w:rPr><w:del w:id="3" {ANN}/></w:rPr>'
    data = package(para(run("a drug "), gone) + para(run("addict")))
    out = marked(data, "drug addict")
    assert not list(body(out).iter(W + "ins"))
    assert len(texts(out)) == 1


def test_comment_beside_the_first_paragraph_of_a_control():
    data = package(para(run("Before.")) + control(para(run("an addict"))) + para(run("After.")))
    out = marked(data, "addict")
    reference = next(body(out).iter(W + "commentReference"))
    assert not list(reference.iterancestors(W + "sdt"))
    assert len(list(body(out).iter(W + "ins"))) == 1


def test_untouched_parts_and_their_order():
    data = hard_file()
    out = marked(data, "plainword")
    before, after = parts(data), parts(out)
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml", "word/comments.xml"]
    assert texts(out)[0] == "a commentword"


def test_comments_part_is_made_when_there_is_none():
    data = package(para(run("an addict")))
    out = marked(data, "addict")
    after = parts(out)
    assert list(after)[-1] == "word/comments.xml"
    assert b'PartName="/word/comments.xml"' in after["[Content_Types].xml"]
    assert b"relationships/comments" in after["word/_rels/document.xml.rels"]
    comment = etree.fromstring(after["word/comments.xml"])[0]
    found = {etree.QName(name).localname: value for name, value in comment.attrib.items() if name != W + "id"}
    assert found == {"author": "anew", "initials": "a", "date": "2026-03-04T10:30:00Z"}
    assert b"trackRevisions" not in b"".join(after.values())


def test_no_findings_and_no_summary_change_nothing():
    data = package(para(run("Nothing to say.")))
    assert parts(mark(parse(data, "s.docx"), [], OPTIONS)) == parts(data)


def test_comments_only_and_changes_only():
    data = package(para(run("an addict")))
    assert not list(body(marked(data, "addict", changes=False)).iter(W + "ins", W + "del"))
    out = marked(data, "addict", comments=False)
    assert "word/comments.xml" not in parts(out)
    assert len(list(body(out).iter(W + "ins"))) == 1


def test_summary_comes_first_and_counts():
    data = package(para(run("Title")) + para(run("an addict")))
    document = parse(data, "sample.docx")
    found = [on_word(document, "addict", NEW, level="error"), on_word(document, "Title", family="consideration")]
    out = mark(document, found, dataclasses.replace(OPTIONS, summary=True, type="press-release"))
    first = texts(out)[0].split("\n")
    assert first[0] == "anew has 2 remarks on this document, read as a press release: 1 error, 1 warning."
    assert first[1].startswith("1 offer") and first[2].startswith("1 name")
    start = next(body(out).iter(W + "commentRangeStart"))
    assert start.get(W + "id") == etree.fromstring(parts(out)["word/comments.xml"])[0].get(W + "id")


def test_consideration_carries_its_paragraph_at_the_sentence():
    data = package(para(run("He died of an overdose. More text.")))
    document = parse(data, "sample.docx")
    asked = on_word(document, "overdose", family="consideration", paragraph="Call 911.\nIt is safe.")
    asked = dataclasses.replace(asked, sentence=asked.at._replace(start=0, end=23))
    out = mark(document, [asked], OPTIONS)
    assert "A paragraph you could take over:\nCall 911. It is safe." in texts(out)[0]
    inside = []
    for node in body(out).iter():
        if node.tag == W + "commentRangeEnd":
            break
        inside.append(node.text or "" if node.tag == W + "t" else "")
    assert "".join(inside) == "He died of an overdose."


def test_words_of_others_are_left_alone():
    data = package(para(run("an addict")))
    document = parse(data, "sample.docx")
    out = mark(document, [on_word(document, "addict", NEW, speaker="other")], OPTIONS)
    assert not list(body(out).iter(W + "ins"))


def test_overlapping_suggestions_put_one_in_place():
    document = parse(package(para(run("a known drug addict here"))), "sample.docx")
    out = mark(document, [finding(document, 0, 8, 19, "one"), finding(document, 0, 13, 24, "two")], OPTIONS)
    assert plain(accept_all(body(out))) == "\na known one here"
    assert len(texts(out)) == 2


def test_accept_puts_the_words_in_place():
    data = package(para(run("He, ") + f'<w:ins w:id="4" {ANN}>{run("an addict")}</w:ins>' + run(" and junkie")))
    out = marked(data, "addict", "junkie", accept=True, comments=False)
    assert plain(body(out)) == f"\nHe, an {NEW} and {NEW}"
    assert {n.get(W + "author") for n in body(out).iter(W + "ins", W + "del")} == {"Ann"}
    assert plain(reject_all(body(out), "Ann")) == f"\nHe,  and {NEW}"


def test_marking_the_copy_again_finds_none_of_what_was_changed():
    data = package(para(run("an addict here")))
    out = marked(data, "addict")
    assert parse(out, "sample.docx").text == f"an {NEW} here"


def protected(kind: str, enforced: str = "1") -> bytes:
    settings = f'<w:documentProtection w:edit="{kind}" w:enforcement="{enforced}"/>'
    return package(para(run("an addict")), {"settings": settings})


@pytest.mark.parametrize("kind", ["readOnly", "forms"])
def test_protected_files_are_refused(kind: str):
    with pytest.raises(InputError, match="protected"):
        marked(protected(kind), "addict")


def test_protection_that_lets_marks_through():
    assert list(body(marked(protected("trackedChanges"), "addict")).iter(W + "ins"))
    assert list(body(marked(protected("readOnly", "0"), "addict")).iter(W + "ins"))
    only = marked(protected("comments"), "addict")
    assert not list(body(only).iter(W + "ins")) and len(texts(only)) == 1
    with pytest.raises(InputError, match="protected"):
        marked(protected("trackedChanges"), "addict", accept=True)


def test_signed_files_are_refused():
    data = package(para(run("an addict")), extra={"_xmlsignatures/sig1.xml": b"<x/>"})
    with pytest.raises(InputError, match="signed"):
        marked(data, "addict")


def test_macros_are_carried_over():
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    data = package(para(run("an addict")), extra={"word/vbaProject.bin": b"\x00macro"})
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            plain_kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
            new.writestr(name, old.read(name).replace(plain_kind, kind.encode()))
    out = parts(marked(buffer.getvalue(), "addict", name="sample.docm"))
    assert out["word/vbaProject.bin"] == b"\x00macro" and kind.encode() in out["[Content_Types].xml"]


def test_more_comments_than_word_opens(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("lint.word.comments.MOST", 3)
    data = package(para(run("one two three four five")))
    out = marked(data, "one", "two", "three", "four", "five", new=None, summary=True)
    assert len(texts(out)) == 3
    assert "3 more remarks found no room" in texts(out)[0]


def test_huge_numbers_in_use_do_not_overflow():
    mark_there = '<w:bookmarkStart w:id="2147483646" w:name="b"/><w:bookmarkEnd w:id="2147483646"/>'
    out = marked(package(para(mark_there + run("an addict"))), "addict")
    assert max(int(n.get(W + "id")) for n in body(out).iter(W + "ins", W + "del")) < 1000


def test_table_cells_take_comments_where_they_are():
    data = package(table(para(run("an addict"))) + para(run("end")))
    out = marked(data, "addict")
    assert "tc" in [etree.QName(a).localname for a in next(body(out).iter(W + "commentReference")).iterancestors()]


def test_marking_again_says_nothing_twice():
    data = package(para(run("an addict and a junkie")) + para(run("an addict")))
    once = marked(data, "addict", "junkie", changes=False, summary=True)
    assert len(texts(once)) == 3
    assert len(texts(marked(once, "addict", "junkie", changes=False, summary=True))) == 3
    document = parse(once, "sample.docx")
    more = [finding(document, n, 3, 9, NEW) for n in (0, 1)]
    assert len(texts(mark(document, more, dataclasses.replace(OPTIONS, changes=False)))) == 4


def test_an_independent_reader_opens_the_copy():
    import docx

    data = package(para(run("an addict")))
    opened = docx.Document(BytesIO(marked(data, "addict", summary=True)))
    assert [comment.author for comment in opened.comments] == ["anew", "anew"]
    assert [len(comment.paragraphs) > 1 for comment in opened.comments] == [True, True]
