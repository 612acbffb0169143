from __future__ import annotations

import io
import zipfile

import pytest

from lint.errors import InputError
from lint.parsers import parse
from lint.word.package import open_package
from lint.word.walk import read_content
from tests.word.hard import ANN, PLACES, control, deleted, hard_file, package, para, run, table


def read(body: str, **more: dict[str, str]):
    return parse(package(body, **more), "sample.docx")


def test_hard_file_shows_every_visible_place_in_order():
    document = parse(hard_file(), "hard.docx")
    seen = [word for word in PLACES if word in document.text]
    assert [word for word, visible in PLACES.items() if visible] == seen
    assert (len(PLACES), len(seen)) == (31, 26)
    assert [document.text.index(word) for word in seen] == sorted(document.text.index(word) for word in seen)


def test_blocks_are_slices_of_the_text():
    document = parse(hard_file(), "hard.docx")
    assert document.text == "\n".join(block.text for block in document.blocks)
    for block in document.blocks:
        assert document.text[block.start : block.start + len(block.text)] == block.text


def test_offsets_lead_to_the_runs():
    content = read_content(open_package(hard_file(), "hard.docx"))
    for paragraph in content.paragraphs:
        for atom in paragraph.atoms:
            assert paragraph.text[atom.start : atom.end] == atom.text
            if atom.node.tag.endswith("}t"):
                assert (atom.node.text or "")[atom.lead : atom.lead + len(atom.text)] == atom.text


def test_kinds_and_places_in_words():
    document = parse(hard_file(), "hard.docx")
    found = {block.text: (block.kind, block.where) for block in document.blocks}
    assert found["A headingword"] == ("heading", "")
    assert found["an itemword"][0] == "list-item"
    assert found["a cellword"] == ("table-cell", "table 1, row 1, column 1")
    assert found["a nestedcellword"][1] == "table 1, row 1, column 1, inner table 1, row 1, column 1"
    assert found["a choiceboxword"] == ("text-box", "text box 1")
    assert found["a noteword"] == ("footnote", "footnote 1")
    assert found["a commentword"] == ("comment", "comment by Ann")
    assert found["a headercellword"] == ("header", "header, table 1, row 1, column 1")
    assert found["a hiddenword"][0] == "hidden"
    assert found["an altword"][0] == "alt-text"
    assert [b.level for b in document.blocks if b.kind == "heading"] == [2]


def test_hidden_text_is_remarked_on():
    assert parse(hard_file(), "hard.docx").remarks == ("it holds hidden text (paragraph 11)",)


def test_hidden_by_character_style():
    document = read(para(run("Seen ") + run("unseen", '<w:rStyle w:val="Secret"/>')))
    assert [(block.kind, block.text) for block in document.blocks] == [("paragraph", "Seen "), ("hidden", "unseen")]


def test_comment_stands_at_its_anchor():
    document = parse(hard_file(), "hard.docx")
    assert [(c.text, document.text[c.start : c.start + 9]) for c in document.comments] == [
        ("a commentword", "commented")
    ]


def test_own_comments_are_not_read_again():
    comments = f'<w:comment w:id="1" w:author="anew">{para(run("Says “addict”."))}</w:comment>'
    document = parse(package(para(run("Text.")), {"comments": comments}), "sample.docx")
    assert document.text == "Text."


def test_deleted_paragraph_mark_joins():
    gone = f'<w:rPr><w:del w:id="3" {ANN}/></w:rPr>'
    document = read(para(run("One ") + deleted("gone "), gone) + para(run("sentence.")) + para(run("Next.")))
    assert [block.text for block in document.blocks] == ["One sentence.", "Next."]


def test_deleted_mark_before_a_table_joins_nothing():
    gone = f'<w:rPr><w:del w:id="3" {ANN}/></w:rPr>'
    document = read(para(run("One"), gone) + table(para(run("cell"))) + para(run("Two")))
    assert [block.text for block in document.blocks] == ["One", "cell", "Two"]


def test_deleted_row_is_not_read():
    cell = table(para(run("kept"))) + table(para(run("gone"))).replace(
        "<w:tr>", f'<w:tr><w:trPr><w:del w:id="3" {ANN}/></w:trPr>'
    )
    assert read(cell + para(run("end"))).text == "kept\nend"


def test_field_lives_on_over_paragraphs():
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = "<w:r><w:instrText>TOC</w:instrText></w:r>" + run("not shown")
    document = read(para(begin + code) + para(run("nor this") + separate + run("shown")) + para(run("too") + end))
    assert document.text == "shown\ntoo"


def test_numbering_taken_off_is_no_list_item():
    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    assert read(para(run("Plain."), off)).blocks[0].kind == "paragraph"


def test_block_quotation_by_style_and_by_indent():
    sides = '<w:ind w:left="720" w:right="720"/>'
    document = read(para(run("One."), '<w:pStyle w:val="Quote"/>') + para(run("Two."), sides))
    assert [block.kind for block in document.blocks] == ["quote", "quote"]


def test_bold_line_is_a_heading_and_bold_sentence_is_not():
    document = read(para(run("Arrest in Elm County", "<w:b/>")) + para(run("He was charged.", "<w:b/>")))
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]


def test_white_space_that_word_drops_is_dropped():
    assert read("<w:p><w:r><w:t>\n  One  </w:t></w:r></w:p>").text == "One"


def test_control_rows_and_custom_rows_count():
    row = "<w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    body = "<w:tbl><w:tblPr/><w:tblGrid/>" + row.format("one") + control(row.format("two")) + "</w:tbl>"
    assert [block.where for block in read(body + para("")).blocks] == [
        "table 1, row 1, column 1",
        "table 1, row 2, column 1",
    ]


def test_pages_are_told_where_word_left_them():
    page = "<w:r><w:lastRenderedPageBreak/><w:t>Here.</w:t></w:r>"
    document = read(para(run("One.")) + para(page) + para(run("Two.")))
    assert document.blocks[2].where == "page 2"


def test_table_of_contents_is_not_read_twice():
    entry = para(run("The addict\t3"), '<w:pStyle w:val="TOC1"/>')
    assert read(entry + para(run("The addict"), '<w:pStyle w:val="Heading2"/>')).text == "The addict"


def bomb() -> bytes:
    return package(para(""), extra={"word/media/big.bin": bytes(30 * 2**20)})


def strict() -> bytes:
    data = hard_file()
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            part = part.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            new.writestr(
                name,
                part.replace(
                    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
                ),
            )
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (hard_file()[:4000], "damaged"),
        (b"PK\x03\x04" + b"[Content_Types].xml word/" + bytes(100), "damaged"),
        (bomb(), "zip bomb"),
        (strict(), "Strict Open XML"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old"),
        (b"{\\rtf1 Hello}", "rtf"),
        (b"%PDF-1.4 ", "pdf"),
        (package("<w:p>", {}), "well-formed"),
    ],
)
def test_what_cannot_be_read_gets_one_sentence(data: bytes, words: str):
    with pytest.raises(InputError) as caught:
        parse(data, "sample.docx")
    assert words.lower() in str(caught.value).lower()
    assert "\n" not in str(caught.value)


def test_entities_are_refused():
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(hard_file())) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, b'<!DOCTYPE w [<!ENTITY x "y">]>' + part if name == "word/document.xml" else part)
    with pytest.raises(InputError, match="entities"):
        parse(buffer.getvalue(), "sample.docx")


def test_damaged_part_is_named():
    data = bytearray(hard_file())
    at = data.index(b"word/document.xml") + 60
    data[at : at + 40] = bytes(40)
    with pytest.raises(InputError, match="cannot be unpacked"):
        parse(bytes(data), "sample.docx")
