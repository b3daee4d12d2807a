"""The choice among namesakes: takes the names of a sentence, returns the place each stands for.

What decides is what the words put a name into, the countries that the whole document speaks of,
and population; `why` says which.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from sayso.extract import gazetteer
from sayso.extract.gazetteer import Entry, fold_name
from sayso.extract.lang.en_place_signs import LOCAL_WORDS, REGION_WORDS
from sayso.extract.places.names import Candidate, Token
from sayso.extract.places.sites import contains, owner_before
from sayso.model import Place, PlacePrecision

# Weights of the choice among namesakes: one stands for ten times the people. Swept one by one on
# LGL and TR-News (2,231 and 685 places found): within 161 km come 64% and 77%. Without _REGION it
# is 58% and 76%; no other weight moves either by more than one in a hundred.
_MAIN = 1.0  # found by its main name
_CAPITAL = 1.5
_COUNTRY = 3.0  # a country, against towns of its name
_SIMILAR = 1.0  # how much like the main name it is written
_SPOKEN_OF = 4.0  # in the country that the document speaks of most
_REGION = 2.0  # in a region that the document names
_OWNER = 6.0  # in the country or region that the words themselves name
_CONSIDERED = 40  # namesakes, the most populous; no name tried had more that mattered


@dataclass(frozen=True, slots=True)
class Context:
    """What the whole document tells: countries and regions it speaks of, surnames of people in it,

    and the words it writes without a capital.
    """

    countries: Counter[str]
    regions: Counter[tuple[str, str]]
    people: frozenset[str]
    common: frozenset[str]

    def share(self, entry: Entry) -> float:
        """The share of the entry's country in all that the document speaks of, from 0 to 1."""
        total = self.countries.total()
        return self.countries[entry.country] / total if total else 0.0

    def names_region_of(self, entry: Entry) -> bool:
        """Whether the document names the region in which the settlement lies."""
        return bool(entry.admin1) and self.regions[entry.country, entry.admin1] > 0


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate with the place it was taken for; `end` reaches behind the word "region"."""

    candidate: Candidate
    place: Place
    container: Entry | None
    start: int
    end: int
    why: str


def choose(found: Sequence[Candidate], context: Context) -> list[Chosen]:
    """For each candidate the place it most likely stands for, from the last to the first.

    A place and what contains it are chosen together: "A, B" makes B the one that has an A.
    """
    chosen: list[Chosen] = []
    for candidate in reversed(found):
        pairs: list[tuple[float, Entry, Entry | None]] = []
        following = chosen[-1] if chosen else None
        if following is not None and contains(candidate, following.candidate):
            outer_scores = _scores(following.candidate, context)
            pairs = [
                (inner_score + outer_score, entry, outer)
                for outer_score, outer in outer_scores[:_CONSIDERED]
                for inner_score, entry in _scores(candidate, context, outer=outer)[:1]
            ]
        else:
            pairs = [(value, entry, None) for value, entry in _scores(candidate, context)[:1]]
        _, best, outer = max(pairs, key=lambda pair: pair[0])
        if outer is not None and following is not None and _lies_in(best, outer):
            chosen[-1] = _chosen(following.candidate, outer, following.container, context)
            chosen.append(_chosen(candidate, best, outer, context))
        else:
            chosen.append(_chosen(candidate, best, None, context))
    return chosen[::-1]


def _lies_in(entry: Entry, outer: Entry) -> bool:
    if outer.precision is PlacePrecision.SETTLEMENT:
        return False
    same_region = outer.precision is not PlacePrecision.REGION or entry.admin1 == outer.admin1
    return bool(outer.country) and entry.country == outer.country and same_region and entry != outer


def _scores(
    candidate: Candidate, context: Context, *, outer: Entry | None = None
) -> list[tuple[float, Entry]]:
    """The places of the candidate's name with what speaks for each, the likeliest first."""
    owner = owner_before(candidate)
    word = candidate.after()
    regional = word is not None and word.low in REGION_WORDS and not candidate.possessive
    name = fold_name(candidate.name)

    def score(entry: Entry) -> float:
        return (
            math.log10(entry.population + 1)
            + _MAIN * entry.main
            + _CAPITAL * entry.capital
            + _COUNTRY * (entry.precision is PlacePrecision.COUNTRY)
            + _SIMILAR * _likeness(name, fold_name(entry.name))
            + _SPOKEN_OF * context.share(entry)
            + _REGION * context.names_region_of(entry)
            + _OWNER * (bool(owner) and entry.country == owner)
            + _OWNER * (outer is not None and _lies_in(entry, outer))
            + _OWNER * (regional and _seat(entry))
        )

    scored = [(score(entry), entry) for entry in candidate.entries[:_CONSIDERED]]
    return sorted(scored, key=lambda pair: -pair[0])


def _likeness(left: str, right: str) -> float:
    """How much of the longer name the two share from the start."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    return sum(1 for _ in same) / max(len(left), len(right))


def _chosen(
    candidate: Candidate, entry: Entry, container: Entry | None, context: Context
) -> Chosen:
    start, end, place = candidate.span.start, candidate.span.end, place_of(entry)
    word = candidate.after()
    if word is not None and not candidate.possessive:
        regional, local = word.low in REGION_WORDS, word.low in LOCAL_WORDS
        if (regional or local) and entry.precision is PlacePrecision.SETTLEMENT:
            end, place = word.end, _region_of(entry, word, regional=regional)
        elif regional and entry.precision is PlacePrecision.REGION:
            end = word.end
    return Chosen(
        candidate, place, container, start, end, _why(candidate, entry, container, context)
    )


def _why(candidate: Candidate, best: Entry, container: Entry | None, context: Context) -> str:
    count = len(candidate.entries)
    if count == 1:
        return "the only place of this name"
    others = f"of {count} places of this name"
    if container is not None:
        return f"{others}, the one in {container.name}"
    if best.country == owner_before(candidate):
        return f"{others}, the one in the country named before it"
    if context.names_region_of(best) and best.precision is PlacePrecision.SETTLEMENT:
        return f"{others}, the one in a region the text names"
    if best is not candidate.entries[0] and context.countries[best.country]:
        return f"{others}, the one in a country the text speaks of"
    return f"{others}, the most likely by population"


def _seat(entry: Entry) -> bool:
    """Whether a region is named after this settlement."""
    region = gazetteer.region(entry.country, entry.admin1)
    return region is not None and region.name == f"{entry.name} region"


def place_of(entry: Entry) -> Place:
    """The entry as a place, with what contains it from the inside out."""
    within = []
    if entry.precision is PlacePrecision.SETTLEMENT and entry.admin1:
        region = gazetteer.region(entry.country, entry.admin1)
        within += [region.name] if region and region.name != entry.name else []
    if entry.precision is not PlacePrecision.COUNTRY:
        country = gazetteer.country(entry.country)
        within += [country.name] if country else []
    return Place(
        entry.name,
        entry.id,
        entry.precision,
        entry.country,
        entry.latitude,
        entry.longitude,
        tuple(within),
    )


def _region_of(settlement: Entry, word: Token, *, regional: bool) -> Place:
    """The region or district that bears the settlement's name."""
    region = gazetteer.region(settlement.country, settlement.admin1)
    if regional and region is not None and _seat(settlement):
        return place_of(region)
    name = f"{settlement.name} {word.low}"
    return replace(
        place_of(settlement),
        name=name,
        id=f"named:{fold_name(name)}",
        precision=PlacePrecision.REGION,
        note=f"not in the list of places; shown at {settlement.name}",
    )
