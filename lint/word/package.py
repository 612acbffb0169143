"""Open a Word package: refuse what cannot be read safely, find its parts and their relationships."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from lint.errors import InputError
from lint.word.names import RELS, STRICT, TYPES

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_PARTS = 20_000
MOST_XML = 100 * 1024 * 1024  # bytes of one XML part, unpacked
MOST_UNPACKED = 600 * 1024 * 1024
MOST_RATIO = 300  # real parts pack 10 to 60 times smaller; a bomb a thousand times

Node = etree._Element


class Relationship(NamedTuple):
    """A link from one part to another: its id, the last word of its type, the target's name."""

    id: str
    kind: str
    target: str


@dataclass(frozen=True)
class Package:
    """A Word file as a set of parts. `main` is the name of its document part, mostly "word/document.xml"."""

    path: str
    archive: zipfile.ZipFile
    main: str
    macros: bool

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self.archive.namelist())

    def read(self, name: str) -> bytes:
        """The bytes of a part. Raises InputError when the part is missing, damaged or far too big."""
        try:
            info = self.archive.getinfo(name)
        except KeyError:
            raise InputError(f"the file is damaged: its part {name} is missing", path=self.path) from None
        try:
            return self.archive.read(info)
        except RuntimeError:
            raise InputError("the file is a zip with a password; save a copy without one", path=self.path) from None
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, ValueError):
            raise InputError(f"the file is damaged: its part {name} cannot be unpacked", path=self.path) from None

    def xml(self, name: str) -> Node:
        """The root element of an XML part, read without entities and without the network."""
        return parse_xml(self.read(name), name, self.path)

    def relationships(self, part: str) -> list[Relationship]:
        """The internal links of a part; of the package itself for ""."""
        folder, file = posixpath.split(part)
        name = posixpath.join(folder, "_rels", file + ".rels")
        if name not in self.names:
            return []
        links = []
        for node in self.xml(name).iter(RELS + "Relationship"):
            if node.get("TargetMode") == "External":
                continue
            target = node.get("Target", "")
            full = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            links.append(Relationship(node.get("Id", ""), node.get("Type", "").rpartition("/")[2], full))
        return links

    def related(self, part: str, kind: str) -> list[Relationship]:
        """The links of one kind whose target is really there."""
        return [link for link in self.relationships(part) if link.kind == kind and link.target in self.names]


def parse_xml(data: bytes, name: str, path: str) -> Node:
    """Parse one part. Raises InputError for XML that is damaged, far too big, or declares entities."""
    if len(data) > MOST_XML:
        raise InputError(f"the file is too big: its part {name} unpacks to {len(data) // 2**20} MB", path=path)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_blank_text=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise InputError(f"the file is damaged: its part {name} is not well-formed XML", path=path) from None
    if etree.ElementTree(root).docinfo.internalDTD is not None:
        raise InputError(
            f"the file is not read: its part {name} declares XML entities, which Word never does", path=path
        )
    return root


def open_package(data: bytes, path: str) -> Package:
    """Open the bytes of a Word file. Raises InputError, in one sentence, for everything that is not one."""
    _refuse_other_kinds(data, path)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, struct.error):
        raise InputError("the file is damaged: it cannot be opened as a Word package", path=path) from None
    _refuse_bombs(archive, path)
    types = "[Content_Types].xml"
    if types not in archive.namelist():
        raise InputError("the file is not a Word document: it is a zip file without a Word package inside", path=path)
    bare = Package(path, archive, "", False)
    main = next((link.target for link in bare.related("", "officeDocument")), "")
    if not main:
        if _strict(bare):
            raise _strict_error(path)
        raise InputError("the file is damaged: it does not say which part is its document", path=path)
    kind = _content_type(bare.xml(types), main)
    if kind and "wordprocessingml" not in kind and "ms-word" not in kind:
        raise InputError("the file is not a Word document but another Office file (a sheet or slides)", path=path)
    return Package(path, archive, main, "macroEnabled" in kind)


def document_root(package: Package) -> Node:
    """The root of the document part. Raises InputError for strict OOXML, which nothing here can read."""
    root = package.xml(package.main)
    if str(root.tag).encode().startswith(b"{" + STRICT):
        raise _strict_error(package.path)
    if etree.QName(root).localname != "document":
        raise InputError(f"the file is damaged: its part {package.main} is not a Word document", path=package.path)
    return root


def _strict(package: Package) -> bool:
    return "_rels/.rels" in package.names and STRICT in package.read("_rels/.rels")


def _strict_error(path: str) -> InputError:
    return InputError(
        'the file is saved as "Strict Open XML"; open it in Word and save it as "Word Document (.docx)"',
        path=path,
    )


def _refuse_other_kinds(data: bytes, path: str) -> None:
    if not data:
        raise InputError("the file is empty", path=path)
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise InputError("the file is encrypted; save a copy without a password in Word and try that", path=path)
        raise InputError(
            'the file is in the old .doc format; open it in Word and save it as "Word Document (.docx)"',
            path=path,
        )
    if data.startswith(b"{\\rtf"):
        raise InputError("the file is a Rich Text file by its content; rename it to end in .rtf", path=path)
    if not data.startswith(b"PK"):
        raise InputError("the file is not a Word document, whatever its name says", path=path)


def _refuse_bombs(archive: zipfile.ZipFile, path: str) -> None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise InputError("the file is not read: it would unpack to far more than a document holds", path=path)
    for part in parts:
        if part.file_size > 2**22 and part.file_size > MOST_RATIO * max(part.compress_size, 1):
            raise InputError(
                f"the file is not read: its part {part.filename} unpacks to {part.file_size // 2**20} MB "
                "from almost nothing (a zip bomb)",
                path=path,
            )
    if len(set(names)) != len(names):
        raise InputError("the file is damaged: two of its parts have the same name", path=path)


def _content_type(types: Node, part: str) -> str:
    for node in types.iter(TYPES + "Override"):
        if node.get("PartName", "").lower() == "/" + part.lower():
            return node.get("ContentType", "")
    suffix = part.rpartition(".")[2].lower()
    for node in types.iter(TYPES + "Default"):
        if node.get("Extension", "").lower() == suffix:
            return node.get("ContentType", "")
    return ""
