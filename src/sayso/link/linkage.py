"""Groups that grow while they agree on the mean: average linkage over the pairs worth comparing.

Takes groups and how like their members are, pair by pair; gives the joins in order. A pair that is
not told counts as unlike, so that a chain of small likenesses cannot run from one event to the
next. Exact in whole numbers, so that the order of what comes in changes nothing; the work grows
with the number of pairs.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]

_MILLE = 1000


def joins(
    sizes: Mapping[int, int],
    alike: Mapping[Pair, float],
    least: float,
    may_join: Callable[[int, int], bool],
) -> Iterator[tuple[int, int, float]]:
    """Each join as the two groups and their mean likeness; what is joined has the first's number.

    `sizes` counts the members of each group, `alike` has the likeness (0 to 1) summed over the
    pairs of members of two groups. Joins end where no two groups are like by `least` on the mean.
    `may_join` is asked before each; the caller joins before it goes on.
    """
    count = dict(sizes)
    sums: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for (left, right), likeness in alike.items():
        sums[left][right] = sums[right][left] = round(likeness * _MILLE)

    def entry(left: int, right: int) -> tuple[float, int, int, int]:
        total = sums[left][right]
        first, second = min(left, right), max(left, right)
        return -total / (count[left] * count[right]), first, second, total

    waiting = [entry(left, right) for left in sums for right in sums[left] if left < right]
    heapify(waiting)
    while waiting:
        minus_mean, left, right, total = heappop(waiting)
        if -minus_mean < least * _MILLE:
            return
        if left not in count or right not in count or sums[left].get(right) != total:
            continue  # one of them has grown since
        if minus_mean != entry(left, right)[0] or not may_join(left, right):
            continue
        yield left, right, -minus_mean / _MILLE
        count[left] += count.pop(right)
        for other, part in sums.pop(right).items():
            del sums[other][right]
            if other != left:
                sums[left][other] = sums[other][left] = sums[left].get(other, 0) + part
        for other in sums[left]:
            heappush(waiting, entry(left, other))
