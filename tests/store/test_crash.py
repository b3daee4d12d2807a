"""A process that is killed loses nothing that was acknowledged, and leaves a ledger that opens."""

import random
from collections.abc import Callable
from itertools import count
from pathlib import Path

from sayso.model import Result
from sayso.store import Originals, open_store, verify
from tests.store.build import add, read
from tests.store.child import kill_while

ROUNDS = 10
LONGEST = 0.15  # seconds: some twenty files are added in them


def _result(name: str) -> Result:
    rain = "It rained. " * 500
    return read(
        f"The guard said that {name} was shut. {rain}\n", name=name, claims=[f"{name} was shut"]
    )


def _add_for_ever(folder: Path, start: int) -> Callable[[Callable[[str], None]], None]:
    def work(acknowledge: Callable[[str], None]) -> None:
        store = open_store(folder / "sayso.db", create=True)
        originals = Originals(folder / "originals")
        for number in count(start):
            result = _result(f"gate-{number}")
            assert result.document is not None
            originals.keep(result.document.text.encode())
            add(store, result)
            acknowledge(result.name)

    return work


def test_killed_at_any_moment(tmp_path: Path) -> None:
    moments = random.Random(20250501)
    acknowledged: list[str] = []
    for _ in range(ROUNDS):
        work = _add_for_ever(tmp_path, len(acknowledged))
        acknowledged += kill_while(work, moments.uniform(0, LONGEST))
        store = open_store(tmp_path / "sayso.db")
        view = store.view()
        there = {document.name for document in view.documents()}
        assert set(acknowledged) <= there
        assert len(there) <= len(acknowledged) + ROUNDS, "at most one a round was not told of"
        assert {claim.words for claim in view.claims()} == {f"{name} was shut" for name in there}
        assert set(store.stamps()) == there
        assert verify(store, Originals(tmp_path / "originals")) == ()
        store.close()
    assert len(acknowledged) > ROUNDS


def test_killed_while_a_ledger_is_made(tmp_path: Path) -> None:
    """Whatever is left of a ledger that was being made, it can be made again."""
    moments = random.Random(20250502)
    for number in range(ROUNDS):
        path = tmp_path / f"{number}.db"

        def work(acknowledge: Callable[[str], None], path: Path = path) -> None:
            acknowledge("begun")
            open_store(path, create=True)

        kill_while(work, moments.uniform(0, 0.08))
        store = open_store(path, create=True)
        add(store, _result("gate-0"))
        assert len(list(store.view().claims())) == 1
        store.close()
