"""The pages: frozen dataclasses that hold, in order, all that is shown.

HTML, Markdown, JSON and CSV are renderings of the same page. See `parts.py` for what a *line* is.
"""

from dataclasses import dataclass
from datetime import date, datetime

from sayso.model import (
    ChangeKind,
    ContradictionKind,
    ForecastStatus,
    LineageKind,
    PlacePrecision,
    Severity,
)
from sayso.views.parts import Evidence, FullText, Moment, Passage, Row, Shown, Statement, Tone


@dataclass(frozen=True, slots=True)
class ConflictSide:
    """All who are on one side of a conflict. `label` says what they have in common."""

    label: str
    tone: Tone
    rows: Shown[Row]
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Conflict:
    """All voices on a thing in which they conflict, or (`apparent`) only seem to; and why."""

    id: str
    kind: ContradictionKind
    kind_words: str
    label: str
    statement: str
    sides: tuple[ConflictSide, ...]
    apparent: bool
    reasons: tuple[str, ...]
    score: float
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Shift:
    """A holder's position before and after."""

    id: str
    kind: ChangeKind
    kind_words: str
    holder: str
    label: str
    statement: str
    before: Row
    after: Row
    reasons: tuple[str, ...]
    score: float
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Retelling:
    """What changed from one telling to another."""

    aspect: str
    before: str
    after: str
    earlier: Row
    later: Row
    reasons: tuple[str, ...]
    score: float
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForecastLine:
    """What was said of a time still ahead, by whom; `status` as of the day of the brief. `chain` is

    the longest way by which it came.
    """

    id: str
    rows: tuple[Row, ...]
    chain: tuple[str, ...]
    window: Moment
    status: ForecastStatus
    status_words: str
    bearing: Shown[Row]
    reasons: tuple[str, ...]
    score: float
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OriginLine:
    """Where claims first come from. One that is not `recorded` counts as none."""

    name: str
    recorded: bool
    reasons: tuple[str, ...]
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class ChainLine:
    """A relay that carries one or more claims: *outlet → ministry → speaker*."""

    steps: tuple[str, ...]
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Backing:
    """Who stands behind a statement."""

    label: str
    statement: str
    at_least: int
    at_most: int
    summary: str
    origins: Shown[OriginLine]
    chains: Shown[ChainLine]
    reasons: tuple[str, ...]
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class LineageLine:
    """What a document takes from another, with the words that show it on both sides.

    `giver_id` is empty where the giver is not among the sources.
    """

    kind: LineageKind
    kind_words: str
    taker: str
    taker_id: str
    giver: str
    giver_id: str
    directed: bool
    passages: tuple[Passage, ...]
    reasons: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class SaidMark:
    """When a claim on the timeline was said (or, failing that, published)."""

    at: datetime
    published_only: bool
    holder: str
    stance_words: str
    tone: Tone
    when: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A row: what happened or is to happen, when, and who spoke of it when."""

    label: str
    event: Moment | None
    ahead: bool
    marks: tuple[SaidMark, ...]
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A place on the map, with the claims that name it. Degrees are WGS 84."""

    number: int
    name: str
    within: str
    precision: PlacePrecision
    precision_words: str
    latitude: float
    longitude: float
    note: str
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class UnlocatedPlace:
    """A place that is named but cannot be put on a map, and why."""

    name: str
    within: str
    reason: str
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source: what it is, whence, and what is not known of it."""

    document_id: str
    name: str
    title: str
    publisher: str
    author: str
    url: str
    language: str
    sha256: str
    published: Moment
    said: Moment | None
    gaps: tuple[str, ...]
    earlier_versions: tuple[str, ...]
    claims_in_all: int
    claims_shown: int
    text: FullText | None


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """What could not be done with a source, and what would help."""

    source: str
    message: str
    remedy: str
    severity: Severity
    severity_words: str


@dataclass(frozen=True, slots=True)
class Standfirst:
    """What a stranger needs first: how much there is, from when to when, what is disputed."""

    sources: int
    refused: int
    claims_in_all: int
    holders: int
    first: str
    last: str
    undated: int
    conflicts: int
    apparent: int
    shifts: int
    forecasts: int
    forecasts_due: int
    lead: Shown[Statement]


@dataclass(frozen=True, slots=True)
class BriefPage:
    """The brief, in the order a desk reads."""

    title: str
    today: date
    today_words: str
    as_of: datetime | None
    standfirst: Standfirst
    claimed: Shown[Statement]
    said_once: Shown[Row]
    conflicts: Shown[Conflict]
    shifts: Shown[Shift]
    retellings: Shown[Retelling]
    forecasts: Shown[ForecastLine]
    backing: Shown[Backing]
    lineage: Shown[LineageLine]
    timeline: Shown[TimelineRow]
    places: Shown[MapPlace]
    unlocated: Shown[UnlocatedPlace]
    evidence: Shown[Evidence]
    sources: tuple[SourceLine, ...]
    problems: tuple[ProblemLine, ...]
    profanity_masked: bool
    names_masked: int
