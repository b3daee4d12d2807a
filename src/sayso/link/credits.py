"""Whom a document credits: another publisher of the case, or somebody outside it.

Takes what `sources.py` has read; returns each credit with the words that give it. A credit is read
from names in the text (`naming.py`), from outlets and papers outside the case (`outside.py`), from
a hyperlink to another document's address, or from a forwarded message.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sayso.link.naming import named_publishers
from sayso.link.outside import outlets_outside, papers_outside, titled_papers
from sayso.link.sources import Credit, Sources
from sayso.model import Claim, Document, LineageKind, Span

_ADDRESS = re.compile(r"^[a-z][a-z0-9+.-]*://|^www\.|[?#].*$", re.IGNORECASE)
_FORWARDED, _WHOLE = 1.5, 0.6  # a message has the words of what it forwards


def address(url: str) -> str:
    """A web address as it is compared: without scheme, "www." and what follows the path."""
    bare = _ADDRESS.sub("", _ADDRESS.sub("", url.strip()))
    return _ADDRESS.sub("", bare).rstrip("/").casefold()


def find_credits(sources: Sources) -> Iterator[Credit]:
    """Every credit of every document; one publisher may be credited in several ways."""
    material = sources.material
    by_address = _addresses(material.documents)
    in_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        in_document[claim.document_id].append(claim)
    for document in material.documents:
        found = [
            *named_publishers(sources, document, in_document[document.id]),
            *outlets_outside(sources, document, in_document[document.id]),
            *papers_outside(document),
            *titled_papers(sources, document),
            *_linked(document, by_address),
            *_forwarded(sources, document),
        ]
        yield from (credit for credit in found if credit.giver != document.id)


def _addresses(documents: Iterable[Document]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for document in documents:
        if document.facts.url:
            found.setdefault(address(document.facts.url.value), document.id)
    return found


def _linked(document: Document, by_address: Mapping[str, str]) -> Iterator[Credit]:
    for link in document.hyperlinks:
        giver = by_address.get(address(link.url))
        if giver:
            words = link.span.of(document.text)
            why = f"“{words}” links to the other document's address"
            spans = (link.span,)
            yield Credit(LineageKind.CREDITS, document.id, giver, link.url, spans, 0.95, why)


def _forwarded(sources: Sources, document: Document) -> Iterator[Credit]:
    """Forwarded messages, with the document that has the message's words, if one has."""
    for block in document.blocks:
        if not (block.post and block.post.forwarded_from):
            continue
        name = block.post.forwarded_from
        publisher = sources.bodies.known(name)
        giver = _origin_of(sources, document, block.span, publisher)
        why = f"the message is forwarded from “{name}”"
        yield Credit(LineageKind.FORWARDS, document.id, giver, name, (block.span,), 1.0, why)


def _origin_of(sources: Sources, document: Document, span: Span, publisher: str) -> str:
    """The document that has a message's words, of the named publisher or else of any; a message

    may be forwarded before the whole appears.
    """
    best: tuple[float, str] | None = None
    for sentence in sources.told.of[document.id]:
        if not span.contains(sentence.span):
            continue
        for key in [publisher] if publisher else sources.bodies.documents:
            for other in sources.told.near(key, sentence.words):
                likeness = sources.told.likeness(sentence.words, other.words)
                same = likeness.score >= _FORWARDED and likeness.share >= _WHOLE
                if same and other.document_id != document.id:
                    found = (-likeness.score, other.document_id)
                    best = min(best, found) if best else found
    return best[1] if best else ""
