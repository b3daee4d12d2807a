"""A real SQLite file and a real PostgreSQL server: what holds for one holds for the other."""

import os
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy

from sayso.store import Store, open_store


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that runs for the session."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the package warns about the environment it finds
            from pgserver.postgres_server import get_server

            server = get_server(tmp_path_factory.mktemp("pg"), cleanup_mode="delete")
    except Exception as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"PostgreSQL does not start here: {error}")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def schema(postgres: str, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty schema on the server."""
    name = f"case_{abs(hash(request.node.nodeid)):x}"
    engine = sqlalchemy.create_engine(postgres.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    yield f"{postgres}&options=-csearch_path%3D{name}"
    with engine.begin() as connection:
        connection.exec_driver_sql(f"DROP SCHEMA {name} CASCADE")
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where a ledger can be made: a path, then an address."""
    if request.param == "sqlite":
        return tmp_path / "sayso.db"
    address: str = request.getfixturevalue("schema")
    return address


@pytest.fixture
def store(location: Path | str) -> Iterator[Store]:
    """An empty ledger."""
    store = open_store(location, create=True)
    yield store
    store.close()
