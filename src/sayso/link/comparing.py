"""Comparing: what two claims of one matter give otherwise: a number, a day, a place.

Takes two claims; returns the contradiction, real or apparent, or None. What place, time, bound or
another definition explains is apparent, and the reason says so.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sayso.link import english
from sayso.link.deeds import deed
from sayso.link.entities import Parties
from sayso.link.kin import Kin
from sayso.link.material import Material
from sayso.link.numbers import NumberPair, differing
from sayso.link.placing import elsewhere, nested, places_of
from sayso.link.reckoning import same_reckoning
from sayso.link.times import FINE, apart, earlier, event_time, shown, told
from sayso.link.words import listed, short, tokens
from sayso.model import Bound, Claim, Contradiction, ContradictionKind, Precision

_GROWTH = 2  # times: more than that is another account and no later count


@dataclass(frozen=True, slots=True)
class Case:
    """The proposition looked at, and what its claims are looked up in."""

    material: Material
    parties: Parties
    proposition: str
    kin: Kin

    def holder(self, claim: Claim) -> str:
        return claim.holder.name or "somebody not named"

    def party(self, claim: Claim) -> str:
        return self.parties.party_of(claim).name


Compare = Callable[[Case, Claim, Claim], Contradiction | None]


# --- Numbers -----------------------------------------------------------------------------------


def _numbers_given(claim: Claim) -> str:
    return "; ".join(sorted(repr(m.quantity) for m in claim.quantities if m.quantity))


def number(case: Case, left: Claim, right: Claim) -> Contradiction | None:
    """Two numbers of one thing that cannot both hold, or only seem so."""
    pair = differing(case.material, left, right)
    if pair is None or (pair.compatible and not _bounded(pair)):
        return None
    explained = [
        *_bound_explains(pair),
        *other_time(left, right),
        *other_place(left, right),
        *_part_and_whole(left, right),
        *_update(case, left, right),
        *_other_definition(pair),
        *_grown(pair, left, right),
    ]
    reasons = [f"“{short(pair.left_words)}” against “{short(pair.right_words)}”"]
    if pair.loose and not pair.compatible:
        reasons.append(pair.reason)
    return Contradiction(
        ContradictionKind.NUMBER,
        case.proposition,
        left.id,
        right.id,
        bool(explained),
        0.5 if explained else 0.85,
        (*reasons, *explained),
    )


def _bounded(pair: NumberPair) -> bool:
    return bool({Bound.AT_LEAST, Bound.AT_MOST} & {pair.left.bound, pair.right.bound})


def _bound_explains(pair: NumberPair) -> list[str]:
    return [pair.reason] if pair.compatible else []


def _other_definition(pair: NumberPair) -> list[str]:
    if not pair.other_fate:
        return []
    counted = [listed(sorted(fates)) for fates in (pair.left_fates, pair.right_fates)]
    return [f"they count by other definitions: {counted[0]} and {counted[1]}"]


def _grown(pair: NumberPair, left: Claim, right: Claim) -> list[str]:
    """A later count of the dead may be higher because more have died."""
    if not pair.grows or not earlier(told(left).time, told(right).time):
        return []
    if not pair.left.high < pair.right.low <= _GROWTH * pair.left.high:
        return []
    return [f"the second was told later ({shown(told(right).time)}), and more may have died"]


def other_time(left: Claim, right: Claim) -> list[str]:
    """Why the two speak of different times; empty where they may speak of one."""
    mine, theirs = event_time(left), event_time(right)
    if not apart(mine, theirs):
        return []
    return [f"they speak of different times: {shown(mine)} and {shown(theirs)}"]


def other_place(left: Claim, right: Claim) -> list[str]:
    """Why the two speak of different places; empty where they may speak of one."""
    mine, theirs = places_of(left), places_of(right)
    if not elsewhere(mine, theirs):
        return []
    called = listed([mine[0].name]), listed([theirs[0].name])
    return [f"they speak of different places: {called[0]} and {called[1]}"]


def _part_and_whole(left: Claim, right: Claim) -> list[str]:
    words = [{token.word for token in tokens(claim.words)} for claim in (left, right)]
    wholes = [english.WHOLE & found for found in words]
    if bool(wholes[0]) is not bool(wholes[1]):
        return [f"one counts the whole: {listed(sorted(wholes[0] | wholes[1]))}"]
    found = nested(places_of(left), places_of(right))
    if found is None:
        return []
    return [f"one counts a part of the other: “{found[1].name}” lies in “{found[0].name}”"]


def _update(case: Case, left: Claim, right: Claim) -> list[str]:
    """The later of one holder's two numbers may bring the earlier up to date."""
    if case.parties.party_of(left) is not case.parties.party_of(right):
        return []
    if not earlier(told(left).time, told(right).time):
        return []
    return [f"the same holder gave the second later ({shown(told(right).time)}): it is a change"]


# --- Days and places ------------------------------------------------------------------------------


def _day_given(claim: Claim) -> str:
    time = event_time(claim)
    return f"{time.start} {time.end}" if time and time.precision in FINE else ""


def _day(case: Case, left: Claim, right: Claim) -> Contradiction | None:
    mine, theirs = event_time(left), event_time(right)
    if not apart(mine, theirs) or other_place(left, right) or not _clauses(left, right):
        return None
    if same_reckoning(case.material, left, right) or _same_clock(case, left, right):
        return None
    reason = f"{shown(mine)} says {case.holder(left)}, {shown(theirs)} says {case.holder(right)}"
    return _else_alike(ContradictionKind.TIME, case, left, right, reason)


def _same_clock(case: Case, left: Claim, right: Claim) -> bool:
    """Whether both give the same time of day, whatever day each was reckoned from."""
    times = [event_time(claim) for claim in (left, right)]
    if any(time is None or time.precision is not Precision.MINUTE for time in times):
        return False
    words = [
        [token.word for token in tokens(case.material.words(claim, claim.event.span))]
        for claim in (left, right)
        if claim.event
    ]
    return words[0] == words[1] != []


def _clauses(*claims: Claim) -> bool:
    """Whether each tells that something happened: "recordings of 7 March" tells nothing."""
    return all(deed(tokens(claim.words)).verb for claim in claims)


def _places_given(claim: Claim) -> str:
    return "; ".join(sorted(f"{place.id} {place.name}" for place in places_of(claim)))


def _place(case: Case, left: Claim, right: Claim) -> Contradiction | None:
    if not other_place(left, right) or other_time(left, right) or not _clauses(left, right):
        return None
    places = listed([p.name for p in places_of(left)]), listed([p.name for p in places_of(right)])
    reason = f"{places[0]} says {case.holder(left)}, {places[1]} says {case.holder(right)}"
    return _else_alike(ContradictionKind.PLACE, case, left, right, reason)


def _else_alike(
    kind: ContradictionKind, case: Case, left: Claim, right: Claim, reason: str
) -> Contradiction:
    """Two claims that tell of the same in the same words, but for a day or a place."""
    alike = f"otherwise they tell of the same: “{short(left.words)}”"
    reasons = (reason, alike)
    return Contradiction(
        kind, case.proposition, left.id, right.id, apparent=False, score=0.6, reasons=reasons
    )


# What is compared, with the value by which claims that give the same are one voice.
COMPARED = ((number, _numbers_given), (_day, _day_given), (_place, _places_given))
