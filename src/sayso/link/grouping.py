"""How far wordings agree, and groups of them that grow while they agree as wholes.

Takes wordings and the weights of their words. Another number, day or place makes a variant, which
agrees only when all else agrees closely; days further apart are other events. Two groups join only
while they agree as wholes, so that a chain of small likenesses cannot run from one event to the
next.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.link.candidates import Weights, Wording
from sayso.link.deeds import Deed, other_deeds
from sayso.link.numbers import agree, same_counted
from sayso.link.placing import elsewhere
from sayso.link.times import FINE, apart, gap_days
from sayso.model import Time

# Chosen by hand on the invented cases of tests/link; to be measured on corpora that are read.
_ALIKE = 0.55  # two wordings agree
_WHOLES = 0.45  # two groups agree as wholes
_TELLING = 800  # least weight of what is shared: nearly that of one rare word
_VARIANT = 0.75  # what is left agrees, where number, day or place differ
CONTAINED = 0.75  # so much of an answer's words stand in what it answers to
_DEEDS = 6  # deeds remembered of a group: the first tell whom it is about
_SAME_EVENT_DAYS = 3.0  # days further apart are other events


@dataclass(frozen=True, slots=True)
class Match:
    """How far two wordings agree, and in what they differ."""

    score: float
    differs: tuple[str, ...] = ()
    contained: bool = False


def match(left: Wording, right: Wording, weights: Weights) -> Match | None:
    """Whether two wordings speak of the same thing; None where they do not agree enough."""
    if left.mode != right.mode:
        return None
    if other_deeds(left.deed, right.deed, left.words, right.words):
        return None
    differs = _differences(left, right)
    if differs:
        if gap_days(left.event, right.event) > _SAME_EVENT_DAYS:
            return None
        score = weights.similarity(left.core, right.core)
        enough = len(left.core & right.core) > 1 or left.core == right.core
        return Match(score * 0.9, differs) if enough and score >= _VARIANT else None
    if len(left.words & right.words) < 2 and (left.words != right.words or not left.words):
        return None
    score = weights.similarity(left.words, right.words)
    if left.words != right.words and weights.of(left.words & right.words) < _TELLING:
        return None
    if score >= (_VARIANT if left.ahead is not right.ahead else _ALIKE):
        return Match(score)
    share = max(contained(left, right, weights), contained(right, left, weights))
    return Match(share * 0.8, contained=True) if share >= CONTAINED else None


def contained(answer: Wording, other: Wording, weights: Weights) -> float:
    """The share of an answer's words that the other has; 0 where it is no answer.

    What is only expected is not what a denial answers to.
    """
    if not answer.answers or not answer.words or other.ahead:
        return 0.0
    return weights.of(answer.words & other.words) / weights.of(answer.words)


def _differences(left: Wording, right: Wording) -> tuple[str, ...]:
    found = []
    if any(
        same_counted(mine, theirs) and not agree(mine, theirs)
        for mine in left.numbers
        for theirs in right.numbers
    ):
        found.append("number")
    if apart(left.event, right.event):
        found.append("day")
    if elsewhere(left.where, right.where):
        found.append("place")
    return tuple(found)


@dataclass(slots=True)
class Group:
    """Wordings joined so far, and what they have in common."""

    members: list[int]
    words: Counter[str]
    answers: bool
    events: list[Time] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    deeds: list[tuple[Deed, frozenset[str]]] = field(default_factory=list)

    @property
    def core(self) -> frozenset[str]:
        """The words that most of the wordings have."""
        most = len(self.members) / 2
        return frozenset(word for word, count in self.words.items() if count > most)


class Groups:
    """All groups; each wording is in one."""

    def __init__(self, found: Sequence[Wording], weights: Weights) -> None:
        self.weights = weights
        self.of = list(range(len(found)))
        self.groups = {
            index: Group(
                [index],
                Counter(wording.words),
                wording.answers,
                [wording.event] if wording.event and wording.event.precision in FINE else [],
                deeds=[(wording.deed, wording.words)] if wording.deed.verb else [],
            )
            for index, wording in enumerate(found)
        }

    def group(self, index: int) -> Group:
        return self.groups[self.of[index]]

    def join(self, left: int, right: int, score: float, reason: str = "") -> None:
        """Joins the groups of two wordings; the larger takes in the smaller."""
        first, second = sorted(
            {self.of[left], self.of[right]}, key=lambda key: (-len(self.groups[key].members), key)
        )
        taken, kept = self.groups.pop(second), self.groups[first]
        for index in taken.members:
            self.of[index] = first
        kept.members += taken.members
        kept.words += taken.words
        kept.answers = kept.answers and taken.answers
        kept.events = _ends([*kept.events, *taken.events])
        kept.deeds = [*kept.deeds, *taken.deeds][:_DEEDS]
        kept.scores += [*taken.scores, score]
        kept.reasons += [*taken.reasons, *([reason] if reason else [])]

    def one_event(self, left: Group, right: Group) -> bool:
        """Whether no day of one group lies too far from a day of the other, and nobody else does

        it, or does it to somebody else.
        """
        if any(
            other_deeds(mine, theirs, words, others)
            for mine, words in left.deeds
            for theirs, others in right.deeds
        ):
            return False
        return all(
            gap_days(mine, theirs) <= _SAME_EVENT_DAYS
            for mine in left.events
            for theirs in right.events
        )

    def agree(self, left: Group, right: Group) -> bool:
        """Whether two groups agree as wholes: in what most wordings of each have."""
        mine, theirs = left.core, right.core
        if mine != theirs and self.weights.of(mine & theirs) < _TELLING:
            return False
        return self.weights.similarity(mine, theirs) >= _WHOLES


def _ends(events: Sequence[Time]) -> list[Time]:
    """The earliest and the latest of some times: enough to tell how far another lies from them."""
    if len(events) < 3:
        return list(events)
    ordered = sorted(events, key=lambda time: (str(time.start or ""), str(time.end or "9999")))
    return [ordered[0], max(ordered, key=lambda time: str(time.end or "9999"))]
