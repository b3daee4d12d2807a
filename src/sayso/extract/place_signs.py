"""Signs of place: takes a name with the words around it, says whether it names a place there.

Countries and capitals are also words for governments: they are places only where the words say so
("in Moscow", "Kyiv was shelled"). Other names are places unless they belong to a person or to a
longer name; small or doubtful ones need a preposition. Returns the sign, for people to read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.lang.en_places import (
    BETWEEN,
    BODIES,
    DIRECTIONS,
    DOUBTFUL,
    FACILITIES,
    FACILITY_ADJECTIVES,
    KINDS_OF_PLACE,
    LOCAL_WORDS,
    NEVER,
    PARTS_OF_COUNTRY,
    PLACE_PASSIVES,
    PLACE_VERBS,
    PREPOSITIONS,
    REGION_WORDS,
    SAYING,
    TITLES,
    WEAK_PREPOSITIONS,
)
from sayso.extract.lang.en_times import MONTHS, WEEKDAYS
from sayso.extract.place_names import Candidate, Token, demonym_at
from sayso.model import Place, PlacePrecision

_CITY = 50_000  # people: from here on a name is a place without a preposition, too
_AUXILIARIES = frozenset("was were is are has have had been being came come".split())
_REACH = 4  # words between a place and what contains it
_LONGEST_SITE = 4  # words of a name that the gazetteer lacks


def is_place(
    candidate: Candidate,
    place: Place,
    *,
    population: int,
    spoken_of: bool,
    person: bool,
    listed: bool,
    suffixed: bool,
    contained: bool,
) -> str:
    """The sign that the name is a place here; empty when there is none.

    `spoken_of`: the document speaks of its country; `person`: of a person of this name; `listed`:
    the name goes on a list of places; `suffixed`: the word "region" follows; `contained`: a place
    follows in which this one lies.
    """
    if suffixed:
        return "“region” or the like follows"
    if _part_of_name(candidate) or _said_by(candidate):
        return ""
    common = candidate.single and candidate.tokens[candidate.first].low in NEVER
    if common and not _kind_before(candidate):
        return ""
    if contained:
        return "a place in which it lies behind it"
    sign = _sign(candidate, listed=listed)
    if _also_government(candidate):
        return sign if not candidate.possessive or _part_follows(candidate) else ""
    if sign:
        return sign if _sure_enough(candidate, population, spoken_of=spoken_of) else ""
    doubtful = candidate.single and candidate.tokens[candidate.first].low in DOUBTFUL
    if person or doubtful or candidate.possessive:
        return ""
    if population >= _CITY or (spoken_of and candidate.entries[0].main and candidate.first > 0):
        return "a known name of a place"
    return "a region" if place.precision is PlacePrecision.REGION else ""


def _also_government(candidate: Candidate) -> bool:
    first = candidate.entries[0]
    return first.precision is PlacePrecision.COUNTRY or any(
        entry.precision is PlacePrecision.COUNTRY or (entry.capital and entry.main)
        for entry in candidate.entries
    )


def _sign(candidate: Candidate, *, listed: bool) -> str:
    """The words beside the name that make it a place."""
    if listed:
        return "in a list of places"
    if _kind_before(candidate):
        return "“city of” or the like before it"
    index = _leading(candidate)
    word = candidate.tokens[index] if index >= 0 else None
    if word is not None and word.low in PREPOSITIONS:
        behind = candidate.tokens[index - 1].low if index else ""
        if word.low not in WEAK_PREPOSITIONS | {"to", "toward", "towards"} or behind not in BODIES:
            return f"“{word.low}” before it"
    if word is not None and word.low in PLACE_VERBS:
        return f"“{word.low}” before it"
    follow = [token for token in (candidate.after(), candidate.after(2), candidate.after(3)) if token]
    if follow and follow[0].low in _AUXILIARIES:
        passive = next((token.low for token in follow[1:] if token.low in PLACE_PASSIVES), "")
        if passive:
            return f"“{passive}” behind it"
    return ""


def _leading(candidate: Candidate) -> int:
    """The index of the word before the name, past articles, directions and adjectives of country."""
    index = candidate.first - 1
    while index >= 0 and candidate.first - index <= _REACH:
        token = candidate.tokens[index]
        preposition = token.low in PREPOSITIONS
        owner = token.possessive and token.capital
        passes = token.low in DIRECTIONS or owner or demonym_at(candidate.tokens, index)
        if preposition or not passes:
            return index
        index -= 1
    return index


def _kind_before(candidate: Candidate) -> bool:
    one, two = candidate.before(), candidate.before(2)
    if one is None:
        return False
    if one.low == "of" and two is not None:
        return two.low in KINDS_OF_PLACE
    return one.low in KINDS_OF_PLACE and not one.capital


def _part_of_name(candidate: Candidate) -> bool:
    """Whether other capitalised words make the name part of a longer one."""
    before, after = candidate.before(), candidate.after()
    if before is not None and before.low in TITLES and before.capital:
        return True
    if before is not None and before.word and before.capital and not before.possessive:
        index = candidate.first - 1
        plain = before.low in PREPOSITIONS | DIRECTIONS | NEVER | KINDS_OF_PLACE
        if not plain and not demonym_at(candidate.tokens, index):
            return True
    two = candidate.before(2)
    if before is not None and before.low == "of" and two is not None and two.word:
        # "the Bank of …", "University of …"
        titled = two.capital and candidate.first > 2 and two.low not in DIRECTIONS
        if two.low not in KINDS_OF_PLACE and (titled or two.low in BODIES):
            return True
    if before is not None and before.plain in (".", "&", "/", "@", "#", "-") and candidate.first > 1:
        return True
    if after is None or not after.word or not after.capital or candidate.possessive:
        return False
    dated = after.low in MONTHS or after.low in WEEKDAYS
    return not (dated or after.low in REGION_WORDS | LOCAL_WORDS | DIRECTIONS)


def person_behind(candidate: Candidate) -> bool:
    """Whether the name is the surname of somebody named in full, or behind a title."""
    before = candidate.before()
    if before is None or not before.capital or not before.word or before.possessive:
        return False
    if before.low in TITLES:
        return True
    usual = before.low in NEVER | PREPOSITIONS | DIRECTIONS | KINDS_OF_PLACE | REGION_WORDS
    country = demonym_at(candidate.tokens, candidate.first - 1)
    return candidate.first > 1 and not usual and not country


def _said_by(candidate: Candidate) -> bool:
    after = candidate.after()
    return after is not None and after.low in SAYING and not candidate.possessive


def _part_follows(candidate: Candidate) -> bool:
    after = candidate.after()
    return after is not None and after.low in PARTS_OF_COUNTRY


def _sure_enough(candidate: Candidate, population: int, *, spoken_of: bool) -> bool:
    """Whether a preposition is enough: people, too, stand behind "of", "to" and "from"."""
    index = _leading(candidate)
    weak = index >= 0 and candidate.tokens[index].low in WEAK_PREPOSITIONS | {"to"}
    known = population >= _CITY or spoken_of
    main = any(entry.main for entry in candidate.entries)
    return known or (main and not weak)


# --- Containers --------------------------------------------------------------------------------------


def contains(candidate: Candidate, following: Candidate) -> bool:
    """Whether the words put `candidate` into `following`: "A, B", "A in the B", "A in C's B"."""
    between = candidate.tokens[candidate.last + 1 : following.first]
    if not 0 < len(between) <= _REACH or between[0].low not in BETWEEN - {"the"}:
        return False
    return all(token.low in BETWEEN | DIRECTIONS | REGION_WORDS for token in between)


def owner_before(candidate: Candidate) -> str:
    """The country that the words before the name put it in: "Russia's Kursk", "the Russian town of"."""
    for index in range(candidate.first - 1, max(-1, candidate.first - 1 - _REACH), -1):
        token = candidate.tokens[index]
        if token.capital and (code := demonym_at(candidate.tokens, max(index - 1, 0)) if index else ""):
            if candidate.tokens[index - 1].capital:
                return code
        if token.capital and (code := demonym_at(candidate.tokens, index)):
            return code
        if not (token.low in DIRECTIONS | KINDS_OF_PLACE or token.low == "of"):
            return ""
    return ""


# --- Places that the gazetteer lacks -----------------------------------------------------------------


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


def sites(tokens: Sequence[Token], found: Sequence[Candidate]) -> Iterator[Site]:
    """Sites by their kind ("… field camp", "village of …"), or by what contains them ("in …, B")."""
    end = 0
    for index, token in enumerate(tokens):
        if index < end:
            continue
        site = _facility(tokens, found, index) or _unknown(tokens, found, index)
        if site is not None and site.first >= end:
            yield site
            end = site.last + 1
        del token


def _facility(
    tokens: Sequence[Token], found: Sequence[Candidate], index: int
) -> Site | None:
    """The site whose kind of facility is named at `index`."""
    if tokens[index].low not in FACILITIES or tokens[index].possessive:
        return None
    stop = index
    while stop > 0 and tokens[stop - 1].low in FACILITY_ADJECTIVES:
        stop -= 1
    first = stop
    while first > 0 and stop - first < _LONGEST_SITE and _names(tokens[first - 1]):
        first -= 1
    while first < stop and _leads(tokens, first):
        first += 1
    if first == stop:
        return None
    container = _container(found, index)
    before = tokens[max(0, first - 3) : first]
    sign = next((token.low for token in before if token.low in PREPOSITIONS), "")
    base = next((one for one in found if one.first == first and one.last < index), None)
    if base is not None and base.entries[0].precision is PlacePrecision.COUNTRY:
        return None
    if not sign and container is None:
        return None
    why = f"“{tokens[index].low}” behind it"
    return _made(tokens, first, index, why, base, container)


def _unknown(tokens: Sequence[Token], found: Sequence[Candidate], index: int) -> Site | None:
    """The unknown name behind "village of", or behind "in" and before what contains it."""
    if not _names(tokens[index]) or index == 0 or _leads(tokens, index):
        return None
    known = any(one.first <= index <= one.last for one in found)
    before = tokens[index - 1]
    kind = before.low == "of" and index > 1 and tokens[index - 2].low in KINDS_OF_PLACE
    kind = kind or (before.low in KINDS_OF_PLACE and not before.capital)
    in_it = before.low in PREPOSITIONS - WEAK_PREPOSITIONS - {"to", "on", "onto"}
    if known or not (kind or in_it):
        return None
    last = index
    while last + 1 < len(tokens) and last - index + 1 < _LONGEST_SITE and _names(tokens[last + 1]):
        last += 1
    container = _container(found, last)
    if container is not None and container.first <= last:
        return None
    if tokens[last].possessive or not (container or kind):
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
    dated = token.low in MONTHS or token.low in WEEKDAYS
    return token.word and token.capital and not token.possessive and not dated


def _leads(tokens: Sequence[Token], index: int) -> bool:
    """Whether the capitalised token only leads up to a name: "The", "Russian", "North"."""
    low = tokens[index].low
    return low in NEVER | DIRECTIONS | PREPOSITIONS | TITLES or bool(demonym_at(tokens, index))


def _container(found: Sequence[Candidate], last: int) -> Candidate | None:
    """The known place that the words behind token `last` put it in."""
    following = next((one for one in found if one.first > last), None)
    if following is None:
        return None
    between = following.tokens[last + 1 : following.first]
    if not 0 < len(between) <= _REACH or between[0].low not in BETWEEN - {"the", "of"}:
        return None
    passes = all(token.low in BETWEEN | DIRECTIONS for token in between)
    if not passes:
        return None
    # "in Russia's Kursk region": the region, not the country, contains it.
    inner = next((one for one in found if one.first == following.last + 1), None)
    return inner if following.possessive and inner is not None else following
