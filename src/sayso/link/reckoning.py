"""Days that differ only by what they are counted from.

Two reports that quote one person's "tomorrow" mean one day, however each of them reckons it.
"""

from sayso.fold import QUOTE_MARKS, fold, fold_aligned
from sayso.link.material import Material
from sayso.link.words import tokens
from sayso.model import Claim, Speech

_SHARED = 0.6  # of the words of the shorter claim: as much as a quotation cut short leaves


def same_reckoning(material: Material, left: Claim, right: Claim) -> bool:
    """Whether both give the same relative day in words that at least one of them quotes."""
    if left.event is None or right.event is None:
        return False
    mine = fold(material.words(left, left.event.span))
    theirs = fold(material.words(right, right.event.span))
    if mine != theirs or not mine or any(letter.isdigit() for letter in mine):
        return False
    return (_quoted(left) or _quoted(right)) and alike(left, right)


def _quoted(claim: Claim) -> bool:
    marked = any(mark in claim.words for mark in QUOTE_MARKS) or '"' in fold_aligned(claim.words)
    return marked or claim.speech is not Speech.INDIRECT


def alike(left: Claim, right: Claim) -> bool:
    """Whether the two say much the same in the same words."""
    mine, theirs = ({token.word for token in tokens(claim.words)} for claim in (left, right))
    return len(mine & theirs) >= _SHARED * min(len(mine), len(theirs))
