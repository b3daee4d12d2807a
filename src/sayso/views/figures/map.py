"""The map: the places that claims name, among the outlines of countries.

Takes places of a page, returns SVG. A town is a dot, a region a dashed ring, a country a shade: the
sign is as vague as what is known.
"""

from collections.abc import Sequence

import altair as alt

from sayso.model import PlacePrecision
from sayso.views.figures.geodata import Country, Frame, Polygons, country_at, frame, in_window
from sayso.views.figures.labels import Box, Label, Pin, named_box, place_labels
from sayso.views.figures.svg import Ink, chart_of, to_svg
from sayso.views.pages import MapPlace
from sayso.views.wording import shorten

_SIZE = 13
_SMALL = 11
_NAME = 26

Seen = Sequence[tuple[Country, Polygons]]


def draw_map(places: Sequence[MapPlace], *, width: int, height: int, prefix: str) -> str:
    """The places, numbered as on the page, in a window that shows them all."""
    window = frame([(place.longitude, place.latitude) for place in places], width, height)
    shaded = {
        country.name
        for place in places
        if place.precision is PlacePrecision.COUNTRY
        and (country := country_at(place.longitude, place.latitude))
    }
    pins = [_pin(place, window) for place in places]
    labels = place_labels(pins, width=width, height=height, size=_SIZE)
    seen = in_window(window)
    chart = alt.layer(
        _land(seen, shaded),
        _text(_country_names(seen, labels, pins, window), window, Ink.MUTED, size=_SMALL),
        *_signs(places, pins, window),
        *_names(pins, labels, window),
    ).properties(width=width, height=height)
    names = ", ".join(f"{place.number} {place.name}" for place in places)
    return to_svg(chart, prefix=prefix, label=f"Map of the places named: {names}")


def _pin(place: MapPlace, window: Frame) -> Pin:
    number = str(place.number)
    x, y = window.project(place.longitude, place.latitude)
    return Pin(x, y, (f"{number} {shorten(place.name, _NAME)}", number))


def _land(seen: Seen, shaded: set[str]) -> alt.Chart:
    features = [
        {
            "type": "Feature",
            "properties": {"fill": (Ink.SHADE if country.name in shaded else Ink.LAND).value},
            "geometry": {"type": "MultiPolygon", "coordinates": polygons},
        }
        for country, polygons in seen
    ]
    land: alt.Chart = (
        chart_of(features)
        .mark_geoshape(stroke=Ink.PAPER.value, strokeWidth=1)
        .encode(fill=alt.Fill("properties.fill:N", scale=None))
        .project(type="identity", scale=1, translate=[0, 0])
    )
    return land


def _country_names(
    seen: Seen, labels: Sequence[Label | None], pins: Sequence[Pin], window: Frame
) -> list[dict[str, object]]:
    """The name of each country in the middle of its largest part, where it is in nobody's way."""
    taken = [label.box for label in labels if label]
    taken += [Box(pin.x - 18, pin.y - 18, pin.x + 18, pin.y + 18) for pin in pins]
    rows: list[dict[str, object]] = []
    for country, polygons in seen:
        box = named_box(max((polygon[0] for polygon in polygons), key=len), country.name, _SMALL)
        if box and box.within(window.width, window.height) and not any(map(box.overlaps, taken)):
            taken.append(box)
            x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            rows.append({"x": x, "y": y, "name": country.name})
    return rows


def _x(field: str, window: Frame) -> alt.X:
    return alt.X(field, type="quantitative", axis=None, scale=alt.Scale(domain=[0, window.width]))


def _y(field: str, window: Frame) -> alt.Y:
    return alt.Y(field, type="quantitative", axis=None, scale=alt.Scale(domain=[window.height, 0]))


def _signs(places: Sequence[MapPlace], pins: Sequence[Pin], window: Frame) -> list[alt.Chart]:
    """A dot for a settlement or point, a ring around it for what is wider."""
    rows = [
        {"x": pin.x, "y": pin.y, "wide": place.precision in _VAGUE}
        for place, pin in zip(places, pins, strict=True)
    ]
    rings = chart_of([row for row in rows if row["wide"]]).mark_point(
        size=700, stroke=Ink.AGAINST.value, strokeDash=[3, 3], strokeWidth=1.5, fill="transparent"
    )
    dots = chart_of(rows).mark_point(
        size=45, fill=Ink.AGAINST.value, stroke=Ink.PAPER.value, strokeWidth=1, opacity=1
    )
    return [chart.encode(x=_x("x", window), y=_y("y", window)) for chart in (rings, dots)]


_VAGUE = (PlacePrecision.DISTRICT, PlacePrecision.REGION, PlacePrecision.COUNTRY)


def _names(pins: Sequence[Pin], labels: Sequence[Label | None], window: Frame) -> list[alt.Chart]:
    """Each name with a pale edge, so that borders do not cross it, and a line where it is far."""
    rows = [
        {
            "x": (label.box.left + label.box.right) / 2,
            "y": (label.box.top + label.box.bottom) / 2,
            "pin_x": pin.x,
            "pin_y": pin.y,
            "name": label.name,
            "far": label.far,
        }
        for pin, label in zip(pins, labels, strict=True)
        if label
    ]
    lines = (
        chart_of([row for row in rows if row["far"]])
        .mark_rule(stroke=Ink.MUTED.value, strokeWidth=1)
        .encode(x=_x("pin_x", window), y=_y("pin_y", window), x2="x:Q", y2="y:Q")
    )
    written = [_text(rows, window, Ink.PAPER, edge=5), _text(rows, window, Ink.INK)]
    return [lines, *written]


def _text(
    rows: list[dict[str, object]], window: Frame, ink: Ink, *, size: int = _SIZE, edge: int = 0
) -> alt.Chart:
    text: alt.Chart = (
        chart_of(rows)
        .mark_text(
            fontSize=size,
            fontWeight=600 if size == _SIZE else 400,
            align="center",
            baseline="middle",
            fill=ink.value,
            stroke=ink.value if edge else None,
            strokeWidth=edge,
        )
        .encode(x=_x("x", window), y=_y("y", window), text="name:N")
    )
    return text
