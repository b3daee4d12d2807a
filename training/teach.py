"""What a teacher says: `python -m training.teach RUN --corpus CORPUS --texts CORPORA`.

The trained model of a run, larger than the one that ships, reads every article of train and the
further texts of `training.texts`. Its scores of the tags of each word, what its encoder says of
it, and the stance it finds at each cue go to `taught.npz` beside its checkpoint, for
`training.train --taught`.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
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
from training.model import SEEN, Tagger
from training.taught import TAUGHT
from training.texts import texts

TOGETHER = 16
FEW = 20  # one article of so many tells in which directions the encoder speaks
SURE = 0.5  # below it a stance is no guess worth learning


@dataclass(slots=True)
class _Read:
    """What was read of one text: scores of the tags and states of each word (W x K, W x width),

    and by attribution the shares of its stance.
    """

    scores: Floats
    states: Floats
    stances: dict[int, Floats]


def teach(model: Tagger, corpus: Path, further: Path, longest: int) -> dict[str, NDArray[Any]]:
    """The arrays to write: of each text the places of its words and what is said of them."""
    pieces = Pieces(encoder_folder() / TOKENIZER)
    known = list(articles(corpus / "train"))
    axes = _axes([_read(model, whole(Material(a), pieces), longest).states for a in known[::FEW]])
    found: dict[str, NDArray[Any]] = {}
    stances: list[tuple[str, int, int, str]] = []
    for article in [*known, *texts(further)]:
        passage = whole(Material(article), pieces)
        if not passage.tags:
            continue
        read = _read(model, passage, longest)
        told = np.concatenate([read.scores, (read.states - axes[0]) @ axes[1:].T], axis=1)
        found[f"{article.name}/told"] = told.astype(np.float16)
        found[f"{article.name}/starts"] = np.array(
            [word.start for word in words_of(article.text)[0]], np.int32
        )
        stances += _named(article, read.stances)
        sys.stderr.write(f"{len(found) // 2} texts\r")
    found["transitions"] = model.crf.transitions.detach().numpy()
    found["stances"] = np.array(json.dumps(stances))
    return found


def _axes(states: Sequence[Floats]) -> Floats:
    """The mean of the states, and the `SEEN` directions in which they differ most, each scaled

    so that what it gives has a variance of one.
    """
    seen = np.concatenate(states).astype(np.float64)
    mean = seen.mean(0)
    values, vectors = np.linalg.eigh(np.cov((seen - mean).T))
    most = slice(-SEEN, None)
    return np.vstack([mean, (vectors[:, most] / np.sqrt(values[most])).T]).astype(np.float32)


def _read(model: Tagger, passage: Passage, longest: int) -> _Read:
    parts = list(passages(passage, longest))
    rows: list[Floats] = []
    seen: list[Floats] = []
    told: dict[int, Floats] = {}
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for first in range(0, len(parts), TOGETHER):
            batch = batch_of(parts[first : first + TOGETHER])
            tags, *_, stances, states = model(batch.ids, batch.mask, batch.features, batch.first)
            for one, row, state, spoken in zip(
                batch.passages, tags.float(), states.float(), stances.float(), strict=True
            ):
                rows.append(row[: len(one.tags)].numpy())
                seen.append(state[: len(one.tags)].numpy())
                for attribution, words in stance_words(one):
                    shares = stance_scores(spoken, words).softmax(0).numpy()
                    told.setdefault(attribution, shares)
    return _Read(np.concatenate(rows), np.concatenate(seen), told)


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
