"""What may be asked of a ledger. The right half (`link`, `views`) reads only this.

A view is fixed when it is made: `store.view(as_of=…)` answers as the desk knew things on a day,
whatever is written after; desk times carry a zone. Everything comes back in an order that the
content alone decides.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from sayso.model import (
    Analysis,
    Capture,
    Claim,
    ClaimQuery,
    Document,
    Links,
    LogEntry,
    Problem,
)


class View(Protocol):
    """Read-only. An id that the view does not know raises `QueryError`."""

    @property
    def as_of(self) -> datetime | None: ...

    def documents(self) -> Iterator[Document]:
        """The current version of each document, by publication time, then name."""
        ...

    def document(self, document_id: str) -> Document: ...

    def analysis(self, document_id: str) -> Analysis: ...

    def claims(self, query: ClaimQuery = ClaimQuery()) -> Iterator[Claim]:
        """Claims of current documents, in the order of `documents`, then place in the text."""
        ...

    def claim(self, claim_id: str) -> Claim: ...

    def links(self) -> Links: ...

    def captures(self) -> tuple[Capture, ...]:
        """Every version of every source, superseded ones too, by name and time."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """The problems of the current versions."""
        ...

    def log(self) -> tuple[LogEntry, ...]: ...
