"""People: takes the names of persons in order of place; tells which full name each stands for.

A last name alone is the person of that last name who is spoken of most just before it, or, where
nobody was yet, the first one behind. "Mr. Kern" is never Ada Kern: where the only full names are
of the other gender, he stays "Kern". Linear in the number of names, for last names that few share.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sayso.extract.lang import en_people as lang

MAN, WOMAN = "man", "woman"
_FADING = 0.85  # what is left of an earlier naming one sentence on
_MOST = 30  # bearers of one last name that are compared


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name where it stands: its words, the word before it (a title, maybe), the number

    of its sentence, and whether no other name stands before it there.
    """

    words: tuple[str, ...]
    title: str
    sentence: int
    opens: bool

    @property
    def last(self) -> str:
        return self.words[-1].lower()


def gender_of(words: Iterable[str]) -> str:
    """What titles, offices and kin say of somebody: MAN, WOMAN or ""."""
    found = {word.lower().strip(".") for word in words}
    man, woman = bool(found & lang.MEN_WORDS), bool(found & lang.WOMEN_WORDS)
    return "" if man == woman else MAN if man else WOMAN


def gender_of_first(name: str) -> str:
    """What a first name says of its bearer: MAN, WOMAN or ""."""
    first = name.lower().split(" ", 1)[0]
    return MAN if first in lang.MEN else WOMAN if first in lang.WOMEN else ""


@dataclass(slots=True)
class _Bearer:
    """Somebody of a last name: the fullest form so far, and how much he is spoken of."""

    name: str
    gender: str
    salience: float = 0.0
    sentence: int = 0

    def at(self, sentence: int) -> float:
        return self.salience * _FADING ** (sentence - self.sentence)

    def met(self, named: Named) -> None:
        weight = 2.0 if named.opens else 1.0
        self.salience = self.at(named.sentence) + weight
        self.sentence = named.sentence


@dataclass(slots=True)
class _Family:
    """The bearers of one last name, in order of their first full naming."""

    bearers: list[_Bearer] = field(default_factory=list)

    def add(self, named: Named) -> None:
        bearer = self.named(named)
        full = " ".join(named.words)
        gender = gender_of([named.title]) or gender_of_first(full)
        if bearer is None:
            if len(self.bearers) < _MOST:
                self.bearers.append(_Bearer(full, gender))
            return
        bearer.gender = bearer.gender or gender
        if len(full) > len(bearer.name):
            bearer.name = full

    def named(self, named: Named) -> _Bearer | None:
        """Whose full name this is another form of: the same first name, or its initial."""
        first = named.words[0].lower().rstrip(".")
        for bearer in self.bearers:
            own = bearer.name.lower().split()[0].rstrip(".")
            if own == first or ((len(first) == 1 or len(own) == 1) and own[0] == first[0]):
                return bearer
        return None

    def alone(self, named: Named) -> _Bearer | None:
        """Whom the last name alone means here."""
        gender = gender_of([named.title])
        fitting = [b for b in self.bearers if not gender or b.gender in {"", gender}]
        known = [bearer for bearer in fitting if bearer.salience]
        if known:
            return max(known, key=lambda bearer: bearer.at(named.sentence))
        return fitting[0] if fitting else None


def full_names(found: Sequence[Named]) -> Iterator[str]:
    """The fullest name of whoever is meant, for each name, in order."""
    families: defaultdict[str, _Family] = defaultdict(_Family)
    for named in found:
        if len(named.words) > 1:
            families[named.last].add(named)
    for named in found:
        gender = gender_of([named.title])
        family = families.get(named.last)
        if family is None:
            continue
        if gender and len(named.words) == 1 and not family.alone(named):
            # Nobody named in full can be meant: a bearer known by the last name alone.
            family.bearers.insert(0, _Bearer(named.words[0], gender))
    for named in found:
        family = families.get(named.last)
        bearer = None
        if family is not None:
            bearer = family.named(named) if len(named.words) > 1 else family.alone(named)
        if bearer is None:
            yield " ".join(named.words)
            continue
        bearer.met(named)
        yield bearer.name
