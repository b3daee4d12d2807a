"""How well groups were formed: MUC, B³, CEAF-e and their mean, the CoNLL F1.

Takes two groupings of items, the wanted (key) and the found (response), each a collection of
disjoint groups. Definitions as in Pradhan et al. (ACL 2014), "Scoring Coreference Partitions of
Predicted Mentions":

MUC      a link for each item of a group but its first; a group of the one side keeps its links
         but for one for each part that the groups of the other cut it into
B³       for each item, the share of its group that is also in its group on the other side; the
         mean over the found items is precision, over the wanted ones recall
CEAF-e   groups paired one to one so that the sum of their similarities is greatest, where two
         groups are alike by twice what they share over the sum of their sizes; the sum over the
         number of found groups is precision, over that of wanted ones recall

An item that the response lacks counts against recall, one that the key lacks against precision.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Group = Collection[str]


@dataclass(slots=True)
class Figure:
    """Sums of what was right, over all found and over all wanted; in counts both are one."""

    precise: float = 0.0
    found: int = 0
    recalled: float = 0.0
    wanted: int = 0

    @classmethod
    def of_counts(cls, right: int, found: int, wanted: int) -> "Figure":
        return cls(right, found, right, wanted)

    def add(self, other: "Figure") -> None:
        """Adds the sums of another."""
        self.precise += other.precise
        self.found += other.found
        self.recalled += other.recalled
        self.wanted += other.wanted

    @property
    def precision(self) -> float:
        return 100 * self.precise / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.recalled / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def muc(key: Iterable[Group], response: Iterable[Group]) -> Figure:
    """Links kept."""
    key, response = list(key), list(response)
    kept, wanted = _links(key, response)
    right, found = _links(response, key)
    return Figure(right, found, kept, wanted)


def _links(groups: Sequence[Group], others: Sequence[Group]) -> tuple[int, int]:
    """Links of `groups` that `others` keep, and all of them."""
    of = _group_of(others)
    kept = whole = 0
    for group in groups:
        parts = {of[item] for item in group if item in of}
        lost = sum(item not in of for item in group)
        kept += len(group) - len(parts) - lost
        whole += len(group) - 1
    return kept, whole


def b_cubed(key: Iterable[Group], response: Iterable[Group]) -> Figure:
    """Shares of each item's group."""
    key, response = list(key), list(response)
    recalled, wanted = _shares(key, response)
    precise, found = _shares(response, key)
    return Figure(precise, found, recalled, wanted)


def _shares(groups: Sequence[Group], others: Sequence[Group]) -> tuple[float, int]:
    """The sum over the items of `groups` of the share of the group that `others` keep with it."""
    of = _group_of(others)
    total = 0.0
    for group in groups:
        parts: defaultdict[int, int] = defaultdict(int)
        for item in group:
            if item in of:
                parts[of[item]] += 1
        total += sum(size * size for size in parts.values()) / len(group) if group else 0.0
    return total, sum(map(len, groups))


def ceaf_e(key: Iterable[Group], response: Iterable[Group]) -> Figure:
    """Similarity of groups paired one to one."""
    key, response = list(key), list(response)
    of = _group_of(response)
    alike: dict[tuple[int, int], float] = {}
    for row, group in enumerate(key):
        shared: defaultdict[int, int] = defaultdict(int)
        for item in group:
            if item in of:
                shared[of[item]] += 1
        for column, size in shared.items():
            alike[row, column] = 2 * size / (len(group) + len(response[column]))
    total = sum(_best_pairing(part) for part in _parts(alike))
    return Figure(total, len(response), total, len(key))


def conll(key: Iterable[Group], response: Iterable[Group]) -> float:
    """The mean F1 of the three, in percent."""
    key, response = list(key), list(response)
    return sum(measure(key, response).f1 for measure in (muc, b_cubed, ceaf_e)) / 3


def _group_of(groups: Sequence[Group]) -> dict[str, int]:
    return {item: number for number, group in enumerate(groups) for item in group}


# --- The best pairing ----------------------------------------------------------------------------


def _parts(alike: Mapping[tuple[int, int], float]) -> list[NDArray[np.float64]]:
    """The pairs taken apart into parts that share no group, each a matrix of similarities."""
    above: dict[tuple[str, int], tuple[str, int]] = {}

    def top(node: tuple[str, int]) -> tuple[str, int]:
        while above.setdefault(node, node) != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for row, column in alike:
        above[top(("row", row))] = top(("column", column))
    parts: defaultdict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for row, column in alike:
        parts[top(("row", row))].append((row, column))
    matrices = []
    for pairs in parts.values():
        rows = {row: place for place, row in enumerate(sorted({row for row, _ in pairs}))}
        columns = {col: place for place, col in enumerate(sorted({col for _, col in pairs}))}
        matrix = np.zeros((len(rows), len(columns)))
        for row, column in pairs:
            matrix[rows[row], columns[column]] = alike[row, column]
        matrices.append(matrix if len(rows) <= len(columns) else matrix.T)
    return matrices


def _best_pairing(worths: NDArray[np.float64]) -> float:
    """The greatest sum of worths, each row with a column of its own: Kuhn and Munkres' method

    with potentials, one row at a time; no more rows than columns.
    """
    rows, columns = worths.shape
    costs = np.zeros((rows + 1, columns + 1))
    costs[1:, 1:] = -worths
    by_row, by_column = np.zeros(rows + 1), np.zeros(columns + 1)
    taken = np.zeros(columns + 1, dtype=int)
    for row in range(1, rows + 1):
        taken[0] = row
        column = 0
        least = np.full(columns + 1, np.inf)
        came = np.zeros(columns + 1, dtype=int)
        seen = np.zeros(columns + 1, dtype=bool)
        while taken[column]:
            seen[column] = True
            here = taken[column]
            reduced = costs[here] - by_row[here] - by_column
            better = ~seen & (reduced < least)
            least[better] = reduced[better]
            came[better] = column
            open_columns = np.where(seen, np.inf, least)
            open_columns[0] = np.inf
            nearest = int(open_columns.argmin())
            step = least[nearest]
            by_row[taken[seen]] += step
            by_column[seen] -= step
            least[~seen] -= step
            column = nearest
        while column:
            taken[column] = taken[came[column]]
            column = int(came[column])
    chosen = [(taken[column], column) for column in range(1, columns + 1) if taken[column]]
    return float(sum(worths[row - 1, column - 1] for row, column in chosen))
