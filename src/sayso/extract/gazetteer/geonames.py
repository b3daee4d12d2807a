"""A dump of GeoNames made into a gazetteer: `allCountries.zip`, or any file of that form.

Takes a .zip or .txt of tab-separated rows as geonames.org describes them; writes a SQLite file of
the form that `table.py` lays down. The dump is streamed: memory stays bounded whatever its size.
Rows are written in batches, each of which is safe on disk when the next begins, so that an import
that was broken off goes on where it ended. Names are gathered beside the file and sorted into it in
the end, which costs a fraction of writing them one by one into a sorted table.
"""

import os
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from sayso.errors import SetupError
from sayso.extract.gazetteer import table
from sayso.extract.gazetteer.table import Row

Watch = Callable[[str, int, int], None]

_BATCH = 50_000  # rows
_COLUMNS = 19
_CACHE = 256_000  # kilobytes that SQLite may keep in memory
_RADII = {"ADM2": 40, "ADM3": 15, "ADM4": 10}  # kilometres, about; other districts 20
_DISTRICT = 20
_BEGUN = """
CREATE TABLE IF NOT EXISTS begun (source TEXT, size INTEGER, rows INTEGER, broken INTEGER);
CREATE TABLE IF NOT EXISTS beside.name (folded TEXT, place INTEGER, main INTEGER);
"""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: rows of the dump, how many of them were broken, the first broken line."""

    rows: int
    broken: int
    first_broken: int


def import_dump(source: Path, target: Path, *, watch: Watch) -> Imported:
    """Reads the dump into `target`, replacing what is there.

    `watch` is told of the stage, bytes read and bytes in all. Raises `SetupError` when the file is
    no dump, or cannot be read or written.
    """
    if not source.is_file():
        raise SetupError(f"there is no file {source}", remedy="name the dump that you downloaded")
    partial, beside = target.with_suffix(".partial"), target.with_suffix(".names")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(partial)) as connection:
            connection.execute("ATTACH ? AS beside", (os.fspath(beside),))
            for name in ("main", "beside"):
                connection.execute(f"PRAGMA {name}.cache_size = -{_CACHE // 2}")
            done = _read(connection, source, watch)
            _sort(connection, watch)
        partial.replace(target)
        beside.unlink()
    except (OSError, sqlite3.Error, zipfile.BadZipFile) as error:
        raise SetupError(
            f"{source} cannot be imported: {error}",
            remedy="see that it is a dump of GeoNames, and that the disk has room for its text",
        ) from error
    return done


def _read(connection: sqlite3.Connection, source: Path, watch: Watch) -> Imported:
    """Writes all rows that an earlier run has not, batch by batch."""
    rows, broken = _begin(connection, source)
    first_broken = 0
    with ExitStack() as stack:
        stream, size = _opened(source, stack)
        read = sum(len(line) for line in islice(stream, rows))
        while batch := list(islice(stream, _BATCH)):
            places = []
            for number, line in enumerate(batch, start=rows + 1):
                row = _row(number, line)
                if row is None:
                    broken += 1
                    first_broken = first_broken or number
                else:
                    places.append(row)
            if not places and not rows:
                raise _no_dump(source)
            rows += len(batch)
            read += sum(map(len, batch))
            with connection:
                connection.executemany(table.INSERT_PLACE, (place.values() for place in places))
                names = (name for place in places for name in place.folded())
                connection.executemany("INSERT INTO beside.name VALUES (?, ?, ?)", names)
                connection.execute("UPDATE begun SET rows = ?, broken = ?", (rows, broken))
            watch("reading", read, size)
    if not rows:
        raise _no_dump(source)
    return Imported(rows, broken, first_broken)


def _no_dump(source: Path) -> SetupError:
    remedy = "download allCountries.zip from geonames.org"
    return SetupError(f"{source} has no rows of GeoNames", remedy=remedy)


def _begin(connection: sqlite3.Connection, source: Path) -> tuple[int, int]:
    """How many rows an earlier run of the same dump wrote, and how many of them were broken."""
    connection.executescript(_BEGUN)
    size = source.stat().st_size
    begun = connection.execute("SELECT rows, broken, source, size FROM begun").fetchone()
    if begun is not None and begun[2:] == (source.name, size):
        return int(begun[0]), int(begun[1])
    connection.executescript(
        "DROP TABLE IF EXISTS place; DROP TABLE IF EXISTS main.name;"
        "DELETE FROM begun; DELETE FROM beside.name;"
    )
    connection.executescript(table.SCHEMA)
    connection.execute("INSERT INTO begun VALUES (?, ?, 0, 0)", (source.name, size))
    connection.commit()
    return 0, 0


def _opened(source: Path, stack: ExitStack) -> tuple[BinaryIO, int]:
    """The dump's text as a stream of lines, and how many bytes it is long."""
    if not zipfile.is_zipfile(source):
        return stack.enter_context(source.open("rb")), source.stat().st_size
    archive = stack.enter_context(zipfile.ZipFile(source))
    texts = [member for member in archive.infolist() if member.filename.endswith(".txt")]
    if not texts:
        raise SetupError(f"{source} holds no .txt file", remedy="is it a dump of GeoNames?")
    largest = max(texts, key=lambda member: member.file_size)  # the others say what it is
    stream: BinaryIO = stack.enter_context(archive.open(largest))  # type: ignore[assignment]
    return stream, largest.file_size


def _row(number: int, line: bytes) -> Row | None:
    """A line of the dump as a place; None where it is broken."""
    cells = line.decode(errors="replace").rstrip("\r\n").split("\t")
    if len(cells) != _COLUMNS or not cells[1]:
        return None
    group, code = cells[6], cells[7]
    kind = _kind(group, code)
    try:
        latitude, longitude = float(cells[4]), float(cells[5])
        population = int(cells[14] or 0)
        key = int(cells[0])
    except ValueError:
        return None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    others = (name for name in (cells[2], *cells[3].split(",")) if table.is_usable(name))
    return Row(
        number,
        cells[1],
        kind,
        cells[8],
        cells[10],
        latitude,
        longitude,
        names=(cells[1], *others),
        number=key,
        radius=_RADII.get(code, _DISTRICT) if kind == table.DISTRICT else 0,
        population=max(0, population),
        capital=code == "PPLC",
    )


def _kind(group: str, code: str) -> str:
    """The kind of a feature by its class and code."""
    if group == "P":
        return table.SETTLEMENT
    if group == "A" and code.startswith("PCL") and code != "PCLH":  # a state of the past
        return table.COUNTRY
    if group == "A":
        return table.REGION if code == "ADM1" else table.DISTRICT
    return table.AREA if group == "L" and code in ("CONT", "RGN", "AREA") else table.POINT


def _sort(connection: sqlite3.Connection, watch: Watch) -> None:
    """Sorts the names into their table and marks the file as whole."""
    watch("sorting names", 0, 0)
    with connection:
        connection.execute("DELETE FROM main.name")
        connection.execute(
            "INSERT OR IGNORE INTO main.name SELECT folded, place, main FROM beside.name"
            " ORDER BY folded, place"
        )
    table.finish(connection)
    connection.execute("DROP TABLE begun")
    connection.commit()
