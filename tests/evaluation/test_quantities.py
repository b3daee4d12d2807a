"""The measures of quantities, each against a case that can be counted by hand."""

import json
from collections import Counter
from pathlib import Path

import pytest

from evaluation.newsquant import Given, given, sentences
from evaluation.quantities import STEPS, figures, measure
from evaluation.ratios import cases
from sayso.model import Bound, Quantity, Trend
from sayso.process import Kit, build_kit
from sayso.settings import Settings

ROOT = Path(__file__).parent.parent.parent
CORPUS = ROOT.parent / "shared" / "corpora" / "newsquant" / "newsquant-half.json"
FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())["quantities"]


@pytest.fixture(scope="module")
def kit() -> Kit:
    return build_kit(Settings(extractors=STEPS))


def _entry(value: str, unit: str, change: str = "=") -> dict[str, str]:
    return {"value": value, "normalized_unit": unit, "change": change}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    told = [
        {
            "text": "Skarn sent 40 trucks and 3 to 5 tons of flour.",
            "quantities": [_entry("40.0", "truck"), _entry("3.0-5.0", "kilogram")],
        },
        {
            "text": "Rents rose by 5 percent.",
            "quantities": [_entry("5", "percentage", "up"), _entry("5", "percentage", "=")],
        },
    ]
    path = tmp_path / "newsquant.json"
    path.write_text(json.dumps(told))
    return path


def test_a_file_is_read(corpus: Path) -> None:
    first, second = sentences(corpus)
    assert first.quantities[1] == Given(("3", "5"), "kilogram", "=")
    assert second.quantities[0] == Given(("5", "5"), "percentage", "up")


def test_each_wanted_quantity_counts_once(corpus: Path, kit: Kit) -> None:
    table = measure(corpus, kit)
    right = {name: count.right for name, count in table.quantities.items()}
    assert right == {"value": 3, "unit": 2, "bound": 3}
    assert {(count.found, count.wanted) for count in table.quantities.values()} == {(3, 4)}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ([Quantity(24, 99, Bound.ABOUT, counted="men")], [(("12", "120"), "man", "=")]),
        ([Quantity(3, 3, Bound.AT_LEAST, "km")], [(("3", "3"), "kilometre", ">")]),
        (
            [Quantity(5, 5, unit="dollars", per=1, per_counted="share")],
            [(("5", "5"), "dollar per share", "=")],
        ),
        (
            [
                Quantity(9, 9, unit="percent", trend=Trend.FALLS_FROM),
                Quantity(3, 3, unit="percent", trend=Trend.FALLS_TO),
            ],
            [(("9", "3"), "percentage", "=")],
        ),
        ([Quantity(2, 2, counted="best cities")], [(("2", "2"), "good city", "=")]),
    ],
)
def test_ours_in_the_terms_of_the_corpus(
    ours: list[Quantity], theirs: list[tuple[tuple[str, str], str, str]]
) -> None:
    assert given(ours) == tuple(Given(*one) for one in theirs)


def test_the_ratio_sentences_stand_in_three_blocks() -> None:
    blocks = Counter(case.block for case in cases())
    assert blocks == {"open": 50, "sealed": 50, "fresh": 60}


@pytest.mark.corpus
def test_newsquant_and_the_ratios_reach_their_floors(kit: Kit) -> None:
    if not CORPUS.is_file():
        pytest.skip(f"no corpus in {CORPUS}")
    found = figures(measure(CORPUS, kit))
    print(found)
    low = {name: (found[name], floor) for name, floor in FLOORS.items() if found[name] < floor}
    assert low == {}
