"""Perturbations: a text made worse in one of the ways in which real texts are bad.

Each takes a text and a source of chance and gives edits; `perturb` applies them and leads every
offset of the old text into the new one. Used to measure how much is lost, and to train against it.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random

Edit = tuple[int, int, str]
_DOUBLE = re.compile(r"[\"“”„«»]|''|``")
_CLOSING = re.compile(r"([,.?!])([\"”]|'')|([\"”]|'')([,.?!])")
_PUNCTUATION = re.compile(r"[^\w\s'’$%&@#-]|(?<!\w)['’]|['’](?!\w)|(?<!\w)-+|-+(?!\w)")


@dataclass(frozen=True, slots=True)
class Perturbed:
    """A text with the way back: `at` leads an offset of the old text into it."""

    text: str
    _olds: tuple[int, ...]
    _news: tuple[int, ...]

    def at(self, offset: int) -> int:
        place = bisect_right(self._olds, offset) - 1
        start = self._news[place]
        limit = self._news[place + 1] if place + 1 < len(self._news) else len(self.text)
        return min(start + offset - self._olds[place], limit)

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The span in the new text, without blanks at its ends; None where nothing is left."""
        first, last = self.at(start), self.at(end)
        words = self.text[first:last]
        first += len(words) - len(words.lstrip())
        last -= len(words) - len(words.rstrip())
        return (first, last) if first < last else None


def perturb(text: str, kind: str, chance: Random) -> Perturbed:
    """`text` made worse in the way called `kind`, one of `KINDS`."""
    olds, news, pieces = [0], [0], [""]
    length = done = 0

    def add(piece: str, old: int) -> None:
        nonlocal length
        pieces.append(piece)
        length += len(piece)
        olds.append(old)
        news.append(length)

    for start, end, words in KINDS[kind](text, chance):
        if start < done:
            continue
        add(text[done:start], start)
        add(words, end)
        done = end
    add(text[done:], len(text))
    return Perturbed("".join(pieces), tuple(olds), tuple(news))


def marks_dropped(text: str, chance: Random) -> Iterator[Edit]:
    """Every double quotation mark is missing."""
    return ((*match.span(), "") for match in _DOUBLE.finditer(text))


def marks_odd(text: str, chance: Random) -> Iterator[Edit]:
    """One mark of four is missing, so that many stand without their partner."""
    return ((*match.span(), "") for match in _DOUBLE.finditer(text) if chance.random() < 0.25)


def marks_transposed(text: str, chance: Random) -> Iterator[Edit]:
    """The closing mark stands on the other side of the comma or full stop."""
    for match in _CLOSING.finditer(text):
        first, second = (group for group in match.groups() if group)
        yield (*match.span(), second + first)


def marks_foreign(text: str, chance: Random) -> Iterator[Edit]:
    """Guillemets stand for quotation marks."""
    return _replaced(text, "«", "»")


def marks_dashes(text: str, chance: Random) -> Iterator[Edit]:
    """Dashes stand for quotation marks."""
    return _replaced(text, "— ", " —")


def case_lost(text: str, chance: Random) -> Iterator[Edit]:
    """Everything in small letters."""
    for match in re.finditer(r"[^\W\d_]+", text):
        small = match.group().lower()
        if small != match.group() and len(small) == len(match.group()):
            yield (*match.span(), small)


def transcript(text: str, chance: Random) -> Iterator[Edit]:
    """As a machine writes speech down: small letters, no punctuation."""
    edits = [*case_lost(text, chance)]
    for match in _PUNCTUATION.finditer(text):
        edits.append((*match.span(), " " if match.group() in "—–-" else ""))
    return iter(sorted(edits))


def _replaced(text: str, opening: str, closing: str) -> Iterator[Edit]:
    inside = False
    last = 0
    for match in _DOUBLE.finditer(text):
        if "\n" in text[last : match.start()]:
            inside = False
        mark, last = match.group(), match.end()
        opens = mark in "“„«``" or (mark not in ("”", "»", "''") and not inside)
        inside = opens
        yield (*match.span(), opening if opens else closing)


KINDS: Mapping[str, Callable[[str, Random], Iterator[Edit]]] = {
    "quotation marks dropped": marks_dropped,
    "quotation marks odd": marks_odd,
    "quotation marks transposed": marks_transposed,
    "guillemets": marks_foreign,
    "dashes as quotation marks": marks_dashes,
    "case lost": case_lost,
    "transcript": transcript,
}
