"""Scores: what was found against what was wanted.

Spans count as CofeNet counts them: sets of spans of each role on each passage, exact boundaries.
A triple is a source, a cue and all fragments of its contents. It is *exact* where all three
cover the same letters; it counts *by overlap* where source and cue share at least half of their
letters (F of letters) and the contents at least 0.8 of the letters of both together (Jaccard).
Letters are code points other than white space.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

SHARED = 0.5
OVERLAP = 0.8


@dataclass(slots=True)
class Count:
    """Right, found and wanted, added up."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        self.right += right
        self.found += found
        self.wanted += wanted

    @property
    def precision(self) -> float:
        return 100 * self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.found + self.wanted
        return 200 * self.right / both if both else 0.0


Letters = frozenset[int]


@dataclass(frozen=True, slots=True)
class Told:
    """A triple as letters: what its source, cue and contents cover; `sure` where a system says."""

    source: Letters
    cue: Letters
    contents: Letters
    sure: float = 1.0
    stance: str = ""
    form: str = ""


def is_exact(one: Told, other: Told) -> bool:
    """Whether all three parts cover the same letters."""
    return (one.source, one.cue, one.contents) == (other.source, other.cue, other.contents)


def overlaps(one: Told, other: Told) -> bool:
    """Whether source and cue are shared and the contents nearly the same."""
    return (
        _share(one.source, other.source) >= SHARED
        and _share(one.cue, other.cue) >= SHARED
        and jaccard(one.contents, other.contents) >= OVERLAP
    )


def same_but_content(one: Told, other: Told) -> bool:
    """Whether source and cue are exact and the contents nearly the same."""
    same = (one.source, one.cue) == (other.source, other.cue)
    return same and jaccard(one.contents, other.contents) >= OVERLAP


def jaccard(one: Letters, other: Letters) -> float:
    """Shared letters over all letters; 1 where both are empty."""
    whole = one | other
    return len(one & other) / len(whole) if whole else 1.0


def _share(one: Letters, other: Letters) -> float:
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 1.0


def paired(found: Sequence[Told], wanted: Sequence[Told]) -> list[tuple[int, int]]:
    """Found and wanted triples whose cues share letters, the most shared first, each once."""
    shares = [
        (_share(a.cue, b.cue) + jaccard(a.contents, b.contents) / 10, n, m)
        for n, a in enumerate(found)
        for m, b in enumerate(wanted)
        if a.cue & b.cue
    ]
    pairs: list[tuple[int, int]] = []
    for _, n, m in sorted(shares, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if all(n != a and m != b for a, b in pairs):
            pairs.append((n, m))
    return pairs


@dataclass(slots=True)
class Classes:
    """Labels given against labels wanted, class by class."""

    counts: dict[str, Count] = field(default_factory=dict)

    def add(self, found: str, wanted: str) -> None:
        for label in {found, wanted}:
            count = self.counts.setdefault(label, Count())
            right = int(found == wanted)
            count.add(right, int(label == found), int(label == wanted))

    @property
    def macro(self) -> float:
        """Mean F1 over the classes that were wanted at all."""
        wanted = [count.f1 for count in self.counts.values() if count.wanted]
        return sum(wanted) / len(wanted) if wanted else 0.0


def calibration_error(told: Iterable[tuple[float, bool]], bins: int = 10) -> float:
    """Expected calibration error in points: by tenths of probability, sure against right."""
    groups: Mapping[int, list[tuple[float, bool]]] = {n: [] for n in range(bins)}
    for sure, right in told:
        groups[min(int(sure * bins), bins - 1)].append((sure, right))
    total = sum(map(len, groups.values()))
    gaps = [
        abs(sum(sure for sure, _ in group) - sum(right for _, right in group))
        for group in groups.values()
    ]
    return 100 * sum(gaps) / total if total else 0.0
