"""The seam between the two databases: how each is reached, begins a transaction and locks.

Takes a path (SQLite) or a URL (PostgreSQL); returns a SQLAlchemy engine. Every error that comes
through it is already one of ours (`faults.py`). All other SQL of the ledger is the same for both.

SQLite runs in WAL mode, so that readers see a consistent snapshot while a writer works, with
`synchronous=FULL`: what `Writer` has acknowledged survives not only a killed process but a power
cut. That is one flush of the disk a file added: 1,000 files of 20 claims took 3.2 s with it and
3.2 s with NORMAL on a virtual disk.
"""

import os
import sqlite3
from pathlib import Path
from urllib.parse import quote_from_bytes

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from sayso.errors import CaseError, QueryError, SaysoError
from sayso.store.faults import LOCKED, explain

BUSY_SECONDS = 2.0  # how long a writer waits for another: a file of 20 claims takes 3 to 5 ms
_WRITES = "sayso_writes"


def is_url(location: Path | str) -> bool:
    """Whether a location is an address of a server; anything else is a path."""
    return isinstance(location, str) and "://" in location


def sqlite_engine(path: Path, *, create: bool) -> Engine:
    """A SQLite file. Without `create` it must be there and may lie where nothing can be written.

    Raises `CaseError` when it is missing or cannot be opened, `LedgerError` when it is no database.
    """
    if not create and not path.exists():
        raise CaseError(f"there is no ledger at {path}", remedy="make the case first")
    engine = _sqlite(path, "mode=rwc" if create else "mode=rw")
    try:
        _probe(engine)
    except CaseError:
        engine.dispose()
        if create or not path.is_file() or os.access(path.parent, os.W_OK):
            raise  # to be taken for unchanging, it must lie where no one here can change it
        return _read_only(path)
    return engine


def _read_only(path: Path) -> Engine:
    """SQLite keeps two files beside a WAL database, even to read it. Where it cannot make them,

    the file is opened as one that never changes, unless writings are still waiting in the WAL.
    """
    wal = path.with_name(f"{path.name}-wal")
    if wal.exists() and wal.stat().st_size:
        raise CaseError(
            f"{path} was not closed, and cannot be put in order where nothing can be written",
            remedy=LOCKED,
        )
    engine = _sqlite(path, "mode=ro&immutable=1")
    _probe(engine)
    return engine


def _probe(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")


def _sqlite(path: Path, mode: str) -> Engine:
    uri = f"file:{quote_from_bytes(bytes(path.absolute()))}?{mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            uri,
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,  # transactions are begun below, not guessed by the driver
            check_same_thread=False,  # a view may be made in one thread and used in another
        )
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA synchronous=FULL")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=-1)
    _map_errors(engine, str(path))

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def postgres_engine(address: str) -> Engine:
    """A PostgreSQL database. Raises `CaseError` when its driver is not installed."""
    try:
        url = make_url(address)
        if url.get_backend_name() not in ("postgresql", "postgres"):
            raise QueryError(f"a ledger is a path or postgresql://…, not {url.drivername}://…")
        url = url.set(drivername="postgresql+psycopg")
        engine = create_engine(url, max_overflow=-1)
    except ImportError as error:
        raise CaseError(
            "a ledger on PostgreSQL needs a part that is not installed",
            remedy="pip install 'sayso[postgres]'",
        ) from error
    except (ArgumentError, ValueError) as error:
        raise QueryError(f"the address of the ledger cannot be read: {error}") from error
    _map_errors(engine, address_of(engine))
    return engine


def address_of(engine: Engine) -> str:
    """The address of a PostgreSQL ledger as it may be shown: without its password."""
    return engine.url.set(drivername="postgresql").render_as_string(hide_password=True)


def _map_errors(engine: Engine, ledger: str) -> None:
    @event.listens_for(engine, "handle_error")
    def handle(context: ExceptionContext) -> None:
        original = context.original_exception
        if context.sqlalchemy_exception is not None and not isinstance(original, SaysoError):
            raise explain(original, ledger) from original


def connect_to_write(engine: Engine) -> Connection:
    """A connection whose transactions lock the ledger against other writers, never readers."""
    return engine.connect().execution_options(**{_WRITES: True})


def connect_to_read(engine: Engine) -> Connection:
    """A connection whose first query fixes what it sees until it is closed."""
    connection = engine.connect()
    if engine.dialect.name == "postgresql":
        connection = connection.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
    return connection


def lock(connection: Connection) -> None:
    """Locks the ledger for the transaction just begun. SQLite did so when it began."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'")
        connection.exec_driver_sql("LOCK TABLE log IN EXCLUSIVE MODE")
