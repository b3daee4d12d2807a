"""Markdown.

Takes bytes; returns the text as a reader sees it (marks of headings, lists, emphasis and links
are to Markdown what tags are to HTML), each block anchored to its line, links kept with the words
they stand on. `key: value` lines between `---` at the top are read as facts.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sayso.model import Anchor, AnchorKind, BlockKind, Document, Facts, Hyperlink, Source, Span
from sayso.read import encoding, furniture
from sayso.read.dialogue import dialogue
from sayso.read.pieces import Piece, check_length, document
from sayso.read.told import from_headers, told
from sayso.settings import Settings

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_OPENS = {"list_item_open": BlockKind.ITEM, "blockquote_open": BlockKind.QUOTE}
_CLOSES = ("list_item_close", "blockquote_close")


def read(source: Source, settings: Settings) -> Document:
    """Raises `UnreadableError` for binary data, an unknown encoding or no words at all."""
    text = encoding.decode(source.data, source.name)
    check_length(len(text), source, settings)
    front = _FRONT_MATTER.match(text)
    facts = from_headers(front[1].splitlines(), "front matter") if front else Facts()
    body = text[front.end() :] if front else text
    skipped = text.count("\n", 0, front.end()) if front else 0
    pieces = list(_pieces(MarkdownIt("commonmark").parse(body), skipped))
    return document(source, dialogue(_kept(pieces)), settings, facts=_titled(facts, pieces))


def _titled(facts: Facts, pieces: Sequence[Piece]) -> Facts:
    title = next((piece for piece in pieces if piece.kind is BlockKind.TITLE), None)
    if facts.title is not None or title is None:
        return facts
    return Facts(
        told(title.text, f"line {title.anchor.value}"),
        facts.publisher,
        facts.author,
        facts.url,
        facts.language,
        facts.published,
        facts.said,
    )


def _kept(pieces: Sequence[Piece]) -> Iterator[Piece]:
    headline = bool(pieces) and pieces[0].kind is BlockKind.TITLE
    keep = furniture.kept([piece.text for piece in pieces], headline=headline)
    return (piece for piece, stays in zip(pieces, keep, strict=True) if stays)


def _pieces(tokens: Sequence[Token], skipped: int) -> Iterator[Piece]:
    around: list[BlockKind] = []
    heading, titled = "", False
    for token in tokens:
        if token.type in _OPENS:
            around.append(_OPENS[token.type])
        elif token.type in _CLOSES:
            around.pop()
        elif token.type == "heading_open":
            heading = token.tag
        elif token.type == "heading_close":
            heading = ""
        elif token.type in ("inline", "fence", "code_block") and token.map:
            kind = around[-1] if around else BlockKind.PARAGRAPH
            if heading:
                kind = BlockKind.HEADING if titled or heading != "h1" else BlockKind.TITLE
                titled = titled or kind is BlockKind.TITLE
            anchor = Anchor(AnchorKind.LINE, str(token.map[0] + skipped + 1))
            text, links = _inline(token)
            yield Piece(text, kind, anchor, links=links)


def _inline(token: Token) -> tuple[str, tuple[Hyperlink, ...]]:
    """The words of a token, and where its links lead. Pictures and raw HTML are no words."""
    if token.children is None:
        return token.content.rstrip("\n"), ()
    text = ""
    links: list[Hyperlink] = []
    opened: list[tuple[int, str]] = []
    for child in token.children:
        if child.type == "link_open":
            opened.append((len(text), str(child.attrs.get("href", ""))))
        elif child.type == "link_close":
            start, url = opened.pop()
            if url.startswith(("http://", "https://", "mailto:")) and start < len(text):
                links.append(Hyperlink(Span(start, len(text)), url))
        elif child.type in ("softbreak", "hardbreak"):
            text += "\n"
        elif child.type in ("text", "code_inline"):
            text += child.content
    return text, tuple(links)
