"""Memory: who was named before, so that "she", "the ministry" and "another" find whom they mean.

Holds, in order of place, the holders resolved so far and the names of the document. Look-ups go
back a bounded number of entries.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.extract.holders.description import Description
from sayso.extract.lang import en_names as names
from sayso.model import Holder, HolderKind, Kind, Mention, Span

_BACK = 40  # holders looked back over; a pronoun's is nearly always among the last three
_NEAR = 600  # code points back to a person who was named but held no claim yet
_SINGLE = frozenset({HolderKind.PERSON, HolderKind.UNNAMED})
_BODIES = frozenset({HolderKind.ORGANISATION, HolderKind.GOVERNMENT, HolderKind.MEDIUM})


@dataclass(frozen=True, slots=True)
class Seen:
    """A holder as it was met: where, with what head word, whether in plural."""

    start: int
    head: str
    holder: Holder


@dataclass(slots=True)
class Memory:
    """What one document has named so far; filled while its sources are read in order."""

    mentions: Sequence[Mention]
    roles: dict[str, str]
    seen: list[Seen] = field(default_factory=list)
    _at: dict[Span, Holder] = field(default_factory=dict)

    def add(self, span: Span, head: str, holder: Holder) -> None:
        """Remembers the holder of a source."""
        self.seen.append(Seen(span.start, head, holder))
        self._at[span] = holder

    def at(self, span: Span) -> Holder | None:
        """The holder of a source that was read before."""
        return self._at.get(span)

    def country_of(self, name: str) -> str:
        """The state that a holder of this name was met with, or ""."""
        recent = reversed(self.seen[-5 * _BACK :])
        known = (seen.holder.country for seen in recent if seen.holder.name == name)
        return next((country for country in known if country), "")

    def _back(self, start: int) -> Iterator[Seen]:
        for seen in self.seen[: -_BACK - 1 : -1]:
            if seen.start < start:
                yield seen

    def for_pronoun(self, pronoun: str, start: int) -> Holder | None:
        """The nearest holder before `start` that the pronoun fits."""
        for seen in self._back(start):
            if _fits(pronoun, seen):
                near = self._named_between(pronoun, seen.start, start)
                return near or seen.holder
        return self._named_between(pronoun, start - _NEAR, start)

    def _named_between(self, pronoun: str, start: int, end: int) -> Holder | None:
        """A person named since, where no holder is nearer than a few sentences."""
        if pronoun not in {"he", "she", "who"} or end - start < _NEAR:
            return None
        at = bisect_left(self.mentions, end, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[max(0, at - _BACK) : at]):
            if mention.kind is Kind.PERSON and mention.start >= end - _NEAR:
                return Holder(mention.value, HolderKind.PERSON, self.roles.get(mention.value, ""))
        return None

    def for_nominal(self, description: Description) -> Holder | None:
        """Whom "the president", "the ministry" or "the soldier" means."""
        head = description.head
        for seen in self._back(description.span.start):
            holder = seen.holder
            clash = bool(
                description.country and holder.country and description.country != holder.country
            )
            if clash:
                continue
            if holder.kind is HolderKind.PERSON and head in holder.role.lower().split():
                return holder
            if holder.kind in _BODIES and head in holder.name.lower().split():
                return holder
            if holder.kind is HolderKind.UNNAMED and seen.head == head:
                return holder
        return self._named_before(description)

    def _named_before(self, description: Description) -> Holder | None:
        at = bisect_left(self.mentions, description.span.start, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[max(0, at - 5 * _BACK) : at]):
            role = self.roles.get(mention.value, "")
            if mention.kind is Kind.PERSON and description.head in role.lower().split():
                return Holder(mention.value, HolderKind.PERSON, role, description.country)
            if (
                mention.kind is Kind.ORGANISATION
                and description.head in mention.value.lower().split()
            ):
                return Holder(mention.value, HolderKind.ORGANISATION, "", description.country)
        return None

    def noun_before(self, start: int) -> str:
        """The head noun of the nearest unnamed holder, for "another" and "one"."""
        kinds = {HolderKind.UNNAMED, HolderKind.GROUP}
        return next((seen.head for seen in self._back(start) if seen.holder.kind in kinds), "")


def _fits(pronoun: str, seen: Seen) -> bool:
    kind = seen.holder.kind
    plural = seen.head in names.GROUPS
    if pronoun in {"he", "his"}:
        return kind in _SINGLE and not plural and not _is_woman(seen)
    if pronoun in {"she", "her"}:
        return kind in _SINGLE and not plural and not _is_man(seen)
    if pronoun in {"it", "its"}:
        return kind in _BODIES
    if pronoun in {"they", "their"}:
        return (
            kind in {HolderKind.GROUP, HolderKind.ORGANISATION}
            or plural
            or kind is HolderKind.UNNAMED
        )
    return True


def _is_woman(seen: Seen) -> bool:
    return bool(set(seen.holder.role.lower().split()) & names.WOMEN_TITLES) or seen.head in {
        "woman",
        "girl",
        "mother",
    }


def _is_man(seen: Seen) -> bool:
    return bool(
        set(seen.holder.role.lower().split()) & {"mr", "sir", "king", "prince", "spokesman"}
    ) or seen.head in {"man", "boy", "father"}
