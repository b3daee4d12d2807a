"""Ratios: takes the quantities of a sentence, counts those before "for every …" against it.

Also "three to one", "1:30", "20 a day".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.lang.en_quantities import EVERY
from sayso.extract.quantities.found import Found, Words, any_of, in_figures
from sayso.extract.quantities.nouns import phrase
from sayso.extract.quantities.numbers import Number
from sayso.model import Quantity, Span

_EVERY = re.compile(rf"\s+(?:{any_of(EVERY)})\s+", re.IGNORECASE)
_A_DAY = re.compile(
    r"\s+(?:an?|each|every|per)\s+(?P<unit>second|minute|hour|day|week|month|year)\b"
)
_COLON = re.compile(r"(?<![\w:.])(?P<left>\d{1,4}):(?P<right>\d{1,4})(?![\w:])")
_RATIO_CUE = re.compile(r"\b(?:ratio|proportion|odds|rate|outnumber\w*)\b", re.IGNORECASE)


def ratio_of(words: Words, number: Number, other: Number) -> Found | None:
    """ "three to one"; None where the words do not speak of a ratio."""
    if other.low != 1 and not _RATIO_CUE.search(words.before(number.start)):
        return None
    quantity = Quantity(number.low, number.high, per=other.low)
    return Found(number.start, other.end, quantity, "", in_figures(number.low), "a ratio")


def colons(words: Words, taken: Sequence[Span]) -> Iterator[Found]:
    """Ratios written with a colon, where the words around speak of one."""
    for match in _COLON.finditer(words.text, words.start, words.end):
        cue = _RATIO_CUE.search(words.before(match.start()))
        if not cue or any(span.overlaps(Span(*match.span())) for span in taken):
            continue
        quantity = Quantity(float(match["left"]), float(match["left"]), per=float(match["right"]))
        yield Found(*match.span(), quantity, "", in_figures(quantity.low), "a ratio")


def ratios(words: Words, found: Sequence[Found]) -> Iterator[Found]:
    """The same quantities, those before "for every …" with what they are counted against."""
    results: list[Found] = []
    skip = False
    for index, one in enumerate(found):
        if skip:
            skip = False
            continue
        every = _EVERY.match(words.text, one.end, words.end)
        following = found[index + 1] if index + 1 < len(found) else None
        if every and following and following.start == every.end():
            per, per_counted = following.quantity.low, following.quantity.counted
            one, skip = (
                _against(one, per, per_counted or following.quantity.unit, following.end),
                True,
            )
        elif every and one.quantity.per is None:
            counted, end = phrase(words, every.end() - 1)
            one = _against(one, 1.0, counted, end) if counted else one
        elif a_day := _A_DAY.match(words.text, one.end, words.end):
            one = _against(one, 1.0, a_day["unit"], a_day.end())
        results.append(one)
        if skip:
            _coordinate(words, results)
    yield from results


def _against(one: Found, per: float, counted: str, end: int) -> Found:
    quantity = replace(one.quantity, per=per, per_counted=counted)
    return replace(one, quantity=quantity, end=end, why="a ratio")


def _coordinate(words: Words, results: list[Found]) -> None:
    """ "one cook and three guards for every 30 men": the cook is counted against the men too."""
    last = results[-1].quantity
    for index in range(len(results) - 2, -1, -1):
        one, following = results[index], results[index + 1]
        between = words.text[one.end : following.start]
        if one.quantity.per is not None or not re.fullmatch(r",?\s*(?:and\s+)?", between):
            break
        quantity = replace(one.quantity, per=last.per, per_counted=last.per_counted)
        results[index] = replace(one, quantity=quantity, why="a ratio")
