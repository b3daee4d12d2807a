"""Whether every line of a brief resolves to its evidence.

Takes a page and the view it was made of; returns nothing, or raises `EvidenceError` that names
the line. It trusts nothing the page says: claims are looked up anew, spans read again.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from typing import Any

from sayso.errors import EvidenceError, QueryError
from sayso.fold import fold
from sayso.model import Claim, Document, Span
from sayso.view import View
from sayso.views.pages import BriefPage
from sayso.views.parts import Evidence, Passage, Role

SECTIONS = {
    "standfirst": "At a glance",
    "claimed": "What is claimed",
    "said_once": "Said once",
    "conflicts": "Where accounts conflict",
    "shifts": "What changed",
    "retellings": "What changed in retelling",
    "forecasts": "Forecasts",
    "backing": "Who stands behind it",
    "lineage": "What was taken from whom",
    "timeline": "Timeline",
    "places": "Map",
    "unlocated": "Places not on the map",
    "evidence": "The claims in full",
    "sources": "The sources",
}


def check_evidence(page: BriefPage, view: View) -> None:
    """Every line leads to claims that the ledger has, shown in full, whose spans are their words.

    Raises `EvidenceError`, naming the line.
    """
    # One document at a time is enough: evidence is checked in the order of documents.
    read = lru_cache(maxsize=8)(view.document)
    shown = {entry.id for entry in page.evidence.items}
    for line, claims in lines(page):
        if not claims:
            raise EvidenceError(f"{line} leads to no evidence")
        for claim_id in claims:
            if claim_id not in shown:
                raise EvidenceError(
                    f"{line} leads to the claim {claim_id}, which is not shown in full"
                )
    for entry in sorted(page.evidence.items, key=lambda entry: entry.passage.document_id):
        _check_entry(entry, view, read(entry.passage.document_id))
    # Again one document at a time.
    for line, passage in sorted(passages(page), key=lambda found: found[1].document_id):
        _check_passage(line, passage, read(passage.document_id).text)


def lines(value: object, name: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every part of a page that refers to claims: what to call it, and the ids."""
    for inner, path in _walk(value, name):
        if hasattr(inner, "claims"):
            yield _line(inner, path), inner.claims


def passages(value: object) -> Iterator[tuple[str, Passage]]:
    """Every passage of a document that a page quotes, and what to call its line."""
    return (
        (_line(inner, path), inner)
        for inner, path in _walk(value, "")
        if isinstance(inner, Passage)
    )


def _walk(value: object, path: str) -> Iterator[tuple[object, str]]:
    """Every part of a page with the way to it, outer parts before inner, in the order of the page.

    Pages have hundreds of thousands of parts: those to come wait on a list, not in generators.
    """
    waiting = [(value, path)]
    while waiting:
        value, path = waiting.pop()
        if isinstance(value, tuple):
            inner = [(item, f"{path} {number}") for number, item in enumerate(value, 1)]
        else:
            yield value, path
            inner = [
                (getattr(value, field), f"{path}, {name}".strip(", ") if name else path)
                for field, name in _parts(value)
            ]
        waiting += [one for one in reversed(inner) if _has_parts(one[0])]


def _has_parts(value: object) -> bool:
    return isinstance(value, tuple) or bool(_parts(value))


def _parts(value: object) -> tuple[tuple[str, str], ...]:
    return _fields(type(value))  # type: ignore[arg-type]  # a class can be hashed


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """The fields of a dataclass, each with what it is called on the way to its value."""
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
    return tuple((name, SECTIONS.get(name, "" if name == "items" else name)) for name in names)


def _line(value: object, path: str) -> str:
    """The way to a part and what stands on its line, so that a person can find it."""
    words = (getattr(value, name, "") for name in ("label", "holder", "name"))
    found = next((f": {text[:60]}" for text in words if isinstance(text, str) and text), "")
    return f"“{path.strip()}{found}”"


def _check_entry(entry: Evidence, view: View, document: Document) -> None:
    line = f"“The claims in full {entry.number}: {entry.holder}”"
    try:
        claim = view.claim(entry.id)
    except QueryError as error:
        raise EvidenceError(f"{line} is the claim {entry.id}: {error.message}") from error
    if claim.document_id != document.id:
        raise EvidenceError(f"{line} shows another document than the one its claim stands in")
    _check_words(line, claim, document.text)
    _check_roles(line, claim, entry.passage)


def _check_words(line: str, claim: Claim, text: str) -> None:
    """The words of a claim are what stands at its spans, in order, and nothing else."""
    rest = fold(claim.words)
    for span in claim.content:
        words = fold(span.of(text))
        before, found, rest = rest.partition(words)
        if not found or not words or before.strip(" .…[]"):
            raise EvidenceError(
                f"{line}: the claim's words are not those of its document at {span.start}"
            )
    if rest.strip(" .…[]") or not 0 <= claim.evidence.start < claim.evidence.end <= len(text):
        raise EvidenceError(
            f"{line}: the claim's words or its sentence do not stand in its document"
        )


def _check_roles(line: str, claim: Claim, passage: Passage) -> None:
    """The highlighted stretches of the passage are the claim's sentence and words."""
    shown = Span(passage.segments[0].start, passage.segments[-1].end)
    for role, spans in ((Role.SENTENCE, (claim.evidence,)), (Role.CONTENT, claim.content)):
        for segment in passage.segments:
            inside = any(span.overlaps(Span(segment.start, segment.end)) for span in spans)
            if inside != (role in segment.roles):
                raise EvidenceError(f"{line}: the wrong words are highlighted at {segment.start}")
    if not shown.overlaps(claim.evidence):
        raise EvidenceError(f"{line}: the sentence of the claim is not in the passage shown")


def _check_passage(line: str, passage: Passage, text: str) -> None:
    place = passage.segments[0].start if passage.segments else 0
    for segment in passage.segments:
        if segment.start != place:
            raise EvidenceError(f"{line}: the passage has a gap at {place}")
        if not segment.masked and segment.text != text[segment.start : segment.end]:
            raise EvidenceError(
                f"{line}: the words at {segment.start} are not those of the document"
            )
        place = segment.end
