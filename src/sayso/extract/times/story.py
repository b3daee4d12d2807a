"""The story: what a text told last, which "two days later" counts from, and in a history "3 May".

A history goes on from date to date; it may step back for a moment ("the pact of 5 November 1917")
and take up its thread again. Both are kept: what was told last, and what it stepped back from.
"""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from sayso.extract.times.grammar import Expression
from sayso.model import Precision, Time
from sayso.reckon import needs_anchor, reckon
from sayso.reckon.points import COARSENESS

_UNIT = re.compile(r"[+-]\d+([a-z])|[<>]\d*([a-z])|(---|weekday)")
FINEST = {
    "s": Precision.MINUTE, "n": Precision.MINUTE, "h": Precision.HOUR, "d": Precision.DAY,
    "w": Precision.WEEK, "m": Precision.MONTH, "q": Precision.MONTH, "y": Precision.YEAR,
    "---": Precision.MONTH, "weekday": Precision.DAY,
}  # fmt: skip
_A_YEAR = timedelta(days=366)
_ASIDE = 20  # years off the others: "found in an archive in 2004" in a history of 1920
# Stepping back is a jump of so much; its thread is taken up where that is nearer by so much.
_STEP, _NEARER = timedelta(days=120), timedelta(days=60)
_NEVER = timedelta(days=4_000_000)  # further than the calendar reaches
_BACKWARDS = 4  # as in `sayso.reckon.points`: a story goes on


class Story:
    """What the text told last."""

    def __init__(self, told: Sequence[Expression], *, history: bool) -> None:
        self.history = history
        self.latest: Time | None = None
        self.quarter: Time | None = None  # the quarter of a year that the text reports on
        self._left: Time | None = None
        stated = [time for one in told if (time := _stated(one)) is not None] if history else []
        self._first = next(iter(stated), None)
        self._span = _span(sorted(time.start.year for time in stated if time.start))

    def turn_page(self) -> None:
        """A new block: in the news another matter, in a history the same story."""
        if not self.history:
            self.latest = None

    def _leaps(self, start: datetime, *, named: bool) -> bool:
        """Whether a story steps back to `start`, or far ahead by what only comes round again."""
        if self.latest is None or self.latest.start is None:
            return False
        ahead = start - self.latest.start
        return -ahead > _STEP or (ahead > _STEP and not named)

    def tell(self, time: Time, *, quarter: bool, named: bool) -> None:
        """Takes note of a time that was told, where it is one that a story goes on from."""
        self.quarter = time if quarter else self.quarter
        if time.start is None or time.end is None:
            return
        if self.history and not self._span[0] <= time.start.year <= self._span[1]:
            return
        if time.end - time.start > _A_YEAR and self.latest is not None:
            return
        self._left = self.latest if self._leaps(time.start, named=named) else None
        self.latest = time

    def anchor(self, value: str, *, recurs: bool) -> Time | None:
        """What `value` counts from; None where what was told last is too coarse for it.

        `recurs`: it comes round again, as a date without its year does.
        """
        if self.latest is None:
            return self._first if recurs else None
        unit = _UNIT.match(value)
        finest = FINEST[unit[1] or unit[2] or unit[3]] if unit else Precision.YEAR
        if COARSENESS[self.latest.precision] > COARSENESS[finest]:
            return None
        if finest is Precision.DAY and not _is_one_day(self.latest):
            return None
        return self._thread(value) if recurs and self._left else self.latest

    def _thread(self, value: str) -> Time | None:
        """What was told last or what it stepped back from, whichever `value` goes on from."""
        costs = [_cost(value, anchor) for anchor in (self.latest, self._left)]
        if self.latest and self.latest.precision is Precision.YEAR:  # a year alone is no thread
            return self._left if costs[1] <= costs[0] else self.latest
        return self._left if costs[1] + _NEARER < costs[0] else self.latest


def _is_one_day(time: Time) -> bool:
    """Whether it is one day, or a night, and no range of days."""
    return bool(time.start and time.end and time.end - time.start <= timedelta(days=1))


def _cost(value: str, anchor: Time | None) -> timedelta:
    """How far `value` lies from `anchor`, more if before it."""
    time = reckon(f"{value}:onward", anchor)
    if time is None or time.start is None or anchor is None or anchor.start is None:
        return _NEVER
    gap = time.start - anchor.start
    return gap if gap >= timedelta(0) else -gap * _BACKWARDS


def _stated(expression: Expression) -> Time | None:
    """The time of an expression that needs nothing to count from."""
    if expression.trouble or len(expression.pieces) != 1:
        return None
    value = expression.pieces[0].value
    return None if needs_anchor(value) else reckon(value, None)


def _span(years: Sequence[int]) -> tuple[int, int]:
    """The first and last year that a history is about."""
    if not years:
        return 0, 9999
    low, high = years[len(years) // 4], years[3 * len(years) // 4]
    reach = max(_ASIDE, high - low)
    return low - reach, high + reach
