"""Looking at the words of a match: what the builders of values ask of them."""

from collections.abc import Sequence
from itertools import pairwise

from sayso.extract.lang.en_times import UNITS
from sayso.extract.times.lexer import Word
from sayso.extract.times.tense import AHEAD, WOULD_BE

Words = Sequence[Word]
MONTHS = ("month", "maymonth", "shortmonth")  # classes of words that name one


class NoTimeError(ValueError):
    """The words look like a time and name none; the message says why."""


def first(words: Words, *kinds: str) -> Word | None:
    """The first word that is of one of `kinds`."""
    return next((word for word in words if word.kind in kinds), None)


def has(words: Words, *kinds: str) -> bool:
    """Whether a word is of one of `kinds`."""
    return any(word.kind in kinds for word in words)


def unit_of(words: Words) -> tuple[str, int]:
    """The letter of the unit that stands last, and how many of it."""
    word = next((word for word in reversed(words) if word.low in UNITS), None)
    if word is not None:
        return UNITS[word.low]
    return ("q", 1) if has(words, "quarter") else ("d", 1)


_DIRECTIONS = {
    "last": ":last", "past": ":last", "previous": ":last", "next": ":next", "coming": ":next",
    "following": ":next", "this": ":this", "current": ":this",
}  # fmt: skip
_SHIFTS = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "same": 0, "that": 0,
    "latest": 0, "next": 1, "coming": 1, "following": 1, "before": -1, "after": 1,
}  # fmt: skip


def direction_of(words: Words) -> str:
    """Which way "last", "next" and "this" point, as `sayso.reckon` writes it."""
    return next((_DIRECTIONS[word.kind] for word in words if word.kind in _DIRECTIONS), "")


def shift_of(words: Words) -> int:
    """How many units "last", "next" and "this" lead away."""
    return next((_SHIFTS[word.kind] for word in words if word.kind in _SHIFTS), 0)


def leaning(tense: str) -> str:
    """Which way a date or month without its year lies, where the nearest is not near."""
    return ":ahead" if tense == AHEAD else ":behind"


def told(tense: str) -> str:
    """Which way a day of the week or a season lies, by the tense."""
    return ":future" if tense in (AHEAD, WOULD_BE) else ":past"


def of_unit(words: Words, unit: str) -> str:
    """`:-1w` for "… last week", `:-1y` for "… last year"."""
    for word, following in pairwise(words):
        of_that = word.kind in ("last", "this", "next", "that", "same")
        if of_that and following.low in UNITS and UNITS[following.low][0] == unit:
            return f":{_SHIFTS[word.kind]:+}{unit}"
    return ""


_THIRDS = {"early": "#early", "start": "#early", "mid": "#mid", "middle": "#mid",
           "late": "#late", "end": "#late"}  # fmt: skip


def third_of(words: Words) -> str:
    """The third that "early", "mid" and "late" name, as `sayso.reckon` writes it."""
    return next((_THIRDS[word.kind] for word in words if word.kind in _THIRDS), "")
