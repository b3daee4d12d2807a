"""ZIP containers, opened with care.

Takes bytes and the settings; gives entries and their bytes, counted while they inflate, whatever
their headers claim. The one import of zipfile, for archives and for Word files, which are such
containers, too.
"""

import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO

from sayso.errors import TooLargeError, UnreadableError
from sayso.fold import visible
from sayso.settings import MEGABYTE, Settings

_CHUNK = 65_536
_ENTRY_MARK = b"PK\x01\x02"
# The directory is read whole before its entries can be counted. Its marks are counted first, with
# room for those of archives stored inside.
_MARKS_PER_MEMBER = 50
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
# What zipfile raises for broken bytes, found by breaking some thousands of archives at random.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
)


@dataclass(slots=True)
class Budget:
    """How many bytes the archive `name` may still inflate to; 0 when it is spent."""

    name: str
    left: int


def open_zip(data: bytes, name: str, settings: Settings) -> zipfile.ZipFile:
    """The container in `data`. Raises `UnreadableError` when it is broken, `TooLargeError` when it

    holds too many entries or says that it inflates to too much.
    """
    limit = settings.max_archive_members
    if data.count(_ENTRY_MARK) > limit * _MARKS_PER_MEMBER:
        raise _too_many(name, limit)
    try:
        container = zipfile.ZipFile(BytesIO(data))
    except _BROKEN as error:
        raise UnreadableError(
            f"{visible(name)} is a broken or truncated archive", remedy="get the file anew"
        ) from error
    entries = container.infolist()
    if len(entries) > limit:
        raise _too_many(name, limit)
    if sum(entry.file_size for entry in entries) > settings.max_inflated_bytes:
        raise _too_much(name, settings)
    return container


def inflate(
    container: zipfile.ZipFile,
    entry: zipfile.ZipInfo,
    name: str,
    budget: Budget,
    settings: Settings,
) -> bytes:
    """The bytes of an entry; `name` is for messages. Spends `budget`.

    Raises `UnreadableError` for an entry that is encrypted, broken or packed in a rare way,
    `TooLargeError` for one over the limit of a source, or when the budget is spent.
    """
    if entry.flag_bits & _ENCRYPTED:
        raise UnreadableError(
            f"{visible(name)} is encrypted", remedy="unpack the archive with its password"
        )
    if entry.compress_type not in _METHODS:
        raise UnreadableError(
            f"{visible(name)} is packed in a way that Sayso does not unpack",
            remedy="unpack the archive, or pack it anew as an ordinary ZIP",
        )
    parts: list[bytes] = []
    size = 0
    try:
        with container.open(entry) as stream:
            while part := stream.read(_CHUNK):
                size += len(part)
                _check(size, name, budget, settings)
                parts.append(part)
    except _BROKEN as error:
        raise UnreadableError(
            f"{visible(name)} is broken", remedy="get the archive anew"
        ) from error
    budget.left -= size
    return b"".join(parts)


def _check(size: int, name: str, budget: Budget, settings: Settings) -> None:
    if size > settings.max_source_bytes:
        raise TooLargeError(
            f"{visible(name)} inflates to more than the limit of "
            f"{settings.max_source_bytes // MEGABYTE:,} MB",
            remedy="raise max_source_bytes in case.toml under [settings]",
        )
    if size > budget.left:
        budget.left = 0
        raise _too_much(budget.name, settings)


def _too_much(name: str, settings: Settings) -> TooLargeError:
    return TooLargeError(
        f"{visible(name)} inflates to more than the limit of "
        f"{settings.max_inflated_bytes // MEGABYTE:,} MB",
        remedy="unpack it and add the files, or raise max_inflated_bytes in case.toml",
    )


def _too_many(name: str, limit: int) -> TooLargeError:
    return TooLargeError(
        f"{visible(name)} holds more than {limit:,} files",
        remedy="split it, or raise max_archive_members in case.toml under [settings]",
    )
