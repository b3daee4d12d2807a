"""States: which state a demonym, country, capital or seat of government stands for."""

import re
from collections.abc import Sequence

from sayso.extract import gazetteer
from sayso.extract.lang import en_names as names
from sayso.extract.words import Word
from sayso.fold import fold
from sayso.model import PlacePrecision
from sayso.states import DEMONYMS, SEATS

_DEMONYMS = {word.lower(): code for word, code in DEMONYMS.items()}
_SHORTEST = 4  # letters: "Ala" and "Alan" are no state and its people
_LARGE = 500_000  # people: of smaller towns many are called as persons are
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_PAIR = re.compile(r"\b([A-Z][a-z]+)\.? (?=([A-Z][a-z]+)\b)")
_OF_STATE = re.compile(
    r"\b([A-Z][a-z]+)['’]s (?:[a-z]+ |[A-Z][a-z]+ ){0,2}"
    r"(?:[Mm]inistry|[Ee]mbassy|[Pp]resident|[Pp]arliament|[Aa]mbassador|[Pp]residency|capital)\b"
)
_LONGEST = 4  # words of a country's name


def government_of(name: str) -> str:
    """The ISO 3166 code of the state whose government goes by `name`, or "".

    A seat ("the Kremlin"), a country or a capital; whether it speaks is for the caller to know.
    """
    seat = SEATS.get(fold(name))
    if seat is not None:
        return seat
    entries = gazetteer.find(name)
    if not entries:
        return ""
    country = next((e for e in entries if e.precision is PlacePrecision.COUNTRY), None)
    if country is not None:
        return country.country
    return entries[0].country if entries[0].capital else ""


def is_city(name: str) -> bool:
    """Whether a name is first of all that of a large city."""
    entries = gazetteer.find(name)
    if not entries or entries[0].precision is not PlacePrecision.SETTLEMENT:
        return False
    return entries[0].population >= _LARGE


def states_told(text: str) -> frozenset[str]:
    """Names that the document uses as those of states, whether a gazetteer knows them or not.

    "Aldora" is one where the text also has "Aldoran", or tells of "Aldora's embassy".
    """
    found = {match.group(1) for match in _OF_STATE.finditer(text)}
    words = set(_CAPITAL.findall(text))
    for word in words:
        stems = (word.removesuffix(end) for end in ("n", "an", "ian") if word.endswith(end))
        found |= {name for stem in stems for name in (stem, stem + "a") if name in words}
    return frozenset(n for n in found if len(n) >= _SHORTEST) - _persons(text)


def _persons(text: str) -> frozenset[str]:
    """Last names behind a first name or a title: "Normanian" makes no state of Ada Norman."""
    before = names.FIRST_NAMES | names.TITLES
    pairs = _PAIR.findall(text)
    return frozenset(last for first, last in pairs if first.lower() in before)


def is_demonym(name: str) -> bool:
    """Whether the word says of what state somebody is ("Aldoran")."""
    return name.lower() in _DEMONYMS


def state_of(words: Sequence[Word]) -> str:
    """The ISO 3166 code of the first state that the words name in any of these ways, or ""."""
    for place, word in enumerate(words):
        if not word.is_capital:
            continue
        for size in range(min(_LONGEST, len(words) - place), 0, -1):
            run = words[place : place + size]
            name = " ".join(part.plain for part in run)
            code = _DEMONYMS.get(name.lower()) or (government_of(name) if _is_name(run) else "")
            if code:
                return code
    return ""


def _is_name(run: Sequence[Word]) -> bool:
    return run[0].is_capital and run[-1].is_capital and all(not word.is_mark for word in run)
