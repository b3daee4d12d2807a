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
Places = NDArray[np.int64]
Range = tuple[int, int]  # first word, word behind the last
NEVER = np.float32(-1e4)
Spanned = TypeVar("Spanned", bound=str)  # the kinds of span of a scheme
_TINY = 1e-30


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

    def spans(self, above: float) -> dict[str, dict[Range, float]]:
        """How sure the spans of each kind are that are surer than `above`, 0 to 1.

        None is surer than its first word begins one, and its last word ends one: all but a few
        spans are ruled out by that alone.
        """
        names = self.scheme.kinds
        found: dict[str, dict[Range, float]] = {kind: {} for kind in names}
        words = self.words()[:, 1:].reshape(len(self.before), len(names), 4)  # of B, I, E and S
        likely = words > above
        for place, kind in zip(*likely[:, :, 3].nonzero(), strict=True):
            found[names[kind]][int(place), int(place) + 1] = float(words[place, kind, 3])
        firsts, begun = likely[:-1, :, 0].nonzero()
        lasts, ended = likely[:, :, 2].nonzero()
        one, other = ((begun[:, None] == ended) & (firsts[:, None] < lasts)).nonzero()
        if one.size:
            kinds, firsts, lasts = begun[one], firsts[one], lasts[other]
            sure = self._longer(kinds, firsts, lasts)
            for n in (sure > above).nonzero()[0].tolist():
                span = int(firsts[n]), int(lasts[n]) + 1
                found[names[kinds[n]]][span] = float(sure[n])
        return found

    def _longer(self, kinds: Places, firsts: Places, lasts: Places) -> NDArray[np.float64]:
        """The probability of spans of two words or more, each of a kind (its number in the scheme)

        from its first word to its last.
        """
        begin, inside, end = (1 + 4 * kinds + place for place in range(3))
        moves = self.transition
        opened = self.before[firsts, begin].astype(np.float64)
        closed = self.weights[lasts, end].astype(np.float64) * self.after[lasts, end]
        # From the second word to the last but one: a running sum of logs gives every stretch.
        steps = np.log(moves.diagonal()[2::4] * self.weights[:, 2::4] + _TINY)
        run = np.zeros((len(steps) + 1, steps.shape[1]))
        np.cumsum(steps, axis=0, dtype=np.float64, out=run[1:])
        opens = np.log(opened * moves[begin, inside] * self.weights[firsts + 1, inside] + _TINY)
        closes = np.log(moves[inside, end] * closed + _TINY)
        logs = opens + run[lasts, kinds] - run[firsts + 2, kinds] + closes
        two = opened * moves[begin, end] * closed
        return np.where(lasts - firsts > 1, np.exp(np.minimum(logs, 0)), two)

    def words(self) -> Floats:
        """The probability of each tag of each word, W x K."""
        found: Floats = self.before * self.after
        return found


def best_spans(
    sure: Mapping[str, Mapping[Range, float]], thresholds: Mapping[Spanned, float]
) -> list[tuple[Spanned, int, int]]:
    """The spans that do not overlap and together exceed their thresholds by most: the kind of

    each, its first word and the word behind its last.

    `sure` tells how sure the spans of each kind are; those that are missing have no chance.

    A span counts by its own probability, whatever the rest of the passage is read as: what is
    scored is the span. A threshold near one half trades what is found against what is missed.
    """
    ends: dict[int, list[tuple[int, Spanned, float]]] = {}
    for kind, threshold in thresholds.items():
        for (start, end), share in sure[kind].items():
            if share > threshold:
                ends.setdefault(end, []).append((start, kind, share - threshold))
    count = max(ends, default=0)
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
    """The marginals of each passage of a batch, all in one sweep: what a step takes is mostly its

    start-up, so each goes a word forwards and a word backwards in every passage.
    """
    if not scores:
        return []
    transition = np.exp(known.matrix)
    moves = np.stack([transition, transition.T])
    weights = _weights(scores)
    coming = np.empty_like(weights)  # what comes to each word from the one before in the sweep
    shares = np.empty_like(weights)  # the same with its own weight, scaled to sum to one
    totals: Floats = np.empty((*weights.shape[:-1], 1), np.float32)
    coming[0] = np.exp([[known.start], [known.end]])
    for step in range(len(weights)):
        if step:
            np.matmul(shares[step - 1], moves, out=coming[step])
        share = np.multiply(coming[step], weights[step], out=shares[step])
        share /= np.add.reduce(share, axis=-1, keepdims=True, out=totals[step])
    found = []
    for row, length in enumerate(map(len, scores)):
        before, after = shares[:length, 0, row], coming[length - 1 :: -1, 1, row]
        after = after / (before * after).sum(axis=1, keepdims=True)
        scaled = weights[:length, 0, row] / totals[:length, 0, row]
        found.append(Marginals(known.scheme, before, after, scaled, transition))
    return found


def _weights(scores: Sequence[Floats]) -> Floats:
    """What each tag weighs at each step of the sweep: W x 2 x B x K, forwards and backwards.

    The steps behind the end of a passage count for nothing.
    """
    longest = max(map(len, scores))
    found = np.ones((longest, 2, len(scores), scores[0].shape[1]), np.float32)
    for row, one in enumerate(scores):
        weights = np.exp(one - one.max(axis=1, keepdims=True))
        found[: len(one), 0, row] = weights
        found[: len(one), 1, row] = weights[::-1]
    return found
