"""The scan: takes a stretch of text with plain typography, returns its tokens.

What only looks like numbers is one token of its own, so that the grammar never sees inside it: web
and mail addresses, telephone numbers, coordinates, dates in figures, clock times, serials ("T-72",
"2A46"). The last token is an empty one; since Python counts from the end, it also stands before
the first, and the grammar may look one token to either side without asking. Linear in the text.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from sayso.extract.lang.en_quantities import CLOCK
from sayso.extract.lang.en_units import CURRENCIES, FOLDED

Value = TypeVar("Value")


class Sort(StrEnum):
    """The sorts of token."""

    CODE = "code"  # a serial or another name with figures in it
    OPAQUE = "opaque"  # an address, a telephone number, a date, a clock time
    COLON = "colon"  # "1:30": a clock time, or a ratio where the words around say so
    FRACTION = "fraction"  # "1/2", "½"
    FIGURES = "figures"
    MONEY = "money"  # a sign of money before figures
    WORD = "word"
    MARK = "mark"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """A token: its place, its word as written and in lower case, and whether it touches the one

    before it.
    """

    sort: Sort
    start: int
    end: int
    word: str
    low: str
    glued: bool


Tokens = Sequence[Token]


def _any(signs: Iterable[str]) -> str:
    longest_first = sorted(signs, key=len, reverse=True)
    return "|".join(re.escape(sign) + FOLDED.get(sign, "") for sign in longest_first)


_LETTER = r"[^\W\d_½⅓⅔¼¾⅛]"
_LETTERED = [sign for sign in CURRENCIES if sign[-1].isalpha() or sign[-1] in ".="]
_BARE = [sign for sign in CURRENCIES if sign not in _LETTERED]
_SPACED = "US|HK|NZ|A|C"  # "HK $5"
_SCAN = re.compile(
    rf"""(?P<plain>(?!(?:{_SPACED})\ ?\$){_LETTER}+(?=[\s,;]))  # most words
    |(?P<opaque>https?://\S+|www\.\S+|[^\s@]{{1,64}}@\S+|[@\#]\w+
        |\+\d[\d\ ()-]{{6,24}}\d|(?<!\w)0\d{{1,4}}(?:[ -]\d{{2,5}}){{1,4}}\b
        |\(\d{{3}}\)\ ?\d{{3}}-\d{{4}}|\b\d{{3}}-\d{{4}}\b
        |\b\d+(?:-\d+){{2,9}}\b|\b\d{{1,4}}(?:/\d{{1,4}}){{2}}\b|\b\d{{1,3}}(?:\.\d{{1,3}}){{2,3}}\b
        |\d{{1,3}}(?:\.\d+)?\s?°(?:\s?\d{{1,2}}(?:\.\d+)?['′]?){{0,2}}["″]?\s?[NSEW]\b
        |\b\d{{1,3}}\.\d{{3,}}°?\ ?[NSEW]\b
        |-?\b\d{{1,3}}\.\d{{3,}}°?,\ -?\d{{1,3}}\.\d{{3,}}\b
        |\b\d{{1,2}}[.:]?(?:\d{{2}})?\s?(?:{CLOCK})|\b\d{{1,2}}:\d{{2}}:\d{{2}}\b)
    |(?P<colon>(?<![\w.:])\d{{1,4}}:\d{{1,4}}(?:,\d{{3}})*(?![\w:]))
    |(?P<money>(?<!\w)(?:{_any(_LETTERED)})(?=\s?\d)|(?:{_any(_BARE)})(?=\s?-?\d)
        |(?<!\w)(?:{_SPACED})\ \$(?=\d))
    |(?P<code>(?<!{_LETTER})(?:{_LETTER}{{1,12}}|[A-Z]{_LETTER}{{0,11}}-)\d\w*(?:[.,-]\w+)*)
    |(?P<fraction>(?<![\d/.])\d{{1,2}}[/⁄]\d{{1,3}}(?![\d/])|[½⅓⅔¼¾⅛])
    |(?P<figures>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)
        |\d{{1,3}}(?:(?:[\u00a0\u202f]|\ (?=0))\d{{3}})+(?!\d)|\d+\.\d+|(?<![\w.])\.\d+|\d+)
    |(?P<word>(?:{_LETTER}\.){{2,}}|{_LETTER}+(?:['&]{_LETTER}+)*)
    |(?P<mark>°[CF]?|[^\s\w]|_)""",
    re.VERBOSE,
)

_SORTS = {sort.value: sort for sort in Sort} | {"plain": Sort.WORD}


def scan(text: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`, with an empty one behind the last."""
    tokens: list[Token] = []
    last = -1
    for match in _SCAN.finditer(text, start, end):
        word = match[0]
        at, till = match.span()
        tokens.append(
            Token(_SORTS[match.lastgroup or ""], at, till, word, word.lower(), at == last)
        )
        last = till
    tokens.append(Token(Sort.END, end, end, "", "", glued=False))
    return tokens


class Phrases(Generic[Value]):
    """A table of phrases, looked up forwards or backwards; the longest that fits counts."""

    def __init__(self, table: Mapping[str, Value]) -> None:
        self._from: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._until: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in table.items():
            words = tuple(token.low for token in scan(phrase, 0, len(phrase))[:-1])
            self._from.setdefault(words[0], []).append((words, value))
            self._until.setdefault(words[-1], []).append((words, value))
        for known in (*self._from.values(), *self._until.values()):
            known.sort(key=lambda entry: -len(entry[0]))

    def at(self, tokens: Tokens, index: int) -> tuple[Value, int] | None:
        """What begins at `index`, and the index behind it."""
        known = self._from.get(tokens[index].low)
        if known is None:
            return None
        for words, value in known:
            end = index + len(words)
            if end < len(tokens) and all(
                token.low == word for token, word in zip(tokens[index:end], words, strict=True)
            ):
                return value, end
        return None

    def before(self, tokens: Tokens, index: int) -> tuple[Value, int] | None:
        """What ends right before `index`, and the index where it begins."""
        for words, value in self._until.get(tokens[index - 1].low, ()) if index else ():
            start = index - len(words)
            if start >= 0 and all(
                token.low == word for token, word in zip(tokens[start:index], words, strict=True)
            ):
                return value, start
        return None
