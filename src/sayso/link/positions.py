"""Positions: what a party held of a proposition, in order of time, and how that changed.

Takes propositions and parties; returns one `Position` for each pair of them. A government's
position includes what those say who speak for it by their office. A change is typed only between
claims whose order the times settle; where only publication is known it stands in for the time of
saying, at a lower score and with a reason, and a later retelling of the same words is no change.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from sayso.link import names
from sayso.link.entities import Parties
from sayso.link.material import Material
from sayso.link.numbers import differing
from sayso.link.stances import Side, condition, has_position, side
from sayso.link.times import Told, earlier, shown, told, told_order
from sayso.link.words import short
from sayso.model import Change, ChangeKind, Claim, HolderKind, Position, Proposition

_SAID, _PUBLISHED = 0.9, 0.6  # how sure a change is: both times said, or one only published


def find_positions(
    material: Material, parties: Parties, propositions: Iterable[Proposition]
) -> tuple[Position, ...]:
    """The position of every party on every proposition it has claims in."""
    found = []
    for proposition in propositions:
        claims = material.claims_of(proposition.claims)
        for party_id, held in _by_party(parties, claims).items():
            ordered = sorted(held, key=told_order)
            changes = tuple(_changes(material, parties, party_id, ordered))
            ids = tuple(claim.id for claim in ordered)
            found.append(Position(party_id, proposition.id, ids, changes))
    return tuple(sorted(found, key=lambda position: (position.proposition, position.party)))


def _by_party(parties: Parties, claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """The claims of each party; those of a state's spokesmen also stand with its government."""
    held: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[parties.party_of(claim).id].append(claim)
    governments = {
        parties.state(party_id): party_id
        for party_id in sorted(held)
        if parties.party(party_id).kind is HolderKind.GOVERNMENT and parties.state(party_id)
    }
    for claim in claims:
        party_id = parties.party_of(claim).id
        government = governments.get(parties.state(party_id))
        if government not in (None, party_id) and names.speaks_for_state(claim.holder):
            held[str(government)].append(claim)
    return dict(held)


def _changes(
    material: Material, parties: Parties, party_id: str, ordered: Sequence[Claim]
) -> Iterator[Change]:
    """Each step from one claim to the next that moves, in stance or in number."""
    stood: Claim | None = None
    poles: set[Side] = set()
    told_before: set[tuple[str, str]] = set()
    counted: Claim | None = None
    for claim in ordered:
        words = _stance(claim), " ".join(claim.words.split())
        retold = words in told_before and not told(claim).said
        told_before.add(words)
        if has_position(claim) and not retold:
            change = _stance_change(parties, party_id, stood, claim, poles) if stood else None
            if change:
                yield change
            if stood is None or change or claim.stance is stood.stance:
                stood = claim
                poles.add(side(claim))
        if claim.quantities and not retold:
            moved = _number_change(material, parties, party_id, counted, claim) if counted else None
            if moved:
                yield moved
            counted = claim


def _stance_change(
    parties: Parties, party_id: str, before: Claim, claim: Claim, poles: Set[Side]
) -> Change | None:
    kind = _kind(before, claim, poles) if _follows(before, claim) else None
    if kind is None:
        return None
    named = condition(claim)
    moved = f"from “{_stance(before)}” to “{_stance(claim)}”"
    if named and kind in (ChangeKind.SOFTENING, ChangeKind.CONDITION_ADDED):
        moved += f": “{named}” makes it conditional"
    return _change(parties, party_id, kind, before, claim, moved)


def _kind(before: Claim, after: Claim, poles: Set[Side]) -> ChangeKind | None:
    """How the stance moved; `poles` are the firm stances held so far."""
    was, now = side(before), side(after)
    if was is not Side.OPEN and now is not Side.OPEN:
        return ChangeKind.REVERSAL if was is not now else None
    if was is not Side.OPEN:
        conditional = condition(after) and was is Side.FOR
        return ChangeKind.CONDITION_ADDED if conditional else ChangeKind.SOFTENING
    if now is not Side.OPEN:
        return ChangeKind.REVERSAL if -now in poles else ChangeKind.HARDENING
    if condition(after) and not condition(before):
        return ChangeKind.CONDITION_ADDED
    return None


def _number_change(
    material: Material, parties: Parties, party_id: str, before: Claim, claim: Claim
) -> Change | None:
    pair = differing(material, before, claim)
    if pair is None or not _follows(before, claim):
        return None
    moved = f"from “{short(pair.left_words)}” to “{short(pair.right_words)}”"
    return _change(parties, party_id, ChangeKind.NUMBER_MOVED, before, claim, moved)


def _follows(before: Claim, after: Claim) -> bool:
    """Whether the times settle that one claim came after the other.

    Within one document a time of publication settles nothing: it is that of both.
    """
    first, second = told(before), told(after)
    if before.document_id == after.document_id and not (first.said and second.said):
        return bool(first.said and first.time and first.time.start is None)
    return earlier(first.time, second.time)


def _stance(claim: Claim) -> str:
    return f"{claim.stance.value} that not" if claim.negated else claim.stance.value


def _when(moment: Told) -> str:
    return f"is of {shown(moment.time)}" if moment.said else f"published {shown(moment.time)}"


def _change(
    parties: Parties, party_id: str, kind: ChangeKind, before: Claim, after: Claim, moved: str
) -> Change:
    first, second = told(before), told(after)
    reasons = [moved, f"told {shown(first.time)}, then {shown(second.time)}"]
    if first.said and first.time and first.time.start is None:
        words = f" (“{first.time.words}”)" if first.time.words else ""
        reasons = [moved, f"the first is told of as earlier{words}, the second {_when(second)}"]
    if not (first.said and second.said):
        reasons.append("when it was said is not recorded: the day of publication stands in")
    for claim in (before, after):
        speaker = parties.party_of(claim)
        if speaker.id != party_id:
            reasons.append(
                f"{speaker.name} speaks for {parties.party(party_id).name} as {claim.holder.role}"
            )
    score = _SAID if first.said and second.said else _PUBLISHED
    return Change(kind, before.id, after.id, score, tuple(dict.fromkeys(reasons)))
