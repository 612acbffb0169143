from __future__ import annotations

from email.message import EmailMessage

import pytest

from lint.errors import InputError
from lint.parsers import parse
from tests.pdf.made import column, pdf


def message(**kinds: str) -> EmailMessage:
    out = EmailMessage()
    out["Subject"], out["From"], out["To"] = "Draft for Tuesday", "a@example.org", "b@example.org"
    for kind, text in kinds.items():
        if out.get_content_type() == "text/plain" and not out.is_multipart() and out._payload is None:
            out.set_content(text, subtype=kind)
        else:
            out.add_alternative(text, subtype=kind)
    return out


def read(out: EmailMessage) -> list[tuple[str, str, str]]:
    return [(b.kind, b.part, b.text) for b in parse(out.as_bytes(), "a.eml").blocks]


def test_subject_body_and_quoted_lines() -> None:
    out = message(plain="Here is the draft.\n\nOn Monday B wrote:\n> Please send\n> the draft.\n")
    assert read(out) == [
        ("heading", "", "Draft for Tuesday"),
        ("paragraph", "", "Here is the draft."),
        ("paragraph", "", "On Monday B wrote:"),
        ("quote", "", "Please send\nthe draft."),
    ]


def test_the_plain_body_is_preferred_and_html_read_where_it_is_alone() -> None:
    assert [t for *_, t in read(message(plain="Plain words.", html="<p>Other words.</p>"))] == [
        "Draft for Tuesday",
        "Plain words.",
    ]
    assert [t for *_, t in read(message(html="<p>Café &amp; words.</p>"))] == ["Draft for Tuesday", "Café & words."]


def test_attachments_are_read_by_their_own_parsers() -> None:
    out = message(plain="See attached.")
    out.add_attachment("An attached text.", filename="note.txt")
    out.add_attachment(
        pdf(column(50, 700, ["A page of words."])), maintype="application", subtype="pdf", filename="a.pdf"
    )
    out.add_attachment(b"\0\1", maintype="image", subtype="png", filename="sign.png")
    out.add_attachment(b"%PDF-broken", maintype="application", subtype="pdf", filename="broken.pdf")
    out.add_attachment(message(plain="An older message."))
    document = parse(out.as_bytes(), "a.eml")
    found = {b.text: (b.part, b.where) for b in document.blocks}
    assert found["An attached text."] == ("note.txt", "")
    assert found["A page of words."] == ("a.pdf", "page 1")
    assert found["An older message."][0] == "attached message"
    assert document.remarks[0] == "attachment sign.png: not read"
    assert "broken.pdf: this PDF is damaged" in document.remarks[1]
    for block in document.blocks:
        assert document.text[block.start : block.start + len(block.text)] == block.text


def test_an_unknown_character_set_is_read_all_the_same() -> None:
    raw = b"Subject: x\nContent-Type: text/plain; charset=made-up\n\nSome words here.\n"
    assert parse(raw, "a.eml").blocks[-1].text == "Some words here."


def test_no_message() -> None:
    with pytest.raises(InputError, match="not an e-mail"):
        parse(b"\nplain words", "a.eml")
