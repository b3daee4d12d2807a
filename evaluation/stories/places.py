"""Where the words of gold stand in the text that Sayso reads from a report."""

from evaluation.stories.gold import Claim
from sayso.model import Span


def occurrences(words: str, text: str) -> list[Span]:
    """Every place where `words` stand letter for letter, overlapping ones too."""
    found = []
    place = text.find(words) if words else -1
    while place >= 0:
        found.append(Span(place, place + len(words)))
        place = text.find(words, place + 1)
    return found


def line_of(span: Span, text: str) -> Span:
    """The line that a span begins in, without its break."""
    end = text.find("\n", span.start)
    return Span(text.rfind("\n", 0, span.start) + 1, end if end >= 0 else len(text))


def words_at(claim: Claim, text: str) -> Span | None:
    """Where the words of a claim stand, None where nowhere; the first place, were there two."""
    return next(iter(occurrences(claim.words, text)), None)


def cues_at(claim: Claim, text: str) -> list[Span]:
    """Where the cue of a claim may stand: in the line of its words, else at the nearest place.

    The cue is a word that may stand there more than once; any of these places is right.
    """
    words = words_at(claim, text)
    found = occurrences(claim.cue, text)
    if words is None or not found:
        return found
    line = line_of(words, text)
    near = [cue for cue in found if line.contains(cue)]
    return near or [min(found, key=lambda cue: _apart(cue, words))]


def _apart(one: Span, other: Span) -> int:
    """Characters between two spans; 0 where they touch."""
    return max(0, one.start - other.end, other.start - one.end)
