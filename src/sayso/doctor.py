"""`sayso doctor`: what is installed, what is missing, how to get it."""

import importlib.util
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version

from sayso.errors import SaysoError
from sayso.settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `needed` is False for what only some cases call for."""

    name: str
    ok: bool
    detail: str
    needed: bool = True


def findings() -> tuple[Finding, ...]:
    """Everything Sayso rests on, in the order a person would mend it."""
    return (_python(), *_packages(), _sqlite(), _parts(), _postgres())


def _python() -> Finding:
    number = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", sys.version_info >= (3, 11), f"{number} (3.11 or newer is needed)")


def _packages() -> Iterator[Finding]:
    for requirement in requires("sayso") or []:
        if "extra ==" in requirement:
            continue
        name = requirement.split(">")[0].split("=")[0].split("[")[0].strip()
        try:
            yield Finding(name, ok=True, detail=version(name))
        except PackageNotFoundError:
            yield Finding(name, ok=False, detail=f"pip install '{requirement}'")


def _sqlite() -> Finding:
    with sqlite3.connect(":memory:") as memory:
        options = {row[0] for row in memory.execute("PRAGMA compile_options")}
    ok = "ENABLE_FTS5" in options
    detail = sqlite3.sqlite_version if ok else "this Python's SQLite has no full-text search (FTS5)"
    return Finding("SQLite", ok, detail)


def _parts() -> Finding:
    try:
        from sayso.process import build_kit  # a broken installation fails here, and is told of

        kit = build_kit(Settings())
    except ImportError as error:
        return Finding("readers and extractors", ok=False, detail=f"{error} (install Sayso anew)")
    except SaysoError as error:
        return Finding(
            "readers and extractors", ok=False, detail=f"{error.message} ({error.remedy})"
        )
    return Finding("readers and extractors", ok=True, detail=kit.version)


def _postgres() -> Finding:
    ok = importlib.util.find_spec("psycopg") is not None
    detail = (
        version("psycopg")
        if ok
        else "only for a ledger shared by a team: pip install 'sayso[postgres]'"
    )
    return Finding("PostgreSQL driver", ok, detail, needed=False)
