"""Word files (.docx).

Takes bytes; returns the paragraphs of the body (those in tables, text boxes and content controls,
too, and what was inserted under tracking; not what was deleted), each anchored to the path of its
element. Title and author come from the core properties. The days a file was made and changed are
not the day it was published: that stays open.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml import etree

from sayso.errors import UnreadableError
from sayso.fold import visible
from sayso.model import Anchor, AnchorKind, BlockKind, Document, Facts, Hyperlink, Source, Span
from sayso.read import furniture
from sayso.read.dialogue import dialogue
from sayso.read.inflate import Budget, inflate, open_zip
from sayso.read.pieces import Piece, document
from sayso.read.told import told, told_language
from sayso.settings import Settings

_LETTERS = {
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:tab"): "\t",
    qn("w:noBreakHyphen"): "\u2011",
    qn("w:softHyphen"): "\u00ad",
}
_PARAGRAPH, _TEXT, _LINK = qn("w:p"), qn("w:t"), qn("w:hyperlink")
# Word writes a text box twice, the second time for programs that know none; and what was moved
# under tracking twice, the first time where it was.
_TWICE = (
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
    qn("w:moveFrom"),
)
_KINDS = (
    ("title", BlockKind.TITLE),
    ("heading", BlockKind.HEADING),
    ("list", BlockKind.ITEM),
    ("quote", BlockKind.QUOTE),
    ("intense quote", BlockKind.QUOTE),
)


# What the library raises for broken files, found by breaking a thousand at random: it takes parts
# for what they ought to be.
_BROKEN = (OpcError, KeyError, ValueError, AttributeError, TypeError, etree.LxmlError)


def read(source: Source, settings: Settings) -> Document:
    """Raises `UnreadableError` for a file that is no Word file, `TooLargeError` for one that

    inflates to more than the limits.
    """
    try:
        _check_size(source, settings)
        word = docx.Document(BytesIO(source.data))
        pieces, facts = list(_pieces(word)), _facts(word)
    except (UnreadableError, *_BROKEN) as error:
        raise UnreadableError(
            f"{visible(source.name)} is no readable Word file: it is broken, encrypted or of "
            "another kind",
            remedy="open it in Word and save it anew as .docx, or save its text as .txt",
        ) from error
    keep = furniture.kept([piece.text for piece in pieces], headline=False)
    kept = (piece for piece, stays in zip(pieces, keep, strict=True) if stays)
    return document(source, dialogue(kept), settings, facts=facts)


def _check_size(source: Source, settings: Settings) -> None:
    """Inflates all of the file within the limits, before the library does, which sets none."""
    budget = Budget(source.name, settings.max_inflated_bytes)
    with open_zip(source.data, source.name, settings) as container:
        for entry in container.infolist():
            inflate(container, entry, source.name, budget, settings)


def _facts(word: WordDocument) -> Facts:
    core = word.core_properties
    return Facts(
        title=told(core.title, "core property title"),
        author=told(core.author, "core property author"),
        language=told_language(core.language, "core property language"),
    )


def _pieces(word: WordDocument) -> Iterator[Piece]:
    styles = {style.style_id: (style.name or "").lower() for style in word.styles}
    body = word.element.body
    tree = body.getroottree()
    for paragraph in body.iter(_PARAGRAPH):
        if next(paragraph.iterancestors(*_TWICE), None) is None:
            text, links = _text(paragraph, word)
            anchor = Anchor(AnchorKind.ELEMENT, tree.getpath(paragraph))
            if text.strip():
                yield Piece(text, _kind(paragraph, styles), anchor, links=links)


def _text(paragraph: etree._Element, word: WordDocument) -> tuple[str, tuple[Hyperlink, ...]]:
    """The words of a paragraph, without those of a text box that hangs on it, and its links."""
    text = ""
    links = []
    for element in paragraph.iter(_TEXT, *_LETTERS):
        if next(element.iterancestors(_PARAGRAPH)) is not paragraph:
            continue
        if next(element.iterancestors(qn("w:moveFrom")), None) is not None:
            continue
        new = _LETTERS.get(element.tag, element.text or "")
        link = next(element.iterancestors(_LINK), None)
        url = "" if link is None else _url(link, word)
        if url and new:
            links.append(Hyperlink(Span(len(text), len(text) + len(new)), url))
        text += new
    return text, tuple(links)


def _url(link: etree._Element, word: WordDocument) -> str:
    relation = word.part.rels.get(link.get(qn("r:id"), ""))
    url = relation.target_ref if relation is not None and relation.is_external else ""
    return url if url.startswith(("http://", "https://", "mailto:")) else ""


def _kind(paragraph: etree._Element, styles: Mapping[str, str]) -> BlockKind:
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    name = styles.get(style.get(qn("w:val"), ""), "") if style is not None else ""
    found = next((kind for start, kind in _KINDS if name.startswith(start)), None)
    if found is not None:
        return found
    numbered = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
    return BlockKind.ITEM if numbered else BlockKind.PARAGRAPH
