"""Relatives: takes a relative pronoun, gives the span of the noun phrase that it stands behind.

"Mayor Ada Kern, who said …" leads to the name, "the harbour board, which …" to its description.
"""

from sayso.extract.cues import VERB_FORMS
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word, cut
from sayso.model import Span

RELATIVES = frozenset(["who", "which", "that", "whose", "whom"])
_BEFORE = 120  # code points before the pronoun in which its noun phrase lies
_LONGEST = 6  # words of a noun phrase
_OPENERS = lang.DETERMINERS | lang.NUMBERS | lang.POSSESSIVES
_STOPS = lang.PREPOSITIONS | lang.PRONOUNS | lang.CLAUSE_OPENERS | lang.AUXILIARIES
_VERBS = lang.FINITE | (frozenset(VERB_FORMS) - names.GROUPS - lang.NOUN_OR_VERB)


def antecedent(text: str, start: int) -> Span | None:
    """The noun phrase that ends right before the pronoun at `start`, or None."""
    words = cut(text, max(0, start - _BEFORE), start)
    words = _without_brackets(words)
    while words and words[-1].low in {",", "-", "--"}:
        words = words[:-1]
    begin = len(words)
    while begin > 0 and len(words) - begin < _LONGEST:
        word = words[begin - 1]
        if word.low == "and" and begin < len(words) and _is_joined(words, begin - 1):
            begin -= 1
            continue
        if _stops(words, begin - 1):
            break
        begin -= 1
        if word.low in _OPENERS:
            break
    phrase = words[begin:]
    return Span(phrase[0].start, phrase[-1].end) if phrase and not phrase[0].is_mark else None


def _stops(words: list[Word], place: int) -> bool:
    """Whether no noun phrase reaches over this word or mark."""
    word = words[place]
    if word.is_mark:
        return word.low != "." or not _is_short(words, place)
    verb = word.low in _VERBS and not word.is_capital
    return verb or word.low in _STOPS or word.low == "and"


def _is_short(words: list[Word], place: int) -> bool:
    """Whether a stop only shortens the word before it ("Gen.", "J.")."""
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
