"""Passages that two documents share, word for word.

Takes documents; returns for each the earlier document whose wording it shares most, with the
stretches on both sides, and the quotations that several documents bring. Runs of eight words are
looked up by number, never document against document; documents with one text are looked up once.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from sayso.fold import fold_aligned
from sayso.link.words import Token, tokens
from sayso.model import Document, Span

RUN = 8  # words: shorter runs are common phrases
SHARED_LEAST = 0.3  # of the shorter text: one shared paragraph of background stays below
WORDS_LEAST = 25
COPY_LEAST = 12  # words: a shorter text may be the same by chance
QUOTED_LEAST = 5  # words of a quotation: shorter ones are said by many
_OWNERS = 4  # documents remembered for one run of words
_MODULUS = (1 << 61) - 1
_BASE = 1_000_003
_QUOTED = re.compile(r'"[^"]{1,1500}"')


@dataclass(frozen=True, slots=True)
class Shared:
    """Two documents with the same wording; `share` is that of the shorter text, up to 1."""

    earlier: str
    later: str
    share: float
    earlier_spans: tuple[Span, ...]
    later_spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in a document: its place and its words folded."""

    document_id: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class _Runs:
    """The runs of words of a text, each by its number, without what stands in quotation marks."""

    numbers: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=7).digest())


def quotations(document: Document) -> Iterator[Quoted]:
    """The quotations of at least `QUOTED_LEAST` words, by their marks.

    A pair of marks across paragraphs is no quotation: one of them is missing.
    """
    for match in _QUOTED.finditer(fold_aligned(document.text)):
        inner = Span(match.start() + 1, match.end() - 1)
        words = [token.word for token in tokens(inner.of(document.text))]
        if len(words) >= QUOTED_LEAST and "\n\n" not in inner.of(document.text):
            yield Quoted(document.id, inner, " ".join(words))


def _own_words(document: Document) -> list[Token]:
    """The words outside quotation marks: quoting the same person is no reuse of wording."""
    quoted = iter([quote.span for quote in quotations(document)])
    current = next(quoted, None)
    found = []
    for token in tokens(document.text):
        while current and token.start >= current.end:
            current = next(quoted, None)
        if not (current and current.start <= token.start):
            found.append(token)
    return found


def _runs(document: Document) -> _Runs:
    found = _own_words(document)
    numbers, rolling, power = [], 0, pow(_BASE, RUN, _MODULUS)
    values = [_number(token.word) for token in found]
    for index, value in enumerate(values):
        rolling = (rolling * _BASE + value) % _MODULUS
        if index >= RUN:
            rolling = (rolling - values[index - RUN] * power) % _MODULUS
        if index >= RUN - 1:
            numbers.append(rolling)
    starts = tuple(token.start for token in found[: len(numbers)])
    return _Runs(tuple(numbers), starts, tuple(token.end for token in found[RUN - 1 :]))


def shared_passages(documents: Sequence[Document]) -> Iterator[Shared]:
    """For each document the one before it, in the order given, whose wording it shares most."""
    copies, runs = _copies(documents), {}
    owners: defaultdict[int, list[int]] = defaultdict(list)
    for index, document in enumerate(documents):
        first = copies[document.text]
        if first.id != document.id:
            if len(document.text.split()) >= COPY_LEAST:
                whole = (Span(0, len(document.text)),)
                yield Shared(first.id, document.id, 1.0, whole, whole)
            continue
        runs[index] = mine = _runs(document)
        found = _most_shared(mine, owners, runs)
        if found is not None:
            yield _shared(documents[found].id, document.id, runs[found], mine)
        for number in dict.fromkeys(mine.numbers):
            if len(owners[number]) < _OWNERS:
                owners[number].append(index)


def _copies(documents: Iterable[Document]) -> dict[str, Document]:
    """The first document with each text."""
    first: dict[str, Document] = {}
    for document in documents:
        first.setdefault(document.text, document)
    return first


def _most_shared(
    mine: _Runs, owners: Mapping[int, Sequence[int]], runs: Mapping[int, _Runs]
) -> int | None:
    """The earlier document that shares most runs, when they are enough of the shorter one."""
    counts = Counter(
        owner for number in dict.fromkeys(mine.numbers) for owner in owners.get(number, ())
    )
    for owner in sorted(counts, key=lambda owner: (-counts[owner], owner)):
        shorter = min(len(set(mine.numbers)), len(set(runs[owner].numbers)))
        enough = counts[owner] + RUN - 1 >= WORDS_LEAST
        if enough and counts[owner] >= SHARED_LEAST * shorter:
            return owner
    return None


def _shared(earlier: str, later: str, theirs: _Runs, mine: _Runs) -> Shared:
    both = set(theirs.numbers) & set(mine.numbers)
    shorter = min(len(set(theirs.numbers)), len(set(mine.numbers)))
    return Shared(
        earlier, later, len(both) / shorter, _stretches(theirs, both), _stretches(mine, both)
    )


def _stretches(runs: _Runs, both: set[int]) -> tuple[Span, ...]:
    """The stretches of text that shared runs cover, touching ones as one."""
    spans: list[Span] = []
    for number, start, end in zip(runs.numbers, runs.starts, runs.ends, strict=True):
        if number not in both:
            continue
        if spans and start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
    return tuple(spans)
