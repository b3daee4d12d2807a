"""What a careful reader finds in a story: the entries of `gold.toml` as types.

`README.md` beside this file says what each entry means and how gold is written. A value is kept
as it is written; days are read (`Days`), and `places.py` finds words in a report.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sayso.model import (
    ChangeKind,
    ContradictionKind,
    HolderKind,
    LineageKind,
    Stance,
)

OUTSIDE = "outside:"
HOLDER_KINDS = tuple(kind.value for kind in HolderKind if kind is not HolderKind.UNKNOWN)
CHANGE_KINDS = tuple(kind.value for kind in ChangeKind)
LINEAGE_KINDS = tuple(kind.value for kind in LineageKind)
DIFFERENCES = ("number", "date", "place", "unit", "polarity", "event")
ASPECTS = ("number", "date", "place", "holder", "stance", "hedge", "attribution")
CONTRADICTION_KINDS = (*(kind.value for kind in ContradictionKind), "identity")
OUTCOMES = ("came about", "did not come about", "cannot be judged", "open")
DECIDED, OPEN = "decided", "open"
POSITIVE, NEGATIVE = "positive", "negative"


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day; `None` at an end is open, at both ends nothing is told."""

    first: date | None = None
    last: date | None = None

    @property
    def told(self) -> bool:
        return self.first is not None or self.last is not None

    def after(self, other: "Days") -> bool:
        """Whether all of it lies certainly behind `other`."""
        return self.first is not None and other.last is not None and self.first > other.last

    def overlaps(self, other: "Days") -> bool:
        """Whether the two may share a day."""
        return not self.after(other) and not other.after(self)


def _among(values: Sequence[str]) -> Mapping[str, Sequence[str]]:
    return {"among": values}


@dataclass(frozen=True, slots=True)
class Report:
    """A file of `sources/`."""

    id: str
    file: str
    publisher: str
    published: Days


@dataclass(frozen=True, slots=True)
class Holder:
    """Whoever holds a claim of any report."""

    id: str
    name: str
    kind: str = field(metadata=_among(HOLDER_KINDS))


@dataclass(frozen=True, slots=True)
class Proposition:
    """What claims are about; `variant_of` names the one it differs from in one thing."""

    id: str
    about: str
    variant_of: str = ""
    differs_in: str = field(default="", metadata=_among(("", *DIFFERENCES)))


@dataclass(frozen=True, slots=True)
class Claim:
    """One attributed statement of one report; any of `stance` is right."""

    id: str
    report: str
    words: str
    cue: str
    holder: str
    stance: tuple[Stance, ...]
    proposition: str
    chain: tuple[str, ...] = ()
    said: Days = Days()
    polarity: str = field(default=POSITIVE, metadata=_among((POSITIVE, NEGATIVE)))


@dataclass(frozen=True, slots=True)
class Change:
    """How a holder's position on a proposition moved, from claim to claim."""

    holder: str
    proposition: str
    kind: str = field(metadata=_among(CHANGE_KINDS))
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """What a report takes from another, or from "outside: Name"."""

    taker: str
    giver: str
    kinds: tuple[str, ...] = field(metadata=_among(LINEAGE_KINDS))
    direction: str = field(default=DECIDED, metadata=_among((DECIDED, OPEN)))

    @property
    def outside(self) -> str:
        """The giver's name where it is outside the case, else ""."""
        return self.giver.removeprefix(OUTSIDE).strip() if self.giver.startswith(OUTSIDE) else ""


@dataclass(frozen=True, slots=True)
class Mutation:
    """What changed from a claim to the claim that retells it; `was` and `is_` are the words."""

    before: str
    after: str
    aspect: str = field(metadata=_among(ASPECTS))
    was: str = ""
    is_: str = ""


@dataclass(frozen=True, slots=True)
class Independence:
    """How many origins stand behind a proposition: what can be shown, and what is so."""

    proposition: str
    at_least: int
    at_most: int
    truth: int
    why: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that cannot both hold, or only seem so."""

    left: str
    right: str
    kind: str = field(metadata=_among(CONTRADICTION_KINDS))
    apparent: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Forecast:
    """A claim about a time ahead: its window, the later claims that speak to it, its outcome."""

    claim: str
    window: Days
    outcome: str = field(metadata=_among(OUTCOMES))
    bearing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """All of a story's gold, in the order of its file; `folder` holds `sources/`."""

    folder: Path
    about: str
    reports: tuple[Report, ...]
    holders: tuple[Holder, ...]
    propositions: tuple[Proposition, ...]
    claims: tuple[Claim, ...]
    changes: tuple[Change, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    mutations: tuple[Mutation, ...] = ()
    independence: tuple[Independence, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    forecasts: tuple[Forecast, ...] = ()

    @property
    def name(self) -> str:
        return self.folder.name

    def report(self, claim: Claim) -> Report:
        """The report that a claim stands in."""
        return next(report for report in self.reports if report.id == claim.report)

    def claim(self, claim_id: str) -> Claim:
        """The claim of an id; raises `StopIteration` where there is none."""
        return next(claim for claim in self.claims if claim.id == claim_id)

    def told(self, claim: Claim) -> Days:
        """When it was said, or where that is open, when its report was published."""
        return claim.said if claim.said.told else self.report(claim).published
