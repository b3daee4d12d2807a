"""Numbers: takes a place in a text, returns the number written there, in figures or in words.

Reads separators ("3,000"), decimals, scales ("1.5 million", "12K"), words ("twenty-five", "a
hundred and ten"), vague counts ("dozens", "several thousand") and money ("$5bn"). A number glued
to letters ("T-72", "6th", "2A46") is none. Each look is bounded, so a whole text is linear.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.extract.lang.en_quantities import (
    CURRENCIES,
    DIGITS,
    FEW,
    FRACTIONS,
    SCALES,
    TENS,
    UNITS,
    VAGUE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its place, from `low` to `high` (equal unless vague), and how it is written."""

    start: int
    end: int
    low: float
    high: float
    unit: str = ""
    in_words: bool = False  # "thirty", "dozens"
    plain: bool = False  # figures without a separator, a scale or a unit, as a year is written
    scale: float = 1.0

    @property
    def vague(self) -> bool:
        return self.low != self.high


def _any(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


_LONG_SCALES = [scale for scale in SCALES if len(scale) > 3]
_WORD = rf"(?:{_any([*DIGITS, *TENS, *_LONG_SCALES])})"
_GLUED = _any(unit for unit in UNITS if unit.isascii() and unit.isalpha() and len(unit) <= 3)
# A plain space is a separator only before a group that cannot be a number: "12 000", not "12 300".
_FIGURES = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:(?:[\u00a0\u202f]|\ (?=0))\d{3})+|\d+(?:\.\d+)?"

# Bounded on the left by what makes it part of a name, a date or a longer code.
_FREE = r"(?<![\w#/])(?<!\w-)(?<!\d[.,:])"
_PATTERN = rf"""(?P<skip>https?://\S+|www\.\S+|\S{{1,64}}@\S+
      |\+\d[\d\ ()-]{{6,24}}\d|\d{{3}}-\d{{3,4}}-\d{{4}})
    | {_FREE}(?P<vague>{_any(VAGUE)})\b
    | {_FREE}(?P<few>{_any(FEW)})\s+(?:of\s+)?(?P<few_scale>{_any(_LONG_SCALES)})\b
    | {_FREE}(?P<an>a|an)\s+(?P<an_scale>{_any(_LONG_SCALES)})\b(?!\s+of\s+a\b)
    | {_FREE}(?P<over>{_any(DIGITS)})[ -](?P<under>{_any(FRACTIONS)})s?\b
    | {_FREE}(?P<words>{_WORD}
        (?:(?:[ -]|(?<=hundred)[ ]and[ ]|(?<=thousand)[ ]and[ ]){_WORD}){{0,11}})\b
    | (?:{_FREE}|(?<=[$€£¥₽₴₪₩]))(?P<figures>{_FIGURES})
      (?:\s?-?(?P<scale>{_any(_LONG_SCALES)})\b
        |\s?(?P<short>k|m|mn|mln|bn|bln|tn)\b(?!-)
        |(?P<percent>\s?%)
        |(?=(?:{_GLUED})\b)
        |(?![\w]|[.,:/]\d|-\d+-))"""
_FLAGS = re.VERBOSE | re.IGNORECASE
_NUMBER = re.compile(_PATTERN, _FLAGS)
_NUMBER_HERE = re.compile(_PATTERN.replace(_FREE, ""), _FLAGS)
_SIGN = re.compile(rf"(?:{_any(CURRENCIES)})\s?", re.IGNORECASE)
_CURRENCY = re.compile(rf"(?:{_any(CURRENCIES)})\s?$", re.IGNORECASE)


def number_at(text: str, start: int, end: int) -> Number | None:
    """The number that begins exactly at `start`, whatever stands before it, if any."""
    match = _NUMBER_HERE.match(text, start, end)
    return None if match is None or match["skip"] else _number(text, match)


def currency_at(text: str, start: int, end: int) -> int:
    """How many letters of a currency's sign stand at `start`."""
    match = _SIGN.match(text, start, end)
    return len(match[0]) if match else 0


def numbers(text: str, start: int, end: int) -> Iterator[Number]:
    """The numbers in `text[start:end]`, in order; its typography is plain, its spaces its own."""
    while match := _NUMBER.search(text, start, end):
        start = match.end()
        if not match["skip"]:
            number = _number(text, match)
            yield number
            start = number.end


def _number(text: str, match: re.Match[str]) -> Number:
    at, till = match.span()
    if match["vague"]:
        low, high = VAGUE[match["vague"].lower()]
        return Number(at, till, low, high, in_words=True)
    if match["few"]:
        low, high = FEW[match["few"].lower()]
        scale = SCALES[match["few_scale"].lower()]
        return Number(at, till, low * scale, high * scale, in_words=True)
    if match["an"]:
        scale = SCALES[match["an_scale"].lower()]
        return Number(at, till, scale, scale, in_words=True)
    if match["over"]:
        share = DIGITS[match["over"].lower()] / FRACTIONS[match["under"].lower()]
        return Number(at, till, share, share, "share", in_words=True)
    if match["words"]:
        value, length = _spoken(match["words"].lower())
        return Number(at, at + length, value, value, in_words=True)
    return _written(text, match)


def _written(text: str, match: re.Match[str]) -> Number:
    figures = re.sub(r"[,\s]", "", match["figures"])
    # "12m" is twelve million of money, twelve metres of anything else; "12M" are millions.
    short = (match["short"] or "").lower()
    currency = _CURRENCY.search(text[max(0, match.start() - 4) : match.start()])
    if match["short"] == "m" and not currency:
        short = ""
    scale = SCALES.get((match["scale"] or short).lower(), 1.0)
    start = match.start() - (len(currency[0]) if currency else 0)
    end = match.end() if match["scale"] or short or match["percent"] else match.end("figures")
    unit = CURRENCIES[currency[0].strip().lower()] if currency else ""
    value = float(figures) * scale
    plain = not (scale != 1 or currency or match["percent"] or not match["figures"].isdecimal())
    return Number(
        start, end, value, value, "percent" if match["percent"] else unit, plain=plain, scale=scale
    )


def _spoken(words: str) -> tuple[float, int]:
    """The value of number words and how many letters of them belong to one number.

    "two hundred and five thousand" is one; "one two" is two, of which the first is read.
    """
    total, group, last, length = 0.0, 0.0, 0.0, 0
    for part in re.finditer(r"[a-z]+", words):
        word = part[0]
        if word == "and":
            continue
        if word in SCALES:
            scale = SCALES[word]
            if scale > 100 or word == "dozen":
                total, group = total + (group or 1) * scale, 0.0
            else:
                group = (group or 1) * scale
            last = scale
        else:
            value = float(DIGITS.get(word, TENS.get(word, 0)))
            follows = length == 0 or last >= 100 or (20 <= last < 100 and value < 10)
            if not follows or last == 12:
                break
            group, last = group + value, value
        length = part.end()
    return total + group, length
