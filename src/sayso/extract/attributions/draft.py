"""Drafts: attributions as the rules find them, before they are nested, judged and scored."""

from dataclasses import dataclass

from sayso.extract.attributions.phrases import Range, Words
from sayso.model import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """Spans of an attribution, with the rule that found it and how far that rule is trusted."""

    source: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    why: str
    score: float

    @property
    def start(self) -> int:
        spans = (self.source, self.cue, *self.contents)
        return min(span.start for span in spans if span is not None)


def span_of(words: Words, found: Range) -> Span:
    """The stretch of text that a range of words covers."""
    return Span(words[found[0]].start, words[found[1] - 1].end)


def draft_of(
    words: Words,
    source: Range | None,
    cue: Range | None,
    contents: tuple[Range, ...],
    why: str,
    score: float,
) -> Draft:
    """A draft from ranges of words."""
    return Draft(
        source and span_of(words, source),
        cue and span_of(words, cue),
        tuple(span_of(words, content) for content in contents),
        why,
        score,
    )
