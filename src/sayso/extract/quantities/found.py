"""A quantity found among tokens, and how it is said again."""

from dataclasses import dataclass

from sayso.extract.quantities.nouns import singular
from sayso.model import Quantity


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity with its tokens; `said` is its bound as written, `figure` its number again,

    `to_one`: whether it is counted against one that is said ("18 pupils to one teacher").
    """

    start: int
    end: int
    quantity: Quantity
    said: str
    figure: str
    why: str
    to_one: bool = False


def in_figures(number: float) -> str:
    """The number in figures, with separators: 12,000."""
    whole = number == int(number) if abs(number) < 1e15 else False
    return f"{number:,.0f}" if whole else f"{number:,g}"


def told(found: Found) -> str:
    """The quantity said canonically: "up to 30 soldiers", "1 officer per 30 men"."""
    quantity, figure, counted = found.quantity, found.figure, found.quantity.counted
    unit = "" if quantity.unit == "share" else quantity.unit
    if unit and abs(quantity.high) == 1 == abs(quantity.low):
        unit = singular(unit)
    if counted and (unit or quantity.unit) and not figure.endswith(" of"):
        counted = f"of {counted}"
    parts = [found.said, figure, unit, counted]
    if quantity.per is not None:
        alone = quantity.per == 1 and quantity.per_counted and not found.to_one
        parts += ["per", "" if alone else in_figures(quantity.per), quantity.per_counted]
    return " ".join(part for part in parts if part)
