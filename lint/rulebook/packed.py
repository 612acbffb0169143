"""Many small values in one string of bytes, each decoded when it is first asked for: a page needs one in fifty."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from lint.rulebook.phrases import Node


class Packed(msgspec.Struct, array_like=True):
    """Encoded values one behind the other (`data`), and where each ends in it (`ends`, 32-bit numbers)."""

    data: memoryview
    ends: bytes


class PackedMapping(msgspec.Struct, array_like=True):
    """Packed values and their keys, one a line."""

    keys: str
    values: Packed


def pack(values: Iterable[Any]) -> Packed:
    """Encode values one behind the other."""
    encoded = [msgspec.msgpack.encode(value) for value in values]
    ends, at = array("I"), 0
    for item in encoded:
        at += len(item)
        ends.append(at)
    return Packed(memoryview(b"".join(encoded)), ends.tobytes())


def pack_mapping(mapping: Mapping[str, Any]) -> PackedMapping:
    """Encode a mapping whose keys hold no line end."""
    return PackedMapping("\n".join(mapping), pack(mapping.values()))


def numbers(data: bytes) -> array[int]:
    """The 32-bit numbers of a string of bytes."""
    found = array("I")
    found.frombytes(data)
    return found


class Values:
    """Packed values by number."""

    def __init__(self, packed: Packed, kind: Any = Any) -> None:
        self._data, self._ends = packed.data, numbers(packed.ends)
        self._kind = kind
        self._known: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, at: int) -> Any:
        known = self._known.get(at)
        if known is None:
            data = self._data[self._ends[at - 1] if at else 0 : self._ends[at]]
            known = self._known[at] = msgspec.msgpack.decode(data, type=self._kind)
        return known


class Nodes(Sequence[Node]):
    """A graph's nodes."""

    def __init__(self, packed: Packed) -> None:
        self._values = Values(packed)

    def __len__(self) -> int:
        return len(self._values)

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            return [self._values[i] for i in range(*at.indices(len(self)))]
        if at < 0:
            at += len(self)
        if not 0 <= at < len(self):
            raise IndexError(at)
        return self._values[at]


class Decoded(Mapping[str, Any]):
    """A mapping whose values are packed."""

    def __init__(self, packed: PackedMapping, kind: Any) -> None:
        self._values = Values(packed.values, kind)
        keys = packed.keys.split("\n") if packed.keys else []
        self._at = dict(zip(keys, range(len(keys)), strict=True))

    def __getitem__(self, key: str) -> Any:
        return self._values[self._at[key]]

    def __contains__(self, key: object) -> bool:
        return key in self._at

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)
