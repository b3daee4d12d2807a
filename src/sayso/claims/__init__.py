"""The claims stage: an analysis in, its claims out.

One claim a statement (`statements.py`): who holds it, by what chain, with what stance, about what,
when it was said and when it is to have happened. Every field leads to the spans that prove it; the
words are those of the text. Deterministic, and linear in the number of attributions.
"""

from dataclasses import replace

from sayso.claims import english
from sayso.claims.chains import chain_of
from sayso.claims.context import Context, words_of
from sayso.claims.negation import is_negated
from sayso.claims.said import Said, SaidTimes, event_of
from sayso.claims.stances import own_stance
from sayso.claims.standing import frame_of, stands
from sayso.claims.statements import parted
from sayso.ids import content_id
from sayso.lang.en_words import POINTING_BACK
from sayso.model import Analysis, Attribution, ChainLink, Claim, Mention, Span, Stance, Time

__all__ = ["find_claims"]

_POINTING = [[word] for word in POINTING_BACK]
_EVIDENCE = 600  # code points a reader takes in at a glance; beyond, a statement stands alone
_BETWEEN = " … "


def find_claims(analysis: Analysis) -> tuple[Claim, ...]:
    """The claims of a document in order of place, none twice."""
    if not analysis.attributions:
        return ()
    analysis = parted(analysis)
    context = Context(analysis)
    times = SaidTimes(context)
    found: dict[str, Claim] = {}
    for attribution in analysis.attributions:
        chain = chain_of(context, attribution)
        # Asked of frames too: the time told for one holds for what its holder goes on to say.
        said = times.of(attribution, chain[-1].holder)
        if stands(context, attribution):
            claim = _claim(
                context, attribution, chain, said, event_of(context, attribution, said, times)
            )
            found.setdefault(claim.id, claim)
    return tuple(found.values())


def _claim(
    context: Context,
    attribution: Attribution,
    chain: tuple[ChainLink, ...],
    said: Said,
    event: Mention | None,
) -> Claim:
    contents = _contents(attribution, context.text)
    frame = frame_of(context, attribution)
    words = _BETWEEN.join(content.of(context.text) for content in contents)
    mention = context.holder(attribution.source)
    document = context.document
    holder = chain[-1].holder
    cue = attribution.cue.of(context.text) if attribution.cue else ""
    stance = own_stance(attribution.stance, cue, words, holder.name)
    return Claim(
        id=_id(document.id, attribution, contents),
        document_id=document.id,
        holder=holder,
        chain=chain,
        stance=stance,
        speech=frame.speech if frame is not None else attribution.speech,
        content=contents,
        words=words,
        evidence=_evidence(context, attribution, contents),
        cue=attribution.cue,
        negated=is_negated(words),
        event=event,
        said=said.time,
        said_words=said.words,
        published=_published(context, attribution),
        places=_places(context, contents) or _places_of_saying(context, attribution),
        quantities=tuple(q for c in contents for q in context.within(context.quantities, c)),
        score=round(attribution.score * (mention.score if mention else 1.0), 3),
        why=attribution.why,
    )


def _contents(attribution: Attribution, text: str) -> tuple[Span, ...]:
    """What was said; for somebody who only declined, the words in which that is told."""
    contents = tuple(sorted(attribution.contents))
    cue = attribution.cue
    if contents and cue and attribution.stance is Stance.DECLINES and cue.end <= contents[0].start:
        said = words_of(" ".join(content.of(text) for content in contents))
        if set(said) <= english.NO_SUBSTANCE:
            return (Span(cue.start, contents[-1].end),)
    if contents and cue and words_of(contents[-1].of(text)) in _POINTING:
        # "would not confirm it": what is pointed at, with the words that tell what was done to it.
        last = Span(min(cue.start, contents[-1].start), max(cue.end, contents[-1].end))
        if not any(content.overlaps(last) for content in contents[:-1]):
            return (*contents[:-1], last)
    if contents:
        return contents
    told = attribution.cue or attribution.source
    return (told,) if told is not None else ()


def _evidence(context: Context, attribution: Attribution, contents: tuple[Span, ...]) -> Span:
    """The sentences of a statement, and where it is near what tells who said it."""
    said = Span(contents[0].start, contents[-1].end)
    extent = attribution.extent
    near = Span(min(said.start, extent.start), max(said.end, extent.end))
    told = attribution.cue is not None and near.end - near.start <= _EVIDENCE
    return context.sentence_range(near if told else said)


def _id(document_id: str, attribution: Attribution, contents: tuple[Span, ...]) -> str:
    source = attribution.source
    places = [(content.start, content.end) for content in contents]
    where = (source.start, source.end) if source is not None else None
    return content_id("clm", document_id, attribution.stance, places, where)


def _published(context: Context, attribution: Attribution) -> Time | None:
    post = context.block(attribution.extent.start).post
    if post is not None and post.published is not None:
        return post.published
    return context.document.facts.published


def _places(context: Context, contents: tuple[Span, ...]) -> tuple[Mention, ...]:
    """Places within the contents; a state that speaks or acts there is not one."""
    places = (place for content in contents for place in context.within(context.places, content))
    return tuple(
        place for place in places if not context.speaks(place.span) and not context.acts(place.span)
    )


def _places_of_saying(context: Context, attribution: Attribution) -> tuple[Mention, ...]:
    """Where somebody said what names no place itself: behind the word for a meeting, in the same

    clause as the cue ("at the talks in Torvik, Kern did not deny it").
    """
    if attribution.cue is None or not attribution.contents:
        return ()
    frame = context.frame(attribution)
    meeting = next((s for w, s in context.words_in(frame) if w in english.MEETINGS), None)
    if meeting is None:
        return ()
    behind = Span(meeting.end, frame.end)
    return tuple(
        replace(place, why=f"{place.why}; where it was said: the words name no place".lstrip("; "))
        for place in context.within(context.places, behind)
        if not context.speaks(place.span) and not context.contents_at(place.span)
    )
