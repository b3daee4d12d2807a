"""NewsQuant: its sentences, its quantities, and ours put into its terms.

A file holds a JSON list of sentences, each with `text` and `quantities`: `value` ("12.0", a range
as "3.0-5.0"), `normalized_unit` (singular; what is counted where nothing is measured) and `change`
(`=`, `~`, `>`, `<`, `up`, `down`).
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.model import Bound, Quantity

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


_BOUNDS = {Bound.ABOUT: "~", Bound.AT_LEAST: ">", Bound.AT_MOST: "<"}
# Our name of a unit -> theirs, where it is not just ours in the singular.
_UNITS = {
    "percent": "percentage",
    "km": "kilometre",
    "m": "metre",
    "cm": "centimetre",
    "mm": "millimetre",
    "kg": "kilogram",
    "tons": "metric ton",
    "pounds": "pound-mass",
    "liters": "litre",
    "feet": "foot",
    "square km": "square kilometre",
    "km/h": "kilometre per hour",
    "mph": "mile per hour",
    "pounds sterling": "pound sterling",
}


def given(quantity: Quantity) -> Given:
    """A quantity of ours in the corpus's terms."""
    unit = _unit(quantity)
    if quantity.per is not None and quantity.per_counted:
        unit = f"{unit} per {_singular(quantity.per_counted)}"
    bound = _BOUNDS.get(quantity.bound, "=")
    return Given(_value(quantity.low, quantity.high), unit.lower(), bound)


def _unit(quantity: Quantity) -> str:
    if quantity.unit:
        return _UNITS.get(quantity.unit) or _singular(quantity.unit)
    return _singular(quantity.counted) or "-"


def _singular(noun: str) -> str:
    for ending, singular in (("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ies", "y")):
        if noun.endswith(ending):
            return noun.removesuffix(ending) + singular
    return noun.removesuffix("s")
