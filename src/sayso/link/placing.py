"""Places compared by containment.

Takes places of claims; tells whether two accounts can speak of one place. A place within another
agrees with it; two settlements, or two regions, do not.
"""

from collections.abc import Iterable, Sequence

from sayso.fold import fold
from sayso.model import Claim, Place, PlacePrecision


def places_of(claim: Claim) -> tuple[Place, ...]:
    """The places that the claim's content names, with what the gazetteer told of them."""
    return tuple(mention.place for mention in claim.places if mention.place)


def same_place(left: Place, right: Place) -> bool:
    """Whether the two are one place."""
    if left.id and left.id == right.id:
        return True
    return fold(left.name) == fold(right.name) and _countries_agree(left, right)


def _countries_agree(left: Place, right: Place) -> bool:
    return not left.country or not right.country or left.country == right.country


def holds(outer: Place, inner: Place) -> bool:
    """Whether `inner` lies in `outer`."""
    if outer.precision is PlacePrecision.COUNTRY and outer.country:
        return outer.country == inner.country
    return fold(outer.name) in {fold(name) for name in inner.within} and _countries_agree(
        outer, inner
    )


def can_be_one(left: Iterable[Place], right: Sequence[Place]) -> bool:
    """Whether any place of one is, holds or lies in any place of the other."""
    return any(
        same_place(mine, theirs) or holds(mine, theirs) or holds(theirs, mine)
        for mine in left
        for theirs in right
    )


def elsewhere(left: Sequence[Place], right: Sequence[Place]) -> bool:
    """Whether both name places, and no place of one can be one of the other's."""
    return bool(left) and bool(right) and not can_be_one(left, right)


def nested(left: Sequence[Place], right: Sequence[Place]) -> tuple[Place, Place] | None:
    """The larger and the smaller place, where one account speaks of a part of the other's."""
    if any(same_place(mine, theirs) for mine in left for theirs in right):
        return None
    for mine in left:
        for theirs in right:
            if holds(mine, theirs):
                return mine, theirs
            if holds(theirs, mine):
                return theirs, mine
    return None
