"""Ratios: a hundred invented sentences, each with the ratios a reader finds in it.

`ratios.tsv` holds one sentence a line, a tab, and its ratios in the form of a mention's `value`
("1 nurse per 12 patients"), parted by semicolons; a few sentences have none. Every second line is
sealed: the rules were written with the open half in sight only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PATH = Path(__file__).parent / "ratios.tsv"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, its ratios, and whether it belongs to the sealed half."""

    text: str
    ratios: tuple[str, ...]
    sealed: bool


def cases(path: Path = PATH) -> Iterator[Case]:
    """The sentences of the file. Raises `ValueError` on a line without a tab."""
    for number, line in enumerate(path.read_text().splitlines(), start=1):
        text, wanted = line.split("\t")
        ratios = tuple(sorted(filter(None, wanted.split("; "))))
        yield Case(text, ratios, sealed=number % 2 == 0)
