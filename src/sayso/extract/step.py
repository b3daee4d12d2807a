"""What an extractor of ours is made of: a function with its name, its needs and its gifts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sayso.model import Analysis, Attribution, Mention


@dataclass(frozen=True, slots=True)
class Step:
    """An `Extractor` (see `plugins.py`) around one function."""

    name: str
    version: int
    needs: frozenset[str]
    gives: frozenset[str]
    find: Callable[[Analysis], Iterable[Mention | Attribution]]

    def __call__(self, analysis: Analysis) -> Iterable[Mention | Attribution]:
        return self.find(analysis)
