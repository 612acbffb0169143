"""The house rules: which way imports point, who may import what, what the wheel holds, how long files are."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1]
FILES = sorted((HOME / "lint").rglob("*.py"))
LONGEST = 300

# who may import a package outside the house, wherever in the file; anybody else goes through them
GATES = {
    "spacy": ("language/",),
    "lxml": ("word/", "odt/", "parsers/docx", "parsers/odt", "writers/", "cli/draft"),
    "docx": ("word/", "writers/", "drafting"),
    "socket": ("web/", "grammar_check"),
    "urllib.request": ("web/", "grammar_check"),
    "http.client": ("web/", "grammar_check"),
    "requests": ("web/", "grammar_check"),
    "language_tool_python": ("grammar_check",),
}
# never at the top of a module: a page is checked before these would be imported
HEAVY = {"spacy", "yaml", "docx", "rich", "lxml", "pypdfium2", "pypdf", "pyromark", "nupunkt", "regex", "striprtf"}
# files that are themselves only imported where the format, or the form of writing, asks for it
LAZY = ("word/", "odt/", "pdf/", "writers/", "rulebook/", "language/train", "language/evaluate", "language/treebank")


def name(path: Path) -> str:
    return path.relative_to(HOME / "lint").as_posix()


def imports(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """Every module imported, and whether at the top of the file."""
    top = set(ast.iter_child_nodes(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node in top) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module, node in top


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_short_and_imports_what_it_may(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST
    for module, top in imports(ast.parse(source)):
        for package, gates in GATES.items():
            if module == package or module.startswith(package + "."):
                assert name(path).startswith(gates), f"{name(path)} imports {module}"
        if top and not name(path).startswith(LAZY):
            assert module.split(".")[0] not in HEAVY, f"{name(path)} imports {module} at its top"


def test_imports_point_one_way() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(tool), "--no-cache"], cwd=HOME, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]


def test_the_plain_path_imports_nothing_heavy(tmp_path: Path) -> None:
    draft = tmp_path / "release.txt"
    draft.write_text("FOR IMMEDIATE RELEASE\n\nThe inmate, a heroin addict, was arrested.\n", encoding="utf-8")
    env = {**os.environ, "ANEW_CACHE": str(tmp_path / "cache")}
    code = (
        f"HEAVY = {sorted(HEAVY)!r}\nimport sys\nfrom lint.cli import main\n"
        "try:\n    main(['check', '--level', 'advice', sys.argv[1]])\nexcept SystemExit:\n    pass\n"
        "print('HEAVY:', [m for m in sys.modules if m in HEAVY])"
    )
    for _ in range(2):  # the first run compiles the book, which reads YAML
        done = subprocess.run(
            [sys.executable, "-c", code, str(draft)], env=env, capture_output=True, text=True, check=True
        )
    assert "inmate" in done.stdout
    assert done.stdout.splitlines()[-1] == "HEAVY: []"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    from hatchling.builders.wheel import WheelBuilder

    (built,) = WheelBuilder(str(HOME)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    return zipfile.ZipFile(built)


def test_the_wheel_holds_the_package_and_the_book(wheel: zipfile.ZipFile) -> None:
    held = set(wheel.namelist())
    book = [*(HOME / "lexicons").rglob("*.yaml"), *(HOME / "rules").rglob("*.yaml")]
    missing = {f"lint/_data/{path.relative_to(HOME).as_posix()}" for path in book} - held
    missing |= {path.relative_to(HOME).as_posix() for path in FILES} - held
    assert missing == set()
    assert "lint/py.typed" in held
    told = [part for part in held if ".dist-info/" in part]
    assert sum(part.endswith(("/LICENSE", "/NOTICE")) for part in told) == 2
    (points,) = [wheel.read(part).decode() for part in told if part.endswith("entry_points.txt")]
    assert "anew = lint.cli:main" in points


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    held = wheel.namelist()
    assert [n for n in held if not n.startswith(("lint/", "anew-"))] == []
    assert [n for n in held if "__pycache__" in n or n.endswith((".pyc", ".conllu", ".gz"))] == []
    assert sum(info.file_size for info in wheel.infolist()) < 40_000_000


def test_an_installed_wheel_finds_its_book(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "site")
    draft = tmp_path / "a.txt"
    draft.write_text("The inmate came.\n", encoding="utf-8")
    code = "import lint, lint.cli; print(lint.__file__, flush=True); lint.cli.main()"
    env = {**os.environ, "PYTHONPATH": str(tmp_path / "site"), "ANEW_CACHE": str(tmp_path / "cache")}
    command = [sys.executable, "-c", code, "check", "--fail-on", "never", "a.txt"]
    done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines()[0].startswith(str(tmp_path / "site"))
    assert "inmate" in done.stdout


def test_a_stranger_adds_a_report_with_one_file(tmp_path: Path) -> None:
    """A new file in `lint/reports` is a form of `anew check`, with no other edit."""
    import shutil

    shutil.copytree(HOME / "lint", tmp_path / "lint", ignore=shutil.ignore_patterns("__pycache__", "pipeline"))
    report = 'NAME = "count"\n\n\ndef render(run, *, colour=False):\n    return f"{len(run.files)} files\\n"\n'
    (tmp_path / "lint" / "reports" / "count.py").write_text(report, encoding="utf-8")
    command = '"""Say hello."""\n\nimport click\n\n\n@click.command()\ndef command():\n    click.echo("hello")\n'
    (tmp_path / "lint" / "cli" / "hello.py").write_text(command, encoding="utf-8")
    for folder in ("lexicons", "rules"):
        (tmp_path / folder).symlink_to(HOME / "tests" / "small" / folder)
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "a.txt").write_text("A man came.\n", encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(tmp_path), "ANEW_CACHE": str(tmp_path / "cache")}

    def anew(*args: str) -> str:
        start = [sys.executable, "-c", "from lint.cli import main; main()", *args]
        return subprocess.run(start, cwd=tmp_path, env=env, capture_output=True, text=True, check=True).stdout

    assert anew("check", "--format", "count", "a.txt") == "1 files\n"
    assert "hello    Say hello" in anew("--help")
    assert anew("hello") == "hello\n"
