"""Own speech: who says what where the writer or speaker talks freely.

The model has read the news; in turns, posts, letters and blogs people talk otherwise. Three rules
for them: what somebody says of their own mind ("I do not believe that …"), a saying set off by a
comma ("Drones, the lieutenant says."), and a post that opens with whose words follow ("Kern at the
briefing: …"). Takes a unit with its cues; returns drafts for cues that nothing else has.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.phrases import (
    Range,
    Words,
    is_verb,
    noun_phrase_after,
    noun_phrase_before,
)
from sayso.extract.attributions.stops import closed
from sayso.extract.attributions.units import Unit
from sayso.extract.lang import en_speech as lang
from sayso.extract.lang.en_clauses import NO_SOURCE
from sayso.lang.en_words import POINTING
from sayso.model import BlockKind

_LABEL = 10  # words of "Kern at the morning briefing in Torvik:"
_SHORTEST = 2  # words of what is said


def own_speech(unit: Unit, cues: Sequence[Cue]) -> Iterator[Draft]:
    """Every saying that these rules find."""
    words = unit.words
    if unit.block.kind is BlockKind.MESSAGE:
        yield from _announced(words)
    for cue in cues:
        if cue.use is not Use.FINITE:
            continue
        yield from _of_oneself(words, cue)
        yield from _set_off(words, cue)


def _of_oneself(words: Words, cue: Cue) -> Iterator[Draft]:
    """ "I think …", "We cannot confirm …" at the head of a sentence."""
    opens = cue.first - 1
    if opens not in (0, 1) or words[opens].low not in {"i", "we"}:
        return
    if opens and words[0].low not in {"and", "but", "so", "yes", "no", ":"}:
        return
    contents = closed(words, cue.last + 1, len(words))
    head = words[cue.last + 1].low if cue.last + 1 < len(words) else ""
    if head in POINTING | lang.PREPOSITIONS - {"in"}:
        return  # "I wrote to them on Monday"
    if contents and _length(contents) >= _SHORTEST:
        rule = "somebody tells their own mind"
        yield draft_of(words, (opens, opens + 1), (cue.first, cue.last + 1), contents, rule)


def _set_off(words: Words, cue: Cue) -> Iterator[Draft]:
    """ "…, says X.", "…, X says." and ", says X, …" with a clause on one side or both."""
    if cue.verb.lemma not in lang.SETTING_OFF or cue.verb.particles:
        return
    source = _inverted(words, cue) or _straight(words, cue)
    if source is None:
        return
    first, last = min(source[0], cue.first), max(source[1], cue.last + 1)
    if first < _SHORTEST or words[first - 1].low != ",":
        return
    if last < len(words) and not words[last].is_mark:
        return
    left = closed(words, 0, first - 1)
    relative = last + 1 < len(words) and words[last + 1].low in lang.RELATIVES
    goes_on = last < len(words) and words[last].low == "," and not relative
    right = closed(words, last + 1, len(words)) if goes_on and last + 1 < len(words) else ()
    if left and _length(left) + _length(right) >= _SHORTEST:
        rule = "a saying set off by commas"
        yield draft_of(words, source, (cue.first, cue.last + 1), (*left, *right), rule)


def _inverted(words: Words, cue: Cue) -> Range | None:
    if cue.first == 0 or words[cue.first - 1].low != ",":
        return None
    return noun_phrase_after(words, cue.last + 1) if cue.last + 1 < len(words) else None


def _straight(words: Words, cue: Cue) -> Range | None:
    phrase = noun_phrase_before(words, cue.first)
    return phrase if phrase is not None and words[phrase[0] - 1].low == "," else None


def _announced(words: Words) -> Iterator[Draft]:
    """ "Kern at the briefing: …": a name, where it spoke, and a colon."""
    limit = min(_LABEL, len(words) - 1)
    colon = next((i for i in range(1, limit) if words[i].low == ":"), None)
    if colon is None or words[0].low in NO_SOURCE or any(is_verb(words, i) for i in range(colon)):
        return
    name = 0
    while name < colon and (words[name].is_capital or words[name].low in {"of", "the"}):
        name += 1
    placed = name < colon and words[name].low in lang.SPEAKING_AT
    if name and words[name - 1].is_capital and placed:
        contents = closed(words, colon + 1, len(words))
        if contents:
            yield draft_of(words, (0, name), (name, colon), contents, "a name and where it spoke")


def _length(contents: Sequence[Range]) -> int:
    return sum(end - start for start, end in contents)
