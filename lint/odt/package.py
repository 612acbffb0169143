"""Open an OpenDocument package, refuse what cannot be read safely, and put it together again."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree

from lint.errors import InputError

MIMETYPES = (
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.text-template",
)
MOST_XML = 100 * 1024 * 1024  # bytes of one part, unpacked
SIGNATURE = "META-INF/documentsignatures.xml"

# what zipfile raises for a damaged archive, or one that asks for more than it can do
_BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, ValueError, KeyError)

Node = etree._Element

NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def name(short: str) -> str:
    """The full name of an element or attribute: `name("text:p")`."""
    prefix, local = short.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


def is_package(data: bytes) -> bool:
    """Whether the bytes are a zip archive that calls itself an OpenDocument text."""
    if not data.startswith(b"PK\x03\x04") or b"mimetype" not in data[:100]:
        return False
    return MIMETYPES[0].encode() in data[:200]


def trees(data: bytes, path: str) -> dict[str, Node]:
    """The roots of content.xml and, where there is one, styles.xml.

    Raises InputError when the package is damaged, encrypted or far too big.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "META-INF/manifest.xml" in names and b"encryption-data" in _part(archive, "META-INF/manifest.xml", path):
                raise InputError("this file is encrypted with a password; save it without one", path=path)
            if "content.xml" not in names:
                raise InputError("this file is damaged: its part content.xml is missing", path=path)
            wanted = [part for part in ("content.xml", "styles.xml") if part in names]
            return {part: _xml(_part(archive, part, path), part, path) for part in wanted}
    except _BROKEN:
        raise InputError("this file is damaged, or no OpenDocument text whatever its name says", path=path) from None


def _part(archive: zipfile.ZipFile, part: str, path: str) -> bytes:
    try:
        if archive.getinfo(part).file_size > MOST_XML:
            raise InputError(f"its part {part} is too big to be read", path=path)
        return archive.read(part)
    except RuntimeError:
        raise InputError("this file is a zip archive with a password; save it without one", path=path) from None
    except _BROKEN:
        raise InputError(f"this file is damaged: its part {part} cannot be unpacked", path=path) from None


def _xml(data: bytes, part: str, path: str) -> Node:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=False)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise InputError(f"this file is damaged: its part {part} is not well-formed XML", path=path) from None


def signed(data: bytes) -> bool:
    """Whether the package carries a digital signature, which any change would break."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return SIGNATURE in archive.namelist()


def put_together(data: bytes, changed: Mapping[str, Node]) -> bytes:
    """The package with some parts changed; every other part's bytes, and the order of the parts, stay."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            body = old.read(info)
            if info.filename in changed:
                body = etree.tostring(changed[info.filename], xml_declaration=True, encoding="UTF-8")
            new.writestr(info, body, compress_type=info.compress_type)
    return out.getvalue()
