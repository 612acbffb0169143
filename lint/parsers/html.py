"""HTML, read with the standard library's tokenizer, which tells where every stretch of text begins.

`Document.text` is the decoded file. White space runs that hold a line break count as one space, entities are
read; both keep their way back. Hidden elements, picture texts and titles are blocks of their own kinds;
scripts, styles and code are left out; comments are the document's comments.
"""

from __future__ import annotations

import re

from lint.document import Document
from lint.errors import InputError
from lint.files import codec, decode

NAME = "html"
SUFFIXES = (".html", ".htm", ".xhtml")

_START = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.I | re.S)
_CHARSET = re.compile(rb"<meta[^>]{1,80}charset\s*=\s*[\"']?([\w-]{3,20})", re.I)
_MOST_OPEN = 1000  # tags left open at their `<`: from each of them the tokenizer reads on to the end of the file


def sniff(data: bytes) -> bool:
    """Whether the file opens as a web page does."""
    return bool(_START.match(data[:2048].removeprefix(b"\xef\xbb\xbf")))


def parse(data: bytes, path: str) -> Document:
    """Read a web page, in the encoding that it declares when it is not UTF-8.

    Raises InputError when the bytes are no text, or tags without an end.
    """
    from lint.markup.html import read

    text = _decode(data, path)
    if text.count("<") > 2 * text.count(">") + _MOST_OPEN:
        raise InputError("this web page is damaged: its tags are not closed", path=path)
    reading = read(text)
    return Document(path, NAME, text, reading.blocks, reading.comments, lang=reading.lang, data=data)


def _decode(data: bytes, path: str) -> str:
    declared = _CHARSET.search(data[:2048])
    if declared and codec(data) in ((b"", "cp1252"), (b"", "latin-1")):
        try:
            return data.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, path)
