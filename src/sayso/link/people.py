"""Persons: surnames, spellings and offices that stand for somebody whose full name is known.

Takes forms and the groups joined so far; returns ties. A last name alone stands for the only
person who bears it, an office alone ("the foreign minister") for the only person who is told to
have it: of the document, else of the case. Where several do, a state or an office in common
decides, else nobody is meant.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.link import english, names
from sayso.link.forms import Form, Texts, is_definite
from sayso.link.joining import Groups, Tie, TieKind
from sayso.link.names import PersonName
from sayso.link.romanise import loose
from sayso.link.words import meaning, tokens
from sayso.model import HolderKind

_BEARERS = 50  # persons of one last name among whom the one who is meant is looked for
_CALLED = re.compile(r"\b(?:known as|called|nicknamed|named) (?P<name>[^\W\d_][\w’'-]*)$")


def name_of(form: Form) -> PersonName | None:
    """The name of a person; of "the officer known as Granite" the name that is told."""
    if form.kind is HolderKind.PERSON:
        return names.person_name(form.surface)
    told = _CALLED.search(form.surface)
    if form.kind is HolderKind.UNNAMED and told and told["name"][0].isupper():
        return names.person_name(told["name"])
    return None


def same_names(forms: Sequence[Form]) -> Iterator[Tie]:
    """Persons of one full name."""
    blocks: defaultdict[PersonName, list[int]] = defaultdict(list)
    for index, form in enumerate(forms):
        name = name_of(form)
        if name is not None and name.given and not name.initial_only:
            blocks[name].append(index)
    for members in blocks.values():
        yield from (Tie(TieKind.FULL_NAME, members[0], one) for one in members[1:])


class Persons:
    """The persons of a case, looked up by last name and by office."""

    def __init__(self, forms: Sequence[Form], groups: Groups, texts: Texts) -> None:
        self._texts = texts
        self._forms = forms
        self._groups = groups
        found = ((index, name_of(form)) for index, form in enumerate(forms))
        self._names = {index: name for index, name in found if name is not None}
        self._full = [i for i, name in self._names.items() if name.given and not name.initial_only]
        full = set(self._full)
        self._short = [index for index in self._names if index not in full]

    def join(self) -> None:
        """Joins spellings of a name, last names and offices with whom they stand for."""
        self._groups.join(self._spellings())
        self._groups.join(self._last_names(near=True))
        self._groups.join(self._last_names(near=False))
        self._groups.join(self._same_last_names())
        offices = Offices(self._forms, self._groups, self._texts, self._names)
        self._groups.join(offices.ties(near=True))
        self._groups.join(offices.ties(near=False))

    def _spellings(self) -> Iterator[Tie]:
        """Full names that differ in the vowels at their end only."""
        blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for index in self._full:
            blocks[self._names[index].given, loose(self._names[index].last)].append(index)
        for members in blocks.values():
            yield from (Tie(TieKind.SPELLING, members[0], one) for one in members[1:])

    def _last_names(self, *, near: bool) -> Iterator[Tie]:
        """Last names alone, with who bears them: one form for each group stands for it."""
        full: defaultdict[tuple[str, str], dict[int, int]] = defaultdict(dict)
        offices: defaultdict[int, set[str]] = defaultdict(set)
        for index in self._full:
            root = self._groups.find(index)
            offices[root] |= _office_words(self._forms[index])
            where = self._forms[index].key.document_id if near else ""
            for last in {self._names[index].last, loose(self._names[index].last)}:
                full[where, last].setdefault(root, index)
        kind = TieKind.NAME_IN_DOCUMENT if near else TieKind.LAST_NAME
        for index in self._short:
            last = self._names[index].last
            where = self._forms[index].key.document_id if near else ""
            for key in dict.fromkeys((last, loose(last))):
                found = self._bearer(index, full.get((where, key), {}), offices)
                if found is not None:
                    yield Tie(kind, found, index)
                    break

    def _bearer(
        self, index: int, bearers: Mapping[int, int], offices: Mapping[int, set[str]]
    ) -> int | None:
        """Who bears the name, if one person alone can be meant; `bearers` are forms by group."""
        given = self._names[index].given
        if len(bearers) > _BEARERS or self._groups.find(index) in bearers:
            return None
        can_be = [
            root
            for root, other in bearers.items()
            if not self._groups.differ(index, other) and self._names[other].given.startswith(given)
        ]
        states, words = self._groups.states(index), _office_words(self._forms[index])
        for found in (
            can_be,
            [root for root in can_be if states & self._groups.states(root)],
            [root for root in can_be if words & offices[root]],
        ):
            if len(found) == 1:
                return bearers[found[0]]
        return None

    def _same_last_names(self) -> Iterator[Tie]:
        """Last names whose bearer no document tells in full."""
        bearers: defaultdict[str, set[int]] = defaultdict(set)
        for index in self._full:
            bearers[self._names[index].last].add(self._groups.find(index))
        blocks: defaultdict[str, list[int]] = defaultdict(list)
        for index in self._short:
            if self._names[index].last not in bearers:
                blocks[self._names[index].last].append(index)
        for members in blocks.values():
            yield from (Tie(TieKind.SAME_LAST_NAME, members[0], one) for one in members[1:])


def _office_words(form: Form) -> frozenset[str]:
    return frozenset(word for role in form.roles for word in names.role_words(role))


@dataclass(frozen=True, slots=True)
class Office:
    """An office told in words: all that they stand for, and the nouns it is built on."""

    words: frozenset[str]
    heads: frozenset[str]

    def can_be(self, other: "Office") -> bool:
        """Whether one says all that the other does, and neither is the other's deputy."""
        same_rank = self.words & _OTHER == other.words & _OTHER
        return same_rank and (self.words <= other.words or other.words <= self.words)


class Offices:
    """Who has which office, looked up by the noun of the office."""

    def __init__(
        self, forms: Sequence[Form], groups: Groups, texts: Texts, persons: Iterable[int]
    ) -> None:
        self._forms = forms
        self._groups = groups
        self._texts = texts
        self._holders: defaultdict[tuple[str, str], dict[tuple[int, Office], int]]
        self._holders = defaultdict(dict)
        documents: defaultdict[int, set[str]] = defaultdict(set)
        offices: defaultdict[int, dict[Office, int]] = defaultdict(dict)
        for index in persons:
            form, root = forms[index], groups.find(index)
            documents[root].add(form.key.document_id)
            for text in sorted({*form.roles, *_titles(form)}):
                offices[root].setdefault(office_of(text), index)
        for root, held in offices.items():
            for office, index in held.items():
                for head in office.heads:
                    for where in ("", *documents[root]):
                        self._holders[where, head][root, office] = index

    def ties(self, *, near: bool) -> Iterator[Tie]:
        """Offices told alone, with the only person who has them."""
        for index, form in enumerate(self._forms):
            if form.kind is not HolderKind.UNNAMED or not is_definite(form.surface):
                continue
            office = office_of(form.surface)
            where = form.key.document_id if near else ""
            found = [
                other
                for head in sorted(office.heads)
                for (_, held), other in self._in_office(where, head)
                if office.can_be(held) and not self._groups.differ(index, other)
            ]
            holder = self._only(found)
            if holder is None:
                holder = self._only(self._told_of(index, found))
            if holder is not None and self._groups.find(index) != self._groups.find(holder):
                kind = TieKind.ROLE_IN_DOCUMENT if near else TieKind.ROLE
                yield Tie(kind, holder, index, " ".join(sorted(office.heads)))

    def _in_office(self, where: str, head: str) -> Iterable[tuple[tuple[int, Office], int]]:
        """Who has an office built on a noun; none, where too many have."""
        found = self._holders.get((where, head), {})
        return found.items() if len(found) <= _BEARERS else ()

    def _only(self, found: Sequence[int]) -> int | None:
        return min(found) if len({self._groups.find(other) for other in found}) == 1 else None

    def _told_of(self, index: int, others: Iterable[int]) -> list[int]:
        """Those whose last name stands in the document of the form."""
        text = self._texts.get(self._forms[index].key.document_id, "")
        return [other for other in others if self._forms[other].surface.split()[-1] in text]


@lru_cache(maxsize=50_000)
def office_of(text: str) -> Office:
    """An office as it is compared ("the foreign minister of that country": "foreign minister")."""
    found = tokens(text)
    heads: set[str] = set()
    for index, token in enumerate(found):
        if heads and token.word in english.BEHIND_HEAD:
            break
        owns = index + 1 < len(found) and found[index + 1].word == "s"
        if meaning(token.word) in _NOUNS and not owns:
            heads.add(meaning(token.word))
    return Office(office_words(text), frozenset(heads))


def office_words(text: str) -> frozenset[str]:
    """What the words of an office or description stand for, without those that only point."""
    return frozenset(
        meaning(token.word)
        for token in tokens(text)
        if token.word not in english.STOP and token.word not in english.POINTING
    )


_OTHER = frozenset(map(meaning, english.NOT_THE_OFFICE))
_NOUNS = frozenset(map(meaning, english.OFFICES | english.STYLES | english.POSTS)) - {""}


def _titles(form: Form) -> Iterator[str]:
    """The office that stands before the name itself ("Mayor Toll")."""
    for surface in form.surfaces:
        title = " ".join(
            t.word for t in tokens(surface) if t.word in english.TITLES | english.STYLES
        )
        if title:
            yield title
