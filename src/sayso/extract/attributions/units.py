"""Units: the stretches in which an attribution is looked for.

Takes an analysis; returns one unit a sentence, with every quotation made a single word, so that
the rules see `"…", said X` whatever was said. Sentences that one quotation ties together are one
unit. The inside of each quotation gives units of its own, a level deeper. No unit is longer than
`LONGEST` words: a text without full stops is cut there, which keeps every rule linear.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.words import Word, cut, quote_word
from sayso.fold import DASHES, QUOTE_MARKS
from sayso.model import Analysis, Block, BlockKind, Kind, Mention, Span

LONGEST = 120  # words; the longest sentence of PolNeAR's 84 dev articles has 117
_DATELINE = 16  # words of "TORVIK, Aldora, Sunday, March 12 (Harbour News) -"
_SHORTEST_TOWN = 3  # letters of a town in capitals
_MARKS = frozenset(QUOTE_MARKS + "'‘’‚‛")
_SHORTEST = 12  # code points: a quotation under this holds no attribution of its own


@dataclass(frozen=True, slots=True)
class Unit:
    """Words to be judged together. `within` is the quotation it lies in, None outside them all."""

    words: tuple[Word, ...]
    block: Block
    within: Span | None = None

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def is_quote_only(self) -> bool:
        """Whether there is a quotation and nothing beside it but marks."""
        return any(word.is_quote for word in self.words) and all(
            word.is_quote or word.is_mark for word in self.words
        )


def quotation_spans(analysis: Analysis) -> list[Span]:
    """The outermost quotations with their marks, in order, none overlapping."""
    text = analysis.document.text
    found: list[Span] = []
    for mention in analysis.of_kind(Kind.QUOTATION):
        span = with_marks(mention, text)
        if found and span.start < found[-1].end:
            continue
        found.append(span)
    return found


def with_marks(mention: Mention, text: str) -> Span:
    """A quotation with the marks around it, where it has them."""
    start, end = mention.start, mention.end
    if start and text[start - 1] in _MARKS:
        start -= 1
    if end < len(text) and text[end] in _MARKS:
        end += 1
    return Span(start, end)


def units(analysis: Analysis) -> list[Unit]:
    """The units of a document in order, those inside quotations after the one around them."""
    quotes = quotation_spans(analysis)
    sentences = [mention.span for mention in analysis.of_kind(Kind.SENTENCE)]
    found: list[Unit] = []
    for block, group in _groups(analysis, sentences, quotes):
        found += _outer(analysis.document.text, block, group, quotes)
    starts = [span.start for span in sentences]
    for unit in list(found):
        for word in unit.words:
            if word.is_quote and word.end - word.start >= _SHORTEST:
                first = max(bisect_right(starts, word.start) - 1, 0)
                last = bisect_left(starts, word.end)
                found += _inner(
                    analysis.document.text, unit.block, word.span, sentences[first:last]
                )
    return found


def _groups(
    analysis: Analysis, sentences: Sequence[Span], quotes: Sequence[Span]
) -> Iterator[tuple[Block, Span]]:
    """Sentences with their block, joined where a quotation ties one to the next."""
    blocks = analysis.document.blocks
    starts = [block.start for block in blocks]
    pending: Span | None = None
    for place, sentence in enumerate(sentences):
        pending = Span(pending.start, sentence.end) if pending else sentence
        block = blocks[max(bisect_right(starts, pending.start) - 1, 0)]
        following = sentences[place + 1] if place + 1 < len(sentences) else None
        if (
            following is None
            or following.start >= block.end
            or not _tied(analysis.document.text, pending, following, quotes)
        ):
            yield block, pending
            pending = None


def _tied(text: str, before: Span, after: Span, quotes: Sequence[Span]) -> bool:
    """Whether a quotation runs over both, or ends the one and is signed in the other."""
    at = bisect_left(quotes, before.end, key=lambda quote: quote.start) - 1
    if at < 0:
        return False
    quote = quotes[at]
    signed = text[after.start] in DASHES and quote.end >= before.end - 1
    return quote.end > before.end or signed


def _outer(text: str, block: Block, span: Span, quotes: Sequence[Span]) -> Iterator[Unit]:
    """The units of one group: its words with each quotation made one."""
    start = (
        block.label.end
        if block.label and block.label.start <= span.start < block.label.end
        else span.start
    )
    words: list[Word] = []
    first = bisect_right(quotes, start, key=lambda quote: quote.end)
    position = start
    for quote in quotes[first:]:
        if quote.start >= span.end:
            break
        words += cut(text, position, max(quote.start, position))
        words.append(quote_word(Span(max(quote.start, start), min(quote.end, block.end)), text))
        position = quote.end
    if position < span.end:
        words += cut(text, position, span.end)
    yield from _pieces(
        words[_dateline(words) :] if span.start == block.start else words, block, None
    )


def _dateline(words: Sequence[Word]) -> int:
    """How many words "TORVIK, Aldora (Harbour News) -" takes at the head of a report."""
    if not words or not (words[0].plain.isupper() and len(words[0].plain) >= _SHORTEST_TOWN):
        return 0
    for place, word in enumerate(words[:_DATELINE]):
        if word.low in {"-", "--"}:
            return place + 1
        if not (word.is_mark or word.is_capital or word.low[0].isdigit()):
            return 0
    return 0


def _inner(text: str, block: Block, quote: Span, sentences: Sequence[Span]) -> Iterator[Unit]:
    for sentence in sentences:
        start, end = max(sentence.start, quote.start), min(sentence.end, quote.end)
        words = cut(text, start, end) if start < end else []
        while words and words[0].plain in "\"'":
            words = words[1:]
        while words and words[-1].plain in "\"'":
            words = words[:-1]
        yield from _pieces(words, block, quote)


def _pieces(words: Sequence[Word], block: Block, within: Span | None) -> Iterator[Unit]:
    for start in range(0, len(words), LONGEST):
        yield Unit(tuple(words[start : start + LONGEST]), block, within)


def is_heading(unit: Unit) -> bool:
    """Whether the unit stands in a headline."""
    return unit.block.kind in (BlockKind.TITLE, BlockKind.HEADING)
