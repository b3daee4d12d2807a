"""The text nodes of a web page, by the block that each stands in.

Takes a parsed page; returns its runs: stretches of text between the starts and ends of block
elements (and between doubled line breaks), each with the nodes it is made of. Nothing is judged
here save what is never text: scripts, styles, controls.
"""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from sayso.model import Span

_BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p "
    "pre section summary table tbody td tfoot th thead tr ul"
)
_NEVER_TEXT_TAGS = (
    "script style noscript template svg math head title iframe object embed canvas audio video "
    "select option datalist textarea button input rp rt"
)
BLOCKS = frozenset(_BLOCK_TAGS.split())
NEVER_TEXT = frozenset(_NEVER_TEXT_TAGS.split())
_SPACES = re.compile(r"[ \t\n\r\f]+")  # what HTML folds to one space; a no-break space is not in it


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """One text node: the text of `element`, or (`tail`) what follows its end tag.

    `link` is the `a` element around it. A line break is a node of its own, without an element.
    """

    text: str
    element: HtmlElement | None = None
    tail: bool = False
    link: HtmlElement | None = None
    verbatim: bool = False

    @property
    def has_words(self) -> bool:
        return self.element is not None and bool(self.text.strip())


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Nodes that read as one paragraph, and the block element they stand in."""

    block: HtmlElement
    nodes: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _Walk:
    """Where the walk through the page is: the open blocks and links, the run so far."""

    blocks: list[HtmlElement]
    links: list[HtmlElement] = field(default_factory=list)
    verbatim: int = 0
    nodes: list[Node] = field(default_factory=list)

    def closed(self) -> Iterator[Run]:
        """The run so far, if it has words; a new one begins."""
        if any(node.has_words for node in self.nodes):
            yield Run(self.blocks[-1], self.nodes)
        self.nodes = []

    def add(self, element: HtmlElement, text: str | None, *, tail: bool = False) -> None:
        if text:
            link = self.links[-1] if self.links else None
            self.nodes.append(Node(text, element, tail, link, self.verbatim > 0))

    def breaks_twice(self) -> bool:
        """Whether nothing but space stands between the line break before and here."""
        for node in reversed(self.nodes):
            if node.element is None:
                return True
            if node.text.strip():
                return False
        return False


def runs(body: HtmlElement) -> Iterator[Run]:
    """The runs of `body` in the order of the page."""
    walk = _Walk([body])
    walker = etree.iterwalk(body, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            if tag in NEVER_TEXT:
                walker.skip_subtree()
            elif tag in BLOCKS:
                yield from walk.closed()
                walk.blocks.append(element)
            yield from _start(walk, element)
        else:
            if tag in BLOCKS:
                yield from walk.closed()
                walk.blocks.pop()
            _end(walk, element)
            if element is not body:
                walk.add(element, element.tail, tail=True)


def _start(walk: _Walk, element: HtmlElement) -> Iterator[Run]:
    tag = element.tag
    if tag == "br":
        if walk.breaks_twice():
            yield from walk.closed()
        else:
            walk.nodes.append(Node("\n"))
    elif tag == "a" and element.get("href"):
        walk.links.append(element)
    elif tag == "pre":
        walk.verbatim += 1
    if tag not in NEVER_TEXT:
        walk.add(element, element.text)


def _end(walk: _Walk, element: HtmlElement) -> None:
    if walk.links and walk.links[-1] is element:
        walk.links.pop()
    elif element.tag == "pre":
        walk.verbatim -= 1


def words(run: Run, kept: Container[Node]) -> tuple[str, list[tuple[Span, HtmlElement]]]:
    """The text of the kept nodes of a run as a browser shows it, and its links.

    Space is folded as HTML does, except in `pre`; all else stays as it is.
    """
    text = ""
    links: list[tuple[Span, HtmlElement]] = []
    for node in run.nodes:
        if node.element is None:
            text = text.rstrip(" ") + "\n"
            continue
        if node not in kept and node.has_words:
            continue
        new = node.text if node.verbatim else _SPACES.sub(" ", node.text)
        if new.startswith(" ") and (not text or text[-1] in " \n") and not node.verbatim:
            new = new[1:]
        start = len(text)
        text += new
        if node.link is not None and new.strip():
            links.append((Span(start, len(text)), node.link))
    return _trimmed(text, links)


def _trimmed(
    text: str, links: list[tuple[Span, HtmlElement]]
) -> tuple[str, list[tuple[Span, HtmlElement]]]:
    """Without space at the ends; the parts of one link joined, their spans without space, too."""
    lead = len(text) - len(text.lstrip(" \n"))
    bare = text.strip(" \n")
    joined: list[tuple[Span, HtmlElement]] = []
    for span, link in links:
        start = span.start
        if joined and joined[-1][1] is link:
            start = joined.pop()[0].start
        joined.append((Span(start, span.end), link))
    tight = [(_tight(text, span), link) for span, link in joined]
    moved = [(Span(span.start - lead, span.end - lead), link) for span, link in tight]
    return bare, [(span, link) for span, link in moved if 0 <= span.start < span.end <= len(bare)]


def _tight(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


@dataclass(slots=True)
class Paths:
    """The path of an element as XPath, each step counted once however many are asked for.

    It is what lxml's `getpath` gives, which counts all siblings anew for each; a tag that XPath
    could not name (`o:p`) is counted among all elements (`*[3]`).
    """

    steps: dict[HtmlElement, str] = field(default_factory=dict)
    known: dict[HtmlElement, str] = field(default_factory=dict)

    def of(self, element: HtmlElement) -> str:
        trail = []
        node: HtmlElement | None = element
        while node is not None and node not in self.known:
            trail.append(node)
            node = node.getparent()
        path = self.known[node] if node is not None else ""
        for step in reversed(trail):
            path = f"{path}/{self._step(step)}"
            if step is not element:
                self.known[step] = path
        return path

    def _step(self, element: HtmlElement) -> str:
        if element not in self.steps:
            parent = element.getparent()
            siblings = [element] if parent is None else list(parent)
            self._count(siblings)
        return self.steps[element]

    def _count(self, siblings: list[HtmlElement]) -> None:
        totals: dict[str, int] = {}
        for sibling in siblings:
            totals[sibling.tag] = totals.get(sibling.tag, 0) + 1
        seen: dict[str, int] = {}
        for number, sibling in enumerate(siblings, start=1):
            tag = sibling.tag
            seen[tag] = seen.get(tag, 0) + 1
            if not _NAME.fullmatch(tag):
                self.steps[sibling] = f"*[{number}]"
            else:
                self.steps[sibling] = f"{tag}[{seen[tag]}]" if totals[tag] > 1 else tag


_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
