"""Parties: the same holder across documents.

Takes the claims of a case; returns one `Party` for each holder, with the names it goes by, and a
way to ask which party stands at any link of a chain. Holders are never compared pairwise: each
name gives the *ties* by which it may be joined (its full name; its last name with a state or an
office; the words of a body's name; the state of a government), and what shares a tie is joined
unless something known of them differs. Unnamed holders stay within their document.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache

from sayso.fold import fold
from sayso.ids import content_id
from sayso.link import names
from sayso.link.words import listed, tokens
from sayso.model import Claim, Holder, HolderKind, Party

_ARTICLES = frozenset({"the", "a", "an", "one"})


class TieKind(IntEnum):
    """By what two names may be joined, the strongest first."""

    DESCRIPTION = 0
    GOVERNMENT = 1
    FULL_NAME = 2
    BODY = 3
    NAME_IN_DOCUMENT = 4
    NAME_AND_STATE = 5
    NAME_AND_OFFICE = 6
    INITIALS = 7
    PART_IN_DOCUMENT = 8


# How sure each tie is: set by judgement, to be measured when linked corpora are read.
_SCORES = {
    TieKind.DESCRIPTION: 0.7,
    TieKind.GOVERNMENT: 0.95,
    TieKind.FULL_NAME: 0.95,
    TieKind.BODY: 0.9,
    TieKind.NAME_IN_DOCUMENT: 0.9,
    TieKind.NAME_AND_STATE: 0.85,
    TieKind.NAME_AND_OFFICE: 0.75,
    TieKind.INITIALS: 0.8,
    TieKind.PART_IN_DOCUMENT: 0.75,
}

_WHY = {
    TieKind.DESCRIPTION: "{names} describe one holder within one document",
    TieKind.GOVERNMENT: "{names} stand for the government of one state ({detail})",
    TieKind.FULL_NAME: "{names} are spellings of one full name",
    TieKind.BODY: "{names} name one body in the same words",
    TieKind.NAME_IN_DOCUMENT: "{names} share a last name within one document",
    TieKind.NAME_AND_STATE: "{names} share a last name and a state ({detail})",
    TieKind.NAME_AND_OFFICE: "{names} share a last name and an office (“{detail}”)",
    TieKind.PART_IN_DOCUMENT: "{names}: the shorter is a part of the one full name in its document",
    TieKind.INITIALS: "{names}: the letters are the initials of the full name",
}


@dataclass(frozen=True, slots=True, order=True)
class Tie:
    """A key that holders of one party share."""

    kind: TieKind
    key: tuple[str, ...]
    detail: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, order=True)
class FormKey:
    """One name within one document."""

    document_id: str
    name: str
    kind: HolderKind


@dataclass(slots=True)
class _Form:
    """A name within a document with all that the document tells of it."""

    key: FormKey
    surfaces: set[str] = field(default_factory=set)
    holders: set[Holder] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)

    @property
    def states(self) -> set[str]:
        return {state for holder in self.holders if (state := names.state_of(holder))}


@lru_cache(maxsize=100_000)
def described(name: str) -> str:
    """A name or description folded, without its article."""
    words = [token.word for token in tokens(name)]
    return " ".join(word for word in words if word not in _ARTICLES) or fold(name)


def form_key(document_id: str, holder: Holder) -> FormKey:
    """The form that a holder of a document belongs to."""
    return FormKey(document_id, described(holder.name), holder.kind)


@dataclass(frozen=True, slots=True)
class Parties:
    """All parties, by id; those without a claim stand only in chains and are not `held`."""

    held: tuple[Party, ...]
    _of_form: Mapping[FormKey, str]
    _of_claim: Mapping[str, Party]
    _by_id: Mapping[str, Party]
    _states: Mapping[str, str]

    def id_of(self, document_id: str, holder: Holder) -> str:
        """The party of a holder that stands in any chain of the document."""
        return self._of_form[form_key(document_id, holder)]

    def party(self, party_id: str) -> Party:
        return self._by_id[party_id]

    def party_of(self, claim: Claim) -> Party:
        return self._of_claim[claim.id]

    def state(self, party_id: str) -> str:
        """The state the party belongs to, or "" (`names.state_of`)."""
        return self._states[party_id]


def find_parties(claims: Iterable[Claim]) -> Parties:
    """Joins the holders of all claims and chains into parties."""
    forms = _forms(claims)
    groups = _Groups(forms)
    for tie, members in _blocks(forms):
        _join(tie, members, forms, groups)
    return _parties(forms, groups)


def _forms(claims: Iterable[Claim]) -> list[_Form]:
    found: dict[FormKey, _Form] = {}
    for claim in claims:
        for holder in (claim.holder, *(link.holder for link in claim.chain)):
            key = form_key(claim.document_id, holder)
            form = found.setdefault(key, _Form(key))
            form.surfaces.add(" ".join(holder.name.split()))
            form.holders.add(holder)
        found[form_key(claim.document_id, claim.holder)].claims.add(claim.id)
    return [found[key] for key in sorted(found)]


def _ties(form: _Form) -> set[Tie]:
    return {tie for holder in form.holders for tie in _ties_of(holder, form.key.document_id)}


def _ties_of(holder: Holder, document_id: str) -> Iterator[Tie]:
    if names.bound_to_document(holder):
        yield Tie(TieKind.DESCRIPTION, (document_id, described(holder.name)))
        if holder.kind is HolderKind.ORGANISATION:
            yield from _part_ties(holder, document_id)
    elif names.is_government(holder):
        state = names.state_of(holder) or described(holder.name)
        yield Tie(TieKind.GOVERNMENT, (state,), state.lstrip("@"))
    elif holder.kind is HolderKind.PERSON:
        yield from _person_ties(holder, document_id)
    else:
        yield from _body_ties(holder)
        yield from _part_ties(holder, document_id)


def _person_ties(holder: Holder, document_id: str) -> Iterator[Tie]:
    name, state = names.person_name(holder.name), names.state_of(holder)
    if name.given and not name.initial_only:
        yield Tie(TieKind.FULL_NAME, (name.given, name.last))
    yield Tie(TieKind.NAME_IN_DOCUMENT, (name.last, document_id))
    if state:
        yield Tie(TieKind.NAME_AND_STATE, (name.last, state), state.lstrip("@"))
    for word in names.role_words(holder.role):
        yield Tie(TieKind.NAME_AND_OFFICE, (name.last, word), word)


def _body_ties(holder: Holder) -> Iterator[Tie]:
    words = sorted(names.body_words(holder.name)) or [described(holder.name)]
    yield Tie(TieKind.BODY, tuple(words))
    letters = names.acronym(holder.name) or names.initials(holder.name)
    if letters:
        yield Tie(TieKind.INITIALS, (letters,))


def _part_ties(holder: Holder, document_id: str) -> Iterator[Tie]:
    """A short name ("the intelligence service") may stand for the one body of its document that

    has it in its full name.
    """
    if not names.bound_to_document(holder):
        for word in names.all_words(holder.name):
            yield Tie(TieKind.PART_IN_DOCUMENT, (document_id, word))
        return
    own = names.body_words(holder.name) or names.all_words(holder.name)
    if len(own) == 1:
        yield Tie(TieKind.PART_IN_DOCUMENT, (document_id, *own))


def _blocks(forms: Sequence[_Form]) -> Iterator[tuple[Tie, list[int]]]:
    """What shares a tie, the strongest ties first."""
    members: defaultdict[Tie, list[int]] = defaultdict(list)
    for index, form in enumerate(forms):
        for tie in _ties(form):
            members[tie].append(index)
    for tie in sorted(members):
        yield tie, members[tie]


def _join(tie: Tie, members: Sequence[int], forms: Sequence[_Form], groups: "_Groups") -> None:
    """Joins the members of a block, state by state where it holds several."""
    states = {state for index in members for state in forms[index].states}
    own = {name for index in members for name in groups.own_names(index)}
    if tie.kind > TieKind.BODY and len(own) > 1:
        return
    if len(states) < 2:
        groups.join(members, tie)
        return
    for state in sorted(states):
        groups.join([index for index in members if forms[index].states == {state}], tie)


class _Groups:
    """Forms joined so far; what is known of a group keeps out what contradicts it."""

    def __init__(self, forms: Sequence[_Form]) -> None:
        self.parent = list(range(len(forms)))
        self.states = [form.states for form in forms]
        self.named = [_own_names(form) for form in forms]
        self.scores = [1.0] * len(forms)

    def find(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def own_names(self, index: int) -> set[str]:
        return self.named[self.find(index)]

    def join(self, members: Sequence[int], tie: Tie) -> None:
        for index in members[1:]:
            left, right = sorted((self.find(members[0]), self.find(index)))
            if left == right or self._differ(left, right):
                continue
            self.parent[right] = left
            self.states[left] |= self.states[right]
            self.named[left] |= self.named[right]
            scores = (self.scores[left], self.scores[right], _SCORES[tie.kind])
            self.scores[left] = min(scores)

    def _differ(self, left: int, right: int) -> bool:
        states = self.states[left], self.states[right]
        if all(states) and not states[0] & states[1]:
            return True
        return len(self.named[left] | self.named[right]) > 1


def _own_names(form: _Form) -> set[str]:
    """What tells this holder from others of its last name or initials: a person's given name,

    a body's words. Two holders whose own names differ are never joined.
    """
    found = set()
    for holder in form.holders:
        if holder.kind is HolderKind.PERSON:
            name = names.person_name(holder.name)
            if name.given and not name.initial_only:
                found.add(f"{name.given} {name.last}")
        elif names.is_government(holder) or names.acronym(holder.name):
            continue
        elif not (holder.kind is HolderKind.ORGANISATION and names.bound_to_document(holder)):
            found.add(" ".join(sorted(names.body_words(holder.name))) or form.key.name)
    return found


def _parties(forms: Sequence[_Form], groups: _Groups) -> Parties:
    members: defaultdict[int, list[_Form]] = defaultdict(list)
    for index, form in enumerate(forms):
        members[groups.find(index)].append(form)
    ids = _ids(members)
    parties = [_party(ids[root], group, groups.scores[root]) for root, group in members.items()]
    states = {ids[root]: min(groups.states[root], default="") for root in members}
    of_form = {form.key: ids[root] for root, group in members.items() for form in group}
    parties.sort(key=lambda party: party.id)
    by_id = {party.id: party for party in parties}
    of_claim = {claim: party for party in parties for claim in party.claims}
    held = tuple(party for party in parties if party.claims)
    return Parties(held, of_form, of_claim, by_id, states)


def _ids(members: Mapping[int, Sequence[_Form]]) -> dict[int, str]:
    """An id over the folded names; parties that share all their names are parted by document."""
    called = {root: sorted({form.key.name for form in group}) for root, group in members.items()}
    shared = Counter(tuple(found) for found in called.values())
    ids = {}
    for root, found in called.items():
        parts = list(found)
        if shared[tuple(found)] > 1 or _is_described(members[root]):
            first = min(members[root], key=lambda form: form.key)
            parts += [first.key.document_id, first.key.kind]
        ids[root] = content_id("pty", *parts)
    return ids


def _is_described(group: Sequence[_Form]) -> bool:
    return all(names.bound_to_document(holder) for form in group for holder in form.holders)


def _party(party_id: str, group: Sequence[_Form], score: float) -> Party:
    kinds = Counter(form.key.kind for form in group)
    surfaces = Counter(surface for form in group for surface in form.surfaces)
    claims = tuple(sorted(claim for form in group for claim in form.claims))
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    name = _called(surfaces, kind)
    return Party(
        party_id, name, kind, tuple(sorted(surfaces)), claims, score, _reasons(group, name)
    )


def _called(surfaces: Counter[str], kind: HolderKind) -> str:
    """The name that stands for a party: the fullest of a person, the commonest of another."""
    if kind is HolderKind.PERSON:
        return min(surfaces, key=lambda name: (-len(name.split()), -surfaces[name], name))
    return min(surfaces, key=lambda name: (-surfaces[name], -len(name), name))


def _reasons(group: Sequence[_Form], name: str) -> tuple[str, ...]:
    """One sentence for each tie that joins different names, else one for the name itself."""
    tied: defaultdict[Tie, set[str]] = defaultdict(set)
    for form in group:
        for tie in _ties(form):
            tied[tie] |= form.surfaces
    found = []
    for tie in sorted(tied):
        spelt_out = tie.kind is TieKind.INITIALS and not any(map(names.acronym, tied[tie]))
        if len({described(surface) for surface in tied[tie]}) > 1 and not spelt_out:
            found.append(_WHY[tie.kind].format(names=listed(sorted(tied[tie])), detail=tie.detail))
    if found:
        return tuple(dict.fromkeys(found))[:5]
    documents = len({form.key.document_id for form in group})
    if _is_described(group):
        return (f"“{name}” is a description and no name: joined only within its document",)
    where = "one document" if documents == 1 else f"{documents} documents"
    return (f"called “{name}” in {where}",)
