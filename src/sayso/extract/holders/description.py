"""Descriptions: what the words of a source say of a holder, before other sentences are asked.

Takes a source span and the mentions in it; returns a `Description`: the core without appositions,
its head word, a name if there is one, and what kind of holder the words alone make it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.states import government_of, is_city, is_demonym, state_of
from sayso.extract.words import Word, cut
from sayso.model import HolderKind, Kind, Mention, Span

_BEHIND_HEAD = lang.PREPOSITIONS | {",", "(", "-", "--", "who", "which", "that", "whose"}
_ARTICLES = frozenset({"the", "a", "an", "this", "these", "that", "those"})
_INDEFINITE = frozenset(["a", "an", "one", "another", "some", "several", "many", "two", "three"])
OBJECTS = frozenset(["him", "his", "her", "them", "their", "its"])
_PRONOUNS = lang.PRONOUNS | lang.POSSESSIVES | OBJECTS | {"which", "that", "whose", "us", "me"}
_NAMED = 2  # words behind an office that name somebody: the comma and a name
_SMALL = lang.DETERMINERS | names.GROUPS | names.MEDIA  # have no capital of their own
_MEDIA = names.MEDIA | names.UTTERANCES
_BODIES = names.ORGANISATIONS | names.COLLECTIVES
_STANDING_ALONE = frozenset(
    ["another", "one", "others", "some", "many", "several", "two", "three", "four", "both"]
)


@dataclass(frozen=True, slots=True)
class Description:
    """`words` are the core's; `head` its noun; `person` the person named in it, if any."""

    span: Span
    words: tuple[Word, ...]
    rest: tuple[Word, ...]
    head: str
    person: Mention | None
    organisation: Mention | None
    kind: HolderKind
    country: str

    @property
    def text(self) -> str:
        """The core as the text has it, with typography made plain."""
        return plain(self.words)

    @property
    def named(self) -> str:
        """The core without its article, for names."""
        words = self.words
        if len(words) > 1 and words[0].low in _ARTICLES:
            words = words[1:]
        return plain(words)

    @property
    def pronoun(self) -> str:
        """The pronoun that the source is, or ""."""
        alone = self.words[0].low if len(self.words) == 1 else ""
        return alone if alone in _PRONOUNS else ""

    @property
    def is_definite(self) -> bool:
        return self.words[0].low not in _INDEFINITE

    @property
    def stands_alone(self) -> bool:
        """Whether a counting word stands for a noun named before ("another")."""
        return len(self.words) == 1 and self.words[0].low in _STANDING_ALONE


def plain(words: Sequence[Word]) -> str:
    """Words as a line of text, spaced as they were."""
    parts: list[str] = []
    for place, word in enumerate(words):
        if place and word.start > words[place - 1].end:
            parts.append(" ")
        parts.append(word.plain)
    return "".join(parts)


def lowered(name: str) -> str:
    """A description without the capital that only opens its sentence."""
    first = name.split(" ", 1)[0]
    small = first.lower() in _SMALL
    return name[0].lower() + name[1:] if small else name


def describe(
    text: str, span: Span, mentions: Sequence[Mention], states: frozenset[str] = frozenset()
) -> Description:
    """The description that `span` holds; `mentions` are those that overlap it, and `states` the

    names that the document uses for states.
    """
    words = _without_owning(cut(text, span.start, span.end))
    core_end = next(
        (i for i in range(1, len(words)) if _ends_core(words, i)),
        len(words),
    )
    core = words[:core_end]
    head_at = _head(core)
    person = _last(mentions, Kind.PERSON, core)
    apposed = _apposed(core, head_at, words[core_end:], mentions)
    organisation = _last(mentions, Kind.ORGANISATION, core)
    if organisation is not None and not organisation.span.overlaps(core[head_at].span):
        organisation = None  # "the Courier's editors" and "the editors of the Courier" are no paper
    if person is not None and (not _is_head(core, head_at, person) or _is_state(core, person)):
        person = None
    own = [word for word in core if person is None or not person.span.contains(word.span)]
    country = _country(own, mentions) if own else ""
    person = person or apposed
    kind = _kind(core, head_at, person, organisation, states)
    return Description(
        span,
        tuple(core),
        tuple(words[core_end:]),
        core[head_at].low,
        person,
        organisation,
        kind,
        country,
    )


def _without_owning(words: list[Word]) -> list[Word]:
    """The words without the mark that makes an owner of them ("Kern's", "the boards'")."""
    end = len(words)
    while end > 1 and words[end - 1].low in {"'s", "'"}:
        end -= 1
    return words[:end]


def _ends_core(words: Sequence[Word], place: int) -> bool:
    """Whether what only adds begins here: a mark, a relative clause, "seen by the Courier"."""
    low = words[place].low
    if low in {",", "(", "who", "which"}:
        return True
    following = words[place + 1].low if place + 1 < len(words) else ""
    participle = low in lang.PARTICIPLES or (low.endswith("ed") and not words[place].is_capital)
    return participle and following in {"by", "on", "to", "in"}


def _apposed(
    core: Sequence[Word], head_at: int, rest: Sequence[Word], mentions: Sequence[Mention]
) -> Mention | None:
    """The person named behind a description ("a spokesman for the army, Ivo Tal")."""
    named = core[head_at].is_capital and core[head_at].low not in names.TITLES
    if len(rest) < _NAMED or rest[0].low != "," or named:
        return None
    end = next((word.start for word in rest[1:] if word.low == ","), rest[-1].end)
    titles = names.TITLES | names.TITLE_MODIFIERS | {"."}
    for mention in mentions:
        if mention.kind is Kind.PERSON and rest[1].start <= mention.start < end:
            before = [word for word in rest[1:] if word.end <= mention.start]
            behind = [word for word in rest[1:] if mention.end <= word.start < end]
            more = behind and behind[0].low not in lang.PREPOSITIONS
            alone = all(word.low in titles for word in before) and not more
            return mention if alone else None
    return None


def _head(core: Sequence[Word]) -> int:
    """The position of the head noun: the last word before a preposition, or the last of all."""
    for place in range(1, len(core)):
        low = core[place].low
        if low in _BEHIND_HEAD and core[place - 1].low not in _ARTICLES:
            return place - 1
    last = len(core) - 1
    while last > 0 and core[last].is_mark:
        last -= 1
    return last


def _last(mentions: Sequence[Mention], kind: Kind, core: Sequence[Word]) -> Mention | None:
    within = Span(core[0].start, core[-1].end)
    fitting = [m for m in mentions if m.kind is kind and within.contains(m.span)]
    return fitting[-1] if fitting else None


def _is_head(core: Sequence[Word], head_at: int, person: Mention) -> bool:
    return person.start <= core[head_at].start < person.end or (
        person.end == core[-1].end
        and core[head_at].low in names.TITLES
        and not any(word.low in lang.PREPOSITIONS for word in core[head_at + 1 :])
    )


def _is_state(core: Sequence[Word], person: Mention) -> bool:
    """Whether a name without a first name or a title is that of a state or a capital."""
    bare = [word.plain for word in core if word.low not in _ARTICLES]
    return bare == [person.value] and bool(government_of(person.value))


def _country(core: Sequence[Word], mentions: Sequence[Mention]) -> str:
    found = state_of(core)
    if found:
        return found
    within = Span(core[0].start, core[-1].end)
    codes = (m.place.country for m in mentions if m.place is not None and within.contains(m.span))
    return next((code for code in codes if code), "")


def _kind(
    core: Sequence[Word],
    head_at: int,
    person: Mention | None,
    organisation: Mention | None,
    states: frozenset[str],
) -> HolderKind:
    head = core[head_at].low
    bare = [word for word in core if word.low not in _ARTICLES]
    if person is not None:
        return HolderKind.PERSON
    if bare and (government_of(plain(bare)) or plain(bare) in states or head in names.STATES):
        return HolderKind.GOVERNMENT
    opens = head_at == 0 and len(core) == 1  # its capital may only be the sentence's
    if head in _MEDIA and (opens or not core[head_at].is_capital):
        return HolderKind.MEDIUM
    if any(word.low in names.ACCOUNTS for word in core[: head_at + 1]):
        return HolderKind.ORGANISATION
    if head == "guard" and head_at and core[head_at - 1].low in names.GUARDS:
        return HolderKind.ORGANISATION
    if head in names.GROUPS:
        qualified = any(word.is_capital for word in core[:head_at] if word.low not in _ARTICLES)
        return (
            HolderKind.GROUP
            if qualified and head not in {"officials", "sources", "authorities"}
            else HolderKind.UNNAMED
        )
    if head in names.SINGLE_ROLES:
        return HolderKind.UNNAMED
    if head in names.TITLES and head not in _BODIES and person is None:
        return HolderKind.UNNAMED
    if head == "authorities":
        return HolderKind.GOVERNMENT
    if organisation is not None or head in _BODIES or "intelligence" in {w.low for w in core}:
        return HolderKind.ORGANISATION
    if head in names.TITLES:
        return HolderKind.UNNAMED
    return _by_capitals(core, core[: head_at + 1])


def _by_capitals(core: Sequence[Word], named: Sequence[Word]) -> HolderKind:
    """What capitals tell of the words up to the head, `named`, where no table knows it."""
    capitals = [
        word
        for word in named
        if word.is_capital and word.low not in _ARTICLES and not is_demonym(word.plain)
    ]
    opens = len(named) == 1 and not core[-1].is_capital  # the sentence's capital, maybe
    if opens or not capitals or named[-1].low not in {word.low for word in capitals}:
        return HolderKind.UNNAMED
    if core[0].low in lang.DETERMINERS - _ARTICLES:
        return HolderKind.GROUP
    if any(word.low in names.PRESS for word in capitals) or core[0].low == "the":
        return HolderKind.ORGANISATION
    return HolderKind.ORGANISATION if is_city(plain(named)) else HolderKind.PERSON
