"""The example case, read once by the command a user types, and its ledger."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.model import (
    Claim,
    Document,
    Links,
)
from sayso.store import open_store
from sayso.view import View

EXAMPLES = Path(__file__).parents[2] / "examples"
CASE = EXAMPLES / "harbour-tape"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the case, briefed."""
    copy = tmp_path_factory.mktemp("example") / CASE.name
    made = shutil.ignore_patterns("originals", "sayso.db*", "brief.*", ".sayso.lock")
    shutil.copytree(CASE, copy, ignore=made)
    done = subprocess.run(
        [sys.executable, "-m", "sayso", "brief", str(copy)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": "error"},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return copy


@pytest.fixture(scope="session")
def view(folder: Path) -> Iterator[View]:
    store = open_store(folder / "sayso.db")
    yield store.view()
    store.close()


@pytest.fixture(scope="session")
def links(view: View) -> Links:
    return view.links()


@pytest.fixture(scope="session")
def documents(view: View) -> dict[str, Document]:
    return {document.name: document for document in view.documents()}


@pytest.fixture(scope="session")
def ledger(view: View) -> dict[str, list[Claim]]:
    """The claims by the name of their document."""
    names = {document.id: document.name for document in view.documents()}
    claims: dict[str, list[Claim]] = {name: [] for name in names.values()}
    for claim in view.claims():
        claims[names[claim.document_id]].append(claim)
    return claims
