"""Sources without a verb: "according to X", "in the words of X", "X's claim that", "reportedly".

Takes the words of a unit; returns drafts. Hearsay ("reportedly", "reports of") names no source.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.contents import stop_of
from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.phrases import (
    Range,
    Words,
    clause_subject,
    is_verb,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
)
from sayso.extract.cues import Verb
from sayso.extract.lang import en_speech as lang
from sayso.model import Stance

_FRAMES = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
)
_VERBLESS = Verb("according", (), Stance.ASSERTS, "")
_ENDS = frozenset({".", ",", ";", "!"})
_NOUN_REACH = 30  # words of a that-clause behind a noun, which may itself be a subject


def _bare(first: int, last: int) -> Cue:
    return Cue(first, first, last, _VERBLESS, Use.FINITE)


def _closed(words: Words, start: int, stop: int) -> tuple[Range, ...]:
    while stop > start and words[stop - 1].low in _ENDS:
        stop -= 1
    while start < stop and words[start].low in _ENDS | {":"}:
        start += 1
    return ((start, stop),) if stop > start else ()


def according(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "According to X, …" and "…, according to X"."""
    for place in range(len(words) - 1):
        frame = next(
            (
                f
                for f in _FRAMES
                if words[place].low == f[0]
                and tuple(w.low for w in words[place : place + len(f)]) == f
            ),
            None,
        )
        if frame is None:
            continue
        source = noun_phrase_after(words, place + len(frame))
        if source is None:
            continue
        cue = _bare(place, place + len(frame) - 1)
        contents = _according_contents(words, cue, cues, source)
        if contents:
            yield draft_of(
                words, source, (cue.first, cue.last + 1), contents, "“according to”", 0.95
            )


def _according_contents(
    words: Words, cue: Cue, cues: Sequence[Cue], source: Range
) -> tuple[Range, ...]:
    opens = _opens(words, cue.first)
    comma = source[1] if source[1] < len(words) and words[source[1]].low == "," else None
    right: tuple[Range, ...] = ()
    if comma is not None:
        stop = stop_of(words, comma + 1, cue, cues) if comma + 1 < len(words) else comma
        right = _closed(words, comma + 1, stop)
    if opens:
        return right
    left = _closed(words, _sentence_start(words, cue.first), cue.first)
    aside = (
        comma is not None
        and comma + 1 < len(words)
        and words[comma + 1].low in lang.CLAUSE_OPENERS | {"a", "an", "the", "and"}
    )
    return (*left, *(() if aside else right))


def _opens(words: Words, first: int) -> bool:
    if first == 0:
        return True
    return first <= 2 and all(
        w.low in {"but", "and", "while", "also", ",", "however"} or w.is_mark for w in words[:first]
    )


def _sentence_start(words: Words, before: int) -> int:
    return next((i + 1 for i in range(before - 1, -1, -1) if words[i].low == ";"), 0)


def hearsay(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "Troops were reportedly moved": the clause around the adverb, nobody named."""
    for place, word in enumerate(words):
        if word.low not in lang.HEARSAY or any(c.first <= place <= c.last for c in cues):
            continue
        start = _clause_start(words, place)
        stop = min(_clause_end(words, place), stop_of(words, place, _bare(place, place), cues))
        contents = (*_closed(words, start, place), *_closed(words, place + 1, stop))
        if contents:
            yield draft_of(words, None, (place, place + 1), contents, f"“{word.low}”", 0.7)


def _clause_start(words: Words, place: int) -> int:
    for at in range(place - 1, -1, -1):
        low = words[at].low
        if low in {"who", "which", "that"}:
            behind = at - 1 if at and words[at - 1].low == "," else at
            antecedent = noun_phrase_before(words, behind)
            return antecedent[0] if antecedent is not None else at + 1
        if low in lang.CLAUSE_OPENERS or low in {";", ":", "."} or (low == "," and place - at > 2):
            return at + 1
    return 0


def _clause_end(words: Words, place: int) -> int:
    for at in range(place + 1, len(words)):
        low = words[at].low
        if low in {",", ";", ".", ":"} or (low in {"but", "although", "while"}):
            return at
    return len(words)


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
        low == "that"
        or (low == "of" and noun in lang.NOUNS_WITH_OF)
        or (low == "to" and noun in lang.NOUNS_WITH_TO)
    )
    if not fits or (low == "of" and opening + 1 >= len(words)):
        return
    start = opening + 1 if low == "of" else opening
    cue = _bare(place, opening)
    stop = min(stop_of(words, start, cue, cues), _noun_content_end(words, start, low))
    contents = _closed(words, start, stop)
    if contents and contents[0][1] - contents[0][0] > (1 if low == "of" else 2):
        first, last = place, place + 1
        if low == "of":
            last = opening + 1 if source_end is None else place + 1
        yield draft_of(words, source, (first, last), contents, f"“{noun}” with {low}", 0.6)


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
