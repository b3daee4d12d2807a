"""Figures: outlines cut to the window, labels that do not collide, SVG that fits a page."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sayso.model import PlacePrecision
from sayso.views.figures import Ink, draw_map, draw_timeline
from sayso.views.figures.geodata import country_at, frame, in_window
from sayso.views.figures.labels import Box, Pin, place_labels, text_width, wrapped
from sayso.views.pages import MapPlace, SaidMark, TimelineRow
from sayso.views.parts import Moment, Tone
from tests.views.sample import TODAY, brief

WORLD = st.tuples(st.floats(-180, 180), st.floats(-85, 85))


def spot(number: int, longitude: float, latitude: float, **more: object) -> MapPlace:
    place = MapPlace(
        number,
        f"Place {number}",
        "",
        PlacePrecision.SETTLEMENT,
        "",
        latitude,
        longitude,
        "",
        ("c",),
    )
    return replace(place, **more)  # type: ignore[arg-type]  # fields of MapPlace


@pytest.mark.parametrize(
    ("longitude", "latitude", "name"),
    [
        (2.35, 48.85, "France"),
        (28.2, -29.6, "Lesotho"),
        (-30.0, 40.0, None),
        (18.0, -30.0, "South Africa"),
        (-175.0, 66.5, "Russia"),
        (179.0, 66.5, "Russia"),
    ],
)
def test_the_country_of_a_point(longitude: float, latitude: float, name: str | None) -> None:
    found = country_at(longitude, latitude)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("longitude", "latitude", "names"),
    [
        (-19.0, 65.0, {"Iceland"}),
        (179.0, -17.8, {"Fiji"}),
        (-175.0, 66.5, {"Russia", "United States of America"}),
        (0.0, -85.0, {"Antarctica"}),
        (-140.0, 0.0, set()),
    ],
)
def test_a_window_shows_the_lands_that_lie_there(
    longitude: float, latitude: float, names: set[str]
) -> None:
    window = frame([(longitude, latitude)], 300, 300)
    assert {country.name for country, _ in in_window(window)} == names


@given(st.lists(WORLD, min_size=1, max_size=8))
def test_the_window_shows_every_place(points: list[tuple[float, float]]) -> None:
    window = frame(points, 720, 440)
    for point in points:
        x, y = window.project(*point)
        assert -1e-6 <= x <= 720 + 1e-6
        assert -1e-6 <= y <= 440 + 1e-6


@given(WORLD)
@settings(max_examples=15, deadline=None)
def test_outlines_are_cut_to_the_window(point: tuple[float, float]) -> None:
    window = frame([point], 300, 200)
    for _, polygons in in_window(window):
        for polygon in polygons:
            for ring in polygon:
                assert all(-4.1 <= x <= 304.1 and -4.1 <= y <= 204.1 for x, y in ring)
                assert ring[0] == ring[-1]


PINS = st.builds(
    Pin,
    st.floats(0, 400),
    st.floats(0, 300),
    st.tuples(st.text(st.characters(codec="utf-8"), max_size=20), st.sampled_from(["1", "22"])),
)


@given(st.lists(PINS, max_size=25))
def test_no_label_lies_on_another_or_on_a_point(pins: list[Pin]) -> None:
    labels = place_labels(pins, width=400, height=300, size=13)
    boxes = [label.box for label in labels if label]
    for index, box in enumerate(boxes):
        assert box.within(400, 300)
        assert not any(box.overlaps(other) for other in boxes[:index])
        assert not any(
            box.overlaps(Box(pin.x - 4, pin.y - 4, pin.x + 4, pin.y + 4)) for pin in pins
        )


def test_a_label_far_from_its_point_has_a_line() -> None:
    pins = [Pin(200 + step, 150, (f"{step} Somewhere long",)) for step in range(8)]
    labels = place_labels(pins, width=400, height=300, size=13)
    assert all(labels)
    assert next(label.far for label in labels if label) is False
    assert any(label.far for label in labels if label)


@given(st.text(max_size=80), st.integers(40, 300), st.integers(1, 3))
def test_wrapped_text_fits(text: str, width: int, lines: int) -> None:
    rows = wrapped(text, width=width, size=13, lines=lines)
    assert len(rows) <= lines
    for row in rows:
        assert text_width(row, 13) <= width + text_width("…", 13)


SPREADS = {
    "one village": [spot(1, 36.2, 51.7)],
    "one country": [spot(1, 36.2, 51.7, precision=PlacePrecision.COUNTRY)],
    "a region": [spot(1, 36.2, 51.7, precision=PlacePrecision.REGION), spot(2, 36.3, 51.6)],
    "the world": [
        spot(1, -77.0, 38.9),
        spot(2, 151.2, -33.9),
        spot(3, 126.0, 39.0),
        spot(4, 18, 69),
    ],
    "an island": [spot(1, -28.6, 38.5)],
}


@pytest.mark.parametrize("places", SPREADS.values(), ids=SPREADS)
@pytest.mark.parametrize(("width", "height"), [(900, 520), (340, 340)])
def test_a_map_is_small_and_whole(places: list[MapPlace], width: int, height: int) -> None:
    svg = draw_map(places, width=width, height=height, prefix="m")
    root = etree.fromstring(svg.encode())
    assert len(svg) < 200_000
    assert root.get("viewBox") == f"0 0 {width} {height}"
    texts = ["".join(text.itertext()) for text in root.iter("{*}text")]
    for place in places:
        assert any(text.startswith(str(place.number)) for text in texts)


def row(
    label: str, at: datetime, *, event: Moment | None = None, ahead: bool = False
) -> TimelineRow:
    mark = SaidMark(at, False, "x", "asserts", Tone.FOR, "", ("c",))
    return TimelineRow(label, event, ahead, (mark,), ("c",))


def interval(start: datetime | None, end: datetime | None) -> Moment:
    return Moment("Happened", "in March", start=start, end=end)


NOW = datetime(2031, 4, 3)
ROWS = {
    "a moment": [row("One thing", NOW)],
    "a closed event": [row("A", NOW, event=interval(NOW, NOW + timedelta(days=2)))],
    "an open start": [row("A", NOW, event=interval(None, NOW))],
    "an open end": [row("A", NOW, event=interval(NOW, None))],
    "a forecast": [row("A", NOW, event=interval(NOW, NOW + timedelta(days=9)), ahead=True)],
    "ages apart": [
        row("A", NOW, event=interval(datetime(1914, 7, 1), datetime(1914, 8, 1))),
        row("B", NOW, event=interval(datetime(2914, 7, 1), datetime(2914, 8, 1))),
        row("C", NOW, event=interval(datetime(1850, 1, 1), datetime(2914, 8, 1))),
    ],
    "a crowd": [replace(row("A", NOW), marks=row("A", NOW).marks * 14)],
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
@pytest.mark.parametrize("width", [900, 340])
def test_a_timeline_draws(rows: list[TimelineRow], width: int) -> None:
    svg = draw_timeline(rows, today=date(2031, 4, 3), width=width, prefix="t")
    root = etree.fromstring(svg.encode())
    drawn_width = float((root.get("viewBox") or "").split()[2])
    assert drawn_width <= width + 2
    assert len(svg) < 200_000


def test_what_lies_outside_the_time_shown_is_said_in_words() -> None:
    svg = draw_timeline(ROWS["ages apart"], today=TODAY, width=900, prefix="t")
    assert "◂ in March: A" in svg
    assert "▸ in March: B" in svg


def test_two_figures_of_a_page_share_no_id() -> None:
    page = brief()
    svgs = [
        draw_timeline(page.timeline.items, today=TODAY, width=900, prefix="a"),
        draw_timeline(page.timeline.items, today=TODAY, width=340, prefix="b"),
        draw_map(page.places.items, width=340, height=300, prefix="c"),
    ]
    ids = [name for svg in svgs for name in re.findall(r' id="([^"]+)"', svg)]
    used = {name for svg in svgs for name in re.findall(r"url\(#([^)]+)\)", svg)}
    assert len(ids) == len(set(ids))
    assert used <= set(ids)


def test_every_colour_can_be_changed_for_a_dark_page() -> None:
    page = brief()
    svg = draw_timeline(page.timeline.items, today=TODAY, width=900, prefix="a") + draw_map(
        page.places.items, width=900, height=500, prefix="b"
    )
    colours = set(re.findall(r'(?:fill|stroke|stop-color)="([^"]+)"', svg))
    known = {ink.value for ink in Ink} | {"none", "transparent"}
    assert {colour for colour in colours if not colour.startswith("url(")} <= known


def test_a_label_is_text_and_never_markup() -> None:
    svg = draw_timeline(
        [row("<script>x</script> & url(#a)", NOW)], today=TODAY, width=900, prefix="t"
    )
    assert "<script" not in svg
    assert "url(#a)" in svg
