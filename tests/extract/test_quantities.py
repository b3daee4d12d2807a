import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract import extract
from sayso.extract.quantities import extractor as quantities
from sayso.extract.quotations import extractor as quotations
from sayso.extract.sentences import extractor as sentences
from sayso.extract.times import extractor as times
from sayso.model import Bound, Kind, Mention, Quantity, Trend
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
        "[$3 to $5 billion|=3,000,000,000 to 5,000,000,000 dollars], [5 or 6 boats|=5 to 6 boats]",
        # vague
        "[Dozens of tanks|=dozens of tanks], [hundreds of new troops|=hundreds of new troops].",
        "[Several thousand men|=several thousand men]; [tens of thousands of shells|=tens of"
        " thousands of shells].",
        # words
        "[Twenty-five guards|=25 guards], [two hundred and five trucks|=205 trucks].",
        "[a hundred men|=100 men], [half a million euros|=500,000 euros], [a dozen"
        " drones|=12 drones]",
        "[Two-thirds of the troops|=two-thirds of troops] left.",
        "[1.5 million people|=1,500,000 people], [4.3M sheep|=4,300,000 sheep], [two and a half"
        " million litres|=2,500,000 liters]",
        "[2 1/2 tons|=2.5 tons], [half|=half] of them and [a quarter of a mile|=0.25 miles].",
        "The [dozen boats|=12 boats] and [five more drones|=5 drones] sank.",
        # units
        "[30 percent of the city|=30 percent of city] and [3 tons of ammunition|=3 tons of"
        " ammunition]",
        "[$5 million|=5,000,000 dollars], [€3.2bn|=3,200,000,000 euros], [200 rubles|=200 rubles]",
        "A [155mm|=155 mm] gun fired [20km|=20 km] away for [five days|=5 days].",
        "A [3,000-man|=3,000 men] brigade and a [12,000-strong force|=12,000 strong force] came.",
        "[12\u00a0000 men|=12,000 men] and [12 000 women|=12,000 women] came.",
        "[RM50|=50 ringgit], [A$5m|=5,000,000 Australian dollars] and [HK $30|=30 Hong Kong"
        " dollars].",
        "It was [minus 20 degrees|=-20 degrees], then [-5C|=-5 degrees Celsius] and [41°F|=41"
        " degrees Fahrenheit].",
        "[six 155mm howitzers|=6 155mm howitzers], [three T-72 tanks|=3 T-72 tanks], [four"
        " F-16s|=4 F-16s]",
        "A [34-year-old|=34 years of age] driver and a boy aged [7|=7 years of age] ran [50 hard"
        " miles|=50 miles].",
        "[$5 US|=5 dollars], [$8 Canadian|=8 Canadian dollars], [£40|=40 pounds sterling] and"
        " [PS2.5m|=2,500,000 pounds sterling]; a PS5.",
        "[12m crowns|=12,000,000 crowns] and a [12m|=12 m] rope; [40 C|=40 degrees Celsius] in 12 C"
        " Company; [half a litre|=0.5 liters].",
        "A [sub-5 km|=at most 5 km] and [about 25 to 40 minutes|=about 25 to 40 minutes].",
        "[5 A/cm2|=5 amperes per square cm] and [3 crowns per sq m|=3 crowns per square meter].",
        "[12 Leopard 2 tanks|=12 Leopard 2 tanks], [two Leopard 2s|=2 Leopard 2s], [three 2S19"
        " guns|=3 2S19 guns]",
        # ages
        "Ada Kern, [34|=34 years of age], said so. He is [35|=35 years of age]. She will be [40"
        "|=40 years of age] in May. Who was [9|=9 years of age]?",
        "She was [12 km|=12 km] away; he is [5 men|=5 men] short.",
        # lengths of time
        "In the past [two years|=2 years] and the last [24 hours|=24 hours], three days ago.",
        # left out
        "[300 men|=300 men] last year and [150|=150 men] this year; [40 tanks|=40 tanks], [30"
        "|=30 tanks] of them new.",
        "Of the [300 troops|=300 troops], [four|=4 troops] died. It rose [5 percent|=5 percent] to"
        " [40|=40].",
        "[12 percent|=12 percent], up from [9|=9 percent]; [5 km|=5 km] in Kern and [3|=3 km] in"
        " Skarn.",
        "Skarn rose by [2 percent|=2 percent] but Kern fell by [1|=1 percent].",
        "[12 injured|=12 injured] and [5|=5] are lost.",
        "[Over 3 km|=over 3 km] ([2 miles|=over 2 miles]), [5 days|=5 days] ([2 men|=2 men])",
        # lists
        "They lost [5|=5 drones], [7|=7 drones] and [12 drones|=12 drones].",
        # partitives
        "[Two|=2 bridges] of the [five bridges|=5 bridges]; [one of the best ships|=1 best ships].",
        "[30 of its soldiers|=30 soldiers] left; [12 killed|=12 killed] and [30 wounded|=30"
        " wounded].",
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
        "The two met; Kern, 34.",
        "The Boeing 787 Dreamliner flew; the Nova 11 Pro and the 12 Max did not.",
        "He lives at 31 Mill Road and 9 Ave Kern; at 9 p.m. or 10 o'clock he sleeps.",
        "The post is at 48.5123, 37.9981, or 48°30'N 37°15'E, or 48.51° N.",
        "In the 1990s, in the mid-30s, in 2030 and by 2120; Torvik's 2018 sales; the 2018 floods.",
        "Rooms 4, 5 and 6; Hill 204; bus 12; km 15; grid 4512; at 1845 hours, 0630 hours; no. 007.",
        "Call 020 7946 0018; it is at 48.2345 N, 37.1234 E on a 1:50,000 map; it passed 52 to 48.",
        "The Mi-8, M1A2, BM-21, Kh-101, 9K720, S-300, G7, 4x4, 5G and Covid-19 are names.",
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
        ("12", Quantity(12, 12)),
    ],
)
def test_a_quantity_has_its_parts(text: str, quantity: Quantity) -> None:
    (mention,) = found(f"There came {text} here.")
    assert mention.quantity == quantity


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("Losses rose by 300 men.", ["rises by"]),
        ("Output fell 3 to 5 percent.", ["falls by"]),
        ("There was a 3-point drop.", ["falls by"]),
        ("Rents are 5 percent higher.", ["rises by"]),
        ("Strength fell from 1,200 to 800 men.", ["falls from", "falls to"]),
        ("Prices went from 40 to 55 crowns.", ["rises from", "rises to"]),
        ("Output rose 5 percent to $40 million.", ["rises by", "rises to"]),
        ("Skarn lost 3 percent and 300 men.", ["falls by", ""]),
        ("They gave up 40 km; 300 men fell.", ["", ""]),
        ("Between 3 and 5 men came.", [""]),
        ("Rents rose 3% to 40 crowns.", ["rises by", "rises to"]),
        ("Rents fell to 5 crowns, from 9 crowns.", ["falls to", "falls from"]),
        ("Rents rose, from 3 to 5 crowns.", ["rises from", "rises to"]),
        ("Down from the 3 to 5 crowns of May.", [""]),
        ("Kern raised 5 crowns; Skarn raised it by 5 crowns.", ["", "rises by"]),
        ("It fell 2 percent in May and 3 percent in June.", ["falls by", "falls by"]),
        ("Skarn fell 2 percent, Kern by 3 percent.", ["falls by", "falls by"]),
        ("They shot down 3 of 5 boats.", ["", ""]),
        ("It was a three-year rise.", [""]),
        ("It rose by 1 to 1.5 km (0.6 to 0.9 miles).", ["rises by", "rises by"]),
    ],
)
def test_a_quantity_says_how_it_changes(text: str, trends: list[str]) -> None:
    assert [m.quantity.trend.value for m in found(text) if m.quantity] == trends


def test_the_start_of_a_change_has_the_unit_of_its_end() -> None:
    first, second = (m.quantity for m in found("It rose from 3 to 5 million crowns."))
    assert first == Quantity(3e6, 3e6, unit="crowns", trend=Trend.RISES_FROM)
    assert second == Quantity(5e6, 5e6, unit="crowns", trend=Trend.RISES_TO)


def test_a_count_written_like_a_year_counts_where_a_plural_follows() -> None:
    (mention,) = found("Over there 2,014 men fell; the raid was in 2014.")
    assert mention.quantity == Quantity(2014, 2014, counted="men")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("30 men came.", "a bare number"),
        ("Up to 30 men came.", "up to"),
        ("3 to 5 men came.", "a range"),
        ("Dozens of men came.", "a vague count"),
        ("~30 men came.", "about"),
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
                "from",
                "rose",
                "minus",
                "half",
                "1/2",
                "in",
                "12C",
                "once",
                ",",
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
    [
        "30 men and ",
        "30 ",
        "1,000,",
        "two ",
        "3 to ",
        "3 for every ",
        "a",
        "30-",
        "dozens of ",
        "a hundred and ",
        "from 3 to ",
        "5, ",
        "12 34.5\n",
        "1,200\t34.5\t7\n",
        "5 percent and 3 in ",
        "10 km (6 miles) ",
        "a guard for ",
        "each squad of ten gets ",
        "Kern, 34, ",
        "rooms 4, 5, ",
        "in Kern and 12 ",
        "020 7946 0018 ",
        "30 men said that each ",
    ],
)
def test_quantities_take_linear_time(words: str) -> None:
    started = time.process_time()
    found(words * 10_000)
    assert time.process_time() - started < 4
