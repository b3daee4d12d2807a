"""What bounds a number, and how it moves: takes tokens and the place of a number.

    bound  = [adverb] bound-words [article] number [bound-words]     just over 300   300 or more
    change = change-word {word} ["by" | "to" | "from"] number        rose by 5   fell from 9 to 3
           | number change-word                                      5 percent higher
"""

from dataclasses import dataclass, replace

from sayso.extract.lang.en_quantities import (
    AFTER,
    BETWEEN_BOUND,
    BOUND_ADVERBS,
    BOUNDS,
    CHANGE_LINKS,
    FALLS,
    FROM,
    LESS,
    MORE,
    MOVES,
    RANGE_OPENERS,
    RISES,
    TO,
)
from sayso.extract.quantities.found import Found
from sayso.extract.quantities.tokens import Phrases, Sort, Tokens
from sayso.model import Bound, Trend

_BOUNDS, _AFTER = Phrases(BOUNDS), Phrases(AFTER)
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
            return Bounded(Bound(name), _words(tokens, at, start), at)
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


# --- Changes ------------------------------------------------------------------------------------


def trend(tokens: Tokens, start: int, end: int, *, measured: bool) -> Trend:
    """How the quantity from `start` to `end`, bounds and unit included, says that something moves.

    What stands behind it counts only where something is measured: "300 men fell" is no change.
    """
    link = CHANGE_LINKS.get(tokens[start - 1].low, "")
    at = start - 1 - bool(link)
    for _ in range(_FAR if link else _NEAR):
        token = tokens[at]
        if at < 0 or (token.sort is Sort.MARK and token.word != "-"):
            break
        if token.low in RISES or token.low in FALLS:
            return _trend(link or "by", falls=token.low in FALLS)
        at -= 1
    for token in tokens[end : end + _NEAR] if measured else ():
        if token.low in MORE or token.low in LESS:
            return _trend("by", falls=token.low in LESS)
    return Trend.NONE


def _trend(link: str, *, falls: bool) -> Trend:
    return Trend(f"{'falls' if falls else 'rises'} {link}")


def moves_from(tokens: Tokens, start: int) -> bool:
    """Whether the number at `start` is where a change starts from: "rose from 3 to 5"."""
    if tokens[start - 1].low != FROM:
        return False
    words = {token.low for token in tokens[max(0, start - 1 - _FAR) : start - 1]}
    return not words.isdisjoint(RISES | FALLS | MOVES)


def pair(tokens: Tokens, results: list[Found]) -> None:
    """ "from 3 to 5 percent": both numbers tell the direction, and the first has the second's unit."""
    if len(results) < 2:
        return
    first, second = results[-2:]
    joined = tokens[first.end].low == TO and second.start == first.end + 1
    if not joined or not moves_from(tokens, first.start):
        return
    falls = second.quantity.low < first.quantity.low
    mine, theirs = first.quantity, second.quantity
    if not (mine.unit or mine.counted):
        mine = replace(mine, unit=theirs.unit, counted=theirs.counted)
    results[-2:] = (
        replace(first, quantity=replace(mine, trend=_trend("from", falls=falls))),
        replace(second, quantity=replace(theirs, trend=_trend("to", falls=falls))),
    )
