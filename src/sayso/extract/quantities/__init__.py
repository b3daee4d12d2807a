"""Quantities: takes sentences and times, returns every number with what it counts.

The span runs from the words that bound the number ("up to") to the end of what is counted;
`value` says it canonically ("30 North Korean troops", "1 interpreter per 30 soldiers"). Dates,
names with numbers, ordinals and "one" as a pronoun are no quantities. Linear in the text.

The grammar, over the tokens of a sentence (`tokens.py`):

    quantity = [bound] number [joint number] [bound] [what] [against]
    joint    = "-" | "to" | "or" | "and" behind "between"
    number: `numbers.py`   bound: `bounds.py`   what: `nouns.py`   against: `ratios.py`
"""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.quantities.found import told
from sayso.extract.quantities.grammar import read
from sayso.extract.quantities.numbers import STARTS
from sayso.extract.quantities.tokens import scan
from sayso.extract.step import Step
from sayso.fold import fold_aligned
from sayso.model import Analysis, Kind, Mention, Span
from sayso.plugins import Extractor

VERSION = 2

_FIGURE = re.compile(r"[\d½⅓⅔¼¾⅛]")
_WORDS = re.compile(r"[a-z]+")


def _find(analysis: Analysis) -> Iterator[Mention]:
    text = _plain(analysis.document.text)
    times = [mention.span for mention in analysis.of_kind(Kind.TIME)]
    behind = 0
    for sentence in analysis.of_kind(Kind.SENTENCE):
        first = behind
        while behind < len(times) and times[behind].start < sentence.end:
            behind += 1
        words = text[sentence.start : sentence.end]
        if _FIGURE.search(words) or not STARTS.isdisjoint(_WORDS.findall(words.lower())):
            yield from _mentions(text, sentence.span, times[first:behind])


def _mentions(text: str, sentence: Span, times: Sequence[Span]) -> Iterator[Mention]:
    tokens = scan(text, sentence.start, sentence.end)
    for found in read(tokens, times):
        yield Mention(
            tokens[found.start].start,
            tokens[found.end - 1].end,
            Kind.QUANTITY,
            told(found),
            1.0 if found.quantity.counted or found.quantity.unit else 0.7,
            f"quantities@{VERSION}",
            found.why,
            quantity=found.quantity,
        )


def _plain(text: str) -> str:
    # A non-breaking space inside a number is a separator; a plain one parts two numbers.
    folded = fold_aligned(text)
    if "\u00a0" not in text and "\u202f" not in text:
        return folded
    return "".join(
        old if old in "\u00a0\u202f" else new for old, new in zip(text, folded, strict=True)
    )


def extractor() -> Extractor:
    """Finds quantities."""
    needs = frozenset({Kind.SENTENCE.value, Kind.TIME.value})
    return Step("quantities", VERSION, needs, frozenset({Kind.QUANTITY.value}), _find)
