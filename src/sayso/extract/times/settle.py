"""Settling: takes an expression and what it counts from, returns what it means, and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from sayso.extract.times.anchors import NO_ANCHOR, AnchorTime
from sayso.extract.times.grammar import Expression, Piece
from sayso.extract.times.values import Origin
from sayso.model import Basis, Kind, Precision, Time, Timex
from sayso.reckon import COARSENESS, iso, needs_anchor, reckon
from sayso.reckon.timex import timex_of

_STATED = "the words say it in full"
_NO_DATE = "there is no such date"
_NO_EVENT = "counts from what the words do not date"
_NO_DAY = "the words do not say which day"
_VAGUE = "the words name no time of the calendar"
_HOW_LONG = "how long, not when"
_HOW_OFTEN = "how often, not when"

_LENGTH = re.compile(r"P[\dTX]")
_UNIT = re.compile(r"[+-]\d+([a-z])|[<>]\d*([a-z])")
_FINEST = {
    "n": Precision.MINUTE, "h": Precision.HOUR, "d": Precision.DAY, "w": Precision.WEEK,
    "m": Precision.MONTH, "q": Precision.MONTH, "y": Precision.YEAR,
}  # fmt: skip
_INSTANT = timedelta(minutes=1)
_A_YEAR = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Settled:
    """What an expression means, on what ground, and how sure that is."""

    kind: Kind
    value: str
    time: Time | None
    why: str
    score: float
    timexes: tuple[Timex, ...] = ()
    told: bool = False  # whether a story may go on from it


class Story:
    """What the text told last: what "two days later" counts from, and in a history "3 May" too."""

    def __init__(self, history: bool, ahead: Sequence[Expression]) -> None:
        self.history = history
        self.latest: Time | None = None
        self._first = next((time for one in ahead if (time := _stated(one)) is not None), None)

    def turn_page(self) -> None:
        """A new block: in the news another matter, in a history the same story."""
        if not self.history:
            self.latest = None

    def tell(self, settled: "Settled") -> None:
        """Takes note of a time that was told, where it is one that a story goes on from."""
        time = settled.time
        if not settled.told or time is None or time.start is None or time.end is None:
            return
        if time.end - time.start <= _A_YEAR or self.latest is None:
            self.latest = time

    def anchor(self, value: str) -> Time | None:
        """What `value` counts from; None where what was told last is too coarse for it."""
        if self.latest is None:
            return self._first if _recurs(value) else None
        unit = _UNIT.match(value)
        finest = _FINEST[unit[1] or unit[2]] if unit else Precision.YEAR
        if value.startswith("---"):
            finest = Precision.MONTH
        return self.latest if COARSENESS[self.latest.precision] <= COARSENESS[finest] else None


def _stated(expression: Expression) -> Time | None:
    """The time of an expression that needs nothing to count from."""
    if expression.trouble or len(expression.pieces) != 1:
        return None
    value = expression.pieces[0].value
    return None if needs_anchor(value) else reckon(value, None)


def settle(expression: Expression, anchor: AnchorTime, story: Story) -> Settled:
    """What `expression` means."""
    value = expression.value
    if expression.trouble:
        return Settled(Kind.TIME, value, None, expression.trouble, 0.5)
    if _LENGTH.match(value):
        return Settled(Kind.DURATION, value, None, _HOW_LONG, 1.0, _timexes(expression, None, None))
    if value.startswith("XXXX"):
        timexes = _timexes(expression, None, None)
        return Settled(Kind.RECURRENCE, value, None, _HOW_OFTEN, 1.0, timexes)
    if value.endswith("_REF"):
        return Settled(Kind.TIME, value, None, _VAGUE, 0.5, _timexes(expression, None, None))
    if not needs_anchor(value):
        time = reckon(value, None)
        timexes = _timexes(expression, time, None)
        if time is None:
            return Settled(Kind.TIME, value, None, _NO_DATE, 0.5, timexes)
        return Settled(Kind.TIME, iso(time), time, _STATED, 1.0, timexes, told=True)
    if expression.origin is Origin.STORY or (story.history and _is_told(value)):
        return _from_story(expression, anchor, story)
    return _from_anchor(expression, anchor, told=not story.history)


def _recurs(value: str) -> bool:
    """Whether it comes round again: a date without its year, a day of the week, a season."""
    return value.lstrip(".<").startswith(("--", "weekday", "season", "quarter", "half"))


def _is_told(value: str) -> bool:
    """Whether in a history it belongs to the story: "3 May", "that winter", "this day"."""
    return _recurs(value) or value.lstrip(".<").startswith(("+0d", "+0w", "+0m"))


def _from_anchor(expression: Expression, anchor: AnchorTime, *, told: bool) -> Settled:
    value = expression.value
    time = reckon(value, anchor.time)
    timexes = _timexes(expression, time, anchor.time)
    if time is None:
        why = anchor.why if anchor.time is None else _NO_DATE
        return Settled(Kind.TIME, value, None, why, 0.5, timexes)
    # A date that only lacks its year is settled by it; "tomorrow" stays what it is.
    shown = iso(time) if value.lstrip(".<").startswith("--") else value
    told = told and not value.startswith(("<", ">", "past"))
    return Settled(
        Kind.TIME, shown, time, anchor.why, 0.9 if anchor.sure else 0.5, timexes, told=told
    )


def _from_story(expression: Expression, anchor: AnchorTime, story: Story) -> Settled:
    value = expression.value
    told = story.anchor(value.lstrip(".<"))
    if told is None and anchor.time is not None and (_recurs(value) or value.startswith("+0")):
        return _from_anchor(expression, replace(anchor, sure=False), told=False)
    if told is None:
        why = _NO_DAY if value.startswith("+0d@") else _NO_EVENT
        if anchor.time is None and _recurs(value):
            why = NO_ANCHOR
        return Settled(Kind.TIME, value, None, why, 0.5, _timexes(expression, None, None))
    if _recurs(value):
        value, told = _within(value, told)
    time = reckon(value, told)
    timexes = _timexes(replace(expression, value=value), time, told)
    if time is None:
        return Settled(Kind.TIME, value, None, _NO_DATE, 0.5, timexes)
    time = replace(time, basis=Basis.INFERRED)
    why = f"counted from {iso(told)}, told before it"
    return Settled(Kind.TIME, iso(time), time, why, 0.7, timexes, told=True)


_DIRECTION = re.compile(r":(?:past|future|behind|ahead)")
_NAMED = re.compile(r"(?:(?<!-)--\d\d(?:-\d\d)?|season:[a-z]+|quarter:\d|half:\d)(?![:\d-])")


def _within(value: str, told: Time) -> tuple[str, Time]:
    """The value as it stands in a story that told `told` last: within the year, if it was one."""
    value = _DIRECTION.sub("", value)
    if told.start is None or told.precision is not Precision.YEAR:
        return value, told
    return _NAMED.sub(r"\g<0>:this", value), replace(told, end=told.start + _INSTANT)


# --- TIMEX values --------------------------------------------------------------------------------


def _timexes(expression: Expression, time: Time | None, anchor: Time | None) -> tuple[Timex, ...]:
    pieces = expression.pieces
    return tuple(
        Timex(piece.start, piece.end, timex_of(piece.value, meant), piece.mod)
        for piece, meant in zip(pieces, _meant(expression, time, anchor), strict=True)
    )


def _meant(
    expression: Expression, time: Time | None, anchor: Time | None
) -> Sequence[Time | None]:
    """The time of each piece: of a range the first is where it starts, the last where it ends."""
    pieces = expression.pieces
    if len(pieces) < 2:
        same = pieces and pieces[0].value == expression.value
        return [time if same else _alone(piece, anchor) for piece in pieces]
    if time is None or time.start is None or time.end is None:
        return [_alone(piece, anchor) for piece in pieces]
    first = replace(time, end=time.start + _INSTANT)
    last = replace(time, start=time.end - _INSTANT)
    return [first, *(_alone(piece, first) for piece in pieces[1:-1]), last]


def _alone(piece: Piece, anchor: Time | None) -> Time | None:
    return reckon(piece.value, anchor)
