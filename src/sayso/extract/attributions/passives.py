"""Passives and releases: who is said by whom, and who published what.

"It was reported that …", "X is expected to …", "confirmed by X", "recordings released by X",
"X published a recording", "the calls were intercepted on …". Takes the words of a unit and a cue;
returns drafts. Where the agent is not named, the draft has no source.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.contents import right_content
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
from sayso.model import Stance

_ORDERS = frozenset({Stance.DEMANDS, Stance.ASKS, Stance.WARNS})
_AGENT_WITHIN = 9  # words from a passive verb to its "by"
_NOUN_WITHIN = 9  # words of an object in which the medium is named


def passive(words: Words, cue: Cue, cues: Sequence[Cue]) -> Iterator[Draft]:
    """What a passive verb of speech attributes."""
    subject = reports_before(words, cue.first) or subject_before(words, cue.first)
    if subject is None:
        return
    start = cue.last + 1
    low = words[start].low if start < len(words) else ""
    cue_range, word = (cue.first, start), cue.verb.name
    impersonal = words[subject[0]].low == "it"
    if impersonal and low == "that" and cue.allows("st"):
        right = right_content(words, cue, cues)
        if right is not None:
            yield draft_of(words, None, cue_range, right.ranges, "nobody is named", word)
    elif cue.verb.lemma == "tell" or (cue.allows("p") and cue.verb.stance in _ORDERS):
        yield from _ordered(words, cue, cues)
    elif low == "to" and cue.allows("spt"):
        contents = (subject, *closed(words, start, stop_of(words, start, cue, cues)))
        yield draft_of(words, None, cue_range, contents, "nobody is named", word)
    elif cue.allows("x") and _names_medium(words, subject):
        contents = closed(words, subject[0], stop_of(words, cue.last, cue, cues))
        yield draft_of(words, None, cue_range, contents, "how a medium was taken", word)
    elif not impersonal and cue.allows("or"):
        yield from _by_agent(words, cue, subject)


def reduced(words: Words, cue: Cue) -> Iterator[Draft]:
    """ "The recordings, released by the army on Friday" and "claims denied by the army"."""
    end = cue.first - 1 if cue.first and words[cue.first - 1].low == "," else cue.first
    thing = noun_phrase_before(words, end) or in_adjunct(words, end)
    if thing is not None:
        yield from _by_agent(words, cue, thing)


def _by_agent(words: Words, cue: Cue, thing: Range) -> Iterator[Draft]:
    limit = min(cue.last + _AGENT_WITHIN, len(words))
    by = next((i for i in range(cue.last + 1, limit) if words[i].low == "by"), None)
    published = cue.allows("r") and _names_medium(words, thing)
    if by is None or not (cue.allows("o") or published):
        return
    agent = noun_phrase_after(words, by + 1)
    if agent is not None and time_end(words, by + 1) == by + 1:
        cue_range = (cue.first, cue.last + 1)
        # What was published is told whole: "recordings released by the army on Friday".
        what = (thing[0], time_end(words, agent[1])) if published else thing
        yield draft_of(words, agent, cue_range, (what,), "by its agent", cue.verb.name)


def _ordered(words: Words, cue: Cue, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "They were told by the army to leave"; without "by", nobody is said to have ordered it."""
    start = cue.last + 1
    if start + 1 >= len(words) or words[start].low != "by":
        return
    agent = noun_phrase_after(words, start + 1)
    if agent is None or agent[1] >= len(words) or words[agent[1]].low not in {"to", "that"}:
        return
    contents = closed(words, agent[1], stop_of(words, agent[1], cue, cues))
    if contents:
        yield draft_of(words, agent, (cue.first, start), contents, "by its agent", cue.verb.name)


def release(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Iterator[Draft]:
    """ "The ministry published a recording"."""
    start = cue.last + 1
    if cue.use is Use.GERUND and cue.first and words[cue.first - 1].low in lang.PREPOSITIONS:
        return  # "to refrain from publishing recordings"
    stop = min(stop_of(words, start, cue, cues), next_mark(words, start))
    if stop <= start or time_end(words, start) >= stop:
        yield from _relative_release(words, cue, source)
    elif _names_medium(words, (start, min(stop, start + _NOUN_WITHIN))):
        cue_range = (cue.first, start)
        yield draft_of(words, source, cue_range, ((start, stop),), "of a medium", cue.verb.name)


def _relative_release(words: Words, cue: Cue, source: Range) -> Iterator[Draft]:
    """ "The recordings, which the army released on Friday"."""
    opening = source[0] - 1
    if not cue.allows("r") or opening < 1 or words[opening].low not in {"which", "that"}:
        return
    end = opening - 1 if words[opening - 1].low == "," else opening
    thing = noun_phrase_before(words, end)
    if thing is not None and _names_medium(words, thing):
        what = (thing[0], time_end(words, cue.last + 1))
        cue_range = (cue.first, cue.last + 1)
        yield draft_of(words, source, cue_range, (what,), "of a medium", cue.verb.name)


def _names_medium(words: Words, phrase: Range) -> bool:
    return any(word.low in names.MEDIA for word in words[phrase[0] : phrase[1]])
