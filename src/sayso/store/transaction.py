"""One transaction of the one writer: rows go in, rows are superseded, the log grows.

All that happens in it is recorded at one desk time. Desk time never runs backwards: where the
clock was set back since the newest log entry, that entry's time is taken.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update

from sayso.model import LogKind
from sayso.store import log
from sayso.store.engine import lock
from sayso.store.rows import Row
from sayso.store.tables import desk_time


@dataclass(slots=True)
class Transaction:
    """What `Writer` writes through. Numbers go on from the highest: no one else is writing."""

    connection: Connection
    at: datetime
    newest: log.Line
    numbers: dict[str, int] = field(default_factory=dict)

    def insert(self, table: Table, rows: Sequence[Row]) -> list[int]:
        """Writes numbered rows, known from now on, and returns their numbers."""
        first = self._next(table, len(rows))
        numbers = list(range(first, first + len(rows)))
        known = [
            {**row, "number": number, "recorded": self.at}
            for number, row in zip(numbers, rows, strict=True)
        ]
        self.insert_plain(table, known)
        return numbers

    def insert_plain(self, table: Table, rows: Sequence[Row]) -> None:
        """Writes rows as they are."""
        if rows:
            self.connection.execute(insert(table), rows)

    def supersede(self, table: Table, numbers: Iterable[int]) -> None:
        """Says of rows that the desk no longer holds them for true."""
        which = [{"which": number} for number in numbers]
        if which:
            statement = update(table).where(table.c.number == bindparam("which"))
            self.connection.execute(statement.values(superseded=self.at), which)

    def log(self, kind: LogKind, subject: str, detail: str) -> None:
        """Adds an entry to the log."""
        self.newest = log.append(self.connection, self.newest, self.at, kind, subject, detail)

    def _next(self, table: Table, count: int) -> int:
        if table.name not in self.numbers:
            highest = self.connection.scalar(select(func.max(table.c.number)))
            self.numbers[table.name] = (highest or 0) + 1
        first = self.numbers[table.name]
        self.numbers[table.name] += count
        return first


@contextmanager
def transaction(connection: Connection, at: datetime) -> Iterator[Transaction]:
    """A transaction: everything in it is written, or nothing is.

    Raises `CaseError` when another process is writing, or the disk is full or read-only.
    """
    with connection.begin():
        lock(connection)
        newest = log.last(connection)
        now = max(at, desk_time(newest.at)) if newest.number else at
        yield Transaction(connection, now, newest)
