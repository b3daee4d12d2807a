"""The public door: a text in, what Sayso finds in it out, with offsets of the text as given.

A reader may leave out page furniture; offsets are led back over the gaps it left.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from evaluation.polnear import Span
from evaluation.scores import Letters, Told
from sayso.ids import sha256
from sayso.model import Attribution, Document, Source
from sayso.process import Kit, process


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a text: outermost attributions, and those nested in their contents."""

    text: str
    outer: tuple[Attribution, ...]
    nested: tuple[Attribution, ...]
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def at(self, offset: int) -> int:
        """An offset of the document, led back into the text as given."""
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]

    def spans(self, found: Attribution) -> dict[str, list[Span]]:
        """The spans of an attribution by role."""
        parts = {
            "source": [found.source] if found.source else [],
            "cue": [found.cue] if found.cue else [],
            "content": list(found.contents),
        }
        return {
            role: [(self.at(span.start), self.at(span.end - 1) + 1) for span in spans]
            for role, spans in parts.items()
        }

    def told(self, found: Attribution) -> Told:
        """The attribution as letters."""
        parts = self.spans(found)
        source, cue, contents = (letters(self.text, parts[r]) for r in ("source", "cue", "content"))
        return Told(source, cue, contents, found.score, found.stance.value, found.speech.value)


def letters(text: str, spans: list[Span] | tuple[Span, ...]) -> Letters:
    """The letters that spans cover: offsets of code points other than white space."""
    return frozenset(n for start, end in spans for n in range(start, end) if not text[n].isspace())


def find(text: str, kit: Kit, name: str = "text.txt") -> Found:
    """Everything attributed in a text. Raises `ValueError` where it cannot be read."""
    data = text.encode()
    result = process(Source(name, data, "text/plain", sha256(data)), kit)
    if result.document is None or result.analysis is None:
        raise ValueError(f"{name}: " + "; ".join(p.message for p in result.problems))
    attributions = result.analysis.attributions
    contents = sorted(
        (content, number) for number, found in enumerate(attributions) for content in found.contents
    )
    nested = {
        number
        for number, found in enumerate(attributions)
        if any(
            content.contains(found.extent) and other != number
            for content, other in contents
            if content.start <= found.extent.start
        )
    }
    starts, shifts = _shifts(result.document, text)
    return Found(
        text,
        tuple(found for n, found in enumerate(attributions) if n not in nested),
        tuple(found for n, found in enumerate(attributions) if n in nested),
        starts,
        shifts,
    )


def shifted(document: Document, text: str) -> Callable[[int], int]:
    """Leads an offset of the document back into the text that it was read from."""
    starts, shifts = _shifts(document, text)
    return lambda offset: offset + shifts[bisect_right(starts, offset) - 1]


def _shifts(document: Document, text: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    starts, shifts = [0], [0]
    place = 0
    for block in document.blocks:
        words = document.text[block.start : block.end].strip()
        if not words:
            continue
        place = text.index(words, place)
        lead = document.text.index(words, block.start)
        starts.append(lead)
        shifts.append(place - lead)
        place += len(words)
    return tuple(starts), tuple(shifts)
