"""Lineage: what a document takes from another, or credits.

Takes documents, claims and propositions; returns one line of lineage for each kind and pair of
documents. A credit decides who took from whom; failing that the time of publication does; where
neither settles it, the line stays undirected. A document that several may have given to is joined
to one of them, never to all, so that copies do not multiply.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sayso.link.credits import Credit, Publishers, find_credits, publishers
from sayso.link.forms import described
from sayso.link.material import Material
from sayso.link.passages import Quoted, quotations, shared_passages
from sayso.link.recordings import Heard, heard_words
from sayso.link.times import EVER, NEVER, earlier
from sayso.link.words import short
from sayso.model import Document, Lineage, LineageKind, Proposition

_TELLERS = 20  # documents of one publisher on one thing that a credit may mean
_OF_A_TRANSCRIPT = 0.85  # the same five words and more may, seldom, be said twice
_SPANS_SHOWN = 20  # stretches that prove a line, the first of each side


def find_lineage(material: Material, propositions: Iterable[Proposition]) -> tuple[Lineage, ...]:
    """All lineage of the case, by taker, kind and giver."""
    known = publishers(material.documents)
    credited = _credited(material, known, _topics(material, propositions))
    pairs = frozenset((line.taker, line.giver) for line in credited if line.giver)
    found = [*credited, *_quoted(material, pairs), *_reused(material, pairs)]
    return tuple(sorted(found, key=_order))


def _order(line: Lineage) -> tuple[str, str, str, str]:
    return line.taker, line.kind, line.giver or "", line.named


@dataclass(frozen=True, slots=True)
class _Topics:
    """Which documents speak to which propositions, and which of them a publisher brought."""

    _of: Mapping[str, Sequence[str]]
    _tellers: Mapping[tuple[str, str], Sequence[str]]

    def tellers(self, publisher: str, document_id: str) -> Counter[str]:
        """A publisher's documents with how many propositions each shares with a document."""
        return Counter(
            teller
            for topic in self._of.get(document_id, ())
            for teller in self._tellers.get((publisher, topic), ())
        )


def _topics(material: Material, propositions: Iterable[Proposition]) -> _Topics:
    topics: defaultdict[str, list[str]] = defaultdict(list)
    tellers: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for proposition in propositions:
        told_in = {claim.document_id for claim in material.claims_of(proposition.claims)}
        for document in sorted(map(material.document, told_in), key=published_order):
            topics[document.id].append(proposition.id)
            told_by = tellers[described(material.publisher(document.id)), proposition.id]
            if len(told_by) < _TELLERS:
                told_by.append(document.id)
    return _Topics(topics, tellers)


def published_order(document: Document) -> tuple[datetime, datetime, str]:
    """Sorts documents by publication; those without a date come last."""
    time = document.facts.published
    start = (time.start if time else None) or NEVER
    return start, (time.end if time else None) or EVER, document.id


# --- Credits -----------------------------------------------------------------------------------


def _credited(material: Material, known: Publishers, topics: _Topics) -> list[Lineage]:
    """The credits, those of one kind to one giver as one line."""
    found: dict[tuple[str, str, str], Lineage] = {}
    for credit in find_credits(material, known):
        giver = credit.giver if credit.exact else _giver(material, topics, credit)
        reasons: tuple[str, ...] = (credit.why,)
        if giver is None and known.known(credit.giver):
            reasons = (*reasons, f"no document of “{credit.named}” in the case tells the same")
        elif giver is None:
            reasons = (*reasons, f"no document of “{credit.named}” is in the case")
        line = Lineage(
            credit.kind,
            credit.taker,
            giver,
            credit.named,
            credit.spans,
            score=credit.score,
            reasons=reasons,
        )
        key = credit.taker, credit.kind, giver or credit.giver
        found[key] = _merged(found[key], line) if key in found else line
    return list(found.values())


def _giver(material: Material, topics: _Topics, credit: Credit) -> str | None:
    """The credited publisher's document that shares most with the taker and was not published

    after it, the earliest of equals. None where none shares anything.
    """
    published = material.document(credit.taker).facts.published
    shared = topics.tellers(credit.giver, credit.taker)
    candidates = [
        document
        for document in map(material.document, shared)
        if not earlier(published, document.facts.published)
    ]
    best = min(
        candidates, key=lambda found: (-shared[found.id], published_order(found)), default=None
    )
    return best.id if best else None


def _merged(one: Lineage, other: Lineage) -> Lineage:
    first, second = sorted((one, other), key=lambda line: (-line.score, line.named, line.reasons))
    spans = tuple(sorted({*first.taker_spans, *second.taker_spans}))[:_SPANS_SHOWN]
    reasons = tuple(dict.fromkeys((*first.reasons, *second.reasons)))[:5]
    return replace(first, taker_spans=spans, reasons=reasons)


# --- Wording and quotations -----------------------------------------------------------------------


def _line(
    material: Material,
    kind: LineageKind,
    one: str,
    other: str,
    credited: frozenset[tuple[str, str]],
) -> Lineage:
    """An empty line between two documents, directed by credit or else by publication."""
    first, second = material.document(one).facts, material.document(other).facts
    why = ""
    if (one, other) in credited:
        giver, taker, why = other, one, "the credit tells who took from whom"
    elif (other, one) in credited:
        giver, taker, why = one, other, "the credit tells who took from whom"
    elif earlier(second.published, first.published):
        giver, taker, why = other, one, "the other was published before it"
    elif earlier(first.published, second.published):
        giver, taker, why = one, other, "the other was published before it"
    else:
        giver, taker = sorted((one, other))
    reason = why or "which came first is not settled"
    return Lineage(
        kind, taker, giver, material.outlet(giver), (), directed=bool(why), reasons=(reason,)
    )


def _reused(material: Material, credited: frozenset[tuple[str, str]]) -> Iterator[Lineage]:
    ordered = sorted(material.documents, key=published_order)
    for shared in shared_passages(ordered):
        kind = LineageKind.REUSES_WORDING
        line = _line(material, kind, shared.earlier, shared.later, credited)
        mine, theirs = shared.later_spans, shared.earlier_spans
        if line.taker != shared.later:
            mine, theirs = theirs, mine
        words = short(mine[0].of(material.document(line.taker).text))
        share = f"{shared.share:.0%} of the shorter text stands in both, beginning “{words}”"
        yield replace(
            line,
            taker_spans=mine[:_SPANS_SHOWN],
            giver_spans=theirs[:_SPANS_SHOWN],
            score=round(min(1.0, 0.5 + shared.share / 2), 3),
            reasons=(share, *line.reasons),
        )


def _quoted(material: Material, credited: frozenset[tuple[str, str]]) -> Iterator[Lineage]:
    """Each document that brings a quotation is joined to the transcript that has its words, or else

    to the first that brought it.
    """
    heard = list(heard_words(material.documents))
    yield from _from_transcripts(material, heard)
    in_transcripts = {found.quote.words for found in heard}
    bringing: defaultdict[str, list[Quoted]] = defaultdict(list)
    for document in sorted(material.documents, key=published_order):
        for quote in quotations(document):
            bringing[quote.words].append(quote)
    found: dict[tuple[str, str], Lineage] = {}
    for words in sorted(bringing.keys() - in_transcripts):
        first = bringing[words][0]
        others = {quote.document_id: quote for quote in reversed(bringing[words])}
        for document_id in sorted(others.keys() - {first.document_id}):
            line = _quote_line(material, first, others[document_id], credited)
            key = line.taker, line.giver or ""
            found[key] = _merged_quotes(found[key], line) if key in found else line
    yield from found.values()


def _from_transcripts(material: Material, heard: Iterable[Heard]) -> Iterator[Lineage]:
    """One line for each document and transcript it quotes."""
    pairs: defaultdict[tuple[str, str], list[Heard]] = defaultdict(list)
    for found in heard:
        pairs[found.quote.document_id, found.transcript].append(found)
    for (taker, giver), quoted in sorted(pairs.items()):
        words = short(quoted[0].quote.span.of(material.document(taker).text))
        more = f" and {len(quoted) - 1} more" if len(quoted) > 1 else ""
        yield Lineage(
            LineageKind.QUOTES,
            taker,
            giver,
            material.outlet(giver),
            tuple(sorted({found.quote.span for found in quoted}))[:_SPANS_SHOWN],
            tuple(sorted({found.span for found in quoted}))[:_SPANS_SHOWN],
            score=_OF_A_TRANSCRIPT,
            reasons=(f"“{words}”{more} stands word for word in the transcript",),
        )


def _quote_line(
    material: Material,
    first: Quoted,
    other: Quoted,
    credited: frozenset[tuple[str, str]],
) -> Lineage:
    line = _line(material, LineageKind.QUOTES, first.document_id, other.document_id, credited)
    mine, theirs = other.span, first.span
    if line.taker != other.document_id:
        mine, theirs = theirs, mine
    words = short(other.span.of(material.document(other.document_id).text))
    reasons = (f"both quote “{words}”", *line.reasons)
    # Both may have heard the speaker: less sure than a credit or reused wording.
    return replace(line, taker_spans=(mine,), giver_spans=(theirs,), score=0.5, reasons=reasons)


def _merged_quotes(one: Lineage, other: Lineage) -> Lineage:
    """Two quotations shared by one pair: surer than one."""
    return replace(
        one,
        taker_spans=tuple(sorted({*one.taker_spans, *other.taker_spans}))[:_SPANS_SHOWN],
        giver_spans=tuple(sorted({*one.giver_spans, *other.giver_spans}))[:_SPANS_SHOWN],
        score=0.6,
        reasons=tuple(sorted({*one.reasons, *other.reasons}))[:5],
    )
