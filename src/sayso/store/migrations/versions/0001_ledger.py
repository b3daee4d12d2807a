"""The first ledger: captures, readings, claims, problems, links, stamps and the log."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _text() -> sa.types.TypeEngine[str]:
    """Text that PostgreSQL sorts as SQLite does, by code point."""
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def _number() -> sa.Column[int]:
    return sa.Column("number", sa.Integer, primary_key=True, autoincrement=False)


def _document_id(*, nullable: bool = False) -> sa.Column[str]:
    return sa.Column("document_id", _text(), sa.ForeignKey("document.id"), nullable=nullable)


def _known() -> tuple[sa.Column[str], sa.Column[str]]:
    return sa.Column("recorded", _text(), nullable=False), sa.Column("superseded", _text())


def _interval(name: str) -> tuple[sa.Column[str], sa.Column[datetime], sa.Column[datetime]]:
    return (
        sa.Column(f"{name}_precision", sa.Text),
        sa.Column(f"{name}_start", sa.DateTime),
        sa.Column(f"{name}_end", sa.DateTime),
    )


def _one_live(table: str, column: str) -> None:
    where = sa.text("superseded IS NULL")
    op.create_index(
        f"{table}_live", table, [column], unique=True, sqlite_where=where, postgresql_where=where
    )


def upgrade() -> None:
    """Makes the tables."""
    _sources()
    _readings()
    _claims()
    _claim_text()
    _rest()


def _sources() -> None:
    op.create_table(
        "document",
        sa.Column("id", _text(), primary_key=True),
        sa.Column("sha256", _text(), nullable=False),
    )
    op.create_table(
        "capture",
        _number(),
        sa.Column("path", _text(), nullable=False),
        sa.Column("name", _text(), nullable=False),
        sa.Column("sha256", _text(), nullable=False),
        _document_id(nullable=True),
        *_known(),
    )
    _one_live("capture", "name")
    op.create_index("capture_path", "capture", ["path"])
    op.create_index("capture_document", "capture", ["document_id"])
    op.create_table(
        "problem",
        _number(),
        sa.Column("capture", sa.Integer, sa.ForeignKey("capture.number"), nullable=False),
        sa.Column("json", sa.Text, nullable=False),
        *_known(),
    )
    op.create_index("problem_capture", "problem", ["capture"])


def _readings() -> None:
    op.create_table(
        "reading",
        _number(),
        _document_id(),
        sa.Column("published_start", sa.DateTime),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("findings", sa.Text, nullable=False),
        *_known(),
    )
    _one_live("reading", "document_id")
    op.create_index("reading_document", "reading", ["document_id"])


def _claims() -> None:
    op.create_table(
        "claim",
        _number(),
        sa.Column("id", _text(), nullable=False),
        _document_id(),
        sa.Column("reading", sa.Integer, sa.ForeignKey("reading.number"), nullable=False),
        sa.Column("json", sa.Text, nullable=False),
        sa.Column("holder", _text(), nullable=False),
        sa.Column("stance", _text(), nullable=False),
        sa.Column("text_start", sa.Integer, nullable=False),
        sa.Column("text_end", sa.Integer, nullable=False),
        *_interval("said"),
        *_interval("event"),
        *_interval("published"),
        *_known(),
    )
    _one_live("claim", "id")
    op.create_index("claim_id", "claim", ["id"])
    op.create_index("claim_document", "claim", ["document_id"])
    op.create_index("claim_reading", "claim", ["reading"])
    op.create_table(
        "claim_place",
        sa.Column("claim", sa.Integer, sa.ForeignKey("claim.number"), primary_key=True),
        sa.Column("name", _text(), primary_key=True),
    )


def _claim_text() -> None:
    if op.get_context().dialect.name == "sqlite":  # ascii: words are what stands between spaces
        op.execute("CREATE VIRTUAL TABLE claim_text USING fts5(text, tokenize = 'ascii')")
        return
    op.create_table(
        "claim_text",
        sa.Column("rowid", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("text", _text(), nullable=False),
    )


def _rest() -> None:
    op.create_table("links", _number(), sa.Column("json", sa.Text, nullable=False), *_known())
    op.create_table(
        "stamp",
        sa.Column("path", _text(), primary_key=True),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("modified_ns", sa.BigInteger, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
    )
    op.create_table(
        "log",
        _number(),
        *(
            sa.Column(name, _text(), nullable=False)
            for name in ("at", "kind", "subject", "detail", "previous", "hash")
        ),
    )
