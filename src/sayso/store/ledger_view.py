"""The ledger for reading: `View` (see `sayso/view.py`), as the desk knew things at a moment.

A view sees what was there when it was made; what is written afterwards is not in it. It holds a
connection until it is closed or no longer used. Rows are read as they are asked for, so a large
ledger need not fit into memory.
"""

import weakref
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Select,
    Subquery,
    exists,
    func,
    or_,
    select,
)

from sayso.errors import QueryError
from sayso.model import (
    Analysis,
    Capture,
    Claim,
    ClaimQuery,
    Document,
    Links,
    LogEntry,
    Problem,
)
from sayso.store import log
from sayso.store.rows import Findings, read_json
from sayso.store.tables import (
    captures,
    claim_places,
    claim_texts,
    claims,
    desk_text,
    links,
    live,
    problems,
    readings,
)
from sayso.store.words import in_text, like, terms

_ROWS = 200  # fetched at a time: a few megabytes at most of usual documents


class LedgerView:
    """A `View` of the ledger. Made by `Store.view`.

    With `as_of`, what the desk knew then; without, what it knows now.
    """

    def __init__(self, connection: Connection, as_of: datetime | None) -> None:
        self._connection = connection
        self._as_of = as_of
        self._close = weakref.finalize(self, connection.close)
        log.last(connection)  # the first query fixes what the view sees

    @property
    def as_of(self) -> datetime | None:
        return self._as_of

    def close(self) -> None:
        """Lets go of the connection; the view cannot be asked any more."""
        self._close()

    def documents(self) -> Iterator[Document]:
        standing = self._standing()
        query = (
            select(readings.c.document, standing.c.name)
            .join(standing, standing.c.document_id == readings.c.document_id)
            .where(live(readings, self._as_of))
            .order_by(*_document_order(standing))
        )
        for row in self._stream(query):
            yield _document(row.document, row.name)

    def document(self, document_id: str) -> Document:
        text, name = self._reading(document_id, readings.c.document)
        return _document(text, name)

    def analysis(self, document_id: str) -> Analysis:
        text, found, name = self._reading(document_id, readings.c.document, readings.c.findings)
        findings = read_json(found, Findings, f"the analysis of {name}")
        return Analysis(_document(text, name), findings.mentions, findings.attributions)

    def claims(self, query: ClaimQuery = ClaimQuery()) -> Iterator[Claim]:
        standing = self._standing()
        rows = (
            select(claims.c.json)
            .join(standing, standing.c.document_id == claims.c.document_id)
            .join(readings, readings.c.document_id == claims.c.document_id)
            .where(live(claims, self._as_of), live(readings, self._as_of))
            .where(*_conditions(self._connection, query))
            .order_by(
                *_document_order(standing), claims.c.text_start, claims.c.text_end, claims.c.id
            )
        )
        for row in self._stream(rows):
            yield read_json(row.json, Claim, "a claim")

    def claim(self, claim_id: str) -> Claim:
        stands = captures.c.document_id == claims.c.document_id
        text = self._connection.scalar(
            select(claims.c.json)
            .where(claims.c.id == claim_id, live(claims, self._as_of))
            .where(exists().where(stands, live(captures, self._as_of)))
        )
        if text is None:
            raise QueryError(f"no claim is called {claim_id!r} here")
        return read_json(text, Claim, f"claim {claim_id}")

    def links(self) -> Links:
        text = self._connection.scalar(select(links.c.json).where(live(links, self._as_of)))
        return Links() if text is None else read_json(text, Links, "the links")

    def captures(self) -> tuple[Capture, ...]:
        query = select(
            captures.c.name,
            captures.c.sha256,
            captures.c.document_id,
            captures.c.recorded,
            captures.c.superseded,
        ).order_by(captures.c.name, captures.c.recorded, captures.c.number)
        if self._as_of is not None:
            query = query.where(captures.c.recorded <= self._as_of)
        return tuple(
            _as_known(Capture(*row), self._as_of) for row in self._connection.execute(query)
        )

    def problems(self) -> tuple[Problem, ...]:
        query = (
            select(problems.c.json)
            .join(captures, captures.c.number == problems.c.capture)
            .where(live(captures, self._as_of), live(problems, self._as_of))
            .order_by(captures.c.name, problems.c.number)
        )
        return tuple(
            read_json(text, Problem, "a problem") for (text,) in self._connection.execute(query)
        )

    def log(self) -> tuple[LogEntry, ...]:
        until = None if self._as_of is None else desk_text(self._as_of)
        return tuple(
            log.entry(line)
            for line in log.lines(self._connection)
            if until is None or line.at <= until
        )

    def _standing(self, *only: ColumnElement[bool]) -> Subquery:
        """The documents that stand in the case, each with the first of its names."""
        return (
            select(captures.c.document_id, func.min(captures.c.name).label("name"))
            .where(live(captures, self._as_of), captures.c.document_id.is_not(None), *only)
            .group_by(captures.c.document_id)
            .subquery("standing")
        )

    def _reading(self, document_id: str, *columns: Column[str]) -> Sequence[str]:
        """These columns of the reading of a document, and the first of its names."""
        standing = self._standing(captures.c.document_id == document_id)
        row = self._connection.execute(
            select(*columns, standing.c.name)
            .join(standing, standing.c.document_id == readings.c.document_id)
            .where(live(readings, self._as_of))
        ).one_or_none()
        if row is None:
            raise QueryError(f"no document is called {document_id!r} here")
        return tuple(row)

    def _stream(self, query: Select[Any]) -> Iterator[Row[Any]]:
        yield from self._connection.execute(query, execution_options={"yield_per": _ROWS})


def _document_order(standing: Subquery) -> tuple[ColumnElement[Any], ...]:
    return readings.c.published_start.nulls_last(), standing.c.name, readings.c.document_id


def _document(text: str, name: str) -> Document:
    return replace(read_json(text, Document, name), name=name)


def _as_known(capture: Capture, as_of: datetime | None) -> Capture:
    """The capture as it stood then: what superseded it later was not known yet."""
    if as_of is not None and capture.superseded is not None and capture.superseded > as_of:
        return replace(capture, superseded=None)
    return capture


def _conditions(connection: Connection, query: ClaimQuery) -> Iterator[ColumnElement[bool]]:
    if text := terms(query.text):
        yield claims.c.number.in_(select(claim_texts.c.rowid).where(in_text(connection, text)))
    if place := terms(query.place):
        named = like(claim_places.c.name, place)
        yield claims.c.number.in_(select(claim_places.c.claim).where(named))
    if holder := terms(query.holder):
        yield like(claims.c.holder, holder)
    if query.stance is not None:
        yield claims.c.stance == query.stance.value
    yield from _overlap("said", query.said_from, query.said_to)
    yield from _overlap("event", query.event_from, query.event_to)


def _overlap(
    name: str, start: datetime | None, end: datetime | None
) -> Iterator[ColumnElement[bool]]:
    """That a known time has a moment in common with the half-open interval asked for."""
    first, last = claims.c[f"{name}_start"], claims.c[f"{name}_end"]
    if start is not None or end is not None:
        yield claims.c[f"{name}_precision"].is_not(None)
    if start is not None:
        yield or_(last.is_(None), last > start)
    if end is not None:
        yield or_(first.is_(None), first < end)
