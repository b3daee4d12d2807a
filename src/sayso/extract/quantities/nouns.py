"""What is counted: takes tokens and the place behind a number, returns its unit and noun phrase.

    what  = [unit] ["of" noun] | "-strong" noun | "-man" noun | noun

A noun phrase that a number counts ends with its first plural; that of "one", of a unit or of a
part may be singular, and ends before what looks like a verb.
"""

from dataclasses import dataclass, replace

from sayso.extract.lang.en_counted import (
    ALONE,
    ARTICLES,
    ATTRIBUTIVE,
    IRREGULAR,
    NOT_PLURAL,
    OF,
    PLURALS,
    SINGULARS,
    STOPS,
    STRONG,
)
from sayso.extract.lang.en_quantities import AND, MORE_OF
from sayso.extract.lang.en_units import INITIALS, SIGNS, SPACED_SIGNS, UNITS
from sayso.extract.quantities.numbers import Form, Number
from sayso.extract.quantities.numbers import number as number_at
from sayso.extract.quantities.tokens import Phrases, Sort, Tokens

_MOST_WORDS = 6  # of a counted noun phrase
_UNITS = Phrases(UNITS)
_INNER = frozenset({Sort.WORD, Sort.CODE})


@dataclass(frozen=True, slots=True)
class What:
    """What a number counts: its unit, its noun phrase, and the token behind both."""

    unit: str
    counted: str
    end: int


def unit_at(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """The unit at `index`, behind a number, and the token behind it."""
    at = _past_dash(tokens, index)
    sign = tokens[at]
    if sign.word in SIGNS and (sign.glued or _stands_alone(tokens, at)):
        behind = tokens[index - 1].sort
        if behind in (Sort.FIGURES, Sort.FRACTION) and not _goes_on(tokens, at + 1):
            return SIGNS[sign.word], at + 1
    return _UNITS.at(tokens, at)


def _past_dash(tokens: Tokens, index: int) -> int:
    joined = tokens[index].word == "-" and tokens[index].glued and tokens[index + 1].glued
    return index + joined


def _stands_alone(tokens: Tokens, index: int) -> bool:
    """Whether the sign behind a space is a unit: not the "C" of "12 C Company"."""
    behind = tokens[index + 1]
    named = behind.sort is Sort.WORD and behind.word[0].isupper()
    sign = tokens[index].word
    rated = behind.word == "/" and behind.glued  # "5 A/cm2"
    return rated or (sign in SPACED_SIGNS and not (named and sign in INITIALS))


def _goes_on(tokens: Tokens, index: int) -> bool:
    """Whether a word goes on: the "C" of "5 C-130" is no unit."""
    return tokens[index].glued and tokens[index].sort in (Sort.FIGURES, Sort.CODE, Sort.WORD)


def what(tokens: Tokens, number: Number, index: int, unit: str) -> What:
    """What `number` counts; `index` is behind it and its bounds, `unit` what it already has."""
    index += tokens[index].low in MORE_OF
    found = None if unit else unit_at(tokens, index)
    if found:
        unit, index = found
    if tokens[index].low == OF:
        return _of(tokens, number, index, unit)
    if number.form is Form.PART:
        counted, end = phrase(tokens, index)
        return What(unit, counted, end)
    if unit:
        return What(unit, "", index)
    if tokens[index].word == "-" and tokens[index].glued and tokens[index + 1].glued:
        return _compound(tokens, index + 1)
    if number.high == 1:
        counted, end = phrase(tokens, index, singular=True)
    else:
        counted, end = counted_plural(tokens, index, figures=number.form is Form.WORDS)
    measured = UNITS.get(tokens[end - 1].low, "") if counted else ""
    return What(measured, "" if measured else counted, end)


def _of(tokens: Tokens, number: Number, index: int, unit: str) -> What:
    """ "3 tons of flour", "two of the five bridges", "a quarter of a mile"."""
    at = index + 1 + (tokens[index + 1].low in ARTICLES)
    named = tokens[at].word[:1].isupper()  # "a US gallon"
    if number.high < 1 and (part := unit_at(tokens, at + named)):
        return What(part[0], "", part[1])
    among = number_at(tokens, at) if not unit else None
    if among is not None and among.high > number.high:
        return replace(what(tokens, among, among.end, among.unit), end=index)
    counted, end = phrase(tokens, index + 1)
    return What(unit, counted, end if counted else index)


def _compound(tokens: Tokens, index: int) -> What:
    """ "3,000-man brigade", "12,000-strong force", "five-storey building"."""
    word = tokens[index].low
    if tokens[index].sort is not Sort.WORD or word in STOPS:
        return What("", "", index - 1)
    noun, end = phrase(tokens, index + 1)
    if word == STRONG:
        return What("", f"{STRONG} {noun}".rstrip(), end if noun else index + 1)
    return What("", IRREGULAR.get(word, word if plural(word) else f"{word}s"), index + 1)


# --- Noun phrases -------------------------------------------------------------------------------


def counted_plural(tokens: Tokens, index: int, *, figures: bool = False) -> tuple[str, int]:
    """The noun phrase at `index` up to its first plural, or a word that counts people alone.

    `figures`: whether figures may stand in it ("six 155mm howitzers").
    """
    pieces: list[str] = []
    end = index
    for _ in range(_MOST_WORDS):
        named = end > index and tokens[end - 1].word[:1].isupper()  # "12 Leopard 2 tanks"
        piece, after = _piece(tokens, end, figures=figures or named)
        if not piece and pieces and tokens[end].low == AND:  # "North and South Aldoran troops"
            pieces.append(AND)
            end += 1
            continue
        if not piece:
            break
        if after - end == 1 and tokens[end].low in ARTICLES:
            end = after
            continue
        pieces.append(piece)
        end = after
        if plural(tokens[end - 1].low) and not _leads_on(tokens, end):
            return " ".join(pieces), end
    first = tokens[index]
    return (first.word, index + 1) if first.low in ALONE else ("", index)


def _leads_on(tokens: Tokens, index: int) -> bool:
    """Whether a plural stands before the noun it belongs to: "12 arms dealers"."""
    return tokens[index - 1].low in ATTRIBUTIVE and plural(tokens[index].low)


def phrase(tokens: Tokens, index: int, *, singular: bool = False) -> tuple[str, int]:
    """The noun phrase at `index` without articles, "" where there is none; a `singular` one ends

    before what looks like a plural, which there is a verb.
    """
    pieces: list[str] = []
    end = index
    for _ in range(_MOST_WORDS):
        piece, after = _piece(tokens, end)
        low = tokens[end].low
        if not piece:
            break
        if low in ARTICLES:
            if pieces:
                break
            end = after
            continue
        if pieces and (_like_verb(low) or plural(tokens[end - 1].low)):
            break
        if singular and pieces and plural(low):
            break
        if low.endswith("'s"):  # of another's: the noun is still to come
            pieces.clear()
        else:
            pieces.append(piece)
        end = after
    return (" ".join(pieces), end) if pieces else ("", index)


def _piece(tokens: Tokens, index: int, *, figures: bool = False) -> tuple[str, int]:
    """One word of a noun phrase with what a hyphen joins to it; "" where the phrase is over."""
    first = tokens[index]
    inner = first.sort in _INNER or (figures and first.sort is Sort.FIGURES)
    if not inner or (first.low in STOPS and first.low not in ARTICLES):
        return "", index
    end = index + 1
    word = first.word
    if first.sort is Sort.FIGURES and tokens[end].glued and tokens[end].sort in _INNER:
        word, end = word + tokens[end].word, end + 1
    while tokens[end].word == "-" and tokens[end].glued and tokens[end + 1].glued:
        if tokens[end + 1].sort is not Sort.WORD:
            break
        word += f"-{tokens[end + 1].word}"
        end += 2
    return word, end


def _like_verb(low: str) -> bool:
    return low.endswith(("ing", "ed", "ly")) and len(low) > 4


def plural(low: str) -> bool:
    """Whether the word, in lower case, looks like a plural noun."""
    if low in PLURALS or (low.endswith("men") and low not in NOT_PLURAL):
        return True
    return (
        low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and low not in NOT_PLURAL
    )


def singular(noun: str) -> str:
    """A noun phrase whose last word is a known plural, in the singular; any other as it is."""
    first, space, last = noun.rpartition(" ")
    last = last.lower()
    if last in SINGULARS:
        return f"{first}{space}{SINGULARS[last]}"
    if last.endswith("ies"):
        return noun[:-3] + "y"
    regular = plural(last) and last not in PLURALS and last.endswith("s")
    return noun.removesuffix("s") if regular else noun
