"""Ways to run `process` over many sources; each gives the same results as a plain loop."""

from sayso.batch.local import process_all

__all__ = ["process_all"]
