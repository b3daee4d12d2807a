"""Words: a text cut into pieces small enough to reason about, each with its place.

Takes a stretch of text; returns its words and marks in order. "Ukraine's" is two words
("Ukraine", "'s"); "U.S.", "10-day", "1,200" and
"didn't" are one. Typography is made plain in `low` and
`plain`; the offsets are those of the text itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.fold import fold_aligned
from sayso.model import Span

_WORD = re.compile(
    r"""(?:[^\W\d_]\.){2,}                 # U.S., J.R.
      | '(?:s|m|re|ve|ll|d)(?!\w)           # the possessive, and short auxiliaries
      | \w+(?:(?:[-.&/*]+|(?<=\d),(?=\d{3}(?!\d))|'(?!(?:s|m|re|ve|ll|d)\b))\w+)*
                                          # 10-day, didn't, f**ing, 1,200
      | \.{2,} | [-⸺]{2,} | ''|[^\w\s]""",
    re.VERBOSE,
)
# A long dash parts two words ("said—though"); folded to a hyphen it would join them.
_LONG_DASH = "⸺"
_PARTING = dict.fromkeys(map(ord, "—―"), _LONG_DASH)
QUOTE = "“”"  # stands in `low` for a whole quotation that was made one word


@dataclass(frozen=True, slots=True)
class Word:
    """A word or mark: its place, its letters in plain typography, and those in lower case."""

    start: int
    end: int
    plain: str
    low: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_quote(self) -> bool:
        return self.low == QUOTE

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation (a quotation is not)."""
        return not self.is_quote and not self.plain[0].isalnum() and self.low != "'s"

    @property
    def is_capital(self) -> bool:
        return self.plain[0].isupper()


def cut(text: str, start: int, end: int) -> list[Word]:
    """The words of `text[start:end]`, with offsets into `text`."""
    parted = fold_aligned(text[start:end].translate(_PARTING))
    plain = parted.replace(_LONG_DASH, "-")
    return [
        Word(start + a, start + b, plain[a:b], plain[a:b].lower())
        for a, b in (match.span() for match in _WORD.finditer(parted))
    ]


def quote_word(span: Span, text: str) -> Word:
    """A whole quotation as one word; `plain` keeps the mark that stands last in it."""
    last = next((c for c in reversed(text[span.start : span.end][-3:]) if c in ",.?!"), "")
    return Word(span.start, span.end, QUOTE + last, QUOTE)


def joined(words: list[Word]) -> Span:
    """From the first of `words` to the last; there must be one."""
    return Span(words[0].start, words[-1].end)


def phrase(words: Sequence[Word]) -> str:
    """The words as written, in plain typography: "Ada Kern's"."""
    return " ".join(word.plain for word in words).replace(" 's", "'s").replace(" .", ".")
