"""What the sections of a page have in common: the ledger's claims by id, who holds each, and rows.

`open_desk(view, mask)` reads the view once; everything after is look-up. Every text that leaves
here for a page has gone through the mask.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sayso.errors import EvidenceError
from sayso.fold import QUOTE_MARKS, fold
from sayso.model import (
    Basis,
    Claim,
    Document,
    Facts,
    HolderKind,
    Links,
    Party,
    Proposition,
    Speech,
    Time,
)
from sayso.nesting import is_taken_back, speakers
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

_CONDITIONAL = re.compile(r"^\W*(?:that )?(?:if|unless|provided|any\b.*\bwould)\b")
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

    labels quote, by proposition; `heard` names for each claim the one that is heard for it: its
    own, unless one only passes the other on. `taken_back` are claims that their own outlet took
    back; `named` are parties by each of their names, folded.
    """

    view: View
    mask: Masker
    links: Links
    claims: dict[str, Claim]
    heads: dict[str, Head]
    parties: dict[str, Party]
    propositions: dict[str, Proposition]
    fronts: dict[str, Claim]
    heard: dict[str, str]
    taken_back: frozenset[str]
    named: dict[str, str]

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
        """The holder as the claim's document names it; a person by the fullest name."""
        party = self.parties.get(claim.id)
        name = claim.holder.name
        if party and party.kind is claim.holder.kind is HolderKind.PERSON:
            name = party.name
        teller = _teller(claim)
        if teller:
            name = f"{name} ({teller})"
        return self.say(name or NOT_NAMED, 100)

    def speaker(self, claim: Claim) -> Claim:
        """The claim that is heard for this one."""
        return self.claims[self.heard.get(claim.id, claim.id)]

    def voices(self, claims: Iterable[Claim]) -> list[Claim]:
        """The claims without those that only pass another on."""
        return list({self.speaker(claim).id: self.speaker(claim) for claim in claims}.values())

    def holder_key(self, claim: Claim) -> str:
        """The same for every claim of one holder."""
        teller = _teller(claim)
        if teller:
            return f"recording of {self.named.get(fold(teller), fold(teller))}"
        party = self.parties.get(claim.id)
        return party.id if party else fold(claim.holder.name) or claim.id


def open_desk(view: View, mask: Masker) -> Desk:
    """Reads the view once: all claims and links, and of the documents what is known of them."""
    links = view.links()
    claims = {claim.id: claim for claim in view.claims()}
    by_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims.values():
        by_document[claim.document_id].append(claim)
    heads: dict[str, Head] = {}
    taken_back: set[str] = set()
    for order, document in enumerate(view.documents()):
        heads[document.id] = _head(document, order)
        taken_back |= _taken_back(document, by_document[document.id])
    return Desk(
        view=view,
        mask=mask,
        links=links,
        claims=claims,
        heads=heads,
        parties={claim: party for party in links.parties for claim in party.claims},
        propositions={claim: found for found in links.propositions for claim in found.claims},
        fronts={found.id: _front(found, claims) for found in links.propositions},
        heard=_heard(links, claims),
        taken_back=frozenset(taken_back),
        named={fold(name): party.id for party in links.parties for name in party.names},
    )


def _teller(claim: Claim) -> str:
    """Who tells what a recording or paper says: the one before it in the chain, but for an outlet

    that opens it.
    """
    if claim.holder.kind is not HolderKind.MEDIUM or len(claim.chain) < 2:
        return ""
    before = claim.chain[-2].holder
    return claim.holder.released_by or (before.name if len(claim.chain) > 2 else "")


def _taken_back(document: Document, claims: Iterable[Claim]) -> set[str]:
    publisher = document.facts.publisher
    outlet = publisher.value if publisher else document.name
    return {
        claim.id
        for claim in claims
        if is_taken_back(claim, claim.evidence.of(document.text), outlet)
    }


def _heard(links: Links, claims: Mapping[str, Claim]) -> dict[str, str]:
    heard: dict[str, str] = {}
    for found in links.propositions:
        heard.update(speakers(claims[one] for one in found.claims if one in claims))
    return heard


def _front(found: Proposition, claims: Mapping[str, Claim]) -> Claim:
    known = [claims[claim_id] for claim_id in found.claims if claim_id in claims]
    if not known:
        raise EvidenceError(f"the statement “{found.label[:60]}” leads to no claim of the ledger")
    return next((claim for claim in known if is_label(found.label, claim)), known[0])


def is_label(label: str, claim: Claim) -> bool:
    """Whether a label quotes the claim: without marks around it or "that", perhaps cut short."""
    quoted, words = _bare(label), _bare(claim.words)
    if fold(label).rstrip('"').endswith("..."):  # what folding makes of …
        return words.startswith(quoted)
    return quoted == words


def _bare(text: str) -> str:
    return fold(text).replace('"', "").strip(" ,.").removeprefix("that ")


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


def is_conditional(claim: Claim) -> bool:
    """Whether the words only say what would be so ("any deployment would …")."""
    return TONES[claim.stance] in _CONTRARY and bool(_CONDITIONAL.search(fold(claim.words)))


def stance_words(desk: Desk, claim: Claim, *, plural: bool = False) -> str:
    """`denies`, or `asserts the contrary` where the statement is turned into its negative."""
    if claim.id in desk.taken_back:
        return "take back" if plural else "takes back"
    if is_conditional(claim):
        return "speak of it as a condition" if plural else "speaks of it as a condition"
    words = PLURALS[claim.stance] if plural else claim.stance.value
    return f"{words} the contrary" if is_contrary(desk, claim) else words


def tone(desk: Desk, claim: Claim) -> Tone:
    """The family of the stance, seen from the statement."""
    if claim.id in desk.taken_back:
        return Tone.OTHER
    if is_conditional(claim):
        return Tone.WITHHELD
    plain = TONES[claim.stance]
    return _CONTRARY[plain] if is_contrary(desk, claim) else plain


def row(desk: Desk, claims: Sequence[Claim], *, heading: str = "") -> Row:
    """The claims (of one holder, with one stance) as one line, the most quotable one in front.

    The words are left out where they are those of the `heading`.
    """
    voices = [claim for claim in claims if desk.speaker(claim) is claim] or claims
    best = next((claim for claim in voices if claim.speech is Speech.DIRECT), voices[0])
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
        relays=relays(desk, voices),
        when=when_words(voices),
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
