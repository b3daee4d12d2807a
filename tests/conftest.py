"""Fixtures that many tests share."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli import Ran, run

Sayso = Callable[..., Ran]


@pytest.fixture
def sayso(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Sayso:
    """The command line: `sayso("brief", folder)` gives exit code, output and messages."""

    def call(*args: str | Path) -> Ran:
        return run(capfd, monkeypatch, *args)

    return call
