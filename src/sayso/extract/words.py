"""Words: a text cut into pieces small enough to reason about, each with its place.

Takes a stretch of text; returns its words and marks in order. "Ukraine's" is two words
("Ukraine", "'s"); "U.S.", "10-day", "1,200" and
"didn't" are one. Typography is made plain in `low` and
`plain`; the offsets are those of the text itself. Many ask for words of one text, so the text is
cut once and its words are kept until another is asked for.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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
    """The words of `text[start:end]`, with offsets into `text`.

    What is left of a word in which the stretch begins or ends is cut by itself.
    """
    whole = _whole(text)
    first, last = bisect_left(whole.starts, start), bisect_right(whole.ends, end)
    if first > last:
        return whole.cut(start, end)
    found = whole.words[first:last]
    if first and whole.ends[first - 1] > start:
        found = whole.cut(start, whole.ends[first - 1]) + found
    if last < len(whole.starts) and whole.starts[last] < end:
        found += whole.cut(whole.starts[last], end)
    return found


class _Whole:
    """A whole text: its long dashes parted, in plain typography, and its words."""

    def __init__(self, text: str) -> None:
        self._parted = fold_aligned(text.translate(_PARTING))
        self._plain = self._parted.replace(_LONG_DASH, "-")
        self.words = self.cut(0, len(text))
        self.starts = [word.start for word in self.words]
        self.ends = [word.end for word in self.words]

    def cut(self, start: int, end: int) -> list[Word]:
        """The words from place to place, as if nothing stood around them."""
        places = (match.span() for match in _WORD.finditer(self._parted, start, end))
        plain = self._plain
        return [Word(a, b, word := plain[a:b], word.lower()) for a, b in places]


@lru_cache(maxsize=1)
def _whole(text: str) -> _Whole:
    return _Whole(text)


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
