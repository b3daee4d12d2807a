"""The shipped model: whole, small, and refused where it is not what the code expects."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from sayso.errors import SetupError
from sayso.extract.tagger.features import features
from sayso.extract.tagger.model import FOLDER, GRAPH, MANIFEST, TOKENIZER, Model, Passage, shipped
from sayso.extract.words import cut


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "model"))


def test_the_model_and_its_pieces_are_under_30_megabytes() -> None:
    assert sum((FOLDER / name).stat().st_size for name in (GRAPH, TOKENIZER, MANIFEST)) < 30e6


def test_a_graph_that_was_changed_stops_start_up(copy: Path) -> None:
    with (copy / GRAPH).open("ab") as graph:
        graph.write(b"\0")
    with pytest.raises(SetupError, match=f"{GRAPH} is not the file it came with"):
        Model(copy)


@pytest.mark.parametrize("field", ["tags", "stances", "features"])
def test_other_labels_stop_start_up(copy: Path, field: str) -> None:
    manifest = json.loads((copy / MANIFEST).read_text())
    manifest[field] = manifest[field][:-1]
    (copy / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(SetupError, match="other labels"):
        Model(copy)


@pytest.mark.parametrize("name", [GRAPH, TOKENIZER, MANIFEST])
def test_a_missing_file_stops_start_up(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(SetupError, match="cannot be read"):
        Model(copy)


def test_a_manifest_that_is_no_manifest_stops_start_up(copy: Path) -> None:
    (copy / MANIFEST).write_text("[]")
    with pytest.raises(SetupError, match="cannot be read"):
        Model(copy)


def test_a_passage_is_read_alike_in_whatever_company() -> None:
    texts = ["Kern said it fell.", "The ministry of roads denied that the bridge had been closed."]
    model = shipped()
    passages = []
    for text in texts:
        words = cut(text, 0, len(text))
        ids = [model.pieces(word.plain) for word in words]
        passages.append(Passage(ids, features(words, text, {0})))
    alone = [model.read([passage])[0] for passage in passages]
    together = model.read(passages)
    for one, other in zip(alone, together, strict=True):
        assert np.array_equal(one.tags, other.tags)
        assert np.array_equal(one.links, other.links)


def test_probabilities_rise_with_the_evidence() -> None:
    model = shipped()
    low = model.probability((0.3, 0.5, 0.6, 0.2, 0.5, 1.0, 1.0, 0.0))
    high = model.probability((0.99, 0.99, 0.99, 0.99, 0.99, 1.0, 1.0, 0.0))
    assert 0 <= low < high <= 1
