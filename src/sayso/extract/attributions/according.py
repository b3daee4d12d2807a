"""Frames: "according to X", "in the words of X" around what somebody else said.

The model reads one level at a time. Of "soldiers complained that …, according to recordings" it may
read the complaint and leave the frame bare; then the sentence is what the frame holds. Takes the
words of a unit and its cues; returns drafts.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, bare_cue
from sayso.extract.attributions.phrases import Range, Words, noun_phrase_after
from sayso.extract.attributions.stops import closed, stop_of
from sayso.extract.lang import en_speech as lang

_ASIDE = 20  # words of a relative clause behind the source
_FRAMES = (
    ("according", "to"),
    ("in", "the", "words", "of"),
    ("in", "the", "view", "of"),
    ("in", "the", "opinion", "of"),
)
_OPENING = frozenset(frame[0] for frame in _FRAMES)


def according(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "According to X, …" and "…, according to X"."""
    lows = tuple(word.low for word in words)
    for place in range(len(words) - 1):
        if lows[place] not in _OPENING:
            continue
        frame = next((f for f in _FRAMES if lows[place : place + len(f)] == f), None)
        if frame is None:
            continue
        source = noun_phrase_after(words, place + len(frame))
        if source is None:
            continue
        cue = bare_cue(place, place + len(frame) - 1)
        contents = _according_contents(words, cue, cues, source)
        if contents:
            yield draft_of(words, source, (cue.first, cue.last + 1), contents, "according to")


def _according_contents(
    words: Words, cue: Cue, cues: Sequence[Cue], source: Range
) -> tuple[Range, ...]:
    opens = _opens(words, cue.first)
    comma = source[1] if source[1] < len(words) and words[source[1]].low == "," else None
    if opens and comma is not None:
        comma = _past_relative(words, comma)
    right: tuple[Range, ...] = ()
    if comma is not None:
        stop = stop_of(words, comma + 1, cue, cues) if comma + 1 < len(words) else comma
        right = closed(words, comma + 1, stop)
    if opens:
        return right
    left = closed(words, _sentence_start(words, cue.first), cue.first)
    aside = (
        comma is not None
        and comma + 1 < len(words)
        and words[comma + 1].low in lang.CLAUSE_OPENERS | {"a", "an", "the", "and"}
    )
    return (*left, *(() if aside else right))


def _past_relative(words: Words, comma: int) -> int:
    """The comma that closes ", which quoted two officers," behind the source."""
    if comma + 1 >= len(words) or words[comma + 1].low not in {"which", "who", "whose"}:
        return comma
    limit = min(len(words), comma + _ASIDE)
    return next((i for i in range(comma + 1, limit) if words[i].low == ","), comma)


def _opens(words: Words, first: int) -> bool:
    if first == 0:
        return True
    return first <= 2 and all(
        w.low in {"but", "and", "while", "also", ",", "however"} or w.is_mark for w in words[:first]
    )


def _sentence_start(words: Words, before: int) -> int:
    return next((i + 1 for i in range(before - 1, -1, -1) if words[i].low == ";"), 0)
