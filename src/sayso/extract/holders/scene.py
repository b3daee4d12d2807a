"""The scene: who has been spoken of, how much and how lately, at each place of a document.

Holds every naming of a person, a body or a group, and each holder once its source is resolved. An
entity is the more present the more often, the nearer and the more prominently it was named: each
naming weighs by its part in the sentence and fades with every sentence and paragraph, as
`weights.py` tells. Look-ups go back a bounded number of namings.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import log2

from sayso.extract.holders import weights
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_people as lang
from sayso.extract.names.people import MAN, WOMAN
from sayso.model import Holder, HolderKind, Span

_BACK = 80  # namings looked back over
_BESIDE = 2  # sentences back to somebody unnamed whom "he" may mean where nobody else fits
_REACH = 12  # sentences back to a naming that a pronoun may still mean
_STANDING = frozenset(["one", "another"])
_BODIES = frozenset({HolderKind.ORGANISATION, HolderKind.GOVERNMENT, HolderKind.MEDIUM})
_GENDERS = {"he": MAN, "his": MAN, "him": MAN, "she": WOMAN, "her": WOMAN}
_NEUTER = frozenset(["it", "its", "which"])
_MANY = names.GROUPS | lang.MANY
_SINGLE = names.SINGLE_ROLES | names.TITLES | lang.MEN_WORDS | lang.WOMEN_WORDS
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


@dataclass(frozen=True, slots=True)
class At:
    """A place in the document: the numbers of its sentence and of its paragraph."""

    sentence: int
    paragraph: int


@dataclass(frozen=True, slots=True, order=True)
class Naming:
    """An entity where it is named: with what head, how prominently, within what quotation and

    what other content, and whether it speaks there.
    """

    start: int
    at: At = field(compare=False)
    holder: Holder = field(compare=False)
    head: str = field(compare=False)
    number: Number = field(compare=False)
    weight: float = field(compare=False)
    within: Span | None = field(compare=False, default=None)
    told: Span | None = field(compare=False, default=None)
    speaks: bool = field(compare=False, default=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """Where a pronoun or a description stands: its own words, and who speaks around it as "I"."""

    start: int
    at: At
    contents: tuple[Span, ...] = ()  # quotations of whoever is asked for
    besides: str = ""
    teller: str = ""  # in whose words it stands, quoted or not
    ahead: Span | None = None  # where the subject is named that "in her speech" comes before
    quoted: bool = False  # whether its own words stand in quotation marks


def number_of(holder: Holder, head: str) -> Number:
    """How many a holder is, by its kind and its head word."""
    if holder.kind is HolderKind.PERSON:
        return Number.ONE
    if holder.kind in _BODIES:
        return Number.BODY
    if holder.kind is HolderKind.GROUP or head in _MANY:
        return Number.MANY
    if head in _STANDING or head in _SINGLE:
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
    counts: dict[str, int]
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
        return {
            name: (weight * self._standing(naming), naming)
            for name, (weight, naming) in found.items()
        }

    def _standing(self, naming: Naming) -> float:
        """What an entity counts for in this document: more the oftener it is named."""
        if naming.holder.kind is HolderKind.UNNAMED and naming.number is Number.ONE:
            return weights.UNNAMED
        return 1 + weights.TOPIC * log2(max(1, self.counts.get(naming.holder.name, 1)))

    def _ahead(self, asked: Asked) -> Iterator[tuple[float, Naming]]:
        """The subject of the main clause, for a pronoun that comes before it."""
        if asked.ahead is not None:
            at = bisect_left(self.namings, asked.ahead.start, key=lambda naming: naming.start)
            for naming in self.namings[at : at + 1]:
                if naming.start < asked.ahead.end and naming.weight > weights.BESIDE:
                    yield weights.AHEAD, naming

    def for_pronoun(self, pronoun: str, asked: Asked) -> Holder | None:
        """Whom a personal pronoun means: the most present of those whom it fits, or None."""
        speaker = self._last_speaker(asked) if asked.quoted else ""
        fitting: list[tuple[float, Holder]] = []
        for weight, naming in (*self.present(asked).values(), *self._ahead(asked)):
            fit = self._fit(pronoun, naming, asked)
            fit *= weights.SPEAKER if naming.holder.name == speaker else 1
            if fit:
                fitting.append((weight * fit, naming.holder))
        if not fitting:
            return self._spoke_unnamed(asked) if pronoun in _GENDERS else None
        holder = max(fitting, key=lambda pair: pair[0])[1]
        if pronoun in {"he", "she"} and not asked.besides:
            self._learn(_GENDERS[pronoun], holder, fitting)
        return holder

    def _learn(self, gender: str, holder: Holder, fitting: Sequence[tuple[float, Holder]]) -> None:
        """Takes a pronoun for a sign of gender where nobody else of that gender is near."""
        best = max(weight for weight, _ in fitting)
        rivals = {each.name for weight, each in fitting if weight > best * weights.RIVAL}
        if not any(self.genders.get(name) == gender for name in rivals):
            self.genders.setdefault(holder.name, gender)

    def _spoke_unnamed(self, asked: Asked) -> Holder | None:
        """Who spoke just before under a noun that the tables lack ("a nurse … she"): speaking, and

        called "he" or "she", makes it a person.
        """
        near = (n for n in self.before(asked.start) if asked.at.sentence - n.at.sentence <= _BESIDE)
        spoken = (
            naming.holder
            for naming in near
            if naming.speaks
            and naming.holder.kind is HolderKind.UNNAMED
            and naming.number in (Number.ONE, Number.THING)
            and naming.holder.name != asked.besides
        )
        return next(spoken, None)

    def _last_speaker(self, asked: Asked) -> str:
        """The name of whose words were given last."""
        return next((n.holder.name for n in self.before(asked.start) if n.speaks), "")

    def noun_before(self, start: int, number: Number) -> str:
        """The head noun of the nearest unnamed holder, for "another" and "one"."""
        kinds = {HolderKind.UNNAMED, HolderKind.GROUP}
        fitting = (n for n in self.before(start) if n.holder.kind in kinds and n.number is number)
        return next((naming.head for naming in fitting), "")

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
            return 1.0 if gender else weights.UNSURE
        if pronoun == "who":
            return float(number in {Number.ONE, Number.MANY})
        if pronoun in _NEUTER:
            return {Number.BODY: 1.0, Number.THING: weights.THING_AS_IT}.get(number, 0.0)
        fits = {Number.BODY: weights.BODY_AS_THEY, Number.THING: weights.THING_AS_THEY}
        return 1.0 if number is Number.MANY else fits.get(number, 0.0)


def _weight(naming: Naming, asked: Asked) -> float:
    """What one naming adds to the presence of its entity at a place."""
    passed = asked.at.sentence - naming.at.sentence
    if passed > _REACH or naming.holder.kind is HolderKind.UNKNOWN:
        return 0.0
    paragraphs = asked.at.paragraph - naming.at.paragraph
    weight = naming.weight * weights.FADING**passed * weights.PARAGRAPH**paragraphs
    if naming.within is not None and naming.within.end <= asked.start:
        weight *= weights.QUOTED
    elif naming.told is not None and naming.told.end <= asked.start:
        weight *= weights.TOLD
    if any(content.start <= naming.start < content.end for content in asked.contents):
        weight *= weights.OWN_WORDS
    return weight
