"""Clauses: where a sentence joins one independent clause to the next.

Takes a sentence's text; returns where a new statement begins in it: behind a semicolon, at "and",
"but" and the like where a subject with its verb follows and another stands before, and at a second
count of those killed or hurt ("three died and nine were wounded", "17 dead and 23 wounded").
Subordinate clauses, lists and verbs that share a subject are never cut. Linear in the words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims import english
from sayso.fold import fold_aligned

_WORD = re.compile(r"\d[\d.,:]*\d|[^\W_]+(?:['-][^\W_]+)*|[,;:()]|[-–—]+(?=\s)")
_SUBJECT = 9  # words of the longest subject before its verb: longer ones are mostly lists
_FEWEST = 4  # words and marks of a clause that is a statement of its own
_FEWEST_COUNTED = 2
_COUNTED = 4  # words from a number to what became of those it counts


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    text: str
    low: str


def joints(text: str) -> list[int]:
    """Offsets in `text` at which another independent clause begins, in order."""
    words = [
        _Word(match.start(), text[match.start() : match.end()], match.group().lower())
        for match in _WORD.finditer(fold_aligned(text))
    ]
    found: list[int] = []
    first = 0
    for place, word in enumerate(words[1:], start=1):
        opening = _opening(words, first, place)
        if opening is not None:
            if min(opening - first, len(words) - opening) >= _shortest(words, opening):
                found.append(words[opening].start)
            first = opening
        elif word.low == ";":
            first = place + 1  # what stands before it is another thought, cut or not
    return found


def _shortest(words: Sequence[_Word], opening: int) -> int:
    """How many words either side has at least: a count may be short ("17 dead and 9 missing")."""
    return _FEWEST_COUNTED if _is_number(words[opening]) else _FEWEST


def _opening(words: Sequence[_Word], first: int, place: int) -> int | None:
    """Where the clause begins that the word here joins to the one from `first` on, if it does."""
    low = words[place].low
    if low == ";":
        whole = _has_clause(words, first, place) and _is_clause(words, place + 1)
        return place + 1 if whole else None
    if low not in english.JOINING or place + 1 >= len(words):
        return None
    comma = words[place - 1].low == ","
    if _counts_on(words, first, place + 1):
        return place + 1
    if not (comma or low in english.JOINING_CLOSELY) or not _has_clause(words, first, place):
        return None
    if words[place + 1].low == "that":
        return place + 1 if words[first].low == "that" else None
    if any(word.low == "between" for word in words[max(first, place - _COUNTED) : place]):
        return None  # "between 3 May and 6 June"
    if not comma and _is_governed(words, first, place):
        return None
    return place + 1 if _is_clause(words, place + 1) else None


def _counts_on(words: Sequence[_Word], first: int, place: int) -> bool:
    """Whether a number of killed, hurt or missing begins here, and another stands before it."""
    if not _is_number(words[place]):
        return False
    after = [word.low for word in words[place + 1 : place + 1 + _COUNTED]]
    fate = next((n for n, low in enumerate(after) if low in english.FATES), None)
    if fate is None or any(low in english.STOPS for low in after[:fate]):
        return False
    return any(word.low in english.FATES for word in words[max(first, place - 12) : place])


def _is_number(word: _Word) -> bool:
    return word.low[0].isdigit() or word.low in english.NUMBERS


def _has_clause(words: Sequence[_Word], first: int, place: int) -> bool:
    """Whether a subject and its verb stand between `first` and `place`, not only below "if"."""
    start = first + (words[first].low in english.OPENING)
    if words[start].low in english.SUBORDINATORS:
        comma = next((n for n in range(start, place) if words[n].low == ","), None)
        if comma is None:
            return False
        start = comma + 1
    return any(_is_finite(words, n) for n in range(start + 1, place))


def _is_governed(words: Sequence[_Word], first: int, place: int) -> bool:
    """Whether a subordinate clause goes on up to here ("because the road was open and …")."""
    for word in reversed(words[first:place]):
        if word.low == ",":
            return False
        if word.low in english.SUBORDINATORS | english.RELATIVES:
            return True
    return False


def _is_clause(words: Sequence[_Word], start: int) -> bool:
    """Whether a subject and then its verb begin here."""
    if start + 1 >= len(words):
        return False
    word = words[start]
    if word.low in english.SUBJECTS:
        return True
    if word.low in english.ADVERBIALS:
        return _is_clause(words, start + 1)
    if word.low in english.SUBORDINATORS | english.RELATIVES | english.STOPS | english.PREPOSITIONS:
        return False
    if _is_finite(words, start) or word.low.endswith("ing"):
        return False
    for place in range(start + 1, min(len(words), start + _SUBJECT)):
        low = words[place].low
        if low in english.STOPS or low in english.RELATIVES or low in english.SUBORDINATORS:
            return False
        if _is_finite(words, place):
            return True
    return False


def _is_finite(words: Sequence[_Word], place: int) -> bool:
    """Whether the word is, as far as its form tells, a finite verb."""
    word, before = words[place], words[place - 1].low if place else ""
    if word.low in english.FINITE or word.low.endswith("n't"):
        return not (word.text[0].isupper() and word.low in english.NAMES_TOO)
    if word.low.endswith("ed") and len(word.low) > 4 and word.low not in english.NOT_PAST:
        return bool(before) and before not in english.BEFORE_NOUNS
    if word.low in english.PRESENT:
        return bool(before) and before not in english.BEFORE_NOUNS
    return False
