"""Batches: passages of like length, padded to one size.

Shapes: B passages, T pieces, W words, K tags.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from random import Random

import numpy as np
import torch
from torch import Tensor

from sayso.extract.tagger.decode import Chain, marginals
from sayso.extract.tagger.features import SIZES
from sayso.extract.tagger.labels import NAMES, SPEECH, Scheme
from sayso.extract.tagger.pieces import FIRST, LAST
from training.data import UNKNOWN, Floats, Passage
from training.model import SEEN
from training.taught import OF_NAMES, OF_SPEECH, OF_STATES

Shares = tuple[Floats, Floats]  # of tags at words, of tags behind tags


@dataclass(frozen=True, slots=True)
class Teacher:
    """What turns a teacher's scores into shares: its chains, and how far it is trusted (0 to 1)

    where the corpus speaks too.
    """

    chain: Chain
    name_chain: Chain
    trust: float


@dataclass(slots=True)
class Batch:
    """Passages as tensors: B x T pieces, B x W words.

    `tags` (B x W x K) and `moves` (B x K x K) are how often each tag is to stand at a word and to
    follow another in a passage: ones and noughts by the corpus, shares by a teacher. `seen`
    (B x W x SEEN) is what the teacher's encoder says of a word, not a number where nothing.
    `names` (B x W x N) tells which tags of a name may stand, and `marked` (B) how far that is
    trusted; `called` and `called_moves` are a teacher's shares of those tags, as `tags` and `moves`
    are, and `heeded` (B) how far it is trusted there. `read` (B) tells of which passages `tags`
    says something.
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
    called: Tensor
    called_moves: Tensor
    heeded: Tensor
    syntax: Tensor
    words: Tensor
    read: Tensor
    seen: Tensor

    def to(self, device: str) -> "Batch":
        """The same batch, its tensors on a device."""
        moved = {
            field.name: value.to(device, non_blocking=True)
            for field in fields(self)
            if isinstance(value := getattr(self, field.name), Tensor)
        }
        return replace(self, **moved)


def batch_of(group: Sequence[Passage], teacher: Teacher | None = None) -> Batch:
    """Pads the passages of a group to one size."""
    longest = max(passage.size for passage in group) + 2
    widest = max(len(passage.tags) for passage in group)
    ids = torch.zeros(len(group), longest, dtype=torch.long)
    mask = torch.zeros(len(group), longest, dtype=torch.long)
    features = torch.zeros(len(group), longest, len(SIZES), dtype=torch.long)
    first = torch.zeros(len(group), widest, dtype=torch.long)
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
            seen[row, : len(starts)] = torch.from_numpy(passage.taught[:, OF_STATES])
    tags, moves = _padded(_of_speech(group, teacher), widest, SPEECH)
    told = _of_names(group, teacher)
    called, called_moves = _padded([shares or _nothing(NAMES) for shares in told], widest, NAMES)
    heeded = torch.tensor(
        [_heeded(one, teacher) if told[row] else 0.0 for row, one in enumerate(group)]
    )
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
        called,
        called_moves,
        heeded,
        syntax,
        words,
        read,
        seen,
    )


def _of_speech(group: Sequence[Passage], teacher: Teacher | None) -> list[Shares]:
    """How often each tag is to stand at each word and to follow another, passage by passage."""
    found = [_by_corpus(passage) for passage in group]
    if teacher is None:
        return found
    for row, told in _told(group, teacher.chain, OF_SPEECH).items():
        trust = teacher.trust if group[row].labelled else 1
        stand, follow = found[row]
        found[row] = (
            trust * told[0] + (1 - trust) * stand,
            trust * told[1] + (1 - trust) * follow,
        )
    return found


def _of_names(group: Sequence[Passage], teacher: Teacher | None) -> list[Shares | None]:
    """The same of the tags of names, by the teacher alone; None where it says nothing."""
    told = _told(group, teacher.name_chain, OF_NAMES) if teacher else {}
    return [told.get(row) for row in range(len(group))]


def _told(group: Sequence[Passage], known: Chain, columns: slice) -> dict[int, Shares]:
    """The teacher's shares of the tags of a scheme, by passage."""
    taught = {
        row: passage.taught[:, columns]
        for row, passage in enumerate(group)
        if passage.taught is not None and not np.isnan(passage.taught).any()
    }
    found = {}
    for row, weighed in zip(taught, marginals(list(taught.values()), known), strict=True):
        ahead = weighed.weights[1:] * weighed.after[1:]
        follow = (weighed.before[:-1].T @ ahead) * weighed.transition
        found[row] = weighed.before * weighed.after, follow
    return found


def _heeded(passage: Passage, teacher: Teacher | None) -> float:
    """How far the teacher is trusted on names: by half where a person marked them, else wholly."""
    assert teacher is not None
    return teacher.trust if passage.marked == 1 else 1.0


def _padded(shares: Sequence[Shares], widest: int, scheme: Scheme) -> tuple[Tensor, Tensor]:
    count = len(scheme.tags)
    stand = torch.zeros(len(shares), widest, count)
    follow = torch.zeros(len(shares), count, count)
    for row, (here, ahead) in enumerate(shares):
        stand[row, : len(here)] = torch.from_numpy(here)
        follow[row] = torch.from_numpy(ahead)
    return stand, follow


def _nothing(scheme: Scheme) -> Shares:
    count = len(scheme.tags)
    return np.zeros((0, count), np.float32), np.zeros((count, count), np.float32)


def _by_corpus(passage: Passage) -> Shares:
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
