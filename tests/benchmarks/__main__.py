"""Print what checking costs, beside its budget: `python -m tests.benchmarks [--bulk FILE] [--vale-config INI]`."""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tests.benchmarks import marking, peers, running
from tests.benchmarks.running import ANEW, SAMPLES


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--bulk", type=Path, help="JSON Lines (may be gzip) of texts with `title` and `body`")
    parser.add_argument("--most", type=int, default=2000, help="how many texts of it (default 2000)")
    parser.add_argument("--vale-config", type=Path, help="a .vale.ini, to measure Vale with its style")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ANEW_CACHE"] = str(Path(folder) / "cache")
        texts = running.releases(asked.bulk, asked.most)
        print(f"{len(texts)} texts, {running.size(texts):.2f} MB, {os.cpu_count()} cores")
        cold(Path(folder))
        throughput(texts)
        processes(texts, Path(folder))
        growth(texts)
        terms(texts, Path(folder))
        long_document()
        beside(texts, Path(folder), asked.vale_config)


def row(what: str, value: str, budget: str = "") -> None:
    print(f"  {what:<46} {value:>24}   {budget}")


def cold(folder: Path) -> None:
    """Cold start: help, a one-page text and Word file, and a page whose rules ask for grammar."""
    print("Cold start")
    plain, grammar, word = folder / "page.txt", folder / "grammar.txt", folder / "page.docx"
    text = "FOR IMMEDIATE RELEASE\n\nThe inmate, a heroin addict and a convicted felon, was taken to jail.\n\n" + (
        "The office thanks everybody who worked on the case and who spoke to the people concerned.\n\n" * 25
    )
    plain.write_text(text, encoding="utf-8")
    running.word(text, word)
    grammar.write_text((SAMPLES / "plea-offer" / "before.txt").read_text(encoding="utf-8"), encoding="utf-8")
    check = [*ANEW, "check", "--fail-on", "never"]
    for what, command, budget in (
        ("anew --help", [*ANEW, "--help"], "<= 0.08 s"),
        ("one page .txt", [*check, str(plain)], "<= 0.15 s, <= 60 MB"),
        ("one page .docx", [*check, str(word)], "<= 0.15 s, <= 60 MB"),
        ("a plea offer .txt (grammar)", [*check, str(grammar)], "<= 1.0 s, <= 250 MB"),
    ):
        told = running.cost(command)
        row(what, f"{told.seconds:.3f} s, {told.megabytes:.0f} MB", budget)


def long_document() -> None:
    """A Word document of 980 kB, read and marked."""
    print("A Word document of 980 kB with 850 findings")
    read, marked = marking.measure()
    row("read", f"{read:.2f} s")
    row("marked", f"{marked:.2f} s", "<= 1.5 s")


def _seconds(texts: Sequence[str], grammar: str | None, extra: Sequence[Path] = ()) -> float:
    """Processor seconds for reading and checking texts in this process, the book already read."""
    from lint import parsers
    from lint.linter import linter

    ready = replace(linter(extra), grammar=grammar)
    ready.check(parsers.parse(b"An addict came to plead guilty before the program.", "warm.txt"))
    began = time.process_time()
    for number, text in enumerate(texts):
        ready.check(parsers.parse(text.encode(), f"{number}.txt"))
    return time.process_time() - began


def throughput(texts: Sequence[str]) -> None:
    """One process, the book read once."""
    print("Throughput, one process")
    for what, grammar, budget in (("without grammar", None, ">= 5 MB/s"), ("with grammar", "", ">= 1 MB/s")):
        try:
            told = running.size(texts) / _seconds(texts, grammar)
            row(what, f"{told:.2f} MB/s", budget)
        except Exception as error:  # a measurement that cannot be made is said, the others go on
            row(what, "not measured", str(error)[:80])


def processes(texts: Sequence[str], folder: Path) -> None:
    """The whole command over one file a text, by one process and by two."""
    print("The command over a folder, one file a text")
    running.write(texts, folder / "drafts")
    spent = {}
    for jobs in (1, 2):
        command = [
            *ANEW,
            "check",
            "--fail-on",
            "never",
            "--format",
            "json",
            "--jobs",
            str(jobs),
            str(folder / "drafts"),
        ]
        told = running.cost(command, times=2)
        spent[jobs] = told.seconds
        row(f"--jobs {jobs}", f"{told.seconds:.2f} s, {told.megabytes:.0f} MB")
    row("two processes", f"{spent[1] / spent[2]:.2f} times one", ">= 1.8")


def growth(texts: Sequence[str]) -> None:
    """One document, longer and longer: the MB/s must stay."""
    print("Growth with the text, one document")
    whole = "\n\n".join(texts)
    longest = min(len(whole), 2_000_000)
    for share in (16, 8, 4, 2, 1):
        text = whole[: longest // share]
        spent = _seconds([text], None)
        row(
            f"{len(text.encode()) / 1e6:.2f} MB",
            f"{len(text.encode()) / 1e6 / spent:.2f} MB/s",
            "the same" if share < 16 else "",
        )


def terms(texts: Sequence[str], folder: Path) -> None:
    """500 terms more than the book has."""
    print("Growth with the terms")
    own = folder / "more.yaml"
    entry = (
        "- term: {0}er\n  category: person-label\n  forms: {{one: [{0}er, drug {0}er], many: [{0}ers, drug {0}ers]}}\n"
        "  instead: [{{one: person, many: people, keeps_meaning: true}}]\n  why: Made up.\n  sources: [guide:II.A-16]\n"
        "  examples: {{flag: ['A <{0}er> came.'], allow: ['A man came.']}}\n"
    )
    names = ("".join(chr(97 + number // 26**place % 26) for place in range(3)) for number in range(500))
    own.write_text("".join(entry.format(f"zq{name}") for name in names), encoding="utf-8")
    some = texts[:1000]
    plain = min(_seconds(some, None) for _ in range(2))
    more = min(_seconds(some, None, [own]) for _ in range(2))
    row("500 terms more", f"{(more / plain - 1) * 100:+.1f} %", "under +10 %")


def beside(texts: Sequence[str], folder: Path, vale_config: Path | None) -> None:
    """Other linters in the same run."""
    print("Beside others")
    some = texts[:200]
    paths = running.write(some, folder / "some")
    page = min(paths, key=lambda path: abs(path.stat().st_size - 3000))
    for name, command in peers.commands(vale_config).items():
        one, many = peers.page(command, page), peers.many(command, paths)
        speed = running.size(some) / max(many.seconds - one.seconds, 1e-3)
        row(
            name,
            f"page {one.seconds:.2f} s, {speed:.2f} MB/s",
            f"{one.megabytes:.0f} MB, {many.megabytes:.0f} MB for many",
        )


if __name__ == "__main__":
    main()
