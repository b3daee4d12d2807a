"""Fixtures that many tests share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.gazetteers import HOME
from tests.cli import Ran, run

Sayso = Callable[..., Ran]


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home of Sayso that is empty: what whoever runs the tests has imported is not theirs."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(HOME, str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture
def sayso(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Sayso:
    """The command line: `sayso("brief", folder)` gives exit code, output and messages."""

    def call(*args: str | Path) -> Ran:
        return run(capfd, monkeypatch, *args)

    return call
