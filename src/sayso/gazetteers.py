"""Which gazetteers a run reads places with: the one imported for all cases, and those of the case.

Called by the doors only: it knows where the user's own files are.
"""

import os
from dataclasses import replace
from pathlib import Path

from sayso.case import GAZETTEERS
from sayso.extract.gazetteer.geonames import Imported, Watch, import_dump
from sayso.extract.gazetteer.layers import problems_of
from sayso.model import Problem
from sayso.settings import Settings

HOME = "SAYSO_HOME"  # the variable that names another folder than ~/.sayso
_IMPORTED = "geonames.db"


def imported() -> Path:
    """Where an imported gazetteer is kept, whether there is one or not."""
    folder = os.environ.get(HOME)
    return (Path(folder) if folder else Path.home() / ".sayso") / _IMPORTED


def with_gazetteers(settings: Settings, folder: Path | None = None) -> Settings:
    """The settings with every gazetteer there is: imported, named in them, of the case `folder`."""
    found = [str(imported())] if imported().is_file() else []
    # A relative path in case.toml counts from the case.
    found += [str(folder / path) if folder else path for path in settings.gazetteers]
    if folder is not None:
        found += [str(folder / name) for name in GAZETTEERS if (folder / name).is_file()]
    return replace(settings, gazetteers=tuple(found))


def broken_rows(settings: Settings) -> tuple[Problem, ...]:
    """What is wrong with one's own files."""
    return problems_of(settings.gazetteers)


def import_geonames(source: Path, *, watch: Watch) -> tuple[Path, Imported]:
    """Imports a dump of GeoNames for all cases; where it is kept, and what was done."""
    target = imported()
    return target, import_dump(source, target, watch=watch)
