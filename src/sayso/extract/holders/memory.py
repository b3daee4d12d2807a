"""Memory: who was named before, so that "she", "the ministry" and "another" find whom they mean.

Holds, in order of place, the holders resolved so far and the names of the document. Look-ups go
back a bounded number of entries.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.extract.holders.description import Description
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.model import Holder, HolderKind, Kind, Mention, Span

_BACK = 40  # holders looked back over; a pronoun's is nearly always among the last three
_NEAR = 600  # code points back to a person who was named but held no claim yet
_GENDERS = {"he": "he", "his": "he", "she": "she", "her": "she"}
_NAMED = frozenset({HolderKind.PERSON, HolderKind.ORGANISATION, HolderKind.GOVERNMENT})
_OF_PERSONS = ("er", "or", "ist", "ian", "man", "woman", "ant", "eer", "chief", "one", "another")
_SINGLE = frozenset({HolderKind.PERSON, HolderKind.UNNAMED})
_BODIES = frozenset({HolderKind.ORGANISATION, HolderKind.GOVERNMENT, HolderKind.MEDIUM})


@dataclass(frozen=True, slots=True)
class Seen:
    """A holder as it was met: where, with what head word, and in whose words (a content)."""

    start: int
    head: str
    holder: Holder
    within: Span | None = None


@dataclass(slots=True)
class Memory:
    """What one document has named so far; filled while its sources are read in order."""

    mentions: Sequence[Mention]
    roles: dict[str, str]
    seen: list[Seen] = field(default_factory=list)
    _at: dict[Span, Holder] = field(default_factory=dict)
    _genders: dict[str, str] = field(default_factory=dict)

    def add(self, span: Span, head: str, holder: Holder, within: Span | None = None) -> None:
        """Remembers the holder of a source, and the content it stands in."""
        self.seen.append(Seen(span.start, head, holder, within))
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

    def for_pronoun(self, pronoun: str, start: int, *, besides: str = "") -> Holder | None:
        """The nearest holder before `start` that the pronoun fits.

        Who only stands in another's words comes after those who spoke for themselves; the holder
        named `besides`, who speaks here, is not meant, and nor is anybody without a name.
        """
        fitting = [
            seen
            for seen in self._back(start)
            if _fits(pronoun, seen)
            and self._genders.get(seen.holder.name) in {None, _GENDERS.get(pronoun)}
            and not (besides and (seen.holder.kind not in _NAMED or seen.holder.name == besides))
        ]
        open_to = [s for s in fitting if s.within is None or s.within.end > start]
        if not fitting:
            return self._named_between(pronoun, start - _NEAR, start)
        seen = (open_to or fitting)[0]
        meant = self._named_between(pronoun, seen.start, start) or seen.holder
        if pronoun in _GENDERS and not besides:
            self._genders.setdefault(meant.name, _GENDERS[pronoun])
        return meant

    def _named_between(self, pronoun: str, start: int, end: int) -> Holder | None:
        """A person named since, where no holder is nearer than a few sentences."""
        if pronoun not in {"he", "she", "who", "his", "her"} or end - start < _NEAR:
            return None
        at = bisect_left(self.mentions, end, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[max(0, at - _BACK) : at]):
            if self._genders.get(mention.value) not in {None, _GENDERS.get(pronoun)}:
                continue
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
            if holder.kind is HolderKind.PERSON and head == _office(holder.role):
                return holder
            if holder.kind in _BODIES and _is_short_for(description, holder):
                return holder
            if holder.kind is HolderKind.UNNAMED and seen.head == head:
                return holder
        return self._named_before(description)

    def _named_before(self, description: Description) -> Holder | None:
        at = bisect_left(self.mentions, description.span.start, key=lambda mention: mention.start)
        for mention in reversed(self.mentions[max(0, at - 5 * _BACK) : at]):
            role = self.roles.get(mention.value, "")
            if mention.kind is Kind.PERSON and description.head == _office(role):
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


def _is_short_for(description: Description, holder: Holder) -> bool:
    """Whether the description ("the ministry") says no more than the name of a body."""
    known = holder.name.lower().split()
    more = {w.low for w in description.words if w.is_capital} - {*known, "the", "this", "that"}
    return description.head in known and (not more or len(known) > len(description.named.split()))


def _office(role: str) -> str:
    """The noun of a role: "spokeswoman" of "chief spokeswoman for the army"."""
    words = role.lower().split()
    end = next((i for i, word in enumerate(words) if i and word in lang.PREPOSITIONS), len(words))
    return words[end - 1] if words else ""


def _fits(pronoun: str, seen: Seen) -> bool:
    kind = seen.holder.kind
    plural = seen.head in names.GROUPS
    if pronoun in {"he", "his"}:
        return kind in _SINGLE and _is_human(seen) and not plural and not _is_woman(seen)
    if pronoun in {"she", "her"}:
        return kind in _SINGLE and _is_human(seen) and not plural and not _is_man(seen)
    if pronoun in {"it", "its"}:
        return kind in _BODIES
    if pronoun in {"they", "their"}:
        return (
            kind in {HolderKind.GROUP, HolderKind.ORGANISATION}
            or plural
            or kind is HolderKind.UNNAMED
        )
    return True


def _is_human(seen: Seen) -> bool:
    """Whether the head of a description is a word for a person ("a soldier", not "a report")."""
    if seen.holder.kind is HolderKind.PERSON:
        return True
    return seen.head in names.SINGLE_ROLES | names.TITLES or seen.head.endswith(_OF_PERSONS)


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
