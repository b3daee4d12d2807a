"""Sites: takes a sentence, returns the places that it names and the gazetteer lacks.

They show by their kind ("… field camp", "village of …"), by what contains them ("near …, B"), or
are read as names of places.
Here, too, is told whether the words put one name into another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.gazetteer import Gazetteer
from sayso.extract.lang.en_place_signs import (
    BETWEEN,
    DIRECTIONS,
    FACILITIES,
    FACILITY_ADJECTIVES,
    KINDS_OF_PLACE,
    NEVER,
    PREPOSITIONS,
    REGION_WORDS,
    TITLES,
    WEAK_PREPOSITIONS,
)
from sayso.extract.lang.en_times import MONTHS, WEEKDAYS
from sayso.extract.places.names import REACH, Candidate, Token, demonym_at
from sayso.extract.places.read import NAMED, Read
from sayso.model import PlacePrecision, Span

_LONGEST = 4  # words of a name that the gazetteer lacks
_INTO = BETWEEN - {"the"}  # what opens the words between a place and what contains it
_BETWEEN = BETWEEN | DIRECTIONS
_WITHIN = _BETWEEN | REGION_WORDS
_OWNED = DIRECTIONS | KINDS_OF_PLACE | {"of"}  # words between a country and what lies in it
_IN = PREPOSITIONS - WEAK_PREPOSITIONS - {"to", "on", "onto"}
_LEADING = NEVER | DIRECTIONS | PREPOSITIONS | TITLES


def contains(candidate: Candidate, following: Candidate) -> bool:
    """Whether the words put `candidate` into `following`: "A, B", "A in the B", "A in C's B"."""
    between = candidate.tokens[candidate.last + 1 : following.first]
    if not 0 < len(between) <= REACH or between[0].low not in _INTO:
        return False
    return all(token.low in _WITHIN for token in between)


def owner_before(candidate: Candidate, gazetteer: Gazetteer) -> str:
    """The country that the words before put the name in: "the Russian town of", "Russia's"."""
    tokens = candidate.tokens
    for index in range(candidate.first - 1, max(-1, candidate.first - 1 - REACH), -1):
        token = tokens[index]
        if token.capital:
            return _country_ending(tokens, index, gazetteer)
        if token.low not in _OWNED:
            return ""
    return ""


def _country_ending(tokens: Sequence[Token], index: int, gazetteer: Gazetteer) -> str:
    """The country whose adjective, or whose name with a possessive, ends at `index`."""
    for first in (index - 1, index):
        if first < 0 or not tokens[first].capital:
            continue
        if tokens[index].possessive:
            entries = gazetteer.find(" ".join(token.plain for token in tokens[first : index + 1]))
            named = [e for e in entries if e.precision is PlacePrecision.COUNTRY]
            if named:
                return named[0].country
        elif code := demonym_at(tokens, first):
            return code
    return ""


@dataclass(frozen=True, slots=True)
class Site:
    """A named site: tokens `first` to `last`; `base` is a known place in its name."""

    first: int
    last: int
    start: int
    end: int
    name: str
    sign: str
    base: Candidate | None
    container: Candidate | None


class _Known:
    """The known names of a sentence, by token: the one there, and the one that comes after."""

    def __init__(self, tokens: Sequence[Token], found: Sequence[Candidate]) -> None:
        self.at: list[Candidate | None] = [None] * (len(tokens) + 1)
        self.following: list[Candidate | None] = [None] * (len(tokens) + 1)
        behind: Candidate | None = None
        end = len(tokens)
        for candidate in reversed(found):
            self.following[candidate.first : end] = [behind] * (end - candidate.first)
            behind, end = candidate, candidate.first
            for index in range(candidate.first, candidate.last + 1):
                self.at[index] = candidate
        self.following[:end] = [behind] * end


def sites(tokens: Sequence[Token], candidates: Sequence[Candidate], read: Read) -> Iterator[Site]:
    """Sites by their kind, by what contains them, or by how they are read."""
    found = _Known(tokens, candidates)
    end = 0
    for index in range(len(tokens)):
        if index < end:
            continue
        site = _facility(tokens, found, index) or _unknown(tokens, found, index, read)
        if site is not None and site.first >= end:
            yield site
            end = site.last + 1


def _facility(tokens: Sequence[Token], found: _Known, index: int) -> Site | None:
    """The site whose kind of facility is named at `index`."""
    if tokens[index].low not in FACILITIES or tokens[index].possessive:
        return None
    stop = index
    while stop > 0 and tokens[stop - 1].low in FACILITY_ADJECTIVES:
        stop -= 1
    first = stop
    while first > 0 and stop - first < _LONGEST and _names(tokens[first - 1]):
        first -= 1
    while first < stop and _leads(tokens, first):
        first += 1
    if first == stop:
        return None
    container = _container(found, index)
    before = tokens[max(0, first - 3) : first]
    sign = next((token.low for token in before if token.low in PREPOSITIONS), "")
    base = found.at[first]
    if base is not None and base.first == first and base.last >= index:
        return None  # the gazetteer knows the whole of it: "Rhode Island"
    if base is not None and base.first != first:
        base = None
    if base is not None and base.entries[0].precision is PlacePrecision.COUNTRY:
        return None
    if not sign and container is None:
        return None
    why = f"“{tokens[index].low}” behind it"
    return _made(tokens, first, index, why, base, container)


def _unknown(tokens: Sequence[Token], found: _Known, index: int, read: Read) -> Site | None:
    """The unknown name behind "village of", or behind "in" where something contains it or where

    it is read as the name of a place.
    """
    if not _names(tokens[index]) or index == 0 or _leads(tokens, index):
        return None
    known = found.at[index] is not None
    before = tokens[index - 1]
    kind = before.low == "of" and index > 1 and tokens[index - 2].low in KINDS_OF_PLACE
    kind = kind or (before.low in KINDS_OF_PLACE and not before.capital)
    in_it = before.low in _IN
    if known or not (kind or in_it):
        return None
    last = index
    while last + 1 < len(tokens) and last - index + 1 < _LONGEST and _names(tokens[last + 1]):
        last += 1
    container = _container(found, last)
    if container is not None and container.first <= last:
        return None
    named = read.as_place(Span(tokens[index].start, tokens[last].end)) >= NAMED
    if tokens[last].possessive or not (container or kind or named):
        return None
    why = "“village of” or the like before it" if kind else f"“{before.low}” before it"
    return _made(tokens, index, last, why, None, container)


def _made(
    tokens: Sequence[Token],
    first: int,
    last: int,
    sign: str,
    base: Candidate | None,
    container: Candidate | None,
) -> Site:
    name = " ".join(token.plain for token in tokens[first : last + 1])
    start, end = tokens[first].start, tokens[last].end
    return Site(first, last, start, end, name, sign, base, container)


def _names(token: Token) -> bool:
    """Whether the token may be part of a name."""
    named = token.capital and token.word and not token.possessive
    return named and token.low not in MONTHS and token.low not in WEEKDAYS


def _leads(tokens: Sequence[Token], index: int) -> bool:
    """Whether the capitalised token only leads up to a name: "The", "Russian", "North"."""
    return tokens[index].low in _LEADING or bool(demonym_at(tokens, index))


def _container(found: _Known, last: int) -> Candidate | None:
    """The known place that the words behind token `last` put it in."""
    here = found.at[last]
    following = found.following[here.first if here else last]
    if following is None:
        return None
    between = following.tokens[last + 1 : following.first]
    if not 0 < len(between) <= REACH or between[0].low not in _INTO - {"of"}:
        return None
    passes = all(token.low in _BETWEEN for token in between)
    if not passes:
        return None
    # "in Russia's Kursk region": the region, not the country, contains it.
    inner = found.at[following.last + 1]
    return inner if following.possessive and inner is not None else following
