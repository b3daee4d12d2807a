"""What the parts of quantities share: a quantity with its place, and a text to look around in."""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.model import Quantity

WINDOW = 48  # code points looked at on either side: longer than any bound with its article


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity with its place. `said` is its bound as written, `figure` its number said again."""

    start: int
    end: int
    quantity: Quantity
    said: str
    figure: str
    why: str


@dataclass(frozen=True, slots=True)
class Words:
    """A text with plain typography and the stretch of it that is looked at."""

    text: str
    start: int
    end: int

    def before(self, position: int) -> str:
        return self.text[max(self.start, position - WINDOW) : position]

    def after(self, position: int) -> str:
        return self.text[position : min(self.end, position + WINDOW)]


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of any of the phrases, the longest first."""
    return "|".join(sorted((p.replace(" ", r"\s+") for p in phrases), key=len, reverse=True))


def in_figures(number: float) -> str:
    """The number in figures, with separators: 12,000."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,g}"
