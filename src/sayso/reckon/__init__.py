"""Reckoning: what a time's words mean, once it is known when they were said.

`reckon` takes the value of a time and the time to count from; it returns the interval, or None
where there is nothing to count from or no such date exists. A value is what the words say,
before anything is counted:

    2024   2024-10   2024-10-24   2024-10-24T05:40     complete, as in ISO 8601
    198X   18XX   BC0241                               decade, century; before the calendar begins
    2024-10-27/2024-10-29   ../2024-11-01              half-open interval; `..` is an open end
    --10-24   --10   ---24                             without the year, or month and year
    +1d   -2w   +0m   +0q   -1y   -3h                  tomorrow, two weeks ago, this month …
    weekday:4   weekend   season:summer   feast:easter by name (0 is Monday)
    quarter:3   half:1                                 the third quarter, the first half-year
    <3d   >3d   <d                                     the past three days, the next, recent days
    <0y   >0y                                          earlier this year, later this year
    past                                               some time before

What is not complete may carry a direction, `:past`, `:future`, `:last`, `:next` or `:this`
(`weekday:4:past`), or the week or year it lies in (`weekday:4:-1w`, `--10:-1y`), a season, feast
or quarter its year (`season:summer:2024`). `:behind` and `:ahead` take the nearest of its name and
that side where none is near; `:onward` is the nearest as a story goes on. After it may come a third
(`--10#early`) and a part of the day (`-1d@night`, `weekday:4@05:40`). Two points make a range with
both ends in it (`--10-27..--10-28`); `A..` is since A, `..B` is until B has ended, `..<B` is before
B, `A>..` is after A.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from sayso.model import Basis, Precision, Time
from sayso.reckon.points import (
    COARSENESS,
    ISO,
    MINUTE,
    POINT,
    Moment,
    iso_point,
    midnight,
    point,
)

_NAMED = ("--", "weekday", "season", "feast", "quarter")  # what comes round again
_INTERVAL = re.compile(rf"(?P<start>\.\.|{ISO})/(?P<end>\.\.|{ISO})")


def reckon(value: str, anchor: Time | None) -> Time | None:
    """The interval that `value` means when it was said at `anchor`.

    None when the value needs an anchor and there is none, or when no such date exists. Where the
    anchor spans several days, the interval covers what each of them would give.
    """
    try:
        if (interval := _INTERVAL.fullmatch(value)) is not None:
            return _interval(interval)
        moments = _moments(anchor)
        if not moments:
            return _range(value, None)
        found = [_range(value, moment) for moment in moments]
    except (ValueError, OverflowError, StopIteration):
        return None
    return _envelope(found, anchor) if len(found) > 1 else found[0]


@lru_cache(maxsize=1 << 12)
def needs_anchor(value: str) -> bool:
    """Whether the value can only be reckoned from another time.

    "August to October 2024" needs none: its end tells the year of its beginning.
    """
    left, _, right = value.partition("..")
    if left.startswith(_NAMED) and right and _complete(right):
        return False
    return not all(_complete(point) for point in re.split(r">?\.\.<?|/", value) if point)


def iso(time: Time) -> str:
    """The interval in ISO 8601: one date, month, year or minute, or `start/end`, half-open."""
    for precision, length in ((Precision.YEAR, 4), (Precision.MONTH, 7), (Precision.DAY, 10)):
        if time.start is not None and time.precision is precision:
            short = time.start.isoformat()[:length]
            whole = reckon(short, None)
            if whole is not None and (whole.start, whole.end) == (time.start, time.end):
                return short
    return f"{_iso_end(time.start)}/{_iso_end(time.end)}"


def _iso_end(moment: datetime | None) -> str:
    if moment is None:
        return ".."
    return moment.isoformat()[: 10 if moment == midnight(moment) else 16]


def _complete(point: str) -> bool:
    match = POINT.fullmatch(point)
    if match is None:
        return False
    return match["iso"] is not None or (match["direction"] or "").isdigit()


# --- The anchor ---------------------------------------------------------------------------------


def _moments(anchor: Time | None) -> Sequence[Moment]:
    """The first and the last moment to count from; one where a single day is meant."""
    if anchor is None:
        return ()
    if anchor.start is None or anchor.end is None:
        known = anchor.start or anchor.end
        return (Moment(known, exact=False),) if known else ()
    exact = anchor.precision is Precision.MINUTE
    first, last = Moment(anchor.start, exact), Moment(anchor.end - MINUTE, exact)
    # What was said in a night was said on the day on which it fell.
    one_day = COARSENESS[anchor.precision] <= COARSENESS[Precision.PART_OF_DAY]
    return (first,) if one_day or first.day == last.day else (first, last)


def _envelope(found: Sequence[Time | None], anchor: Time | None) -> Time | None:
    times = [time for time in found if time is not None]
    if len(times) < len(found) or anchor is None:
        return None
    if len({(time.start, time.end) for time in times}) == 1:
        return times[0]
    starts = [time.start for time in times if time.start is not None]
    ends = [time.end for time in times if time.end is not None]
    return Time(
        min(starts) if len(starts) == len(times) else None,
        max(ends) if len(ends) == len(times) else None,
        _coarser(anchor.precision, *(time.precision for time in times)),
        Basis.INFERRED,
    )


# --- Ranges -------------------------------------------------------------------------------------


def _interval(match: re.Match[str]) -> Time | None:
    ends = [None if text == ".." else iso_point(text) for text in match.group("start", "end")]
    known = [end for end in ends if end is not None]
    start, end = (end.start if end else None for end in ends)
    if not known or (start is not None and end is not None and start >= end):
        return None
    return Time(start, end, _coarser(*(end.precision for end in known)), Basis.STATED)


def _range(value: str, moment: Moment | None) -> Time | None:
    if value.startswith("..<"):
        before = point(value[3:], moment)
        return replace(before, start=None, end=before.start)
    if value.startswith(".."):
        return replace(point(value[2:], moment), start=None)
    if value.endswith(">.."):
        after = point(value[:-3], moment)
        return replace(after, start=after.end, end=None)
    if value.endswith(".."):
        return replace(point(value[:-2], moment), end=None)
    left, between, right = value.partition("..")
    return _both(left, right, moment) if between else point(value, moment)


def _both(left: str, right: str, moment: Moment | None) -> Time | None:
    """From the start of `left` to the end of `right`; what says less counts from the other."""
    if _complete(right) and not _complete(left):
        last = point(right, moment)
        origin = Moment(last.start, exact=False) if last.start else moment
        first = point(_directed(left, "past"), origin)
    else:
        first = point(left, moment)
        last = _closing(left, right, first, moment)
    if first.start is None or last.end is None or first.start >= last.end:
        return None
    basis = first.basis if first.basis is last.basis else Basis.INFERRED
    return Time(first.start, last.end, _coarser(first.precision, last.precision), basis)


def _closing(left: str, right: str, first: Time, moment: Moment | None) -> Time:
    """The end of a range that begins with `first`: what comes round again, next after it.

    A day of the week that closes dates ("from October 3 to Thursday") is one near `moment`.
    """
    if not right.startswith(_NAMED):
        return point(right, moment)
    if moment and right.startswith("weekday") and not left.startswith("weekday"):
        near = point(right, moment)
        if near.end is not None and first.start is not None and first.start < near.end:
            return near
    return point(
        _directed(right, "future"), Moment(first.start, exact=False) if first.start else moment
    )


_DIRECTION = re.compile(r":(?:past|future|last|next|this|behind|ahead|onward)")


def _directed(point: str, direction: str) -> str:
    """The point with its direction replaced."""
    match = POINT.fullmatch(point)
    if match is None or match["iso"] or match["shift"]:
        return point
    bare, mark, rest = (
        re.sub(r":(?:past|future|last|next|this|behind|ahead|onward)", "", point),
        "",
        "",
    )
    for sign in "#@":
        if sign in bare:
            bare, mark, rest = bare.partition(sign)
            break
    return f"{bare}:{direction}{mark}{rest}"


def _coarser(*precisions: Precision) -> Precision:
    return max(precisions, key=COARSENESS.__getitem__)
