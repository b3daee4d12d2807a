"""Values of times: takes the words that a rule of the grammar matched, returns what they say.

One builder a rule of `lang/en_time_grammar.py`; each writes the value as `sayso.reckon` reads it
and nothing is counted here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from sayso.extract.lang.en_times import OFTEN
from sayso.extract.times.counted import (
    ago,
    every,
    part_of_month,
    past_unit,
    rel_unit,
    running,
    shifted,
    soon_unit,
    story_unit,
    the_unit,
    units,
    weekdays,
    weekend,
    window,
    within,
    year_end,
)
from sayso.extract.times.days import (
    clock_alone,
    date_of,
    day,
    day_of_month,
    named_part,
    part_of_day,
    story_part,
)
from sayso.extract.times.lengths import length_of, mod_of
from sayso.extract.times.looking import MONTHS, Words, has, third_of
from sayso.extract.times.periods import (
    ago_quarter,
    century,
    decade,
    era,
    month,
    quarter,
    rel_quarter,
    season,
    year,
)

Builder = Callable[[Words, str], str]


class Origin(Enum):
    """What a value counts from: the moment of speaking, what the text told last, or an event."""

    SPEECH = "speech"
    STORY = "story"
    EVENT = "event"


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


def read(rule: str, words: Words, tense: str) -> Reading | None:
    """What `words` say; None where they name no time. Raises `NoTimeError` where they cannot."""
    if rule in _SEVERAL:
        return _SEVERAL[rule](words, tense)
    value = BUILDERS[rule](words, tense)
    if not value:
        return None
    origin = _ORIGINS.get(rule, Origin.SPEECH)
    if has(words, "that", "same"):
        origin = Origin.STORY
    if rule in UNWRITTEN:
        return Reading(value, (), origin)
    said = length_of(words) if rule == "part_of_month" else value
    if rule in _VAGUELY and (value[0] in "<>" or ".." in value):  # "a few years ago"
        said = "past" if value[0] in "<-" else "FUTURE_REF"
    first = int(rule == "within")  # the preposition is no part of the expression
    of_quarter = rule == "rel_quarter" or (rule in _A_YEAR_BACK and value == "-1y")
    part = Part(first, len(words), said, _mod(rule, words))
    return Reading(value, (part,), origin, of_quarter)


# Rules whose values count from what the text told last, or from an event it tells of.
_ORIGINS = {
    **dict.fromkeys(
        ("story_part", "story_unit", "shifted", "clock", "day_of_month", "the_unit"), Origin.STORY
    ),
    "from_event": Origin.EVENT,
}
_A_YEAR_BACK = frozenset({"ago", "shifted", "ago_quarter"})
_VAGUELY = frozenset({"ago", "shifted", "soon_unit"})
# Rules for what says when and is no expression of time in TimeML ("previously").
UNWRITTEN = frozenset({"formerly"})


def _mod(rule: str, words: Words) -> str:
    if rule in ("length", "ago", "shifted", "soon_unit"):
        return mod_of(words)
    if rule in ("day", "days", "named_part", "story_part"):
        return ""
    third = third_of(words)
    return {"#early": "START", "#mid": "MID", "#late": "END"}.get(third, "")


# --- Several at once -----------------------------------------------------------------------------


def days(words: Words, tense: str) -> Reading:
    """ "October 27-28": the days from the first to the last, and each of them."""
    month = next(i for i, word in enumerate(words) if word.kind in MONTHS)
    places = [i for i, word in enumerate(words) if word.kind in ("day", "ordinal")]
    values = [date_of(words, words[place], tense) for place in places]
    part = part_of_day(words)
    if part in ("night", "overnight"):
        value = f"{values[0]}@night"
        return Reading(value, (Part(0, len(words), value),))
    bounds = [(place, place + 1) for place in places]
    if month < places[0]:
        bounds[0] = (month, places[0] + 1)
    bounds[-1] = (places[-1], len(words))
    parts = tuple(Part(a, b, value) for (a, b), value in zip(bounds, values, strict=True))
    return Reading(f"{values[0]}..{values[-1]}", parts)


def years(words: Words, _: str) -> Reading | None:
    """ "1914-18"."""
    first, last = int(words[0].number), int(words[-1].number)
    end = first - first % 100 + last
    if len(words[-1].low) != 2 or end <= first:
        return None
    values = f"{first:04}", f"{end:04}"
    return Reading("..".join(values), (Part(0, 1, values[0]), Part(2, 3, values[1])))


def eras(words: Words, _: str) -> Reading | None:
    """ "264-241 BC": a range that lies before the calendar of `reckon`."""
    numbers = [i for i, word in enumerate(words) if word.number]
    first, last = (f"BC{int(words[i].number):04}" for i in (numbers[0], numbers[-1]))
    cut = numbers[-1]
    return Reading(f"{first}..{last}", (Part(0, cut - 1, first), Part(cut, len(words), last)))


_SEVERAL: Mapping[str, Callable[[Words, str], Reading | None]] = {
    "days": days,
    "years": years,
    "eras": eras,
}


BUILDERS: Mapping[str, Builder] = {
    "day": day,
    "day_of_month": day_of_month,
    "named_part": named_part,
    "story_part": story_part,
    "season": season,
    "quarter": quarter,
    "rel_quarter": rel_quarter,
    "ago_quarter": ago_quarter,
    "month": month,
    "decade": decade,
    "century": century,
    "era": era,
    "fiscal_year": year,
    "year_end": year_end,
    "part_of_month": part_of_month,
    "year": year,
    "ago": ago,
    "shifted": shifted,
    "story_unit": story_unit,
    "window": window,
    "past_unit": past_unit,
    "unit": rel_unit,
    "running": running,
    "the_unit": the_unit,
    "from_event": lambda words, _: length_of(words),
    "weekend": weekend,
    "within": within,
    "soon_unit": soon_unit,
    "every": every,
    "weekdays": weekdays,
    "per": lambda words, _: f"R/{length_of(words)}",
    "often": lambda words, _: f"R/{OFTEN[words[0].low]}",
    "first_units": lambda words, _: length_of(words),
    "length": lambda words, _: length_of(words),
    "units": units,
    "clock": clock_alone,
    "present": lambda *_: "PRESENT_REF",
    "before_now": lambda *_: "past",
    "formerly": lambda *_: "past",
    "after_now": lambda *_: "FUTURE_REF",
}
