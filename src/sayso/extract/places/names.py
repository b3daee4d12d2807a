"""Names of places: takes a text, returns the capitalised stretches that the gazetteer knows.

Longest first; which of them are places, and which place, is decided in `places.py` from the words
around, to which each candidate gives access. Linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sayso.extract.gazetteer import Entry, Gazetteer, fold_name
from sayso.extract.lang.en_place_signs import (
    JOINED,
    PARTIES,
    PLURALS,
    PREPOSITIONS,
    REGION_WORDS,
    WRITTEN_OUT,
)
from sayso.extract.lang.en_regions import POSTAL_CODES, SHORT_FORMS
from sayso.model import PlacePrecision, Span
from sayso.states import DEMONYMS

_SHORT = "|".join(re.escape(form) for form in sorted(SHORT_FORMS, key=len, reverse=True))
_CAPITALS = (
    rf"{_SHORT}|(?:{'|'.join(PARTIES)})(?=-[A-Z])|(?:{'|'.join(map(re.escape, WRITTEN_OUT))})(?= )"
)
_WORD = re.compile(
    rf"\b(?=[A-Z])(?:{_CAPITALS})|(?:[^\W\d_]\.){{2,}}"  # no other word has to try them all
    rf"|[^\W\d_]+(?:[-'](?!(?:{'|'.join(JOINED)})\b)[^\W\d_]+)*|\d+|[^\w\s]"
)
REACH = 4  # words looked at between a name and what belongs to it
_LONGEST = 5  # words of a name
_SHORTENED = (PlacePrecision.COUNTRY, PlacePrecision.REGION)  # may be named by initials
_CONNECTORS = frozenset(
    {"of", "the", "and", "de", "la", "le", "du", "el", "al", "es", "ed", "on", "da", "do", "del"}
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark; the possessive is no part of it."""

    start: int
    end: int
    plain: str
    low: str
    possessive: bool
    capital: bool

    @property
    def word(self) -> bool:
        return self.plain[0].isalpha()


@dataclass(frozen=True)
class Candidate:
    """Tokens `first` to `last` of a sentence, and the places that bear this name.

    `called` is the whole name, where the words give it once for several: "Kern and Skarn counties".
    """

    tokens: Sequence[Token]
    first: int
    last: int
    entries: tuple[Entry, ...]
    called: str = ""

    @cached_property
    def span(self) -> Span:
        return Span(self.tokens[self.first].start, self.tokens[self.last].end)

    @property
    def possessive(self) -> bool:
        return self.tokens[self.last].possessive

    @cached_property
    def name(self) -> str:
        words = self.tokens[self.first : self.last + 1]
        return self.called or " ".join([token.plain for token in words])

    @cached_property
    def key(self) -> str:
        """The name as names are compared."""
        return fold_name(self.name)

    @property
    def single(self) -> bool:
        return self.first == self.last

    def before(self, count: int = 1) -> Token | None:
        """The token `count` before the name, if the sentence has one."""
        return self.tokens[self.first - count] if self.first >= count else None

    def after(self, count: int = 1) -> Token | None:
        """The token `count` behind the name, if the sentence has one."""
        index = self.last + count
        return self.tokens[index] if index < len(self.tokens) else None

    @property
    def kind(self) -> Token | None:
        """The word behind that may say what the place is: "region", but not "State University"."""
        word, next_ = self.after(), self.after(2)
        if word is None or self.possessive:
            return None
        longer = word.capital and next_ is not None and next_.word and next_.capital
        return None if longer else word


def cut(folded: str, span: Span) -> list[Token]:
    """The words and marks of a sentence; `folded` has plain typography."""
    tokens = []
    for match in _WORD.finditer(folded, span.start, span.end):
        plain = match[0]
        possessive = plain.endswith("'s") and len(plain) > 2
        plain = plain[:-2] if possessive else plain
        start, capital = match.start(), plain[0].isupper()
        tokens.append(Token(start, start + len(plain), plain, plain.lower(), possessive, capital))
    return tokens


def candidates(tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The longest names that the gazetteer knows, left to right, none overlapping."""
    index = 0
    counties = {found.first: found for found in _of_plurals(tokens, gazetteer)}
    while index < len(tokens):
        found = counties.get(index)
        if found is None and tokens[index].capital:
            found = _postal(tokens, index, gazetteer) or _longest(tokens, index, gazetteer)
        if found is not None:
            yield found
            index = found.last
        index += 1


def _of_plurals(tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterator[Candidate]:
    """The names that stand before "counties": each is that of a county."""
    for end, token in enumerate(tokens):
        last = end - 1
        while token.low in PLURALS and last >= 0 and tokens[last].capital:
            first = last
            while first > 0 and tokens[first - 1].capital and not _leads(tokens[first - 1]):
                first -= 1
            words = " ".join(part.plain for part in tokens[first : last + 1])
            called = f"{words} {PLURALS[token.low]}"
            if entries := gazetteer.find(called):
                yield Candidate(tokens, first, last, entries, called)
            last = first - 1
            while last > 0 and tokens[last].low in (",", "and", "or"):
                last -= 1
            if last == first - 1:
                break


def _leads(token: Token) -> bool:
    return not token.word or token.low in PREPOSITIONS


def _postal(tokens: Sequence[Token], index: int, gazetteer: Gazetteer) -> Candidate | None:
    """A state by its two letters, behind a name and a comma: "Torvik, OH"."""
    key = POSTAL_CODES.get(tokens[index].plain)
    if key is None or index < 2 or tokens[index - 1].plain != "," or not tokens[index - 2].capital:
        return None
    region = gazetteer.region(*key)
    return Candidate(tokens, index, index, (region,)) if region else None


def _longest(tokens: Sequence[Token], first: int, gazetteer: Gazetteer) -> Candidate | None:
    lasts = []
    for last in range(first, min(first + _LONGEST, len(tokens))):
        token = tokens[last]
        number = token.plain.isdigit()
        if not (token.capital or number or token.low in _CONNECTORS or token.low in REGION_WORDS):
            break
        if token.capital or number or token.low in REGION_WORDS:
            lasts.append(last)
        if token.possessive:
            break
    for last in reversed(lasts):
        name = " ".join(token.plain for token in tokens[first : last + 1])
        entries = _entries(name, gazetteer)
        if name.isupper() and not (first == 0 and len(name) > 3):
            # Capitals throughout are shouting or initials: "US" is a country, "POW" no village.
            # Only a dateline shouts the name of a town.
            entries = tuple(e for e in entries if e.precision in _SHORTENED)
        if entries:
            return Candidate(tokens, first, last, entries)
    return None


def _entries(name: str, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """The places of a name, also where it is written out: "St. Torvik", "Saint Torvik"."""
    entries = gazetteer.find(name)
    first, _, rest = name.partition(" ")
    if rest and first in WRITTEN_OUT:
        known = {entry.id for entry in entries}
        others = gazetteer.find(f"{WRITTEN_OUT[first]} {rest}")
        entries = (*entries, *(entry for entry in others if entry.id not in known))
    return entries


def demonym(words: str) -> str:
    """The country whose adjective or people the words are ("Russian", "North Koreans"), or ""."""
    return DEMONYMS.get(words) or DEMONYMS.get(words.removesuffix("s")) or ""


def demonym_at(tokens: Sequence[Token], index: int) -> str:
    """The country whose adjective or people stands at `index`, or ""."""
    one, *behind = tokens[index : index + 2]
    both = demonym(f"{one.plain} {behind[0].plain}") if behind else ""
    return both or demonym(one.plain)
