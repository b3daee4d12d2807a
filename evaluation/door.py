"""The public door: a text in, what Sayso finds in it out, with offsets of the text as given.

A reader may leave out page furniture; offsets are led back over the gaps it left.
"""

from bisect import bisect_right
from dataclasses import dataclass

from evaluation.polnear import Span
from evaluation.scores import Letters, Told
from sayso.extract.tagger.labels import Name
from sayso.ids import sha256
from sayso.model import Analysis, Attribution, Document, Kind, Source
from sayso.process import Kit, process

_NAMED = {
    Kind.PERSON: Name.PERSON,
    Kind.ORGANISATION: Name.ORGANISATION,
    Kind.TOPONYM: Name.PLACE,
}


@dataclass(frozen=True, slots=True)
class Offsets:
    """How places in a document and in the text as given belong together, block by block."""

    starts: tuple[int, ...]
    given: tuple[int, ...]

    @classmethod
    def of(cls, document: Document, text: str) -> "Offsets":
        starts, given = [0], [0]
        place = 0
        for block in document.blocks:
            words = document.text[block.start : block.end].strip()
            if words:
                starts.append(document.text.index(words, block.start))
                given.append(text.index(words, place))
                place = given[-1] + len(words)
        return cls(tuple(starts), tuple(given))

    def back(self, offset: int) -> int:
        """An offset of the document, led back into the text as given."""
        block = bisect_right(self.starts, offset) - 1
        return offset - self.starts[block] + self.given[block]

    def into(self, offset: int) -> int:
        """An offset of the text as given, led into the document; in a gap, to where it closes."""
        block = bisect_right(self.given, offset) - 1
        led = offset - self.given[block] + self.starts[block]
        return min(led, self.starts[block + 1]) if block + 1 < len(self.starts) else led


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a text: outermost attributions, and those nested in their contents."""

    text: str
    outer: tuple[Attribution, ...]
    nested: tuple[Attribution, ...]
    analysis: Analysis
    offsets: Offsets

    def spans(self, found: Attribution) -> dict[str, list[Span]]:
        """The spans of an attribution by role."""
        parts = {
            "source": [found.source] if found.source else [],
            "cue": [found.cue] if found.cue else [],
            "content": list(found.contents),
        }
        return {
            role: [
                (self.offsets.back(span.start), self.offsets.back(span.end - 1) + 1)
                for span in spans
            ]
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
    document, analysis = _read(text, kit, name)
    attributions = analysis.attributions
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
    return Found(
        text,
        tuple(found for n, found in enumerate(attributions) if n not in nested),
        tuple(found for n, found in enumerate(attributions) if n in nested),
        analysis,
        Offsets.of(document, text),
    )


def find_names(text: str, kit: Kit, name: str = "text.txt") -> list[tuple[Span, Name]]:
    """The names of persons, organisations and places in a text. Raises as `find` does."""
    document, analysis = _read(text, kit, name)
    offsets = Offsets.of(document, text)
    return [
        ((offsets.back(mention.start), offsets.back(mention.end - 1) + 1), name)
        for kind, name in _NAMED.items()
        for mention in analysis.of_kind(kind)
    ]


def _read(text: str, kit: Kit, name: str) -> tuple[Document, Analysis]:
    data = text.encode()
    result = process(Source(name, data, "text/plain", sha256(data)), kit)
    if result.document is None or result.analysis is None:
        raise ValueError(f"{name}: " + "; ".join(p.message for p in result.problems))
    return result.document, result.analysis
