"""Unverified: what an outlet says that it could not check.

"X could not be independently verified" and "it was not possible to confirm X" name nobody, but
it is the outlet that did not confirm it. Takes the words of a unit and its cues; returns drafts
without a source.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.phrases import Range, Words
from sayso.extract.attributions.stops import closed, object_end
from sayso.extract.attributions.subjects import reports_before, subject_before
from sayso.extract.lang import en_speech as lang
from sayso.model import Stance

RULE = "nobody could check it: its publisher does not confirm it"
_POSSIBLE = 7  # words of "it was not immediately possible to independently"


def unverified(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """What could not be checked."""
    for cue in cues:
        if is_unverified(words, cue):
            thing = reports_before(words, cue.first) or subject_before(words, cue.first)
            if thing is not None:
                yield _draft(words, (cue.first, cue.last + 1), (thing,))
    for place in range(1, len(words) - 1):
        if words[place].low in lang.CHECKING and (first := _impossible(words, place)) is not None:
            stop = object_end(words, place + 1)
            yield from (
                _draft(words, (first, place + 1), (found,))
                for found in closed(words, place + 1, stop)
            )


def is_unverified(words: Words, cue: Cue) -> bool:
    """Whether the cue says that something could not be checked ("could not be verified")."""
    if cue.use is not Use.PASSIVE or cue.verb.lemma not in lang.CHECKING:
        return False
    group = {word.low for word in words[cue.first : cue.head]}
    by = cue.last + 1 < len(words) and words[cue.last + 1].low == "by"
    negated = bool(group & lang.NEGATIONS) or any(low.endswith("n't") for low in group)
    return negated and not by


def _impossible(words: Words, verb: int) -> int | None:
    """Where "was not possible to" before the verb begins; None where nothing of the kind does."""
    lows = [word.low for word in words[max(0, verb - _POSSIBLE) : verb]]
    if "possible" not in lows or "to" not in lows or not set(lows) & lang.NEGATIONS:
        return None
    first = next((i for i, low in enumerate(lows) if low in lang.BE), None)
    if first is None or first == 0 or lows[first - 1] != "it":
        return None
    return verb - len(lows) + first


def _draft(words: Words, cue: Range, contents: tuple[Range, ...]) -> Draft:
    found = draft_of(words, None, cue, contents, RULE)
    return Draft(None, found.cue, found.contents, RULE, stance=Stance.DOES_NOT_CONFIRM)
