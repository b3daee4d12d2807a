"""What is known, and on what basis."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Basis(StrEnum):
    """Why a value is believed. Given by a person outranks everything a file says of itself."""

    GIVEN = "given"
    STATED = "stated"
    METADATA = "metadata"
    INFERRED = "inferred"


class Precision(StrEnum):
    """The finest unit that the words settle; the interval may span several of them."""

    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part of day"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`, half-open, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies within this span (equal spans contain each other)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Time:
    """An interval of clock time, half-open; `None` at an end means that end is open.

    Clock times are those of the source's own place, without a zone: "tomorrow" in a message
    sent at half past midnight in Kyiv counts from that day in Kyiv. `words` keeps what it was
    read from (the phrase, or the header's value with its zone).
    """

    start: datetime | None
    end: datetime | None
    precision: Precision
    basis: Basis
    words: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A value known of a source, why, and where it stands (a file, an option, an element)."""

    value: str
    basis: Basis
    where: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a source from outside its words. `None` is a visible gap, never a guess."""

    title: Fact | None = None
    publisher: Fact | None = None
    author: Fact | None = None
    url: Fact | None = None
    language: Fact | None = None
    published: Time | None = None
    said: Time | None = None


class Severity(StrEnum):
    """Whether a problem cost the whole source, or only something in it."""

    REFUSED = "refused"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be done: which source, what happened, and what would help."""

    source: str
    message: str
    remedy: str = ""
    severity: Severity = Severity.REFUSED
