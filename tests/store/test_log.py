"""The chain of the log, and that nobody can touch it unseen."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.ids import sha256
from sayso.model import LogKind
from sayso.store import Originals, open_store, verify
from sayso.store.log import FIRST, Line, entry, faults
from tests.store.build import add, noon, read, refused


def test_the_hash_covers_the_one_before_and_the_entry() -> None:
    line = Line(1, "2025-05-01T12:00:00.000000+00:00", "linked", "a", "b", FIRST, "")
    written = '[1,"2025-05-01T12:00:00.000000+00:00","linked","a","b"]'
    assert line.expected_hash == sha256((FIRST + written).encode())
    assert entry(line).kind is LogKind.LINKED
    assert entry(line).at == noon(1)


def _chain(count: int) -> list[Line]:
    lines: list[Line] = []
    for number in range(1, count + 1):
        before = lines[-1].hash if lines else FIRST
        line = Line(number, "2025-05-01T12:00:00.000000+00:00", "linked", "", "", before, "")
        lines.append(replace(line, hash=line.expected_hash))
    return lines


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ([0, 1, 2], []),
        ([], []),
        (
            [1, 2],
            [(2, "entry 1 is missing before it"), (2, "does not follow from the entry before it")],
        ),
        (
            [0, 2],
            [(3, "entry 2 is missing before it"), (3, "does not follow from the entry before it")],
        ),
    ],
)
def test_a_gap_is_named(kept: list[int], expected: list[tuple[int, str]]) -> None:
    lines = _chain(3)
    assert list(faults(iter([lines[index] for index in kept]))) == expected


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A ledger with a log of some entries, whose originals are there."""
    folder = tmp_path_factory.mktemp("log")
    store = open_store(folder / "sayso.db", create=True)
    result = read()
    assert result.document is not None
    originals = Originals(folder / "originals")
    originals.keep(result.document.text.encode())
    originals.keep(b"??")
    add(store, result, day=1)
    add(store, refused(name="b.txt"), day=2)
    assert verify(store, originals) == ()
    assert len(store.view().log()) == 4
    store.close()
    yield folder


def _found_after(ledger: Path, statement: str, *values: object) -> list[str]:
    """What `verify` finds in a copy of the ledger after somebody wrote into its log."""
    copy = ledger / "copy.db"
    shutil.copy(ledger / "sayso.db", copy)
    with closing(sqlite3.connect(copy)) as raw, raw:
        assert raw.execute(statement, values).rowcount > 0
    store = open_store(copy)
    problems = verify(store, Originals(ledger / "originals"))
    store.close()
    return [problem.message for problem in problems]


@settings(deadline=None, max_examples=100)
@given(
    number=st.integers(1, 4),
    column=st.sampled_from(["at", "kind", "subject", "detail", "previous", "hash"]),
    place=st.integers(0, 200),
    flipped=st.integers(1, 255),
)
def test_any_changed_byte_is_found(
    ledger: Path, number: int, column: str, place: int, flipped: int
) -> None:
    with closing(sqlite3.connect(ledger / "sayso.db")) as raw:
        (text,) = raw.execute(f"SELECT {column} FROM log WHERE number = ?", (number,)).fetchone()
    data = bytearray(text.encode())
    data[place % len(data)] ^= flipped
    change = f"UPDATE log SET {column} = CAST(? AS TEXT) WHERE number = ?"
    assert _found_after(ledger, change, bytes(data), number)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log SET number = 0 WHERE number = 1",
        "UPDATE log SET number = 9 WHERE number = 4",
        "UPDATE log SET subject = ''",
        "UPDATE log SET detail = detail || ' '",
        "DELETE FROM log WHERE number = 1",
        "DELETE FROM log WHERE number = 2",
        "DELETE FROM log WHERE number > 2",  # what the captures say betrays a cut at the end
        "DELETE FROM log",
        "INSERT INTO log SELECT 5, at, kind, subject, detail, hash, hash FROM log WHERE number = 4",
    ],
)
def test_any_other_change_is_found(ledger: Path, statement: str) -> None:
    assert _found_after(ledger, statement)


def test_what_was_found_is_named(ledger: Path) -> None:
    assert _found_after(ledger, "UPDATE log SET detail = 'x' WHERE number = 4") == [
        "log entry 4 was changed after it was written"
    ]
