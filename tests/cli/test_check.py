from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from lint.cli import main

RELEASE = "FOR IMMEDIATE RELEASE\n\nAn addict died of an overdose. The inmate and an addict came.\n"


def anew(*args: str | Path, data: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [str(arg) for arg in args], input=data)


def rules(result: Result) -> list[list[str]]:
    return [[f["rule"] for f in file["findings"]] for file in json.loads(result.stdout)["files"]]


@pytest.fixture
def work(small_book: Path) -> Path:
    (small_book / "release.txt").write_text(RELEASE, encoding="utf-8")
    (small_book / "quiet.txt").write_text("A man came.\n", encoding="utf-8")
    return small_book


@pytest.mark.parametrize(
    ("args", "status"),
    [
        (["quiet.txt"], 0),
        (["release.txt"], 1),
        (["release.txt", "--fail-on", "never"], 0),
        (["release.txt", "--select", "inmate"], 0),
        (["release.txt", "--select", "inmate", "--fail-on", "warning"], 1),
        (["missing.txt"], 2),
        (["quiet.txt", "missing.txt"], 2),
        (["release.txt", "--fail-on", "never", "missing.txt"], 2),
        (["release.txt", "--select", "adict"], 2),
        (["release.txt", "--type", "memo"], 2),
        (["release.txt", "--format", "jsn"], 2),
        (["release.txt", "--config", "none.toml"], 2),
        ([], 2),
    ],
)
def test_exit_status(work: Path, args: list[str], status: int) -> None:
    assert anew("check", *args).exit_code == status


def test_a_level_that_is_not_shown_fails_all_the_same(work: Path) -> None:
    result = anew("check", "release.txt", "--level", "error", "--fail-on", "warning", "--select", "inmate")
    assert result.exit_code == 1
    assert "1 more finding below the shown level" in result.stdout


def test_an_unreadable_file_is_one_sentence_and_the_rest_goes_on(work: Path) -> None:
    (work / "empty.txt").write_bytes(b"")
    (work / "wrong.docx").write_bytes(b"\x89PNG\r\n\x1a\n")
    result = anew("check", "empty.txt", "wrong.docx", "release.txt", "--format", "json")
    files = json.loads(result.stdout)["files"]
    assert [bool(f.get("error")) for f in files] == [True, True, False]
    assert len(files[2]["findings"]) == 4
    lines = result.stderr.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("anew: empty.txt: ")
    assert result.exit_code == 2


def test_an_unreadable_file_in_a_folder_does_not_decide(work: Path) -> None:
    folder = work / "drafts"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    assert anew("check", "drafts").exit_code == 2  # nothing could be read at all
    (folder / "quiet.txt").write_text("A man came.\n", encoding="utf-8")
    result = anew("check", "drafts")
    assert (result.exit_code, "empty.txt" in result.stderr) == (0, True)


def test_a_folder_is_read_as_its_settings_exclude(work: Path) -> None:
    (work / "old").mkdir()
    (work / "old" / "a.txt").write_text(RELEASE, encoding="utf-8")
    assert len(rules(anew("check", ".", "--format", "json"))) == 3
    (work / "anew.toml").write_text('exclude = ["old/"]\n', encoding="utf-8")
    from tests.conftest import forget

    forget()
    assert len(rules(anew("check", ".", "--format", "json"))) == 2


def test_standard_input_goes_by_its_name(work: Path) -> None:
    (work / "press").mkdir()
    (work / "press" / "anew.toml").write_text('[types]\n"*.md" = "policy-memo"\n', encoding="utf-8")
    result = anew("check", "-", "--format", "json", "--stdin-filename", "press/new.md", data="An *addict* came.\n")
    (file,) = json.loads(result.stdout)["files"]
    assert (file["path"], file["format"], file["type"]["name"]) == ("press/new.md", "markdown", "policy-memo")
    assert [f["level"] for f in file["findings"]] == ["warning"]


def test_output_goes_to_a_file(work: Path) -> None:
    result = anew("check", "release.txt", "--format", "json", "-o", "report.json")
    assert result.stdout == ""
    assert len(json.loads((work / "report.json").read_text(encoding="utf-8"))["files"][0]["findings"]) == 4
    assert anew("check", "release.txt", "-o", "no/where.txt").exit_code == 2


def test_type_status_and_level(work: Path) -> None:
    args = ("check", "release.txt", "--format", "json", "--type", "charging-document", "--status", "convicted")
    (file,) = json.loads(anew(*args).stdout)["files"]
    assert (file["type"]["name"], file["status"]) == ("charging-document", "convicted")
    assert rules(anew("check", "release.txt", "--format", "json", "--level", "error")) == [["addict", "addict"]]


def test_settings_give_the_defaults(work: Path) -> None:
    (work / "anew.toml").write_text('level = "error"\nfail_on = "never"\n', encoding="utf-8")
    result = anew("check", "release.txt", "--format", "json")
    assert (result.exit_code, rules(result)) == (0, [["addict", "addict"]])


def test_a_wrong_setting_is_one_sentence(work: Path) -> None:
    (work / "anew.toml").write_text('\nlevl = "error"\n', encoding="utf-8")
    result = anew("check", "release.txt")
    assert result.exit_code == 2
    assert result.stderr == f'anew: {work / "anew.toml"}:2: unknown setting "levl" (did you mean "level"?)\n'


def test_several_processes_tell_the_same(work: Path) -> None:
    for number in range(9):
        (work / f"d{number}.txt").write_text(RELEASE * (number + 1), encoding="utf-8")
    (work / "e.txt").write_bytes(b"")
    for form in ("json", "text", "sarif"):
        one = anew("check", ".", "--format", form, "--level", "advice")
        two = anew("check", ".", "--format", form, "--level", "advice", "--jobs", "2")
        assert one.stdout == two.stdout
        assert (one.exit_code, one.stderr) == (two.exit_code, two.stderr)


@pytest.mark.parametrize("name", ["größe – 東京.txt", "a b'c.txt", "-dash.txt", "bad\udcff.txt"])
def test_odd_file_names(work: Path, name: str) -> None:
    try:
        (work / name).write_text(RELEASE, encoding="utf-8")
    except (OSError, UnicodeEncodeError):
        pytest.skip("this file system cannot have such a name")
    for form in ("json", "text", "github", "markdown", "sarif"):
        result = anew("check", "--format", form, "--", name)
        assert result.exit_code == 1, result.output
    (file,) = json.loads(anew("check", "--format", "json", "--", name).stdout)["files"]
    assert file["path"] == name


PROGRAM = """import sys; from pathlib import Path; from lint import shipped
shipped.HERE = Path(sys.argv.pop(1)); from lint.cli import main; main()"""
SMALL = str(Path(__file__).parents[1] / "small" / "lint")


def test_a_closed_pipe_is_no_traceback(tmp_path: Path) -> None:
    draft = tmp_path / "a.txt"
    draft.write_text("An addict came.\n\n" * 20_000, encoding="utf-8")
    command = [sys.executable, "-c", PROGRAM, SMALL, "check", str(draft)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert b"a.txt" in process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


def test_another_encoding_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "ü.txt").write_text("“An addict” came.\n", encoding="utf-8")
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-c", PROGRAM, SMALL, "check", "--level", "advice", str(tmp_path)]
    done = subprocess.run(command, env=env, capture_output=True, check=False)
    assert (done.returncode in (0, 1), done.stderr) == (True, b"")
    assert "An addict” came." in done.stdout.decode("utf-8")


def test_help_imports_no_command(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom lint.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "print([m for m in sys.modules if m.startswith(('lint.cli.', 'lint.linter', 'msgspec', 'lxml', 'rich'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
    assert "check " in done.stdout


def test_version_and_wrong_command() -> None:
    assert anew("--version").stdout.startswith("anew 0.")
    result = anew("chek")
    assert (result.exit_code, 'did you mean "check"?' in result.stderr) == (2, True)
