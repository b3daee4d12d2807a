"""A claim in full: its sentence highlighted in its paragraph, its chain, times, places, numbers.

Takes a claim and its document; returns finished `Evidence`. Every segment keeps its offsets, so
that `check.py` can hold it against the document word for word.
"""

from collections.abc import Mapping
from dataclasses import replace

from sayso.model import (
    Block,
    BlockKind,
    ChainLink,
    Claim,
    Document,
    Mention,
    Span,
)
from sayso.view import View
from sayso.views.desk import Desk, moment
from sayso.views.marks import segments
from sayso.views.masking import Masker
from sayso.views.parts import (
    ChainStep,
    Evidence,
    FullText,
    Moment,
    Paragraph,
    Passage,
    PlaceLine,
    QuantityLine,
    Role,
)
from sayso.views.wording import (
    BASIS_WORDS,
    HOLDER_WORDS,
    NOT_NAMED,
    PLACE_WORDS,
    SPEECH_WORDS,
    TONES,
    anchor_words,
    quantity_words,
    time_words,
)

# A paragraph is shown whole up to this; of a longer one, so much on each side of the sentence.
_WHOLE = 1600
_AROUND = 500
_LONGEST = 6000


def evidence(desk: Desk, claim: Claim, document: Document, *, number: int) -> Evidence:
    """The claim in full. `number` is by which lines refer to it."""
    proposition = desk.propositions.get(claim.id)
    return Evidence(
        id=claim.id,
        number=number,
        holder=desk.holder(claim),
        role=desk.say(claim.holder.role, 120),
        kind=HOLDER_WORDS[claim.holder.kind],
        stance=claim.stance,
        stance_words=claim.stance.value,
        tone=TONES[claim.stance],
        words=desk.say(claim.words, 600),
        speech=SPEECH_WORDS[claim.speech],
        passage=passage(desk, claim, document),
        chain=tuple(_step(desk, link, document.text) for link in claim.chain),
        times=_times(claim, document, desk.mask),
        places=tuple(_place(desk, mention, document.text) for mention in claim.places),
        quantities=tuple(_quantity(desk, mention, document.text) for mention in claim.quantities),
        statements=(proposition.id,) if proposition else (),
        why=desk.say(claim.why),
        score=claim.score,
    )


def claim_spans(claim: Claim) -> list[tuple[Span, Role]]:
    """Every span that proves the claim, with what it is."""
    marks = [(claim.evidence, Role.SENTENCE), *((span, Role.CONTENT) for span in claim.content)]
    cues = [claim.cue, *(link.cue for link in claim.chain)]
    marks += [(cue, Role.CUE) for cue in dict.fromkeys(cues) if cue]
    who = [*(link.source for link in claim.chain), claim.holder.role_at]
    return marks + [(span, Role.SOURCE) for span in dict.fromkeys(who) if span]


def passage(desk: Desk, claim: Claim, document: Document) -> Passage:
    """The paragraph or paragraphs around the claim's sentence and words."""
    core = Span(
        min(claim.evidence.start, *(span.start for span in claim.content), claim.evidence.end),
        max(claim.evidence.end, *(span.end for span in claim.content), claim.evidence.start),
    )
    return cut_passage(desk, document, core, claim_spans(claim))


def cut_passage(
    desk: Desk, document: Document, core: Span, marks: list[tuple[Span, Role]]
) -> Passage:
    """The paragraphs that `core` touches, or a window around it where they are long."""
    blocks = [block for block in document.blocks if block.span.overlaps(core)]
    whole = Span(blocks[0].start, blocks[-1].end) if blocks else core
    shown = _window(document.text, whole, core)
    return Passage(
        document_id=document.id,
        document=desk.title(document.id),
        where=desk.say(_where(blocks[0])) if blocks else "",
        segments=segments(document.text, shown, marks, desk.mask),
        cut_before=shown.start > whole.start,
        cut_after=len(document.text[shown.end : whole.end].strip()) > 0,
    )


def _window(text: str, whole: Span, core: Span) -> Span:
    """`whole` without the line breaks at its end, or as much of it as can be read."""
    end = whole.start + len(text[whole.start : whole.end].rstrip())
    end = max(end, min(core.end, whole.end))
    if end - whole.start <= _WHOLE:
        return Span(whole.start, end)
    first = max(whole.start, core.start - _AROUND)
    last = min(end, core.end + _AROUND, core.start + _LONGEST)
    if first > whole.start:
        space = text.find(" ", first, core.start)
        first = space + 1 if space >= 0 else first
    if last < end:
        space = text.rfind(" ", core.start, last)
        last = space if space > core.start else last
    return Span(first, last)


def _where(block: Block) -> str:
    words = anchor_words(block.anchor)
    if block.post and block.post.author:
        words = f"{words}, posted by {block.post.author}"
    return words


def _step(desk: Desk, link: ChainLink, text: str) -> ChainStep:
    return ChainStep(
        name=desk.say(link.holder.name or NOT_NAMED, 120),
        role=desk.say(link.holder.role, 120),
        kind=HOLDER_WORDS[link.holder.kind],
        stance_words=link.stance.value,
        cue=desk.say(link.cue.of(text), 80) if link.cue else "",
        basis=BASIS_WORDS[link.basis],
        why=desk.say(link.why),
    )


def _times(claim: Claim, document: Document, mask: Masker) -> tuple[Moment, ...]:
    event = moment("Happened", claim.event.time if claim.event else None, mask)
    said = moment("Said", claim.said, mask)
    if claim.event and claim.event.time is None:
        words = mask(claim.event.span.of(document.text))
        event = Moment(
            "Happened", "left open by the text", words=words, basis_words=mask(claim.event.why)
        )
    return (
        _unstated(event),
        _unstated(said),
        moment("Published", claim.published, mask),
    )


def _unstated(time: Moment) -> Moment:
    """A time that the text may well leave out is no gap in the record."""
    return time if time.basis or time.words else replace(time, text="not stated")


def _place(desk: Desk, mention: Mention, text: str) -> PlaceLine:
    words = desk.say(mention.span.of(text), 80)
    place = mention.place
    if place is None:
        return PlaceLine(
            words, desk.say(mention.value, 80), "", "not located", desk.say(mention.why)
        )
    return PlaceLine(
        words=words,
        name=desk.say(place.name, 80),
        within=desk.say(", ".join(place.within), 120),
        precision=PLACE_WORDS[place.precision],
        note=desk.say(place.note),
    )


def _quantity(desk: Desk, mention: Mention, text: str) -> QuantityLine:
    words = desk.say(mention.span.of(text), 120)
    reading = quantity_words(mention.quantity) if mention.quantity else mention.value
    return QuantityLine(words, desk.say(reading))


def full_text(
    document: Document, view: View, mask: Masker, begins: Mapping[int, tuple[str, ...]]
) -> FullText:
    """The document from first to last word, with everything that is attributed in it marked."""
    marks: list[tuple[Span, Role]] = []
    for found in view.analysis(document.id).attributions:
        marks += [(span, Role.CONTENT) for span in found.contents]
        marks += [(found.cue, Role.CUE)] if found.cue else []
        marks += [(found.source, Role.SOURCE)] if found.source else []
    paragraphs = tuple(
        _paragraph(document, block, marks, mask, begins) for block in document.blocks
    )
    return FullText(document.id, paragraphs)


def _paragraph(
    document: Document,
    block: Block,
    marks: list[tuple[Span, Role]],
    mask: Masker,
    begins: Mapping[int, tuple[str, ...]],
) -> Paragraph:
    end = block.start + len(document.text[block.start : block.end].rstrip())
    within = Span(block.start, max(end, min(block.start + 1, block.end)))
    near = [(span, role) for span, role in marks if span.overlaps(within)]
    here = {place: ids for place, ids in begins.items() if block.start <= place < block.end}
    return Paragraph(
        kind=block.kind.value,
        where=mask(_where(block)),
        note=mask(_posted(block)),
        segments=segments(document.text, within, near, mask, here),
    )


def _posted(block: Block) -> str:
    if block.post is None or block.kind is not BlockKind.MESSAGE:
        return ""
    post = block.post
    notes = [
        f"posted {time_words(post.published)}" if post.published else "time of posting not recorded"
    ]
    notes += [f"edited {time_words(post.edited)}"] if post.edited else []
    notes += [f"forwarded from {post.forwarded_from}"] if post.forwarded_from else []
    notes += [f"in answer to message {post.reply_to}"] if post.reply_to else []
    return ", ".join(notes)
