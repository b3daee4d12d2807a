"""Naming: from what was weighed of the words of a passage to the names in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.extract.tagger.decode import Marginals, best_spans
from sayso.extract.tagger.labels import Name


@dataclass(frozen=True, slots=True)
class Naming:
    """A name: its kind, its first word, the word behind its last, and how sure it is."""

    kind: Name
    start: int
    end: int
    sure: float


def namings(weighed: Marginals, thresholds: Mapping[Name, float]) -> Iterator[Naming]:
    """The names of a passage, in order, none overlapping."""
    sure = weighed.spans(min(thresholds.values()))
    for kind, start, end in best_spans(sure, thresholds):
        yield Naming(kind, start, end, sure[kind][start, end])
