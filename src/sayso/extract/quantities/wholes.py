"""Counts against a whole. Takes tokens; what is counted against is a `Whole`.

behind      = quantity against whole             three guards for every 30 men   two to a room
rate        = quantity ("a" | "every") unit      20 a day   5 every ten minutes
opened      = against whole … quantity           for every 30 men there are three guards
distributed = "each" whole verb quantity         each squad of ten gets two radios
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sayso.extract.lang.en_counted import ARTICLES, OF
from sayso.extract.lang.en_quantities import (
    AGAINST,
    AND,
    AUXILIARIES,
    CLAUSE_OPENERS,
    DISTRIBUTES,
    EACH,
    EACH_TIME,
    EVERY,
    FOR_EACH,
    INDEFINITE,
    NOT_RATES,
    OPENERS,
    ORDINALS,
    RATE_NOUNS,
    SHARED_BY_SOME,
    TO_A,
    TO_THE,
)
from sayso.extract.lang.en_units import SIGNS, UNITS
from sayso.extract.quantities.found import Found
from sayso.extract.quantities.nouns import counted_plural, phrase, singular, unit_at
from sayso.extract.quantities.numbers import Form, Number, number
from sayso.extract.quantities.tokens import Phrases, Sort, Tokens
from sayso.units import LENGTH_OF_TIME, MONEY, dimension, unit

WHY = "a ratio"
_NEAR = 3  # tokens between a count and the whole it is counted against
_LATER = 12  # and where the whole opens the clause


def _phrases(table: Iterable[str]) -> Phrases[str]:
    return Phrases({entry: entry for entry in table})


BEGINS = frozenset({*EVERY, *(opener.split()[0] for opener in OPENERS)})
_AGAINST, _FOR_EACH, _OPENERS = map(_phrases, (AGAINST, FOR_EACH, OPENERS))
_TO_A, _TO_THE = map(_phrases, (TO_A, TO_THE))


@dataclass(frozen=True, slots=True)
class Whole:
    """What a quantity is counted against: how many, of what, and the tokens that say so.

    `near`: whether its quantity must follow at once.
    """

    per: float
    counted: str
    start: int
    end: int
    near: bool = False

    def takes(self, found: Found) -> bool:
        """Whether the quantity is near enough to be counted against it."""
        return found.start - self.end <= (_NEAR if self.near else _LATER)


def whole(tokens: Tokens, start: int, index: int) -> Whole | None:
    """The whole at `index`: a number with or without a noun, or a noun alone."""
    if tokens[index].low == OF and tokens[index + 1].low in ARTICLES:  # "each of the 12 villages"
        index += 2
        among = number(tokens, index)
        counted, end = counted_plural(tokens, among.end if among else index)
        return Whole(1.0, singular(counted), start, end) if counted else None
    found = number(tokens, index)
    if found is not None and found.form is not Form.VAGUE and found.low > 0:
        counted, end = (found.unit, found.end) if found.unit else noun_of(tokens, found)
        return Whole(found.low, counted, start, end)
    if measure := unit_at(tokens, index):
        return _of(tokens, Whole(1.0, singular(measure[0]), start, measure[1]))
    counted, end = phrase(tokens, index, singular=True)
    named = counted and tokens[index].low not in ORDINALS
    return Whole(1.0, counted, start, end) if named else None


def _of(tokens: Tokens, measure: Whole) -> Whole:
    """ "Per kilo of flour": the measure with what it measures."""
    known = unit(measure.counted)
    timed = known is not None and known.dimension == LENGTH_OF_TIME  # "2 tons a year of salt"
    if tokens[measure.end].low != OF or timed:
        return measure
    counted, end = phrase(tokens, measure.end + 1, singular=True)
    if not counted:
        return measure
    return replace(measure, counted=f"{measure.counted} of {counted}", end=end)


def noun_of(tokens: Tokens, found: Number) -> tuple[str, int]:
    """What a number counts or measures, and the token behind it."""
    return unit_at(tokens, found.end) or counted_plural(tokens, found.end)


def against(found: Found, whole: Whole) -> Found:
    """The quantity counted against the whole; its span takes in a whole that follows it."""
    quantity = replace(found.quantity, per=whole.per, per_counted=whole.counted)
    return replace(found, quantity=quantity, end=max(found.end, whole.end), why=WHY)


# --- Behind the count ---------------------------------------------------------------------------


def behind(tokens: Tokens, found: Found) -> Found:
    """The same quantity, with what the words behind it count it against."""
    rest = at_once(tokens, found.end) or _shared(tokens, found) or _price(tokens, found)
    for at in range(found.end, min(found.end + _NEAR, len(tokens) - 1) + 1):
        if rest is not None or tokens[at].sort is not Sort.WORD or tokens[at].low in ARTICLES:
            break
        opener = _FOR_EACH.at(tokens, at)
        rest = whole(tokens, found.end, opener[1]) if opener else _every(tokens, at)
        if rest is None and number(tokens, at) is not None:
            break
    return against(found, rest) if rest else found


def at_once(tokens: Tokens, index: int) -> Whole | None:
    """The whole that begins right at `index`."""
    opener = _AGAINST.at(tokens, index)
    return whole(tokens, index, opener[1]) if opener else rate(tokens, index)


def rate(tokens: Tokens, index: int) -> Whole | None:
    """ "a day", "-a-day", "/litre" at `index`."""
    parts = [at for at in range(index, index + 4) if at < len(tokens) - 1]
    parts = [at for at in parts if tokens[at].word != "-"][:2]
    if len(parts) < 2 or tokens[parts[0]].low not in EACH:
        return None
    noun, end = tokens[parts[1]], parts[1] + 1
    named = noun.low in RATE_NOUNS and tokens[end].low not in NOT_RATES
    named = named and not (noun.low in ORDINALS and tokens[end].low in RATE_NOUNS)
    slashed = tokens[parts[0]].word == "/" and noun.glued
    measure = UNITS.get(noun.low) or (SIGNS.get(noun.word) if slashed else None)
    if not (named or (slashed and measure)):
        return None
    return _of(tokens, Whole(1.0, singular(measure) if measure else noun.low, index, end))


def _price(tokens: Tokens, found: Found) -> Whole | None:
    """ "14 crowns a sack"."""
    article, noun = found.end, found.end + 1
    priced = dimension(found.quantity.unit) == MONEY and tokens[article].low in INDEFINITE
    if not priced or tokens[noun].word != tokens[noun].low:
        return None
    counted, end = phrase(tokens, noun, singular=True)
    named = counted and unit_at(tokens, noun) is None and tokens[end].low not in NOT_RATES
    return Whole(1.0, counted, article, end) if named else None


def _every(tokens: Tokens, index: int) -> Whole | None:
    """ "every ten minutes", "each hour" at `index`."""
    if tokens[index].low in EVERY and (single := rate(tokens, index)):
        return single
    times = number(tokens, index + 1) if tokens[index].low == EACH_TIME else None
    length = unit_at(tokens, times.end) if times else None
    if times is None or length is None or dimension(length[0]) != LENGTH_OF_TIME:
        return None
    return Whole(times.low, length[0], index, length[1])


def _shared(tokens: Tokens, found: Found) -> Whole | None:
    """ "two to a room", "25 miles to the gallon", "$4 of every $5"."""
    if found.quantity.unit and (opener := _OPENERS.at(tokens, found.end)):
        return whole(tokens, found.end, opener[1]) if number(tokens, opener[1]) else None
    if (opener := _TO_A.at(tokens, found.end)) and tokens[opener[1]].low in SHARED_BY_SOME:
        return Whole(1.0, tokens[opener[1]].low, found.end, opener[1] + 1)
    measured = _TO_THE.at(tokens, found.end) if found.quantity.unit else None
    other = unit_at(tokens, measured[1]) if measured else None
    if other is None or dimension(other[0]) in (other[0], LENGTH_OF_TIME):
        return None
    return Whole(1.0, singular(other[0]), found.end, other[1])


def restated(tokens: Tokens, results: list[Found]) -> None:
    """ "9 million crowns ($2 million) a year": what stands in brackets parts no rate from it."""
    if len(results) < 2 or tokens[results[-1].end].word != ")":
        return
    one, last = results[-2:]
    found = rate(tokens, last.end + 1)
    if found is None or [token.word for token in tokens[one.end : last.start]] != ["("]:
        return
    for index in (-2, -1):
        quantity = replace(results[index].quantity, per=found.per, per_counted=found.counted)
        results[index] = replace(results[index], quantity=quantity, why=WHY)


# --- Before the count ---------------------------------------------------------------------------


def opened(tokens: Tokens, index: int) -> Whole | None:
    """The whole that opens a clause at `index`, before its quantity."""
    before = tokens[index - 1]
    if not (before.sort is Sort.END or before.low in CLAUSE_OPENERS):
        return None
    if opener := _OPENERS.at(tokens, index):
        return whole(tokens, index, opener[1])
    return _distributed(tokens, index) if tokens[index].low in EVERY else None


def _distributed(tokens: Tokens, index: int) -> Whole | None:
    """ "Each squad of ten gets" at `index`, whose quantity comes next."""
    found = whole(tokens, index, index + 1)
    if found is None or found.per != 1:
        return None
    if tokens[found.end].low == OF and (members := number(tokens, found.end + 1)):
        alone = tokens[members.end].low in DISTRIBUTES | AUXILIARIES
        noun = ("", members.end) if alone else counted_plural(tokens, members.end)
        found = Whole(members.low, noun[0], index, noun[1])
    at = found.end + (tokens[found.end].low in AUXILIARIES)
    if tokens[at].low not in DISTRIBUTES:
        return None
    return replace(found, end=at + 1, near=True)


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
