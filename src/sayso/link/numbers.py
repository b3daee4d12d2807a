"""Numbers compared as their words bound them.

Takes quantities; tells whether two count the same thing and whether both can hold. "About" leaves
a tenth to either side (a convention, not a measurement): "about 12,000" and "11,000" agree.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import inf

from sayso.link.material import Material
from sayso.link.words import features, tokens
from sayso.model import Bound, Claim, Mention, Quantity

ABOUT = 0.10


def interval(quantity: Quantity) -> tuple[float, float]:
    """The numbers that the words leave room for."""
    low, high = quantity.low, quantity.high
    if quantity.bound is Bound.ABOUT:
        return low * (1 - ABOUT), high * (1 + ABOUT)
    if quantity.bound is Bound.AT_LEAST:
        return low, inf
    if quantity.bound is Bound.AT_MOST:
        return 0.0, high
    return low, high


def agree(left: Quantity, right: Quantity) -> bool:
    """Whether both numbers can hold."""
    low, high = interval(left)
    other_low, other_high = interval(right)
    return low <= other_high and other_low <= high


def same_number(left: Quantity, right: Quantity) -> bool:
    """Whether the words give the very same number, bounds apart."""
    return (left.low, left.high, left.per) == (right.low, right.high, right.per)


@lru_cache(maxsize=50_000)
def counted_words(counted: str) -> frozenset[str]:
    """What a counted noun is compared by."""
    return frozenset(feature.key for feature in features(tokens(counted)))


@lru_cache(maxsize=50_000)
def _head(counted: str) -> str:
    found = list(features(tokens(counted)))
    return found[-1].key if found else ""


def same_counted(left: Quantity, right: Quantity) -> bool:
    """Whether two quantities count the same thing: one unit, one head noun, and the words of one

    among those of the other ("troops", "North Korean troops"). A bare number counts nothing.
    """
    if left.unit != right.unit or (left.per is None) != (right.per is None):
        return False
    if _head(left.per_counted) != _head(right.per_counted):
        return False
    mine, theirs = counted_words(left.counted), counted_words(right.counted)
    if not mine or not theirs:
        return bool(left.unit) and mine == theirs
    return _head(left.counted) == _head(right.counted) and (mine <= theirs or theirs <= mine)


@dataclass(frozen=True, slots=True)
class NumberPair:
    """Two numbers of one counted thing that are not the same."""

    left: Quantity
    right: Quantity
    left_words: str
    right_words: str

    @property
    def compatible(self) -> bool:
        return agree(self.left, self.right)


def differing(material: Material, left: Claim, right: Claim) -> NumberPair | None:
    """The first number of `left` that `right` gives otherwise, when it repeats it nowhere.

    A pair that cannot both hold comes before one that leaves room for both.
    """
    found: list[NumberPair] = []
    for mine in left.quantities:
        pairs = []
        for theirs in right.quantities:
            if mine.quantity and theirs.quantity and same_counted(mine.quantity, theirs.quantity):
                words = _numbered(material, left, mine), _numbered(material, right, theirs)
                pairs.append(NumberPair(mine.quantity, theirs.quantity, *words))
        if pairs and not any(same_number(pair.left, pair.right) for pair in pairs):
            found.extend(pairs)
    found.sort(key=lambda pair: pair.compatible)
    return found[0] if found else None


def _numbered(material: Material, claim: Claim, mention: Mention) -> str:
    """The words of a number, for a reason."""
    return material.words(claim, mention.span) or mention.value
