"""Outlines of countries, cut to a window and drawn flat.

Reads `views/countries-50m.json`: TopoJSON made from Natural Earth (naturalearthdata.com), 1:50
million, which is in the public domain, as packaged by world-atlas 2.0.2. Gives rings of longitude
and latitude in degrees (WGS 84), and rings of pixels of a `Frame`. Borders are those of that map
and say nothing about who is right in a dispute over them.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import msgspec

_FILE = Path(__file__).parents[1] / "countries-50m.json"
_STEP = 0.7  # pixels: points nearer than this to the one before are dropped
_SPECK = 2.0  # square pixels: smaller islands are dropped

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """A country's polygons, each an outer ring followed by its holes."""

    name: str
    polygons: tuple[tuple[Ring, ...], ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """A window on the world drawn flat (equirectangular, true to scale at its middle).

    `scale` is pixels for a degree of latitude, `squeeze` the share of that for one of longitude.
    """

    longitude: float
    latitude: float
    scale: float
    width: int
    height: int

    @property
    def squeeze(self) -> float:
        return math.cos(math.radians(min(abs(self.latitude), 80)))

    def project(self, longitude: float, latitude: float) -> Point:
        """Pixels from the upper left corner."""
        x = self.width / 2 + (longitude - self.longitude) * self.scale * self.squeeze
        return x, self.height / 2 - (latitude - self.latitude) * self.scale


class _Properties(msgspec.Struct):
    name: str


class _Geometry(msgspec.Struct):
    type: str
    properties: _Properties
    arcs: list[object] = []


class _Collection(msgspec.Struct):
    geometries: list[_Geometry]


class _Objects(msgspec.Struct):
    countries: _Collection


class _Transform(msgspec.Struct):
    scale: Point
    translate: Point


class _Topology(msgspec.Struct):
    objects: _Objects
    arcs: list[list[tuple[int, int]]]
    transform: _Transform


@lru_cache(maxsize=1)
def countries() -> tuple[Country, ...]:
    """Every country of the file."""
    topology = msgspec.json.decode(_FILE.read_bytes(), type=_Topology)
    arcs = [_unpacked(arc, topology.transform) for arc in topology.arcs]
    return tuple(
        Country(geometry.properties.name, _polygons(geometry, arcs))
        for geometry in topology.objects.countries.geometries
    )


def _unpacked(arc: Sequence[tuple[int, int]], transform: _Transform) -> Ring:
    """Steps on a grid as degrees."""
    x = y = 0
    points: list[Point] = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        longitude = x * transform.scale[0] + transform.translate[0]
        points.append((longitude, y * transform.scale[1] + transform.translate[1]))
    return tuple(points)


def _polygons(geometry: _Geometry, arcs: Sequence[Ring]) -> tuple[tuple[Ring, ...], ...]:
    if geometry.type not in ("Polygon", "MultiPolygon"):
        return ()
    shape = [geometry.arcs] if geometry.type == "Polygon" else geometry.arcs
    polygons = msgspec.convert(shape, list[list[list[int]]])
    return tuple(tuple(_ring(numbers, arcs) for numbers in polygon) for polygon in polygons)


def _ring(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """Arcs strung together; a number below zero is an arc run backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc if not points else arc[1:]
    return tuple(points)


def frame(points: Sequence[Point], width: int, height: int) -> Frame:
    """The window that shows all `points` (longitude, latitude) with a margin.

    At least 6 degrees high, so that a single village is seen among its neighbours; at most the
    world from Tierra del Fuego to the Arctic.
    """
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    middle = (south + north) / 2
    squeeze = math.cos(math.radians(min(abs(middle), 80)))
    high = max(6.0, (north - south) * 1.35)
    wide = max(6.0, (east - west) * squeeze * 1.35)
    scale = max(min(height / high, width / wide), width / (360 * squeeze))
    reach = height / 2 / scale
    if reach < 72:
        middle = min(max(middle, -60 + reach), 84 - reach)
    return Frame((west + east) / 2, middle, scale, width, height)


def outlines(country: Country, window: Frame) -> tuple[tuple[Ring, ...], ...]:
    """The country's polygons in pixels, cut to the window; empty when none of it is in sight."""
    cut = (
        tuple(ring for ring in (_drawn(ring, window) for ring in polygon) if ring)
        for polygon in country.polygons
    )
    return tuple(polygon for polygon in cut if polygon)


def _drawn(ring: Ring, window: Frame) -> Ring:
    pixels = [window.project(*point) for point in ring]
    if not _in_sight(pixels, window):
        return ()
    margin = 4
    for axis, limit, sign in (
        (0, -margin, 1),
        (0, window.width + margin, -1),
        (1, -margin, 1),
        (1, window.height + margin, -1),
    ):
        pixels = _cut(pixels, axis, limit, sign)
    thin = _thinned(pixels)
    return thin if len(thin) > 3 and abs(_area(thin)) > _SPECK else ()


def _in_sight(pixels: Sequence[Point], window: Frame) -> bool:
    xs, ys = [x for x, _ in pixels], [y for _, y in pixels]
    return min(xs) < window.width and max(xs) > 0 and min(ys) < window.height and max(ys) > 0


def _cut(pixels: list[Point], axis: int, limit: float, sign: int) -> list[Point]:
    """The part of a ring on one side of a line (Sutherland and Hodgman)."""
    kept: list[Point] = []
    for before, here in zip([*pixels[-1:], *pixels[:-1]], pixels, strict=True):
        inside = sign * (here[axis] - limit) >= 0
        if inside != (sign * (before[axis] - limit) >= 0):
            share = (limit - before[axis]) / (here[axis] - before[axis])
            other = before[1 - axis] + share * (here[1 - axis] - before[1 - axis])
            kept.append((limit, other) if axis == 0 else (other, limit))
        if inside:
            kept.append(here)
    return kept


def _thinned(pixels: Sequence[Point]) -> Ring:
    kept: list[Point] = []
    for x, y in pixels:
        if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= _STEP:
            kept.append((round(x, 1), round(y, 1)))
    return (*kept, kept[0]) if kept else ()


def _area(ring: Ring) -> float:
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring)) / 2


def country_at(longitude: float, latitude: float) -> Country | None:
    """The country in whose outline the point lies."""
    for country in countries():
        if any(_inside(polygon, longitude, latitude) for polygon in country.polygons):
            return country
    return None


def _inside(polygon: Sequence[Ring], x: float, y: float) -> bool:
    """Whether a line from the point to the west crosses the rings an odd number of times."""
    crossings = 0
    for ring in polygon:
        for (x1, y1), (x2, y2) in pairwise(ring):
            if (y1 > y) != (y2 > y) and x1 + (y - y1) / (y2 - y1) * (x2 - x1) < x:
                crossings += 1
    return crossings % 2 == 1
