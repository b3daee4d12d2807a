"""Publishers of the case that a report names, and the document of theirs that it goes by.

Takes a document, its claims and the sentences of the case; returns credits. An outlet is credited
by the words around its name ("the Aldora Herald reported"); a body, or somebody who speaks for it,
when what the sentence tells stands in what that body itself brought out: in like words, or on the
day and in the paper that the sentence names.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.fold import fold_aligned
from sayso.link import crediting
from sayso.link.dates import days_named, published_on
from sayso.link.publishers import Named
from sayso.link.recordings import is_transcript
from sayso.link.sentences import EVERY, Likeness, Sentence, word_keys
from sayso.link.sources import Credit, Sources
from sayso.link.times import earlier
from sayso.link.words import short
from sayso.model import ChainLink, Claim, Document, HolderKind, LineageKind, Span

# Chosen on the open stories: sentences of bodies that a report names, told by their likeness.
_SAME = 0.45  # a sentence says what another says
_HINTED = 0.15  # the same day, or a word of crediting, helps
_HINT, _HINTS = 0.2, 0.6  # several sentences that each say something like it
_MOSTLY = 0.7  # of the shorter sentence
_WORDS = 1.0  # a body need not be said to have spoken where so much is in its words
_DAY = 0.3  # what a day that agrees adds to a likeness


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


def named_publishers(
    sources: Sources, document: Document, claims: Sequence[Claim]
) -> Iterator[Credit]:
    """The publishers that a document's sentences name, where what they tell stands there too."""
    own = sources.publisher.get(document.id, "")
    holders = _holders(sources, document, claims)
    spoken_only = is_transcript(document)  # whose turns name themselves
    hints: defaultdict[str, list[tuple[float, Credit]]] = defaultdict(list)
    for sentence in sources.told.of[document.id]:
        plain = fold_aligned(sentence.span.of(document.text))
        days = days_named(plain, document.facts.published)
        paper = bool(crediting.PAPER_NAMED.search(plain))
        found = []
        for one in _named(sources, document, sentence, claims, holders):
            if own in one.publishers:
                if not crediting.ITSELF.search(plain):
                    continue
                one = replace(one, publishers=(own,), spoken=True)
            best = _likest(sources, sentence, one, days)
            told = one.spoken or one.credited or paper
            plain_words = best is not None and best.likeness.score >= _WORDS and not spoken_only
            if not told and not plain_words:
                continue
            credit = _credit(sources, document, sentence, one, best, paper=paper)
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
            yield from _some_body(sources, document, sentence, claims, days)
        if own and crediting.WE_SAID.search(plain):
            one = _Told((own,), sentence.span, frozenset(), credited=False, spoken=True)
            best = _likest(sources, sentence, one, days)
            credit = _credit(sources, document, sentence, one, best, paper=paper)
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
    spoken = bool(crediting.SPOKEN.search(fold_aligned(sentence.span.of(text))))
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
    before = crediting.TITLE_BEFORE.search(fold_aligned(text[max(0, span.start - 60) : span.start]))
    after = crediting.TITLE_AFTER.match(fold_aligned(text[span.end : span.end + 60]))
    parts = [match.group() for match in (before, after) if match]
    return frozenset(key for part in parts for key in word_keys(part))


def _is_credited(text: str, named: Named) -> bool:
    plain = fold_aligned(text[max(0, named.span.start - 60) : named.span.start])
    after = fold_aligned(text[named.span.end : named.span.end + 60])
    return bool(crediting.CREDITS_BEFORE.search(plain) or crediting.CREDITS_AFTER.match(after))


def _credit(
    sources: Sources,
    document: Document,
    sentence: Sentence,
    named: _Told,
    best: "_Found | None",
    *,
    paper: bool,
) -> Credit | None:
    """The credit, with the publisher's document whose words are likest."""
    if best and _enough(best, named, paper=paper):
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
    """An outlet without a name ("a channel run by drivers"), where one of the case tells it too."""
    match = crediting.UNNAMED_OUTLET.search(plain)
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


def _some_body(
    sources: Sources,
    document: Document,
    sentence: Sentence,
    claims: Sequence[Claim],
    days: Sequence[date],
) -> Iterator[Credit]:
    """A holder under a name that leads to no publisher ("the capital says"), where a body says so

    in a document of its own.
    """
    told = [
        claim
        for claim in claims
        if claim.holder.kind in (HolderKind.GOVERNMENT, HolderKind.ORGANISATION)
        and claim.cue is not None
        and any(part.overlaps(sentence.span) for part in claim.content)
    ]
    if not told:
        return
    government = any(claim.holder.kind is HolderKind.GOVERNMENT for claim in told)
    best: _Found | None = None
    own = sources.publisher.get(document.id, "")
    for other in sources.told.near(EVERY, sentence.words):
        publisher = sources.publisher.get(other.document_id, "")
        if publisher == own or not sources.bodies.is_body(publisher):
            continue
        if earlier(sentence.published, other.published):
            continue
        likeness = sources.told.likeness(sentence.words, other.words)
        same_day = published_on(other.published, days)
        found = _Found(other.document_id, likeness, same_day, late=False)
        enough = likeness.score >= _WORDS and likeness.share >= _MOSTLY
        enough = enough and (government or same_day)
        if enough and (best is None or found.score > best.score):
            best = found
    if best:
        claim = told[0]
        named = _Told((), claim.evidence, frozenset(), credited=False, spoken=True)
        why = f"what it has from “{short(claim.holder.name)}” stands in a document of that side"
        credit = _credit_to(document, named, best)
        yield replace(credit, named=claim.holder.name, why=why)


def _enough(found: _Found, named: _Told, *, paper: bool) -> bool:
    """Whether a document tells what a sentence tells: the surer the words that lead to it, the

    less need be shared.
    """
    shared, score = len(found.likeness.shared), found.likeness.score
    if named.credited or (found.same_day and (named.spoken or paper)):
        return score >= _HINTED
    if paper and named.spoken:
        return score >= 2 * _HINTED
    return score >= _SAME and shared > 2


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
