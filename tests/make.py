"""Factories: the smallest real values that a test needs, in one call.

Marked text is the case: `[The Kremlin|source] [denied|cue] [sending troops|content]` is parsed
into the plain text and the spans with their labels. A label may carry a value:
`[3 May|time=2019-05-03]`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sayso.errors import QueryError
from sayso.facts import time_from_iso
from sayso.fold import fold
from sayso.ids import content_id, sha256
from sayso.model import (
    Analysis,
    Anchor,
    AnchorKind,
    Basis,
    Block,
    BlockKind,
    Capture,
    ChainLink,
    Claim,
    ClaimQuery,
    Document,
    Fact,
    Facts,
    Holder,
    HolderKind,
    Links,
    LogEntry,
    Problem,
    Source,
    Span,
    Speech,
    Stance,
    Time,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked span: its place in the plain text, its label and the value behind `=`."""

    span: Span
    label: str
    value: str
    words: str


def marked(text: str) -> tuple[str, list[Mark]]:
    """The plain text and the marks of a marked text; marks may nest."""
    marks: list[Mark] = []
    open_marks: list[int] = []
    plain: list[str] = []
    index = length = 0
    while index < len(text):
        letter = text[index]
        if letter == "[":
            open_marks.append(length)
        elif letter == "|" and open_marks:
            end = text.index("]", index)
            label, _, value = text[index + 1 : end].partition("=")
            start = open_marks.pop()
            marks.append(Mark(Span(start, length), label, value, "".join(plain)[start:length]))
            index = end
        else:
            plain.append(letter)
            length += 1
        index += 1
    return "".join(plain), sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))


def day(text: str, basis: Basis = Basis.GIVEN) -> Time:
    """`2024-10-26` and the like as a Time."""
    return time_from_iso(text, basis)


def blocks(text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> tuple[Block, ...]:
    """Blocks that tile `text`, one a paragraph (empty lines part them)."""
    starts = [0, *(match.end() for match in re.finditer(r"\n\n+", text) if match.end() < len(text))]
    ends = [*starts[1:], len(text)]
    return tuple(
        Block(start, end, kind, Anchor(AnchorKind.LINE, str(text.count("\n", 0, start) + 1)))
        for start, end in zip(starts, ends, strict=True)
        if start < end
    )


def doc(
    text: str,
    *,
    name: str = "report.txt",
    published: str | None = None,
    publisher: str | None = None,
    said: str | None = None,
    url: str | None = None,
) -> Document:
    """A document of plain paragraphs."""
    facts = Facts(
        publisher=Fact(publisher, Basis.GIVEN) if publisher else None,
        published=day(published) if published else None,
        said=day(said) if said else None,
        url=Fact(url, Basis.GIVEN) if url else None,
        language=Fact("en", Basis.GIVEN),
    )
    digest = sha256(text.encode())
    return Document(content_id("doc", name, digest), name, digest, text, blocks(text), facts)


def source(
    data: bytes | str,
    *,
    name: str = "report.txt",
    media_type: str = "text/plain",
    facts: Facts = Facts(),
) -> Source:
    """A source as received."""
    raw = data.encode() if isinstance(data, str) else data
    return Source(name, raw, media_type, sha256(raw), facts)


def claim(
    words: str,
    *,
    holder: str = "the ministry",
    stance: Stance = Stance.ASSERTS,
    document: Document | None = None,
    said: str | None = None,
    published: str | None = None,
    chain: Iterable[str] = (),
    kind: HolderKind = HolderKind.ORGANISATION,
    **more: object,
) -> Claim:
    """A claim whose content is `words`, found in `document` where they stand in it."""
    document = document or doc(f"{holder}: {words}")
    start = max(document.text.find(words), 0)
    span = Span(start, start + len(words))
    person = Holder(holder, kind)
    links = [Holder(name, HolderKind.ORGANISATION) for name in chain] + [person]
    values: dict[str, object] = {
        "id": content_id("clm", document.id, holder, stance, words, start),
        "document_id": document.id,
        "holder": person,
        "chain": tuple(
            ChainLink(link, stance if link is person else Stance.ASSERTS) for link in links
        ),
        "stance": stance,
        "speech": Speech.INDIRECT,
        "content": (span,),
        "words": words,
        "evidence": span,
        "said": day(said, Basis.STATED) if said else None,
        "published": day(published) if published else document.facts.published,
    }
    return Claim(**{**values, **more})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class MemoryView:
    """A `View` of documents and claims held in memory, in the order given.

    Of a query it knows the text, the holder and the stance; asking for more raises `QueryError`.
    """

    held: Sequence[Document] = ()
    claimed: Sequence[Claim] = ()
    analysed: Sequence[Analysis] = ()
    linked: Links = Links()
    as_of: datetime | None = None

    def documents(self) -> Iterator[Document]:
        return iter(self.held)

    def document(self, document_id: str) -> Document:
        for document in self.held:
            if document.id == document_id:
                return document
        raise QueryError(f"no document {document_id!r}")

    def analysis(self, document_id: str) -> Analysis:
        for analysis in self.analysed:
            if analysis.document.id == document_id:
                return analysis
        return Analysis(self.document(document_id))

    def claims(self, query: ClaimQuery = ClaimQuery()) -> Iterator[Claim]:
        known = ClaimQuery(text=query.text, holder=query.holder, stance=query.stance)
        if query != known:
            raise QueryError("a view in memory finds claims by text, holder and stance only")
        for found in self.claimed:
            in_text = fold(query.text) in fold(found.words)
            by_holder = fold(query.holder) in fold(found.holder.name)
            if in_text and by_holder and query.stance in (None, found.stance):
                yield found

    def claim(self, claim_id: str) -> Claim:
        for found in self.claimed:
            if found.id == claim_id:
                return found
        raise QueryError(f"no claim {claim_id!r}")

    def links(self) -> Links:
        return self.linked

    def captures(self) -> tuple[Capture, ...]:
        return ()

    def problems(self) -> tuple[Problem, ...]:
        return ()

    def log(self) -> tuple[LogEntry, ...]:
        return ()
