"""The measure of holders, against cases that can be counted by hand. All people are invented."""

import json
from pathlib import Path

import pytest

from evaluation import labels
from evaluation.door import Offsets
from evaluation.holders import Table, figures, is_right, measure, same_description, same_name
from evaluation.labels import Held
from sayso.model import Holder, HolderKind
from sayso.process import build_kit
from sayso.settings import Settings

ROOT = Path(__file__).parent.parent.parent
FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())["holders"]

NAMES = [
    ("Ada Kern", "Mayor Ada Kern", True),
    ("Gov. Ada Kern", "Ada Kern", True),
    ("Ada Kern", "Ada M. Kern", True),
    ("Kern", "Ada Kern", False),
    ("Ivo Kern", "Ada Kern", False),
    ("Kern", "Kern", True),
    ("Ada Kern's lawyer", "Ada Kern", False),
    ("the harbour board", "Harbour Board", True),
    ("IHF", "I.H.F.", True),
    ("the board", "Harbour Board", False),
]


@pytest.mark.parametrize(("one", "other", "same"), NAMES)
def test_names_of_one_entity(one: str, other: str, *, same: bool) -> None:
    assert same_name(one, other) is same


DESCRIPTIONS = [
    ("officials", "some state officials", True),
    ("a lawyer", "a lawyer for the port", True),
    ("Ada Kern's campaign", "her campaign", True),
    ("Ada Kern", "Ada Kern and Ivo Tal", False),
    ("Ada Kern and Ivo Tal", "Kern and Tal", True),
    ("the soldiers", "a soldier", False),
]


@pytest.mark.parametrize(("one", "other", "same"), DESCRIPTIONS)
def test_descriptions_of_one_holder(one: str, other: str, *, same: bool) -> None:
    assert same_description(one, other) is same


TEXT = "Ada Kern left. A lawyer for the port said it fell."
KERN = Held("dev", "a", (0, 8), "name", ((0, 8),), ())
LAWYER = Held("dev", "a", (15, 36), "nominal", (), ((15, 36),))


def test_a_holder_is_right_by_a_name_or_a_description_of_the_label() -> None:
    assert is_right(Holder("Ada Kern", HolderKind.PERSON), KERN, TEXT)
    assert not is_right(Holder("she", HolderKind.UNKNOWN), KERN, TEXT)
    assert is_right(Holder("a lawyer for the port", HolderKind.UNNAMED), LAWYER, TEXT)
    assert not is_right(Holder("Ada Kern", HolderKind.PERSON), LAWYER, TEXT)


def test_shares_are_of_a_row_and_its_halves() -> None:
    table = Table()
    table.add("spans given", "open", KERN, right=True)
    table.add("spans given", "held out", LAWYER, right=False)
    assert table.share("spans given", "overall") == 50
    assert table.share("spans given", "overall", "open") == 100
    assert table.share("spans given", "nominal, never named") == 0
    assert figures(table) == {"overall": 50, "pronoun": 0, "nominal": 0, "name": 100}


def test_offsets_lead_into_a_document_and_back() -> None:
    gaps = Offsets((0, 10), (0, 15))  # five code points are left out behind the tenth
    assert [gaps.into(gaps.back(offset)) for offset in (0, 9, 10, 20)] == [0, 9, 10, 20]
    assert gaps.into(12) == 10  # in the gap: where it closes


def test_our_labels_are_whole() -> None:
    held = list(labels.holders())
    assert len(held) >= 300
    assert sum(each.form in {"pronoun", "nominal"} for each in held) >= len(held) / 2
    assert len({(each.article, each.source) for each in held}) == len(held)
    for each in held:
        assert each.form in {"name", "nominal", "pronoun"}
        assert each.names or each.descriptions
        assert all(start < end for start, end in (each.source, *each.names, *each.descriptions))


@pytest.mark.corpus
def test_holders_reach_their_floors() -> None:
    folder = ROOT.parent / "shared" / "corpora" / "polnear" / "dev"
    if not folder.is_dir():
        pytest.skip(f"no corpus in {folder}")
    found = figures(measure(folder, build_kit(Settings())))
    print(found)
    low = {name: (found[name], floor) for name, floor in FLOORS.items() if found[name] < floor}
    assert low == {}
