"""Lengths of time: takes the words of a length, returns its TIMEX value and modifier."""

from collections.abc import Sequence
from itertools import pairwise

from sayso.extract.lang.en_times import UNITS
from sayso.extract.times.lexer import Word

_SIGNS = {"s": "TS", "n": "TM", "h": "TH", "d": "D", "w": "W", "m": "M", "q": "Q", "y": "Y"}
_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S"}  # half a unit, as TIMEX3 counts it
_NUMBERS = ("num", "day", "teen", "scale", "year")
_LARGEST = 1_000_000  # a longer length is no time


def much(words: Sequence[Word]) -> float | None:
    """How many units, of "two to three" the most; None where it is left open ("several")."""
    words = words[_join(words) :]
    total = 0.0
    pending = 0.0
    told = halved = False
    for word in words:
        if word.kind in _NUMBERS:
            told = True
            if word.kind == "scale":
                total += max(pending, 1) * word.number
                pending = 0
            else:
                pending += word.number
        elif word.kind == "half":
            halved = True
        elif word.low == "couple":
            return 2
    if not told and _vague(words):
        return None
    if told:
        return min(total + pending, _LARGEST) + 0.5 * halved
    if any(word.kind in ("a", "each", "last", "next", "past", "coming") for word in words):
        singular = any(word.kind in ("unit", "quarter") for word in words)
        if halved:
            return 1.5 if any(word.kind == "and" for word in words) else 0.5
        return 1 if singular else None
    return 0.5 if halved else None


def least(words: Sequence[Word]) -> float | None:
    """The smaller number of "two to three"; None where only one is named."""
    join = _join(words)
    return much(words[: join - 1]) if join else None


def _join(words: Sequence[Word]) -> int:
    """Where the second number of "two to three" begins; 0 where there is one number."""
    for at, (before, word) in enumerate(pairwise(words[:-1]), start=2):
        if word.kind in ("to", "or") and before.kind in (*_NUMBERS, "a", "half"):
            return at if any(one.kind in (*_NUMBERS, "half") for one in words[at:]) else 0
    return 0


def length_of(words: Sequence[Word]) -> str:
    """The TIMEX value of a length ("PT2H", "P1.5Y", "PXM"); empty where there is none."""
    unit = next((w for w in reversed(words) if w.low in UNITS or w.kind == "quarter"), None)
    if unit is None:
        return ""
    count = much(words)
    if count is None and unit.kind in ("unit", "quarter") and not _vague(words):
        count = 1
    return period(count, unit)


def period(count: float | None, unit: Word) -> str:
    """`count` units, or an open number of them, as TIMEX3 writes it."""
    letter, size = UNITS.get(unit.low, ("q", 1))
    sign = _SIGNS[letter]
    clock = "T" if sign[0] == "T" else ""
    if count is None:
        larger = {10: "DE", 100: "CE"}.get(size, sign[-1])
        return f"P{clock}X{larger}"
    whole = int(count * size)
    if count * size - whole == 0.5 and sign in _HALVES:
        return f"P{clock}{whole or ''}{sign[-1] if whole else ''}{_HALVES[sign]}"
    return f"P{clock}{count * size:g}{sign[-1]}"


def _vague(words: Sequence[Word]) -> bool:
    return any(word.kind in ("few", "some") for word in words)


def mod_of(words: Sequence[Word]) -> str:
    """How the words bound or blur what they count, as TIMEX3 writes it."""
    kinds = [word.kind for word in words[:3]]
    if kinds[:1] == ["no"]:
        return "EQUAL_OR_LESS" if "more" in kinds else "EQUAL_OR_MORE"
    if kinds[:2] in (["up", "to"], ["at", "most"]):
        return "EQUAL_OR_LESS"
    if kinds[:2] == ["at", "least"]:
        return "EQUAL_OR_MORE"
    if kinds[:2] == ["more", "than"] or kinds[:1] == ["over"]:
        return "MORE_THAN"
    if kinds[:2] == ["less", "than"]:
        return "LESS_THAN"
    return "APPROX" if kinds[:1] in (["around"], ["nearly"], ["some"]) else ""
