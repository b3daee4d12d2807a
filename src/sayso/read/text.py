"""Plain text.

Takes bytes in any encoding that `encoding.py` knows; returns the text as it stands, parted at
empty lines, each block anchored to its line. Page furniture that was pasted along is left out
(`furniture.py`). A first line that looks like a headline becomes the title.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Anchor, AnchorKind, Basis, BlockKind, Document, Fact, Facts, Source
from sayso.read import encoding, furniture
from sayso.read.dialogue import dialogue
from sayso.read.pieces import Piece, check_length, document
from sayso.settings import Settings

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
# Mail and typewriters wrap lines at 100 characters at most; where a line is longer, nothing
# wraps, and each line is a paragraph.
_LONGEST_WRAPPED = 120
_LONGEST_HEADLINE = 200
_NO_HEADLINE = re.compile(
    r"[-–—•*>#]|[\d./-]+( \w+ \d{4})?$|[^\n]*[.;,:…][\"”»’')\]]*$|"
    r"(by|from|to|cc|date|sent|subject|source|published|updated|for immediate release)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the line breaks after it, and the line its words start at, from 1."""

    text: str
    line: int


def read(source: Source, settings: Settings) -> Document:
    """Raises `UnreadableError` for binary data, an unknown encoding or no words at all."""
    text = encoding.decode(source.data, source.name)
    check_length(len(text), source, settings)
    pieces = plain_pieces(text)
    title = next((piece.text.strip() for piece in pieces if piece.kind is BlockKind.TITLE), "")
    facts = Facts(title=Fact(title, Basis.INFERRED, "first line")) if title else Facts()
    return document(source, dialogue(pieces), settings, facts=facts, gap="")


def plain_pieces(text: str) -> list[Piece]:
    """The pieces of plain text, verbatim: each brings the line breaks after it."""
    parts = list(paragraphs(text))
    headline = _opens_with_headline(parts)
    keep = furniture.kept([part.text for part in parts], headline=headline)
    pieces = [
        Piece(part.text, BlockKind.PARAGRAPH, Anchor(AnchorKind.LINE, str(part.line)))
        for part, stays in zip(parts, keep, strict=True)
        if stays
    ]
    if headline and keep[0]:
        pieces[0] = Piece(pieces[0].text, BlockKind.TITLE, pieces[0].anchor)
    return pieces


def paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of `text`, parted by empty lines; joined, they are the text."""
    held: list[str] = []
    begun, ended = 0, False
    for number, line in enumerate(_LINE.findall(text), start=1):
        if ended and line.strip():
            yield from _unwrapped(held, begun)
            held, begun, ended = [], 0, False
        if line.strip():
            begun = begun or number
        else:
            ended = begun > 0
        held.append(line)
    if held:
        yield from _unwrapped(held, begun or 1)


def _unwrapped(lines: list[str], first: int) -> Iterator[Paragraph]:
    """The paragraph itself, or its lines where one of them is too long to be wrapped."""
    words = [number for number, line in enumerate(lines) if line.strip()]
    if len(words) < 2 or max(map(len, lines)) <= _LONGEST_WRAPPED:
        yield Paragraph("".join(lines), first)
        return
    starts = [0, *words[1:]]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        line = first + max(start - words[0], 0)
        yield Paragraph("".join(lines[start:end]), line)


def _opens_with_headline(parts: Sequence[Paragraph]) -> bool:
    """A first paragraph of one line, without the marks of a sentence, before a longer one."""
    if len(parts) < 2:
        return False
    first = parts[0].text.strip()
    if "\n" in first or len(first) > _LONGEST_HEADLINE or _NO_HEADLINE.match(first):
        return False
    return any(len(part.text.strip()) > len(first) for part in parts[1:])
