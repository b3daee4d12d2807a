"""The main job: what is read again, what is kept, what the ledger knew on a day."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sayso.case import Case, make_case, open_case
from sayso.job import Outcome, opened, relink, same_bytes, take_in, write_brief
from sayso.model import Claim, LogKind
from sayso.process import build_kit

FIRST = datetime(2031, 5, 6, 9, tzinfo=UTC)
LATER = datetime(2031, 5, 8, 9, tzinfo=UTC)


def quiet(stage: str, done: int, total: int) -> None:
    """Watches nothing."""


def run(case: Case, at: datetime = FIRST) -> Outcome:
    kit = build_kit(case.settings)
    with opened(case, create=True) as store:
        outcome = take_in(case, store, kit, now=lambda: at, watch=quiet)
        relink(store, now=lambda: at, watch=quiet)
        write_brief(
            case, store, form="html", out=None, today=date(2031, 5, 9),
            problems=outcome.problems, now=lambda: at, watch=quiet,
        )  # fmt: skip
    return outcome


def claims(case: Case, as_of: datetime | None = None) -> list[Claim]:
    with opened(case) as store:
        return list(store.view(as_of=as_of).claims())


def report(case: Case, name: str, words: str) -> None:
    (case.folder / name).write_text(f"The ministry of roads of Aldora said that {words}.")
    (case.folder / f"{name}.meta.toml").write_text("published = 2031-05-05")


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return make_case(tmp_path / "case")


def test_a_second_run_reads_nothing_and_writes_nothing(case: Case) -> None:
    report(case, "a.txt", "the bridge was closed")
    assert run(case) == Outcome(1, 0, ())
    before = (case.folder / "brief.html").stat().st_mtime_ns
    assert run(case, LATER) == Outcome(0, 1, ())
    assert (case.folder / "brief.html").stat().st_mtime_ns == before
    with opened(case) as store:
        assert {entry.at for entry in store.view().log()} == {FIRST}


def test_the_log_begins_with_the_case_and_tells_each_step(case: Case) -> None:
    report(case, "a.txt", "the bridge was closed")
    run(case)
    with opened(case) as store:
        entries = store.view().log()
    assert (entries[0].kind, entries[0].subject) == (LogKind.CASE_MADE, case.title)
    assert {entry.kind for entry in entries} == {
        LogKind.CASE_MADE,
        LogKind.SOURCE_ADDED,
        LogKind.DOCUMENT_READ,
        LogKind.LINKED,
        LogKind.BRIEF_WRITTEN,
    }


def test_touching_a_file_without_changing_it_adds_no_version(case: Case) -> None:
    report(case, "a.txt", "the bridge was closed")
    run(case)
    report(case, "a.txt", "the bridge was closed")
    assert run(case, LATER).read == 1
    with opened(case) as store:
        assert len(store.view().captures()) == 1


def test_a_changed_file_is_a_new_version_and_the_old_one_stays(case: Case) -> None:
    report(case, "a.txt", "the bridge was closed")
    run(case)
    report(case, "a.txt", "the bridge was open")
    run(case, LATER)
    assert ["open" in claim.words for claim in claims(case)] == [True]
    assert [
        "closed" in claim.words for claim in claims(case, datetime(2031, 5, 7, tzinfo=UTC))
    ] == [True]
    with opened(case) as store:
        first, second = store.view().captures()
        assert (first.superseded, second.superseded) == (LATER, None)
        kinds = [entry.kind for entry in store.view().log()]
    assert LogKind.SOURCE_REPLACED in kinds


def test_a_file_taken_away_stays_in_the_ledger(case: Case) -> None:
    report(case, "a.txt", "the bridge was closed")
    run(case)
    (case.folder / "a.txt").unlink()
    (case.folder / "a.txt.meta.toml").unlink()
    run(case, LATER)
    assert len(claims(case)) == 1


def test_other_facts_mean_another_reading(case: Case) -> None:
    report(case, "a.txt", "the bridge was closed")
    run(case)
    (case.folder / "a.txt.meta.toml").write_text("published = 2031-05-04")
    assert run(case, LATER).read == 1
    (claim,) = claims(case)
    assert claim.published is not None
    assert claim.published.start == datetime(2031, 5, 4)


def test_same_bytes_are_said_once(case: Case) -> None:
    report(case, "a.txt", "the bridge was closed")
    report(case, "b.txt", "the bridge was closed")
    run(case)
    with opened(case) as store:
        assert same_bytes(store) == (
            "a.txt and b.txt hold the same bytes: kept once, counted once",
        )
    assert len(claims(case)) == 1


def test_one_process_or_two_give_the_same_ledger(tmp_path: Path) -> None:
    ledgers = []
    for workers in (1, 2):
        case = make_case(tmp_path / str(workers))
        (case.folder / "case.toml").write_text(f"[settings]\nworkers = {workers}\n")
        case = open_case(case.folder)
        for number in range(12):
            report(case, f"{number}.txt", f"{number} boats had sunk")
        run(case)
        with opened(case) as store:
            view = store.view()
            ledgers.append((list(view.documents()), list(view.claims()), view.links()))
    assert ledgers[0] == ledgers[1]
