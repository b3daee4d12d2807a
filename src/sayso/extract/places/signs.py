"""Signs of place: takes a name with the words around it, says whether it names a place there.

Countries and capitals are also words for governments: they are places only where the words say so
("in Moscow", "Kyiv was shelled"). Other names are places unless they belong to a person or to a
longer name; small or doubtful ones need a preposition. Returns the sign, for people to read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.extract.gazetteer import fold_name
from sayso.extract.lang.en_place_signs import (
    BODIES,
    DIRECTIONS,
    DOUBTFUL,
    KINDS_OF_PLACE,
    LOCAL_WORDS,
    MOVES,
    NEVER,
    NEVER_PHRASES,
    OF_PLACE,
    PARTS_OF_COUNTRY,
    PLACE_PASSIVES,
    PLACE_VERBS,
    PREPOSITIONS,
    REGION_WORDS,
    SAYING,
    TITLES,
    WEAK_PREPOSITIONS,
)
from sayso.extract.lang.en_places import DEMONYMS
from sayso.extract.lang.en_times import MONTHS, WEEKDAYS
from sayso.extract.places.choice import Chosen
from sayso.extract.places.context import Context, is_settlement
from sayso.extract.places.names import REACH, Candidate, Token, demonym_at
from sayso.model import PlacePrecision

_OF_BODIES = WEAK_PREPOSITIONS | {"to", "toward", "towards"}  # "aid to …" is aid to a government
_CITY = 50_000  # people: from here on a name is a place without a preposition, too
_TOWN = 5_000  # people: from here on another name of a place is enough behind "in" or "near"
_AUXILIARIES = frozenset(
    {"was", "were", "is", "are", "has", "have", "had", "been", "being", "came"}
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What the whole document tells of its names: `people` are surnames of persons in it, `common`

    the words that it writes without a capital, `sure` names that a sign makes places somewhere.
    """

    context: Context
    people: frozenset[str]
    common: frozenset[str]
    sure: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        sentences: Sequence[tuple[Sequence[Token], Sequence[Candidate]]],
        chosen: Sequence[Sequence[Chosen]],
        context: Context,
    ) -> "Signs":
        common = frozenset(t.low for tokens, _ in sentences for t in tokens if not t.capital)
        people = frozenset(
            candidate.tokens[candidate.last].low
            for _, found in sentences
            for candidate in found
            if person_behind(candidate, common)
        )
        signs = cls(context, people, common)
        sure = (
            fold_name(one.candidate.name)
            for ones in chosen
            for one in ones
            if is_settlement(one.entry) and (one.container or signs._signed(one, before=None))
        )
        return replace(signs, sure=frozenset(sure))

    def of_place(self, one: Chosen, *, before: Candidate | None, suffixed: bool) -> str:
        """The sign that the name is a place here; empty when there is none.

        `before` is the last place named in the sentence; with `suffixed` the word "region" follows.
        """
        candidate = one.candidate
        if suffixed:
            return "“region” or the like follows"
        if _part_of_name(candidate) or _said_by(candidate):
            return ""
        if self._never(candidate):
            return ""
        if candidate.name.isupper() and candidate.first == 0 and len(candidate.name) > 3:
            return "a dateline" if _dateline(candidate) else ""
        if one.container is not None:
            return "a place in which it lies behind it"
        sign = self._signed(one, before=before)
        if sign or _also_government(candidate):
            return sign
        low = candidate.name.lower()
        if self._person(candidate) or low in self.common or low in DOUBTFUL:
            return ""
        if candidate.possessive and fold_name(candidate.name) not in self.sure:
            return ""
        return self._by_name(one)

    def _signed(self, one: Chosen, *, before: Candidate | None) -> str:
        """The words beside the name that make it a place, where they are enough for it."""
        candidate = one.candidate
        if _part_of_name(candidate) or _said_by(candidate) or self._never(candidate):
            return ""
        listed = before is not None and _listed(before, candidate)
        sign = _sign(candidate, listed=listed)
        if _also_government(candidate):
            return sign if not candidate.possessive or _part_follows(candidate) else ""
        return sign if sign and self._sure_enough(one) else ""

    def _by_name(self, one: Chosen) -> str:
        """What a name is by itself, where nothing beside it speaks."""
        candidate = one.candidate
        if fold_name(candidate.name) in self.sure:
            return "a place elsewhere in the text"
        known = max(entry.population for entry in candidate.entries) >= _CITY
        spoken_of = bool(self.context.countries.get(one.entry.country))
        if known or (spoken_of and candidate.entries[0].main and candidate.first > 0):
            return "a known name of a place"
        return "a region" if not is_settlement(one.entry) else ""

    def _never(self, candidate: Candidate) -> bool:
        low = candidate.name.lower()
        never = low in NEVER or low in NEVER_PHRASES or candidate.name in DEMONYMS
        return never and not _kind_before(candidate)

    def _person(self, candidate: Candidate) -> bool:
        return candidate.tokens[candidate.last].low in self.people

    def _sure_enough(self, one: Chosen) -> bool:
        """Whether a preposition is enough: people, too, stand behind "of", "to" and "from"."""
        candidate = one.candidate
        index = _leading(candidate)
        word = candidate.tokens[index].low if index >= 0 else ""
        moved = word == "to" and index > 0 and candidate.tokens[index - 1].low in MOVES
        weak = word in WEAK_PREPOSITIONS | {"to"} and not moved and not _kind_before(candidate)
        if self._person(candidate):
            return not weak and not candidate.possessive
        population = max(entry.population for entry in candidate.entries)
        known = population >= _CITY or bool(self.context.countries.get(one.entry.country))
        named = population >= _TOWN or any(entry.main for entry in candidate.entries)
        return known or (named and not weak)


def _listed(before: Candidate, candidate: Candidate) -> bool:
    """Whether the name goes on a list of places: "in A, B and C"."""
    between = candidate.tokens[before.last + 1 : candidate.first]
    return 0 < len(between) <= 3 and all(t.low in (",", "and", "or", "the") for t in between)


def _also_government(candidate: Candidate) -> bool:
    first = candidate.entries[0]
    return first.precision is PlacePrecision.COUNTRY or any(
        entry.precision is PlacePrecision.COUNTRY or (entry.capital and entry.main)
        for entry in candidate.entries
    )


def _sign(candidate: Candidate, *, listed: bool) -> str:
    """The words beside the name that make it a place."""
    if listed:
        return "in a list of places"
    if _kind_before(candidate):
        return "“city of” or the like before it"
    index = _leading(candidate)
    word = candidate.tokens[index] if index >= 0 else None
    if word is not None and word.low in PREPOSITIONS:
        behind = candidate.tokens[index - 1].low if index else ""
        body = word.low in _OF_BODIES and behind in BODIES
        if word.low == "of" and _also_government(candidate):
            body = behind not in OF_PLACE
        if not body:
            return f"“{word.low}” before it"
    if word is not None and word.low in PLACE_VERBS:
        return f"“{word.low}” before it"
    follow = [
        token for token in (candidate.after(), candidate.after(2), candidate.after(3)) if token
    ]
    if follow and follow[0].low in _AUXILIARIES:
        passive = next((token.low for token in follow[1:] if token.low in PLACE_PASSIVES), "")
        if passive:
            return f"“{passive}” behind it"
    return ""


def _leading(candidate: Candidate) -> int:
    """The index of the word before the name, past articles, directions, adjectives of country."""
    index = candidate.first - 1
    while index >= 0 and candidate.first - index <= REACH:
        token = candidate.tokens[index]
        preposition = token.low in PREPOSITIONS
        owner = token.possessive and token.capital
        passes = token.low in DIRECTIONS or owner or demonym_at(candidate.tokens, index)
        if preposition or not passes:
            return index
        index -= 1
    return index


def _dateline(candidate: Candidate) -> bool:
    after = candidate.after()
    return after is not None and after.plain in ("(", "-", ",", "/")


def _kind_before(candidate: Candidate) -> bool:
    one, two = candidate.before(), candidate.before(2)
    if one is None:
        return False
    if one.low == "of" and two is not None:
        return two.low in KINDS_OF_PLACE
    return one.low in KINDS_OF_PLACE and not one.capital


def _part_of_name(candidate: Candidate) -> bool:
    """Whether other capitalised words make the name part of a longer one."""
    before, after = candidate.before(), candidate.after()
    if before is not None and before.low in TITLES and before.capital:
        return True
    if before is not None and before.word and before.capital and not before.possessive:
        index = candidate.first - 1
        plain = before.low in PREPOSITIONS | DIRECTIONS | NEVER | KINDS_OF_PLACE
        if not plain and not demonym_at(candidate.tokens, index):
            return True
    two = candidate.before(2)
    if before is not None and before.low == "of" and two is not None and two.word:
        # "the Bank of …", "University of …"
        titled = two.capital and candidate.first > 2 and two.low not in DIRECTIONS
        if two.low not in KINDS_OF_PLACE and (titled or two.low in BODIES):
            return True
    if (
        before is not None
        and before.plain in (".", "&", "/", "@", "#", "-")
        and candidate.first > 1
    ):
        return True
    if after is None or not after.word or not after.capital or candidate.possessive:
        return False
    dated = after.low in MONTHS or after.low in WEEKDAYS
    return not (dated or after.low in REGION_WORDS | LOCAL_WORDS | DIRECTIONS)


def person_behind(candidate: Candidate, common: frozenset[str]) -> bool:
    """Whether the name is the surname of somebody named in full, or behind a title.

    `common` are the words that the document writes without a capital, too.
    """
    before = candidate.before()
    if before is None or not before.capital or not before.word or before.possessive:
        return False
    if before.low in TITLES:
        return True
    usual = before.low in NEVER | PREPOSITIONS | DIRECTIONS | KINDS_OF_PLACE | REGION_WORDS
    country = demonym_at(candidate.tokens, candidate.first - 1)
    return not usual and not country and before.low not in common


def _said_by(candidate: Candidate) -> bool:
    after = candidate.after()
    return after is not None and after.low in SAYING and not candidate.possessive


def _part_follows(candidate: Candidate) -> bool:
    after = candidate.after()
    return after is not None and after.low in PARTS_OF_COUNTRY
