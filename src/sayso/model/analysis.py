"""What stands in the text: mentions and attributions."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.documents import Document
from sayso.model.known import Span, Time


class Kind(StrEnum):
    """The kinds of mention."""

    SENTENCE = "sentence"
    QUOTATION = "quotation"
    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    NAME = "name"  # of anything else: a work, an event, a weapon
    TOPONYM = "toponym"  # the name of a place, whether or not the place itself is meant
    PLACE = "place"
    METONYM = "metonym"  # a place's name for what is seated there or comes from it
    NATIONALITY = "nationality"  # "Aldoran", with the country as its place
    TIME = "time"  # a time of the calendar, or what the text leaves open of one
    DURATION = "duration"  # how long
    RECURRENCE = "recurrence"  # how often
    QUANTITY = "quantity"
    HOLDER = "holder"
    UNSURE = "unsure"  # words that may attribute something, too unsure to count


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time as TIMEX3 writes it (TimeML 1.2.1), beside the interval it gives.

    `value` as in `2024-10-24TNI`, `2024-Q3`, `P3D`, `XXXX-WXX-2`, `PAST_REF`; `mod` as in `APPROX`.
    """

    start: int
    end: int
    value: str
    mod: str = ""


class PlacePrecision(StrEnum):
    """How exactly a place is known."""

    POINT = "point"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    REGION = "region"
    COUNTRY = "country"
    UNLOCATED = "unlocated"


@dataclass(frozen=True, slots=True)
class Place:
    """A place. Degrees are WGS 84; for a place the gazetteer lacks they are those of the nearest

    known container, `precision` is that container's, and `note` says so. `within` names the
    containers from the inside out. `radius` is how far from there it may lie, in kilometres.
    """

    name: str
    id: str
    precision: PlacePrecision
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    within: tuple[str, ...] = ()
    note: str = ""
    radius: float | None = None


class Bound(StrEnum):
    """How the words bound a number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    AT_MOST = "at most"
    BETWEEN = "between"


class Trend(StrEnum):
    """What a number says of a change: by how much, from where or to where something moves."""

    NONE = ""
    RISES_BY = "rises by"
    RISES_FROM = "rises from"
    RISES_TO = "rises to"
    FALLS_BY = "falls by"
    FALLS_FROM = "falls from"
    FALLS_TO = "falls to"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts. `low` and `high` are equal unless the words give a range or a

    vague count ("dozens"); an open bound repeats the number at both and says so in `bound`.
    A ratio ("three officers for every 30 troops") has `per` and `per_counted` set. `trend` is set
    where the number tells of a change ("rose by 5 percent", "from 3 to 5").
    """

    low: float
    high: float
    bound: Bound = Bound.EXACT
    unit: str = ""
    counted: str = ""
    per: float | None = None
    per_counted: str = ""
    trend: Trend = Trend.NONE


class HolderKind(StrEnum):
    """What a holder is. A recording or document that "shows" is a medium: a link of a chain."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GOVERNMENT = "government"
    GROUP = "group"
    MEDIUM = "medium"
    UNNAMED = "unnamed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who stands behind words. `name` is the fullest name the document gives ("Ada Kern" for

    "she"); an unnamed holder keeps the description as its name ("a soldier"). `country` is the
    ISO 3166 code of the state a government or its organ belongs to, where the words tell.
    `released_by` names who released a medium, where the document says. `role` is the office or
    affiliation as the document first says it, and `role_at` where.
    """

    name: str
    kind: HolderKind
    role: str = ""
    country: str = ""
    released_by: str = ""
    role_at: Span | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A span with a kind and a value; `by` names what found it (`times@1`), `why` says on what

    ground. Exactly the detail that fits the kind is set; a time the text leaves open has
    `time=None` and says in `why` what it would need. `timexes` are the expressions that a time is
    made of: two for a range, one else.
    """

    start: int
    end: int
    kind: Kind
    value: str
    score: float
    by: str
    why: str = ""
    time: Time | None = None
    place: Place | None = None
    quantity: Quantity | None = None
    holder: Holder | None = None
    timexes: tuple[Timex, ...] = ()

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Speech(StrEnum):
    """How words are given: between quotation marks, in the reporter's words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What a speaker does with a content."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    DOES_NOT_DENY = "does not deny"
    DOES_NOT_CONFIRM = "does not confirm"
    DECLINES = "declines to comment"
    DOUBTS = "doubts"
    ASKS = "asks"
    BELIEVES = "believes"
    PREDICTS = "predicts"
    INTENDS = "intends"
    WARNS = "warns"
    DEMANDS = "demands"
    EVALUATES = "evaluates"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said what: a source span, a cue span and content spans (the terms of PARC and PolNeAR).

    `source` is None where nobody is named ("reportedly"), `cue` where only layout tells (a turn,
    a post). An attribution whose spans all lie within a content of another is nested in it.
    `contents` may be empty only where the holder declines to comment. `score` is the probability
    that it stands so in the text; `shares_source` says that the text names the source once for
    this and another attribution ("she said …, adding that …").
    """

    source: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    speech: Speech
    stance: Stance
    score: float
    by: str
    why: str = ""
    shares_source: bool = False

    @property
    def extent(self) -> Span:
        """From the first to the last code point of all its spans."""
        spans = [span for span in (self.source, self.cue, *self.contents) if span]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document with what was found in it, both sorted by place in the text."""

    document: Document
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()

    def of_kind(self, *kinds: Kind) -> tuple[Mention, ...]:
        return tuple(mention for mention in self.mentions if mention.kind in kinds)
