"""Units: every unit of measure that Sayso names, with its dimension and how much of it one is.

Names are canonical and of no language's grammar: tables of words lead to them
(`extract/lang/en_units.py`), and comparing numbers starts from them (`link/measures.py`). What the
table lacks ("soldiers", "points") is its own dimension and compares with nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

MONEY: Final = "money"
LENGTH_OF_TIME: Final = "time"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its dimension, and how much of the `base` of its scale one is.

    A dimension may have several scales that do not convert: each currency has its own, since rates
    change.
    """

    dimension: str
    base: str
    size: float = 1.0


# The dimension of a scale -> its units with their sizes, the base first. Months and years are of
# no fixed length in hours, and are a scale of their own.
_SCALES: tuple[tuple[str, Mapping[str, float]], ...] = (
    (
        "length",
        {
            "m": 1.0, "km": 1000.0, "cm": 0.01, "mm": 0.001, "micrometers": 1e-6,
            "nanometers": 1e-9, "miles": 1609.344, "yards": 0.9144, "feet": 0.3048,
            "inches": 0.0254, "nautical miles": 1852.0, "light-years": 9.4607e15,
        },
    ),
    (
        "area",
        {
            "square km": 1.0, "square meters": 1e-6, "square cm": 1e-10, "hectares": 0.01,
            "acres": 0.00404686, "square miles": 2.589988, "square feet": 9.2903e-8,
        },
    ),
    (
        "volume",
        {
            "liters": 1.0, "milliliters": 0.001, "gallons": 3.785412, "pints": 0.473176,
            "quarts": 0.946353, "fluid ounces": 0.0295735, "cubic meters": 1000.0,
            "cubic feet": 28.31685, "cubic cm": 0.001, "barrels": 158.987,
        },
    ),
    (
        "mass",
        {
            "kg": 1.0, "grams": 0.001, "milligrams": 1e-6, "tons": 1000.0, "kilotons": 1e6,
            "pounds": 0.453592, "ounces": 0.0283495, "carats": 0.0002,
        },
    ),
    ("speed", {"km/h": 1.0, "mph": 1.609344, "knots": 1.852, "meters per second": 3.6}),
    (
        "power",
        {
            "kilowatts": 1.0, "watts": 0.001, "megawatts": 1000.0, "gigawatts": 1e6,
            "horsepower": 0.7457, "brake horsepower": 0.7457,
        },
    ),
    (
        "energy",
        {
            "kilowatt-hours": 1.0, "watt-hours": 0.001, "megawatt-hours": 1000.0,
            "gigawatt-hours": 1e6, "British thermal units": 0.000293071,
            "million British thermal units": 293.071,
        },
    ),
    ("torque", {"newton meters": 1.0, "pound-feet": 1.355818}),
    ("pressure", {"pascals": 1.0, "megapascals": 1e6, "gigapascals": 1e9}),
    ("frequency", {"hertz": 1.0, "kilohertz": 1e3, "megahertz": 1e6, "gigahertz": 1e9}),
    ("voltage", {"volts": 1.0, "kilovolts": 1000.0}),
    (
        "data",
        {"bytes": 1.0, "kilobytes": 1e3, "megabytes": 1e6, "gigabytes": 1e9, "terabytes": 1e12},
    ),
    ("data rate", {"megabits per second": 1.0, "gigabits per second": 1000.0}),
    (
        LENGTH_OF_TIME,
        {
            "hours": 1.0, "milliseconds": 1 / 3_600_000, "seconds": 1 / 3600, "minutes": 1 / 60,
            "days": 24.0, "weeks": 168.0, "fortnights": 336.0,
        },
    ),
    (LENGTH_OF_TIME, {"years": 1.0, "months": 1 / 12, "decades": 10.0, "centuries": 100.0}),
    ("age", {"years of age": 1.0, "months of age": 1 / 12}),
    ("age", {"days of age": 1.0, "weeks of age": 7.0}),
    (
        "share",
        {"percent": 1.0, "share": 100.0, "parts per million": 1e-4, "parts per billion": 1e-7},
    ),
    ("points of percent", {"percentage points": 1.0, "basis points": 0.01}),
    ("temperature", {"degrees Celsius": 1.0}),
    ("temperature", {"degrees Fahrenheit": 1.0}),
    (MONEY, {"dollars": 1.0, "cents": 0.01}),
    (MONEY, {"pounds sterling": 1.0, "pence": 0.01}),
    (MONEY, {"ringgit": 1.0, "sen": 0.01}),
)  # fmt: skip

_CURRENCIES: tuple[str, ...] = (
    "Australian dollars", "Canadian dollars", "Hong Kong dollars", "New Zealand dollars",
    "Singapore dollars", "euros", "reais", "rubles", "hryvnias", "yuan", "won", "yen", "rials",
    "riyals", "shekels", "rupees", "lira", "zlotys", "crowns", "Danish kroner", "Swedish kronor",
    "Norwegian kroner", "Swiss francs", "francs", "pesos", "rand", "kuna", "dirhams", "dinars",
    "baht", "bitcoins",
)  # fmt: skip

UNITS: Mapping[str, Unit] = {
    name: Unit(dimension, next(iter(sizes)), size)
    for dimension, sizes in (*_SCALES, *((MONEY, {name: 1.0}) for name in _CURRENCIES))
    for name, size in sizes.items()
}


def dimension(unit: str) -> str:
    """The dimension of a unit; of what the table lacks the unit itself."""
    known = UNITS.get(unit)
    return known.dimension if known else unit


_ONE: Mapping[str, str] = {
    "feet": "foot",
    "square feet": "square foot",
    "cubic feet": "cubic foot",
    "inches": "inch",
    "centuries": "century",
    "hertz": "hertz",
}


def of_one(name: str) -> str:
    """The name of a unit for one of it: "hour" of "hours"."""
    return _ONE.get(name, name.removesuffix("s"))


_OF_ONE = {of_one(name): known for name, known in UNITS.items()}


def unit(name: str) -> Unit | None:
    """The unit of that name, which may be that of one ("hours", "hour"), or of one of something

    ("kg of flour").
    """
    name = name.partition(" of ")[0]
    return UNITS.get(name) or _OF_ONE.get(name)
