"""A Word file with one marker word in each place where Word can keep text: the hard file."""

from __future__ import annotations

import io
import zipfile

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
ANN = 'w:author="Ann" w:date="2026-01-05T09:00:00Z"'

# each place in reading order, with its marker word; False: nobody who reads the document sees it
PLACES = {
    "plainword": True, "splitword": True, "linkword": True, "insertedword": True, "deletedword": False,
    "movedfromword": False, "movedtoword": True, "controlword": True, "smarttagword": True,
    "customword": True, "simplefieldword": True, "fieldcodeword": False, "fieldresultword": True,
    "softhyphenword": True, "hiddenword": True, "mathword": False, "blockcontrolword": True, "cellword": True,
    "cellcontrolword": True, "nestedcellword": True, "headingword": True, "itemword": True, "altword": True,
    "choiceboxword": True, "fallbackboxword": False, "noteword": True, "endnoteword": True, "headerword": True,
    "headercellword": True, "footerword": True, "commentword": True,
}  # fmt: skip


def run(text: str, fonts: str = "") -> str:
    """A `w:r` with one text and, if wanted, formatting."""
    inner = f"<w:rPr>{fonts}</w:rPr>" if fonts else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(inner: str, properties: str = "") -> str:
    """A `w:p` round some runs."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inner}</w:p>"


def control(inner: str, properties: str = "") -> str:
    """A content control."""
    return f'<w:sdt><w:sdtPr><w:id w:val="77"/>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'


def table(cell: str) -> str:
    """A table with one cell."""
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>{cell}</w:tc></w:tr></w:tbl>'
    )


def deleted(text: str) -> str:
    """Text that another author has deleted."""
    return f'<w:del w:id="21" {ANN}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def box(choice: str, fallback: str) -> str:
    """A text box as Word writes it: once for today, once for old programs."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" '
        'distR="0"><wp:extent cx="2000000" cy="500000"/><wp:docPr id="9" name="Box"/><wp:cNvGraphicFramePr/>'
        "<a:graphic><a:graphicData "
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{para(run(choice))}</w:txbxContent></wps:txbx>"
        "<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict>"
        f'<v:shape style="width:150pt;height:40pt"><v:textbox><w:txbxContent>{para(run(fallback))}'
        "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def picture(description: str) -> str:
    """A drawing with a description and nothing in it."""
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="10" cy="10"/>'
        f'<wp:docPr id="3" name="Picture" descr="{description}"/><a:graphic><a:graphicData uri="none"/></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def field(code: str, result: str) -> str:
    """A complex field: begin, code, separate, result, end."""
    kinds = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{kinds[0]}<w:r><w:instrText> {code} </w:instrText></w:r>{kinds[1]}{run(result)}{kinds[2]}"


def hard_body() -> str:
    """The body of the hard file."""
    return "".join((
        para(run("A plainword stands here, a ") + run("spl", "<w:b/>") + run("itw", "<w:i/>") + run("ord too.")),
        para('<w:hyperlink w:anchor="x">' + run("a linkword", '<w:color w:val="0000FF"/>') + "</w:hyperlink>"),
        para(f'<w:ins w:id="20" {ANN}>{run("an insertedword")}</w:ins>{deleted("a deletedword")}'),
        para(
            f'<w:moveFrom w:id="22" {ANN}>{run("a movedfromword")}</w:moveFrom>'
            f'<w:moveTo w:id="23" {ANN}>{run("a movedtoword")}</w:moveTo>'
        ),
        para(control(run("a controlword"))),
        para('<w:smartTag w:uri="u" w:element="e">' + run("a smarttagword") + "</w:smartTag>"),
        para('<w:customXml w:uri="u" w:element="e">' + run("a customword") + "</w:customXml>"),
        para('<w:fldSimple w:instr=" AUTHOR ">' + run("a simplefieldword") + "</w:fldSimple>"),
        para(field("REF fieldcodeword", "a fieldresultword")),
        para('<w:r><w:t>a soft</w:t><w:softHyphen/><w:t>hyphenword</w:t></w:r>'),
        para(run("seen ") + run("a hiddenword", "<w:vanish/>")),
        para("<m:oMath><m:r><m:t>mathword</m:t></m:r></m:oMath>" + run(" is a formula")),
        control(para(run("a blockcontrolword")) + para(run("and another"))),
        table(
            para(run("a cellword")) + control(para(run("a cellcontrolword")))
            + table(para(run("a nestedcellword"))) + para("")
        ),
        para(run("A headingword"), '<w:pStyle w:val="Heading2"/>'),
        para(run("an itemword"), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        para(picture("an altword") + run("under a picture")),
        para(box("a choiceboxword", "a fallbackboxword") + run("beside a box")),
        para(
            run("noted") + '<w:r><w:footnoteReference w:id="1"/></w:r>'
            + run(" and ended") + '<w:r><w:endnoteReference w:id="1"/></w:r>'
        ),
        para(
            '<w:commentRangeStart w:id="5"/>' + run("commented") + '<w:commentRangeEnd w:id="5"/>'
            '<w:r><w:commentReference w:id="5"/></w:r>'
        ),
        '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        "</w:sectPr>",
    ))  # fmt: skip


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
)
SEPARATORS = "".join(f'<w:{{0}} w:type="separator" w:id="{n}"><w:p/></w:{{0}}>' for n in (-1, 0))
PARTS = {
    "styles": STYLES,
    "footnotes": SEPARATORS.format("footnote") + f'<w:footnote w:id="1">{para(run("a noteword"))}</w:footnote>',
    "endnotes": SEPARATORS.format("endnote") + f'<w:endnote w:id="1">{para(run("an endnoteword"))}</w:endnote>',
    "header": para(run("a headerword")) + table(para(run("a headercellword"))) + para(""),
    "footer": para(run("a footerword")),
    "comments": f'<w:comment w:id="5" {ANN} w:initials="A">{para(run("a commentword"))}</w:comment>',
}
ROOTS = {"header": "hdr", "footer": "ftr"}


def package(body: str, parts: dict[str, str] | None = None, extra: dict[str, bytes] | None = None) -> bytes:
    """A Word package round a body; `parts` by kind (styles, footnotes, header ...), `extra` files as they are."""
    parts = {"styles": STYLES} if parts is None else parts
    files: dict[str, bytes] = {}
    overrides = f'<Override PartName="/word/document.xml" ContentType="{TYPE}document.main+xml"/>'
    links = ""
    for number, (kind, inner) in enumerate(parts.items(), 1):
        root = ROOTS.get(kind, kind)
        files[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{inner}</w:{root}>".encode()
        overrides += f'<Override PartName="/word/{kind}.xml" ContentType="{TYPE}{kind}+xml"/>'
        links += f'<Relationship Id="rId{number}" Type="{OFFICE}{kind}" Target="{kind}.xml"/>'
    schema = "http://schemas.openxmlformats.org/package/2006/"
    top = f'<Relationship Id="rId1" Type="{OFFICE}officeDocument" Target="word/document.xml"/>'
    first = {
        "[Content_Types].xml": (
            f'<Types xmlns="{schema}content-types"><Default Extension="rels" ContentType="application/vnd.'
            'openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f"{overrides}</Types>"
        ),
        "_rels/.rels": f'<Relationships xmlns="{schema}relationships">{top}</Relationships>',
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{schema}relationships">{links}</Relationships>',
    }
    everything = {name: text.encode() for name, text in first.items()} | files | (extra or {})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in everything.items():
            target.writestr(name, data)
    return buffer.getvalue()


def hard_file() -> bytes:
    """The whole hard file, with a part that no relationship points to."""
    return package(hard_body(), PARTS, {"customXml/item99.xml": b"<orphan/>"})
