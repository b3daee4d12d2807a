"""Places: takes sentences, returns every place that the text names as a place.

A name counts as a place by the words around it: "in Kursk" is one, "Moscow said" is a government
and no place (`signs.py`). Which of several namesakes is meant is decided by what the text
says contains it, the countries that the document speaks of, and population; `why` says how. A
place that the gazetteer lacks is given at the smallest known place that the words put it in, and
says so. Linear in the text.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract import gazetteer
from sayso.extract.gazetteer import fold_name
from sayso.extract.places.choice import Chosen, Context, choose
from sayso.extract.places.names import Candidate, Token, candidates, cut, demonym_at
from sayso.extract.places.signs import is_place, person_behind
from sayso.extract.places.sites import Site, sites
from sayso.extract.step import Step
from sayso.fold import fold_aligned
from sayso.model import Analysis, Kind, Mention, Place, PlacePrecision
from sayso.plugins import Extractor

VERSION = 1


def _find(analysis: Analysis) -> Iterator[Mention]:
    text = fold_aligned(analysis.document.text)
    sentences = []
    for sentence in analysis.of_kind(Kind.SENTENCE):
        tokens = cut(text, sentence.span)
        sentences.append((tokens, list(candidates(tokens))))
    context = _context(sentences)
    for tokens, found in sentences:
        yield from _mentions(tokens, found, context)


def _context(sentences: Sequence[tuple[list[Token], list[Candidate]]]) -> Context:
    countries: Counter[str] = Counter()
    regions: Counter[tuple[str, str]] = Counter()
    people: set[str] = set()
    common = frozenset(t.low for tokens, _ in sentences for t in tokens if not t.capital)
    for tokens, found in sentences:
        codes = (demonym_at(tokens, i) for i, token in enumerate(tokens) if token.capital)
        countries.update(code for code in codes if code)
        for candidate in found:
            first = candidate.entries[0]
            if first.precision is not PlacePrecision.SETTLEMENT and first.country:
                countries[first.country] += 1
                regions[first.country, first.admin1] += 1
            if person_behind(candidate, common):
                people.add(candidate.tokens[candidate.last].low)
    return Context(countries, regions, frozenset(people), common)


def _mentions(
    tokens: Sequence[Token], found: Sequence[Candidate], context: Context
) -> Iterator[Mention]:
    """The places of one sentence, known and unknown, in order."""
    chosen = choose(found, context)
    unknown = list(sites(tokens, found))
    inside = {index for site in unknown for index in range(site.first, site.last + 1)}
    accepted: list[Chosen] = []
    for one in chosen:
        candidate = one.candidate
        if candidate.first in inside:
            continue
        listed = bool(accepted) and _listed(accepted[-1].candidate, candidate)
        sign = is_place(
            candidate,
            one.place,
            population=max(entry.population for entry in candidate.entries),
            spoken_of=context.countries[one.place.country] > 0
            or (listed and accepted[-1].place.country == one.place.country),
            person=candidate.tokens[candidate.last].low in context.people,
            common=candidate.name.lower() in context.common,
            listed=listed,
            suffixed=one.end > candidate.span.end,
            contained=one.container is not None,
        )
        if sign:
            accepted.append(one)
            yield _mention(one.start, one.end, one.place, f"{sign}; {one.why}")
    by_candidate = {id(one.candidate): one for one in chosen}
    for site in unknown:
        container = by_candidate.get(id(site.base)) or by_candidate.get(id(site.container))
        yield _site(site, container)


def _mention(start: int, end: int, place: Place, why: str) -> Mention:
    score = 0.9 if place.precision is not PlacePrecision.UNLOCATED else 0.5
    by = f"places@{VERSION}"
    return Mention(start, end, Kind.PLACE, place.name, score, by, why, place=place)


def _listed(before: Candidate, candidate: Candidate) -> bool:
    """Whether the name goes on a list of places: "in A, B and C"."""
    between = candidate.tokens[before.last + 1 : candidate.first]
    return 0 < len(between) <= 3 and all(t.low in (",", "and", "or", "the") for t in between)


def _site(site: Site, container: Chosen | None) -> Mention:
    """A place that the gazetteer lacks, shown at what contains it, where the words tell."""
    key = f"named:{fold_name(site.name)}"
    if container is None:
        note = "not in the list of places, and the words do not say where"
        place = Place(site.name, key, PlacePrecision.UNLOCATED, note=note)
    else:
        held = container.place
        place = replace(
            held,
            name=site.name,
            id=key,
            within=(held.name, *held.within),
            note=f"not in the list of places; shown at {held.name}",
        )
    return _mention(site.start, site.end, place, f"{site.sign}; not in the list of places")


def extractor() -> Extractor:
    """Finds places. Raises `SetupError` when the gazetteer is missing."""
    gazetteer.check()
    needs = frozenset({Kind.SENTENCE.value})
    return Step("places", VERSION, needs, frozenset({Kind.PLACE.value}), _find)


def resolve(analysis, spans):
    text = fold_aligned(analysis.document.text)
    sentences = []
    for sentence in analysis.of_kind(Kind.SENTENCE):
        tokens = cut(text, sentence.span)
        given = []
        for span in spans:
            at = [i for i, t in enumerate(tokens) if t.start < span.end and span.start < t.end]
            if at:
                entries = gazetteer.find(text[span.start:span.end])
                if entries:
                    given.append(Candidate(tokens, at[0], at[-1], entries))
        sentences.append((tokens, given))
    context = _context(sentences)
    out = {}
    for tokens, given in sentences:
        for one in choose(given, context):
            out[one.candidate.span.start] = one.place
    return tuple(out.get(span.start) for span in spans)
