"""Decoding: how sure every possible span of a passage is, and which spans to take.

Works on batches: B passages, W words, K tags. A linear chain is summed exactly, forwards and
backwards, which gives the probability of each span; the spans taken are those that are together
most probable without overlapping.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso.extract.tagger.labels import Scheme

Floats = NDArray[np.float32]
NEVER = np.float32(-1e4)
Spanned = TypeVar("Spanned", bound=str)  # the kinds of span of a scheme
_TINY = 1e-30
_LONGER = 2  # words between which others lie: a span of three words or more


@dataclass(frozen=True, slots=True)
class Chain:
    """What the decoder learnt: the score of one tag of a scheme behind another, K x K."""

    scheme: Scheme
    matrix: Floats
    start: Floats
    end: Floats


def chain(scheme: Scheme, transitions: Floats) -> Chain:
    """A chain with what may never follow ruled out."""
    count = len(scheme.tags)
    allowed = np.array(
        [[scheme.may_follow(a, b) for b in range(count)] for a in range(count)], dtype=bool
    )
    start = np.full(count, NEVER, np.float32)
    start[list(scheme.starts)] = 0
    end = np.full(count, NEVER, np.float32)
    end[list(scheme.ends)] = 0
    return Chain(scheme, np.where(allowed, transitions, NEVER).astype(np.float32), start, end)


def _padded(scores: Sequence[Floats]) -> tuple[Floats, NDArray[np.int64]]:
    """B x W x K, and the length of each passage."""
    lengths = np.array([len(one) for one in scores])
    padded = np.zeros((len(scores), int(lengths.max()), scores[0].shape[1]), np.float32)
    for row, one in enumerate(scores):
        padded[row, : len(one)] = one
    return padded, lengths


@dataclass(frozen=True, slots=True)
class Marginals:
    """What the spans of one passage weigh against all other readings of it.

    `before` and `after` are the forward and backward shares (W x K), each word's forward shares
    scaled to sum to one; `weights` what each tag weighs at each word, scaled
    alike.
    """

    scheme: Scheme
    before: Floats
    after: Floats
    weights: Floats
    transition: Floats

    def spans(self, kind: str) -> NDArray[np.float64]:
        """The probability of every span of `kind`, W x W by its first and its last word."""
        begin, inside, end, single = (self.scheme.tag(place, kind) for place in "BIES")
        count = len(self.before)
        found = np.zeros((count, count), np.float64)
        np.fill_diagonal(found, self.before[:, single] * self.after[:, single])
        ends = self.weights[:, end].astype(np.float64) * self.after[:, end]
        pairs = np.arange(count - 1)
        two = self.before[:-1, begin] * self.transition[begin, end] * ends[1:]
        found[pairs, pairs + 1] = two
        if count > _LONGER:
            # From the second word to the last but one: a running sum of logs gives every stretch.
            steps = np.log(self.transition[inside, inside] * self.weights[:, inside] + _TINY)
            run = np.concatenate([[0.0], np.cumsum(steps, dtype=np.float64)])
            opens = self.before[:-1, begin] * self.transition[begin, inside]
            opens = np.log(opens * self.weights[1:, inside] + _TINY) - run[2:]
            closes = np.log(self.transition[inside, end] * ends + _TINY) + run[:-1]
            longer = np.triu(np.ones((count - 1, count), bool), _LONGER)
            logs = np.minimum(opens[:, None] + closes[None, :], 0)
            found[:-1][longer] = np.exp(logs[longer])
        return found

    def part(self, start: int, end: int) -> "Marginals":
        """The same for the words `start` to `end` alone."""
        before, after, weights = (one[start:end] for one in (self.before, self.after, self.weights))
        return Marginals(self.scheme, before, after, weights, self.transition)

    def words(self) -> Floats:
        """The probability of each tag of each word, W x K."""
        found: Floats = self.before * self.after
        return found


def best_spans(
    sure: Mapping[Spanned, NDArray[np.float64]], thresholds: Mapping[Spanned, float]
) -> list[tuple[Spanned, int, int]]:
    """The spans that do not overlap and together exceed their thresholds by most: the kind of

    each, its first word and the word behind its last.

    `sure` holds the probability of every span of a kind, by its first and its last word.

    A span counts by its own probability, whatever the rest of the passage is read as: what is
    scored is the span. A threshold near one half trades what is found against what is missed.
    """
    ends: dict[int, list[tuple[int, Spanned, float]]] = {}
    count = 0
    for kind, weights in sure.items():
        count = len(weights)
        for first, last in zip(*np.nonzero(weights > thresholds[kind]), strict=True):
            gain = float(weights[first, last]) - thresholds[kind]
            ends.setdefault(int(last) + 1, []).append((int(first), kind, gain))
    best = [0.0] * (count + 1)
    chosen: list[tuple[int, Spanned] | None] = [None] * (count + 1)
    for end in range(1, count + 1):
        best[end] = best[end - 1]
        for start, kind, gain in ends.get(end, ()):
            if best[start] + gain > best[end]:
                best[end], chosen[end] = best[start] + gain, (start, kind)
    found: list[tuple[Spanned, int, int]] = []
    end = count
    while end > 0:
        last_one = chosen[end]
        if last_one is None:
            end -= 1
            continue
        start, kind = last_one
        found.append((kind, start, end))
        end = start
    return found[::-1]


def marginals(scores: Sequence[Floats], known: Chain) -> list[Marginals]:
    """The marginals of each passage of a batch, forwards and backwards in one sweep each."""
    if not scores:
        return []
    padded, lengths = _padded(scores)
    count, longest, _ = padded.shape
    transition = np.exp(known.matrix)
    weights = np.exp(padded - padded.max(axis=2, keepdims=True))
    before = np.empty_like(weights)
    share = weights[:, 0] * np.exp(known.start)
    before[:, 0] = share / share.sum(1, keepdims=True)
    for place in range(1, longest):
        share = (before[:, place - 1] @ transition) * weights[:, place]
        total = share.sum(1, keepdims=True)
        weights[:, place] /= total
        before[:, place] = share / total
    ends = np.exp(known.end)
    closing = np.empty((count, len(ends)), np.float32)
    for row, length in enumerate(lengths):
        closing[row] = ends / (before[row, length - 1] @ ends)
    after = np.empty_like(weights)
    after[:, longest - 1] = closing
    for place in range(longest - 2, -1, -1):
        share = (weights[:, place + 1] * after[:, place + 1]) @ transition.T
        after[:, place] = np.where((place >= lengths - 1)[:, None], closing, share)
    return [
        Marginals(
            known.scheme,
            before[row, :length],
            after[row, :length],
            weights[row, :length],
            transition,
        )
        for row, length in enumerate(lengths)
    ]
