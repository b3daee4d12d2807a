"""Dialogue within a text: the translated call in a ministry's release, the interview on a page.

Takes the pieces of a text in order; returns them with paragraphs that speakers' labels open
("Kern: Who is there?") made turns, where several follow one another and one label comes again. A
single "Note: …" is none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.model import BlockKind, Span
from sayso.read.pieces import Piece
from sayso.read.turns import label_of

_FEWEST = 3  # paragraphs in a row: fewer may be a list of terms


def dialogue(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces, those of a dialogue as turns."""
    held: list[tuple[Piece, Span]] = []
    for piece in pieces:
        label = label_of(piece.text) if piece.kind is BlockKind.PARAGRAPH else None
        if label is not None:
            held.append((piece, label))
            continue
        yield from _turns(held)
        held = []
        yield piece
    yield from _turns(held)


def _turns(held: Sequence[tuple[Piece, Span]]) -> Iterator[Piece]:
    often = Counter(label.of(piece.text) for piece, label in held)
    spoken = len(held) >= _FEWEST and len(often) > 1 and max(often.values()) > 1
    for piece, label in held:
        yield replace(piece, kind=BlockKind.TURN, label=label) if spoken else piece
