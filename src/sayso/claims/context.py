"""Context: the look-ups that claims of one document share, each built once and asked by place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.claims import english
from sayso.claims.statements import frame_key, frames
from sayso.model import (
    Analysis,
    Attribution,
    Block,
    BlockKind,
    Holder,
    HolderKind,
    Kind,
    Mention,
    Span,
)

DEPTH = 4  # links of attributions around one; deeper nesting does not occur in news
_OPENING = 16  # code points in which "Previously," or "Earlier," opens a sentence
_FRAME = 300  # code points before a cue in which its own clause begins
_BESIDE = 16  # code points beside a name in which a preposition or an auxiliary stands
_DOES = re.compile(r"\s+(?:had|has|have|would|will|is|was|did|does|could|must|may|might)\b")
_GOVERNED = re.compile(
    r"\b(?:in|at|near|of|to|from|on|for|into|inside|outside|around|and|towards?)\s+(?:the\s+)?\Z"
)
_WORD = re.compile(r"\w+")
_LOOKED_AT = 16  # contents that begin before a place and may still hold it


@dataclass(frozen=True, slots=True)
class Heard:
    """A recording of the document: who released it, why we think so, and when it was taken."""

    by: Holder
    why: str
    time: Mention | None


class Context:
    """One analysis with its look-ups."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.document = analysis.document
        self.text = analysis.document.text
        self.sentences = [mention.span for mention in analysis.of_kind(Kind.SENTENCE)]
        # "Now" and "the future" name no time that a claim could be about.
        self.times = tuple(
            mention for mention in analysis.of_kind(Kind.TIME) if not mention.value.endswith("_REF")
        )
        self.lengths = analysis.of_kind(Kind.DURATION)
        self.places = analysis.of_kind(Kind.PLACE)
        self.quantities = _numbers(analysis)
        self.quotations = analysis.of_kind(Kind.QUOTATION)
        self._holders = {
            mention.span: mention for mention in analysis.of_kind(Kind.HOLDER) if mention.holder
        }
        self._extents = [attribution.extent for attribution in analysis.attributions]
        self._starts = [extent.start for extent in self._extents]
        self._sources = analysis.of_kind(Kind.HOLDER)
        self._contents = sorted(
            (
                (content, number)
                for number, attribution in enumerate(analysis.attributions)
                for content in attribution.contents
            ),
            key=_place_of,
        )
        self._reaches = frames(analysis.attributions)
        self._block_starts = [block.start for block in self.document.blocks]
        self.heard = _recording(self)
        self.voices = _voices(self)

    def holder(self, source: Span | None) -> Mention | None:
        """The holder mention of a source span."""
        return self._holders.get(source) if source is not None else None

    def reach(self, attribution: Attribution) -> Span:
        """From where to where its source and cue reach, with all the statements they share."""
        return self._reaches[frame_key(attribution)]

    def block(self, place: int) -> Block:
        return self.document.blocks[max(bisect_right(self._block_starts, place) - 1, 0)]

    def around(self, attribution: Attribution) -> list[Attribution]:
        """The attributions that this one is nested in, outermost first."""
        extent = attribution.extent
        at = bisect_right(self._contents, extent.start, key=lambda pair: pair[0].start)
        found: dict[int, Span] = {}
        for content, number in self._contents[max(0, at - _LOOKED_AT) : at]:
            other = self.analysis.attributions[number]
            if (
                other is not attribution
                and content.contains(extent)
                and self._extents[number] != extent
            ):
                found[number] = content
        ordered = sorted(found, key=lambda number: (found[number].start, -found[number].end))
        return [self.analysis.attributions[number] for number in ordered[-DEPTH:]]

    def inside(self, attribution: Attribution) -> list[Attribution]:
        """The attributions that lie within a content of this one."""
        found: list[Attribution] = []
        for content in attribution.contents:
            first = bisect_left(self._starts, content.start)
            for other in self.analysis.attributions[first : first + _LOOKED_AT]:
                if other.extent.start >= content.end:
                    break
                if other is not attribution and content.contains(other.extent):
                    found.append(other)
        return found

    def same(self, attribution: Attribution) -> list[Attribution]:
        """The other attributions of just the same words."""
        if not attribution.contents:
            return []
        first = attribution.contents[0]
        at = bisect_left(self._contents, (first.start, -first.end), key=_place_of)
        found: list[Attribution] = []
        for content, number in self._contents[at : at + _LOOKED_AT]:
            other = self.analysis.attributions[number]
            if content != first:
                break
            if other is not attribution and other.contents == attribution.contents:
                found.append(other)
        return found

    def sentence_range(self, span: Span) -> Span:
        """The sentences that cover a span."""
        starts = self.sentences
        first = bisect_right(starts, span.start, key=lambda sentence: sentence.start) - 1
        last = bisect_left(starts, span.end, key=lambda sentence: sentence.start) - 1
        start, end = span.start, span.end
        if first >= 0 and starts[first].end > span.start:
            start = min(start, starts[first].start)
        if last >= 0 and starts[last].end >= span.end:
            end = starts[last].end
        return Span(start, end)

    def within(self, mentions: Sequence[Mention], span: Span) -> list[Mention]:
        """The mentions that lie within a span."""
        first = bisect_left(mentions, span.start, key=lambda mention: mention.start)
        last = bisect_left(mentions, span.end, key=lambda mention: mention.start)
        return [mention for mention in mentions[first:last] if mention.end <= span.end]

    def is_quoted(self, span: Span) -> bool:
        """Whether the span stands in a quotation."""
        at = bisect_right(self.quotations, span.start, key=lambda mention: mention.start)
        return any(m.span.contains(span) for m in self.quotations[max(0, at - _LOOKED_AT) : at])

    def attributions_in(self, span: Span) -> list[Attribution]:
        """The first attributions that begin within a span."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return list(self.analysis.attributions[first : min(last, first + _LOOKED_AT)])

    def contents_at(self, span: Span) -> list[Span]:
        """The contents that hold a span."""
        at = bisect_right(self._contents, span.start, key=lambda pair: pair[0].start)
        near = self._contents[max(0, at - _LOOKED_AT) : at]
        return [content for content, _ in near if content.contains(span)]

    def last_holder_before(self, start: int) -> Mention | None:
        """The holder whose source stands last before a place."""
        at = bisect_left(self._sources, start, key=lambda mention: mention.start)
        return self._sources[at - 1] if at else None

    def speaks(self, span: Span) -> bool:
        """Whether the span lies in the source of an attribution."""
        at = bisect_right(self._sources, span.start, key=lambda mention: mention.start)
        return any(mention.span.contains(span) for mention in self._sources[max(0, at - 3) : at])

    def frame(self, attribution: Attribution) -> Span:
        """The stretch before and around the cue that no other attribution takes: from the end of

        what stands before it in the sentence to the content behind it, or the sentence's end.
        """
        extent, sentence = attribution.extent, self.sentence_range(attribution.extent)
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, extent.start)
        ends = [
            other.end
            for other in self._extents[max(first, last - _LOOKED_AT) : last]
            if other.end <= extent.start
        ]
        start = max([sentence.start, extent.start - _FRAME, *ends])
        cue = attribution.cue
        if cue is None:
            return Span(start, sentence.end)
        behind = [content.start for content in attribution.contents if content.start > cue.end]
        return Span(start, min([sentence.end, cue.end + _FRAME, *behind]))

    def acts(self, span: Span) -> bool:
        """Whether what stands here does something ("that Pyongyang had sent troops")."""
        if _GOVERNED.search(self.text, max(0, span.start - _BESIDE), span.start):
            return False
        return _DOES.match(self.text, span.end, span.end + _BESIDE) is not None

    def words_in(self, span: Span) -> list[tuple[str, Span]]:
        """The words of a span in lower case, each with its place."""
        return [
            (match.group().lower(), Span(match.start(), match.end()))
            for match in _WORD.finditer(self.text, span.start, span.end)
        ]

    def opening_words(self, place: int) -> list[tuple[str, Span]]:
        """The first words of the sentence around a place, up to it."""
        sentence = self.sentence_range(Span(place, place + 1))
        return self.words_in(Span(sentence.start, min(place, sentence.start + _OPENING)))

    def is_voice(self, attribution: Attribution) -> bool:
        """Whether the attribution's holder is heard in the released recording."""
        mention = self.holder(attribution.source)
        holder = mention.holder if mention else None
        kinds = (HolderKind.UNNAMED, HolderKind.GROUP)
        return holder is not None and holder.kind in kinds and noun_of(holder.name) in self.voices

    def is_turn(self, span: Span) -> bool:
        return self.block(span.start).kind is BlockKind.TURN


def _numbers(analysis: Analysis) -> tuple[Mention, ...]:
    """The quantities that a claim may be about: not the lengths inside times, which say when."""
    times = analysis.of_kind(Kind.TIME)
    starts = [mention.start for mention in times]

    def dated(mention: Mention) -> bool:
        at = bisect_right(starts, mention.start)
        return at > 0 and times[at - 1].span.contains(mention.span)

    return tuple(mention for mention in analysis.of_kind(Kind.QUANTITY) if not dated(mention))


def _place_of(pair: tuple[Span, int]) -> tuple[int, int]:
    return pair[0].start, -pair[0].end


def words_of(text: str) -> list[str]:
    """The words of a cue or name, in lower case."""
    return text.lower().replace("’", "'").split()


def noun_of(name: str) -> str:
    """The last word of a description in the singular ("Aldoran soldiers" → "soldier")."""
    last = words_of(name)[-1] if name.split() else ""
    return last.removesuffix("s") if last not in {"troops", "press"} else last


def _recording(context: Context) -> Heard | None:
    """The first released medium of the document, by the release itself or what is told of it."""
    for attribution in context.analysis.attributions:
        mention = context.holder(attribution.source)
        holder = mention.holder if mention else None
        if holder is None or not attribution.contents:
            continue
        if is_release(context, attribution):
            what = attribution.contents[0].of(context.text)
            told = attribution.cue is not None and attribution.contents[0].contains(attribution.cue)
            why = what if told else f"{what} released by {holder.name}"
            return Heard(holder, why, _taken(context))
        if holder.kind is HolderKind.MEDIUM and holder.released_by:
            why = f"{holder.name} released by {holder.released_by}"
            return Heard(_body(context, holder.released_by), why, _taken(context))
    return None


def _body(context: Context, name: str) -> Holder:
    """The holder called `name` as the document has it elsewhere, else an organisation."""
    holders = (mention.holder for mention in context.analysis.of_kind(Kind.HOLDER))
    known = (holder for holder in holders if holder is not None and holder.name == name)
    return next(known, Holder(name, HolderKind.ORGANISATION))


def _taken(context: Context) -> Mention | None:
    """When the recording was taken, where an attribution of the document says so."""
    for attribution in context.analysis.attributions:
        if attribution.source is None and is_taken(context, attribution):
            for content in attribution.contents:
                times = context.within(context.times, content)
                if times:
                    return times[-1]
        elif is_release(context, attribution):
            recorded = _recorded(context, attribution)
            if recorded is not None:
                return recorded
    return None


def _recorded(context: Context, release: Attribution) -> Mention | None:
    """The time behind the word for recording, where a release tells ("a call recorded in May")."""
    for content in release.contents:
        taken = next(
            (span for word, span in context.words_in(content) if word in english.TAKEN), None
        )
        if taken is not None:
            times = context.within(context.times, Span(taken.end, content.end))
            if times:
                return times[0]
    return None


def is_taken(context: Context, attribution: Attribution) -> bool:
    """Whether the attribution tells how a medium came about."""
    if attribution.cue is None or attribution.source is not None:
        return False
    return bool(set(words_of(attribution.cue.of(context.text))) & english.TAKEN)


def is_release(context: Context, attribution: Attribution) -> bool:
    """Whether the attribution tells that its source published something; a medium shows it."""
    if attribution.cue is None or _is_medium(context, attribution):
        return False
    return bool(set(words_of(attribution.cue.of(context.text))) & english.RELEASED)


def _voices(context: Context) -> frozenset[str]:
    """The nouns of those heard in the recording: of a perception cue, or in a medium's content."""
    if context.heard is None:
        return frozenset()
    found: set[str] = set()
    for attribution in context.analysis.attributions:
        mention = context.holder(attribution.source)
        holder = mention.holder if mention else None
        if holder is None or holder.kind not in (HolderKind.UNNAMED, HolderKind.GROUP):
            continue
        cue = set(words_of(attribution.cue.of(context.text))) if attribution.cue else set()
        shown = any(_is_medium(context, outer) for outer in context.around(attribution))
        if shown or cue & english.PERCEIVED:
            found.add(noun_of(holder.name))
    return frozenset(found)


def _is_medium(context: Context, attribution: Attribution) -> bool:
    mention = context.holder(attribution.source)
    return bool(mention and mention.holder and mention.holder.kind is HolderKind.MEDIUM)
