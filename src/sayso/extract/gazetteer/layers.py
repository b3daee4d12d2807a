"""Layers of a gazetteer, opened by their files: imported from GeoNames, and of one's own."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from sayso.errors import SetupError
from sayso.extract.gazetteer import BUILT_IN, Entry, Gazetteer, check
from sayso.extract.gazetteer.own import ENDINGS, read_own
from sayso.fold import visible
from sayso.model import Problem, Severity

_NAMED = 5  # broken rows that are told of one by one


def layered(paths: Iterable[str]) -> Gazetteer:
    """The built-in gazetteer with the files laid over it, the last one on top.

    Raises `SetupError` when one is missing, or is no gazetteer.
    """
    files: list[Path] = []
    own: list[tuple[str, Entry]] = []
    digest = hashlib.sha256()
    for path in map(Path, paths):
        if not path.is_file():
            raise SetupError(f"the gazetteer is missing: {path}", remedy="name another, or none")
        if path.suffix.lower() in ENDINGS:
            own += read_own(path).entries
            digest.update(path.read_bytes())
        else:
            check(path)
            files.append(path)
            digest.update(f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}".encode())
    if not files and not own:
        return BUILT_IN
    return Gazetteer(files=files, own=own, digest=digest.hexdigest()[:12])


def problems_of(paths: Iterable[str]) -> tuple[Problem, ...]:
    """The broken rows of one's own files: skipped, counted, and the first of them by line."""
    found = []
    for path in map(Path, paths):
        if path.suffix.lower() not in ENDINGS:
            continue
        broken, name = read_own(path).broken, visible(path.name)
        shown = "; ".join(f"line {row.line}: {row.why}" for row in broken[:_NAMED])
        if broken:
            more = "; …" if len(broken) > _NAMED else ""
            skipped = f"{name}: {len(broken)} of its rows skipped: {shown}{more}"
            found.append(Problem(path.name, visible(skipped), severity=Severity.PARTIAL))
    return tuple(found)
