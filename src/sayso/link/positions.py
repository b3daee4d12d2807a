"""Positions: what a party held of a proposition, in order of time, and how that changed.

Takes propositions and parties; returns one `Position` for each pair of them. A government's
position includes what those say who speak for it by their office. A change is typed only between
claims whose order the times settle; where only publication is known it stands in for the time of
saying, at a lower score and with a reason, and a later retelling of the same words is no change.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from sayso.link import names
from sayso.link.ahead import future_words
from sayso.link.corrections import live
from sayso.link.entities import Parties
from sayso.link.focus import opposed
from sayso.link.kin import Kin
from sayso.link.material import Material
from sayso.link.numbers import differing
from sayso.link.own import moves
from sayso.link.replies import admissions, corrected
from sayso.link.stances import (
    Side,
    condition,
    has_position,
    is_conditional,
    is_soft,
    leaning,
)
from sayso.link.times import Told, earlier, gap_days, shown, told, told_order
from sayso.link.words import short, tokens
from sayso.model import Change, ChangeKind, Claim, HolderKind, Position, Proposition, Span, Stance
from sayso.nesting import speakers

_HAD = 12  # characters: room for "had" or "who" and an adverb before the verb
_ASIDES = frozenset({"had", "who"})
_LOOKED_AT = 12  # a party's first claims of each of two propositions that are held together
_SAID, _PUBLISHED = 0.9, 0.6  # how sure a change is: both times said, or one only published


def find_positions(
    material: Material, parties: Parties, propositions: Iterable[Proposition], kin: Kin
) -> tuple[Position, ...]:
    """The position of every party on every proposition it has claims in.

    A change may lead to a claim of a kindred proposition: of the same thing in another number.
    """
    held = {
        proposition.id: _by_party(parties, live(material, proposition))
        for proposition in propositions
    }
    wider = _wider(material, parties, held, kin)
    found = []
    for proposition_id, by_party in held.items():
        for party_id, claims in by_party.items():
            ordered = sorted(claims, key=lambda claim: _order(material, claim))
            changes = [*_changes(material, parties, party_id, ordered)]
            for other in kin.of.get(proposition_id, ()):
                beside = held.get(other, {}).get(party_id, [])
                changes += _kindred(material, parties, party_id, ordered, beside, kin)
            changes += wider.get((proposition_id, party_id), [])
            ids = tuple(claim.id for claim in ordered)
            found.append(Position(party_id, proposition_id, ids, tuple(_once(changes))))
    return tuple(sorted(found, key=lambda position: (position.proposition, position.party)))


def _wider(
    material: Material,
    parties: Parties,
    held: Mapping[str, Mapping[str, Sequence[Claim]]],
    kin: Kin,
) -> dict[tuple[str, str], list[Change]]:
    """Changes between propositions that are no kin, by that of the claim before it and party."""
    of_party: defaultdict[str, dict[str, Claim]] = defaultdict(dict)
    for by_party in held.values():
        for party_id, claims in by_party.items():
            of_party[party_id].update((claim.id, claim) for claim in claims)
    found: defaultdict[tuple[str, str], list[Change]] = defaultdict(list)
    for party_id, own in of_party.items():
        ordered = sorted(own.values(), key=lambda claim: _order(material, claim))
        for before, after in moves(material, kin, ordered):
            change = _stance_change(material, parties, party_id, before, after, {leaning(before)})
            if change:
                found[kin.proposition[before.id], party_id].append(change)
        for before, after in admissions(ordered):
            if _follows(material, before, after):
                owned = f"the second owns to an error: “{short(after.words)}”"
                found[kin.proposition[before.id], party_id].append(
                    _change(parties, party_id, ChangeKind.REVERSAL, before, after, owned)
                )
    for before, after, numbers in corrected(material):
        party = parties.party_of(before)
        if party is parties.party_of(after) and _follows(material, before, after):
            moved = f"the second corrects the first by name: {numbers}"
            found[kin.proposition[before.id], party.id].append(
                _change(parties, party.id, ChangeKind.NUMBER_MOVED, before, after, moved)
            )
    return found


def _once(changes: Iterable[Change]) -> list[Change]:
    """The first change of each kind to each claim."""
    first: dict[tuple[str, str], Change] = {}
    for change in changes:
        first.setdefault((change.kind.value, change.after), change)
    return list(first.values())


def _kindred(
    material: Material,
    parties: Parties,
    party_id: str,
    held: Sequence[Claim],
    beside: Sequence[Claim],
    kin: Kin,
) -> Iterator[Change]:
    """Changes from what a party held to what it says of a kindred proposition later."""
    for after in beside[:_LOOKED_AT]:
        before = [
            one for one in held[:_LOOKED_AT] if _order(material, one) < _order(material, after)
        ]
        for one in reversed(before):
            answers = kin.answers(one, after) or kin.answers(after, one)
            moved = _changes(material, parties, party_id, [one, after])
            found = [change for change in moved if answers or change.kind in _OF_STANCE]
            if found:
                yield from found
                break


_OF_STANCE = frozenset({ChangeKind.REVERSAL, ChangeKind.CONDITION_ADDED})


def _order(material: Material, claim: Claim) -> tuple[object, ...]:
    """By when it was told; in one sentence what is told by the way before the rest."""
    *when, claim_id = told_order(claim)
    start = claim.content[0].start if claim.content else claim.evidence.end
    return (*when, not _by_the_way(material, claim), start, claim_id)


def _by_the_way(material: Material, claim: Claim) -> bool:
    """Whether the text tells the saying as what went before ("who denied …", "had denied")."""
    if claim.cue is None:
        return False
    before = Span(max(claim.evidence.start, claim.cue.start - _HAD), claim.cue.end)
    return any(token.word in _ASIDES for token in tokens(material.words(claim, before)))


def _by_party(parties: Parties, claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """The claims of each party; those of a spokesman also stand with the government of the state

    or the body that the office names.
    """
    held: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        held[parties.party_of(claim).id].append(claim)
    governments: dict[str, str] = {}
    bodies: dict[frozenset[str], str] = {}
    for party_id in sorted(held):
        party = parties.party(party_id)
        if party.kind is HolderKind.GOVERNMENT and parties.state(party_id):
            governments[parties.state(party_id)] = party_id
        for name in party.names:
            if party.kind is not HolderKind.PERSON and not names.speaks_for(name):
                bodies.setdefault(names.body_key(name), party_id)
    for claim in claims:
        party_id = parties.party_of(claim).id
        spoken = {
            governments.get(parties.state(party_id)) if _for_state(claim) else None,
            bodies.get(names.body_key(_body(claim))) if _body(claim) else None,
        }
        for other in sorted(spoken - {None, party_id}, key=str):
            held[str(other)].append(claim)
    return dict(held)


def _for_state(claim: Claim) -> bool:
    return names.speaks_for_state(claim.holder)


def _body(claim: Claim) -> str:
    """The body that the holder's office or description names, or ""."""
    return names.speaks_for(claim.holder.role) or names.speaks_for(claim.holder.name)


def _changes(
    material: Material, parties: Parties, party_id: str, ordered: Sequence[Claim]
) -> Iterator[Change]:
    """Each step from one claim to the next that moves, in stance or in number."""
    speaking = {claim for claim, heard in speakers(ordered).items() if claim == heard}
    stood: Claim | None = None
    poles: set[Side] = set()
    told_before: set[tuple[str, str]] = set()
    counted: Claim | None = None
    for claim in ordered:
        words = _stance(claim), " ".join(claim.words.split())
        retold = words in told_before and not told(claim).said
        told_before.add(words)
        if claim.id in speaking and has_position(claim) and not retold:
            step = (material, parties, party_id, stood, claim, poles) if stood else None
            change = _stance_change(*step) if step else None
            if change:
                yield change
            if stood is None or change or claim.stance is stood.stance:
                stood = claim
                poles.add(leaning(claim))
        if claim.quantities and not retold and claim.holder.kind is not HolderKind.GROUP:
            moved = _number_change(material, parties, party_id, counted, claim) if counted else None
            if moved:
                yield moved
            counted = claim


def _stance_change(
    material: Material,
    parties: Parties,
    party_id: str,
    before: Claim,
    claim: Claim,
    poles: Set[Side],
) -> Change | None:
    kind = _kind(before, claim, poles) if _follows(material, before, claim) else None
    if kind is None:
        return None
    named = condition(claim)
    moved = f"from “{_stance(before)}” to “{_stance(claim)}”"
    if named and kind in (ChangeKind.SOFTENING, ChangeKind.CONDITION_ADDED):
        moved += f": “{named}” makes it conditional"
    return _change(parties, party_id, kind, before, claim, moved)


def _kind(before: Claim, after: Claim, poles: Set[Side]) -> ChangeKind | None:
    """How the stance moved; `poles` are the firm stances held so far."""
    was, now = leaning(before), leaning(after)
    added = bool(condition(after)) and not condition(before)
    if was is not Side.OPEN and now is not Side.OPEN:
        if was is not now:
            return ChangeKind.REVERSAL if opposed(before, after) else None
        if is_soft(before) is not is_soft(after) and _firmness_moves(before, after):
            return ChangeKind.SOFTENING if is_soft(after) else ChangeKind.HARDENING
        return None
    if added and is_conditional(after):
        if was is Side.FOR:
            return ChangeKind.CONDITION_ADDED
        if was is Side.AGAINST and not condition(after).startswith("any"):
            return ChangeKind.REVERSAL
    if was is not Side.OPEN:
        return ChangeKind.SOFTENING
    if now is not Side.OPEN:
        return ChangeKind.REVERSAL if -now in poles else ChangeKind.HARDENING
    return ChangeKind.CONDITION_ADDED if added else None


def _firmness_moves(before: Claim, after: Claim) -> bool:
    """Whether doubt that comes or goes is a move: not where another day reports the same plan."""
    ahead = any(claim.stance in _PLANS or future_words(claim) for claim in (before, after))
    return not ahead and gap_days(told(before).time, told(after).time) >= 1


_PLANS = frozenset({Stance.PREDICTS, Stance.INTENDS})


def _number_change(
    material: Material, parties: Parties, party_id: str, before: Claim, claim: Claim
) -> Change | None:
    pair = differing(material, before, claim)
    if pair is None or not _follows(material, before, claim):
        return None
    moved = f"from “{short(pair.left_words)}” to “{short(pair.right_words)}”"
    return _change(parties, party_id, ChangeKind.NUMBER_MOVED, before, claim, moved)


def _follows(material: Material, before: Claim, after: Claim) -> bool:
    """Whether the times settle that one claim came after the other.

    Within one document a time of publication settles nothing: it is that of both.
    """
    first, second = told(before), told(after)
    same_sentence = before.document_id == after.document_id and before.evidence == after.evidence
    if same_sentence and _by_the_way(material, before) and not _by_the_way(material, after):
        return not earlier(second.time, first.time)
    if before.document_id == after.document_id and not (first.said and second.said):
        told_of_as_earlier = first.said and first.time is not None and first.time.start is None
        return told_of_as_earlier or (first.said and earlier(first.time, second.time))
    return earlier(first.time, second.time)


def _office(claim: Claim) -> str:
    return f" as {claim.holder.role}" if claim.holder.role else ""


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
    if first.said and first.time == second.time:
        reasons = [moved, "one sentence tells the first as what went before the second"]
    elif not (first.said and second.said):
        reasons.append("when it was said is not recorded: the day of publication stands in")
    for claim in (before, after):
        speaker = parties.party_of(claim)
        if speaker.id != party_id:
            reasons.append(
                f"{claim.holder.name} speaks for {parties.party(party_id).name}{_office(claim)}"
            )
    score = _SAID if first.said and second.said else _PUBLISHED
    return Change(kind, before.id, after.id, score, tuple(dict.fromkeys(reasons)))
