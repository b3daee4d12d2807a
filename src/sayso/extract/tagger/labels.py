"""The labels of the tagger: what each word is, and what each cue does.

`TAGS` are the classes of the structured decoder: a role with its place in the span (Begin,
Inside, End, Single), or nothing. A model carries these tuples in its manifest, and one that was
trained with others is refused.
"""

from enum import StrEnum

from sayso.model import Stance


class Role(StrEnum):
    """What a span is in an attribution."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"


OUTSIDE = 0
TAGS: tuple[str, ...] = ("O", *(f"{place}-{role}" for role in Role for place in "BIES"))
STANCES: tuple[str, ...] = tuple(stance.value for stance in Stance)
_NUMBER = {tag: number for number, tag in enumerate(TAGS)}


def tag(place: str, role: Role) -> int:
    """The number of a tag: `tag("B", Role.CUE)`."""
    return _NUMBER[f"{place}-{role}"]


def tags_of(role: Role, length: int) -> tuple[int, ...]:
    """The tags of a span of `length` words."""
    if length == 1:
        return (tag("S", role),)
    return (tag("B", role), *[tag("I", role)] * (length - 2), tag("E", role))


def may_follow(first: int, second: int) -> bool:
    """Whether the tag `second` may stand behind `first` within a passage."""
    before, after = TAGS[first], TAGS[second]
    if before[0] in "BI":
        return after[0] in "IE" and after[2:] == before[2:]
    return after[0] in "OBS"


STARTS: tuple[int, ...] = tuple(n for n, name in enumerate(TAGS) if name[0] in "OBS")
ENDS: tuple[int, ...] = tuple(n for n, name in enumerate(TAGS) if name[0] in "OES")
