"""Ratios: invented sentences, each with the ratios a reader finds in it.

A line of `ratios.tsv` holds a block, a sentence and its ratios in the form of a mention's `value`
("1 nurse per 12 patients"), parted by semicolons, with tabs between the three; some sentences have
no ratio. The rules were written with the block `open` in sight only; `sealed` was written before
the first rules, `fresh` before their second revision, in other domains and forms.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PATH = Path(__file__).parent / "ratios.tsv"
BLOCKS = ("open", "sealed", "fresh")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, its ratios, and the block it belongs to."""

    text: str
    ratios: tuple[str, ...]
    block: str


def cases(path: Path = PATH) -> Iterator[Case]:
    """The sentences of the file. Raises `ValueError` on a line without two tabs."""
    for line in path.read_text().splitlines():
        block, text, wanted = line.split("\t")
        yield Case(text, tuple(sorted(filter(None, wanted.split("; ")))), block)
