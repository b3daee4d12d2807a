"""Opening a ledger: what is there, what is not, what must not be touched."""

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from sayso.errors import CaseError, LedgerError, QueryError, SetupError
from sayso.model import LogKind
from sayso.store import Store, open_store
from sayso.store.schema import MIGRATIONS
from sayso.store.tables import REVISION, metadata
from tests.store.build import add, noon, read
from tests.store.child import run_at_once, run_in_child


def test_the_migrations_make_the_tables(store: Store) -> None:
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_object": _ours})
        assert compare_metadata(context, metadata) == []


def _ours(_: object, name: str | None, *__: object) -> bool:
    return not str(name).startswith("claim_text")  # in SQLite a full-text table, not described


def test_the_newest_migration_is_the_one_the_code_knows() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == REVISION


def test_an_empty_ledger_is_empty(store: Store) -> None:
    view = store.view()
    assert (list(view.documents()), list(view.claims()), view.log()) == ([], [], ())
    assert store.stamps() == {}


def _newer(location: Path | str) -> None:
    store = open_store(location, create=True)
    with store._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    store.close()


@pytest.mark.parametrize("create", [False, True])
def test_a_ledger_of_a_newer_sayso_is_left_alone(location: Path | str, create: bool) -> None:
    _newer(location)
    with pytest.raises(LedgerError, match="made by a newer Sayso") as caught:
        open_store(location, create=create)
    assert caught.value.remedy == "update Sayso"


def test_a_ledger_that_was_only_begun_is_made_on_demand_only(location: Path | str) -> None:
    if isinstance(location, Path):
        location.touch()
    with pytest.raises(LedgerError, match="holds no ledger yet"):
        open_store(location)
    open_store(location, create=True).close()
    open_store(location).close()


@pytest.mark.parametrize("create", [False, True])
def test_a_file_that_is_no_database(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "sayso.db"
    path.write_text("This is a letter and no ledger. " * 100)
    with pytest.raises(LedgerError, match=r"sayso\.db is no ledger"):
        open_store(path, create=create)
    assert path.read_text().startswith("This is a letter")


@pytest.mark.parametrize("create", [False, True])
def test_a_database_of_another_program(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "sayso.db"
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("CREATE TABLE recipe (name)")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match=r"another program.*recipe"):
        open_store(path, create=create)
    assert path.read_bytes() == before


def test_a_broken_ledger_is_named(tmp_path: Path) -> None:
    path = tmp_path / "sayso.db"
    open_store(path, create=True).close()
    data = bytearray(path.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    path.write_bytes(data)
    with pytest.raises(LedgerError, match=r"sayso\.db") as caught:
        store = open_store(path)
        add(store, read())
    assert "\n" not in caught.value.message


@pytest.mark.parametrize(
    ("place", "create"), [("none.db", False), ("none/none.db", True), (".", False), (".", True)]
)
def test_a_place_without_a_ledger(tmp_path: Path, place: str, create: bool) -> None:
    with pytest.raises(CaseError, match=str(tmp_path)):
        open_store(tmp_path / place, create=create)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "error", "told"),
    [
        ("mysql://x/y", QueryError, "mysql"),
        ("postgresql://:nonsense:/", QueryError, "address"),
        (
            "postgresql://me:secret@localhost:1/none?connect_timeout=2",
            CaseError,
            "cannot be reached",
        ),
    ],
)
def test_an_address_that_leads_nowhere(address: str, error: type[SetupError], told: str) -> None:
    with pytest.raises(error, match=told) as caught:
        open_store(address)
    assert "secret" not in caught.value.message
    assert "\n" not in caught.value.message


def test_odd_names_are_only_names(tmp_path: Path) -> None:
    path = tmp_path / "50% of ? #1 é&mode=memory.db"
    store = open_store(path, create=True)
    add(store, read())
    store.close()
    assert path.stat().st_size > 0


def test_a_full_disk_is_one_line_and_loses_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path / "sayso.db", create=True)
    add(store, read(name="a.txt"))

    @sqlalchemy.event.listens_for(store._engine, "checkout")
    def _no_room(connection: sqlite3.Connection, *_: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")  # SQLite takes the size it has now

    with pytest.raises(CaseError, match=r"the disk of .*sayso\.db is full") as caught:
        add(store, read("It rained. " * 100_000 + "\n", name="b.txt", claims=[]))
    assert "room" in caught.value.remedy
    assert [document.name for document in store.view().documents()] == ["a.txt"]
    assert set(store.stamps()) == {"a.txt"}
    store.close()


@pytest.fixture
def shut_folder() -> Iterator[Path]:
    """A folder with a ledger in which nobody may write (and the user `nobody` may look)."""
    folder = Path(tempfile.mkdtemp(prefix="sayso-shut-"))
    store = open_store(folder / "sayso.db", create=True)
    add(store, read())
    store.close()
    (folder / "sayso.db").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_two_that_make_a_ledger_at_once_make_one(tmp_path: Path) -> None:
    path = tmp_path / "sayso.db"

    def make(acknowledge: Callable[[str], None]) -> None:
        store = open_store(path, create=True)
        with store.writer(noon(1)) as writer:
            writer.record(LogKind.CASE_MADE, "", "")
        acknowledge("made")
        store.close()

    assert run_at_once(make, 4).count("made") == 4
    store = open_store(path)
    assert [entry.number for entry in store.view().log()] == [1, 2, 3, 4]
    store.close()


def test_a_ledger_is_viewed_where_nothing_can_be_written(shut_folder: Path) -> None:
    def look() -> str:
        store = open_store(shut_folder / "sayso.db")
        return " ".join(claim.words for claim in store.view().claims())

    assert run_in_child(look, as_nobody=True) == "the bridge at Orlo was open"
    assert [path.name for path in shut_folder.iterdir()] == ["sayso.db"]


def test_writing_where_nothing_can_be_written_is_one_line(shut_folder: Path) -> None:
    def write() -> str:
        store = open_store(shut_folder / "sayso.db")
        with store.writer(noon(2)) as writer:
            writer.record(LogKind.CASE_MADE, "", "")
        return "written"

    told = run_in_child(write, as_nobody=True)
    assert told.startswith("CaseError: ")
    assert "cannot be opened or written" in told
    assert "\n" not in told


def test_what_waits_in_the_wal_is_not_passed_over(shut_folder: Path) -> None:
    shut_folder.chmod(0o755)
    wal = shut_folder / "sayso.db-wal"
    wal.write_bytes(b"writings that were not merged")
    wal.chmod(0o444)
    shut_folder.chmod(0o555)
    told = run_in_child(lambda: str(open_store(shut_folder / "sayso.db")), as_nobody=True)
    assert told.startswith("CaseError: ")


def test_opening_what_is_up_to_date_needs_no_alembic_and_little_time(tmp_path: Path) -> None:
    path = tmp_path / "sayso.db"
    open_store(path, create=True).close()
    script = (
        "import sys, time, sayso.store; begin = time.perf_counter();"
        f"sayso.store.open_store({str(path)!r}).view(); took = time.perf_counter() - begin;"
        "print('alembic' in sys.modules, 'psycopg' in sys.modules, took < 0.2)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False", "True"], run.stderr
