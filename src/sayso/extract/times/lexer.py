"""Words and their classes: takes a stretch of text, returns its words with one letter a class.

The classes are those of `CLASSES` in `lang/en_times.py`, and these: day (1 to 31), ordinal (1st to
31st), year, num, teen and scale (other numbers), iso and slash (dates in figures), clock (14:30),
hour (3pm), meridiem, decade (1990s), month, maymonth and shortmonth (a
month, or a word or name), weekday,
weekdays, unit, units (in the plural), part, noon, season, mayseason, today, holiday, often, owner
(a possessive), comma, dash, open, close, money,
percent, stop (what ends a clause), other. Linear.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.extract.lang.en_quantities import DIGITS, TENS
from sayso.extract.lang.en_times import (
    CLASSES,
    DAYS,
    DOUBTFUL_MONTHS,
    DOUBTFUL_SEASONS,
    HOLIDAYS,
    HOURS,
    HUNDREDS,
    MERIDIEMS,
    MONTHS,
    OFTEN,
    ORDINALS,
    PARTS,
    PHRASES,
    RANKS,
    SCALES,
    SEASONS,
    TENS_OF_YEARS,
    UNITS,
    WEEKDAYS,
)

FIRST_YEAR, LAST_YEAR = 1000, 2100  # a four-digit number outside is no year
_TURN = 30  # '29 is 2029, '31 is 1931


class Word(NamedTuple):
    """A word or mark: its place, its words in lower case, its class, its number if it has one."""

    start: int
    end: int
    low: str
    kind: str
    number: float = 0
    possessive: bool = False
    capital: bool = False


def _table() -> dict[str, tuple[str, float]]:
    """Every word that has a class, with its class and number."""
    table: dict[str, tuple[str, float]] = {word: (name, 0) for word, name in CLASSES.items()}
    table |= {word: ("num", number) for word, number in {**DIGITS, **TENS}.items()}
    table |= {word: ("teen", DIGITS[word]) for word in HUNDREDS}
    table |= {word: ("scale", number) for word, number in SCALES.items()}
    table |= {word: ("ordinal", number) for word, number in ORDINALS.items()}
    table |= {word: ("units" if word.endswith("s") else "unit", 0) for word in UNITS}
    table |= {word: ("noon" if word in HOURS else "part", 0) for word in PARTS}
    table |= {word: ("mayseason" if word in DOUBTFUL_SEASONS else "season", 0) for word in SEASONS}
    table |= {word: ("tens", first) for word, first in TENS_OF_YEARS.items()}
    table |= {word: ("today", offset) for word, offset in DAYS.items()}
    table |= dict.fromkeys(OFTEN, ("often", 0))
    table |= dict.fromkeys(MERIDIEMS, ("meridiem", 0))
    return table


def _names() -> dict[str, tuple[str, float]]:
    """Words that have a class only where they are written with a capital."""
    table: dict[str, tuple[str, float]] = {
        word: (DOUBTFUL_MONTHS.get(word, "month"), number) for word, number in MONTHS.items()
    }
    table |= {word: ("weekday", number) for word, number in WEEKDAYS.items()}
    table |= {f"{word}s": ("weekdays", n) for word, n in WEEKDAYS.items() if len(word) > 5}
    table |= dict.fromkeys(HOLIDAYS, ("holiday", 0))
    return table


_TABLE: Mapping[str, tuple[str, float]] = _table()
_NAMES: Mapping[str, tuple[str, float]] = _names()
_MADE = {
    *("day", "ordinal", "year", "num", "teen", "scale", "iso", "slash", "clock", "hour"),
    *("meridiem", "decade", "month", "maymonth", "shortmonth", "weekday", "weekdays", "unit"),
    *("units", "part", "noon", "season", "mayseason", "today", "holiday", "often", "owner"),
    *(
        "tens",
        "qnumber",
        "hnumber",
        "comma",
        "dash",
        "open",
        "close",
        "money",
        "percent",
        "stop",
        "other",
    ),
}
# One character a class: any will do that means nothing in a regular expression.
LETTERS: Mapping[str, str] = {
    name: chr(0x100 + number) for number, name in enumerate(sorted({*CLASSES.values(), *_MADE}))
}
_MARKS = {
    ",": "comma", "-": "dash", "(": "open", ")": "close", "[": "open", "]": "close",
    **dict.fromkeys(".;:!?", "stop"),
    "$": "money", "£": "money", "€": "money", "%": "percent",
}  # fmt: skip

_SHORT = "|".join(sorted(name[:-1] for name in (*MONTHS, *WEEKDAYS) if name.endswith(".")))
_SEVERAL = sorted(
    (name for name in (*HOLIDAYS, *PHRASES) if not name.isalpha()), key=len, reverse=True
)
_LONG = r"\b|".join(re.escape(name) for name in _SEVERAL)
_OPENING = "|".join(sorted({re.split(r"\W", name)[0] for name in _SEVERAL}))
# First what most tokens are: a word of plain letters that begins and ends nothing longer.
_TOKEN = re.compile(
    rf"""(?=\S)(?:
        (?P<word>(?!(?i:{_OPENING})\b)[A-Za-z]++(?!['.\d\x80-\U0010ffff]))
      | (?P<short>(?i:(?:{_SHORT}|[ap]\.m|[ab]\.[cd])\.|[ab]\.[cd]))(?!\w)
      | (?P<named>(?i:(?:{_LONG})\b))
      | (?P<quarterly>[QqHh][1-4])(?!\w)
      | (?P<odd>[^\W\d_]+(?:'[^\W\d_]+)?)
      | (?P<iso>\d{{4}}-\d\d-\d\d(?:[Tt]\d\d:\d\d(?::\d\d)?)?)(?![\w-])
      | (?P<slash>\d{{1,2}}(?P<sign>[./])\d{{1,2}}(?P=sign)\d{{4}})(?!\w)
      | (?P<clock>\d{{1,2}}:\d\d)(?::\d\d)?(?P<after>(?i:\s?[ap]m\b|hrs\b))?(?![\w:])
      | (?P<short_year>'\d\d(?P<many>[Ss])?)(?!\w)
      | (?P<mixed>\d+\s[1-3]/[2-4])(?![\w/])
      | (?P<number>\d+(?:[.,]\d+)*)(?P<suffix>[^\W\d_]*)
      | (?P<mark>\S))""",
    re.VERBOSE,
)


def lex(folded: str, start: int, end: int) -> list[Word]:
    """The words and marks of `folded[start:end]`, which has plain typography."""
    words: list[Word] = []
    has_teen = False
    for match in _TOKEN.finditer(folded, start, end):
        if match.lastgroup not in _SPELT:
            words.append(_sign(match))
            continue
        at = match.start()
        length, low, kind, number, owns, capital = _classed(match[0])
        words.append(Word(at, at + length, low, kind, number, owns, capital))
        has_teen = has_teen or kind == "teen"
    return _with_spelt_years(words) if has_teen else words


def letters(words: Sequence[Word]) -> str:
    """One letter a word: what the grammar is matched against."""
    return "".join([LETTERS[word.kind] for word in words])


def _with_spelt_years(words: Sequence[Word]) -> list[Word]:
    """ "nineteen ninety-four" as one word, a year."""
    found: list[Word] = []
    at = 0
    while at < len(words):
        first = words[at]
        tens = words[at + 1] if first.kind == "teen" and at + 1 < len(words) else None
        if tens is None or not tens.low.isalpha() or not 10 <= tens.number < 100:
            found.append(first)
            at += 1
            continue
        year, last = 100 * first.number + tens.number, at + 1
        rest = [word for word in words[at + 2 : at + 4] if word.kind != "dash"][:1]
        if tens.number % 10 == 0 and rest and rest[0].low.isalpha() and 0 < rest[0].number < 10:
            year, last = year + rest[0].number, words.index(rest[0], at)
        low = " ".join(word.low for word in words[at : last + 1])
        found.append(Word(first.start, words[last].end, low, "year", year))
        at = last + 1
    return found


def _sign(match: re.Match[str]) -> Word:
    """A mark, a number, or a phrase that stands for one class."""
    at, till = match.span()
    low = match[0].lower()
    if match["mark"]:
        return Word(at, till, low, _MARKS.get(low, "other"))
    if match["number"]:
        kind, number = _number(match["number"], match["suffix"].lower())
        return Word(at, till, low, kind, number)
    if match["clock"]:
        hour, _, minute = match["clock"].partition(":")
        kind = "clock" if int(hour) < 24 and int(minute) < 60 else "other"
        return Word(at, till, low, "hour" if match["after"] and kind == "clock" else kind)
    if match["short_year"]:
        number = int(low[1:3]) + (2000 if int(low[1:3]) < _TURN else 1900)
        if match["many"]:
            return Word(at, till, low, "decade" if number % 10 == 0 else "other", number)
        return Word(at, till, low, "year", number)
    if match["mixed"]:
        whole, over, under = (int(part) for part in re.split(r"\D", match["mixed"]))
        return Word(at, till, low, "num", whole + over / under)
    if match["quarterly"]:
        return Word(at, till, low, f"{low[0]}number", int(low[1]))
    if match["named"]:
        return Word(at, till, low, PHRASES.get(low, "holiday"))
    return Word(at, till, low, "iso" if match["iso"] else "slash")


_SPELT = frozenset({"word", "short", "odd"})
_OTHER, _OWNER = ("other", 0), ("owner", 0)


@lru_cache(maxsize=1 << 14)
def _classed(words: str) -> tuple[int, str, str, float, bool, bool]:
    """What a word is, without the possessive that ends it: its length and the rest of `Word`."""
    low = words.lower()
    owns = low[-2:] == "'s"
    bare = low[:-2] if owns else low
    capital = words[0].isupper()
    entry = _TABLE.get(bare)
    if entry is None:
        entry = (_NAMES.get(bare) if capital else None) or (_OWNER if owns else _OTHER)
    return len(bare), bare, entry[0], entry[1], owns, capital


def _number(digits: str, suffix: str) -> tuple[str, float]:
    whole = digits.replace(",", "")
    if len(whole) > 9:
        return "other", 0
    if not whole.isdecimal():
        return ("num", float(whole)) if not suffix and whole.count(".") == 1 else ("other", 0)
    number = int(whole)
    if not suffix and "," not in digits:
        if 1 <= number <= 31 and len(digits) <= 2:
            return "day", number
        return ("year" if _is_year(digits, number) else "num"), number
    if suffix in ("st", "nd", "rd", "th") and 1 <= number <= 31:
        return "ordinal", number
    if suffix == "s" and len(digits) == 4 and number % 10 == 0:
        return "decade", number
    if suffix in ("am", "pm") and number <= 12:
        return "hour", number
    if suffix == "hrs" and len(digits) == 4:
        return "hour", number
    return ("num" if not suffix else "other"), number


def _is_year(digits: str, number: int) -> bool:
    return FIRST_YEAR <= number <= LAST_YEAR and len(digits) == 4


# --- Whether there is anything to look for -------------------------------------------------------

_TELLING = frozenset(
    {
        *("tonight", "overnight", "weekend", "quarter", "recent", "now", "lately", "formerly"),
        *("future", "past", "present", "current", "fiscal", "bc", "unit", "units", "part", "noon"),
        *("season", "mayseason", "today", "often", "scale", "teen", "meridiem", "tens", "zone"),
    }
)
# Classes of which each rule of the grammar has one.
CORES = sorted(
    _TELLING
    | {
        *("month", "maymonth", "shortmonth", "weekday", "weekdays", "holiday", "year", "decade"),
        *(
            "ordinal",
            "iso",
            "slash",
            "clock",
            "hour",
            "oclock",
            "ad",
            "period",
            "qnumber",
            "hnumber",
        ),
    }
)
_TRIGGERS = {
    form
    for word, (kind, number) in {**_TABLE, **_NAMES}.items()
    if kind in _TELLING or word in _NAMES or (kind == "ordinal" and number >= RANKS)
    for form in (word.rstrip("."), word.rstrip(".").capitalize(), word.rstrip(".").upper())
}
_WORDS = re.compile(r"[A-Za-z]+")
_FIGURES = re.compile(
    r"""[\d'AQH](?: (?<=\d) (?: \d{3} | [:./-]\d | [A-Za-z] | \s[ABPabp]\. )
      | (?<=') \d\d(?!\d) | (?<=A) \.D | (?<=[QH]) [1-4]\b )""",
    re.VERBOSE,
)


def may_tell(folded: str, start: int, end: int) -> bool:
    """Whether something stands in `folded[start:end]` without which no time is named."""
    words = _WORDS.findall(folded, start, end)
    return not _TRIGGERS.isdisjoint(words) or _FIGURES.search(folded, start, end) is not None
