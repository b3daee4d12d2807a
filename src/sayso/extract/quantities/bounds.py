"""What bounds a number: takes tokens and the place of a number, returns the bound and its words.

bound  = [adverb] bound-words [article] number [bound-words]     just over 300   300 or more
"""

from dataclasses import dataclass

from sayso.extract.lang.en_quantities import (
    AFTER,
    AGE,
    AGE_ENDS,
    AGE_FUTURE,
    AGE_JOINED,
    AGE_SUBJECTS,
    AGE_VERBS,
    AGED,
    BETWEEN_BOUND,
    BOUND_ADVERBS,
    BOUNDS,
    RANGE_OPENERS,
)
from sayso.extract.quantities.numbers import Form, Number
from sayso.extract.quantities.tokens import Phrases, Sort, Token, Tokens
from sayso.model import Bound

_BOUNDS, _AFTER = Phrases(BOUNDS), Phrases(AFTER)
_AGED = Phrases(dict.fromkeys(AGED, AGE))
OLDEST = 120  # a number up to here may be an age


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
            spelled = tokens[at].sort is Sort.WORD is tokens[start - 1].sort
            said = _words(tokens, at, start) if spelled else name
            return Bounded(Bound(name), said, at)
        if start == index and tokens[start - 1].low in RANGE_OPENERS:
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


# --- Ages ---------------------------------------------------------------------------------------


def age(tokens: Tokens, number: Number) -> str:
    """The unit of a number that is said to be an age; else ""."""
    aged = _AGED.before(tokens, number.start) is not None
    if not aged and number.form in (Form.PLAIN, Form.WORDS) and 0 < number.high < OLDEST:
        aged = _aside(tokens, number) or _is_old(tokens, number)
    return AGE if aged else ""


def _aside(tokens: Tokens, number: Number) -> bool:
    """ "Ada Kern, 34, said": figures between commas behind a name, and no further name."""
    name, before = tokens[number.start - 2], tokens[number.start - 1]
    after, behind = tokens[number.end], tokens[number.end + 1 : number.end + 2]
    named = name.sort is Sort.WORD and name.word[0].isupper() and before.word == "," == after.word
    return named and number.form is Form.PLAIN and bool(behind) and _goes_on(behind[0])


def _goes_on(token: Token) -> bool:
    return token.sort is Sort.WORD and token.word == token.low


def _is_old(tokens: Tokens, number: Number) -> bool:
    """ "She is 34.", "He will be 35 in May." """
    if tokens[number.end].low not in AGE_ENDS:
        return False
    verb, subject = tokens[number.start - 1].low, number.start - 2
    if verb not in AGE_VERBS:
        return verb in AGE_JOINED
    subject -= tokens[subject].low in AGE_FUTURE
    return tokens[subject].low in AGE_SUBJECTS
