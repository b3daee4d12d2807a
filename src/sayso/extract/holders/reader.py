"""The reader: resolves the sources of one document in order, each from what stood before it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sayso.extract.holders import weights
from sayso.extract.holders.ahead import subject_ahead
from sayso.extract.holders.cast import Sentences
from sayso.extract.holders.description import OBJECTS, Description, describe, lowered
from sayso.extract.holders.media import Release, account, medium
from sayso.extract.holders.nominals import Nominals, is_nominal
from sayso.extract.holders.relatives import RELATIVES, antecedents, apposed
from sayso.extract.holders.roles import called, first_role, is_for_persons, is_office, title_in
from sayso.extract.holders.scene import Asked, Naming, Number, Scene, number_of
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.words import cut
from sayso.model import Holder, HolderKind, Kind, Mention, Span

NAMES = (Kind.PERSON, Kind.ORGANISATION, Kind.GROUP, Kind.PLACE)
_AROUND = 200  # code points: the longest name that a source may lie in
_LOOKED_AT = 8  # contents that begin before a source and may still hold it
_OWNERS = frozenset(["his", "her", "its"])
_PREPOSITION = 12  # code points in which a preposition before a name stands
_COMMA = len(", ")
_ARTICLES = frozenset(["the", "a", "an"])
_OWNED = 2  # words: the pronoun and what is owned
_ONE = frozenset(["i", "my", "me"])
_SPEAKER = _ONE | {"we", "our", "us"}

Resolved = tuple[Holder, str, float]  # why, and how far it is trusted, 0 to 1


@dataclass(slots=True, kw_only=True)
class Reader:
    """What one document holds, and the holders resolved so far."""

    text: str
    states: frozenset[str]
    publisher: str
    author: str
    mentions: Sequence[Mention]
    found: Sequence[Release]
    contents: Sequence[tuple[Span, Span]]
    direct: frozenset[Span]
    sentences: Sentences
    scene: Scene
    nominals: Nominals
    _speakers: dict[Span, Holder] = field(default_factory=dict)

    def read(self, source: Span) -> Resolved:
        """The holder of a source."""
        description = self._describe(source)
        resolved = self._resolved(description)
        holder = resolved[0]
        self._met(source, description, holder, spoke=True)
        self.scene.put(source, holder)
        self._speakers[source] = holder
        return resolved

    def pass_by(self, span: Span) -> None:
        """Takes note of whom words mean that are no source: a pronoun or a noun phrase."""
        description = self._describe(span)
        asked = replace(self._asked(span), contents=())
        if description.pronoun:
            known = self.scene.for_pronoun(description.pronoun, asked)
        else:
            known = self.nominals.find(description, asked) if is_nominal(description) else None
            known = known or self._introduced(description)
        if known is not None:
            self._met(span, description, known, spoke=False)

    def _introduced(self, description: Description) -> Holder | None:
        """A holder that its description alone tells; one definite person nobody named is none."""
        holder = self._as_described(description)
        one = number_of(holder, description.head) is Number.ONE
        return None if one and description.words[0].low == "the" else holder

    def _met(self, span: Span, description: Description, holder: Holder, *, spoke: bool) -> None:
        """Adds a holder to the scene, by how it is met there."""
        first = self.scene.first(holder.name)
        head = first.head if first else description.head
        number = first.number if first else number_of(holder, head)
        weight = self._weight(span, description, holder, spoke=spoke)
        at, around = self.sentences.at(span.start), self._around(span)
        self.scene.add(Naming(span.start, at, holder, head, number, weight, around, speaks=spoke))

    def _weight(
        self, span: Span, description: Description, holder: Holder, *, spoke: bool
    ) -> float:
        """How prominent a meeting is; what a name that stands there counts already, is left out."""
        if description.pronoun in OBJECTS:
            return weights.OBJECT
        before = cut(self.text, max(0, span.start - _PREPOSITION), span.start)
        under = bool(before) and before[-1].low in lang.SUBORDINATING
        passed = weights.PASSED if description.pronoun else weights.OPENED
        weight = weights.SUBJECT if spoke else passed
        if spoke and any(mention.value == holder.name for mention in self._within(span)):
            weight = 0.0
        return weight * (weights.SUBORDINATE if under else 1) + weights.SPOKE * spoke

    def is_speaker(self, source: Span) -> bool:
        """Whether the source is "I" or "we"."""
        return source.of(self.text).lower() in _SPEAKER

    def _describe(self, span: Span) -> Description:
        return describe(self.text, span, self._within(span), self.states)

    def _asked(self, span: Span) -> Asked:
        own = tuple(content for content, source in self._near(span) if source == span)
        return Asked(
            span.start,
            self.sentences.at(span.start),
            own,
            self._quoted_speaker(span),
            self._teller(span),
            subject_ahead(self.text, self.sentences.around(span.start), span),
            any(content in self.direct for content in own),
        )

    def _near(self, span: Span) -> Sequence[tuple[Span, Span]]:
        """The contents that begin near a source."""
        at = bisect_right(self.contents, span.start, key=lambda pair: pair[0].start)
        return self.contents[max(0, at - _LOOKED_AT) : at]

    def _around(self, span: Span) -> Span | None:
        """The innermost content around a source that is somebody else's."""
        near = reversed(self._near(span))
        return next((c for c, source in near if c.contains(span) and source != span), None)

    def _within(self, span: Span) -> list[Mention]:
        first = bisect_left(self.mentions, span.start - _AROUND, key=lambda m: m.start)
        last = bisect_left(self.mentions, span.end, key=lambda m: m.start)
        return [mention for mention in self.mentions[first:last] if mention.span.overlaps(span)]

    def _resolved(self, description: Description) -> Resolved:
        if description.pronoun:
            return self._pronoun(description)
        if description.stands_alone:
            several = number_of(Holder("", HolderKind.UNNAMED), description.head)
            noun = self.scene.noun_before(description.span.start, several)
            other = "other" if description.head == "others" and noun else description.head
            name = f"{other} {noun}".strip()
            return Holder(name, HolderKind.UNNAMED), "stands for a noun named before", 0.7
        if description.person is not None:
            return self._person(description, description.person)
        behind = self._set_behind(description)
        if behind is not None:
            return self._person(description, behind)
        body = self.nominals.bodies.full(description.text)
        if body != description.text:
            return Holder(body, HolderKind.ORGANISATION), f"another name of {body}", 0.8
        if any(word.low in names.ACCOUNTS for word in description.words):
            return account(description), "an account speaks", 0.8
        if description.kind is HolderKind.MEDIUM:
            return self._medium(description)
        owned = self._owned(description)
        if owned is not None:
            return owned
        asked = self._asked(description.span)
        known = self.nominals.find(description, asked) if is_nominal(description) else None
        if known is not None:
            return known, f"“{description.text}” named before as {known.name}", 0.7
        return self._as_described(description), "as the words have it", 0.8

    def _set_behind(self, description: Description) -> Mention | None:
        """The person whose name a description is set behind ("Ada Kern, the former mayor")."""
        start = description.span.start
        before = self.text[max(0, start - _COMMA) : start]
        if before != ", " or description.words[0].low not in _ARTICLES:
            return None
        near = self._within(Span(start - _COMMA - 1, start))
        person = next((m for m in near if m.kind is Kind.PERSON and m.end == start - _COMMA), None)
        return person if is_office(description.head) else None

    def _owned(self, description: Description) -> Resolved | None:
        """ "His office" is "Ivo Tal's office", where the one before it is known."""
        first = description.words[0].low
        if first not in _OWNERS or len(description.words) < _OWNED:
            return None
        known = self.scene.for_pronoun(first, self._asked(description.span))
        if known is None:
            return None
        named = self.nominals.of_owner(description, known)
        if named is not None:
            return named, f"“{description.text}” is told of {named.name}", 0.7
        rest = description.text[len(first) :]
        country = description.country or known.country
        holder = Holder(f"{known.name}'s{rest}", description.kind, country=country)
        return holder, f"“{first}” after {known.name}", 0.7

    def _pronoun(self, description: Description) -> Resolved:
        pronoun = description.pronoun
        if pronoun in _SPEAKER:
            return self._first_person(description)
        if pronoun in RELATIVES:
            related = self._relative(description)
            if related is not None:
                return related
        known = self.scene.for_pronoun(pronoun, self._asked(description.span))
        if known is not None:
            return known, f"“{pronoun}” after {known.name}", 0.7
        unknown = Holder(description.text, HolderKind.UNKNOWN)
        return unknown, f"nobody before it fits “{pronoun}”", 0.3

    def _first_person(self, description: Description) -> Resolved:
        pronoun = description.pronoun
        speaker = self._speaker(description.span)
        if speaker is not None:
            return speaker, f"“{pronoun}” in the words of {speaker.name}", 0.8
        alone = self._around(description.span) is None
        if self.author and alone and pronoun in _ONE:
            own = called(self.author, first_role(self.nominals.roles, self.author))
            return own, f"“{pronoun}” outside quotations is the author", 0.7
        if self.publisher and alone:
            own = Holder(self.publisher, HolderKind.ORGANISATION)
            return own, f"“{pronoun}” outside quotations is the publisher", 0.6
        return Holder(description.text, HolderKind.UNKNOWN), "nobody is named for it", 0.3

    def _relative(self, description: Description) -> Resolved | None:
        """The holder of the noun phrase that "who" or "which" stands behind."""
        start = description.span.start
        phrases = antecedents(self.text, start)
        named = apposed(self.text, start)
        unsure: Resolved | None = None
        for span in phrases if named is None else (named, *phrases):
            found = self._antecedent(description.pronoun, span)
            if found is None:
                continue
            unnamed = found[0].kind is HolderKind.UNNAMED and description.pronoun == "who"
            if not unnamed or is_for_persons(self._describe(span).head):
                return found
            unsure = unsure or found
        return unsure

    def _antecedent(self, pronoun: str, span: Span) -> Resolved | None:
        """The holder of a noun phrase where the relative pronoun behind it can mean it."""
        before = self._describe(span)
        persons = [m for m in self._within(span) if m.kind is Kind.PERSON and span.contains(m.span)]
        if len(persons) > 1 and before.words[-1].end == persons[-1].end:
            both = " and ".join(person.value for person in persons)
            return Holder(both, HolderKind.GROUP), "named together before it", 0.8
        if pronoun == "who" and all(word.is_capital for word in before.words):
            if persons:
                return self._resolved(before)
            if self._is_placed(span):
                return None
            return Holder(before.text, HolderKind.PERSON), "the name before it", 0.7
        holder, why, score = self._resolved(before)
        things = {Number.THING, Number.BODY}
        thing = pronoun == "who" and number_of(holder, before.head) in things
        return None if thing or holder.kind is HolderKind.UNKNOWN else (holder, why, score)

    def _is_placed(self, span: Span) -> bool:
        """Whether a name is that of a place: by the gazetteer or the word before it."""
        places = any(m.kind is Kind.PLACE and m.span == span for m in self._within(span))
        before = cut(self.text, max(0, span.start - _PREPOSITION), span.start)
        return places or bool(before and before[-1].low in names.PLACING)

    def _speaker(self, span: Span) -> Holder | None:
        """The holder of the innermost content around `span`, as far as it is known yet."""
        for content, source in reversed(self._near(span)):
            if content.contains(span) and source in self._speakers:
                return self._speakers[source]
        return None

    def _teller(self, span: Span) -> str:
        """The name of whoever says the words that a span stands in, as far as it is known yet."""
        speaker = self._speaker(span) if self._around(span) is not None else None
        return speaker.name if speaker is not None else ""

    def _quoted_speaker(self, span: Span) -> str:
        """The name of who speaks here in the first person: "he" in such words is another."""
        return self._teller(span) if self._around(span) in self.direct else ""

    def _person(self, description: Description, person: Mention) -> Resolved:
        body = self.nominals.bodies.full(person.value)
        if body != person.value:
            return Holder(body, HolderKind.ORGANISATION), f"another name of {body}", 0.8
        name = self.nominals.persons.get(person.value, person.value)
        role = title_in(description, person) or first_role(self.nominals.roles, name)
        country = description.country or self.scene.country_of(name)
        return called(name, role, country), person.why, person.score

    def _medium(self, description: Description) -> Resolved:
        inside = [mention for release in self.found[:1] for mention in self._within(release.by)]
        own = self._within(description.span)
        return medium(description, self.scene, self.found, self.text, own, inside)

    def _as_described(self, description: Description) -> Holder:
        described = description.kind in (HolderKind.UNNAMED, HolderKind.GROUP)
        name = lowered(description.text) if described else description.named
        if description.kind is HolderKind.ORGANISATION:
            name = self.nominals.bodies.full(name)
        elif description.kind is HolderKind.PERSON:
            name = self.nominals.persons.get(name, name)
        return Holder(name, description.kind, country=description.country)
