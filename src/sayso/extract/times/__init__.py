"""Times: takes sentences and quotations, returns every time that the text names.

A mention's `value` is an ISO 8601 date or half-open interval where words and anchor settle it,
and what the words say ("+1d", "weekday:4:past", see `sayso.reckon`) where they count from the
day of saying: a later stage that learns that day reckons anew from the value. `why` names the
anchor. Outside quotations times count from publication; in messages from when they were posted;
in turns and quotations from when the words were said, where that is known.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.extract.lang.en_times import SAYING
from sayso.extract.step import Step
from sayso.extract.times.grammar import Expression, expressions
from sayso.fold import fold_aligned
from sayso.model import (
    Analysis,
    Basis,
    Block,
    BlockKind,
    Kind,
    Mention,
    Precision,
    Span,
    Time,
)
from sayso.plugins import Extractor
from sayso.reckon import iso, needs_anchor, reckon

VERSION = 1

_STATED = "the words say it in full"
_NO_DAY = "the words do not say which day"
_NO_DATE = "there is no such date"
_NO_ANCHOR = "no publication date to count from"
_WORD = re.compile(r"[a-z]+")
_FINE = frozenset({Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What a time counts from, and why. `sure` is False where it is only assumed."""

    time: Time | None
    why: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an expression stands. `saying`: its sentence has a verb of saying or recording."""

    block: Block
    sentence: Span
    quoted: bool
    saying: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """A time beside a verb of saying: when the words of its sentence were spoken."""

    sentence: Span
    time: Time
    words: str


def _find(analysis: Analysis) -> Iterator[Mention]:
    text = fold_aligned(analysis.document.text)
    said: list[_Said] = []
    block: Block | None = None
    latest: Time | None = None
    waiting: list[tuple[Expression, _Place]] = []
    for expression, place in _placed(analysis, text):
        if place.block is not block:
            yield from _quoted(analysis, waiting, said)
            block, latest, said, waiting = place.block, None, [], []
        if place.quoted:
            waiting.append((expression, place))
            continue
        mention = _mention(analysis, expression, _anchor(analysis, place), latest)
        if mention.time is not None and _one_day(mention.time):
            latest = mention.time
            if place.saying and _over(analysis, mention.time):
                words = mention.span.of(analysis.document.text)
                said.append(_Said(place.sentence, mention.time, words))
        yield mention
    yield from _quoted(analysis, waiting, said)


def _placed(analysis: Analysis, text: str) -> Iterator[tuple[Expression, _Place]]:
    """Every expression with its block, its sentence, and whether it stands in a quotation."""
    blocks = iter(analysis.document.blocks)
    quotations = iter(_outermost(analysis.of_kind(Kind.QUOTATION)))
    block, quotation = next(blocks, None), next(quotations, None)
    for sentence in analysis.of_kind(Kind.SENTENCE):
        saying = _tells_of_saying(text, sentence.span)
        for expression in expressions(text, sentence.start, sentence.end):
            while block is not None and block.end <= expression.start:
                block = next(blocks, None)
            while quotation is not None and quotation.end <= expression.start:
                quotation = next(quotations, None)
            if block is None:
                return
            quoted = quotation is not None and quotation.start <= expression.start
            yield expression, _Place(block, sentence.span, quoted, saying)


def _outermost(quotations: Sequence[Mention]) -> Iterator[Span]:
    end = 0
    for quotation in quotations:
        if quotation.start >= end:
            yield quotation.span
            end = quotation.end


# --- What to count from -------------------------------------------------------------------------


def _anchor(analysis: Analysis, place: _Place) -> _Anchor:
    """The anchor of words outside quotations, and of turns and messages."""
    facts = analysis.document.facts
    post = place.block.post
    if place.block.kind is BlockKind.MESSAGE and post is not None and post.published is not None:
        return _Anchor(post.published, f"counted from when it was posted, {_named(post.published)}")
    if place.block.kind is BlockKind.TURN:
        return _spoken(analysis)
    if facts.published is None:
        return _Anchor(None, _NO_ANCHOR)
    return _Anchor(facts.published, f"counted from publication {_named(facts.published)}")


def _spoken(analysis: Analysis) -> _Anchor:
    """The anchor of words that someone spoke at a time the text does not tell."""
    facts = analysis.document.facts
    if facts.said is not None:
        return _Anchor(facts.said, f"counted from when it was said, {_named(facts.said)}")
    if facts.published is None:
        return _Anchor(None, _NO_ANCHOR)
    counted = f"counted from publication {_named(facts.published)}"
    why = f"assumed: {counted}; when it was said is not known"
    return _Anchor(facts.published, why, sure=False)


def _quoted(
    analysis: Analysis, waiting: Sequence[tuple[Expression, _Place]], said: Sequence[_Said]
) -> Iterator[Mention]:
    """The times inside quotations of one block, once the times outside them are known."""
    for expression, place in waiting:
        yield _mention(analysis, expression, _quoted_anchor(analysis, place, said), None)


def _quoted_anchor(analysis: Analysis, place: _Place, said: Sequence[_Said]) -> _Anchor:
    if place.block.kind in (BlockKind.TURN, BlockKind.MESSAGE) or analysis.document.facts.said:
        return _spoken(analysis) if place.block.post is None else _anchor(analysis, place)
    # The last that stands in the sentence of the quotation or before it.
    count = bisect_right(said, place.sentence.start, key=lambda one: one.sentence.start)
    if count:
        one = said[count - 1]
        return _Anchor(one.time, f"counted from when it was said, “{one.words}” ({iso(one.time)})")
    return _spoken(analysis)


def _tells_of_saying(text: str, sentence: Span) -> bool:
    return not SAYING.isdisjoint(_WORD.findall(text[sentence.start : sentence.end].lower()))


def _over(analysis: Analysis, time: Time) -> bool:
    """Whether the time had come when the document was published: what was said, was said."""
    published = analysis.document.facts.published
    known = published is not None and published.end is not None and time.start is not None
    return not known or time.start < published.end  # type: ignore[union-attr,operator]


def _named(time: Time) -> str:
    return f"{time.words or iso(time)} ({time.basis.value})"


def _one_day(time: Time) -> bool:
    return time.precision in _FINE and time.start is not None and time.end is not None


# --- Mentions -----------------------------------------------------------------------------------


def _mention(
    analysis: Analysis, expression: Expression, anchor: _Anchor, latest: Time | None
) -> Mention:
    words = analysis.document.text[expression.start : expression.end]
    value, time, why, score = _settled(expression, anchor, latest)
    if time is not None:
        time = replace(time, words=words)
    return Mention(
        expression.start,
        expression.end,
        Kind.TIME,
        value or words,
        score,
        f"times@{VERSION}",
        why,
        time=time,
    )


def _settled(
    expression: Expression, anchor: _Anchor, latest: Time | None
) -> tuple[str, Time | None, str, float]:
    """The value, the interval, on what ground, and how sure that is."""
    value = expression.value
    if expression.trouble:
        return value, None, expression.trouble, 0.5
    if expression.needs_day and not anchor.why.startswith("counted from when"):
        if latest is None or latest.start is None:
            return value, None, _NO_DAY, 0.5
        day = latest.start.date().isoformat()
        time = reckon(value.replace("+0d", day), None)
        return (
            value,
            time and replace(time, basis=Basis.INFERRED),
            f"on {day}, named before it",
            0.7,
        )
    if not needs_anchor(value):
        time = reckon(value, None)
        return (iso(time), time, _STATED, 1.0) if time else (value, None, _NO_DATE, 0.5)
    time = reckon(value, anchor.time)
    if time is None:
        return value, None, anchor.why if anchor.time is None else _NO_DATE, 0.5
    # A date that only lacks its year is settled by it; "tomorrow" stays what it is.
    shown = iso(time) if value.lstrip(".<").startswith("--") else value
    return shown, time, anchor.why, 0.9 if anchor.sure else 0.5


def extractor() -> Extractor:
    """Finds times."""
    needs = frozenset({Kind.SENTENCE.value, Kind.QUOTATION.value})
    return Step("times", VERSION, needs, frozenset({Kind.TIME.value}), _find)
