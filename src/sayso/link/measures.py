"""Measures: what is measured in one unit, said in another, so that numbers can be compared.

Takes quantities; returns them in the first unit of their dimension. Names of units are those that
the extraction gives. Shares, percent and "two in five" are one dimension.
"""

from collections.abc import Mapping
from dataclasses import replace

from sayso.model import Quantity

# The unit that stands for its dimension, and how much of it another unit is.
_IN: Mapping[str, tuple[str, float]] = {
    unit: (base, factor)
    for base, factors in {
        "m": {
            "km": 1000.0, "cm": 0.01, "mm": 0.001, "miles": 1609.344, "yards": 0.9144,
            "feet": 0.3048, "inches": 0.0254, "nautical miles": 1852.0,
        },
        "square km": {
            "square meters": 1e-6, "hectares": 0.01, "acres": 0.00404686, "square miles": 2.589988,
            "square feet": 9.2903e-8,
        },
        "kg": {"grams": 0.001, "tons": 1000.0, "kilotons": 1e6, "pounds": 0.453592,
               "ounces": 0.0283495},
        "liters": {"milliliters": 0.001, "gallons": 3.785412, "cubic meters": 1000.0},
        "km/h": {"mph": 1.609344, "knots": 1.852, "meters per second": 3.6},
        "hours": {"seconds": 1 / 3600, "minutes": 1 / 60, "days": 24.0, "weeks": 168.0},
        "years": {"months": 1 / 12, "decades": 10.0, "centuries": 100.0},
        "kilowatts": {"watts": 0.001, "megawatts": 1000.0, "gigawatts": 1e6},
        "dollars": {"cents": 0.01},
        "percent": {"share": 100.0},
    }.items()
    for unit, factor in factors.items()
}  # fmt: skip


def measured(quantity: Quantity) -> Quantity:
    """The quantity in the unit that stands for its dimension; any other as it is."""
    if (
        quantity.per is not None
        and quantity.per > 1
        and not (quantity.unit or quantity.per_counted)
    ):
        share = 100 / quantity.per
        return _times(replace(quantity, per=None), share, "percent")
    base = _IN.get(quantity.unit)
    return _times(quantity, base[1], base[0]) if base else quantity


def _times(quantity: Quantity, factor: float, unit: str) -> Quantity:
    return replace(quantity, low=quantity.low * factor, high=quantity.high * factor, unit=unit)
