"""Names of bodies as sets of words: what a short name has in common with a full one.

Takes names as texts give them; returns the words that tell which body is meant, whatever their
order, language and spelling, and the letters that may stand for a name.
"""

from functools import lru_cache

from sayso.link import english, names
from sayso.link.foreign import MEANT, SMALL_WORDS
from sayso.link.forms import head_of
from sayso.link.words import Feature, Token, features, fold_word, meaning, tokens

_SORTS = frozenset(map(meaning, english.BODY | english.BODY_HEADS | english.GOVERNMENT))
_MEANT = MEANT | english.EVERYDAY
_SEATS = {"president": "presidency", "governor": "governorate"}  # who speaks, and the body
_LONGEST = 6  # letters of an acronym


@lru_cache(maxsize=50_000)
def words_of(name: str) -> frozenset[str]:
    """What each word of the name stands for; states as `words.features` has them."""
    found = _without_sort(tokens(name))
    return frozenset(
        _SEATS.get(key := _meant(feature), key)
        for feature in features(found)
        if fold_word(feature.surface) not in SMALL_WORDS
    )


@lru_cache(maxsize=50_000)
def without_service(name: str) -> str:
    """The name without the word that it is a service ("the intelligence service")."""
    found = tokens(name)
    last = len(found) > 2 and found[-1].word in english.SERVICES
    return name[: found[-2].end] if last else name


def _meant(feature: Feature) -> str:
    word = fold_word(feature.surface)
    return meaning(_MEANT[word]) if word in _MEANT else feature.key


def _without_sort(found: tuple[Token, ...]) -> tuple[Token, ...]:
    """The words without what only says that a channel or paper is one ("the Telegram channel")."""
    left = tuple(
        token
        for token in found
        if token.word not in english.OUTLET_SORTS or (token.capital and token.word != "telegram")
    )
    return left if any(token.word not in english.STOP for token in left) else found


@lru_cache(maxsize=50_000)
def without_seat(name: str) -> str:
    """The name without the town that it sits in ("the Coordination Staff in Opava", "Opava's own

    Coordination Staff"). Whose it is stays: "the mayor's office".
    """
    found = tokens(name)
    for index, token in enumerate(found):
        if index and token.word == "in":
            return name[: found[index - 1].end]
        if token.word == "s" and 0 < index < len(found) - 1 and found[index - 1].capital:
            return name[found[index + 1].start :]
    return name


@lru_cache(maxsize=50_000)
def core_words(name: str) -> frozenset[str]:
    """What the name itself is built on, whose and of what apart: of "the hospital of the ministry"

    the hospital. A press service speaks for the body that it is of.
    """
    found = tokens(name)
    if any(token.word == english.PRESS for token in found):
        return words_of(name)
    owner = max((index for index, token in enumerate(found) if token.word == "s"), default=-1)
    rest = found[owner + 1 :]
    end = next((i for i, t in enumerate(rest) if i and t.word in english.BEHIND_HEAD), len(rest))
    return words_of(name[rest[0].start : rest[end - 1].end]) if rest else words_of(name)


@lru_cache(maxsize=50_000)
def head_word(name: str) -> str:
    """What the noun that the name is built on stands for."""
    head = head_of(name)
    key = meaning(_MEANT.get(head, head))
    return _SEATS.get(key, key)


def is_plain(name: str) -> bool:
    """Whether the name does not tell what sort of body it is ("Ballot Watch")."""
    return not words_of(name) & _SORTS


def only_sort(words: frozenset[str]) -> bool:
    """Whether the words say what sort of body it is, and no more."""
    return words <= _SORTS


@lru_cache(maxsize=50_000)
def is_named(name: str) -> bool:
    """Whether the name has words of its own, so that it means one body in every document."""
    return bool(names.proper(name)) and len(words_of(name)) > 1


@lru_cache(maxsize=50_000)
def acronyms(name: str) -> frozenset[str]:
    """The acronyms that stand in a name ("the foreign organisation MdC"), folded."""
    return frozenset(token.word for token in tokens(name) if _is_acronym(token.surface))


def _is_acronym(surface: str) -> bool:
    capitals = sum(letter.isupper() for letter in surface)
    ends = surface[:1].isupper() and surface[-1:].isupper()
    return 3 <= len(surface) <= _LONGEST and ends and capitals * 2 >= len(surface)


@lru_cache(maxsize=50_000)
def initials(name: str) -> frozenset[str]:
    """The letters, folded, that may stand for a name with several capitals."""
    capitals = [token for token in tokens(name) if token.capital and token.word != "the"]
    return frozenset(map(fold_word, names.initials_of(name))) if len(capitals) > 1 else frozenset()
