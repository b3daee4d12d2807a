"""`sayso add`: files from anywhere are copied into the case, what is known of them beside them.

The folder stays the one place where sources are: what `add` does can be done, seen and mended
by hand.
"""

import shutil
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import tomli_w

from sayso.case import SIDECAR, Case, printable
from sayso.errors import CaseError, QueryError
from sayso.facts import facts_from_table

FOLDER = "sources"


def copy_in(case: Case, paths: Sequence[Path], given: Mapping[str, str]) -> Iterator[str]:
    """Copies files, and folders with all in them; says of each, in a line, what was done.

    The same file added again is a new version when it changed. Another file of the same name
    gets a name of its own. `given` is written to the sidecar of each (empty values are not).
    Everything is checked before the first byte is copied: raises `QueryError` or `CaseError`.
    """
    known = {key: value for key, value in given.items() if value}
    facts_from_table(known, "the options")
    files = [pair for path in paths for pair in _files(path)]
    for path, relative in files:
        target, line = _target(case.folder / FOLDER / relative, path)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
            _note(target, {**known, "added_from": printable(path.resolve())})
        except OSError as error:
            raise CaseError(
                f"{printable(path)} cannot be copied to {printable(target)}: "
                f"{error.strerror or error}"
            ) from error
        yield f"{printable(target.relative_to(case.folder))}: {line}"


def _files(path: Path) -> Iterator[tuple[Path, Path]]:
    """Each file with the name it is to have; a sidecar goes with the file it describes."""
    if path.is_file():
        yield path, Path(path.name)
    elif path.is_dir():
        for below in sorted(path.rglob("*")):
            if below.is_file() and not below.name.endswith(SIDECAR):
                yield below, Path(path.name) / below.relative_to(path)
    else:
        raise QueryError(f"{printable(path)} is neither a file nor a folder")


def _target(wanted: Path, path: Path) -> tuple[Path, str]:
    """Where the file goes: its own earlier place, or the first name that is free."""
    origin = printable(path.resolve())
    number = 1
    target = wanted
    while target.exists():
        if _sidecar(target).get("added_from") == origin:
            same = target.read_bytes() == path.read_bytes()
            return target, "unchanged" if same else "a new version; the earlier one is kept"
        number += 1
        target = wanted.with_name(f"{wanted.stem}-{number}{wanted.suffix}")
    return target, "added"


def _note(target: Path, known: Mapping[str, str]) -> None:
    """Writes what is known to the sidecar: what its own sidecar said stays unless given anew."""
    origin = Path(known["added_from"])
    table = {**_sidecar(origin), **_sidecar(target), **known}
    target.with_name(target.name + SIDECAR).write_bytes(tomli_w.dumps(table).encode())


def _sidecar(path: Path) -> Mapping[str, object]:
    sidecar = path.with_name(path.name + SIDECAR)
    if not sidecar.exists():
        return {}
    try:
        return tomllib.loads(sidecar.read_bytes().decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise QueryError(f"{printable(sidecar)} is not valid TOML: {error}") from error
