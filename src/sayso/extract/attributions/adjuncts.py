"""Adjuncts: what may stand between a cue and what was said: when, where, and to whom.

Takes the words of a unit and a position; returns the position behind the adjuncts that begin
there ("on Friday", "in a statement", "to reporters"), the same one where none does.
"""

from sayso.extract.attributions.groups import Cue
from sayso.extract.attributions.phrases import Words, is_verb, noun_phrase_after, time_end
from sayso.extract.lang import en_speech as lang


def past_listener(words: Words, cue: Cue) -> int:
    """The position after the person told ("told the court"), where the verb names one."""
    start = cue.last + 1
    if not cue.allows("a") or start >= len(words):
        return start
    if words[start].low in {"that", "to", ",", ":", "of", "about"} | lang.QUESTIONS:
        return start
    listener = noun_phrase_after(words, start)
    if listener is None:
        return start
    end = listener[1]
    if cue.verb.lemma == "tell":
        return (
            end if words[start].low not in {"him", "her", "them", "me", "us", "you"} else start + 1
        )
    following = words[end].low if end < len(words) else "."
    return end if following in {"that", ",", ".", "of", "about"} | lang.QUESTIONS else start


def opens_adjunct(words: Words, place: int) -> bool:
    """Whether what stands here can come between a cue and its "that"."""
    low = words[place].low
    return low in {",", "("} | lang.ADJUNCT_OPENERS or past_adjuncts(words, place) > place


def past_adjuncts(words: Words, start: int) -> int:
    """The position after "on Friday", "in a statement", "to reporters" and adverbs."""
    place = start
    while place < len(words):
        moved = _past_one(words, place)
        if moved == place:
            break
        place = moved
    return min(place, len(words))


def _past_one(words: Words, place: int) -> int:
    low = words[place].low
    after_time = time_end(words, place)
    if after_time > place:
        return after_time
    if low in lang.ADVERBS or (
        low.endswith("ly") and low not in lang.NOT_ADVERBS and low.islower()
    ):
        return place + 1
    if low in lang.ADJUNCT_OPENERS:
        return _past_setting(words, place)
    if low == "," and place + 1 < len(words):
        closing = next(
            (i for i in range(place + 1, min(place + 14, len(words))) if words[i].low == ","), None
        )
        opener = words[place + 1].low
        if closing == place + 2 and opener in lang.ADVERBS | {"too"}:
            return closing + 1
        if closing is not None and (
            opener in lang.ADJUNCT_OPENERS | lang.CITING or time_end(words, place + 1) == closing
        ):
            return closing + 1
        if place + 1 < len(words) and words[place + 1].is_quote:
            return place + 1
    if low == ":":
        return place + 1
    return place


def _past_setting(words: Words, place: int) -> int:
    """Past "in a televised interview with X", "to reporters", "on Telegram"."""
    for end in range(place + 1, min(place + 8, len(words))):
        low = words[end].low
        if low in lang.SETTINGS | lang.LISTENERS:
            following = words[end + 1].low if end + 1 < len(words) else ""
            if following in {"with", "to", "on", "at", "by", "from"} and low not in lang.LISTENERS:
                return _past_setting_link(words, end + 1)
            return _past_published(words, end + 1)
        if words[end].is_mark or low in lang.CLAUSE_OPENERS or is_verb(words, end):
            return place
    return place


def _past_published(words: Words, place: int) -> int:
    """Past "published on Monday" behind "in a report"."""
    if place < len(words) and words[place].low.endswith("ed"):
        return max(time_end(words, place + 1), place + 1)
    return place


def _past_setting_link(words: Words, place: int) -> int:
    end = place + 1
    while (
        end < len(words)
        and end - place < 6
        and (words[end].is_capital or words[end].low in {"the", "a", "'s"})
    ):
        end += 1
    return end
