"""Contents: where what was said begins and ends, to the right or the left of its cue.

Takes the words of a unit and its cues; returns ranges of word positions. A content to the right
keeps its "that" or "to"; the full stop behind it is left out, a question mark is kept.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extract.attributions.adjuncts import opens_adjunct, past_adjuncts, past_listener
from sayso.extract.attributions.groups import Cue
from sayso.extract.attributions.phrases import (
    Range,
    Words,
    is_verb,
    opens_number,
    without_time_behind,
)
from sayso.extract.attributions.stops import closed, object_end, opens_cue, stop_of
from sayso.extract.lang import en_speech as lang
from sayso.model import Stance

_THAT_WITHIN = 16  # words from a cue to its "that", past "on Friday, in a statement to reporters"
_NO_THAT_BEHIND = frozenset({".", ";", ":", "?", "who", "which", "as", "because", "but"})
_ADDRESSED = frozenset({Stance.DEMANDS, Stance.ASKS, Stance.WARNS, Stance.ASSERTS})
# What is denied or confirmed lies behind: a time at its end is that of the denial.
_ABOUT_THE_PAST = frozenset({Stance.DENIES, Stance.CONFIRMS})
_PERSON_WITHIN = 9  # words of the person in "urged the two presidents to"


@dataclass(frozen=True, slots=True)
class Content:
    """Ranges of words, and the last word of the cue where the content's frame lengthened it."""

    ranges: tuple[Range, ...]
    cue_last: int
    frame: str


def right_content(words: Words, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """What is said to the right of the cue, by the first of its frames that fits."""
    start = past_listener(words, cue)
    that = _that(words, cue, cues, start)
    if that is not None and cue.allows("st"):
        return _until_stop(words, that, cue, cues, "that")
    bare = past_adjuncts(words, start)
    if bare >= len(words):
        return None
    quoted = _quoted(words, bare, cue, cues)
    if quoted is not None:
        return quoted
    low = words[bare].low
    if low == "to" and cue.allows("i"):
        return _until_stop(words, bare, cue, cues, "to")
    if cue.allows("p"):
        person = _person_to(words, cue.last + 1)
        if person is not None:
            # "Urged them [to leave]", but "expects [them to leave]".
            begin = person if cue.verb.stance in _ADDRESSED else cue.last + 1
            return _until_stop(words, begin, cue, cues, "person to")
    if cue.allows("w") and (low in lang.QUESTIONS or low == "as"):
        return _until_stop(words, bare, cue, cues, "question") if low != "as" else None
    if (
        cue.allows("b")
        and low in lang.ABOUT
        and bare + 1 < len(words)
        and not opens_number(words, bare)
    ):
        return _object(words, bare + 1, cue, cues, "about", cue_last=bare)
    return _bare(words, start, bare, cue, cues)


def _bare(words: Words, start: int, bare: int, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """A clause without "that", "X as Y", or an object."""
    if words[bare].is_mark and words[bare].low not in {"$", "(", "[", "#", "@"}:
        return None
    counted = opens_number(words, bare)
    clause = cue.allows("s") and (
        counted or words[bare].low not in lang.PREPOSITIONS | lang.CLAUSE_OPENERS
    )
    if clause and (cue.verb.lemma == "say" or _clause_follows(words, bare)):
        return _until_stop(words, bare, cue, cues, "clause")
    if cue.allows("kc"):
        return _as(words, start, cue, cues)
    no_object = lang.PREPOSITIONS | lang.CLAUSE_OPENERS - {"that", "what"}
    if cue.allows("o") and (counted or words[bare].low not in no_object):
        return _object(
            words, start if words[start].low not in lang.ADVERBS else bare, cue, cues, "object"
        )
    return None


def _clause_follows(words: Words, start: int) -> bool:
    """Whether a verb comes before the clause that starts here could have ended."""
    for place in range(start + 1, min(start + 12, len(words))):
        if words[place].low in lang.CLAUSE_OPENERS or words[place].is_mark:
            return False
        if is_verb(words, place):
            return True
    return False


def _that(words: Words, cue: Cue, cues: Sequence[Cue], start: int) -> int | None:
    """The "that" which opens the content, past adjuncts and the person told."""
    if start < len(words) and not cue.allows("a") and not opens_adjunct(words, start):
        return start if words[start].low == "that" else None
    for place in range(start, min(start + _THAT_WITHIN, len(words))):
        word = words[place]
        if word.low == "that":
            return place
        if word.low == "," and (behind := _behind_aside(words, place)) is not None:
            return behind
        if word.is_quote and not (place + 1 < len(words) and words[place + 1].low == "that"):
            return None
        if word.low in lang.CITING:
            continue
        if word.low.endswith("ed") and words[place - 1].low in lang.SETTINGS:
            continue  # "said in a report published on Monday that"
        if word.low in _NO_THAT_BEHIND or opens_cue(cues, place):
            return None
        if is_verb(words, place) and not word.is_capital:
            return None
    return None


def _behind_aside(words: Words, comma: int) -> int | None:
    """The "that" right behind the parenthesis that this comma opens, if there is one."""
    for place in range(comma + 1, min(comma + _THAT_WITHIN, len(words) - 1)):
        if words[place].low == ",":
            return place + 1 if words[place + 1].low == "that" else None
        if words[place].is_quote or words[place].low in _NO_THAT_BEHIND - {"as", "because"}:
            return None
    return None


def _quoted(words: Words, bare: int, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    if not words[bare].is_quote or not cue.allows("qsotbck"):
        return None
    before = words[bare - 1].low
    if before in {",", ":"} or bare + 1 >= len(words) or words[bare + 1].is_mark:
        end = bare + 1
        while end < len(words) and words[end].is_quote:
            end += 1
        if (
            end < len(words)
            and before not in {",", ":"}
            and words[end].low == ","
            and cue.allows("s")
        ):
            return _until_stop(words, bare, cue, cues, "quotation")
        return Content(((bare, end),), cue.last, "quotation")
    return _until_stop(words, bare, cue, cues, "quotation")


def _person_to(words: Words, start: int) -> int | None:
    for place in range(start + 1, min(start + _PERSON_WITHIN, len(words))):
        low = words[place].low
        if low == "to" or (
            low == "not" and place + 1 < len(words) and words[place + 1].low == "to"
        ):
            return place
        if (
            words[place].low in {",", ".", ";", ":"}
            or words[place].is_quote
            or is_verb(words, place)
        ):
            return None
    return None


def _as(words: Words, start: int, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """ "refers to X as Y", "called X Y": both X and Y are what is said."""
    stop = stop_of(words, start, cue, cues)
    as_at = next((i for i in range(start, min(start + 15, stop)) if words[i].low == "as"), None)
    if as_at is not None and cue.allows("k") and start < as_at + 1 < stop:
        start = start + 1 if as_at == start else start  # "what one described as a warning"
        return _trim(words, start, stop, cue.last, "as")
    if cue.allows("c") and stop > start and (_second_name(words, start, stop)):
        return _trim(words, start, stop, cue.last, "naming")
    if cue.allows("o"):
        return _object(words, start, cue, cues, "object")
    return None


def _second_name(words: Words, start: int, stop: int) -> bool:
    """Whether, after what is called, something it is called follows."""
    inside = words[start + 1 : stop]
    return any(w.is_quote or w.low in {"a", "an", "the"} or not w.is_capital for w in inside)


def _object(
    words: Words,
    start: int,
    cue: Cue,
    cues: Sequence[Cue],
    frame: str,
    *,
    cue_last: int | None = None,
) -> Content | None:
    stop = min(stop_of(words, start, cue, cues), object_end(words, start))
    if cue.verb.stance in _ABOUT_THE_PAST:
        bare = without_time_behind(words, start, stop)
        stop = stop if words[bare - 1].low.endswith("ed") else bare  # "a ruling released Thursday"
    return _trim(words, start, stop, cue.last if cue_last is None else cue_last, frame)


def _until_stop(
    words: Words, start: int, cue: Cue, cues: Sequence[Cue], frame: str
) -> Content | None:
    return _trim(words, start, stop_of(words, start, cue, cues), cue.last, frame)


def _trim(words: Words, start: int, stop: int, cue_last: int, frame: str) -> Content | None:
    ranges = closed(words, start, stop)
    return Content(ranges, cue_last, frame) if ranges else None


def left_content(words: Words, end: int, floor: int) -> tuple[Range, ...]:
    """What stands before a postposed cue: up to the comma or quotation that ends before `end`."""
    stop = end
    while stop > floor and words[stop - 1].low in {",", "-", "--"}:
        stop -= 1
    start = floor
    while start < stop and (words[start].is_mark and words[start].low not in {"$", "(", "["}):
        start += 1
    if start >= stop:
        return ()
    last_quote = _only_quotes(words, start, stop)
    return ((last_quote, stop),) if last_quote is not None else ((start, stop),)


def _only_quotes(words: Words, start: int, stop: int) -> int | None:
    """Where a closing quotation that stands by itself begins, after a colon or a full stop."""
    if not words[stop - 1].is_quote:
        return None
    place = stop - 1
    while place > start and words[place - 1].is_quote:
        place -= 1
    if place == start or words[place - 1].low in {":", ".", "?", "!"}:
        return place
    return None
