"""Numbers: takes tokens and a place among them, returns the number written there, if any.

    number   = [negative] (money figures | figures | words | vague | part)
    figures  = FIGURES [fraction] {scale}            12,000   2 1/2   1.5 million   12K
    words    = numeral {numeral} {scale}             twenty-five   a hundred and ten   a dozen
    vague    = several | a few … scale, dozens …     several thousand   tens of thousands
    part     = numeral part-word | part-word of      two-thirds   half of   1/8 of a

Vague numbers are intervals. Letters glued to figures are a scale, a unit, or no number ("6th").
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sayso.extract.lang.en_counted import STOPS
from sayso.extract.lang.en_quantities import (
    ADDED,
    AGAIN,
    AND,
    CAPITAL_SCALES,
    DIGITS,
    EACH,
    EACH_TIME,
    FEW,
    FRACTIONS,
    GLYPHS,
    INDEFINITE,
    MONEY_SCALES,
    NEGATIVE,
    ONCE,
    ORDINALS,
    POWER,
    SCALES,
    SETS,
    SHORT_SCALES,
    TENS,
    VAGUE,
    WHOLE,
)
from sayso.extract.lang.en_units import CURRENCIES, DOLLARS, SIGNS, UNITS, WHOSE_DOLLARS
from sayso.extract.quantities.tokens import Phrases, Sort, Token, Tokens
from sayso.units import MONEY, dimension

_VAGUE, _FEW, _SETS, _ADDED = Phrases(VAGUE), Phrases(FEW), Phrases(SETS), Phrases(ADDED)
_NUMERALS: Mapping[str, int] = {**DIGITS, **TENS}
# The words that a number may begin with, and those of them that tell one by themselves: a sentence
# without one of these or a figure has no quantity.
_FIRST = {phrase.split()[0] for phrase in (*VAGUE, *FEW, *SETS, *AGAIN)}
BEGINS = frozenset({*_NUMERALS, *FRACTIONS, *SCALES, *_FIRST, *INDEFINITE, *NEGATIVE})
STARTS = (
    (BEGINS - INDEFINITE)
    | SCALES.keys()
    | {
        *("pair", "trio", "quartet", ONCE, EACH_TIME),
        *ORDINALS,
    }
)

_MOST_DIGITS = 16  # with the point: what has more is a code, not a count
_GREATEST = 1e15  # of scales one after the other: nobody counts in more


class Form(StrEnum):
    """How a number is written. `PLAIN`: figures as a year or a label is written, and no more."""

    PLAIN = "plain"
    FIGURES = "figures"
    WORDS = "words"
    VAGUE = "vague"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its tokens, from `low` to `high` (equal unless vague), its unit if money or a

    share of a whole, how it is written, and the scale it names.
    """

    start: int
    end: int
    low: float
    high: float
    form: Form
    unit: str = ""
    scale: float = 1.0

    def times(self, scale: float) -> "Number":
        """The same number, so many times as much."""
        return replace(self, low=self.low * scale, high=self.high * scale)


def number(tokens: Tokens, index: int) -> Number | None:
    """The number that begins at `index`."""
    token = tokens[index]
    if token.sort is Sort.FIGURES:
        return _figures(tokens, index)
    if token.sort is Sort.MONEY:
        return _money(tokens, index)
    if token.sort is Sort.FRACTION:
        return _fraction(tokens, index)
    if token.sort is Sort.WORD:
        if token.low in NEGATIVE:
            return _negative(tokens, index)
        vague = _vague(tokens, index) if token.low in _FIRST else None
        return vague or _part(tokens, index) or _words(tokens, index)
    if token.word == "-" and not token.glued:
        return _negative(tokens, index)
    return None


def _money(tokens: Tokens, index: int) -> Number | None:
    unit = CURRENCIES[tokens[index].word.replace(" ", "")]
    negative = tokens[index + 1].word == "-"
    found = _figures(tokens, index + 1 + negative, money=True)
    if found is None:
        return None
    unit, end = _whose(tokens, unit, found.end)
    return replace(found.times(-1 if negative else 1), start=index, end=end, unit=unit)


def _whose(tokens: Tokens, unit: str, end: int) -> tuple[str, int]:
    """The dollars that a country behind them names ("$5 US"), not one that a noun follows."""
    whose = WHOSE_DOLLARS.get(tokens[end].low) if unit == DOLLARS else None
    behind = tokens[end + 1] if whose else None
    if whose is None or behind is None or (behind.sort is Sort.WORD and behind.low not in STOPS):
        return unit, end
    return whose, end + 1


def _negative(tokens: Tokens, index: int) -> Number | None:
    """ "minus 20", "-5": a dash glued to figures that follow a space."""
    word = tokens[index].sort is Sort.WORD
    start = index
    index += word and tokens[index + 1].word == "-"
    after = tokens[index + 1]
    if after.sort not in (Sort.FIGURES, Sort.MONEY) and not (word and after.low in _NUMERALS):
        return None
    found = number(tokens, index + 1) if word or after.glued else None
    if found is None or (not word and tokens[index - 1].sort is Sort.FIGURES):
        return None
    return replace(found.times(-1), start=start, form=Form.FIGURES)


# --- Figures ------------------------------------------------------------------------------------


def _figures(tokens: Tokens, index: int, *, money: bool = False) -> Number | None:
    token = tokens[index]
    if token.sort is not Sort.FIGURES:
        return None
    bare = "".join(letter for letter in token.word if letter.isdigit() or letter == ".")
    if len(bare) > _MOST_DIGITS or (bare[0] == "0" and bare.isdecimal() and len(bare) > 1):
        return None  # "0630", "007"
    value, end = float(bare), index + 1
    plain = token.word.isdecimal()
    part = _share(tokens[end]) if plain and tokens[end].sort is Sort.FRACTION else 1.0
    if part < 1:
        value, end, plain = value + part, end + 1, False
    elif found := _ADDED.at(tokens, end):
        value, end, plain = value + found[0], found[1], False
    value, end = _power(tokens, value, end)
    money = money or (tokens[end].glued and _is_money(tokens[end + 1 : end + 2]))
    scale, end = _scales(tokens, end, money=money)
    if scale == 1 and _is_code(tokens[end]):
        return None
    form = Form.PLAIN if plain and scale == 1 and not money else Form.FIGURES
    return Number(index, end, value * scale, value * scale, form, scale=scale)


def _is_money(behind: Tokens) -> bool:
    """Whether a currency follows: "12m euros"."""
    return any(dimension(UNITS.get(token.low, "")) == MONEY for token in behind)


def _power(tokens: Tokens, value: float, end: int) -> tuple[float, int]:
    """ "1.2×10^5": the power of ten, where one follows."""
    if tokens[end].low not in POWER or tokens[end + 1].word != "10":
        return value, end
    at = end + 2
    at += tokens[at].word == "^"
    sign = -1 if tokens[at].word == "-" else 1
    at += sign < 0
    exponent = tokens[at]
    if exponent.sort is not Sort.FIGURES or len(exponent.word) > 2 or not exponent.word.isdecimal():
        return value, end
    return value * 10.0 ** (sign * int(exponent.word)), at + 1


def _scales(tokens: Tokens, end: int, *, money: bool) -> tuple[float, int]:
    """The scales that follow: "million", "K", "hundred thousand"."""
    short = tokens[end]
    scale = SHORT_SCALES.get(short.low) or (MONEY_SCALES.get(short.low) if money else None)
    scale = scale or (CAPITAL_SCALES.get(short.word) if short.glued else None)
    spaced = short.low in SHORT_SCALES and len(short.low) > 1
    if scale and (short.glued or spaced):
        return scale, end + 1
    total = 1.0
    while total < _GREATEST:
        at = end + (tokens[end].word == "-" and tokens[end].glued and tokens[end + 1].glued)
        scale = SCALES.get(tokens[at].low)
        if scale is None:
            break
        total, end = total * scale, at + 1
    return total, end


def _is_code(token: Token) -> bool:
    """Whether what is glued to figures makes them a name: "6th", "2A46", "20s"."""
    if not token.glued or token.sort not in (Sort.WORD, Sort.CODE, Sort.FRACTION):
        return False
    return token.word not in SIGNS and token.low not in UNITS


def _share(token: Token) -> float:
    if token.word in GLYPHS:
        return GLYPHS[token.word]
    over, under = token.word.replace("⁄", "/").split("/")
    return int(over) / int(under) if int(under) else 1.0


def _fraction(tokens: Tokens, index: int) -> Number | None:
    """ "1/8 of a mile": a fraction counts only before a unit or "of"."""
    share = _share(tokens[index])
    following = tokens[index + 1].low
    if share >= 1 or (following != "of" and following not in UNITS):
        return None
    return Number(index, index + 1, share, share, Form.FIGURES)


# --- Words --------------------------------------------------------------------------------------


def _vague(tokens: Tokens, index: int) -> Number | None:
    if found := _VAGUE.at(tokens, index):
        (low, high), end = found
        return Number(index, end, low, high, Form.VAGUE)
    if found := _FEW.at(tokens, index):
        (low, high), end = found
        scale, end = _scales(tokens, end, money=False)
        form = Form.WORDS if low == high else Form.VAGUE
        halved = low == high and tokens[end].low in UNITS  # "half a litre"
        if scale > 1 or halved:
            return Number(index, end, low * scale, high * scale, form, scale=scale)
    if sets := _SETS.at(tokens, index):
        return Number(index, sets[1], sets[0], sets[0], Form.WORDS)
    if times := AGAIN.get(tokens[index].low):
        return Number(index, index + 1, times, times, Form.WORDS, "times")
    return None


def _part(tokens: Tokens, index: int) -> Number | None:
    """ "two-thirds", "a quarter of", "half the"."""
    first = tokens[index].low
    over = 1 if first in INDEFINITE else DIGITS.get(first)
    at = index if over is None else index + 1
    at += over is not None and tokens[at].word == "-"
    under = FRACTIONS.get(tokens[at].low)
    if under is None or (over is None and under > 2):
        return None
    if (over is None or first in INDEFINITE) and tokens[at + 1].low not in WHOLE:
        return None
    share = (over or 1) / under
    return Number(index, at + 1, share, share, Form.PART, "share")


def _words(tokens: Tokens, index: int) -> Number | None:
    """ "twenty-five", "two hundred and five thousand"; of "one two" the first is read."""
    total, group, last, end = 0.0, 0.0, 0.0, index
    at = index + (tokens[index].low in INDEFINITE and tokens[index + 1].low in SCALES)
    while True:
        word = tokens[at].low
        if word in SCALES and (end > index or at > index or _led(tokens, index)):
            last = SCALES[word]
            if last == 100:
                group = (group or 1) * last
            else:
                total, group = total + (group or 1) * last, 0.0
        elif (
            word in _NUMERALS and last != 12 and _follows(_NUMERALS[word], last, first=end == index)
        ):
            last = float(_NUMERALS[word])
            group += last
        else:
            break
        end = at + 1
        at = _next(tokens, end, last)
    if end == index:
        return None
    if found := _ADDED.at(tokens, end):
        added, end = found
        scale, end = _scales(tokens, end, money=False)
        return Number(index, end, *(2 * ((total + group + added) * scale,)), Form.WORDS, "", scale)
    scale = max((SCALES.get(token.low, 1.0) for token in tokens[index:end]), default=1.0)
    return Number(index, end, total + group, total + group, Form.WORDS, scale=scale)


def _led(tokens: Tokens, index: int) -> bool:
    """Whether a scale alone is a number: "every hundred men", "the dozen boats"."""
    return tokens[index - 1].low in EACH or tokens[index - 1].low in WHOLE


def _follows(value: float, last: float, *, first: bool) -> bool:
    """Whether a numeral goes on with a number whose last word is `last`: "hundred five"."""
    return first or last >= 100 or (20 <= last < 100 and value < 10)


def _next(tokens: Tokens, end: int, last: float) -> int:
    """The token that may go on with the number: past a dash, or "and" behind a scale."""
    if tokens[end].word == "-" and tokens[end].glued and tokens[end + 1].glued:
        return end + 1
    if tokens[end].low == AND and last >= 100 and tokens[end + 1].low in _NUMERALS:
        return end + 1
    return end
