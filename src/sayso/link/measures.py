"""Measures: what is measured in one unit, said in another, so that numbers can be compared.

Takes quantities; returns them in the base unit of their scale (`sayso.units`). Shares, percent and
"two in five" are one scale.
"""

from dataclasses import replace

from sayso.model import Quantity
from sayso.units import UNITS


def measured(quantity: Quantity) -> Quantity:
    """The quantity in the base unit of its scale; any other as it is."""
    if (
        quantity.per is not None
        and quantity.per > 1
        and not (quantity.unit or quantity.per_counted)
    ):
        share = 100 / quantity.per
        return _times(replace(quantity, per=None), share, "percent")
    known = UNITS.get(quantity.unit)
    if known is None or known.base == quantity.unit:
        return quantity
    return _times(quantity, known.size, known.base)


def _times(quantity: Quantity, factor: float, unit: str) -> Quantity:
    return replace(quantity, low=quantity.low * factor, high=quantity.high * factor, unit=unit)
