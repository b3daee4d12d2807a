"""Groups of wordings that speak of one thing, and what the wordings of each have in common."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.link.candidates import Weights, Wording
from sayso.link.deeds import Deed, other_deeds
from sayso.link.likeness import SAME_EVENT_DAYS
from sayso.link.times import FINE, gap_days
from sayso.model import Time

CONTAINED = 0.75  # so much of an answer's words stand in what it answers to
_DEEDS = 6  # deeds remembered of a group: the first tell whom it is about


def contained(answer: Wording, other: Wording, weights: Weights) -> float:
    """The share of an answer's words that the other has; 0 where it is no answer.

    What is only expected is not what a denial answers to.
    """
    if not answer.answers or not answer.words or other.ahead:
        return 0.0
    return weights.of(answer.words & other.words) / weights.of(answer.words)


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
            gap_days(mine, theirs) <= SAME_EVENT_DAYS
            for mine in left.events
            for theirs in right.events
        )


def _ends(events: Sequence[Time]) -> list[Time]:
    """The earliest and the latest of some times: enough to tell how far another lies from them."""
    if len(events) < 3:
        return list(events)
    ordered = sorted(events, key=lambda time: (str(time.start or ""), str(time.end or "9999")))
    return [ordered[0], max(ordered, key=lambda time: str(time.end or "9999"))]
