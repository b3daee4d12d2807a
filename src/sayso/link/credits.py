"""Whom a document credits: another publisher of the case, or somebody outside it.

Takes documents, their claims and sentences; returns each credit with the words that give it. A
credit is read from the names in a sentence: an outlet that is credited ("the Aldora Herald
reported"), a body or somebody who speaks for it, when what the sentence tells stands in what that
body itself brought out; from a hyperlink to another document's address, from a forwarded message,
or from a paper that is quoted and lies outside ("minutes obtained by the Herald").
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.fold import fold_aligned
from sayso.link import english
from sayso.link.bodies import Bodies, Named
from sayso.link.entities import Parties, described
from sayso.link.material import Material
from sayso.link.names import is_outlet
from sayso.link.sentences import Likeness, Sentence, Told
from sayso.link.times import earlier
from sayso.link.words import fold_word, short
from sayso.model import Claim, Document, LineageKind, Span

# A name: capitalised words, small words between them.
_NAME = r"(?P<name>(?:[Tt]he )?[A-Z][\w&'-]*(?: (?:of |the )?[A-Z][\w&'-]*){0,5})"
_BEFORE = (
    r"\b(?:[Aa]ccording to|[Rr]eported by|[Cc]iting|[Cc]ited by|[Tt]old|[Qq]uoted by|[Ww]rites|[Ss]ays|"
    r"[Cc]arried by|[Pp]ublished by|[Rr]eport (?:by|from|in|of)|[Ii]nterview with|[Bb]log|channel)"
)
_AFTER = (
    r"(?:'s)?,?\"? (?:has |have |had |first |earlier |previously |also |later )*"
    r"(?:reported|reports|wrote|writes|broadcast|published|revealed|cited|quoted|listed|apologi[sz]ed"
    r"|(?:'s )?(?:report|story|article|account)\b)"
)
_OPENED = re.compile(rf"{_BEFORE} {_NAME}")
_CLOSED = re.compile(rf"{_NAME}{_AFTER}\b")
_CREDITS_BEFORE = re.compile(rf"(?:{_BEFORE}(?: [a-z]+){{0,3}}|\()\s*(?:the |The )?$")
_CREDITS_AFTER = re.compile(rf"{_AFTER}")
_ADDRESS = re.compile(r"^[a-z][a-z0-9+.-]*://|^www\.|[?#].*$", re.IGNORECASE)

# Chosen on the open stories: sentences of bodies that a report names, told by their likeness.
_SAME = 0.45  # a sentence says what another says
_HINTED = 0.15  # the same day, or a word of crediting, helps


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


def address(url: str) -> str:
    """A web address as it is compared: without scheme, "www." and what follows the path."""
    bare = _ADDRESS.sub("", _ADDRESS.sub("", url.strip()))
    return _ADDRESS.sub("", bare).rstrip("/").casefold()


@dataclass(frozen=True, slots=True)
class Sources:
    """What credits are read with: the publishers, all sentences, and parties."""

    material: Material
    bodies: Bodies
    told: Told
    parties: Parties
    publisher: Mapping[str, str]
    party_publisher: Mapping[str, str]


def find_credits(sources: Sources) -> Iterator[Credit]:
    """Every credit of every document; one publisher may be credited in several ways."""
    material = sources.material
    by_address = _addresses(material.documents)
    in_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in material.claims:
        in_document[claim.document_id].append(claim)
    for document in material.documents:
        found = [
            *_worded(sources, document, in_document[document.id]),
            *_elsewhere(sources, document, in_document[document.id]),
            *_papers(document),
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


# --- Publishers of the case -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Told:
    """A publisher named in a sentence; `credited` where the words around the name credit it."""

    publisher: str
    span: Span
    words: frozenset[str]
    credited: bool


def _worded(sources: Sources, document: Document, claims: Sequence[Claim]) -> Iterator[Credit]:
    """The publishers that a document's sentences name, where what they tell stands there too."""
    own = sources.publisher.get(document.id, "")
    for sentence in sources.told.of[document.id]:
        named = _named(sources, document, sentence, claims)
        found = []
        for one in named:
            if one.publisher == own:
                continue
            credit = _credit(sources, document, sentence, one)
            if credit:
                found.append((one, credit))
        through = [credit for one, credit in found if one.credited]
        yield from through or [credit for _, credit in found]


def _named(
    sources: Sources, document: Document, sentence: Sentence, claims: Sequence[Claim]
) -> list[_Told]:
    """Each publisher that the sentence names, by its words or by whom its claims have it from."""
    text = document.text
    found: dict[str, _Told] = {}
    for named in sources.bodies.named(text, sentence.span):
        credited = _is_credited(text, named, sentence) and not sources.bodies.is_body(
            named.publisher
        )
        before = found.get(named.publisher)
        if before is None or (credited and not before.credited):
            found[named.publisher] = _Told(named.publisher, named.span, named.words, credited)
    for claim in claims:
        if not any(part.overlaps(sentence.span) for part in claim.content):
            continue
        for link in claim.chain:
            party = sources.parties.id_of(document.id, link.holder)
            publisher = sources.party_publisher.get(party, "")
            if publisher and publisher not in found:
                words = frozenset(fold_word(word) for word in link.holder.name.split())
                span = link.source or claim.evidence
                found[publisher] = _Told(publisher, span, words, credited=False)
    return list(found.values())


def _is_credited(text: str, named: Named, sentence: Sentence) -> bool:
    plain = fold_aligned(text[max(0, named.span.start - 60) : named.span.start])
    after = fold_aligned(text[named.span.end : named.span.end + 60])
    return bool(_CREDITS_BEFORE.search(plain) or _CREDITS_AFTER.match(after))


def _credit(
    sources: Sources, document: Document, sentence: Sentence, named: _Told
) -> Credit | None:
    """The credit, with the publisher's document whose words are likest."""
    best = _likest(sources, sentence, named)
    words = named.span.of(document.text)
    if best and _enough(best[1], credited=named.credited):
        giver, likeness = best
        kind = LineageKind.CREDITS
        why = f"it names “{short(words)}”, whose document tells the same in like words"
        score = 0.9 if named.credited else round(min(0.9, 0.5 + likeness.score / 5), 3)
        return Credit(kind, document.id, giver, words, (named.span,), score, why)
    if named.credited:
        giver = _only(sources, document, named)
        why = f"“{short(sentence.span.of(document.text))}” credits it"
        return Credit(LineageKind.CREDITS, document.id, giver, words, (named.span,), 0.85, why)
    return None


def _enough(likeness: Likeness, *, credited: bool) -> bool:
    if credited:
        return likeness.score >= _HINTED
    return likeness.score >= _SAME and len(likeness.shared) > 1


def _likest(
    sources: Sources, sentence: Sentence, named: _Told
) -> tuple[str, Likeness] | None:
    """The publisher's document that tells what the sentence tells, and how alike they are.

    One that was published after the sentence is meant only where a credit leads to it.
    """
    best: tuple[tuple[float, str], str, Likeness] | None = None
    for other in sources.told.near(named.publisher, sentence.words):
        late = earlier(sentence.published, other.published)
        if late and not named.credited:
            continue
        likeness = sources.told.likeness(sentence.words, other.words, named.words)
        key = (-likeness.score + (1.0 if late else 0.0), other.document_id)
        if best is None or key < best[0]:
            best = key, other.document_id, likeness
    return best[1:] if best else None


def _only(sources: Sources, document: Document, named: _Told) -> str:
    """The document that a bare credit means: the one of the publisher that shares most with any

    sentence of the taker; "" where none does.
    """
    best, found = 0.0, ""
    for sentence in sources.told.of[document.id]:
        likest = _likest(sources, sentence, named)
        if likest and len(likest[1].shared) > 1 and likest[1].score > best:
            best, found = likest[1].score, likest[0]
    return found if best >= _SAME else ""


# --- Outside the case -------------------------------------------------------------------------


def _elsewhere(sources: Sources, document: Document, claims: Sequence[Claim]) -> Iterator[Credit]:
    """Outlets that no document of the case comes from."""
    text = fold_aligned(document.text)
    named = [
        (_bare(match.group("name")), Span(match.start(), match.end()))
        for pattern in (_OPENED, _CLOSED)
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


_PAPER = r"(?:letter|minutes|memo|memorandum|draft(?: report| paper| decree)?|report|cable|transcript|recording|footage|document|documents|files|papers|e-?mail|e-?mails|order|contract|invoice|log)"
_SEEN = r"(?:seen|obtained|reviewed|read|leaked|viewed|examined|shared|passed|acquired)"
_PAPERS = (
    re.compile(
        rf"\b(?P<name>(?:(?:an?|the|The|A|An) )?(?:[a-z]+ )?{_PAPER} {_SEEN} (?:by|to|with) (?:this |the )?[\w&'-]+(?: [A-Z][\w&'-]*)*)",
    ),
    re.compile(
        rf"\b(?P<name>(?:an?|the|The|A|An) (?:[a-z]+ )?{_PAPER}(?: (?:dated|of) [A-Z0-9]\w*(?: [A-Z0-9]\w*)?(?: to (?:the )?[A-Z]\w*(?: (?:of )?[A-Z]\w*)*)?)?)"
        rf"(?=[^.;]{{0,60}}?(?:\b{_SEEN} by\b|\bhas a copy\b|\bhave a copy\b|\bwas shown\b))"
    ),
)


def _papers(document: Document) -> Iterator[Credit]:
    """Papers that the outlet says it has seen."""
    text = fold_aligned(document.text)
    taken: list[Span] = []
    for pattern in _PAPERS:
        for match in pattern.finditer(text):
            span = Span(match.start("name"), match.end("name"))
            if any(span.overlaps(other) for other in taken):
                continue
            taken.append(span)
            name = match.group("name")
            why = f"it goes by “{name}”, which is not in the case"
            yield Credit(LineageKind.CREDITS, document.id, "", name, (span,), 0.8, why)


# --- Links and forwards -----------------------------------------------------------------------


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
    """The document of the named publisher, or else of a body, that has what a message tells."""
    best: tuple[float, str] | None = None
    for sentence in sources.told.of[document.id]:
        if not span.contains(sentence.span):
            continue
        for key in [publisher] if publisher else sources.bodies.documents:
            for other in sources.told.near(key, sentence.words):
                if other.document_id == document.id or earlier(sentence.published, other.published):
                    continue
                score = sources.told.likeness(sentence.words, other.words).score
                if score >= (_SAME if publisher else 3 * _SAME):
                    found = (-score, other.document_id)
                    best = min(best, found) if best else found
    return best[1] if best else ""
