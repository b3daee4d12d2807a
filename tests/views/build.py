"""Factories for a case that views are made of: documents from `data/`, claims in their words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sayso.ids import content_id, sha256
from sayso.model import (
    Anchor,
    AnchorKind,
    Basis,
    Block,
    BlockKind,
    Capture,
    ChainLink,
    Claim,
    Document,
    Fact,
    Facts,
    Holder,
    HolderKind,
    Kind,
    Mention,
    Place,
    PlacePrecision,
    Post,
    Precision,
    Problem,
    Quantity,
    Span,
    Speech,
    Stance,
    Time,
)
from tests.make import MemoryView, blocks, day

DATA = Path(__file__).with_name("data")


@dataclass(frozen=True, slots=True)
class CaseView(MemoryView):
    """A view in memory that has captures and problems too."""

    captured: tuple[Capture, ...] = ()
    troubles: tuple[Problem, ...] = ()

    def captures(self) -> tuple[Capture, ...]:
        return self.captured

    def problems(self) -> tuple[Problem, ...]:
        return self.troubles


def document(
    text: str,
    *,
    name: str,
    publisher: str | None,
    published: str | None,
    title: str | None = None,
    url: str | None = None,
    author: str | None = None,
    kind: BlockKind = BlockKind.PARAGRAPH,
) -> Document:
    """A document of which some facts are known."""
    facts = Facts(
        title=Fact(title or text.split("\n", 1)[0], Basis.METADATA),
        publisher=Fact(publisher, Basis.GIVEN) if publisher else None,
        author=Fact(author, Basis.METADATA) if author else None,
        url=Fact(url, Basis.METADATA) if url else None,
        language=Fact("en", Basis.INFERRED),
        published=day(published, Basis.METADATA) if published else None,
    )
    digest = sha256(text.encode())
    return Document(content_id("doc", name, digest), name, digest, text, blocks(text, kind), facts)


def text(name: str) -> str:
    """One of the invented texts."""
    return (DATA / f"{name}.txt").read_text()


def find(text: str, words: str, after: int = 0) -> Span:
    """Where the words stand."""
    found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(text, after)
    assert found, f"{words!r} does not stand in the text"
    return Span(*found.span())


def said(
    found: Document,
    sentence: str,
    *,
    holder: Holder,
    content: str,
    stance: Stance = Stance.ASSERTS,
    source: str = "",
    cue: str = "",
    chain: Sequence[Holder] = (),
    speech: Speech = Speech.INDIRECT,
    said_at: Time | None = None,
    event: Mention | None = None,
    places: Iterable[Mention] = (),
    quantities: Iterable[Mention] = (),
    negated: bool = False,
) -> Claim:
    """A claim whose parts stand in the document in these words, in the sentence that begins so."""
    begin = found.text.index(sentence)
    parts = [find(found.text, words, begin) for words in (sentence, source, cue, content) if words]
    stop = re.compile(r'[.?!]"?(?=\s)').search(found.text, max(part.end for part in parts) - 1)
    assert stop, f"no sentence ends after {sentence!r}"
    evidence = Span(begin, stop.end())
    source_span = find(found.text, source, evidence.start) if source else None
    cue_span = find(found.text, cue, evidence.start) if cue else None
    span = find(found.text, content, evidence.start) if content else None
    links = [ChainLink(link, Stance.ASSERTS, basis=Basis.METADATA) for link in chain]
    return Claim(
        id=content_id("clm", found.id, holder.name, stance, content, evidence.start),
        document_id=found.id,
        holder=holder,
        chain=(*links, ChainLink(holder, stance, source_span, cue_span)),
        stance=stance,
        speech=speech,
        content=(span,) if span else (),
        words=content,
        evidence=evidence,
        cue=cue_span,
        negated=negated,
        event=event,
        said=said_at,
        published=found.facts.published,
        places=tuple(places),
        quantities=tuple(quantities),
        score=0.9,
        why=f"“{cue}” tells that the words are someone's" if cue else "",
    )


def place(
    found: Document,
    words: str,
    latitude: float | None = None,
    longitude: float | None = None,
    *,
    precision: PlacePrecision = PlacePrecision.SETTLEMENT,
    within: tuple[str, ...] = ("Norland",),
    note: str = "",
) -> Mention:
    """A place as the document names it."""
    span = find(found.text, words)
    where = Place(words, words.lower(), precision, "", latitude, longitude, within, note)
    return Mention(
        span.start,
        span.end,
        Kind.PLACE,
        words,
        0.9,
        "places@1",
        "named in the list of places",
        place=where,
    )


def when(found: Document, words: str, time: Time | None, why: str = "") -> Mention:
    """A time as the document has it."""
    span = find(found.text, words)
    return Mention(span.start, span.end, Kind.TIME, words, 0.9, "times@1", why, time=time)


def number(found: Document, words: str, quantity: Quantity) -> Mention:
    """A number as the document has it."""
    span = find(found.text, words)
    return Mention(
        span.start, span.end, Kind.QUANTITY, words, 0.9, "quantities@1", quantity=quantity
    )


def between(start: str, end: str, words: str, precision: Precision = Precision.DAY) -> Time:
    """A stated interval."""
    return Time(
        datetime.fromisoformat(start), datetime.fromisoformat(end), precision, Basis.STATED, words
    )


def organisation(name: str, role: str = "") -> Holder:
    return Holder(name, HolderKind.ORGANISATION, role)


def seconds(block: Block, number: int) -> Block:
    return replace(
        block, anchor=Anchor(AnchorKind.SECONDS, "", 4.2 + 9 * number, 12.9 + 9 * number)
    )


def message(block: Block, number: int) -> Block:
    post = Post(
        "Norland Defence Ministry",
        day("2031-04-05T09:30", Basis.METADATA),
        day("2031-04-05T10:00", Basis.METADATA),
        "River Watch" if number else "",
        "116" if number else "",
    )
    return replace(block, anchor=Anchor(AnchorKind.MESSAGE, str(117 + number)), post=post)
