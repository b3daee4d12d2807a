"""Mutations: what changed from one telling to the next.

Takes retellings (`retellings.py`) and what an outlet took back; compares the two claims and
returns each number, day, place, holder, stance or hedge that the later gives otherwise, and each
attribution that it lost. A number in another unit, or rounded as its words say, is no change.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.fold import fold_aligned
from sayso.link import english_reports
from sayso.link.corrections import taken_back
from sayso.link.holding import Holding
from sayso.link.kin import Kin
from sayso.link.material import Material
from sayso.link.numbers import differing, same_counted, same_number
from sayso.link.placing import elsewhere, places_of
from sayso.link.reckoning import same_reckoning
from sayso.link.retellings import Retelling
from sayso.link.sources import Sources
from sayso.link.times import apart, event_time, shown
from sayso.link.words import short
from sayso.model import Claim, LineageKind, Mutation, Stance

_ALONG_LINEAGE = 0.9
# Changes of stance that are more than another word for the same.
_STANCES = frozenset(
    {
        (Stance.ASSERTS, Stance.CONFIRMS),
        (Stance.BELIEVES, Stance.ASSERTS),
        (Stance.BELIEVES, Stance.CONFIRMS),
        (Stance.DOUBTS, Stance.ASSERTS),
        (Stance.PREDICTS, Stance.WARNS),
        (Stance.WARNS, Stance.PREDICTS),
        (Stance.DOES_NOT_CONFIRM, Stance.DOES_NOT_DENY),
        (Stance.DOES_NOT_CONFIRM, Stance.DENIES),
        (Stance.DOES_NOT_DENY, Stance.CONFIRMS),
        (Stance.DOES_NOT_CONFIRM, Stance.DECLINES),
        (Stance.DECLINES, Stance.DOES_NOT_DENY),
        (Stance.DECLINES, Stance.DENIES),
    }
)
_ANSWERS = frozenset(
    {Stance.DENIES, Stance.DOES_NOT_DENY, Stance.DOES_NOT_CONFIRM, Stance.DECLINES}
)
_LEAST_WORDS = 3  # of a claim that is told without its source
# Chosen on the open stories: how alike two claims must be for what only one of them has to count.
_SURE, _SURER = 0.8, 1.6
_HEDGE = re.compile(
    rf"\b(?:{'|'.join(sorted(english_reports.HEDGES, key=lambda w: (-len(w), w)))})\b"
)
_CONDITION = re.compile(rf"\b(?:{'|'.join(sorted(english_reports.CONDITIONS))})\b")


def find_mutations(
    material: Material,
    sources: Sources,
    kin: Kin,
    retellings: Iterable[Retelling],
) -> tuple[Mutation, ...]:
    """All mutations, each once, by claims and aspect."""
    holding = Holding(sources)
    found: dict[tuple[str, str, str], Mutation] = {}
    for mutation in (
        *_all_taken_back(material, kin),
        *(
            mutation
            for retelling in retellings
            for mutation in _changed(material, holding, retelling)
        ),
    ):
        key = mutation.before_claim, mutation.after_claim, mutation.aspect
        found.setdefault(key, mutation)
    return tuple(found[key] for key in sorted(found))


def _all_taken_back(material: Material, kin: Kin) -> Iterator[Mutation]:
    """What an outlet took back, with what its document tells of the same matter instead."""
    in_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        in_document[claim.document_id].append(claim)
    for before in material.claims:
        if not taken_back(material, before):
            continue
        why = f"{material.outlet(before.document_id)} took the first back"
        own = kin.proposition[before.id]
        matter = {own, *kin.of.get(own, ())}
        for after in in_document[before.document_id]:
            if kin.proposition[after.id] in matter and not taken_back(material, after):
                yield from _made(before, after, why, _of_content(material, before, after))


def _changed(material: Material, holding: Holding, retelling: Retelling) -> Iterator[Mutation]:
    before, after, line = retelling.before, retelling.after, retelling.line
    outlets = material.outlet(after.document_id), material.outlet(before.document_id)
    why = f"{outlets[0]} {line.kind.value} {outlets[1]}"
    if _passed_on(retelling):
        return
    aspects = [*_of_content(material, before, after)]
    if retelling.score >= _SURE:
        aspects += _of_stance(before, after)
        if after.stance not in _ANSWERS:
            aspects += _of_hedge(material, before, after)
        aspects += _of_holder(material, holding, retelling)
    yield from _made(before, after, why, aspects)


def _passed_on(retelling: Retelling) -> bool:
    """Whether the later claim stands in a message that was forwarded as it was."""
    line, after = retelling.line, retelling.after
    return line.kind is LineageKind.FORWARDS and any(
        span.overlaps(after.evidence) for span in line.taker_spans
    )


_Aspect = tuple[str, str, str]  # its name, and how each of the two has it


def _made(before: Claim, after: Claim, why: str, aspects: Iterable[_Aspect]) -> Iterator[Mutation]:
    for aspect, first, second in aspects:
        reasons = (_told(aspect, first, second), why)
        yield Mutation(aspect, first, second, before.id, after.id, _ALONG_LINEAGE, reasons)


def _told(aspect: str, first: str, second: str) -> str:
    if not first:
        return f"{aspect}: “{second}” was added"
    return f"{aspect}: “{first}” became “{second}”" if second else f"{aspect}: “{first}” was lost"


# --- What is told -------------------------------------------------------------------------------


def _of_content(material: Material, before: Claim, after: Claim) -> Iterator[_Aspect]:
    pair = differing(material, before, after)
    if pair and not pair.compatible and before.negated is after.negated:
        yield "number", short(pair.left_words), short(pair.right_words)
    days = event_time(before), event_time(after)
    if apart(*days) and shown(days[0]) == shown(days[1]):
        first, second = (_event_words(material, claim) for claim in (before, after))
        if first != second:
            yield "day", first, second
    elif apart(*days) and not same_reckoning(material, before, after):
        yield "day", shown(days[0]), shown(days[1])
    places = places_of(before), places_of(after)
    if elsewhere(*places):
        yield "place", places[0][0].name, places[1][0].name


def _event_words(material: Material, claim: Claim) -> str:
    return short(material.words(claim, claim.event.span)) if claim.event else ""


def _of_stance(before: Claim, after: Claim) -> Iterator[_Aspect]:
    if (before.stance, after.stance) in _STANCES and before.negated is after.negated:
        yield "stance", before.stance.value, after.stance.value


# --- How surely ---------------------------------------------------------------------------------


def _of_hedge(material: Material, before: Claim, after: Claim) -> Iterator[_Aspect]:
    """Words that soften or bound what is told, which only one of the two has."""
    first, second = _hedges(material, before), _hedges(material, after)
    bounds = _bounds(material, before, after)
    if bounds:
        yield "hedge", *bounds
    elif bool(first) is not bool(second):
        yield "hedge", first, second


def _hedges(material: Material, claim: Claim) -> str:
    """The first hedge or condition of the claim's own words and of its cue, or ""."""
    parts = [claim.words, material.words(claim, claim.cue) if claim.cue else ""]
    for part in parts:
        plain = fold_aligned(part)
        found = _HEDGE.search(plain) or _CONDITION.search(plain)
        if found:
            return part[found.start() : found.end()]
    return ""


def _bounds(material: Material, before: Claim, after: Claim) -> tuple[str, str] | None:
    """One number that is "about" or "at least" so much in one of the two and exact in the other."""
    for mine in before.quantities:
        for theirs in after.quantities:
            left, right = mine.quantity, theirs.quantity
            if left is None or right is None or not same_number(left, right):
                continue
            if left.bound is not right.bound and (same_counted(left, right) or left.low > 2):
                return short(material.words(before, mine.span)), short(
                    material.words(after, theirs.span)
                )
    return None


# --- On whose word ------------------------------------------------------------------------------


def _of_holder(material: Material, holding: Holding, retelling: Retelling) -> Iterator[_Aspect]:
    """Another holder, or none where there was one."""
    before, after = retelling.before, retelling.after
    outlets = material.publisher(before.document_id), material.publisher(after.document_id)
    if outlets[0] == outlets[1] or holding.same(before, after):
        return
    first, second = before.holder.name, after.holder.name
    if holding.is_own(after):
        told = not holding.is_own(before) or holding.is_body(before)
        if len(after.words.split()) < _LEAST_WORDS:
            return
        if told and not holding.is_named_in(before, after):
            yield "attribution", short(first), ""
    elif holding.is_publisher_of(before, after) and holding.is_unnamed(before):
        yield "attribution", short(first), ""
    elif retelling.score >= _SURER and holding.is_other(before, after):
        yield "holder", short(first), short(second)
