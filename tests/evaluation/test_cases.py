"""The report on a case: an invented one here, and those beside the project where they are."""

import json
import os
from pathlib import Path

import pytest

from evaluation import cases
from evaluation.expected import read_expected
from evaluation.matching import ENOUGH, same_holder, word_share
from sayso.model import Stance
from sayso.process import build_kit
from sayso.settings import Settings
from tests.make import claim

EXPECTED = """# An invented case

## Claims (holder · stance · content · event time · place · chain)

1. Ada Kern · asserts · the ferry sailed from Orrvik · – · – · outlet →
2. sailors (unnamed) · doubts · the pilots' pay
3. the port · denies · the ferry sailed from Orrvik · 2031-05-02
4. the port · denies · the ferry sailed from Orrvik
"""

LEDGER = (
    claim("the ferry had sailed from Orrvik", holder="Ada Kern", chain=("The Gazette",)),
    claim(
        "the ferry sailed from Orrvik", holder="the port", stance=Stance.DENIES, said="2031-05-02"
    ),
    claim("that pilots would ever be paid", holder="a sailor", stance=Stance.ASSERTS),
)

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("SAYSO_CASES", ROOT.parent / "shared" / "cases"))
FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())["cases"]


def report() -> cases.Report:
    rows = cases.match(read_expected(EXPECTED), LEDGER)
    return cases.Report("ferry", rows, len(LEDGER), ())


def test_a_claim_stands_for_one_line_only() -> None:
    assert [row.found for row in report().rows] == [True, False, True, False]


def test_the_better_of_two_lines_gets_the_claim() -> None:
    third, fourth = report().rows[2:]
    assert (third.verdict, fourth.found) != (None, True)
    assert third.verdict is not None
    assert third.verdict.time is True


def test_counts() -> None:
    found = report()
    assert str(found.found) == "2 of 4"
    assert str(found.detail("chain")) == "1 of 1"
    assert str(found.detail("time")) == "1 of 1"
    assert str(found.detail("place")) == "0 of 0"


def test_the_report_names_what_is_missed_and_what_differs() -> None:
    text = "\n".join(cases.lines(report()))
    assert "MISSED 2. sailors (unnamed)" in text
    assert f"nearest: {LEDGER[2].id}; differs in stance, content" in text or (
        f"nearest: {LEDGER[2].id}; differs in stance" in text
    )
    assert f"is {LEDGER[0].id}" in text
    assert "nearest (taken by another line)" in text


def test_without_a_ledger_all_is_missed() -> None:
    rows = cases.match(read_expected(EXPECTED), ())
    assert [(row.found, row.claim) for row in rows] == [(False, None)] * 4


def test_a_folder_runs_through_the_public_door(tmp_path: Path) -> None:
    folder = tmp_path / "ferry"
    (folder / "sources").mkdir(parents=True)
    (folder / "expected.md").write_text(EXPECTED, encoding="utf-8")
    (folder / "sources" / "report.txt").write_text(
        "Ada Kern said on Friday that the ferry had sailed from Orrvik at dawn with forty people.\n"
    )
    (folder / "sources" / "report.txt.meta.toml").write_text(
        'publisher = "The Gazette"\npublished = "2031-05-02"\nlanguage = "en"\n'
    )
    (found,) = [
        cases.run_case(folder, build_kit(Settings())) for folder in cases.case_folders(tmp_path)
    ]
    assert found.problems == ()
    assert found.rows[0].found
    assert found.rows[0].verdict is not None
    assert found.rows[0].verdict.chain is True


def present() -> tuple[Path, ...]:
    return cases.case_folders(SHARED)


@pytest.mark.corpus
def test_no_line_of_a_case_takes_the_place_of_another() -> None:
    """`ENOUGH` keeps lines apart: read as a claim, each agrees with itself and with no other."""
    if not present():
        pytest.skip(f"no cases in {SHARED}")
    for folder in present():
        expected = read_expected((folder / "expected.md").read_text(encoding="utf-8"))
        for left in expected:
            for right in expected:
                alike = any(same_holder(a, b) for a in left.holders for b in right.holders)
                if left is right or not alike or not set(left.stances) & set(right.stances):
                    continue
                shares = [word_share(a, b) for a in left.contents for b in right.contents]
                assert max(shares) < ENOUGH, (left.line, right.line)


@pytest.mark.corpus
def test_cases_beside_the_project_reach_their_floors() -> None:
    if not present():
        pytest.skip(f"no cases in {SHARED}")
    kit = build_kit(Settings())
    reports = [cases.run_case(folder, kit) for folder in present()]
    for found in reports:
        print("\n".join(cases.lines(found)))
    print("\n".join(cases.table(reports)))
    low = {
        found.name: f"{found.found}, the floor is {FLOORS[found.name]}"
        for found in reports
        if found.name in FLOORS and found.found.right < FLOORS[found.name]
    }
    assert low == {}
