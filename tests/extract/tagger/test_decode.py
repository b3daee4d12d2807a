"""The decoder against brute force: every path of a short passage, weighed."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.tagger.decode import best_spans, chain, marginals
from sayso.extract.tagger.labels import SPEECH, Role

_KNOWN = chain(
    SPEECH,
    np.random.default_rng(5).normal(size=(len(SPEECH.tags), len(SPEECH.tags))).astype(np.float32),
)


def _paths(length: int) -> list[tuple[int, ...]]:
    """Every path that the rules allow."""
    paths: list[tuple[int, ...]] = [(first,) for first in SPEECH.starts]
    for _ in range(length - 1):
        paths = [
            (*path, after)
            for path, after in product(paths, range(len(SPEECH.tags)))
            if SPEECH.may_follow(path[-1], after)
        ]
    return [path for path in paths if path[-1] in SPEECH.ends]


def _weight(path: tuple[int, ...], scores: np.ndarray) -> float:
    moved = sum(_KNOWN.matrix[a, b] for a, b in pairwise(path))
    return float(moved + sum(scores[place, tag] for place, tag in enumerate(path)))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 4))
def test_the_probabilities_are_those_of_all_paths(seed: int, length: int) -> None:
    scores = (
        np.random.default_rng(seed).normal(size=(length, len(SPEECH.tags))).astype(np.float32) * 2
    )
    longer = np.random.default_rng(seed + 1).normal(size=(6, len(SPEECH.tags))).astype(np.float32)
    paths = _paths(length)
    weights = np.array([_weight(path, scores) for path in paths])
    shares = np.exp(weights - weights.max())
    shares /= shares.sum()
    found, _ = marginals([scores, longer], _KNOWN)
    for role in Role:
        sure = found.spans(0)[role]
        for start in range(length):
            for end in range(start + 1, length + 1):
                tags = SPEECH.tags_of(role, end - start)
                wanted = sum(
                    share
                    for path, share in zip(paths, shares, strict=True)
                    if path[start:end] == tags
                )
                assert sure.get((start, end), 0) == pytest.approx(wanted, abs=1e-4)
    assert found.words().sum(axis=1) == pytest.approx(np.ones(length), abs=1e-4)


def test_no_passages_no_probabilities() -> None:
    assert marginals([], _KNOWN) == []


def test_the_spans_taken_are_the_most_probable_that_do_not_overlap() -> None:
    scores = np.full((6, len(SPEECH.tags)), -6, np.float32)
    scores[:, 0] = 0
    for place, name in enumerate(SPEECH.tags_of(Role.CONTENT, 3)):
        scores[place, name] = 4
    scores[4, SPEECH.tag("S", Role.CUE)] = 4
    (found,) = marginals(
        [scores], chain(SPEECH, np.zeros((len(SPEECH.tags), len(SPEECH.tags)), np.float32))
    )
    sure = found.spans(0)
    assert best_spans(sure, dict.fromkeys(Role, 0.4)) == [
        (Role.CONTENT, 0, 3),
        (Role.CUE, 4, 5),
    ]
    assert best_spans(sure, dict.fromkeys(Role, 1.0)) == []
