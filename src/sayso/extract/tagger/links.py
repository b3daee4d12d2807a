"""Links: which source and which contents belong to which cue.

A span and a cue are scored by what the model says of their first and last words and by how far
they stand apart; the distance counts words, with its direction, in buckets that widen. Each cue
chooses its source among all that were found, or none: two cues may share one ("he said …, adding
that …"). Each content chooses its cue, or none.

`vectors` are W x 8 x D: source first and last word, content first and last word, cue first and
last word towards a source, cue first and last word towards a content. `lone` is W x 4: a source
without a cue, a content without a cue, a cue without a source, a cue without a content.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.extract.tagger.decode import Floats, Range

_STEPS = (0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
BUCKETS = 2 * len(_STEPS)
SOURCE, CONTENT = 0, 1  # the kinds of span that are linked
_NO_SOURCE = 2


def bucket(start: int, end: int, cue_start: int, cue_end: int) -> int:
    """The bucket of the words between a span and a cue (half-open, in words)."""
    after = start >= cue_start
    between = start - cue_end if after else cue_start - end
    step = sum(between >= least for least in _STEPS[1:])
    return step + (len(_STEPS) if after else 0)


@dataclass(frozen=True, slots=True)
class Links:
    """What each of some spans chose among others: the number of one (None: none) and how sure

    that is. `shares` (spans x (others + 1)) tells what each other, and none, is worth.
    """

    chosen: tuple[int | None, ...]
    sure: tuple[float, ...]
    shares: Floats


def sources_of(
    cues: Sequence[Range], sources: Sequence[Range], vectors: Floats, lone: Floats, distance: Floats
) -> Links:
    """The source of each cue."""
    scores = _scores(SOURCE, sources, cues, vectors, distance).T
    return _links(scores, [lone[start, _NO_SOURCE] for start, _ in cues])


def cues_of(
    contents: Sequence[Range],
    cues: Sequence[Range],
    vectors: Floats,
    lone: Floats,
    distance: Floats,
) -> Links:
    """The cue of each content."""
    scores = _scores(CONTENT, contents, cues, vectors, distance)
    return _links(scores, [lone[start, CONTENT] for start, _ in contents])


def _links(scores: Floats, alone: Sequence[float]) -> Links:
    """Each row chooses what scores best: a column, or to stay alone."""
    if not scores.size:
        count = len(scores)
        return Links((None,) * count, (1.0,) * count, np.ones((count, 1), np.float32))
    none = np.array(alone, np.float32).reshape(-1, 1)
    together = np.concatenate([scores, none], axis=1)
    weights = np.exp(together - together.max(axis=1, keepdims=True))
    shares: Floats = weights / weights.sum(axis=1, keepdims=True)
    columns = scores.shape[1]
    best = [int(place) for place in shares.argmax(1)]
    chosen = tuple(place if place < columns else None for place in best)
    return Links(chosen, tuple(float(share) for share in shares.max(1)), shares)


def _scores(
    kind: int, spans: Sequence[Range], cues: Sequence[Range], vectors: Floats, distance: Floats
) -> Floats:
    """Spans x cues."""
    if not spans or not cues:
        return np.zeros((len(spans), len(cues)), np.float32)
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
