"""Links: spans find their cues by what their words say and by how far they stand apart."""

import numpy as np
import pytest

from sayso.extract.tagger.links import _STEPS, BUCKETS, bucket, cues_of, sources_of

WIDTH = 2
NO_DISTANCE = np.zeros((BUCKETS, 2), np.float32)


def vectors(count: int) -> np.ndarray:
    return np.zeros((count, 8, WIDTH), np.float32)


def test_two_cues_may_share_a_source_and_one_may_have_none() -> None:
    found = vectors(5)
    # Two sources (words 0, 1), three cues (words 2, 3, 4).
    found[2, 4], found[3, 4], found[4, 4] = (4, 0), (3, 0), (-4, -4)
    found[0, 0], found[1, 0] = (4, 0), (0, 1)
    links = sources_of(
        [(2, 3), (3, 4), (4, 5)],
        [(0, 1), (1, 2)],
        found,
        np.zeros((5, 4), np.float32),
        NO_DISTANCE,
    )
    assert links.chosen == (0, 0, None)


def test_two_contents_may_share_a_cue_and_one_may_stay_alone() -> None:
    found = vectors(4)
    found[3, 6] = (3, 0)
    found[0, 2], found[1, 2], found[2, 2] = (3, 0), (3, 0), (-3, 0)
    links = cues_of(
        [(0, 1), (1, 2), (2, 3)], [(3, 4)], found, np.zeros((4, 4), np.float32), NO_DISTANCE
    )
    assert links.chosen == (0, 0, None)
    assert links.shares.sum(axis=1) == pytest.approx(np.ones(3))


def test_without_others_everything_stays_alone() -> None:
    lone = np.zeros((1, 4), np.float32)
    assert cues_of([(0, 1)], [], vectors(1), lone, NO_DISTANCE).chosen == (None,)
    assert sources_of([(0, 1)], [], vectors(1), lone, NO_DISTANCE).chosen == (None,)
    assert sources_of([], [(0, 1)], vectors(1), lone, NO_DISTANCE).chosen == ()


def test_distance_decides_between_equals() -> None:
    near = NO_DISTANCE.copy()
    near[bucket(0, 1, 1, 2), 1] = 5
    cues = [(1, 2), (40, 41)]
    links = cues_of([(0, 1)], cues, vectors(41), np.zeros((41, 4), np.float32), near)
    assert links.chosen == (0,)


@pytest.mark.parametrize(
    ("span", "cue", "wanted"),
    [
        ((0, 1), (1, 2), 0),  # right before
        ((0, 1), (3, 4), 2),
        ((2, 5), (1, 2), len(_STEPS)),  # right behind
        ((500, 501), (1, 2), BUCKETS - 1),
    ],
)
def test_buckets_widen_and_know_their_side(
    span: tuple[int, int], cue: tuple[int, int], wanted: int
) -> None:
    assert bucket(*span, *cue) == wanted
