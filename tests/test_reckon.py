from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Basis, Precision, Time
from sayso.reckon import iso, needs_anchor, reckon
from sayso.reckon.timex import timex_of
from tests.make import day

SATURDAY = day("2024-10-26")


def test_the_end_of_a_range_tells_the_year_of_its_beginning() -> None:
    time = reckon("--08..2024-10", None)
    assert time is not None
    assert iso(time) == "2024-08-01/2024-11-01"
    assert not needs_anchor("--08..2024-10")


@pytest.mark.parametrize(
    ("value", "interval"),
    [
        ("quarter:3", "2024-07-01/2024-10-01"),
        ("quarter:3:2019", "2019-07-01/2019-10-01"),
        ("half:1:-1y", "2023-01-01/2023-07-01"),
        ("-4q", "2023-10-01/2024-01-01"),
        ("---20", "2024-10-20"),
        ("--03:behind", "2024-03"),
        ("--03:ahead", "2025-03"),
        ("--11:behind", "2024-11"),
        ("--09:onward", "2024-09"),
        ("--07:onward", "2025-07"),
        ("198X#late", "1987-01-01/1990-01-01"),
        ("18XX", "1800-01-01/1900-01-01"),
    ],
)
def test_quarters_decades_and_what_leans(value: str, interval: str) -> None:
    time = reckon(value, SATURDAY)
    assert time is not None
    assert iso(time) == interval


@pytest.mark.parametrize(
    ("value", "timex"),
    [
        ("P3D", "P3D"),
        ("R/P1W", "P1W"),
        ("XXXX-WXX-2", "XXXX-WXX-2"),
        ("BC0241", "BC0241"),
        ("PRESENT_REF", "PRESENT_REF"),
        ("past", "PAST_REF"),
        ("<3d", "P3D"),
        ("<w", "PXW"),
        ("198X", "198"),
        ("18XX", "18"),
        ("-1w", "2024-W42"),
        ("weekend:past", "2024-W43-WE"),
        ("-1d@night", "2024-10-25TNI"),
        ("-1d@midnight", "2024-10-25T24:00"),
        ("weekday:4@05:40", "2024-10-25T05:40"),
        ("season:winter:last", "2024-WI"),
        ("quarter:3", "2024-Q3"),
        ("--08", "2024-08"),
        ("<0y", "2024"),
    ],
)
def test_points_as_timex_writes_them(value: str, timex: str) -> None:
    assert timex_of(value, reckon(value, SATURDAY)) == timex


@pytest.mark.parametrize(
    ("value", "timex"),
    [
        ("--10-24", "XXXX-10-24"),
        ("---24", "XXXX-XX-24"),
        ("weekday:4@night", "XXXX-WXX-5TNI"),
        ("weekend", "XXXX-WXX-WE"),
        ("season:winter", "XXXX-WI"),
        ("quarter:3", "XXXX-Q3"),
        ("-1y", "XXXX"),
        ("+2d", "XXXX-XX-XX"),
    ],
)
def test_what_is_not_settled_has_an_x(value: str, timex: str) -> None:
    assert timex_of(value, None) == timex


@pytest.mark.parametrize(
    ("value", "interval"),
    [
        ("+1d", "2024-10-27"),
        ("-1d", "2024-10-25"),
        ("-2w", "2024-10-07/2024-10-14"),
        ("+0m", "2024-10"),
        ("-1y", "2023"),
        ("-3h", "2024-10-26"),
        ("weekday:4", "2024-10-25"),
        ("weekday:5", "2024-10-26"),
        ("weekday:5:last", "2024-10-19"),
        ("weekday:5:next", "2024-11-02"),
        ("weekday:4:future", "2024-11-01"),
        ("weekday:4:this", "2024-10-25"),
        ("weekday:4:-1w", "2024-10-18"),
        ("weekend:past", "2024-10-26/2024-10-28"),
        ("weekend:last", "2024-10-19/2024-10-21"),
        ("weekend:next", "2024-11-02/2024-11-04"),
        ("--10-24", "2024-10-24"),
        ("--01-03", "2025-01-03"),
        ("--02-29", "2024-02-29"),
        ("--10-24:-1y", "2023-10-24"),
        ("--12:past", "2023-12"),
        ("--10:last", "2023-10"),
        ("--05:future", "2025-05"),
        ("season:summer:this", "2024-06-01/2024-09-01"),
        ("season:winter:past", "2023-12-01/2024-03-01"),
        ("<3d", "2024-10-23/2024-10-27"),
        (">3d", "2024-10-26/2024-10-30"),
        ("<24h", "2024-10-25/2024-10-27"),
        (">d", "2024-10-26/2024-11-03"),
        ("<0y", "2024-01-01/2024-10-27"),
        (">0w", "2024-10-26/2024-10-28"),
        ("past", "../2024-10-27"),
        ("-1d@night", "2024-10-25T18:00/2024-10-26T06:00"),
        ("--10-24@overnight", "2024-10-23T18:00/2024-10-24T06:00"),
        ("weekday:4@05:40", "2024-10-25T05:40/2024-10-25T05:41"),
        ("--11#early", "2024-11-01/2024-11-11"),
        ("-1y#late", "2023-09-01/2024-01-01"),
        ("+0w#mid", "2024-10-23/2024-10-25"),
        ("--10-27..--10-28", "2024-10-27/2024-10-29"),
        ("--12-30..--01-03", "2024-12-30/2025-01-04"),
        ("weekday:4..weekday:6", "2024-10-25/2024-10-28"),
        ("--08:past..", "2024-08-01/.."),
        ("..--11-01", "../2024-11-02"),
        ("..<--11-01", "../2024-11-01"),
        ("--10-24>..", "2024-10-25/.."),
    ],
)
def test_reckon_counts_from_the_anchor(value: str, interval: str) -> None:
    time = reckon(value, SATURDAY)
    assert time is not None
    assert iso(time) == interval
    assert time.basis is Basis.INFERRED
    assert needs_anchor(value)
    assert reckon(value, None) is None


@pytest.mark.parametrize(
    ("value", "interval", "precision"),
    [
        ("2024", "2024", Precision.YEAR),
        ("2024-10", "2024-10", Precision.MONTH),
        ("2024-10-24", "2024-10-24", Precision.DAY),
        ("2024-10-24@night", "2024-10-24T18:00/2024-10-25T06:00", Precision.PART_OF_DAY),
        ("2024-10-27/2024-10-29", "2024-10-27/2024-10-29", Precision.DAY),
        ("../2024-11-01", "../2024-11-01", Precision.DAY),
        ("2014..2016", "2014-01-01/2017-01-01", Precision.YEAR),
        ("..2024-11-01", "../2024-11-02", Precision.DAY),
    ],
)
def test_reckon_needs_no_anchor_for_what_is_complete(
    value: str, interval: str, precision: Precision
) -> None:
    time = reckon(value, None)
    assert time is not None
    assert (iso(time), time.precision, time.basis) == (interval, precision, Basis.STATED)
    assert not needs_anchor(value)
    assert time == reckon(value, SATURDAY)


@pytest.mark.parametrize(
    "value",
    ["--02-31", "2024-02-30", "2024-13", "-1d@25:00", "-999999999y", "+1d@teatime", "soon", "",
     "2024-10-29/2024-10-27", "2024-10@night", "+0d#early", "-1w@morning"],
)  # fmt: skip
def test_reckon_gives_nothing_for_what_cannot_be(value: str) -> None:
    assert reckon(value, SATURDAY) is None


def test_a_night_counts_from_the_day_on_which_it_falls() -> None:
    night = reckon("2024-10-23@night", None)
    tomorrow = reckon("+1d", night)
    assert tomorrow is not None
    assert iso(tomorrow) == "2024-10-24"


def test_an_anchor_of_many_days_gives_all_that_may_be_meant() -> None:
    tomorrow = reckon("+1d", day("2024-10"))
    assert tomorrow == Time(
        datetime(2024, 10, 2), datetime(2024, 11, 2), Precision.MONTH, Basis.INFERRED
    )
    year = reckon("-1y", day("2024-10"))
    assert year is not None
    assert iso(year) == "2023"


def test_an_open_anchor_counts_from_the_end_it_has() -> None:
    until = reckon("../2024-11-01", None)
    found = reckon("-1d", until)
    assert found is not None
    assert iso(found) == "2024-10-31"
    assert reckon("+1d", Time(None, None, Precision.DAY, Basis.GIVEN)) is None


def test_hours_are_counted_only_from_an_exact_anchor() -> None:
    ago = reckon("-2h", day("2024-10-26T14:30"))
    assert ago is not None
    assert iso(ago) == "2024-10-26T12:00/2024-10-26T13:00"


@given(
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),
    st.sampled_from(["past", "last", "future", "next", "this"]),
    st.integers(0, 6),
)
def test_a_weekday_lies_within_eight_days_on_the_side_that_is_told(
    at: datetime, direction: str, number: int
) -> None:
    anchor = day(at.date().isoformat())
    time = reckon(f"weekday:{number}:{direction}", anchor)
    assert time is not None
    assert time.start is not None
    assert anchor.start is not None
    assert time.start.weekday() == number
    off = (time.start - anchor.start) / timedelta(days=1)
    low, high = {
        "past": (-6, 0),
        "last": (-7, -1),
        "future": (0, 6),
        "next": (1, 7),
        "this": (-6, 6),
    }[direction]
    assert low <= off <= high


@given(st.text(alphabet="0123456789-+<>.:/@#dwmyxpastnight", max_size=24))
def test_reckon_never_fails_and_never_turns_time_around(value: str) -> None:
    time = reckon(value, SATURDAY)
    if time is not None and time.start is not None and time.end is not None:
        assert time.start < time.end
