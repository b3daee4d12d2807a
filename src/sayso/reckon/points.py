"""Points in time: takes one point of a value and the moment to count from, returns its interval.

What cannot be raises `ValueError`, `OverflowError` or `StopIteration`: no such date, nothing to
count from, or too far away for the calendar.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sayso.model import Basis, Precision, Time

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)

# Hours from the midnight that opens the day. A night belongs to the day on which it falls, except
# "overnight", which ends on its day.
PARTS = {
    "early": (0, 8),
    "early-morning": (0, 8),
    "dawn": (4, 8),
    "morning": (6, 12),
    "day": (6, 18),
    "noon": (12, 13),
    "afternoon": (12, 18),
    "dusk": (17, 21),
    "evening": (18, 24),
    "late": (18, 24),
    "night": (18, 30),
    "midnight": (24, 25),
    "overnight": (-6, 6),
}
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}  # first month, northern half
THIRDS = {"early": 0, "mid": 1, "late": 2}

_UNITS = {
    "n": Precision.MINUTE,
    "h": Precision.HOUR,
    "d": Precision.DAY,
    "w": Precision.WEEK,
    "m": Precision.MONTH,
    "q": Precision.MONTH,
    "y": Precision.YEAR,
}
MONTHS = {"m": 1, "q": 3, "y": 12}  # in each unit that is counted in months
HOURS = {"n": timedelta(minutes=1), "h": timedelta(hours=1)}
COARSENESS = {precision: rank for rank, precision in enumerate(Precision)}
ISO = r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?|\d{3}X|\d\dXX|BC\d+"
POINT = re.compile(
    rf"""(?: (?P<iso>{ISO})
        | (?P<yearless>--\d\d(?:-\d\d)?) | ---(?P<monthless>\d\d)
        | (?P<shift>[+-]\d+)(?P<unit>[nhdwmqy])
        | (?P<window>[<>])(?P<count>\d*)(?P<of>[nhdwmqy])
        | weekday:(?P<weekday>[0-6]) | (?P<weekend>weekend) | season:(?P<season>[a-z]+)
        | feast:(?P<feast>[a-z-]+) | quarter:(?P<quarter>[1-4]) | half:(?P<half>[12])
        | (?P<past>past) )
      (?: :(?P<direction>past|future|last|next|this|behind|ahead|onward|\d{{4}}|[+-]\d+[wy]) )?
      (?: \#(?P<third>early|mid|late) )?
      (?: @(?P<part>[a-z-]+|\d\d(?::\d\d)?) )?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Where counting starts. `exact` tells whether the hour is known."""

    at: datetime
    exact: bool

    @property
    def day(self) -> datetime:
        return midnight(self.at)


def point(value: str, moment: Moment | None) -> Time:
    """One point. Raises `ValueError` when it is none, or needs a moment and has none."""
    match = POINT.fullmatch(value)
    if match is None:
        raise ValueError(f"not a time value: {value!r}")
    found = iso_point(match["iso"]) if match["iso"] else _relative(match, moment)
    if match["third"]:
        found = _third(found, THIRDS[match["third"]])
    return _part(found, match["part"]) if match["part"] else found


def iso_point(text: str) -> Time:
    """A year, month, day or minute in full. Raises `ValueError` when there is no such date."""
    if text.startswith("BC"):
        raise ValueError("the calendar begins with the year 1")
    if "X" in text:
        years = 10 ** text.count("X")
        start = datetime(int(text.rstrip("X")) * years or 1, 1, 1)
        return Time(start, _add_months(start, 12 * years), Precision.YEAR, Basis.STATED)
    if len(text) == 4:
        start = datetime(int(text), 1, 1)
        return Time(start, _add_months(start, 12), Precision.YEAR, Basis.STATED)
    if len(text) == 7:
        start = datetime(int(text[:4]), int(text[5:]), 1)
        return Time(start, _add_months(start, 1), Precision.MONTH, Basis.STATED)
    start = datetime.fromisoformat(text)
    if len(text) == 10:
        return Time(start, start + DAY, Precision.DAY, Basis.STATED)
    return Time(start, start + MINUTE, Precision.MINUTE, Basis.STATED)


def _relative(match: re.Match[str], moment: Moment | None) -> Time:
    direction = match["direction"] or ""
    if direction.isdigit():
        return _in_year(match, int(direction))
    if moment is None:
        raise ValueError("nothing to count from")
    if match["past"]:
        return Time(None, moment.day + DAY, Precision.DAY, Basis.INFERRED)
    if match["shift"]:
        return _shifted(int(match["shift"]), match["unit"], moment)
    if match["window"]:
        return _window(match["window"], match["count"], match["of"], moment)
    for name, candidates in _NAMED.items():
        if match[name]:
            return _chosen(candidates(match[name], moment.day), direction, moment.day)
    raise ValueError(f"not a time value: {match[0]!r}")


def _in_year(match: re.Match[str], year: int) -> Time:
    """A season, feast, quarter or half of a year that is named."""
    if match["feast"]:
        return _feast(match["feast"], year)
    if match["season"]:
        month, length = SEASONS[match["season"]], 3
    elif match["quarter"]:
        month, length = 3 * int(match["quarter"]) - 2, 3
    elif match["half"]:
        month, length = 6 * int(match["half"]) - 5, 6
    else:
        raise ValueError(f"not a time value: {match[0]!r}")
    start = datetime(year, month, 1)
    return Time(start, _add_months(start, length), Precision.MONTH, Basis.INFERRED)


def _shifted(count: int, unit: str, moment: Moment) -> Time:
    """The minute, hour, day, week, month, quarter or year that lies `count` of them away."""
    if unit in HOURS and not moment.exact:
        return _unit("d", moment.day)
    if unit in HOURS:
        start = moment.at.replace(minute=0) if unit == "h" else moment.at
        start += count * HOURS[unit]
        return Time(start, start + HOURS[unit], _UNITS[unit], Basis.INFERRED)
    if unit in "dw":
        return _unit(unit, moment.day + count * (DAY if unit == "d" else 7 * DAY))
    return _unit(unit, _add_months(moment.day.replace(day=1), count * MONTHS[unit]))


def _unit(unit: str, day: datetime) -> Time:
    """The whole day, week, month, quarter or year that `day` lies in."""
    if unit in MONTHS:
        months = MONTHS[unit]
        start = day.replace(month=(day.month - 1) // months * months + 1, day=1)
        end = _add_months(start, months)
    elif unit == "w":
        start = day - day.weekday() * DAY
        end = start + 7 * DAY
    else:
        start, end, unit = day, day + DAY, "d"
    return Time(start, end, _UNITS[unit], Basis.INFERRED)


def _window(side: str, count: str, unit: str, moment: Moment) -> Time:
    """From so many units back until now, or from now on; without a count, less than the next

    larger unit ("recent days" are fewer than a week). A count of 0 is the unit that runs now.
    """
    day, end = moment.day, moment.day + DAY
    if count == "0":
        whole = _unit(unit, day)
        start, stop = (whole.start, end) if side == "<" else (day, whole.end)
        return Time(start, stop, whole.precision, Basis.INFERRED)
    if not count:
        count, unit = _LARGER.get(unit, ("10", "y"))
    length = -int(count) if side == "<" else int(count)
    reach = _moved(day if side == "<" else end, length, unit)
    start, stop = (reach, end) if side == "<" else (day, reach)
    return Time(start, stop, _UNITS[unit], Basis.INFERRED)


_LARGER = {
    "n": ("1", "h"), "h": ("1", "d"), "d": ("1", "w"), "w": ("1", "m"), "m": ("1", "y"),
    "q": ("1", "y"),
}  # fmt: skip


def _moved(moment: datetime, count: int, unit: str) -> datetime:
    if unit not in MONTHS:
        return moment + count * (HOURS | {"d": DAY, "w": 7 * DAY})[unit]
    first = _add_months(moment.replace(day=1), count * MONTHS[unit])
    return first + min(moment.day - 1, (_add_months(first, 1) - first).days - 1) * DAY


# --- What comes round again ---------------------------------------------------------------------


def _weekdays(name: str, day: datetime) -> list[Time]:
    monday = day - day.weekday() * DAY
    return [_unit("d", monday + (int(name) + 7 * week) * DAY) for week in range(-2, 3)]


def _weekends(_: str, day: datetime) -> list[Time]:
    saturday = day + (5 - day.weekday()) * DAY
    starts = [saturday + 7 * week * DAY for week in range(-2, 3)]
    return [Time(start, start + 2 * DAY, Precision.DAY, Basis.INFERRED) for start in starts]


def _seasons(name: str, day: datetime) -> list[Time]:
    return _yearly(SEASONS[name], 3, day)


def _quarters(name: str, day: datetime) -> list[Time]:
    return _yearly(3 * int(name) - 2, 3, day)


def _halves(name: str, day: datetime) -> list[Time]:
    return _yearly(6 * int(name) - 5, 6, day)


def _yearly(month: int, length: int, day: datetime) -> list[Time]:
    starts = [datetime(year, month, 1) for year in range(day.year - 2, day.year + 3)]
    return [Time(at, _add_months(at, length), Precision.MONTH, Basis.INFERRED) for at in starts]


def _monthless(name: str, day: datetime) -> list[Time]:
    """The days of this number in the months around."""
    months = [_add_months(day.replace(day=1), shift) for shift in range(-2, 3)]
    found = []
    for month in months:
        try:
            found.append(_unit("d", month.replace(day=int(name))))
        except ValueError:
            continue
    return found


def _feasts(name: str, day: datetime) -> list[Time]:
    return [_feast(name, year) for year in range(day.year - 2, day.year + 3)]


def _feast(name: str, year: int) -> Time:
    """A feast that moves. Raises `ValueError` where none has that name."""
    if name in _AFTER_EASTER:
        return _unit("d", _easter(year) + _AFTER_EASTER[name] * DAY)
    if name not in _NTH_WEEKDAYS:
        raise ValueError(f"no feast: {name!r}")
    month, weekday, nth = _NTH_WEEKDAYS[name]
    first = datetime(year, month, 1)
    start = first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * DAY
    return _unit("d", start if start.month == month else start - 7 * DAY)


# Feasts as days from Easter, and as month, day of the week (0 is Monday) and which of them; a
# fifth that is not there is the last.
_AFTER_EASTER = {"good-friday": -2, "easter": 0, "easter-monday": 1, "pentecost": 49}
_NTH_WEEKDAYS = {"memorial-day": (5, 0, 5), "labor-day": (9, 0, 1), "thanksgiving": (11, 3, 4)}


def _easter(year: int) -> datetime:
    """Easter Sunday by the Gregorian reckoning (Butcher's rule)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, moon = century // 4, (century - (century + 8) // 25 + 1) // 3
    full = (19 * golden + century - leaps - moon + 15) % 30
    days = (32 + 2 * (century % 4) + 2 * (rest // 4) - full - rest % 4) % 7
    late = (golden + 11 * full + 22 * days) // 451
    month, day = divmod(full + days - 7 * late + 114, 31)
    return datetime(year, month, day + 1)


def _yearless(name: str, day: datetime) -> list[Time]:
    """The months or days of this name in the years around; a 29 February needs eight of them."""
    reach = 8 if name == "--02-29" else 2
    found = []
    for year in range(day.year - reach, day.year + reach + 1):
        try:
            time = iso_point(f"{year:04}{name[1:]}")
        except ValueError:
            continue
        found.append(replace(time, basis=Basis.INFERRED))
    return found


_NAMED: dict[str, Callable[[str, datetime], list[Time]]] = {
    "weekday": _weekdays,
    "weekend": _weekends,
    "season": _seasons,
    "feast": _feasts,
    "quarter": _quarters,
    "half": _halves,
    "yearless": _yearless,
    "monthless": _monthless,
}


def _chosen(candidates: Iterable[Time], direction: str, day: datetime) -> Time:
    """The candidate meant. Without a direction: the nearest, for days of the week the latest."""
    ends = [(time.start or day, time.end or day, time) for time in candidates]
    if not ends:
        raise ValueError("no such date")
    if direction[-1:] in ("w", "y"):
        within = _shifted(int(direction[:-1]), direction[-1], Moment(day, exact=False))
        return next(
            t for s, _, t in ends if within.start and within.end and within.start <= s < within.end
        )
    weekly = ends[0][2].precision is Precision.DAY and (ends[1][0] - ends[0][0]).days == 7
    if direction == "this":
        return min(ends, key=lambda item: _off_this(item[0], item[1], day, weekly=weekly))[2]
    if direction in ("past", "last"):
        # "Last Friday" is over; on a Friday, plain "Friday" may be today.
        return [t for s, e, t in ends if (e <= day if direction == "last" else s <= day)][-1]
    if direction in ("future", "next"):
        return next(t for s, e, t in ends if (s > day if direction == "next" else e > day))
    if weekly:
        return _chosen(candidates, "past", day)
    back = _BACK if direction == "onward" else 1
    nearest = min(
        ends,
        key=lambda item: _distance(item[0], item[1], day) * (back if item[1] <= day else 1),
    )
    if direction in _LEANING and _distance(nearest[0], nearest[1], day) > _NEAR:
        return _chosen(candidates, _LEANING[direction], day)
    return nearest[2]


# A month or date is the nearest of its name where that is near; else the tense decides.
_LEANING = {"behind": "past", "ahead": "future"}
# A story goes on: what lies before what was told last is this much less likely than what lies
# after it (chosen on the half of WikiWars that may be used, from 1 to 8).
_BACK = 4
_NEAR = timedelta(days=100)


def _distance(start: datetime, end: datetime, day: datetime) -> timedelta:
    return abs(start + (end - start) / 2 - day)


def _off_this(start: datetime, end: datetime, day: datetime, *, weekly: bool) -> tuple[bool, bool]:
    """How badly a candidate fits "this": the running one best, then one of this week or year."""
    same = start.isocalendar()[:2] == day.isocalendar()[:2] if weekly else start.year == day.year
    return not same, not start <= day < end


# --- Parts --------------------------------------------------------------------------------------


def _third(time: Time, which: int) -> Time:
    """The early, middle or late third: of days in a month or week, of months in a year."""
    if time.start is None or time.end is None:
        return time
    months = (time.end.year - time.start.year) * 12 + time.end.month - time.start.month
    if months >= 3:
        # Of a decade the early years are three, those in the middle four.
        cuts = (0, 36, 84, 120) if months == 120 else [months * cut // 3 for cut in range(4)]
        start, end = (_add_months(time.start, cuts[cut]) for cut in (which, which + 1))
        return Time(start, end, Precision.MONTH, Basis.INFERRED)
    days = (time.end - time.start).days
    if days < 3:
        raise ValueError("too short to have thirds")
    start = time.start + (days * which // 3) * DAY
    end = time.end if which == 2 else time.start + (days * (which + 1) // 3) * DAY
    precision = Precision.WEEK if days > 7 else Precision.DAY
    return Time(start, end, precision, Basis.INFERRED)


def _part(time: Time, part: str) -> Time:
    """A part of the day, or a minute of it."""
    if time.start is None or time.end != time.start + DAY:
        raise ValueError("only a day has parts")
    if part[0].isdigit():
        clock = datetime.strptime(f"{part}:00"[:5], "%H:%M")
        start = time.start + timedelta(hours=clock.hour, minutes=clock.minute)
        return Time(start, start + MINUTE, Precision.MINUTE, time.basis)
    if part not in PARTS:
        raise ValueError(f"no part of the day: {part!r}")
    first, last = (time.start + timedelta(hours=hour) for hour in PARTS[part])
    precision = Precision.HOUR if last - first <= timedelta(hours=1) else Precision.PART_OF_DAY
    return Time(first, last, precision, time.basis)


def midnight(moment: datetime) -> datetime:
    """The midnight that opens the day of `moment`."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def _add_months(first_of_month: datetime, count: int) -> datetime:
    months = first_of_month.year * 12 + first_of_month.month - 1 + count
    return first_of_month.replace(year=months // 12, month=months % 12 + 1)
