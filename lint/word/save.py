"""Write a Word package again with some parts changed; every other part keeps its bytes and its place."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from lint.errors import InputError
from lint.word.names import W
from lint.word.package import Package


def save(package: Package, changed: Mapping[str, bytes]) -> bytes:
    """The bytes of the package with the parts in `changed` replaced; new ones come last, order is kept."""
    buffer = io.BytesIO()
    left = dict(changed)
    with zipfile.ZipFile(buffer, "w") as target:
        for info in package.archive.infolist():
            data = left.pop(info.filename, None)
            fresh = zipfile.ZipInfo(info.filename, info.date_time)
            fresh.compress_type = info.compress_type if info.compress_type in (0, 8) else zipfile.ZIP_DEFLATED
            fresh.external_attr, fresh.create_system = info.external_attr, info.create_system
            fresh.comment = info.comment
            target.writestr(fresh, package.read(info.filename) if data is None else data)
        for name, data in left.items():
            fresh = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            fresh.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(fresh, data)
    return buffer.getvalue()


def protection(package: Package) -> str:
    """What an enforced protection still lets be done: "comments", "trackedChanges"; "" when there is none.

    Raises InputError for a document that must not be changed at all.
    """
    if any(name.startswith("_xmlsignatures/") for name in package.names):
        raise InputError(
            "the file is digitally signed and a mark would break the signature; mark the unsigned draft",
            path=package.path,
        )
    for link in package.related(package.main, "settings")[:1]:
        node = package.xml(link.target).find(W + "documentProtection")
        if node is None or node.get(W + "enforcement", "0") in ("0", "false", "off"):
            return ""
        allowed = node.get(W + "edit", "none")
        if allowed in ("readOnly", "forms"):
            raise InputError(
                "the file is protected against changes; stop that in Word (Review, Restrict Editing) first",
                path=package.path,
            )
        return "" if allowed == "none" else allowed
    return ""
