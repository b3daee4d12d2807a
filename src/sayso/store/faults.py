"""What databases report, in the words of `errors.py`.

Takes an exception of a driver; returns the `SaysoError` that tells the person at the desk what
happened. SQLite speaks in result codes, PostgreSQL in SQLSTATEs.
"""

import sqlite3

from sayso.errors import CaseError, LedgerError, SaysoError, UnreadableError

BUSY = "wait until it has finished"
FULL = "make room on it and run again: nothing that was written is lost"
BROKEN = "put a backup in its place; or move it away and run again: the sources are read anew"
LOCKED = "copy the case to a place you may write to"

_SQLITE_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_SQLITE_SHUT = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
_SQLITE_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_POSTGRES_BUSY = {"55P03", "40001", "40P01"}
_POSTGRES_SHUT = {"25006", "42501"}


def explain(error: BaseException, ledger: str) -> SaysoError:
    """The error of ours for a driver's, naming the ledger."""
    if isinstance(error, sqlite3.Error):
        return _of_sqlite(error, ledger)
    return _of_postgres(error, ledger)


def _of_sqlite(error: sqlite3.Error, ledger: str) -> SaysoError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of the code is a refinement
    if code in _SQLITE_BUSY:
        return _busy(ledger)
    if code == sqlite3.SQLITE_FULL:
        return _full(ledger)
    if code in _SQLITE_SHUT:
        return CaseError(f"{ledger} cannot be opened or written: {error}", remedy=LOCKED)
    if code == sqlite3.SQLITE_IOERR:
        return CaseError(f"{ledger} cannot be read or written: {error}", remedy=FULL)
    if code in _SQLITE_BROKEN:
        return LedgerError(f"{ledger} is no ledger, or is broken: {error}", remedy=BROKEN)
    return LedgerError(f"{ledger} does not answer as a ledger should: {error}", remedy=BROKEN)


def _of_postgres(error: BaseException, ledger: str) -> SaysoError:
    code = getattr(error, "sqlstate", None)
    told = " ".join(str(error).split())
    if code in _POSTGRES_BUSY:
        return _busy(ledger)
    if code == "53100":
        return _full(ledger)
    if code in _POSTGRES_SHUT:
        return CaseError(f"{ledger} cannot be written: {told}", remedy="ask who keeps the database")
    if type(error).__name__ == "DataError":
        return UnreadableError(f"a source holds what {ledger} cannot store: {told}")
    if type(error).__name__ == "OperationalError":
        return CaseError(
            f"{ledger} cannot be reached: {told}", remedy="check the address and that it runs"
        )
    return LedgerError(f"{ledger} does not answer as a ledger should: {told}")


def _busy(ledger: str) -> SaysoError:
    return CaseError(f"another process is writing to {ledger}", remedy=BUSY)


def _full(ledger: str) -> SaysoError:
    return CaseError(f"the disk of {ledger} is full", remedy=FULL)
