"""Drafts: attributions as the rules find them, before they are put in order and judged."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.extract.attributions.phrases import Range, Words
from sayso.model import Span, Stance

# How far each rule is trusted. PolNeAR, which the model's own probabilities are weighed on, has
# next to nothing of what these find; the figures are those of the rules they grew from.
SCORES: Mapping[str, float] = {
    "of a medium": 0.6,
    "how a medium was taken": 0.45,
    "a name before a colon": 0.7,
    "a name behind a dash": 0.9,  # 24 of 24, all in one article
    "a correction: its publisher takes the words back": 0.85,
    "nobody could check it: its publisher does not confirm it": 0.8,
    "as another cites it": 0.8,
    "according to": 0.9,  # 35 of 39 in dev
    "hearsay": 0.6,
    "received from it": 0.6,
    "heard or seen in it": 0.6,
    "the label of a turn": 0.95,
    "the quotation goes on": 0.85,
    "the quotation goes on to the speaker named after it": 0.85,
    "a post: its channel speaks": 0.85,
    "a statement: its publisher speaks": 0.85,
    "a turn whose speaker is not named": 0.85,
    "somebody tells their own mind": 0.8,
    "a saying set off by commas": 0.85,
    "a name and where it spoke": 0.7,
    "a count": 0.8,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """Spans of an attribution, and the rule that found it with the word it hangs on, if any.

    `told` adds to the ground; `stance` is set where the rule knows it and the words do not tell;
    `sure` where it was weighed for these very words. `shares_source` says that the words name
    the source only once for this and another attribution.
    """

    source: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    rule: str
    word: str = ""
    told: str = ""
    stance: Stance | None = None
    sure: float | None = None
    shares_source: bool = False

    @property
    def start(self) -> int:
        spans = (self.source, self.cue, *self.contents)
        return min(span.start for span in spans if span is not None)

    @property
    def why(self) -> str:
        """The ground, for the person at the desk."""
        ground = f"“{self.word}”: {self.rule}" if self.word else self.rule
        return f"{ground}, {self.told}" if self.told else ground

    @property
    def score(self) -> float:
        """How sure it is, 0 to 1: weighed for these words, or how far the rule is trusted."""
        return SCORES[self.rule] if self.sure is None else self.sure


def span_of(words: Words, found: Range) -> Span:
    """The stretch of text that a range of words covers."""
    return Span(words[found[0]].start, words[found[1] - 1].end)


def draft_of(
    words: Words,
    source: Range | None,
    cue: Range | None,
    contents: tuple[Range, ...],
    rule: str,
    word: str = "",
) -> Draft:
    """A draft from ranges of words."""
    return Draft(
        source and span_of(words, source),
        cue and span_of(words, cue),
        tuple(span_of(words, content) for content in contents),
        rule,
        word,
    )
