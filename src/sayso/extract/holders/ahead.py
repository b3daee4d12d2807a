"""Ahead: a pronoun that comes before the name it stands for ("In her speech, Ada Kern said …").

Takes a sentence and a pronoun in it; returns where the subject of the main clause is named.
"""

from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word, cut
from sayso.model import Span

_OPENERS = (lang.PREPOSITIONS | lang.CLAUSE_OPENERS) - {"but", "so", "nor", "yet"}
_BEFORE_NAME = 60  # code points of titles before a name
_WORD = 20  # code points of the first word
_MOST = 240  # code points of an opening clause


def subject_ahead(text: str, sentence: Span, pronoun: Span) -> Span | None:
    """Where the subject stands that a pronoun of the opening phrase or clause comes before."""
    first = cut(text, sentence.start, min(sentence.end, sentence.start + _WORD))[:1]
    if not first or not _opens(first[0]) or first[0].start == pronoun.start:
        return None
    words = cut(text, sentence.start, min(sentence.end, sentence.start + _MOST))
    comma = next((word for word in words if word.low == ","), None)
    if comma is None or comma.start < pronoun.end:
        return None
    return Span(comma.end, min(sentence.end, comma.end + _BEFORE_NAME))


def _opens(word: Word) -> bool:
    return word.low in _OPENERS or word.low.endswith("ing")
