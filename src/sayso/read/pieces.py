"""From what a reader found to a document.

Takes pieces in the order of the text, each with its place in the original; returns a `Document`
whose blocks tile its text. The one place where offsets are counted.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.codec import to_json
from sayso.errors import TooLargeError, UnreadableError
from sayso.fold import visible
from sayso.ids import content_id
from sayso.model import Anchor, Block, BlockKind, Document, Facts, Hyperlink, Post, Source, Span
from sayso.settings import Settings

# No character at all, yet JSON, PDF and mail headers can hold it; neither UTF-8 nor every
# database can. Everybody writes U+FFFD instead.
_NO_CHARACTER = re.compile("[\x00\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One block to be: its words, what it is, and where it stands in the original.

    `label` (the speaker's) and the spans of `links` count from the start of the words.
    """

    text: str
    kind: BlockKind
    anchor: Anchor
    label: Span | None = None
    post: Post | None = None
    links: tuple[Hyperlink, ...] = ()


def whole(text: str) -> str:
    """`text` without what is no character, put to U+FFFD each, so that offsets stay."""
    return _NO_CHARACTER.sub("\ufffd", text)


def document(
    source: Source,
    pieces: Iterable[Piece],
    settings: Settings,
    *,
    facts: Facts = Facts(),
    gap: str = "\n\n",
) -> Document:
    """The document of `pieces`, with `gap` between them (empty where they bring their own).

    Raises `UnreadableError` when they hold no words, `TooLargeError` when they are over
    `max_text_length`; it stops drawing pieces there.
    """
    texts: list[str] = []
    blocks: list[Block] = []
    links: list[Hyperlink] = []
    length = 0
    for piece in pieces:
        if not piece.text:
            continue
        if blocks and gap:
            texts.append(gap)
            length += len(gap)
            blocks[-1] = _until(blocks[-1], length)
        texts.append(piece.text)
        label = _moved(piece.label, length) if piece.label else None
        end = length + len(piece.text)
        blocks.append(Block(length, end, piece.kind, piece.anchor, label, piece.post))
        links += [Hyperlink(_moved(link.span, length), link.url) for link in piece.links]
        length = end
        check_length(length, source, settings)
    text = whole("".join(texts))
    if not text.strip():
        raise UnreadableError(
            f"{visible(source.name)} holds no text",
            remedy="take it out of the case, or get it anew",
        )
    key = content_id("doc", source.sha256, to_json(source.facts))
    return Document(key, source.name, source.sha256, text, tuple(blocks), facts, tuple(links))


def check_length(length: int, source: Source, settings: Settings) -> None:
    """Raises `TooLargeError` when `length` characters of text are over the limit."""
    if length > settings.max_text_length:
        raise TooLargeError(
            f"{visible(source.name)} holds more text than the limit of "
            f"{settings.max_text_length:,} characters",
            remedy="split it, or raise max_text_length in case.toml under [settings]",
        )


def _until(block: Block, end: int) -> Block:
    return Block(block.start, end, block.kind, block.anchor, block.label, block.post)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
