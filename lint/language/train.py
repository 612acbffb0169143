"""Train the shipped English pipeline: `python -m lint.language.train TREEBANK_DIR OUT`.

TREEBANK_DIR holds `train.conllu.gz` and `dev.conllu.gz` (UD English EWT). The pipeline is described in
`pipeline.cfg`; OUT becomes the directory that `spacy.load` reads, with the parts that inference needs and no more.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

CONFIG = Path(__file__).with_name("pipeline.cfg")


def train(treebank: Path, out: Path, overrides: dict[str, Any] | None = None, start: Path | None = None) -> None:
    """Train from `treebank` and write the best pipeline by the development set to `out`.

    `start` is a trained pipeline of the same shape whose weights are taken up instead of random ones.
    """
    from spacy import util
    from spacy.language import DEFAULT_CONFIG
    from spacy.training.initialize import init_nlp
    from spacy.training.loop import train as run
    from thinc.api import NumpyOps, set_current_ops

    from lint.language.lemmas import learn
    from lint.language.treebank import Treebank, read

    # numpy's matrix product is about three times as fast here as the one bundled with thinc.
    set_current_ops(NumpyOps(use_blis=False))
    util.registry.readers("anew.Treebank.v1", func=Treebank)
    paths = {f"paths.{part}": str(treebank / f"{part}.conllu.gz") for part in ("train", "dev")}
    config = util.load_config(CONFIG, overrides={**paths, **(overrides or {})}, interpolate=False)
    if start:
        nlp = util.load_model(start)
        nlp.config = DEFAULT_CONFIG.merge(nlp.config).merge(config)
    else:
        nlp = init_nlp(config)
    with tempfile.TemporaryDirectory() as room:
        run(nlp, Path(room))
        strip(Path(room) / "model-best", out)
    words = [(w.text, w.pos, w.feats, w.lemma) for s in read(treebank / "train.conllu.gz") for w in s]
    table = json.dumps(learn(words), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (out / "lemmas.json").write_text(table + "\n", encoding="utf-8")


def strip(trained: Path, out: Path) -> None:
    """Copy a trained pipeline without what inference does not need: word forms, training settings, paths."""
    import spacy

    from lint.language.tokens import suit_legal_text

    nlp = spacy.load(trained, exclude=["tokenizer"])
    suit_legal_text(nlp)
    nlp.config["training"] = {}
    nlp.config["corpora"] = {}
    nlp.config["paths"] = {}
    nlp.config["initialize"] = {}
    card = out / "README.md"
    kept = card.read_bytes() if card.exists() else b""
    shutil.rmtree(out, ignore_errors=True)
    nlp.to_disk(out)
    if kept:
        card.write_bytes(kept)
    # Words are looked up by a hash of their text: the list of every form seen is not needed to read new ones.
    (out / "vocab" / "strings.json").write_text("[]\n", encoding="utf-8")
    meta = json.loads((out / "meta.json").read_text(encoding="utf-8"))
    meta.update(name="anew", version="1", license="CC BY-SA 4.0", description="English grammar for anew")
    meta.pop("performance", None)
    (out / "meta.json").write_text(json.dumps(meta, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def main(arguments: list[str] | None = None) -> None:
    """The command: two paths, and `--section.key value` pairs to try other settings."""
    parser = argparse.ArgumentParser(prog="python -m lint.language.train", description=__doc__)
    parser.add_argument("treebank", type=Path, help="directory with train.conllu.gz and dev.conllu.gz")
    parser.add_argument("out", type=Path, help="directory to write the pipeline to")
    parser.add_argument("--start", type=Path, help="a trained pipeline of the same shape to go on from")
    known, rest = parser.parse_known_args(arguments)
    overrides = {k.removeprefix("--"): json.loads(v) for k, v in zip(rest[::2], rest[1::2], strict=True)}
    train(known.treebank, known.out, overrides, known.start)


if __name__ == "__main__":
    main(sys.argv[1:])
