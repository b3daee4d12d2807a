"""Counts against other counts, in all the forms that the grammar of ratios names."""

import pytest

from sayso.model import Bound, Quantity
from tests.extract.test_quantities import found
from tests.make import marked


@pytest.mark.parametrize(
    "case",
    [
        # behind
        "[one cook|=1 cook per 30 men] and [three guards for every 30 men|=3 guards per 30 men]",
        "[Two mules per cart|=2 mules per cart] went.",
        "It fires [2,000 shells a day|=2,000 shells per day], a [500 barrel-a-day|=500 barrels per"
        " day] well.",
        "It needs [three officers per battalion|=3 officers per battalion].",
        "They have [one rifle left for every six men|=1 rifle per 6 men].",
        # opened
        "For every 30 men there was [one cook|=1 cook per 30 men], and [two cows|=2 cows] grazed.",
        "Out of every 50 letters, [about 40|=about 40 per 50 letters] arrived.",
        # among
        "[Three in five farms|=3 farms per 5] burned, and [one mill in four|=1 mill per 4].",
        "[Nearly one in ten shells|=nearly 1 shell per 10] failed; [6 out of 10 mines|=6 mines per"
        " 10] did not.",
        "It jams [once in every 40 shots|=1 time per 40 shots].",
        # to
        "They were outnumbered [three to one|=3 per 1], at a ratio of [1:30|=1 per 30].",
        "A [five-to-two|=5 per 2] majority; a ratio of [one clerk to nine sailors|=1 clerk per 9"
        " sailors].",
        "[Two parts sand to one part lime|=2 parts sand per 1 part lime]; [1-in-40|=1 per 40].",
        "[Between two and three in ten wells|=2 to 3 wells per 10] are dry.",
        # shared and distributed
        "They slept [two to a tent|=2 per tent]; it does [25 miles to the gallon|=25 miles per"
        " gallon] at [14 crowns a sack|=14 crowns per sack].",
        "Each squad of ten gets [two radios|=2 radios per 10]. Each of the guards was given [30"
        " rounds|=30 rounds per guard].",
        "[A guard for every 20 men|=1 guard per 20 men] and [a shell lands every two minutes|=1"
        " shell per 2 minutes].",
        "[4 million crowns|=4,000,000 crowns per year] ([$2 million|=2,000,000 dollars per year]) a"
        " year.",
        # ordinal
        "[Every fourth barn|=1 barn per 4] and [every other house|=1 house per 2] stood; they"
        " checked [every 20th car|=1 car per 20].",
        # none
        "At 1:30 they led 3 to 1; [two men|=2 men] in [three boats|=3 boats] come every second"
        " day.",
        "They see each other every other day and moved to a house; each squad said [two men|=2 men]"
        " fell.",
        "Skarn lost [one tank|=1 tank] in 2019 and sent [30 men|=30 men] to a town.",
    ],
)
def test_ratios_are_found_and_said_again(case: str) -> None:
    text, marks = marked(case)
    assert [(m.span, m.value) for m in found(text)] == [(mark.span, mark.value) for mark in marks]


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("3 men per boat", Quantity(3, 3, counted="men", per=1, per_counted="boat")),
        ("3 men for every 30 boys", Quantity(3, 3, counted="men", per=30, per_counted="boys")),
        ("up to two in five men", Quantity(2, 2, Bound.AT_MOST, counted="men", per=5)),
        ("$15 a head", Quantity(15, 15, unit="dollars", per=1, per_counted="head")),
    ],
)
def test_a_ratio_has_its_parts(text: str, quantity: Quantity) -> None:
    (mention,) = found(f"There came {text} here.")
    assert mention.quantity == quantity
    assert mention.why == "a ratio"
