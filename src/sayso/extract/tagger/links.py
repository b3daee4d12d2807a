"""Links: which source and which contents belong to which cue.

A span and a cue are scored by what the model says of their first and last words and by how far
they stand apart; the distance counts words, with its direction, in buckets that widen. Sources
and cues are paired one to one so that all pairs together score best; a span or a cue may stay
alone, and does where that scores better.

`vectors` are W x 8 x D: source first and last word, content first and last word, cue first and
last word towards a source, cue first and last word towards a content. `lone` is W x 4: a source
without a cue, a content without a cue, a cue without a source, a cue without a content.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.extract.tagger.decode import Floats
from sayso.extract.tagger.labels import Role

Range = tuple[int, int]  # first word, word behind the last
_STEPS = (0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
BUCKETS = 2 * len(_STEPS)
_KIND = {Role.SOURCE: 0, Role.CONTENT: 1}


def bucket(start: int, end: int, cue_start: int, cue_end: int) -> int:
    """The bucket of the words between a span and a cue (half-open, in words)."""
    after = start >= cue_start
    between = start - cue_end if after else cue_start - end
    step = sum(between >= least for least in _STEPS[1:])
    return step + (len(_STEPS) if after else 0)


@dataclass(frozen=True, slots=True)
class Linked:
    """For each span the number of its cue (None: it stays alone) and how sure that is."""

    cues: tuple[int | None, ...]
    probabilities: tuple[float, ...]
    shares: Floats  # spans x (cues + 1): what each cue, and none, is worth


def link(
    role: Role,
    spans: Sequence[Range],
    cues: Sequence[Range],
    vectors: Floats,
    lone: Floats,
    distance: Floats,
) -> Linked:
    """Finds the cue of each span of `role`."""
    if not spans or not cues:
        return Linked(
            (None,) * len(spans), (1.0,) * len(spans), np.ones((len(spans), 1), np.float32)
        )
    kind = _KIND[role]
    scores = _scores(kind, spans, cues, vectors, distance)
    alone = np.array([lone[start, kind] for start, _ in spans], np.float32)
    shares = _softmax(np.concatenate([scores, alone[:, None]], axis=1))
    if role is Role.CONTENT:
        best = shares.argmax(1)
        chosen = tuple(int(cue) if cue < len(cues) else None for cue in best)
        return Linked(chosen, tuple(float(p) for p in shares.max(1)), shares)
    empty = np.array([lone[start, 2] for start, _ in cues], np.float32)
    sides = _softmax(np.concatenate([scores.T, empty[:, None]], axis=1))
    return _paired(shares, sides)


def _scores(
    kind: int, spans: Sequence[Range], cues: Sequence[Range], vectors: Floats, distance: Floats
) -> Floats:
    span_ends, cue_ends = np.array(spans), np.array(cues)
    span = vectors[span_ends[:, 0], 2 * kind] + vectors[span_ends[:, 1] - 1, 2 * kind + 1]
    cue = vectors[cue_ends[:, 0], 4 + 2 * kind] + vectors[cue_ends[:, 1] - 1, 5 + 2 * kind]
    far: Floats = distance[_buckets(span_ends, cue_ends), kind]
    found: Floats = span @ cue.T / np.float32(np.sqrt(vectors.shape[2])) + far
    return found


def _buckets(spans: NDArray[np.int64], cues: NDArray[np.int64]) -> NDArray[np.int64]:
    """`bucket` for every span and cue at once."""
    behind = spans[:, None, 0] >= cues[None, :, 0]
    between = np.where(
        behind, spans[:, None, 0] - cues[None, :, 1], cues[None, :, 0] - spans[:, None, 1]
    )
    steps = np.searchsorted(np.array(_STEPS[1:]), between, side="right")
    found: NDArray[np.int64] = steps + len(_STEPS) * behind
    return found


def _paired(shares: Floats, sides: Floats) -> Linked:
    """Pairs spans and cues one to one, the pairs that gain most over staying alone first."""
    spans, cues = shares.shape[0], shares.shape[1] - 1
    both = np.log(shares[:, :cues] + 1e-9) + np.log(sides[:, :spans].T + 1e-9)
    alone = np.log(shares[:, cues] + 1e-9)[:, None] + np.log(sides[:, spans] + 1e-9)[None]
    gains = both - alone
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for place in np.argsort(-gains, axis=None):
        span, cue = divmod(int(place), cues)
        if gains[span, cue] <= 0:
            break
        if span not in chosen and cue not in taken:
            chosen[span] = cue
            taken.add(cue)
    found = tuple(chosen.get(span) for span in range(spans))
    sure = tuple(
        float(np.sqrt(shares[span, cue] * sides[cue, span]))
        if cue is not None
        else float(shares[span, cues])
        for span, cue in enumerate(found)
    )
    return Linked(found, sure, shares)


def _softmax(scores: Floats) -> Floats:
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: Floats = weights / weights.sum(axis=1, keepdims=True)
    return found
