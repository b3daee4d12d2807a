"""Links: what many documents say together."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sayso.model.analysis import HolderKind
from sayso.model.known import Span, Time


@dataclass(frozen=True, slots=True)
class Party:
    """One holder across documents: the names it goes by and the claims it holds."""

    id: str
    name: str
    kind: HolderKind
    names: tuple[str, ...]
    claims: tuple[str, ...]
    score: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposition:
    """Claims about the same thing. `label` quotes the claim that stands for it best."""

    id: str
    label: str
    claims: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]


class ChangeKind(StrEnum):
    """How a holder's position moved."""

    REVERSAL = "reversal"
    SOFTENING = "softening"
    HARDENING = "hardening"
    NUMBER_MOVED = "number moved"
    CONDITION_ADDED = "condition added"


@dataclass(frozen=True, slots=True)
class Change:
    """One step of a position, from one claim to the next."""

    kind: ChangeKind
    before: str
    after: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """A party's claims on a proposition in order of time, with each change between them."""

    party: str
    proposition: str
    claims: tuple[str, ...]
    changes: tuple[Change, ...]


class LineageKind(StrEnum):
    """What a document takes from another or credits."""

    CREDITS = "credits"
    QUOTES = "quotes"
    REUSES_WORDING = "reuses wording"
    FORWARDS = "forwards"


@dataclass(frozen=True, slots=True)
class Lineage:
    """One document (`taker`) takes from another (`giver`, None when it is outside the case).

    `named` is the giver as the taker's words have it; the spans prove it on both sides.
    `directed` is False where the order could not be decided.
    """

    kind: LineageKind
    taker: str
    giver: str | None
    named: str
    taker_spans: tuple[Span, ...]
    giver_spans: tuple[Span, ...] = ()
    directed: bool = True
    score: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mutation:
    """What changed between two tellings of one thing, e.g. a number that grew."""

    aspect: str
    before: str
    after: str
    before_claim: str
    after_claim: str
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where claims first come from, as far as the documents tell; retellings are one origin.

    `recorded` is False where no lineage is recorded: such an origin counts as none.
    """

    name: str
    claims: tuple[str, ...]
    recorded: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Independence:
    """How many origins stand behind a proposition: at least, at most, and why."""

    proposition: str
    at_least: int
    at_most: int
    origins: tuple[Origin, ...]
    reasons: tuple[str, ...]


class ContradictionKind(StrEnum):
    """In what two claims cannot both hold."""

    DENIAL = "denial"
    NUMBER = "number"
    TIME = "time"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims that cannot both hold, or (`apparent`) only seem so, with the reasons."""

    kind: ContradictionKind
    proposition: str
    left: str
    right: str
    apparent: bool
    score: float
    reasons: tuple[str, ...]


class ForecastStatus(StrEnum):
    """What became of a forecast. Only a person closes one; a re-run never does."""

    OPEN = "open"
    DUE = "due"
    CAME_ABOUT = "came about"
    DID_NOT = "did not come about"
    CANNOT_BE_JUDGED = "cannot be judged"


@dataclass(frozen=True, slots=True)
class Forecast:
    """A claim about a time still ahead when it was made.

    `window` is None where the words set no time. `bearing` lists later claims that speak to it.
    """

    claim: str
    window: Time | None
    bearing: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]

    def status(self, today: datetime) -> ForecastStatus:
        """Due once the whole window lies behind `today` (the door's date), else open."""
        if self.window is None or self.window.end is None or self.window.end > today:
            return ForecastStatus.OPEN
        return ForecastStatus.DUE


@dataclass(frozen=True, slots=True)
class Links:
    """Everything that joins claims of many documents. A suggestion, each with score and reasons."""

    parties: tuple[Party, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    positions: tuple[Position, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    mutations: tuple[Mutation, ...] = ()
    independence: tuple[Independence, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
