"""Lineage: what a document takes from another, or credits.

Takes documents, claims and propositions; returns one line of lineage for each kind and pair of
documents. A credit decides who took from whom; failing that the time of publication does; where
neither settles it, the line stays undirected. A document that several may have given to is joined
to one of them, never to all, so that copies do not multiply.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sayso.link.credits import find_credits
from sayso.link.forms import described
from sayso.link.material import Material
from sayso.link.passages import Quoted, quotations, shared_passages
from sayso.link.recordings import Heard, heard_words
from sayso.link.sources import Sources
from sayso.link.times import EVER, NEVER, earlier
from sayso.link.words import short
from sayso.model import Document, HolderKind, Lineage, LineageKind, Span, Speech

_OF_A_TRANSCRIPT = 0.85  # the same five words and more may, seldom, be said twice
_SPANS_SHOWN = 20  # stretches that prove a line, the first of each side


def find_lineage(material: Material, sources: Sources) -> tuple[Lineage, ...]:
    """All lineage of the case, by taker, kind and giver."""
    credited = _credited(sources)
    pairs = frozenset((line.taker, line.giver) for line in credited if line.giver)
    found = [*credited, *_quoted(material, sources, pairs), *_reused(material, sources, pairs)]
    return tuple(sorted(_undirected(found), key=_order))


def _undirected(lines: Iterable[Lineage]) -> list[Lineage]:
    """Lines of two documents that credit each other lose their direction."""
    found = list(lines)
    ways = {(line.taker, line.giver) for line in found if line.giver}
    return [
        replace(
            line,
            directed=False,
            reasons=(*line.reasons, "each credits the other, so that neither is known to be first"),
        )
        if line.directed and (line.giver, line.taker) in ways
        else line
        for line in found
    ]


def _order(line: Lineage) -> tuple[str, str, str, str]:
    return line.taker, line.kind, line.giver or "", line.named


def published_order(document: Document) -> tuple[datetime, datetime, str]:
    """Sorts documents by publication; those without a date come last."""
    time = document.facts.published
    start = (time.start if time else None) or NEVER
    return start, (time.end if time else None) or EVER, document.id


# --- Credits -----------------------------------------------------------------------------------


def _credited(sources: Sources) -> list[Lineage]:
    """The credits, those of one kind to one giver as one line."""
    found: dict[tuple[str, str, str], Lineage] = {}
    for credit in find_credits(sources):
        reasons: tuple[str, ...] = (credit.why,)
        if not credit.giver:
            known = sources.bodies.known(credit.named)
            which = "tells the same" if known else "is in the case"
            reasons = (*reasons, f"no document of “{credit.named}” {which}")
        line = Lineage(
            credit.kind,
            credit.taker,
            credit.giver or None,
            credit.named,
            credit.spans,
            score=credit.score,
            reasons=reasons,
        )
        key = credit.taker, credit.kind, credit.giver or described(credit.named)
        found[key] = _merged(found[key], line) if key in found else line
    return list(found.values())


def _merged(one: Lineage, other: Lineage) -> Lineage:
    first, second = sorted((one, other), key=lambda line: (-line.score, line.named, line.reasons))
    spans = tuple(sorted({*first.taker_spans, *second.taker_spans}))[:_SPANS_SHOWN]
    reasons = tuple(dict.fromkeys((*first.reasons, *second.reasons)))[:5]
    return replace(first, taker_spans=spans, reasons=reasons)


# --- Wording and quotations -----------------------------------------------------------------------


def _line(
    material: Material,
    kind: LineageKind,
    sources: Sources,
    one: str,
    other: str,
    credited: frozenset[tuple[str, str]],
) -> Lineage:
    """An empty line between two documents, directed by credit, by whom one of them names, or else

    by publication.
    """
    first, second = material.document(one).facts, material.document(other).facts
    why = ""
    if (one, other) in credited:
        giver, taker, why = other, one, "the credit tells who took from whom"
    elif (other, one) in credited:
        giver, taker, why = one, other, "the credit tells who took from whom"
    elif _names(sources, one, other) and not _names(sources, other, one):
        giver, taker, why = other, one, "it names the other, which does not name it"
    elif _names(sources, other, one) and not _names(sources, one, other):
        giver, taker, why = one, other, "it names the other, which does not name it"
    elif earlier(second.published, first.published):
        giver, taker, why = other, one, "the other was published before it"
    elif earlier(first.published, second.published):
        giver, taker, why = one, other, "the other was published before it"
    elif _is_body(sources, one) is not _is_body(sources, other):
        giver, taker = (one, other) if _is_body(sources, one) else (other, one)
        why = "a body does not have its own words from a report"
    else:
        giver, taker = sorted((one, other))
    reason = why or "which came first is not settled"
    return Lineage(
        kind, taker, giver, material.outlet(giver), (), directed=bool(why), reasons=(reason,)
    )


def _is_body(sources: Sources, document_id: str) -> bool:
    return sources.bodies.is_body(sources.publisher.get(document_id, ""))


def _names(sources: Sources, document_id: str, other: str) -> bool:
    return sources.publisher.get(other, "") in sources.naming.get(document_id, frozenset())


def _reused(
    material: Material, sources: Sources, credited: frozenset[tuple[str, str]]
) -> Iterator[Lineage]:
    ordered = sorted(material.documents, key=published_order)
    for shared in shared_passages(ordered, sources.told.weight):
        kind = LineageKind.QUOTES if shared.quoted else LineageKind.REUSES_WORDING
        line = _line(material, kind, sources, shared.earlier, shared.later, credited)
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


def _quoted(
    material: Material, sources: Sources, credited: frozenset[tuple[str, str]]
) -> Iterator[Lineage]:
    """Each document that brings a quotation is joined to the transcript that has its words, or else

    to the first that brought it.
    """
    public = _spoken_in_public(material)
    heard = [
        found
        for found in heard_words(material.documents)
        if sources.bodies.is_body(sources.publisher.get(found.transcript, ""))
        or not _is_public(public, found.quote)
    ]
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
        own = sources.bodies.is_body(sources.publisher.get(first.document_id, ""))
        for document_id in sorted(others.keys() - {first.document_id}):
            both = _is_public(public, first) and _is_public(public, others[document_id])
            if both and not own:
                continue  # a known speaker may have been heard by both
            line = _quote_line(material, sources, first, others[document_id], credited)
            key = line.taker, line.giver or ""
            found[key] = _merged_quotes(found[key], line) if key in found else line
    yield from found.values()


def _spoken_in_public(material: Material) -> Mapping[str, Sequence[Span]]:
    """Where each document gives the words of somebody whom it names."""
    found: defaultdict[str, list[Span]] = defaultdict(list)
    for claim in material.claims:
        if claim.holder.kind is HolderKind.PERSON and claim.speech is not Speech.INDIRECT:
            found[claim.document_id].extend(claim.content)
    return found


def _is_public(public: Mapping[str, Sequence[Span]], quote: Quoted) -> bool:
    return any(span.overlaps(quote.span) for span in public.get(quote.document_id, ()))


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
    sources: Sources,
    first: Quoted,
    other: Quoted,
    credited: frozenset[tuple[str, str]],
) -> Lineage:
    line = _line(
        material, LineageKind.QUOTES, sources, first.document_id, other.document_id, credited
    )
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
