"""Roles: the office that stands beside a person's name.

"Foreign Minister Ada Kern" and "Ada Kern, a spokeswoman for the army" both give her a role.
"""

from collections.abc import Sequence

from sayso.extract.holders.description import Description, plain
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.states import is_demonym
from sayso.extract.words import Word, cut
from sayso.model import Mention

_BEFORE = 80  # code points in which a title before a name lies


def roles_of(text: str, persons: Sequence[Mention]) -> dict[str, str]:
    """The first role that the document gives each person, by name."""
    found: dict[str, str] = {}
    for person in persons:
        if person.value in found:
            continue
        words = cut(text, max(0, person.start - _BEFORE), person.start)
        role = _title(words) or _apposition(text, person.end)
        if role:
            found[person.value] = role
    return found


def title_in(description: Description, person: Mention) -> str:
    """The title that stands before the person's name within a source, or the apposition behind."""
    before = [word for word in description.words if word.end <= person.start]
    if person.start >= description.words[-1].end:
        words = description.words  # "its spokesman for the army, Ivo Tal"
        return plain(words[1:] if words[0].low in lang.DETERMINERS else words)
    return _title(before) or plain(_bare(description.rest))


def _title(words: Sequence[Word]) -> str:
    """The run of title words that ends with `words`, demonyms left out."""
    start = len(words)
    while start > 0 and _is_title(words[start - 1]):
        start -= 1
    run = [word for word in words[start:] if not is_demonym(word.plain) and word.low != "."]
    return plain(run) if any(word.low in names.TITLES for word in run) else ""


def _is_title(word: Word) -> bool:
    return word.low in names.TITLES | names.TITLE_MODIFIERS | {"."} or is_demonym(word.plain)


def _apposition(text: str, end: int) -> str:
    words = cut(text, end, end + _BEFORE)
    if len(words) < 3 or words[0].low != ",":
        return ""
    return plain(_bare(words)) if any(word.low in names.TITLES for word in words[:8]) else ""


def _bare(words: Sequence[Word]) -> list[Word]:
    """An apposition between its commas, without its article."""
    if not words or words[0].low != ",":
        return []
    inner: list[Word] = []
    for word in words[1:]:
        if word.is_mark and word.low not in {"-", "/"}:
            break
        inner.append(word)
    if inner and inner[0].low in lang.DETERMINERS:
        inner = inner[1:]
    return inner if any(word.low in names.TITLES for word in inner) else []
