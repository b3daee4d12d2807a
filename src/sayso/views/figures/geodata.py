"""Outlines of countries, cut to a window and drawn flat.

Reads `views/countries-50m.json`: TopoJSON made from Natural Earth (naturalearthdata.com), 1:50
million, which is in the public domain, as packaged by world-atlas 2.0.2. Gives rings of longitude
and latitude in degrees (WGS 84), and rings of pixels of a `Frame`. Borders are those of that map,
which draws what is administered, and say nothing about who is right in a dispute over them.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, product
from pathlib import Path

import msgspec

_FILE = Path(__file__).parents[1] / "countries-50m.json"
# Points are put on a grid of pixels, the same for neighbours, so that borders still meet; the grid
# is as fine as keeps a map under about 150 kB (a point takes 12 bytes in SVG).
_GRIDS = (0.5, 1.0, 1.5, 2.0)
_POINTS = 11_000
_SPECK = 2.0  # square pixels: smaller islands are dropped
_TURNS = (-360, 0, 360)  # a land may be seen beyond either edge of the world
_EDGE = 4  # pixels beyond the window, so that the cut does not show

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygons = tuple[tuple[Ring, ...], ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A ring in degrees with its extent."""

    points: Ring
    west: float
    east: float
    south: float
    north: float


@dataclass(frozen=True, slots=True)
class Country:
    """A country's polygons, each an outer ring followed by its holes."""

    name: str
    polygons: tuple[tuple[Outline, ...], ...]


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

    def shows(self, outline: Outline, turn: int) -> bool:
        """Whether the outline, `turn` degrees further east, may reach into the window."""
        high = self.height / 2 / self.scale
        wide = self.width / 2 / self.scale / self.squeeze
        beside = outline.west + turn > self.longitude + wide
        beside = beside or outline.east + turn < self.longitude - wide
        above_or_below = (
            outline.south > self.latitude + high or outline.north < self.latitude - high
        )
        return not (beside or above_or_below)

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


def _polygons(geometry: _Geometry, arcs: Sequence[Ring]) -> tuple[tuple[Outline, ...], ...]:
    if geometry.type not in ("Polygon", "MultiPolygon"):
        return ()
    shape = [geometry.arcs] if geometry.type == "Polygon" else geometry.arcs
    polygons = msgspec.convert(shape, list[list[list[int]]])
    return tuple(
        tuple(_outline(_ring(numbers, arcs)) for numbers in polygon) for polygon in polygons
    )


def _ring(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """Arcs strung together; a number below zero is an arc run backwards."""
    points: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc if not points else arc[1:]
    return _unwrapped(points)


def _outline(ring: Ring) -> Outline:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return Outline(ring, min(xs), max(xs), min(ys), max(ys))


def _unwrapped(points: Sequence[Point]) -> Ring:
    """A ring whose longitudes run on past 180 degrees, so that it can be drawn flat.

    One that goes around a pole is closed along it.
    """
    turn = 0
    ring: list[Point] = [points[0]]
    for (before, _), (here, latitude) in pairwise(points):
        turn -= round((here - before) / 360)
        ring.append((here + 360 * turn, latitude))
    if turn:
        pole = math.copysign(90, ring[0][1])
        ring += [(ring[-1][0], pole), (ring[0][0], pole), ring[0]]
    return tuple(ring)


def frame(points: Sequence[Point], width: int, height: int) -> Frame:
    """The window that shows all `points` (longitude, latitude) with a margin.

    At least 6 degrees high, so that a single village is seen among its neighbours.
    """
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    window = Frame((west + east) / 2, (south + north) / 2, 1, width, height)
    high = max(6.0, (north - south) * 1.35)
    wide = min(max(6.0, (east - west) * 1.35 * window.squeeze), 360 * window.squeeze)
    return replace(window, scale=min(height / high, width / wide))


def in_window(window: Frame) -> tuple[tuple[Country, Polygons], ...]:
    """Every country in sight with its polygons in pixels, cut to the window."""
    seen: tuple[tuple[Country, Polygons], ...] = ()
    for grid in _GRIDS:
        drawn = ((country, _outlines(country, window, grid)) for country in countries())
        seen = tuple((country, polygons) for country, polygons in drawn if polygons)
        if sum(len(ring) for _, polygons in seen for rings in polygons for ring in rings) < _POINTS:
            break
    return seen


def _outlines(country: Country, window: Frame, grid: float) -> Polygons:
    cut = (
        tuple(ring for ring in (_drawn(outline, window, grid, turn) for outline in polygon) if ring)
        for polygon in country.polygons
        for turn in _TURNS
    )
    return tuple(polygon for polygon in cut if polygon)


def _drawn(outline: Outline, window: Frame, grid: float, turn: int) -> Ring:
    if not window.shows(outline, turn):
        return ()
    pixels = [window.project(longitude + turn, latitude) for longitude, latitude in outline.points]
    for axis, limit, sign in (
        (0, -_EDGE, 1),
        (0, window.width + _EDGE, -1),
        (1, -_EDGE, 1),
        (1, window.height + _EDGE, -1),
    ):
        pixels = _cut(pixels, axis, limit, sign)
    thin = _thinned(pixels, grid)
    return thin if len(thin) > 3 and abs(_area(thin)) > _SPECK else ()


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


def _thinned(pixels: Sequence[Point], grid: float) -> Ring:
    kept: list[Point] = []
    for x, y in pixels:
        point = (round(x / grid) * grid, round(y / grid) * grid)
        if not kept or point != kept[-1]:
            kept.append(point)
    return (*kept, kept[0]) if kept else ()


def _area(ring: Ring) -> float:
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise(ring)) / 2


def country_at(longitude: float, latitude: float) -> Country | None:
    """The country in whose outline the point lies."""
    for country in countries():
        for polygon, turn in product(country.polygons, _TURNS):
            if _inside(polygon, longitude + turn, latitude):
                return country
    return None


def _inside(polygon: Sequence[Outline], x: float, y: float) -> bool:
    """Whether a line from the point to the west crosses the rings an odd number of times."""
    crossings = 0
    for outline in polygon:
        for (x1, y1), (x2, y2) in pairwise(outline.points):
            if (y1 > y) != (y2 > y) and x1 + (y - y1) / (y2 - y1) * (x2 - x1) < x:
                crossings += 1
    return crossings % 2 == 1
