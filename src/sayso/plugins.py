"""The seams: what a reader, an extractor and an exporter are, and how strangers' are found.

Built-in parts stand in a table of their stage; others come from installed packages through the
entry-point group `sayso.readers`, `sayso.extractors` or `sayso.exporters`, loaded by an explicit
call at the door, never on import.
"""

from collections.abc import Iterable, Mapping
from importlib.metadata import entry_points
from typing import BinaryIO, Protocol, TypeVar

from sayso.errors import PluginError
from sayso.model import Analysis, Attribution, Document, Mention, Source
from sayso.settings import Settings

T = TypeVar("T")


class Reader(Protocol):
    """Reads one media type. Raises `DocumentError` for what it cannot read."""

    def __call__(self, source: Source, settings: Settings) -> Document: ...


class Extractor(Protocol):
    """Finds mentions or attributions in an analysis that already holds what it `needs`.

    `needs` and `gives` name kinds of mention (`Kind` values) or "attribution". It returns what it
    found; only the runner adds it, checking bounds and kinds.
    """

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def needs(self) -> frozenset[str]: ...
    @property
    def gives(self) -> frozenset[str]: ...
    def __call__(self, analysis: Analysis) -> Iterable[Mention | Attribution]: ...


class Exporter(Protocol):
    """Writes a page (a frozen dataclass of `views.pages`) in one format."""

    def __call__(self, page: object, out: BinaryIO) -> None: ...


def load(seam: str, built_in: Mapping[str, T]) -> dict[str, T]:
    """The built-in parts of a seam with those of installed packages, by name.

    A package may not take the name of a built-in part: that raises `PluginError`.
    """
    parts = dict(built_in)
    for entry in entry_points(group=f"sayso.{seam}"):
        if entry.name in parts:
            raise PluginError(f"two {seam} are called {entry.name!r}: {entry.value} is in the way")
        try:
            parts[entry.name] = entry.load()
        except (ImportError, AttributeError) as error:
            raise PluginError(
                f"{seam}: {entry.name!r} ({entry.value}) cannot be loaded: {error}"
            ) from error
    return parts


def pick(seam: str, parts: Mapping[str, T], name: str) -> T:
    """The part called `name`; raises `PluginError`, listing the known names, when there is none."""
    try:
        return parts[name]
    except KeyError:
        known = ", ".join(sorted(parts))
        raise PluginError(f"no {seam} called {name!r}; known are: {known}") from None
