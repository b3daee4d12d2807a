"""What pages are made of: text with its marks, claims in short (rows) and in full (evidence).

All are frozen dataclasses of finished text and ids, without markup. Everything that has a field
`claims` is a *line*: the ids in it lead to its evidence, and `check_evidence` holds it to that.
`more` counts what stands behind a line and is not listed.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from sayso.model import Basis, Stance

T = TypeVar("T")


class Tone(StrEnum):
    """The few families of stance that share a colour, a sign and an order on the page."""

    FOR = "for"
    AGAINST = "against"
    WITHHELD = "withheld"
    AHEAD = "ahead"
    OTHER = "other"


class Role(StrEnum):
    """What a stretch of text is to a claim."""

    SENTENCE = "sentence"
    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Shown(Generic[T]):
    """What a section lists, and how many more there are."""

    items: tuple[T, ...]
    left_out: int = 0


# --- Text with its marks -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a document with what it is. `text` is the document's own from `start` to `end`

    (code points) unless `masked`. `claims` are those whose evidence begins here.
    """

    start: int
    end: int
    text: str
    roles: tuple[Role, ...] = ()
    masked: bool = False
    begins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One or more paragraphs of a document, cut into segments that tile it.

    `cut_before` and `cut_after` tell that the paragraph goes on.
    """

    document_id: str
    document: str
    where: str
    segments: tuple[Segment, ...]
    cut_before: bool = False
    cut_after: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of a full text. `kind` is that of `BlockKind`; `note` says who posted it and when."""

    kind: str
    where: str
    note: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class FullText:
    """A document from first to last word."""

    document_id: str
    paragraphs: tuple[Paragraph, ...]


# --- Claims in short and in full -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Moment:
    """A time in words, with the reason it is believed and the words it was read from.

    `text` is "not recorded" where nothing is known; `start` and `end` are half-open clock time.
    """

    label: str
    text: str
    basis: Basis | None = None
    basis_words: str = ""
    words: str = ""
    start: datetime | None = None
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Relay:
    """Through whom words reached the page: the outlet first, the nearest to the speaker last."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One holder's stance on one thing, in short. `words` are empty where the heading has them."""

    holder: str
    role: str
    stance: Stance
    stance_words: str
    tone: Tone
    words: str
    quoted: bool
    relays: tuple[Relay, ...]
    when: str
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Stand:
    """Those who take the same stance on a statement: `Ada Kern and 2 others deny it`."""

    names: tuple[str, ...]
    more: int
    stance_words: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Statement:
    """A thing that is claimed (a proposition) with everyone who takes a stance on it."""

    id: str
    label: str
    stands: tuple[Stand, ...]
    rows: Shown[Row]
    reasons: tuple[str, ...]
    score: float
    claims: tuple[str, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One link of the relay. `cue` are the words by which it passes on; `basis` as in the model."""

    name: str
    role: str
    kind: str
    stance_words: str
    cue: str
    basis: str
    why: str


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place as a claim names it and as it was understood."""

    words: str
    name: str
    within: str
    precision: str
    note: str


@dataclass(frozen=True, slots=True)
class QuantityLine:
    """A number as a claim has it and as it was understood."""

    words: str
    reading: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim in full, with the sentence that proves it highlighted in its paragraph."""

    id: str
    number: int
    holder: str
    role: str
    kind: str
    stance: Stance
    stance_words: str
    tone: Tone
    words: str
    speech: str
    passage: Passage
    chain: tuple[ChainStep, ...]
    times: tuple[Moment, ...]
    places: tuple[PlaceLine, ...]
    quantities: tuple[QuantityLine, ...]
    statements: tuple[str, ...]
    why: str
    score: float
