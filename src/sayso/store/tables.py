"""The tables of the ledger, for queries. The migrations make them; a test holds the two together.

Rows are never deleted and never rewritten: a row that no longer holds gets `superseded`, so that
the ledger answers what was known on a day. `stamp` alone is replaced: it says what need not be
read again, which is no knowledge. What a stage made is kept whole as JSON (`codec.py`); the
columns beside it are for finding it. Numbers are handed out by the one writer.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    and_,
    or_,
)
from sqlalchemy.sql.elements import ColumnElement
from sqlalchemy.types import TypeDecorator

from sayso.errors import LedgerError, QueryError

REVISION = "0001"  # the newest migration: a ledger that has it is opened without Alembic


def desk_text(at: datetime) -> str:
    """A desk time as it is written, in UTC to the microsecond: sorted as text, sorted in time.

    Raises `QueryError` for a time without a zone: no one could tell which moment it means.
    """
    if at.tzinfo is None:
        raise QueryError(
            f"the desk time {at.isoformat()} has no zone", remedy="give it one, for instance UTC"
        )
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def desk_time(text: str) -> datetime:
    """The time that `desk_text` wrote. Raises `LedgerError` when it is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise LedgerError(f"the ledger holds {text!r} where a time should stand") from error


class DeskTime(TypeDecorator[datetime]):
    """When the desk learned something."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else desk_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else desk_time(value)


def live(table: Table, as_of: datetime | None) -> ColumnElement[bool]:
    """Which rows of a table the desk held for true at a time; with None, those it holds now."""
    if as_of is None:
        return table.c.superseded.is_(None)
    until = or_(table.c.superseded.is_(None), table.c.superseded > as_of)
    return and_(table.c.recorded <= as_of, until)


def _known() -> tuple[Column[datetime], Column[datetime]]:
    return Column("recorded", DeskTime, nullable=False), Column("superseded", DeskTime)


def _number() -> Column[int]:
    return Column("number", Integer, primary_key=True, autoincrement=False)


def _document_id(*, nullable: bool = False) -> Column[str]:
    return Column("document_id", Text, ForeignKey("document.id"), nullable=nullable)


def _interval(name: str) -> tuple[Column[str], Column[datetime], Column[datetime]]:
    """A time of the world. No precision: no time is known. No start or end: that end is open."""
    return (
        Column(f"{name}_precision", Text),
        Column(f"{name}_start", DateTime),
        Column(f"{name}_end", DateTime),
    )


def _one_live(table: Table, *columns: str) -> Index:
    """At most one row is live at a time; this also finds it."""
    where = table.c.superseded.is_(None)
    return Index(
        f"{table.name}_live",
        *(table.c[column] for column in columns),
        unique=True,
        sqlite_where=where,
        postgresql_where=where,
    )


metadata = MetaData()

documents = Table(
    "document",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
)

captures = Table(
    "capture",
    metadata,
    _number(),
    Column("path", Text, nullable=False),  # the file of the case: the archive, for a member of one
    Column("name", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    _document_id(nullable=True),
    *_known(),
)
_one_live(captures, "name")
Index("capture_path", captures.c.path)
Index("capture_document", captures.c.document_id)

problems = Table(
    "problem",
    metadata,
    _number(),
    Column("capture", Integer, ForeignKey("capture.number"), nullable=False),
    Column("json", Text, nullable=False),
    *_known(),
)
Index("problem_capture", problems.c.capture)

readings = Table(
    "reading",
    metadata,
    _number(),
    _document_id(),
    Column("published_start", DateTime),
    Column("document", Text, nullable=False),  # without its name: that is the capture's to say
    Column("findings", Text, nullable=False),
    *_known(),
)
_one_live(readings, "document_id")
Index("reading_document", readings.c.document_id)

claims = Table(
    "claim",
    metadata,
    _number(),
    Column("id", Text, nullable=False),
    _document_id(),
    Column("reading", Integer, ForeignKey("reading.number"), nullable=False),
    Column("json", Text, nullable=False),
    Column("holder", Text, nullable=False),
    Column("stance", Text, nullable=False),
    Column("text_start", Integer, nullable=False),
    Column("text_end", Integer, nullable=False),
    *_interval("said"),
    *_interval("event"),
    *_interval("published"),
    *_known(),
)
_one_live(claims, "id")
Index("claim_id", claims.c.id)
Index("claim_document", claims.c.document_id)
Index("claim_reading", claims.c.reading)

claim_places = Table(
    "claim_place",
    metadata,
    Column("claim", Integer, ForeignKey("claim.number"), primary_key=True),
    Column("name", Text, primary_key=True),
)

claim_texts = Table(  # in SQLite a full-text table, whose key is always called rowid
    "claim_text",
    metadata,
    Column("rowid", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
)

links = Table("links", metadata, _number(), Column("json", Text, nullable=False), *_known())

stamps = Table(
    "stamp",
    metadata,
    Column("path", Text, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("modified_ns", BigInteger, nullable=False),
    Column("key", Text, nullable=False),
)

log = Table(
    "log",
    metadata,
    _number(),
    Column("at", Text, nullable=False),  # as text, for the hash covers each character of it
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)
