"""What bounds a number, and how it moves: takes tokens and the place of a number.

    bound  = [adverb] bound-words [article] number [bound-words]     just over 300   300 or more
    change = change-word {word} ["by" | "to" | "from"] number        rose by 5   fell from 9 to 3
           | number change-word                                      5 percent higher
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.extract.lang.en_counted import OF, STOPS
from sayso.extract.lang.en_quantities import (
    AFTER,
    AGE,
    AGED,
    BETWEEN_BOUND,
    BOUND_ADVERBS,
    BOUNDS,
    CHANGE_LINKS,
    CLAUSE_MARKS,
    FALLS,
    FROM,
    GAINS,
    LESS,
    LIST_ENDS,
    LIST_MARKS,
    LOSSES,
    MORE,
    MOVES,
    PARTICLES,
    RANGE_OPENERS,
    RISES,
    SHARES,
    TO,
)
from sayso.extract.lang.en_units import CURRENCIES
from sayso.extract.quantities.found import Found
from sayso.extract.quantities.numbers import number
from sayso.extract.quantities.tokens import Phrases, Sort, Token, Tokens
from sayso.model import Bound, Quantity, Trend

_BOUNDS, _AFTER = Phrases(BOUNDS), Phrases(AFTER)
_AGED = Phrases(dict.fromkeys(AGED, AGE))
_TRADED = SHARES | {*CURRENCIES.values(), "cents", "pence", "sen"}
_FAR = 6  # tokens between the word of a change and its "by", "to" or "from"
_NEAR = 2  # and between that word and its number, where nothing links them


@dataclass(frozen=True, slots=True)
class Bounded:
    """A bound, its words, and the token it begins or ends with; `opens` where it opens a range."""

    bound: Bound
    said: str
    at: int
    opens: bool = False


def before(tokens: Tokens, index: int, *, after: int) -> Bounded:
    """The bound before the number at `index`, behind the token `after`; exact where there is none."""
    for start in (index, index - 1):
        if start <= after or (start < index and tokens[start].low not in BETWEEN_BOUND):
            break
        if found := _BOUNDS.before(tokens, start):
            name, at = found
            if at < after:
                break
            at -= at > after and tokens[at - 1].low in BOUND_ADVERBS
            said = _words(tokens, at, start) if tokens[at].sort is Sort.WORD else name
            return Bounded(Bound(name), said, at)
        if tokens[start - 1].low in RANGE_OPENERS:
            return Bounded(Bound.EXACT, "", start - 1, opens=True)
    return Bounded(Bound.EXACT, "", index)


def after(tokens: Tokens, index: int) -> Bounded:
    """The bound behind a number; `at` is the token behind it."""
    if tokens[index].word == "+" and tokens[index].glued:
        return Bounded(Bound.AT_LEAST, Bound.AT_LEAST.value, index + 1)
    if found := _AFTER.at(tokens, index):
        return Bounded(Bound(found[0]), found[0], found[1])
    return Bounded(Bound.EXACT, "", index)


def _words(tokens: Tokens, start: int, end: int) -> str:
    return " ".join(token.low for token in tokens[start:end])


def age(tokens: Tokens, index: int) -> str:
    """The unit that "aged" or "at the age of" gives the number at `index`."""
    return AGE if _AGED.before(tokens, index) else ""


# --- Changes ------------------------------------------------------------------------------------


def trend(tokens: Tokens, start: int, end: int, unit: str) -> Trend:
    """How the quantity from `start` to `end`, bounds and unit included, says that something moves.

    Without "by", "to" or "from" only what is measured moves: neither "up 300 men" nor "300 men
    fell" is a change, and "lost 300 men" is none in any case.
    """
    if tokens[start - 1].word == "+" and tokens[start].glued:
        return Trend.RISES_BY
    link = CHANGE_LINKS.get(tokens[start - 1].low, "")
    rises, falls = RISES, FALLS
    if unit in _TRADED:
        rises, falls = RISES | GAINS, FALLS | LOSSES
    elif not link:
        rises, falls = RISES - PARTICLES, FALLS - PARTICLES
    far = _FAR if link and link != OF else _NEAR if link or unit else 0
    for token in _back(tokens, start - bool(link), far):
        if token.low in rises or token.low in falls:
            return _trend(link.replace(OF, "by") or "by", falls=token.low in falls)
    for token in tokens[end : end + _NEAR] if unit else ():
        if token.low in STOPS or (token.sort is Sort.MARK and token.word != "-"):
            break
        if token.low in MORE or token.low in LESS:
            return _trend("by", falls=token.low in LESS)
    return Trend.NONE


def _back(tokens: Tokens, index: int, far: int) -> Iterator[Token]:
    """The tokens before `index`, the nearest first, as far as the clause goes."""
    for token in reversed(tokens[max(0, index - far) : index]):
        if token.sort is Sort.MARK and token.word != "-":
            return
        yield token


def _trend(link: str, *, falls: bool) -> Trend:
    return Trend(f"{'falls' if falls else 'rises'} {link}")


def changes(tokens: Tokens, start: int, *, measured: bool) -> bool:
    """Whether a number and the "to" behind it tell a change and no range: "rose from 3 to 5",

    and of what is measured "rose by $3 to $40".
    """
    if tokens[start].low == FROM:  # the bound before the number
        return moves_from(tokens, start + 1)
    near = {token.low for token in _back(tokens, start, _NEAR)}
    return measured and not near.isdisjoint(RISES | FALLS | GAINS | LOSSES)


def moves_from(tokens: Tokens, start: int) -> bool:
    """Whether the number at `start` is where a change starts from: "rose from 3 to 5"."""
    if tokens[start - 1].low != FROM:
        return False
    words = {token.low for token in _back(tokens, start - 1, _FAR)}
    return not words.isdisjoint(RISES | FALLS | MOVES)


def pair(tokens: Tokens, results: list[Found]) -> None:
    """ "from 3 to 5 percent": both numbers tell the direction, and share their unit."""
    if len(results) < 2:
        return
    first, second = results[-2:]
    between = [token.word for token in tokens[first.end : second.start]]
    joined = between[-1:] == [TO] and len(between) <= _FAR and not CLAUSE_MARKS & {*between}
    if not joined or not moves_from(tokens, first.start):
        return
    falls = second.quantity.low < first.quantity.low
    mine, theirs = first.quantity, second.quantity
    mine, theirs = _shared(mine, theirs), _shared(theirs, mine)
    results[-2:] = (
        replace(first, quantity=replace(mine, trend=_trend("from", falls=falls))),
        replace(second, quantity=replace(theirs, trend=_trend("to", falls=falls))),
    )


def _shared(bare: Quantity, other: Quantity) -> Quantity:
    """The quantity with what the other counts, where it does not say so itself."""
    if bare.unit or bare.counted:
        return bare
    return replace(bare, unit=other.unit, counted=other.counted)


def listed(tokens: Tokens, results: list[Found]) -> None:
    """ "5, 7 and 12 drones": those before count what the last one counts."""
    last = results[-1]
    ends = [token.low for token in tokens[results[-2].end : last.start]] if results[1:] else []
    if not {*ends} & LIST_ENDS:
        return
    for index in range(len(results) - 2, -1, -1):
        one = results[index]
        between = {token.low for token in tokens[one.end : results[index + 1].start]}
        if not between <= LIST_MARKS or one.quantity.unit or one.quantity.counted:
            break
        results[index] = replace(one, quantity=_shared(one.quantity, last.quantity))


def goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a list of numbers goes on behind a number: "5, 7 and …", "two- and three-…"."""
    at = index
    while tokens[at].low in LIST_MARKS and at < index + 3:
        at += 1
    return at > index and number(tokens, at) is not None
