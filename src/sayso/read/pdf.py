"""PDF with a text layer.

Takes bytes; returns paragraphs rejoined from the lines of each page, anchored to the page they
begin on. A file without a text layer (a scan) raises `UnreadableError`: nothing is recognised here.

A word broken at the end of a line keeps a sign of it: a soft hyphen where the break is the
typesetter's, the hyphen itself where the word is written with one. Which of the two it is, the
document's own words tell (see `_joined`).
"""

import re
import statistics
import unicodedata
from collections.abc import Iterator, Sequence, Set
from contextlib import closing
from ctypes import c_double
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from sayso.errors import TooLargeError, UnreadableError
from sayso.fold import visible
from sayso.model import Anchor, AnchorKind, BlockKind, Document, Facts, Source
from sayso.read.dialogue import dialogue
from sayso.read.pieces import Piece, check_length, document
from sayso.read.told import told
from sayso.settings import Settings

_BREAK_MARKS = "\ufffe\x02"  # what pdfium puts where a hyphen ends a line
_HYPHENS = "-\u00ad" + _BREAK_MARKS
_SPLIT = re.compile(f"\r\n|\r|\n|(?<=[{_BREAK_MARKS}])")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD_END = re.compile(r"[^\W\d_]+$")
_SENTENCE_END = re.compile(r"[.!?…:][\"”»’')\]]*$")
# Lines of one paragraph are one distance apart; half as much again is a gap. Sizes of type vary
# by rounding only; a tenth is another size. In em and in shares of the widest line.
_GAP = 1.4
_OTHER_SIZE = 0.1
_INDENT = 0.8
_SHORT = 0.85
_HEADING_SIZE = 1.15
_LONGEST_HEADING = 250  # characters
_JUNK_TITLE = re.compile(r"(microsoft word - .*|untitled.*|.*\.(docx?|odt|indd|rtf|pdf|qxd))", re.I)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, its edges in points from the left and the bottom, its size."""

    text: str
    left: float
    right: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that read on, and the page they begin on."""

    lines: tuple[Line, ...]
    page: int

    @property
    def size(self) -> float:
        return self.lines[0].size


def read(source: Source, settings: Settings) -> Document:
    """Raises `UnreadableError` for a broken or encrypted file and one without a text layer,

    `TooLargeError` for too many pages or too much text.
    """
    with closing(_open(source)) as pdf:
        if len(pdf) > settings.max_pages:
            raise TooLargeError(
                f"{visible(source.name)} has {len(pdf):,} pages, over the limit of "
                f"{settings.max_pages:,}",
                remedy="split it, or raise max_pages in case.toml under [settings]",
            )
        pages = _pages(pdf, source, settings)
        facts = _facts(pdf)
    leading = _leading(pages)
    paragraphs = _across_pages(
        [_paragraphs(lines, number, leading) for number, lines in enumerate(pages, start=1)]
    )
    if not paragraphs:
        raise UnreadableError(
            f"{visible(source.name)} has no text layer: its pages are pictures",
            remedy="run it through text recognition (for example: ocrmypdf IN.pdf OUT.pdf)",
        )
    return document(source, dialogue(_pieces(paragraphs)), settings, facts=facts)


def _open(source: Source) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(source.data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError(
                f"{visible(source.name)} is encrypted: it opens only with a password",
                remedy="open it with the password and print it to a new PDF",
            ) from error
        raise UnreadableError(
            f"{visible(source.name)} is a broken or truncated PDF", remedy="get the file anew"
        ) from error


def _facts(pdf: pdfium.PdfDocument) -> Facts:
    """Title and author. The day a file was made is not the day it was published: left open."""
    title = pdf.get_metadata_value("Title").strip()
    if _JUNK_TITLE.fullmatch(title):
        title = ""
    author = told(pdf.get_metadata_value("Author"), "PDF Author")
    return Facts(title=told(title, "PDF Title"), author=author)


def _pages(pdf: pdfium.PdfDocument, source: Source, settings: Settings) -> list[tuple[Line, ...]]:
    pages = []
    length = 0
    for number in range(len(pdf)):
        try:
            lines = _lines(pdf[number])
        except pdfium.PdfiumError as error:
            raise UnreadableError(
                f"{visible(source.name)}: page {number + 1} is broken", remedy="get the file anew"
            ) from error
        length += sum(len(line.text) for line in lines)
        check_length(length, source, settings)
        pages.append(lines)
    return pages


def _lines(page: pdfium.PdfPage) -> tuple[Line, ...]:
    text_page = page.get_textpage()
    text = text_page.get_text_range()
    lines = []
    start = 0
    for part in _SPLIT.split(text):
        begin = text.index(part, start)
        start = begin + len(part)
        words = part.strip(" ")
        if words.strip(_BREAK_MARKS + " \t"):
            first = begin + part.index(words)
            lines.append(_line(text_page, words, first))
    return tuple(lines)


def _line(text_page: pdfium.PdfTextPage, words: str, first: int) -> Line:
    last = first + len(words.rstrip(_BREAK_MARKS)) - 1
    left, bottom, _, _ = _box(text_page, first)
    _, _, right, _ = _box(text_page, last)
    index = pdfium_c.FPDFText_GetCharIndexFromTextIndex(text_page, first)
    size = pdfium_c.FPDFText_GetFontSize(text_page, index)
    return Line(words, left, right, bottom, size or 1.0)


def _box(text_page: pdfium.PdfTextPage, text_index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a character; the bottom is that of its baseline."""
    index = pdfium_c.FPDFText_GetCharIndexFromTextIndex(text_page, text_index)
    if index < 0:
        return 0.0, 0.0, 0.0, 0.0
    left, _, right, top = text_page.get_charbox(index)
    x, y = c_double(), c_double()
    pdfium_c.FPDFText_GetCharOrigin(text_page, index, x, y)
    return left, y.value, right, top


def _leading(pages: Sequence[Sequence[Line]]) -> float:
    """The usual distance from line to line in the document, in sizes of its type."""
    steps = [
        (above.bottom - below.bottom) / above.size
        for lines in pages
        for above, below in pairwise(lines)
        if above.bottom > below.bottom
    ]
    return statistics.median(steps) if steps else 1.0


def _paragraphs(lines: Sequence[Line], page: int, leading: float) -> list[Paragraph]:
    if not lines:
        return []
    widest = max(line.right for line in lines)
    leftmost = min(line.left for line in lines)
    found: list[list[Line]] = [[lines[0]]]
    for above, below in pairwise(lines):
        if _parts(above, below, leading, leftmost, widest):
            found.append([])
        found[-1].append(below)
    return [Paragraph(tuple(group), page) for group in found]


def _parts(above: Line, below: Line, leading: float, leftmost: float, widest: float) -> bool:
    """Whether a new paragraph begins between two lines."""
    drop = above.bottom - below.bottom
    if abs(above.size - below.size) > _OTHER_SIZE * above.size:
        return True
    if drop > _GAP * max(leading, 1.0) * above.size:
        return True
    if drop < 0:  # a new column
        return bool(_SENTENCE_END.search(above.text))
    indented = below.left - above.left > _INDENT * below.size
    short = above.right - leftmost < _SHORT * (widest - leftmost)
    ended = bool(_SENTENCE_END.search(above.text))
    return ended and (indented or short)


def _across_pages(pages: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """A paragraph that a page's end cuts in a sentence reads on where it goes on in lower case."""
    found: list[Paragraph] = []
    for page in pages:
        for number, paragraph in enumerate(page):
            before = found[-1] if found and number == 0 else None
            if before is not None and _reads_on(before, paragraph):
                found[-1] = Paragraph(before.lines + paragraph.lines, before.page)
            else:
                found.append(paragraph)
    return found


def _reads_on(before: Paragraph, after: Paragraph) -> bool:
    last, first = before.lines[-1], after.lines[0]
    same_size = abs(last.size - first.size) <= _OTHER_SIZE * last.size
    return same_size and not _SENTENCE_END.search(last.text) and first.text[0].islower()


def _pieces(paragraphs: Sequence[Paragraph]) -> Iterator[Piece]:
    known = frozenset(word for paragraph in paragraphs for word in _whole_words(paragraph))
    body = statistics.median([line.size for paragraph in paragraphs for line in paragraph.lines])
    titled = False
    for paragraph in paragraphs:
        text = _text(paragraph, known)
        kind = BlockKind.PARAGRAPH
        if paragraph.size > _HEADING_SIZE * body and len(text) <= _LONGEST_HEADING:
            kind = BlockKind.HEADING if titled or paragraph.page > 1 else BlockKind.TITLE
            titled = True
        yield Piece(text, kind, Anchor(AnchorKind.PAGE, str(paragraph.page)))


def _whole_words(paragraph: Paragraph) -> Iterator[str]:
    """The words that stand whole in a line, in lower case."""
    broken = False
    for line in paragraph.lines:
        words = _WORD.findall(line.text)
        was_broken, broken = broken, line.text[-1] in _HYPHENS
        yield from (word.lower() for word in words[was_broken : len(words) - broken])


def _text(paragraph: Paragraph, known: Set[str]) -> str:
    text = paragraph.lines[0].text
    for line in paragraph.lines[1:]:
        text = _joined(text, line.text, known)
    return text.rstrip(_BREAK_MARKS) + ("-" if text[-1] in _BREAK_MARKS else "")


def _joined(above: str, below: str, known: Set[str]) -> str:
    """Two lines as one. Where a hyphen ends the first:

    it is the word's own when what follows is no small letter, when the document has the word with
    its hyphen, or has both halves as words and not the two in one; else it is the typesetter's,
    and a soft hyphen stands for it.
    """
    if above[-1] in _HYPHENS:
        left, right = above[:-1], below
        first, second = _WORD_END.search(left), _WORD.match(right)
        if above[-1] == "\u00ad":
            return above + below
        if first is None or second is None or not right[0].islower():
            return f"{left}-{right}"
        halves = (first[0].lower(), second[0].lower())
        whole = "".join(halves) in known
        own = "-".join(halves) in known or (not whole and all(half in known for half in halves))
        return f"{left}-{right}" if own else f"{left}\u00ad{right}"
    if _is_wide(above[-1]) and _is_wide(below[0]):
        return above + below
    return f"{above} {below}"


def _is_wide(letter: str) -> bool:
    """Whether the letter is of a script that is written without spaces."""
    return unicodedata.east_asian_width(letter) in "WF"
