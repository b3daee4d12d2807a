"""Tense: takes the words of a sentence and one of them, tells whether its time lies ahead."""

from collections.abc import Sequence

from sayso.extract.lang.en_tenses import FUTURE, NOT_PAST, PAST, PUT_OFF, WOULD
from sayso.extract.times.lexer import Word

# What the verb before a time tells: it lies behind, ahead, or was ahead of those who spoke.
BEHIND, AHEAD, WOULD_BE = "past", "future", "would"
_REACH = 10  # words that a cue which looks ahead reaches
_FAR = 60  # words looked at on either side: keeps a page of dates linear


def tense_at(words: Sequence[Word], place: int) -> str:
    """Whether what is told at a word lies ahead: by the nearest cue before it, else behind it."""
    until = place > 0 and words[place - 1].kind in ("until", "to")
    for distance, index in enumerate(range(place - 1, max(-1, place - 1 - _FAR), -1), start=1):
        if until and words[index].low in PUT_OFF:
            return WOULD_BE
        if cue := _cue(words, index):
            if cue == BEHIND or distance <= _REACH:
                return cue
            break
    # What is planned is told before its time, not after it.
    for distance, index in enumerate(range(place + 1, min(len(words), place + 1 + _FAR)), start=1):
        if (cue := _cue(words, index)) and cue != WOULD_BE:
            return cue if cue == BEHIND or distance <= _REACH else ""
    return ""


def _cue(words: Sequence[Word], index: int) -> str:
    word = words[index]
    low = word.low
    if low in FUTURE or low.endswith("'ll"):
        return AHEAD
    if low in WOULD and word.kind not in ("month", "maymonth", "shortmonth"):
        # what "had been due" was overtaken
        overtaken = index > 1 and words[index - 1].low == "been" and words[index - 2].low == "had"
        return BEHIND if overtaken else WOULD_BE
    if low in PAST or (low.endswith("ed") and len(low) > 4 and low not in NOT_PAST):
        # "will be held" lies ahead
        return "" if index and words[index - 1].low == "be" else BEHIND
    return ""
