"""The choice among namesakes: takes the names of a document, returns the place each stands for.

What decides is what the words put a name into, the countries and regions that the document speaks
of, where its other names lie, and last population; `why` says which. The names are gone through
three times, each time knowing better where the document is set. A name stands for one place in a
document, unless the words put it elsewhere.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from sayso.extract.gazetteer import Entry, Gazetteer, fold_name
from sayso.extract.lang.en_place_signs import REGION_WORDS
from sayso.extract.places.context import (
    Context,
    Region,
    Vote,
    by_cell,
    by_region,
    is_settlement,
)
from sayso.extract.places.names import Candidate
from sayso.extract.places.sites import contains, owner_before
from sayso.model import PlacePrecision

# Weights of the choice among namesakes: one stands for ten times the people.
_MAIN = 1.0  # found by its main name
_CAPITAL = 1.5
_COUNTRY = 3.0  # a country, against towns of its name
_SIMILAR = 1.0  # how much like the main name it is written
_SPOKEN_OF = 4.0  # in the country that the document speaks of most
_REGION = 2.0  # in a region that the document names
_GATHERED = 3.0  # in the region where the document's other names are likely to lie
_AMONG = 3.0  # where the document's other names are likely to lie
_OWNER = 6.0  # in the country or region that the words themselves name
_OWN = 12.0  # in a gazetteer of the user's own
_CONSIDERED = 60  # namesakes, the most populous; no name tried had more that mattered
_ROUNDS = 2  # of votes before the choice
_VOTING = 20  # namesakes among which a name's vote is shared out

Scored = list[tuple[float, Entry]]


@dataclass(frozen=True, slots=True)
class Chosen:
    """A candidate with the entry it was taken for, and the one that the words put it in."""

    candidate: Candidate
    entry: Entry
    container: Entry | None


def choose(
    sentences: Sequence[Sequence[Candidate]], context: Context, *, voters: frozenset[str]
) -> tuple[list[list[Chosen]], Context]:
    """For each candidate of each sentence the place it most likely stands for; and what the

    document tells, as known in the end. `voters` are the names that are likely those of places.
    """
    names = {c.key: c.entries[:_CONSIDERED] for found in sentences for c in found}
    known = {name: [(_known(name, e), e) for e in entries] for name, entries in names.items()}
    scores = {name: _scores(name, scored, context) for name, scored in known.items()}
    chosen: list[list[Chosen]] = []
    for _ in range(_ROUNDS + 1):
        chosen = [_of_sentence(found, scores, context) for found in sentences]
        context = _voted(context, voters, scores, [one for ones in chosen for one in ones])
        scores = {name: _scores(name, scored, context) for name, scored in known.items()}
    return chosen, context


def _voted(
    context: Context,
    voters: frozenset[str],
    scores: dict[str, Scored],
    chosen: Sequence[Chosen],
) -> Context:
    """The context, knowing what the names are likely to stand for."""
    meant = {one.candidate.key: one.entry for one in chosen if one.container}
    votes = {
        name: [(1.0, meant[name])] if name in meant else _vote(scored)
        for name, scored in scores.items()
        if name in voters or name in meant
    }
    settled: dict[Region, dict[str, Entry]] = {}
    for one in chosen:
        if is_settlement(one.entry):
            region = one.entry.country, one.entry.admin1
            settled.setdefault(region, {})[one.entry.id] = one.entry
    every = [vote for shared in votes.values() for vote in shared]
    outright = (one.entry for one in chosen if one.entry.precision is PlacePrecision.REGION)
    return replace(
        context,
        votes={name: {e.id: share for share, e in shared} for name, shared in votes.items()},
        near=by_cell(vote for vote in every if is_settlement(vote[1])),
        inside=by_region(vote for vote in every if not _is_region(vote[1])),
        regions=frozenset((entry.country, entry.admin1) for entry in outright),
        settled={region: tuple(held.values()) for region, held in settled.items()},
        meant=meant,
    )


def _vote(scored: Scored) -> list[Vote]:
    """One vote, shared out among the likeliest places of a name."""
    best = scored[0][0]
    shares = [(10 ** ((score - best) / 2), entry) for score, entry in scored[:_VOTING]]
    total = sum(share for share, _ in shares)
    return [(share / total, entry) for share, entry in shares]


def _is_region(entry: Entry) -> bool:
    return entry.precision in (PlacePrecision.REGION, PlacePrecision.COUNTRY)


def _of_sentence(
    found: Sequence[Candidate], scores: dict[str, Scored], context: Context
) -> list[Chosen]:
    """From the last to the first: a place and what contains it are chosen together, "A, B" makes B

    the one that has an A.
    """
    chosen: list[Chosen] = []
    for candidate in reversed(found):
        following = chosen[-1] if chosen else None
        scored = _here(candidate, scores[candidate.key], context.gazetteer)
        if following is not None and contains(candidate, following.candidate):
            outer = following.candidate
            around = _here(outer, scores[outer.key], context.gazetteer)
            pair = _pair(scored, around)
            if pair is not None:
                chosen[-1] = replace(following, entry=pair[1])
                chosen.append(Chosen(candidate, *pair))
                continue
        meant = context.meant.get(candidate.key)
        chosen.append(Chosen(candidate, meant or scored[0][1], None))
    return chosen[::-1]


def _pair(inner: Scored, outer: Scored) -> tuple[Entry, Entry] | None:
    """The likeliest pair in which the one lies in the other."""
    pairs = [
        (score + around, entry, container)
        for around, container in outer[:_VOTING]
        for score, entry in inner
        if _lies_in(entry, container)
    ]
    return max(pairs, key=lambda pair: pair[0])[1:] if pairs else None


def _lies_in(entry: Entry, outer: Entry) -> bool:
    if is_settlement(outer) or not outer.country or entry == outer:
        return False
    if outer.precision is PlacePrecision.DISTRICT and not is_settlement(entry):
        return False
    wide = outer.precision is PlacePrecision.COUNTRY or not outer.admin1
    return entry.country == outer.country and (wide or entry.admin1 == outer.admin1)


def _known(name: str, entry: Entry) -> float:
    """What speaks for a place of a name in any document."""
    return (
        math.log10(entry.population + 1)
        + _MAIN * entry.main
        + _CAPITAL * entry.capital
        + _COUNTRY * (entry.precision is PlacePrecision.COUNTRY)
        + _SIMILAR * _likeness(name, fold_name(entry.name))
        + _OWN * entry.own
    )


def _scores(name: str, known: Scored, context: Context) -> Scored:
    """The places of a name with what speaks for each in this document, the likeliest first."""

    def score(entry: Entry) -> float:
        settled = is_settlement(entry)
        local = settled or entry.precision is PlacePrecision.DISTRICT
        return (
            _SPOKEN_OF * context.countries.get(entry.country, 0.0)
            + _REGION * context.names_region_of(entry)
            + _AMONG * (context.among(name, entry) if settled else 0)
            + _GATHERED * (context.gathered(name, entry) if local else 0)
        )

    scored = [(base + score(entry), entry) for base, entry in known]
    return sorted(scored, key=lambda pair: -pair[0])


def _here(candidate: Candidate, scored: Scored, gazetteer: Gazetteer) -> Scored:
    """The scores, knowing what the words beside the name say of it."""
    owner = owner_before(candidate, gazetteer)
    regional = candidate.kind is not None and candidate.kind.low in REGION_WORDS
    if not owner and not regional:
        return scored

    def score(entry: Entry) -> float:
        owned = bool(owner) and entry.country == owner
        return _OWNER * owned + _OWNER * (regional and is_seat(entry, gazetteer))

    return sorted(((base + score(entry), entry) for base, entry in scored), key=lambda p: -p[0])


def _likeness(left: str, right: str) -> float:
    """How much of the longer name the two share from the start."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    return sum(1 for _ in same) / max(len(left), len(right))


def is_seat(entry: Entry, gazetteer: Gazetteer) -> bool:
    """Whether a region is named after this settlement."""
    region = gazetteer.region(entry.country, entry.admin1)
    return region is not None and region.name == f"{entry.name} region"


def why(one: Chosen, context: Context) -> str:
    """On what ground the place was chosen, for people to read."""
    count, best = len(one.candidate.entries), one.entry
    if count == 1:
        return "the only place of this name"
    others = f"of {count} places of this name"
    if best.own:
        return f"{others}, the one in your own gazetteer"
    if one.container is not None:
        return f"{others}, the one in {one.container.name}"
    if best.country == owner_before(one.candidate, context.gazetteer):
        return f"{others}, the one in the country named before it"
    if one.candidate.key in context.meant:
        return f"{others}, the one that the text places elsewhere"
    if is_settlement(best):
        if context.names_region_of(best):
            return f"{others}, the one in a region the text names"
        if context.among(one.candidate.key, best) > 0.5:
            return f"{others}, the one near others that the text names"
    if best is not one.candidate.entries[0] and context.countries.get(best.country):
        return f"{others}, the one in a country the text speaks of"
    return f"{others}, the most likely by population"
