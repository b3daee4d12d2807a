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
from dataclasses import dataclass, replace
from datetime import date

from sayso.fold import fold_aligned
from sayso.link import english
from sayso.link.bodies import Named
from sayso.link.dates import days_named, published_on
from sayso.link.names import is_outlet
from sayso.link.sentences import EVERY, Likeness, Sentence, word_keys
from sayso.link.sources import Sources, title_pairs
from sayso.link.times import earlier
from sayso.link.words import fold_word, short
from sayso.model import ChainLink, Claim, Document, HolderKind, LineageKind, Span

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
_HINT, _HINTS = 0.2, 0.6  # several sentences that each say something like it
_WORDS = 1.0  # a body need not be said to have spoken where so much is in its words
_DAY = 0.3  # what a day that agrees adds to a likeness
_FORWARDED, _WHOLE = 1.5, 0.6  # a message has the words of what it forwards
_SPOKEN = re.compile(
    r"\b(?:said|says?|told|tells|according to|announced|stated|reported|reports|confirm(?:s|ed)|den(?:y|ies|ied)|"
    r"spoke|speaks|put|puts|gave|warn(?:s|ed)|promised|insisted|claim(?:s|ed)|acknowledged|admit(?:s|ted)|calls?|called|"
    r"declared|informed|wrote|writes|blamed|accused|demand(?:s|ed)|offered|vowed|rejected|dismissed)\b"
)
_UNNAMED_OUTLET = re.compile(
    r"\b(?:an?|one|some|two|three|several|his|her|its|their|[Tt]wo|[Aa]n?|(?:the|The) [a-z]+s') (?:[a-z]+ ){0,2}"
    rf"(?:{'|'.join(sorted(english.SOME_OUTLET))})\b"
)
_PAPER_NAMED = re.compile(rf"\b(?:{'|'.join(sorted(english.PAPERS))})\b", re.IGNORECASE)
_DATED = r"(?:of|dated|on|in|from)"
_ITSELF = re.compile(
    rf"(?:'s|'s own|\b[Oo]ur|\b[Ii]ts)(?: [a-z]+)? (?:report|statement|article|story|notice)s?(?: {_DATED}\b)?"
)
_WE_SAID = re.compile(
    rf"\b(?:[Ww]e|[Oo]urselves)(?: ourselves)? (?:wrote|reported|said|published)\b"
    rf"|\b[Oo]ur (?:[a-z]+ )?(?:report|statement|article|story|notice) {_DATED}\b"
)
_TITLE_BEFORE = re.compile(r"(?:[A-Z][\w'-]+ )+$")
_TITLE_AFTER = re.compile(r"^(?: (?:of |the )?[A-Z][\w'-]+)+")


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
            *_titled(sources, document),
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
    """Publishers that a name in a sentence may mean. `credited` where the words around it credit

    an outlet; `spoken` where a body is told to have said or brought out something.
    """

    publishers: tuple[str, ...]
    span: Span
    words: frozenset[str]
    credited: bool
    spoken: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A publisher's document that tells what a sentence tells."""

    document_id: str
    likeness: Likeness
    same_day: bool
    late: bool

    @property
    def score(self) -> float:
        return self.likeness.score + (_DAY if self.same_day else 0.0) - (1.0 if self.late else 0.0)


def _worded(sources: Sources, document: Document, claims: Sequence[Claim]) -> Iterator[Credit]:
    """The publishers that a document's sentences name, where what they tell stands there too."""
    own = sources.publisher.get(document.id, "")
    holders = _holders(sources, document, claims)
    hints: defaultdict[str, list[tuple[float, Credit]]] = defaultdict(list)
    for sentence in sources.told.of[document.id]:
        plain = fold_aligned(sentence.span.of(document.text))
        days = days_named(plain, document.facts.published)
        paper = bool(_PAPER_NAMED.search(plain))
        found = []
        for one in _named(sources, document, sentence, claims, holders):
            if own in one.publishers:
                if not _ITSELF.search(plain):
                    continue
                one = replace(one, publishers=(own,), spoken=True)
            best = _likest(sources, sentence, one, days)
            told = one.spoken or one.credited or paper
            if not told and (best is None or best.likeness.score < _WORDS):
                continue
            credit = _credit(sources, document, sentence, one, best, paper)
            if credit:
                found.append((one, credit))
            elif best and best.likeness.score >= _HINT:
                hints[best.document_id].append(
                    (best.likeness.score, _credit_to(document, one, best))
                )
        through = [credit for one, credit in found if one.credited]
        yield from through or [credit for _, credit in found]
        if not found:
            yield from _some_outlet(sources, document, sentence, plain)
        if own and _WE_SAID.search(plain):
            one = _Told((own,), sentence.span, frozenset(), credited=False, spoken=True)
            best = _likest(sources, sentence, one, days)
            credit = _credit(sources, document, sentence, one, best, paper)
            yield from [credit] if credit else []
    for scored in hints.values():
        if len(scored) > 1 and sum(score for score, _ in scored) >= _HINTS:
            yield scored[0][1]


def _holders(
    sources: Sources, document: Document, claims: Sequence[Claim]
) -> Mapping[str, tuple[str, ...]]:
    """The publishers that holders of the document belong to, by the words that name them."""
    found: dict[str, tuple[str, ...]] = {}
    for claim in claims:
        for link in claim.chain[1:]:
            if link.source is None or link.holder.kind is HolderKind.UNNAMED:
                continue
            for named in sources.bodies.named(document.text, link.source):
                if len(named.publishers) == 1 and sources.bodies.is_body(named.publishers[0]):
                    party = sources.parties.id_of(document.id, link.holder)
                    found.setdefault(party, named.publishers)
    return found


def _named(
    sources: Sources,
    document: Document,
    sentence: Sentence,
    claims: Sequence[Claim],
    holders: Mapping[str, tuple[str, ...]],
) -> list[_Told]:
    """Each publisher that the sentence names, by its words or by whom its claims have it from."""
    text = document.text
    spoken = bool(_SPOKEN.search(fold_aligned(sentence.span.of(text))))
    found: dict[tuple[str, ...], _Told] = {}
    for named in sources.bodies.named(text, sentence.span):
        outlet = not any(map(sources.bodies.is_body, named.publishers))
        credited = outlet and _is_credited(text, named)
        words = named.words | _around(text, named.span)
        before = found.get(named.publishers)
        if before is None or (credited and not before.credited):
            one = _Told(named.publishers, named.span, words, credited, spoken)
            found[named.publishers] = one
    for claim in claims:
        if not any(part.overlaps(sentence.span) for part in claim.content):
            continue
        for link in claim.chain[1:]:
            publishers = _of_holder(sources, document, link, holders)
            if publishers and publishers not in found:
                words = frozenset(word_keys(f"{link.holder.name} {link.holder.role}"))
                span = link.source or claim.evidence
                found[publishers] = _Told(publishers, span, words, credited=False, spoken=True)
    return list(found.values())


def _of_holder(
    sources: Sources,
    document: Document,
    link: ChainLink,
    holders: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    party = sources.parties.id_of(document.id, link.holder)
    publisher = sources.party_publisher.get(party, "")
    if publisher:
        return (publisher,)
    if party in holders:
        return holders[party]
    known = sources.bodies.known(link.holder.name)
    return (known,) if known and sources.bodies.is_body(known) else ()


def _around(text: str, span: Span) -> frozenset[str]:
    """The words of the name and title that a name stands in: "Foreign Minister Ada Kern"."""
    before = _TITLE_BEFORE.search(fold_aligned(text[max(0, span.start - 60) : span.start]))
    after = _TITLE_AFTER.match(fold_aligned(text[span.end : span.end + 60]))
    parts = [match.group() for match in (before, after) if match]
    return frozenset(key for part in parts for key in word_keys(part))


def _is_credited(text: str, named: Named) -> bool:
    plain = fold_aligned(text[max(0, named.span.start - 60) : named.span.start])
    after = fold_aligned(text[named.span.end : named.span.end + 60])
    return bool(_CREDITS_BEFORE.search(plain) or _CREDITS_AFTER.match(after))


def _credit(
    sources: Sources,
    document: Document,
    sentence: Sentence,
    named: _Told,
    best: "_Found | None",
    paper: bool,
) -> Credit | None:
    """The credit, with the publisher's document whose words are likest."""
    if best and _enough(best, named, paper):
        return _credit_to(document, named, best)
    if named.credited:
        giver, words = _only(sources, document, named), named.span.of(document.text)
        why = f"“{short(sentence.span.of(document.text))}” credits it"
        spans = (named.span,)
        return Credit(LineageKind.CREDITS, document.id, giver, words, spans, 0.85, why)
    return None


def _credit_to(document: Document, named: _Told, found: "_Found") -> Credit:
    words = named.span.of(document.text)
    why = f"it names “{short(words)}”, whose document tells the same in like words"
    if found.same_day:
        why = f"it names “{short(words)}”, whose document has the day and the matter it tells"
    score = 0.9 if named.credited else round(min(0.9, 0.5 + found.likeness.score / 5), 3)
    giver, spans = found.document_id, (named.span,)
    return Credit(LineageKind.CREDITS, document.id, giver, words, spans, score, why)


def _some_outlet(
    sources: Sources, document: Document, sentence: Sentence, plain: str
) -> Iterator[Credit]:
    """An outlet without a name ("a channel run by drivers"), where one of the case tells the same."""
    match = _UNNAMED_OUTLET.search(plain)
    if not match:
        return
    best: tuple[float, str] | None = None
    for other in sources.told.near(EVERY, sentence.words):
        body = sources.bodies.is_body(sources.publisher.get(other.document_id, ""))
        if (
            body
            or other.document_id == document.id
            or sources.publisher.get(other.document_id) == sources.publisher.get(document.id)
        ):
            continue
        if earlier(sentence.published, other.published):
            continue
        score = sources.told.likeness(sentence.words, other.words).score
        if score >= 2 * _SAME:
            best = min(best, (-score, other.document_id)) if best else (-score, other.document_id)
    if best:
        span = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        words = span.of(document.text)
        why = f"“{words}” has no name, and the other tells the same in like words"
        yield Credit(LineageKind.CREDITS, document.id, best[1], words, (span,), 0.6, why)


def _enough(found: _Found, named: _Told, paper: bool) -> bool:
    """Whether a document tells what a sentence tells: the surer the words that lead to it, the

    less need be shared.
    """
    shared, score = len(found.likeness.shared), found.likeness.score
    if named.credited or (found.same_day and (named.spoken or paper)):
        return score >= _HINTED
    if paper and named.spoken:
        return score >= 2 * _HINTED
    return score >= _SAME and shared > 1


def _likest(
    sources: Sources, sentence: Sentence, named: _Told, days: Sequence[date] = ()
) -> _Found | None:
    """The publisher's document that tells what the sentence tells, and how alike they are.

    One that was published after the sentence is meant only where a credit leads to it.
    """
    best: _Found | None = None
    for publisher in named.publishers:
        for other in sources.told.near(publisher, sentence.words):
            late = earlier(sentence.published, other.published)
            if other.document_id == sentence.document_id or (late and not named.credited):
                continue
            likeness = sources.told.likeness(sentence.words, other.words, named.words)
            same_day = published_on(other.published, days)
            found = _Found(other.document_id, likeness, same_day, late)
            if best is None or (-found.score, found.document_id) < (-best.score, best.document_id):
                best = found
    return best


def _only(sources: Sources, document: Document, named: _Told) -> str:
    """The document that a bare credit means: the one of the publisher that shares most with any

    sentence of the taker; "" where none does.
    """
    best, found = 0.0, ""
    for sentence in sources.told.of[document.id]:
        likest = _likest(sources, sentence, named)
        if likest and len(likest.likeness.shared) > 1 and likest.likeness.score > best:
            best, found = likest.likeness.score, likest.document_id
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


_PAPER = (
    r"(?:letter|minutes|memo(?:randum)?|draft(?: report| paper| decree)?|report|cable|transcript"
    r"|recording|footage|documents?|files|papers|e-?mails?|contract|invoice|log)"
)
_SEEN = r"(?:seen|obtained|reviewed|read|leaked|viewed|examined|shared|passed|acquired)"
_WHO = r"(?:this |the )?[\w&'-]+(?: [A-Z][\w&'-]*)*"
_DATED_TO = r"(?: (?:dated|of) [A-Z0-9]\w*(?: [A-Z0-9]\w*)?)?(?: to (?:the )?[A-Z]\w*(?: (?:of )?[A-Z]\w*)*)?"
_PAPERS = (
    re.compile(
        rf"(?P<name>(?:\b(?:[Aa]n?|[Tt]he) )?(?:\b[a-z]+ )?\b(?i:{_PAPER}) {_SEEN} (?:by|to|with) {_WHO})"
    ),
    re.compile(
        rf"\b(?P<name>(?:[Aa]n?|[Tt]he) (?:[a-z]+ )?{_PAPER}{_DATED_TO})"
        rf"(?=[^.;]{{0,60}}?(?:\b{_SEEN} by\b|\bha(?:s|ve) a copy\b|\bwas shown\b))"
    ),
    re.compile(
        rf"\b(?:[Aa]ccording to|[Cc]iting) (?P<name>(?:an?|the) (?:[a-z]+ )?{_PAPER} "
        r"(?:of|by|from) (?:the )?(?:[a-z]+ ){0,2}[\w'-]+)"
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


def _titled(sources: Sources, document: Document) -> Iterator[Credit]:
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
