"""A case as a folder: what it is called, what was given for its sources, which files it holds.

    CASE/
      case.toml            title, settings, and what is known of sources from outside
      …                    the sources, in any arrangement, each with an optional NAME.meta.toml
      originals/           every version of every source, untouched, under its SHA-256
      sayso.db             the ledger (or `ledger = "postgresql://…"` in case.toml)
      gazetteer.csv        places of your own, or gazetteer.geojson
      brief.html           the brief

This module only reads the folder; `job.py` does the work in it. Everything it raises is a
`CaseError` or a `QueryError` that names the file.
"""

import os
import stat
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from pathlib import Path, PurePosixPath

import filelock
import tomli_w

from sayso.errors import CaseError, QueryError
from sayso.facts import facts_from_table, facts_from_toml, merge
from sayso.fold import visible
from sayso.model import Facts, Problem
from sayso.settings import Settings

CONFIG = "case.toml"
ORIGINALS = "originals"
LEDGER = "sayso.db"
BRIEF = "brief"
LOCK = ".sayso.lock"
SIDECAR = ".meta.toml"
GAZETTEERS = ("gazetteer.csv", "gazetteer.geojson")

_CONFIG_KEYS = {"title", "ledger", "settings", "defaults", "sources"}


@dataclass(frozen=True, slots=True)
class Case:
    """A case folder and what its `case.toml` says.

    `ledger` is the path of the SQLite file or a PostgreSQL URL; `defaults` are facts given for
    every source, `sources` those given for one, by name.
    """

    folder: Path
    title: str
    ledger: Path | str
    settings: Settings = Settings()
    defaults: Facts = Facts()
    sources: Mapping[str, Facts] = field(default_factory=dict)

    @property
    def originals(self) -> Path:
        return self.folder / ORIGINALS

    def facts_for(self, name: str) -> Facts:
        """What `case.toml` gives for the source called `name`."""
        return merge(self.sources.get(name, Facts()), self.defaults)


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the case: its name in the ledger, its path, what its sidecar gives, its state."""

    name: str
    path: Path
    facts: Facts
    size: int
    modified_ns: int


def make_case(folder: Path, *, title: str = "") -> Case:
    """Makes `folder` a case, with a `case.toml` to fill in, and returns it.

    Raises `CaseError` when it is one already, or cannot be written.
    """
    if (folder / CONFIG).exists():
        raise CaseError(f"{folder} is a case already", remedy=f"sayso brief {folder}")
    table = {"title": title or folder.resolve().name}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / CONFIG).write_bytes(tomli_w.dumps(table).encode())
    except OSError as error:
        raise CaseError(
            f"{folder / CONFIG} cannot be written: {error.strerror or error}",
            remedy="copy the folder to a place you may write to",
        ) from error
    return open_case(folder)


def open_case(folder: Path) -> Case:
    """Reads the `case.toml` of `folder`.

    Raises `CaseError` when there is none or it cannot be read, `QueryError` for what it says.
    """
    config = folder / CONFIG
    if not folder.is_dir():
        raise CaseError(f"{folder} is not a folder", remedy=f"sayso new {folder}")
    try:
        table = tomllib.loads(config.read_bytes().decode())
    except FileNotFoundError:
        raise CaseError(f"{folder} is not a case yet", remedy=f"sayso brief {folder}") from None
    except OSError as error:
        raise CaseError(f"{config} cannot be read: {error.strerror or error}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise QueryError(f"{config} is not valid TOML: {error}") from error
    unknown = sorted(set(table) - _CONFIG_KEYS)
    if unknown:
        raise QueryError(
            f"{config}: {unknown[0]!r} means nothing here",
            remedy=f"known are: {', '.join(sorted(_CONFIG_KEYS))}",
        )
    return Case(
        folder=folder,
        title=str(table.get("title") or folder.resolve().name),
        ledger=str(table["ledger"]) if "ledger" in table else folder / LEDGER,
        settings=_settings(_table(table, "settings", config), config),
        defaults=facts_from_table(_table(table, "defaults", config), str(config)),
        sources={
            name: facts_from_table(_table(given, name, config), f"{config} [sources.{name!r}]")
            for given in [_table(table, "sources", config)]
            for name in given
        },
    )


def _table(table: Mapping[str, object], key: str, config: Path) -> Mapping[str, object]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise QueryError(f"{config}: {key} must be a table, not {value!r}")
    return value


def _settings(table: Mapping[str, object], config: Path) -> Settings:
    """`Settings` with the values of the table, each checked against the type of its default."""
    known = {field.name: getattr(Settings(), field.name) for field in fields(Settings)}
    chosen: dict[str, object] = {}
    for key, value in table.items():
        if key not in known:
            raise QueryError(
                f"{config}: no setting is called {key!r}",
                remedy=f"known are: {', '.join(sorted(known))}",
            )
        if isinstance(known[key], tuple) and isinstance(value, list):
            value = tuple(str(part) for part in value)
        if type(value) is not type(known[key]):
            raise QueryError(f"{config}: {key} must be like {known[key]!r}, not {value!r}")
        chosen[key] = value
    return Settings(**chosen)  # type: ignore[arg-type]  # each type was just checked


@contextmanager
def locked(case: Case) -> Iterator[None]:
    """Holds the case for one process. Raises `CaseError` at once when another holds it."""
    lock = filelock.FileLock(case.folder / LOCK)
    try:
        lock.acquire(blocking=False)
    except filelock.Timeout:
        raise CaseError(
            f"another process is working on {case.folder}", remedy="wait until it has finished"
        ) from None
    except OSError as error:
        raise CaseError(
            f"{case.folder} cannot be written: {error.strerror or error}",
            remedy="copy the case to a place you may write to",
        ) from error
    try:
        yield
    finally:
        lock.release()


def list_items(case: Case) -> Iterator[Item | Problem]:
    """Every file of the case that may be a source, in order of name.

    What Sayso itself keeps there and hidden files are passed over. A loop of links, a sidecar
    without its file and anything that is no regular file come as `Problem`.
    """
    own = {CONFIG, LEDGER, f"{LEDGER}-wal", f"{LEDGER}-shm", f"{LEDGER}-journal"}
    own |= set(GAZETTEERS)
    own |= {f"{BRIEF}.{ending}" for ending in ("html", "md", "json", "csv")}
    for path in _walk(case.folder, frozenset({case.folder.resolve()})):
        if isinstance(path, Problem):
            yield path
        elif path.parent != case.folder or path.name not in own:
            item = _item(case, path)
            if item is not None:
                yield item


def _walk(folder: Path, above: frozenset[Path]) -> Iterator[Path | Problem]:
    """Files below `folder`; `above` are the real folders on the way here, to find loops."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: os.fsencode(path.name))
    except OSError as error:
        yield _problem(folder, f"cannot be listed: {error.strerror or error}")
        return
    for path in entries:
        if path.name.startswith(".") or (path.name == ORIGINALS and len(above) == 1):
            continue
        if not path.is_dir():
            yield path
            continue
        real = path.resolve()
        if real in above:
            yield _problem(path, "is a link to a folder that holds it: not followed")
        else:
            yield from _walk(path, above | {real})


def _item(case: Case, path: Path) -> Item | Problem | None:
    name = printable(path.relative_to(case.folder))
    if path.name.endswith(SIDECAR):
        described = path.with_name(path.name.removesuffix(SIDECAR))
        if described.exists():
            return None
        return _problem(name, f"describes {printable(described.name)}, which is not there")
    try:
        state = path.stat()
        given = _sidecar(path)
    except FileNotFoundError:
        return _problem(name, "was deleted, or leads nowhere")
    except OSError as error:
        return _problem(name, f"cannot be read: {error.strerror or error}")
    except QueryError as error:
        return Problem(name, error.message, error.remedy)
    if not stat.S_ISREG(state.st_mode):
        return _problem(name, "is no regular file")
    return Item(name, path, merge(given, case.facts_for(name)), state.st_size, state.st_mtime_ns)


def _problem(path: Path | str, what: str) -> Problem:
    name = printable(path)
    return Problem(name, f"{visible(name)} {what}")


def _sidecar(path: Path) -> Facts:
    sidecar = path.with_name(path.name + SIDECAR)
    try:
        text = sidecar.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Facts()
    except UnicodeDecodeError as error:
        raise QueryError(f"{printable(sidecar.name)} is not in UTF-8: {error.reason}") from error
    return facts_from_toml(text, printable(sidecar.name))


def printable(path: Path | PurePosixPath | str) -> str:
    """A path as text that any file can hold: bytes that are no UTF-8 are written `\\xNN`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace").replace(os.sep, "/")
