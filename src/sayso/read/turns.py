"""Turns of speech.

Takes cues (which words, from which second to which, said by whom) in order; returns pieces, one a
turn, anchored to its seconds. Cues in which a sentence goes on are joined; the seconds then run
from the start of the first to the end of the last.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.model import Anchor, AnchorKind, BlockKind, Span
from sayso.read.pieces import Piece

_ENDED = re.compile(r"[.!?…][\"”»’')\]]*$")
# A sentence goes on after a breath, not after a pause; and a line of evidence should not be longer
# than a person is ready to listen to.
_PAUSE = 2.0  # seconds
_LONGEST = 30.0  # seconds
_MOST_LETTERS = 1000  # as many as are said in a minute, whatever the seconds claim
_LABEL = re.compile(r"\[?([^\W\d_](?:[\w.'’-]| (?! )){0,38}[\w.])\]? ?:\s+(?=\S)")
_NUMBERED = re.compile(r"[^\W\d_]+[ _]?\d+")
_LABEL_WORDS = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """Words and when they are heard. `speaker` is the one that the file names apart from the

    words. `place` is where the cue stands in the file: it leads to the words where the times
    cannot be read (`seconds` is None).
    """

    text: str
    place: Anchor
    seconds: tuple[float, float] | None
    speaker: str = ""
    label: Span | None = None


def interval(start: float | None, end: float | None) -> tuple[float, float] | None:
    """Seconds from and to, or None where they cannot be a stretch of sound."""
    if start is None or end is None or not 0 <= start <= end < float("inf"):
        return None
    return start, end


def pieces(cues: Sequence[Cue]) -> Iterator[Piece]:
    """The turns of `cues`; those without words are left out."""
    spoken = [cue for cue in cues if cue.text.strip()]
    for cue in _joined(_labelled(spoken)):
        yield Piece(cue.text, BlockKind.TURN, _anchor(cue), label=cue.label)


def _anchor(cue: Cue) -> Anchor:
    if cue.seconds is None:
        return cue.place
    start, end = cue.seconds
    value = f"{start:.3f}".rstrip("0").rstrip(".")
    return Anchor(AnchorKind.SECONDS, value, start, end)


def _labelled(cues: Sequence[Cue]) -> Iterator[Cue]:
    """The cues with the speaker's label: the one that the file names, put before the words, or the

    one that the words themselves open with.
    """
    labels = _labels_in_words(cues)
    for cue in cues:
        match = _LABEL.match(cue.text)
        if cue.speaker:
            label = Span(0, len(cue.speaker))
            yield replace(cue, text=f"{cue.speaker}: {cue.text}", label=label)
        elif match and match[1] in labels:
            yield replace(cue, label=Span(*match.span(1)))
        else:
            yield cue


def _labels_in_words(cues: Sequence[Cue]) -> frozenset[str]:
    """What cues open with before a colon, if it is a speaker's label: numbered or in capitals,

    used twice, or in a file where at least half of the cues open so. A single "Note: …" is none.
    """
    matches = [_LABEL.match(cue.text) for cue in cues]
    found = [match[1] for match in matches if match and _is_name(match[1])]
    often = Counter(found)
    usual = 2 * len(found) >= len(cues)
    return frozenset(
        label
        for label, times in often.items()
        if usual or times > 1 or label.isupper() or _NUMBERED.fullmatch(label)
    )


def label_of(text: str) -> Span | None:
    """What `text` opens with before a colon, if it reads as a speaker's label."""
    match = _LABEL.match(text)
    return Span(*match.span(1)) if match and _is_name(match[1]) else None


def _is_name(label: str) -> bool:
    words = label.split()
    return len(words) <= _LABEL_WORDS and all(not word[0].islower() for word in words)


def _joined(cues: Iterator[Cue]) -> Iterator[Cue]:
    held: Cue | None = None
    for cue in cues:
        if held is None:
            held = cue
        elif _goes_on(held, cue):
            held = _both(held, cue)
        else:
            yield held
            held = cue
    if held is not None:
        yield held


def _goes_on(held: Cue, cue: Cue) -> bool:
    """Whether `cue` goes on with the sentence of `held`, said by the same speaker."""
    if held.seconds is None or cue.seconds is None or _ENDED.search(held.text):
        return False
    near = cue.seconds[0] - held.seconds[1] <= _PAUSE and held.seconds[0] <= cue.seconds[0]
    short = cue.seconds[1] - held.seconds[0] <= _LONGEST and len(held.text) < _MOST_LETTERS
    if held.speaker or cue.speaker:
        same = held.speaker == cue.speaker
    else:
        same = cue.label is None and cue.text[0].islower()
    return near and short and same


def _both(held: Cue, cue: Cue) -> Cue:
    words = cue.text[len(cue.speaker) + 2 :] if cue.speaker else cue.text
    ends = [found.seconds[1] for found in (held, cue) if found.seconds]
    start = held.seconds[0] if held.seconds else 0.0
    return replace(held, text=f"{held.text} {words}", seconds=(start, max(ends)))
