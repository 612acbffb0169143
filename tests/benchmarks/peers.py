"""Other prose linters on the same texts in the same run, where they are installed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.running import ANEW, Cost, cost


def commands(vale_config: Path | None) -> dict[str, list[str]]:
    """The command of each linter that is here; files are added at its end."""
    found = {"anew": [*ANEW, "check", "--fail-on", "never"]}
    beside = Path(sys.executable).with_name("proselint")
    if proselint := (str(beside) if beside.exists() else shutil.which("proselint")):
        found["proselint"] = [proselint, "check"] if _takes(proselint, "check") else [proselint]
    if (vale := shutil.which("vale")) and vale_config:
        found["vale"] = [vale, "--no-exit", "--no-global", f"--config={vale_config}"]
    if alex := shutil.which("alex"):
        found["alex"] = [alex, "--quiet"]
    return found


def _takes(program: str, command: str) -> bool:
    """Whether a program knows a command (newer proselints have `check`)."""
    import subprocess

    told = subprocess.run([program, "--help"], capture_output=True, text=True, check=False)
    return command in told.stdout


def page(command: Sequence[str], path: Path) -> Cost:
    """One page, cold."""
    return cost([*command, str(path)])


def many(command: Sequence[str], paths: Sequence[Path]) -> Cost:
    """Many files in one call."""
    return cost([*command, *map(str, paths)], times=1)
