"""Naming: names where the words weigh for them, nowhere else."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.tagger.decode import Floats, chain, marginals
from sayso.extract.tagger.labels import NAMES, OUTSIDE, Name
from sayso.extract.tagger.naming import Naming, namings

SCHEME = chain(NAMES, np.zeros((len(NAMES.tags), len(NAMES.tags)), np.float32))
THRESHOLDS = dict.fromkeys(Name, 0.4)


def found(scores: Floats) -> list[Naming]:
    (weighed,) = marginals([scores], SCHEME)
    return list(namings(weighed, THRESHOLDS))


def scored(count: int, *names: tuple[Name, int, int], by: float = 12.0) -> Floats:
    scores = np.zeros((count, len(NAMES.tags)), np.float32)
    scores[:, OUTSIDE] = by
    for kind, start, end in names:
        for place, tag in enumerate(NAMES.tags_of(kind, end - start), start):
            scores[place, OUTSIDE] = 0
            scores[place, tag] = by
    return scores


def test_names_are_found_where_they_stand() -> None:
    names = [(Name.PERSON, 0, 2), (Name.PLACE, 2, 3), (Name.ORGANISATION, 5, 9)]
    got = found(scored(10, *names))
    assert [(one.kind, one.start, one.end) for one in got] == names
    assert all(one.sure > 0.9 for one in got)


def test_a_kind_that_is_not_sure_enough_is_no_name() -> None:
    scores = scored(3)
    scores[1] = 0  # anything, alike
    assert found(scores) == []


@given(st.lists(st.tuples(st.sampled_from(Name), st.integers(0, 3), st.integers(1, 3)), max_size=5))
def test_whatever_is_weighed_for_comes_back(drawn: list[tuple[Name, int, int]]) -> None:
    names = []
    end = 0
    for kind, gap, length in drawn:
        names.append((kind, end + gap, end + gap + length))
        end += gap + length
    got = found(scored(end + 1, *names))
    assert [(one.kind, one.start, one.end) for one in got] == names
