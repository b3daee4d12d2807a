"""Which gold claims count as the same: retellings, camps of a contradiction, variants.

Takes gold; decides what an alignment alone cannot, by the rules of `README.md`.
"""

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
    pairs = [(one.id, one.variant_of) for one in story.propositions if one.variant_of]
    reached = {proposition_id}
    while more := {
        other
        for pair in pairs
        for one, other in (pair, pair[::-1])
        if one in reached and other not in reached
    }:
        reached |= more
    return frozenset(reached)


def kin(one: Claim, other: Claim) -> bool:
    """Whether two claims share a stance that is right for both."""
    return not set(one.stance).isdisjoint(other.stance)


def retells(one: Claim, other: Claim) -> bool:
    """Whether two claims may be one statement: the same holder takes the same stance on the same

    proposition, and nothing tells that it was at another time.
    """
    same = (one.holder, one.proposition) == (other.holder, other.proposition)
    return same and kin(one, other) and one.said.overlaps(other.said)


def camp(claim: Claim) -> Camp:
    """The proposition of a claim, and the side it takes: all who take it are one camp."""
    return claim.proposition, side(claim.stance[0])


def side(stance: Stance) -> Side:
    """Against is who denies or doubts a proposition; everybody else speaks as if it were so."""
    return Side.AGAINST if stance in _AGAINST else Side.FOR
