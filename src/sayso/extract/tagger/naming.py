"""Naming: from what was weighed of the words of a passage to the names in it.

A name is sought only where some word is likely enough to be part of one: such stretches are few
and short. Linear in the words outside them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from sayso.extract.tagger.decode import Marginals, best_spans
from sayso.extract.tagger.labels import OUTSIDE, Name

_CLEAR = 0.02  # a word less likely than this to be part of a name is part of none


@dataclass(frozen=True, slots=True)
class Naming:
    """A name: its kind, its first word, the word behind its last, and how sure it is."""

    kind: Name
    start: int
    end: int
    sure: float


def namings(weighed: Marginals, thresholds: Mapping[Name, float]) -> Iterator[Naming]:
    """The names of a passage, in order, none overlapping."""
    words = weighed.words()
    open_ = 1 - words[:, OUTSIDE] > _CLEAR
    edges = np.flatnonzero(np.diff(np.concatenate([[False], open_, [False]])))
    for start, end in edges.reshape(-1, 2):
        part = weighed.part(start, end)
        # A span is no surer than the surest of its words.
        most = words[start:end, 1:].reshape(end - start, len(Name), -1).sum(axis=2).max(axis=0)
        sure = {
            kind: part.spans(kind)
            for kind, share in zip(Name, most, strict=True)
            if share > thresholds[kind]
        }
        for kind, first, last in best_spans(sure, thresholds):
            share = float(sure[kind][first, last - 1])
            yield Naming(kind, int(start) + first, int(start) + last, share)
