"""The pool gives what a plain loop gives, in the same order, whatever becomes of a worker."""

from pathlib import Path

import pytest

from sayso.batch import process_all
from sayso.batch.local import FEW
from sayso.model import Source
from sayso.process import build_kit, process
from sayso.settings import Settings
from tests.make import source

TOY = """
import os

def read(source, settings):
    if source.data == b"die":
        os._exit(1)
    raise RuntimeError("a fault of ours")
"""


def reports(count: int) -> list[Source]:
    return [
        source(
            f"The council of Aldora said on Monday that {number} boats had sunk.", name=f"{number}"
        )
        for number in range(count)
    ]


@pytest.fixture
def faulty_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed reader that fails on every source, and brings its process down on one."""
    (tmp_path / "toy_faulty.py").write_text(TOY)
    info = tmp_path / "toy_faulty-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: toy-faulty\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[sayso.readers]\ntext/x-faulty = toy_faulty:read\n")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.parametrize("count", [0, 1, FEW - 1, FEW, FEW + 13])
def test_the_pool_equals_the_loop(count: int) -> None:
    kit = build_kit(Settings(workers=2))
    sources = reports(count)
    assert list(process_all(sources, kit)) == [process(one, kit) for one in sources]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_fault_of_ours_costs_one_problem(
    faulty_reader: None, workers: int, caplog: pytest.LogCaptureFixture
) -> None:
    kit = build_kit(Settings(workers=workers))
    sources = reports(FEW + 2)
    sources.insert(3, source("x", name="faulty", media_type="text/x-faulty"))
    results = list(process_all(sources, kit))
    assert [result.name for result in results] == [one.name for one in sources]
    (problem,) = results[3].problems
    assert "Sayso failed on faulty (RuntimeError: a fault of ours)" in problem.message
    assert all(result.document for result in results if result.name != "faulty")


def test_a_source_that_kills_its_worker_costs_one_problem(faulty_reader: None) -> None:
    kit = build_kit(Settings(workers=2))
    sources = reports(FEW + 4)
    sources.insert(5, source("die", name="deadly", media_type="text/x-faulty"))
    results = list(process_all(sources, kit))
    assert [result.name for result in results] == [one.name for one in sources]
    assert "the process that read it died" in results[5].problems[0].message
    assert all(result.document for result in results if result.name != "deadly")
