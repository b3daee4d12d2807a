"""Values of times: takes the words that a rule of the grammar matched, returns what they say.

One builder a rule of `lang/en_time_grammar.py`; each writes the value as `sayso.reckon` reads it
and nothing is counted here.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from sayso.extract.lang.en_times import (
    HOLIDAYS,
    MERIDIEMS,
    OFTEN,
    PARTS,
    SEASONS,
    UNITS,
)
from sayso.extract.times.lengths import length_of, mod_of, much, period
from sayso.extract.times.lexer import FIRST_YEAR, LAST_YEAR, Word
from sayso.extract.times.tense import AHEAD, WOULD_BE


class NoTimeError(ValueError):
    """The words look like a time and name none; the message says why."""


class Origin(Enum):
    """What a value counts from: the moment of speaking, or what the text told last."""

    SPEECH = "speech"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Part:
    """One expression: its words (half-open, counted in the match), its value and modifier."""

    first: int
    last: int
    value: str
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a match says: the whole, and the expressions it is made of."""

    value: str
    parts: tuple[Part, ...]
    origin: Origin = Origin.SPEECH
    of_quarter: bool = False  # whether it is a quarter where the text reports on quarters


Words = Sequence[Word]
Builder = Callable[[Words, str], str]


def read(rule: str, words: Words, tense: str) -> Reading | None:
    """What `words` say; None where they name no time. Raises `NoTimeError` where they cannot."""
    if rule in _SEVERAL:
        return _SEVERAL[rule](words, tense)
    value = BUILDERS[rule](words, tense)
    if not value:
        return None
    origin = Origin.STORY if rule in STORY or _has(words, "that", "same") else Origin.SPEECH
    if rule in UNWRITTEN:
        return Reading(value, (), origin)
    said = length_of(words) if rule == "part_of_month" else value
    of_quarter = rule == "rel_quarter" or (rule in _A_YEAR_BACK and value == "-1y")
    return Reading(value, (Part(0, len(words), said, _mod(rule, words)),), origin, of_quarter)


# Rules whose values count from what the text told last.
STORY = frozenset(
    {"story_part", "story_unit", "shifted", "clock", "day_of_month", "the_unit"}
)
_A_YEAR_BACK = frozenset({"ago", "shifted", "ago_quarter"})
# Rules for what says when and is no expression of time in TimeML ("previously").
UNWRITTEN = frozenset({"formerly"})


def _mod(rule: str, words: Words) -> str:
    if rule in ("length", "ago", "shifted", "soon_unit"):
        return mod_of(words)
    if rule in ("day", "days", "named_part", "story_part"):
        return ""
    third = _third(words)
    return {"#early": "START", "#mid": "MID", "#late": "END"}.get(third, "")


# --- Looking at words ----------------------------------------------------------------------------


def _first(words: Words, *kinds: str) -> Word | None:
    return next((word for word in words if word.kind in kinds), None)


def _has(words: Words, *kinds: str) -> bool:
    return any(word.kind in kinds for word in words)


def _unit(words: Words) -> tuple[str, int]:
    word = next((word for word in reversed(words) if word.low in UNITS), None)
    if word is not None:
        return UNITS[word.low]
    return ("m", 3) if _has(words, "quarter") else ("d", 1)


_DIRECTIONS = {
    "last": ":last", "past": ":last", "previous": ":last", "next": ":next", "coming": ":next",
    "following": ":next", "this": ":this", "current": ":this",
}  # fmt: skip
_SHIFTS = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "same": 0, "that": 0,
    "latest": 0, "next": 1, "coming": 1, "following": 1, "before": -1, "after": 1,
}  # fmt: skip


def _direction(words: Words) -> str:
    return next((_DIRECTIONS[word.kind] for word in words if word.kind in _DIRECTIONS), "")


def _shift(words: Words) -> int:
    return next((_SHIFTS[word.kind] for word in words if word.kind in _SHIFTS), 0)


def _leaning(tense: str) -> str:
    """Which way a date or month without its year lies, where the nearest is not near."""
    return ":ahead" if tense == AHEAD else ":behind"


def _told(tense: str) -> str:
    return ":future" if tense in (AHEAD, WOULD_BE) else ":past"


def _of_unit(words: Words, unit: str) -> str:
    """`:-1w` for "… last week", `:-1y` for "… last year"."""
    for word, following in pairwise(words):
        if following.low in UNITS and UNITS[following.low][0] == unit:
            if word.kind in ("last", "this", "next", "that", "same"):
                return f":{_SHIFTS[word.kind]:+}{unit}"
    return ""


_THIRDS = {"early": "#early", "start": "#early", "mid": "#mid", "middle": "#mid",
           "late": "#late", "end": "#late"}  # fmt: skip


def _third(words: Words) -> str:
    return next((_THIRDS[word.kind] for word in words if word.kind in _THIRDS), "")


# --- Days ----------------------------------------------------------------------------------------


_MONTHS = ("month", "maymonth", "shortmonth")


def _month_of(words: Words) -> Word | None:
    return _first(words, *_MONTHS)


def _date(words: Words, day: Word, tense: str) -> str:
    month, year = _month_of(words), _first(words, "year")
    number = int(month.number) if month else 0
    if year:
        return f"{int(year.number):04}-{number:02}-{int(day.number):02}"
    last = ":last" if words[0].kind == "last" else ""
    direction = _of_unit(words, "y") or last or _leaning(tense)
    return f"--{number:02}-{int(day.number):02}{direction}"


def _beside(words: Words) -> Word:
    """The number beside the month: in "3 a.m. on October 24" the 24."""
    month = next(i for i, word in enumerate(words) if word.kind in _MONTHS)
    numbers = [
        i for i, word in enumerate(words) if word.kind in ("day", "ordinal") and not _timed(words, i)
    ]
    return words[min(numbers, key=lambda index: (abs(index - month), -index))]


def _timed(words: Words, index: int) -> bool:
    return index + 1 < len(words) and words[index + 1].kind in ("meridiem", "oclock")


def _day(words: Words, tense: str) -> str:
    return _bare_day(words, tense) + _at(words)


def _bare_day(words: Words, tense: str) -> str:
    if _month_of(words):
        return _date(words, _beside(words), tense)
    if figures := _first(words, "iso", "slash"):
        return _figures(figures)
    if holiday := _first(words, "holiday"):
        name = f"{holiday.low} eve" if _has(words, "eve") else holiday.low
        year = _first(words, "year")
        yearless = HOLIDAYS.get(name, HOLIDAYS[holiday.low])
        return f"{int(year.number):04}{yearless[1:]}" if year else yearless
    if weekday := _first(words, "weekday"):
        direction = _of_unit(words, "w") or _direction(words) or _told(tense)
        return f"weekday:{int(weekday.number)}{direction}"
    today = _first(words, "today")
    offset = int(today.number) if today else 0
    if any(word.low in UNITS for word in words):
        offset += _shift(words)
    return f"{offset:+}d"


def _figures(word: Word) -> str:
    if word.kind == "iso":
        return word.low[:16].upper()
    day, month, year = (int(part) for part in re.split("[./]", word.low))
    if "/" in word.low and month <= 12 and day <= 12 and day != month:
        raise NoTimeError("day and month can be read either way")
    if month > 12:
        day, month = month, day
    return f"{year:04}-{month:02}-{day:02}"


def _at(words: Words) -> str:
    """The part of the day or the minute, as the end of a value."""
    clock = _clock(words)
    if clock:
        return f"@{clock}"
    part = _part_of_day(words)
    return f"@{part}" if part else ""


def _part_of_day(words: Words) -> str:
    if _has(words, "overnight"):
        return "overnight"
    part = _first(words, "part")
    if part:
        name = PARTS[part.low]
        return "early-morning" if _has(words, "early") and name == "morning" else name
    return "early" if _has(words, "early") else "late" if _has(words, "late") else ""


def _clock(words: Words) -> str:
    """Hour and minute, empty where none is told. Raises `NoTimeError` for hours that are none."""
    if noon := _first(words, "noon"):
        return "00:00" if PARTS[noon.low] == "midnight" and _has(words, "of") else PARTS[noon.low]
    place = next(
        (
            i
            for i, word in enumerate(words)
            if word.kind in ("clock", "hour") or (word.number and _timed(words, i))
        ),
        None,
    )
    if place is None:
        return _in_the_part(words)
    sign = words[place]
    figures = re.match(r"\d+(?::\d\d)?", sign.low)
    hour, _, minute = (figures[0] if figures else str(int(sign.number))).partition(":")
    if len(hour) == 4:
        hour, minute = hour[:2], hour[2:]
    meridiem = next((w.low for w in words if w.kind == "meridiem"), sign.low[-2:])
    number = int(hour)
    if meridiem in MERIDIEMS:
        number = number % 12 + MERIDIEMS[meridiem] if 1 <= number <= 12 else 99
    if number > 23 or int(minute or 0) > 59:
        raise NoTimeError("no such time of day")
    return f"{number:02}:{minute or '00'}"


def _in_the_part(words: Words) -> str:
    """The hour of "4 in the morning"."""
    for word, *_, part in zip(words, words[1:], words[2:], words[3:], strict=False):
        if word.kind == "day" and part.kind == "part" and words[1].kind == "in":
            after_noon = PARTS[part.low] in ("afternoon", "evening") and word.number < 12
            return f"{int(word.number) + 12 * after_noon:02}:00"
    return ""


def _clock_alone(words: Words, _: str) -> str:
    return f"+0d@{_clock(words)}"


def _named_part(words: Words, _: str) -> str:
    if _has(words, "overnight"):
        return "+0d@overnight"
    part = _part_of_day(words) or "night"
    return f"{'-1' if _has(words, 'last') else '+0'}d@{part}"


def _story_part(words: Words, _: str) -> str:
    return f"{_shift(words):+}d@{_part_of_day(words)}"


def _day_of_month(words: Words, _: str) -> str:
    ordinal = _first(words, "ordinal")
    if ordinal is None or not ordinal.low[0].isdigit():
        return ""
    return f"---{int(ordinal.number):02}"


# --- Several at once -----------------------------------------------------------------------------


def _days(words: Words, tense: str) -> Reading:
    """ "October 27-28": the days from the first to the last, and each of them."""
    month = next(i for i, word in enumerate(words) if word.kind in _MONTHS)
    places = [i for i, word in enumerate(words) if word.kind in ("day", "ordinal")]
    values = [_date(words, words[place], tense) for place in places]
    part = _part_of_day(words)
    if part in ("night", "overnight"):
        value = f"{values[0]}@night"
        return Reading(value, (Part(0, len(words), value),))
    bounds = [(place, place + 1) for place in places]
    if month < places[0]:
        bounds[0] = (month, places[0] + 1)
        bounds[-1] = (places[-1], len(words))
    else:
        bounds[-1] = (places[-1], len(words))
    parts = tuple(Part(a, b, value) for (a, b), value in zip(bounds, values, strict=True))
    return Reading(f"{values[0]}..{values[-1]}", parts)


def _years(words: Words, _: str) -> Reading | None:
    """ "1914-18"."""
    first, last = int(words[0].number), int(words[-1].number)
    end = first - first % 100 + last
    if len(words[-1].low) != 2 or end <= first:
        return None
    values = f"{first:04}", f"{end:04}"
    return Reading("..".join(values), (Part(0, 1, values[0]), Part(2, 3, values[1])))


def _eras(words: Words, _: str) -> Reading | None:
    """ "264-241 BC": a range that lies before the calendar of `reckon`."""
    numbers = [i for i, word in enumerate(words) if word.number]
    first, last = (f"BC{int(words[i].number):04}" for i in (numbers[0], numbers[-1]))
    cut = numbers[-1]
    return Reading(f"{first}..{last}", (Part(0, cut - 1, first), Part(cut, len(words), last)))


_SEVERAL: Mapping[str, Callable[[Words, str], Reading | None]] = {
    "days": _days,
    "years": _years,
    "eras": _eras,
}


# --- Months, quarters, seasons -------------------------------------------------------------------


def _month(words: Words, tense: str) -> str:
    month, year = _month_of(words), _first(words, "year")
    number = int(month.number) if month else 0
    if year:
        return f"{int(year.number):04}-{number:02}{_third(words)}"
    direction = _of_unit(words, "y") or _direction(words) or _leaning(tense)
    return f"--{number:02}{direction}{_third(words)}"


def _season(words: Words, tense: str) -> str:
    word, year = _first(words, "season", "mayseason"), _first(words, "year")
    name = SEASONS[word.low] if word else ""
    if year:
        return f"season:{name}:{int(year.number):04}{_third(words)}"
    direction = _of_unit(words, "y") or _direction(words) or _told(tense)
    return f"season:{name}{direction}{_third(words)}"


def _quarter(words: Words, tense: str) -> str:
    ordinal, year = _first(words, "ordinal"), _first(words, "year")
    number = int(ordinal.number) if ordinal else 0
    name = "half" if _has(words, "half") else "quarter"
    if not 1 <= number <= (2 if name == "half" else 4):
        return ""
    if year:
        return f"{name}:{number}:{int(year.number):04}"
    direction = _of_unit(words, "y") or _direction(words)
    return f"{name}:{number}{direction}"


def _rel_quarter(words: Words, _: str) -> str:
    return f"{_shift(words):+}q"


def _ago_quarter(words: Words, _: str) -> str:
    ordinal = _first(words, "ordinal")
    if UNITS[next(word.low for word in words if word.low in UNITS)][0] != "y":
        return ""
    return f"quarter:{int(ordinal.number)}:-1y" if ordinal else "-1y"


# --- Years and more ------------------------------------------------------------------------------


def _decade(words: Words, _: str) -> str:
    word = _first(words, "decade")
    first = int(word.number) if word else 0
    if not FIRST_YEAR <= first <= LAST_YEAR:
        raise NoTimeError("no decade of the calendar")
    return f"{first // 10}X{_third(words)}"


def _century(words: Words, _: str) -> str:
    ordinal, unit = _first(words, "ordinal"), _first(words, "unit")
    if unit is None or unit.low != "century" or ordinal is None:
        return ""
    if _has(words, "bc"):
        return f"BC{int(ordinal.number) - 1:02}"
    return f"{int(ordinal.number) - 1:02}XX{_third(words)}"


def _era(words: Words, _: str) -> str:
    number = _first(words, "num", "day", "year")
    if number is None or number.number > 9999 or number.number != int(number.number):
        return ""
    return f"{'BC' if _has(words, 'bc') else ''}{int(number.number):04}"


def _year(words: Words, _: str) -> str:
    word = _first(words, "year")
    return f"{int(word.number) if word else 0:04}{_third(words)}"


# --- Counted from somewhere ----------------------------------------------------------------------


def _ago(words: Words, _: str) -> str:
    unit, size = _unit(words)
    count = much(words)
    if count is None:
        return f"-2{unit}" if any(word.low == "couple" for word in words) else f"<{unit}"
    return f"-{round(count * size)}{unit}"


def _shifted(words: Words, _: str) -> str:
    unit, size = _unit(words)
    ahead = words[-1].kind in ("later", "after")
    count = 1 if words[0].kind == "the" else much(words)
    if count is None:
        return f"{'>' if ahead else '<'}{unit}"
    return f"{'+' if ahead else '-'}{round(count * size)}{unit}"


def _window(words: Words, _: str) -> str:
    unit, size = _unit(words)
    side = ">" if _has(words, "next", "coming", "following") else "<"
    count = much(words)
    return f"{side}{round(count * size)}{unit}" if count else f"{side}{unit}"


def _past_unit(words: Words, _: str) -> str:
    if _has(words, "weekend"):
        return "weekend:past"
    unit, size = _unit(words)
    return f"<{size}{unit}"


def _rel_unit(words: Words, _: str) -> str:
    unit, size = _unit(words)
    if _has(words, "earlier", "later"):
        if _shift(words):
            raise NoTimeError("a part of what is yet to begin")
        return f"{'<' if _has(words, 'earlier') else '>'}0{unit}"
    if size > 1:
        return f"{'>' if _shift(words) > 0 else '<'}{size}{unit}"
    return f"{_shift(words):+}{unit}{_third(words)}"


def _year_end(words: Words, _: str) -> str:
    unit, size = _unit(words)
    return f"+0{unit}#late" if unit in "my" and size == 1 else ""


def _part_of_month(words: Words, _: str) -> str:
    """ "the last week of October"."""
    month = _month(words, "")
    ordinal = _first(words, "ordinal")
    third = "#late" if ordinal is None or ordinal.number > 3 else ""
    return month.partition("#")[0] + (third or ("#early" if _counted_first(ordinal) else "#mid"))


def _counted_first(ordinal: Word | None) -> bool:
    return ordinal is not None and ordinal.number == 1


def _the_unit(words: Words, _: str) -> str:
    """ "the year", "the end of the month": the one the story is in."""
    unit, size = _unit(words)
    third = _third(words)
    if size > 1 or unit not in "wmy" or (unit == "m" and not third):
        return ""
    return f"+0{unit}{third}"


def _story_unit(words: Words, _: str) -> str:
    unit, size = _unit(words)
    if _has(words, "earlier", "later", "early", "late") and unit != "d":
        return f"+0{unit}#{'early' if _has(words, 'earlier', 'early') else 'late'}"
    return f"{_shift(words) * size:+}{unit}"


def _weekend(words: Words, tense: str) -> str:
    return "weekend" + (_direction(words) or _told(tense))


def _soon_unit(words: Words, tense: str) -> str:
    """ "in three days": ahead where the sentence looks ahead, else how long it took."""
    unit, size = _unit(words)
    count = much(words)
    if tense not in (AHEAD, WOULD_BE) or count is None or words[0].kind in ("within",):
        return length_of(words)
    return f"+{round(count * size)}{unit}"


# --- How often, how long -------------------------------------------------------------------------


def _every(words: Words, _: str) -> str:
    word = words[-1]
    if word.kind == "weekday":
        return f"XXXX-WXX-{int(word.number) + 1}"
    if word.kind in _MONTHS:
        return f"XXXX-{int(word.number):02}"
    if word.kind == "weekend":
        return "XXXX-WXX-WE"
    if word.kind == "season":
        return f"XXXX-{_SEASON_SIGNS[SEASONS[word.low]]}"
    if word.kind == "part":
        return f"XXXX-XX-XX{_PART_SIGNS.get(PARTS[word.low], 'TNI')}"
    return length_of(words[1:])


_SEASON_SIGNS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_PART_SIGNS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def _weekdays(words: Words, _: str) -> str:
    return f"XXXX-WXX-{int(words[0].number) + 1}"


def _units(words: Words, _: str) -> str:
    return period(None, words[-1])


BUILDERS: Mapping[str, Builder] = {
    "day": _day,
    "day_of_month": _day_of_month,
    "named_part": _named_part,
    "story_part": _story_part,
    "season": _season,
    "quarter": _quarter,
    "rel_quarter": _rel_quarter,
    "ago_quarter": _ago_quarter,
    "month": _month,
    "decade": _decade,
    "century": _century,
    "era": _era,
    "fiscal_year": _year,
    "year_end": _year_end,
    "part_of_month": _part_of_month,
    "year": _year,
    "ago": _ago,
    "shifted": _shifted,
    "story_unit": _story_unit,
    "window": _window,
    "past_unit": _past_unit,
    "unit": _rel_unit,
    "the_unit": _the_unit,
    "from_event": lambda words, _: length_of(words),
    "weekend": _weekend,
    "soon_unit": _soon_unit,
    "every": _every,
    "weekdays": _weekdays,
    "per": lambda words, _: length_of(words[1:]),
    "often": lambda words, _: OFTEN[words[0].low],
    "first_units": lambda words, _: length_of(words),
    "length": lambda words, _: length_of(words),
    "units": _units,
    "clock": _clock_alone,
    "present": lambda *_: "PRESENT_REF",
    "before_now": lambda *_: "past",
    "formerly": lambda *_: "past",
    "after_now": lambda *_: "FUTURE_REF",
}
