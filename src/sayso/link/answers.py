"""Answers: denials and the like, joined with what they answer to.

Takes groups of wordings; joins each answer that stands alone with what its own document tells: with
a claim that has its words ("reports of foreign involvement"), or, where it names nothing itself
("similar reports"), with what the text told just before it.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.link import english, names
from sayso.link.candidates import Wording
from sayso.link.grouping import CONTAINED, Groups, contained
from sayso.link.material import Material
from sayso.link.words import short, tokens
from sayso.model import Claim, Stance

_KEEPS_OPEN = frozenset({Stance.DOES_NOT_CONFIRM, Stance.DOES_NOT_DENY})
_NEAR = 400  # characters: two or three sentences
_DENIALS = 5  # the last denials of a document among which a holder's own is looked for
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


def own_answers(
    material: Material, found: Sequence[Wording], same_party: Callable[[Claim, Claim], bool]
) -> dict[int, tuple[int, str]]:
    """What a holder neither confirms nor denies, by wording, with its own denial beside it and why:

    in the same sentence ("who had denied …, could not confirm …"), or shortly before it in words
    that it shares.
    """
    wording_of = {claim: index for index, wording in enumerate(found) for claim in wording.claims}
    joined: dict[int, tuple[int, str]] = {}
    by_document = _by_document(material)
    for document_id in sorted(by_document):
        for before, claim in _softened(by_document[document_id], same_party):
            mine, theirs = wording_of[claim.id], wording_of[before.id]
            related = found[mine].words & found[theirs].words
            if mine != theirs and (related or _one_sentence(before, claim)):
                quoted = short(claim.words), short(before.words)
                reason = f"“{quoted[0]}” is told beside the holder's own denial: “{quoted[1]}”"
                joined.setdefault(mine, (theirs, reason))
    return joined


def _one_sentence(left: Claim, right: Claim) -> bool:
    return left.evidence.overlaps(right.evidence)


def _softened(
    claims: Sequence[Claim], same_party: Callable[[Claim, Claim], bool]
) -> Iterator[tuple[Claim, Claim]]:
    """Each claim that keeps open what its holder denied in the lines before it."""
    denials: list[Claim] = []
    for claim in claims:
        if claim.stance is Stance.DENIES:
            denials.append(claim)
        if claim.stance in _KEEPS_OPEN:
            near = (
                d for d in reversed(denials[-_DENIALS:]) if _place(claim)[0] - _place(d)[0] < _NEAR
            )
            own = next((denial for denial in near if same_party(denial, claim)), None)
            if own is not None:
                yield own, claim


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

    before it, else what others last answered to, else what was last told of the holder's state,
    else what is told most. Words that point at nothing ("declined, on Sunday") answer to nothing.
    """
    if not {token.word for token in tokens(claim.words)} & _POINTERS:
        return
    before = [other for other in around if _place(other) < _place(claim)]
    told = [other for other in before if search.wording(other).words]
    own = [
        other for other in told if search.wording(other).answers and search.same_party(other, claim)
    ]
    at_issue = [
        other
        for other in told
        if search.wording(other).answers and other.stance is not Stance.DECLINES
    ]
    stated = [other for other in told if not search.wording(other).mode]
    state = names.state_of(claim.holder)
    of_state = [other for other in stated if state and state in search.wording(other).words]
    most = max((_told(search, other) for other in stated), default=0)
    stated = [other for other in stated if _told(search, other) == most]
    for other in (own or at_issue or of_state or stated)[:1]:
        reason = f"“{short(claim.words)}” points back at “{short(other.words)}”, told before it"
        yield _Target(-0.6 if own else -0.4, 0, 0, reason, search.wording_of[other.id])


def _told(search: _Search, claim: Claim) -> int:
    return search.told.get(search.groups.of[search.wording_of[claim.id]], 0)


_POINTERS = english.POINTERS | english.REFERENCE
