"""A document as the model reads it: what is attributed in it and its names, from one pass.

Takes a document; gives triples and names as spans of its text. Names and attributions are asked
for one after the other, so what was read last is kept. Paragraphs in another language are not
read; they are told apart.
"""

from dataclasses import dataclass
from functools import lru_cache

from sayso.extract.foreign import is_foreign
from sayso.extract.sentences import paragraphs
from sayso.extract.tagger.labels import Name
from sayso.extract.tagger.model import Model
from sayso.extract.tagger.reading import Reading, Triple, read
from sayso.extract.words import Word
from sayso.model import Document, Span


@dataclass(frozen=True, slots=True)
class Named:
    """A name: its words, what it is of, and how sure that is (0 to 1)."""

    words: tuple[Word, ...]
    kind: Name
    sure: float


@dataclass(frozen=True, slots=True)
class Heard:
    """What was read: the triples, the outer before what is nested in them, each with how sure it

    is; the names in order; and the paragraphs that are not in English.
    """

    triples: tuple[tuple[Triple, float], ...]
    names: tuple[Named, ...]
    unread: tuple[Span, ...]


def heard(document: Document, model: Model) -> Heard:
    """The document read by the model."""
    return _heard(document.text, tuple(spoken_paragraphs(document)), model)


@lru_cache(maxsize=1)
def _heard(text: str, spoken: tuple[Span, ...], model: Model) -> Heard:
    unread = tuple(sorted({span for span in spoken if is_foreign(span.of(text))}))
    triples: list[tuple[Triple, float]] = []
    names: list[Named] = []
    for reading in read(text, [span for span in spoken if span not in unread], model):
        names += _names(reading)
        triples += ((one, model.probability(one.evidence)) for one in reading.triples)
    names.sort(key=lambda name: name.words[0].start)
    return Heard(tuple(triples), tuple(names), unread)


def _names(reading: Reading) -> list[Named]:
    words = reading.window.words
    return [Named(words[one.start : one.end], one.kind, one.sure) for one in reading.names]


def spoken_paragraphs(document: Document) -> list[Span]:
    """The paragraphs of a document, without the labels of its turns."""
    found = []
    for block in document.blocks:
        label_end = block.label.end if block.label else block.start
        for span in paragraphs(block, document.text):
            start = max(span.start, label_end)
            while start < span.end and document.text[start] in ": \t":
                start += 1
            if start < span.end:
                found.append(Span(start, span.end))
    return found
