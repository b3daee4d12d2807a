"""Sentences: takes the blocks of a document, returns one mention a sentence.

A sentence never crosses a block or an empty line, leaves out the white space around it, keeps the
quotation marks and brackets that close it, and holds the speaker's label where a turn opens with
one. Every word of the text lies in exactly one sentence. Linear in the length of the text.
"""

import re
from collections.abc import Iterator

from sayso.extract.lang.en_sentences import (
    ABBREVIATIONS,
    NUMBERED,
    OPENERS,
    SAYING,
    TITLES,
)
from sayso.extract.step import Step
from sayso.fold import fold_aligned
from sayso.model import Analysis, Block, BlockKind, Document, Kind, Mention, Span
from sayso.plugins import Extractor

VERSION = 1

_EMPTY_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINE = re.compile(r"\n+")
# What may end a sentence: its mark, then whatever closes with it (folded: all double marks are ").
_END = re.compile(r"""(?P<mark>[.!?…]+)(?P<close>["')\]]*(?:\[\d{1,3}\])*)(?=\s|$)""")
_BEFORE = re.compile(r"(?:\w|(?<=\w)[.'-](?=\w))+$")
_AFTER = re.compile(r"\s+(?P<open>[\"'(\[\-]*\s?)(?P<word>\w+)")
_WORDS = re.compile(r"[\w'-]+")
_WINDOW = 40  # code points: longer than any abbreviation; keeps each look-back short


def paragraphs(block: Block, text: str) -> Iterator[Span]:
    """The stretches of a block between empty lines, without the white space around them."""
    start = block.start
    for gap in _EMPTY_LINE.finditer(text, block.start, block.end):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, block.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def sentences(document: Document) -> Iterator[Span]:
    """The sentences of a document, in order."""
    text = document.text
    folded = fold_aligned(text)
    for block in document.blocks:
        label_end = block.label.end if block.label else block.start
        for paragraph in paragraphs(block, text):
            for line in _lines(block, text, paragraph):
                yield from _split(text, folded, line, label_end)


def _lines(block: Block, text: str, paragraph: Span) -> Iterator[Span]:
    # Whoever types a message breaks lines where thoughts end; elsewhere lines are only wrapped.
    if block.kind is not BlockKind.MESSAGE:
        yield paragraph
        return
    start = paragraph.start
    for gap in _LINE.finditer(text, paragraph.start, paragraph.end):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, paragraph.end)


def _split(text: str, folded: str, within: Span, label_end: int) -> Iterator[Span]:
    start = within.start
    for match in _END.finditer(folded, within.start, within.end):
        inside_label = match.start() < label_end
        if not inside_label and _ends(folded, match, start, within.end):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, within.end)


def _ends(folded: str, match: re.Match[str], start: int, limit: int) -> bool:
    """Whether the mark at `match` ends the sentence that began at `start`."""
    after = _AFTER.match(folded, match.end(), limit)
    if after is None:
        # Nothing that reads as a word follows: at the end, or before a lone sign or dash.
        return match.end() == limit
    word = after["word"]
    if word[0].islower():
        return False
    if match["mark"] == ".":
        return not _abbreviated(folded, match, start, word)
    return not (match["close"] and _saying_follows(folded, after.start("word"), limit))


def _abbreviated(folded: str, match: re.Match[str], start: int, following: str) -> bool:
    """Whether the full stop belongs to the word before it and the sentence goes on."""
    if '"' in match["close"]:
        return False
    lowest = max(start, match.start() - _WINDOW)
    before = _BEFORE.search(folded[lowest : match.start()])
    if before is None:
        return False
    word = before[0].lower()
    opens = following.lower() in OPENERS
    if word in TITLES:
        return True
    if word in NUMBERED and following[0].isdigit():
        return True
    if word.isdigit() and len(word) <= 3:
        # "2. The bridge": a number that opens an item
        return not folded[start : lowest + before.start()].strip()
    initial = len(word) == 1 and word.isalpha()
    dotted = "." in word and all(len(part) == 1 for part in word.split("."))
    return (initial or dotted or word in ABBREVIATIONS) and not opens


def _saying_follows(folded: str, start: int, limit: int) -> bool:
    window = folded[start : min(start + 2 * _WINDOW, limit)]
    words = _WORDS.findall(window)[:5]
    return any(word in SAYING for word in words[1:])


def _find(analysis: Analysis) -> Iterator[Mention]:
    by = f"sentences@{VERSION}"
    for span in sentences(analysis.document):
        yield Mention(span.start, span.end, Kind.SENTENCE, "", 1.0, by)


def extractor() -> Extractor:
    """Finds sentences."""
    return Step("sentences", VERSION, frozenset(), frozenset({Kind.SENTENCE.value}), _find)
