"""The file of a gazetteer: its columns, how a place is written, the form in which names are kept.

A SQLite file of two tables, places and names; the build hook, the import of GeoNames and the
look-up share this module. It imports nothing but `sayso.fold`: the build runs it alone.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.fold import fold

FORMAT = 2  # of the file; another is refused

_SHORTEST = 4  # letters of another name; shorter ones are mostly codes and transliterations
_LETTERS = re.compile(r"[\x20-\u024f\u02b0-\u02ff\u0400-\u052f\u1e00-\u1eff\u2010-\u201f]+")

# Kinds: country, first-level region, district, settlement, area (of any shape and size), point.
COUNTRY, REGION, DISTRICT, SETTLEMENT, AREA, POINT = "CRDSAP"

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    country TEXT NOT NULL, admin1 TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL,
    radius INTEGER NOT NULL, population INTEGER NOT NULL, capital INTEGER NOT NULL,
    shown_at TEXT NOT NULL);
CREATE TABLE name (
    folded TEXT NOT NULL, place INTEGER NOT NULL, main INTEGER NOT NULL,
    PRIMARY KEY (folded, place)) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX IF NOT EXISTS regions ON place (country, admin1) WHERE kind = 'R';
CREATE INDEX IF NOT EXISTS countries ON place (country) WHERE kind = 'C';
"""
INSERT_PLACE = "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_NAME = "INSERT INTO name VALUES (?, ?, ?)"


@dataclass(frozen=True, slots=True)
class Row:
    """One place with all its names; the first is the main one.

    `id` is its own in the file, `number` that of GeoNames, 0 where there is none. Degrees are
    WGS 84. `radius` is in kilometres, how far it reaches, 0 for what is a point or as large as its
    people need. `shown_at` names the place whose position it has to borrow.
    """

    id: int
    name: str
    kind: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    names: tuple[str, ...]
    number: int = 0
    radius: int = 0
    population: int = 0
    capital: bool = False
    shown_at: str = ""

    def values(self) -> tuple[object, ...]:
        """The row as `INSERT_PLACE` takes it."""
        at = (round(self.latitude, 4), round(self.longitude, 4))
        first = (
            self.id,
            self.number,
            self.name,
            self.kind,
            self.country,
            self.admin1,
            *at,
            self.radius,
        )
        return (*first, self.population, int(self.capital), self.shown_at)

    def folded(self) -> Iterator[tuple[str, int, int]]:
        """Its names as `INSERT_NAME` takes them, each form once: whether it is the main one."""
        forms = [fold_name(name) for name in self.names]
        for form in filter(None, dict.fromkeys(forms)):
            yield form, self.id, int(form == forms[0])


def is_usable(name: str) -> bool:
    """Whether another name is one that a text may bear: Latin or Cyrillic, capital, not a code."""
    capital = len(name) >= _SHORTEST and name[0].isupper() and not name.isupper()
    return capital and _LETTERS.fullmatch(name) is not None


def fold_name(name: str) -> str:
    """The form in which names are compared: folded, without apostrophes and hyphens."""
    plain = name.lower().replace("`", "") if name.isascii() else fold(name)  # the first is fast
    return " ".join(plain.replace("'", "").replace("-", " ").split())


def write(connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
    """Writes a whole gazetteer that fits into memory."""
    rows = list(rows)
    connection.executescript(SCHEMA)
    connection.executemany(INSERT_PLACE, (row.values() for row in rows))
    names = sorted(name for row in rows for name in row.folded())
    connection.executemany(INSERT_NAME, names)
    finish(connection)


def finish(connection: sqlite3.Connection) -> None:
    """Adds the indexes and the mark of the format, without which the file is refused."""
    connection.executescript(INDEXES)
    connection.execute(f"PRAGMA user_version = {FORMAT}")
