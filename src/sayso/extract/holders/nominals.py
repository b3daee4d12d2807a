"""Nominals: takes a description ("the senator", "her office's spokesman"), tells whom it means.

A noun for persons means the person whom its office fits and who is most present; one of whom no
office was told counts for less, and hardly where the noun is a title. A noun for bodies means the
body that has it for a name or in an apposition, or whose name tells no sort. Else it means the
unnamed holder of the same noun spoken of just before. Descriptions that introduce somebody new, and
those by which papers keep somebody unnamed ("the official"), keep their own words.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.extract.holders import weights
from sayso.extract.holders.bodies import Bodies
from sayso.extract.holders.description import Description
from sayso.extract.holders.roles import Role, called, first_role, is_office, office_of
from sayso.extract.holders.scene import Asked, Naming, Scene
from sayso.extract.holders.states import settlement
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_people as lang
from sayso.extract.lang import en_speech as speech
from sayso.extract.lang.en_times import ORDINALS
from sayso.extract.names.people import gender_of
from sayso.extract.states import is_demonym
from sayso.model import Holder, HolderKind, Mention

_BODIES = frozenset({HolderKind.ORGANISATION, HolderKind.GOVERNMENT, HolderKind.MEDIUM})
_AHEAD = 4  # sentences on in which whom an office introduces is named
_SAME = 6  # sentences back to an unnamed holder whom the same noun means again
_MOST = 40  # holders of one office that are compared
_PARTIES = frozenset(lang.PARTIES.values())
_NUMBERS = speech.NUMBERS | speech.DETERMINERS
_SMALL = frozenset(["the", "this", "that", "his", "her", "its", "their", "our", "my", "same"])
_SORT = frozenset(lang.BODIES | names.ORGANISATIONS | names.COLLECTIVES)

_BARE = names.TITLES | names.SINGLE_ROLES | lang.BODIES
_KNOWN = frozenset(lang.PARTIES) | names.TITLES | names.TITLE_MODIFIERS

Present = Mapping[str, tuple[float, Naming]]


@dataclass(frozen=True, slots=True)
class Nominals:
    """What the document tells of everybody, to find whom a description means."""

    scene: Scene
    roles: Mapping[str, Sequence[Role]]
    bodies: Bodies
    holding: Mapping[str, Sequence[str]]  # names by office and by party
    persons: Mapping[str, str]  # full names by first name
    places: Sequence[Mention]

    def find(self, description: Description, asked: Asked) -> Holder | None:
        """Whom a definite description means, or None where it stands for itself."""
        if _is_joint(description):
            return None
        present = self.scene.present(asked)
        if is_office(description.head):
            found = self._person(description, asked, present)
        else:
            found = self._body(description, present)
        if found is None and _is_plain(description):
            found = settlement(self.places, description.head, asked.start)
        return found or self._unnamed(description, asked)

    def _person(self, description: Description, asked: Asked, present: Present) -> Holder | None:
        """The person whom a description fits best: by his office, and by how present he is."""
        office, _ = office_of(description.words)
        tied = self.holding.get(lang.PARTIES.get(office, office), ())
        here = (n for n, (_, naming) in present.items() if naming.holder.kind is HolderKind.PERSON)
        best: tuple[float, str] | None = None
        for name in dict.fromkeys((*tied, *here)):
            score = self._score(name, description, asked, present.get(name))
            score *= weights.TELLER if name == asked.teller else 1
            if score >= weights.LEAST and (best is None or score > best[0]):
                best = score, name
        return self._called(best[1], description) if best else None

    def _score(
        self, name: str, description: Description, asked: Asked, met: tuple[float, Naming] | None
    ) -> float:
        """How well a description fits a person; `met` is how present he is, and where last."""
        if self._clash(description, name):
            return 0.0
        office, qualities = office_of(description.words)
        own = self.roles.get(name, ())
        fit = max((_fit(office, qualities, role, own) for role in own), default=0.0)
        if fit and met is not None:
            return fit * (met[0] + weights.TIED)
        if fit and self._is_named_near(name, asked):
            return fit * weights.AWAY
        if fit or met is None or not self._may_be(description, met[1], own, asked):
            return 0.0
        leads = office in lang.LEADERS and any(role.office in names.TITLES for role in own)
        titled = office in names.TITLES or office in lang.PARTIES
        return met[0] * (weights.UNTOLD_TITLE if titled and not leads else weights.UNTOLD)

    def _may_be(
        self, description: Description, naming: Naming, own: Sequence[Role], asked: Asked
    ) -> bool:
        """Whether "the billionaire" may be somebody of whom nobody said he was one."""
        near = asked.at.sentence - naming.at.sentence <= _AHEAD
        if description.words[0].low != "the" or description.head in lang.ANONYMOUS or not near:
            return False
        return not _capitals(description) and not _is_other(description, own)

    def of_owner(self, description: Description, owner: Holder) -> Holder | None:
        """The person who is told to be this of an owner: "her lawyer" of "a lawyer for Kern"."""
        office, _ = office_of(description.words)
        last = owner.name.lower().split()[-1]
        for name in self.holding.get(office, ()):
            if any(r.office == office and last in r.qualities for r in self.roles[name]):
                return self._called(name, description)
        return None

    def _is_named_near(self, name: str, asked: Asked) -> bool:
        """Whether a person is named anywhere before, or soon behind."""
        starts = self.scene.first_named.get(name)
        return starts is not None and starts <= asked.at.sentence + _AHEAD

    def _called(self, name: str, description: Description) -> Holder:
        country = self.scene.country_of(name) or description.country
        return called(name, first_role(self.roles, name), country)

    def _clash(self, description: Description, name: str) -> bool:
        told = gender_of(word.low for word in description.words)
        gender = self.scene.genders.get(name, "")
        return bool(
            _differ(self.scene.country_of(name), description.country)
            or (told and gender and told != gender)
        )

    def _body(self, description: Description, present: Present) -> Holder | None:
        """The body whose name or apposition has the noun, or that may be such a one."""
        best: tuple[float, Holder] | None = None
        for weight, naming in present.values():
            holder = naming.holder
            if holder.kind not in _BODIES or _differ(holder.country, description.country):
                continue
            score = (weight + weights.TIED) * self._goes_by(description, holder)
            if score and (best is None or score > best[0]):
                best = score, holder
        return best[1] if best else None

    def _goes_by(self, description: Description, holder: Holder) -> float:
        """How well a description fits a body: whole, as one of its sort, or as one of no sort."""
        if _is_short_for(description, self.bodies.goes_by(holder.name)):
            return 1.0
        if description.head in names.STATES and _is_plain(description):
            return weights.KINDRED if holder.kind is HolderKind.GOVERNMENT else 0.0
        bare = _is_plain(description) or description.head == "service"
        if not bare or holder.kind is not HolderKind.ORGANISATION:
            return 0.0
        words = frozenset(holder.name.lower().split())
        if words & lang.KINDRED.get(description.head, frozenset()):
            return weights.KINDRED
        named = holder.name[0].isupper() and not words & _SORT
        return weights.UNTOLD if named and description.head in lang.BODIES else 0.0

    def _unnamed(self, description: Description, asked: Asked) -> Holder | None:
        """The unnamed holder of the same noun, where it was spoken of just before."""
        same = any(word.low == "same" for word in description.words)
        for naming in self.scene.before(asked.start):
            if naming.holder.kind is not HolderKind.UNNAMED or naming.head != description.head:
                continue
            words = set(naming.holder.name.lower().split())
            if _capitals(description) - words:
                continue  # "the Harbour poll" is no other poll
            counted = {word.low for word in description.words} & ORDINALS.keys()
            if counted != words & ORDINALS.keys() and counted:
                continue  # nor is "the second soldier" the first
            near = asked.at.sentence - naming.at.sentence <= _SAME
            return naming.holder if near or same else None
        return None


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
    if not description.is_definite or not (first.low in _SMALL or owned or _is_bare(description)):
        return False
    return not last.is_capital or last.low in names.TITLES or last.low in lang.PARTIES


def _is_bare(description: Description) -> bool:
    """Whether it is one noun without an article, as headlines have it ("Harbour chief")."""
    if description.words[0].low in _NUMBERS or description.kind is HolderKind.PERSON:
        return False
    return description.head in _BARE


def _capitals(description: Description) -> set[str]:
    """The names by which a description tells one of its sort from others."""
    inner = (word for word in description.words[1:] if word.is_capital)
    return {w.low for w in inner if w.low not in _KNOWN and not is_demonym(w.plain)}


def _is_plain(description: Description) -> bool:
    """Whether it is an article and a noun, and no more."""
    return len(description.words) <= len(("the", "noun"))


def _is_joint(description: Description) -> bool:
    """Whether two are meant ("the firm and its founder"): none of them is it alone."""
    lows = [word.low for word in description.words]
    return any(one == "and" and other in _SMALL | {"a", "an"} for one, other in pairwise(lows))


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


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
    return 1.0 + weights.SHARED * len(qualities & theirs)


def _is_other(description: Description, own: Sequence[Role]) -> bool:
    """Whether what is known of a person speaks against a description: a party, another office."""
    office, qualities = office_of(description.words)
    offices = {role.office for role in own} & names.TITLES
    holds_another = office in names.TITLES - lang.LEADERS and bool(offices - {office})
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
