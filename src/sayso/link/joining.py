"""Joining: which forms are one holder, and why.

Keeps groups of forms. A join is refused where what is known of two groups differs: their states,
names that only one holder can have, or descriptions that one report tells side by side ("one
soldier", "another soldier"). What a person has judged is to enter here: judged merges
before anything else is joined, and judged splits among what is refused.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from sayso.link import names
from sayso.link.forms import Form, is_definite
from sayso.model import HolderKind


class TieKind(IntEnum):
    """By what two names may be joined, in the order in which it is tried."""

    GOVERNMENT = 0
    FULL_NAME = 1
    BODY = 2
    ALIAS = 3
    SPELLING = 4
    NAME_IN_DOCUMENT = 5
    LAST_NAME = 6
    SAME_LAST_NAME = 7
    INITIALS = 8
    PART_IN_DOCUMENT = 9
    PART = 10
    SORT_IN_DOCUMENT = 11
    SAME_WORDS = 12
    ROLE_IN_DOCUMENT = 13
    ROLE = 14
    UNNAMED_IN_DOCUMENT = 15
    CREDIT = 16
    WORDING = 17
    TAPE = 18


# How sure each tie is: set by judgement, in the order of what the open stories show.
SCORES = {
    TieKind.GOVERNMENT: 0.95,
    TieKind.FULL_NAME: 0.95,
    TieKind.BODY: 0.9,
    TieKind.ALIAS: 0.9,
    TieKind.SPELLING: 0.8,
    TieKind.NAME_IN_DOCUMENT: 0.9,
    TieKind.LAST_NAME: 0.8,
    TieKind.SAME_LAST_NAME: 0.7,
    TieKind.INITIALS: 0.8,
    TieKind.PART_IN_DOCUMENT: 0.8,
    TieKind.PART: 0.7,
    TieKind.SORT_IN_DOCUMENT: 0.65,
    TieKind.SAME_WORDS: 0.6,
    TieKind.ROLE_IN_DOCUMENT: 0.75,
    TieKind.ROLE: 0.65,
    TieKind.UNNAMED_IN_DOCUMENT: 0.7,
    TieKind.CREDIT: 0.7,
    TieKind.WORDING: 0.7,
    TieKind.TAPE: 0.7,
}


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """Why two forms, by their places, are one holder; the first stands for the second."""

    kind: TieKind
    form: int
    other: int
    detail: str = ""


class Groups:
    """Forms joined so far."""

    def __init__(self, forms: Sequence[Form]) -> None:
        self._parent = list(range(len(forms)))
        self._states = [{form.state} - {""} for form in forms]
        self._own = [own_names(form) for form in forms]
        self._told = [told_beside(form) for form in forms]
        self.ties: list[Tie] = []

    def find(self, index: int) -> int:
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def states(self, index: int) -> set[str]:
        """The states that the group of a form belongs to."""
        return self._states[self.find(index)]

    def join(self, ties: Iterable[Tie]) -> None:
        """Joins what each tie names, in their order, unless what is known differs."""
        for tie in sorted(ties):
            left, right = sorted((self.find(tie.form), self.find(tie.other)))
            if left != right and not self.differ(left, right):
                self._parent[right] = left
                self._states[left] |= self._states[right]
                self._own[left] |= self._own[right]
                for document, told in self._told[right].items():
                    self._told[left][document] = self._told[left].get(document, set()) | told
                self.ties.append(tie)

    def differ(self, one: int, other: int) -> bool:
        """Whether what is known of the groups of two forms keeps them apart."""
        left, right = self.find(one), self.find(other)
        if (
            self._states[left]
            and self._states[right]
            and not self._states[left] & self._states[right]
        ):
            return True
        if len({given for given, _ in self._own[left] | self._own[right]}) > 1:
            return True
        fewer, more = sorted((self._told[left], self._told[right]), key=len)
        return any(more.get(document, told) != told for document, told in fewer.items())


def own_names(form: Form) -> set[tuple[str, str]]:
    """A person's given name with the last: two holders whose given names differ are never one."""
    found = set()
    if form.kind is HolderKind.PERSON:
        for surface in form.surfaces:
            name = names.person_name(surface)
            if name.given and not name.initial_only:
                found.add((name.given, name.last))
    return found


def told_beside(form: Form) -> dict[str, set[str]]:
    """By document the words of an unnamed holder, but where they point back at one known."""
    if form.kind is not HolderKind.UNNAMED or is_definite(form.surface):
        return {}
    return {form.key.document_id: {form.key.name}}
