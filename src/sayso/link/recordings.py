"""Recordings quoted: quotations of articles that are words of a transcript in the case.

Takes documents; returns for each pair of article and transcript the stretches on both sides. Runs
of words of the turns are looked up by their first words, never document against document.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.link.passages import QUOTED_LEAST, Quoted, quotations
from sayso.link.words import Token, tokens
from sayso.model import BlockKind, Document, Span

_OWNERS = 20  # turns remembered for one opening of words


@dataclass(frozen=True, slots=True)
class Heard:
    """A quotation, and the stretch of the transcript that has its words."""

    quote: Quoted
    transcript: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Turn:
    """The words of a turn."""

    document_id: str
    words: Sequence[Token]


def is_transcript(document: Document) -> bool:
    """Whether the document brings what was said turn by turn."""
    return any(block.kind is BlockKind.TURN for block in document.blocks)


def heard_words(documents: Sequence[Document]) -> Iterator[Heard]:
    """Every quotation that stands in a transcript, with the first turn that has its words."""
    transcripts = [document for document in documents if is_transcript(document)]
    openings = _openings(transcripts)
    if not openings:
        return
    for document in documents:
        if not is_transcript(document):
            for quote in quotations(document):
                found = _found(quote, openings)
                if found:
                    yield found


def _openings(transcripts: Sequence[Document]) -> Mapping[str, list[tuple[_Turn, int]]]:
    openings: defaultdict[str, list[tuple[_Turn, int]]] = defaultdict(list)
    for document in transcripts:
        for block in document.blocks:
            turn = _Turn(document.id, _words(document, block.span))
            for index in range(len(turn.words) - QUOTED_LEAST + 1):
                known = openings[_opening(turn.words[index : index + QUOTED_LEAST])]
                if len(known) < _OWNERS:
                    known.append((turn, index))
    return openings


def _words(document: Document, span: Span) -> Sequence[Token]:
    return tuple(
        Token(token.start + span.start, token.end + span.start, token.surface, token.word)
        for token in tokens(span.of(document.text))
    )


def _opening(words: Sequence[Token]) -> str:
    return " ".join(token.word for token in words)


def _found(quote: Quoted, openings: Mapping[str, list[tuple[_Turn, int]]]) -> Heard | None:
    wanted = quote.words.split(" ")
    for turn, index in openings.get(" ".join(wanted[:QUOTED_LEAST]), ()):
        stretch = turn.words[index : index + len(wanted)]
        if [token.word for token in stretch] == wanted:
            return Heard(quote, turn.document_id, Span(stretch[0].start, stretch[-1].end))
    return None
