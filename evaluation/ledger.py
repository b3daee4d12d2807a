"""The public door to what many documents say: sources in, the view and the links of a ledger out.

Every source is processed as for a user and kept in a real ledger, in a folder that is removed
after; linking reads the view of that ledger.
"""

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.case import LEDGER
from sayso.link import link
from sayso.model import Claim, Document, Links, Problem, Source, Stamp
from sayso.process import Kit, process
from sayso.store import open_store

_NOW = datetime(2000, 1, 1, tzinfo=UTC)  # desk time decides nothing that is measured


@dataclass(frozen=True, slots=True)
class Ledger:
    """What came of sources. `documents` by the name of their source: two sources of the same bytes

    are one document. Claims stand in the order of their places.
    """

    documents: Mapping[str, Document]
    claims: tuple[Claim, ...]
    links: Links
    problems: tuple[Problem, ...] = ()


def ledger(sources: Iterable[Source | Problem], kit: Kit) -> Ledger:
    """Processes, keeps and links the sources."""
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    with (
        TemporaryDirectory() as folder,
        closing(open_store(Path(folder) / LEDGER, create=True)) as store,
    ):
        for source in sources:
            if isinstance(source, Problem):
                problems.append(source)
                continue
            result = process(source, kit)
            problems += result.problems
            if result.document is not None:
                documents[source.name] = result.document
            with store.writer(_NOW) as writer:
                writer.add(Stamp(source.name, len(source.data), 0, source.sha256), [result])
        view = store.view()
        return Ledger(documents, tuple(view.claims()), link(view), tuple(problems))
