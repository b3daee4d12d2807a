"""Stops: where what was said ends at the latest.

Takes the words of a unit, where a content starts and the cues around it; returns the position
before which it ends: at another verb of speech of the same clause, at ", X said", at "according
to", at a closed quotation, or with the unit.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.phrases import Range, Words, is_verb, noun_phrase_before
from sayso.extract.lang import en_clauses as clauses
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word

_ENDS = frozenset({".", "!", "...", "…", ";", ","})
_INTERVAL = 16  # words from "two days after" to the verb of speech in its clause
_TIME = 6  # words of "just two days after"
_ASIDE = 6  # words from ", who" to its verb
_STARTS = _ENDS | {":"}


def stop_of(words: Words, start: int, cue: Cue, cues: Sequence[Cue]) -> int:
    """Where a content that starts at `start` ends at the latest."""
    later = cues[bisect_right(cues, start, key=attrgetter("first")) :]
    aside = _in_aside(words, cue)
    for place in range(start + 1, len(words)):
        low = words[place].low
        if low == ";":
            return place
        if low == ",":
            if _breaks_after_comma(words, place, later) or (aside and _verb_behind(words, place)):
                return place
        elif words[place].is_quote and words[place].plain[-1] in ",.?!" and place > start:
            return place + 1
        elif (low in {"and", "but", "or"} and _goes_on_with(words, place + 1, later, cue)) or (
            low == "according" and place + 1 < len(words) and words[place + 1].low == "to"
        ):
            return place
    return len(words)


def _in_aside(words: Words, cue: Cue) -> bool:
    """Whether the verb stands in ", who …," within the clause of another."""
    opening = range(max(1, cue.first - _ASIDE), cue.first)
    return any(words[i].low in {"who", "which"} and words[i - 1].low == "," for i in opening)


def _verb_behind(words: Words, comma: int) -> bool:
    """Whether the clause around an aside goes on with its verb behind this comma."""
    after = comma + 1
    if after >= len(words):
        return True
    return words[after].low.endswith("ed") or is_verb(words, after)


def closed(words: Words, start: int, stop: int) -> tuple[Range, ...]:
    """The range without the marks at either end; none where nothing else is in it."""
    while stop > start and words[stop - 1].low in _ENDS:
        stop -= 1
    while start < stop and words[start].low in _STARTS:
        start += 1
    return ((start, stop),) if stop > start else ()


def next_mark(words: Words, start: int) -> int:
    """The position of the first mark from `start` on, else the end of the words."""
    return next((i for i in range(start, len(words)) if words[i].is_mark), len(words))


def object_end(words: Words, start: int) -> int:
    """Where an object that starts at `start` ends: at a mark or a word that opens a clause."""
    for place in range(start, len(words)):
        low = words[place].low
        if low in {",", ";", ":", ".", "?", "!", "(", "-", "--"} and place > start:
            if low == "." and _abbreviates(words[place - 1]):
                continue
            return place
        if place > start and low in clauses.BEHIND_OBJECT:
            return place
    return len(words)


def _abbreviates(word: Word) -> bool:
    """Whether a full stop behind the word belongs to it ("Gen.", "J.")."""
    return word.low in names.HONORIFICS or len(word.low) == 1


def _breaks_after_comma(words: Words, comma: int, later: Sequence[Cue]) -> bool:
    after = comma + 1
    if after >= len(words):
        return True
    if after < len(words) and words[after].low in clauses.GOING_ON:
        after += 1
    low = words[comma + 1].low
    near = _first_from(later, comma)
    if near is None:
        return False
    if _opens_interval(words, comma + 1) and near.first - comma < _INTERVAL:
        return True
    if near.first == after and near.use is Use.GERUND:
        return True
    if low in {"and", "but"} and near.first == after and near.use is Use.FINITE:
        return True
    if low == "with" and near.use is Use.GERUND and near.first - comma < 8:
        return True
    if low in lang.CONCESSIVES | {"and"} and near.use is Use.FINITE and near.first - comma < 24:
        subject = noun_phrase_before(words, near.first, comma + 1)
        return subject is not None and (low != "and" or subject[0] <= comma + 3)
    return _attributed_behind(words, comma, near)


def _opens_interval(words: Words, start: int) -> bool:
    """Whether "two days after his spokesman …" begins here."""
    for place in range(start, min(start + _TIME, len(words))):
        low = words[place].low
        if low in {"after", "before"}:
            return place > start and words[place - 1].low in lang.TIME_WORDS
        known = lang.TIME_WORDS | lang.NUMBERS | lang.TIME_LINKS | clauses.MEASURING
        if low not in known and not low[0].isdigit():
            return False
    return False


def _attributed_behind(words: Words, comma: int, near: Cue) -> bool:
    """Whether ", X said." follows, which attributes all that stands before it."""
    if (
        near.use is not Use.FINITE
        or near.first - comma > 12
        or (near.allows("i") and not near.allows("q"))
    ):
        return False
    behind = words[near.last + 1].low if near.last + 1 < len(words) else "."
    if near.first == comma + 1:
        return behind != "to" and words[near.last + 1 : near.last + 2] != ()
    subject = noun_phrase_before(words, near.first, comma + 1)
    return behind in {".", ",", "on", "in"} and subject is not None and subject[0] == comma + 1


def _goes_on_with(words: Words, place: int, later: Sequence[Cue], cue: Cue) -> bool:
    """Whether another verb of speech with the same subject follows ("said X and added Y")."""
    near = _first_from(later, place)
    if near is None or near.first != place or near.use is not Use.FINITE:
        return False
    return words[near.head].low.endswith(("ed", "said", "s")) or cue.use is Use.GERUND


def _first_from(cues: Sequence[Cue], place: int) -> Cue | None:
    at = bisect_left(cues, place, key=attrgetter("first"))
    return cues[at] if at < len(cues) else None
