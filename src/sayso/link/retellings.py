"""Retellings: which claim of a report tells again which claim of a report that it takes from.

Takes lineage, propositions and claims; returns pairs of claims along each directed line, the one
that gives first. Two claims correspond when they say much the same in content words, or speak of
one proposition, or of one holder in some of the same words; each claim of the taker retells one
claim of the giver, the likest.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.link.material import Material
from sayso.link.numbers import same_counted
from sayso.link.recordings import is_transcript
from sayso.link.sentences import word_keys
from sayso.link.sources import Sources
from sayso.model import BlockKind, Claim, Lineage, Proposition

_MOST = 50  # claims of one document among which retellings are looked for
# Chosen on the open stories: the least that words must agree, by what else agrees.
_WORDS, _KNOWN = 0.6, 0.3


@dataclass(frozen=True, slots=True)
class Retelling:
    """A claim, the claim that tells it again, the line between their documents, how alike they

    are from 0 up.
    """

    before: Claim
    after: Claim
    line: Lineage
    score: float


def find_retellings(
    material: Material,
    sources: Sources,
    propositions: Iterable[Proposition],
    lineage: Iterable[Lineage],
) -> tuple[Retelling, ...]:
    """Every retelling, by taker and giver; the surest line where several join two documents."""
    found: list[Retelling] = []
    in_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        in_document[claim.document_id].append(claim)
    proposition_of = {
        claim_id: proposition.id for proposition in propositions for claim_id in proposition.claims
    }
    words = _Words()
    for (taker, giver), line in sorted(_surest(lineage).items()):
        if _answers(material, sources, taker, giver):
            continue
        given, taken = in_document[giver][:_MOST], in_document[taker][:_MOST]
        pairs = [
            (score, after, before)
            for after in taken
            for before in given
            if (score := _alike(sources, words, proposition_of, before, after)) > 0
        ]
        pairs.sort(key=lambda pair: (-pair[0], pair[1].id, pair[2].id))
        seen: set[str] = set()
        for score, after, before in pairs:
            if after.id not in seen and before.id not in seen:
                seen |= {after.id, before.id}
                found.append(Retelling(before, after, line, round(score, 3)))
    return tuple(found)


def _answers(material: Material, sources: Sources, taker: str, giver: str) -> bool:
    """Whether the taker rather answers than tells again: in speech, or as a body of its own."""
    document = material.document(taker)
    if is_transcript(document):
        return True
    if all(block.kind is BlockKind.MESSAGE for block in document.blocks):
        return False
    own, other = sources.publisher.get(taker, ""), sources.publisher.get(giver, "")
    heard = is_transcript(material.document(giver))
    return sources.bodies.is_body(own) and own != other and not heard


def _surest(lineage: Iterable[Lineage]) -> dict[tuple[str, str], Lineage]:
    """The directed line of each two documents that is surest."""
    found: dict[tuple[str, str], Lineage] = {}
    for line in lineage:
        if line.directed and line.giver:
            key = line.taker, line.giver
            if key not in found or line.score > found[key].score:
                found[key] = line
    return found


class _Words(dict[str, frozenset[str]]):
    """The content words of claims, by claim, made when they are asked for."""

    def of(self, claim: Claim) -> frozenset[str]:
        if claim.id not in self:
            self[claim.id] = frozenset(word_keys(claim.words))
        return self[claim.id]


def _alike(
    sources: Sources,
    words: _Words,
    proposition_of: Mapping[str, str],
    before: Claim,
    after: Claim,
) -> float:
    """How alike two claims are; 0 where they do not correspond."""
    likeness = sources.told.likeness(words.of(before), words.of(after))
    same = proposition_of[before.id] == proposition_of[after.id]
    parties = sources.parties
    holder = parties.party_of(before) is parties.party_of(after)
    counted = any(word.isdigit() for word in likeness.shared) or _same_counted(before, after)
    least = _KNOWN if same or holder or counted else _WORDS
    if likeness.score < least:
        return 0.0
    return likeness.score + 0.3 * same + 0.3 * holder


def _same_counted(before: Claim, after: Claim) -> bool:
    """Whether both count the same thing."""
    return any(
        same_counted(mine.quantity, theirs.quantity)
        for mine in before.quantities
        for theirs in after.quantities
        if mine.quantity and theirs.quantity
    )
