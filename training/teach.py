"""What a teacher says: `python -m training.teach RUN --corpus CORPUS --texts CORPORA`.

The trained model of a run, larger than the one that ships, reads every article of train and the
further texts of `training.texts`. Its scores of the tags of each word, and of each labelled cue
the stance it finds, go to `taught.npz` beside its checkpoint, for `training.train --taught`.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from evaluation.polnear import Article, articles
from sayso.extract.tagger.labels import STANCES
from sayso.extract.tagger.model import TOKENIZER
from sayso.extract.tagger.pieces import Pieces
from training.batches import batch_of
from training.data import Floats, Material, Passage, passages, whole, words_of
from training.encoders import encoder_folder
from training.export import loaded
from training.losses import stance_scores, stance_words
from training.model import Tagger
from training.taught import TAUGHT
from training.texts import texts

TOGETHER = 16
SURE = 0.5  # below it a stance is no guess worth learning


def teach(model: Tagger, corpus: Path, further: Path, longest: int) -> dict[str, NDArray[Any]]:
    """The arrays to write: of each text the places of its words and the scores of their tags."""
    pieces = Pieces(encoder_folder() / TOKENIZER)
    found: dict[str, NDArray[Any]] = {}
    stances: list[tuple[str, int, int, str]] = []
    for article in [*articles(corpus / "train"), *texts(further)]:
        passage = whole(Material(article), pieces)
        if not passage.tags:
            continue
        scores, told = _read(model, passage, longest)
        found[f"{article.name}/starts"] = np.array(
            [word.start for word in words_of(article.text)[0]], np.int32
        )
        found[f"{article.name}/scores"] = scores
        stances += _named(article, told)
    found["transitions"] = model.crf.transitions.detach().numpy()
    found["stances"] = np.array(json.dumps(stances))
    return found


def _read(model: Tagger, passage: Passage, longest: int) -> tuple[Floats, dict[int, Floats]]:
    """Scores of the tags of each word, and by attribution the shares of its stance."""
    parts = list(passages(passage, longest))
    rows: list[Floats] = []
    told: dict[int, Floats] = {}
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for first in range(0, len(parts), TOGETHER):
            batch = batch_of(parts[first : first + TOGETHER])
            tags, _, _, stances, _ = model(batch.ids, batch.mask, batch.features, batch.first)
            for one, row, spoken in zip(batch.passages, tags, stances.float(), strict=True):
                rows.append(row[: len(one.tags)].float().numpy())
                for attribution, words in stance_words(one):
                    shares = stance_scores(spoken, words).softmax(0).numpy()
                    told.setdefault(attribution, shares)
    return np.concatenate(rows).astype(np.float16), told


def _named(article: Article, told: dict[int, Floats]) -> Iterator[tuple[str, int, int, str]]:
    for number, shares in told.items():
        cue = article.attributions[number].cue
        if cue and shares.max() >= SURE:
            yield article.name, cue[0][0], cue[-1][1], STANCES[int(shares.argmax())]


def main() -> None:
    """Reads the arguments, lets the teacher read, writes what it said."""
    parser = argparse.ArgumentParser(prog="python -m training.teach")
    parser.add_argument("run", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--longest", type=int, default=192)
    given = parser.parse_args()
    found = teach(loaded(given.run), given.corpus, given.texts, given.longest)
    with (given.run / TAUGHT).open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **found)
    print(f"{given.run / TAUGHT}: {len(found) // 2} texts")


if __name__ == "__main__":
    main()
