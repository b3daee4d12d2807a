"""The scene: who has been spoken of, how much and how lately, at each place of a document.

Holds every naming of a person, a body or a group, and each holder once its source is resolved. An
entity is the more present the more often, the nearer and the more prominently it was named: each
naming weighs by its part in the sentence and counts half as much with every sentence that passes.
Look-ups go back a bounded number of namings.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_people as lang
from sayso.extract.names.people import MAN, WOMAN
from sayso.model import Holder, HolderKind, Span

_BACK = 60  # namings looked back over
_REACH = 12  # sentences back to a naming that a pronoun may still mean
_FADING = 0.5  # what is left of a naming one sentence on
# Set by judgement, checked on the open half of the labels (`python -m evaluation.holders`).
SPOKE = 0.8
SUBJECT = 1.0
BESIDE = 0.5
OWNER = 0.4
AHEAD = 1.5  # the subject that a pronoun comes before
_QUOTED = 0.2  # who is only named in another's words
_OWN_WORDS = 0.3  # who is named in what the pronoun itself is given as saying
_UNSURE = 0.8  # whose gender nothing tells
_STANDING = frozenset(["one", "another"])
_BODIES = frozenset({HolderKind.ORGANISATION, HolderKind.GOVERNMENT, HolderKind.MEDIUM})
_GENDERS = {"he": MAN, "his": MAN, "him": MAN, "she": WOMAN, "her": WOMAN}
_NEUTER = frozenset(["it", "its", "which"])
_PRONOUNS = frozenset(["who", "which", "it", "its", "they", "their", "them", *_GENDERS])
_NAMED = frozenset(
    {HolderKind.PERSON, HolderKind.ORGANISATION, HolderKind.GOVERNMENT, HolderKind.GROUP}
)


class Number(StrEnum):
    """How many a naming is of."""

    ONE = "one"
    MANY = "many"
    BODY = "body"
    THING = "thing"


_AS_IT = {Number.BODY: 1.0, Number.THING: 0.8}
_AS_THEY = {Number.MANY: 1.0, Number.BODY: 0.6, Number.THING: 0.1}


@dataclass(frozen=True, slots=True, order=True)
class Naming:
    """An entity where it is named: with what head, how prominently, in whose words (a content)."""

    start: int
    sentence: int
    holder: Holder = field(compare=False)
    head: str = field(compare=False)
    number: Number = field(compare=False)
    weight: float = field(compare=False)
    within: Span | None = field(compare=False, default=None)


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a pronoun or a description stands: its own words, and who speaks around it as "I"."""

    start: int
    sentence: int
    contents: tuple[Span, ...] = ()  # quotations of whoever is asked for
    besides: str = ""
    ahead: Span | None = None  # where the subject is named that "in her speech" comes before


def number_of(holder: Holder, head: str) -> Number:
    """How many a holder is, by its kind and its head word."""
    if holder.kind is HolderKind.PERSON:
        return Number.ONE
    if holder.kind in _BODIES:
        return Number.BODY
    if holder.kind is HolderKind.GROUP or head in names.GROUPS | lang.MANY:
        return Number.MANY
    if head in _STANDING | names.SINGLE_ROLES | names.TITLES | lang.MEN_WORDS | lang.WOMEN_WORDS:
        return Number.ONE
    if head.endswith("s") and not head.endswith("ss"):
        return Number.MANY
    agent = head.endswith(lang.AGENTS) and head not in lang.NO_PERSONS
    return Number.ONE if agent else Number.THING


@dataclass(slots=True)
class Scene:
    """All namings of one document, in order of place; resolved holders join as they are found."""

    namings: list[Naming]
    genders: dict[str, str]
    first_named: dict[str, int]
    _at: dict[Span, Holder] = field(default_factory=dict)
    _countries: dict[str, str] = field(default_factory=dict)
    _first: dict[str, Naming] = field(default_factory=dict)

    def add(self, naming: Naming) -> None:
        """Somebody who was met again."""
        insort(self.namings, naming)
        self._first.setdefault(naming.holder.name, naming)
        if naming.holder.country:
            self._countries[naming.holder.name] = naming.holder.country

    def first(self, name: str) -> Naming | None:
        """How a holder was first met as one: a pronoun tells neither its noun nor its number."""
        return self._first.get(name)

    def put(self, source: Span, holder: Holder) -> None:
        """Remembers the holder of a source."""
        self._at[source] = holder

    def at(self, span: Span) -> Holder | None:
        """The holder of a source that was read before."""
        return self._at.get(span)

    def before(self, start: int) -> Iterator[Naming]:
        """The namings before a place, the nearest first."""
        at = bisect_left(self.namings, start, key=lambda naming: naming.start)
        yield from reversed(self.namings[max(0, at - _BACK) : at])

    def country_of(self, name: str) -> str:
        """The state that a holder of this name was last met with, or ""."""
        return self._countries.get(name, "")

    def present(self, asked: Asked) -> dict[str, tuple[float, Naming]]:
        """How present everybody is, with the last naming of each, by name."""
        found: dict[str, tuple[float, Naming]] = {}
        for naming in self.before(asked.start):
            weight = _weight(naming, asked)
            if weight:
                before, last = found.get(naming.holder.name, (0.0, naming))
                found[naming.holder.name] = (before + weight, last)
        return found

    def _ahead(self, asked: Asked) -> Iterator[tuple[float, Naming]]:
        """The subject of the main clause, for a pronoun that comes before it."""
        if asked.ahead is not None:
            at = bisect_left(self.namings, asked.ahead.start, key=lambda naming: naming.start)
            for naming in self.namings[at : at + 1]:
                if naming.start < asked.ahead.end and naming.weight > BESIDE:
                    yield AHEAD, naming

    def for_pronoun(self, pronoun: str, asked: Asked) -> Holder | None:
        """Whom a personal pronoun means: the most present of those whom it fits, or None."""
        best: tuple[float, Naming] | None = None
        for weight, naming in (*self.present(asked).values(), *self._ahead(asked)):
            fit = self._fit(pronoun, naming, asked)
            if fit and (best is None or weight * fit > best[0]):
                best = weight * fit, naming
        if best is None:
            return None
        holder = best[1].holder
        if pronoun in _GENDERS and not asked.besides:
            self.genders.setdefault(holder.name, _GENDERS[pronoun])
        return holder

    def noun_before(self, start: int) -> str:
        """The head noun of the nearest unnamed holder, for "another" and "one"."""
        kinds = {HolderKind.UNNAMED, HolderKind.GROUP}
        return next((n.head for n in self.before(start) if n.holder.kind in kinds), "")

    def _fit(self, pronoun: str, naming: Naming, asked: Asked) -> float:
        """How well a pronoun fits an entity, 0 to 1."""
        number = naming.number
        if pronoun not in _PRONOUNS:
            return 0.0
        if asked.besides and (
            naming.holder.name == asked.besides or naming.holder.kind not in _NAMED
        ):
            return 0.0
        if pronoun in _GENDERS:
            gender = self.genders.get(naming.holder.name, "")
            if number is not Number.ONE or gender not in {"", _GENDERS[pronoun]}:
                return 0.0
            return 1.0 if gender else _UNSURE
        if pronoun == "who":
            return float(number in {Number.ONE, Number.MANY})
        return (_AS_IT if pronoun in _NEUTER else _AS_THEY).get(number, 0.0)


def _weight(naming: Naming, asked: Asked) -> float:
    """What one naming adds to the presence of its entity at a place."""
    passed = asked.sentence - naming.sentence
    if passed > _REACH or naming.holder.kind is HolderKind.UNKNOWN:
        return 0.0
    weight = naming.weight * _FADING**passed
    if naming.within is not None and naming.within.end <= asked.start:
        weight *= _QUOTED
    if any(content.start <= naming.start < content.end for content in asked.contents):
        weight *= _OWN_WORDS
    return weight
