"""Whether two numbers can both hold, and why."""

import pytest

from sayso.link.numbers import NumberPair, agree, same_counted, same_number
from sayso.model import Bound, Quantity, Trend

ABOUT = Quantity(12_000, 12_000, Bound.ABOUT, counted="troops")


def test_about_leaves_a_tenth_to_either_side_and_says_so() -> None:
    pair = NumberPair(ABOUT, Quantity(11_000, 11_000, counted="troops"), "about 12,000", "11,000")
    assert pair.compatible
    assert (
        pair.reason == "“about 12,000” leaves room from 10,800 to 13,200, which takes in “11,000”"
    )


def test_the_looser_of_two_gives_the_reason() -> None:
    pair = NumberPair(Quantity(9_000, 9_000, counted="troops"), ABOUT, "9,000", "about 12,000")
    assert not pair.compatible
    assert pair.reason.endswith("from 10,800 to 13,200, which does not take in “9,000”")


def test_an_open_bound_leaves_room_without_end() -> None:
    at_least = Quantity(20, 20, Bound.AT_LEAST, unit="km")
    pair = NumberPair(at_least, Quantity(12, 12, unit="km"), "at least 20 km", "12 km")
    assert not pair.compatible
    assert (
        pair.reason == "“at least 20 km” leaves room from 20 km up, which does not take in “12 km”"
    )


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (Quantity(40, 40, unit="km"), Quantity(25, 25, unit="miles"), True),
        (Quantity(40, 40, unit="km"), Quantity(40, 40, unit="miles"), False),
        (Quantity(1 / 3, 1 / 3, unit="share"), Quantity(33, 33, unit="percent"), True),
        (
            Quantity(2, 2, counted="men", per=5),
            Quantity(60, 60, unit="percent", counted="men"),
            False,
        ),
        (Quantity(3, 5, Bound.BETWEEN, "km"), Quantity(4, 4, unit="km"), True),
        (Quantity(-5, -5, Bound.ABOUT, "m"), Quantity(-5.2, -5.2, unit="m"), True),
        (Quantity(90, 90, unit="pence"), Quantity(0.9, 0.9, unit="pounds sterling"), True),
        (Quantity(300, 300, unit="horsepower"), Quantity(224, 224, unit="kilowatts"), True),
        (
            Quantity(200, 200, counted="shells", per=1, per_counted="hour"),
            Quantity(4800, 4800, counted="shells", per=1, per_counted="day"),
            True,
        ),
        (
            Quantity(3, 3, counted="guards", per=30, per_counted="men"),
            Quantity(1, 1, counted="guards", per=10, per_counted="men"),
            True,
        ),
        (
            Quantity(3, 3, counted="guards", per=30, per_counted="men"),
            Quantity(3, 3, counted="guards", per=10, per_counted="men"),
            False,
        ),
        (Quantity(25, 40, Bound.ABOUT, "km"), Quantity(43, 43, unit="km"), True),
        (Quantity(25, 40, Bound.ABOUT, "km"), Quantity(45, 45, unit="km"), False),
        (Quantity(3, 5, Bound.BETWEEN, "km"), Quantity(4, 4, Bound.AT_LEAST, "km"), True),
        (Quantity(3, 5, Bound.BETWEEN, "km"), Quantity(6, 6, Bound.AT_LEAST, "km"), False),
    ],
)
def test_numbers_in_two_units_agree_as_about(left: Quantity, right: Quantity, same: bool) -> None:
    assert same_counted(left, right)
    assert agree(left, right) is agree(right, left) is same


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Quantity(5, 5, unit="percent"), Quantity(5, 5, unit="percentage points")),
        (Quantity(5, 5, unit="euros"), Quantity(5, 5, unit="dollars")),
        (Quantity(5, 5, unit="months"), Quantity(20, 20, unit="weeks")),
        (
            Quantity(3, 3, counted="guards", per=1, per_counted="hour"),
            Quantity(3, 3, counted="guards", per=1, per_counted="boat"),
        ),
        (
            Quantity(3, 3, unit="percent", trend=Trend.RISES_BY),
            Quantity(3, 3, unit="percent", trend=Trend.FALLS_BY),
        ),
        (
            Quantity(3, 3, unit="percent", trend=Trend.RISES_FROM),
            Quantity(5, 5, unit="percent", trend=Trend.RISES_TO),
        ),
    ],
)
def test_what_no_scale_joins_is_not_compared(left: Quantity, right: Quantity) -> None:
    assert not same_counted(left, right)
    assert not same_counted(right, left)


def test_a_reason_says_against_what_a_rate_is() -> None:
    hourly = Quantity(10, 10, Bound.ABOUT, "liters", per=1, per_counted="hour")
    daily = Quantity(300, 300, unit="liters", per=1, per_counted="day")
    pair = NumberPair(hourly, daily, "about 10 litres an hour", "300 litres a day")
    assert not pair.compatible
    assert pair.reason == (
        "“300 litres a day” leaves room from 11.25 to 13.75 liters per hour, which does not take"
        " in “about 10 litres an hour”"
    )


def test_the_same_number_in_two_units_is_the_same() -> None:
    assert same_number(Quantity(1.5, 1.5, unit="km"), Quantity(1500, 1500, unit="m"))
    assert same_number(Quantity(0.5, 0.5, unit="share"), Quantity(50, 50, unit="percent"))


def test_a_difference_is_no_count() -> None:
    by = Quantity(300, 300, counted="men", trend=Trend.RISES_BY)
    to = Quantity(500, 500, counted="men", trend=Trend.RISES_TO)
    assert not same_counted(by, to)
    assert same_counted(to, Quantity(400, 400, counted="men"))
