"""Passages that documents share: wording taken over, and quotations that stand elsewhere.

Takes documents and what each word tells; returns pairs of documents with the stretches on both
sides. Texts are compared by runs of three content words, found by number and never document
against document; documents with one text are looked up once. A run that two documents have and no
other is the mark of a taking; one that many have is a phrase. What ends two reports alike is
background that any report carries, and no mark.
"""

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from itertools import groupby

from sayso.fold import fold_aligned
from sayso.link import english_reports
from sayso.link.words import features, tokens
from sayso.model import BlockKind, Document, Span

RUN = 3  # content words
SHARED_LEAST = 0.3  # of the shorter text: one shared paragraph of background stays below
RUNS_LEAST = 8
COPY_LEAST = 12  # words: a shorter text may be the same by chance
QUOTED_LEAST = 5  # words of a quotation: shorter ones are said by many
WORDS_LEAST = 4  # different words, names apart, that only two documents have in a row
# Chosen on the open stories: least weight of such words, the rarest of a case telling 1.
TELLING = 2.5
_OWNERS = 4  # documents remembered for one run that many have
_PLACE = 24  # bits for a document's place in the order, beside the number of a run
_QUOTED = re.compile(r'"[^"]{1,1500}"')


@dataclass(frozen=True, slots=True)
class Shared:
    """Two documents with the same wording; `share` is that of the shorter text, up to 1.

    `quoted` where the later has it in quotation marks.
    """

    earlier: str
    later: str
    share: float
    earlier_spans: tuple[Span, ...]
    later_spans: tuple[Span, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation in a document: its place and its words folded."""

    document_id: str
    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class _Word:
    """A content word: what it stands for and where; in a name, a quotation, the last paragraph."""

    key: str
    start: int
    end: int
    name: bool
    quoted: bool
    closing: bool


_Runs = Mapping[int, tuple[_Word, ...]]


@lru_cache(maxsize=200_000)
def _number(run: tuple[str, ...]) -> int:
    digest = blake2b("\0".join(run).encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return int.from_bytes(digest)


def quotations(document: Document) -> Iterator[Quoted]:
    """The quotations of at least `QUOTED_LEAST` words, by their marks.

    A pair of marks across paragraphs is no quotation: one of them is missing.
    """
    for match in _QUOTED.finditer(fold_aligned(document.text)):
        inner = Span(match.start() + 1, match.end() - 1)
        words = [token.word for token in tokens(inner.of(document.text))]
        if len(words) >= QUOTED_LEAST and "\n\n" not in inner.of(document.text):
            yield Quoted(document.id, inner, " ".join(words))


def _words(document: Document) -> Iterator[list[_Word]]:
    """The content words of each paragraph."""
    quoted = [quote.span for quote in quotations(document)]
    blocks = [block for block in document.blocks if block.kind is not BlockKind.TITLE]
    ends = [
        number
        for number, block in enumerate(blocks)
        if block.span.of(document.text).split(maxsplit=1)[:1]
        and fold_aligned(block.span.of(document.text)).split(maxsplit=1)[0].strip(".,:").lower()
        not in english_reports.AMENDMENTS
    ]
    for number, block in enumerate(blocks):
        closing = len(ends) > 2 and number == ends[-1]
        found = []
        for feature in features(tokens(block.span.of(document.text))):
            start, end = feature.start + block.start, feature.end + block.start
            found.append(
                _Word(
                    feature.key,
                    start,
                    end,
                    feature.surface[:1].isupper(),
                    any(span.start <= start < span.end for span in quoted),
                    closing,
                )
            )
        yield found


def _runs(document: Document) -> _Runs:
    """The runs of a text by number, each where it stands first."""
    found: dict[int, tuple[_Word, ...]] = {}
    for words in _words(document):
        for place in range(len(words) - RUN + 1):
            run = tuple(words[place : place + RUN])
            found.setdefault(_number(tuple(word.key for word in run)), run)
    return found


def shared_passages(
    documents: Sequence[Document], weight: Callable[[str], float]
) -> Iterator[Shared]:
    """Pairs with the same wording, of documents in the order given, the earlier first."""
    first = _copies(documents)
    texts = [document for document in documents if first[document.text].id == document.id]
    for document in documents:
        if first[document.text].id != document.id and len(document.text.split()) >= COPY_LEAST:
            whole = (Span(0, len(document.text)),)
            yield Shared(first[document.text].id, document.id, 1.0, whole, whole)

    @lru_cache(maxsize=512)
    def runs_of(place: int) -> _Runs:
        return _runs(texts[place])

    exclusive, common = _counted(texts, runs_of)
    for earlier, later in sorted(exclusive.keys() | common.keys()):
        alone, every = exclusive.get((earlier, later), ()), common[earlier, later]
        theirs, mine = runs_of(earlier), runs_of(later)
        shorter = min(len(theirs), len(mine))
        both = [number for number in mine if number in theirs and _is_mark(mine, theirs, number)]
        share = len(both) / shorter if shorter else 0.0
        if (every >= RUNS_LEAST and share >= SHARED_LEAST) or (
            len(alone) > 1 and _telling(mine, set(both).intersection(alone), weight)
        ):
            yield from _shared(texts[earlier], texts[later], share, theirs, mine, both)


def _copies(documents: Iterable[Document]) -> dict[str, Document]:
    """The first document with each text."""
    first: dict[str, Document] = {}
    for document in documents:
        first.setdefault(document.text, document)
    return first


def _counted(
    texts: Sequence[Document], runs_of: Callable[[int], _Runs]
) -> tuple[Mapping[tuple[int, int], Sequence[int]], Counter[tuple[int, int]]]:
    """The runs that two texts have and no other; and for each text with one of those that

    share most with it among the earlier ones, how many they share.
    """
    codes = array("Q")
    for place in range(len(texts)):
        codes.extend((number << _PLACE) | place for number in runs_of(place))
    exclusive: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    shared: defaultdict[int, Counter[int]] = defaultdict(Counter)
    mask = (1 << _PLACE) - 1
    for number, group in groupby(sorted(codes), key=lambda code: code >> _PLACE):
        owners = [code & mask for code in group]
        if len(owners) == 2:
            exclusive[owners[0], owners[1]].append(number)
        for later in owners[1:]:
            shared[later].update(owner for owner in owners[:_OWNERS] if owner < later)
    common: Counter[tuple[int, int]] = Counter()
    for later, counts in shared.items():
        earlier = min(counts, key=lambda owner: (-counts[owner], owner))
        common[earlier, later] = counts[earlier]
    return {pair: numbers for pair, numbers in exclusive.items() if len(numbers) > 1}, common


def _is_mark(mine: _Runs, theirs: _Runs, number: int) -> bool:
    """Whether a shared run tells anything: not where both end with it, nor where both quote it."""
    here, there = mine[number], theirs[number]
    if all(word.closing for word in (*here, *there)):
        return False
    return not all(word.quoted for word in (*here, *there))


def _telling(mine: _Runs, alone: Iterable[int], weight: Callable[[str], float]) -> bool:
    """Whether what only two have is more than names and figures."""
    found = [word for number in alone for word in mine[number]]
    words = {word.key for word in found if not word.name and not word.key.isdigit()}
    return len(words) >= WORDS_LEAST and sum(map(weight, sorted(words))) >= TELLING


def _shared(
    earlier: Document,
    later: Document,
    share: float,
    theirs: _Runs,
    mine: _Runs,
    both: Sequence[int],
) -> Iterator[Shared]:
    """The passage in its own words, and that in quotation marks in the later one alone."""
    for quoted in (False, True):
        found = [number for number in both if all(w.quoted for w in mine[number]) is quoted]
        if found:
            yield Shared(
                earlier.id,
                later.id,
                round(share, 3),
                _stretches(theirs, found),
                _stretches(mine, found),
                quoted,
            )


def _stretches(runs: _Runs, both: Iterable[int]) -> tuple[Span, ...]:
    """The stretches of text that shared runs cover, touching ones as one."""
    spans: list[Span] = []
    for start, end in sorted((runs[number][0].start, runs[number][-1].end) for number in both):
        if spans and start <= spans[-1].end:
            spans[-1] = Span(spans[-1].start, max(end, spans[-1].end))
        else:
            spans.append(Span(start, end))
    return tuple(spans)
