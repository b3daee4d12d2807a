"""Measures: what is measured in one unit, said in another, so that numbers can be compared.

Takes quantities; returns them in the base unit of their scale (`sayso.units`), rates and ratios
against one of the base unit or thing. Shares, percent and "two in five" are one scale.
"""

from dataclasses import replace

from sayso.model import Quantity
from sayso.units import UNITS, of_one, unit


def measured(quantity: Quantity) -> Quantity:
    """The quantity in the base unit of its scale, against one; any other as it is."""
    if quantity.per is not None and quantity.per > 0:
        quantity = _against_one(quantity, quantity.per)
    known = UNITS.get(quantity.unit)
    if known is None or known.base == quantity.unit:
        return quantity
    return _times(quantity, known.size, known.base)


def _against_one(quantity: Quantity, per: float) -> Quantity:
    if per > 1 and not (quantity.unit or quantity.per_counted):
        return _times(replace(quantity, per=None), 100 / per, "percent")
    whole = unit(quantity.per_counted)
    size, counted = 1.0, quantity.per_counted
    if whole is not None:
        _, of, thing = counted.partition(" of ")
        size, counted = whole.size, f"{of_one(whole.base)}{of}{thing}"
    quantity = replace(quantity, per=1.0, per_counted=counted)
    return _times(quantity, 1 / (per * size), quantity.unit)


def same_measure(left: Quantity, right: Quantity) -> bool:
    """Whether both are given in one unit, and against as much of one unit or thing."""
    units = unit(left.per_counted) == unit(right.per_counted)
    return left.unit == right.unit and left.per == right.per and units


def _times(quantity: Quantity, factor: float, name: str) -> Quantity:
    return replace(quantity, low=quantity.low * factor, high=quantity.high * factor, unit=name)
