"""Passing by: whom a text speaks of between its sources, without a name.

Takes an analysis; returns the spans of the personal pronouns and of the noun phrases that open
sentences ("Two unions left.", "The inquiry found …") outside quotations, in order of place: a
later "they" or "it" may mean them.
"""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.cues import VERB_FORMS
from sayso.extract.holders.cast import enclosing
from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word, cut
from sayso.model import Analysis, Kind, Span

_PERSONAL = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er)\b")
_OPENING = 80  # code points in which the first noun phrase of a sentence lies
_LONGEST = 5  # words of one
_NO_PLURAL = ("ss", "us", "is", "'s")
_STOPS = (
    lang.PREPOSITIONS
    | lang.AUXILIARIES
    | lang.CLAUSE_OPENERS
    | lang.PRONOUNS
    | lang.FINITE
    | lang.ADVERBS
    | lang.TIME_WORDS
    | (frozenset(VERB_FORMS) - lang.NOUN_OR_VERB)
    | {"and", "there", "here"}
)


def passed_by(analysis: Analysis, sources: Sequence[Span], direct: Sequence[Span]) -> list[Span]:
    """Pronouns and opening noun phrases that are no sources and stand in nobody's quotation."""
    text = analysis.document.text
    taken = {source.start for source in sources}
    pronouns = (Span(*match.span()) for match in _PERSONAL.finditer(text))
    named = {mention.start for mention in analysis.of_kind(Kind.PERSON, Kind.ORGANISATION)}
    phrases = (phrase for phrase in _opening(analysis) if phrase.start not in named)
    found = {each for each in (*pronouns, *phrases) if each.start not in taken}
    return sorted(each for each in found if enclosing(direct, each) is None)


def _opening(analysis: Analysis) -> Iterator[Span]:
    for sentence in analysis.of_kind(Kind.SENTENCE):
        end = min(sentence.end, sentence.start + _OPENING)
        phrase = _phrase(cut(analysis.document.text, sentence.start, end))
        if phrase:
            yield Span(phrase[0].start, phrase[-1].end)


def _phrase(words: Sequence[Word]) -> list[Word]:
    """The noun phrase that the words open with: of common nouns, articled or plural."""
    found: list[Word] = []
    for place, word in enumerate(words):
        if place and _ends(word):
            break
        if (place and word.is_capital) or word.is_mark or len(found) == _LONGEST:
            return []
        found.append(word)
    if any(word.low.endswith("s") and not word.low.endswith(_NO_PLURAL) for word in found[1:-1]):
        return []  # "The report shows ships": a verb that no table holds
    articled = len(found) > 1 and found[0].low in lang.DETERMINERS | lang.NUMBERS
    plural = bool(found) and found[0].low not in _STOPS and found[-1].low.endswith("s")
    return found if articled or plural else []


def _ends(word: Word) -> bool:
    return word.is_mark or word.low in _STOPS or word.low.endswith("ed")
