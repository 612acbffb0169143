"""Small PDFs for the tests, written out by hand: words in Helvetica at given places."""

from __future__ import annotations

from collections.abc import Sequence

Words = tuple[float, float, float, str]
"""Left, baseline (from the bottom), size, text."""


def pdf(*pages: Sequence[Words], picture: bool = False) -> bytes:
    """A PDF of letter-size pages; with `picture`, pages without words show a grey box."""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for words in pages:
        content = b"\n".join(_show(*w) for w in words) or (b"0.5 g 100 100 300 300 re f" if picture else b"")
        parts.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        parts.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % len(parts)
        )
        kids.append(b"%d 0 R" % len(parts))
    parts[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    return _file(parts)


def _show(left: float, base: float, size: float, text: str) -> bytes:
    escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (size, left, base, escaped)


def _file(parts: list[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, len(out))
    return out + head + table + tail


def column(left: float, top: float, lines: Sequence[str], size: float = 11) -> list[Words]:
    """Lines one below the other."""
    return [(left, top - at * size * 1.2, size, line) for at, line in enumerate(lines)]
