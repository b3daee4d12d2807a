"""Positions that no table gives: of countries from their outlines, of regions from their places.

Used by the build of the built-in gazetteer only. Positions are latitude and longitude in degrees
(WGS 84).
"""

import json
import math
import statistics
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path

Point = tuple[float, float]

DEGREE = 111.2  # kilometres in a degree of latitude
_SMALLEST = 10  # kilometres that a region reaches at least


def centres(outlines: Path) -> Iterator[tuple[int, Point]]:
    """By ISO number, the centre of the largest piece of land of each country of a TopoJSON."""
    topology = json.loads(outlines.read_bytes())
    (scale_x, scale_y), (left, low) = topology["transform"].values()
    arcs = []
    for steps in topology["arcs"]:
        xs = accumulate(x for x, _ in steps)
        ys = accumulate(y for _, y in steps)
        arcs.append([(x * scale_x + left, y * scale_y + low) for x, y in zip(xs, ys, strict=True)])
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = [country["arcs"]] if country["type"] == "Polygon" else country["arcs"]
        middles = [_centroid(_ring(polygon[0], arcs)) for polygon in polygons]
        if country.get("id"):
            yield int(country["id"]), max(middles)[1]


def _ring(numbers: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Arcs strung together, longitude first; a number below zero is an arc run backwards.

    Longitudes run on past 180 degrees where the land does.
    """
    points = [p for n in numbers for p in (arcs[n] if n >= 0 else arcs[~n][::-1])]
    wide = max(x for x, _ in points) - min(x for x, _ in points) > 180
    return [(x + 360 if wide and x < 0 else x, y) for x, y in points]


def _centroid(ring: list[Point]) -> tuple[float, Point]:
    """The area of a ring (square degrees, true to scale) and its centre, latitude first."""
    area = x_sum = y_sum = 0.0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        cross = x1 * y2 - x2 * y1
        area, x_sum, y_sum = area + cross, x_sum + (x1 + x2) * cross, y_sum + (y1 + y2) * cross
    if not area:
        return 0.0, ring[0][::-1]
    x, y = x_sum / 3 / area, y_sum / 3 / area
    return abs(area) * math.cos(math.radians(y)), (y, (x + 180) % 360 - 180)


def middle(points: Sequence[Point]) -> Point:
    """The mean of the points."""
    longitudes = [longitude for _, longitude in points]
    wide = max(longitudes) - min(longitudes) > 180
    turned = [x + 360 if wide and x < 0 else x for x in longitudes]
    mean = (statistics.fmean(turned) + 180) % 360 - 180
    return statistics.fmean(latitude for latitude, _ in points), mean


def reach(centre: Point, points: Sequence[Point]) -> int:
    """Kilometres from the centre within which nine of ten of the points lie."""
    squeeze = math.cos(math.radians(centre[0]))
    away = sorted(math.hypot(y - centre[0], (x - centre[1]) * squeeze) for y, x in points)
    return max(_SMALLEST, round(away[len(away) * 9 // 10] * DEGREE))
