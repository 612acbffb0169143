"""Make the sample release as a Word file where it is missing, and the picture of its marked copy.

Run from the checkout: `python docs/picture.py`. Needs LibreOffice (soffice), pypdf, pypdfium2 and Pillow. The page is
drawn by LibreOffice; the remarks are read from the copy's own comments and set in the margin, as Word sets them.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

HOME = Path(__file__).resolve().parent.parent
SAMPLE = HOME / "samples" / "press-release"
PICTURE = HOME / "docs" / "marked-release.png"
SCALE = 2.0  # pixels for a point
MARGIN = 330  # points beside the page, for the remarks
SHOWN = 7  # remarks; more would not fit beside one page
INK, GREY, LINE, PAPER = (30, 30, 30), (95, 95, 95), (201, 146, 31), (255, 250, 236)
THREAD = (236, 214, 160)


class Note(NamedTuple):
    """A comment: the height of its anchor on the page (points from the top), the x of the anchor, its paragraphs."""

    y: float
    x: float
    lines: list[str]


def make_sample(target: Path) -> None:
    """The text sample as an office would send it: letterhead, title, paragraphs."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    parts = re.split(r"\n\s*\n", (SAMPLE / "before.txt").read_text(encoding="utf-8").strip())
    made = docx.Document()
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = "Liberation Serif", Pt(12)
    head = made.sections[0].header.paragraphs[0]
    head.text, head.alignment = "Office of the Marlow County District Attorney", WD_ALIGN_PARAGRAPH.CENTER
    for line in parts[0].split("\n"):
        made.add_paragraph(line).paragraph_format.space_after = Pt(0)
    title = made.add_paragraph()
    title.alignment, title.paragraph_format.space_before = WD_ALIGN_PARAGRAPH.CENTER, Pt(14)
    title.add_run(" ".join(parts[1].split())).bold = True
    for part in parts[2:]:
        made.add_paragraph(" ".join(part.split()))
    made.save(str(target))


def to_pdf(source: Path, notes: bool) -> Path:
    """The page as LibreOffice draws it, with or without the comments as PDF notes."""
    choice = f'{{"ExportNotes":{{"type":"boolean","value":"{str(notes).lower()}"}}}}'
    folder = source.parent / ("notes" if notes else "plain")
    call = ["soffice", "--headless", "--convert-to", f"pdf:writer_pdf_Export:{choice}", "--outdir", str(folder)]
    subprocess.run([*call, str(source)], check=True, capture_output=True)
    return folder / f"{source.stem}.pdf"


def comments(marked: Path) -> list[list[str]]:
    """The paragraphs of every comment of the copy, in order."""
    import zipfile
    from xml.etree import ElementTree

    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    root = ElementTree.fromstring(zipfile.ZipFile(marked).read("word/comments.xml"))
    return [["".join(t.text or "" for t in p.iter(f"{word}t")) for p in c.iter(f"{word}p")] for c in root]


def notes(marked: Path) -> list[Note]:
    """The comments with the place on the page where each is anchored."""
    import pypdf

    page = pypdf.PdfReader(str(to_pdf(marked, True))).pages[0]
    height, found = float(page.mediabox.height), {}
    for item in page.get("/Annots", []):
        note = item.get_object()
        if note.get("/Subtype") == "/Text":
            words = " ".join(str(note.get("/Contents", "")).split())
            box = [float(value) for value in note["/Rect"]]
            found.setdefault(words[:60], []).append((height - box[3], box[0]))
    told = []
    for lines in comments(marked):
        places = found.get(" ".join(" ".join(lines).split())[:60])
        if places:
            y, x = places.pop(0)
            told.append(Note(y, x, lines))
    return told


def spread(remarks: list[Note]) -> list[Note]:
    """As many remarks as fit beside one page: the first, one that offers a paragraph, one of each rule."""
    chosen, paragraphs, rules = remarks[:1], 0, set()
    for note in remarks[1:]:
        long = any(line.startswith("A paragraph") for line in note.lines)
        if note.lines[-1] not in rules and not (long and paragraphs):
            paragraphs += long
            rules.add(note.lines[-1])
            chosen.append(note)
    return chosen[:SHOWN]


def draw(page: Any, remarks: list[Note], size: tuple[float, float]) -> Any:
    """The page with the remarks in the margin."""
    from PIL import Image, ImageDraw, ImageFont

    fonts = "/usr/share/fonts/truetype/liberation2/LiberationSans-{}.ttf"
    small = ImageFont.truetype(fonts.format("Regular"), int(8.2 * SCALE))
    bold = ImageFont.truetype(fonts.format("Bold"), int(8.2 * SCALE))
    whole = Image.new("RGB", (int((size[0] + MARGIN) * SCALE), page.height), (243, 243, 243))
    whole.paste(page, (0, 0))
    pen = ImageDraw.Draw(whole)
    left, top, step = int((size[0] + 18) * SCALE), int(16 * SCALE), int(10.4 * SCALE)
    width = int((MARGIN - 40) * SCALE)
    for note in sorted(remarks, key=lambda n: (n.y, n.x)):
        rows = [("anew", bold, LINE)]
        for at, line in enumerate(note.lines):
            last = line.startswith(("Source:", "Rule:"))
            for row in wrap(line, small if at else bold, width - 20):
                rows.append((row, bold if at == 0 else small, GREY if last else INK))
        top = max(top, int((note.y - 6) * SCALE))
        bottom = top + step * len(rows) + int(8 * SCALE)
        pen.rectangle((left, top, left + width, bottom), fill=PAPER, outline=LINE, width=2)
        spot = (int(note.x * SCALE), int((note.y + 15) * SCALE))
        pen.line((spot, (int(size[0] * SCALE), spot[1]), (left, top + step)), fill=THREAD, width=2)
        for number, (row, font, ink) in enumerate(rows):
            pen.text((left + 10, top + int(4 * SCALE) + number * step), row, font=font, fill=ink)
        top = bottom + int(6 * SCALE)
    return whole.crop((0, 0, whole.width, min(whole.height, top + 20)))


def wrap(line: str, font: Any, width: int) -> list[str]:
    """A line broken at spaces to fit a width in pixels."""
    rows = [""]
    for word in line.split(" "):
        longer = f"{rows[-1]} {word}".strip()
        if font.getlength(longer) <= width:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


def main() -> None:
    """Make the sample, mark it, draw the picture."""
    import pypdfium2

    if not (SAMPLE / "before.docx").exists():
        make_sample(SAMPLE / "before.docx")
    with tempfile.TemporaryDirectory() as name:
        marked = Path(name) / "marked.docx"
        subprocess.run(["anew", "mark", str(SAMPLE / "before.docx"), "-o", str(marked)], check=True)
        page = pypdfium2.PdfDocument(str(to_pdf(marked, False)))[0]
        remarks = spread(notes(marked))
        draw(page.render(scale=SCALE).to_pil(), remarks, page.get_size()).quantize(96).save(PICTURE, optimize=True)


if __name__ == "__main__":
    main()
