"""Checking a ledger from the ground up.

Takes a store and its originals; returns a `Problem` for everything that is not as it was written:
the chain of the log, the captures, readings, claims and links by what the log says of them, each
original, each span of each reading and claim, superseded ones too. Nothing is changed.
"""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, Row, func, or_, select

from sayso import ids
from sayso.errors import LedgerError, SaysoError
from sayso.model import Claim, Document, LogKind, Problem, Span
from sayso.store import log
from sayso.store.originals import Originals
from sayso.store.rows import (
    Findings,
    Reading,
    digest_of,
    read_json,
    spans_of_claim,
    spans_of_findings,
)
from sayso.store.store import Store
from sayso.store.tables import captures, claims, desk_time, links, live, readings

JOINED = " … "  # what stands between the spans of a claim in its words
LEDGER = "the ledger"  # what a problem names when it concerns no one source
BACKUP = "put it back from a backup"


def verify(store: Store, originals: Originals) -> tuple[Problem, ...]:
    """Everything that is not as it was written; an empty tuple when all is well.

    Raises `CaseError` when the ledger cannot be reached. What is broken is a problem, no error.
    """
    with store.snapshot() as connection:
        checks = (
            _log(connection),
            _captures(connection),
            _contents(connection),
            _links(connection),
            _originals(connection, originals),
            _readings(connection),
        )
        return tuple(problem for check in checks for problem in _guarded(check))


def _guarded(check: Iterator[Problem]) -> Iterator[Problem]:
    """The problems of a check; where the ledger is too broken to go on, that is one more."""
    try:
        yield from check
    except LedgerError as error:
        yield Problem(LEDGER, error.message, error.remedy or BACKUP)


def _log(connection: Connection) -> Iterator[Problem]:
    for number, fault in log.faults(log.lines(connection)):
        yield Problem(LEDGER, f"log entry {number} {fault}", BACKUP)


def _captures(connection: Connection) -> Iterator[Problem]:
    """Every capture has its entry in the log, and every such entry its capture."""
    query = select(captures.c.name, captures.c.sha256)
    held = {(row.name, row.sha256) for row in connection.execute(query)}
    kinds = {LogKind.SOURCE_ADDED.value, LogKind.SOURCE_REPLACED.value}
    told = {
        (line.subject, line.detail.partition(",")[0])
        for line in log.lines(connection)
        if line.kind in kinds and not line.detail.startswith(log.GONE)
    }
    for name, sha256 in sorted(held - told):
        yield Problem(
            name, f"its version {sha256[:12]} is in the ledger but not in the log", BACKUP
        )
    for name, sha256 in sorted(told - held):
        yield Problem(
            name, f"its version {sha256[:12]} is in the log but not in the ledger", BACKUP
        )


def _contents(connection: Connection) -> Iterator[Problem]:
    """Whatever the log says was read is what the desk held then, and the last of it what it holds.

    So an altered, hidden or added claim is found, and a log that was cut short behind one.
    """
    told: dict[str, list[log.Line]] = {}
    for line in log.lines(connection):
        if line.kind == LogKind.DOCUMENT_READ.value:
            told.setdefault(line.detail.partition(",")[0], []).append(line)
    held = connection.scalars(select(readings.c.document_id).where(live(readings, None)))
    for document_id in sorted({*held, *told}):
        lines = told.get(document_id, [])
        if not lines:
            yield Problem(
                LEDGER, f"document {document_id} is in the ledger but not in the log", BACKUP
            )
        for line, after in zip(lines, [*lines, None][1:], strict=True):
            if after and after.at == line.at:
                continue  # of two readings at one desk time only the second can be looked back on
            digest = _digest(connection, document_id, desk_time(line.at) if after else None)
            if digest != line.detail.rpartition(" ")[2]:
                what = f"document {document_id} or its claims are not as log entry {line.number}"
                yield Problem(line.subject, f"{what} says they were read", BACKUP)


def _digest(connection: Connection, document_id: str, as_of: datetime | None) -> str:
    """The digest of what the desk held of a document, empty where it held nothing."""
    row = connection.execute(
        select(readings.c.document, readings.c.findings).where(
            readings.c.document_id == document_id, live(readings, as_of)
        )
    ).one_or_none()
    if row is None:
        return ""
    mine = claims.c.document_id == document_id
    texts = connection.scalars(select(claims.c.json).where(mine, live(claims, as_of)))
    return digest_of(Reading(*row), texts)


def _links(connection: Connection) -> Iterator[Problem]:
    """The links are those that the newest entry of new ones tells of."""
    details = [
        line.detail
        for line in log.lines(connection)
        if line.kind == LogKind.LINKED.value and "," in line.detail
    ]
    told = details[-1].rpartition(" ")[2] if details else None
    text = connection.scalar(select(links.c.json).where(live(links, None)))
    if told != (None if text is None else ids.sha256(text.encode())):
        yield Problem(LEDGER, "the links are not those that the log tells of", BACKUP)


def _originals(connection: Connection, originals: Originals) -> Iterator[Problem]:
    """Every original is there and holds what its name says, whether a capture needs it or not."""
    query = (
        select(captures.c.sha256, func.min(captures.c.name).label("name"))
        .where(captures.c.sha256 != "")  # a file that could not even be read has no original
        .group_by(captures.c.sha256)
    )
    needed = {row.sha256: row.name for row in connection.execute(query)}
    for sha256 in sorted({*needed, *originals.all()}):
        try:
            digest = originals.digest(sha256)
        except SaysoError as error:
            yield Problem(needed.get(sha256, sha256), error.message, BACKUP)
            continue
        if digest != sha256:
            path = originals.path(sha256)
            name = needed.get(sha256, sha256)
            yield Problem(name, f"the original {path} was changed after it was kept", BACKUP)


def _readings(connection: Connection) -> Iterator[Problem]:
    """Every span of every reading and of the claims that rest on it lies in its text."""
    rows = connection.execute(
        select(readings, func.min(captures.c.name).label("name"))
        .join(captures, captures.c.document_id == readings.c.document_id)
        .group_by(*readings.columns)
        .order_by(readings.c.number),
        execution_options={"yield_per": 50},
    )
    for row in rows:
        try:
            document = read_json(row.document, Document, f"document {row.document_id}")
            findings = read_json(row.findings, Findings, f"the analysis of {row.document_id}")
        except LedgerError as error:
            yield Problem(row.name, error.message, BACKUP)
            continue
        spans = [("a block", block.span) for block in document.blocks]
        spans += [("a link", link.span) for link in document.hyperlinks]
        spans += spans_of_findings(findings)
        for fault in _outside(spans, document.text):
            yield Problem(row.name, f"document {document.id}: {fault}", BACKUP)
        yield from _claims(connection, row, document)


def _claims(
    connection: Connection, reading: Row[tuple[object, ...]], document: Document
) -> Iterator[Problem]:
    """The claims drawn from a reading, and those that outlived the reading they were drawn from."""
    resting = claims.c.reading == reading.number
    if reading.superseded is None:
        resting = or_(
            resting,
            (claims.c.document_id == reading.document_id) & claims.c.superseded.is_(None),
        )
    for row in connection.execute(select(claims.c.id, claims.c.json).where(resting)):
        try:
            claim = read_json(row.json, Claim, f"claim {row.id}")
        except LedgerError as error:
            yield Problem(reading.name, error.message, BACKUP)
            continue
        for fault in _claim_faults(claim, document.text):
            yield Problem(reading.name, f"claim {row.id}: {fault}", BACKUP)


def _claim_faults(claim: Claim, text: str) -> Iterator[str]:
    outside = list(_outside(spans_of_claim(claim), text))
    yield from outside
    words = JOINED.join(span.of(text) for span in claim.content)
    if not outside and words != claim.words:
        yield f"its words are not those of the text: {claim.words!r} against {words!r}"


def _outside(spans: list[tuple[str, Span]], text: str) -> Iterator[str]:
    for what, span in spans:
        if not 0 <= span.start < span.end <= len(text):
            yield (
                f"{what} stands at {span.start} to {span.end}, "
                f"outside the text of {len(text)} characters"
            )
