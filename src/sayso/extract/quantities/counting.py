"""Whether a number counts anything: takes what was read, tells a count from a name, a year, a
label, a score, an address and a pronoun.
"""

from dataclasses import dataclass

from sayso.extract.lang.en_counted import (
    AT,
    HOURS,
    LABELS,
    OF,
    ONE_AFTER,
    ONE_BEFORE,
    ONE_PERSON_VERBS,
    ONE_PLACED,
    ONE_PREPOSITIONS,
    SCORE_CUES,
    STREETS,
    YEAR_CUES,
    YEARLY,
    YEARS,
)
from sayso.extract.lang.en_quantities import LIST_MARKS, TO
from sayso.extract.quantities.bounds import OLDEST
from sayso.extract.quantities.nouns import plural
from sayso.extract.quantities.numbers import Form, Number
from sayso.extract.quantities.tokens import Sort, Tokens

_SCORE_WINDOW = 8  # tokens before "2-3" in which a word of a contest makes it a score
_LABELS_LISTED = 6  # numbers of a list that one label names
_SMALL = 10  # "the two met": number words below are bare only as pronouns


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as read: its first token with bounds, what ends its range, and what it counts."""

    start: int
    number: Number
    last: Number
    unit: str
    counted: str
    end: int
    bounded: bool


def counts(tokens: Tokens, reading: Reading) -> bool:
    """Whether the number counts something, rather than naming, dating or numbering it."""
    number, ranged = reading.number, reading.last is not reading.number
    if number.form is Form.WORDS and number.low == reading.last.high == 1 and not number.unit:
        return _counts_one(tokens, reading)
    if ranged and number.low >= reading.last.low:
        return False  # "3-2"
    if reading.unit or number.form in (Form.VAGUE, Form.PART):
        return not _clock(tokens, reading)
    if _labelled(tokens, number.start) or (not reading.counted and _listed_label(tokens, reading)):
        return False
    if ranged and number.form is Form.PLAIN:
        return (
            not _score(tokens, reading)
            and not _year(tokens, reading)
            and not _names(tokens, reading)
        )
    if reading.bounded and not (_year(tokens, reading) or _names(tokens, reading)):
        return True
    if number.form is Form.PLAIN:
        before = tokens[number.start - 1]
        if before.word == "-" and before.glued and tokens[number.start].glued:
            return bool(reading.counted)  # "the top-16"
        return not (_names(tokens, reading) or _year(tokens, reading) or _item(tokens, reading))
    return bool(reading.counted) or not (number.form is Form.WORDS and number.low < _SMALL)


def _clock(tokens: Tokens, reading: Reading) -> bool:
    """ "At 1845 hours"."""
    token = tokens[reading.number.start]
    hours = reading.unit == HOURS and len(token.word) == 4 and reading.number.form is Form.PLAIN
    return hours and tokens[reading.number.start - 1].low == AT


def _listed_label(tokens: Tokens, reading: Reading) -> bool:
    """Whether the number goes on with a list of labels: "rooms 4, 5 and 6"."""
    at = reading.number.start
    for _ in range(_LABELS_LISTED):
        if tokens[at - 1].low not in LIST_MARKS or tokens[at - 2].sort is not Sort.FIGURES:
            return False
        at -= 2
        if _labelled(tokens, at):
            return True
    return False


def _labelled(tokens: Tokens, index: int) -> bool:
    """Whether a word or sign before the number makes it a label: "Room 4", "no. 7", "#5"."""
    before = tokens[index - 1]
    word = tokens[index - 2] if before.word == "." else before
    return before.word in ("#", "№") or word.low in LABELS


def _names(tokens: Tokens, reading: Reading) -> bool:
    """Whether the number is part of a name: "Apollo 11", "9 Mill Road", "the Nova 3 Max"."""
    street = any(
        token.low in STREETS and token.word[:1].isupper()
        for token in tokens[reading.last.end : reading.last.end + 4]
        if token.sort is Sort.WORD
    )
    before = tokens[reading.number.start - 1]
    opens = reading.number.start <= 1 or tokens[reading.number.start - 2].word in '":'
    named = before.sort is Sort.WORD and before.word != before.low and not opens
    behind = tokens[reading.last.end]
    names = behind.sort is Sort.WORD and behind.word != behind.low and not reading.counted
    return street or names or (named and not reading.counted[:1].islower())


def _year(tokens: Tokens, reading: Reading) -> bool:
    """Whether a bare number of four figures is a year: no plural follows, or one that a year

    dates ("2018 sales"), or "in" stands before.
    """
    token = tokens[reading.number.start]
    year = len(token.word) == 4 and YEARS[0] <= reading.number.low <= YEARS[1]
    if not year or reading.number.form is not Form.PLAIN:
        return False
    before = tokens[reading.number.start - 1].low
    dated = before in YEAR_CUES or before.endswith("'s")
    noun = reading.counted.rpartition(" ")[2].lower()
    return dated or not plural(noun) or noun in YEARLY


def _item(tokens: Tokens, reading: Reading) -> bool:
    """The number of an item ("2. The bridge"), or one that may be an age ("Ada Kern, 34.")."""
    before, behind = tokens[reading.number.start - 1], tokens[reading.last.end]
    if before.sort is Sort.END and behind.word in (".", ")"):
        return True
    aged = before.word == "," and tokens[reading.number.start - 2].sort is Sort.WORD
    return aged and behind.word in (",", ".", ")", "") and reading.number.low < OLDEST


def _score(tokens: Tokens, reading: Reading) -> bool:
    joined = tokens[reading.number.end].low in ("-", TO)
    return joined and not reading.counted and contest(tokens, reading.number.start)


def contest(tokens: Tokens, index: int) -> bool:
    """Whether words of a contest stand before `index`, which make two numbers a score."""
    return any(token.low in SCORE_CUES for token in tokens[max(0, index - _SCORE_WINDOW) : index])


def _counts_one(tokens: Tokens, reading: Reading) -> bool:
    """Whether "one" counts: not a pronoun, and not a person picked out ("one soldier said")."""
    before, behind = tokens[reading.number.start - 1].low, tokens[reading.number.end].low
    if not (reading.counted or reading.unit) or before in ONE_AFTER:
        return False
    if behind in ONE_BEFORE and behind != OF:
        return False
    if behind in ONE_PLACED and before in ONE_PREPOSITIONS:
        return False
    return tokens[reading.end].low not in ONE_PERSON_VERBS
