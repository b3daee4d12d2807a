"""Nouns of speech: "X's claim that …", "a warning from X that …", "reports of …".

Takes the words of a unit and its cues; returns drafts. The source is who stands before the noun
or behind it; where nobody does, it is None.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, Use, bare_cue
from sayso.extract.attributions.phrases import (
    Range,
    Words,
    is_verb,
    noun_phrase_after,
    noun_phrase_before,
)
from sayso.extract.attributions.stops import closed, stop_of
from sayso.extract.attributions.subjects import clause_subject, subject_before
from sayso.extract.attributions.unverified import is_unverified
from sayso.extract.lang import en_speech as lang

_NOUN_REACH = 30  # words of a that-clause behind a noun, which may itself be a subject


def nouns(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "The ministry's claim that …", "a warning from the mayor that …", "reports of …"."""
    taken = {place for cue in cues for place in range(cue.first, cue.last + 1)}
    for place, word in enumerate(words):
        if word.low in lang.NOUNS and place not in taken and place + 1 < len(words):
            yield from _noun(words, place, cues)


def _noun(words: Words, place: int, cues: Sequence[Cue]) -> Iterator[Draft]:
    source, source_end = _source_of_noun(words, place)
    opening = source_end if source_end is not None else place + 1
    if opening >= len(words):
        return
    low, noun = words[opening].low, words[place].low
    fits = (
        (low == "that" and noun not in lang.NOUNS_WITHOUT_THAT and not _is_relative(words, opening))
        or (low == "of" and noun in lang.NOUNS_WITH_OF)
        or (low == "to" and noun in lang.NOUNS_WITH_TO)
    )
    if not fits or (low == "of" and opening + 1 >= len(words)):
        return
    start = opening + 1 if low == "of" else opening
    cue = bare_cue(place, opening)
    stop = min(stop_of(words, start, cue, cues), _noun_content_end(words, start, low))
    if source is None and any(is_unverified(words, c) for c in cues if start < c.first <= stop):
        return  # "reports that … could not be confirmed": the outlet's own word
    judged = (c.first for c in cues if c.first > start + 2 and _is_judged(words, c))
    stop = min(stop, next(judged, stop))
    contents = closed(words, start, stop)
    if contents and contents[0][1] - contents[0][0] > (1 if low == "of" else 2):
        first, last = place, place + 1
        if low == "of":
            last = opening + 1 if source_end is None else place + 1
        yield draft_of(words, source, (first, last), contents, f"a noun with {low}", noun)


def _is_judged(words: Words, cue: Cue) -> bool:
    """Whether "was rejected by X" is said of the noun with its clause."""
    by = cue.last + 1
    passive = cue.use is Use.PASSIVE and cue.allows("o")
    return passive and by < len(words) and words[by].low == "by"


def _is_relative(words: Words, that: int) -> bool:
    """Whether "that" stands for the noun itself ("a report that was leaked")."""
    return that + 1 < len(words) and is_verb(words, that + 1)


def _noun_content_end(words: Words, start: int, low: str) -> int:
    limit = min(len(words), start + _NOUN_REACH)
    verbs = 0
    for at in range(start + 1, limit):
        if words[at].low in {",", ";", ".", ":"}:
            return at
        if low == "of" and is_verb(words, at):
            return at
        if (
            low == "that"
            and words[at].low in lang.AUXILIARIES
            and is_verb(words, at)
            and words[at - 1].low not in lang.AUXILIARIES | {"who", "which", "that", "and", "not"}
        ):
            verbs += 1
            if verbs > 2:
                return at
    return limit


def _source_of_noun(words: Words, place: int) -> tuple[Range | None, int | None]:
    """Who stands before the noun ("X's", "their") or behind it ("by X", "from X")."""
    following = words[place + 1].low
    if following in {"by", "from"}:
        agent = noun_phrase_after(words, place + 2)
        if agent is not None:
            return agent, agent[1]
    for at in range(place - 1, max(place - 5, -1), -1):
        if words[at].low == "'s" or (
            words[at].plain == "'" and at and words[at - 1].low.endswith("s")
        ):
            return noun_phrase_before(words, at), None
        if words[at].low in lang.POSSESSIVES:
            return (at, at + 1), None
        if words[at].low in lang.LIGHT_VERBS:
            return subject_before(words, at) or clause_subject(words, at), None
        if words[at].low in lang.PREPOSITIONS or words[at].is_mark:
            break
        if (
            words[at].is_capital
            and at == place - 1
            and words[at].low.endswith(("an", "ish", "ese", "ch"))
        ):
            return (at, at + 1), None
    return None, None
