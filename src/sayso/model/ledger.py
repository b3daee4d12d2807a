"""The ledger seen from outside: versions, the log, what may be asked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sayso.model.analysis import Stance


@dataclass(frozen=True, slots=True)
class Capture:
    """One version of a source: which bytes stood under which name, and when the desk learned it.

    Desk times carry a zone and come in UTC, unlike the clock times of sources (`Time`).
    """

    name: str
    sha256: str
    document_id: str | None
    recorded: datetime
    superseded: datetime | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a file of the case looked like when it was last read, so that it need not be again.

    `key` digests its bytes, the facts given for it and the version of the kit that read it.
    """

    path: str
    size: int
    modified_ns: int
    key: str


class LogKind(StrEnum):
    """What the log records."""

    CASE_MADE = "case made"
    SOURCE_ADDED = "source added"
    SOURCE_REPLACED = "source replaced"
    DOCUMENT_READ = "document read"
    SOURCE_REFUSED = "source refused"
    LINKED = "linked"
    BRIEF_WRITTEN = "brief written"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line of the append-only log; `hash` covers it and `previous`, the hash before it."""

    number: int
    at: datetime
    kind: LogKind
    subject: str
    detail: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class ClaimQuery:
    """Which claims to list. Text is matched folded; a time matches when intervals overlap."""

    text: str = ""
    holder: str = ""
    stance: Stance | None = None
    place: str = ""
    said_from: datetime | None = None
    said_to: datetime | None = None
    event_from: datetime | None = None
    event_to: datetime | None = None
