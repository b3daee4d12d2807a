"""Propositions: claims about the same thing.

Takes the claims of a case; returns groups of them, single claims too. Wordings that are likely to
speak of one thing are joined, the closest first (`likeness.py`, `linkage.py`); then each denial or
the like joins what it answers to (`answers.py`). What another number, day or place tells apart
stays apart.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence, Set

from sayso.ids import content_id
from sayso.link.answers import join_answers, own_answers
from sayso.link.candidates import Weights, Wording, content, pairs, weigh, wordings
from sayso.link.grouping import Group, Groups
from sayso.link.labels import front, heading
from sayso.link.likeness import likeness
from sayso.link.linkage import joins
from sayso.link.material import Material
from sayso.link.words import listed, short
from sayso.model import Claim, Proposition
from sayso.nesting import nested

_ALIKE = 0.3  # mean likeness of two groups that are one (`training/likeness.py`)


def find_propositions(
    material: Material, same_party: Callable[[Claim, Claim], bool]
) -> tuple[Proposition, ...]:
    """Groups all claims. `same_party` tells whether two claims have one holder."""
    found = wordings(material)
    weights = weigh(found)
    groups = Groups(found, weights)
    own = own_answers(material, found, same_party)
    _join_nested(material, found, groups)
    _join_alike(material, found, groups, same_party, own.keys())
    for index in sorted(own):
        target, reason = own[index]
        if groups.of[index] != groups.of[target]:
            groups.join(index, target, 0.6, reason)
    join_answers(material, found, groups, same_party)
    made = [_proposition(material, found, group, weights) for group in groups.groups.values()]
    return tuple(sorted(made, key=lambda proposition: proposition.id))


def _join_nested(material: Material, found: Sequence[Wording], groups: Groups) -> None:
    """Joins a claim with the one it passes on."""
    wording_of = {claim: index for index, wording in enumerate(found) for claim in wording.claims}
    for outer, inner in nested(material.claims):
        left, right = wording_of[outer.id], wording_of[inner.id]
        if groups.of[left] != groups.of[right] and found[right].words:
            groups.join(left, right, 0.9)


def _join_alike(
    material: Material,
    found: Sequence[Wording],
    groups: Groups,
    same_party: Callable[[Claim, Claim], bool],
    own: Set[int],
) -> None:
    """Joins what agrees on the mean, the closest first, but for answers `own`ed elsewhere."""
    claims = [material.claims_of(wording.claims) for wording in found]
    alike: defaultdict[tuple[int, int], float] = defaultdict(float)
    for left, right in pairs(found, groups.weights):
        mine, theirs = sorted((groups.of[left], groups.of[right]))
        if mine != theirs and left not in own and right not in own:
            one_holder = any(same_party(a, b) for a in claims[left] for b in claims[right])
            alike[mine, theirs] += likeness(
                found[left], found[right], groups.weights, one_holder=one_holder
            )

    def may_join(left: int, right: int) -> bool:
        return groups.one_event(groups.group(left), groups.group(right))

    sizes = {key: len(group.members) for key, group in groups.groups.items()}
    for left, right, score in joins(sizes, alike, _ALIKE, may_join):
        groups.join(left, right, round(score, 3))


def _proposition(
    material: Material, found: Sequence[Wording], group: Group, weights: Weights
) -> Proposition:
    claims = tuple(sorted(claim for index in group.members for claim in found[index].claims))
    label = front(material, found, group, weights)
    scores = group.scores or [1.0]
    score = round(sum(sorted(scores)) / len(scores), 3)
    reasons = (_in_common(material, group, label, len(claims)), *sorted(set(group.reasons)))
    return Proposition(content_id("prp", *claims), heading(label), claims, score, reasons)


def _in_common(material: Material, group: Group, label: Claim, count: int) -> str:
    """The words that most of the wordings share, as the label has them."""
    if count == 1:
        return f"no other claim speaks of “{short(label.words or label.stance.value)}”"
    common = group.core
    surfaces: dict[str, str] = {}
    for feature in content(material, label):
        if feature.key in common:
            surfaces.setdefault(feature.key, feature.surface)
    if not surfaces:
        return f"{count} claims are told of one thing in one document"
    shared = listed(list(dict.fromkeys(surfaces.values())))
    return f"{count} claims share {shared}, or words of like meaning"
