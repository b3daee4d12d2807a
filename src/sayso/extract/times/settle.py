"""Settling: takes an expression and what it counts from, returns what it means, and why."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from sayso.extract.times.anchors import NO_ANCHOR, AnchorTime
from sayso.extract.times.grammar import Expression, Piece
from sayso.extract.times.story import Story
from sayso.extract.times.values import Origin
from sayso.model import Basis, Kind, Precision, Time, Timex
from sayso.reckon import iso, needs_anchor, reckon
from sayso.reckon.timex import timex_of

_STATED = "the words say it in full"
_NO_DATE = "there is no such date"
_TOO_EARLY = "lies before the year 1, with which the calendar here begins"
_NO_EVENT = "counts from what the words do not date"
_NO_DAY = "the words do not say which day"
_VAGUE = "the words name no time of the calendar"
_HOW_LONG = "how long, not when"
_HOW_OFTEN = "how often, not when"

_HOUR = re.compile(r"\+0d@(?:\d|noon|midnight)")
_LENGTH = re.compile(r"P[\dTX]")
# What stands before a bare year that says when, and not which ("in 1916", not "the 1916 pact").
_ADVERBIAL = frozenset({"", "of", "in", "by", "until", "between", "open", "from"})
_AHEAD = tuple(f"+{digit}" for digit in range(1, 10))
_INSTANT = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Settled:
    """What an expression means, on what ground, and how sure that is."""

    kind: Kind
    value: str
    time: Time | None
    why: str
    score: float
    timexes: tuple[Timex, ...] = ()
    told: Time | None = None  # what a story may go on from


def settle(expression: Expression, anchor: AnchorTime, story: Story) -> Settled:
    """What `expression` means."""
    value = expression.value
    if expression.trouble:
        return Settled(Kind.TIME, value, None, expression.trouble, 0.5)
    if expression.origin is Origin.EVENT:
        return Settled(Kind.TIME, "", None, _NO_EVENT, 0.5, _timexes(expression, None, None))
    if _LENGTH.match(value):
        return Settled(Kind.DURATION, value, None, _HOW_LONG, 1.0, _timexes(expression, None, None))
    if value.startswith(("R/", "XXXX")):
        timexes = _timexes(expression, None, None)
        return Settled(Kind.RECURRENCE, value, None, _HOW_OFTEN, 1.0, timexes)
    if value.endswith("_REF"):
        return Settled(Kind.TIME, value, None, _VAGUE, 0.5, _timexes(expression, None, None))
    if not needs_anchor(value):
        time = reckon(value, None)
        timexes = _timexes(expression, time, None)
        if time is None and "BC" in value:
            return Settled(Kind.TIME, value, None, _TOO_EARLY, 0.5, timexes)
        if time is None:
            return Settled(Kind.TIME, value, None, _NO_DATE, 0.5)
        goes_on = time.precision is not Precision.YEAR or expression.lead in _ADVERBIAL
        told = _point(expression, time, None) if goes_on else None
        return Settled(Kind.TIME, iso(time), time, _STATED, 1.0, timexes, told)
    if expression.of_quarter and story.quarter is not None:
        return _from_quarter(expression, story.quarter)
    if expression.origin is Origin.STORY or (story.history and _is_told(value)):
        return _from_story(expression, anchor, story)
    return _from_anchor(expression, anchor, goes_on=not story.history)


def _recurs(value: str) -> bool:
    """Whether it comes round again: a date without its year, a day of the week, a season."""
    return value.lstrip(".<").startswith(("--", "weekday", "season", "feast", "quarter", "half"))


def _is_told(value: str) -> bool:
    """Whether in a history it belongs to the story: "3 May", "that winter", "in two days"."""
    return _recurs(value) or value.lstrip(".<").startswith(("+0d", "+0w", "+0m", *_AHEAD))


def _from_anchor(expression: Expression, anchor: AnchorTime, *, goes_on: bool) -> Settled:
    value = expression.value
    time = reckon(value, anchor.time)
    timexes = _timexes(expression, time, anchor.time)
    if time is None:
        why = anchor.why if anchor.time is None else _NO_DATE
        return Settled(Kind.TIME, value, None, why, 0.5, timexes)
    # A date that only lacks its year is settled by it; "tomorrow" stays what it is.
    shown = iso(time) if value.lstrip(".<").startswith("--") else value
    goes_on = goes_on and not value.startswith(("<", ">", "past"))
    told = _point(expression, time, anchor.time) if goes_on else None
    return Settled(Kind.TIME, shown, time, anchor.why, 0.9 if anchor.sure else 0.5, timexes, told)


def _from_quarter(expression: Expression, quarter: Time) -> Settled:
    """ "the quarter", "a year earlier": in a report on a quarter."""
    value = expression.value.replace("-1y", "-4q")
    pieces = tuple(replace(p, value=p.value.replace("-1y", "-4q")) for p in expression.pieces)
    time = reckon(value, quarter)
    timexes = _timexes(replace(expression, value=value, pieces=pieces), time, quarter)
    why = f"counted from {iso(quarter)}, on which the text reports"
    return Settled(Kind.TIME, value, time, why, 0.7, timexes)


def _from_story(expression: Expression, anchor: AnchorTime, story: Story) -> Settled:
    value = expression.value
    plain = _plain(value)
    hour = _HOUR.match(plain) is not None
    if hour and anchor.spoken:
        return _from_anchor(expression, anchor, goes_on=False)
    told = story.anchor(plain, recurs=_recurs(value))
    near = _recurs(value) or (plain[1:2] == "0" and not (hour and story.history))
    if told is None and anchor.time is not None and near:
        return _from_anchor(expression, replace(anchor, sure=False), goes_on=False)
    if told is None:
        timexes = _timexes(expression, None, None)
        if hour:
            return Settled(Kind.TIME, value, None, _NO_DAY, 0.5, timexes)
        if anchor.time is None and _recurs(value):
            return Settled(Kind.TIME, value, None, NO_ANCHOR, 0.5, timexes)
        return Settled(Kind.TIME, "", None, _NO_EVENT, 0.5, timexes)
    shown = iso(told)
    if _recurs(value) and told.start is not None:
        expression = _in_story(expression, yearly=told.precision is Precision.YEAR)
        value = expression.value
        told = replace(told, end=told.start + _INSTANT)
    time = reckon(value, told)
    timexes = _timexes(expression, time, told)
    if time is None:
        return Settled(Kind.TIME, value, None, _NO_DATE, 0.5, timexes)
    time = replace(time, basis=Basis.INFERRED)
    why = f"counted from {shown}, told before it"
    goes_on = not value.startswith("-") or _recurs(value)
    point = _point(expression, time, told) if goes_on else None
    return Settled(Kind.TIME, iso(time), time, why, 0.7, timexes, point)


def _point(expression: Expression, time: Time, anchor: Time | None) -> Time | None:
    """What a story goes on from: the time itself, of "by 3 May" that day."""
    if expression.lead == "by" and time.start is None and expression.pieces:
        return _alone(expression.pieces[-1], anchor)
    return time


_FRAME = re.compile(r"^\.\.<?")
_DIRECTION = re.compile(r":(?:past|future|behind|ahead)")
_NAMED = re.compile(
    r"(?:---\d\d|(?<!-)--\d\d(?:-\d\d)?|season:[a-z]+|quarter:\d|half:\d)(?![:\w-])"
)


def _plain(value: str) -> str:
    """The first point of a value, without frame and direction."""
    return _DIRECTION.sub("", _FRAME.sub("", value).partition("..")[0].removesuffix(">"))


def _in_story(expression: Expression, *, yearly: bool) -> Expression:
    """The expression without what its tense says; within the year that was told, if it was one."""

    def one(value: str) -> str:
        value = _DIRECTION.sub("", value)
        within = yearly and not value.startswith("---")
        return _NAMED.sub(r"\g<0>:this" if within else r"\g<0>:onward", value)

    pieces = tuple(replace(piece, value=one(piece.value)) for piece in expression.pieces)
    return replace(expression, value=one(expression.value), pieces=pieces)


# --- TIMEX values --------------------------------------------------------------------------------


def _timexes(expression: Expression, time: Time | None, anchor: Time | None) -> tuple[Timex, ...]:
    pieces = expression.pieces
    return tuple(
        Timex(piece.start, piece.end, timex_of(piece.value, meant), piece.mod)
        for piece, meant in zip(pieces, _meant(expression, time, anchor), strict=True)
    )


def _meant(expression: Expression, time: Time | None, anchor: Time | None) -> Sequence[Time | None]:
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
