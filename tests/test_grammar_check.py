"""The grammar check, against a server of our own making and, where ANEW_TEST_GRAMMAR_URL names one, the real one."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from lint import grammar_check
from lint.document import Document
from lint.errors import LintError, SettingsError
from tests.cli.test_check import anew
from tests.reports import made

REAL = os.environ.get("ANEW_TEST_GRAMMAR_URL", "")
real = pytest.mark.skipif(not REAL, reason="no LanguageTool server: ANEW_TEST_GRAMMAR_URL is not set")


class Fake(BaseHTTPRequestHandler):
    """A server that finds "a opioid", "are was" and the misspelt word "zzz", and remembers what it was sent."""

    sent: list[str] = []  # noqa: RUF012
    wrong = (("a opioid", "A_AN", "GRAMMAR"), ("are was", "VERBS", "GRAMMAR"), ("zzz", "TYPO", "TYPOS"))

    def do_GET(self) -> None:
        self.answer([{"name": "English (US)", "code": "en", "longCode": "en-US"}])

    def do_POST(self) -> None:
        fields = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        text, off = fields["text"][0], fields.get("disabledCategories", [""])[0].split(",")
        self.sent.append(text)
        matches = []
        for words, rule, category in self.wrong:
            at = text.find(words)
            if at >= 0 and category not in off:
                matches.append(
                    {
                        "message": f"wrong: {words}",
                        "offset": len(text[:at].encode("utf-16-le")) // 2,
                        "length": len(words),
                        "replacements": [{"value": "an opioid"}],
                        "rule": {"id": rule, "issueType": "grammar", "category": {"id": category}},
                        "context": {"text": text, "offset": 0},
                    }
                )
        self.answer({"matches": matches})

    def answer(self, data: object) -> None:
        body = json.dumps(data).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a made-up server; every proxy that could be asked for points to nowhere."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    Fake.sent.clear()
    made_up = HTTPServer(("127.0.0.1", 0), Fake)
    threading.Thread(target=made_up.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made_up.server_port}"
    made_up.shutdown()
    made_up.server_close()


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:8081", "127.0.0.1:8081", "http://localhost:8081", "http://[::1]:8081", "127.3.2.1:80/x/"],
)
def test_an_address_on_this_machine_is_taken(url: str) -> None:
    assert grammar_check.loopback(url).startswith(("http://127.", "http://[::1]"))


@pytest.mark.parametrize(
    "url",
    [
        "https://api.languagetool.org",
        "http://127.0.0.1@example.org:8081",
        "http://10.0.0.1:8081",
        "http://0.0.0.0:8081",
        "http://localhost.example.org",
        "https://127.0.0.1:8081",
        "http://127.0.0.1:port",
        "ftp://127.0.0.1",
        "http://2130706433",
        "http://",
    ],
)
def test_any_other_address_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="must be a server on this machine"):
        grammar_check.connect(url)


def test_what_is_missing_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(LintError, match=r"no LanguageTool server answers at http://127\.0\.0\.1:9"):
        grammar_check.connect("127.0.0.1:9")
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    with pytest.raises(LintError, match="no LanguageTool is installed"):
        grammar_check.connect()
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(LintError, match="needs Java"):
        grammar_check.connect()
    monkeypatch.setitem(__import__("sys").modules, "language_tool_python", None)
    with pytest.raises(LintError, match="needs an extra"):
        grammar_check.connect()


def test_positions_are_code_points_of_the_draft(server: str) -> None:
    doc = made.document("First 😀 line.\n\nHe took 😀\n a opioid there.\n\nIt are was so.")
    with grammar_check.connect(server) as checker:
        found = grammar_check.findings(doc, checker)
    assert [(f.text, doc.text[f.start : f.end], f.rule, f.level) for f in found] == [
        ("a opioid", "a opioid", "grammar", "warning"),
        ("are was", "are was", "grammar", "warning"),
    ]
    assert len(Fake.sent) == 1
    assert found[0].suggestions[0].text == "an opioid"
    assert not found[0].suggestions[0].keeps_meaning


def test_long_documents_are_sent_in_parts_and_other_languages_not_at_all(server: str) -> None:
    doc = made.document("\n\n".join([*(f"Line {n} of many words. " * 200 for n in range(9)), "He took a opioid."]))
    with grammar_check.connect(server) as checker:
        (found,) = grammar_check.findings(doc, checker)
        assert doc.text[found.start : found.end] == "a opioid"
        assert 2 < len(Fake.sent) < 9
        Fake.sent.clear()
        assert grammar_check.findings(Document("a", "text", doc.text, doc.blocks, lang="es"), checker) == []
        spanish = "El fiscal del condado dijo que la persona acusada fue detenida por la policía, sin fianza. "
        assert grammar_check.findings(made.document(spanish * 3), checker) == []
    assert Fake.sent == []


def test_a_suggestion_that_makes_it_worse_is_withheld(server: str) -> None:
    doc = made.document("He took a pill. Then zzz.")
    offers = (made.suggestion(doc, "pill", "opioid"), made.suggestion(doc, "a pill", "an opioid"))
    with grammar_check.connect(server) as checker:
        (told,) = grammar_check.withheld(doc, [made.finding(doc, "pill", suggestions=offers)], checker)
        assert [s.keeps_meaning for s in told.suggestions] == [False, True]
        assert "check the grammar: wrong: a opioid" in told.suggestions[0].note
        assert not grammar_check.worse("He are was a man.", "He are was a person.", checker)


DRAFT = "FOR IMMEDIATE RELEASE\n\nAn addict took a opioid. The zzz are was there.\n"


def test_check_with_grammar(small_book: Path, server: str) -> None:
    (small_book / "a.txt").write_text(DRAFT, encoding="utf-8")

    def rules(*args: str) -> list[str]:
        told = json.loads(anew("check", "a.txt", "--format", "json", *args).stdout)
        return [f["rule"] for f in told["files"][0]["findings"]]

    assert rules() == ["addict"]
    assert rules("--grammar", "--grammar-url", server) == ["addict", "grammar", "grammar"]
    (small_book / "b.txt").write_text("A man came.\n\nHe took a opioid.\n", encoding="utf-8")
    assert rules("b.txt", "--jobs", "2", "--grammar", "--grammar-url", server) == ["addict", "grammar", "grammar"]
    told = anew("check", "a.txt", "b.txt", "--jobs", "2", "--grammar", "--grammar-url", server).stdout
    assert told.count("a opioid") >= 2
    assert rules("--grammar", "--grammar-url", server, "--spelling") == ["addict", "grammar", "grammar", "grammar"]
    assert rules("--grammar", "--grammar-url", server, "--ignore", "grammar") == ["addict"]
    (small_book / "a.txt").write_text(DRAFT + "\n<!-- anew: allow opioid -->\n", encoding="utf-8")
    assert rules("--grammar", "--grammar-url", server) == ["addict", "grammar"]
    result = anew("check", "a.txt", "--grammar", "--grammar-url", "http://example.org")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_fix_with_grammar_withholds(small_book: Path, server: str) -> None:
    path = small_book / "a.txt"
    path.write_text("The inmate are was here. The inmate left.\n", encoding="utf-8")
    anew("fix", "a.txt", "--write", "--grammar", "--grammar-url", server)
    assert path.read_text(encoding="utf-8") == "The person in jail are was here. The person in jail left.\n"


@real
def test_the_real_server_sees_an_article_and_a_number() -> None:
    doc = made.document("He has a opioid with him.\n\nThree person came to Zorblerville.")
    with grammar_check.connect(REAL) as checker:
        found = grammar_check.findings(doc, checker)
        assert [f.at.block for f in found] == [0, 1]
        assert grammar_check.worse("He met the man.", "He met the a man.", checker)


@real
def test_every_becomes_in_the_book_is_grammatical() -> None:
    """What a suggestion makes must be no worse than what stood there."""
    from lint.rulebook import load_full

    pairs = [
        (example.text.replace("<", "").replace(">", ""), example.becomes)
        for term in load_full().terms
        if term.lang == "en"
        for example in term.examples.flag
        if not isinstance(example, str) and example.becomes
    ]
    assert len(pairs) > 50
    with grammar_check.connect(REAL) as checker:
        worse = [(after, grammar_check.worse(before, after, checker)) for before, after in pairs]
    assert [(after, new[0].message) for after, new in worse if new] == []
