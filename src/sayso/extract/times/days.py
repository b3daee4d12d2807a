"""Days, parts of days and hours: takes the words that a rule matched, returns their value."""

import re

from sayso.extract.lang.en_times import HOLIDAYS, MERIDIEMS, PARTS, RANKS, UNITS
from sayso.extract.times.lexer import Word
from sayso.extract.times.looking import (
    MONTHS,
    NoTimeError,
    Words,
    direction_of,
    first,
    has,
    leaning,
    of_unit,
    shift_of,
    told,
)


def month_of(words: Words) -> Word | None:
    """The word that names a month."""
    return first(words, *MONTHS)


def date_of(words: Words, day: Word, tense: str) -> str:
    """A day of a month, with the year where one is named."""
    month, year = month_of(words), first(words, "year")
    number = int(month.number) if month else 0
    if year:
        return f"{int(year.number):04}-{number:02}-{int(day.number):02}"
    last = ":last" if words[0].kind == "last" else ""
    direction = of_unit(words, "y") or last or leaning(tense)
    return f"--{number:02}-{int(day.number):02}{direction}"


def _beside(words: Words) -> Word:
    """The number beside the month: in "3 a.m. on October 24" the 24."""
    month = next(i for i, word in enumerate(words) if word.kind in MONTHS)
    numbers = [
        i
        for i, word in enumerate(words)
        if word.kind in ("day", "ordinal") and not _timed(words, i)
    ]
    return words[min(numbers, key=lambda index: (abs(index - month), -index))]


def _timed(words: Words, index: int) -> bool:
    if index + 1 < len(words) and words[index + 1].kind in ("meridiem", "oclock"):
        return True
    zoned = any(word.kind == "zone" for word in words[index + 1 : index + 3])
    return zoned and len(words[index].low) == 4 and words[index].low.isdecimal()


def day(words: Words, tense: str) -> str:
    """A day of the calendar, a day of the week, or one around today, and what part of it."""
    return _bare_day(words, tense) + at_of(words)


def _bare_day(words: Words, tense: str) -> str:
    if month_of(words):
        return date_of(words, _beside(words), tense)
    if figures := first(words, "iso", "slash"):
        return _figures(figures)
    if holiday := first(words, "holiday"):
        name = f"{holiday.low} eve" if has(words, "eve") else holiday.low
        yearless = HOLIDAYS.get(name, HOLIDAYS[holiday.low])
        if (year := first(words, "year")) is None:
            return f"{yearless}{direction_of(words) or leaning(tense)}"
        number = f"{int(year.number):04}"
        return f"{number}{yearless[1:]}" if yearless[0] == "-" else f"{yearless}:{number}"
    if weekday := first(words, "weekday"):
        direction = of_unit(words, "w") or direction_of(words) or told(tense)
        return f"weekday:{int(weekday.number)}{direction}"
    today = first(words, "today")
    offset = int(today.number) if today else 0
    if any(word.low in UNITS for word in words):
        offset += shift_of(words)
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


def at_of(words: Words) -> str:
    """The part of the day or the minute, as the end of a value."""
    clock = _clock(words)
    if clock:
        return f"@{clock}"
    part = part_of_day(words)
    return f"@{part}" if part else ""


def part_of_day(words: Words) -> str:
    """The name of a part of the day, as `sayso.reckon` has it; empty where none is named."""
    if has(words, "overnight"):
        return "overnight"
    part = first(words, "part")
    if part:
        name = PARTS[part.low]
        return "early-morning" if has(words, "early") and name == "morning" else name
    return "early" if has(words, "early") else "late" if has(words, "late") else ""


def _clock(words: Words) -> str:
    """Hour and minute, empty where none is told. Raises `NoTimeError` for hours that are none."""
    if noon := first(words, "noon"):
        return "00:00" if PARTS[noon.low] == "midnight" and has(words, "of") else PARTS[noon.low]
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


def clock_alone(words: Words, _: str) -> str:
    """An hour without a day."""
    return f"+0d@{_clock(words)}"


def named_part(words: Words, _: str) -> str:
    """ "last night", "this morning", "overnight"."""
    if has(words, "overnight"):
        return "+0d@overnight"
    part = part_of_day(words) or "night"
    return f"{'-1' if has(words, 'last') else '+0'}d@{part}"


def story_part(words: Words, _: str) -> str:
    """ "that night", "the next morning", "the evening"."""
    return f"{shift_of(words):+}d@{part_of_day(words)}"


def day_of_month(words: Words, _: str) -> str:
    """ "the 20th", "the 28th of that month", "the eighteenth"."""
    ordinal = first(words, "ordinal")
    if ordinal is None or (not ordinal.low[0].isdigit() and ordinal.number < RANKS):
        return ""
    return f"---{int(ordinal.number):02}"
