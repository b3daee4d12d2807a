"""Names: takes sentences, returns persons, organisations, groups and what else bears a name.

The model reads the names (`tagger/document.py`), in the same pass as attributions, and the
document makes them agree (`agreed.py`). A last name
alone is the person whose full name the document gives; `value` is the fullest name. Groups are
plural nouns for people with what qualifies them ("Aldoran troops"): they bear no name. Peoples
come with the places (`places/`). Linear.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.extract.lang import en_names as lang
from sayso.extract.lang.en_speech import FUNCTION
from sayso.extract.names.agreed import agreed
from sayso.extract.names.people import Named, full_names
from sayso.extract.states import is_demonym, states_told
from sayso.extract.step import Step
from sayso.extract.tagger import document as tagger
from sayso.extract.tagger.labels import Name
from sayso.extract.tagger.model import Model, shipped
from sayso.extract.words import Word, cut, phrase
from sayso.model import Analysis, Kind, Mention
from sayso.plugins import Extractor

VERSION = 3
BY = f"names@{VERSION}"
_KINDS = {
    Name.PERSON: Kind.PERSON,
    Name.ORGANISATION: Kind.ORGANISATION,
    Name.PLACE: Kind.TOPONYM,
    Name.OTHER: Kind.NAME,
}
_GIVES = frozenset({*_KINDS.values(), Kind.GROUP})
_READ = "read by the model"
_GROUP = 0.8


def extractor() -> Extractor:
    """Finds names and groups. Raises `SetupError` where the model is missing or not whole."""
    model = shipped()

    def find(analysis: Analysis) -> Iterator[Mention]:
        return _find(analysis, model)

    gives = frozenset(kind.value for kind in _GIVES)
    return Step("names", VERSION, frozenset({Kind.SENTENCE.value}), gives, find)


def _find(analysis: Analysis, model: Model) -> Iterator[Mention]:
    text = analysis.document.text
    sentences = [cut(text, one.start, one.end) for one in analysis.of_kind(Kind.SENTENCE)]
    for words in sentences:
        yield from _groups(words)
    read = tagger.heard(analysis.document, model).names
    found = agreed(read, sentences, states_told(text))
    persons = []
    for one in found:
        if one.kind is Name.PERSON:
            persons.append(one)
        elif not all(is_demonym(word.plain) for word in one.words):
            yield _mention(one, phrase(one.words))
    for one, value in zip(persons, full_names(list(_named(persons, sentences))), strict=True):
        yield _mention(one, value)


def _named(persons: Sequence[tagger.Named], sentences: Sequence[Sequence[Word]]) -> Iterator[Named]:
    """Each person's name where it stands."""
    starts = [words[0].start for words in sentences]
    last = -1
    for one in persons:
        start = one.words[0].start
        number = bisect_right(starts, start) - 1
        title = _title(sentences[number], start)
        yield Named(tuple(phrase(one.words).split()), title, number, opens=number != last)
        last = number


def _title(words: Sequence[Word], start: int) -> str:
    """The word before a name ("Mr", "President"), or ""."""
    place = bisect_right(words, start, key=lambda word: word.start) - 1
    before = [word.low for word in words[max(0, place - 2) : place] if word.low != "."]
    return before[-1] if before else ""


def _mention(found: tagger.Named, value: str) -> Mention:
    start, end = found.words[0].start, found.words[-1].end
    return Mention(start, end, _KINDS[found.kind], value, round(found.sure, 3), BY, _READ)


def _groups(words: Sequence[Word]) -> Iterator[Mention]:
    for place, word in enumerate(words):
        if word.low not in lang.GROUPS or (
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
        found = words[start : place + 1]
        yield Mention(
            found[0].start, word.end, Kind.GROUP, phrase(found), _GROUP, BY, "a word for people"
        )
