"""The grammar of times at work: takes a sentence, returns the times that it names.

Each word becomes a letter, its class (`lexer.py`); the rules of the language, written over the
classes, are one pattern, compiled once. What it finds becomes one letter again, and a second
pattern puts points together ("from … to …", "since …"). Linear.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.extract.lang.en_time_grammar import FRAGMENTS, FRAMES, RULES
from sayso.extract.lang.en_times import COUNTED, NOT_COUNTED
from sayso.extract.times.lexer import CORES, LAST_YEAR, LETTERS, Word, letters, lex
from sayso.extract.times.looking import NoTimeError
from sayso.extract.times.tense import AHEAD, BEHIND, tense_at
from sayso.extract.times.values import Origin, Part, Reading, read


@dataclass(frozen=True, slots=True)
class Piece:
    """One expression of a time: its place in the text, its value and modifier."""

    start: int
    end: int
    value: str
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of a sentence that names a time. `value` is empty where `trouble` says why.

    `lead` is the class of the preposition in it, or of the word before; empty at the beginning.
    """

    start: int
    end: int
    value: str
    pieces: tuple[Piece, ...] = ()
    trouble: str = ""
    origin: Origin = Origin.SPEECH
    lead: str = ""
    of_quarter: bool = False  # see `Reading`
    fiscal: bool = False


@dataclass(frozen=True, slots=True)
class _Point:
    """What one rule found: words (half-open), and what they say."""

    first: int
    last: int
    sign: str
    reading: Reading | None
    trouble: str = ""


def expressions(folded: str, start: int, end: int) -> Iterator[Expression]:
    """The times named in `folded[start:end]`, which is text with plain typography."""
    words = lex(folded, start, end)
    points = _with_shared_years(words, list(_points(words)))
    if points:
        yield from _framed(words, points)


# --- The patterns --------------------------------------------------------------------------------

_NAME = re.compile(r"<(\w+)>")


def _expanded(pattern: str, fragments: Mapping[str, str]) -> str:
    """The pattern in letters: fragments written out, names of classes replaced."""

    def one(match: re.Match[str]) -> str:
        name = match[1]
        return f"(?:{fragments[name]})" if name in fragments else LETTERS[name]

    return _NAME.sub(one, "".join(pattern.split()))


def _fragments() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, pattern in FRAGMENTS.items():
        found[name] = _expanded(pattern, found)
    return found


_WRITTEN_OUT = _fragments()


def _any_of(names: Iterable[str]) -> str:
    return f"[{''.join(LETTERS[name] for name in names)}]"


# No rule begins with one of these, and each has a word of these within its first ten: so most
# words are passed at once.
_NO_START = (
    *("other", "owner", "comma", "dash", "open", "close", "money", "percent", "stop", "of", "on"),
    *("in", "into", "and", "to", "or", "than", "by", "since", "before", "after", "from", "between"),
    *("until", "as", "once", "onwards", "local", "time", "period", "zone", "meridiem", "oclock"),
    *("ago", "old", "least", "most", "so", "ended", "whole", "same"),
)
_POINT = re.compile(
    f"(?!{_any_of(_NO_START)})(?=.{{0,9}}{_any_of(CORES)})(?:"
    + "|".join(f"(?P<{name}>{_expanded(pattern, _WRITTEN_OUT)})" for name, pattern in RULES)
    + ")"
)
_FRAME = re.compile(
    "|".join(f"(?P<{name}>{_expanded(pattern, _WRITTEN_OUT)})" for name, pattern in FRAMES)
)


# --- Points --------------------------------------------------------------------------------------

# A point of the calendar, a range of days, or neither: what the frames may put together.
POINT, RANGE, OTHER = "P", "R", "O"
_RANGES = frozenset({"days", "years", "eras"})
_OTHERS = frozenset(
    {
        *("window", "past_unit", "every", "weekdays", "per", "often", "first_units", "length"),
        *(
            "units",
            "within",
            "soon_unit",
            "present",
            "before_now",
            "formerly",
            "after_now",
            "from_event",
        ),
    }
)


def _points(words: Sequence[Word]) -> Iterator[_Point]:
    for match in _POINT.finditer(letters(words)):
        rule = match.lastgroup or ""
        first, last = match.span()
        if _misread(rule, words, first, last):
            continue
        sign = RANGE if rule in _RANGES else OTHER if rule in _OTHERS else POINT
        try:
            reading = read(rule, words[first:last], _tense(words, first))
        except NoTimeError as trouble:
            yield _Point(first, last, OTHER, None, str(trouble))
            continue
        if reading is not None:
            yield _Point(first, last, sign, reading)


# Which way a point lies where no verb tells.
_ASSUMED = {"since": BEHIND, "until": AHEAD, "by": AHEAD, "before": AHEAD}


def _tense(words: Sequence[Word], first: int) -> str:
    """What the verb before a point tells of it, or else the word before it."""
    before = _before(words, first)
    if before == "as":  # "as early as Tuesday"
        return AHEAD
    return tense_at(words, first) or _ASSUMED.get(before, "")


def _misread(rule: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the words only look like a time."""
    following = words[last].low if last < len(words) else ""
    if words[last - 1].low == "quarters":  # of a town, or fractions
        return rule == "units" or any(word.kind == "dash" for word in words[first:last])
    if words[last - 1].kind == "quarter":
        return rule in ("length", "first_units") and following == "of"
    if rule != "year" or first + 1 < last:
        return False
    # A bare number is a year only where nothing follows that it could count.
    before = words[first - 1] if first else None
    if before is not None and before.kind == "dash" and first > 1:
        before = words[first - 2] if words[first - 2].kind == "year" else before
    led = before is not None and before.kind in _LEADING
    named = before is not None and before.kind == "the"  # "the 1777 campaigns"
    counted = _counts(words, last, led=led, named=named)
    marked = before is not None and (before.kind in _MARKED or before.low in ("#", "no", "no."))
    return (
        counted or marked or words[first].number > LAST_YEAR or not (led or _likely(words[first]))
    )


# Before a number: what makes it a year, and what makes it anything else.
_LEADING = frozenset(
    {"in", "since", "until", "by", "before", "after", "of", "from", "to", "open", "year", "between"}
)
_MARKED = frozenset({"money", "dash", "percent", "num", "day"})
_FIRST_LIKELY = 1700  # bare numbers below are more often counts than years


def _likely(word: Word) -> bool:
    return word.number >= _FIRST_LIKELY


def _counts(words: Sequence[Word], last: int, *, led: bool, named: bool) -> bool:
    """Whether a noun that the number before `last` could count follows it."""
    if last >= len(words):
        return False
    word = words[last]
    if word.kind == "percent" or word.low in COUNTED:
        return True
    if named or word.possessive or (led and (word.capital or word.low in NOT_COUNTED)):
        return False
    return word.low.endswith("s")


_YEARLESS = re.compile(r"--(\d\d)(-\d\d)?(?::behind|:ahead)?")
_DATED = re.compile(r"(\d{4})-(\d\d)(?!\d)")


def _with_shared_years(words: Sequence[Word], points: list[_Point]) -> list[_Point]:
    """The points; in "May, August and September 1914" all have the year that is said once."""
    listed = False
    for n in range(len(points) - 2, -1, -1):
        point, following = points[n : n + 2]
        between = [word.kind for word in words[point.last : following.first]]
        joined = between[-1:] in (["and"], ["or"]) and len(between) < 3
        listed = joined or (listed and between == ["comma"])
        bare = _YEARLESS.fullmatch(point.reading.value) if listed and point.reading else None
        dated = _DATED.match(following.reading.value) if following.reading else None
        if not (bare and dated and point.reading):
            listed = False
            continue
        turns = bare[1] > dated[2] and not bare[2]  # "in December and January 1915"
        value = f"{int(dated[1]) - turns:04}-{bare[1]}{bare[2] or ''}"
        parts = tuple(replace(part, value=value) for part in point.reading.parts)
        points[n] = replace(point, reading=replace(point.reading, value=value, parts=parts))
    return points


# --- Points put together -------------------------------------------------------------------------


def _framed(words: Sequence[Word], points: Sequence[_Point]) -> Iterator[Expression]:
    spelt = letters(words)
    signs: list[str] = []  # the letters, with one sign for each point
    starts: list[int] = []  # where the word or point of each sign begins
    found: dict[int, _Point] = {}
    at = 0
    for point in points:
        signs.append(spelt[at : point.first])
        starts.extend(range(at, point.first))
        found[len(starts)] = point
        signs.append(point.sign)
        starts.append(point.first)
        at = point.last
    signs.append(spelt[at:])
    starts.extend(range(at, len(words) + 1))
    line = "".join(signs)
    place = 0
    while (match := _NEXT.search(line, place)) is not None:
        framed = _FRAME.match(line, match.start()) if line[match.start()] != OTHER else None
        if framed and framed.lastgroup == "span" and words[starts[framed.end()] - 1].possessive:
            framed = None  # "on Friday to December's figures"
        first, last = framed.span() if framed else match.span()
        inside = [found[n] for n in range(first, last) if n in found]
        if not inside:  # a preposition that leads nowhere
            place = match.start() + 1
            continue
        frame = (framed.lastgroup or "") if framed else "point"
        yield _expression(frame, words, starts[first], starts[last], inside)
        place = last


_NEXT = re.compile(
    "[POR"
    + "".join(
        LETTERS[name] for name in ["between", "from", "since", "until", "by", "before", "after"]
    )
    + "]"
)
# What a frame makes of its points.
_SHAPES: Mapping[str, str] = {
    "between": "{0}..{1}",
    "span": "{0}..{1}",
    "range": "{0}",
    "since": "{0}..",
    "until": "..{0}",
    "before": "..<{0}",
    "after": "{0}>..",
    "point": "{0}",
}


def _expression(
    frame: str, words: Sequence[Word], first: int, last: int, inside: Sequence[_Point]
) -> Expression:
    if frame in ("before", "after") and words[last - 1].possessive:
        # "after Friday's talks": the talks are what it comes after, Friday is when they were.
        frame, first = "point", inside[0].first
    start, end = words[first].start, words[last - 1].end
    troubled = next((point.trouble for point in inside if point.trouble), "")
    readings = [point.reading for point in inside if point.reading is not None]
    if troubled or not readings:
        return Expression(start, end, "", (), troubled)
    pieces = tuple(
        _piece(words, point.first, part)
        for point in inside
        if point.reading is not None
        for part in point.reading.parts
    )
    value = _SHAPES[frame].format(*(reading.value for reading in readings))
    origins = {reading.origin for reading in readings}
    origin = next((one for one in (Origin.EVENT, Origin.STORY) if one in origins), Origin.SPEECH)
    lead = words[first].kind if first < inside[0].first else _before(words, first)
    fiscal = any(word.kind == "fiscal" for word in words[first:last])
    of_quarter = readings[0].of_quarter
    return Expression(start, end, value, pieces, "", origin, lead, of_quarter, fiscal)


def _before(words: Sequence[Word], first: int) -> str:
    """The class of the word before; empty at the beginning."""
    return words[first - 1].kind if first else ""


def _piece(words: Sequence[Word], first: int, part: Part) -> Piece:
    start, end = words[first + part.first].start, words[first + part.last - 1].end
    return Piece(start, end, part.value, part.mod)
