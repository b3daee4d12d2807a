"""Propositions: claims about the same thing.

Takes the claims of a case; returns groups of them, single claims too. Wordings that agree are
joined, the closest first (`grouping.py`); then each denial or the like joins what it answers to
(`answers.py`). Small and right comes before large: what does not agree enough stays apart.
"""

from collections.abc import Callable, Sequence

from sayso.ids import content_id
from sayso.link.answers import join_answers
from sayso.link.candidates import Weights, Wording, content, pairs, weigh, wordings
from sayso.link.grouping import Group, Groups, match
from sayso.link.material import Material
from sayso.link.times import told_order
from sayso.link.words import listed, short
from sayso.model import Claim, Proposition, Stance

_LABEL_MOST = 300  # characters: what fits a heading of a brief on three lines


def find_propositions(
    material: Material, same_party: Callable[[Claim, Claim], bool]
) -> tuple[Proposition, ...]:
    """Groups all claims. `same_party` tells whether two claims have one holder."""
    found = wordings(material)
    weights = weigh(found)
    groups = Groups(found, weights)
    _join_alike(found, weights, groups)
    join_answers(material, found, groups, same_party)
    made = [_proposition(material, found, group, weights) for group in groups.groups.values()]
    return tuple(sorted(made, key=lambda proposition: proposition.id))


def _join_alike(found: Sequence[Wording], weights: Weights, groups: Groups) -> None:
    matches = []
    for left, right in pairs(found, weights):
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
    label = _label(material, found, group, weights)
    scores = group.scores or [1.0]
    score = round(sum(sorted(scores)) / len(scores), 3)
    words = short(label.words or label.stance.value, most=_LABEL_MOST)
    reasons = (_in_common(material, group, label, len(claims)), *sorted(set(group.reasons)))
    return Proposition(content_id("prp", *claims), words, claims, score, reasons)


def _label(material: Material, found: Sequence[Wording], group: Group, weights: Weights) -> Claim:
    """The claim that stands for the group: a plain statement whose words the others share most."""
    common = group.core

    def standing(index: int) -> tuple[bool, bool, bool, float, str]:
        wording = found[index]
        claim = material.claim(wording.claims[0])
        plain = claim.stance in (Stance.ASSERTS, Stance.CONFIRMS)
        likeness = round(weights.similarity(wording.words, common), 6)
        return not wording.words, wording.answers, not plain, -likeness, wording.key

    best = found[min(group.members, key=standing)]
    return min(material.claims_of(best.claims), key=told_order)


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
