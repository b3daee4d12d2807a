"""Credits to what no publisher of the case is named for: outlets outside it, and papers.

Takes documents, claims and sentences; returns credits. A paper of the case is found by its title
("the radio log"); any other that the report says was seen or obtained lies outside.
"""

from collections.abc import Iterator, Sequence

from sayso.fold import fold_aligned
from sayso.link import crediting, english
from sayso.link.names import is_outlet
from sayso.link.sources import Credit, Sources, title_pairs
from sayso.link.times import earlier
from sayso.link.words import fold_word, short
from sayso.model import Claim, Document, LineageKind, Span


def outlets_outside(
    sources: Sources, document: Document, claims: Sequence[Claim]
) -> Iterator[Credit]:
    """Outlets that no document of the case comes from."""
    text = fold_aligned(document.text)
    named = [
        (_bare(match.group("name")), Span(match.start(), match.end()))
        for pattern in (crediting.OPENED, crediting.CLOSED)
        for match in pattern.finditer(text)
    ]
    named += [
        (link.holder.name, link.source or claim.evidence)
        for claim in claims
        for link in claim.chain
        if link.holder.name[:1].isupper()
    ]
    for name, span in named:
        if is_outlet(name) and not sources.bodies.known(name):
            why = f"“{short(span.of(document.text))}” credits it"
            yield Credit(LineageKind.CREDITS, document.id, "", name, (span,), 0.85, why)


def _bare(name: str) -> str:
    """The name without what only opens the sentence ("As CNN reported")."""
    words = name.removesuffix("'s").split()
    while len(words) > 1 and words[0].lower() != "the" and fold_word(words[0]) in english.STOP:
        words = words[1:]
    return " ".join(words)


def papers_outside(document: Document) -> Iterator[Credit]:
    """Papers that the outlet says it has seen."""
    text = fold_aligned(document.text)
    taken: list[Span] = []
    for pattern in crediting.PAPERS:
        for match in pattern.finditer(text):
            span = Span(match.start("name"), match.end("name"))
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            name = match.group("name")
            why = f"it goes by “{name}”, which is not in the case"
            yield Credit(LineageKind.CREDITS, document.id, "", name, (span,), 0.8, why)


def titled_papers(sources: Sources, document: Document) -> Iterator[Credit]:
    """Papers of the case that are named by their titles: "the radio log", "in a sea protest"."""
    own = sources.publisher.get(document.id, "")
    for sentence in sources.told.of[document.id]:
        for words, span in title_pairs(document.text, sentence.span):
            giver = sources.titles.get(words, "")
            if not giver or giver == document.id or own == sources.publisher.get(giver, ""):
                continue
            facts = sources.material.document(giver).facts
            if earlier(sentence.published, facts.published):
                continue
            named = span.of(document.text)
            why = f"it names “{named}”, as the other is called"
            yield Credit(LineageKind.CREDITS, document.id, giver, named, (span,), 0.8, why)
