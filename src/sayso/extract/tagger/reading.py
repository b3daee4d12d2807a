"""Reading: from the paragraphs of a text to who said what in it.

Paragraphs are read in windows of at most `LONGEST` pieces, whole where they fit. The words within
each content are read again by themselves, for what is attributed inside it, up to `DEEPEST`
levels. A `Reading` keeps what was weighed; its `triples` are what comes of it: spans of the text
and how sure each part is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sayso.extract.cues import VERB_FORMS
from sayso.extract.lang import en_speech as lang
from sayso.extract.tagger.decode import Floats, Marginals, Range, best_spans, marginals
from sayso.extract.tagger.features import features
from sayso.extract.tagger.labels import SPEECH, Role
from sayso.extract.tagger.links import Links, cues_of, sources_of
from sayso.extract.tagger.model import Model, Passage, Scores
from sayso.extract.tagger.naming import Naming, namings
from sayso.extract.words import Word, cut
from sayso.model import Span

LONGEST = 160  # pieces; see docs/model-card.md for what other lengths gave
DEEPEST = 4
SPARE = 0.15  # how sure a span must be that a cue would otherwise go without
PRESENT = 0.5  # how sure a source must be, wherever it begins and ends
SOURCES = [SPEECH.tag(place, Role.SOURCE) for place in "BIES"]
TOGETHER = 64  # windows read side by side: bounds memory on a long text
_SHORTEST = 4  # words: a shorter content holds no attribution


@dataclass(frozen=True, slots=True)
class Triple:
    """An attribution as the model reads it.

    `evidence` tells how sure its parts are: cue, source, link of the source, the least sure
    content, the least sure link of a content, whether there is a source, how many contents, and
    the level. `stances` tells how probable each of `STANCES` is. `level` is 0 outside all
    contents, 1 inside one, and so on.
    """

    source: Span | None
    cue: Span
    contents: tuple[Span, ...]
    stances: tuple[float, ...]
    evidence: tuple[float, ...]
    level: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """Words that are read together; `openings` are the places where a paragraph begins."""

    words: tuple[Word, ...]
    openings: frozenset[int]
    level: int = 0


Sure = Mapping[str, Mapping[Range, float]]  # how sure each span of a kind is


@dataclass(frozen=True)
class Reading:
    """What was read in one window: its spans, their links, and what the model weighed."""

    window: Window
    scores: Scores
    weighed: Marginals
    sure: Sure
    spans: dict[Role, list[Range]]
    sources: Links  # of each cue
    contents: Links  # of each content: its cue
    names: tuple[Naming, ...]  # of a window outside all contents; those inside are named there, too

    @cached_property
    def triples(self) -> tuple[Triple, ...]:
        """What comes of it: a triple for each cue."""
        return tuple(_triples(self))


def read(text: str, paragraphs: Sequence[Span], model: Model) -> Iterator[Reading]:
    """Every window of the paragraphs read; what is nested comes behind what it is nested in."""
    outermost = windows(text, paragraphs, model)
    for first in range(0, len(outermost), TOGETHER):
        waiting = outermost[first : first + TOGETHER]
        for level in range(DEEPEST):
            found = list(readings(text, waiting, model))
            yield from found
            triples = [triple for reading in found for triple in reading.triples]
            waiting = list(_within(text, triples, level + 1))
            if not waiting:
                break


def windows(text: str, paragraphs: Sequence[Span], model: Model) -> list[Window]:
    """The paragraphs packed into windows, whole where they fit."""
    found: list[Window] = []
    current: list[_Part] = []
    size = 0
    for paragraph in paragraphs:
        for part in _parts(cut(text, paragraph.start, paragraph.end), model):
            if current and size + part.size > LONGEST:
                found.append(_window(current))
                current, size = [], 0
            current.append(part)
            size += part.size
    return [*found, _window(current)] if current else found


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph, or a stretch of one that is too long, with its size in pieces."""

    words: list[Word]
    size: int
    opens: bool


def _parts(words: list[Word], model: Model) -> Iterator[_Part]:
    start = size = 0
    for place, word in enumerate(words):
        more = len(model.pieces(word.plain))
        if size + more > LONGEST:
            yield _Part(words[start:place], size, start == 0)
            start, size = place, 0
        size += more
    if words[start:]:
        yield _Part(words[start:], size, start == 0)


def _window(parts: Sequence[_Part]) -> Window:
    words: list[Word] = []
    openings = []
    for part in parts:
        if part.opens:
            openings.append(len(words))
        words += part.words
    return Window(tuple(words), frozenset(openings))


def readings(text: str, found: Sequence[Window], model: Model) -> Iterator[Reading]:
    """Each window read: its best spans and links."""
    passages = [
        Passage(
            [model.pieces(word.plain) for word in one.words],
            features(one.words, text, one.openings),
        )
        for one in found
    ]
    scores = model.read(passages)
    weighed = marginals([one.tags for one in scores], model.chain)
    names = _names(found, scores, model)
    for window, one, weights, named in zip(found, scores, weighed, names, strict=True):
        yield _reading(window, one, weights, named, model)


def _names(
    found: Sequence[Window], scores: Sequence[Scores], model: Model
) -> Iterator[tuple[Naming, ...]]:
    """The names of each window; none inside a content, whose words were read before."""
    if not found or found[0].level:
        yield from ((),) * len(found)
        return
    for weighed in marginals([one.names for one in scores], model.name_chain):
        yield tuple(namings(weighed, model.name_thresholds))


def _reading(
    window: Window,
    scores: Scores,
    weighed: Marginals,
    names: tuple[Naming, ...],
    model: Model,
) -> Reading:
    sure = weighed.spans(min(SPARE, *model.thresholds.values()))
    spans: dict[Role, list[Range]] = {role: [] for role in Role}
    for role, start, end in best_spans(sure, model.thresholds):
        spans[role].append((start, end))
    unended = _spare(Role.SOURCE, spans, sure)
    if unended:
        # Surely a source, but where it ends is not ("Harbour Watch, a channel on Telegram,").
        shares = weighed.words()[:, SOURCES].sum(axis=1)
        spans[Role.SOURCE] += [(a, b) for a, b in unended if shares[a:b].max() >= PRESENT]
        spans[Role.SOURCE].sort()

    def contents(found: list[Range]) -> Links:
        return cues_of(found, spans[Role.CUE], scores.links, scores.lone, model.distance)

    def sources(cues: list[Range], found: list[Range]) -> Links:
        return sources_of(cues, found, scores.links, scores.lone, model.distance)

    cues = spans[Role.CUE]
    of_contents = contents(spans[Role.CONTENT])
    bare = set(range(len(cues))) - set(of_contents.chosen)
    if bare and (spare := _spare(Role.CONTENT, spans, sure)):
        owners = zip(spare, contents(spare).chosen, strict=True)
        spans[Role.CONTENT] += [content for content, cue in owners if cue in bare]
        spans[Role.CONTENT].sort()
        of_contents = contents(spans[Role.CONTENT])
    of_cues = sources(cues, spans[Role.SOURCE])
    alone = [cue for cue, source in zip(cues, of_cues.chosen, strict=True) if source is None]
    if alone and (spare := _spare(Role.SOURCE, spans, sure)):
        taken = {source for source in sources(alone, spare).chosen if source is not None}
        spans[Role.SOURCE] = sorted([*spans[Role.SOURCE], *(spare[n] for n in taken)])
        of_cues = sources(cues, spans[Role.SOURCE])
    return Reading(window, scores, weighed, sure, spans, of_cues, of_contents, names)


def _spare(role: Role, spans: Mapping[Role, Sequence[Range]], sure: Sure) -> list[Range]:
    """Less probable spans of `role` where nothing was taken, for cues that would stay bare.

    Where two boundaries are about as likely, neither span may reach its threshold, although it
    is sure that a span stands there.
    """
    taken = {word for found in spans.values() for span in found for word in range(*span)}
    left = {span: share for span, share in sure[role].items() if taken.isdisjoint(range(*span))}
    return [(start, end) for _, start, end in best_spans({role: left}, {role: SPARE})]


def _triples(reading: Reading) -> Iterator[Triple]:
    words = reading.window.words
    for number, cue in enumerate(reading.spans[Role.CUE]):
        chosen = reading.sources.chosen[number]
        source = None if chosen is None else reading.spans[Role.SOURCE][chosen]
        contents = [n for n, owner in enumerate(reading.contents.chosen) if owner == number]
        spoken = [reading.spans[Role.CONTENT][n] for n in contents]
        stances = stance_shares(reading.scores, cue, spoken)
        yield Triple(
            _span(words, source) if source else None,
            _span(words, cue),
            tuple(_span(words, one) for one in spoken),
            tuple(map(float, stances)),
            _evidence(reading, number, contents),
            reading.window.level,
        )


def _span(words: Sequence[Word], found: Range) -> Span:
    return Span(words[found[0]].start, words[found[1] - 1].end)


def _evidence(reading: Reading, cue: int, contents: Sequence[int]) -> tuple[float, ...]:
    """How sure each part is: the cue, the source and its link, the least sure content and link."""

    def sure(role: Role, number: int) -> float:
        return reading.sure[role][reading.spans[role][number]]

    source = reading.sources.chosen[cue]
    of_source = 1.0 if source is None else sure(Role.SOURCE, source)
    spoken = [sure(Role.CONTENT, number) for number in contents]
    links = [reading.contents.sure[n] for n in contents]
    return (
        sure(Role.CUE, cue),
        of_source,
        reading.sources.sure[cue],
        min(spoken, default=1.0),
        min(links, default=1.0),
        float(source is not None),
        float(len(contents)),
        float(reading.window.level),
    )


def stance_shares(scores: Scores, cue: Range, said: Sequence[Range]) -> Floats:
    """How probable each of `STANCES` is for a cue and what was said by it."""
    words = [cue[0], cue[1] - 1]
    if said:
        words += [min(said)[0], max(said)[1] - 1]
    row = scores.stances[words, range(len(words))].sum(axis=0)
    weights = np.exp(row - row.max())
    found: Floats = weights / weights.sum()
    return found


def _within(text: str, triples: Sequence[Triple], level: int) -> Iterator[Window]:
    """The words within each content that may hold an attribution of its own."""
    for triple in triples:
        for content in triple.contents:
            words = cut(text, content.start, content.end)
            while words and words[0].is_mark:
                words = words[1:]
            while words and words[-1].is_mark:
                words = words[:-1]
            if len(words) >= _SHORTEST and any(_may_cue(word.low) for word in words):
                yield Window(tuple(words), frozenset({0}), level)


def _may_cue(word: str) -> bool:
    return word in VERB_FORMS or word in lang.NOUNS or word == "according"
