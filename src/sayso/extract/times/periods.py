"""Months, quarters, seasons, years and more: takes the words of a rule, returns their value."""

from sayso.extract.lang.en_times import SEASONS, UNITS
from sayso.extract.times.days import month_of
from sayso.extract.times.lengths import much
from sayso.extract.times.lexer import FIRST_YEAR, LAST_YEAR
from sayso.extract.times.looking import (
    NoTimeError,
    Words,
    direction_of,
    first,
    has,
    leaning,
    of_unit,
    shift_of,
    third_of,
    told,
)


def month(words: Words, tense: str) -> str:
    """ "August", "early last October", "May 2023"."""
    month, year = month_of(words), first(words, "year")
    number = int(month.number) if month else 0
    if year:
        return f"{int(year.number):04}-{number:02}{third_of(words)}"
    direction = of_unit(words, "y") or direction_of(words) or leaning(tense)
    return f"--{number:02}{direction}{third_of(words)}"


def season(words: Words, tense: str) -> str:
    """ "last winter", "the summer of 2022"."""
    word, year = first(words, "season", "mayseason"), first(words, "year")
    name = SEASONS[word.low] if word else ""
    if year:
        return f"season:{name}:{int(year.number):04}{third_of(words)}"
    direction = of_unit(words, "y") or direction_of(words) or told(tense)
    return f"season:{name}{direction}{third_of(words)}"


def quarter(words: Words, tense: str) -> str:
    """ "the third quarter", "Q3", "the first half of 2023"."""
    ordinal, year = first(words, "ordinal", "qnumber", "hnumber"), first(words, "year")
    number = int(ordinal.number) if ordinal else 0
    name = "half" if has(words, "half", "hnumber") else "quarter"
    if not 1 <= number <= (2 if name == "half" else 4):
        return ""
    if year:
        return f"{name}:{number}:{int(year.number):04}"
    direction = of_unit(words, "y") or direction_of(words) or leaning(tense)
    return f"{name}:{number}{direction}"


def rel_quarter(words: Words, _: str) -> str:
    """ "the latest quarter", "next quarter"."""
    return f"{shift_of(words):+}q"


def ago_quarter(words: Words, _: str) -> str:
    """ "the year-ago quarter", "year-earlier"."""
    ordinal = first(words, "ordinal")
    if UNITS[next(word.low for word in words if word.low in UNITS)][0] != "y":
        return ""
    return f"quarter:{int(ordinal.number)}:-1y" if ordinal else "-1y"


# --- Years and more ------------------------------------------------------------------------------


def decade(words: Words, _: str) -> str:
    """ "the late 1980s", "the nineties"."""
    word = first(words, "decade", "tens")
    year_one = int(word.number) if word else 0
    if not FIRST_YEAR <= year_one <= LAST_YEAR:
        raise NoTimeError("no decade of the calendar")
    return f"{year_one // 10}X{third_of(words)}"


def century(words: Words, _: str) -> str:
    """ "the 19th century", "the 2nd century BC"."""
    ordinal, unit = first(words, "ordinal"), first(words, "unit")
    if unit is None or unit.low != "century" or ordinal is None:
        return ""
    if has(words, "bc"):
        return f"BC{int(ordinal.number) - 1:02}"
    return f"{int(ordinal.number) - 1:02}XX{third_of(words)}"


def era(words: Words, _: str) -> str:
    """ "241 BC", "AD 70"."""
    number = first(words, "num", "day", "year")
    if number is None or number.number > 9999 or number.number != int(number.number):
        return ""
    return f"{'BC' if has(words, 'bc') else ''}{int(number.number):04}"


def year(words: Words, _: str) -> str:
    """ "2014", "late 2023", "the year two thousand"."""
    word = first(words, "year")
    number = int(word.number if word else much(words) or 0)
    if word is None and not (has(words, "scale") and FIRST_YEAR <= number <= LAST_YEAR):
        return ""
    return f"{number:04}{third_of(words)}"
