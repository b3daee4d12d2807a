"""Layout: attributions that no verb makes, only the arrangement of the words.

Speakers' turns, headlines with a colon or a dash ("Ministry: no troops sent"), quotations signed
with a dash, and posts and statements in which the publisher itself speaks.
"""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.phrases import Words, is_verb
from sayso.extract.attributions.units import Unit, is_heading
from sayso.extract.lang import en_names as names
from sayso.extract.lang.en_clauses import NO_SOURCE
from sayso.model import Block, BlockKind, Document, Span

_LABEL = 8  # words of the longest name before a colon
_OWN = {
    BlockKind.MESSAGE: "a post: its channel speaks",
    BlockKind.TURN: "a turn whose speaker is not named",
    BlockKind.PARAGRAPH: "a statement: its publisher speaks",
    BlockKind.ITEM: "a statement: its publisher speaks",
}
_DASHES = frozenset(["-", "--"])
_COLON = re.compile(r"[\s:—–-]+")


def turn(block: Block, text: str) -> Draft | None:
    """A speaker's turn: the label is the source, the rest what was said."""
    if block.label is None:
        return None
    start, end = block.label.end, block.end
    opening = _COLON.match(text, start, end)
    start = opening.end() if opening else start
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    return Draft(block.label, None, (Span(start, end),), "the label of a turn")


def labelled(unit: Unit) -> Iterator[Draft]:
    """ "Kremlin: no troops sent", `X: "…"`, and behind a dash "…" - X."""
    label = _before_colon(unit, unit.words) or _headline_behind_dash(unit, unit.words)
    if label is not None:
        yield label
    else:
        yield from _signed(unit.words)


def _before_colon(unit: Unit, words: Words) -> Draft | None:
    colon = next((i for i in range(1, min(_LABEL, len(words) - 1)) if words[i].low == ":"), None)
    if colon is None or not _is_name(words[:colon]):
        return None
    quoted = words[colon + 1].is_quote
    if not (is_heading(unit) or quoted):
        return None
    end = len(words)
    while end > colon + 2 and words[end - 1].low == ".":
        end -= 1
    return draft_of(words, (0, colon), None, ((colon + 1, end),), "a name before a colon")


def _headline_behind_dash(unit: Unit, words: Words) -> Draft | None:
    """ "Troops to be moved on Sunday - Kern"."""
    lowest = max(0, len(words) - _LABEL)
    dash = next((i for i in range(len(words) - 2, lowest, -1) if words[i].low in _DASHES), None)
    if not is_heading(unit) or dash is None or dash == 0 or not _is_name(words[dash + 1 :]):
        return None
    return draft_of(words, (dash + 1, len(words)), None, ((0, dash),), "a name behind a dash")


def _signed(words: Words) -> Iterator[Draft]:
    """Every quotation with a dash and a name behind it."""
    for place in range(len(words) - 2):
        if not (words[place].is_quote and words[place + 1].low in _DASHES):
            continue
        start = end = place + 2
        while end < len(words) and end - start < _LABEL and not _ends_name(words, end):
            end += 1
        if end > start and _is_name(words[start:end]):
            content = ((place, place + 1),)
            yield draft_of(words, (start, end), None, content, "a name behind a dash")


def _ends_name(words: Words, place: int) -> bool:
    word = words[place]
    return word.is_quote or (
        word.is_mark and word.low not in {"-", "&"} and place + 1 == len(words)
    )


def _is_name(words: Words) -> bool:
    if not words or len(words) > _LABEL or not words[0].is_capital or words[0].low in NO_SOURCE:
        return False
    if any(word.is_quote or word.low[0].isdigit() for word in words):
        return False
    if len(words) == 1 and words[0].low.endswith(("ed", "ing", "heard", "seen")):
        return False  # "Overheard:", "Explained:"
    capitals = sum(word.is_capital for word in words)
    small = [
        w
        for w in words
        if not w.is_capital
        and not w.is_mark
        and w.low not in {"of", "the", "for", "'s", "and", "in"}
    ]
    known = {w.low for w in small} <= names.TITLES | names.ORGANISATIONS | names.GROUPS
    return capitals > 0 and known and not any(is_verb(words, i) for i in range(len(words)))


def own_words(unit: Unit, *, own_voice: bool) -> Draft | None:
    """A sentence of a post, an unlabelled turn or, in a document that speaks for itself

    (`own_voice.py`), of a paragraph, where it credits nobody else.
    """
    posted = unit.block.kind is BlockKind.MESSAGE
    body = own_voice and unit.block.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM)
    spoken = unit.block.kind is BlockKind.TURN and unit.block.label is None
    if not (posted or body or spoken) or unit.within is not None or len(unit.words) < 3:
        return None
    if not any(word.plain[0].isalpha() or word.is_quote for word in unit.words):
        return None
    last = unit.words[-1]
    if unit.words[0].low == "(" and last.low == ")":
        return None  # a credit: "(Harbour News)"
    if body and last.low == ":":
        return None  # "The Ministry states the following:"
    ends = last.low in {".", "!", "?"} or last.is_quote
    if body and not ends and not any(is_verb(unit.words, i) for i in range(len(unit.words))):
        return None  # the name and date below a statement
    return Draft(None, None, (unit.span,), _OWN[unit.block.kind])


def covered(unit: Unit, drafts: Sequence[Draft]) -> bool:
    """Whether some draft already attributes words of the unit."""
    return any(content.overlaps(unit.span) for draft in drafts for content in draft.contents)


def turns(document: Document) -> Iterator[Draft]:
    """Every turn of the document."""
    for block in document.blocks:
        draft = turn(block, document.text)
        if draft is not None:
            yield draft
