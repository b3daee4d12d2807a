"""Ratios: counts against other counts. Takes tokens; what is counted against is a `Whole`.

behind   = quantity against whole        three guards for every 30 men   20 a day
opened   = against whole … quantity      for every 30 men there are three guards
among    = number [noun] "in" number     two in five households   one conscript in six
to       = number [noun] "to" number     three to one   1:30   (beside "ratio", "outnumbered" …)
ordinal  = "every" ordinal noun          every third house
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import log10

from sayso.extract.lang.en_counted import SCORE_CUES, YEARS
from sayso.extract.lang.en_quantities import (
    AGAINST,
    AMONG,
    AND,
    CLAUSE_OPENERS,
    EACH,
    EVERY,
    JOINED_TO,
    NOT_RATES,
    ONCE,
    OPENERS,
    ORDINALS,
    RATE_NOUNS,
    RATIO_LEADS,
    RATIO_NOUNS,
    TO_ONE,
)
from sayso.extract.lang.en_units import SIGNS, UNITS
from sayso.extract.quantities.bounds import Bounded
from sayso.extract.quantities.found import Found, in_figures
from sayso.extract.quantities.nouns import counted_plural, phrase, plural, singular, unit_at
from sayso.extract.quantities.numbers import Form, Number, number
from sayso.extract.quantities.tokens import Phrases, Sort, Tokens
from sayso.model import Quantity

WHY = "a ratio"
_CUE_BEFORE, _CUE_AFTER = 8, 4  # tokens to either side in which a word of ratio counts
_NEAR = 3  # tokens between a count and the whole it is counted against


def _phrases(table: Iterable[str]) -> Phrases[str]:
    return Phrases({entry: entry for entry in table})


BEGINS = frozenset({ONCE, *EVERY, *(opener.split()[0] for opener in OPENERS)})
_AGAINST, _OPENERS, _AMONG, _TO = map(_phrases, (AGAINST, OPENERS, AMONG, TO_ONE))


@dataclass(frozen=True, slots=True)
class Whole:
    """What a quantity is counted against: how many, of what, and the tokens that say so."""

    per: float
    counted: str
    start: int
    end: int


def _whole(tokens: Tokens, start: int, index: int) -> Whole | None:
    """The whole at `index`: a number with or without a noun, or a noun alone."""
    found = number(tokens, index)
    if found is not None and found.form is not Form.VAGUE:
        counted, end = _counted(tokens, found)
        return Whole(found.low, counted, start, end)
    if measure := unit_at(tokens, index):
        return Whole(1.0, singular(measure[0]), start, measure[1])
    counted, end = phrase(tokens, index)
    return Whole(1.0, counted, start, end) if counted else None


def _counted(tokens: Tokens, found: Number) -> tuple[str, int]:
    unit = unit_at(tokens, found.end)
    return unit or counted_plural(tokens, found.end)


# --- Behind and before --------------------------------------------------------------------------


def behind(tokens: Tokens, found: Found) -> Found:
    """The same quantity, with what the words behind it count it against."""
    if against_what := _AGAINST.at(tokens, found.end):
        whole = _whole(tokens, found.end, against_what[1])
        return against(found, whole) if whole else found
    rate = _rate(tokens, found.end)
    return against(found, rate) if rate else found


def _rate(tokens: Tokens, index: int) -> Whole | None:
    """ "a day", "-a-day", "/litre" at `index`."""
    parts = [at for at in range(index, index + 4) if at < len(tokens) - 1]
    parts = [at for at in parts if tokens[at].word != "-"][:2]
    if len(parts) < 2 or tokens[parts[0]].low not in EACH:
        return None
    noun, end = tokens[parts[1]], parts[1] + 1
    named = noun.low in RATE_NOUNS and tokens[end].low not in NOT_RATES
    slashed = tokens[parts[0]].word == "/" and noun.glued
    unit = UNITS.get(noun.low) or (SIGNS.get(noun.word) if slashed else None)
    if not (named or (slashed and unit)):
        return None
    return Whole(1.0, singular(unit) if unit else noun.low, index, end)


def restated(tokens: Tokens, results: list[Found]) -> None:
    """ "9 million crowns ($2 million) a year": what stands in brackets parts no rate from it."""
    if len(results) < 2 or tokens[results[-1].end].word != ")":
        return
    one, last = results[-2:]
    rate = _rate(tokens, last.end + 1)
    if rate is None or [token.word for token in tokens[one.end : last.start]] != ["("]:
        return
    for index in (-2, -1):
        quantity = replace(results[index].quantity, per=rate.per, per_counted=rate.counted)
        results[index] = replace(results[index], quantity=quantity, why=WHY)


def opened(tokens: Tokens, index: int) -> Whole | None:
    """The whole that opens at `index`, before or somewhat behind its quantity."""
    opener = _OPENERS.at(tokens, index)
    return _whole(tokens, index, opener[1]) if opener else None


def opens_clause(tokens: Tokens, whole: Whole) -> bool:
    """Whether the quantity of the whole is still to come."""
    before = tokens[whole.start - 1]
    return before.sort is Sort.END or before.low in CLAUSE_OPENERS


def against(found: Found, whole: Whole) -> Found:
    """The quantity counted against the whole; its span takes in a whole that follows it."""
    quantity = replace(found.quantity, per=whole.per, per_counted=whole.counted)
    return replace(found, quantity=quantity, end=max(found.end, whole.end), why=WHY)


def late(results: list[Found], whole: Whole) -> None:
    """Counts the last quantity against a whole that follows it after a word or two."""
    if results and whole.start - results[-1].end <= _NEAR and results[-1].quantity.per is None:
        results[-1] = against(results[-1], whole)


def coordinate(tokens: Tokens, results: list[Found]) -> None:
    """ "one cook and three guards for every 30 men": the cook is counted against the men too."""
    last = results[-1]
    if not last.quantity.per_counted:
        return
    for index in range(len(results) - 2, -1, -1):
        one, following = results[index], results[index + 1]
        between = {token.low for token in tokens[one.end : following.start]}
        joined = between <= {",", AND} and (AND in between or index < len(results) - 2)
        if one.quantity.per is not None or not joined or not one.quantity.counted:
            break
        per, counted = last.quantity.per, last.quantity.per_counted
        quantity = replace(one.quantity, per=per, per_counted=counted)
        results[index] = replace(one, quantity=quantity, why=WHY)


# --- One number with another --------------------------------------------------------------------


def whole(tokens: Tokens, first: Number, bound: Bounded) -> Found | None:
    """The ratio that begins with the number `first`, if it is one with the next number."""
    if first.form not in (Form.PLAIN, Form.WORDS) or (first.unit and first.unit != "times"):
        return None
    for counted, at in (("", first.end), _noun(tokens, first)):
        if among := _AMONG.at(tokens, at):
            return _among(tokens, first, bound, counted, among)
        if to := _TO.at(tokens, at):
            return _to(tokens, first, bound, counted, to)
    return None


def _noun(tokens: Tokens, first: Number) -> tuple[str, int]:
    if first.high == 1:
        return phrase(tokens, first.end)
    return counted_plural(tokens, first.end)


def _among(
    tokens: Tokens, first: Number, bound: Bounded, counted: str, among: tuple[str, int]
) -> Found | None:
    second = _second(tokens, among[1])
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
    plain = to[0] == TO_ONE[0] and leads and second.high == 1 and near.isdisjoint(SCORE_CUES)
    if not (cued or (to[0] in JOINED_TO and not counted) or (plain and not counted)):
        return None
    noun, end = _counted(tokens, second) if counted else ("", second.end)
    found = _found(first, bound, counted, second, end)
    return replace(found, quantity=replace(found.quantity, per_counted=noun))


def _second(tokens: Tokens, index: int) -> Number | None:
    second = number(tokens, index)
    if second is None or second.unit or second.form not in (Form.PLAIN, Form.WORDS, Form.FIGURES):
        return None
    dated = second.form is Form.PLAIN and YEARS[0] <= second.low <= YEARS[1]
    measured = unit_at(tokens, second.end)
    return None if dated or measured else second


def _near(tokens: Tokens, start: int, end: int) -> set[str]:
    before = tokens[max(0, start - _CUE_BEFORE) : start]
    return {token.low for token in (*before, *tokens[end : end + _CUE_AFTER])}


def _found(first: Number, bound: Bounded, counted: str, second: Number, end: int) -> Found:
    start = bound.at if bound.said else first.start
    quantity = Quantity(first.low, first.high, bound.bound, first.unit, counted, second.low)
    return Found(start, end, quantity, bound.said, in_figures(first.low), WHY)


# --- Other forms --------------------------------------------------------------------------------


def alone(tokens: Tokens, index: int) -> Found | None:
    """The ratio that begins at `index` and begins with no number word."""
    return colon(tokens, index) or ordinal(tokens, index) or once(tokens, index)


def colon(tokens: Tokens, index: int) -> Found | None:
    """ "1:30" beside a word of ratio."""
    token = tokens[index]
    if token.sort is not Sort.COLON:
        return None
    if _near(tokens, index, index + 1).isdisjoint(RATIO_NOUNS | RATIO_LEADS):
        return None
    left, right = map(float, token.word.split(":"))
    return Found(index, index + 1, Quantity(left, left, per=right), "", in_figures(left), WHY)


def once(tokens: Tokens, index: int) -> Found | None:
    """ "once in every 30 shots"."""
    among = _AMONG.at(tokens, index + 1) if tokens[index].low == ONCE else None
    against_what = _whole(tokens, index, among[1]) if among and among[0] != AMONG[0] else None
    if against_what is None:
        return None
    alone = Found(index, index + 1, Quantity(1, 1, unit="times"), "", in_figures(1), WHY)
    return against(alone, against_what)


def ordinal(tokens: Tokens, index: int) -> Found | None:
    """ "every third house": one of three."""
    per = ORDINALS.get(tokens[index + 1].low) if tokens[index].low in EVERY else None
    if per is None or tokens[index + 2].low in RATE_NOUNS:
        return None
    counted, end = phrase(tokens, index + 2)
    if not counted or plural(tokens[end - 1].low):
        return None
    return Found(index, end, Quantity(1, 1, counted=counted, per=per), "", in_figures(1), WHY)
