"""Names of holders made comparable.

Takes names as texts give them; returns keys: a person's given and last name (`romanise.py`), what
a body is known by, and the state that a name or office belongs to. `body_names.py` compares bodies
word by word.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from sayso.fold import fold_aligned
from sayso.link import english
from sayso.link.romanise import ARTICLES, romanised
from sayso.link.words import Feature, Token, features, fold_word, stem, tokens
from sayso.model import Holder, HolderKind

_BY_DOCUMENT = frozenset({HolderKind.UNNAMED, HolderKind.UNKNOWN, HolderKind.MEDIUM})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: `given` is "" where only the last name is told."""

    given: str
    last: str

    @property
    def initial_only(self) -> bool:
        return len(self.given) == 1


@lru_cache(maxsize=50_000)
def person_name(name: str) -> PersonName:
    """The name without titles and offices, folded and romanised."""
    found = [token.word for token in tokens(name) if not _is_article(name, token)]
    plain = english.TITLES | english.STYLES | {"s"}
    bare = [word for word in found if word not in plain] or found
    if not bare:
        return PersonName("", name)
    return PersonName(romanised(bare[0]) if len(bare) > 1 else "", romanised(bare[-1]))


def _is_article(name: str, token: Token) -> bool:
    """Whether the word is the article of an Arabic name ("An-Nasri", "Habib al Nasri")."""
    tied = fold_aligned(name[token.end : token.end + 1]) == "-" or not token.capital
    return tied and token.word in ARTICLES


@lru_cache(maxsize=50_000)
def _features(name: str) -> tuple[Feature, ...]:
    return tuple(features(tokens(name)))


_COMMON = (
    english.TITLES
    | english.STYLES
    | english.GOVERNMENT
    | english.BODY
    | english.STOP
    | english.FIELDS
    | english.GOVERNS
    | english.ORGANS
)


def is_proper(token: Token) -> bool:
    """Whether a word has a capital and is no office, sort of body or field of one."""
    return token.capital and token.word not in _COMMON


@lru_cache(maxsize=50_000)
def proper(name: str) -> tuple[Token, ...]:
    """The words of a name that may be the name of a state, a town or a person."""
    return tuple(filter(is_proper, tokens(name)))


@lru_cache(maxsize=50_000)
def state_of(holder: Holder) -> str:
    """The state that the holder belongs to: "@RU", the stem of a name for a state that the table

    lacks ("aldora" of "the Aldoran government" or "Aldoran President"), or "".
    """
    if holder.country:
        return f"@{holder.country.upper()}"
    person = holder.kind is HolderKind.PERSON
    texts = (holder.role,) if person else (holder.name, holder.role)
    named = [f.key for text in texts for f in _features(text) if f.key.startswith("@")]
    if named:
        return named[0]
    if person or is_government(holder):
        told = proper(texts[0])
        return stem(told[-1].word) if told else ""
    return ""


@lru_cache(maxsize=50_000)
def is_government(holder: Holder) -> bool:
    """Whether the name stands for a government as such: a state, capital or seat, and no organ."""
    if is_organ(holder.name):
        return False
    words = [f for f in _features(holder.name) if fold_word(f.surface) not in english.GOVERNMENT]
    if holder.kind is HolderKind.GOVERNMENT:
        return all(f.key.startswith("@") or f.surface[:1].isupper() for f in words)
    if holder.kind is HolderKind.ORGANISATION:
        return bool(words) and all(f.key.startswith("@") for f in words)
    return False


@lru_cache(maxsize=50_000)
def is_organ(name: str) -> bool:
    """Whether the name is that of a ministry, a service or an army."""
    return not _ORGANS.isdisjoint(token.word for token in tokens(name))


_ORGANS = (english.BODY - english.GOVERNMENT) | english.ORGANS


@lru_cache(maxsize=50_000)
def body_words(name: str) -> frozenset[str]:
    """What a body's name says beyond its state and beyond that it is a ministry, a service …"""
    return frozenset(
        feature.key
        for feature in _features(name)
        if not feature.key.startswith("@") and fold_word(feature.surface) not in english.BODY
    )


@lru_cache(maxsize=50_000)
def all_words(name: str) -> frozenset[str]:
    """What each word of a body's name stands for, states apart."""
    return frozenset(f.key for f in _features(name) if not f.key.startswith("@"))


@lru_cache(maxsize=50_000)
def acronym(name: str) -> str:
    """The letters of a name that is an acronym ("the ANA"), folded, or "".

    Two letters are too few to tell whose initials they are.
    """
    words = [token for token in tokens(name) if token.word != "the"]
    if len(words) == 1 and words[0].surface.isupper() and 3 <= len(words[0].word) <= 6:
        return words[0].word
    return ""


def initials_of(name: str) -> tuple[str, ...]:
    """How the initials of a name may be written ("Médecins du Canal": "MdC"), three at least."""
    found = [token.surface for token in tokens(name) if token.word not in ("the", "s")]
    every = "".join(word[0] for word in found)
    capitals = "".join(word[0] for word in found if word[0].isupper())
    return tuple({letters for letters in (every, capitals) if len(letters) > 2})


def role_words(role: str) -> frozenset[str]:
    """What an office is compared by: "president", and not whose."""
    return frozenset(
        feature.key
        for feature in _features(role)
        if feature.surface[:1].islower() and feature.surface not in english.HONORIFICS
    ) | frozenset(token.word for token in tokens(role) if token.word in english.OFFICES)


def speaks_for_state(holder: Holder) -> bool:
    """Whether the holder's office speaks for the government of a state."""
    if holder.kind is not HolderKind.PERSON:
        return False
    words = [token.word for token in tokens(holder.role)]
    pairs = set(pairwise(words))
    if {"vice", "deputy", "former"} & set(words):
        return False
    return bool(set(words) & english.GOVERNS or pairs & set(english.GOVERNS_PAIRS))


@lru_cache(maxsize=50_000)
def speaks_for(description: str) -> str:
    """The body for which "a spokesman for the harbour board", or an office so told, speaks; "" if

    the words name none.
    """
    found = _FOR_BODY.search(description) or _BODYS.search(description)
    return found.group("body").strip() if found else ""


_SPEAKER = r"(?:spokes(?:man|woman|person)|press (?:secretary|officer|office|service))"
_FOR_BODY = re.compile(rf"\b{_SPEAKER} (?:for|of|at) (?:the )?(?P<body>.+)$", re.IGNORECASE)
_BODYS = re.compile(
    rf"^(?:an? |the |one )?(?P<body>(?:\S+ )*(?:\S*[A-Z]\S*|ministry|army|navy|police|government))"
    rf"(?:['’]s)? {_SPEAKER}$"
)


@lru_cache(maxsize=50_000)
def body_key(name: str) -> frozenset[str]:
    """What a body is known by: its state and its words, without what only says what sort it is."""
    plain = english.BODY | english.GOVERNMENT
    return frozenset(f.key for f in _features(name) if fold_word(f.surface) not in plain)


@lru_cache(maxsize=50_000)
def official_state(holder: Holder) -> str:
    """The state whose government or organ the holder is, or speaks as an officer of, or ""."""
    words = {token.word for token in tokens(f"{holder.name} {holder.role}")}
    if holder.kind is HolderKind.PERSON:
        office = {token.word for token in tokens(holder.role)} & (english.GOVERNS | english.OFFICES)
        return state_of(holder) if office and not words & english.OUT_OF_OFFICE else ""
    if holder.kind not in (HolderKind.ORGANISATION, HolderKind.GOVERNMENT):
        return ""
    if not (is_government(holder) or words & english.OFFICIAL):
        return ""
    told = proper(holder.name)
    return state_of(holder) or (stem(told[-1].word) if told else "")


@lru_cache(maxsize=50_000)
def bound_to_document(holder: Holder) -> bool:
    """Whether the name only describes, so that it means the same only within its document.

    Unnamed and unknown holders, recordings, and groups or bodies without a name of their own
    ("Russian soldiers", "the ministry" of an unknown state).
    """
    if holder.kind in _BY_DOCUMENT:
        return True
    if holder.kind is HolderKind.GROUP:
        return not any(f.surface[:1].isupper() and f.key[0] != "@" for f in _features(holder.name))
    if holder.kind is HolderKind.ORGANISATION and not is_government(holder):
        if proper(holder.name) or acronym(holder.name):
            return not body_words(holder.name) and not state_of(holder)
        return not (state_of(holder) and body_words(holder.name))
    return False


def is_outlet(name: str) -> bool:
    """Whether the name is that of a news outlet, by its words."""
    return any(token.capital and token.word in english.OUTLET_WORDS for token in tokens(name))
