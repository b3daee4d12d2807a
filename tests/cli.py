"""Running the command line in this process, as a user would type it."""

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from sayso import cli


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left: its exit code and what it said."""

    code: int
    out: str
    err: str


def run(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, *args: str | Path
) -> Ran:
    """`sayso ARGS…`"""
    monkeypatch.setattr(sys, "argv", ["sayso", *map(str, args)])
    capfd.readouterr()
    try:
        cli.main()
        code = 0
    except SystemExit as exit_:
        code = exit_.code if isinstance(exit_.code, int) else 0
    out, err = capfd.readouterr()
    return Ran(code, out, err)
