"""Sentences of reports made comparable: what their words stand for, and how much each tells.

Takes documents; returns their sentences, each with its features (`words.features`; numbers as
figures, so that "forty" and "40" agree), and an index by which a sentence finds those of one
publisher that say the same, without comparing all with all. A word tells the more, the fewer
documents have it; even one that all have tells something.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import log

from sayso.fold import fold_aligned
from sayso.link import english_reports
from sayso.link.words import features, tokens
from sayso.model import BlockKind, Document, Span, Time

_BREAK = re.compile(r"(?:(?<=[.!?])|(?<=[.!?]\"))\s+(?=[\"'(]?[A-ZА-Я0-9])|\n+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Gen|Col|Lt|Maj|Capt|Sgt|Dr|Mr|Mrs|Ms"
    r"|St|No)|\b[A-Z]|\b[ap]\.m)\.$"
)
_GROUPED = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}\b)")
EVERY = "*"  # stands for all publishers
_COMMON = 60  # sentences of one publisher that share a word: with more, it finds none of them
_LEAST = 0.3  # what a word tells that all documents have


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document: what its words stand for, and when it was published."""

    document_id: str
    span: Span
    words: frozenset[str]
    published: Time | None


@dataclass(frozen=True, slots=True)
class Likeness:
    """How far two sentences say the same: what they share, its weight, and that as a share of the

    shorter of the two.
    """

    shared: frozenset[str]
    weight: float
    share: float

    @property
    def score(self) -> float:
        return self.weight * self.share


def sentences(document: Document) -> Iterator[Sentence]:
    """The sentences of a document, in order; a title and headings are left out."""
    for block in document.blocks:
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
            continue
        published = block.post.published if block.post else None
        for span in cut(document.text, block.span):
            words = frozenset(word_keys(span.of(document.text)))
            if words:
                yield Sentence(document.id, span, words, published or document.facts.published)


def cut(text: str, within: Span) -> Iterator[Span]:
    """The stretches of sentences within a stretch of text."""
    # Line by line: `fold_aligned` makes a space of a line break.
    plain = "\n".join(fold_aligned(line) for line in within.of(text).split("\n"))
    start = 0
    for match in _BREAK.finditer(plain):
        if "\n" not in match.group() and _ABBREVIATED.search(plain[start : match.start()]):
            continue
        if plain[start : match.start()].strip():
            yield Span(within.start + start, within.start + match.start())
        start = match.end()
    if plain[start:].strip():
        yield Span(within.start + start, within.start + len(plain))


def word_keys(text: str) -> Iterator[str]:
    """What the words of a text stand for; numbers as figures."""
    for feature in features(tokens(_GROUPED.sub("", text))):
        yield english_reports.FIGURES.get(feature.key, feature.key)


@dataclass(frozen=True, slots=True)
class Told:
    """All sentences of a case, by document, and those of each publisher by their words."""

    of: Mapping[str, Sequence[Sentence]]
    _weights: Mapping[str, float]
    _by_word: Mapping[tuple[str, str], Sequence[Sentence]]

    def likeness(
        self, left: Set[str], right: Set[str], without: Set[str] = frozenset()
    ) -> Likeness:
        """How far two sets of words agree, but for some."""
        mine, theirs = left - without, right - without
        shared = frozenset(mine & theirs)
        weight = self._weigh(shared)
        smaller = min(self._weigh(mine), self._weigh(theirs))
        return Likeness(shared, weight, weight / smaller if smaller else 0.0)

    def weight(self, word: str) -> float:
        """What a word tells, up to 1."""
        return self._weights.get(word, 1.0)

    def _weigh(self, words: Iterable[str]) -> float:
        return sum(sorted(map(self.weight, words)))

    def near(self, publisher: str, words: Iterable[str]) -> list[Sentence]:
        """The sentences of a publisher that share a word which is not too common there."""
        found: dict[tuple[str, int], Sentence] = {}
        for word in words:
            for sentence in self._by_word.get((publisher, word), ()):
                found[sentence.document_id, sentence.span.start] = sentence
        return [found[key] for key in sorted(found)]


def told(documents: Iterable[Document], publisher: Mapping[str, str]) -> Told:
    """Reads all sentences once; `publisher` by document."""
    of = {document.id: tuple(sentences(document)) for document in documents}
    having = Counter(
        word for found in of.values() for word in {word for one in found for word in one.words}
    )
    count = log(len(of) + 1)
    weights = {
        word: _LEAST + (1 - _LEAST) * (1 - log(number) / count) for word, number in having.items()
    }
    by_word: defaultdict[tuple[str, str], list[Sentence]] = defaultdict(list)
    for document_id in sorted(of):
        for sentence in of[document_id]:
            for word in sentence.words:
                by_word[publisher.get(document_id, ""), word].append(sentence)
                by_word[EVERY, word].append(sentence)
    kept = {key: found for key, found in by_word.items() if len(found) <= _COMMON}
    return Told(of, weights, kept)
