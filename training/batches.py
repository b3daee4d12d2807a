"""Batches: what an epoch reads, drawn and padded.

Shapes: B passages, T pieces, W words, K tags.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor

from sayso.extract.tagger.decode import Chain, marginals
from sayso.extract.tagger.features import SIZES
from sayso.extract.tagger.labels import NAMES, SPEECH
from sayso.extract.tagger.pieces import FIRST, LAST, Pieces
from training.data import UNKNOWN, Floats, Material, Passage, passages, perturbed, whole
from training.model import SEEN
from training.options import Options


@dataclass(frozen=True, slots=True)
class Teacher:
    """What turns a teacher's scores into shares: its chain, and how far it is trusted (0 to 1)

    where the corpus speaks too.
    """

    chain: Chain
    trust: float


@dataclass(slots=True)
class Batch:
    """Passages as tensors: B x T pieces, B x W words.

    `tags` (B x W x K) and `moves` (B x K x K) are how often each tag is to stand at a word and to
    follow another in a passage: ones and noughts by the corpus, shares by a teacher. `seen`
    (B x W x SEEN) is what the teacher's encoder says of a word, not a number where nothing.
    `names` (B x W x N) tells which tags of a name may stand, and `marked` (B) how far that is
    trusted; `read` (B) tells of which passages `tags` says something.
    """

    passages: list[Passage]
    ids: Tensor
    mask: Tensor
    features: Tensor
    first: Tensor
    tags: Tensor
    moves: Tensor
    names: Tensor
    marked: Tensor
    syntax: Tensor
    words: Tensor
    read: Tensor
    seen: Tensor


def batch_of(group: Sequence[Passage], teacher: Teacher | None = None) -> Batch:
    """Pads the passages of a group to one size."""
    longest = max(passage.size for passage in group) + 2
    widest = max(len(passage.tags) for passage in group)
    ids = torch.zeros(len(group), longest, dtype=torch.long)
    mask = torch.zeros(len(group), longest, dtype=torch.long)
    features = torch.zeros(len(group), longest, len(SIZES), dtype=torch.long)
    first = torch.zeros(len(group), widest, dtype=torch.long)
    tags = torch.zeros(len(group), widest, len(SPEECH.tags))
    moves = torch.zeros(len(group), len(SPEECH.tags), len(SPEECH.tags))
    names = torch.ones(len(group), widest, len(NAMES.tags), dtype=torch.bool)
    bits = 1 << torch.arange(len(NAMES.tags))
    syntax = torch.full((len(group), widest, 2), UNKNOWN)
    words = torch.zeros(len(group), widest, dtype=torch.bool)
    seen = torch.full((len(group), widest, SEEN), math.nan)
    for row, passage in enumerate(group):
        flat = [FIRST]
        marks = [(0, 0, 0)]
        starts = []
        for pieces, shown in zip(passage.pieces, passage.features, strict=True):
            starts.append(len(flat))
            flat += pieces
            marks += [shown] * len(pieces)
        flat.append(LAST)
        marks.append((0, 0, 0))
        ids[row, : len(flat)] = torch.tensor(flat)
        mask[row, : len(flat)] = 1
        features[row, : len(flat)] = torch.tensor(marks)
        first[row, : len(starts)] = torch.tensor(starts)
        syntax[row, : len(starts)] = torch.tensor(passage.syntax)
        words[row, : len(starts)] = True
        may = torch.tensor(passage.names).unsqueeze(1)
        names[row, : len(starts)] = (may & bits) > 0
        if passage.taught is not None:
            seen[row, : len(starts)] = torch.from_numpy(passage.taught[:, len(SPEECH.tags) :])
    for row, (stand, follow) in enumerate(_targets(group, teacher)):
        tags[row, : len(stand)] = torch.from_numpy(stand)
        moves[row] = torch.from_numpy(follow)
    read = torch.tensor([one.labelled or one.taught is not None for one in group])
    marked = torch.tensor([one.marked for one in group])
    return Batch(
        list(group),
        ids,
        mask,
        features,
        first,
        tags,
        moves,
        names,
        marked,
        syntax,
        words,
        read,
        seen,
    )


def _targets(group: Sequence[Passage], teacher: Teacher | None) -> list[tuple[Floats, Floats]]:
    """How often each tag is to stand at each word and to follow another, passage by passage."""
    found = [_by_corpus(passage) for passage in group]
    if teacher is None:
        return found
    taught = {
        row: passage.taught[:, : len(SPEECH.tags)]
        for row, passage in enumerate(group)
        if passage.taught is not None and not np.isnan(passage.taught).any()
    }
    for row, weighed in zip(taught, marginals(list(taught.values()), teacher.chain), strict=True):
        stand = weighed.before * weighed.after
        ahead = weighed.weights[1:] * weighed.after[1:]
        follow = (weighed.before[:-1].T @ ahead) * weighed.transition
        trust = teacher.trust if group[row].labelled else 1
        told = found[row]
        found[row] = (
            trust * stand + (1 - trust) * told[0],
            trust * follow + (1 - trust) * told[1],
        )
    return found


def _by_corpus(passage: Passage) -> tuple[Floats, Floats]:
    stand = np.eye(len(SPEECH.tags), dtype=np.float32)[passage.tags]
    return stand, stand[:-1].T @ stand[1:]


def grouped(found: list[Passage], size: int, chance: Random) -> list[list[Passage]]:
    """Passages of like length together, `size` pieces a group, in an order drawn by chance."""
    chance.shuffle(found)
    found.sort(key=lambda passage: passage.size + chance.random() * 24)
    groups: list[list[Passage]] = [[]]
    for passage in found:
        if groups[-1] and (len(groups[-1]) + 1) * passage.size > size:
            groups.append([])
        groups[-1].append(passage)
    chance.shuffle(groups)
    return groups


def epoch_of(
    versions: Sequence[Sequence[Material]], pieces: Pieces, options: Options, chance: Random
) -> list[list[Passage]]:
    """The passages of an epoch: every article once, by one of its annotators."""
    found: list[Passage] = []
    for one in versions:
        drawn = chance.choice(one)
        if chance.random() < options.perturbed:
            drawn = perturbed(drawn, chance)
        passage = whole(drawn, pieces)
        limit = chance.choice((48, 96, options.longest, options.longest))
        found += passages(passage, limit)
    return grouped(found, options.batch, chance)
