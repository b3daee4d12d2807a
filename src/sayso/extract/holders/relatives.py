"""Relatives: takes a relative pronoun, gives the noun phrases that it may stand behind, as spans.

"Mayor Ada Kern, who said …" leads to the name, "the harbour board, which …" to its description,
"the editors of the Courier, who …" to the paper first, then to all of it. What stands in brackets
or between dashes before the pronoun is passed over.
"""

from collections.abc import Iterator

from sayso.extract.cues import VERB_FORMS
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word, cut
from sayso.model import Span

RELATIVES = frozenset(["who", "which", "that", "whose", "whom"])
_BEFORE = 120  # code points before the pronoun in which its noun phrase lies
_LONGEST = 6  # words of a noun phrase
_PHRASES = 3  # noun phrases joined by prepositions
_JOINED = 2  # words: a noun and the preposition that joins the next phrase to it
_OPENERS = lang.DETERMINERS | lang.NUMBERS | lang.POSSESSIVES
_STOPS = lang.PREPOSITIONS | lang.PRONOUNS | lang.CLAUSE_OPENERS | lang.AUXILIARIES
_VERBS = lang.FINITE | (frozenset(VERB_FORMS) - names.GROUPS - lang.NOUN_OR_VERB)


def antecedents(text: str, start: int) -> Iterator[Span]:
    """The noun phrases that end right before the pronoun at `start`, the shortest first."""
    words = cut(text, max(0, start - _BEFORE), start)
    words = _without_time(_without_aside(_without_brackets(words)))
    while words and words[-1].low in {",", "-", "--"}:
        words = words[:-1]
    begin = end = len(words)
    for _ in range(_PHRASES):
        begin = _begin(words, begin)
        if begin == end or words[begin].is_mark:
            return
        yield Span(words[begin].start, words[-1].end)
        if begin < _JOINED or words[begin - 1].low not in lang.PREPOSITIONS:
            return
        begin, end = begin - 1, begin - 1


def _begin(words: list[Word], end: int) -> int:
    """Where the noun phrase begins that ends before `end`; `end` itself where there is none."""
    begin = end
    while begin > 0 and end - begin < _LONGEST:
        word = words[begin - 1]
        if word.low == "and" and begin < end and _is_joined(words[:end], begin - 1):
            begin -= 1
            continue
        if _stops(words, begin - 1):
            break
        begin -= 1
        if word.low in _OPENERS:
            break
    return begin


def apposed(text: str, start: int) -> Span | None:
    """The name to which the phrase before the pronoun at `start` stands in apposition

    ("Ivo Tal, a friend of the port who …"), or None.
    """
    words = cut(text, max(0, start - _BEFORE), start)
    while words and words[-1].is_mark:
        words = words[:-1]
    comma = next((i for i in range(len(words) - 1, -1, -1) if words[i].is_mark), -1)
    if comma < 1 or words[comma].low != "," or comma + 1 == len(words):
        return None
    phrase = words[comma + 1 :]
    if phrase[0].low not in lang.DETERMINERS or any(_is_verb(word) for word in phrase):
        return None
    before = _without_brackets(words[:comma])
    begin = len(before)
    while begin > 0 and (before[begin - 1].is_capital or _is_short(before, begin - 1)):
        begin -= 1
    name = before[begin:]
    return Span(name[0].start, name[-1].end) if name else None


def _stops(words: list[Word], place: int) -> bool:
    """Whether no noun phrase reaches over this word or mark."""
    word = words[place]
    if word.is_mark:
        return not _is_short(words, place)
    return _is_verb(word) or word.low in _STOPS or word.low == "and"


def _is_verb(word: Word) -> bool:
    return (word.low in _VERBS and not word.is_capital) or word.low in lang.AUXILIARIES


def _is_short(words: list[Word], place: int) -> bool:
    """Whether here a stop only shortens the word before it ("Gen.", "J.")."""
    if words[place].low != ".":
        return False
    before = words[place - 1].low if place else ""
    return len(before) == 1 or before in names.HONORIFICS


def _without_brackets(words: list[Word]) -> list[Word]:
    """The words without a bracket that closes them ("(R-Torvik)") or a comma behind it."""
    end = len(words)
    while end and words[end - 1].low == ",":
        end -= 1
    if not end or words[end - 1].low != ")":
        return words
    opening = next((i for i in range(end - 1, -1, -1) if words[i].low == "("), 0)
    return words[:opening]


def _without_aside(words: list[Word]) -> list[Word]:
    """The words without what stands between two dashes at their end ("- from Ada to Ivo -")."""
    if not words or words[-1].low not in {"-", "--"}:
        return words
    opening = next((i for i in range(len(words) - 2, 0, -1) if words[i].low in {"-", "--"}), 0)
    return words[:opening] if opening else words


def _without_time(words: list[Word]) -> list[Word]:
    """The words without a time that stands last ("Ada Kern last year, who …")."""
    end = len(words)
    while end and words[end - 1].low == ",":
        end -= 1
    if not end or words[end - 1].low not in lang.TIME_WORDS:
        return words
    while end and words[end - 1].low in lang.TIME_WORDS | lang.TIME_LINKS | {"this"}:
        end -= 1
    return words[:end]


def _is_joined(words: list[Word], place: int) -> bool:
    """Whether "and" joins two nouns of one sort ("sailors and pilots", "Kern and Tal")."""
    if place == 0 or _is_listed(words, place):
        return False
    before, behind = words[place - 1], words[place + 1]
    plural = before.low.endswith("s") and words[-1].low.endswith("s")
    return (before.is_capital and behind.is_capital) or plural


def _is_listed(words: list[Word], place: int) -> bool:
    """Whether "and" closes a list of names, of which only the last is meant."""
    begin = place
    while begin > 0 and words[begin - 1].is_capital:
        begin -= 1
    return begin > 1 and words[begin - 1].low == "," and words[begin - 2].is_capital
