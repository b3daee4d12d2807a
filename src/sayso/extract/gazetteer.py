"""The gazetteer: takes a name, returns the places of that name, the most populous first.

Reads `gazetteer.db` beside this file, which `hatch_build.py` makes when the package is built.
The file is opened on first use, read-only, once a process and thread. Degrees are WGS 84.
"""

import os
import sqlite3
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.errors import SetupError
from sayso.fold import fold
from sayso.model import PlacePrecision

FORMAT = 1  # of the file; another is refused
PATH = Path(__file__).with_name("gazetteer.db")
_REMEDY = "run `python hatch_build.py` in the project's folder, or install the package anew"

_local = threading.local()

_COLUMNS = "id, name, kind, country, admin1, latitude, longitude, population, capital"
_KINDS = {
    "C": PlacePrecision.COUNTRY,
    "R": PlacePrecision.REGION,
    "A": PlacePrecision.REGION,
    "S": PlacePrecision.SETTLEMENT,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer. `main` tells whether it was found by its main name.

    `id` is `geonames:538560`, `country:RU`, `admin1:RU.41` or `area:donbas`. For a region,
    `population` is that of its settlements and the position is their centre.
    """

    id: str
    name: str
    precision: PlacePrecision
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    capital: bool
    main: bool = True


def fold_name(name: str) -> str:
    """The form in which names are compared: folded, without apostrophes and hyphens."""
    return fold(name).replace("'", "").replace("-", " ")


def check() -> None:
    """Raises `SetupError` when the gazetteer is missing or of another format."""
    _connection()


@lru_cache(maxsize=50_000)
def find(name: str) -> tuple[Entry, ...]:
    """The places called `name`, whatever its case and accents, the most populous first."""
    rows = _connection().execute(
        f"SELECT {_COLUMNS}, main FROM name JOIN place ON place.id = name.place "  # noqa: S608 constants
        "WHERE folded = ? ORDER BY population DESC, place.id",
        (fold_name(name),),
    )
    return tuple(_entry(row) for row in rows)


@lru_cache(maxsize=5000)
def region(country: str, admin1: str) -> Entry | None:
    """The first-level region with this code, if there is one."""
    return _one("kind = 'R' AND country = ? AND admin1 = ?", country, admin1)


@lru_cache(maxsize=500)
def country(code: str) -> Entry | None:
    """The country with this ISO 3166 code, if there is one."""
    return _one("kind = 'C' AND country = ? AND admin1 = ?", code, "")


def _one(condition: str, country_code: str, admin1: str) -> Entry | None:
    row = (
        _connection()
        .execute(f"SELECT {_COLUMNS}, 1 FROM place WHERE {condition}", (country_code, admin1))  # noqa: S608 constants
        .fetchone()
    )
    return _entry(row) if row else None


def _entry(row: tuple[int, str, str, str, str, float, float, int, int, int]) -> Entry:
    number, name, kind, country_code, admin1, latitude, longitude, population, capital, main = row
    key = {
        "C": f"country:{country_code}",
        "R": f"admin1:{country_code}.{admin1}",
        "A": f"area:{fold_name(name)}",
        "S": f"geonames:{number}",
    }[kind]
    return Entry(
        key,
        name,
        _KINDS[kind],
        country_code,
        admin1,
        latitude,
        longitude,
        population,
        bool(capital),
        bool(main),
    )


def _connection() -> sqlite3.Connection:
    # A connection must not cross a fork: each process opens its own.
    opened: tuple[int, Path, sqlite3.Connection] | None = getattr(_local, "opened", None)
    if opened is None or opened[:2] != (os.getpid(), PATH):
        opened = (os.getpid(), PATH, _open(PATH))
        _local.opened = opened
    return opened[2]


def _open(path: Path) -> sqlite3.Connection:
    if not path.is_file():
        raise SetupError(f"the gazetteer is missing: {path}", remedy=_REMEDY)
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.DatabaseError as error:
        raise SetupError(f"the gazetteer is broken: {path}: {error}", remedy=_REMEDY) from error
    if version != FORMAT:
        raise SetupError(
            f"the gazetteer has format {version}, not {FORMAT}: {path}", remedy=_REMEDY
        )
    return connection
