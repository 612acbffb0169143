"""E-mail messages: subject, body and attachments.

`Document.text` is the blocks joined by line breaks. The plain body is read where there is one, else the HTML one.
Quoted lines of earlier messages are quotations. Attachments are read by the parser of their own format; `part` is an
attachment's file name. What cannot be read is told in `Document.remarks`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING, Any

from lint import regexes
from lint.document import Block, Document
from lint.errors import InputError
from lint.files import decode
from lint.registry import modules

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

NAME = "eml"
SUFFIXES = (".eml",)

_QUOTED = regexes.compile(r"(?:[ \t]*>)+[ \t]?")
_DEEPEST = 5


def sniff(data: bytes) -> bool:
    """Header lines look like any text; they tell nothing for certain."""
    return False


def parse(data: bytes, path: str) -> Document:
    """Read a message. Raises InputError when it has no header lines, so that it is no e-mail."""
    import email
    import email.policy

    message = email.message_from_bytes(data, policy=email.policy.default)
    if not message.keys():
        raise InputError("this is not an e-mail message (it has no header lines)", path=path)
    blocks: list[Block] = []
    remarks: list[str] = []
    _message(message, "", blocks, remarks, 0)
    return _joined(data, path, blocks, remarks)


def _joined(data: bytes, path: str, blocks: list[Block], remarks: list[str]) -> Document:
    out, at = [], 0
    for number, block in enumerate(blocks, start=1):
        out.append(replace(block, start=at, pieces=(), number=number))
        at += len(block.text) + 1
    text = "\n".join(block.text for block in out)
    return Document(path, NAME, text, tuple(out), remarks=tuple(remarks), data=data)


def _message(message: EmailMessage, part: str, blocks: list[Block], remarks: list[str], depth: int) -> None:
    subject = str(message.get("subject", "")).strip()
    if subject:
        blocks.append(Block("heading", subject, 0, part=part, where="subject", level=1))
    body = message.get_body(preferencelist=("plain", "html"))
    if body is not None:
        text = _text(body)
        html = body.get_content_subtype() == "html"
        blocks += [replace(block, part=part) for block in (_html(text) if html else _plain(text))]
    for attached in message.iter_attachments():
        if hasattr(attached, "iter_attachments"):
            _attachment(attached, blocks, remarks, depth)


def _text(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError, ValueError):
        return decode(_payload(part), "")


def _payload(part: MIMEPart) -> bytes:
    payload: Any = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _plain(text: str) -> Iterator[Block]:
    """The blocks of a plain body; lines with > before them are words of an earlier message."""
    reader = modules("lint.parsers")["text"]
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        quoted = bool(_QUOTED.match(lines[at]))
        end = at
        while end < len(lines) and bool(_QUOTED.match(lines[end])) is quoted:
            end += 1
        words = "\n".join(_QUOTED.sub("", line, count=1) for line in lines[at:end])
        for block in reader.parse(words.encode(), "").blocks:
            yield replace(block, kind="quote", level=0) if quoted else block
        at = end


def _html(text: str) -> tuple[Block, ...]:
    blocks: tuple[Block, ...] = modules("lint.parsers")["html"].parse(text.encode(), "").blocks
    return blocks


def _attachment(attached: EmailMessage, blocks: list[Block], remarks: list[str], depth: int) -> None:
    name = attached.get_filename() or "attachment"
    if attached.get_content_type() == "message/rfc822":
        inner = attached.get_content()
        if depth < _DEEPEST and hasattr(inner, "iter_attachments"):
            _message(inner, attached.get_filename() or "attached message", blocks, remarks, depth + 1)
        return
    parser = _parser(name)
    if parser is None:
        remarks.append(f"attachment {name}: not read")
        return
    try:
        document = _read(parser, attached, name)
    except InputError as error:
        remarks.append(f"attachment {name}: {error.message}")
        return
    remarks += [f"attachment {name}: {said}" for said in document.remarks]
    blocks += [replace(block, part=name) for block in document.blocks]


def _parser(name: str) -> ModuleType | None:
    suffix = os.path.splitext(name)[1].lower()
    return next((p for p in modules("lint.parsers").values() if suffix in p.SUFFIXES), None)


def _read(parser: ModuleType, attached: EmailMessage, name: str) -> Document:
    data = _payload(attached)
    if not data:
        raise InputError("it is empty", path=name)
    document: Document = parser.parse(data, name)
    return document
