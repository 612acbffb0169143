"""The parts of a plural folder, found by their files: adding a file adds a part."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def modules(package: str) -> dict[str, ModuleType]:
    """Every part in `package` ("lint.parsers"), by its `NAME`, in the order of the file names.

    Files whose name begins with `_` and modules without a `NAME` are helpers and left out.
    """
    home = importlib.import_module(package)
    found: dict[str, ModuleType] = {}
    for info in pkgutil.iter_modules(home.__path__):
        if info.name.startswith("_"):
            continue
        module = importlib.import_module(f"{package}.{info.name}")
        name = getattr(module, "NAME", None)
        if isinstance(name, str):
            found[name] = module
    return found
