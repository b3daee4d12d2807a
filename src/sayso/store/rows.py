"""What the stages made, as rows, and back.

Takes values of `model.py`; returns the rows that `writer.py` inserts, each with its JSON and the
columns it is found by. `read_*` gives the values back, equal to what was written.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from sayso.codec import from_json, to_json
from sayso.errors import LedgerError
from sayso.ids import sha256
from sayso.model import (
    Analysis,
    Attribution,
    Claim,
    Document,
    Mention,
    Result,
    Span,
    Time,
)
from sayso.store.words import key

T = TypeVar("T")
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Findings:
    """An analysis without its document, which has a place of its own."""

    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a document gave, as it is kept. Equal readings add nothing."""

    document: str
    findings: str


def reading_of(result: Result, document: Document) -> Reading:
    """The reading in a result. The name is left out: one document may stand under several."""
    found = result.analysis or Analysis(document)
    findings = Findings(found.mentions, found.attributions)
    return Reading(to_json(replace(document, name="")), to_json(findings))


def digest_of(reading: Reading, claims: Iterable[str]) -> str:
    """SHA-256 over a reading and the JSON of every claim the desk holds of its document."""
    return sha256(to_json((reading.document, reading.findings, sorted(set(claims)))).encode())


def read_json(text: str, kind: type[T], what: str) -> T:
    """The value. Raises `LedgerError`, naming `what` it should be, when it is not."""
    try:
        return from_json(text, kind)
    except ValueError as error:
        raise LedgerError(f"{what} cannot be read from the ledger: {error}") from error


def claim_row(claim: Claim, text: str) -> Row:
    """The columns of a claim; `text` is that of its document."""
    where = claim.content or (claim.evidence,)
    event = claim.event.time if claim.event else None
    return {
        "id": claim.id,
        "document_id": claim.document_id,
        "json": text,
        "holder": key(claim.holder.name),
        "stance": claim.stance.value,
        "text_start": where[0].start,
        "text_end": where[-1].end,
        **_interval("said", claim.said),
        **_interval("event", event),
        **_interval("published", claim.published),
    }


def _interval(name: str, time: Time | None) -> Row:
    return {
        f"{name}_precision": time.precision.value if time else None,
        f"{name}_start": time.start if time else None,
        f"{name}_end": time.end if time else None,
    }


def searched_text(claim: Claim, document: Document) -> str:
    """What a search finds a claim by: its words, the sentences around them, and its holder."""
    return key(claim.words, claim.evidence.of(document.text), claim.holder.name)


def place_names(claim: Claim) -> list[str]:
    """The names of a claim's places and of what they lie in, folded."""
    names: set[str] = set()
    for mention in claim.places:
        names.add(mention.value)
        if mention.place:
            names.update((mention.place.name, *mention.place.within))
    return sorted({key(name) for name in names})


def spans_of_findings(findings: Findings) -> list[tuple[str, Span]]:
    """Every span of the mentions and attributions, each with what it is."""
    spans = [(f"a {mention.kind.value}", mention.span) for mention in findings.mentions]
    for found in findings.attributions:
        spans += _named("an attribution's source", found.source)
        spans += _named("an attribution's cue", found.cue)
        spans += _named("an attribution's content", *found.contents)
    return spans


def spans_of_claim(claim: Claim) -> list[tuple[str, Span]]:
    """Every span of a claim, each with what it is."""
    mentions = (*claim.places, *claim.quantities, *([claim.event] if claim.event else []))
    spans = _named("its content", *claim.content)
    spans += _named("its evidence", claim.evidence)
    spans += _named("its cue", claim.cue)
    spans += _named("its said time", claim.said_words)
    for link in claim.chain:
        spans += _named("a source in its chain", link.source)
        spans += _named("a cue in its chain", link.cue)
    return spans + [(f"its {mention.kind.value}", mention.span) for mention in mentions]


def _named(what: str, *spans: Span | None) -> list[tuple[str, Span]]:
    return [(what, span) for span in spans if span is not None]
