"""The labels of the tagger: what each word is, and what each cue does.

A `Scheme` holds the classes of a structured decoder: a kind of span with its place in it (Begin,
Inside, End, Single), or nothing. There are two: `SPEECH` for the roles of an attribution, `NAMES`
for names. A model carries their tags in its manifest, and one that was trained with others is
refused.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from sayso.model import Stance

OUTSIDE = 0


class Role(StrEnum):
    """What a span is in an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


class Name(StrEnum):
    """What a name is of; `OTHER` is a people, a work, an event, a weapon."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True)
class Scheme:
    """The tags of spans of some kinds: `O`, then B, I, E and S of each kind."""

    kinds: tuple[str, ...]

    @cached_property
    def tags(self) -> tuple[str, ...]:
        return ("O", *(f"{place}-{kind}" for kind in self.kinds for place in "BIES"))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The tags a passage may begin with."""
        return tuple(n for n, name in enumerate(self.tags) if name[0] in "OBS")

    @cached_property
    def ends(self) -> tuple[int, ...]:
        """The tags a passage may end with."""
        return tuple(n for n, name in enumerate(self.tags) if name[0] in "OES")

    def tag(self, place: str, kind: str) -> int:
        """The number of a tag: `tag("B", Role.CUE)`."""
        return 1 + 4 * self.kinds.index(kind) + "BIES".index(place)

    def tags_of(self, kind: str, length: int) -> tuple[int, ...]:
        """The tags of a span of `length` words."""
        if length == 1:
            return (self.tag("S", kind),)
        inside = [self.tag("I", kind)] * (length - 2)
        return (self.tag("B", kind), *inside, self.tag("E", kind))

    def may_follow(self, first: int, second: int) -> bool:
        """Whether the tag `second` may stand behind `first` within a passage."""
        before, after = self.tags[first], self.tags[second]
        if before[0] in "BI":
            return after[0] in "IE" and after[2:] == before[2:]
        return after[0] in "OBS"


SPEECH = Scheme(tuple(Role))
NAMES = Scheme(tuple(Name))
STANCES: tuple[str, ...] = tuple(stance.value for stance in Stance)
