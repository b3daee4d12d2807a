"""What a parser left beside the corpus. The sentences are invented."""

import gzip
import json
from pathlib import Path

from sayso.extract.tagger.labels import Name
from training import silver

TOKENS = [
    [0, 3, "NNP", "Ada", "PERSON"],
    [4, 8, "NNP", "Kern", "PERSON"],
    [9, 13, "VBD", "leave", "O"],
    [14, 20, "NNP", "Torvik", "LOCATION"],
    [21, 29, "NNP", "Brigade", "ORGANIZATION"],
    [30, 36, "NNP", "Friday", "DATE"],
]


def lies(tmp_path: Path) -> Path:
    row = {"doc": "a", "sentences": [{"tokens": TOKENS, "deps": [["root", 0, 3]]}]}
    path = tmp_path / "train.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(row) + "\n")
    return path


def test_runs_of_one_kind_are_names(tmp_path: Path) -> None:
    found = silver.silver(lies(tmp_path))
    assert found.names["a"] == (
        (0, 8, Name.PERSON),
        (14, 20, Name.PLACE),
        (21, 29, Name.ORGANISATION),
    )


def test_rare_classes_count_as_one(tmp_path: Path) -> None:
    found = silver.silver(lies(tmp_path))
    assert found.sizes == (1, 1)
    assert found.words["a"][9] == (0, 0)


def test_nothing_lies_there(tmp_path: Path) -> None:
    assert silver.silver(tmp_path / "no").names == {}
