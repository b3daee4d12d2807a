"""Releases: who published a recording or a document, and how it came to be.

"Recordings released by X", "X published a recording", "the calls were intercepted on …": acts
that a reader of news needs to know whose word is heard, and that PolNeAR, where the model
learnt, does not count as attributions. Takes the words of a unit and its cues; returns drafts.
Where nobody is named, the draft has no source.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.phrases import (
    Range,
    Words,
    noun_phrase_after,
    noun_phrase_before,
    time_end,
)
from sayso.extract.attributions.stops import closed, next_mark, stop_of
from sayso.extract.attributions.subjects import in_adjunct, reports_before, subject_before
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang

_AGENT_WITHIN = 9  # words from a passive verb to its "by"
_NOUN_WITHIN = 9  # words of an object in which the medium is named


def releases(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """The releases of one unit, and how its media were taken."""
    for cue in cues:
        if cue.use is Use.PASSIVE:
            yield from _passive(words, cue, cues)
        elif cue.use is Use.REDUCED:
            end = cue.first - 1 if cue.first and words[cue.first - 1].low == "," else cue.first
            thing = noun_phrase_before(words, end) or in_adjunct(words, end)
            if thing is not None:
                yield from _by_agent(words, cue, thing)
        elif cue.allows("r"):
            source = subject_before(words, cue.first)
            if source is not None:
                yield from _active(words, cue, cues, source)


def _passive(words: Words, cue: Cue, cues: Sequence[Cue]) -> Iterator[Draft]:
    subject = reports_before(words, cue.first) or subject_before(words, cue.first)
    if subject is None:
        return
    if cue.allows("x") and _names_medium(words, subject):
        contents = closed(words, subject[0], stop_of(words, cue.last, cue, cues))
        cue_range = (cue.first, cue.last + 1)
        yield draft_of(words, None, cue_range, contents, "how a medium was taken", cue.verb.name)
    elif words[subject[0]].low != "it":
        yield from _by_agent(words, cue, subject)


def _by_agent(words: Words, cue: Cue, thing: Range) -> Iterator[Draft]:
    """ "The recordings, released by the army on Friday"."""
    limit = min(cue.last + _AGENT_WITHIN, len(words))
    by = next((i for i in range(cue.last + 1, limit) if words[i].low == "by"), None)
    published = cue.allows("r") and _names_medium(words, thing)
    agent = noun_phrase_after(words, by + 1) if by is not None and published else None
    if agent is not None:
        what = (thing[0], time_end(words, agent[1]))
        cue_range = (cue.first, cue.last + 1)
        yield draft_of(words, agent, cue_range, (what,), "of a medium", cue.verb.name)


def _active(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Iterator[Draft]:
    """ "The ministry published a recording"."""
    start = cue.last + 1
    if cue.use is Use.GERUND and cue.first and words[cue.first - 1].low in lang.PREPOSITIONS:
        return  # "to refrain from publishing recordings"
    stop = min(stop_of(words, start, cue, cues), next_mark(words, start))
    if stop <= start or time_end(words, start) >= stop:
        yield from _relative(words, cue, source)
    elif _names_medium(words, (start, min(stop, start + _NOUN_WITHIN))):
        cue_range = (cue.first, start)
        yield draft_of(words, source, cue_range, ((start, stop),), "of a medium", cue.verb.name)


def _relative(words: Words, cue: Cue, source: Range) -> Iterator[Draft]:
    """ "The recordings, which the army released on Friday"."""
    opening = source[0] - 1
    if opening < 1 or words[opening].low not in {"which", "that"}:
        return
    end = opening - 1 if words[opening - 1].low == "," else opening
    thing = noun_phrase_before(words, end)
    if thing is not None and _names_medium(words, thing):
        what = (thing[0], time_end(words, cue.last + 1))
        cue_range = (cue.first, cue.last + 1)
        yield draft_of(words, source, cue_range, (what,), "of a medium", cue.verb.name)


def _names_medium(words: Words, phrase: Range) -> bool:
    return any(word.low in names.MEDIA for word in words[phrase[0] : phrase[1]])
