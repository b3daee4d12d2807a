"""The pages on which a desk looks things up: claims, one claim, document, holder or statement.

Each takes a view and an id (or a query) and returns a frozen page. These stay on the desk, so
nothing is masked. An id that the view does not know raises `QueryError`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.errors import QueryError
from sayso.fold import fold
from sayso.model import Claim, ClaimQuery, Document, Party, Proposition
from sayso.settings import Settings
from sayso.view import View
from sayso.views.backing import backing, lineage
from sayso.views.desk import Desk, open_desk, order_time
from sayso.views.disputes import conflicts, shifts
from sayso.views.evidence import evidence
from sayso.views.masking import masker
from sayso.views.pages import Backing, Conflict, LineageLine, Shift, SourceLine
from sayso.views.parts import Evidence, Moment, Statement
from sayso.views.sources import sources
from sayso.views.statements import statement, weights
from sayso.views.wording import HOLDER_WORDS

_UNMASKED = masker(Settings(mask_profanity=False))
_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim on one line of a list."""

    id: str
    holder: str
    role: str
    stance_words: str
    words: str
    speech: str
    chain: tuple[str, ...]
    times: tuple[Moment, ...]
    places: tuple[str, ...]
    quantities: tuple[str, ...]
    document: str
    document_id: str
    where: str


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    """The claims that a query finds, in the order of the view."""

    lines: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """One claim with its evidence, and what others say of the same thing."""

    evidence: Evidence
    statement: Statement | None
    conflicts: tuple[Conflict, ...]
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """One document with its text, its claims, and what it takes from others or gives to them."""

    source: SourceLine
    lines: tuple[ClaimLine, ...]
    lineage: tuple[LineageLine, ...]


@dataclass(frozen=True, slots=True)
class HolderPage:
    """One holder: the names it goes by, its claims in order of time, and how it changed."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    reasons: tuple[str, ...]
    lines: tuple[ClaimLine, ...]
    shifts: tuple[Shift, ...]


@dataclass(frozen=True, slots=True)
class PropositionPage:
    """One statement with everyone who takes a stance on it and who stands behind it."""

    statement: Statement
    backing: Backing | None
    conflicts: tuple[Conflict, ...]
    shifts: tuple[Shift, ...]
    lines: tuple[ClaimLine, ...]


Page = ClaimsPage | ClaimPage | DocumentPage | HolderPage | PropositionPage


def short(entry: Evidence) -> ClaimLine:
    """A claim in full, on one line."""
    return ClaimLine(
        id=entry.id,
        holder=entry.holder,
        role=entry.role,
        stance_words=entry.stance_words,
        words=entry.words,
        speech=entry.speech,
        chain=tuple(step.name for step in entry.chain),
        times=entry.times,
        places=tuple(place.name for place in entry.places),
        quantities=tuple(quantity.reading for quantity in entry.quantities),
        document=entry.passage.document,
        document_id=entry.passage.document_id,
        where=entry.passage.where,
    )


def claims_page(view: View, query: ClaimQuery = ClaimQuery()) -> ClaimsPage:
    """The claims that the query finds."""
    return ClaimsPage(_lines(open_desk(view, _UNMASKED), view.claims(query)))


def _lines(desk: Desk, claims: Iterable[Claim]) -> tuple[ClaimLine, ...]:
    """Claims as lines; a document is read once for each run of its claims."""
    lines: list[ClaimLine] = []
    document: Document | None = None
    for number, claim in enumerate(claims, 1):
        if document is None or document.id != claim.document_id:
            document = desk.view.document(claim.document_id)
        lines.append(short(evidence(desk, claim, document, number=number)))
    return tuple(lines)


def claim_page(view: View, claim_id: str) -> ClaimPage:
    """One claim."""
    claim = view.claim(claim_id)
    desk = open_desk(view, _UNMASKED)
    found = desk.propositions.get(claim_id)
    return ClaimPage(
        evidence=evidence(desk, claim, view.document(claim.document_id), number=1),
        statement=statement(desk, found, limit=_ALL) if found else None,
        conflicts=tuple(
            pair for pair in conflicts(desk, {}, limit=_ALL).items if claim_id in pair.claims
        ),
        shifts=tuple(
            step for step in shifts(desk, {}, limit=_ALL).items if claim_id in step.claims
        ),
    )


def document_page(view: View, document_id: str) -> DocumentPage:
    """One document."""
    view.document(document_id)
    desk = open_desk(view, _UNMASKED)
    claims = [claim for claim in desk.claims.values() if claim.document_id == document_id]
    source = next(
        line for line in sources(desk, claims, also=document_id) if line.document_id == document_id
    )
    links = tuple(
        link
        for link in lineage(desk, limit=_ALL).items
        if document_id in (link.taker_id, link.giver_id)
    )
    return DocumentPage(source, _lines(desk, claims), links)


def holder_page(view: View, holder: str) -> HolderPage:
    """One holder, by id or by any of its names (case and accents do not matter)."""
    desk = open_desk(view, _UNMASKED)
    party = _party(desk, holder)
    claims = sorted(
        (desk.claim(claim_id, party.name) for claim_id in party.claims),
        key=lambda claim: (order_time(claim), claim.id),
    )
    moved = set(party.claims)
    return HolderPage(
        id=party.id,
        name=party.name,
        kind=HOLDER_WORDS[party.kind],
        names=party.names,
        reasons=party.reasons,
        lines=_lines(desk, claims),
        shifts=tuple(
            step for step in shifts(desk, {}, limit=_ALL).items if step.claims[0] in moved
        ),
    )


def _party(desk: Desk, holder: str) -> Party:
    wanted = fold(holder)
    named = [
        party
        for party in desk.links.parties
        if party.id == holder or wanted in (fold(name) for name in (party.name, *party.names))
    ]
    if len(named) == 1:
        return named[0]
    if named:
        ids = ", ".join(party.id for party in named)
        raise QueryError(f"several holders are called {holder!r}", remedy=f"ask for one of: {ids}")
    raise QueryError(
        f"nothing in the case is called {holder!r}",
        remedy="sayso claims CASE lists holders, claims and documents",
    )


def proposition_page(view: View, proposition_id: str) -> PropositionPage:
    """One statement."""
    desk = open_desk(view, _UNMASKED)
    found = _proposition(desk, proposition_id)
    weight = weights(desk)
    claims = [desk.claim(claim_id, found.label) for claim_id in found.claims]
    return PropositionPage(
        statement=statement(desk, found, limit=_ALL),
        backing=next(
            (
                line
                for line in backing(desk, weight, limit=_ALL).items
                if line.statement == found.id
            ),
            None,
        ),
        conflicts=tuple(
            pair for pair in conflicts(desk, weight, limit=_ALL).items if pair.statement == found.id
        ),
        shifts=tuple(
            step for step in shifts(desk, weight, limit=_ALL).items if step.statement == found.id
        ),
        lines=_lines(desk, claims),
    )


def _proposition(desk: Desk, proposition_id: str) -> Proposition:
    for found in desk.links.propositions:
        if found.id == proposition_id:
            return found
    raise QueryError(f"no statement {proposition_id!r}")


def page_of(view: View, wanted: str) -> Page:
    """The page of a claim, a document, a statement or a holder, by id; a holder also by name."""
    if wanted in {found.id for found in view.links().propositions}:
        return proposition_page(view, wanted)
    for begins, page in (("clm-", claim_page), ("doc-", document_page)):
        if wanted.startswith(begins):
            return page(view, wanted)
    return holder_page(view, wanted)
