"""Training material: articles as words with their labels, cut into passages.

Takes articles of PolNeAR's layout (`evaluation.polnear`); gives passages: runs of whole
paragraphs of one article, each word with its pieces, features and tag, each span with the cue it
belongs to. A passage may be perturbed before it is cut into words, so that the tagger meets bad
typography while it learns. Beside what the corpus says a word may carry what a teacher says of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

import numpy as np
from numpy.typing import NDArray

from evaluation.named import Named
from evaluation.perturb import KINDS, Perturbed, perturb
from evaluation.polnear import Article, Gold, Span
from sayso.extract.stances import stance_of
from sayso.extract.tagger.features import Features, features
from sayso.extract.tagger.labels import NAMES, OUTSIDE, SPEECH, STANCES, Name, Role
from sayso.extract.tagger.pieces import Pieces
from sayso.extract.words import Word, cut
from sayso.model import Stance

Floats = NDArray[np.float32]

UNKNOWN = -100  # a label that does not count
SILVER = 0.5  # how far names are trusted that a machine marked
ANY = (1 << len(NAMES.tags)) - 1  # every tag of a name may stand
_STARTS = sum(1 << tag for tag in NAMES.starts)
_ENDS = sum(1 << tag for tag in NAMES.ends)
# What costs most is learnt most.
PERTURBED = {kind: 3 if kind in ("quotation marks dropped", "transcript") else 1 for kind in KINDS}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A span of a passage: its role, its words (half-open) and the attribution it belongs to.

    A source that several attributions share comes once for each.
    """

    role: Role
    start: int
    end: int
    attribution: int


@dataclass(slots=True)
class Passage:
    """Words of one article that the encoder reads together, with what it is to learn.

    `syntax` is the part of speech and the relation of each word where a parser's output lies
    beside the corpus, `UNKNOWN` elsewhere. `names` holds for each word which tags of a name it may
    have, a bit each; `marked` how far that is trusted, 0 to 1: not where nobody marked names.
    """

    pieces: list[list[int]]
    features: list[Features]
    tags: list[int]
    spans: list[Spoken]
    syntax: list[tuple[int, int]]
    names: list[int]
    marked: float
    stances: dict[int, int] = field(default_factory=dict)  # attribution -> class
    sure: dict[int, bool] = field(default_factory=dict)  # whether a person labelled it
    taught: Floats | None = None  # W x (K + SEEN): what a teacher says, see `training.taught`
    labelled: bool = True  # whether the corpus says what is attributed in it

    @property
    def size(self) -> int:
        return sum(map(len, self.pieces))


@dataclass(frozen=True, slots=True)
class Material:
    """An article to learn from; `syntax` leads from the place of a word to its two classes,

    `taught` to what a teacher says of it, `guesses` from an attribution to the stance that
    a teacher finds. One that nobody annotated for attribution is not `labelled`; `named` holds the
    names in it where somebody marked them.
    """

    article: Article
    syntax: Mapping[int, tuple[int, int]] = field(default_factory=dict)
    taught: Mapping[int, Floats] = field(default_factory=dict)
    guesses: Mapping[int, str] = field(default_factory=dict)
    labelled: bool = True
    named: Named | None = None


def perturbed(material: Material, chance: Random) -> Material:
    """The article made worse in a way drawn by chance, its spans and words led along."""
    article = material.article
    (kind,) = chance.choices(list(PERTURBED), list(PERTURBED.values()))
    changed = perturb(article.text, kind, chance)

    def moved(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(new for span in spans if (new := changed.span(*span)))

    attributions = tuple(
        Gold(moved(gold.source), moved(gold.cue), moved(gold.contents), gold.stance)
        for gold in article.attributions
    )
    syntax = {changed.at(place): classes for place, classes in material.syntax.items()}
    taught = {changed.at(place): scores for place, scores in material.taught.items()}
    worse = Article(article.name, changed.text, attributions)
    named = material.named and _moved(material.named, changed)
    return Material(worse, syntax, taught, material.guesses, material.labelled, named)


def _moved(named: Named, changed: Perturbed) -> Named:
    names = tuple(
        (*new, kind) for start, end, kind in named.names if (new := changed.span(start, end))
    )
    unknown = tuple(new for span in named.open if (new := changed.span(*span)))
    return replace(named, text=changed.text, names=names, open=unknown)


def whole(material: Material, pieces: Pieces) -> Passage:
    """The whole article as one passage."""
    article = material.article
    words, openings = words_of(article.text)
    tags = [OUTSIDE] * len(words)
    spans: list[Spoken] = []
    sources: set[tuple[int, int]] = set()
    stances: dict[int, int] = {}
    sure: dict[int, bool] = {}
    starts = {word.start: place for place, word in enumerate(words)}
    ends = {word.end: place + 1 for place, word in enumerate(words)}
    for number, gold in enumerate(article.attributions):
        for role, found in (
            (Role.SOURCE, gold.source),
            (Role.CUE, gold.cue),
            (Role.CONTENT, gold.contents),
        ):
            for span in found:
                first, last = _words_of(span, words, starts, ends)
                shared = role is Role.SOURCE and (first, last) in sources
                if shared or (first < last and not any(tags[first:last])):
                    tags[first:last] = SPEECH.tags_of(role, last - first)
                    spans.append(Spoken(role, first, last, number))
                    if role is Role.SOURCE:
                        sources.add((first, last))
        label = gold.stance or material.guesses.get(number) or _silver(article.text, gold)
        if label in STANCES:
            stances[number] = STANCES.index(label)
            sure[number] = bool(gold.stance)
    spans.sort(key=lambda span: span.start)
    ids = [pieces(word.plain) for word in words]
    shown = features(words, article.text, openings)
    syntax = [material.syntax.get(word.start, (UNKNOWN,) * 2) for word in words]
    taught = _taught(words, material.taught)
    names, marked = [ANY] * len(words), 0.0
    if material.named:
        names = _names(material.named, words, starts, ends)
        marked = 1.0 if material.named.by_person else SILVER
    return Passage(
        ids, shown, tags, spans, syntax, names, marked, stances, sure, taught, material.labelled
    )


def _names(
    named: Named, words: Sequence[Word], starts: dict[int, int], ends: dict[int, int]
) -> list[int]:
    """Which tags of a name each word may have, a bit each."""
    nothing = 1 << OUTSIDE
    for kind in set(Name) - named.kinds:
        for place in "BIES":
            nothing |= 1 << NAMES.tag(place, kind)
    found = [nothing] * len(words)
    for span in named.open:
        first, last = _words_of(span, words, starts, ends)
        found[first:last] = [ANY] * (last - first)
    taken = [False] * len(words)
    for start, end, kind in named.names:
        first, last = _words_of((start, end), words, starts, ends)
        if first < last and not any(taken[first:last]):
            found[first:last] = [1 << tag for tag in NAMES.tags_of(kind, last - first)]
            taken[first:last] = [True] * (last - first)
    return found


def _uncut(names: list[int]) -> list[int]:
    """The same tags, all open where a name was cut through at either edge."""
    found = list(names)
    for place in range(len(found)):
        if found[place] & _STARTS:
            break
        found[place] = ANY
    for place in reversed(range(len(found))):
        if found[place] & _ENDS:
            break
        found[place] = ANY
    return found


def words_of(text: str) -> tuple[list[Word], set[int]]:
    """The words of a text, and which of them open a paragraph."""
    words: list[Word] = []
    openings = set()
    for line in re.finditer(r"[^\n]+", text):
        openings.add(len(words))
        words += cut(text, *line.span())
    return words, openings


def _taught(words: Sequence[Word], told: Mapping[int, Floats]) -> Floats | None:
    """What the teacher says of each word, not a number where it met no such word."""
    if not told:
        return None
    missing = np.full_like(next(iter(told.values())), np.nan)
    return np.stack([told.get(word.start, missing) for word in words]).astype(np.float32)


def _silver(text: str, gold: Gold) -> str:
    """The stance that the words of cue and content suggest, where nobody labelled it."""
    if not gold.cue:
        return ""
    cue = " ".join(text[start:end] for start, end in gold.cue)
    stance: Stance = stance_of(cue, " ".join(text[start:end] for start, end in gold.contents))
    return stance.value


def _words_of(
    span: Span, words: Sequence[Word], starts: dict[int, int], ends: dict[int, int]
) -> tuple[int, int]:
    """The words of a span; a boundary inside a word takes the whole word."""
    start, end = span
    first = starts.get(start)
    last = ends.get(end)
    if first is None:
        first = next((n for n, word in enumerate(words) if word.end > start), len(words))
    if last is None:
        last = next((n for n, word in enumerate(words) if word.start >= end), len(words))
    return first, last


def part(passage: Passage, start: int, end: int) -> Passage:
    """The words `start` to `end` of a passage; a span that leaves it keeps what lies inside."""
    tags = [OUTSIDE] * (end - start)
    spans = []
    for span in passage.spans:
        first, last = max(span.start, start) - start, min(span.end, end) - start
        if first < last:
            tags[first:last] = SPEECH.tags_of(span.role, last - first)
            spans.append(Spoken(span.role, first, last, span.attribution))
    return Passage(
        passage.pieces[start:end],
        passage.features[start:end],
        tags,
        spans,
        passage.syntax[start:end],
        _uncut(passage.names[start:end]),
        passage.marked,
        passage.stances,
        passage.sure,
        None if passage.taught is None else passage.taught[start:end],
        passage.labelled,
    )


def passages(passage: Passage, limit: int) -> Iterator[Passage]:
    """The article cut into runs of whole paragraphs of at most `limit` pieces.

    A paragraph that is longer by itself is cut at the limit.
    """
    breaks = [n for n, (_, _, opens) in enumerate(passage.features) if opens] + [len(passage.tags)]
    start = end = 0
    for place in breaks:
        if sum(map(len, passage.pieces[start:place])) > limit and end > start:
            yield from _cut_at_limit(passage, start, end, limit)
            start = end
        end = place
    yield from _cut_at_limit(passage, start, end, limit)


def _cut_at_limit(passage: Passage, start: int, end: int, limit: int) -> Iterator[Passage]:
    size, first = 0, start
    for place in range(start, end):
        size += len(passage.pieces[place])
        if size > limit and place > first:
            yield part(passage, first, place)
            first, size = place, len(passage.pieces[place])
    if end > first:
        yield part(passage, first, end)
