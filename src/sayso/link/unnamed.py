"""Unnamed holders: when two descriptions mean one person nobody names.

Takes forms, the groups joined so far and the texts; returns ties. Within a report "the official"
is the only official told of before. The unnamed official of another report is the same only where
that report credits the first, has the same words from its official, or tells of the tape on which
the first is heard.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from sayso.fold import fold
from sayso.link import english
from sayso.link.forms import Form, Texts, form_key, head_of, is_definite
from sayso.link.joining import Groups, Tie, TieKind
from sayso.link.people import office_words
from sayso.link.words import meaning, tokens
from sayso.model import ChainLink, Claim, HolderKind

_RUN = 5  # words in a row that two reports do not have from two people
_BESIDE = 200  # unnamed holders of one document that are looked at
_FEW = 50  # holders of one description among whom the one who is meant is looked for
_TAPE = re.compile(rf"\b(?:{'|'.join(sorted(english.TAPES))})\b", re.IGNORECASE)


class Unnamed:
    """The holders without a name, by what they are called."""

    def __init__(
        self, forms: Sequence[Form], groups: Groups, texts: Texts, spoken: Iterable[str]
    ) -> None:
        self._forms = forms
        self._groups = groups
        self._texts = texts
        self._spoken = frozenset(spoken)
        self._places = {form.key: index for index, form in enumerate(forms)}
        self._members = [i for i, form in enumerate(forms) if form.kind is HolderKind.UNNAMED]
        self._beside: defaultdict[str, list[int]] = defaultdict(list)
        for index in self._members:
            self._beside[forms[index].key.document_id].append(index)

    def join(self) -> None:
        self._groups.join(self._within())
        self._groups.join(self._credited())
        self._groups.join(self._in_same_words())
        self._groups.join(self._on_tapes())

    def _head(self, index: int) -> str:
        return meaning(head_of(self._forms[index].surface))

    def _words(self, index: int) -> frozenset[str]:
        return office_words(self._forms[index].surface)

    def _only(self, index: int, others: Iterable[int]) -> int | None:
        own = self._groups.find(index)
        found = [
            other
            for other in others
            if self._groups.find(other) != own and not self._groups.differ(index, other)
        ]
        return min(found) if len({self._groups.find(other) for other in found}) == 1 else None

    def _within(self) -> Iterator[Tie]:
        """ "The official", "the man from the ministry", after one such was told of."""
        for index in self._members:
            form = self._forms[index]
            if not form.claims or not _points_back(form.surface):
                continue
            before = [
                other
                for other in self._beside[form.key.document_id][:_BESIDE]
                if other != index
                and not is_definite(self._forms[other].surface)
                and self._starts_before(other, index)
                and self._can_mean(index, other)
            ]
            found = self._only(index, before)
            if found is not None:
                yield Tie(TieKind.UNNAMED_IN_DOCUMENT, found, index)

    def _starts_before(self, one: int, other: int) -> bool:
        first, second = self._forms[one].claims, self._forms[other].claims
        return bool(first and second) and first[0].evidence.start <= second[0].evidence.start

    def _can_mean(self, index: int, other: int) -> bool:
        """Whether "the official …" can mean "an official …": its words are among the other's."""
        head, words = self._head(index), self._words(index)
        if fold(head) in english.ANYONE:
            words = words - {head}
            return _is_one(self._forms[other].surface) and words <= self._words(other)
        return head == self._head(other) and words <= self._words(other)

    def _credited(self) -> Iterator[Tie]:
        """Whom a report has from another that tells of one such."""
        told: defaultdict[tuple[int, str], set[int]] = defaultdict(set)
        for index in self._members:
            for claim in self._forms[index].claims:
                told[self._party(claim, claim.chain[0]), self._head(index)].add(index)
        for index in self._members:
            form = self._forms[index]
            givers = {self._party(c, link) for c in form.claims for link in c.chain[1:-1]}
            others = [
                other
                for giver in givers
                for other in self._few(told.get((giver, self._head(index)), ()))
                if self._alike(index, other)
                and self._forms[other].key.document_id != form.key.document_id
            ]
            found = self._only(index, others)
            if found is not None:
                yield Tie(TieKind.CREDIT, found, index)

    @staticmethod
    def _few(found: Collection[int]) -> Collection[int]:
        """None of them, where they are too many for one of them to be meant."""
        return found if len(found) <= _FEW else ()

    def _party(self, claim: Claim, link: ChainLink) -> int:
        """The group of a holder in the chain of a claim."""
        return self._groups.find(self._places[form_key(claim.document_id, link.holder)])

    def _alike(self, one: int, other: int) -> bool:
        left, right = self._words(one), self._words(other)
        return self._head(one) == self._head(other) and (left <= right or right <= left)

    def _in_same_words(self) -> Iterator[Tie]:
        """Descriptions of one sort under which reports have the same words."""
        blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for index in self._members:
            head = self._head(index)
            for run in {run for claim in self._forms[index].claims for run in _runs(claim)}:
                blocks[head, *run].append(index)
        for members in blocks.values():
            for other in members[1:]:
                if self._alike(members[0], other):
                    yield Tie(TieKind.WORDING, members[0], other)

    def _on_tapes(self) -> Iterator[Tie]:
        """Who speaks in a transcript, and is told of by a report that speaks of a tape."""
        labels: defaultdict[str, list[int]] = defaultdict(list)
        for index in self._members:
            if self._forms[index].key.document_id in self._spoken:
                labels[self._head(index)].append(index)
        for index in self._members:
            form = self._forms[index]
            if form.key.document_id in self._spoken:
                continue
            heard = [
                other
                for other in self._few(labels.get(self._head(index), ()))
                if self._alike(index, other)
            ]
            found = self._only(index, heard)
            told = is_definite(form.surface) or self._tells_of_tape(form.key.document_id)
            if found is not None and told:
                yield Tie(TieKind.TAPE, found, index)

    def _tells_of_tape(self, document_id: str) -> bool:
        return bool(_TAPE.search(self._texts.get(document_id, "")))


def _points_back(description: str) -> bool:
    """Whether the words mean one person already told of: "the official", "this person"."""
    first = next((token.word for token in tokens(description)), "")
    return first in ("the", "this", "that") and _is_one(description)


def _is_one(description: str) -> bool:
    """Whether the words are for one person."""
    found = tokens(description)
    head = head_of(description)
    plural = head == "people" or (head.endswith("s") and not head.endswith("ss"))
    return bool(found) and found[0].word not in english.NUMBER_WORDS and not plural


def _runs(claim: Claim) -> Iterator[tuple[str, ...]]:
    words = [token.word for token in tokens(claim.words)]
    for start in range(len(words) - _RUN + 1):
        yield tuple(words[start : start + _RUN])
