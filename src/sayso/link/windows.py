"""Windows: the days in which what is foretold is to come about.

Takes a claim about a time ahead; returns the interval its words set, open where they leave it
open: "by Friday" has no beginning and "after Friday" no end. Where its time was counted backwards
(a bare "Monday" is the last one), it is the next of its name.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sayso.link import english
from sayso.link.ahead import future_words
from sayso.link.material import Material
from sayso.link.times import Told, told
from sayso.link.words import tokens
from sayso.model import Claim, Precision, Span, Stance, Time

FORETELLS = frozenset({Stance.PREDICTS, Stance.INTENDS, Stance.WARNS, Stance.DEMANDS})
_STOP = re.compile(r"[.!?]\s+(?=[^\W\d_])")
_BEFORE = 24  # characters: room for "not", "no earlier than"
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_HALF_THIRD = timedelta(days=5)  # from the middle of a month to the end of its middle third


def window_of(material: Material, claim: Claim) -> Time | None:
    """The window that the words set; None where they set none, or one that was over when told."""
    window = _told_window(material, claim)
    when = told(claim)
    return None if window is None or _over(window, when) else _from_telling(window, when)


def was_over(material: Material, claim: Claim) -> bool:
    """Whether the words set a window that had closed when the claim was told."""
    window = _told_window(material, claim)
    return window is not None and _over(window, told(claim))


def _told_window(material: Material, claim: Claim) -> Time | None:
    window = claim.event.time if claim.event else None
    if claim.event is None or window is None or not _beside_its_verb(material, claim):
        return None
    words = [token.word for token in tokens(material.words(claim, claim.event.span))]
    if window.start is None and window.end is not None:
        window = replace(window, end=_deadline(window.end, window.precision, words))
    foretold = claim.stance in FORETELLS or bool(future_words(claim))
    if foretold and _over(window, told(claim)):
        window = _onward(window, words)
    if window.start is None and window.end and _is_not(material, claim, words):
        return replace(window, start=window.end - _DAY, end=None)
    return window


def _beside_its_verb(material: Material, claim: Claim) -> bool:
    """Whether the time stands in a sentence that tells of a time ahead, where one of them does."""
    assert claim.event is not None
    around = next((span for span in claim.content if span.contains(claim.event.span)), None)
    if around is None:
        return True
    text = material.words(claim, around)
    if not future_words(replace(claim, words=text)):
        return True
    at = claim.event.start - around.start
    ends = [match.end() for match in _STOP.finditer(text)]
    start = max((end for end in ends if end <= at), default=0)
    end = min((end for end in ends if end > at), default=len(text))
    return bool(future_words(replace(claim, words=text[start:end])))


def _deadline(end: datetime, precision: Precision, words: Sequence[str]) -> datetime:
    """ "Before the end of June" is by its last day, "by mid-June" by its fifteenth, and what lasts

    "until June" lasts until that opens.
    """
    first = (end - _DAY).replace(day=1)
    if english.END in words and words[0] == "before" and precision in _THIRDS:
        return (first + 31 * _DAY).replace(day=1)
    if english.MIDDLE & set(words) and precision in _THIRDS:
        return end - _HALF_THIRD
    if words[:1] == [english.UNTIL] and precision is Precision.MONTH:
        return first + _DAY
    return end


_THIRDS = frozenset({Precision.WEEK, Precision.DAY})  # of a month, as `sayso.reckon` cuts it


def _onward(window: Time, words: Sequence[str]) -> Time:
    """The same day of the week or season as it comes round again."""
    if any(word[:1].isdigit() for word in words):
        return window
    if english.WEEKDAYS & set(words):
        return _shifted(window, _WEEK)
    return _shifted(window, 365 * _DAY) if english.SEASONS & set(words) else window


def _shifted(window: Time, by: timedelta) -> Time:
    start, end = (moment + by if moment else None for moment in (window.start, window.end))
    return replace(window, start=start, end=end)


def _over(window: Time, when: Told) -> bool:
    """Whether the window had closed before the day of telling began."""
    return bool(window.end and when.time and when.time.start and window.end <= when.time.start)


def _from_telling(window: Time, when: Told) -> Time:
    """A window that had opened already opens with the telling; so does one that ends that day."""
    start = when.time.start if when.time else None
    if start is None:
        return window
    today = window.start is None and window.end is not None and window.end <= start + _DAY
    if today or (window.start is not None and window.start < start):
        return replace(window, start=start)
    return window


def _is_not(material: Material, claim: Claim, words: Sequence[str]) -> bool:
    """Whether the deadline is one before which nothing comes ("not before Friday")."""
    assert claim.event is not None
    span = claim.event.span
    before = tokens(material.words(claim, Span(max(0, span.start - _BEFORE), span.start)))
    return bool(before) and before[-1].word == "not" and words[0] in english.NOT_BEFORE
