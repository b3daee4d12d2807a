"""The cast: takes the names of a document; returns the scene before any source is resolved.

Each name is a naming with its weight: who opens a sentence as its subject is more present than who
stands behind a preposition, and an owner ("Kern's") less than either. Two persons joined by "and"
are also a group. Linear in the number of names.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.extract.cues import VERB_FORMS
from sayso.extract.holders import weights
from sayso.extract.holders.bodies import Bodies
from sayso.extract.holders.description import lowered
from sayso.extract.holders.roles import Role, called, first_role, is_office
from sayso.extract.holders.scene import At, Naming, Number, Scene
from sayso.extract.holders.short import short_persons
from sayso.extract.holders.states import acting
from sayso.extract.lang import en_people as people
from sayso.extract.lang import en_speech as lang
from sayso.extract.names.people import gender_of, gender_of_first
from sayso.extract.words import Word, cut
from sayso.fold import fold_aligned
from sayso.model import Analysis, Holder, HolderKind, Kind, Mention, Span

_NEAR = 24  # code points around a name in which its title stands, or what it runs
_BEFORE = 48  # code points before a name that tell its part in the sentence
# Behind these a clause begins, and what stands there first is its subject; so it is behind a cue
# ("said Ada Kern").
_OPENERS = (
    lang.CLAUSE_OPENERS | lang.ADVERBS | frozenset(VERB_FORMS) | {"and"}
) - lang.PREPOSITIONS
_LINK = re.compile(r"(?:, |,? (and) )(?:the |former |[A-Z][\w.]* ){0,4}")
_LOOKED_AT = 8  # contents that begin before a name and may still hold it
_KINDS = {
    Kind.PERSON: (HolderKind.PERSON, Number.ONE),
    Kind.ORGANISATION: (HolderKind.ORGANISATION, Number.BODY),
    Kind.GROUP: (HolderKind.GROUP, Number.MANY),
}


class Sentences:
    """The sentences and paragraphs of a document."""

    def __init__(self, analysis: Analysis) -> None:
        self._spans = [mention.span for mention in analysis.of_kind(Kind.SENTENCE)]
        self._blocks = [block.start for block in analysis.document.blocks]

    def at(self, start: int) -> At:
        """The numbers of the sentence and the paragraph that a place lies in."""
        return At(self._number(start), bisect_right(self._blocks, start) - 1)

    def around(self, start: int) -> Span:
        """The sentence that a place lies in; the place alone where none does."""
        number = self._number(start)
        return self._spans[number] if number >= 0 else Span(start, start)

    def _number(self, start: int) -> int:
        return bisect_right(self._spans, start, key=lambda span: span.start) - 1


def scene_of(
    analysis: Analysis,
    roles: Mapping[str, Sequence[Role]],
    bodies: Bodies,
    direct: Sequence[Span],
    contents: Sequence[Span],
    states: frozenset[str],
) -> Scene:
    """Everybody that the document names; `contents` are what is said in it, and `direct` its

    quotations, both in order of place; `states` are the names that it uses for states.
    """
    text = analysis.document.text
    mentions = analysis.of_kind(*_KINDS)
    sentences = Sentences(analysis)
    found = _namings(text, mentions, sentences, roles, bodies, states)
    namings = [
        replace(
            naming,
            within=enclosing(direct, Span(naming.start, naming.start)),
            told=enclosing(contents, Span(naming.start, naming.start)),
        )
        for naming in found
    ]
    genders: dict[str, str] = {}
    for mention in mentions:
        if mention.kind is Kind.PERSON and mention.value not in genders:
            gender = _gender(text, mention, roles.get(mention.value, ()))
            if gender:
                genders[mention.value] = gender
    first: dict[str, int] = {}
    for naming in namings:
        first.setdefault(naming.holder.name, naming.at.sentence)
    counts = Counter(naming.holder.name for naming in namings)
    return Scene(sorted(namings), genders, first, counts)


def _namings(
    text: str,
    mentions: Sequence[Mention],
    sentences: Sentences,
    roles: Mapping[str, Sequence[Role]],
    bodies: Bodies,
    states: frozenset[str],
) -> Iterator[Naming]:
    persons = short_persons(roles)
    for mention in mentions:
        at = sentences.at(mention.start)
        weight = _weight(text, mention)
        kind, number = _KINDS[mention.kind]
        name = bodies.full(mention.value) if kind is HolderKind.ORGANISATION else mention.value
        name = persons.get(name, name) if kind is HolderKind.PERSON else name
        holder = Holder(lowered(name) if kind is HolderKind.GROUP else name, kind)
        if kind is HolderKind.PERSON:
            holder = called(name, first_role(roles, name))
        head = name.lower().split()[-1]
        weight *= mention.score
        yield Naming(mention.start, at, holder, head, number, weight)
        if kind is HolderKind.PERSON:
            yield from _run_by(text, mention, at)
    for start, holder, weight in acting(text, mentions, states):
        yield Naming(start, sentences.at(start), holder, "state", Number.BODY, weight)
    for run in _joined(text, mentions):
        yield _group(text, run, sentences)


def _joined(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The names of one kind that "and" joins ("Kern and Tal", "the Fund, the Bank and Tal")."""
    run: list[Mention] = []
    for mention in mentions:
        between = text[run[-1].end : mention.start] if run else ""
        link = _LINK.fullmatch(between)
        if run and (link is None or mention.kind is not run[-1].kind):
            run = []
        run.append(mention)
        if link is not None and link.group(1) and len(run) > 1:
            yield run
            run = []


def _group(text: str, run: Sequence[Mention], sentences: Sentences) -> Naming:
    """The naming of several together."""
    first, last = run[0], run[-1]
    name = ", ".join(mention.value for mention in run[:-1]) + f" and {last.value}"
    holder = Holder(name, HolderKind.GROUP)
    at, weight = sentences.at(first.start), _weight(text, first)
    return Naming(first.start, at, holder, "both", Number.MANY, weight)


def _run_by(text: str, person: Mention, at: At) -> Iterator[Naming]:
    """The body that goes by a person's name ("the Kern campaign", "Kern's new team")."""
    words = cut(text, person.end, person.end + _NEAR)
    if words and words[0].low == "'s":
        words = words[1:]
    place = next((i for i, word in enumerate(words[:2]) if word.low in people.RUN), None)
    if place is None or any(word.is_mark for word in words[:place]):
        return
    head = words[place]
    name = " ".join(fold_aligned(text[person.start : head.end]).split())
    holder = Holder(name, HolderKind.ORGANISATION)
    yield Naming(person.start, at, holder, head.low, Number.BODY, weights.BESIDE)


def _weight(text: str, mention: Mention) -> float:
    """How prominent a name is by its part in the sentence."""
    if fold_aligned(text[mention.end : mention.end + 2]) == "'s":
        return weights.OWNER
    behind = cut(text, mention.end, mention.end + _NEAR)[:1]
    if behind and (behind[0].low in people.RUN or behind[0].low in people.BODIES):
        return weights.MODIFIER
    words = cut(text, max(0, mention.start - _BEFORE), mention.start)
    before = next((word for word in reversed(words) if not _belongs(word)), None)
    if before is not None and before.low in lang.SUBORDINATING:
        return weights.SUBJECT * weights.SUBORDINATE
    if before is None or before.is_mark or before.low in _OPENERS:
        return weights.SUBJECT
    return weights.BESIDE


def _belongs(word: Word) -> bool:
    """Whether a word before a name may be part of its noun phrase, without telling its place."""
    return (
        word.is_capital
        or word.low in lang.DETERMINERS
        or word.low in people.OFFICES
        or is_office(word.low)
    )


def _gender(text: str, person: Mention, roles: Sequence[Role]) -> str:
    words = cut(text, max(0, person.start - _NEAR), person.start)
    told = [word.low for word in words if word.low != "."][-1:]
    known = gender_of(told) or gender_of(role.office for role in roles)
    return known or gender_of_first(person.value)


def enclosing(contents: Sequence[Span], span: Span) -> Span | None:
    """The innermost of the contents around a span; `contents` are in order of place."""
    at = bisect_right(contents, span.start, key=lambda content: content.start)
    near = reversed(contents[max(0, at - _LOOKED_AT) : at])
    return next((content for content in near if content.contains(span)), None)
