"""The gazetteer: takes a name, returns the places of that name, the most populous first.

Three layers, asked together: the file `gazetteer.db`, which `hatch_build.py` makes when the package
is built; an imported one of the same form (`geonames.py`); and files of the user's own (`own.py`),
whose places win. SQLite files are opened on first use, read-only, once a process and thread.
Degrees are WGS 84.
"""

import math
import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from sayso.errors import SetupError
from sayso.extract.gazetteer.table import FORMAT, fold_name
from sayso.model import PlacePrecision

__all__ = [
    "BUILT_IN",
    "PATH",
    "Entry",
    "Gazetteer",
    "check",
    "country",
    "find",
    "fold_name",
    "region",
]

PATH = Path(__file__).parents[1] / "gazetteer.db"
_REMEDY = "run `python hatch_build.py` in the project's folder, or install the package anew"
_DENSITY = 1500  # people a square kilometre: how far a settlement reaches around its centre

_local = threading.local()

_COLUMNS = (
    "number, name, kind, country, admin1, latitude, longitude, radius, population, capital,"
    " shown_at"
)
_PRECISIONS = {
    "C": PlacePrecision.COUNTRY,
    "R": PlacePrecision.REGION,
    "A": PlacePrecision.REGION,
    "D": PlacePrecision.DISTRICT,
    "S": PlacePrecision.SETTLEMENT,
    "P": PlacePrecision.POINT,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A place of the gazetteer. `main` tells whether it was found by its main name.

    `id` is `geonames:538560`, `country:RU`, `admin1:RU.41`, `area:donbas`, or `district:…` for one
    without a number. For a region, `population` is that of its settlements. `radius` is how far it
    reaches around its position, in kilometres; `shown_at` names what it borrowed its position from.
    """

    id: str
    name: str
    precision: PlacePrecision
    country: str
    admin1: str
    latitude: float
    longitude: float
    radius: float
    population: int
    capital: bool
    shown_at: str = ""
    main: bool = True
    own: bool = False


class Gazetteer:
    """The layers: `own` places by folded name, SQLite files, and the built-in one last."""

    def __init__(
        self, *, files: Sequence[Path] = (), own: Iterable[tuple[str, Entry]] = (), digest: str = ""
    ) -> None:
        self.digest = digest  # of what is not built in
        self._files = tuple(files)
        self._own: dict[str, list[Entry]] = {}
        for name, entry in own:
            self._own.setdefault(fold_name(name), []).append(entry)
        self.find = lru_cache(50_000)(self._find)
        self.region = lru_cache(5_000)(self._region)
        self.country = lru_cache(500)(self._country)

    def _find(self, name: str) -> tuple[Entry, ...]:
        """The places called `name`, whatever its case and accents: one's own, then the most

        populous first.
        """
        folded = fold_name(name)
        rows: dict[str, Entry] = {}
        for path in self._paths():
            for entry in _named(path, folded):
                known = rows.get(entry.id, entry)
                rows[entry.id] = replace(entry, radius=max(entry.radius, known.radius))
        others = sorted(rows.values(), key=lambda entry: (-entry.population, entry.id))
        return (*self._own.get(folded, ()), *others)

    def _region(self, country: str, admin1: str) -> Entry | None:
        """The first-level region with this code, if there is one."""
        return self._first("kind = 'R' AND country = ? AND admin1 = ?", country, admin1)

    def _country(self, code: str) -> Entry | None:
        """The country with this ISO 3166 code, if there is one."""
        return self._first("kind = 'C' AND country = ?", code)

    def _first(self, condition: str, *codes: str) -> Entry | None:
        for path in self._paths():
            row = _connection(path).execute(
                f"SELECT {_COLUMNS}, 1 FROM place WHERE {condition} "  # noqa: S608 constants
                "ORDER BY population DESC LIMIT 1",
                codes,
            )
            for found in row:
                return _entry(found)
        return None

    def _paths(self) -> Iterator[Path]:
        """The SQLite files; where two have a place, the last one knows better where it lies."""
        yield PATH
        yield from self._files


BUILT_IN = Gazetteer()
find, region, country = BUILT_IN.find, BUILT_IN.region, BUILT_IN.country


def check(path: Path | None = None) -> None:
    """Raises `SetupError` when the gazetteer is missing or of another format."""
    _connection(path or PATH)


def _named(path: Path, folded: str) -> Iterator[Entry]:
    rows = _connection(path).execute(
        f"SELECT {_COLUMNS}, main FROM name JOIN place ON place.id = name.place "  # noqa: S608 constants
        "WHERE folded = ?",
        (folded,),
    )
    return map(_entry, rows)


_Columns = tuple[int, str, str, str, str, float, float, int, int, int, str, int]


def _entry(row: _Columns) -> Entry:
    number, name, kind, code, admin1, latitude, longitude = row[:7]
    radius, population, capital, shown_at, main = row[7:]
    return Entry(
        _key(number, name, kind, code, admin1),
        name,
        _PRECISIONS[kind],
        code,
        admin1,
        latitude,
        longitude,
        radius or max(1.0, round(math.sqrt(population / _DENSITY / math.pi), 1)),
        population,
        bool(capital),
        shown_at,
        bool(main),
    )


def _key(number: int, name: str, kind: str, code: str, admin1: str) -> str:
    if kind == "C":
        return f"country:{code}"
    if kind == "R":
        return f"admin1:{code}.{admin1}"
    if number > 0:
        return f"geonames:{number}"
    if kind == "A":
        return f"area:{fold_name(name)}"
    return f"district:{code}.{admin1}.{fold_name(name)}"


def _connection(path: Path) -> sqlite3.Connection:
    # A connection must not cross a fork: each process opens its own.
    opened: dict[tuple[int, Path], sqlite3.Connection] = getattr(_local, "opened", {})
    key = os.getpid(), path
    if key not in opened:
        _local.opened = {**opened, key: _open(path)}
    return _local.opened[key]  # type: ignore[no-any-return]  # thread-local values have no type


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
