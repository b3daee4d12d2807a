"""Subjects: who a verb is said of, among the words of a unit.

Works on word positions as `phrases.py` does. A subject is found past what stands between it and
its verb: a parenthesis, several appositions ("Kern, 59, of Tor, who …, said"), a time.
"""

from sayso.extract.attributions.phrases import (
    REACH,
    Range,
    Words,
    is_verb,
    noun_phrase_after,
    noun_phrase_before,
    time_end,
)
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word

_JOINING = frozenset(["and", "or", "but", "then", "&", "nor"])
_OPENING_RELATIVES = frozenset(["who", "which", "whose", "whom", "where"])
_RUNNING = frozenset(["that", "who", "which"])
_ADJUNCT = 9  # words of "on the tape of the first call"
_TIME = 5  # words of a time between "who" and its verb
_ASIDES = 4  # parentheses in a row between a subject and its verb
_NAME = 5  # words of a name in apposition


def subject_before(words: Words, end: int, floor: int = 0) -> Range | None:
    """The subject of the verb group at `end`, past a time or a parenthesis between them."""
    end = _before_time(words, end, floor)
    if end <= floor:
        return None
    last = words[end - 1]
    if last.low in _JOINING:
        return None
    if last.low in _OPENING_RELATIVES or last.low == "that":
        return _antecedent(words, end - 1, floor)
    if last.low in {"it", "them"} and end > floor + 3 and words[end - 3].low in _RUNNING:
        return _antecedent(words, end - 3, floor)  # "the company that runs it denies …"
    if last.low not in {",", ")", "-", "--"}:
        return noun_phrase_before(words, end, floor)
    return _past_asides(words, end, floor)


def _before_time(words: Words, end: int, floor: int) -> int:
    """The position before the time that stands between "who" and its verb."""
    for place in range(max(floor + 1, end - _TIME), end):
        if words[place - 1].low in _OPENING_RELATIVES and time_end(words, place) == end:
            return place
    return end


def _past_asides(words: Words, end: int, floor: int) -> Range | None:
    """The subject before one or several parentheses, the appositions that follow it included."""
    closing = end - 1
    if words[closing].low == ")":
        opening = _opening(words, closing, floor)
        head = noun_phrase_before(words, opening, floor) if opening is not None else None
        return (head[0], end) if head is not None else None
    behind = end - 1  # where the appositions right behind the subject end
    for _ in range(_ASIDES):
        opening = _opening(words, closing, floor)
        if opening is None or opening + 1 >= closing:
            return None
        apposed = _is_apposition(words, opening + 1, closing)
        if not (apposed or _opens_aside(words[opening + 1])):
            return None
        if not apposed:
            behind = opening
        head = _head_before(words, opening, floor)
        if head is not None and not _only_adds(words, head, opening, floor):
            return head[0], max(behind, head[1])
        closing = opening
    return None


def _head_before(words: Words, end: int, floor: int) -> Range | None:
    """The phrase that ends here, past brackets behind it ("Kern (Party of Roads), …")."""
    if end > floor + 1 and words[end - 1].low == ")":
        opening = _opening(words, end - 1, floor)
        end = opening if opening is not None else end
    return noun_phrase_before(words, end, floor)


def _is_apposition(words: Words, start: int, end: int) -> bool:
    """Whether another name or office of the subject stands here ("Ada Kern", "the minister")."""
    first = words[start]
    if first.low in _OPENING_RELATIVES | lang.PREPOSITIONS | lang.ADVERBS:
        return False
    names_again = first.low in lang.DETERMINERS | names.TITLES
    named = first.is_capital and words[end - 1].is_capital and end - start <= _NAME
    return (names_again or named) and not any(is_verb(words, i) for i in range(start, end))


def _only_adds(words: Words, phrase: Range, end: int, floor: int) -> bool:
    """Whether the phrase only adds to a subject still before it ("Kern, the mayor, who …")."""
    start = phrase[0]
    while start > floor and not words[start - 1].is_mark:
        start -= 1
    if start < floor + 2 or words[start - 1].low != ",":
        return False
    first, before = words[start], words[start - 2]
    if first.low[0].isdigit() or first.low in {"of", "from", "aged"}:
        return True
    if time_end(words, start - 2) > start - 2 or not _is_apposition(words, start, end):
        return False
    earlier = noun_phrase_before(words, start - 1, floor)
    if earlier is None:
        return False
    office = any(word.low in names.TITLES for word in words[start:end])
    titled = any(word.low in names.TITLES for word in words[earlier[0] : earlier[1]])
    return (office and before.is_capital and not titled) or (titled and not office)


def _opens_aside(first: Word) -> bool:
    """Whether a parenthesis that begins so only adds to the subject before it."""
    if first.low in _OPENING_RELATIVES | lang.PREPOSITIONS | lang.ADVERBS | lang.PARTICIPLES:
        return True
    if first.low in {"when", "while", "though", "although", "if"}:
        return True
    return first.is_capital or first.low[0].isdigit() or first.low.endswith(("ed", "ing"))


def _antecedent(words: Words, end: int, floor: int) -> Range | None:
    """What "who", "which" or "that" stands for."""
    if end > floor and words[end - 1].low == ",":
        end -= 1
    return noun_phrase_before(words, end, floor) or in_adjunct(words, end, floor)


def in_adjunct(words: Words, end: int, floor: int = 0) -> Range | None:
    """The phrase behind a preposition that ends here ("on the tape", "by Kern")."""
    for place in range(end - 2, max(end - _ADJUNCT, floor - 1), -1):
        if words[place].low in lang.ADJUNCT_OPENERS:
            return noun_phrase_after(words[:end], place + 1)
        if words[place].is_mark:
            return None
    return None


def reports_before(words: Words, end: int) -> Range | None:
    """The "reports that …" or "the claim that …" which ends here, as the subject of a verb."""
    for place in range(end - 1, max(end - REACH, -1), -1):
        if words[place].is_mark:
            return None
        following = words[place + 1].low if place + 1 < end else ""
        if words[place].low in lang.NOUNS and following in {"that", "of"}:
            start = place
            if place and words[place - 1].low in lang.DETERMINERS:
                start -= 1
            return start, end
    return None


def _opening(words: Words, closing: int, floor: int) -> int | None:
    mark = "(" if words[closing].low == ")" else words[closing].low
    lowest = max(floor, closing - REACH)
    for place in range(closing - 1, lowest, -1):
        if words[place].low == mark:
            return place
        if words[place].low in {";", ":"} or words[place].is_quote:
            return None
    return None


def _is_adverb(word: Word) -> bool:
    return word.low in lang.ADVERBS or (
        word.low.endswith("ly") and word.low not in lang.NOT_ADVERBS and not word.is_capital
    )
