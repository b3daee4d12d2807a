"""Focus: the sentence of a claim that speaks of what another claim says.

Takes two claims; of a claim that quotes several sentences, some of them negative, it returns the
one that shares most words with the other, so that a "no" in the next sentence turns nothing round.
"""

import re
from dataclasses import replace

from sayso.link import english
from sayso.link.stances import Side, leaning
from sayso.link.words import features, tokens
from sayso.model import Claim, Stance

_STOP = re.compile(r"[.!?…][\"”’)]*\s+")
_LONG = 2000  # characters of a content that are looked at


def opposed(left: Claim, right: Claim) -> bool:
    """Whether two claims take opposite sides where they speak of the same."""
    mine, theirs = leaning(focused(left, right)), leaning(focused(right, left))
    return mine is not Side.OPEN and theirs == -mine


def focused(claim: Claim, other: Claim) -> Claim:
    """The claim with the words of its one sentence that shares most with the other."""
    sentences = [part for part in _STOP.split(claim.words[:_LONG]) if part.strip()]
    if len(sentences) < 2 or claim.stance is Stance.DENIES:
        return claim
    wanted = _keys(other.words)
    best = max(sentences, key=lambda sentence: len(_keys(sentence) & wanted))
    return replace(claim, words=best, negated=_is_negative(best))


def _keys(words: str) -> frozenset[str]:
    return frozenset(feature.key for feature in features(tokens(words)))


def _is_negative(sentence: str) -> bool:
    words = {token.word for token in tokens(sentence)}
    return not english.NEGATIVE.isdisjoint(words)
