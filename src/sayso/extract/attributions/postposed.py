"""Postposed: cues behind what was said, or inserted in it: `"…", said X`, "…, X said, …".

Takes the words of a unit, a cue and its subject; returns drafts.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.adjuncts import past_adjuncts, past_listener
from sayso.extract.attributions.contents import left_content
from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.phrases import Range, Words, noun_phrase_after, time_end
from sayso.extract.attributions.stops import closed, stop_of
from sayso.extract.lang import en_speech as lang

_ASIDE = lang.CLAUSE_OPENERS | {"according", "and", "a", "an"}
_NO_SUBJECT = frozenset({"that", "to", "in", "them", "him", "us", "me"})
_FRAME = 14  # words from an inserted cue to the mark behind it


def postposed(
    words: Words, cue: Cue, cues: Sequence[Cue], source: Range, after: int
) -> Iterator[Draft]:
    """ "…, said X" and "…, X said", and what goes on behind `after`, the end of both."""
    begin = min(source[0], cue.first)
    if begin and words[begin - 1].low == "as":
        begin -= 1
    left = left_content(words, begin, _floor(words, cues, begin))
    contents = (*left, *_continued(words, after, cue, cues))
    if contents:
        cue_range = (cue.first, cue.last + 1)
        yield draft_of(words, source, cue_range, contents, "behind what was said", cue.verb.name)


def _floor(words: Words, cues: Sequence[Cue], begin: int) -> int:
    """Where the content before a postposed cue may begin: after a semicolon, and a quotation

    behind another verb of speech stands alone.
    """
    quote = next((i for i in range(begin - 1, max(begin - 3, -1), -1) if words[i].is_quote), None)
    if quote is not None and any(c.use is Use.FINITE and c.last < quote for c in cues):
        return quote
    return next((i + 1 for i in range(begin - 2, 0, -1) if words[i].low == ";"), 0)


def _continued(words: Words, after: int, cue: Cue, cues: Sequence[Cue]) -> tuple[Range, ...]:
    """What goes on after an inserted "X said": past time and place, behind a comma or colon."""
    limit = min(len(words), after + _FRAME + 1)
    place = next((i for i in range(after, limit) if words[i].is_mark or words[i].is_quote), None)
    if place is None or words[place].is_quote or place + 1 >= len(words):
        return ()
    if words[place].low in {",", ":", "."} and words[place + 1].is_quote:
        end = place + 2
        while end < len(words) and words[end].is_quote:
            end += 1
        return ((place + 1, end),)
    if words[place].low != "," or place + 2 >= len(words):
        return ()
    return _continued_clause(words, place + 1, cue, cues)


def _continued_clause(words: Words, start: int, cue: Cue, cues: Sequence[Cue]) -> tuple[Range, ...]:
    low = words[start].low
    gerund = any(c.first in (start, start + 1) and c.use is Use.GERUND for c in cues)
    comment = low in lang.PREPOSITIONS and words[start + 1].low in {"what", "which"}
    if gerund or comment or low in _ASIDE or low.endswith("ing"):
        return ()
    if time_end(words, start) > start:
        return ()
    found = closed(words, start, stop_of(words, start, cue, cues))
    return found if found and found[0][1] > start + 1 else ()


def as_said(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Iterator[Draft]:
    """ "As the army said, …"."""
    limit = min(cue.last + _FRAME, len(words))
    comma = next((i for i in range(cue.last + 1, limit) if words[i].low == ","), None)
    if comma is None or comma + 2 >= len(words):
        return
    contents = closed(words, comma + 1, stop_of(words, comma + 1, cue, cues))
    if contents:
        cue_range = (cue.first, cue.last + 1)
        yield draft_of(words, source, cue_range, contents, "as X said", cue.verb.name)


def ends_behind(words: Words, cue: Cue) -> bool:
    """Whether nothing but adjuncts stands between the cue and the next mark."""
    place = past_adjuncts(words, past_listener(words, cue))
    if place >= len(words) or words[place].is_mark:
        return True
    return words[place].low in lang.PREPOSITIONS | {"as", "when", "while"}


def inverted_subject(words: Words, cue: Cue) -> Range | None:
    """The subject behind the verb in `"…", said X`."""
    if cue.first == 0 or not cue.allows("qs") or words[cue.first].low in lang.AUXILIARIES:
        return None
    if words[cue.head].low == cue.verb.lemma and cue.verb.lemma not in lang.IRREGULAR:
        return None  # "…, find them beds": an order
    before = words[cue.first - 1]
    if not (before.is_quote or before.low in {",", "-", "--"}):
        return None
    source = noun_phrase_after(words, cue.last + 1)
    return None if source is None or words[source[0]].low in _NO_SUBJECT else source
