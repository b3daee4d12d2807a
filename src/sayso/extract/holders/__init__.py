"""Holders: takes attributions and names; returns one holder for each source span.

A named holder gets the fullest name of the document; pronouns and nominals ("the ministry") get
the holder they mean; unnamed ones keep their description; a medium tells who released it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.extract.holders.description import Description, describe, lowered
from sayso.extract.holders.media import Release, account, medium, releases
from sayso.extract.holders.memory import Memory
from sayso.extract.holders.roles import roles_of, title_in
from sayso.extract.lang import en_names as names
from sayso.extract.states import states_told
from sayso.extract.step import Step
from sayso.model import Analysis, Attribution, Holder, HolderKind, Kind, Mention, Span, Speech
from sayso.plugins import Extractor

VERSION = 1
_NEEDS = frozenset({"attribution", Kind.PERSON.value, Kind.ORGANISATION.value, Kind.GROUP.value})
_NAMES = (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE)
_AROUND = 200  # code points: the longest name that a source may lie in
_LOOKED_AT = 8  # contents that begin before a source and may still hold it
_LONGEST_NOMINAL = 5  # words: longer descriptions say of themselves whom they mean
_OWNERS = frozenset(["his", "her", "its"])
_OWNED = 2  # words: the pronoun and what is owned
_SPEAKER = frozenset(["i", "we", "my", "our", "me", "us"])

Resolved = tuple[Holder, str, float]  # why, and how far it is trusted, 0 to 1


def extractor() -> Extractor:
    """Finds the holders behind the sources of attributions."""
    return Step("holders", VERSION, _NEEDS, frozenset({Kind.HOLDER.value}), _find)


def _find(analysis: Analysis) -> Iterator[Mention]:
    publisher = analysis.document.facts.publisher
    reader = _Reader(
        analysis.document.text,
        states_told(analysis.document.text),
        publisher.value if publisher is not None else "",
        analysis.of_kind(*_NAMES),
        releases(analysis.attributions, analysis.document.text),
        _contents(analysis.attributions),
        _direct(analysis.attributions),
        Memory(
            analysis.of_kind(*_NAMES),
            roles_of(analysis.document.text, analysis.of_kind(Kind.PERSON)),
        ),
    )
    sources = sorted({a.source for a in analysis.attributions if a.source is not None})
    # Who says "we" in a quotation may be named only behind it.
    last = [source for source in sources if reader.is_speaker(source)]
    for source in [*(each for each in sources if not reader.is_speaker(each)), *last]:
        holder, why, score = reader.read(source)
        yield Mention(
            source.start,
            source.end,
            Kind.HOLDER,
            holder.name,
            score,
            f"holders@{VERSION}",
            why,
            holder=holder,
        )


def _contents(attributions: Sequence[Attribution]) -> list[tuple[Span, Span]]:
    """Every content with its source, in order of place."""
    return sorted(
        (content, attribution.source)
        for attribution in attributions
        if attribution.source is not None
        for content in attribution.contents
    )


def _direct(attributions: Sequence[Attribution]) -> frozenset[Span]:
    """The contents given in the speaker's own words: quotations, and turns without a cue."""
    spoken = (a for a in attributions if a.speech is Speech.DIRECT or a.cue is None)
    return frozenset(content for attribution in spoken for content in attribution.contents)


@dataclass(slots=True)
class _Reader:
    """Reads the sources of one document in order; each is resolved from what stood before."""

    text: str
    states: frozenset[str]
    publisher: str
    mentions: Sequence[Mention]
    found: Sequence[Release]
    contents: Sequence[tuple[Span, Span]]
    direct: frozenset[Span]
    memory: Memory
    _speakers: dict[Span, Holder] = field(default_factory=dict)

    def read(self, source: Span) -> Resolved:
        description = describe(self.text, source, self._within(source), self.states)
        resolved = self._resolved(description)
        self.memory.add(source, description.head, resolved[0], self._around(source))
        self._speakers[source] = resolved[0]
        return resolved

    def is_speaker(self, source: Span) -> bool:
        """Whether the source is "I" or "we"."""
        return source.of(self.text).lower() in _SPEAKER

    def _around(self, span: Span) -> Span | None:
        """The innermost content around a source that is somebody else's."""
        at = bisect_right(self.contents, span.start, key=lambda pair: pair[0].start)
        near = reversed(self.contents[max(0, at - _LOOKED_AT) : at])
        return next((c for c, source in near if c.contains(span) and source != span), None)

    def _within(self, span: Span) -> list[Mention]:
        first = bisect_left(self.mentions, span.start - _AROUND, key=lambda m: m.start)
        last = bisect_left(self.mentions, span.end, key=lambda m: m.start)
        return [mention for mention in self.mentions[first:last] if mention.span.overlaps(span)]

    def _resolved(self, description: Description) -> Resolved:
        if description.pronoun:
            return self._pronoun(description)
        if description.stands_alone:
            noun = self.memory.noun_before(description.span.start)
            name = f"{description.text.lower()} {noun}".strip()
            return Holder(name, HolderKind.UNNAMED), "stands for a noun named before", 0.7
        if description.person is not None:
            return self._person(description, description.person)
        if any(word.low in names.ACCOUNTS for word in description.words):
            return account(description), "an account speaks", 0.8
        if description.kind is HolderKind.MEDIUM:
            return self._medium(description)
        owned = self._owned(description)
        if owned is not None:
            return owned
        known = self.memory.for_nominal(description) if _is_nominal(description) else None
        if known is not None:
            return known, f"“{description.text}” named before as {known.name}", 0.7
        return _as_described(description), "as the words have it", 0.8

    def _owned(self, description: Description) -> Resolved | None:
        """ "His office" is "Ivo Tal's office", where the one before it is known."""
        first = description.words[0].low
        if first not in _OWNERS or len(description.words) < _OWNED:
            return None
        known = self.memory.for_pronoun(first, description.span.start)
        if known is None:
            return None
        rest = description.text[len(first) :]
        country = description.country or known.country
        holder = Holder(f"{known.name}'s{rest}", description.kind, country=country)
        return holder, f"“{first}” after {known.name}", 0.7

    def _pronoun(self, description: Description) -> Resolved:
        pronoun = description.pronoun
        if pronoun in _SPEAKER:
            speaker = self._speaker(description.span)
            if speaker is not None:
                return speaker, f"“{pronoun}” in the words of {speaker.name}", 0.8
            if self.publisher and self._around(description.span) is None:
                own = Holder(self.publisher, HolderKind.ORGANISATION)
                return own, f"“{pronoun}” outside quotations is the publisher", 0.6
            return Holder(description.text, HolderKind.UNKNOWN), "nobody is named for it", 0.3
        besides = self._quoted_speaker(description.span)
        known = self.memory.for_pronoun(pronoun, description.span.start, besides=besides)
        if known is not None:
            return known, f"“{pronoun}” after {known.name}", 0.7
        unknown = Holder(description.text, HolderKind.UNKNOWN)
        return unknown, f"nobody before it fits “{pronoun}”", 0.3

    def _speaker(self, span: Span) -> Holder | None:
        """The holder of the innermost content around `span`, as far as it is known yet."""
        at = bisect_right(self.contents, span.start, key=lambda pair: pair[0].start)
        for content, source in reversed(self.contents[max(0, at - _LOOKED_AT) : at]):
            if content.contains(span) and source in self._speakers:
                return self._speakers[source]
        return None

    def _quoted_speaker(self, span: Span) -> str:
        """The name of who speaks here in the first person: "he" in such words is another."""
        around = self._around(span)
        if around is None or around not in self.direct:
            return ""
        speaker = self._speaker(span)
        return speaker.name if speaker is not None else ""

    def _person(self, description: Description, person: Mention) -> Resolved:
        role = title_in(description, person) or self.memory.roles.get(person.value, "")
        if role:
            self.memory.roles.setdefault(person.value, role)
        country = description.country or self.memory.country_of(person.value)
        holder = Holder(person.value, HolderKind.PERSON, role, country)
        return holder, person.why, person.score

    def _medium(self, description: Description) -> Resolved:
        inside = [mention for release in self.found[:1] for mention in self._within(release.by)]
        return medium(description, self.memory, self.found, self.text, inside)


def _is_nominal(description: Description) -> bool:
    """Whether the words only describe ("the ministry", "the Aldoran president"), naming nobody."""
    first, last = description.words[0], description.words[-1]
    if not description.is_definite or len(description.words) > _LONGEST_NOMINAL:
        return False
    if first.low not in {"the", "this", "that", "his", "her", "its", "their"}:
        return False
    return not last.is_capital or last.low in names.TITLES


def _as_described(description: Description) -> Holder:
    described = description.kind in (HolderKind.UNNAMED, HolderKind.GROUP)
    name = lowered(description.text) if described else description.named
    return Holder(name, description.kind, country=description.country)
