"""What times count from: publication, posting, the moment of speaking, or the story itself.

A *history* tells of years long past: there a date without its year belongs to the year that the
text named last, not to the year in which the text was published.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.extract.lang.en_tenses import SAYING
from sayso.extract.times.grammar import Expression
from sayso.extract.times.values import Origin
from sayso.model import Analysis, Block, BlockKind, Precision, Span, Time
from sayso.reckon import iso, needs_anchor

NO_ANCHOR = "no publication date to count from"
_WORD = re.compile(r"[a-z]+")
_YEAR = re.compile(r"(\d{4})(?!\d)")
_FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})
# A history names a year of its own so many times, each so many years back, and says "Friday" or
# "last week" so many times less.
_NAMED, _BACK, _RARELY = 3, 2, 4


@dataclass(frozen=True, slots=True)
class AnchorTime:
    """What a time counts from, and why. `sure` is False where it is only assumed.

    `spoken`: it is the moment at which the words were said or posted, not their publication.
    """

    time: Time | None
    why: str
    sure: bool = True
    spoken: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands. `saying`: its sentence has a verb of saying or recording."""

    block: Block
    sentence: Span
    quoted: bool
    saying: bool


@dataclass(frozen=True, slots=True)
class Said:
    """A time beside a verb of saying: when the words of its sentence were spoken."""

    sentence: Span
    time: Time
    words: str


def outside(analysis: Analysis, place: Place) -> AnchorTime:
    """The anchor of words outside quotations, and of turns and messages."""
    facts = analysis.document.facts
    post = place.block.post
    if place.block.kind is BlockKind.MESSAGE and post is not None and post.published is not None:
        why = f"counted from when it was posted, {named(post.published)}"
        return AnchorTime(post.published, why, spoken=True)
    if place.block.kind is BlockKind.TURN:
        return spoken(analysis)
    if facts.published is None:
        return AnchorTime(None, NO_ANCHOR)
    return AnchorTime(facts.published, f"counted from publication {named(facts.published)}")


def spoken(analysis: Analysis) -> AnchorTime:
    """The anchor of words that someone spoke at a time the text does not tell."""
    facts = analysis.document.facts
    if facts.said is not None:
        why = f"counted from when it was said, {named(facts.said)}"
        return AnchorTime(facts.said, why, spoken=True)
    if facts.published is None:
        return AnchorTime(None, NO_ANCHOR)
    counted = f"counted from publication {named(facts.published)}"
    why = f"assumed: {counted}; when it was said is not known"
    return AnchorTime(facts.published, why, sure=False)


def quoted(analysis: Analysis, place: Place, said: Sequence[Said]) -> AnchorTime:
    """The anchor of words inside a quotation, once the times outside it are known."""
    if place.block.kind in (BlockKind.TURN, BlockKind.MESSAGE) or analysis.document.facts.said:
        return spoken(analysis) if place.block.post is None else outside(analysis, place)
    # The last that stands in the sentence of the quotation or before it.
    count = bisect_right(said, place.sentence.start, key=lambda one: one.sentence.start)
    if count:
        one = said[count - 1]
        why = f"counted from when it was said, “{one.words}” ({iso(one.time)})"
        return AnchorTime(one.time, why, spoken=True)
    return spoken(analysis)


def told(time: Time) -> AnchorTime:
    """The anchor of words that a history quotes: what it told last."""
    return AnchorTime(time, f"counted from {iso(time)}, told before it", sure=False)


def tells_of_saying(text: str, sentence: Span) -> bool:
    """Whether a verb of saying or recording stands in the sentence."""
    return not SAYING.isdisjoint(_WORD.findall(text[sentence.start : sentence.end].lower()))


def when_said(analysis: Analysis, time: Time) -> bool:
    """Whether words can have been said then: on one day, come when the document was published."""
    if time.precision not in _FINE or time.start is None or time.end is None:
        return False
    published = analysis.document.facts.published
    return published is None or published.end is None or time.start < published.end


def is_history(analysis: Analysis, found: Iterable[Expression]) -> bool:
    """Whether the document tells of years long past, or of years named in it and nothing else."""
    published = analysis.document.facts.published
    latest = published.start.year - _BACK if published and published.start else 9999
    years = near = 0
    for expression in found:
        for piece in expression.pieces:
            year = _YEAR.match(piece.value)
            if year is not None and not needs_anchor(piece.value):
                years += int(year[1]) <= latest
            elif piece.value.startswith(_FROM_NOW) and expression.origin is Origin.SPEECH:
                near += 1
    return years >= (_NAMED if published else 1) and years > _RARELY * near


_FROM_NOW = ("+", "-1", "-2", "weekday", "weekend")  # said of a day or week around the telling


def named(time: Time) -> str:
    """A time with the words it was read from, for a reason."""
    return f"{time.words or iso(time)} ({time.basis.value})"
