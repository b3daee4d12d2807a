"""What was read as names: takes mentions, tells of a stretch of text what name it is or lies in."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.model import Kind, Mention, Span

NAMED = 0.5  # how surely a name must be read to be one by that alone
_OTHERS = (Kind.PERSON, Kind.ORGANISATION, Kind.NAME)


@dataclass(frozen=True, slots=True)
class Read:
    """The names of a document in order; those of places, and those of anything else."""

    places: tuple[Mention, ...]
    others: tuple[Mention, ...]

    @classmethod
    def of(cls, names: Iterable[Mention]) -> "Read":
        ordered = sorted(names, key=lambda name: name.start)
        return cls(
            tuple(name for name in ordered if name.kind is Kind.TOPONYM),
            tuple(name for name in ordered if name.kind in _OTHERS),
        )

    def as_place(self, span: Span) -> float:
        """How surely a name of a place was read that holds the stretch, 0 to 1."""
        return _holding(self.places, span)

    def as_other(self, span: Span, *, longer: bool = False) -> float:
        """How surely a name of anything else was read that holds the stretch, 0 to 1; with

        `longer` one that goes beyond it.
        """
        return _holding(self.others, span, longer=longer)


def _holding(names: Sequence[Mention], span: Span, *, longer: bool = False) -> float:
    at = bisect_right(names, span.start, key=lambda name: name.start) - 1
    if at < 0 or not names[at].span.contains(span) or (longer and names[at].span == span):
        return 0.0
    return names[at].score
