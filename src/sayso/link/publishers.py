"""Which publisher of the case a report names: "the Guard", "Tressia's Border Command", "Tolner".

Takes documents, claims and a name within a sentence; returns publishers. A name means a publisher
when its words are among the publisher's and no other publisher of the case has them all, when it is
made of the publisher's initials, or when it is the last name of somebody who speaks in what that
publisher itself brought out. A general word ("the ministry")
may mean one of several. Publishers are found by their words, never one by one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from sayso.link import english, english_reports
from sayso.link.forms import described
from sayso.link.names import initials_of, is_outlet, person_name
from sayso.link.words import Token, meaning, stem, tokens
from sayso.model import Claim, Document, HolderKind, Span, Speech

_SMALL = frozenset({"of", "the", "for", "and", "on", "s", "de", "di", "du", "la"})
# What one word may name, and what a name without a capital must have: "the health ministry".
_ALONE = english.ORGANS - english_reports.SORTS
_LOWER = frozenset({*_ALONE, "ministry", "commission", "mission", "guard", "council", "presidency"})
_MEANT_MOST = 4  # publishers that one general word may mean
_GAP = 12  # code points between two words of one name


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of a text that names a publisher, or one of several where the words leave it open

    ("the ministry").
    """

    publishers: tuple[str, ...]
    span: Span
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bodies:
    """The publishers of a case by their words, initials and voices; keys are folded names."""

    documents: Mapping[str, Sequence[str]]
    _words: Mapping[str, frozenset[str]]
    _having: Mapping[str, Set[str]]
    _initials: Mapping[str, str]
    _voices: Mapping[str, str]
    _where: Mapping[str, Set[str]]
    _bodies: Set[str] = field(default_factory=frozenset)

    def is_body(self, publisher: str) -> bool:
        """Whether the publisher is a body that speaks for itself and no news outlet."""
        return publisher in self._bodies

    def known(self, name: str) -> str:
        """The publisher that a name by itself means, or ""."""
        key = described(name)
        if key in self.documents:
            return key
        found = {named.publishers for named in self.named(name, Span(0, len(name)))}
        only = found.pop() if len(found) == 1 else ()
        return only[0] if len(only) == 1 else ""

    def named(self, text: str, within: Span) -> Iterator[Named]:
        """The publishers named within a stretch of text, in order."""
        found = [
            Token(t.start + within.start, t.end + within.start, t.surface, t.word)
            for t in tokens(within.of(text))
        ]
        index = 0
        while index < len(found):
            length, named = self._at(found, index)
            if named:
                yield named
            index += max(length, 1)

    def _at(self, found: Sequence[Token], index: int) -> tuple[int, Named | None]:
        """The longest run of a publisher's words that begins here, and whom it means."""
        token = found[index]
        span = Span(token.start, token.end)
        if token.surface in self._initials:
            letters = frozenset((meaning(token.word),))
            return 1, Named((self._initials[token.surface],), span, letters)
        key = _key(token.word)
        candidates: Set[str] = self._having.get(key, frozenset())
        if not candidates:
            return 1, self._voice(token)
        words, last = {key}, index
        for place in range(index + 1, len(found)):
            other = _key(found[place].word)
            if found[place].word in _SMALL:
                continue
            narrower = candidates & self._having.get(other, frozenset())
            if not narrower or found[place].start - found[last].end > _GAP:
                break
            candidates, last = narrower, place
            words.add(other)
        run, before = found[index : last + 1], found[:index]
        meant = [
            publisher
            for publisher in sorted(candidates)
            if self._tells(before, run, words, publisher) and not self._anothers(before, publisher)
        ]
        if not meant or len(meant) > _MEANT_MOST:
            return len(run), None
        keys = frozenset(meaning(token.word) for token in run)
        span = Span(run[0].start, run[-1].end)
        return len(run), Named(tuple(meant), span, keys)

    def _voice(self, token: Token) -> Named | None:
        """Who speaks for a publisher, by the last name."""
        voice = self._voices.get(person_name(token.surface).last, "") if token.capital else ""
        span = Span(token.start, token.end)
        return Named((voice,), span, frozenset((meaning(token.word),))) if voice else None

    def _tells(
        self, before: Sequence[Token], run: Sequence[Token], words: Set[str], publisher: str
    ) -> bool:
        """Whether a run of a publisher's words names it: where it is does not, nor does one word

        of its name without "the", unless it is the whole name.
        """
        if not words - self._where[publisher]:
            return False
        if len(words) == len(self._words[publisher]):
            return any(token.capital for token in run)
        if not any(token.capital for token in run):
            return bool({token.word for token in run} & _LOWER)
        if len(words) > 1:
            return True
        near = before and run[0].start - before[-1].end <= 1
        opener = before[-1].word if near else ""
        if run[0].word in english_reports.SORTS:
            return False
        if run[0].word in english.OFFICES:
            return opener in ("the", "s", "your", "our", "")
        return run[0].word in _ALONE or opener in ("the", "s", "your", "our")

    def _anothers(self, before: Sequence[Token], publisher: str) -> bool:
        """Whether the word before says that it is another's: "Kern's police"."""
        owners = before[:-1] if before and before[-1].word == "s" else before
        possessive = len(owners) < len(before)
        if not owners or not (possessive or owners[-1].word.endswith("n")):
            return False
        owner = owners[-1]
        return (
            owner.capital
            and owner.word not in english.STOP
            and _key(owner.word) not in self._words[publisher]
        )


def bodies(documents: Iterable[Document], claims: Iterable[Claim]) -> Bodies:
    """Reads the publishers of all documents once."""
    by_publisher: defaultdict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    publisher_of: dict[str, str] = {}
    for document in documents:
        if document.facts.publisher:
            key = described(document.facts.publisher.value)
            by_publisher[key].append(document.id)
            names[key] = document.facts.publisher.value
            publisher_of[document.id] = key
    words = {key: frozenset(_name_words(name)) for key, name in names.items()}
    having: defaultdict[str, set[str]] = defaultdict(set)
    for key, found in words.items():
        for word in found:
            having[word].add(key)
    official = frozenset(key for key, name in names.items() if _is_body(name))
    return Bodies(
        {key: tuple(sorted(ids)) for key, ids in by_publisher.items()},
        words,
        having,
        _unique((initials, key) for key, name in names.items() for initials in initials_of(name)),
        _unique(_voices(claims, publisher_of, official, words)),
        {key: frozenset(_where(name)) for key, name in names.items()},
        official,
    )


def _key(word: str) -> str:
    """A word of a body's name, an office as the body that it stands for."""
    found = stem(word)
    return english_reports.OFFICE_OF.get(found, found)


def _name_words(name: str) -> Iterator[str]:
    for token in tokens(name):
        if token.word not in _SMALL:
            yield _key(token.word)


def _where(name: str) -> Iterator[str]:
    """The words of a name after its last "of": where the body is; the first word of an outlet's

    name of several words, which is often a place too.
    """
    _, of, last = name.rpartition(" of ")
    if of:
        for token in tokens(last):
            if token.word not in english.ORGANS and token.word not in _SMALL:
                yield _key(token.word)
    elif not _is_body(name):
        found = [token for token in tokens(name) if token.word not in _SMALL]
        yield from (_key(token.word) for token in found[:-1])


def _is_body(name: str) -> bool:
    words = {token.word for token in tokens(name)}
    office = (
        words
        & (english.BODY | english.OFFICIAL | english.GOVERNMENT | english_reports.BODIES) - _SMALL
    )
    return bool(office) and not (is_outlet(name) and not words & english_reports.PRESS_OFFICE)


def _voices(
    claims: Iterable[Claim],
    publisher_of: Mapping[str, str],
    official: Set[str],
    words: Mapping[str, Set[str]],
) -> Iterator[tuple[str, str]]:
    """Last names of those who speak in what a body brought out."""
    for claim in claims:
        publisher = publisher_of.get(claim.document_id, "")
        spoken = claim.cue is None or claim.speech is not Speech.INDIRECT
        role = {_key(token.word) for token in tokens(claim.holder.role)}
        spoken = spoken or bool(role & words.get(publisher, frozenset()))
        if publisher in official and claim.holder.kind is HolderKind.PERSON and spoken:
            yield person_name(claim.holder.name).last, publisher


def _unique(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What leads to one publisher only."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, publisher in pairs:
        found[key].add(publisher)
    return {key: next(iter(them)) for key, them in found.items() if len(them) == 1}
