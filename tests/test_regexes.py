import subprocess
import sys
from pathlib import Path

import pytest

from lint import regexes

SCRIPT = """
import re, sys
from lint import regexes
first = regexes.compile(r"(?P<who>\\w+) (said|says)(?!x)", re.IGNORECASE)
same = re.compile(first.pattern, first.flags)
print(first.search("Ann SAID so").groupdict(), first.flags, first.groups, first == same)
print(len(regexes._store()), len(regexes._fresh))
"""


def run(cache: Path) -> list[str]:
    out = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, env={"ANEW_CACHE": str(cache)}
    )
    return out.stdout.splitlines()


def test_a_kept_pattern_is_the_same_pattern(tmp_path: Path) -> None:
    first, second = run(tmp_path), run(tmp_path)
    assert first[0] == second[0] == "{'who': 'Ann'} 34 2 True"
    assert first[1] == "0 1"
    assert second[1] == "1 0"


@pytest.mark.parametrize("damage", [b"", b"\x80", b"\x81\xa1a\x01", b"not msgpack"])
def test_a_damaged_store_costs_only_time(tmp_path: Path, damage: bytes) -> None:
    run(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert run(tmp_path)[0] == "{'who': 'Ann'} 34 2 True"


def test_bad_code_in_the_store_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(regexes, "_store", lambda: {"0:a+": [32, [99, 99, 99], 0, {}, [None]]})
    monkeypatch.setattr(regexes, "_fresh", {"x": None})
    assert regexes.compile("a+").fullmatch("aaa")
