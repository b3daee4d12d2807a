"""Places of the user's own: camps, checkpoints, names of front lines that no gazetteer has.

Takes a .csv or .geojson file, returns its places and the rows that are broken, each with its line
and what is wrong with it. Never raises for what a file holds.

A CSV file has a header with `name`, `latitude`, `longitude` and, where they are known, `names`
(others, divided by semicolons), `kind` (point, settlement, district, region), `country` (its ISO
code) and `radius` (kilometres). A GeoJSON file is a collection of points with the same properties.
"""

import csv
import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.extract.gazetteer import Entry
from sayso.extract.gazetteer.table import fold_name
from sayso.model import PlacePrecision

ENDINGS = (".csv", ".geojson")

_LARGEST = 64 * 1024 * 1024  # bytes of a file
_RADII = {
    PlacePrecision.POINT: 0.5,
    PlacePrecision.SETTLEMENT: 2.0,
    PlacePrecision.DISTRICT: 20.0,
    PlacePrecision.REGION: 100.0,
}  # kilometres, where the file does not say
_GAP = re.compile(r"[\s,]*")
_SPELLINGS = {"lat": "latitude", "lon": "longitude", "lng": "longitude", "long": "longitude"}


@dataclass(frozen=True, slots=True)
class Broken:
    """A row that was skipped: its line, counted from 1, and what is wrong with it."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class Own:
    """The places of a file, each under every name it has, and its broken rows."""

    entries: tuple[tuple[str, Entry], ...]
    broken: tuple[Broken, ...]


def read_own(path: Path) -> Own:
    """Reads a file. One that cannot be read at all is one broken row at its line 1."""
    entries: list[tuple[str, Entry]] = []
    broken: list[Broken] = []
    for line, row in _rows(path):
        made = row if isinstance(row, str) else _entries(row)
        if isinstance(made, str):
            broken.append(Broken(line, made))
        else:
            entries += made
    return Own(tuple(entries), tuple(broken))


Cells = Mapping[str, str]


def _rows(path: Path) -> Iterator[tuple[int, Cells | str]]:
    """Each row with its line: its cells, or what is wrong with it."""
    try:
        if path.stat().st_size > _LARGEST:
            yield 1, f"the file is over {_LARGEST // 1024 // 1024} MB"
            return
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        yield 1, f"the file cannot be read: {error}"
        return
    yield from _features(text) if path.suffix.lower() == ".geojson" else _lines(text)


def _lines(text: str) -> Iterator[tuple[int, Cells | str]]:
    reader = csv.reader(text.splitlines(keepends=True))
    header: list[str] = []
    line = 1
    try:
        for cells in reader:
            if not header:
                header = [_spelled(cell) for cell in cells]
                if "name" not in header:
                    yield 1, "the first line names no column “name”"
                    return
            elif any(cell.strip() for cell in cells):
                yield line, dict(zip(header, (cell.strip() for cell in cells), strict=False))
            line = reader.line_num + 1
    except csv.Error as error:
        yield line, f"no CSV: {error}"


def _spelled(cell: str) -> str:
    plain = cell.strip().lower()
    return _SPELLINGS.get(plain, plain)


def _features(text: str) -> Iterator[tuple[int, Cells | str]]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield getattr(error, "lineno", 1), f"no JSON: {error}"
        return
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list):
        yield 1, "no collection of features"
        return
    for line, feature in _with_lines(text, features):
        yield line, _feature(feature)


def _with_lines(text: str, features: list[object]) -> Iterator[tuple[int, object]]:
    """Each feature with the line on which it begins."""
    decoder = json.JSONDecoder()
    place = text.index("[", text.index('"features"')) + 1
    line = text.count("\n", 0, place) + 1
    for feature in features:
        begin = _GAP.match(text, place).end()  # type: ignore[union-attr]  # it may be empty
        _, end = decoder.raw_decode(text, begin)
        line += text.count("\n", place, begin)
        yield line, feature
        line += text.count("\n", begin, end)
        place = end


def _feature(feature: object) -> Cells | str:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    if not isinstance(properties, dict) or not isinstance(geometry, dict):
        return "no feature with properties and a geometry"
    at = geometry.get("coordinates")
    if geometry.get("type") != "Point" or not isinstance(at, list) or len(at) < 2:
        return "its geometry is no point"
    cells = {_spelled(str(key)): str(value) for key, value in properties.items() if value}
    return {**cells, "longitude": str(at[0]), "latitude": str(at[1])}


def _entries(cells: Cells) -> list[tuple[str, Entry]] | str:
    """The place of a row under each of its names, or what is wrong with it."""
    names = [cells.get("name", ""), *cells.get("names", "").split(";")]
    names = [name.strip() for name in names if fold_name(name)]
    if not cells.get("name") or not names:
        return "no name"
    latitude, longitude = (_number(cells.get(axis, "")) for axis in ("latitude", "longitude"))
    if latitude is None or longitude is None:
        return f"{names[0]}: its latitude and longitude are no numbers"
    if abs(latitude) > 90 or abs(longitude) > 180:
        return f"{names[0]}: its latitude or longitude is out of range"
    kind = cells.get("kind", "").lower() or PlacePrecision.POINT.value
    if kind not in {precision.value for precision in _RADII}:
        return f"{names[0]}: {kind!r} is no kind; known are: {', '.join(_RADII)}"
    precision = PlacePrecision(kind)
    radius = abs(_number(cells.get("radius", "")) or _RADII[precision])
    key, country = f"own:{fold_name(names[0])}", cells.get("country", "").upper()
    entry = Entry(
        id=key,
        name=names[0],
        precision=precision,
        country=country,
        admin1="",
        latitude=latitude,
        longitude=longitude,
        radius=radius,
        population=0,
        capital=False,
        own=True,
    )
    return [(name, entry) for name in names]


def _number(cell: str) -> float | None:
    try:
        number = float(cell)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
