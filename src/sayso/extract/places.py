"""Places: takes sentences, returns every place that the text names as a place.

A name counts as a place by the words around it: "in Kursk" is one, "Moscow said" is a government
and no place (`place_signs.py`). Which of several namesakes is meant is decided by what the text
says contains it, the countries that the document speaks of, and population; `why` says how. A
place that the gazetteer lacks is given at the smallest known place that the words put it in, and
says so. Linear in the text.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from sayso.extract import gazetteer
from sayso.extract.gazetteer import Entry, fold_name
from sayso.extract.lang.en_places import LOCAL_WORDS, REGION_WORDS
from sayso.extract.place_names import Candidate, Token, candidates, cut, demonym_at
from sayso.extract.place_signs import (
    Site,
    contains,
    is_place,
    owner_before,
    person_behind,
    sites,
)
from sayso.extract.step import Step
from sayso.fold import fold_aligned
from sayso.model import Analysis, Kind, Mention, Place, PlacePrecision
from sayso.plugins import Extractor

VERSION = 1

# Weights of the choice among namesakes: one stands for ten times the people. Tuned on the articles
# of LGL and TR-News that the evaluation folder names, by hand, in steps of one half.
_MAIN = 1.0  # found by its main name
_CAPITAL = 1.5
_COUNTRY = 3.0  # a country, against towns of its name
_SIMILAR = 1.0  # how much like the main name it is written
_SPOKEN_OF = 2.5  # in the country that the document speaks of most
_OWNER = 6.0  # in the country or region that the words themselves name
_CONSIDERED = 40  # namesakes, the most populous; no name tried had more that mattered


@dataclass(frozen=True, slots=True)
class _Context:
    """What the whole document tells: countries it speaks of, surnames of people in it."""

    countries: Counter[str]
    people: frozenset[str]

    def share(self, country: str) -> float:
        total = sum(self.countries.values())
        return self.countries[country] / total if total else 0.0


@dataclass(frozen=True, slots=True)
class _Chosen:
    """A candidate with the place it was taken for; `end` reaches behind the word "region"."""

    candidate: Candidate
    place: Place
    container: Entry | None
    start: int
    end: int
    why: str


def _find(analysis: Analysis) -> Iterator[Mention]:
    text = fold_aligned(analysis.document.text)
    sentences = []
    for sentence in analysis.of_kind(Kind.SENTENCE):
        tokens = cut(text, sentence.span)
        sentences.append((tokens, list(candidates(tokens))))
    context = _context(sentences)
    for tokens, found in sentences:
        yield from _mentions(tokens, found, context)


def _context(sentences: Sequence[tuple[list[Token], list[Candidate]]]) -> _Context:
    countries: Counter[str] = Counter()
    people: set[str] = set()
    for tokens, found in sentences:
        codes = (demonym_at(tokens, i) for i, token in enumerate(tokens) if token.capital)
        countries.update(code for code in codes if code)
        for candidate in found:
            # A country named like a region, Georgia, speaks for itself only among others.
            named = candidate.of(PlacePrecision.COUNTRY)
            if named and named[0] is candidate.entries[0]:
                countries[named[0].country] += 1
            if person_behind(candidate):
                people.add(candidate.tokens[candidate.last].low)
    return _Context(countries, frozenset(people))


def _mentions(
    tokens: Sequence[Token], found: Sequence[Candidate], context: _Context
) -> Iterator[Mention]:
    """The places of one sentence, known and unknown, in order."""
    chosen = _choose(found, context)
    unknown = list(sites(tokens, found))
    inside = [(site.first, site.last) for site in unknown]
    accepted: list[_Chosen] = []
    for one in chosen:
        candidate = one.candidate
        if any(first <= candidate.first <= last for first, last in inside):
            continue
        listed = bool(accepted) and _listed(accepted[-1].candidate, candidate)
        sign = is_place(
            candidate,
            one.place,
            population=max(entry.population for entry in candidate.entries),
            spoken_of=context.countries[one.place.country] > 0,
            person=candidate.tokens[candidate.last].low in context.people,
            listed=listed,
            suffixed=one.end > candidate.span.end,
            contained=one.container is not None,
        )
        if sign:
            accepted.append(one)
            yield _mention(one.start, one.end, one.place, f"{sign}; {one.why}")
    for site in unknown:
        yield from _site(site, chosen)


def _mention(start: int, end: int, place: Place, why: str) -> Mention:
    score = 0.9 if place.precision is not PlacePrecision.UNLOCATED else 0.5
    by = f"places@{VERSION}"
    return Mention(start, end, Kind.PLACE, place.name, score, by, why, place=place)


def _listed(before: Candidate, candidate: Candidate) -> bool:
    """Whether the name goes on a list of places: "in A, B and C"."""
    between = candidate.tokens[before.last + 1 : candidate.first]
    return 0 < len(between) <= 3 and all(t.low in (",", "and", "or", "the") for t in between)


# --- Which of the namesakes --------------------------------------------------------------------------


def _choose(found: Sequence[Candidate], context: _Context) -> list[_Chosen]:
    """For each candidate the place it most likely stands for, from the last to the first.

    A place and what contains it are chosen together: "A, B" makes B the one that has an A.
    """
    chosen: list[_Chosen] = []
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
    same_region = outer.precision is not PlacePrecision.REGION or entry.admin1 == outer.admin1
    return bool(outer.country) and entry.country == outer.country and same_region and entry != outer


def _scores(
    candidate: Candidate, context: _Context, *, outer: Entry | None = None
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
            + _SIMILAR * SequenceMatcher(None, name, fold_name(entry.name)).ratio()
            + _SPOKEN_OF * context.share(entry.country)
            + _OWNER * (bool(owner) and entry.country == owner)
            + _OWNER * (outer is not None and _lies_in(entry, outer))
            + _OWNER * (regional and _seat(entry))
        )

    scored = [(score(entry), entry) for entry in candidate.entries[:_CONSIDERED]]
    return sorted(scored, key=lambda pair: -pair[0])


def _chosen(
    candidate: Candidate, entry: Entry, container: Entry | None, context: _Context
) -> _Chosen:
    start, end, place = candidate.span.start, candidate.span.end, place_of(entry)
    word = candidate.after()
    if word is not None and not candidate.possessive:
        regional, local = word.low in REGION_WORDS, word.low in LOCAL_WORDS
        if (regional or local) and entry.precision is PlacePrecision.SETTLEMENT:
            end, place = word.end, _region_of(entry, word, regional=regional)
        elif regional and entry.precision is PlacePrecision.REGION:
            end = word.end
    return _Chosen(candidate, place, container, start, end, _why(candidate, entry, container, context))


def _seat(entry: Entry) -> bool:
    """Whether a region is named after this settlement."""
    region = gazetteer.region(entry.country, entry.admin1)
    return region is not None and region.name == f"{entry.name} region"


def _why(
    candidate: Candidate, best: Entry, container: Entry | None, context: _Context
) -> str:
    count = len(candidate.entries)
    if count == 1:
        return "the only place of this name"
    others = f"of {count} places of this name"
    if container is not None:
        return f"{others}, the one in {container.name}"
    if best.country == owner_before(candidate):
        return f"{others}, the one in the country named before it"
    if best is not candidate.entries[0] and context.countries[best.country]:
        return f"{others}, the one in a country the text speaks of"
    return f"{others}, the most likely by population"


# --- Places ------------------------------------------------------------------------------------------


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
        note=f"not in the gazetteer; shown at {settlement.name}",
    )


def _site(site: Site, chosen: Sequence[_Chosen]) -> Iterator[Mention]:
    """A place that the gazetteer lacks, at what contains it; none without a sign that it is one."""
    base = next((one for one in chosen if one.candidate is site.base), None)
    container = base or next((one for one in chosen if one.candidate is site.container), None)
    key = f"named:{fold_name(site.name)}"
    if container is None:
        note = "not in the gazetteer, and the words do not say where"
        place = Place(site.name, key, PlacePrecision.UNLOCATED, note=note)
    else:
        held = container.place
        place = replace(
            held,
            name=site.name,
            id=key,
            within=(held.name, *held.within),
            note=f"not in the gazetteer; shown at {held.name}",
        )
    yield _mention(site.start, site.end, place, f"{site.sign}; not in the gazetteer")


def extractor() -> Extractor:
    """Finds places. Raises `SetupError` when the gazetteer is missing."""
    gazetteer.check()
    needs = frozenset({Kind.SENTENCE.value})
    return Step("places", VERSION, needs, frozenset({Kind.PLACE.value}), _find)
