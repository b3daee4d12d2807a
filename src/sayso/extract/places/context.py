"""Context: what a whole document tells of where it is set, for the choice among namesakes.

Every name of the document votes for the places that it may stand for, with one vote shared out
among them. Of namesakes, the one around which the other names' votes gather is meant.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.extract.gazetteer import Entry, Gazetteer
from sayso.model import PlacePrecision

_CELL = 1.5  # degrees: places within one or two cells are near each other
_BESIDE = 0.5  # what a place in a neighbouring cell counts

Cell = tuple[int, int]
Region = tuple[str, str]  # a country's code and that of the region
Vote = tuple[float, Entry]  # a share of a name's one vote


@dataclass(frozen=True, slots=True)
class Context:
    """`countries` are their shares of what the document names; `votes` are the names' own, `near`

    and `inside` the same by cell of a coarse map and by region, `regions` those that are named
    outright; `settled` are the settlements taken for sure, by region; `meant` is what a name was
    put into words for: "Torvik, Belmark".
    """

    gazetteer: Gazetteer
    countries: Mapping[str, float]
    votes: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    near: Mapping[Cell, float] = field(default_factory=dict)
    inside: Mapping[Region, float] = field(default_factory=dict)
    regions: frozenset[Region] = frozenset()
    settled: Mapping[Region, tuple[Entry, ...]] = field(default_factory=dict)
    meant: Mapping[str, Entry] = field(default_factory=dict)

    def names_region_of(self, entry: Entry) -> bool:
        """Whether the document names the region in which the entry lies."""
        return bool(entry.admin1) and (entry.country, entry.admin1) in self.regions

    def among(self, name: str, entry: Entry) -> float:
        """From 0 to 1: how many votes of other names lie around the entry."""
        own = self.votes.get(name, {}).get(entry.id, 0.0)
        return _much(self.near.get(_cell(entry), 0.0) - own)

    def gathered(self, name: str, entry: Entry) -> float:
        """From 0 to 1: how many votes of other names lie in the entry's region."""
        own = self.votes.get(name, {}).get(entry.id, 0.0)
        return _much(self.inside.get((entry.country, entry.admin1), 0.0) - own)


def _much(votes: float) -> float:
    return 1 - math.exp(-max(0.0, votes))


def by_cell(votes: Iterable[Vote]) -> dict[Cell, float]:
    """The votes in and around each cell; each counts in full for its own cell."""
    near: dict[Cell, float] = {}
    for share, entry in votes:
        row, column = _cell(entry)
        for down in (-1, 0, 1):
            for across in (-1, 0, 1):
                cell = row + down, column + across
                near[cell] = near.get(cell, 0.0) + share * (_BESIDE if down or across else 1.0)
    return near


def by_region(votes: Iterable[Vote]) -> dict[Region, float]:
    """The votes in each region."""
    inside: dict[Region, float] = {}
    for share, entry in votes:
        if entry.admin1:
            key = entry.country, entry.admin1
            inside[key] = inside.get(key, 0.0) + share
    return inside


def _cell(entry: Entry) -> Cell:
    squeeze = math.cos(math.radians(round(entry.latitude / _CELL) * _CELL))
    return round(entry.latitude / _CELL), round(entry.longitude * squeeze / _CELL)


def is_settlement(entry: Entry) -> bool:
    """Whether the entry is a town, or something found in one."""
    return entry.precision in (PlacePrecision.SETTLEMENT, PlacePrecision.POINT)
