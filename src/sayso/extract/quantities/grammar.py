"""The grammar of a quantity: takes the tokens of a sentence and the spans of its times, returns

the quantities in order. Each number is looked at once; what it joins and counts is behind it.
"""

from collections.abc import Sequence
from dataclasses import replace

from sayso.extract.lang.en_counted import OF
from sayso.extract.lang.en_quantities import AND, BETWEEN, NO_LENGTH, OR, TO
from sayso.extract.quantities import bounds, changes, ratios, sharing, wholes
from sayso.extract.quantities.bounds import Bounded
from sayso.extract.quantities.counting import Reading, contest, counts
from sayso.extract.quantities.found import Found, in_figures
from sayso.extract.quantities.nouns import unit_at, what
from sayso.extract.quantities.numbers import BEGINS, Form, Number, number
from sayso.extract.quantities.tokens import Sort, Tokens
from sayso.model import Bound, Quantity, Span
from sayso.units import LENGTH_OF_TIME, dimension

_BEGINS = BEGINS | ratios.BEGINS | wholes.BEGINS
# Before "3 million", "5 to" means millions; so does "500 to" in a change, and nothing above.
_SMALL, _BELOW_SCALE = 100, 1000


def read(tokens: Tokens, times: Sequence[Span]) -> list[Found]:
    """The quantities of a sentence, in order; none begins in a time."""
    results: list[Found] = []
    taken = _taken(tokens, times)
    waiting: wholes.Whole | None = None
    index = 0
    while index < len(tokens) - 1:
        if tokens[index].sort is Sort.WORD and tokens[index].low not in _BEGINS:
            index += 1
            continue
        if index in taken:
            index += 1
            continue
        if whole := wholes.opened(tokens, index):
            waiting, index = whole, whole.end
            continue
        before = results[-1] if results else None
        linked = before is not None and sharing.follows(tokens, before, index, taken)
        found, index = _at(tokens, index, before, wanted=linked or waiting is not None)
        if found is None:
            continue
        if waiting is not None and found.quantity.per is None and waiting.takes(found):
            found = wholes.against(found, waiting)
        waiting = None
        results.append(found)
        wholes.coordinate(tokens, results)
        changes.pair(tokens, results)
        sharing.share(tokens, results, taken)
        wholes.restated(tokens, results)
    return results


def _taken(tokens: Tokens, times: Sequence[Span]) -> frozenset[int]:
    """The tokens inside times, but for the lengths that they tell: "the past two years"."""
    taken, at, free = [], 0, 0
    for index, token in enumerate(tokens):
        while at < len(times) and times[at].end <= token.start:
            at += 1
        if at == len(times):
            break
        if times[at].start < token.end and index >= free:
            free = _measured(tokens, index, times[at])
            if not free:
                taken.append(index)
    return frozenset(taken)


def _measured(tokens: Tokens, index: int, time: Span) -> int:
    """The token behind the number at `index` where that is a length ("the past two years", not

    "two years ago") or only looks like a year ("1640 square metres"); else 0.
    """
    token = tokens[index]
    found = number(tokens, index) if token.sort is Sort.FIGURES or token.low in BEGINS else None
    unit = unit_at(tokens, found.end) if found else None
    if found is None or unit is None:
        return 0
    if dimension(unit[0]) == LENGTH_OF_TIME:
        return 0 if tokens[unit[1]].low in NO_LENGTH else unit[1]
    return found.end if tokens[found.end - 1].end == time.end else 0


def _at(
    tokens: Tokens, index: int, before: Found | None, *, wanted: bool
) -> tuple[Found | None, int]:
    """The quantity whose number begins at `index`, if any, and where to go on."""
    after = before.end if before else 0
    if alone := ratios.alone(tokens, index, after=after):
        return alone, alone.end
    first = number(tokens, index)
    if first is None:
        return None, index + 1
    bound = bounds.before(tokens, index, after=after)
    if ratio := ratios.pair(tokens, first, bound):
        return ratio, ratio.end
    last = _last(tokens, first, bound)
    if last is not first and (ratio := ratios.some(tokens, first, last, bound)):
        return ratio, ratio.end
    if last is first:
        first = last = _scaled(tokens, first)
    found = _quantity(tokens, first, last, bound, wanted=wanted)
    return found, found.end if found else last.end


def _quantity(
    tokens: Tokens, first: Number, last: Number, bound: Bounded, *, wanted: bool
) -> Found | None:
    """The quantity from its bound to what it counts; None where the number counts nothing."""
    ranged = last is not first
    opens = bound.opens and ranged
    start = bound.at if bound.said or opens else first.start
    behind = bounds.after(tokens, last.end)
    unit = last.unit or first.unit or bounds.age(tokens, first)
    counted = what(tokens, last, behind.at, unit)
    trend = changes.trend(tokens, start, counted.end, counted.unit)
    said = bound if bound.said else behind
    quantity = Quantity(
        _low(first, last),
        last.high,
        _bound(first, said, ranged=ranged),
        counted.unit,
        counted.counted,
        trend=trend,
    )
    figure = _figure(tokens, first, quantity)
    told = said.said if quantity.bound is not Bound.BETWEEN else ""
    found = Found(start, counted.end, quantity, told, figure, "")
    found = wholes.behind(tokens, replace(found, why=_why(found)))
    listed = sharing.goes_on(tokens, counted.end)
    bounded = bool(bound.said or opens or trend or wanted or listed)
    reading = Reading(start, first, last, quantity.unit, quantity.counted, counted.end, bounded)
    return found if found.quantity.per is not None or counts(tokens, reading) else None


def _bound(first: Number, said: Bounded, *, ranged: bool) -> Bound:
    if ranged:
        return Bound.ABOUT if said.bound is Bound.ABOUT else Bound.BETWEEN
    vague = said.bound is Bound.EXACT and first.form is Form.VAGUE
    return Bound.ABOUT if vague else said.bound


def _why(found: Found) -> str:
    quantity = found.quantity
    vague = "a vague count" if quantity.low != quantity.high else "a bare number"
    ground = "a range" if quantity.bound is Bound.BETWEEN else found.said or vague
    counts_what = quantity.counted or quantity.unit
    return ground + ("" if counts_what else "; the words after it do not say of what")


def _figure(tokens: Tokens, first: Number, quantity: Quantity) -> str:
    """The number said again: vague counts and parts in their own words, others in figures."""
    low, high = quantity.low, quantity.high
    in_words = first.form is Form.VAGUE or quantity.unit == "share"
    if in_words and quantity.bound is not Bound.BETWEEN:
        words = " ".join(token.low for token in tokens[first.start : first.end])
        words = words.replace(" - ", "-")
        return words + (" of" if quantity.counted and tokens[first.end].low == OF else "")
    return in_figures(low) if low == high else f"{in_figures(low)} to {in_figures(high)}"


# --- Ranges -------------------------------------------------------------------------------------


def _last(tokens: Tokens, first: Number, bound: Bounded) -> Number:
    """The number that ends the range which `first` begins; `first` itself where it begins none."""
    unit = unit_at(tokens, first.end)
    for at in (first.end, unit[1] if unit else first.end):
        join = tokens[at]
        if not _joins(tokens, at, first, bound):
            continue
        last = number(tokens, at + 1)
        if last is None or first.form is Form.PART or _apart(tokens, first, last):
            continue
        plain = first.form is Form.PLAIN is last.form
        score = plain and (join.word == "-" or contest(tokens, first.start))
        if score or _low(first, last) < last.low:
            return last
    return first


def _joins(tokens: Tokens, at: int, first: Number, bound: Bounded) -> bool:
    join = tokens[at]
    if join.word == "-":
        return join.glued == tokens[at + 1].glued
    if join.low == TO:
        return not changes.moves(tokens, bound.at, measured=at > first.end or bool(first.unit))
    return join.low == OR or (join.low == AND and bound.opens and tokens[bound.at].low == BETWEEN)


def _apart(tokens: Tokens, first: Number, last: Number) -> bool:
    """Whether the two are measured in different things: "5 percent to $40" is no range."""
    mine = first.unit or (unit_at(tokens, first.end) or ("",))[0]
    theirs = last.unit or (unit_at(tokens, last.end) or ("",))[0]
    return bool(mine and theirs and mine != theirs)


def _scaled(tokens: Tokens, first: Number) -> Number:
    """ "from 5 to 3 million": the number with the scale of the one that "to" joins to it."""
    other = number(tokens, first.end + 1) if tokens[first.end].low == TO else None
    if other is not None and tokens[other.end].low in ("-", TO, OR):  # "to 3-5 million"
        other = number(tokens, other.end + 1) or other
    if other is None or other.scale == 1 or first.scale > 1 or first.high >= _BELOW_SCALE:
        return first
    return first.times(other.scale)


def _low(first: Number, last: Number) -> float:
    """The low end of a range, with the scale that only the high end names ("3 to 5 million")."""
    less = first.low < last.low / last.scale or first.low < _SMALL
    inherits = last.scale > 1 and first.scale == 1 and less
    return first.low * last.scale if inherits else first.low
