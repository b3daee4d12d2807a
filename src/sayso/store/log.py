"""The append-only log: each entry carries the hash of the one before, so none can be changed,

removed from the middle or slipped in without `verify` finding it. The hash is SHA-256 over the
previous hash and the canonical JSON of the entry (`codec.py`: one form for one value).
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, insert, select

from sayso.codec import to_json
from sayso.errors import LedgerError
from sayso.ids import sha256
from sayso.model import LogEntry, LogKind
from sayso.store.tables import desk_text, desk_time, log

GONE = "no longer in "  # how the entry begins of what its archive no longer holds
FIRST = "0" * 64  # what stands for the hash before the first entry


@dataclass(frozen=True, slots=True)
class Line:
    """An entry as it is written: the time and the kind as text, for the hash covers the text."""

    number: int
    at: str
    kind: str
    subject: str
    detail: str
    previous: str
    hash: str

    @property
    def expected_hash(self) -> str:
        """The hash that the rest of the entry calls for."""
        entry = to_json((self.number, self.at, self.kind, self.subject, self.detail))
        return sha256((self.previous + entry).encode())


START = Line(0, "", "", "", "", "", FIRST)


def last(connection: Connection) -> Line:
    """The newest entry; `START` when there is none yet."""
    row = connection.execute(select(log).order_by(log.c.number.desc()).limit(1)).one_or_none()
    return START if row is None else Line(*row)


def append(
    connection: Connection, before: Line, at: datetime, kind: LogKind, subject: str, detail: str
) -> Line:
    """Writes an entry after the newest one, `before`, and returns it."""
    line = Line(before.number + 1, desk_text(at), kind.value, subject, detail, before.hash, "")
    line = replace(line, hash=line.expected_hash)
    connection.execute(insert(log).values(asdict(line)))
    return line


def lines(connection: Connection) -> Iterator[Line]:
    """Every entry as it is written, from the first to the last."""
    for row in connection.execute(select(log).order_by(log.c.number)):
        yield Line(*row)


def entry(line: Line) -> LogEntry:
    """An entry for reading. Raises `LedgerError` when what stands there is none."""
    try:
        kind = LogKind(line.kind)
    except ValueError as error:
        raise LedgerError(f"log entry {line.number} is of no known kind: {line.kind!r}") from error
    return LogEntry(
        line.number,
        desk_time(line.at),
        kind,
        line.subject,
        line.detail,
        line.previous,
        line.hash,
    )


def faults(found: Iterator[Line]) -> Iterator[tuple[int, str]]:
    """What is wrong with the chain: the number of the entry, and what."""
    before = START
    for line in found:
        if line.number != before.number + 1:
            yield line.number, f"entry {before.number + 1} is missing before it"
        if line.previous != before.hash:
            yield line.number, "does not follow from the entry before it"
        if line.hash != line.expected_hash:
            yield line.number, "was changed after it was written"
        before = line
