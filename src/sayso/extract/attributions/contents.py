"""Contents: where what was said begins and ends, to the right or the left of its cue.

Takes the words of a unit and its cues; returns ranges of word positions. A content to the right
keeps its "that" or "to"; the full stop behind it is left out, a question mark is kept.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.phrases import (
    Range,
    Words,
    is_verb,
    noun_phrase_after,
    noun_phrase_before,
    time_end,
)
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang

_THAT_WITHIN = 16  # words from a cue to its "that", past "on Friday, in a statement to reporters"
_NO_THAT_BEHIND = frozenset({".", ";", ":", "?", "who", "which", "as", "because", "but"})
_PERSON_WITHIN = 9  # words of the person in "urged the two presidents to"
_ENDS = frozenset({".", "!", "...", "…", ";", ","})


@dataclass(frozen=True, slots=True)
class Content:
    """Ranges of words, and the last word of the cue where the content's frame lengthened it."""

    ranges: tuple[Range, ...]
    cue_last: int
    frame: str


def right_content(words: Words, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """What is said to the right of the cue, by the first of its frames that fits."""
    start = past_listener(words, cue)
    that = _that(words, cue, cues)
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
        person = _person_to(words, start)
        if person is not None:
            return _until_stop(words, person, cue, cues, "person to")
    if cue.allows("w") and (low in lang.QUESTIONS or low == "as"):
        return _until_stop(words, bare, cue, cues, "question") if low != "as" else None
    if cue.allows("b") and low in lang.ABOUT and bare + 1 < len(words):
        return _object(words, bare + 1, cue, cues, "about", cue_last=bare)
    return _bare(words, start, bare, cue, cues)


def past_listener(words: Words, cue: Cue) -> int:
    """The position after the person told ("told the court"), where the verb names one."""
    start = cue.last + 1
    if not cue.allows("a") or start >= len(words):
        return start
    if words[start].low in {"that", "to", ",", ":", "of", "about"} | lang.QUESTIONS:
        return start
    listener = noun_phrase_after(words, start)
    if listener is None:
        return start
    end = listener[1]
    if cue.verb.lemma == "tell":
        return (
            end if words[start].low not in {"him", "her", "them", "me", "us", "you"} else start + 1
        )
    following = words[end].low if end < len(words) else "."
    return end if following in {"that", ",", ".", "of", "about"} | lang.QUESTIONS else start


def _bare(words: Words, start: int, bare: int, cue: Cue, cues: Sequence[Cue]) -> Content | None:
    """A clause without "that", "X as Y", or an object."""
    if words[bare].is_mark and words[bare].low not in {"$", "(", "[", "#", "@"}:
        return None
    clause = cue.allows("s") and words[bare].low not in lang.PREPOSITIONS | lang.CLAUSE_OPENERS
    if clause and (cue.verb.lemma == "say" or _clause_follows(words, bare)):
        return _until_stop(words, bare, cue, cues, "clause")
    if cue.allows("kc"):
        return _as(words, start, cue, cues)
    if cue.allows("o") and words[bare].low not in lang.PREPOSITIONS | lang.CLAUSE_OPENERS - {
        "that",
        "what",
    }:
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


def _that(words: Words, cue: Cue, cues: Sequence[Cue]) -> int | None:
    """The "that" which opens the content, past adjuncts and the person told."""
    for place in range(cue.last + 1, min(cue.last + _THAT_WITHIN, len(words))):
        word = words[place]
        if word.low == "that":
            return place
        if word.is_quote and not (place + 1 < len(words) and words[place + 1].low == "that"):
            return None
        if word.low in _NO_THAT_BEHIND or _opens_cue(cues, place):
            return None
        if is_verb(words, place) and not word.is_capital:
            return None
    return None


def past_adjuncts(words: Words, start: int) -> int:
    """The position after "on Friday", "in a statement", "to reporters" and adverbs."""
    place = start
    while place < len(words):
        moved = _past_one(words, place)
        if moved == place:
            break
        place = moved
    return min(place, len(words))


def _past_one(words: Words, place: int) -> int:
    low = words[place].low
    after_time = time_end(words, place)
    if after_time > place:
        return after_time
    if low in lang.ADVERBS or (
        low.endswith("ly") and low not in lang.NOT_ADVERBS and low.islower()
    ):
        return place + 1
    if low in lang.ADJUNCT_OPENERS:
        return _past_setting(words, place)
    if low == "," and place + 1 < len(words):
        closing = next(
            (i for i in range(place + 1, min(place + 14, len(words))) if words[i].low == ","), None
        )
        opener = words[place + 1].low
        if closing is not None and (
            opener in lang.ADJUNCT_OPENERS or time_end(words, place + 1) == closing
        ):
            return closing + 1
        if place + 1 < len(words) and words[place + 1].is_quote:
            return place + 1
    if low == ":":
        return place + 1
    return place


def _past_setting(words: Words, place: int) -> int:
    """Past "in a televised interview with X", "to reporters", "on Telegram"."""
    for end in range(place + 1, min(place + 8, len(words))):
        low = words[end].low
        if low in lang.SETTINGS | lang.LISTENERS:
            following = words[end + 1].low if end + 1 < len(words) else ""
            if following in {"with", "to", "on", "at", "by", "from"} and low not in lang.LISTENERS:
                return _past_setting_link(words, end + 1)
            return end + 1
        if words[end].is_mark or low in lang.CLAUSE_OPENERS or is_verb(words, end):
            return place
    return place


def _past_setting_link(words: Words, place: int) -> int:
    end = place + 1
    while (
        end < len(words)
        and end - place < 6
        and (words[end].is_capital or words[end].low in {"the", "a", "'s"})
    ):
        end += 1
    return end


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
    stop = min(stop_of(words, start, cue, cues), _object_end(words, start))
    return _trim(words, start, stop, cue.last if cue_last is None else cue_last, frame)


def _object_end(words: Words, start: int) -> int:
    for place in range(start, len(words)):
        low = words[place].low
        if low in {",", ";", ":", ".", "?", "!", "(", "-", "--"} and place > start:
            if low == "." and words[place - 1].low in names.HONORIFICS:
                continue
            return place
        if place > start and low in {
            "but",
            "although",
            "while",
            "because",
            "when",
            "after",
            "before",
            "as",
            "if",
            "amid",
            "so",
            "whereas",
        }:
            return place
    return len(words)


def _until_stop(
    words: Words, start: int, cue: Cue, cues: Sequence[Cue], frame: str
) -> Content | None:
    return _trim(words, start, stop_of(words, start, cue, cues), cue.last, frame)


def _trim(words: Words, start: int, stop: int, cue_last: int, frame: str) -> Content | None:
    while stop > start and words[stop - 1].low in _ENDS:
        stop -= 1
    if stop <= start:
        return None
    return Content(((start, stop),), cue_last, frame)


def stop_of(words: Words, start: int, cue: Cue, cues: Sequence[Cue]) -> int:
    """Where a content that starts at `start` ends at the latest."""
    later = cues[bisect_right(cues, start, key=attrgetter("first")) :]
    for place in range(start + 1, len(words)):
        low = words[place].low
        if low == ";":
            return place
        if low == ",":
            if _breaks_after_comma(words, place, later):
                return place
        elif words[place].is_quote and words[place].plain[-1] in ",.?!" and place > start:
            return place + 1
        elif (low in {"and", "but", "or"} and _goes_on_with(words, place + 1, later, cue)) or (
            low == "according" and place + 1 < len(words) and words[place + 1].low == "to"
        ):
            return place
    return len(words)


def _opens_cue(cues: Sequence[Cue], place: int) -> bool:
    near = _first_from(cues, place)
    return near is not None and near.first == place


def _first_from(cues: Sequence[Cue], place: int) -> Cue | None:
    at = bisect_left(cues, place, key=attrgetter("first"))
    return cues[at] if at < len(cues) else None


def _breaks_after_comma(words: Words, comma: int, later: Sequence[Cue]) -> bool:
    after = comma + 1
    if after >= len(words):
        return True
    if after < len(words) and words[after].low in {
        "and",
        "then",
        "but",
        "while",
        "also",
        "further",
    }:
        after += 1
    low = words[comma + 1].low
    near = _first_from(later, comma)
    if near is None:
        return False
    if near.first == after and near.use is Use.GERUND:
        return True
    if low in {"and", "but"} and near.first == after and near.use is Use.FINITE:
        return True
    if low == "with" and near.use is Use.GERUND and near.first - comma < 8:
        return True
    if low in lang.CONCESSIVES | {"and"} and near.use is Use.FINITE and near.first - comma < 24:
        subject = noun_phrase_before(words, near.first, comma + 1)
        return subject is not None and (low != "and" or subject[0] <= comma + 3)
    return _attributed_behind(words, comma, near)


def _attributed_behind(words: Words, comma: int, near: Cue) -> bool:
    """Whether ", X said." follows, which attributes all that stands before it."""
    if (
        near.use is not Use.FINITE
        or near.first - comma > 12
        or (near.allows("i") and not near.allows("q"))
    ):
        return False
    behind = words[near.last + 1].low if near.last + 1 < len(words) else "."
    if near.first == comma + 1:
        return behind not in {"that", "to"} and words[near.last + 1 : near.last + 2] != ()
    subject = noun_phrase_before(words, near.first, comma + 1)
    return behind in {".", ",", "on", "in"} and subject is not None and subject[0] == comma + 1


def _goes_on_with(words: Words, place: int, later: Sequence[Cue], cue: Cue) -> bool:
    """Whether another verb of speech with the same subject follows ("said X and added Y")."""
    near = _first_from(later, place)
    if near is None or near.first != place or near.use is not Use.FINITE:
        return False
    return words[near.head].low.endswith(("ed", "said", "s")) or cue.use is Use.GERUND


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
