"""Which gold claims count as the same: retellings, camps of a contradiction, variants.

Takes gold; decides what an alignment alone cannot, by the rules of `README.md`.
"""

from collections.abc import Sequence
from enum import StrEnum

from evaluation.stories.gold import Claim, Story
from sayso.model import Stance

_AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})


class Side(StrEnum):
    """Whether a claim holds its proposition to be so."""

    FOR = "for"
    AGAINST = "against"


Camp = tuple[str, Side]


def family(story: Story, proposition_id: str) -> frozenset[str]:
    """A proposition with all that are tied to it as variants, directly or through others."""
    return reached(proposition_id, [(p.id, p.variant_of) for p in story.propositions])


def either_way(story: Story, proposition_id: str) -> str:
    """A proposition, or the one that it only puts the other way ("there is no …")."""
    turned = {one.id: one.variant_of for one in story.propositions if one.differs_in == "polarity"}
    while proposition_id in turned:
        proposition_id = turned.pop(proposition_id)
    return proposition_id


def chain(story: Story, claim_id: str) -> frozenset[str]:
    """A claim with all that mutations tie it to: retellings in which something changed."""
    return reached(claim_id, [(one.before, one.after) for one in story.mutations])


def reached(start: str, ties: Sequence[tuple[str, str]]) -> frozenset[str]:
    """All that ties lead to from `start`, in either direction; a tie to "" is none."""
    found = {start}
    while more := {
        other
        for tie in ties
        for one, other in (tie, tie[::-1])
        if one in found and other and other not in found
    }:
        found |= more
    return frozenset(found)


def kin(one: Claim, other: Claim) -> bool:
    """Whether a stance is right for both, and what they say is the case is so, or is not."""
    return one.polarity == other.polarity and not set(one.stance).isdisjoint(other.stance)


def retells(one: Claim, other: Claim) -> bool:
    """Whether two claims may be one statement, whatever they are about: the same holder takes the

    same stance, and nothing tells that it was at another time.
    """
    return one.holder == other.holder and kin(one, other) and one.said.overlaps(other.said)


def retellings(story: Story, claim: Claim) -> tuple[Claim, ...]:
    """A claim with all that may retell it: about the same thing, or changed on the way from it."""
    changed = chain(story, claim.id)
    return tuple(
        other
        for other in story.claims
        if other.id == claim.id
        or (
            retells(claim, other)
            and (other.proposition == claim.proposition or other.id in changed)
        )
    )


def camp(claim: Claim) -> Camp:
    """The proposition of a claim, and the side it takes: all who take it are one camp."""
    return claim.proposition, side(*claim.stance)


def side(*stances: Stance) -> Side:
    """Against is who may be said to deny or doubt; everybody else speaks as if it were so."""
    return Side.FOR if _AGAINST.isdisjoint(stances) else Side.AGAINST


def camps(story: Story, claim: Claim) -> frozenset[Camp]:
    """The camp of a claim, with those of what changed on the way from it and kept its side."""
    wide = {camp(story.claim(other)) for other in chain(story, claim.id)}
    return frozenset({camp(claim)} | {other for other in wide if other[1] is camp(claim)[1]})
