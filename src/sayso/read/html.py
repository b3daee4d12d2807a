"""Web pages.

Takes a saved page; returns its article: headline, paragraphs, list items and quotations, each
anchored to the path of its element (`/html/body/main/p[2]`, as lxml parses the page), with its
links. Menus, comments, related links and the like are left out; scripts and styles are never text.

What belongs to the article trafilatura decides. So that each of its words leads back to the page,
every text node is marked with one character of a private range before it looks; the marks that
come out tell which nodes it kept, and the text is then taken from the page itself.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from configparser import ConfigParser
from dataclasses import dataclass, replace
from functools import cache
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.settings import Document as Extracted
from trafilatura.settings import use_config

from sayso.errors import TooLargeError, UnreadableError
from sayso.fold import fold, visible
from sayso.model import Anchor, AnchorKind, BlockKind, Document, Facts, Hyperlink, Source
from sayso.read import encoding, furniture, page_facts
from sayso.read.dialogue import dialogue
from sayso.read.nodes import Node, Paths, Run, runs, words
from sayso.read.pieces import Piece, check_length, document
from sayso.read.told import told
from sayso.settings import Settings

# The core never prints: without a handler of their own, the library's warnings go to the screen.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARED_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding\s*=\s*[\"']([\w.:-]+)")
_FIRST_MARK = 0x100000  # of the private range that ends with Unicode
_MARKS = 0xFFFE
# Half a million cost about 1 GB in the parser and the copies that are made of its tree.
_MOST_MARKUP = 500_000
# The parser's time grows with the square of an element's attributes: 2 s for 20,000 of them.
_LONG_TAG = re.compile(r"<[a-z][a-z0-9:-]*\s[^<>]{4000,}", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_MOST_ATTRIBUTES = 2000
_COPY = "copy the text from the browser into a .txt file"
_DEEPEST = 512  # elements; browsers nest no deeper
_NOT_IN_XML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff\U00100000-\U0010ffff]"
)
# Where trafilatura finds no article: the elements that are furniture by what they are called.
_FURNITURE = frozenset(("nav", "footer", "aside", "form", "menu", "dialog"))
_MENU_SHARE = 0.8  # of a line's letters: more in links than that is no sentence
_LETTERS = re.compile(r"[^\W\d_]")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


@dataclass(frozen=True, slots=True)
class Page:
    """A page that has been read: its pieces in order, and what it tells of itself."""

    pieces: tuple[Piece, ...]
    facts: Facts


def read(source: Source, settings: Settings) -> Document:
    """Raises `UnreadableError` for a page without text or nested too deep for any browser,

    `TooLargeError` for one with more text than the limit.
    """
    text = encoding.decode(source.data, source.name, declared=declared_encoding(source.data))
    page = read_page(text, source, settings)
    return document(source, dialogue(page.pieces), settings, facts=page.facts)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page says it is in."""
    match = _DECLARED.search(data[:4096]) or _DECLARED_XML.search(data[:200])
    return match[1].decode("ascii", "replace") if match else None


def read_page(text: str, source: Source, settings: Settings, *, article: bool = True) -> Page:
    """The page in `text`; with `article=False`, all of its text, as for the body of a mail."""
    tree = _parse(text, source)
    body = tree.find("body")
    facts = page_facts.find(tree, text)
    if body is None:
        return Page((), facts)
    found = list(runs(body))
    _check_size(found, source, settings)
    title = _headline(found, facts)
    kept = _article(tree, found) if article else set()
    if not kept:
        kept = {node for run in found if not _is_furniture(run) for node in run.nodes}
    for run in found:
        if _is_menu(run) or _names_publisher(run, facts):
            kept.difference_update(run.nodes)
    if title is not None:
        kept.update(title.nodes)
        facts = _with_headline(facts, title)
    base = source.facts.url or facts.url
    maker = _Maker(Paths(), title, page_facts.base(tree, base.value if base else ""))
    pieces = [piece for run in found for piece in maker.pieces(run, kept)]
    return Page(tuple(_without_furniture(pieces)), facts)


def _parse(text: str, source: Source) -> HtmlElement:
    if not text.strip():
        raise UnreadableError(f"{visible(source.name)} holds no text", remedy="save the page anew")
    _check_markup(text, source)
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, huge_tree=True
    )
    try:
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise UnreadableError(
            f"{visible(source.name)} holds no page", remedy="save the page anew"
        ) from error
    too_deep = any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
    if too_deep or _depth(tree) > _DEEPEST:
        raise UnreadableError(
            f"{visible(source.name)} nests its elements more than {_DEEPEST} deep", remedy=_COPY
        )
    return tree


def _check_markup(text: str, source: Source) -> None:
    """Raises `TooLargeError` for more markup than any page needs, before time is lost on it."""
    if text.count("<") + text.count("=") > _MOST_MARKUP:
        raise TooLargeError(
            f"{visible(source.name)} holds more than {_MOST_MARKUP:,} tags and attributes",
            remedy=_COPY,
        )
    if any(len(_QUOTED.sub("", tag).split()) > _MOST_ATTRIBUTES for tag in _LONG_TAG.findall(text)):
        raise TooLargeError(
            f"{visible(source.name)} has an element with more than {_MOST_ATTRIBUTES:,} attributes",
            remedy=_COPY,
        )


def _depth(tree: HtmlElement) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _check_size(found: Sequence[Run], source: Source, settings: Settings) -> None:
    nodes = [node for run in found for node in run.nodes]
    check_length(sum(len(node.text) for node in nodes), source, settings)
    if sum(node.has_words for node in nodes) > _MARKS:
        raise TooLargeError(
            f"{visible(source.name)} holds more than {_MARKS:,} pieces of text",
            remedy="split the page, or copy its article into a .txt file",
        )


def _article(tree: HtmlElement, found: Sequence[Run]) -> set[Node]:
    """The nodes of the article, by the marks that come through trafilatura; none if it finds none.

    A run of which most was kept is kept whole: trafilatura takes some inline elements out
    (`time`), which leaves holes in sentences.
    """
    nodes = [node for run in found for node in run.nodes if node.has_words]
    for number, node in enumerate(nodes):
        _mark(node, chr(_FIRST_MARK + number))
    extracted = bare_extraction(tree, include_comments=False, config=_config())
    if not isinstance(extracted, Extracted) or extracted.body is None:
        return set()
    out = "".join(extracted.body.itertext())
    kept = {nodes[ord(mark) - _FIRST_MARK] for mark in out if ord(mark) >= _FIRST_MARK}
    for run in found:
        length = sum(len(node.text) for node in run.nodes)
        if 2 * sum(len(node.text) for node in run.nodes if node in kept) >= length:
            kept.update(run.nodes)
    return kept


@cache
def _config() -> ConfigParser:
    """Wire notes are short: under 250 characters, the library's default, it would take the whole

    page, menus included.
    """
    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "50")
    return config


def _mark(node: Node, mark: str) -> None:
    text = mark + _NOT_IN_XML.sub(" ", node.text)
    if node.element is None:
        return
    if node.tail:
        node.element.tail = text
    else:
        node.element.text = text


def _is_furniture(run: Run) -> bool:
    """Furniture by what its elements are called, or (a menu's entry) a list item that is a link."""
    names = {element.tag for element in _up(run.block)}
    linked = all(node.link is not None for node in run.nodes if node.has_words)
    return not names.isdisjoint(_FURNITURE) or ("li" in names and linked)


def _is_menu(run: Run) -> bool:
    """Several links and hardly a word between them."""
    linked = [node for node in run.nodes if node.link is not None]
    links = {node.link for node in linked}
    letters = sum(len(_LETTERS.findall(node.text)) for node in run.nodes)
    in_links = sum(len(_LETTERS.findall(node.text)) for node in linked)
    return len(links) > 1 and in_links > _MENU_SHARE * letters


def _names_publisher(run: Run, facts: Facts) -> bool:
    """A line that only names the publisher is the head of the site."""
    publisher = fold(facts.publisher.value) if facts.publisher else ""
    return bool(publisher) and fold(words(run, run.nodes)[0]) == publisher


def _up(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _headline(found: Sequence[Run], facts: Facts) -> Run | None:
    """The first h1, else h2, that the page's title holds; else the only h1, unless it names the

    publisher.
    """
    title = fold(facts.title.value) if facts.title else ""
    heads = [run for tag in ("h1", "h2") for run in found if run.block.tag == tag]
    for run in heads:
        text = fold(words(run, run.nodes)[0])
        named = bool(text) and (text in title or (bool(title) and title in text))
        if named and not _names_publisher(run, facts):
            return run
    ones = [run for run in heads if run.block.tag == "h1" and not _names_publisher(run, facts)]
    return ones[0] if len(ones) == 1 else None


def _with_headline(facts: Facts, title: Run) -> Facts:
    """The title element adds the name of the site; where only it gave the title, the headline is

    better.
    """
    if facts.title is None or facts.title.where != page_facts.TITLE_ELEMENT:
        return facts
    return replace(facts, title=told(words(title, title.nodes)[0], title.block.tag))


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes pieces of runs."""

    paths: Paths
    title: Run | None
    base: str

    def pieces(self, run: Run, kept: set[Node]) -> Iterator[Piece]:
        if not any(node in kept and node.has_words for node in run.nodes):
            return
        text, links = words(run, kept)
        kind = BlockKind.TITLE if run is self.title else _kind(run.block)
        anchor = Anchor(AnchorKind.ELEMENT, self.paths.of(run.block))
        found = [Hyperlink(span, self._url(link)) for span, link in links]
        yield Piece(text, kind, anchor, links=tuple(link for link in found if link.url))

    def _url(self, link: HtmlElement) -> str:
        """Where a link leads; empty where it leads nowhere outside the page."""
        try:
            url = urljoin(self.base, link.get("href", "").strip())
        except ValueError:
            return ""
        return url if url.startswith(("http://", "https://", "mailto:")) else ""


def _kind(block: HtmlElement) -> BlockKind:
    for element in _up(block):
        if element.tag in _HEADINGS:
            return BlockKind.HEADING
        if element.tag == "blockquote":
            return BlockKind.QUOTE
        if element.tag == "li":
            return BlockKind.ITEM
    return BlockKind.PARAGRAPH


def _without_furniture(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """What was not marked up as furniture, but reads as nothing else."""
    first = pieces[0].kind if pieces else None
    keep = furniture.kept(
        [piece.text for piece in pieces], headline=first in (BlockKind.TITLE, BlockKind.HEADING)
    )
    for piece, stays in zip(pieces, keep, strict=True):
        if stays:
            yield piece
