"""What the sections of a page have in common: the ledger's claims by id, who holds each, and rows.

`open_desk(view, mask)` reads the view once; everything after is look-up. Every text that leaves
here for a page has gone through the mask.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sayso.errors import EvidenceError
from sayso.fold import QUOTE_MARKS, fold
from sayso.model import Basis, Claim, Document, Facts, Links, Party, Proposition, Speech, Time
from sayso.view import View
from sayso.views.masking import Masker
from sayso.views.parts import Moment, Relay, Row, Tone
from sayso.views.wording import (
    BASIS_WORDS,
    NOT_NAMED,
    PLURALS,
    TONES,
    shorten,
    time_words,
)

REFS = 4  # links to evidence beside one line; the rest are counted
WORDS = 220  # characters of a claim's words in a row
RELAYS = 3

NEVER = datetime.max  # noqa: DTZ901  # sorts what has no time behind what has one

_CONTRARY = {Tone.FOR: Tone.AGAINST, Tone.AGAINST: Tone.FOR}


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a document without its text."""

    id: str
    name: str
    sha256: str
    facts: Facts
    order: int


@dataclass(frozen=True, slots=True)
class Desk:
    """A view read once. `parties` and `propositions` are by claim; `fronts` are the claims that

    labels quote, by proposition.
    """

    view: View
    mask: Masker
    links: Links
    claims: dict[str, Claim]
    heads: dict[str, Head]
    parties: dict[str, Party]
    propositions: dict[str, Proposition]
    fronts: dict[str, Claim]

    def claim(self, claim_id: str, line: str) -> Claim:
        """The claim; raises `EvidenceError`, naming the line that leads to it, if there is none."""
        try:
            return self.claims[claim_id]
        except KeyError:
            raise EvidenceError(
                f"{line} leads to the claim {claim_id}, which the ledger does not have",
                remedy="link the case anew",
            ) from None

    def say(self, text: str, limit: int = 10_000) -> str:
        """The text as published: masked, on one line, at most `limit` characters."""
        return shorten(self.mask(text), limit)

    def say_all(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.say(text) for text in texts)

    def title(self, document_id: str) -> str:
        """What a document is called on the page: its title, else its name."""
        head = self.heads[document_id]
        return self.say(head.facts.title.value if head.facts.title else head.name, 120)

    def holder(self, claim: Claim) -> str:
        party = self.parties.get(claim.id)
        return self.say((party.name if party else claim.holder.name) or NOT_NAMED, 80)

    def holder_key(self, claim: Claim) -> str:
        """The same for every claim of one holder."""
        party = self.parties.get(claim.id)
        return party.id if party else fold(claim.holder.name) or claim.id


def open_desk(view: View, mask: Masker) -> Desk:
    """Reads the view once: all claims and links, and of the documents what is known of them."""
    links = view.links()
    heads = {document.id: _head(document, order) for order, document in enumerate(view.documents())}
    claims = {claim.id: claim for claim in view.claims()}
    return Desk(
        view=view,
        mask=mask,
        links=links,
        claims=claims,
        heads=heads,
        parties={claim: party for party in links.parties for claim in party.claims},
        propositions={claim: found for found in links.propositions for claim in found.claims},
        fronts={found.id: _front(found, claims) for found in links.propositions},
    )


def _front(found: Proposition, claims: Mapping[str, Claim]) -> Claim:
    known = [claims[claim_id] for claim_id in found.claims if claim_id in claims]
    if not known:
        raise EvidenceError(f"the statement “{found.label[:60]}” leads to no claim of the ledger")
    return next((claim for claim in known if is_label(found.label, claim)), known[0])


def is_label(label: str, claim: Claim) -> bool:
    """Whether a label quotes the claim: without quotation marks or "that", perhaps cut short."""
    quoted, words = _bare(label), _bare(claim.words)
    if quoted.endswith("..."):  # what folding makes of …
        return words.startswith(quoted.rstrip(" ."))
    return quoted == words


def _bare(text: str) -> str:
    return fold(text).strip('" ,').removeprefix("that ")


def is_contrary(desk: Desk, claim: Claim) -> bool:
    """Whether a claim is about the negative of its statement ("that it had *not* …")."""
    found = desk.propositions.get(claim.id)
    takes_side = TONES[claim.stance] in _CONTRARY
    return found is not None and takes_side and claim.negated != desk.fronts[found.id].negated


def _head(document: Document, order: int) -> Head:
    return Head(document.id, document.name, document.sha256, document.facts, order)


def moment(label: str, time: Time | None, mask: Masker) -> Moment:
    """A time with its basis; a gap says that it is one."""
    if time is None or (time.start is None and time.end is None):
        words = mask(time.words) if time else ""
        return Moment(label, "not recorded", words=words)
    return Moment(
        label=label,
        text=time_words(time),
        basis=time.basis,
        basis_words=BASIS_WORDS[time.basis],
        words=mask(time.words),
        start=time.start,
        end=time.end,
    )


def order_time(claim: Claim) -> datetime:
    """When the claim was made, as far as is known; those without any time come last."""
    for time in (claim.said, claim.published):
        if time is not None and (time.start or time.end):
            return time.start or time.end or NEVER
    return NEVER


def when_words(claims: Sequence[Claim]) -> str:
    """`said 26 October 2024 (worked out)`, or from first to last where there are several."""
    first, last = min(claims, key=order_time), max(claims, key=order_time)
    words = _one_when(first)
    if len(claims) == 1 or order_time(last) in (order_time(first), NEVER):
        return words
    return f"{words}; last {_one_when(last)}"


def _one_when(claim: Claim) -> str:
    for verb, time in (("said", claim.said), ("published", claim.published)):
        if time is not None and (time.start or time.end):
            worked_out = " (worked out)" if time.basis is Basis.INFERRED else ""
            return f"{verb} {time_words(time)}{worked_out}"
    return "no date recorded"


def stance_words(desk: Desk, claim: Claim, *, plural: bool = False) -> str:
    """`denies`, or `asserts the contrary` where the statement is turned into its negative."""
    words = PLURALS[claim.stance] if plural else claim.stance.value
    return f"{words} the contrary" if is_contrary(desk, claim) else words


def tone(desk: Desk, claim: Claim) -> Tone:
    """The family of the stance, seen from the statement."""
    plain = TONES[claim.stance]
    return _CONTRARY[plain] if is_contrary(desk, claim) else plain


def row(desk: Desk, claims: Sequence[Claim], *, heading: str = "") -> Row:
    """The claims (of one holder, with one stance) as one line, the most quotable one in front.

    The words are left out where they are those of the `heading`.
    """
    best = next((claim for claim in claims if claim.speech is Speech.DIRECT), claims[0])
    edges = " \n,"
    if best.speech is Speech.DIRECT:  # elsewhere a mark at the edge has its fellow within
        edges += QUOTE_MARKS
    words = desk.say(best.words.strip(edges), WORDS)
    ordered = [best.id, *(claim.id for claim in claims if claim.id != best.id)]
    return Row(
        holder=desk.holder(best),
        role=desk.say(best.holder.role, 80),
        stance=best.stance,
        stance_words=stance_words(desk, best),
        tone=tone(desk, best),
        words="" if heading and is_label(heading, best) else words,
        quoted=best.speech is Speech.DIRECT,
        relays=relays(desk, claims),
        when=when_words(claims),
        claims=tuple(ordered[:REFS]),
        more=max(0, len(ordered) - REFS),
    )


def relays(desk: Desk, claims: Sequence[Claim]) -> tuple[Relay, ...]:
    """The distinct ways by which the claims reached the page, without the holder."""
    ways = dict.fromkeys(
        tuple(desk.say(link.holder.name or NOT_NAMED, 60) for link in claim.chain[:-1])
        for claim in claims
    )
    return tuple(Relay(names) for names in ways if names)[:RELAYS]
