"""Which claim stands for which line, when each may stand for one only.

Takes the worth of every pair that agrees; returns pairs such that as many lines as can be are
served and, among those ways, the sum of worths is highest. Deterministic.
"""

from collections.abc import Mapping

Pair = tuple[int, int]
_UNREACHED = float("-inf")


def assign(worths: Mapping[Pair, float]) -> dict[int, int]:
    """Line to claim, from the worths of (line, claim) pairs.

    Adds one line at a time along the path that gains most: each step is the best assignment of
    its size, and the last the best of the largest.
    """
    taken: dict[int, int] = {}
    while path := _best_path(worths, taken):
        for line, claim in path:
            taken[line] = claim
    return taken


def _best_path(worths: Mapping[Pair, float], taken: Mapping[int, int]) -> list[Pair]:
    """The pairs to set so that one more line is served, at the greatest gain; empty if none can.

    A path leads from a line not yet served to a claim not yet taken; on its way, lines hand over
    the claim they had and take another. Gains are found as in Bellman and Ford's method: a line
    is looked at again while a better way to it is found.
    """
    holder_of = {claim: line for line, claim in taken.items()}
    lines = sorted({line for line, _ in worths})
    gain = {line: _UNREACHED if line in taken else 0.0 for line in lines}
    came: dict[int, tuple[int, int]] = {}
    for _ in lines:
        changed = False
        for (line, claim), worth in sorted(worths.items()):
            other = holder_of.get(claim)
            if other is None or other == line:
                continue
            through = gain[line] + worth - worths[other, claim]
            if through > gain[other] + 1e-9:
                gain[other], came[other], changed = through, (line, claim), True
        if not changed:
            break
    ends = [
        (gain[line] + worth, -line, -claim)
        for (line, claim), worth in worths.items()
        if claim not in holder_of and gain[line] > _UNREACHED
    ]
    if not ends:
        return []
    _, line, claim = max(ends)
    path = [(-line, -claim)]
    while path[-1][0] in came:
        path.append(came[path[-1][0]])
    return path
