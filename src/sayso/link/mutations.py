"""Mutations: what changed from one telling to the next.

Takes propositions, lineage and origins; compares a claim with the one it retells, along a line of
lineage or among the reports of one origin in order of publication, and returns each number, day,
place or stance that the later gives otherwise.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from sayso.link.corrections import taken_back
from sayso.link.entities import Parties
from sayso.link.lineage import published_order
from sayso.link.material import Material
from sayso.link.numbers import differing
from sayso.link.placing import elsewhere, places_of
from sayso.link.reckoning import alike, same_reckoning
from sayso.link.times import apart, earlier, event_time, shown
from sayso.link.words import short
from sayso.model import Claim, Independence, Lineage, Mutation, Proposition

_ALONG_LINEAGE, _WITHIN_ORIGIN = 0.9, 0.6


def find_mutations(
    material: Material,
    parties: Parties,
    propositions: Iterable[Proposition],
    lineage: Iterable[Lineage],
    independence: Iterable[Independence],
) -> tuple[Mutation, ...]:
    """All mutations, each once, by claims and aspect."""
    givers: defaultdict[str, list[Lineage]] = defaultdict(list)
    for line in lineage:
        if line.directed and line.giver:
            givers[line.taker].append(line)
    found: dict[tuple[str, str, str], Mutation] = {}
    for proposition, origins in zip(propositions, independence, strict=True):
        retold = [
            *_taken_back(material, proposition),
            *_along_lineage(material, parties, proposition, givers),
            *_within_origins(material, parties, origins),
        ]
        for before, after, score, why in retold:
            for mutation in _mutations(material, parties, before, after, score, why):
                key = mutation.before_claim, mutation.after_claim, mutation.aspect
                found.setdefault(key, mutation)
    return tuple(found[key] for key in sorted(found))


def _taken_back(material: Material, proposition: Proposition) -> Iterator["_Retelling"]:
    """What an outlet took back, with what stands in its place."""
    claims = material.claims_of(proposition.claims)
    for before in claims:
        if not taken_back(material, before):
            continue
        why = f"{material.outlet(before.document_id)} took the first back"
        same = [claim for claim in claims if claim.document_id == before.document_id]
        for after in same:
            if not taken_back(material, after):
                yield before, after, _ALONG_LINEAGE, why


_Retelling = tuple[Claim, Claim, float, str]


def _along_lineage(
    material: Material,
    parties: Parties,
    proposition: Proposition,
    givers: Mapping[str, Sequence[Lineage]],
) -> Iterator[_Retelling]:
    """Each claim with the claim it retells in a document that its own takes from."""
    in_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims_of(proposition.claims):
        in_document[claim.document_id].append(claim)
    for document_id, claims in in_document.items():
        for line in givers.get(document_id, ()):
            told = in_document.get(str(line.giver), [])
            outlets = material.outlet(document_id), material.outlet(str(line.giver))
            why = f"{outlets[0]} {line.kind.value} {outlets[1]}"
            for claim in claims:
                before = _retold(parties, told, claim)
                if before:
                    yield before, claim, _ALONG_LINEAGE, why


def _retold(parties: Parties, told: Sequence[Claim], claim: Claim) -> Claim | None:
    """The claim that another retells: of the same holder if there is one, then of its stance."""
    party, words = parties.party_of(claim).id, set(claim.words.split())

    def unlike(other: Claim) -> tuple[bool, bool, int, str]:
        shared = len(words & set(other.words.split()))
        same_party = parties.party_of(other).id == party
        return not same_party, other.stance is not claim.stance, -shared, other.id

    return min(told[:_TOLD_MOST], key=unlike, default=None)


_TOLD_MOST = 50  # claims of one document on one proposition that a retelling is looked for among


def _within_origins(
    material: Material, parties: Parties, independence: Independence
) -> Iterator[_Retelling]:
    """The reports of one origin, each with the one published before it."""
    for origin in independence.origins:
        if not origin.recorded:
            continue
        by_holder: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in material.claims_of(origin.claims):
            by_holder[parties.party_of(claim).id].append(claim)
        for claims in by_holder.values():
            claims.sort(key=lambda claim: _order(material, claim))
            for before, after in pairwise(claims):
                ordered = earlier(before.published, after.published)
                if ordered and before.document_id != after.document_id:
                    why = f"both lead to {origin.name}"
                    yield before, after, _WITHIN_ORIGIN, why


def _order(material: Material, claim: Claim) -> tuple[object, int, str]:
    return published_order(material.document(claim.document_id)), claim.evidence.start, claim.id


def _mutations(
    material: Material, parties: Parties, before: Claim, after: Claim, score: float, why: str
) -> Iterator[Mutation]:
    for aspect, first, second in _differences(material, parties, before, after, score):
        reasons = (f"{aspect}: “{first}” became “{second}”", why)
        yield Mutation(aspect, first, second, before.id, after.id, score, reasons)


def _differences(
    material: Material, parties: Parties, before: Claim, after: Claim, score: float
) -> Iterator[tuple[str, str, str]]:
    """The aspect, and how each of the two has it."""
    pair = differing(material, before, after)
    if pair:
        yield "number", short(pair.left_words), short(pair.right_words)
    days = event_time(before), event_time(after)
    if apart(*days) and alike(before, after) and not same_reckoning(material, before, after):
        yield "day", shown(days[0]), shown(days[1])
    places = places_of(before), places_of(after)
    if elsewhere(*places) and alike(before, after):
        yield "place", places[0][0].name, places[1][0].name
    same_holder = parties.party_of(before).id == parties.party_of(after).id
    if (
        score == _ALONG_LINEAGE
        and same_holder
        and alike(before, after)
        and before.stance is not after.stance
    ):
        yield "stance", before.stance.value, after.stance.value
