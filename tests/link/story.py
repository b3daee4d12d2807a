"""What invented stories are told with: claims with offices, states, numbers, places and days."""

from collections.abc import Iterable
from dataclasses import replace

from sayso.link import link
from sayso.model import (
    Basis,
    Bound,
    ChangeKind,
    Claim,
    Document,
    Holder,
    HolderKind,
    Kind,
    Links,
    Mention,
    Place,
    PlacePrecision,
    Precision,
    Proposition,
    Quantity,
    Span,
    Stance,
    Time,
)
from tests.make import MemoryView, claim, day

PERSON, BODY, GOVERNMENT = HolderKind.PERSON, HolderKind.ORGANISATION, HolderKind.GOVERNMENT
UNNAMED = HolderKind.UNNAMED


def number(
    words: str,
    low: float,
    counted: str,
    *,
    high: float | None = None,
    bound: Bound = Bound.EXACT,
) -> Mention:
    quantity = Quantity(low, high or low, bound, counted=counted)
    return Mention(0, 0, Kind.QUANTITY, words, 1.0, "test", quantity=quantity)


def place(name: str, *within: str, country: str = "") -> Mention:
    found = Place(name, name.lower(), PlacePrecision.SETTLEMENT, country, within=within)
    return Mention(0, 0, Kind.PLACE, name, 1.0, "test", place=found)


def event(iso: str, words: str = "") -> Mention:
    return Mention(0, 0, Kind.TIME, words, 1.0, "test", time=day(iso, Basis.STATED))


def before(iso: str, words: str = "previously") -> Time:
    return Time(None, day(iso).start, Precision.DAY, Basis.INFERRED, words)


def tell(
    document: Document,
    words: str,
    holder: str,
    stance: Stance = Stance.ASSERTS,
    *,
    kind: HolderKind = BODY,
    role: str = "",
    country: str = "",
    behind: Iterable[str] = (),
    said: str | None = None,
    said_before: str = "",
    **more: object,
) -> Claim:
    """A claim of a document; its chain runs from the publisher over `behind` to the holder."""
    publisher = document.facts.publisher.value if document.facts.publisher else ""
    chain = [name for name in (publisher, *behind) if name and name != holder]
    made = claim(
        words, holder=holder, stance=stance, document=document, said=said, chain=chain, kind=kind
    )
    person = Holder(holder, kind, role, country)
    last = replace(made.chain[-1], holder=person)
    start = document.text.find(words)
    sentence = Span(
        document.text.rfind(".", 0, start) + 1, document.text.find(".", start + len(words)) + 1
    )
    assert start >= 0, words
    return replace(
        made,
        holder=person,
        chain=(*made.chain[:-1], last),
        evidence=sentence,
        said=before(said_before) if said_before else made.said,
        **more,  # type: ignore[arg-type]
    )


def linked(documents: Iterable[Document], claims: Iterable[Claim]) -> Links:
    return link(MemoryView(tuple(documents), tuple(claims)))


def together(links: Links, *claims: Claim) -> bool:
    """Whether all the claims are in one proposition."""
    ids = {claim.id for claim in claims}
    return any(ids <= set(proposition.claims) for proposition in links.propositions)


def proposition_of(links: Links, claim: Claim) -> Proposition:
    return next(found for found in links.propositions if claim.id in found.claims)


def changes(links: Links) -> list[tuple[ChangeKind, str, str]]:
    return [
        (change.kind, change.before, change.after)
        for position in links.positions
        for change in position.changes
    ]
