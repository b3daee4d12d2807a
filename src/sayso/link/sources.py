"""What lineage and mutations are read with: publishers, sentences, parties, titles.

Takes the material and parties of a case; reads each document once.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from itertools import pairwise

from sayso.link import english_reports
from sayso.link.entities import Parties
from sayso.link.forms import described
from sayso.link.material import Material
from sayso.link.publishers import Bodies, bodies
from sayso.link.sentences import Told, told
from sayso.link.words import features, fold_word, tokens
from sayso.model import LineageKind, Span


@dataclass(frozen=True, slots=True)
class Credit:
    """A document's word for where it has something from.

    `giver` is the id of the document, "" where none of the case is meant; `why` is the reason for a
    reader.
    """

    kind: LineageKind
    taker: str
    giver: str
    named: str
    spans: tuple[Span, ...]
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Sources:
    """Publishers and their documents, all sentences, parties; `publisher` by document.

    `party_publisher` tells which publisher a party is, `titles` the one document that is called
    so, `naming` the publishers that each document names anywhere.
    """

    material: Material
    bodies: Bodies
    told: Told
    parties: Parties
    publisher: Mapping[str, str]
    party_publisher: Mapping[str, str]
    titles: Mapping[tuple[str, str], str]
    naming: Mapping[str, Set[str]]


def read_sources(material: Material, parties: Parties) -> Sources:
    """Reads all documents once."""
    known = bodies(material.documents, material.claims)
    publisher = {document_id: name for name, ids in known.documents.items() for document_id in ids}
    by_party: dict[str, set[str]] = defaultdict(set)
    for claim in material.claims:
        name = publisher.get(claim.document_id, "")
        holder = claim.chain[0].holder if claim.chain else claim.holder
        if name and described(holder.name) == name:
            by_party[parties.id_of(claim.document_id, holder)].add(name)
    single = {party: next(iter(names)) for party, names in by_party.items() if len(names) == 1}
    titles: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document in material.documents:
        title = document.facts.title.value if document.facts.title else ""
        for words, _ in title_pairs(title, Span(0, len(title))):
            titles[words].add(document.id)
    naming = {
        document.id: frozenset(
            named.publishers[0]
            for named in known.named(document.text, Span(0, len(document.text)))
            if len(named.publishers) == 1
        )
        for document in material.documents
    }
    return Sources(
        material,
        known,
        told(material.documents, publisher),
        parties,
        publisher,
        single,
        {words: next(iter(ids)) for words, ids in titles.items() if len(ids) == 1},
        naming,
    )


def title_pairs(text: str, within: Span) -> Iterator[tuple[tuple[str, str], Span]]:
    """Each two content words in a row of which one says what sort of paper it is."""
    found = list(features(tokens(within.of(text))))
    for one, other in pairwise(found):
        if {fold_word(one.surface), fold_word(other.surface)} & english_reports.TITLED:
            span = Span(within.start + one.start, within.start + other.end)
            yield (one.key, other.key), span
