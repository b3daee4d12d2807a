"""Names: takes sentences, returns persons, organisations and groups.

A run of capitalised words is a person when a title, a known first name or a verb of speech says
so, an organisation when it holds a word such as "Ministry" or is an acronym. A last name alone is
the person whose full name the document gives, and a run that ends in the last name of a person is
a full name; `value` is the fullest name, `why` the ground. Groups are plural nouns for people with
what qualifies them ("Aldoran troops"). Linear.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.extract.lang import en_names as names
from sayso.extract.names.judging import judged
from sayso.extract.names.people import Named, full_names
from sayso.extract.names.runs import FUNCTION, Found, runs
from sayso.extract.states import states_told
from sayso.extract.step import Step
from sayso.extract.words import Word, cut
from sayso.model import Analysis, Kind, Mention, Span
from sayso.plugins import Extractor

VERSION = 2
_KNOWN = 0.85  # a last name of somebody named in full
_LAST_NAME = "a last name named in full"
_FULL_NAME = "it ends in the last name of a person"
_LONGEST_FULL = 3  # words of a full name that only its last name tells


def extractor() -> Extractor:
    """Finds persons, organisations and groups."""
    gives = frozenset({Kind.PERSON.value, Kind.ORGANISATION.value, Kind.GROUP.value})
    return Step("names", VERSION, frozenset({Kind.SENTENCE.value}), gives, _find)


def _find(analysis: Analysis) -> Iterator[Mention]:
    found = _Names()
    places = {mention.span for mention in analysis.of_kind(Kind.PLACE)}
    states = states_told(analysis.document.text)
    for number, sentence in enumerate(analysis.of_kind(Kind.SENTENCE)):
        words = cut(analysis.document.text, sentence.start, sentence.end)
        found.others += _groups(words)
        for run in runs(words):
            known = [
                one
                for one in judged(words, run)
                if one.span not in places and one.value not in states
            ]
            found.add(words, run, known, number)
    for one in found.others:
        yield _mention(one, one.value)
    persons = found.persons()
    for (one, _), value in zip(persons, full_names([n for _, n in persons]), strict=True):
        yield _mention(one, value)


@dataclass(slots=True)
class _Names:
    """What was found so far: those of a document's runs that are persons, and all others."""

    others: list[Found] = field(default_factory=list)
    _persons: list[tuple[Found, str, int]] = field(default_factory=list)
    _open: list[tuple[Found, str, int]] = field(default_factory=list)
    _inner: set[Span] = field(default_factory=set)  # open runs that do not open their sentence

    def add(
        self, words: Sequence[Word], run: tuple[int, int], known: Sequence[Found], sentence: int
    ) -> None:
        """A run with what it was judged to be; what nothing tells may yet be a person's name."""
        for one in known:
            if one.kind is Kind.PERSON:
                self._persons.append((one, _title(words, one), sentence))
            else:
                self.others.append(one)
        inside = words[slice(*run)]
        if not known and len(inside) <= _LONGEST_FULL and all(w.is_capital for w in inside):
            why = _LAST_NAME if len(inside) == 1 else _FULL_NAME
            one = Found(tuple(inside), Kind.PERSON, why, _KNOWN)
            self._open.append((one, _title(words, one), sentence))
            if run[0]:
                self._inner.add(one.span)

    def persons(self) -> list[tuple[Found, Named]]:
        """The persons, with those of the open runs that their names explain, in order of place."""
        last_names = {one.words[-1].low for one, _, _ in self._persons}
        seen = Counter(one.value for one, _, _ in self._open)
        fuller = [
            each
            for each in self._open
            if len(each[0].words) > 1
            and each[0].words[-1].low in last_names
            and (each[0].span in self._inner or seen[each[0].value] > 1)
            and not {word.low for word in each[0].words} & (names.ORGANISATIONS | FUNCTION)
        ]
        found = [*self._persons, *fuller]
        full = {one.words[-1].low for one, _, _ in found if len(one.words) > 1}
        found += (e for e in self._open if len(e[0].words) == 1 and e[0].words[0].low in full)
        found.sort(key=lambda each: each[0].span)
        last = -1
        named = []
        for one, title, sentence in found:
            parts = tuple(one.value.split())
            named.append((one, Named(parts, title, sentence, opens=sentence != last)))
            last = sentence
        return named


def _title(words: Sequence[Word], found: Found) -> str:
    """The word before a name ("Mr", "President"), or ""."""
    place = next(i for i, word in enumerate(words) if word.start == found.words[0].start)
    before = [word.low for word in words[max(0, place - 2) : place] if word.low != "."]
    return before[-1] if before else ""


def _mention(found: Found, value: str) -> Mention:
    known = found.kind is Kind.PERSON and value != found.value
    return Mention(
        found.span.start,
        found.span.end,
        found.kind,
        value,
        max(found.score, _KNOWN) if known else found.score,
        f"names@{VERSION}",
        found.why,
    )


def _groups(words: Sequence[Word]) -> Iterator[Found]:
    for place, word in enumerate(words):
        if word.low not in names.GROUPS or (
            word.is_capital and place and words[place - 1].is_capital is False
        ):
            continue
        start = place
        while (
            start > 0
            and place - start < 4
            and (
                (words[start - 1].is_capital and words[start - 1].low not in FUNCTION)
                or (words[start - 1].low in {"'s"} and start > 1 and words[start - 2].is_capital)
            )
        ):
            start -= 1
        if words[start].low == "'s":
            start += 1
        yield Found(tuple(words[start : place + 1]), Kind.GROUP, "a word for people", 0.8)
