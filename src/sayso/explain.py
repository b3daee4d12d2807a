"""`sayso explain FILE:OFFSET`: why a passage was read as it was.

Takes one file and a place in its text; gives lines for a person: each word with the role it was
given and how sure that is, each link with what else was weighed, and the attributions that came
of it, kept or left out. What lies inside a content is told below it.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from sayso.errors import QueryError
from sayso.extract.tagger.document import spoken_paragraphs
from sayso.extract.tagger.labels import SPEECH, STANCES, Role
from sayso.extract.tagger.links import Links
from sayso.extract.tagger.model import Model, shipped
from sayso.extract.tagger.reading import Reading, Triple, read, stance_shares
from sayso.model import Document, Facts, Problem, Span
from sayso.settings import Settings
from sayso.single import read_single

_ELSE = 0.02  # what was weighed at less is not told
_QUOTED = 60  # code points of a span that a line shows


def explain(place: str, facts: Facts, settings: Settings) -> Iterator[str]:
    """The lines that explain `place`, "FILE:OFFSET" (code points of the text, as `sayso extract`

    counts them). Raises `QueryError` where there is no such place.
    """
    file, colon, offset = place.rpartition(":")
    if not colon or not offset.isdecimal():
        raise QueryError(f"{place!r} names no place", remedy="write FILE:OFFSET, such as a.txt:120")
    results = read_single(file, facts, settings)
    documents = [result.document for result in results if result.document is not None]
    if len(documents) != 1:
        problem = next((p for r in results for p in r.problems), Problem(file, "holds no one text"))
        raise QueryError(problem.message, remedy=problem.remedy)
    yield from explained(documents[0], int(offset), shipped())


def explained(document: Document, offset: int, model: Model) -> Iterator[str]:
    """The lines for one place of a document."""
    text = document.text
    if offset >= len(text):
        raise QueryError(
            f"{document.name} has {len(text)} characters, none at {offset}",
            remedy="count from 0; sayso extract --json shows the offsets",
        )
    paragraphs = spoken_paragraphs(document)
    here = next((span for span in paragraphs if offset < span.end), None)
    if here is None:
        raise QueryError(f"no words stand at or behind {offset} in {document.name}")
    yield f"{document.name}, characters {here.start} to {here.end}"
    for reading in read(text, paragraphs, model):
        yield from _of_reading(reading, here, text, model)


def _of_reading(reading: Reading, here: Span, text: str, model: Model) -> Iterator[str]:
    window = reading.window
    words = window.words
    if not any(here.contains(word.span) for word in words):
        return
    indent = "    " * window.level
    if window.level:
        yield f"{indent}inside “{_short(words[0].start, words[-1].end, text)}”:"
    yield from (indent + line for line in _words(reading, here))
    yield from (indent + line for line in _links(reading, here, text))
    for triple in reading.triples:
        if not here.contains(triple.cue):
            continue
        sure = model.probability(triple.evidence)
        kept = "kept" if sure >= model.threshold else f"left out: below {model.threshold:.2f}"
        source = triple.source.of(text) if triple.source else "(nobody named)"
        contents = " … ".join(_short(c.start, c.end, text) for c in triple.contents)
        yield f"{indent}{sure:.2f}  {source} | {triple.cue.of(text)} | {contents or '(nothing)'}"
        yield f"{indent}      {kept}; stance {_stances(reading, triple)}"


def _words(reading: Reading, here: Span) -> Iterator[str]:
    """Each word with its role and how sure that is; what else came near."""
    weights = reading.weighed.words()
    for place, word in enumerate(reading.window.words):
        if not here.contains(word.span):
            continue
        roles = _roles(weights[place])
        best, *others = sorted(roles, key=lambda role: -roles[role])
        near = ", ".join(f"{role} {roles[role]:.2f}" for role in others if roles[role] >= _ELSE)
        mark = "" if best == "–" else best
        yield f"  {word.start:>7}  {word.plain:<20.20} {mark:<8} {roles[best]:.2f}" + (
            f"  ({near})" if near else ""
        )


def _roles(weights: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> dict[str, float]:
    found = {str(role): 0.0 for role in Role} | {"–": 0.0}
    for name, weight in zip(SPEECH.tags, weights, strict=True):
        found[name[2:] or "–"] += float(weight)
    return found


def _links(reading: Reading, here: Span, text: str) -> Iterator[str]:
    """The source of each cue, the cue of each content, and the others that were weighed."""
    words = reading.window.words
    spans = {
        role: [Span(words[a].start, words[b - 1].end) for a, b in reading.spans[role]]
        for role in Role
    }
    for role, to, links in (
        (Role.CUE, Role.SOURCE, reading.sources),
        (Role.CONTENT, Role.CUE, reading.contents),
    ):
        for number, span in enumerate(spans[role]):
            if here.contains(span) and spans[to]:
                chosen, others = _weighed(links, number, spans[to], text)
                shown = f"{role} “{_short(span.start, span.end, text)}” → {to} {chosen}"
                yield f"  {shown}" + (f"  (else {others})" if others else "")


def _weighed(links: Links, number: int, among: Sequence[Span], text: str) -> tuple[str, str]:
    names = [f"“{_short(one.start, one.end, text)}”" for one in among] + ["none"]
    owner = links.chosen[number]
    chosen = len(among) if owner is None else owner
    shares = links.shares[number]
    others = [
        f"{names[n]} {shares[n]:.2f}"
        for n in np.argsort(-shares)
        if n != chosen and shares[n] >= _ELSE
    ]
    return f"{names[chosen]} {links.sure[number]:.2f}", ", ".join(others)


def _stances(reading: Reading, triple: Triple) -> str:
    words = reading.window.words
    starts = {word.start: number for number, word in enumerate(words)}
    ends = {word.end: number + 1 for number, word in enumerate(words)}
    cue, *said = [(starts[span.start], ends[span.end]) for span in (triple.cue, *triple.contents)]
    shares = stance_shares(reading.scores, cue, said)
    order = [n for n in np.argsort(-shares) if shares[n] >= _ELSE]
    return ", ".join(f"{STANCES[n]} {shares[n]:.2f}" for n in order)


def _short(start: int, end: int, text: str) -> str:
    words = " ".join(text[start:end].split())
    return words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
