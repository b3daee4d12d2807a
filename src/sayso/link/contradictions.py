"""Contradictions: two claims of one proposition that cannot both hold, or only seem so.

Takes propositions; looks at those who hold it to be so against those who deny it, and at numbers,
days and places among those who hold it to be so. Claims of one holder that say the same are taken
once, so that copies do not multiply; what only passes on another claim, or was taken back, is no
account of its own. "About 12,000" and "11,000" do not contradict (`numbers.py`);
what place, time or bound explains is `apparent`. A holder's own softening is a change of position
and no contradiction; its assertion against its own denial is one.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.link.ahead import future_words
from sayso.link.comparing import COMPARED, Case, Compare, number, other_place, other_time
from sayso.link.corrections import live
from sayso.link.entities import Parties
from sayso.link.focus import opposed
from sayso.link.kin import Kin
from sayso.link.material import Material
from sayso.link.replies import corrected, denies_it, other_number, side_by_side
from sayso.link.stances import Side, leaning
from sayso.link.times import told_order
from sayso.link.words import short
from sayso.model import Claim, Contradiction, ContradictionKind, Proposition, Stance

_ELSE_ALIKE = 0.55  # of two propositions, claims so alike differ in a day or place alone
_ALL_PAIRS = 12  # voices on a side that are compared each with each; beyond, each with the first


def find_contradictions(
    material: Material, parties: Parties, propositions: Iterable[Proposition], kin: Kin
) -> tuple[Contradiction, ...]:
    """All contradictions, by proposition, kind and claims."""
    found: list[Contradiction] = []
    camps: dict[str, _Camps] = {}
    for proposition in propositions:
        claims = sorted(live(material, proposition), key=told_order)
        camps[proposition.id] = mine = _camps(claims)
        case = Case(material, parties, proposition.id, kin)
        found += _denials(case, mine.holding, mine.denying)
        for compare, value in COMPARED:
            found += _among(case, mine.holding, compare, value)
    found += _replies(material, parties, kin)
    for one, other in kin.pairs:
        case = Case(material, parties, one, kin)
        found += _between(case, camps[one], camps[other])
    return tuple(sorted(_each_once(found), key=_order))


def _each_once(found: Iterable[Contradiction]) -> list[Contradiction]:
    """The first of each kind between two claims."""
    first: dict[tuple[str, frozenset[str]], Contradiction] = {}
    for one in found:
        first.setdefault((one.kind.value, frozenset({one.left, one.right})), one)
    return list(first.values())


def _replies(material: Material, parties: Parties, kin: Kin) -> Iterator[Contradiction]:
    """What one document tells side by side, and numbers that a claim corrects by name."""
    for before, after in side_by_side(material.claims):
        case = Case(material, parties, kin.proposition[before.id], kin)
        if denies_it(kin, before, after) and _one_time(before, after):
            yield _denial(case, before, after)
        instead = other_number(before, after)
        if instead is not None and parties.party_of(before) is not parties.party_of(after):
            words = short(before.words), short(after.words)
            reason = f"told side by side: “{words[0]}” and “{words[1]}”"
            yield Contradiction(
                ContradictionKind.NUMBER,
                case.proposition,
                before.id,
                after.id,
                apparent=False,
                score=0.6,
                reasons=(reason,),
            )
    for first, claim, numbers in corrected(material):
        yield Contradiction(
            ContradictionKind.NUMBER,
            kin.proposition[first.id],
            first.id,
            claim.id,
            apparent=False,
            score=0.7,
            reasons=(f"the second corrects the first by name: {numbers}",),
        )


@dataclass(frozen=True, slots=True)
class _Camps:
    """Those who hold a proposition to be so, and those who deny it, in order of telling."""

    holding: Sequence[Claim]
    denying: Sequence[Claim]


def _camps(claims: Sequence[Claim]) -> _Camps:
    sides = [(claim, leaning(claim)) for claim in claims]
    return _Camps(
        [claim for claim, where in sides if where is Side.FOR],
        [claim for claim, where in sides if where is Side.AGAINST],
    )


def _between(case: Case, left: _Camps, right: _Camps) -> Iterator[Contradiction]:
    """What one proposition holds against what its kin holds: denied, or in another number."""
    for holding, denying in ((left.holding, right.denying), (right.holding, left.denying)):
        answered = [
            (claim, denial)
            for claim, denial in _pairs(holding, denying)
            if case.kin.answers(denial, claim)
        ]
        yield from _denied(case, answered)
    for compare, value in COMPARED:
        mine = _voices(case, [c for c in left.holding if value(c)], value)
        theirs = _voices(case, [c for c in right.holding if value(c)], value)
        pairs = _pairs(mine, theirs)
        if compare is not number:
            pairs = (pair for pair in pairs if case.kin.likeness(*pair) >= _ELSE_ALIKE)
        yield from _compared(case, compare, pairs)


def _order(found: Contradiction) -> tuple[str, str, str, str]:
    return found.proposition, found.kind, found.left, found.right


def _voices(case: Case, claims: Iterable[Claim], value: Callable[[Claim], str]) -> list[Claim]:
    """The first claim of each holder with each value; the unnamed count by their description."""
    first: dict[tuple[str, str], Claim] = {}
    for claim in claims:
        first.setdefault((case.party(claim), value(claim)), claim)
    return list(first.values())


def _pairs(left: Sequence[Claim], right: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """All pairs of a few; of many, each with the first of the other side."""
    if len(left) <= _ALL_PAIRS and len(right) <= _ALL_PAIRS:
        yield from ((mine, theirs) for mine in left for theirs in right)
    elif left and right:
        yield from ((left[0], theirs) for theirs in right)
        yield from ((mine, right[0]) for mine in left[1:])


def _denials(
    case: Case, holding: Sequence[Claim], denying: Sequence[Claim]
) -> Iterator[Contradiction]:
    left, right = _voices(case, holding, _nothing), _voices(case, denying, _nothing)
    yield from _denied(case, _pairs(left, right))


def _denied(case: Case, pairs: Iterable[tuple[Claim, Claim]]) -> Iterator[Contradiction]:
    """One entry for the two camps, the pair most alike, and one for each holder in both."""
    alike = sorted(pairs, key=lambda pair: -case.kin.likeness(*pair))
    found = [_denial(case, *pair) for pair in alike if _one_time(*pair) and opposed(*pair)]
    own: dict[str, Contradiction] = {}
    for one in found:
        if _is_own(case, one):
            own.setdefault(case.parties.party_of(case.material.claim(one.left)).id, one)
    others = sorted((one for one in found if not _is_own(case, one)), key=lambda one: one.apparent)
    yield from others[:1]
    yield from own.values()


def _is_own(case: Case, one: Contradiction) -> bool:
    left, right = case.material.claim(one.left), case.material.claim(one.right)
    return case.parties.party_of(left) is case.parties.party_of(right)


def _one_time(left: Claim, right: Claim) -> bool:
    """Whether both tell of a time ahead, or neither: that a plan failed does not contradict it."""
    return _is_ahead(left) is _is_ahead(right)


def _is_ahead(claim: Claim) -> bool:
    return claim.stance in _PLANS or bool(future_words(claim))


_PLANS = frozenset({Stance.PREDICTS, Stance.INTENDS})


def _nothing(_: Claim) -> str:
    return ""


def _denial(case: Case, left: Claim, right: Claim) -> Contradiction:
    holder, denier = case.holder(left), case.holder(right)
    negated = " that it is not so" if right.negated else ""
    reasons = [
        f"{holder} {left.stance.value} “{short(left.words)}”; "
        f"{denier} {right.stance.value}{negated} “{short(right.words)}”"
    ]
    if case.parties.party_of(left) is case.parties.party_of(right):
        reasons.append(f"both are words of {holder}")
    explained = other_time(left, right) + other_place(left, right)
    score = 0.6 if explained else 0.85
    return Contradiction(
        ContradictionKind.DENIAL,
        case.proposition,
        left.id,
        right.id,
        bool(explained),
        score,
        (*reasons, *explained),
    )


def _among(
    case: Case,
    holding: Sequence[Claim],
    compare: Compare,
    value: Callable[[Claim], str],
) -> Iterator[Contradiction]:
    """Compares those who give a value, each pair of voices once."""
    voices = _voices(case, [claim for claim in holding if value(claim)], value)
    if len(voices) > _ALL_PAIRS:
        pairs: Iterable[tuple[Claim, Claim]] = ((voices[0], other) for other in voices[1:])
    else:
        pairs = (
            (mine, theirs) for index, mine in enumerate(voices) for theirs in voices[index + 1 :]
        )
    yield from _compared(case, compare, pairs)


def _compared(
    case: Case, compare: Compare, pairs: Iterable[tuple[Claim, Claim]]
) -> Iterator[Contradiction]:
    """Those pairs that differ, the first of each pair of values: the others retell it."""
    seen: set[str] = set()
    for pair in pairs:
        found = compare(case, *sorted(pair, key=told_order)) if _one_time(*pair) else None
        if found and (found.apparent or found.reasons[0] not in seen):
            seen.add(found.reasons[0])
            yield found
