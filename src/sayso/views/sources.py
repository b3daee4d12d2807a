"""The sources of a brief with their hashes and gaps, and what could not be read.

Takes the desk and what of its claims is shown; returns a line for each document. Full texts are
carried for documents whose claims are shown, as far as the brief's room goes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sayso.model import Capture, Claim, Fact, Problem, Severity
from sayso.views.desk import Desk, Head, moment
from sayso.views.evidence import full_text
from sayso.views.pages import ProblemLine, SourceLine
from sayso.views.parts import FullText

# Characters of full text in one brief. Measured on 1,000 generated documents with 15,000 claims
# (6 million characters): with all 1.9 million of the documents shown the HTML is 7.7 MB and opens
# in Chromium in 1.9 seconds, with 600,000 it is 3.9 MB and opens in 1.6. A file is easily sent up
# to about 5 MB, so the room ends there.
_ROOM = 1_000_000

_SEVERITY_WORDS = {
    Severity.REFUSED: "could not be read",
    Severity.PARTIAL: "was read in part",
}


def sources(desk: Desk, shown: Iterable[Claim], *, also: str = "") -> tuple[SourceLine, ...]:
    """Every document of the case, in order of publication.

    A full text comes with those whose claims are `shown`, and with the document `also`.
    """
    in_all = Counter(claim.document_id for claim in desk.claims.values())
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in shown:
        by_document[claim.document_id].append(claim)
    if also:
        by_document.setdefault(also, [])
    texts = _texts(desk, by_document, room=None if also else _ROOM)
    earlier = _earlier(desk.view.captures())
    return tuple(
        _source(
            desk,
            head,
            earlier=earlier.get(head.name, ()),
            in_all=in_all[head.id],
            here=len(by_document.get(head.id, ())),
            text=texts.get(head.id),
        )
        for head in sorted(desk.heads.values(), key=lambda head: head.order)
    )


def _texts(
    desk: Desk, by_document: Mapping[str, list[Claim]], *, room: int | None
) -> dict[str, FullText]:
    """Full texts of the documents with most claims shown, until the room is used up."""
    order = sorted(
        by_document, key=lambda document_id: (-len(by_document[document_id]), document_id)
    )
    texts: dict[str, FullText] = {}
    for document_id in order:
        document = desk.view.document(document_id)
        if room is not None:
            if len(document.text) > room:
                continue
            room -= len(document.text)
        begins: dict[int, tuple[str, ...]] = {}
        for claim in by_document[document_id]:
            begins[claim.evidence.start] = (*begins.get(claim.evidence.start, ()), claim.id)
        texts[document_id] = full_text(document, desk.view, desk.mask, begins)
    return texts


def _earlier(captures: Iterable[Capture]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for capture in captures:
        if capture.superseded:
            found[capture.name] = (*found.get(capture.name, ()), capture.sha256)
    return found


def _source(
    desk: Desk,
    head: Head,
    *,
    earlier: tuple[str, ...],
    in_all: int,
    here: int,
    text: FullText | None,
) -> SourceLine:
    facts = head.facts
    published = moment("Published", facts.published, desk.mask)
    return SourceLine(
        document_id=head.id,
        name=desk.say(head.name, 200),
        title=desk.title(head.id),
        publisher=_value(desk, facts.publisher),
        author=_value(desk, facts.author),
        url=_value(desk, facts.url),
        language=_value(desk, facts.language),
        sha256=head.sha256,
        published=published,
        said=moment("Said", facts.said, desk.mask) if facts.said else None,
        gaps=_gaps(head),
        earlier_versions=earlier,
        claims_in_all=in_all,
        claims_shown=here,
        text=text,
    )


def _value(desk: Desk, fact: Fact | None) -> str:
    return desk.say(fact.value, 400) if fact else ""


def _gaps(head: Head) -> tuple[str, ...]:
    """What a reader must know is missing."""
    facts = head.facts
    gaps = [
        ("publication date not recorded", facts.published is None),
        ("publisher not recorded", facts.publisher is None),
        ("language not recorded", facts.language is None),
    ]
    return tuple(words for words, missing in gaps if missing)


def problems(desk: Desk, found: Iterable[Problem]) -> tuple[ProblemLine, ...]:
    """Each problem once."""
    return tuple(
        ProblemLine(
            source=desk.say(problem.source, 200),
            message=desk.say(problem.message, 600),
            remedy=desk.say(problem.remedy, 600),
            severity=problem.severity,
            severity_words=_SEVERITY_WORDS[problem.severity],
        )
        for problem in dict.fromkeys(found)
    )
