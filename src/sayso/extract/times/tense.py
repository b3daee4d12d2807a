"""Tense: takes the words of a sentence, tells for each whether what it tells lies ahead."""

from collections.abc import Sequence

from sayso.extract.lang.en_tenses import FUTURE, NOT_PAST, PAST, WOULD
from sayso.extract.times.lexer import Word

# What the verb before a time tells: it lies behind, ahead, or was ahead of those who spoke.
BEHIND, AHEAD, WOULD_BE = "past", "future", "would"
_REACH = 8  # words


def tenses(words: Sequence[Word]) -> list[str]:
    """For each word, whether what it tells lies ahead: by the nearest cue before, else behind."""
    cues = [_cue(word, words[index - 1].low if index else "") for index, word in enumerate(words)]
    earlier = _carried(cues)
    # What is planned is told before its time, not after it.
    later = _carried([cue if cue != WOULD_BE else "" for cue in cues[::-1]])[::-1]
    return [before or after for before, after in zip(earlier, later, strict=True)]


def _cue(word: Word, before: str) -> str:
    low = word.low
    if low in FUTURE or low.endswith("'ll"):
        return AHEAD
    if low in WOULD and word.kind not in ("month", "maymonth", "shortmonth"):
        return WOULD_BE
    if low in PAST or (low.endswith("ed") and len(low) > 4 and low not in NOT_PAST):
        return "" if before == "be" else BEHIND  # "will be held" lies ahead
    return ""


def _carried(cues: Sequence[str]) -> list[str]:
    """For each word the last cue before it; one that looks ahead reaches only so far."""
    last, since, carried = "", 0, []
    for cue in cues:
        carried.append(last if last == BEHIND or since <= _REACH else "")
        last, since = (cue, 1) if cue else (last, since + 1)
    return carried
