"""Counts: who gives a number ("the wardens count 17 dead", "put the missing at 18").

The model reads verbs of speech; a count is often told without one. Takes the words of a unit and
its cues; returns drafts.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, bare_cue
from sayso.extract.attributions.phrases import Words
from sayso.extract.attributions.stops import closed, stop_of
from sayso.extract.attributions.subjects import subject_before
from sayso.extract.lang import en_speech as lang

_MEASURED = 6  # words of "the number of the missing" between "put" and "at"


def counting(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """Every count that somebody gives."""
    for place, word in enumerate(words):
        if word.low not in lang.COUNTING:
            continue
        joint = lang.COUNTING[word.low]
        number = _number_behind(words, place, joint)
        if number is None:
            continue
        first = place - 1 if place and words[place - 1].low in lang.ADVERBS | {"now"} else place
        source = subject_before(words, first)
        cue = bare_cue(first, place)
        start = place + 2 if joint == "of" else place + 1
        contents = closed(words, start, stop_of(words, number, cue, cues))
        if source is not None and contents:
            yield draft_of(words, source, (first, start), contents, "a count", word.low)


def _number_behind(words: Words, place: int, joint: str) -> int | None:
    """Where the number stands: right behind the verb, or behind what joins it there."""
    if not joint:
        return place + 1 if _is_number(words, place + 1) else None
    limit = min(len(words) - 1, place + 1 + (_MEASURED if joint != "of" else 1))
    at = next((i for i in range(place + 1, limit) if words[i].low == joint), None)
    return at + 1 if at is not None and _is_number(words, at + 1) else None


def _is_number(words: Words, place: int) -> bool:
    if place >= len(words):
        return False
    low = words[place].low
    return low[0].isdigit() or low in lang.SPELT_NUMBERS
