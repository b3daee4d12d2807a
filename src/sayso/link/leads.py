"""Where a claim leads: from whom its report has it, as far as the documents tell.

Takes claims with lineage and retellings; returns a lead for each. What a claim tells again leads
where the first telling leads; else it leads to the first source behind the publisher in its chain,
past other outlets; what is quoted from a transcript, to who released it; an outlet's own claim,
where the documents lead that it takes from. What leads nowhere is not recorded.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.link.entities import Parties
from sayso.link.forms import described
from sayso.link.holding import Holding
from sayso.link.material import Material
from sayso.link.names import bound_to_document, is_outlet, official_state
from sayso.link.recordings import is_transcript
from sayso.link.retellings import Retelling
from sayso.link.sources import Sources
from sayso.model import (
    BlockKind,
    ChainLink,
    Claim,
    Holder,
    HolderKind,
    Lineage,
    LineageKind,
    Span,
)

_SAME_WORDS = 2.5  # a claim so like another is no statement of its own, whoever is named for it
_LIKE_WORDS = 0.9  # so like, two who have no name are one
_NOBODY = frozenset({HolderKind.UNNAMED, HolderKind.UNKNOWN})
# "She had received a report on the landing from the chief of staff."
_GIVEN_BY = re.compile(
    r"\b(?:received|got|had|has|have|obtained|been given|was given|were given)\b[^.;]*?"
    r"\b(?:reports?|information|briefings?|intelligence|data|evidence|word|accounts?)\b[^.;]*?"
    r"\bfrom (?P<giver>(?:the )?[^,.;“”\"]{3,80})"
)


@dataclass(frozen=True, slots=True)
class Lead:
    """Where one claim leads. `state` parts bodies of one state from others; `voice` tells apart

    those who may be one body or several ("the ministry" in two documents); `apart` is set where a
    body of a state names somebody else from whom it has the thing; `own` where a body of the case
    brings out documents of its own.
    """

    key: str
    name: str
    why: str
    recorded: bool = True
    state: str = ""
    voice: str = ""
    apart: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class Takings:
    """What each document takes, and from whom; which claim tells again which."""

    _lines: Mapping[str, Sequence[Lineage]]
    retold: Mapping[str, Retelling]

    def of(self, document_id: str) -> Sequence[Lineage]:
        return self._lines.get(document_id, ())


def read_takings(
    lineage: Iterable[Lineage], transcripts: frozenset[str], retellings: Iterable[Retelling]
) -> Takings:
    """The lineage by taker. Two who quote one speaker need not have it from one another, but who

    quotes a transcript has it from there.
    """
    found: defaultdict[str, list[Lineage]] = defaultdict(list)
    for line in lineage:
        if line.kind is not LineageKind.QUOTES or line.giver in transcripts:
            found[line.taker].append(line)
    retold: dict[str, Retelling] = {}
    for retelling in retellings:
        known = retold.get(retelling.after.id)
        if known is None or retelling.score > known.score:
            retold[retelling.after.id] = retelling
    return Takings(found, retold)


def find_leads(
    material: Material,
    sources: Sources,
    claims: Sequence[Claim],
    takings: Takings,
    outlets: frozenset[str],
) -> dict[str, Lead]:
    """The lead of each claim: that of the claim it tells again, that of its chain, or failing

    both that of what its document takes.
    """
    told = {claim.id: _first_lead(material, sources, claim, takings, outlets) for claim in claims}
    families = _families({claim.document_id for claim in claims}, takings)
    known: dict[str, Lead] = {}
    for claim in claims:
        lead = told[claim.id]
        if lead.recorded:
            for key in filter(None, (claim.document_id, families[claim.document_id])):
                known[key] = min(known.get(key, lead), lead, key=lambda found: found.key)
    return {
        claim.id: told[claim.id]
        if told[claim.id].recorded
        else _taken_lead(material, claim, told[claim.id], takings, families, known)
        for claim in claims
    }


def _first_lead(
    material: Material,
    sources: Sources,
    claim: Claim,
    takings: Takings,
    outlets: frozenset[str],
) -> Lead:
    """Where the claim leads that this one tells again, through as many reports as there are."""
    first, seen = claim, {claim.id}
    while retelling := takings.retold.get(first.id):
        if retelling.before.id in seen or not _follows(sources, retelling):
            break
        first = retelling.before
        seen.add(first.id)
    lead = _chain_lead(material, sources, first, outlets)
    if first is claim:
        return lead
    outlet, giver = material.outlet(claim.document_id), material.outlet(first.document_id)
    leads = "" if giver == lead.name else f", which leads to {lead.name}"
    return replace(lead, why=f"{outlet} repeats {giver}{leads}")


def _follows(sources: Sources, retelling: Retelling) -> bool:
    """Whether the later claim is no statement of its own: not where another is named for it,

    unless the words are nearly the same.
    """
    holding = Holding(sources)
    before, after = retelling.before, retelling.after
    if holding.same(before, after) or retelling.score >= _SAME_WORDS:
        return True
    if holding.is_unnamed(before) and holding.is_unnamed(after):
        return retelling.score >= _LIKE_WORDS
    return holding.is_own(after) or holding.is_publisher_of(before, after)


def _chain_lead(
    material: Material, sources: Sources, claim: Claim, outlets: frozenset[str]
) -> Lead:
    """What the chain tells: the first named body behind the publisher, past other outlets."""
    parties = sources.parties
    credited, unnamed = "", ""
    outlet = material.outlet(claim.document_id)
    for link in _behind_publisher(material, claim):
        holder = link.holder
        if holder.kind is HolderKind.MEDIUM and holder.released_by:
            name = holder.released_by
            why = f"“{holder.name}” was released by {name}"
            return Lead(f"body {described(name)}", name, why)
        crowd = holder.kind is HolderKind.GROUP and bound_to_document(holder)
        if holder.kind in _NOBODY or holder.kind is HolderKind.MEDIUM or crowd:
            if holder.kind is not HolderKind.UNKNOWN and holder.name:
                unnamed = unnamed or holder.name
            continue
        publisher = _publisher_of(sources, claim, link)
        if publisher and sources.bodies.is_body(publisher):
            return _published_lead(material, sources, claim, link, publisher)
        if described(holder.name) in outlets or is_outlet(holder.name):
            credited = credited or holder.name
            continue
        return _body_lead(material, parties, claim, link)
    publisher = sources.publisher.get(claim.document_id, "")
    if unnamed and publisher and is_transcript(material.document(claim.document_id)):
        why = f"“{unnamed}” is heard in what {outlet} released"
        return Lead(f"body {publisher}", outlet, why)
    if unnamed:
        why = f"{outlet} gives only “{unnamed}”, who is not named"
        key = f"unnamed {claim.document_id} {described(unnamed)}"
        return Lead(key, unnamed, why)
    if credited:
        name = f"body {described(credited)}"
        why = f"{outlet} credits {credited}"
        inside = described(credited) in outlets
        return Lead(name, credited, why, recorded=not inside)
    own = _own_word(material, sources, claim)
    if own:
        return own
    return Lead(f"outlet {outlet}", outlet, f"{outlet} names no source for it", recorded=False)


def _publisher_of(sources: Sources, claim: Claim, link: ChainLink) -> str:
    """The publisher of the case that a holder is or speaks for, or ""."""
    party = sources.parties.id_of(claim.document_id, link.holder)
    return sources.party_publisher.get(party, "") or sources.bodies.known(link.holder.name)


def _published_lead(
    material: Material, sources: Sources, claim: Claim, link: ChainLink, publisher: str
) -> Lead:
    """The body that brings out documents of its own, whoever speaks for it."""
    name = material.publisher(sources.bodies.documents[publisher][0])
    body = Holder(name, HolderKind.ORGANISATION)
    state = official_state(link.holder) or official_state(body)
    outlet = material.outlet(claim.document_id)
    why = f"{outlet} has it from {name}"
    if outlet == name:
        why = f"{name} published it itself"
    return Lead(f"body {publisher}", name, why, state=state, own=True)


def _own_word(material: Material, sources: Sources, claim: Claim) -> Lead | None:
    """Who says it in what it brings out itself: a body, or a channel that tells what it saw."""
    document = material.document(claim.document_id)
    publisher = sources.publisher.get(document.id, "")
    if not publisher or claim.holder.kind is HolderKind.UNKNOWN:
        return None
    channel = all(block.kind is BlockKind.MESSAGE for block in document.blocks)
    if not (sources.bodies.is_body(publisher) or channel):
        return None
    name = material.publisher(document.id)
    state = official_state(Holder(name, HolderKind.ORGANISATION))
    why = f"{name} published it itself"
    return Lead(f"body {publisher}", name, why, state=state, own=True)


def _behind_publisher(material: Material, claim: Claim) -> Sequence[ChainLink]:
    """The chain without the outlet that published it; a speaker may stand alone in a chain."""
    first = described(claim.chain[0].holder.name) if claim.chain else ""
    own = first == described(material.publisher(claim.document_id))
    return claim.chain[1:] if own or len(claim.chain) > 1 else claim.chain


def _body_lead(material: Material, parties: Parties, claim: Claim, link: ChainLink) -> Lead:
    party = parties.party(parties.id_of(claim.document_id, link.holder))
    outlet = material.outlet(claim.document_id)
    why = f"{outlet} has it from {party.name}"
    if bound_to_document(link.holder):
        key = f"body {described(link.holder.name)}"
        why += ": a description, so perhaps not the same one as in other reports"
        state = official_state(link.holder)
        return Lead(key, party.name, why, state=state, voice=party.id, apart=True)
    state = official_state(link.holder)
    given = _GIVEN_BY.search(" ".join(claim.words.split()))
    if state and given:
        giver = given.group("giver").strip()
        why = f"{outlet} has it from {link.holder.name}, who has it from {giver}"
        return Lead(f"body {described(giver)}", giver, why, state=state, apart=True)
    relayed = link.holder != claim.holder and bool(official_state(claim.holder))
    return Lead(f"body {described(party.name)}", party.name, why, state=state, apart=relayed)


def _families(documents: Iterable[str], takings: Takings) -> dict[str, str]:
    """Documents that take from one another, whichever way, under one of their ids; "" if alone."""
    parent = {document: document for document in documents}

    def find(document: str) -> str:
        while parent[document] != document:
            parent[document] = parent[parent[document]]
            document = parent[document]
        return document

    for document in sorted(parent):
        for line in takings.of(document):
            if line.giver in parent and line.kind is not LineageKind.QUOTES:
                first, second = sorted((find(document), find(str(line.giver))))
                parent[second] = first
    sizes = Counter(map(find, parent))
    return {
        document: f"family {find(document)}" if sizes[find(document)] > 1 else ""
        for document in parent
    }


def _taken_lead(
    material: Material,
    claim: Claim,
    lead: Lead,
    takings: Takings,
    families: Mapping[str, str],
    known: Mapping[str, Lead],
) -> Lead:
    """Where a claim without a source of its own leads by what its document takes."""
    outlet = material.outlet(claim.document_id)
    lines = takings.of(claim.document_id)
    if claim.document_id in known and claim.holder.kind is HolderKind.UNKNOWN:
        found = known[claim.document_id]
        return replace(found, why=f"{outlet} names {found.name} for it in the same report")
    # An unnamed speaker of its own is no retelling of whom the document credits elsewhere.
    spoken = claim.holder.kind is HolderKind.UNNAMED and not claim.holder.name
    for line in sorted(lines, key=lambda line: (-line.score, line.giver or "", line.named)):
        near = any(_near(claim, span) for span in line.taker_spans)
        if not near and (line.kind is LineageKind.QUOTES or spoken):
            continue
        if spoken and line.kind is LineageKind.CREDITS:
            continue
        if line.giver in known:
            found = known[str(line.giver)]
            how = "repeats" if line.directed else "shares its wording with"
            how = "quotes" if line.kind is LineageKind.QUOTES else how
            giver = material.outlet(str(line.giver))
            leads = "" if giver == found.name else f", which leads to {found.name}"
            why = f"{outlet} {how} {giver}{leads}"
            return replace(found, why=why)
        if near and (line.giver is None or line.kind is LineageKind.QUOTES):
            key = f"body {described(line.named)}"
            how = "quotes a recording released by" if line.giver else "credits"
            return Lead(key, line.named, f"{outlet} {how} {line.named}")
    family = families[claim.document_id]
    if family in known and not spoken:
        found = known[family]
        why = f"{outlet} shares its wording with a report that leads to {found.name}"
        return replace(found, why=why)
    return replace(lead, key=family) if family else lead


def _near(claim: Claim, span: Span) -> bool:
    return claim.evidence.overlaps(span) or any(part.overlaps(span) for part in claim.content)
