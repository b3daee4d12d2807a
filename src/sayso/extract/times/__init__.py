"""Times: takes sentences and quotations, returns every time that the text names.

A mention's `value` is an ISO 8601 date or half-open interval where words and anchor settle it,
and what the words say ("+1d", "weekday:4:past", see `sayso.reckon`) where they count from the
day of saying: a later stage that learns that day reckons anew from the value. `why` names the
anchor. Outside quotations times count from publication; in messages from when they were posted;
in turns and quotations from when the words were said, where that is known; in a history, and in
"two days later", from what the text told last. `timexes` give each expression as TIMEX3 has it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from sayso.extract.quotations import UNCLOSED
from sayso.extract.step import Step
from sayso.extract.times import anchors, settle
from sayso.extract.times.anchors import Place, Said
from sayso.extract.times.grammar import Expression, expressions
from sayso.extract.times.lexer import may_tell
from sayso.extract.times.story import Story
from sayso.fold import fold_aligned
from sayso.model import Analysis, Basis, Block, Kind, Mention, Span, Time
from sayso.plugins import Extractor
from sayso.reckon import needs_anchor

VERSION = 3


def _find(analysis: Analysis) -> Iterator[Mention]:
    text = fold_aligned(analysis.document.text)
    placed = list(_placed(analysis, text))
    told = [expression for expression, place in placed if not place.quoted]
    story = Story(told, history=anchors.is_history(analysis, told))
    said: list[Said] = []
    block: Block | None = None
    waiting: list[tuple[Expression, Place]] = []
    for expression, place in placed:
        if place.block is not block:
            yield from _quoted(analysis, waiting, said, story)
            block, said, waiting = place.block, [], []
            story.turn_page()
        if place.quoted and not story.history:
            waiting.append((expression, place))
            continue
        anchor = anchors.outside(analysis, place)
        if place.quoted and story.latest is not None:
            anchor = anchors.told(story.latest)
        settled = settle.settle(expression, anchor, story)
        if settled.told is not None and not place.quoted:
            quarter = expression.value.startswith("quarter")
            story.tell(settled.told, quarter=quarter, named=not needs_anchor(expression.value))
        mention = _mention(analysis, expression, settled)
        time = mention.time
        if time is not None and place.saying and anchors.when_said(analysis, time):
            said.append(Said(place.sentence, time, mention.span.of(analysis.document.text)))
        yield mention
    yield from _quoted(analysis, waiting, said, story)


def _placed(analysis: Analysis, text: str) -> Iterator[tuple[Expression, Place]]:
    """Every expression with its block, its sentence, and whether it stands in a quotation."""
    blocks = iter(analysis.document.blocks)
    quotations = iter(_outermost(analysis.of_kind(Kind.QUOTATION)))
    block, quotation = next(blocks, None), next(quotations, None)
    for mention in analysis.of_kind(Kind.SENTENCE):
        if not may_tell(text, mention.start, mention.end):
            continue
        sentence = mention.span
        found = list(expressions(text, sentence.start, sentence.end))
        saying = bool(found) and anchors.tells_of_saying(text, sentence)
        for expression in found:
            while block is not None and block.end <= expression.start:
                block = next(blocks, None)
            while quotation is not None and quotation.end <= expression.start:
                quotation = next(quotations, None)
            if block is None:
                return
            quoted = quotation is not None and quotation.start <= expression.start
            yield expression, Place(block, sentence, quoted, saying)


def _outermost(quotations: Sequence[Mention]) -> Iterator[Span]:
    """Quotations that stand in no other. One that never closes and has others in it is a slip."""
    end = 0
    for quotation, following in zip_longest(quotations, quotations[1:]):
        if quotation.start < end:
            continue
        holds = following is not None and following.start < quotation.end
        if not (holds and quotation.why == UNCLOSED):
            yield quotation.span
            end = quotation.end


def _quoted(
    analysis: Analysis,
    waiting: Sequence[tuple[Expression, Place]],
    said: Sequence[Said],
    story: Story,
) -> Iterator[Mention]:
    """The times inside quotations of one block, once the times outside them are known."""
    for expression, place in waiting:
        anchor = anchors.quoted(analysis, place, said)
        yield _mention(analysis, expression, settle.settle(expression, anchor, story))


def _mention(analysis: Analysis, expression: Expression, settled: settle.Settled) -> Mention:
    words = analysis.document.text[expression.start : expression.end]
    time: Time | None = settled.time and replace(settled.time, words=words)
    score, why = settled.score, settled.why
    if expression.fiscal and time is not None:  # it may begin in any month
        time = replace(time, basis=Basis.INFERRED)
        score, why = min(score, 0.5), f"assumed: a fiscal year is a calendar year; {why}"
    return Mention(
        expression.start,
        expression.end,
        settled.kind,
        settled.value or words,
        score,
        f"times@{VERSION}",
        why,
        time=time,
        timexes=settled.timexes,
    )


def extractor() -> Extractor:
    """Finds times, lengths of time, and how often something is."""
    needs = frozenset({Kind.SENTENCE.value, Kind.QUOTATION.value})
    gives = frozenset({Kind.TIME.value, Kind.DURATION.value, Kind.RECURRENCE.value})
    return Step("times", VERSION, needs, gives, _find)
