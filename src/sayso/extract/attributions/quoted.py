"""Quotations that stand alone: takes the units in order with what was found in each.

A sentence that is nothing but quotation continues the one before it ("…," she said. "More …"),
also over paragraphs; where nobody spoke before and the quotation goes on into the next paragraph,
the speaker named there said this part too. Scare quotes attribute nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.attributions.draft import Draft
from sayso.extract.attributions.units import Unit
from sayso.model import Span


@dataclass(frozen=True, slots=True)
class Read:
    """A unit with the drafts found in it."""

    unit: Unit
    drafts: tuple[Draft, ...]


def continued(reads: Sequence[Read], open_ends: frozenset[int]) -> Iterator[Draft]:
    """Drafts for the quotations that stand alone, in order.

    `open_ends` holds the end of every quotation that says it goes on in the next paragraph.
    """
    speaker: Draft | None = None
    waiting: list[Unit] = []
    for at, read in enumerate(reads):
        unit = read.unit
        spoken = _speaking(read)
        if unit.is_quote_only and not read.drafts:
            previous = reads[at - 1].unit if at else None
            if speaker is not None and previous is not None and _follows(unit, previous):
                yield _draft(unit, speaker, "the quotation goes on")
            else:
                speaker = None
                waiting.append(unit)
            continue
        if spoken is not None and waiting:
            yield from _claimed(waiting, spoken, open_ends)
        waiting = []
        speaker = spoken


def _speaking(read: Read) -> Draft | None:
    """The last draft of the unit with a quotation in its content, or one that opens it."""
    quotes = [word.span for word in read.unit.words if word.is_quote]
    spoken = [
        draft
        for draft in read.drafts
        if draft.source is not None
        and (
            any(content.contains(quote) for content in draft.contents for quote in quotes)
            or read.unit.words[-1].low == ":"
        )
    ]
    return spoken[0] if spoken else None


def _follows(unit: Unit, previous: Unit) -> bool:
    if unit.block is previous.block:
        return True
    # In a new paragraph a quotation by itself goes on with the speaker of the paragraph before.
    return any(word.is_quote for word in previous.words)


def _claimed(waiting: Sequence[Unit], spoken: Draft, open_ends: frozenset[int]) -> Iterator[Draft]:
    for unit in waiting:
        if unit.words[-1].end in open_ends:
            yield _draft(unit, spoken, "the quotation goes on to the speaker named after it")


def _draft(unit: Unit, speaker: Draft, why: str) -> Draft:
    quotes = [word for word in unit.words if word.is_quote]
    contents = tuple(Span(word.start, word.end) for word in quotes)
    return Draft(speaker.source, speaker.cue, contents, why)
