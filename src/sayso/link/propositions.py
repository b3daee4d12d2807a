"""Propositions: claims about the same thing.

Takes the claims of a case; returns groups of them, single claims too. Wordings that agree are
joined, the closest first (`grouping.py`); then each denial or the like joins what it answers to
(`answers.py`). Small and right comes before large: what does not agree enough stays apart.
"""

from collections.abc import Callable, Sequence, Set

from sayso.ids import content_id
from sayso.link.answers import join_answers, own_answers
from sayso.link.candidates import Weights, Wording, content, pairs, weigh, wordings
from sayso.link.grouping import Group, Groups, match
from sayso.link.labels import front, heading
from sayso.link.material import Material
from sayso.link.words import listed, short
from sayso.model import Claim, Proposition
from sayso.nesting import nested


def find_propositions(
    material: Material, same_party: Callable[[Claim, Claim], bool]
) -> tuple[Proposition, ...]:
    """Groups all claims. `same_party` tells whether two claims have one holder."""
    found = wordings(material)
    weights = weigh(found)
    groups = Groups(found, weights)
    own = own_answers(material, found, same_party)
    _join_nested(material, found, groups)
    _join_alike(found, weights, groups, own.keys())
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


def _join_alike(found: Sequence[Wording], weights: Weights, groups: Groups, own: Set[int]) -> None:
    """Joins what agrees, the closest first, but for answers that are `own`ed elsewhere."""
    matches = []
    for left, right in pairs(found, weights):
        if left in own or right in own:
            continue
        agreed = match(found[left], found[right], weights)
        if agreed:
            matches.append((-agreed.score, left, right, agreed))
    for _, left, right, agreed in sorted(matches, key=lambda item: item[:3]):
        mine, theirs = groups.group(left), groups.group(right)
        if mine is theirs or not groups.one_event(mine, theirs):
            continue
        answers = agreed.contained and (mine.answers or theirs.answers)
        if answers or groups.agree(mine, theirs):
            reason = f"the accounts differ in {' and '.join(agreed.differs)}"
            groups.join(left, right, agreed.score, reason if agreed.differs else "")


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
