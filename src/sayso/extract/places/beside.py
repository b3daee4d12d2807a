"""What stands beside a name: words that make it a place, a person's or part of a longer one.

Each function takes a name with its sentence and looks at a few words around it.
"""

from sayso.extract.lang.en_names import FIRST_NAMES, PRESS
from sayso.extract.lang.en_place_signs import (
    BODIES,
    DIRECTIONS,
    DOUBTFUL,
    HEADS_OF_BODIES,
    JOINED,
    KINDS_OF_PLACE,
    LOCAL_BODIES,
    LOCAL_NOUNS,
    LOCAL_OFFICES,
    LOCAL_WORDS,
    MOVES,
    NEVER,
    OF_PLACE,
    PARTIES,
    PARTS_OF_COUNTRY,
    PARTS_OF_TOWN,
    PASSIVE_AUXILIARIES,
    PLACE_PASSIVES,
    PLACE_VERBS,
    PREPOSITIONS,
    REGION_WORDS,
    SAYING,
    TITLES,
    WEAK_PREPOSITIONS,
)
from sayso.extract.lang.en_times import MONTHS, WEEKDAYS
from sayso.extract.places.names import REACH, Candidate, demonym_at
from sayso.model import PlacePrecision

REGIONS = (PlacePrecision.DISTRICT, PlacePrecision.REGION)
_OF_BODIES = WEAK_PREPOSITIONS | {"to", "toward", "towards"}  # "aid to …" is aid to a government
_AMID = frozenset({"in", "inside", "across", "within", "throughout", "near"})
_PLAIN = PREPOSITIONS | DIRECTIONS | NEVER | KINDS_OF_PLACE  # before a name, none of it
_LED = _PLAIN | LOCAL_BODIES
_USUAL = _PLAIN | REGION_WORDS
_LOCAL = REGION_WORDS | LOCAL_WORDS | DIRECTIONS
_LONGEST_BODY = 4  # words of "… Community Recreation Center"


def sign_of(candidate: Candidate, *, government: bool) -> tuple[str, bool]:
    """The words beside the name that make it a place, and whether people stand behind them, too.

    With `government` the name is also that of a government, for which more is asked.
    """
    if kind_before(candidate):
        return "“city of” or the like before it", False
    after, two = candidate.after(), candidate.after(2)
    if after is not None and two is not None and after.plain == "-" and two.low in JOINED:
        return f"“-{two.low}” behind it", False
    index = _leading(candidate)
    if index >= 0:
        word = candidate.tokens[index]
        behind = candidate.tokens[index - 1].low if index else ""
        if word.low in PREPOSITIONS and not (government and _of_body(candidate, word.low, behind)):
            moved = word.low == "to" and behind in MOVES
            body = word.low in _OF_BODIES and behind in BODIES
            weak = body or (word.low in WEAK_PREPOSITIONS | {"to"} and not moved)
            return f"“{word.low}” before it", weak
        if word.low in PLACE_VERBS and not (government and candidate.possessive):
            return f"“{word.low}” before it", False
    follow = [token.low for n in (1, 2, 3) if (token := candidate.after(n)) is not None]
    if follow and follow[0] in PASSIVE_AUXILIARIES:
        passive = next((low for low in follow[1:] if low in PLACE_PASSIVES), "")
        if passive:
            return f"“{passive}” behind it", False
    return "", False


def _of_body(candidate: Candidate, preposition: str, behind: str) -> bool:
    """Whether the preposition leaves the name of a government one: "aid to …", "army of …"."""
    if candidate.possessive:
        after = candidate.after()
        named = after is not None and after.capital  # "in Russia's Kursk region" is in the latter
        return named or preposition not in _AMID or _acts(candidate)
    if preposition == "of":
        return behind not in OF_PLACE
    return preposition in _OF_BODIES and behind in BODIES


def _acts(candidate: Candidate) -> bool:
    """Whether what a government has follows its possessive: "… 's new army"."""
    follow = [candidate.after(count) for count in range(1, REACH)]
    return any(token is not None and token.low in BODIES for token in follow)


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


def dateline(candidate: Candidate) -> bool:
    """Whether a name that opens a sentence is followed as a dateline is."""
    after, two = candidate.after(), candidate.after(2)
    if after is None or candidate.first > 0:
        return False
    if not candidate.name.isupper():
        return after.plain == "(" and two is not None and two.plain.isupper()
    return after.plain in ("(", "-", ",", "/", ":") or (after.capital and not after.plain.isupper())


def kind_before(candidate: Candidate) -> bool:
    """Whether "city of", "the village" or "the capital," stands before the name."""
    one, two = candidate.before(), candidate.before(2)
    if one is None:
        return False
    if one.plain in ("of", ",") and two is not None:
        return two.low in KINDS_OF_PLACE
    return one.low in KINDS_OF_PLACE and not one.capital


def listed(before: Candidate, candidate: Candidate) -> bool:
    """Whether the name goes on a list of places: "in A, B and C"."""
    between = candidate.tokens[before.last + 1 : candidate.first]
    return 0 < len(between) <= 3 and all(t.low in (",", "and", "or", "the") for t in between)


def said_by(candidate: Candidate) -> bool:
    """Whether a verb of speech follows: whoever bears the name speaks."""
    after = candidate.after()
    return after is not None and after.low in SAYING and not candidate.possessive


def part_follows(candidate: Candidate, *, country: bool) -> bool:
    """Whether what follows is part of a country or town: "… 's western regions"."""
    parts = PARTS_OF_COUNTRY if country else PARTS_OF_TOWN
    for count in range(1, REACH):
        token = candidate.after(count)
        if token is None or (country and token.capital):
            return False
        if token.low in parts:
            return True
    return False


def noun_behind(candidate: Candidate) -> bool:
    """Whether what is found in towns follows in small letters: "Torvik police"."""
    after = candidate.after()
    plain = after is not None and not after.capital and not candidate.possessive
    return plain and after is not None and after.low in LOCAL_NOUNS


def body_behind(candidate: Candidate) -> bool:
    """Whether the name leads the name of something local: "… Police Department", "… Mayor"."""
    first = candidate.after()
    if first is None or not first.capital or candidate.possessive:
        return False
    if first.low in LOCAL_OFFICES:
        return True
    for count in range(1, _LONGEST_BODY + 1):
        token = candidate.after(count)
        if token is None or not (token.capital or token.low in ("of", "and", "for")):
            return False
        if token.low in LOCAL_BODIES:
            return True
    return False


def constituency(candidate: Candidate) -> bool:
    """Whether a politician's party stands before it: "R-Torvik"."""
    one, two = candidate.before(), candidate.before(2)
    return one is not None and two is not None and one.plain == "-" and two.plain in PARTIES


def part_of_name(candidate: Candidate, *, region: bool) -> bool:
    """Whether other capitalised words make the name part of a longer one.

    What is named after a region or county is of it: there, only the press is not.
    """
    after = candidate.after()
    press = after is not None and after.capital and after.low in PRESS
    return _led(candidate) or press or (not region and _followed(candidate))


def _led(candidate: Candidate) -> bool:
    before, two = candidate.before(), candidate.before(2)
    if before is None:
        return False
    if before.low in TITLES and before.capital:
        return True
    if before.word and before.capital and not before.possessive:
        known = before.low in _LED or demonym_at(candidate.tokens, candidate.first - 1)
        if not known and (not behind_first_word(candidate) or before.low in FIRST_NAMES):
            return True
    if before.low == "of" and two is not None and two.word and two.low not in KINDS_OF_PLACE:
        # "the Bank of …", "University of …"
        heads = two.low in HEADS_OF_BODIES and two.capital and candidate.first > 2
        if heads or two.low in BODIES:
            return True
    joined = before.plain in ("-", "/") and before.end == candidate.span.start
    mark = joined or before.plain in (".", "&", "@", "#")
    return mark and candidate.first > 1 and not constituency(candidate)


def _followed(candidate: Candidate) -> bool:
    after = candidate.after()
    if after is None or not after.word or not after.capital or candidate.possessive:
        return False
    dated = after.low in MONTHS or after.low in WEEKDAYS
    return not (dated or after.low in _LOCAL or body_behind(candidate))


def person_behind(candidate: Candidate, common: frozenset[str]) -> bool:
    """Whether the name is the surname of somebody named in full, or behind a title.

    `common` are the words that the document writes without a capital, too.
    """
    before = candidate.before()
    if before is None or not before.capital or not before.word or before.possessive:
        return False
    if before.low in TITLES:
        return True
    if before.plain.isupper() and len(before.plain) > 1:
        return False
    usual = before.low in _USUAL
    country = demonym_at(candidate.tokens, candidate.first - 1)
    return not usual and not country and before.low not in common


def first_name(candidate: Candidate) -> bool:
    """Whether the name is a usual first name, too."""
    return candidate.single and candidate.name.lower() in FIRST_NAMES


def opens_sentence(candidate: Candidate) -> bool:
    """Whether the capital may be that of a sentence's first word."""
    return candidate.single and not any(t.word for t in candidate.tokens[: candidate.first])


def behind_first_word(candidate: Candidate) -> bool:
    """Whether the capital of the word before may be that of a sentence's first word."""
    return not any(t.word for t in candidate.tokens[: max(0, candidate.first - 1)])


def behind_capital(candidate: Candidate) -> bool:
    """Whether a word in capitals that belongs to no place stands right before it."""
    before = candidate.before()
    if before is None or not (before.word and before.capital and not before.possessive):
        return False
    return before.low not in PREPOSITIONS and before.low not in DIRECTIONS


def plausible(candidate: Candidate) -> bool:
    """Whether the name may be that of a place at all, before anything else is known."""
    low = candidate.name.lower()
    word = low in NEVER or low in DOUBTFUL or first_name(candidate)
    region = candidate.entries[0].precision in REGIONS
    return not word and not part_of_name(candidate, region=region)
