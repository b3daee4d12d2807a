"""Places: takes sentences and names, returns every place that the text names.

A name counts as a place by the words around it and by how the model reads it: "in Kursk" is one,
"Moscow said" is a government and no place (`signs.py`) but a metonym of one. "Aldoran" gives its
country as a nationality. Which of several namesakes is meant is decided by what the text says
contains it, where the document is set, and population (`choice.py`); `why` says how. A place that
the gazetteer lacks is given at the smallest known place that the words put it in, and says so.
Linear in the text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from sayso.extract import gazetteer as gazetteers
from sayso.extract.gazetteer import Gazetteer, fold_name
from sayso.extract.places.beside import plausible
from sayso.extract.places.choice import Chosen, choose, why
from sayso.extract.places.context import Context
from sayso.extract.places.names import Candidate, Token, candidates, cut, demonym, demonym_at
from sayso.extract.places.placing import place_of, placed
from sayso.extract.places.read import NAMED, Read
from sayso.extract.places.signs import Signs
from sayso.extract.places.sites import Site, sites
from sayso.extract.step import Step
from sayso.fold import fold_aligned
from sayso.model import Analysis, Facts, Kind, Mention, Place, PlacePrecision, Span
from sayso.plugins import Extractor

VERSION = 3
_HOME = 2  # how often the country of whoever published a document counts as named in it

Sentence = tuple[Sequence[Token], Sequence[Candidate]]


def _find(analysis: Analysis, gazetteer: Gazetteer) -> Iterator[Mention]:
    text = fold_aligned(analysis.document.text)
    sentences: list[Sentence] = []
    for sentence in analysis.of_kind(Kind.SENTENCE):
        tokens = cut(text, sentence.span)
        sentences.append((tokens, list(candidates(tokens, gazetteer))))
    names = [found for _, found in sentences]
    likely = (c for found in names for c in found if plausible(c))
    voters = frozenset(candidate.key for candidate in likely)
    context = _context(sentences, analysis.document.facts, gazetteer)
    chosen, context = choose(names, context, voters=voters)
    read = Read.of(analysis.mentions)
    signs = Signs.of(sentences, chosen, context, read)
    for (words, found), ones in zip(sentences, chosen, strict=True):
        yield from _mentions(words, found, ones, signs)
        yield from _nationalities(words, read, context)


def _context(sentences: Iterable[Sentence], facts: Facts, gazetteer: Gazetteer) -> Context:
    """What the document tells before any name was chosen."""
    countries: Counter[str] = Counter()
    for tokens, found in sentences:
        codes = (demonym_at(tokens, i) for i, token in enumerate(tokens) if token.capital)
        countries.update(code for code in codes if code)
        for candidate in found:
            first = candidate.entries[0]
            if first.precision in (PlacePrecision.COUNTRY, PlacePrecision.REGION):
                countries[first.country] += 1
    countries.update({_home(facts, gazetteer): _HOME})
    del countries[""]
    return Context(gazetteer, {code: n / countries.total() for code, n in countries.items()})


def _home(facts: Facts, gazetteer: Gazetteer) -> str:
    """The country in whose part of the net the source was published, if it says one."""
    host = facts.url.value.partition("//")[2].partition("/")[0] if facts.url else ""
    code = host.rpartition(".")[2].upper()
    code = {"UK": "GB"}.get(code, code)
    return code if gazetteer.country(code) is not None else ""


def _mentions(
    tokens: Sequence[Token],
    found: Sequence[Candidate],
    chosen: Sequence[Chosen],
    signs: Signs,
) -> Iterator[Mention]:
    """The places of one sentence, known and unknown, in order."""
    context = signs.context
    unknown = list(sites(tokens, found, signs.read))
    inside = {index for site in unknown for index in range(site.first, site.last + 1)}
    before: Chosen | None = None
    for one in chosen:
        if one.candidate.first in inside:
            continue
        place, end = placed(one, context)
        sign = signs.of_place(one, before=before, suffixed=end > one.candidate.span.end)
        start = one.candidate.span.start
        if sign:
            before = one
            yield _mention(start, end, place, f"{sign}; {why(one, context)}")
        elif sign := signs.of_metonym(one):
            told = f"{sign}; {why(one, context)}"
            yield _mention(start, one.candidate.span.end, place, told, Kind.METONYM)
    by_candidate = {id(one.candidate): one for one in chosen}
    for site in unknown:
        container = by_candidate.get(id(site.base)) or by_candidate.get(id(site.container))
        yield _site(site, placed(container, context)[0] if container else None)


def _nationalities(tokens: Sequence[Token], read: Read, context: Context) -> Iterator[Mention]:
    """The adjectives and peoples of countries in a sentence, outside other names."""
    end = 0
    for index, token in enumerate(tokens):
        if not token.capital or token.start < end:
            continue
        two = tokens[index : index + 2]
        for words in (two, two[:1]):
            span = Span(token.start, words[-1].end)
            code = demonym(" ".join(word.plain for word in words))
            country = context.gazetteer.country(code) if code else None
            if country and read.as_other(span, longer=True) < NAMED:
                place, end = place_of(country, context), span.end
                yield _mention(span.start, end, place, "a people or of one", Kind.NATIONALITY)
                break


def _mention(start: int, end: int, place: Place, why: str, kind: Kind = Kind.PLACE) -> Mention:
    score = 0.9 if place.precision is not PlacePrecision.UNLOCATED else 0.5
    by = f"places@{VERSION}"
    return Mention(start, end, kind, place.name, score, by, why, place=place)


def _site(site: Site, held: Place | None) -> Mention:
    """A place that the gazetteer lacks, shown at what contains it, where the words tell."""
    key = f"named:{fold_name(site.name)}"
    if held is None:
        note = "not in the list of places, and the words do not say where"
        place = Place(site.name, key, PlacePrecision.UNLOCATED, note=note)
    else:
        place = replace(
            held,
            name=site.name,
            id=key,
            within=(held.name, *held.within),
            note=f"not in the list of places; shown at {held.name}",
        )
    return _mention(site.start, site.end, place, f"{site.sign}; not in the list of places")


def resolve(
    analysis: Analysis, names: Sequence[Span], *, gazetteer: Gazetteer | None = None
) -> tuple[Place | None, ...]:
    """For each span, the place that the name there stands for; None where the gazetteer has none.

    The spans lie in sentences of the analysis, in order. An adjective of a country gives that
    country. For those who already know what the names are: only the choice is made here.
    """
    gazetteer = gazetteer or gazetteers.BUILT_IN
    text = fold_aligned(analysis.document.text)
    sentences: list[Sentence] = []
    rest = sorted(names, reverse=True)
    for sentence in analysis.of_kind(Kind.SENTENCE):
        tokens = cut(text, sentence.span)
        given = []
        while rest and rest[-1].start < sentence.end:
            span = rest.pop()
            at = [n for n, t in enumerate(tokens) if t.start < span.end and span.start < t.end]
            entries = _named(span.of(text), gazetteer)
            if at and entries:
                given.append(Candidate(tokens, at[0], at[-1], entries))
        sentences.append((tokens, given))
    context = _context(sentences, analysis.document.facts, gazetteer)
    voters = frozenset(one.key for _, given in sentences for one in given)
    chosen, context = choose([given for _, given in sentences], context, voters=voters)
    places = {
        one.candidate.span.start: place_of(one.entry, context) for ones in chosen for one in ones
    }
    return tuple(places.get(span.start) for span in names)


def _named(name: str, gazetteer: Gazetteer) -> tuple[gazetteers.Entry, ...]:
    code = demonym(name)
    country = gazetteer.country(code) if code else None
    return (country,) if country else gazetteer.find(name)


def extractor(gazetteer: Gazetteer | None = None) -> Extractor:
    """Finds places. Raises `SetupError` when the gazetteer is missing."""
    gazetteers.check()
    find = partial(_find, gazetteer=gazetteer or gazetteers.BUILT_IN)
    needs = frozenset({Kind.SENTENCE.value, Kind.TOPONYM.value})
    gives = frozenset({Kind.PLACE.value, Kind.METONYM.value, Kind.NATIONALITY.value})
    return Step("places", VERSION, needs, gives, find)
