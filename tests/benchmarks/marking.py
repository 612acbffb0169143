"""What marking a long Word document costs: 980 kB of text, 850 findings, each with a suggestion."""

from __future__ import annotations

import random
import re
import time

from lint.finding import Finding
from lint.parsers import parse
from lint.writers import mark
from tests.word.hard import package, para, run
from tests.word.made import OPTIONS, finding

WORDS = "the office will charge people who use drugs with the addict offense and court program of county".split()


def measure(size: int = 980_000, findings: int = 850) -> tuple[float, float]:
    """Seconds to read the document and to mark it, once each."""
    dice = random.Random(1)
    paragraphs: list[str] = []
    written = 0
    while written < size:
        words = [dice.choice(WORDS) for _ in range(48)]
        parts = [" ".join(words[:16]) + " ", " ".join(words[16:20]) + " ", " ".join(words[20:]) + "."]
        written += sum(map(len, parts))
        paragraphs.append(para(run(parts[0]) + run(parts[1], "<w:b/>") + run(parts[2])))
    data = package("".join(paragraphs))
    began = time.perf_counter()
    document = parse(data, "long.docx")
    read = time.perf_counter() - began
    spots = [(n, m.start()) for n, b in enumerate(document.blocks) for m in re.finditer("addict", b.text)]
    found: list[Finding] = [
        finding(document, number, start, start + 6, "person with a substance use disorder")
        for number, start in sorted(dice.sample(spots, findings))
    ]
    began = time.perf_counter()
    mark(document, found, OPTIONS)
    return read, time.perf_counter() - began
