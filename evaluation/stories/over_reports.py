"""Measures of reports: who took it from whom, what changed on the way, how many origins.

What each counts is said in `measures.py`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from evaluation.matching import same_holder
from evaluation.stories import gold
from evaluation.stories.gold import DECIDED
from evaluation.stories.measured import Measured, counted, share
from evaluation.stories.reading import Reading
from sayso.fold import fold
from sayso.model import Independence, Lineage, Mutation

_ASPECTS = {"day": "date"}  # what Sayso calls otherwise

# Two reports in either order, or a report and the name of a giver outside the case.
_Pair = frozenset[str] | tuple[str, str]


# --- Lineage -------------------------------------------------------------------------------------


def lineage(reading: Reading) -> Measured:
    """Pairs of reports, and of a report and a giver outside."""
    wanted: dict[_Pair, gold.Lineage] = {}
    for line in reading.story.lineage:
        pair = (line.taker, line.outside) if line.outside else frozenset({line.taker, line.giver})
        wanted.setdefault(pair, line)
    found: dict[_Pair, Lineage] = {}
    for other in reading.links.lineage:
        found.setdefault(_pair(reading, other), other)
    return counted(
        list(wanted),
        list(found),
        _same_pair,
        reach=lambda _: True,
        say_wanted=lambda one: (
            f"{wanted[one].taker} ← {wanted[one].giver}: {', '.join(wanted[one].kinds)}"
        ),
        say_found=lambda one: _say(reading, found[one]),
    )


def _pair(reading: Reading, line: Lineage) -> _Pair:
    taker = reading.reports.get(line.taker, line.taker)
    if line.giver is None:
        return taker, fold(line.named)
    return frozenset({taker, reading.reports.get(line.giver, line.giver)})


def _same_pair(wanted: _Pair, found: _Pair) -> float:
    if isinstance(wanted, frozenset) or isinstance(found, frozenset):
        return float(wanted == found)
    same_name = fold(wanted[1]) == found[1] or same_holder(wanted[1], found[1])
    return float(wanted[0] == found[0] and same_name)


def _say(reading: Reading, line: Lineage) -> str:
    giver = reading.reports.get(line.giver or "") or f"outside: {line.named}"
    taker = reading.reports.get(line.taker, line.taker)
    return f"{taker} ← {giver}: {line.kind.value} ({'; '.join(line.reasons)})"


def direction(reading: Reading) -> Measured:
    """Of the pairs of reports in both, where Sayso decided who took from whom: those decided so."""
    wanted: defaultdict[frozenset[str], set[tuple[str, str]]] = defaultdict(set)
    for line in reading.story.lineage:
        if not line.outside:
            pair = frozenset({line.taker, line.giver})
            wanted[pair] |= {(line.taker, line.giver)} if line.direction == DECIDED else set()
    decided: defaultdict[frozenset[str], set[tuple[str, str]]] = defaultdict(set)
    for other in reading.links.lineage:
        if other.giver is not None and other.directed:
            way = reading.reports.get(other.taker, ""), reading.reports.get(other.giver, "")
            decided[frozenset(way)].add(way)
    return share(
        (ways <= wanted[pair], True, " and ".join(f"{taker} ← {giver}" for taker, giver in ways))
        for pair, ways in decided.items()
        if pair in wanted
    )


# --- Mutations -----------------------------------------------------------------------------------

_Edge = tuple[tuple[str, str], str]  # giver, taker, aspect


def mutations(reading: Reading) -> Measured:
    """What changed along which edge."""
    wanted: dict[_Edge, gold.Mutation] = {}
    for one in reading.story.mutations:
        wanted.setdefault(_gold_edge(reading, one), one)
    found: dict[_Edge, Mutation] = {}
    for other in reading.links.mutations:
        found.setdefault(_found_edge(reading, other), other)
    return counted(
        list(wanted),
        list(found),
        lambda one, other: float(one == other),
        reach=lambda one: any(
            mutation.before in reading.found and mutation.after in reading.found
            for mutation in reading.story.mutations
            if _gold_edge(reading, mutation) == one
        ),
        say_wanted=lambda one: _say_mutation(reading, wanted[one]),
        say_found=lambda one: (
            f"{one[1]}: {found[one].before!r} → {found[one].after!r}: "
            f"{reading.say(found[one].before_claim)} → {reading.say(found[one].after_claim)}"
        ),
    )


def mutated_claims(reading: Reading) -> Measured:
    """Of the mutations in the gold, those shown between the very claims."""
    shown = {
        (one.id, other.id, _aspect(mutation))
        for mutation in reading.links.mutations
        if (one := reading.golds.get(mutation.before_claim))
        and (other := reading.golds.get(mutation.after_claim))
    }
    return share(
        (
            (one.before, one.after, one.aspect) in shown,
            one.before in reading.found and one.after in reading.found,
            _say_mutation(reading, one),
        )
        for one in reading.story.mutations
    )


def _aspect(mutation: Mutation) -> str:
    return _ASPECTS.get(mutation.aspect, mutation.aspect)


def _gold_edge(reading: Reading, mutation: gold.Mutation) -> _Edge:
    """Giver and taker in order."""
    before, after = reading.story.claim(mutation.before), reading.story.claim(mutation.after)
    return (before.report, after.report), mutation.aspect


def _found_edge(reading: Reading, mutation: Mutation) -> _Edge:
    ends = reading.report_of(mutation.before_claim), reading.report_of(mutation.after_claim)
    return ends, _aspect(mutation)


def _say_mutation(reading: Reading, one: gold.Mutation) -> str:
    ends = f"{reading.say_gold(one.before)} → {reading.say_gold(one.after)}"
    return f"{one.aspect}: {one.was!r} → {one.is_!r}: {ends}"


# --- Origins -------------------------------------------------------------------------------------


def truth_in_range(reading: Reading) -> Measured:
    """Propositions whose true number of origins lies in the range."""
    return share(
        (
            found is not None and found.at_least <= wanted.truth <= found.at_most,
            found is not None,
            f"{_say_origins(wanted, found)}, truth {wanted.truth}",
        )
        for wanted, found in _origins(reading)
    )


def range_of_reader(reading: Reading) -> Measured:
    """Propositions whose range is the reader's."""
    return share(
        (
            found is not None and _range(found) == _range(wanted),
            found is not None,
            f"{_say_origins(wanted, found)}; {wanted.why}",
        )
        for wanted, found in _origins(reading)
    )


def _origins(reading: Reading) -> Iterator[tuple[gold.Independence, Independence | None]]:
    """Each gold entry with that of the proposition that holds most of its claims, if any does."""
    ranges = {found.proposition: found for found in reading.links.independence}
    holding = {
        claim_id: proposition.id
        for proposition in reading.links.propositions
        for claim_id in proposition.claims
    }
    for wanted in reading.story.independence:
        shared = Counter(
            holding[found]
            for found, claim in reading.golds.items()
            if claim.proposition == wanted.proposition and found in holding
        )
        best = min(shared, key=lambda one: (-shared[one], one), default="")
        yield wanted, ranges.get(best)


def _range(origins: gold.Independence | Independence) -> tuple[int, int]:
    return origins.at_least, origins.at_most


def _say_origins(wanted: gold.Independence, found: Independence | None) -> str:
    is_so = f"{found.at_least}–{found.at_most}" if found else "not there"
    return f"{wanted.proposition}: {wanted.at_least}–{wanted.at_most}, is {is_so}"
