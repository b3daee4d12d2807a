"""Quotations: takes the blocks of a document, returns what stands between quotation marks.

The span leaves the marks out; `value` names their kind (`MARKS`), `why` says how the boundary was
decided. A quotation never leaves its paragraph: one that runs over several gives one mention a
paragraph, each but the last saying so (`goes_on`). Marks may nest. Linear in the text.
"""

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.lang.en_sentences import ELISIONS
from sayso.extract.sentences import paragraphs
from sayso.extract.step import Step
from sayso.model import Analysis, BlockKind, Document, Kind, Mention, Span
from sayso.plugins import Extractor

VERSION = 1

STRAIGHT, CURLY, LOW, GUILLEMETS, SINGLE, DASH = MARKS = (
    "straight",
    "curly",
    "low",
    "guillemets",
    "single",
    "dash",
)

CLOSED = "opening and closing mark"
GOES_ON = "no closing mark: the next paragraph goes on with an opening one"
UNCLOSED = "no closing mark: ends with its paragraph"
OUTER = "no closing mark: ends with the quotation around it"
DIALOGUE = "a dash opens the paragraph"
_SCORES = {CLOSED: 1.0, GOES_ON: 0.9, DIALOGUE: 0.6, UNCLOSED: 0.5, OUTER: 0.5}

# What each mark may open and close; where it may do both, the letters beside it decide.
_OPENS = {
    **dict.fromkeys('"＂', STRAIGHT),
    **dict.fromkeys("“”‟", CURLY),
    **dict.fromkeys("„", LOW),
    **dict.fromkeys("«»‹›", GUILLEMETS),
}
_CLOSES = {
    **dict.fromkeys('"＂', (STRAIGHT,)),
    **dict.fromkeys("“”", (CURLY, LOW)),
    **dict.fromkeys("«»‹›", (GUILLEMETS,)),
}
_ALWAYS_OPEN = "“„‟«‹"
_SINGLES = "'‘’‚‛"
_MARK = re.compile(f"[{''.join(_OPENS)}{_SINGLES}]")
_SINGLE_MARK = re.compile(f"[{_SINGLES}]")
_LEADS_IN = frozenset("([{—–-/" + "".join(_OPENS) + _SINGLES)
_ENDS_WORDS = frozenset(",.;:!?…)]}—–-" + "".join(_OPENS))
_ELISION = re.compile(r"\d\ds?\b|(\w+)")

_DEEPEST = 8  # nobody nests deeper; keeps every look at the stack short
_DASHED = re.compile(r"(?:[—―]|–(?=\s))\s*")
_INSERTED = re.compile(r"(?<=[,.!?…])\s*[—―–]\s+")
_ALONE = frozenset({BlockKind.TURN, BlockKind.MESSAGE})  # nobody goes on for another speaker

Found = tuple[Span, str, str]


@dataclass(frozen=True, slots=True)
class _Opening:
    position: int
    family: str


def goes_on(quotation: Mention) -> bool:
    """Whether the quotation has no closing mark because the next paragraph goes on with it."""
    return quotation.why == GOES_ON


def quotations(document: Document) -> Iterator[Found]:
    """Each quotation of a document: its span without the marks, the kind of marks, and why."""
    text = document.text
    parts = list(_paragraphs(document))
    for index, (paragraph, joins) in enumerate(parts):
        opening = yield from _between_marks(text, paragraph)
        if opening is None:
            yield from _dialogue(text, paragraph)
            continue
        following = parts[index + 1][0] if joins and index + 1 < len(parts) else None
        goes = following is not None and text[following.start] == text[opening.position]
        if opening.position + 1 < paragraph.end:
            span = Span(opening.position + 1, paragraph.end)
            yield span, opening.family, GOES_ON if goes else UNCLOSED


def _paragraphs(document: Document) -> Iterator[tuple[Span, bool]]:
    """Each paragraph, and whether a quotation may go on from it into the next."""
    for block in document.blocks:
        spans = list(paragraphs(block, document.text))
        for span in spans:
            yield span, span is not spans[-1] or block.kind not in _ALONE


def _between_marks(text: str, within: Span) -> Generator[Found, None, _Opening | None]:
    """Gives what stands between marks; returns the outermost mark left open, if any."""
    stack: list[_Opening] = []
    possessives = _possessives(text, within)
    for match in _MARK.finditer(text, within.start, within.end):
        position = match.start()
        if position in possessives:
            continue
        closes, opens = _role(text, within, position, stack)
        if closes is not None:
            yield from _close(stack, closes, position)
        elif opens and len(stack) < _DEEPEST:
            stack.append(_Opening(position, opens))
    # A single mark left open was an apostrophe.
    return next((opening for opening in stack if opening.family != SINGLE), None)


def _close(stack: list[_Opening], depth: int, position: int) -> Iterator[Found]:
    """Closes the opening at `depth`, and with it what was left open inside it."""
    closed = stack[depth]
    inner = next((opening for opening in stack[depth + 1 :] if opening.family != SINGLE), None)
    del stack[depth:]
    for opening, why in ((closed, CLOSED), (inner, OUTER)):
        if opening is not None and opening.position + 1 < position:
            yield Span(opening.position + 1, position), opening.family, why


def _role(
    text: str, within: Span, position: int, stack: Sequence[_Opening]
) -> tuple[int | None, str | None]:
    """What the mark does here: the depth of the opening it closes, or the family it opens."""
    mark = text[position]
    leads_in = _leads_in(text, within, position)
    if mark in _SINGLES:
        depth = _depth(stack, (SINGLE,))
        if depth is not None and _may_close_single(text, within, position):
            return depth, None
        return None, SINGLE if leads_in and _may_open_single(text, within, position) else None
    depth = _depth(stack, _CLOSES.get(mark, ()))
    if depth is not None and not leads_in:
        return depth, None
    return None, _OPENS[mark] if leads_in or mark in _ALWAYS_OPEN else None


def _depth(stack: Sequence[_Opening], families: Sequence[str]) -> int | None:
    depths = (depth for depth in reversed(range(len(stack))) if stack[depth].family in families)
    return next(depths, None)


def _beside(text: str, within: Span, position: int) -> tuple[str, str]:
    before = text[position - 1] if position > within.start else " "
    after = text[position + 1] if position + 1 < within.end else " "
    return before, after


def _leads_in(text: str, within: Span, position: int) -> bool:
    """Whether the mark leans on the word after it."""
    before, after = _beside(text, within, position)
    word_follows = not after.isspace() and (after not in _ENDS_WORDS or after in _OPENS)
    return word_follows and (before.isspace() or before in _LEADS_IN)


def _may_open_single(text: str, within: Span, position: int) -> bool:
    if text[position] == "’":
        return False
    word = _ELISION.match(text, position + 1, within.end)
    return word is None or bool(word[1] and word[1].lower() not in ELISIONS)


def _may_close_single(text: str, within: Span, position: int) -> bool:
    before, after = _beside(text, within, position)
    return not before.isspace() and not after.isalnum()


def _possessives(text: str, within: Span) -> frozenset[int]:
    """The single marks after an s that are possessives ("the soldiers' plan'"): before the next

    single mark that could open there comes another that closes for certain.
    """
    found: set[int] = set()
    certain_ahead = False
    for match in reversed(list(_SINGLE_MARK.finditer(text, within.start, within.end))):
        position = match.start()
        before, after = _beside(text, within, position)
        if _leads_in(text, within, position):
            certain_ahead = False
        elif not after.isalnum() and not before.isspace():
            if before in "sS" and after.isspace() and certain_ahead:
                found.add(position)
            elif not (before in "sS" and after.isspace()):
                certain_ahead = True
    return frozenset(found)


def _dialogue(text: str, within: Span) -> Iterator[Found]:
    """The spoken parts of a paragraph that a dash opens; dashes set the reporter's words off."""
    dash = _DASHED.match(text, within.start, within.end)
    if dash is None or _MARK.search(text, dash.end(), within.end):
        return
    start, spoken = dash.end(), True
    for inserted in _INSERTED.finditer(text, start, within.end):
        # The reporter's words begin small ("— said the guard"); until they do, speech goes on.
        if spoken and not text[inserted.end() : inserted.end() + 1].islower():
            continue
        if spoken:
            yield Span(start, inserted.start()), DASH, DIALOGUE
        start, spoken = inserted.end(), not spoken
    if spoken and start < within.end:
        yield Span(start, within.end), DASH, DIALOGUE


def _find(analysis: Analysis) -> Iterator[Mention]:
    by = f"quotations@{VERSION}"
    for span, family, why in quotations(analysis.document):
        yield Mention(span.start, span.end, Kind.QUOTATION, family, _SCORES[why], by, why)


def extractor() -> Extractor:
    """Finds quotations."""
    return Step("quotations", VERSION, frozenset(), frozenset({Kind.QUOTATION.value}), _find)
