"""What numbers leave unsaid because another says it: takes tokens and the quantities so far.

list     = number {"," number} ("and" | "or") number what        5, 7 and 12 drones
ellipsis = quantity {link | time} number                         12 percent, up from 9
restated = quantity "(" quantity {"/" quantity} ")"              over 40 km (25 miles)
"""

from collections.abc import Container
from dataclasses import replace

from sayso.extract.lang.en_counted import ALONE, STOPS
from sayso.extract.lang.en_quantities import (
    AND,
    BY,
    ELLIPSIS,
    ELLIPSIS_ENDS,
    FROM,
    LIST_ENDS,
    LIST_MARKS,
    TO,
)
from sayso.extract.quantities.found import Found
from sayso.extract.quantities.numbers import BEGINS, number
from sayso.extract.quantities.tokens import Sort, Tokens
from sayso.model import Bound, Quantity, Trend
from sayso.units import LENGTH_OF_TIME, dimension

_FAR = 8  # tokens between a quantity and a number that leaves out what the quantity counts
_ROLES = 4  # quantities back, to one that plays the same part in a change
_BY = frozenset({Trend.RISES_BY, Trend.FALLS_BY})
_TO = frozenset({Trend.RISES_TO, Trend.FALLS_TO})


def bare(quantity: Quantity) -> bool:
    """Whether the quantity does not say what it counts."""
    return not (quantity.unit or quantity.counted)


def shared(one: Quantity, other: Quantity) -> Quantity:
    """The quantity with what the other counts, where it does not say so itself."""
    unit = "" if other.unit == "share" else other.unit  # "half the men, some 300"
    return replace(one, unit=unit, counted=other.counted) if bare(one) else one


def _given(one: Found, other: Found) -> Found:
    quantity = shared(one.quantity, other.quantity)
    plural_scale = one.figure.endswith("s") and quantity.counted  # "dozens" of men
    figure = f"{one.figure} of" if plural_scale and not quantity.unit else one.figure
    why = f"{one.why.partition(';')[0]}; another number says of what"
    return replace(one, quantity=quantity, figure=figure, why=why)


def share(tokens: Tokens, results: list[Found], taken: Container[int]) -> None:
    """Gives the last quantity, and those before it, what each leaves to another to say."""
    _listed(tokens, results)
    if len(results) < 2:
        return
    one, last = results[-2:]
    if bare(last.quantity) and (last.quantity.per is None or (_rated(one) and _rated(last))):
        source = one if linked(tokens, one, last, taken) else _same_part(tokens, results)
        if source is not None:
            results[-1] = _given(last, source)
    elif _restates(tokens, one, last):
        bound = last.quantity.bound
        bound = one.quantity.bound if bound is Bound.EXACT else bound
        trend = last.quantity.trend or one.quantity.trend
        quantity = replace(last.quantity, bound=bound, trend=trend)
        results[-1] = replace(last, quantity=quantity, said=last.said or one.said)
    one, last = results[-2:]
    if _gapped(tokens, one, last, taken):
        trend = one.quantity.trend
        results[-1] = replace(last, quantity=replace(last.quantity, trend=trend))


# --- Lists --------------------------------------------------------------------------------------


def _listed(tokens: Tokens, results: list[Found]) -> None:
    """ "5, 7 and 12 drones": those before count what the last one counts."""
    last = results[-1]
    before = results[-2].end if len(results) > 1 else last.start
    ends = {token.low for token in tokens[before : last.start]}
    if not ends & LIST_ENDS or bare(last.quantity):
        return
    for index in range(len(results) - 2, -1, -1):
        one = results[index]
        between = {token.low for token in tokens[one.end : results[index + 1].start]}
        if not between <= LIST_MARKS or not bare(one.quantity) or one.quantity.per is not None:
            break
        results[index] = _given(one, last)


def goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a list of numbers goes on behind a number: "5, 7 and …", "two- and three-…"."""
    at = index
    while tokens[at].low in LIST_MARKS and at < index + 3:
        at += 1
    return at > index and number(tokens, at) is not None


# --- Ellipsis -----------------------------------------------------------------------------------


def follows(tokens: Tokens, one: Found, start: int, taken: Container[int]) -> bool:
    """Whether only links, times and names stand between a quantity and the token `start`."""
    if not 0 < start - one.end <= _FAR or bare(one.quantity) or one.quantity.counted in ALONE:
        return False
    between = range(one.end, start)
    linked = all(tokens[at].low in ELLIPSIS or at in taken or _place(tokens, at) for at in between)
    return linked and not _place(tokens, start - 1) and not _signed(tokens, one)


def _place(tokens: Tokens, index: int) -> bool:
    """Whether a name stands there, as "Kern" in "30 men in Kern and 12 in Skarn"."""
    name = tokens[index]
    return name.sort is Sort.WORD and name.word != name.low and name.low not in BEGINS


def linked(tokens: Tokens, one: Found, last: Found, taken: Container[int]) -> bool:
    """Whether the bare number `last` counts what `one` counts: "12 percent, up from 9"."""
    if not follows(tokens, one, last.start, taken):
        return False
    part_to = one.quantity.trend in _BY and last.quantity.trend in _TO
    if part_to and dimension(one.quantity.unit) == "share":
        return False  # "rose 5 percent to 40"
    behind = tokens[last.end]
    if last.end in taken or behind.low in ELLIPSIS_ENDS:
        return True
    return not one.quantity.unit and (behind.sort is not Sort.WORD or behind.low in STOPS)


def _rated(one: Found) -> bool:
    """Whether it is a rate: "three per soldier and five per sergeant", not "one to 60"."""
    return one.quantity.per == 1 and bool(one.quantity.per_counted)


def _signed(tokens: Tokens, one: Found) -> bool:
    """Whether a sign tells its money, which the next number would have too."""
    return any(token.sort is Sort.MONEY for token in tokens[one.start : one.end])


def _same_part(tokens: Tokens, results: list[Found]) -> Found | None:
    """ "Skarn rose by 2 percent, Kern fell by 1": who plays the same part in a change before."""
    last = results[-1].quantity.trend
    parts = _BY if last in _BY else _TO if last in _TO else frozenset()
    for one in reversed(results[-1 - _ROLES : -1]):
        if one.quantity.trend in parts and one.quantity.unit:
            return None if _signed(tokens, one) else one
    return None


def _gapped(tokens: Tokens, one: Found, last: Found, taken: Container[int]) -> bool:
    """ "Skarn fell 2 percent, Kern by 3", "rose 4 percent in May and 3 in June": one verb."""
    if last.quantity.trend or one.quantity.trend not in _BY:
        return False
    links = {token.low for token in tokens[one.end : last.start]}
    joined = tokens[last.start - 1].low == BY or (
        follows(tokens, one, last.start, taken) and AND in links and not links & {FROM, TO}
    )
    return joined and one.quantity.unit == last.quantity.unit


# --- Brackets -----------------------------------------------------------------------------------


def _restates(tokens: Tokens, one: Found, last: Found) -> bool:
    """Whether `last` says again in brackets, in another unit, how much `one` says."""
    between = [token.word for token in tokens[one.end : last.start]]
    opened = between == ["("] or (between == ["/"] and tokens[one.start - 1].word == "(")
    mine, theirs = one.quantity.unit, last.quantity.unit
    alike = mine and mine != theirs and dimension(mine) == dimension(theirs)
    return bool(opened and alike and dimension(mine) != LENGTH_OF_TIME)
