"""Run a command and measure it; write the texts that are measured."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ANEW = [sys.executable, "-c", "from lint.cli import main; main()"]
SAMPLES = Path(__file__).parents[2] / "samples"


class Cost(NamedTuple):
    """What a command cost: the best wall time of several runs (seconds) and the most memory (MB)."""

    seconds: float
    megabytes: float


def cost(command: Sequence[str], times: int = 5) -> Cost:
    """The cost of a command, its output thrown away; a warm-up run is not counted."""
    runs = [_once(command) for _ in range(times + 1)][1:]
    return Cost(min(run.seconds for run in runs), max(run.megabytes for run in runs))


# A process begins with its parent's memory on its account, so that a small one in between starts and measures it.
_LAUNCH = """
import os, subprocess, sys, time
began = time.perf_counter()
null = subprocess.DEVNULL
process = subprocess.Popen(sys.argv[1:], stdin=null, stdout=null, stderr=null)
_, _, usage = os.wait4(process.pid, 0)
print(time.perf_counter() - began, usage.ru_maxrss / 1024)
"""


def _once(command: Sequence[str]) -> Cost:
    start = [sys.executable, "-I", "-S", "-c", _LAUNCH, *command]
    told = subprocess.run(start, capture_output=True, text=True, check=True).stdout.split()
    return Cost(float(told[0]), float(told[1]))


def releases(bulk: Path | None, most: int) -> list[str]:
    """Texts to measure with: those of a JSON Lines file (`title`, `body`), else the project's samples over and over."""
    if bulk:
        return list(_read(bulk, most))
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
    return [texts[number % len(texts)] for number in range(min(most, 400))]


def _read(bulk: Path, most: int) -> Iterator[str]:
    opened = gzip.open if bulk.suffix == ".gz" else open
    with opened(bulk, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number >= most:
                return
            told = json.loads(line)
            yield f"{told.get('title', '')}\n\n{told['body']}\n"


def write(texts: Sequence[str], folder: Path) -> list[Path]:
    """One file for each text."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, text in enumerate(texts):
        path = folder / f"{number:05}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def size(texts: Sequence[str]) -> float:
    """Megabytes (million bytes) of UTF-8."""
    return sum(len(text.encode()) for text in texts) / 1e6


def word(text: str, path: Path) -> None:
    """A Word document of the text's paragraphs."""
    import docx

    document = docx.Document()
    for paragraph in text.split("\n\n"):
        document.add_paragraph(" ".join(paragraph.split()))
    document.save(str(path))
