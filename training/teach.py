"""What teachers say: `python -m training.teach RUN... --out FILE --corpus CORPUS --texts CORPORA`.

The trained models of one run or of several, larger than the one that ships, read every text that
is learnt from and the further texts of `training.texts`. The means of their scores of the tags of
each word, what their encoders say of it, and the stance they find at each cue go to a file for
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
from torch import Tensor

from evaluation.polnear import Article
from sayso.extract.tagger.labels import STANCES
from sayso.extract.tagger.model import TOKENIZER
from sayso.extract.tagger.pieces import Pieces
from training.batches import batch_of
from training.data import Floats, Material, Passage, passages, whole, words_of
from training.encoders import encoder_folder
from training.export import loaded
from training.losses import stance_scores, stance_words
from training.material import material
from training.model import SEEN, Tagger
from training.texts import texts

FEW = 20  # one passage of so many tells in which directions the encoders speak
SURE = 0.5  # below it a stance is no guess worth learning


@dataclass(slots=True)
class Reading:
    """A text cut into passages, each with its place among those of all texts."""

    article: Article
    passages: list[Passage]
    first: int = 0


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read of one passage: scores of the tags of speech and of names together, states

    of each word (W x (K + N), W x width), and by attribution the shares of its stance.
    """

    scores: Floats
    states: Floats
    stances: dict[int, Floats]


def readings(corpus: Path, further: Path, longest: int) -> list[Reading]:
    """Every text once, cut into passages."""
    pieces = Pieces(encoder_folder() / TOKENIZER)
    versions, _ = material(corpus, None, further)
    every = [one for among in versions for one in among]
    every += [Material(unread, labelled=False) for unread in texts(further)]
    found: dict[str, Reading] = {}
    count = 0
    for one in every:
        name = one.article.name
        if name not in found and (passage := whole(one, pieces)).tags:
            found[name] = Reading(one.article, [*passages(passage, longest)], count)
            count += len(found[name].passages)
    return list(found.values())


def teach(
    models: Sequence[Tagger], found: Sequence[Reading], device: str, together: int
) -> dict[str, NDArray[Any]]:
    """The arrays to write: of each text the places of its words and what is said of them."""
    every = [passage for reading in found for passage in reading.passages]
    axes = _axes([one.states for one in _read(models, every[::FEW], device, together).values()])
    read = _read(models, every, device, together, axes)
    told: dict[str, NDArray[Any]] = {}
    stances: list[tuple[str, int, int, str]] = []
    for reading in found:
        parts = [read[reading.first + n] for n in range(len(reading.passages))]
        said = [np.concatenate([part.scores, part.states], axis=1) for part in parts]
        name = reading.article.name
        told[f"{name}/told"] = np.concatenate(said).astype(np.float16)
        words, _ = words_of(reading.article.text)
        told[f"{name}/starts"] = np.array([word.start for word in words], np.int32)
        shares: dict[int, Floats] = {}
        for part in parts:
            shares = part.stances | shares
        stances += _named(reading.article, shares)
    for name, chains in (
        ("transitions", [model.crf for model in models]),
        ("name_transitions", [model.name_crf for model in models]),
    ):
        told[name] = torch.stack([one.transitions for one in chains]).mean(0).detach().cpu().numpy()
    told["stances"] = np.array(json.dumps(stances))
    return told


def _axes(states: Sequence[Floats]) -> Floats:
    """The mean of the states, and the `SEEN` directions in which they differ most, each scaled

    so that what it gives has a variance of one.
    """
    seen = np.concatenate(states).astype(np.float64)
    mean = seen.mean(0)
    values, vectors = np.linalg.eigh(np.cov((seen - mean).T))
    most = slice(-SEEN, None)
    return np.vstack([mean, (vectors[:, most] / np.sqrt(values[most])).T]).astype(np.float32)


def _read(
    models: Sequence[Tagger],
    every: Sequence[Passage],
    device: str,
    together: int,
    axes: Floats | None = None,
) -> dict[int, _Read]:
    """What is read of each passage, by its number; its states along the axes, if there are any."""
    order = sorted(range(len(every)), key=lambda number: every[number].size)
    found: dict[int, _Read] = {}
    along = None if axes is None else torch.from_numpy(axes).to(device)
    for first in range(0, len(order), together):
        numbers = order[first : first + together]
        batch = batch_of([every[number] for number in numbers]).to(device)
        said = [
            _said(model, batch.ids, batch.mask, batch.features, batch.first) for model in models
        ]
        scores = torch.stack([tags for tags, *_ in said]).mean(0).cpu().numpy()
        stances = torch.stack([spoken for _, spoken, _ in said]).mean(0).cpu()
        states = torch.cat([state for *_, state in said], 2)
        if along is not None:
            states = (states - along[0]) @ along[1:].T
        seen = states.cpu().numpy()
        for row, number in enumerate(numbers):
            passage = every[number]
            size = len(passage.tags)
            shares = {
                attribution: stance_scores(stances[row], words).softmax(0).numpy()
                for attribution, words in stance_words(passage)
            }
            found[number] = _Read(scores[row, :size], seen[row, :size], shares)
        sys.stderr.write(f"{first + len(numbers)} of {len(order)} passages\r")
    return found


def _said(model: Tagger, *inputs: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Scores of all tags, scores of stances, states."""
    with torch.inference_mode(), torch.autocast(inputs[0].device.type, dtype=torch.bfloat16):
        tags, names, _, _, stances, states = model(*inputs)
    return torch.cat([tags.float(), names.float()], 2), stances.float(), states.float()


def _named(article: Article, told: dict[int, Floats]) -> Iterator[tuple[str, int, int, str]]:
    for number, shares in told.items():
        cue = article.attributions[number].cue
        if cue and shares.max() >= SURE:
            yield article.name, cue[0][0], cue[-1][1], STANCES[int(shares.argmax())]


def main() -> None:
    """Reads the arguments, lets the teachers read, writes what they said."""
    parser = argparse.ArgumentParser(prog="python -m training.teach")
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--longest", type=int, default=192)
    parser.add_argument("--together", type=int, default=16)
    parser.add_argument("--device", default="cpu")
    given = parser.parse_args()
    models = [loaded(run).to(given.device) for run in given.runs]
    found = readings(given.corpus, given.texts, given.longest)
    told = teach(models, found, given.device, given.together)
    with given.out.open("wb") as out:
        np.savez_compressed(out, allow_pickle=False, **told)
    print(f"{given.out}: {len(found)} texts")


if __name__ == "__main__":
    main()
