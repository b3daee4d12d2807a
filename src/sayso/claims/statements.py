"""Statements: what somebody said, parted into the things that were said.

Takes an analysis; returns it with every attribution of several statements made one of each: each
sentence of its contents, and in a sentence each independent clause (`clauses.py`). Who said it, the
cue and the chain are the same for all; the stance is each statement's own where its words tell one
("We shall come back. The bridge is open."). Spans are those of the text without the words and
marks that only join. What is nested in a content is never cut. Linear in the length of the text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.claims import english
from sayso.claims.clauses import joints
from sayso.claims.stances import stance_of
from sayso.model import Analysis, Attribution, Kind, Span, Stance

_MARKS = " \t\n\r\"'“”‘’«»„‟,;:–—-…"
_BREAK = ", "  # what stands for the words between two contents of one sentence
_LAST_WORD = re.compile(r"[^\W_]+\Z")
_LONGEST_JOINT = 8  # code points of a word that joins
_LOOKED_AT = 16  # attributions that begin before a place and may still run over it
_SHORTEST = 3  # words: less is no statement beside others ("No.", "Four times!")
# Stances that tell of a whole, or of nothing that was said.
_WHOLE = frozenset({Stance.DECLINES, Stance.DOES_NOT_CONFIRM})


def parted(analysis: Analysis) -> Analysis:
    """The analysis with one attribution a statement, in order of place."""
    marks = _Marks(
        analysis.document.text,
        tuple(mention.span for mention in analysis.of_kind(Kind.SENTENCE)),
        tuple(mention.span for mention in analysis.of_kind(Kind.QUOTATION)),
        tuple(sorted(set(frames(analysis.attributions).values()))),
    )
    ordered = [(one, part) for one in analysis.attributions for part in _statements(one, marks)]
    ordered.sort(key=lambda pair: (pair[1].extent.start, -pair[0].extent.end, pair[0].by))
    return replace(analysis, attributions=tuple(part for _, part in ordered))


@dataclass(frozen=True, slots=True)
class _Marks:
    """What decides where a document is cut: `inner` is where every attribution reaches."""

    text: str
    sentences: Sequence[Span]
    quotations: Sequence[Span]
    inner: Sequence[Span]


Frame = tuple[Span | None, Span | None, Span | None]


def frame_key(attribution: Attribution) -> Frame:
    """What the statements of one attribution share: its source and cue, or else its own words."""
    source, cue = attribution.source, attribution.cue
    own = attribution.contents[0] if source is None and cue is None else None
    return source, cue, own


def frames(attributions: Sequence[Attribution]) -> Mapping[Frame, Span]:
    """From where to where each source and cue reaches with all that is said there."""
    found: dict[Frame, Span] = {}
    for attribution in attributions:
        key, extent = frame_key(attribution), attribution.extent
        known = found.get(key, extent)
        found[key] = Span(min(known.start, extent.start), max(known.end, extent.end))
    return found


def _statements(attribution: Attribution, marks: _Marks) -> Iterator[Attribution]:
    contents = tuple(sorted(attribution.contents))
    if not contents or attribution.stance in _WHOLE:
        yield attribution
        return
    text = marks.text
    cuts = [
        cut
        for cut in _cuts(text, contents, marks.sentences)
        if not _is_inside(cut, contents, marks.inner)
    ]
    groups = _near(attribution.cue, _long_enough(text, _groups(contents, cuts)), marks)
    if len(groups) == 1 and _length(groups[0]) == _length(contents):
        yield attribution
        return
    for group in groups:
        spans = tuple(span for part in group if (span := _bare(text, part)) is not None)
        words = " ".join(span.of(text) for span in spans)
        cue = attribution.cue.of(text) if attribution.cue else ""
        yield replace(attribution, contents=spans, stance=stance_of(attribution.stance, cue, words))


def _cuts(text: str, contents: Sequence[Span], sentences: Sequence[Span]) -> Iterator[int]:
    """Where in the contents another statement begins, in order."""
    stretch: list[Span] = []
    for number, content in enumerate(contents):
        first = bisect_right(sentences, content.start, key=lambda sentence: sentence.start)
        last = bisect_left(sentences, content.end, key=lambda sentence: sentence.start)
        if number and _ends_between(contents[number - 1].end, content.start, sentences):
            yield from _joints(text, stretch)
            stretch = []
            yield content.start
        start = content.start
        for sentence in sentences[first:last]:
            yield from _joints(text, [*stretch, Span(start, sentence.start)])
            stretch = []
            yield sentence.start
            start = sentence.start
        stretch.append(Span(start, content.end))
    yield from _joints(text, stretch)


def _length(spans: Sequence[Span]) -> int:
    return sum(span.end - span.start for span in spans)


def _near(cue: Span | None, groups: Sequence[list[Span]], marks: _Marks) -> list[list[Span]]:
    """The groups without those that only stand near a cue: what is no quotation is said in the

    cue's own sentence. All of them, where none stands there.
    """
    if cue is None or len(groups) < 2:
        return list(groups)
    at = bisect_right(marks.sentences, cue.start, key=lambda sentence: sentence.start) - 1
    sentence = marks.sentences[at] if at >= 0 else cue
    near = [
        group
        for group in groups
        if any(part.overlaps(sentence) or _is_quoted(part, marks) for part in group)
    ]
    return near or list(groups)


def _is_quoted(span: Span, marks: _Marks) -> bool:
    """Whether words between quotation marks begin or go on within the span."""
    at = bisect_left(marks.quotations, span.end, key=lambda quotation: quotation.start)
    return any(one.overlaps(span) for one in marks.quotations[max(0, at - _LOOKED_AT) : at])


def _ends_between(end: int, start: int, sentences: Sequence[Span]) -> bool:
    """Whether a sentence begins between the end of one content and the start of the next."""
    at = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    return at >= 0 and sentences[at].start >= end


def _joints(text: str, stretch: Sequence[Span]) -> Iterator[int]:
    """Where another clause begins in the parts of one sentence."""
    places: list[tuple[int, Span]] = []
    joined = ""
    for part in stretch:
        joined += _BREAK if joined else ""
        places.append((len(joined), part))
        joined += part.of(text)
    for joint in joints(joined):
        at, part = places[bisect_right(places, joint, key=lambda place: place[0]) - 1]
        yield part.start + joint - at


def _is_inside(cut: int, contents: Sequence[Span], inner: Sequence[Span]) -> bool:
    """Whether an attribution that lies within a content runs over the cut."""
    at = bisect_left(inner, cut, key=lambda extent: extent.start)
    return any(
        extent.end > cut and any(c.contains(extent) and c != extent for c in contents)
        for extent in inner[max(0, at - _LOOKED_AT) : at]
    )


def _groups(contents: Sequence[Span], cuts: Sequence[int]) -> list[list[Span]]:
    """The parts of the contents between one cut and the next."""
    found: list[list[Span]] = [[]]
    edges = iter([*cuts, contents[-1].end])
    edge = next(edges)
    for content in contents:
        start = content.start
        while edge <= start and edge < contents[-1].end:
            found.append([])
            edge = next(edges)
        while start < edge < content.end:
            found[-1].append(Span(start, edge))
            found.append([])
            start, edge = edge, next(edges)
        found[-1].append(Span(start, content.end))
    return [group for group in found if group]


def _long_enough(text: str, groups: Sequence[list[Span]]) -> list[list[Span]]:
    """The groups with those of a word or two joined to the one before them, else behind."""
    found: list[list[Span]] = []
    short = False
    for group in groups:
        own = _is_short([word for part in group for word in part.of(text).split()])
        if found and (own or short):
            last = found[-1][-1]
            if last.end == group[0].start:
                found[-1][-1:] = [Span(last.start, group[0].end), *group[1:]]
            else:
                found[-1] += group
            short = short and own
        else:
            found.append(list(group))
            short = own
    return found


def _is_short(words: Sequence[str]) -> bool:
    """Whether the words are no statement beside others; "nine wounded" is one."""
    counts = bool(words) and (words[0][0].isdigit() or words[0].lower() in english.NUMBERS)
    return len(words) < _SHORTEST - counts


def _bare(text: str, part: Span) -> Span | None:
    """A part without the marks, and the word that only joins, at its ends."""
    start, end = part.start, part.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    last = _LAST_WORD.search(text, max(start, end - _LONGEST_JOINT), end)
    if last is not None and last.start() > start and last.group().lower() in english.JOINING:
        return _bare(text, Span(start, last.start()))
    return Span(start, end) if start < end else None
