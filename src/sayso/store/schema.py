"""Bringing a ledger to the newest schema when it is opened.

Takes an engine; afterwards the tables are those of `tables.py`, or an error says why not. Alembic
is imported only when there is something to migrate, so that opening a ledger stays fast.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import Column, Connection, Engine, MetaData, Table, Text, inspect, select

from sayso.errors import LedgerError
from sayso.store.engine import connect_to_write
from sayso.store.faults import explain
from sayso.store.tables import REVISION

MIGRATIONS = Path(__file__).with_name("migrations")
_version = Table("alembic_version", MetaData(), Column("version_num", Text))


def ensure(engine: Engine, ledger: str, *, create: bool) -> None:
    """Makes the tables (with `create`) or brings them up to date.

    Raises `LedgerError` when the ledger is newer than this Sayso or is another program's.
    """
    with engine.connect() as connection:
        found = _check(connection, ledger, create=create)
    if found == REVISION:
        return
    _prefer_wal(engine, ledger)
    with connect_to_write(engine) as connection, connection.begin():
        _hold(connection)
        if _check(connection, ledger, create=create) != REVISION:  # another may have been faster
            _upgrade(connection)


def _check(connection: Connection, ledger: str, *, create: bool) -> str | None:
    """The revision of the ledger, None for an empty database."""
    inspector = inspect(connection)
    if not inspector.has_table(_version.name):
        strange = inspector.get_table_names()
        if strange:
            raise LedgerError(
                f"{ledger} is a database of another program (it holds {strange[0]!r})",
                remedy="give the ledger a place of its own",
            )
        if not create:
            raise LedgerError(f"{ledger} holds no ledger yet", remedy="make the case first")
        return None
    revision = connection.scalar(select(_version.c.version_num))
    if revision is not None and revision > REVISION:
        raise LedgerError(
            f"{ledger} was made by a newer Sayso: tables {revision}, known here {REVISION}",
            remedy="update Sayso",
        )
    return revision


def _prefer_wal(engine: Engine, ledger: str) -> None:
    """Lets readers of a SQLite file go on while it is written. This is said outside of any

    transaction, and stays said. Where the file system does not allow it, they wait instead.
    """
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode=WAL").close()
    except sqlite3.Error as error:
        raise explain(error, ledger) from error
    finally:
        connection.close()


def _hold(connection: Connection) -> None:
    """Two that make a ledger at once take turns; in SQLite the transaction does that."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext('sayso'))")


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
