"""Said: when the words of a claim were spoken, and what its own times mean from there.

The time that stands beside the cue ("said on Friday"), else "previously" and the like as an
interval with an open start, else the time of the post, the turn or the recording; else nothing:
the date of publication is not when it was said.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.claims import english
from sayso.claims.context import Context, is_release, words_of
from sayso.claims.standing import frame_of
from sayso.model import (
    Attribution,
    Basis,
    BlockKind,
    Holder,
    Mention,
    Precision,
    Span,
    Stance,
    Time,
)
from sayso.reckon import needs_anchor, reckon

# Stances that foretell: their contents are about a time ahead.
_FORETELLS = frozenset({Stance.PREDICTS, Stance.INTENDS, Stance.WARNS, Stance.DEMANDS})
_LENGTH = re.compile(r"P(?P<clock>T?)(?P<count>\d+)(?P<unit>[HDWMY])")
_REACH = 120  # code points from a cue to the time that belongs to it
_MARK = 15  # how many code points a comma between them counts for
_PAST = "past"  # the value of "previously" and the like (`sayso.reckon`)
_FRAMES = 16  # attributions of one sentence among which a time chooses


@dataclass(frozen=True, slots=True)
class Said:
    """When, and the words that tell it."""

    time: Time | None
    words: Span | None = None


class SaidTimes:
    """The times that stand beside cues, each given to the nearest attribution of its sentence."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._beside: dict[int, Mention] = {}
        self._by_source: dict[Span, Mention] = {}
        self._spoken: dict[tuple[int, str], Mention] = {}
        self._taken: set[Span] = set()
        framed = [a for a in context.analysis.attributions if a.cue is not None]
        framed.sort(key=_frame_start)
        for mention in context.times:
            if _is_earlier(context, mention):
                self._taken.add(mention.span)  # read with the cue, in `_earlier`
            else:
                self._give(mention, framed)

    def _give(self, mention: Mention, framed: Sequence[Attribution]) -> None:
        sentence = self._context.sentence_range(mention.span)
        first = bisect_left(framed, sentence.start, key=_frame_start)
        near: list[tuple[int, int]] = []
        for number, attribution in enumerate(framed[first : first + _FRAMES]):
            if _frame_start(attribution) >= sentence.end:
                break
            gap = self._gap(attribution, mention.span)
            if gap is not None and gap <= _REACH:
                near.append((gap, first + number))
        if not near:
            return
        chosen = framed[min(near)[1]]
        self._taken.add(mention.span)
        self._beside.setdefault(id(chosen), mention)
        if chosen.source is not None and not self._in_aside(chosen):
            self._by_source.setdefault(chosen.source, mention)

    def _in_aside(self, attribution: Attribution) -> bool:
        """Whether the cue only adds to its source ("X, who denied it last week, …")."""
        source, cue = attribution.source, attribution.cue
        if source is None or cue is None or cue.start < source.end:
            return False
        between = self._context.words_in(Span(source.end, min(cue.start, source.end + _REACH)))
        return any(word in english.RELATIVES for word, _ in between)

    def _gap(self, attribution: Attribution, span: Span) -> int | None:
        """How far the time stands from the source or cue; None where it belongs to neither."""
        if any(content.overlaps(span) for content in attribution.contents):
            return None
        if self._inside_other(span, attribution):
            return None
        frames = [frame for frame in (attribution.source, attribution.cue) if frame is not None]
        return min(self._distance(frame, span) for frame in frames)

    def _distance(self, frame: Span, span: Span) -> int:
        if frame.overlaps(span):
            return 0
        between = (
            Span(frame.end, span.start) if span.start >= frame.end else Span(span.end, frame.start)
        )
        marks = sum(self._context.text.count(mark, between.start, between.end) for mark in ",;:")
        return between.end - between.start + _MARK * marks

    def _inside_other(self, span: Span, attribution: Attribution) -> bool:
        """Whether the time lies in a content that does not hold the whole attribution."""
        around = self._context.contents_at(span)
        return any(not content.contains(attribution.extent) for content in around)

    def of(self, attribution: Attribution, holder: Holder) -> Said:
        """When the words of `attribution`, held by `holder`, were said.

        Asked in order of place: where a holder goes on within a paragraph, the time told for it
        first holds for what follows.
        """
        context = self._context
        mention = self._beside.get(id(attribution))
        if mention is None and attribution.source is not None:
            mention = self._by_source.get(attribution.source)
        frame = frame_of(context, attribution) if mention is None else None
        if frame is not None:
            mention = self._beside.get(id(frame))
        if mention is not None and mention.time is not None:
            block = context.block(attribution.extent.start)
            self._spoken[block.start, holder.name] = mention
            return Said(mention.time, mention.span)
        earlier = self._earlier(attribution)
        if earlier is not None:
            return earlier
        spoken = self._spoken.get((context.block(attribution.extent.start).start, holder.name))
        if spoken is not None and spoken.time is not None:
            return Said(replace(spoken.time, basis=Basis.INFERRED), spoken.span)
        return self._from_layout(attribution)

    def beside(self, attribution: Attribution) -> Mention | None:
        """The time that stands beside the cue."""
        return self._beside.get(id(attribution))

    def is_taken(self, mention: Mention) -> bool:
        """Whether the time tells when something was said."""
        return mention.span in self._taken

    def _earlier(self, attribution: Attribution) -> Said | None:
        if attribution.cue is None:
            return None
        context = self._context
        start = attribution.cue.start
        beside = [*context.words_in(attribution.cue), *context.opening_words(start)]
        for before, (word, span) in zip(("", *(word for word, _ in beside)), beside, strict=False):
            at_first = (before, word) == english.AT_FIRST
            if (at_first or word in english.BEFORE) and not any(
                c.overlaps(span) for c in attribution.contents
            ):
                return Said(self._before(attribution.cue, word), span)
        return None

    def _before(self, cue: Span, word: str) -> Time | None:
        """ "Previously": before the time told in the same sentence, else before the first time that

        the text tells of somebody's speaking, else before it was published.
        """
        sentence = self._context.sentence_range(cue)
        told = sorted(self._beside.values(), key=lambda mention: mention.start)
        nearest = next((m for m in told if cue.start < m.start < sentence.end), None) or next(
            iter(told), None
        )
        published = self._context.document.facts.published
        known = [t.start for t in (nearest.time if nearest else None, published) if t and t.start]
        if not known:
            return None
        return Time(None, min(known), Precision.DAY, Basis.STATED, word)

    def _from_layout(self, attribution: Attribution) -> Said:
        context = self._context
        block = context.block(attribution.extent.start)
        if block.post is not None and block.post.published is not None:
            named = attribution.source is not None or attribution.cue is not None
            return Said(None if named else block.post.published)
        if block.kind is BlockKind.TURN and context.document.facts.said is not None:
            return Said(context.document.facts.said)
        heard = context.heard
        voice = context.is_voice(attribution) or block.kind is BlockKind.TURN
        taken = heard.time if heard is not None and voice else None
        if taken is not None and taken.time is not None:
            return Said(replace(taken.time, basis=Basis.INFERRED), taken.span)
        return Said(None)


def _is_earlier(context: Context, mention: Mention) -> bool:
    """Whether the time only tells that something was said before ("previously").

    "By Sunday" within a content has an open start too and tells of what is said.
    """
    if mention.time is None or mention.time.start is not None:
        return False
    return mention.value == _PAST or not context.contents_at(mention.span)


def _frame_start(attribution: Attribution) -> int:
    """Where the words begin that tell who said it."""
    assert attribution.cue is not None
    source = attribution.source
    return min(source.start, attribution.cue.start) if source else attribution.cue.start


def event_of(
    context: Context, attribution: Attribution, said: Said, times: SaidTimes
) -> Mention | None:
    """The first time within the contents, counted from when it was said where it is quoted;

    one that the words leave open only where there is no other. What is published is published when
    that is said: a release has the time beside its cue.
    """
    if is_release(context, attribution) and times.beside(attribution) is not None:
        return times.beside(attribution)
    found = [
        mention
        for content in attribution.contents
        for mention in context.within(context.times, content)
        if not times.is_taken(mention)
    ]
    settled = [mention for mention in found if mention.time is not None]
    if _foretells(context, attribution):
        published = context.document.facts.published
        settled = [m for m in settled if not _over(m.time, said.time or published)] or settled
    mention = next(iter(settled), found[0] if found else None)
    if not settled:
        mention = _term(context, attribution, said) or mention
    return None if mention is None else _counted(context, mention, said)


def _foretells(context: Context, attribution: Attribution) -> bool:
    """Whether the contents may be about a time ahead, by the stance or by a verb in them."""
    if attribution.stance in _FORETELLS:
        return True
    return any(
        word in english.TO_COME
        for content in attribution.contents
        for word, _ in context.words_in(content)
    )


def _over(time: Time | None, told: Time | None) -> bool:
    """Whether a time lay behind when something was told: no forecast is about it."""
    return bool(time and told and time.end and told.start and time.end <= told.start)


def _term(context: Context, attribution: Attribution, said: Said) -> Mention | None:
    """A length of time that sets a term to what is foretold or demanded ("within two days")."""
    if attribution.stance not in _FORETELLS:
        return None
    for content in attribution.contents:
        for mention in context.within(context.lengths, content):
            opens = words_of(mention.span.of(context.text))[:1]
            length = _LENGTH.fullmatch(mention.value)
            if length and opens and opens[0] in english.TERM:
                unit = length["unit"].lower()
                unit = "n" if unit == "m" and length["clock"] else unit
                anchor = said.time or context.document.facts.published
                time = reckon(f">{length['count']}{unit}", anchor)
                return replace(mention, time=time) if time else None
    return None


def _counted(context: Context, mention: Mention, said: Said) -> Mention:
    quoted = context.is_quoted(mention.span) or context.is_turn(mention.span)
    if not quoted or said.time is None or said.time.start is None:
        return mention
    if not needs_anchor(mention.value):
        return mention
    time = reckon(mention.value, said.time)
    if time is None:
        return mention
    words = mention.span.of(context.text)
    return replace(
        mention, time=replace(time, words=words), why=f"“{words}” counted from when it was said"
    )
