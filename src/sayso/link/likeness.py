"""How likely two wordings speak of the same thing.

Takes two wordings and the weights of their words; returns a likelihood from 0 to 1. What cannot be
one thing is 0: a demand beside a statement, another doer of the same deed, days too far apart. The
rest is weighed by a logistic regression over the pairs of claims in the open stories
(`training/likeness.py` fits it and says how it does on stories that it did not see).
"""

from collections.abc import Sequence
from math import exp, log1p

from sayso.link.candidates import Weights, Wording
from sayso.link.deeds import other_deeds
from sayso.link.numbers import agree, same_counted, same_number
from sayso.link.placing import elsewhere
from sayso.link.times import gap_days

SAME_EVENT_DAYS = 3.0  # days further apart are other events
_WHOLE = 1000  # the weight of a word that stands in one wording only

# What speaks for or against one thing, and how much each weighs.
WEIGHTS = {
    "likeness of the words": 4.03,
    "weight of the words shared": 0.87,
    "the same number": 2.46,
    "another number": -2.41,
    "a number on one side only": -0.24,
    "both of a time to come, or neither": 0.62,
    "one answers": 0.71,
    "both answer": 1.24,
    "one holder": 0.82,
    "another place": -1.02,
}
BIAS = -4.63


def likeness(left: Wording, right: Wording, weights: Weights, *, one_holder: bool) -> float:
    """The likelihood that both speak of the same thing."""
    if not can_be_one(left, right):
        return 0.0
    found = evidence(left, right, weights, one_holder=one_holder)
    total = BIAS + sum(w * value for w, value in zip(WEIGHTS.values(), found, strict=True))
    return 1 / (1 + exp(-total))


def can_be_one(left: Wording, right: Wording) -> bool:
    """Whether nothing parts the two: what is done with the words, who does what, and when."""
    if left.mode != right.mode or gap_days(left.event, right.event) > SAME_EVENT_DAYS:
        return False
    return not other_deeds(left.deed, right.deed, left.words, right.words)


def evidence(
    left: Wording, right: Wording, weights: Weights, *, one_holder: bool
) -> Sequence[float]:
    """What `WEIGHTS` weighs, in its order."""
    numbers = [(mine, theirs) for mine in left.numbers for theirs in right.numbers]
    return (
        weights.similarity(left.words, right.words),
        log1p(weights.of(left.words & right.words) / _WHOLE),
        any(same_number(*both) for both in numbers),
        any(same_counted(*both) and not agree(*both) for both in numbers),
        bool(left.numbers) != bool(right.numbers),
        left.ahead == right.ahead,
        left.answers != right.answers,
        left.answers and right.answers,
        one_holder,
        elsewhere(left.where, right.where),
    )
