"""Hearsay: what is "reportedly" or "allegedly" so, nobody named.

The model seldom takes an adverb for a cue. Takes the words of a unit and its cues; returns drafts
without a source, the clause around the adverb as content.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, bare_cue
from sayso.extract.attributions.phrases import Range, Words, noun_phrase_before
from sayso.extract.attributions.stops import closed, stop_of
from sayso.extract.lang import en_speech as lang


def hearsay(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "Troops were reportedly moved": the clause around the adverb, nobody named."""
    for place, word in enumerate(words):
        if word.low not in lang.HEARSAY or any(c.first <= place <= c.last for c in cues):
            continue
        start = _clause_start(words, place)
        stop = min(_clause_end(words, place), stop_of(words, place, bare_cue(place, place), cues))
        whom = _antecedent(words, start)
        contents = (*whom, *closed(words, start, place), *closed(words, place + 1, stop))
        if contents:
            yield draft_of(words, None, (place, place + 1), contents, "hearsay", word.low)


def _clause_start(words: Words, place: int) -> int:
    for at in range(place - 1, -1, -1):
        low = words[at].low
        if low in lang.CLAUSE_OPENERS or low in {";", ":", "."} or (low == "," and place - at > 2):
            return at + 1
    return 0


def _antecedent(words: Words, start: int) -> tuple[Range, ...]:
    """What the "who" or "which" before `start` stands for: its nearest noun."""
    if start == 0 or words[start - 1].low not in {"who", "which", "that"}:
        return ()
    end = start - 2 if start > 1 and words[start - 2].low == "," else start - 1
    phrase = noun_phrase_before(words, end)
    if phrase is None or phrase[1] > end:
        return ()
    links = [i for i in range(*phrase) if words[i].low in lang.PREPOSITIONS | {"and"}]
    first = links[-1] + 1 if links and links[-1] + 1 < phrase[1] else phrase[0]
    return ((first, phrase[1]),)


def _clause_end(words: Words, place: int) -> int:
    for at in range(place + 1, len(words)):
        low = words[at].low
        if low in {",", ";", ".", ":"} or (low in {"but", "although", "while"}):
            return at
    return len(words)
