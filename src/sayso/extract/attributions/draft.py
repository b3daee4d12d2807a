"""Drafts: attributions as the rules find them, before they are put in order and judged."""

from collections.abc import Mapping
from dataclasses import dataclass

from sayso.extract.attributions.phrases import Range, Words
from sayso.model import Span, Stance

# How far each rule is trusted: of what it finds in PolNeAR's 84 dev articles, the share whose cue
# and content meet one of the corpus's. Rules met fewer than ten times there (no figure behind
# them) take that of the rule they resemble.
SCORES: Mapping[str, float] = {
    "behind what was said": 0.93,  # 387 of 416
    "according to": 0.9,  # 35 of 39
    "as X said": 0.9,
    "with quotation": 0.85,  # 52 of 61
    "with as": 0.75,  # 12 of 16
    "with clause": 0.73,  # 289 of 398
    "with that": 0.74,  # 209 of 283
    "with naming": 0.63,  # 29 of 46
    "with object": 0.65,  # 139 of 214
    "with person to": 0.58,  # 30 of 52
    "with question": 0.46,  # 17 of 37
    "with about": 0.45,  # 5 of 11
    "with to": 0.37,  # 38 of 103: the corpus leaves most plans out
    "declines to comment": 0.6,
    "of a medium": 0.6,
    "by its agent": 0.6,
    "nobody is named": 0.45,  # 5 of 11
    "how a medium was taken": 0.45,
    "hearsay": 0.6,
    "a noun with that": 0.4,  # 10 of 25
    "a noun with of": 0.4,
    "a noun with to": 0.3,  # 6 of 20
    "a name before a colon": 0.7,
    "a name behind a dash": 0.9,  # 24 of 24, all in one article
    "a correction: its publisher takes the words back": 0.85,
    "nobody could check it: its publisher does not confirm it": 0.8,
    "as another cites it": 0.8,
    "received from it": 0.6,
    "heard or seen in it": 0.6,
    "the label of a turn": 0.95,
    "the quotation goes on": 0.85,
    "the quotation goes on to the speaker named after it": 0.85,
    "a post: its channel speaks": 0.85,
    "a statement: its publisher speaks": 0.85,
    "a turn whose speaker is not named": 0.85,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """Spans of an attribution, and the rule that found it with the word it hangs on, if any.

    `told` adds to the ground; `stance` is set where the rule knows it and the words do not tell.
    """

    source: Span | None
    cue: Span | None
    contents: tuple[Span, ...]
    rule: str
    word: str = ""
    told: str = ""
    stance: Stance | None = None

    @property
    def start(self) -> int:
        spans = (self.source, self.cue, *self.contents)
        return min(span.start for span in spans if span is not None)

    @property
    def is_noun(self) -> bool:
        """Whether a noun of speech makes it ("a warning that …")."""
        return self.rule.startswith("a noun ")

    @property
    def why(self) -> str:
        """The ground, for the person at the desk."""
        ground = f"“{self.word}”: {self.rule}" if self.word else self.rule
        return f"{ground}, {self.told}" if self.told else ground

    @property
    def score(self) -> float:
        """How far the rule is trusted, 0 to 1."""
        return SCORES[self.rule]


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
