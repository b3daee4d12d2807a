"""Where the names on a map go, so that none lies on another.

Takes points in pixels, each with its names from the longest to the shortest; returns a box for
each, inside the frame, overlapping no other box and no other point; `None` where there is no room.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

# Widths in ems, measured in Chromium with DejaVu Sans, the widest of the usual system fonts: lower
# case averages 0.58, capitals 0.72; a letter of East Asia is square.
_WIDE, _CAPITAL, _SMALL = 1.0, 0.74, 0.62
_DIRECTIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
_DISTANCES = (9, 16, 28, 44, 64, 90)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.bottom <= other.top or other.bottom <= self.top)

    def within(self, width: float, height: float) -> bool:
        return self.left >= 0 and self.top >= 0 and self.right <= width and self.bottom <= height


@dataclass(frozen=True, slots=True)
class Pin:
    """A point with what may stand beside it, the longest first."""

    x: float
    y: float
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A name and its box. `far` tells that a line to its point is needed."""

    name: str
    box: Box
    far: bool


def text_width(text: str, size: float) -> float:
    """About how many pixels a text is wide, seldom too few."""
    return sum(_em(letter) for letter in text) * size


def _em(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    if unicodedata.combining(letter):
        return 0.0
    return _CAPITAL if letter.isupper() or letter in "mw" else _SMALL


def wrapped(text: str, *, width: float, size: float, lines: int) -> list[str]:
    """The text in at most so many lines of so many pixels, with … where it is cut."""
    rows = [""]
    words = text.split()
    for index, word in enumerate(_fitting(word, width, size) for word in words):
        longer = f"{rows[-1]} {word}".strip()
        last = len(rows) == lines
        tail = "…" if last and index < len(words) - 1 else ""
        if not rows[-1] or text_width(longer + tail, size) <= width:
            rows[-1] = longer
        elif last:
            rows[-1] += "…"
            break
        else:
            rows.append(word)
    return rows


def _fitting(word: str, width: float, size: float) -> str:
    """The word, or as much of it as a line can hold."""
    if text_width(word, size) <= width:
        return word
    length = int(width / (_WIDE * size))
    return word[: max(length - 1, 1)] + "…"


def place_labels(
    pins: Sequence[Pin], *, width: float, height: float, size: float
) -> tuple[Label | None, ...]:
    """A label for each pin, in order: earlier pins choose first."""
    dots = [Box(pin.x - 5, pin.y - 5, pin.x + 5, pin.y + 5) for pin in pins]
    taken: list[Box] = []
    labels: list[Label | None] = []
    for pin in pins:
        label = next(
            (
                label
                for label in _candidates(pin, size)
                if label.box.within(width, height)
                and not any(label.box.overlaps(box) for box in (*taken, *dots))
            ),
            None,
        )
        if label:
            taken.append(label.box)
        labels.append(label)
    return tuple(labels)


def named_box(ring: Sequence[tuple[float, float]], name: str, size: float) -> Box | None:
    """A box for a name at the middle of a ring, if it is about as wide as the name."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    wide, high = text_width(name, size), size * 1.3
    if max(xs) - min(xs) < wide or max(ys) - min(ys) < 2 * high:
        return None
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _candidates(pin: Pin, size: float) -> Iterable[Label]:
    for name, distance, (right, down) in product(pin.names, _DISTANCES, _DIRECTIONS):
        wide, high = text_width(name, size) + 2, size * 1.3
        reach = distance if not (right and down) else distance * 0.75
        x = pin.x + right * (reach + wide / 2)
        y = pin.y + down * (reach + high / 2)
        box = Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        yield Label(name, box, far=distance > _DISTANCES[1])
