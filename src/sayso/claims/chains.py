"""Chains: from the publisher inward, through every attribution around a claim, to its holder.

Takes an attribution in its context; returns the links and the holder. A medium brings in whoever
released it; those heard in a recording stand behind the body that released it (inferred).
"""

from dataclasses import replace

from sayso.claims.context import Context, is_taken
from sayso.claims.standing import SUBJECT, cites, is_received, is_unchecked
from sayso.model import Attribution, Basis, BlockKind, ChainLink, Holder, HolderKind, Stance

NOT_RECORDED = Holder("the source, publisher not recorded", HolderKind.UNKNOWN)
SPEAKER = Holder("a speaker not named", HolderKind.UNNAMED)
NOT_NAMED = Holder("somebody not named", HolderKind.UNKNOWN)


def chain_of(context: Context, attribution: Attribution) -> tuple[ChainLink, ...]:
    """The links of a claim; its holder is that of the last."""
    links = _publishing(context, attribution)
    if attribution.source is None and attribution.cue is None:
        if context.is_turn(attribution.extent):
            why = "no label names the speaker"
            links.append(ChainLink(SPEAKER, attribution.stance, basis=Basis.INFERRED, why=why))
        return (*links, *_signed(context, attribution))
    if is_unchecked(context, attribution):
        own = replace(links[-1], stance=attribution.stance, cue=attribution.cue)
        return (*links[:-1], own)
    for outer in context.around(attribution):
        links += _links(context, outer)
    if cites(context, attribution):
        tellers = (o for o in context.same(attribution) if not cites(context, o))
        links += [link for teller in tellers for link in _links(context, teller)]
    links += _received_from(context, attribution)
    links += _links(context, attribution)
    return tuple(_without_doubles(_without_releasers(context, links)))


def _without_releasers(context: Context, links: list[ChainLink]) -> list[ChainLink]:
    """The links without whoever released a medium, where the medium itself stands before."""
    heard = context.heard.why if context.heard is not None else None
    return [
        link
        for before, link in zip([None, *links], links, strict=False)
        if before is None or before.holder.kind is not HolderKind.MEDIUM or link.why != heard
    ]


def _publishing(context: Context, attribution: Attribution) -> list[ChainLink]:
    """The publisher and, for a forwarded post, where it comes from."""
    block = context.block(attribution.extent.start)
    fact = context.document.facts.publisher
    post = block.post if block.kind is BlockKind.MESSAGE else None
    if fact is not None:
        publisher = ChainLink(
            Holder(fact.value, HolderKind.ORGANISATION),
            Stance.ASSERTS,
            basis=fact.basis,
            why="the publisher",
        )
    elif post is not None and post.author:
        publisher = ChainLink(
            Holder(post.author, HolderKind.ORGANISATION),
            Stance.ASSERTS,
            basis=Basis.METADATA,
            why="the author of the post",
        )
    else:
        publisher = ChainLink(
            NOT_RECORDED, Stance.ASSERTS, basis=Basis.INFERRED, why="no publisher is known"
        )
    if post is None or not post.forwarded_from:
        return [publisher]
    forwarded = Holder(post.forwarded_from, HolderKind.ORGANISATION)
    return [
        publisher,
        ChainLink(forwarded, Stance.ASSERTS, basis=Basis.METADATA, why="the post forwards it"),
    ]


def _signed(context: Context, attribution: Attribution) -> list[ChainLink]:
    """Who signs a document whose paragraphs speak for themselves, where it is not the publisher."""
    facts = context.document.facts
    kind = context.block(attribution.extent.start).kind
    author, publisher = facts.author, facts.publisher
    if author is None or publisher is None or kind in (BlockKind.TURN, BlockKind.MESSAGE):
        return []
    if author.value == publisher.value or attribution.stance is Stance.DENIES:
        return []  # what an outlet takes back, the outlet does
    holder = Holder(author.value, HolderKind.PERSON)
    return [ChainLink(holder, attribution.stance, basis=author.basis, why="the author")]


def _links(context: Context, attribution: Attribution) -> list[ChainLink]:
    """The holder of one attribution, with what stands between it and the words around it."""
    mention = context.holder(attribution.source)
    if mention is None or mention.holder is None:
        return _unnamed(context, attribution)
    holder = mention.holder
    own = ChainLink(
        holder, attribution.stance, attribution.source, attribution.cue, Basis.STATED, mention.why
    )
    if holder.kind is HolderKind.MEDIUM and holder.released_by:
        return [_released(context, holder), own]
    if context.heard is not None and context.is_voice(attribution):
        behind = ChainLink(
            context.heard.by, Stance.ASSERTS, basis=Basis.INFERRED, why=context.heard.why
        )
        return [behind, own]
    return [own]


def _received_from(context: Context, attribution: Attribution) -> list[ChainLink]:
    """From whom the holder says to have what is told ("she had received reports from Y")."""
    found: list[ChainLink] = []
    for inner in context.inside(attribution):
        mention = context.holder(inner.source)
        if mention is None or mention.holder is None or not is_received(context, inner):
            continue
        start = min(content.start for content in attribution.contents)
        if inner.cue is not None and inner.cue.start - start <= SUBJECT:
            why = "the holder says to have it from there"
            giver = mention.holder
            link = ChainLink(giver, Stance.ASSERTS, inner.source, inner.cue, Basis.INFERRED, why)
            found.append(link)
    return found


def _released(context: Context, medium: Holder) -> ChainLink:
    body = Holder(medium.released_by, HolderKind.ORGANISATION)
    if context.heard is not None and context.heard.by.name == medium.released_by:
        body = context.heard.by
    return ChainLink(body, Stance.ASSERTS, basis=Basis.STATED, why=f"released {medium.name}")


def _unnamed(context: Context, attribution: Attribution) -> list[ChainLink]:
    """Hearsay. What is told of a released medium is taken as the word of who released it; after a

    sentence of the same paragraph in which a medium speaks, as what that medium says.
    """
    if context.heard is not None and is_taken(context, attribution):
        teller, why = _teller(context, attribution) or (context.heard.by, context.heard.why)
        why = f"{why}; nobody else is named"
        return [ChainLink(teller, attribution.stance, None, attribution.cue, Basis.INFERRED, why)]
    medium = _medium_before(context, attribution)
    if medium is not None:
        why = f"{medium.name} speaks in the same paragraph before it"
        own = ChainLink(medium, attribution.stance, None, attribution.cue, Basis.INFERRED, why)
        return [_released(context, medium), own] if medium.released_by else [own]
    return [
        ChainLink(
            NOT_NAMED,
            attribution.stance,
            None,
            attribution.cue,
            Basis.INFERRED,
            "no source is named",
        )
    ]


def _teller(context: Context, attribution: Attribution) -> tuple[Holder, str] | None:
    """Who, in the same paragraph, tells what the medium says."""
    block = context.block(attribution.extent.start)
    for other in context.attributions_in(block.span):
        mention = context.holder(other.source)
        if (
            mention is None
            or mention.holder is None
            or mention.holder.kind is not HolderKind.MEDIUM
        ):
            continue
        for outer in reversed(context.around(other)):
            told = context.holder(outer.source)
            if told is not None and told.holder is not None:
                return told.holder, f"{told.holder.name} tells what {mention.holder.name} say"
    return None


def _medium_before(context: Context, attribution: Attribution) -> Holder | None:
    start = attribution.extent.start
    block = context.block(start)
    spoken = context.last_holder_before(start)
    if spoken is None or spoken.holder is None or spoken.start < block.start:
        return None
    return spoken.holder if spoken.holder.kind is HolderKind.MEDIUM else None


def _without_doubles(links: list[ChainLink]) -> list[ChainLink]:
    """A body named twice in a row stands once, with the inner cue and stance."""
    kept: list[ChainLink] = []
    for link in links:
        if kept and kept[-1].holder.name == link.holder.name:
            kept.pop()
        kept.append(link)
    seen: set[str] = set()
    inward: list[ChainLink] = []
    for link in kept[:-1]:
        if link.holder.name not in seen and link.holder.name != kept[-1].holder.name:
            inward.append(link)
        seen.add(link.holder.name)
    return [*inward, kept[-1]]
