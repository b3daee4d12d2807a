"""Who stands behind a statement: origins as a range with reasons, chains, who took from whom.

Takes the desk; returns lines. A number of outlets is never given as a number of origins.
"""

from collections.abc import Mapping

from sayso.errors import EvidenceError, QueryError
from sayso.model import Claim, Document, Independence, Lineage, Origin, Proposition, Span
from sayso.views.desk import REFS, Desk, tone
from sayso.views.evidence import cut_passage
from sayso.views.pages import Backing, ChainLine, LineageLine, OriginLine
from sayso.views.parts import Passage, Role, Shown, Tone
from sayso.views.wording import LINEAGE_WORDS, NOT_NAMED, origins_words

BACKINGS = 15
ORIGINS = 8
CHAINS = 8
LINEAGES = 40
_LABEL = 240


def backing(desk: Desk, weight: Mapping[str, int], *, limit: int = BACKINGS) -> Shown[Backing]:
    """Each statement that more than one claim speaks to, the weightiest first."""
    labels = {found.id: found for found in desk.links.propositions}
    known = [found for found in desk.links.independence if _is_backed(desk, labels, found)]
    known.sort(key=lambda found: (-weight.get(found.proposition, 0), found.proposition))
    items = tuple(
        _backing(desk, found, labels[found.proposition].label, _claims(labels, found))
        for found in known[:limit]
    )
    return Shown(items, len(known) - len(items))


def _is_backed(desk: Desk, labels: Mapping[str, Proposition], found: Independence) -> bool:
    """Whether several voices speak to it, and at least one of them says so."""
    claims = [desk.claim(one, "who stands behind it") for one in _claims(labels, found)]
    voices = desk.voices(claims)
    return len(voices) > 1 and any(tone(desk, claim) in _BEHIND for claim in voices)


_BEHIND = (Tone.FOR, Tone.AHEAD)


def _claims(labels: Mapping[str, Proposition], found: Independence) -> tuple[str, ...]:
    if found.proposition not in labels:
        raise EvidenceError(f"the origins of {found.proposition} stand for no statement")
    return labels[found.proposition].claims


def _backing(desk: Desk, found: Independence, label: str, claim_ids: tuple[str, ...]) -> Backing:
    claims = [desk.claim(claim_id, f"who stands behind “{label[:60]}”") for claim_id in claim_ids]
    origins = tuple(_origin(desk, origin) for origin in found.origins[:ORIGINS])
    return Backing(
        label=desk.say(label, _LABEL),
        statement=found.proposition,
        at_least=found.at_least,
        at_most=found.at_most,
        summary=origins_words(found.at_least, found.at_most),
        origins=Shown(origins, len(found.origins) - len(origins)),
        chains=chains(desk, claims),
        reasons=desk.say_all(found.reasons),
        claims=claim_ids[:REFS],
        more=max(0, len(claim_ids) - REFS),
    )


def _origin(desk: Desk, origin: Origin) -> OriginLine:
    return OriginLine(
        name=desk.say(origin.name, 120),
        recorded=origin.recorded,
        reasons=desk.say_all(origin.reasons),
        claims=origin.claims[:REFS],
        more=max(0, len(origin.claims) - REFS),
    )


def chains(desk: Desk, claims: list[Claim]) -> Shown[ChainLine]:
    """The distinct relays, those that carry most claims first."""
    ways: dict[tuple[str, ...], list[str]] = {}
    for claim in claims:
        outer = tuple(desk.say(link.holder.name or NOT_NAMED, 80) for link in claim.chain[:-1])
        ways.setdefault((*outer, desk.holder(claim)), []).append(claim.id)
    ordered = sorted(ways.items(), key=lambda way: (-len(way[1]), way[0]))
    lines = tuple(
        ChainLine(steps, tuple(ids[:REFS]), max(0, len(ids) - REFS))
        for steps, ids in ordered[:CHAINS]
    )
    return Shown(lines, len(ordered) - len(lines))


def lineage(desk: Desk, *, limit: int = LINEAGES) -> Shown[LineageLine]:
    """What a document takes from another or credits, the surest first."""
    found = sorted(desk.links.lineage, key=lambda link: (-link.score, link.taker, link.named))
    items = tuple(_lineage(desk, link) for link in found[:limit])
    return Shown(items, len(found) - len(items))


def _lineage(desk: Desk, link: Lineage) -> LineageLine:
    taker = _document(desk, link.taker)
    quoted = [_quoted(desk, taker, link.taker_spans)]
    if link.giver:
        quoted.append(_quoted(desk, _document(desk, link.giver), link.giver_spans))
    return LineageLine(
        kind=link.kind,
        kind_words=LINEAGE_WORDS[link.kind],
        taker=desk.title(link.taker),
        taker_id=link.taker,
        giver=desk.title(link.giver) if link.giver else desk.say(link.named, 120),
        giver_id=link.giver or "",
        directed=link.directed,
        passages=tuple(passage for passage in quoted if passage),
        reasons=desk.say_all(link.reasons),
        score=link.score,
    )


def _document(desk: Desk, document_id: str) -> Document:
    try:
        return desk.view.document(document_id)
    except QueryError as error:
        raise EvidenceError(
            f"a line of who took what from whom leads to {document_id}: {error.message}"
        ) from error


def _quoted(desk: Desk, document: Document, spans: tuple[Span, ...]) -> Passage | None:
    if not spans:
        return None
    marks = [(span, Role.CONTENT) for span in spans]
    return cut_passage(desk, document, spans[0], marks)
