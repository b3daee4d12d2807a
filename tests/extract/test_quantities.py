import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract import extract
from sayso.extract.quantities import extractor as quantities
from sayso.extract.quotations import extractor as quotations
from sayso.extract.sentences import extractor as sentences
from sayso.extract.times import extractor as times
from sayso.model import Bound, Kind, Mention, Quantity
from tests.make import doc, marked


def found(text: str) -> tuple[Mention, ...]:
    steps = [sentences(), quotations(), times(), quantities()]
    return extract(doc(text, published="2024-10-26"), steps).of_kind(Kind.QUANTITY)


@pytest.mark.parametrize(
    "case",
    [
        "There are [77 battalion commanders|=77 battalion commanders] coming in tomorrow.",
        "They sent [30 Elbonian troops|=30 Elbonian troops] to the front.",
        # bounds
        "[Up to 12,000 soldiers|=up to 12,000 soldiers] and [at least 300 cars|=at least 300"
        " cars].",
        "[More than 1.5 million people|=more than 1,500,000 people] live there.",
        "[Fewer than 5 boats|=fewer than 5 boats] and [no more than 3 cars|=no more than 3 cars].",
        "[30 or more cars|=at least 30 cars] and [100+ wells|=at least 100 wells].",
        "[5 or so shots|=about 5 shots], [nearly 12K men|=nearly 12,000 men], [some 40"
        " km|=some 40 km].",
        # ranges
        "[3,000 to 12,000 troops|=3,000 to 12,000 troops], [10-12 trucks|=10 to 12 trucks]",
        "[between 3 and 5 tanks|=3 to 5 tanks], [two or three boats|=2 to 3 boats]",
        "[3 to 5 million euros|=3,000,000 to 5,000,000 euros], [between $62 and $68|=62 to"
        " 68 dollars]",
        "[1 per cent to 1.5 per cent|=1 to 1.5 percent] of it",
        "Losses rose from [300|=300] to [500|=500].",
        # vague
        "[Dozens of tanks|=dozens of tanks], [hundreds of new troops|=hundreds of new troops].",
        "[Several thousand men|=several thousand men]; [tens of thousands of shells|=tens of"
        " thousands of shells].",
        # words
        "[Twenty-five guards|=25 guards], [two hundred and five trucks|=205 trucks].",
        "[a hundred men|=100 men], [half a million euros|=500,000 euros], [a dozen"
        " drones|=12 drones]",
        "[Two-thirds of the troops|=two-thirds of troops] left.",
        # units
        "[30 percent of the city|=30 percent of city] and [3 tons of ammunition|=3 tons of"
        " ammunition]",
        "[$5 million|=5,000,000 dollars], [€3.2bn|=3,200,000,000 euros], [200 rubles|=200 rubles]",
        "A [155mm|=155 mm] gun fired [20km|=20 km] away for [five days|=5 days].",
        "A [3,000-man|=3,000 men] brigade and a [12,000-strong force|=12,000 strong"
        " force] came.",
        "[12\u00a0000 men|=12,000 men] and [12 000 women|=12,000 women] came.",
        # partitives
        "[30 of its soldiers|=30 soldiers] left; [12 killed|=12 killed] and [30 wounded|=30"
        " wounded].",
        # ratios
        "[one cook|=1 cook per 30 men] and [three guards for every 30 men|=3 guards per 30 men]",
        "It fires [2,000 shells a day|=2,000 shells per day].",
        "It needs [three officers per battalion|=3 officers per battalion].",
        "They were outnumbered [three to one|=3 per 1], at a ratio of [1:30|=1 per 30].",
        # one
        "[one bridge|=1 bridge] and [two boats|=2 boats] fell.",
        "One of them left, no one spoke, at one point one guard said no, one soldier was heard.",
        # none
        "T-72 tanks, Su-34 jets, the 6th Brigade, Resolution 2758, Article 5, Room 12, Phase one.",
        "World War Two; Apollo 11; no. 7; checkpoint 4; they lost 3-2; see 24/7 and 9/11 and 1/2.",
        "Call +380 44 555 1234 or 555-123-4567, or see https://example.org/12/34 or"
        " a12@example.org.",
        "In 2014 the 2014 raid began on October 27-28 at 14:30, three days ago.",
        "1. The bridge fell. 2. The road is shut.",
        "Kern, 34, said so, and the two met.",
        "The Boeing 787 Dreamliner flew.",
    ],
)
def test_quantities_are_found_and_said_again(case: str) -> None:
    text, marks = marked(case)
    assert [(m.span, m.value) for m in found(text)] == [(mark.span, mark.value) for mark in marks]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("77 battalion commanders", Quantity(77, 77, counted="battalion commanders")),
        ("up to 300 men", Quantity(300, 300, Bound.AT_MOST, counted="men")),
        ("as many as 300 men", Quantity(300, 300, Bound.AT_MOST, counted="men")),
        ("at least 300 men", Quantity(300, 300, Bound.AT_LEAST, counted="men")),
        ("about 300 men", Quantity(300, 300, Bound.ABOUT, counted="men")),
        ("nearly 300 men", Quantity(300, 300, Bound.ABOUT, counted="men")),
        ("3 to 5 men", Quantity(3, 5, Bound.BETWEEN, counted="men")),
        ("hundreds of men", Quantity(200, 999, Bound.ABOUT, counted="men")),
        ("30 percent of men", Quantity(30, 30, unit="percent", counted="men")),
        ("$5m", Quantity(5e6, 5e6, unit="dollars")),
        ("5m", Quantity(5, 5, unit="m")),
        ("3 men per boat", Quantity(3, 3, counted="men", per=1, per_counted="boat")),
        ("3 men for every 30 boys", Quantity(3, 3, counted="men", per=30, per_counted="boys")),
        ("12", Quantity(12, 12)),
    ],
)
def test_a_quantity_has_its_parts(text: str, quantity: Quantity) -> None:
    (mention,) = found(f"There came {text} here.")
    assert mention.quantity == quantity


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("30 men came.", "a bare number"),
        ("Up to 30 men came.", "up to"),
        ("3 to 5 men came.", "a range"),
        ("Dozens of men came.", "a vague count"),
        ("12 were lost.", "a bare number; the words after it do not say of what"),
    ],
)
def test_a_quantity_says_on_what_ground(text: str, why: str) -> None:
    (mention,) = found(text)
    assert mention.why == why


@given(
    st.lists(
        st.sampled_from(
            [
                "30",
                "3,000",
                "1.5",
                "two",
                "hundred",
                "and",
                "thousand",
                "to",
                "-",
                "between",
                "of",
                "men",
                "for",
                "every",
                "%",
                "$",
                "K",
                "1:30",
                "or",
                "more",
                "than",
                "up",
                "per",
                "day",
                "one",
                "a",
                "few",
                "dozens",
                "5-7",
                "12,",
                "million",
                ".",
                "T-72",
            ]
        ),
        max_size=14,
    )
)
def test_quantities_never_fail_and_keep_their_order(words: list[str]) -> None:
    for mention in found(" ".join(["x", *words])):
        assert mention.quantity is not None
        assert mention.quantity.low <= mention.quantity.high
        assert mention.value


@pytest.mark.parametrize(
    "words",
    ["30 men and ", "30 ", "1,000,", "two ", "3 to ", "3 for every ", "a", "30-", "dozens of "],
)
def test_quantities_take_linear_time(words: str) -> None:
    started = time.perf_counter()
    found(words * 10_000)
    assert time.perf_counter() - started < 4
