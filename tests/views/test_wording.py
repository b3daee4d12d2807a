"""The words on screen."""

from datetime import datetime

import pytest

from sayso.model import (
    Anchor,
    AnchorKind,
    Basis,
    Bound,
    HolderKind,
    Precision,
    Quantity,
    Speech,
    Stance,
    Time,
    Trend,
)
from sayso.views import wording
from sayso.views.wording import (
    anchor_words,
    join,
    origins_words,
    quantity_words,
    shorten,
    time_words,
)


def time(start: str | None, end: str | None, precision: Precision = Precision.DAY) -> Time:
    return Time(
        datetime.fromisoformat(start) if start else None,
        datetime.fromisoformat(end) if end else None,
        precision,
        Basis.STATED,
    )


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "not recorded"),
        (time(None, None), "not recorded"),
        (time("2031-04-03", "2031-04-04"), "3 April 2031"),
        (time("2031-04-03", "2031-04-06"), "3 to 5 April 2031"),
        (time("2031-04-30", "2031-05-02"), "30 April to 1 May 2031"),
        (time("2031-12-31", "2032-01-02"), "31 December 2031 to 1 January 2032"),
        (time("2031-04-01", "2031-05-01", Precision.MONTH), "April 2031"),
        (time("2031-04-01", "2031-06-01", Precision.MONTH), "April 2031 to May 2031"),
        (time("2031-01-01", "2032-01-01", Precision.YEAR), "2031"),
        (time("2031-01-01", "2033-01-01", Precision.YEAR), "2031 to 2032"),
        (time("2031-04-03T09:30", "2031-04-03T09:31", Precision.MINUTE), "3 April 2031, 09:30"),
        (time("2031-04-03T18:00", "2031-04-03T22:00"), "3 April 2031, 18:00 to 22:00"),
        (
            time("2031-04-03T18:00", "2031-04-04T06:00"),
            "3 April 2031, 18:00, to 4 April 2031, 06:00",
        ),
        (time(None, "2031-04-04"), "before 4 April 2031"),
        (time("2031-04-04", None), "4 April 2031 or later"),
        (time("2031-01-01", None, Precision.YEAR), "2031 or later"),
    ],
)
def test_times(value: Time | None, words: str) -> None:
    assert time_words(value) == words


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(77, 77), "77"),
        (Quantity(1500, 1500, Bound.ABOUT, "", "troops"), "about 1,500 troops"),
        (Quantity(2, 3.5, Bound.BETWEEN, "km"), "between 2 and 3.5 km"),
        (Quantity(24, 96, Bound.ABOUT, "", "trucks"), "about 24 to 96 trucks"),
        (Quantity(20, 40, Bound.EXACT, "", "trucks"), "20 to 40 trucks"),
        (Quantity(5, 5, unit="percent", trend=Trend.RISES_BY), "rises by 5 percent"),
        (
            Quantity(3, 3, Bound.EXACT, "", "officers", 30, "troops"),
            "3 officers for every 30 troops",
        ),
    ],
)
def test_quantities(quantity: Quantity, words: str) -> None:
    assert quantity_words(quantity) == words


@pytest.mark.parametrize(
    ("anchor", "words"),
    [
        (Anchor(AnchorKind.PAGE, "3"), "page 3"),
        (Anchor(AnchorKind.MESSAGE, "117"), "message 117"),
        (Anchor(AnchorKind.SECONDS, "", 4.25, 9.8), "sound 0:04.2 to 0:09.8"),
        (Anchor(AnchorKind.SECONDS, "", 3599.96), "sound at 1:00:00.0"),
    ],
)
def test_places_in_the_original(anchor: Anchor, words: str) -> None:
    assert anchor_words(anchor) == words


@pytest.mark.parametrize(
    ("text", "limit", "short"),
    [
        ("one two three", 20, "one two three"),
        ("one two three", 10, "one two…"),
        ("one\n two", 20, "one two"),
        ("incomprehensibilities", 10, "incompreh…"),
    ],
)
def test_shortening_ends_at_a_word(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@pytest.mark.parametrize(
    ("at_least", "at_most", "words"),
    [
        (0, 0, "no source that is recorded"),
        (0, 2, "at most 2 separate sources, none of them recorded for certain"),
        (1, 1, "1 separate source, as far as these reports tell"),
        (1, 2, "at least 1 and at most 2 separate sources"),
    ],
)
def test_origins(at_least: int, at_most: int, words: str) -> None:
    assert origins_words(at_least, at_most) == words


def test_names_are_joined() -> None:
    assert [join(names) for names in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_every_value_has_its_words() -> None:
    assert set(wording.TONES) == set(wording.PLURALS) == set(Stance)
    assert set(wording.SPEECH_WORDS) == set(Speech)
    assert set(wording.HOLDER_WORDS) == set(HolderKind)
    assert set(wording.BASIS_WORDS) == set(Basis)
