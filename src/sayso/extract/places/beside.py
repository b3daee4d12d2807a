"""What stands beside a name: the words that make it a place, a person's name or part of a longer one.

Each function takes a name with its sentence and looks at a few words around it.
"""

from sayso.extract.lang.en_names import FIRST_NAMES
from sayso.extract.lang.en_place_signs import (
    BODIES,
    DIRECTIONS,
    HEADS_OF_BODIES,
    KINDS_OF_PLACE,
    LOCAL_BODIES,
    LOCAL_OFFICES,
    LOCAL_WORDS,
    MOVES,
    NEVER,
    OF_PLACE,
    PARTIES,
    PARTS_OF_COUNTRY,
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
from sayso.extract.places.names import REACH, Candidate, Token, demonym_at

_OF_BODIES = WEAK_PREPOSITIONS | {"to", "toward", "towards"}  # "aid to …" is aid to a government
_LONGEST_BODY = 4  # words of "… Community Recreation Center"


def sign_of(candidate: Candidate, *, government: bool) -> tuple[str, bool]:
    """The words beside the name that make it a place, and whether people stand behind them, too.

    With `government` the name is also that of a government, for which more is asked.
    """
    if kind_before(candidate):
        return "“city of” or the like before it", False
    index = _leading(candidate)
    word = candidate.tokens[index] if index >= 0 else None
    if word is not None and word.low in PREPOSITIONS:
        behind = candidate.tokens[index - 1].low if index else ""
        body = word.low in _OF_BODIES and behind in BODIES
        if word.low == "of" and government:
            body = behind not in OF_PLACE
        if not body:
            moved = word.low == "to" and behind in MOVES
            weak = word.low in WEAK_PREPOSITIONS | {"to"} and not moved
            return f"“{word.low}” before it", weak
    if word is not None and word.low in PLACE_VERBS:
        return f"“{word.low}” before it", False
    follow = [token.low for n in (1, 2, 3) if (token := candidate.after(n)) is not None]
    if follow and follow[0] in PASSIVE_AUXILIARIES:
        passive = next((low for low in follow[1:] if low in PLACE_PASSIVES), "")
        if passive:
            return f"“{passive}” behind it", False
    return "", False


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
    """Whether a name at the start of a sentence, in capitals, is followed as a dateline is."""
    after = candidate.after()
    return after is not None and after.plain in ("(", "-", ",", "/")


def kind_before(candidate: Candidate) -> bool:
    """Whether "city of" or "the village" stands before the name."""
    one, two = candidate.before(), candidate.before(2)
    if one is None:
        return False
    if one.low == "of" and two is not None:
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


def part_follows(candidate: Candidate) -> bool:
    """Whether what follows is part of a country: "… 's western regions"."""
    after = candidate.after()
    return after is not None and after.low in PARTS_OF_COUNTRY


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


def part_of_name(candidate: Candidate) -> bool:
    """Whether other capitalised words make the name part of a longer one."""
    return _led(candidate) or _followed(candidate)


def _led(candidate: Candidate) -> bool:
    before, two = candidate.before(), candidate.before(2)
    if before is None:
        return False
    if before.low in TITLES and before.capital:
        return True
    if before.word and before.capital and not before.possessive:
        plain = before.low in PREPOSITIONS | DIRECTIONS | NEVER | KINDS_OF_PLACE | LOCAL_BODIES
        known = plain or demonym_at(candidate.tokens, candidate.first - 1)
        opens = candidate.first == 1 and before.low not in FIRST_NAMES and not candidate.single
        if not known and not opens:
            return True
    if before.low == "of" and two is not None and two.word and two.low not in KINDS_OF_PLACE:
        # "the Bank of …", "University of …"
        heads = two.low in HEADS_OF_BODIES and two.capital and candidate.first > 2
        if heads or two.low in BODIES:
            return True
    mark = before.plain in (".", "&", "/", "@", "#", "-")
    return mark and candidate.first > 1 and not constituency(candidate)


def _followed(candidate: Candidate) -> bool:
    after = candidate.after()
    if after is None or not after.word or not after.capital or candidate.possessive:
        return False
    dated = after.low in MONTHS or after.low in WEEKDAYS
    belongs = after.low in REGION_WORDS | LOCAL_WORDS | DIRECTIONS
    return not (dated or belongs or body_behind(candidate))


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


def first_name(candidate: Candidate) -> bool:
    """Whether the name is a usual first name, too."""
    return candidate.single and candidate.name.lower() in FIRST_NAMES


def opens_sentence(candidate: Candidate) -> bool:
    """Whether the capital may be that of a sentence's first word."""
    before: Token | None = candidate.before()
    return candidate.single and (before is None or (candidate.first == 1 and not before.word))
