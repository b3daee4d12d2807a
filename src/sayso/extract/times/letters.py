"""Words to letters: takes a sentence, returns its words with one letter each, their class.

The classes are those of `lang/en_times.py`, and: D 1 to 31, O 1st to 31st, Y a year, N another
number, I a date in figures, C 14:30, @ 3pm, A a.m., B 1990s, M m months (m: also a word or name),
W days of the week, % a time zone, R today, U units, P parts of the day, S Z seasons (Z: also a
word), g a possessive, x anything else.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.lang.en_quantities import DIGITS, TENS
from sayso.extract.lang.en_times import (
    CLASSES,
    DAYS,
    DOUBTFUL_MONTHS,
    DOUBTFUL_SEASONS,
    FUTURE,
    MERIDIEMS,
    MONTHS,
    NOT_PAST,
    ORDINALS,
    PARTS,
    PAST,
    SEASONS,
    UNITS,
    WEEKDAYS,
    WOULD,
)

FIRST_YEAR, LAST_YEAR = 1000, 2100  # a four-digit number outside is no year

# What the verb before a time tells: it lies behind, ahead, or was ahead of those who spoke.
BEHIND, AHEAD, WOULD_BE = "past", "future", "would"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: its place, its letter, and its number where it has one."""

    start: int
    end: int
    low: str
    letter: str
    number: int = 0
    possessive: bool = False


_ABBREVIATED = "|".join(sorted(name[:-1] for name in (*MONTHS, *WEEKDAYS) if name.endswith(".")))
_TOKEN = re.compile(
    rf"""(?P<iso>\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)(?![\w-])
      | (?P<dotted>\d{{1,2}}(?P<sign>[./])\d{{1,2}}(?P=sign)\d{{4}})(?!\w)
      | (?P<clock>\d{{1,2}}:\d\d)(?::\d\d)?(?![\w:])
      | (?P<meridiem>[ap]\.m\.?)(?!\w)
      | (?P<short>(?:{_ABBREVIATED})\.)
      | (?P<compound>(?:{"|".join(TENS)})-(?:{"|".join(DIGITS)}))\b
      | (?P<number>\d+(?:[.,]\d+)*)(?P<suffix>[^\W\d_]*)
      | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)
      | (?P<sign_>\S)""",
    re.VERBOSE | re.IGNORECASE,
)


def cut(folded: str, start: int, end: int) -> list[Word]:
    """The words and marks of `folded[start:end]`, which has plain typography."""
    return [_word(match) for match in _TOKEN.finditer(folded, start, end)]


def _word(match: re.Match[str]) -> Word:
    at, till = match.span()
    low = match[0].lower()
    if match["word"] or match["short"]:
        bare = low.removesuffix("'s")
        letter, number = _class(bare, capital=match[0][0].isupper())
        if letter == "x" and bare != low:
            letter = "g"
        return Word(at, at + len(bare), bare, letter, number, bare != low)
    if match["number"]:
        letter, number = _number(match["number"], match["suffix"].lower())
        return Word(at, till, low, letter, number)
    if match["clock"]:
        hour, _, minute = match["clock"].partition(":")
        return Word(at, till, low, "C" if int(hour) < 24 and int(minute) < 60 else "x")
    for name, letter in (("iso", "I"), ("dotted", "I"), ("meridiem", "A")):
        if match[name]:
            return Word(at, till, low, letter)
    if match["compound"]:
        tens, _, ones = low.partition("-")
        return Word(at, till, low, "N", TENS[tens] + DIGITS[ones])
    return Word(at, till, low, low if low in "-,()" else "x")


def _class(low: str, *, capital: bool) -> tuple[str, int]:
    """The letter of a word, and its number where it has one."""
    if low in MONTHS:
        return ("x" if not capital else "m" if low in DOUBTFUL_MONTHS else "M"), MONTHS[low]
    if low in WEEKDAYS:
        return ("W" if capital else "x"), WEEKDAYS[low]
    if low in SEASONS:
        return ("Z" if low in DOUBTFUL_SEASONS else "S"), 0
    if low in DIGITS or low in TENS:
        return "N", DIGITS.get(low, 0) or TENS.get(low, 0)
    for table, letter in ((UNITS, "U"), (PARTS, "P"), (DAYS, "R"), (MERIDIEMS, "A")):
        if low in table:
            return letter, 0
    if low in ORDINALS:
        return "O", ORDINALS[low]
    return CLASSES.get(low, "x"), 1


def _number(digits: str, suffix: str) -> tuple[str, int]:
    whole = digits.replace(",", "")
    if not whole.isdecimal() or len(whole) > 9:
        return "x", 0
    number = int(whole)
    if not suffix and "," not in digits:
        if 1 <= number <= 31 and len(digits) <= 2:
            return "D", number
        return ("Y" if FIRST_YEAR <= number <= LAST_YEAR and len(digits) == 4 else "N"), number
    if suffix in ("st", "nd", "rd", "th") and 1 <= number <= 31:
        return "O", number
    if suffix == "s" and len(digits) == 4 and number % 10 == 0:
        return "B", number
    if suffix in ("am", "pm") and number <= 12:
        return "@", number
    return ("N" if not suffix else "x"), number


def tenses(words: Sequence[Word]) -> list[str]:
    """For each word, whether what it tells lies ahead: by the nearest cue before, else behind."""
    cues = [_cue(word, words[index - 1].low if index else "") for index, word in enumerate(words)]
    earlier = _carried(cues)
    later = _carried(cues[::-1])[::-1]
    return [before or after for before, after in zip(earlier, later, strict=True)]


def _cue(word: Word, before: str) -> str:
    low = word.low
    if low in FUTURE or low.endswith("'ll"):
        return AHEAD
    if low in WOULD and word.letter not in "Mm":
        return WOULD_BE
    if low in PAST or (low.endswith("ed") and len(low) > 4 and low not in NOT_PAST):
        return "" if before == "be" else BEHIND  # "will be held" lies ahead
    return ""


def _carried(cues: Sequence[str]) -> list[str]:
    last, carried = "", []
    for cue in cues:
        carried.append(last)
        last = cue or last
    return carried
