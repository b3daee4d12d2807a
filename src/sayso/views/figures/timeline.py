"""The timeline: what happened or is to happen as bars, who spoke of it when as signs below.

Takes rows of a page, returns SVG. Each row has its own line of text above it, so labels never
collide. A bar that fades has an open end; an outlined one is a forecast's window; a sign tells the
stance by its shape as well as its colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import altair as alt

from sayso.views.figures.labels import wrapped
from sayso.views.figures.svg import Ink, chart_of, to_svg
from sayso.views.pages import TimelineRow
from sayso.views.parts import Moment, Tone

SHAPES = {
    Tone.FOR: "circle",
    Tone.AGAINST: "M-.9,-.9L.9,.9M-.9,.9L.9,-.9",
    Tone.WITHHELD: "circle",
    Tone.AHEAD: "triangle-right",
    Tone.OTHER: "diamond",
}
_INKS = {
    Tone.FOR: Ink.FOR,
    Tone.AGAINST: Ink.AGAINST,
    Tone.WITHHELD: Ink.WITHHELD,
    Tone.AHEAD: Ink.AHEAD,
    Tone.OTHER: Ink.OTHER,
}
_HOLLOW = (Tone.WITHHELD, Tone.AGAINST)

_TOP = 26  # pixels for the axis
_LINE = 17  # a line of a label
_BAR, _LANE, _END = 14, 31, 43  # below the label: middle of the bar, of the signs, end of the row
_APART = 13  # pixels between two signs
_SIZE = 13  # of the text
_SHORTEST = 6  # pixels: a bar is never too short to see
_FAR = 2  # a span this many times that of the words spoken would squeeze them: it is cut
_BROAD = 600  # pixels from which a label has one line, not two


@dataclass(frozen=True, slots=True)
class Sheet:
    """The time shown and the pixels it has; `lines` a label may have."""

    start: datetime
    end: datetime
    width: int
    rows: int
    lines: int

    def x(self, moment: datetime) -> float:
        return (moment - self.start) / (self.end - self.start) * self.width

    def at(self, x: float) -> str:
        return _iso(self.start + (self.end - self.start) * (x / self.width))

    def top(self, number: int) -> float:
        """Where a row begins."""
        return _TOP + number * (self.lines * _LINE + _END)

    def below(self, number: int) -> float:
        """Where the label of a row ends."""
        return self.top(number) + self.lines * _LINE

    @property
    def height(self) -> float:
        return self.top(self.rows)


@dataclass(frozen=True, slots=True)
class Bar:
    """A row's event, in pixels."""

    left: float
    right: float
    y: float
    ahead: bool
    open_left: bool
    open_right: bool

    @property
    def look(self) -> tuple[bool, bool, bool]:
        return self.ahead, self.open_left, self.open_right


def draw_timeline(rows: Sequence[TimelineRow], *, today: date, width: int, prefix: str) -> str:
    """The rows, top to bottom. There must be at least one with a time."""
    sheet = _sheet(rows, width)
    layers = [
        _grid(sheet),
        *_bars(rows, sheet),
        *_signs(rows, sheet),
        _words(rows, sheet),
        *_today(datetime.combine(today, time.min), sheet),
    ]
    chart = alt.layer(*layers).properties(width=width, height=sheet.height)
    label = "Timeline. The same is in the table below it."
    return to_svg(chart, prefix=prefix, label=label)


def shows_day(rows: Sequence[TimelineRow], day: date) -> bool:
    """Whether the day lies in the time that the timeline of the rows shows."""
    sheet = _sheet(rows, 1)
    return sheet.start < datetime.combine(day, time.min) < sheet.end


def _sheet(rows: Sequence[TimelineRow], width: int) -> Sheet:
    """From the first to the last time; far-off events do not squeeze what is said of them."""
    said = [mark.at for row in rows for mark in row.marks]
    events = [row.event for row in rows if row.event]
    ends = [end for event in events for end in (event.start, event.end) if end is not None]
    first, last = min([*said, *ends]), max([*said, *ends])
    if said:
        core = max(max(said) - min(said), timedelta(days=10))
        if last - first > core * _FAR:
            first = max(first, min(said) - core / 2)
            last = min(last, max(said) + core / 2)
    margin = max((last - first) * 0.04, timedelta(hours=6))
    return Sheet(first - margin, last + margin, width, len(rows), 1 if width > _BROAD else 2)


def _iso(moment: datetime) -> str:
    return moment.replace(tzinfo=UTC).isoformat()


def _time_x(field: str, sheet: Sheet) -> alt.X:
    span = sheet.end - sheet.start
    form = "%-d %b, %H:%M" if span < timedelta(days=3) else "%-d %b %Y"
    if span > timedelta(days=700):
        form = "%b %Y"
    look = alt.Axis(
        orient="top",
        format=form,
        tickCount=max(2, sheet.width // 150),
        labelColor=Ink.MUTED.value,
        labelFontSize=12,
        labelOverlap=True,
        labelBound=True,
        gridColor=Ink.RULE.value,
        domain=False,
        ticks=False,
        title=None,
    )
    domain = [_iso(sheet.start), _iso(sheet.end)]
    scale = alt.Scale(type="utc", domain=domain, nice=False)
    return alt.X(field, type="temporal", scale=scale, axis=look)


def _y(field: str, sheet: Sheet) -> alt.Y:
    scale = alt.Scale(domain=[sheet.height, 0])
    return alt.Y(field, type="quantitative", axis=None, scale=scale)


def _grid(sheet: Sheet) -> alt.Chart:
    """A line above each row."""
    values = [
        {"start": sheet.at(0), "end": sheet.at(sheet.width), "y": sheet.top(number)}
        for number in range(sheet.rows)
    ]
    lines: alt.Chart = (
        chart_of(values)
        .mark_rule(stroke=Ink.RULE.value, strokeWidth=1)
        .encode(x=_time_x("start", sheet), x2="end:T", y=_y("y", sheet))
    )
    return lines


def _bars(rows: Sequence[TimelineRow], sheet: Sheet) -> list[alt.Chart]:
    """Closed ends are square, open ends fade, windows of forecasts are outlined."""
    bars = [
        _bar(row, row.event, sheet, sheet.below(number) + _BAR)
        for number, row in enumerate(rows)
        if row.event and (row.event.start or row.event.end)
    ]
    looks = sorted({bar.look for bar in bars})
    return [_bar_layer([bar for bar in bars if bar.look == look], sheet) for look in looks]


def _bar(row: TimelineRow, event: Moment, sheet: Sheet, y: float) -> Bar:
    reach = sheet.width * 0.12
    left = sheet.x(event.start) if event.start else sheet.x(event.end or sheet.end) - reach
    right = sheet.x(event.end) if event.end else left + reach
    left = min(max(left, 0), sheet.width - _SHORTEST)
    right = max(min(right, sheet.width), left + _SHORTEST)
    return Bar(
        left=left,
        right=right,
        y=y,
        ahead=row.ahead,
        open_left=event.start is None or event.start < sheet.start,
        open_right=event.end is None or event.end > sheet.end,
    )


def _bar_layer(bars: Sequence[Bar], sheet: Sheet) -> alt.Chart:
    """Bars of one look."""
    first = bars[0]
    ink = (Ink.AHEAD if first.ahead else Ink.SPAN).value
    stops = (
        ("transparent" if first.open_left else ink, 0),
        (ink, 0.5),
        ("transparent" if first.open_right else ink, 1),
    )
    fade = alt.LinearGradient(
        gradient="linear",
        stops=[alt.GradientStop(color=colour, offset=offset) for colour, offset in stops],
    )
    fill = fade if first.open_left or first.open_right else ink
    chart = chart_of(
        [
            {
                "start": sheet.at(bar.left),
                "end": sheet.at(bar.right),
                "top": bar.y - 6,
                "bottom": bar.y + 6,
            }
            for bar in bars
        ]
    )
    if first.ahead:
        drawn = chart.mark_rect(fill="transparent", stroke=fill, strokeDash=[4, 3], strokeWidth=1.5)
    else:
        drawn = chart.mark_rect(fill=fill)
    layer: alt.Chart = drawn.encode(
        x=_time_x("start", sheet), x2="end:T", y=_y("top", sheet), y2="bottom:Q"
    )
    return layer


def _signs(rows: Sequence[TimelineRow], sheet: Sheet) -> list[alt.Chart]:
    """One layer for each stance: its shape and colour."""
    values: dict[tuple[Tone, bool], list[dict[str, object]]] = {}
    for number, row in enumerate(rows):
        y = sheet.below(number) + _LANE
        for mark, x in zip(
            row.marks, _spread([sheet.x(mark.at) for mark in row.marks], sheet.width), strict=True
        ):
            values.setdefault((mark.tone, mark.published_only), []).append(
                {"at": sheet.at(x), "y": y}
            )
    return [_sign_layer(key, found, sheet) for key, found in sorted(values.items())]


def _sign_layer(key: tuple[Tone, bool], found: list[dict[str, object]], sheet: Sheet) -> alt.Chart:
    tone, published_only = key
    ink = _INKS[tone].value
    chart = chart_of(found).mark_point(
        shape=SHAPES[tone],
        size=40 if published_only else 95,
        stroke=ink,
        strokeWidth=2,
        fill="transparent" if tone in _HOLLOW else ink,
        opacity=1,
    )
    layer: alt.Chart = chart.encode(x=_time_x("at", sheet), y=_y("y", sheet))
    return layer


def _spread(places: Sequence[float], width: float) -> list[float]:
    """The places, in order, moved as little to the right as keeps signs apart, then back inside."""
    moved: list[float] = []
    for place in places:
        moved.append(max(place, moved[-1] + _APART) if moved else place)
    limit = width - _APART / 2
    for index in reversed(range(len(moved))):
        moved[index] = min(moved[index], limit)
        limit = moved[index] - _APART
    return moved


def _words(rows: Sequence[TimelineRow], sheet: Sheet) -> alt.Chart:
    """Each row's label, cut to the width; what lies outside the time shown is said in words."""
    values: list[dict[str, object]] = [
        {
            "start": sheet.at(0),
            "y": sheet.top(number) + 4,
            "text": wrapped(_label(row, sheet), width=sheet.width, size=_SIZE, lines=sheet.lines),
        }
        for number, row in enumerate(rows)
    ]
    chart = chart_of(values).mark_text(
        align="left", baseline="top", fontSize=_SIZE, lineHeight=_LINE - 1, fill=Ink.INK.value
    )
    words: alt.Chart = chart.encode(x=_time_x("start", sheet), y=_y("y", sheet), text="text:N")
    return words


def _label(row: TimelineRow, sheet: Sheet) -> str:
    event = row.event
    if event and event.end and event.end <= sheet.start:
        return f"◂ {event.text}: {row.label}"
    if event and event.start and event.start >= sheet.end:
        return f"▸ {event.text}: {row.label}"
    return row.label


def _today(now: datetime, sheet: Sheet) -> list[alt.Chart]:
    if not sheet.start < now < sheet.end:
        return []
    chart = chart_of([{"at": _iso(now), "top": _TOP - 6, "bottom": sheet.height}])
    line = chart.mark_rule(stroke=Ink.AGAINST.value, strokeDash=[2, 3], strokeWidth=1)
    return [line.encode(x=_time_x("at", sheet), y=_y("top", sheet), y2="bottom:Q")]
