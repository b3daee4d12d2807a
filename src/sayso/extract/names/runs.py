"""Runs: the stretches of a sentence's words that may be a name, and what a name was found as."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word
from sayso.model import Kind, Span

_LONGEST = 12  # words of a name
_PARTICLES = frozenset(
    ["de", "van", "von", "al", "bin", "ibn", "ul", "el", "la", "der", "den", "du", "da", "di"]
)
FUNCTION = (
    lang.DETERMINERS
    | lang.PREPOSITIONS
    | lang.PRONOUNS
    | lang.CLAUSE_OPENERS
    | lang.ADVERBS
    | lang.AUXILIARIES
    | lang.TIME_WORDS - {"may"}
    | {"yes", "not", "never", "there", "here", "and", "or", "it"}
)


@dataclass(frozen=True, slots=True)
class Found:
    """A run of words with its kind, before last names are joined to full ones."""

    words: tuple[Word, ...]
    kind: Kind
    why: str
    score: float

    @property
    def value(self) -> str:
        return " ".join(word.plain for word in self.words).replace(" 's", "'s").replace(" .", ".")

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)


def runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Runs of capitalised words with the small words that may stand inside a name."""
    place = 0
    while place < len(words):
        if not _starts(words, place):
            place += 1
            continue
        end = place + 1
        while end < len(words) and end - place < _LONGEST:
            step = _step(words, place, end)
            if step == 0:
                break
            end += step
        yield place, end
        place = end


def _starts(words: Sequence[Word], place: int) -> bool:
    word = words[place]
    if word.is_mark or not word.is_capital or word.low in FUNCTION - {"north", "south"}:
        return _ordinal(words, place)
    return True


def _ordinal(words: Sequence[Word], place: int) -> bool:
    """ "6th Brigade" opens with a number."""
    following = words[place + 1] if place + 1 < len(words) else None
    return (
        words[place].low[0].isdigit()
        and words[place].low.endswith(("st", "nd", "rd", "th"))
        and following is not None
        and following.is_capital
    )


def _step(words: Sequence[Word], start: int, end: int) -> int:
    """How many words the run takes in at `end`."""
    word = words[end]
    following = words[end + 1] if end + 1 < len(words) else None
    if word.is_capital and not word.is_mark and word.low not in lang.PRONOUNS:
        return 1
    if word.low == "." and (words[end - 1].low in names.HONORIFICS or len(words[end - 1].low) == 1):
        return 1
    if following is None or not following.is_capital or following.is_mark:
        return 0
    if word.low in _PARTICLES:
        return 1
    if word.low in {"of", "for"}:
        return int(any(w.low in names.ORGANISATIONS | names.TITLES for w in words[start:end]))
    if word.low == "on":
        return int(words[end - 1].low in names.ORGANISATIONS)
    if word.low in {"and", "&"}:
        return int(
            words[end - 1].low in {"defence", "defense", "security", "foreign", "justice"}
            or word.low == "&"
        )
    if word.low == "'s":
        return int(_organisation_ahead(words, end + 1))
    return 0


def _organisation_ahead(words: Sequence[Word], start: int) -> bool:
    for word in words[start : start + 4]:
        if not word.is_capital:
            return False
        if word.low in names.ORGANISATIONS:
            return True
    return False
