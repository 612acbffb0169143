"""Small OpenDocument texts for the tests, and what accepting or rejecting all changes makes of one."""

from __future__ import annotations

import io
import zipfile
from copy import deepcopy

from lxml import etree

from lint.odt.package import MIMETYPES, NAMES, name

HEAD = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())


def odt(body: str, styles: str = "", *, automatic: str = "", **more: str) -> bytes:
    """A package whose text is `body` (XML), with a page style holding `styles` (headers, footers)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", MIMETYPES[0], zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f'<office:document-content{HEAD} office:version="1.2">'
            f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>",
            zipfile.ZIP_DEFLATED,
        )
        archive.writestr(
            "styles.xml",
            f'<office:document-styles{HEAD} office:version="1.2"><office:master-styles>{styles}'
            "</office:master-styles></office:document-styles>",
        )
        listed = "".join(
            f'<manifest:file-entry manifest:full-path="{n}" manifest:media-type="{t}"/>'
            for n, t in (("/", MIMETYPES[0]), ("content.xml", "text/xml"), ("styles.xml", "text/xml"))
        )
        listed += more.pop("manifest", "")
        manifest = f'<manifest:manifest{HEAD} manifest:version="1.2">{listed}</manifest:manifest>'
        archive.writestr("META-INF/manifest.xml", manifest)
        for part, words in more.items():
            archive.writestr(part.replace("__", "/"), words)
    return out.getvalue()


def content(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("content.xml"))


def rejected(data: bytes) -> etree._Element:
    """The content with all of our marks taken back."""
    return _settled(data, accept=False)


def accepted(data: bytes) -> etree._Element:
    """The content with all of our changes taken over and the annotations gone."""
    return _settled(data, accept=True)


def _settled(data: bytes, accept: bool) -> etree._Element:
    root = content(data)
    regions = {r.get(name("text:id")): r for r in root.iter(name("text:changed-region"))}
    for tag in ("office:annotation", "office:annotation-end"):
        for node in list(root.iter(name(tag))):
            _replace(node, [])
    for point in list(root.iter(name("text:change"))):
        old = regions[point.get(name("text:change-id"))].find(f".//{name('text:p')}")
        assert old is not None
        _replace(point, [] if accept else [deepcopy(child) for child in old])
    for begin in list(root.iter(name("text:change-start"))):
        end = next(n for n in begin.itersiblings() if n.tag == name("text:change-end"))
        assert end.get(name("text:change-id")) == begin.get(name("text:change-id"))
        if not accept:
            begin.tail = None
            while begin.getnext() is not end:
                _replace(begin.getnext(), [])
        _replace(begin, [])
        _replace(end, [])
    for listed in list(root.iter(name("text:tracked-changes"))):
        _replace(listed, [])
    return root


def _replace(node: etree._Element, new: list[etree._Element]) -> None:
    parent = node.getparent()
    assert parent is not None
    at = parent.index(node)
    for step, element in enumerate(new):
        parent.insert(at + step, element)
    tail, before = node.tail or "", node.getprevious()
    parent.remove(node)
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def looks(root: etree._Element) -> list[tuple[str, tuple[str, ...]]]:
    """Every character of the paragraphs with the styles round it, which is what a reader sees."""
    out: list[tuple[str, tuple[str, ...]]] = []

    def walk(node: etree._Element, styles: tuple[str, ...]) -> None:
        style = node.get(name("text:style-name"))
        inner = (*styles, style) if style and node.tag == name("text:span") else styles
        if node.tag == name("text:s"):
            out.append((" ", styles))
        out.extend((c, inner) for c in node.text or "")
        for child in node:
            walk(child, inner)
            out.extend((c, inner) for c in child.tail or "")

    for paragraph in root.iter(name("text:p"), name("text:h")):
        if not any(a.tag in (name("text:p"), name("office:annotation")) for a in paragraph.iterancestors()):
            walk(paragraph, ())
            out.append(("\n", ()))
    return out
