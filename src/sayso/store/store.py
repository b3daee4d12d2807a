"""Opening a ledger, and the `Store` that reads and writes it.

Takes a path (SQLite) or a URL (PostgreSQL); everything it raises is one of ours, in one line.
"""

import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from sayso.model import Stamp
from sayso.store.engine import (
    address_of,
    connect_to_read,
    connect_to_write,
    is_url,
    postgres_engine,
    sqlite_engine,
)
from sayso.store.ledger_view import LedgerView
from sayso.store.schema import ensure
from sayso.store.tables import desk_text, stamps
from sayso.store.writer import Writer


def open_store(location: Path | str, *, create: bool = False) -> "Store":
    """Opens the ledger at a path or a "postgresql://…" URL; with `create`, makes it if need be.

    An older ledger is brought up to date. Without `create`, an up-to-date ledger is opened
    without writing, also where nothing can be written. Raises `CaseError` when it is missing,
    busy or out of reach, `LedgerError` when it is broken, made by a newer Sayso, or no ledger.
    """
    if is_url(location):
        engine = postgres_engine(str(location))
        name = address_of(engine)
    else:
        engine = sqlite_engine(Path(location), create=create)
        name = str(location)
    try:
        ensure(engine, name, create=create)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)


class Store:
    """A ledger. Several threads may use it; each view and each writer belongs to one at a time."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._views: weakref.WeakSet[LedgerView] = weakref.WeakSet()

    @contextmanager
    def writer(self, at: datetime) -> Iterator[Writer]:
        """What is written through it is recorded at desk time `at`, which must have a zone.

        Raises `QueryError` when it has none.
        """
        desk_text(at)
        with connect_to_write(self._engine) as connection:
            yield Writer(connection, at)

    def view(self, *, as_of: datetime | None = None) -> LedgerView:
        """The ledger as the desk knew it at `as_of` (with a zone), or as it knows it now."""
        if as_of is not None:
            desk_text(as_of)
        view = LedgerView(connect_to_read(self._engine), as_of)
        self._views.add(view)
        return view

    def stamps(self) -> dict[str, Stamp]:
        """What each file of the case looked like when it was last read, by path."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(*(stamps.c[name] for name in Stamp.__slots__)))
            return {row.path: Stamp(*row) for row in rows}

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection that sees the ledger as it is now. For `verify` only: SQL stays here."""
        with connect_to_read(self._engine) as connection:
            yield connection

    def close(self) -> None:
        """Closes the ledger and every view of it. It may be closed twice."""
        for view in list(self._views):
            view.close()
        self._engine.dispose()
