"""The best assignment, against every assignment there is."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from evaluation.assign import Pair, assign


def best(worths: dict[Pair, float]) -> tuple[int, float]:
    """The most lines served, and the highest sum among those, by trying all."""
    lines = sorted({line for line, _ in worths})
    claims = [*sorted({claim for _, claim in worths}), *([-1] * len(lines))]
    outcomes = [(0, 0.0)]
    for order in set(permutations(claims, len(lines))):
        pairs = [pair for pair in zip(lines, order, strict=True) if pair[1] != -1]
        if all(pair in worths for pair in pairs):
            outcomes.append((len(pairs), sum(worths[pair] for pair in pairs)))
    return max(outcomes)


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(0, 40).map(lambda n: n / 4)
    )
)
def test_no_assignment_serves_more_or_is_worth_more(worths: dict[Pair, float]) -> None:
    chosen = assign(worths)
    assert len(set(chosen.values())) == len(chosen)
    assert all(pair in worths for pair in chosen.items())
    assert (len(chosen), sum(worths[pair] for pair in chosen.items())) == best(worths)


def test_a_line_gives_way_so_that_another_is_served() -> None:
    assert assign({(0, 0): 9.0, (0, 1): 1.0, (1, 0): 8.0}) == {0: 1, 1: 0}
