"""Signing: who says "I" where nobody is quoted.

A signed piece says of its author at the end who he is ("Ada Kern is a pilot in Torvik."). Takes an
analysis; returns that name, or "".
"""

from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word, cut
from sayso.model import Analysis, Kind, Mention

_LAST = 4  # paragraphs at the end among which the line on the author stands
_BEFORE = 4  # words before the name: a title
_BEHIND = 120  # code points behind the name in which its verb stands


def signatory(analysis: Analysis) -> str:
    """The person whom one of the last paragraphs opens with, saying what he is."""
    text = analysis.document.text
    persons = analysis.of_kind(Kind.PERSON)
    for block in reversed(analysis.document.blocks[-_LAST:]):
        first = next((m for m in persons if block.start <= m.start < block.end), None)
        if first is not None and _is_told(text, block.start, first):
            return first.value
    return ""


def _is_told(text: str, start: int, person: Mention) -> bool:
    before = cut(text, start, person.start)
    if len(before) > _BEFORE or any(not _is_title(word) for word in before):
        return False
    behind = cut(text, person.end, person.end + _BEHIND)
    verb = 0
    if behind and behind[0].low == ",":  # "Rep. Ada Kern, D-Torvik, is …"
        verb = next((i for i in range(1, len(behind)) if behind[i].low == ","), -1) + 1
    return verb < len(behind) and behind[verb].low in lang.BE


def _is_title(word: Word) -> bool:
    return word.is_capital or word.low == "."
