"""Accept or reject tracked changes on the XML itself; written apart from the code under test, on purpose."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
Letter = tuple[str, str]


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a package by name, in the order of the archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def stories(data: bytes) -> dict[str, etree._Element]:
    """The parts that hold text, parsed."""
    wanted = ("document", "header", "footer", "footnotes", "endnotes")
    found = {}
    for name, part in parts(data).items():
        if name.startswith("word/") and name.count("/") == 1 and name.endswith(".xml"):
            root = etree.fromstring(part)
            if etree.QName(root).localname in (*wanted, "hdr", "ftr"):
                found[name] = root
    return found


def _unwrap(node: etree._Element) -> None:
    for child in list(node):
        node.addprevious(child)
    node.getparent().remove(node)


def _settle(root: etree._Element, keep: str, drop: str, author: str) -> etree._Element:
    for node in [n for n in root.iter(W + drop) if n.get(W + "author") == author]:
        node.getparent().remove(node)
    for node in [n for n in root.iter(W + keep) if n.get(W + "author") == author]:
        _unwrap(node)
    for text in list(root.iter(W + "delText")):
        if not any(node.tag in (W + "del", W + "moveFrom") for node in text.iterancestors()):
            text.tag = W + "t"
    return root


def accept_all(root: etree._Element, author: str = "anew") -> etree._Element:
    """The story with one author's changes accepted."""
    return _settle(root, "ins", "del", author)


def reject_all(root: etree._Element, author: str = "anew") -> etree._Element:
    """The story with one author's changes rejected."""
    return _settle(root, "del", "ins", author)


def letters(root: etree._Element) -> list[Letter]:
    """Every letter of a story with its formatting and where it stands (link, control, insertion by whom), in order."""
    found: list[Letter] = []
    for node in root.iter(W + "p", W + "t", W + "delText", W + "tab", W + "br", W + "footnoteReference"):
        run = node.getparent()
        if node.tag == W + "p":
            found.append(("¶", ""))
            continue
        if run is None or run.tag != W + "r":
            continue
        fonts = run.find(W + "rPr")
        shape = etree.tostring(fonts, method="c14n", exclusive=True).decode() if fonts is not None else ""
        shape += "|" + "/".join(_around(run))
        text = node.text if node.tag in (W + "t", W + "delText") else etree.QName(node).localname
        if node.tag in (W + "t", W + "delText"):
            text = node.text or ""
            if node.get("{http://www.w3.org/XML/1998/namespace}space") != "preserve":
                text = text.strip(" \n\t\r")
            found += [(letter, shape + etree.QName(node).localname) for letter in text]
        else:
            found.append((text, shape))
    return found


def _around(run: etree._Element) -> list[str]:
    names = []
    for node in run.iterancestors():
        if node.tag == W + "p":
            break
        names.append(f"{etree.QName(node).localname}:{node.get(W + 'author', '')}:{node.get(W + 'date', '')}")
    return names


def plain(root: etree._Element) -> str:
    """The visible text of a story, a line for a paragraph; what is deleted is left out."""
    return "".join(
        "\n" if letter == "¶" else letter for letter, shape in letters(root) if not shape.endswith("delText")
    )
