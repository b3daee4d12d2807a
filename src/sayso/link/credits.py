"""Whom a document credits: another publisher of the case, or an outlet outside it.

Takes documents and their claims; returns each credit with the words that give it. A credit is
read from a claim's chain, from the text ("according to the Aldora Herald", "CNN reported"), from a
hyperlink to another document's address, or from a forwarded message.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.fold import fold_aligned
from sayso.link import english
from sayso.link.forms import described
from sayso.link.material import Material
from sayso.link.names import is_outlet
from sayso.link.words import fold_word
from sayso.model import Claim, Document, LineageKind, Span

# A name: capitalised words, small words between them.
_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w&'-]*(?: (?:of |the )?[A-Z][\w&'-]*){0,5})"
_OPENED = re.compile(
    r"\b(?:[Aa]ccording to|[Rr]eported by|[Cc]iting|[Cc]ited by|[Tt]old|[Qq]uoted by|"
    rf"[Cc]arried by|[Pp]ublished by|[Rr]eport (?:by|from|in)) {_NAME}"
)
_CLOSED = re.compile(
    rf"{_NAME}(?:'s)? (?:has |have |had |first |earlier |previously |also |later )*"
    r"(?:reported|reports|wrote|writes|broadcast|published|revealed)\b"
)
_ADDRESS = re.compile(r"^[a-z][a-z0-9+.-]*://|^www\.|[?#].*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credit:
    """A document's word for where it has something from.

    `giver` is the publisher's name folded, or the id of a document where an address leads to one
    (`exact`); `why` is the reason for a reader.
    """

    kind: LineageKind
    taker: str
    giver: str
    named: str
    spans: tuple[Span, ...]
    score: float
    why: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Publishers:
    """The documents of each publisher, by its folded name."""

    _documents: Mapping[str, Sequence[str]]

    def documents(self, name: str) -> Sequence[str]:
        return self._documents.get(name, ())

    def known(self, name: str) -> bool:
        return name in self._documents


def publishers(documents: Iterable[Document]) -> Publishers:
    """Who published what, in the case."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for document in documents:
        if document.facts.publisher:
            found[described(document.facts.publisher.value)].append(document.id)
    return Publishers({name: tuple(sorted(ids)) for name, ids in found.items()})


def address(url: str) -> str:
    """A web address as it is compared: without scheme, "www." and what follows the path."""
    bare = _ADDRESS.sub("", _ADDRESS.sub("", url.strip()))
    return _ADDRESS.sub("", bare).rstrip("/").casefold()


def find_credits(material: Material, known: Publishers) -> Iterator[Credit]:
    """Every credit of every document; one publisher may be credited in several ways."""
    by_address = _addresses(material.documents)
    in_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        in_document[claim.document_id].append(claim)
    for document in material.documents:
        own = described(material.publisher(document.id))
        found = [
            *_chain_credits(document, in_document[document.id], known),
            *_worded(document, known),
            *_linked(document, by_address),
            *_forwarded(document),
        ]
        yield from (credit for credit in found if credit.giver not in (own, document.id))


def _addresses(documents: Iterable[Document]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for document in documents:
        if document.facts.url:
            found.setdefault(address(document.facts.url.value), document.id)
    return found


def _chain_credits(
    document: Document, claims: Iterable[Claim], known: Publishers
) -> Iterator[Credit]:
    """Links of a chain behind the publisher that are outlets themselves."""
    for claim in claims:
        for link in claim.chain:
            name = link.holder.name
            if not (known.known(described(name)) or is_outlet(name)):
                continue
            spans = (link.source,) if link.source else (claim.evidence,)
            why = f"the text credits “{name}” with what it tells"
            giver = described(name)
            yield Credit(LineageKind.CREDITS, document.id, giver, name, spans, 0.9, why)


def _worded(document: Document, known: Publishers) -> Iterator[Credit]:
    """Phrases of crediting before or after the name of an outlet."""
    text = fold_aligned(document.text)
    for pattern in (_OPENED, _CLOSED):
        for match in pattern.finditer(text):
            name = _bare(match.group("name"))
            if not (known.known(described(name)) or is_outlet(name)):
                continue
            span = Span(match.start(), match.end())
            why = f"“{span.of(document.text)}” credits it"
            giver = described(name)
            yield Credit(LineageKind.CREDITS, document.id, giver, name, (span,), 0.85, why)


def _bare(name: str) -> str:
    """The name without what only opens the sentence ("As CNN reported")."""
    words = name.removesuffix("'s").split()
    while len(words) > 1 and words[0].lower() != "the" and fold_word(words[0]) in english.STOP:
        words = words[1:]
    return " ".join(words)


def _linked(document: Document, by_address: Mapping[str, str]) -> Iterator[Credit]:
    for link in document.hyperlinks:
        giver = by_address.get(address(link.url))
        if giver:
            words = link.span.of(document.text)
            why = f"“{words}” links to the other document's address"
            spans = (link.span,)
            yield Credit(
                LineageKind.CREDITS, document.id, giver, link.url, spans, 0.95, why, exact=True
            )


def _forwarded(document: Document) -> Iterator[Credit]:
    for block in document.blocks:
        if block.post and block.post.forwarded_from:
            name = block.post.forwarded_from
            why = f"the message is forwarded from “{name}”"
            giver = described(name)
            spans = (block.span,)
            yield Credit(LineageKind.FORWARDS, document.id, giver, name, spans, 1.0, why)
