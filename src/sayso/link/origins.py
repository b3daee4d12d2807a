"""Origins: how many independent sources stand behind a proposition.

Takes propositions, parties and lineage; returns for each proposition the origins its claims lead
to, and a range. A claim leads to the first body behind the publisher in its chain, past other
outlets; what is quoted from a transcript, to who released it; an outlet's own claim, where the
documents it takes from lead. What leads nowhere is not recorded: it counts as no origin in "at
least" and as one in "at most". A state's government and organs count once, since nothing shows
that one does not rest on another, unless one tells that it has the thing from somebody else.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.link.corrections import live
from sayso.link.entities import Parties, described
from sayso.link.holding import Holding
from sayso.link.material import Material
from sayso.link.names import all_words, bound_to_document, is_outlet, official_state
from sayso.link.recordings import is_transcript
from sayso.link.retellings import Retelling
from sayso.link.sources import Sources
from sayso.link.stances import stands_behind
from sayso.link.words import listed
from sayso.model import (
    BlockKind,
    ChainLink,
    Claim,
    Holder,
    HolderKind,
    Independence,
    Lineage,
    LineageKind,
    Origin,
    Proposition,
    Span,
)

_SAME_WORDS = 2.5  # a claim so like another is no statement of its own, whoever is named for it
_NOBODY = frozenset({HolderKind.UNNAMED, HolderKind.UNKNOWN})
# "She had received a report on the landing from the chief of staff."
_GIVEN_BY = re.compile(
    r"\b(?:received|got|had|has|have|obtained|been given|was given|were given)\b[^.;]*?"
    r"\b(?:reports?|information|briefings?|intelligence|data|evidence|word|accounts?)\b[^.;]*?"
    r"\bfrom (?P<giver>(?:the )?[^,.;“”\"]{3,80})"
)


@dataclass(frozen=True, slots=True)
class _Lead:
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
class _Takings:
    """What each document takes, and from whom; which claim tells again which."""

    _lines: Mapping[str, Sequence[Lineage]]
    retold: Mapping[str, Retelling]

    def of(self, document_id: str) -> Sequence[Lineage]:
        return self._lines.get(document_id, ())


def find_independence(
    material: Material,
    sources: Sources,
    propositions: Iterable[Proposition],
    lineage: Iterable[Lineage],
    retellings: Iterable[Retelling],
) -> tuple[Independence, ...]:
    """The origins of every proposition."""
    transcripts = frozenset(found.id for found in material.documents if is_transcript(found))
    takings = _takings(lineage, transcripts, retellings)
    outlets = frozenset(
        described(document.facts.publisher.value)
        for document in material.documents
        if document.facts.publisher
    )
    return tuple(
        _independence(material, sources, proposition, takings, outlets)
        for proposition in propositions
    )


def _takings(
    lineage: Iterable[Lineage], transcripts: frozenset[str], retellings: Iterable[Retelling]
) -> _Takings:
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
    return _Takings(found, retold)


def _independence(
    material: Material,
    sources: Sources,
    proposition: Proposition,
    takings: _Takings,
    outlets: frozenset[str],
) -> Independence:
    claims = material.claims_of(proposition.claims)
    behind = [claim for claim in live(material, proposition) if stands_behind(claim)] or claims
    leads = _of_states(_leads(material, sources, behind, takings, outlets))
    by_key: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in behind:
        by_key[leads[claim.id].key].append(claim)
    origins = tuple(_origin(by_key[key], leads) for key in sorted(by_key))
    ordered = sorted(origins, key=lambda origin: (-len(origin.claims), origin.name, origin.claims))
    reasons = _reasons(behind, leads, len(claims) - len(behind))
    at_most = _at_most(leads.values())
    at_least = min(_at_least(leads.values()), at_most)
    return Independence(proposition.id, at_least, at_most, tuple(ordered), reasons)


def _at_least(leads: Iterable[_Lead]) -> int:
    """Those known to be apart: bodies of different states, and who tells it in a document of its

    own. Of others that are named or told of nothing shows that one does not rest on another, so
    that all of them are one at the least.
    """
    recorded = [lead for lead in leads if lead.recorded]
    apart = {lead.state or lead.key for lead in recorded if lead.state or lead.own}
    return max(len(apart), 1 if recorded else 0)


def _of_states(leads: Mapping[str, _Lead]) -> dict[str, _Lead]:
    """The leads, each with the state that any report of its body tells."""
    states = {lead.key: lead.state for lead in leads.values() if lead.state}
    return {claim: replace(lead, state=states.get(lead.key, "")) for claim, lead in leads.items()}


def _may_be(lead: _Lead, others: Iterable[_Lead]) -> bool:
    """Whether a description ("the defence ministry") may mean one that others name in full."""
    words = all_words(lead.name)
    return bool(lead.voice) and any(
        words <= all_words(other.name) for other in others if not other.voice
    )


def _at_most(leads: Iterable[_Lead]) -> int:
    """Bodies of one state count as one, and each from whom one of them has it as another."""
    found = list(leads)
    direct = {lead.key for lead in found if lead.state and not lead.apart}
    states = {lead.state for lead in found if lead.state and not lead.apart}
    others = {(lead.key, lead.voice) for lead in found if not lead.state or lead.apart}
    return len(states) + len({key for key in others if key[0] not in direct})


def _origin(claims: Sequence[Claim], leads: Mapping[str, _Lead]) -> Origin:
    lead = leads[min(claim.id for claim in claims)]
    whys = sorted({leads[claim.id].why for claim in claims})
    shown = (*whys[:5], f"and {len(whys) - 5} more of the kind") if len(whys) > 5 else tuple(whys)
    ids = tuple(sorted(claim.id for claim in claims))
    return Origin(lead.name, ids, lead.recorded, shown)


# --- Where a claim leads ---------------------------------------------------------------------


def _leads(
    material: Material,
    sources: Sources,
    claims: Sequence[Claim],
    takings: _Takings,
    outlets: frozenset[str],
) -> dict[str, _Lead]:
    """The lead of each claim: that of the claim it tells again, that of its chain, or failing

    both that of what its document takes.
    """
    told = {claim.id: _first_lead(material, sources, claim, takings, outlets) for claim in claims}
    families = _families({claim.document_id for claim in claims}, takings)
    known: dict[str, _Lead] = {}
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
    takings: _Takings,
    outlets: frozenset[str],
) -> _Lead:
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
    return holding.is_own(after) or holding.is_publisher_of(before, after)


def _chain_lead(
    material: Material, sources: Sources, claim: Claim, outlets: frozenset[str]
) -> _Lead:
    """What the chain tells: the first named body behind the publisher, past other outlets."""
    parties = sources.parties
    credited, unnamed = "", ""
    outlet = material.outlet(claim.document_id)
    for link in _behind_publisher(material, claim):
        holder = link.holder
        if holder.kind is HolderKind.MEDIUM and holder.released_by:
            name = holder.released_by
            why = f"“{holder.name}” was released by {name}"
            return _Lead(f"body {described(name)}", name, why)
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
    if unnamed:
        why = f"{outlet} gives only “{unnamed}”, who is not named"
        key = f"unnamed {claim.document_id} {described(unnamed)}"
        return _Lead(key, unnamed, why)
    if credited:
        name = f"body {described(credited)}"
        why = f"{outlet} credits {credited}"
        inside = described(credited) in outlets
        return _Lead(name, credited, why, recorded=not inside)
    own = _own_word(material, sources, claim)
    if own:
        return own
    return _Lead(f"outlet {outlet}", outlet, f"{outlet} names no source for it", recorded=False)


def _publisher_of(sources: Sources, claim: Claim, link: ChainLink) -> str:
    """The publisher of the case that a holder is or speaks for, or ""."""
    party = sources.parties.id_of(claim.document_id, link.holder)
    return sources.party_publisher.get(party, "") or sources.bodies.known(link.holder.name)


def _published_lead(
    material: Material, sources: Sources, claim: Claim, link: ChainLink, publisher: str
) -> _Lead:
    """The body that brings out documents of its own, whoever speaks for it."""
    name = material.publisher(sources.bodies.documents[publisher][0])
    body = Holder(name, HolderKind.ORGANISATION)
    state = official_state(link.holder) or official_state(body)
    outlet = material.outlet(claim.document_id)
    why = f"{outlet} has it from {name}"
    if outlet == name:
        why = f"{name} published it itself"
    return _Lead(f"body {publisher}", name, why, state=state, own=True)


def _own_word(material: Material, sources: Sources, claim: Claim) -> _Lead | None:
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
    return _Lead(f"body {publisher}", name, why, state=state, own=True)


def _behind_publisher(material: Material, claim: Claim) -> Sequence[ChainLink]:
    """The chain without the outlet that published it; a speaker may stand alone in a chain."""
    first = described(claim.chain[0].holder.name) if claim.chain else ""
    own = first == described(material.publisher(claim.document_id))
    return claim.chain[1:] if own or len(claim.chain) > 1 else claim.chain


def _body_lead(material: Material, parties: Parties, claim: Claim, link: ChainLink) -> _Lead:
    party = parties.party(parties.id_of(claim.document_id, link.holder))
    outlet = material.outlet(claim.document_id)
    why = f"{outlet} has it from {party.name}"
    if bound_to_document(link.holder):
        key = f"body {described(link.holder.name)}"
        why += ": a description, so perhaps not the same one as in other reports"
        state = official_state(link.holder)
        return _Lead(key, party.name, why, state=state, voice=party.id, apart=True)
    state = official_state(link.holder)
    given = _GIVEN_BY.search(" ".join(claim.words.split()))
    if state and given:
        giver = given.group("giver").strip()
        why = f"{outlet} has it from {link.holder.name}, who has it from {giver}"
        return _Lead(f"body {described(giver)}", giver, why, state=state, apart=True)
    relayed = link.holder != claim.holder and bool(official_state(claim.holder))
    return _Lead(f"body {described(party.name)}", party.name, why, state=state, apart=relayed)


def _families(documents: Iterable[str], takings: _Takings) -> dict[str, str]:
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
    lead: _Lead,
    takings: _Takings,
    families: Mapping[str, str],
    known: Mapping[str, _Lead],
) -> _Lead:
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
            return _Lead(key, line.named, f"{outlet} {how} {line.named}")
    family = families[claim.document_id]
    if family in known and not spoken:
        found = known[family]
        why = f"{outlet} shares its wording with a report that leads to {found.name}"
        return replace(found, why=why)
    return replace(lead, key=family) if family else lead


def _near(claim: Claim, span: Span) -> bool:
    return claim.evidence.overlaps(span) or any(part.overlaps(span) for part in claim.content)


# --- Reasons ---------------------------------------------------------------------------------


def _reasons(claims: Sequence[Claim], leads: Mapping[str, _Lead], left_out: int) -> tuple[str, ...]:
    reports: defaultdict[str, set[str]] = defaultdict(set)
    named: dict[str, _Lead] = {}
    for claim in claims:
        lead = leads[claim.id]
        key = lead.key if lead.recorded else ""
        reports[key].add(claim.document_id)
        named[key] = lead
    total = len({claim.document_id for claim in claims})
    recorded = sorted(reports.keys() - {""}, key=lambda key: (-len(reports[key]), key))
    found = [_led(total, [(named[key].name, len(reports[key])) for key in recorded[:6]])]
    if len(recorded) > 6:
        found.append(f"others lead to {len(recorded) - 6} more")
    if "" in reports:
        count = len(reports[""])
        some = "the one report names" if total == 1 else f"{count} of {total} reports name"
        found.append(f"{some} no source")
    found += _state_reasons([named[key] for key in recorded])
    if left_out:
        verb = "is" if left_out == 1 else "are"
        which = "1 claim that does" if left_out == 1 else f"{left_out} claims that do"
        found.append(f"{which} not stand behind it {verb} not counted")
    return tuple(reason for reason in found if reason)


def _led(total: int, led: Sequence[tuple[str, int]]) -> str:
    """How many reports lead where: "4 of 5 reports lead to the ministry, 1 of 5 to the mayor"."""
    if not led:
        return ""
    if total == 1:
        return f"the one report leads to {listed([name for name, _ in led])}"
    first, *others = led
    verb = "leads" if first[1] == 1 else "lead"
    parts = [f"{first[1]} of {total} reports {verb} to {first[0]}"]
    return ", ".join([*parts, *(f"{count} of {total} to {name}" for name, count in others)])


def _state_reasons(leads: Sequence[_Lead]) -> list[str]:
    by_state: defaultdict[str, list[str]] = defaultdict(list)
    for lead in leads:
        if lead.state:
            by_state[lead.state].append(lead.name)
    return [
        f"{listed(sorted(names))} belong to one state: one may rest on the other"
        for _, names in sorted(by_state.items())
        if len(names) > 1
    ]
