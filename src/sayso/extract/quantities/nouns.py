"""What is counted: takes the place behind a number, returns its unit and its noun phrase."""

import re
from collections.abc import Sequence

from sayso.extract.lang.en_quantities import ARTICLES, NOT_PLURAL, PLURALS, STOPS, UNITS
from sayso.extract.quantities.found import Words, any_of
from sayso.extract.quantities.numbers import Number

_MOST_WORDS = 6  # of a counted noun phrase

UNIT = re.compile(rf"[\s-]*(?P<unit>{any_of(UNITS)})(?![\w%])", re.IGNORECASE)
OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_NOUN = re.compile(r"(?P<gap>[ \t\n\u00a0]+|-)(?P<word>[^\W\d_](?:[\w'.-]*\w)?)")


def noun(words: Words, number: Number, position: int, *, measured: bool) -> tuple[str, str, int]:
    """The unit, the noun phrase counted, and where it ends. What is measured already, in money or

    percent, counts only what "of" adds.
    """
    unit = UNIT.match(words.text, position, words.end)
    name = UNITS[re.sub(r"\s+", " ", unit["unit"].lower())] if unit else ""
    if unit:
        position = unit.end()
    of = OF.match(words.text, position, words.end)
    partitive = bool(name) or measured or number.in_words
    if of and (partitive or number.plain):
        counted, end = phrase(words, of.end() - 1)
        return (name, counted, end) if counted else (name, "", position)
    if name or measured:
        return name, "", position
    counted, end = phrase(words, position)
    return name, counted, end


def phrase(words: Words, position: int) -> tuple[str, int]:
    """The noun phrase that begins at `position`: modifiers and head, without articles."""
    found: list[str] = []
    end = position
    for _ in range(_MOST_WORDS):
        match = _NOUN.match(words.text, end, words.end)
        if match is None:
            break
        word, low = match["word"], match["word"].lower()
        if not found and low in ARTICLES:
            end = match.end()
            continue
        if low in STOPS or (match["gap"] == "-" and found) or _leaves(found, low):
            break
        found.append(word.removesuffix("'s") if word.endswith("'s") else word)
        end = match.end()
        if word.endswith("'s"):
            end -= 2
            break
    return (" ".join(found), end) if found else ("", position)


def _leaves(found: Sequence[str], low: str) -> bool:
    """Whether the noun phrase is over before `low`: after a plural, or before a verb's form."""
    if not found:
        return False
    if plural(found[-1].lower()):
        return not plural(low)
    return low.endswith(("ing", "ed", "ly")) and len(low) > 4


def plural(low: str) -> bool:
    """Whether the word, in lower case, looks like a plural noun."""
    if low in PLURALS:
        return True
    return (
        low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and low not in NOT_PLURAL
    )
