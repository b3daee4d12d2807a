"""The words on screen: times, numbers, stances and places in the original, as a reporter says them.

Takes values of the model, returns plain text. Month names are our own: the machine's language
must not change a brief.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from sayso.model import (
    Anchor,
    AnchorKind,
    Basis,
    Bound,
    ChangeKind,
    ContradictionKind,
    HolderKind,
    LineageKind,
    PlacePrecision,
    Precision,
    Quantity,
    Speech,
    Stance,
    Time,
)
from sayso.views.parts import Tone

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

TONES = {
    Stance.ASSERTS: Tone.FOR,
    Stance.CONFIRMS: Tone.FOR,
    Stance.BELIEVES: Tone.FOR,
    Stance.DENIES: Tone.AGAINST,
    Stance.DOUBTS: Tone.AGAINST,
    Stance.DOES_NOT_DENY: Tone.WITHHELD,
    Stance.DOES_NOT_CONFIRM: Tone.WITHHELD,
    Stance.DECLINES: Tone.WITHHELD,
    Stance.PREDICTS: Tone.AHEAD,
    Stance.INTENDS: Tone.AHEAD,
    Stance.WARNS: Tone.AHEAD,
    Stance.DEMANDS: Tone.AHEAD,
    Stance.ASKS: Tone.OTHER,
    Stance.EVALUATES: Tone.OTHER,
}

PLURALS = {
    Stance.ASSERTS: "assert",
    Stance.CONFIRMS: "confirm",
    Stance.DENIES: "deny",
    Stance.DOES_NOT_DENY: "do not deny",
    Stance.DOES_NOT_CONFIRM: "do not confirm",
    Stance.DECLINES: "decline to comment",
    Stance.DOUBTS: "doubt",
    Stance.ASKS: "ask",
    Stance.BELIEVES: "believe",
    Stance.PREDICTS: "predict",
    Stance.INTENDS: "intend",
    Stance.WARNS: "warn",
    Stance.DEMANDS: "demand",
    Stance.EVALUATES: "evaluate",
}

BASIS_WORDS = {
    Basis.GIVEN: "given by the desk",
    Basis.STATED: "stated in the text",
    Basis.METADATA: "from the file itself",
    Basis.INFERRED: "worked out",
}

SPEECH_WORDS = {
    Speech.DIRECT: "quoted word for word",
    Speech.INDIRECT: "in the writer's words",
    Speech.MIXED: "partly quoted",
}

HOLDER_WORDS = {
    HolderKind.PERSON: "person",
    HolderKind.ORGANISATION: "organisation",
    HolderKind.GOVERNMENT: "government",
    HolderKind.GROUP: "group",
    HolderKind.MEDIUM: "recording or document",
    HolderKind.UNNAMED: "not named",
    HolderKind.UNKNOWN: "not known",
}

CHANGE_WORDS = {
    ChangeKind.REVERSAL: "turned around",
    ChangeKind.SOFTENING: "softened",
    ChangeKind.HARDENING: "hardened",
    ChangeKind.NUMBER_MOVED: "number moved",
    ChangeKind.CONDITION_ADDED: "condition added",
}

CONFLICT_WORDS = {
    ContradictionKind.DENIAL: "one denies what the other says",
    ContradictionKind.NUMBER: "the numbers differ",
    ContradictionKind.TIME: "the times differ",
    ContradictionKind.PLACE: "the places differ",
}

LINEAGE_WORDS = {
    LineageKind.CREDITS: "credits",
    LineageKind.QUOTES: "quotes",
    LineageKind.REUSES_WORDING: "uses the same wording as",
    LineageKind.FORWARDS: "forwards",
}

PLACE_WORDS = {
    PlacePrecision.POINT: "exact point",
    PlacePrecision.SETTLEMENT: "town or village",
    PlacePrecision.DISTRICT: "somewhere in this district",
    PlacePrecision.REGION: "somewhere in this region",
    PlacePrecision.COUNTRY: "somewhere in this country",
    PlacePrecision.UNLOCATED: "not located",
}

# What cannot stand in a text that is read becomes the sign for an unknown character.
CONTROLS = {
    code: "\ufffd"
    for code in (*range(32), *range(127, 160), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)
    if chr(code) not in "\n\r\t"
}

NOT_NAMED = "someone not named"


def join(names: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def count(number: int, one: str, many: str = "") -> str:
    """`1 source`, `1,204 sources`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def times_words(number: int) -> str:
    """`once`, `twice`, `12 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def shorten(text: str, limit: int) -> str:
    """`text` on one line, cut at a space so that it has at most `limit` characters."""
    line = " ".join(text.split()).translate(CONTROLS)
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    return head[: head.rfind(" ") if " " in head[limit // 2 :] else len(head)].rstrip(" ,;:") + "…"


def day_words(day: date) -> str:
    """`26 October 2024`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def time_words(time: Time | None) -> str:
    """The interval as a person would say it; an open end is said to be open."""
    if time is None or (time.start is None and time.end is None):
        return "not recorded"
    if time.start is None:
        assert time.end is not None
        return f"before {_edge(time.end, time.precision)}"
    if time.end is None:
        return f"{_edge(time.start, time.precision)} or later"
    return _interval(time.start, time.end, time.precision)


def _edge(moment: datetime, precision: Precision) -> str:
    if precision is Precision.YEAR and (moment.month, moment.day) == (1, 1):
        return str(moment.year)
    if precision is Precision.MONTH and moment.day == 1:
        return f"{MONTHS[moment.month - 1]} {moment.year}"
    if (moment.hour, moment.minute) != (0, 0):
        return f"{day_words(moment.date())}, {moment:%H:%M}"
    return day_words(moment.date())


def _interval(start: datetime, end: datetime, precision: Precision) -> str:
    if end - start <= timedelta(minutes=1):
        return f"{day_words(start.date())}, {start:%H:%M}"
    last = end - timedelta(microseconds=1)
    midnights = start.time() == end.time() == datetime.min.time()
    if not midnights:
        return _clock_interval(start, end)
    if start.date() == last.date():
        return day_words(start.date())
    if (start.month, start.day, end.month, end.day) == (1, 1, 1, 1):
        return str(start.year) if start.year == last.year else f"{start.year} to {last.year}"
    if start.day == end.day == 1 and precision in (Precision.MONTH, Precision.YEAR):
        first, final = _edge(start, Precision.MONTH), _edge(last.replace(day=1), Precision.MONTH)
        return first if first == final else f"{first} to {final}"
    return _day_range(start.date(), last.date())


def _clock_interval(start: datetime, end: datetime) -> str:
    if start.date() == end.date():
        return f"{day_words(start.date())}, {start:%H:%M} to {end:%H:%M}"
    return f"{day_words(start.date())}, {start:%H:%M}, to {day_words(end.date())}, {end:%H:%M}"


def _day_range(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day_words(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} to {day_words(last)}"
    return f"{day_words(first)} to {day_words(last)}"


def number_words(number: float) -> str:
    """`1,500` or `2.5`."""
    return f"{number:,.0f}" if number == int(number) else f"{number:,.6g}"


def quantity_words(quantity: Quantity) -> str:
    """`about 1,500 troops`, `rises by 2 km`, `3 officers for every 30 troops`."""
    low, high = number_words(quantity.low), number_words(quantity.high)
    head = f"{low} to {high}" if low != high else low
    if quantity.bound is not Bound.EXACT:
        between = f"between {low} and {high}"
        head = between if quantity.bound is Bound.BETWEEN else f"{quantity.bound.value} {head}"
    parts = (quantity.trend.value, head, quantity.unit, quantity.counted)
    words = " ".join(part for part in parts if part)
    if quantity.per is None:
        return words
    return f"{words} for every {number_words(quantity.per)} {quantity.per_counted}".rstrip()


def anchor_words(anchor: Anchor) -> str:
    """Where in the original: `page 3`, `line 12`, `message 117`, `0:04.2 to 0:09.8`."""
    if anchor.kind is AnchorKind.SECONDS and anchor.start is not None:
        start = clock(anchor.start)
        return (
            f"sound at {start}" if anchor.end is None else f"sound {start} to {clock(anchor.end)}"
        )
    return f"{anchor.kind.value} {anchor.value}"


def clock(seconds: float) -> str:
    """Seconds of sound as `1:02:03.4`."""
    tenths = round(seconds * 10)
    minutes, rest = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    tail = f"{rest // 10:02d}.{rest % 10}"
    return f"{hours}:{minutes:02d}:{tail}" if hours else f"{minutes}:{tail}"


def origins_words(at_least: int, at_most: int) -> str:
    """`at least 1 and at most 2 separate sources`."""
    if at_most == 0:
        return "no source that is recorded"
    if at_least == at_most:
        return f"{count(at_least, 'separate source')}, as far as these reports tell"
    if at_least == 0:
        return f"at most {count(at_most, 'separate source')}, none of them recorded for certain"
    return f"at least {at_least} and at most {count(at_most, 'separate source')}"
