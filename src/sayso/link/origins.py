"""Origins: how many independent sources stand behind a proposition.

Takes propositions and where each claim leads (`leads.py`); returns for each proposition the
origins, and a range. Only those who stand behind the content count. What is not recorded counts as
no origin in "at least" and as one in "at most". A state's government and organs count once, since
nothing shows that one does not rest on another, unless one tells that it has the thing from
somebody else.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.link.corrections import live
from sayso.link.forms import described
from sayso.link.leads import Lead, Takings, find_leads, read_takings
from sayso.link.material import Material
from sayso.link.names import all_words
from sayso.link.recordings import is_transcript
from sayso.link.retellings import Retelling
from sayso.link.sources import Sources
from sayso.link.stances import stands_behind
from sayso.link.words import listed
from sayso.model import (
    Claim,
    Independence,
    Lineage,
    Origin,
    Proposition,
)


def find_independence(
    material: Material,
    sources: Sources,
    propositions: Iterable[Proposition],
    lineage: Iterable[Lineage],
    retellings: Iterable[Retelling],
) -> tuple[Independence, ...]:
    """The origins of every proposition."""
    transcripts = frozenset(found.id for found in material.documents if is_transcript(found))
    takings = read_takings(lineage, transcripts, retellings)
    outlets = frozenset(
        described(document.facts.publisher.value)
        for document in material.documents
        if document.facts.publisher
    )
    return tuple(
        _independence(material, sources, proposition, takings, outlets)
        for proposition in propositions
    )


def _independence(
    material: Material,
    sources: Sources,
    proposition: Proposition,
    takings: Takings,
    outlets: frozenset[str],
) -> Independence:
    claims = material.claims_of(proposition.claims)
    behind = [claim for claim in live(material, proposition) if stands_behind(claim)] or claims
    leads = _of_states(find_leads(material, sources, behind, takings, outlets))
    by_key: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in behind:
        by_key[leads[claim.id].key].append(claim)
    origins = tuple(_origin(by_key[key], leads) for key in sorted(by_key))
    ordered = sorted(origins, key=lambda origin: (-len(origin.claims), origin.name, origin.claims))
    reasons = _reasons(behind, leads, len(claims) - len(behind))
    at_most = _at_most(leads.values())
    at_least = min(_at_least(leads.values()), at_most)
    return Independence(proposition.id, at_least, at_most, tuple(ordered), reasons)


def _at_least(leads: Iterable[Lead]) -> int:
    """Those known to be apart: bodies of different states, and who tells it in a document of its

    own. Of others that are named or told of nothing shows that one does not rest on another, so
    that all of them are one at the least.
    """
    recorded = [lead for lead in leads if lead.recorded]
    apart = {lead.state or lead.key for lead in recorded if lead.state or lead.own}
    return max(len(apart), 1 if recorded else 0)


def _of_states(leads: Mapping[str, Lead]) -> dict[str, Lead]:
    """The leads, each with the state that any report of its body tells."""
    states = {lead.key: lead.state for lead in leads.values() if lead.state}
    return {claim: replace(lead, state=states.get(lead.key, "")) for claim, lead in leads.items()}


def _may_be(lead: Lead, others: Iterable[Lead]) -> bool:
    """Whether a description ("the defence ministry") may mean one that others name in full."""
    words = all_words(lead.name)
    return bool(lead.voice) and any(
        words <= all_words(other.name) for other in others if not other.voice
    )


def _at_most(leads: Iterable[Lead]) -> int:
    """Bodies of one state count as one, and each from whom one of them has it as another."""
    found = list(leads)
    direct = {lead.key for lead in found if lead.state and not lead.apart}
    states = {lead.state for lead in found if lead.state and not lead.apart}
    others = {(lead.key, lead.voice) for lead in found if not lead.state or lead.apart}
    return len(states) + len({key for key in others if key[0] not in direct})


def _origin(claims: Sequence[Claim], leads: Mapping[str, Lead]) -> Origin:
    lead = leads[min(claim.id for claim in claims)]
    whys = sorted({leads[claim.id].why for claim in claims})
    shown = (*whys[:5], f"and {len(whys) - 5} more of the kind") if len(whys) > 5 else tuple(whys)
    ids = tuple(sorted(claim.id for claim in claims))
    return Origin(lead.name, ids, lead.recorded, shown)


# --- Reasons ---------------------------------------------------------------------------------


def _reasons(claims: Sequence[Claim], leads: Mapping[str, Lead], left_out: int) -> tuple[str, ...]:
    reports: defaultdict[str, set[str]] = defaultdict(set)
    named: dict[str, Lead] = {}
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


def _state_reasons(leads: Sequence[Lead]) -> list[str]:
    by_state: defaultdict[str, list[str]] = defaultdict(list)
    for lead in leads:
        if lead.state:
            by_state[lead.state].append(lead.name)
    return [
        f"{listed(sorted(names))} belong to one state: one may rest on the other"
        for _, names in sorted(by_state.items())
        if len(names) > 1
    ]
