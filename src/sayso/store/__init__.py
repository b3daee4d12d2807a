"""The store: the ledger of a case and the originals beside it. All SQL of Sayso is here."""

from sayso.store.originals import Originals
from sayso.store.store import Store, open_store
from sayso.store.verify import verify
from sayso.store.writer import Writer

__all__ = ["Originals", "Store", "Writer", "open_store", "verify"]
