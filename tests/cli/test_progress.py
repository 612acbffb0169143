from __future__ import annotations

import io
import sys
from collections.abc import Iterator

import pytest

from lint.cli import _common


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def slowly(clock: list[float], seconds: float, count: int) -> Iterator[int]:
    for number in range(count):
        clock[0] += seconds
        yield number


@pytest.mark.parametrize(
    ("terminal", "seconds", "count", "shown"),
    [
        (True, 0.5, 20, True),  # ten seconds of work
        (True, 0.5, 2, False),  # half a second is left when it can be told
        (True, 0.001, 200, False),
        (False, 0.5, 20, False),
    ],
)
def test_only_when_more_than_a_second_is_left_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, seconds: float, count: int, shown: bool
) -> None:
    stream, clock = (Terminal() if terminal else io.StringIO()), [0.0]
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    assert list(_common.progress(slowly(clock, seconds, count), count)) == list(range(count))
    assert ("Reading" in stream.getvalue()) is shown
