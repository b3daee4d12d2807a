"""NewsQuant: its sentences, its quantities, and ours put into its terms.

A file holds a JSON list of sentences, each with `text` and `quantities`: `value` ("12.0", a range
as "3.0-5.0"), `normalized_unit` (singular; what is counted where nothing is measured) and `change`
(`=`, `~`, `>`, `<`, `up`, `down`).
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.model import Bound, Quantity, Trend

_RANGE = re.compile(r"(-?[\d.]+)\s*-\s*([\d.]+)$")
_DIGITS = 6  # significant digits two values share to be the same


@dataclass(frozen=True, slots=True)
class Given:
    """A quantity in the corpus's terms: both ends of its value, its unit, its bound or change."""

    value: tuple[str, str]
    unit: str
    bound: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what the corpus finds in it."""

    text: str
    quantities: tuple[Given, ...]


def sentences(path: Path) -> Iterator[Sentence]:
    """The sentences of a file. Raises `ValueError` on a value that is no number."""
    for entry in json.loads(path.read_text()):
        yield Sentence(entry["text"], tuple(map(_given, entry["quantities"])))


def _given(entry: Mapping[str, str]) -> Given:
    ends = _RANGE.match(entry["value"])
    low, high = ends.groups() if ends else (entry["value"], entry["value"])
    unit = entry["normalized_unit"].lower().strip()
    return Given(_value(float(low), float(high)), unit, entry["change"])


def _value(low: float, high: float) -> tuple[str, str]:
    return f"{low:.{_DIGITS}g}", f"{high:.{_DIGITS}g}"


# --- Ours in its terms --------------------------------------------------------------------------

_BOUNDS = {Bound.ABOUT: "~", Bound.AT_LEAST: ">", Bound.AT_MOST: "<"}
_TRENDS = {Trend.RISES_BY: "up", Trend.FALLS_BY: "down"}
_RANGE_BOUND = "="
_FROM = (Trend.RISES_FROM, Trend.FALLS_FROM)
_TO = (Trend.RISES_TO, Trend.FALLS_TO)
# Our name of a unit -> the corpus's, where it is not just ours in the singular.
_UNITS = {
    "percent": "percentage",
    "m": "metre",
    "km": "kilometre",
    "cm": "centimetre",
    "mm": "millimetre",
    "kg": "kilogram",
    "micrometers": "micrometre",
    "nanometers": "nanometre",
    "square km": "square kilometre",
    "square meters": "square metre",
    "square cm": "square centimetre",
    "cubic cm": "cubic centimetre",
    "cubic meters": "cubic metre",
    "tons": "metric ton",
    "pounds": "pound-mass",
    "liters": "litre",
    "milliliters": "millilitre",
    "km/h": "kilometre per hour",
    "mph": "mile per hour",
    "miles per gallon": "mile per gallon",
    "meters per second": "metre per second",
    "watt-hours": "watt hour",
    "kilowatt-hours": "kilowatt hour",
    "megawatt-hours": "megawatt hour",
    "million British thermal units": "mega british thermal unit",
    "gigawatt-hours": "gigawatt hour",
    "milliampere-hours": "milliampere-hour",
    "newton meters": "newton metre",
    "pound-feet": "pound-foot",
    "megabits per second": "megabit per second",
    "gigabits per second": "gigabit per second",
    "parts per million": "parts-per-million",
    "parts per billion": "parts-per-billion",
    "degrees Celsius": "celsius",
    "degrees Fahrenheit": "fahrenheit",
    "years of age": "year of age",
    "months of age": "month of age",
    "weeks of age": "week of age",
    "days of age": "day of age",
    "times": "count",
    "pounds sterling": "pound sterling",
    "pence": "point",
    "yuan": "chinese yuan",
    "yen": "japanese yen",
    "won": "south korean won",
    "ringgit": "malaysian ringgit",
    "kuna": "croatian kuna",
    "rand": "south african rand",
    "lira": "turkish lira",
    "Danish kroner": "danish krone",
    "Swedish kronor": "swedish krona",
    "Norwegian kroner": "norwegian krone",
}
_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "inches": "inch", "teeth": "tooth", "lives": "life", "series": "series",
    "revolutions per minute": "revolutions per minute", "horsepower": "horsepower",
    "hertz": "hertz", "megahertz": "megahertz", "gigahertz": "gigahertz",
}  # fmt: skip
_LEMMAS = {"best": "good", "biggest": "big", "largest": "large"}
_ENDINGS = (
    ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("uses", "us"), ("ies", "y"),
    ("men", "man"), ("ss", "ss"), ("us", "us"), ("s", ""),
)  # fmt: skip


def given(quantities: Iterable[Quantity]) -> tuple[Given, ...]:
    """The quantities of a sentence in the corpus's terms.

    It has "dozens" from one to ten times their scale, "from 3 to 5" as one range, and parts of a
    whole as fractions, with a "%" before what they are parts of.
    """
    found: list[Given] = []
    start: Quantity | None = None
    for one in quantities:
        ours = Given(_ends(one), _unit(one), _bound(one))
        if start is not None and one.trend in _TO:
            found[-1] = Given(_value(start.low, one.high), ours.unit, _RANGE_BOUND)
        else:
            found.append(ours)
        start = one if one.trend in _FROM else None
    return tuple(found)


def _ends(one: Quantity) -> tuple[str, str]:
    if _vague(one):
        return _value(one.low / 2, 5 * one.low)
    whole = one.per if one.per and _part(one) else 1.0
    return _value(one.low / whole, one.high / whole)


def _part(one: Quantity) -> bool:
    """Whether it is a part of what is counted: "a third of the men", "two in five men"."""
    return one.unit == "share" or (one.per is not None and one.per > 1 and not one.per_counted)


def _vague(one: Quantity) -> bool:
    """Whether it is a plural scale alone; "several thousand" has its own ends."""
    return one.bound is Bound.ABOUT and one.low != one.high and one.high > 3 * one.low


def _bound(one: Quantity) -> str:
    if one.bound is Bound.BETWEEN or _vague(one):
        return _RANGE_BOUND
    return _BOUNDS.get(one.bound) or _TRENDS.get(one.trend, "=")


def _unit(one: Quantity) -> str:
    if _part(one):
        return f"% {_singular(one.counted) or '-'}".lower()
    unit = _UNITS.get(one.unit) or _singular(one.unit or one.counted)
    per = _UNITS.get(f"{one.per_counted}s") or _singular(one.per_counted)
    return (unit or "-").lower() + (f" per {per}".lower() if per else "")


def _singular(noun: str) -> str:
    first, _, last = noun.rpartition(" ")
    word = _IRREGULAR.get(last)
    if word is None:
        for ending, singular in _ENDINGS:
            if last.endswith(ending):
                word = last.removesuffix(ending) + singular
                break
    modifiers = " ".join(
        _LEMMAS.get(modifier, modifier) for modifier in first.split(" ") if modifier != "and"
    )
    return f"{modifiers} {last if word is None else word}".strip()
