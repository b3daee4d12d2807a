"""The main job: take in what is new in a case, link it, write the brief.

Joins the left half (`batch`), the store and the right half (`link`, `views`); the doors call it.
Each file is written in a transaction of its own, so that a run that is stopped at any moment
loses nothing and the next one takes up where it ended; what a run finds nothing to do for is not
even imported. It never prints and never reads the clock: the door hands in `now` and a `Watch`.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from sayso.batch import process_all
from sayso.case import BRIEF, Case, Item, list_items
from sayso.codec import to_json
from sayso.errors import CaseError, DocumentError, TooLargeError
from sayso.facts import merge
from sayso.fold import visible
from sayso.ids import sha256
from sayso.model import Facts, LogKind, Problem, Result, Source, Stamp
from sayso.plugins import load, pick
from sayso.process import Kit
from sayso.read import HEAD, media_type, transcript_names, unpack
from sayso.store import Originals, Store, open_store

Clock = Callable[[], datetime]

_SOUND = ("audio/", "video/")
_TAKEN_IN = (LogKind.SOURCE_ADDED, LogKind.SOURCE_REPLACED, LogKind.DOCUMENT_READ)


class Watch(Protocol):
    """Told of progress: which stage, how much of it is done, out of how much."""

    def __call__(self, stage: str, done: int, total: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did: files read anew, files left as they were, and everything that failed."""

    read: int
    unchanged: int
    problems: tuple[Problem, ...]


@contextmanager
def opened(case: Case, *, create: bool = False) -> Iterator[Store]:
    """The ledger of the case, closed at the end."""
    store = open_store(case.ledger, create=create)
    try:
        yield store
    finally:
        store.close()


# --- Taking in -----------------------------------------------------------------------------------


def take_in(case: Case, store: Store, kit: Kit, *, now: Clock, watch: Watch) -> Outcome:
    """Reads every file of the case that is new or changed since it was last read."""
    watch("looking for sources", 0, 0)
    if not store.view().log():
        with store.writer(now()) as writer:
            writer.record(LogKind.CASE_MADE, case.title, "")
    listed = list(list_items(case))
    problems = [item for item in listed if isinstance(item, Problem)]
    items = [item for item in listed if isinstance(item, Item)]
    stamps = store.stamps()
    fresh = [item for item in items if not _is_known(item, stamps.get(item.name), kit)]
    watch("reading", 0, len(fresh))
    desk = _Desk(case, kit, Originals(case.originals), frozenset(item.name for item in items))
    for done, (stamp, results) in enumerate(_results(fresh, desk, problems), 1):
        try:
            with store.writer(now()) as writer:
                writer.add(stamp, results)
        except DocumentError as error:
            problems.append(_problem(stamp.path, error))
        watch("reading", done, len(fresh))
    return Outcome(len(fresh), len(items) - len(fresh), tuple(problems))


def _given(facts: Facts, kit: Kit) -> str:
    """Names everything but its bytes that decides what comes of a file."""
    return hashlib.sha256(f"{kit.version}\n{to_json(facts)}".encode()).hexdigest()[:16]


def _is_known(item: Item, stamp: Stamp | None, kit: Kit) -> bool:
    return (
        stamp is not None
        and (stamp.size, stamp.modified_ns) == (item.size, item.modified_ns)
        and stamp.key.partition(":")[2] == _given(item.facts, kit)
    )


@dataclass(frozen=True, slots=True)
class _Desk:
    """What opening a file takes; `names` are those of all files, to find a transcript beside."""

    case: Case
    kit: Kit
    originals: Originals
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Opened:
    """A file with the sources in it: itself, or the members of an archive."""

    stamp: Stamp
    sources: tuple[Source, ...]
    refused: tuple[Result, ...]


def _results(
    items: Iterable[Item], desk: _Desk, problems: list[Problem]
) -> Iterator[tuple[Stamp, tuple[Result, ...]]]:
    """Each file's stamp with all its results. What could not even be opened joins `problems`."""
    waiting: list[_Opened] = []

    def sources() -> Iterator[Source]:
        for item in items:
            try:
                opened_item = _open(item, desk)
            except DocumentError as error:
                problems.append(_problem(item.name, error))
                continue
            waiting.append(opened_item)
            yield from opened_item.sources

    results = process_all(sources(), desk.kit)
    gathered: list[Result] = []
    for result in results:
        gathered.append(result)
        yield from _complete(waiting, gathered)
    yield from _complete(waiting, gathered)


def _complete(
    waiting: list[_Opened], gathered: list[Result]
) -> Iterator[tuple[Stamp, tuple[Result, ...]]]:
    """Takes from the front every file whose results have all come in."""
    while waiting and len(gathered) >= len(waiting[0].sources):
        first = waiting.pop(0)
        count = len(first.sources)
        yield first.stamp, (*first.refused, *gathered[:count])
        del gathered[:count]


def _open(item: Item, desk: _Desk) -> _Opened:
    """The bytes of a file, kept as an original, as the sources in it.

    Raises `DocumentError` when its bytes cannot be had, or are too many.
    """
    data = _bytes(item, desk.kit.settings.max_source_bytes)
    digest = desk.originals.keep(data)
    stamp = Stamp(
        item.name, item.size, item.modified_ns, f"{digest}:{_given(item.facts, desk.kit)}"
    )
    try:
        kind = media_type(item.name, data[:HEAD])
    except DocumentError as error:
        refusal = Result(item.name, digest, problems=(_problem(item.name, error),))
        return _Opened(stamp, (), (refusal,))
    if kind.startswith(_SOUND) and desk.names.intersection(transcript_names(item.name)):
        return _Opened(stamp, (), (Result(item.name, digest),))
    whole = Source(item.name, data, kind, digest, item.facts)
    sources: list[Source] = []
    refused: list[Result] = []
    for part in unpack(whole, desk.kit.settings):
        if isinstance(part, Problem):
            refused.append(Result(part.source, digest, problems=(part,)))
        elif part.name == whole.name:
            sources.append(part)
        else:
            desk.originals.keep(part.data)
            given = merge(desk.case.sources.get(part.name, Facts()), part.facts)
            sources.append(replace(part, facts=given))
    if whole.name not in [source.name for source in sources]:
        refused.append(Result(whole.name, digest))
    return _Opened(stamp, tuple(sources), tuple(refused))


def _problem(name: str, error: DocumentError) -> Problem:
    return Problem(name, error.message, error.remedy)


def _bytes(item: Item, most: int) -> bytes:
    if item.size > most:
        raise TooLargeError(
            f"{visible(item.name)} is {item.size / 1e6:.0f} MB; the limit is {most / 1e6:.0f} MB",
            remedy="split it, or raise max_source_bytes under [settings] in case.toml",
        )
    try:
        with item.path.open("rb") as file:
            return file.read(most)
    except FileNotFoundError:
        raise DocumentError(
            f"{visible(item.name)} was deleted while the case was being read",
            remedy="what was read of it before is kept",
        ) from None
    except OSError as error:
        raise DocumentError(
            f"{visible(item.name)} cannot be read: {error.strerror or error}"
        ) from error


def same_bytes(store: Store) -> tuple[str, ...]:
    """A line for each set of sources that hold the same bytes and so are one document."""
    names: dict[str, list[str]] = {}
    for capture in store.view().captures():
        if capture.superseded is None and capture.document_id is not None:
            names.setdefault(capture.document_id, []).append(capture.name)
    return tuple(
        f"{' and '.join(same)} hold the same bytes: kept once, counted once"
        for same in names.values()
        if len(same) > 1
    )


# --- Linking and the brief -----------------------------------------------------------------------


def relink(store: Store, *, now: Clock, watch: Watch) -> None:
    """Links the claims anew when anything was taken in since they last were."""
    last = {entry.kind: entry.number for entry in store.view().log()}
    newest = max((last.get(kind, 0) for kind in _TAKEN_IN), default=0)
    if newest <= last.get(LogKind.LINKED, 0):
        return
    from sayso.link import link

    watch("linking", 0, 1)
    links = link(store.view())
    with store.writer(now()) as writer:
        if not writer.set_links(links):
            writer.record(LogKind.LINKED, "links", "nothing new")
    watch("linking", 1, 1)


def write_brief(
    case: Case,
    store: Store,
    *,
    form: str,
    out: Path | None,
    today: date,
    problems: tuple[Problem, ...],
    now: Clock,
    watch: Watch,
) -> Path:
    """Writes the brief in one form, unless the one there says the same already; returns its path.

    Raises `EvidenceError` when a line does not resolve, and leaves the brief that was there.
    """
    path = out or case.folder / f"{BRIEF}.{form}"
    view = store.view()
    entries = view.log()
    known = [entry for entry in entries if entry.kind is not LogKind.BRIEF_WRITTEN]
    last = known[-1].hash if known else ""
    ground = (last, today, case.title, to_json(case.settings), to_json(problems))
    detail = f"{form} {sha256(repr(ground).encode())}"
    written = [entry for entry in entries if entry.kind is LogKind.BRIEF_WRITTEN]
    if path.exists() and any(
        entry.detail == detail and entry.subject == path.name for entry in written[-8:]
    ):
        return path
    from sayso.views import brief_page, check_evidence
    from sayso.views.export import BUILT_IN

    exporter = pick("exporters", load("exporters", BUILT_IN), form)
    watch("writing the brief", 0, 1)
    page = brief_page(
        view, title=case.title, today=today, settings=case.settings, problems=problems
    )
    check_evidence(page, view)
    with _replacing(path) as file:
        exporter(page, file)
    with store.writer(now()) as writer:
        writer.record(LogKind.BRIEF_WRITTEN, path.name, detail)
    watch("writing the brief", 1, 1)
    return path


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` only once it is whole."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".brief-")
        partial = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            partial.chmod(0o644)
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        raise CaseError(
            f"{path} cannot be written: {error.strerror or error}",
            remedy="free some space, or name another place with --out",
        ) from error
