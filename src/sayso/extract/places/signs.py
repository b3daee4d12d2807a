"""Signs of place: takes a name with the words around it, says whether it names a place there.

Countries and capitals are also words for governments: they are places only where the words say so
("in Moscow", "Kyiv was shelled"). For other names what speaks for a place and against it is added
up: the words beside it, what the rest of the document says, how large the place is, and whether a
person or a common word goes by the name. Returns the strongest sign, for people to read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.extract.gazetteer import Entry
from sayso.extract.lang.en_place_signs import DOUBTFUL, NEVER, NEVER_PHRASES
from sayso.extract.places import beside
from sayso.extract.places.choice import Chosen
from sayso.extract.places.context import Context, is_settlement
from sayso.extract.places.names import Candidate, Token
from sayso.extract.places.read import NAMED, Read
from sayso.model import PlacePrecision
from sayso.states import DEMONYMS

_METROPOLIS, _CITY, _TOWN = 500_000, 50_000, 5_000  # people

# What speaks for a place and against it. From `_ENOUGH` on a name is one.
_ENOUGH = 2.0
_STRONG = 3.0  # a place in which it lies behind it, "city of" before it, a list of places
_PREPOSITION = 2.5
_WEAK = 1.25  # behind "of", "from", "to", where people stand, too
_ELSEWHERE = 2.0  # a place elsewhere in the text
_REGION = 2.5  # a region or county: such names mean little else
_AROUND = 1.5  # other names of the text are likely to lie around it
_SPOKEN_OF = 0.5  # the document speaks of its country
_HUGE, _LARGE, _MIDDLING = 2.0, 1.5, 0.7  # a metropolis, a city, a town
_BODY = 1.5  # "… Police Department"
_PERSON = -2.5  # a person in the text bears the name
_COMMON = -2.5  # the text has it as a common word, too
_FIRST_NAME = -2.0
_DOUBTFUL = -1.5  # a word or surname at least as often, with no word of place beside it
_OTHER_NAME = -0.75  # not the main name of the place
_READ = 2.0  # the model reads it as the name of a place
_READ_ELSE = -2.0  # the model reads it as another name, or within one
_OPENS = -0.75  # a capital that any word would have there
_POSSESSIVE = -0.5


@dataclass(frozen=True, slots=True)
class Signs:
    """What the whole document tells of its names: `people` are surnames of persons in it, `common`

    the words that it writes without a capital, `sure` names that are places somewhere, `read`
    what the model reads as names.
    """

    context: Context
    read: Read
    people: frozenset[str]
    common: frozenset[str]
    sure: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        sentences: Sequence[tuple[Sequence[Token], Sequence[Candidate]]],
        chosen: Sequence[Sequence[Chosen]],
        context: Context,
        read: Read,
    ) -> "Signs":
        common = frozenset(t.low for tokens, _ in sentences for t in tokens if not t.capital)
        people = frozenset(
            candidate.tokens[candidate.last].low
            for _, found in sentences
            for candidate in found
            if beside.person_behind(candidate, common)
        )
        signs = cls(context, read, people, common)
        ones = (one for found in chosen for one in found if not _government(one.entry))
        sure = (one.candidate.key for one in ones if signs.of_place(one))
        return replace(signs, sure=frozenset(sure))

    def of_place(self, one: Chosen, *, before: Chosen | None = None, suffixed: bool = False) -> str:
        """The sign that the name is a place here; empty when there is none.

        `before` is the last place named in the sentence; with `suffixed` the word "region" follows.
        """
        candidate = one.candidate
        if suffixed:
            return "“region” or the like follows"
        if one.container is None and self._never(candidate):
            return ""
        region = one.entry.precision in beside.REGIONS
        if beside.part_of_name(candidate, region=region) or beside.said_by(candidate):
            return ""
        if beside.dateline(candidate) and len(candidate.name) > 3:
            return "a dateline"
        if candidate.name.isupper() and candidate.first == 0 and is_settlement(one.entry):
            return ""
        if before is not None and before.container is one.entry:
            return "a place that lies in it before it"
        if _government(one.entry):
            return self._of_government(one, before)
        signs = list(self._signs(one, before))
        total = sum(weight for weight, _ in signs)
        return max(signs)[1] if total >= _ENOUGH else ""

    def of_metonym(self, one: Chosen) -> str:
        """The sign that the name is that of a place, although the place is not meant; or empty."""
        candidate = one.candidate
        as_place = self.read.as_place(candidate.span)
        if self._never(candidate) or self.read.as_other(candidate.span) > max(as_place, NAMED):
            return ""
        if as_place >= NAMED:
            return "read as a name of a place"
        known = _government(one.entry) and not beside.part_of_name(candidate, region=False)
        return "the name of a government" if known else ""

    def _never(self, candidate: Candidate) -> bool:
        low = candidate.name.lower()
        word = low in NEVER and not (candidate.name.isupper() and len(low) > 1)
        never = word or low in NEVER_PHRASES or candidate.name in DEMONYMS
        return never and not beside.kind_before(candidate)

    def _of_government(self, one: Chosen, before: Chosen | None) -> str:
        candidate = one.candidate
        country = one.entry.precision is PlacePrecision.COUNTRY
        if candidate.possessive and beside.part_follows(candidate, country=country):
            return "“'s” and a part of it behind it"
        if candidate.possessive:
            return beside.sign_of(candidate, government=True)[0]
        if not country and (beside.body_behind(candidate) or beside.noun_behind(candidate)):
            return "something local behind it"
        if one.container is not None:
            return "a place in which it lies behind it"
        if before is not None and beside.listed(before.candidate, candidate):
            return "in a list of places"
        return beside.sign_of(candidate, government=True)[0]

    def _signs(self, one: Chosen, before: Chosen | None) -> Iterator[tuple[float, str]]:
        """Everything that speaks for a place, with its words, and against it, without."""
        candidate, entry = one.candidate, one.entry
        name = candidate.key
        if one.container is not None:
            yield _STRONG, "a place in which it lies behind it"
        if before is not None and beside.listed(before.candidate, candidate):
            yield _STRONG, "in a list of places"
        sign, weak = beside.sign_of(candidate, government=False)
        if sign:
            yield (_WEAK if weak else _PREPOSITION), sign
        if beside.constituency(candidate):
            yield _PREPOSITION, "a party before it"
        local = beside.body_behind(candidate) or beside.noun_behind(candidate)
        if local:
            yield _BODY, "something local behind it"
        if name in self.sure:
            yield _ELSEWHERE, "a place elsewhere in the text"
        if not is_settlement(entry):
            yield _REGION, "a region"
        if not (sign or local) and candidate.name.lower() in DOUBTFUL:
            yield _DOUBTFUL, ""
        yield _READ * self.read.as_place(candidate.span), "read as a name of a place"
        if not local:
            yield _READ_ELSE * self.read.as_other(candidate.span), ""
        yield from self._by_name(name, entry)
        yield from self._against(candidate)

    def _against(self, candidate: Candidate) -> Iterator[tuple[float, str]]:
        """What else the name may be."""
        low = candidate.name.lower()
        if candidate.single and low in self.people:
            yield _PERSON, ""
        elif beside.first_name(candidate):
            yield _FIRST_NAME, ""
        if low in self.common:
            yield _COMMON, ""
        if beside.opens_sentence(candidate) or beside.behind_capital(candidate):
            yield _OPENS, ""
        if candidate.possessive:
            yield _POSSESSIVE, ""

    def _by_name(self, name: str, entry: Entry) -> Iterator[tuple[float, str]]:
        """What the name is by itself, and where the rest of the document is set."""
        if entry.own:
            yield _STRONG, "a name of your own gazetteer"
        around = max(self.context.among(name, entry), self.context.gathered(name, entry))
        yield _AROUND * around, "near other places of the text"
        if self.context.countries.get(entry.country):
            yield _SPOKEN_OF, "in a country the text speaks of"
        if entry.population >= _METROPOLIS:
            yield _HUGE, "a known name of a place"
        elif entry.population >= _CITY:
            yield _LARGE, "a known name of a place"
        elif entry.population >= _TOWN:
            yield _MIDDLING, "a known name of a place"
        if not entry.main:
            yield _OTHER_NAME, ""


def _government(entry: Entry) -> bool:
    """Whether the name may stand for a government."""
    return entry.precision is PlacePrecision.COUNTRY or (entry.capital and entry.main)
