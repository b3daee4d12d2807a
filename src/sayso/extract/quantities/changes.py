"""How a number moves: takes tokens and the place of a number, tells its part in a change.

change = change-word {word} ["by" | "to" | "from"] number        rose by 5   fell from 9 to 3
       | number change-word                                      5 percent higher
"""

from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.lang.en_counted import OF, STOPS
from sayso.extract.lang.en_quantities import (
    CHANGE_LINKS,
    CLAUSE_MARKS,
    FALLS,
    FROM,
    GAINS,
    LESS,
    LESS_NOUNS,
    LOSSES,
    MORE,
    MORE_NOUNS,
    MOVES,
    PARTICLES,
    RAISES,
    RISES,
    SHARES,
    TO,
)
from sayso.extract.quantities.found import Found
from sayso.extract.quantities.sharing import shared
from sayso.extract.quantities.tokens import Sort, Token, Tokens
from sayso.model import Trend
from sayso.units import LENGTH_OF_TIME, MONEY, dimension

_TO = frozenset({Trend.RISES_TO, Trend.FALLS_TO})
_FAR = 6  # tokens between the word of a change and its "by", "to" or "from"
_NEAR = 2  # and between that word and its number, where nothing links them


def trend(tokens: Tokens, start: int, end: int, unit: str) -> Trend:
    """How the quantity from `start` to `end`, bounds and unit included, says that something moves.

    Without "by", "to" or "from" only what is measured moves: neither "up 300 men" nor "300 men
    fell" is a change, and "lost 300 men" is none in any case.
    """
    if tokens[start - 1].word == "+" and tokens[start].glued:
        return Trend.RISES_BY
    link = CHANGE_LINKS.get(tokens[start - 1].low, "")
    rises, falls = RISES, FALLS
    if unit in SHARES or dimension(unit) == MONEY:
        rises, falls = RISES | GAINS, FALLS | LOSSES
    elif not link or link == OF:  # not "shot down 3 of 5 boats"
        rises, falls = RISES - PARTICLES, FALLS - PARTICLES
    if not link and dimension(unit) == MONEY:
        rises -= RAISES
    far = _FAR if link and link != OF else _NEAR if link or unit else 0
    for token in _back(tokens, start - bool(link), far):
        if token.low in rises or token.low in falls:
            return _trend(link.replace(OF, "by") or "by", falls=token.low in falls)
    return _behind(tokens, end, unit) if unit else Trend.NONE


def _behind(tokens: Tokens, end: int, unit: str) -> Trend:
    more, less = MORE, LESS
    if dimension(unit) != LENGTH_OF_TIME:
        more, less = MORE | MORE_NOUNS, LESS | LESS_NOUNS
    for token in tokens[end : end + _NEAR]:
        if token.low in STOPS or (token.sort is Sort.MARK and token.word != "-"):
            break
        if token.low in more or token.low in less:
            return _trend("by", falls=token.low in less)
    return Trend.NONE


def _back(tokens: Tokens, index: int, far: int) -> Iterator[Token]:
    """The tokens before `index`, the nearest first, as far as the clause goes."""
    for token in reversed(tokens[max(0, index - far) : index]):
        if token.word in CLAUSE_MARKS:
            return
        yield token


def _trend(link: str, *, falls: bool) -> Trend:
    return Trend(f"{'falls' if falls else 'rises'} {link}")


def moves(tokens: Tokens, start: int, *, measured: bool) -> bool:
    """Whether a number and the "to" behind it tell a change and no range: "rose from 3 to 5",

    and of what is measured "rose by $3 to $40".
    """
    if tokens[start].low == FROM:  # the bound before the number
        return moves_from(tokens, start + 1)
    near = {token.low for token in _back(tokens, start, _NEAR)}
    return measured and not near.isdisjoint(RISES | FALLS | GAINS | LOSSES)


def moves_from(tokens: Tokens, start: int) -> bool:
    """Whether the number at `start` is where a change starts from: "rose from 3 to 5"."""
    if tokens[start - 1].low != FROM:
        return False
    start -= tokens[start - 2].word == ","  # "rose, from 3 to 5"
    words = {token.low for token in _back(tokens, start - 1, _FAR)}
    return not words.isdisjoint(RISES | FALLS | MOVES)


def pair(tokens: Tokens, results: list[Found]) -> None:
    """ "from 3 to 5 percent", "to 5 percent, from 3": both numbers tell the direction, and share

    their unit and rate.
    """
    if len(results) < 2:
        return
    one, other = results[-2:]
    between = [token.low for token in tokens[one.end : other.start]]
    joined = between[-1:] == [TO] and len(between) <= _FAR and not CLAUSE_MARKS & {*between}
    if joined and moves_from(tokens, one.start):
        results[-2:] = _moved(one, other)
    elif one.quantity.trend in _TO and [word for word in between if word != ","] == [FROM]:
        results[-2:] = reversed(_moved(other, one))


def _moved(start: Found, end: Found) -> tuple[Found, Found]:
    falls = end.quantity.low < start.quantity.low
    before, after = shared(start.quantity, end.quantity), shared(end.quantity, start.quantity)
    if after.per is None and before.unit == after.unit:
        after = replace(after, per=before.per, per_counted=before.per_counted)
    return (
        replace(start, quantity=replace(before, trend=_trend("from", falls=falls))),
        replace(end, quantity=replace(after, trend=_trend("to", falls=falls))),
    )
