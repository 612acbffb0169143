"""Reading CoNLL-U, varying sentences, and measuring."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

from lint.language import evaluate, treebank, variations

SAMPLE = """# text = We don't plead.
1\tWe\twe\tPRON\tPRP\tNumber=Plur|Style=Coll\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tplead\tplead\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

"""


def test_read_plain_and_gzipped(tmp_path: Path) -> None:
    plain, zipped = tmp_path / "a.conllu", tmp_path / "a.conllu.gz"
    plain.write_text(SAMPLE, encoding="utf-8")
    zipped.write_bytes(gzip.compress(SAMPLE.encode()))
    (sentence,) = treebank.read(plain)
    assert treebank.read(zipped) == [sentence]
    assert treebank.text(sentence) == "We don't plead."
    assert [w.head for w in sentence] == [3, 3, 3, 3, 3]
    assert sentence[0].feats == "Number=Plur"


def test_varied_sentences_stay_trees(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(SAMPLE, encoding="utf-8")
    (sentence,) = treebank.read(path)
    rng = random.Random(3)
    varied = [variations.vary(sentence, rng) for _ in range(200)]
    assert any(v[0].dep == "discourse" for v in varied), "a clause's number in front"
    assert any(v[0].text == "WE" for v in varied), "capitals"
    for v in varied:
        assert [i for i, w in enumerate(v) if w.head == i] == [i for i, w in enumerate(v) if w.dep == "root"]
        assert all(0 <= w.head < len(v) for w in v)


def test_evaluate_prints_every_figure(tmp_path: Path) -> None:
    path = tmp_path / "a.conllu"
    path.write_text(SAMPLE, encoding="utf-8")
    figures = evaluate.evaluate([path])
    assert figures["words"] == 5
    assert figures["upos"] == figures["uas"] == figures["lemma"] == 100.0
    assert {"las", "words_per_second", "load_seconds", "own_tokens"} <= set(figures)
