"""The originals: every version of every source, untouched, as a file named by its SHA-256.

A file is there whole or not at all, whenever the process or the machine stops: it is written
beside its place, flushed to the disk, and then renamed.
"""

import errno
import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest
from pathlib import Path

from sayso.errors import CaseError, LedgerError, QueryError
from sayso.ids import sha256
from sayso.store.faults import FULL, LOCKED

_NAME = re.compile(r"[0-9a-f]{64}")
_OUT_OF_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = 0o444  # an original is never edited; the umask narrows who may read it


@dataclass(frozen=True, slots=True)
class Originals:
    """A folder of originals; it need not be there before the first is kept."""

    folder: Path

    def keep(self, data: bytes) -> str:
        """Keeps `data` and returns its SHA-256. What is there already is left as it is; a file

        that no longer holds these bytes is put right. Raises `CaseError` when it cannot be written.
        """
        digest = sha256(data)
        path = self.path(digest)
        try:
            if not (path.is_file() and path.read_bytes() == data):
                _write(path, data)
        except OSError as error:
            raise _cannot_write(path, error) from error
        return digest

    def read(self, sha256: str) -> bytes:
        """The bytes. Raises `LedgerError` when they are missing, `CaseError` when not readable."""
        path = self.path(sha256)
        try:
            return path.read_bytes()
        except FileNotFoundError as error:
            raise LedgerError(
                f"the original {path} is missing", remedy="put it back from a backup"
            ) from error
        except OSError as error:
            raise CaseError(f"{path} cannot be read: {error.strerror or error}") from error

    def path(self, sha256: str) -> Path:
        """Where the original with this SHA-256 lies, whether it is there or not.

        Raises `QueryError` when it is no SHA-256.
        """
        if not _NAME.fullmatch(sha256):
            raise QueryError(f"{sha256!r} is not a SHA-256")
        return self.folder / sha256[:2] / sha256

    def digest(self, sha256: str) -> str:
        """The SHA-256 of what lies in the place of an original now, read piece by piece.

        Raises `LedgerError` when nothing does, `CaseError` when it cannot be read.
        """
        path = self.path(sha256)
        try:
            with path.open("rb") as file:
                return file_digest(file, "sha256").hexdigest()
        except FileNotFoundError as error:
            raise LedgerError(f"the original {path} is missing") from error
        except OSError as error:
            raise CaseError(f"{path} cannot be read: {error.strerror or error}") from error

    def all(self) -> Iterator[str]:
        """The SHA-256 of every original in the folder, in order.

        Raises `CaseError` when the folder cannot be listed.
        """
        try:
            names = sorted(path.name for path in self.folder.glob("??/*"))
        except OSError as error:
            raise CaseError(f"{self.folder} cannot be listed: {error.strerror or error}") from error
        yield from (name for name in names if _NAME.fullmatch(name))


def _write(path: Path, data: bytes) -> None:
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
        _flush(path.parent.parent)
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _READ_ONLY)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123  # a descriptor, not a path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    _flush(path.parent)


def _flush(folder: Path) -> None:
    """Makes sure that the names in a folder are on the disk, not only the files."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _cannot_write(path: Path, error: OSError) -> CaseError:
    if error.errno in _OUT_OF_ROOM:
        return CaseError(f"the disk is full: {path} cannot be kept", remedy=FULL)
    return CaseError(f"{path} cannot be kept: {error.strerror or error}", remedy=LOCKED)
