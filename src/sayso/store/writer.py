"""Writing to the ledger: what came of one file at a time, the links, the log.

Takes results; each `add` is one transaction that leaves the ledger knowing the file's newest
version, or is not there at all. Adding the same again changes nothing. What no longer holds is
superseded, never removed.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime

from sqlalchemy import Connection, delete, insert, or_, select

from sayso.codec import to_json
from sayso.errors import UnreadableError
from sayso.ids import sha256
from sayso.model import Document, Links, LogKind, Problem, Result, Stamp
from sayso.store import log, tables
from sayso.store.rows import (
    Row,
    claim_row,
    digest_of,
    place_names,
    reading_of,
    searched_text,
)
from sayso.store.tables import live
from sayso.store.transaction import Transaction, transaction


class Writer:
    """Writes at one desk time, `at`. Made by `Store.writer`.

    Each method is one transaction: when it returns, what it wrote is on the disk. Each raises
    `CaseError` when another process is writing or when the disk is full or read-only.
    """

    def __init__(self, connection: Connection, at: datetime) -> None:
        self._connection = connection
        self._at = at

    def add(self, stamp: Stamp, results: Sequence[Result]) -> None:
        """Records what came of the file at `stamp.path`: one result, or one a member of an archive.

        What the file gave before and gives no longer is superseded. Raises `UnreadableError` when
        the results cannot be told apart or hold what no text can; then nothing of them is written.
        """
        _refuse_repeated([result.name for result in results], stamp.path)
        try:
            with transaction(self._connection, self._at) as now:
                known = _known_captures(now, stamp.path, [result.name for result in results])
                for result in results:
                    _add(now, stamp.path, result, known.pop(result.name, None))
                for before in known.values():
                    now.supersede(tables.captures, [before.number])
                    now.log(LogKind.SOURCE_REPLACED, before.name, f"{log.GONE}{stamp.path}")
                _set_stamp(now, stamp)
        except UnicodeEncodeError as error:
            raise UnreadableError(
                f"{stamp.path!a} holds characters that are none (lone surrogates)"
            ) from error

    def set_links(self, links: Links) -> bool:
        """Records the links and returns True, or False when they are those known already."""
        with transaction(self._connection, self._at) as now:
            text = to_json(links)
            before = now.connection.execute(
                select(tables.links.c.number, tables.links.c.json).where(live(tables.links, None))
            ).all()
            if any(row.json == text for row in before):
                return False
            now.supersede(tables.links, [row.number for row in before])
            now.insert(tables.links, [{"json": text}])
            now.log(LogKind.LINKED, "links", f"{_counts(links)}, {sha256(text.encode())}")
            return True

    def record(self, kind: LogKind, subject: str, detail: str) -> None:
        """Adds an entry to the log."""
        with transaction(self._connection, self._at) as now:
            now.log(kind, subject, detail)


def _refuse_repeated(names: Sequence[str], path: str) -> None:
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise UnreadableError(f"{path} holds {twice!r} twice")


def _counts(links: Links) -> str:
    return (
        f"{len(links.propositions)} propositions, {len(links.parties)} parties, "
        f"{len(links.contradictions)} contradictions, {len(links.lineage)} lines of descent"
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """The live capture of a name."""

    number: int
    path: str
    name: str
    sha256: str
    document_id: str | None


def _known_captures(now: Transaction, path: str, names: Sequence[str]) -> dict[str, _Known]:
    """The live captures of the file and of the names it now gives, by name."""
    table = tables.captures
    columns = [table.c[field.name] for field in fields(_Known)]
    ours = or_(table.c.path == path, table.c.name.in_(names))
    rows = now.connection.execute(select(*columns).where(live(table, None), ours))
    return {row.name: _Known(*row) for row in rows}


def _add(now: Transaction, path: str, result: Result, before: _Known | None) -> None:
    document = result.document
    if document is not None:
        _ensure_document(now, document)
    capture, new = _capture(now, path, result, before)
    changed = _set_problems(now, capture, result.problems)
    if document is not None:
        if _read(now, result, document):
            claims = [to_json(claim) for claim in result.claims]
            digest = digest_of(reading_of(result, document), claims)
            told = f"{document.id}, {len(claims)} claims, {digest}"
            now.log(LogKind.DOCUMENT_READ, result.name, told)
    elif new or changed:
        told = "; ".join(problem.message for problem in result.problems)
        now.log(LogKind.SOURCE_REFUSED, result.name, told)


def _ensure_document(now: Transaction, document: Document) -> None:
    table = tables.documents
    if now.connection.scalar(select(table.c.id).where(table.c.id == document.id)) is None:
        now.insert_plain(table, [{"id": document.id, "sha256": document.sha256}])


def _capture(
    now: Transaction, path: str, result: Result, before: _Known | None
) -> tuple[int, bool]:
    """The number of the capture for a result, and whether it is a new one."""
    document_id = result.document.id if result.document else None
    row: Row = {
        "path": path,
        "name": result.name,
        "sha256": result.sha256,
        "document_id": document_id,
    }
    if before is None:
        now.log(LogKind.SOURCE_ADDED, result.name, result.sha256)
    elif (before.path, before.sha256, before.document_id) == (path, result.sha256, document_id):
        return before.number, False
    else:
        now.supersede(tables.captures, [before.number])
        same = before.sha256 == result.sha256
        how = "the same bytes, read otherwise" if same else f"in place of {before.sha256}"
        now.log(LogKind.SOURCE_REPLACED, result.name, f"{result.sha256}, {how}")
    return now.insert(tables.captures, [row])[0], True


def _set_problems(now: Transaction, capture: int, problems: Sequence[Problem]) -> bool:
    """Makes these the problems of a capture; tells whether they were others before."""
    table = tables.problems
    rows = now.connection.execute(
        select(table.c.number, table.c.json)
        .where(table.c.capture == capture, live(table, None))
        .order_by(table.c.number)
    ).all()
    texts = [to_json(problem) for problem in problems]
    if [row.json for row in rows] == texts:
        return False
    now.supersede(table, [row.number for row in rows])
    now.insert(table, [{"capture": capture, "json": text} for text in texts])
    return True


def _read(now: Transaction, result: Result, document: Document) -> bool:
    """Makes this the reading of the document; tells whether anything in it is new."""
    table = tables.readings
    reading = reading_of(result, document)
    before = now.connection.execute(
        select(table.c.number, table.c.document, table.c.findings).where(
            table.c.document_id == document.id, live(table, None)
        )
    ).one_or_none()
    if before and (before.document, before.findings) == (reading.document, reading.findings):
        return _set_claims(now, result, document, before.number)
    now.supersede(table, [before.number] if before else [])
    published = document.facts.published
    row: Row = {
        "document_id": document.id,
        "published_start": published.start if published else None,
        "document": reading.document,
        "findings": reading.findings,
    }
    _set_claims(now, result, document, now.insert(table, [row])[0])
    return True


def _set_claims(now: Transaction, result: Result, document: Document, reading: int) -> bool:
    """Makes these the claims of the document; those that did not change stay untouched."""
    table = tables.claims
    before = now.connection.execute(
        select(table.c.number, table.c.json).where(
            table.c.document_id == document.id, live(table, None)
        )
    ).all()
    known = {row.json for row in before}
    wanted = {to_json(claim): claim for claim in result.claims}
    _refuse_repeated([claim.id for claim in wanted.values()], result.name)
    gone = [row.number for row in before if row.json not in wanted]
    fresh = {text: claim for text, claim in wanted.items() if text not in known}
    now.supersede(table, gone)
    rows = [{**claim_row(claim, text), "reading": reading} for text, claim in fresh.items()]
    numbers = now.insert(table, rows)
    for number, claim in zip(numbers, fresh.values(), strict=True):
        places = [{"claim": number, "name": name} for name in place_names(claim)]
        now.insert_plain(tables.claim_places, places)
    texts = [searched_text(claim, document) for claim in fresh.values()]
    now.insert_plain(
        tables.claim_texts,
        [{"rowid": number, "text": text} for number, text in zip(numbers, texts, strict=True)],
    )
    return bool(gone or fresh)


def _set_stamp(now: Transaction, stamp: Stamp) -> None:
    table = tables.stamps
    now.connection.execute(delete(table).where(table.c.path == stamp.path))
    now.connection.execute(insert(table).values(asdict(stamp)))
