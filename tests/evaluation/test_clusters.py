"""Measures of grouping, against cases computed by hand."""

from itertools import permutations
from random import Random

import numpy as np
import pytest

from evaluation.clusters import _best_pairing, b_cubed, ceaf_e, conll, muc

KEY = ["abc", "de", "f"]
RESPONSE = ["ab", "cde", "f"]


def test_muc() -> None:
    # Key: abc is cut into ab|c (1 of 2 links), de is whole (1 of 1). Response: 1 of 1, 1 of 2.
    figure = muc(KEY, RESPONSE)
    assert (figure.recalled, figure.wanted, figure.precise, figure.found) == (2, 3, 2, 3)
    assert figure.f1 == pytest.approx(200 / 3)


def test_b_cubed() -> None:
    # Recall: a, b 2/3; c 1/3; d, e 1; f 1. Precision: a, b 1; c 1/3; d, e 2/3; f 1.
    figure = b_cubed(KEY, RESPONSE)
    assert figure.recall == pytest.approx(100 * (2 / 3 + 2 / 3 + 1 / 3 + 3) / 6)
    assert figure.precision == pytest.approx(100 * (2 + 1 / 3 + 2 / 3 + 2 / 3 + 1) / 6)


def test_ceaf_e() -> None:
    # abc–ab 4/5, de–cde 4/5, f–f 1.
    figure = ceaf_e(KEY, RESPONSE)
    assert figure.recall == figure.precision == pytest.approx(100 * 2.6 / 3)


def test_conll_is_their_mean() -> None:
    wanted = (muc(KEY, RESPONSE).f1 + b_cubed(KEY, RESPONSE).f1 + ceaf_e(KEY, RESPONSE).f1) / 3
    assert conll(KEY, RESPONSE) == pytest.approx(wanted)
    assert conll(KEY, KEY) == pytest.approx(100)


def test_what_the_response_lacks_counts_against_recall_alone() -> None:
    figure = b_cubed(["ab", "c"], ["a", "c"])
    assert figure.precision == pytest.approx(100)
    assert figure.recall == pytest.approx(100 * (1 / 2 + 0 + 1) / 3)
    links = muc(["abc"], ["ab"])
    assert (links.recalled, links.wanted, links.precise, links.found) == (1, 2, 1, 1)


def test_all_alone_has_no_links() -> None:
    assert muc(["ab"], ["a", "b"]).f1 == 0
    assert b_cubed(["ab"], ["a", "b"]).recall == pytest.approx(50)


def test_the_heaviest_pairing_may_leave_groups_alone() -> None:
    # abcd–cdef are alike by 1/2; pairing abcd–ab (2/3) and ef–cdef (2/3) is better still.
    assert ceaf_e(["abcd", "ef"], ["ab", "cdef"]).precise == pytest.approx(4 / 3)
    # The middle alone (0.9) outweighs both ends together (0.2 + 0.2).
    assert _best_pairing(np.array([[0.2, 0.9], [0.0, 0.2]])) == pytest.approx(0.9)


def test_the_pairing_is_the_best_of_all() -> None:
    chance = Random(3)
    for _ in range(60):
        rows, columns = sorted((chance.randint(1, 4), chance.randint(1, 5)))
        worths = np.array(
            [
                [chance.random() * chance.choice((0, 1)) for _ in range(columns)]
                for _ in range(rows)
            ],
            dtype=float,
        )
        best = max(
            sum(worths[row, column] for row, column in enumerate(chosen))
            for chosen in permutations(range(columns), rows)
        )
        assert _best_pairing(worths) == pytest.approx(best)
