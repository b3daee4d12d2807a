"""Answers: denials and the like, joined with what they answer to.

Takes groups of wordings; joins each answer that stands alone with what its own document tells: with
a claim that has its words ("reports of foreign involvement"), or, where it names nothing itself
("similar reports"), with what the text told just before it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.link.candidates import Wording
from sayso.link.grouping import CONTAINED, Groups, contained
from sayso.link.material import Material
from sayso.link.words import short
from sayso.model import Claim

_LOOK_BACK = 40  # claims of its document, to either side, among which an answer is looked up


@dataclass(frozen=True, slots=True)
class _Search:
    """What an answer is looked up in. `told` counts the claims of each group before any joined."""

    wordings: Sequence[Wording]
    wording_of: Mapping[str, int]
    groups: Groups
    told: Mapping[int, int]
    same_party: Callable[[Claim, Claim], bool]

    def wording(self, claim: Claim) -> Wording:
        return self.wordings[self.wording_of[claim.id]]


@dataclass(frozen=True, slots=True, order=True)
class _Target:
    """What an answer may join; the smallest is the best."""

    minus_score: float
    minus_told: int
    distance: int
    reason: str
    wording: int


def join_answers(
    material: Material,
    found: Sequence[Wording],
    groups: Groups,
    same_party: Callable[[Claim, Claim], bool],
) -> None:
    """Joins each answer that stands alone with what its document tells, the richer words first."""
    wording_of = {claim: index for index, wording in enumerate(found) for claim in wording.claims}
    told = {
        key: sum(len(found[index].claims) for index in group.members)
        for key, group in groups.groups.items()
    }
    search = _Search(found, wording_of, groups, told, same_party)
    in_document = _by_document(material)
    answers = [index for index, wording in enumerate(found) if wording.answers]
    for index in sorted(answers, key=lambda index: (not found[index].words, found[index].key)):
        if not groups.group(index).answers:
            continue
        targets: list[_Target] = []
        for claim in material.claims_of(found[index].claims):
            around = _around(in_document[claim.document_id], claim)
            look = _told_around if found[index].words else _pointed_at
            targets += look(search, claim, around)
        if targets:
            best = min(targets)
            if groups.group(best.wording) is not groups.group(index):
                groups.join(index, best.wording, -best.minus_score, best.reason)


def _by_document(material: Material) -> Mapping[str, list[Claim]]:
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        found[claim.document_id].append(claim)
    for claims in found.values():
        claims.sort(key=_place)
    return found


def _place(claim: Claim) -> tuple[int, int, str]:
    start = claim.content[0].start if claim.content else claim.evidence.start
    return start, claim.evidence.start, claim.id


def _around(claims: Sequence[Claim], claim: Claim) -> list[Claim]:
    """The claims of the document nearest to one, those before it first and the nearest first."""
    at = bisect_left(claims, _place(claim), key=_place)
    before = list(reversed(claims[max(0, at - _LOOK_BACK) : at]))
    return before + list(claims[at + 1 : at + 1 + _LOOK_BACK])


def _told_around(search: _Search, claim: Claim, around: Iterable[Claim]) -> Iterator[_Target]:
    """What the document tells that has the words of an answer: the most told comes first."""
    answer, groups = search.wording(claim), search.groups
    mine = groups.group(search.wording_of[claim.id])
    for distance, other in enumerate(around):
        told, index = search.wording(other), search.wording_of[other.id]
        shared = answer.words & told.words
        enough = len(shared) > 1 or (answer.refers and shared == answer.words)
        share = contained(answer, told, groups.weights)
        if told.answers or told.mode or not enough or share < CONTAINED:
            continue
        if groups.one_event(mine, groups.group(index)):
            quoted = short(claim.words), short(other.words)
            reason = f"“{quoted[0]}” answers to what its document tells: “{quoted[1]}”"
            count = search.told.get(groups.of[index], 0)
            yield _Target(-share * 0.7, -count, distance, reason, index)


def _pointed_at(search: _Search, claim: Claim, around: Sequence[Claim]) -> Iterator[_Target]:
    """What an answer that names nothing itself points back at: the holder's own last answer

    before it, else the last thing told before it. Silence without an object answers to nothing.
    """
    if not claim.words.strip():
        return
    before = [other for other in around if _place(other) < _place(claim)]
    told = [other for other in before if search.wording(other).words]
    own = [
        other for other in told if search.wording(other).answers and search.same_party(other, claim)
    ]
    stated = [other for other in told if not search.wording(other).mode]
    for other in (own or stated)[:1]:
        reason = f"“{short(claim.words)}” points back at “{short(other.words)}”, told before it"
        yield _Target(-0.6 if own else -0.4, 0, 0, reason, search.wording_of[other.id])
