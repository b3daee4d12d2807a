"""Bodies: which short name stands for which full one.

Takes forms and the groups joined so far; returns ties. A short name ("the health ministry", "the
Council", "MdC") stands for the only body whose full name has all its words, or these initials:
the only one of its document, and where that knows none, the only one of the case. Longer names are
settled first, so that "the ministry" may stand for what "the health ministry" stands for. Names
are looked up by their rarest word.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sayso.link import body_names, english, names
from sayso.link.forms import Form, Texts
from sayso.link.joining import Groups, Tie, TieKind
from sayso.link.words import meaning, tokens
from sayso.model import HolderKind

_TOLD_LEAST = 2  # words of a full name by which a text is seen to speak of a body
_LOOKED_AT = 400  # full names with the rarest word of a short one; among more, none is the only one

_BESIDE = 200  # bodies of one document that are looked at
_ANY = frozenset(map(meaning, english.ANY_BODY))

# What else a name may be looked up by, where it finds nothing as it stands.
_SHORTER = (str, body_names.without_seat, body_names.without_service)

Words = frozenset[str]


def same_names(forms: Sequence[Form]) -> Iterator[Tie]:
    """Bodies named in the same words; governments of one state."""
    blocks: defaultdict[tuple[TieKind, str], list[int]] = defaultdict(list)
    details: dict[tuple[TieKind, str], str] = {}
    for index, form in enumerate(forms):
        if form.kind is HolderKind.GOVERNMENT and form.state:
            key = (TieKind.GOVERNMENT, form.state)
            details[key] = form.state[1:] if form.state[0] == "@" else form.state.title()
        elif form.kind is HolderKind.ORGANISATION and body_names.is_named(form.surface):
            key = (TieKind.BODY, " ".join(sorted(body_names.words_of(form.surface))))
        else:
            continue
        blocks[key].append(index)
    for key, members in blocks.items():
        yield from (Tie(key[0], members[0], one, details.get(key, "")) for one in members[1:])


class Bodies:
    """The bodies of a case, looked up by the words and initials of their names.

    Forms of one spelling in one group stand for one another (`_settle`), so that ten thousand
    reports that name one ministry are looked at once.
    """

    def __init__(self, forms: Sequence[Form], groups: Groups, texts: Texts) -> None:
        self._forms = forms
        self._groups = groups
        self._texts = texts
        self._members = [i for i, f in enumerate(forms) if f.kind is HolderKind.ORGANISATION]
        self._words = {i: body_names.words_of(forms[i].surface) for i in self._members}
        self._with_word: defaultdict[str, set[Words]] = defaultdict(set)
        self._beside: defaultdict[str, list[int]] = defaultdict(list)
        for index in self._members:
            beside = self._beside[forms[index].key.document_id]
            if len(beside) < _BESIDE:
                beside.append(index)
            for word in self._words[index]:
                self._with_word[word].add(self._words[index])
        self._of_words: dict[Words, list[int]] = {}
        self._found: dict[str, list[int]] = {}
        self._settle()

    def join(self) -> None:
        """Joins acronyms and short names with what they stand for."""
        self._groups.join(self._acronyms())
        longest_first = sorted(self._members, key=lambda i: (-len(self._words[i]), i))
        unknown: list[int] = []
        for _, level in groupby(longest_first, key=lambda i: len(self._words[i])):
            self._settle()
            ties = []
            for index in level:
                tie, known = self._stands_for(index)
                ties += [tie] if tie else []
                if not tie and not known:
                    unknown.append(index)
            self._groups.join(ties)
        self._groups.join(self._plain_names(unknown))
        self._groups.join(self._same_words(unknown))

    def _settle(self) -> None:
        """Takes note of the groups as they are: one form for each spelling in each."""
        first: dict[tuple[int, str], int] = {}
        for index in self._members:
            first.setdefault((self._groups.find(index), self._forms[index].key.name), index)
        self._of_words = {}
        self._found = {}
        for index in first.values():
            self._of_words.setdefault(self._words[index], []).append(index)

    def _acronyms(self) -> Iterator[Tie]:
        full: defaultdict[str, list[int]] = defaultdict(list)
        for same in self._of_words.values():
            for index in same:
                for letters in body_names.initials(self._forms[index].surface):
                    full[letters].append(index)
        for index in self._members:
            for letters in sorted(body_names.acronyms(self._forms[index].surface)):
                near = [
                    other
                    for other in self._beside[self._forms[index].key.document_id]
                    if letters in body_names.initials(self._forms[other].surface)
                ]
                found = self._only(index, near or full.get(letters, ()))
                if found is not None:
                    yield Tie(TieKind.INITIALS, found, index)

    def _only(self, index: int, others: Iterable[int]) -> int | None:
        """The first of the forms, where all that can be meant are one holder, and not yet known."""
        found = [
            other
            for other in others
            if self._words[other] != self._words[index] and not self._groups.differ(index, other)
        ]
        roots = {self._groups.find(other) for other in found}
        return min(found) if len(roots) == 1 and self._groups.find(index) not in roots else None

    def _stands_for(self, index: int) -> tuple[Tie | None, bool]:
        """What the form stands for, and whether any full name has its words at all."""
        name = self._forms[index].surface
        known = False
        for text in dict.fromkeys(shorten(name) for shorten in _SHORTER):
            words = body_names.words_of(text)
            if not words:
                continue
            near = [
                other
                for other in self._beside[self._forms[index].key.document_id]
                if self._is_full(text, words, other) and self._words[other] != self._words[index]
            ]
            found = self._only(index, near)
            if found is not None:
                return Tie(TieKind.PART_IN_DOCUMENT, found, index), True
            full = [] if near else self._full(text, words)
            found = self._only(index, full)
            if found is None and full:
                found = self._only(index, self._told_of(index, full))
            if found is not None:
                return Tie(TieKind.PART, found, index), True
            known = known or any(self._words[other] != self._words[index] for other in near + full)
        return None, known

    def _is_full(self, text: str, words: Words, other: int) -> bool:
        """Whether the other name has all the words and says more; a lone word must be its head."""
        if not words < self._words[other]:
            return False
        full, head = self._forms[other].surface, body_names.head_word(text)
        if len(words) == 1:
            return head == body_names.head_word(full)
        return head not in words or head in body_names.core_words(full)

    def _full(self, text: str, words: Words) -> list[int]:
        """The forms of the case whose names have all the words."""
        if text not in self._found:
            rarest = min(words, key=lambda word: (len(self._with_word[word]), word))
            names_with_it = self._with_word[rarest]
            self._found[text] = [
                index
                for full in (names_with_it if len(names_with_it) <= _LOOKED_AT else ())
                for index in self._of_words[full]
                if self._is_full(text, words, index)
            ]
        return self._found[text]

    def _told_of(self, index: int, others: Iterable[int]) -> list[int]:
        """Those whose full name stands in the document of the form."""
        text = self._texts.get(self._forms[index].key.document_id, "")
        return [
            other
            for other in others
            if len(self._words[other]) >= _TOLD_LEAST and self._forms[other].surface in text
        ]

    def _plain_names(self, unknown: Sequence[int]) -> Iterator[Tie]:
        """ "The mission" of a document with one body whose name does not tell its sort."""
        for index in unknown:
            words = self._words[index]
            if len(words) > 1 or body_names.head_word(self._forms[index].surface) not in _ANY:
                continue
            plain = [
                other
                for other in self._beside[self._forms[index].key.document_id]
                if body_names.is_plain(name := self._forms[other].surface)
                and any(token.capital for token in tokens(name))
                and not names.is_outlet(name)
            ]
            found = self._only(index, plain)
            if found is not None:
                yield Tie(TieKind.SORT_IN_DOCUMENT, found, index)

    def _same_words(self, unknown: Sequence[int]) -> Iterator[Tie]:
        """Bodies that no full name tells more of, told in the same words: "the air force"."""
        blocks: defaultdict[Words, list[int]] = defaultdict(list)
        for index in unknown:
            words = self._words[index]
            if len(words) > 1 and not body_names.only_sort(words):
                blocks[words].append(index)
        for members in blocks.values():
            yield from (Tie(TieKind.SAME_WORDS, members[0], one) for one in members[1:])


def governments(forms: Sequence[Form], groups: Groups) -> Iterator[Tie]:
    """ "The government" of a document that knows one, or else of a case that does."""
    members = [i for i, form in enumerate(forms) if form.kind is HolderKind.GOVERNMENT]
    named = [index for index in members if forms[index].state]
    beside: defaultdict[str, set[int]] = defaultdict(set)
    for index in named:
        beside[forms[index].key.document_id].add(groups.find(index))
    everywhere = {groups.find(index) for index in named}
    for index in members:
        if forms[index].state:
            continue
        near = beside[forms[index].key.document_id]
        kind = TieKind.PART_IN_DOCUMENT if near else TieKind.PART
        known = near or everywhere
        if len(known) == 1 and _is_plain(forms[index].surface):
            yield Tie(kind, min(known), index)


def _is_plain(name: str) -> bool:
    """Whether only the sort of government is told."""
    return all(token.word in english.GOVERNMENT for token in tokens(name))
