"""Ratios: one number with another, and other forms of their own. Takes tokens.

among    = number [noun] "in" number     two in five households   one conscript in six
to       = number [noun] "to" number     three to one   1:30   (beside "ratio", "outnumbered" …)
mixture  = number "parts" noun "to" …    two parts sand to one part lime
ordinal  = "every" ordinal noun          every third house   every 20th call   every other house
article  = "a" noun whole                a guard for every 20 men

Counts against a whole ("three guards for every 30 men") are in `wholes.py`.
"""

from dataclasses import replace
from math import log10

from sayso.extract.lang.en_counted import SCORE_CUES, YEARS
from sayso.extract.lang.en_quantities import (
    AMONG,
    EACH_TIME,
    EVERY,
    INDEFINITE,
    JOINED_TO,
    ONCE,
    ORDINAL_ENDINGS,
    ORDINALS,
    OTHER,
    PARTS,
    PER,
    RATE_NOUNS,
    RATIO_LEADS,
    RATIO_NOUNS,
    TO_ONE,
)
from sayso.extract.lang.en_units import UNITS
from sayso.extract.quantities import bounds, wholes
from sayso.extract.quantities.bounds import Bounded
from sayso.extract.quantities.found import Found, in_figures
from sayso.extract.quantities.nouns import counted_plural, phrase, plural, singular, unit_at
from sayso.extract.quantities.numbers import Form, Number, number
from sayso.extract.quantities.tokens import Phrases, Sort, Tokens
from sayso.extract.quantities.wholes import WHY
from sayso.model import Bound, Quantity

BEGINS = frozenset({ONCE, *EVERY, *INDEFINITE})
_AMONG = Phrases({entry: entry for entry in AMONG})
_TO = Phrases({entry: entry for entry in TO_ONE})
_NEAR = 10  # tokens from "a guard" to "for every 20 men"
_CUE_BEFORE, _CUE_AFTER = 8, 4  # tokens to either side in which a word of ratio counts


# --- One number with another --------------------------------------------------------------------


def pair(tokens: Tokens, first: Number, bound: Bounded) -> Found | None:
    """The ratio that begins with the number `first`, if it is one with the next number."""
    if first.form not in (Form.PLAIN, Form.WORDS) or (first.unit and first.unit != "times"):
        return None
    for counted, at in (("", first.end), _noun(tokens, first)):
        if among := _AMONG.at(tokens, at):
            return _among(tokens, first, bound, counted, among)
        if to := _TO.at(tokens, at):
            return _to(tokens, first, bound, counted, to)
    return None


def some(tokens: Tokens, first: Number, last: Number, bound: Bounded) -> Found | None:
    """The ratio that begins with a range: "between two and three in ten wells"."""
    among = _AMONG.at(tokens, last.end) if last.form in (Form.PLAIN, Form.WORDS) else None
    if among is None:
        return None
    found = _among(tokens, replace(last, start=first.start, low=first.low), bound, "", among)
    if found is None:
        return None
    figure = f"{in_figures(first.low)} to {in_figures(last.high)}"
    quantity = replace(found.quantity, bound=Bound.BETWEEN)
    start = bound.at if bound.said or bound.opens else first.start
    return replace(found, start=start, quantity=quantity, figure=figure, said="")


def _noun(tokens: Tokens, first: Number) -> tuple[str, int]:
    if first.high == 1:
        counted, end = phrase(tokens, first.end)
    else:
        counted, end = counted_plural(tokens, first.end)
    return _mixed(tokens, counted, end)


def _mixed(tokens: Tokens, counted: str, end: int) -> tuple[str, int]:
    """ "two parts" with what they are parts of."""
    noun, after = phrase(tokens, end, singular=True) if counted.lower() in PARTS else ("", end)
    return f"{counted} {noun}".rstrip(), after


def _among(
    tokens: Tokens, first: Number, bound: Bounded, counted: str, among: tuple[str, int]
) -> Found | None:
    second = _second(tokens, among[1], measured=among[0] not in (AMONG[0], EACH_TIME))
    if second is None or second.low <= first.high:
        return None
    noun, end = counted_plural(tokens, second.end)
    if among[0] == AMONG[0]:
        even = second.low >= 10 and log10(second.low).is_integer()
        spelled = first.form is Form.WORDS and second.form is Form.WORDS
        if (counted and noun) or not (first.high == 1 or spelled or even):
            return None
    if first.high == 1:
        noun = singular(noun)
    return _found(first, bound, counted or noun, second, end)


def _to(
    tokens: Tokens, first: Number, bound: Bounded, counted: str, to: tuple[str, int]
) -> Found | None:
    second = _second(tokens, to[1])
    if second is None:
        return None
    near = _near(tokens, first.start, second.end)
    leads = first.low > second.high
    cued = not near.isdisjoint(RATIO_NOUNS) or (leads and not near.isdisjoint(RATIO_LEADS))
    cued = cued or counted.partition(" ")[0].lower() in PARTS
    plain = to[0] == TO_ONE[0] and leads and second.high == 1 and near.isdisjoint(SCORE_CUES)
    if not (cued or (to[0] in JOINED_TO and not counted) or (plain and not counted)):
        return None
    noun, end = _noun_of(tokens, second) if counted else ("", second.end)
    found = _found(first, bound, counted, second, end)
    return replace(found, quantity=replace(found.quantity, per_counted=noun), to_one=True)


def _noun_of(tokens: Tokens, second: Number) -> tuple[str, int]:
    if second.high == 1:
        counted, end = phrase(tokens, second.end, singular=True)
        return counted, end
    return _mixed(tokens, *wholes.noun_of(tokens, second))


def _second(tokens: Tokens, index: int, *, measured: bool = False) -> Number | None:
    """The other number; one with a unit only where it may be `measured` ("out of five days")."""
    second = number(tokens, index)
    if second is None or second.unit or second.form not in (Form.PLAIN, Form.WORDS, Form.FIGURES):
        return None
    dated = second.form is Form.PLAIN and YEARS[0] <= second.low <= YEARS[1]
    return None if dated or (not measured and unit_at(tokens, second.end)) else second


def _near(tokens: Tokens, start: int, end: int) -> set[str]:
    before = tokens[max(0, start - _CUE_BEFORE) : start]
    return {token.low for token in (*before, *tokens[end : end + _CUE_AFTER])}


def _found(first: Number, bound: Bounded, counted: str, second: Number, end: int) -> Found:
    start = bound.at if bound.said else first.start
    unit = UNITS.get(counted.lower(), first.unit)
    counted = "" if unit else counted
    quantity = Quantity(first.low, first.high, bound.bound, unit, counted, second.low)
    return Found(start, end, quantity, bound.said, in_figures(first.low), WHY)


# --- Other forms --------------------------------------------------------------------------------


def alone(tokens: Tokens, index: int, *, after: int) -> Found | None:
    """The ratio that begins at `index` and begins with no number word; its bound begins behind

    `after`.
    """
    token = tokens[index]
    if token.sort is Sort.COLON:
        return _colon(tokens, index, after)
    if token.low in EVERY:
        return _ordinal(tokens, index)
    if token.low in INDEFINITE:
        return _article(tokens, index)
    return _once(tokens, index) if token.low == ONCE else None


def _colon(tokens: Tokens, index: int, after: int) -> Found | None:
    """ "1:30" beside a word of ratio."""
    if _near(tokens, index, index + 1).isdisjoint(RATIO_NOUNS | RATIO_LEADS):
        return None
    left, right = map(float, tokens[index].word.replace(",", "").split(":"))
    bound = bounds.before(tokens, index, after=after)
    quantity = Quantity(left, left, bound.bound, per=right)
    start = bound.at if bound.said else index
    return Found(start, index + 1, quantity, bound.said, in_figures(left), WHY)


def _once(tokens: Tokens, index: int) -> Found | None:
    """ "once in every 30 shots"."""
    among = _AMONG.at(tokens, index + 1)
    against_what = wholes.whole(tokens, index, among[1]) if among else None
    if among is None or against_what is None or among[0] == AMONG[0]:
        return None
    return wholes.against(_one(index, index + 1, Quantity(1, 1, unit="times")), against_what)


def _ordinal(tokens: Tokens, index: int) -> Found | None:
    """ "every third house", "every 20th house": one of so many."""
    behind = tokens[index + 1]
    if behind.sort is Sort.FIGURES:
        figured = behind.word.isdecimal() and tokens[index + 2].low in ORDINAL_ENDINGS
        per, at = (int(behind.word) if figured else None), index + 3
    else:
        other = behind.low == OTHER and tokens[index].low == EACH_TIME
        per, at = 2 if other else ORDINALS.get(behind.low), index + 2
    if not per or tokens[at].low in RATE_NOUNS:
        return None
    counted, end = phrase(tokens, at, singular=True)
    if not counted or plural(tokens[end - 1].low):
        return None
    return _one(index, end, Quantity(1, 1, counted=counted, per=per))


def _article(tokens: Tokens, index: int) -> Found | None:
    """ "a guard for every 20 men"."""
    if not any(token.low in EVERY or token.low == PER for token in tokens[index : index + _NEAR]):
        return None
    counted, end = phrase(tokens, index + 1, singular=True)
    if not counted:
        return None
    found = _one(index, end, Quantity(1, 1, counted=counted))
    rated = wholes.behind(tokens, found)
    return rated if (rated.quantity.per or 1) > 1 else None


def _one(start: int, end: int, quantity: Quantity) -> Found:
    return Found(start, end, quantity, "", in_figures(quantity.low), WHY)
