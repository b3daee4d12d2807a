"""Nominals: takes a description ("the senator", "her office's spokesman"), tells whom it means.

In this order: the person whose office it says, the body that has its noun for a name or in an
apposition, the unnamed holder of the same noun spoken of just before, and, for a noun that tells no
office ("the billionaire"), the person most present. Descriptions that introduce somebody new, and
those by which papers keep somebody unnamed ("the official"), keep their own words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.extract.holders.bodies import Bodies
from sayso.extract.holders.description import Description
from sayso.extract.holders.roles import Role, called, first_role, is_office, office_of
from sayso.extract.holders.scene import Asked, Naming, Number, Scene
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_people as lang
from sayso.extract.names.people import gender_of
from sayso.extract.states import is_demonym
from sayso.model import Holder, HolderKind

_BODIES = frozenset({HolderKind.ORGANISATION, HolderKind.GOVERNMENT, HolderKind.MEDIUM})
_AHEAD = 3  # sentences on in which whom an office introduces is named
_SAME = 6  # sentences back to an unnamed holder whom the same noun means again
_PRESENT = 0.4  # how present somebody must be for a noun that nothing ties to him
_SHARED = 0.5  # what a shared quality adds, against presence
_MOST = 40  # holders of one office that are compared
_PARTIES = frozenset(lang.PARTIES.values())
_SMALL = frozenset(["the", "this", "that", "his", "her", "its", "their", "our", "my", "same"])


@dataclass(frozen=True, slots=True)
class Nominals:
    """What the document tells of everybody, to find whom a description means."""

    scene: Scene
    roles: Mapping[str, Sequence[Role]]
    bodies: Bodies
    holding: Mapping[str, Sequence[str]]  # names by office and by party

    def find(self, description: Description, asked: Asked) -> Holder | None:
        """Whom a definite description means, or None where it stands for itself."""
        present = self.scene.present(asked)
        return (
            self._by_office(description, asked, present)
            or self._by_noun(description, asked)
            or self._by_sort(description, present)
            or self._unnamed(description, asked)
            or self._most_present(description, asked, present)
        )

    def _by_office(
        self, description: Description, asked: Asked, present: Mapping[str, tuple[float, Naming]]
    ) -> Holder | None:
        office, qualities = office_of(description.words)
        if not is_office(description.head):
            return None
        best: tuple[float, str] | None = None
        for name in self.holding.get(lang.PARTIES.get(office, office), ()):
            own = self.roles[name]
            fit = max(_fit(office, qualities, role, own) for role in own)
            if not fit or self._clash(description, name):
                continue
            if name in present:
                fit += present[name][0]
            elif not self._is_named_near(name, asked):
                continue
            if best is None or fit > best[0]:
                best = fit, name
        return self._person(best[1], description) if best else None

    def of_owner(self, description: Description, owner: Holder) -> Holder | None:
        """The person who is told to be this of an owner: "her lawyer" of "a lawyer for Kern"."""
        office, _ = office_of(description.words)
        last = owner.name.lower().split()[-1]
        for name in self.holding.get(office, ()):
            if any(r.office == office and last in r.qualities for r in self.roles[name]):
                return self._person(name, description)
        return None

    def _is_named_near(self, name: str, asked: Asked) -> bool:
        """Whether a person is named anywhere before, or soon behind."""
        starts = self.scene.first_named.get(name)
        return starts is not None and starts <= asked.at.sentence + _AHEAD

    def _person(self, name: str, description: Description) -> Holder:
        country = self.scene.country_of(name) or description.country
        return called(name, first_role(self.roles, name), country)

    def _clash(self, description: Description, name: str) -> bool:
        country = self.scene.country_of(name)
        told = gender_of(word.low for word in description.words)
        gender = self.scene.genders.get(name, "")
        return bool(
            (country and description.country and country != description.country)
            or (told and gender and told != gender)
        )

    def _by_noun(self, description: Description, asked: Asked) -> Holder | None:
        """The body whose name, or whose apposition, has the noun."""
        for naming in self.scene.before(asked.start):
            holder = naming.holder
            if holder.kind not in _BODIES or naming.start >= asked.start:
                continue
            differs = holder.country and description.country
            if differs and holder.country != description.country:
                continue
            if _is_short_for(description, self.bodies.goes_by(holder.name)):
                return holder
        return None

    def _by_sort(
        self, description: Description, present: Mapping[str, tuple[float, Naming]]
    ) -> Holder | None:
        """The body most present, for a noun that only says what sort it is ("the agency")."""
        if description.head not in lang.KINDRED or len(description.words) > len(("the", "noun")):
            return None
        kindred = lang.KINDRED[description.head]
        fitting = [
            (weight, naming.holder)
            for weight, naming in present.values()
            if naming.holder.kind is HolderKind.ORGANISATION
            and (set(naming.holder.name.lower().split()) & kindred or naming.holder.name.isupper())
        ]
        return max(fitting, key=lambda pair: pair[0])[1] if fitting else None

    def _unnamed(self, description: Description, asked: Asked) -> Holder | None:
        """The unnamed holder of the same noun, where it was spoken of just before."""
        same = any(word.low == "same" for word in description.words)
        for naming in self.scene.before(asked.start):
            if naming.holder.kind is not HolderKind.UNNAMED or naming.head != description.head:
                continue
            near = asked.at.sentence - naming.at.sentence <= _SAME
            return naming.holder if near or same else None
        return None

    def _most_present(
        self, description: Description, asked: Asked, present: Mapping[str, tuple[float, Naming]]
    ) -> Holder | None:
        """Who is most present, for "the billionaire" of whom nobody said he was one."""
        head = description.head
        if description.words[0].low != "the" or not is_office(head):
            return None
        if head in lang.ANONYMOUS:
            return None
        fitting = [
            (weight, naming)
            for weight, naming in present.values()
            if naming.number is Number.ONE
            and naming.holder.kind is HolderKind.PERSON
            and asked.at.sentence - naming.at.sentence <= _AHEAD
            and not self._clash(description, naming.holder.name)
            and not _is_other(description, self.roles.get(naming.holder.name, ()))
        ]
        if not fitting:
            return None
        weight, naming = max(fitting, key=lambda pair: pair[0])
        return self._person(naming.holder.name, description) if weight >= _PRESENT else None


def holding(roles: Mapping[str, Sequence[Role]]) -> dict[str, list[str]]:
    """The names of those who hold an office or belong to a party, in order of place."""
    found: dict[str, list[str]] = {}
    for name, own in roles.items():
        parties = {quality for role in own for quality in role.qualities} & _PARTIES
        for key in {role.office for role in own} | parties:
            if len(found.setdefault(key, [])) < _MOST:
                found[key].append(name)
    return found


def is_nominal(description: Description) -> bool:
    """Whether the words only describe ("the ministry", "Aldora's president"), naming nobody."""
    first, last = description.words[0], description.words[-1]
    owned = any(word.low == "'s" for word in description.words)
    if not description.is_definite or not (first.low in _SMALL or owned):
        return False
    return not last.is_capital or last.low in names.TITLES | set(lang.PARTIES)


def _fit(office: str, qualities: frozenset[str], role: Role, own: Sequence[Role]) -> float:
    """How well an office said of a person is the one that a description tells; 0 for not at all."""
    party = lang.PARTIES.get(office, "")
    theirs = frozenset(quality for each in own for quality in each.qualities)
    if _parted(qualities | ({party} if party else set()), own):
        return 0.0
    if party:
        return 1.0 if party in theirs else 0.0
    if office != role.office:
        return 0.0
    if (qualities ^ role.qualities) & lang.DISTINGUISHING:
        return 0.0
    proper = {quality for quality in qualities if is_demonym(quality)}
    if proper and any(is_demonym(q) for q in role.qualities) and not proper & role.qualities:
        return 0.0
    return 1.0 + _SHARED * len(qualities & theirs)


def _is_other(description: Description, own: Sequence[Role]) -> bool:
    """Whether what is known of a person speaks against a description: a party, another office."""
    office, qualities = office_of(description.words)
    offices = {role.office for role in own} & names.TITLES
    holds_another = office in names.TITLES and bool(offices - {office})
    return _parted(qualities, own) or (holds_another and "former" not in qualities)


def _parted(qualities: frozenset[str] | set[str], own: Sequence[Role]) -> bool:
    """Whether a description and a person are of different parties."""
    told = qualities & _PARTIES
    theirs = {quality for role in own for quality in role.qualities} & _PARTIES
    return bool(told and theirs and not told & theirs)


def _is_short_for(description: Description, known: frozenset[str]) -> bool:
    """Whether the description ("the ministry") says no more than the name of a body."""
    capitals = (word for word in description.words if word.is_capital)
    more = {word.low for word in capitals if not is_demonym(word.plain)} - known - _SMALL
    return description.head in known and not more
