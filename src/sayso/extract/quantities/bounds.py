"""What bounds a number: takes tokens and the place of a number, returns the bound and its words.

bound  = [adverb] bound-words [article] number [bound-words]     just over 300   300 or more
"""

from dataclasses import dataclass

from sayso.extract.lang.en_quantities import (
    AFTER,
    AGE,
    AGED,
    BETWEEN_BOUND,
    BOUND_ADVERBS,
    BOUNDS,
    RANGE_OPENERS,
)
from sayso.extract.quantities.tokens import Phrases, Sort, Tokens
from sayso.model import Bound

_BOUNDS, _AFTER = Phrases(BOUNDS), Phrases(AFTER)
_AGED = Phrases(dict.fromkeys(AGED, AGE))


@dataclass(frozen=True, slots=True)
class Bounded:
    """A bound, its words, and the token it begins or ends with; `opens` where it opens a range."""

    bound: Bound
    said: str
    at: int
    opens: bool = False


def before(tokens: Tokens, index: int, *, after: int) -> Bounded:
    """The bound before the number at `index`, not reaching before the token `after`."""
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
