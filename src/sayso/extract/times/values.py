"""Values of times: takes the words of an expression, returns what they say (`sayso.reckon`).

Which of the builders applies is told by the letters that are there; nothing is counted here.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from sayso.extract.lang.en_times import DAYS, MERIDIEMS, PARTS, SEASONS, UNITS
from sayso.extract.times.letters import (
    AHEAD,
    BEHIND,
    FIRST_YEAR,
    LAST_YEAR,
    WOULD_BE,
    Word,
)

Ends = Sequence[Sequence[Word]]


class NoTimeError(ValueError):
    """The words look like a time and name none; the message says why."""


def _between(ends: Ends, tense: str) -> str:
    left, right = (_point(end, tense) for end in ends)
    return f"{left}..{right}"


def _shared(ends: Ends, _: str) -> str:
    (found,) = ends
    days = [word for word in found if word.letter in "DO"]
    first, last = (_date(found, day) for day in (days[0], days[-1]))
    part = _part_of_day(found)
    if part in ("night", "overnight"):
        return f"{first}@night"
    return f"{first}..{last}"


def _open(shape: str, default: str = "") -> Callable[[Ends, str], str]:
    def build(ends: Ends, tense: str) -> str:
        return shape.format(_point(ends[0], tense or default))

    return build


def _ahead(ends: Ends, _: str) -> str:
    unit, size = UNITS[ends[0][-1].low]
    return f"+{ends[0][0].number * size}{unit}"


FRAMES: dict[str, Callable[[Ends, str], str]] = {
    "between": _between,
    "shared": _shared,
    "span": _between,
    "since": _open("{}..", BEHIND),
    "until": _open("..{}", AHEAD),
    "before": _open("..<{}", AHEAD),
    "after": _open("{}>.."),
    "point": _open("{}"),
    "ahead": _ahead,
    "clock": lambda ends, _: f"+0d@{_clock(ends[0])}",
    "past": lambda *_: "past",
}


def _point(words: Sequence[Word], tense: str) -> str:
    """The value of one point, by the first of `_BUILDERS` whose letters are all there."""
    letters = {word.letter for word in words}
    for needed, build in _BUILDERS:
        if all(letters & set(alternatives) for alternatives in needed):
            return build(words, tense)
    raise NoTimeError("not a time of the calendar")


def _first(words: Sequence[Word], letters: str) -> Word | None:
    return next((word for word in words if word.letter in letters), None)


def _unit(words: Sequence[Word]) -> tuple[str, int]:
    word = _first(words, "U")
    return UNITS[word.low] if word else ("d", 1)


def _count(words: Sequence[Word]) -> int | None:
    word = _first(words, "DY") or _first(words, "N")
    return word.number if word else None


def _ago(words: Sequence[Word], _: str) -> str:
    unit, size = _unit(words)
    count = _count(words)
    if _first(words, "F") or count is None:
        few = _first(words, "F")
        return f"-{2 * size}{unit}" if few and few.low == "couple" else f"<{unit}"
    return f"-{count * size}{unit}"


def _window(words: Sequence[Word], _: str) -> str:
    unit, size = _unit(words)
    side = "<" if _first(words, "LQr") else ">"
    count = _count(words)
    if count is not None:
        return f"{side}{count * size}{unit}"
    if words[-1].low.endswith("s") or _first(words, "F"):
        return f"{side}{unit}"
    return f"{side}{size}{unit}"


def _so_far(words: Sequence[Word], _: str) -> str:
    earlier = words[0].low == "earlier"
    if words[-1].low in ("yesterday", "tomorrow"):
        return _deictic(words, "")
    if _first(words, "X"):
        raise NoTimeError("a part of what is yet to begin")
    return f"{'<' if earlier else '>'}0{_unit(words)[0]}"


def _figures(words: Sequence[Word], _: str) -> str:
    word = _first(words, "I")
    text = word.low if word else ""
    if "-" in text:
        return text[:16].upper()
    day, month, year = (int(part) for part in re.split("[./]", text))
    if "/" in text and month <= 12 and day <= 12 and day != month:
        raise NoTimeError("day and month can be read either way")
    if month > 12:
        day, month = month, day
    return f"{year:04}-{month:02}-{day:02}" + _at(words)


def _date(words: Sequence[Word], day: Word) -> str:
    month, year = _first(words, "Mm"), _first(words, "Y")
    number = month.number if month else 0
    if year:
        return f"{year.number:04}-{number:02}-{day.number:02}"
    # Without a year the nearest is meant, whatever the tense: plans "for 24 October" are reported
    # after it too.
    return f"--{number:02}-{day.number:02}{_of_unit(words, 'y')}"


def _whole_date(words: Sequence[Word], _: str) -> str:
    # In "3 a.m. on October 24" the day is the number beside the month.
    months = [index for index, word in enumerate(words) if word.letter in "Mm"]
    beside = [i for i, word in enumerate(words) if word.letter in "DO" and not _timed(words, i)]
    day = words[min(beside, key=lambda index: (abs(index - months[0]), -index))]
    return _date(words, day) + _at(words)


def _timed(words: Sequence[Word], index: int) -> bool:
    return index + 1 < len(words) and words[index + 1].letter == "A"


def _month(words: Sequence[Word], tense: str) -> str:
    month, year = _first(words, "Mm"), _first(words, "Y")
    number = month.number if month else 0
    if year:
        return f"{year.number:04}-{number:02}{_third(words)}"
    told = f":{tense}" if tense in (BEHIND, AHEAD) else ""
    direction = _direction(words) or _of_unit(words, "y") or told
    return f"--{number:02}{direction}{_third(words)}"


def _decade(words: Sequence[Word], _: str) -> str:
    word = _first(words, "B")
    first = word.number if word else 0
    if not FIRST_YEAR <= first <= LAST_YEAR:
        raise NoTimeError("no decade of the calendar")
    start, end = {"": (0, 9), "#early": (0, 2), "#mid": (3, 6), "#late": (7, 9)}[_third(words)]
    return f"{first + start}..{first + end}"


def _season(words: Sequence[Word], tense: str) -> str:
    word, year = _first(words, "SZ"), _first(words, "Y")
    name = SEASONS[word.low] if word else ""
    if year:
        return f"season:{name}:{year.number:04}{_third(words)}"
    direction = _direction(words) or _of_unit(words, "y") or _told(tense)
    return f"season:{name}{direction}{_third(words)}"


def _weekday(words: Sequence[Word], tense: str) -> str:
    word = _first(words, "W")
    number = word.number if word else 0
    direction = _of_unit(words, "w") or _direction(words) or _told(tense)
    return f"weekday:{number}{direction}{_at(words)}"


def _weekend(words: Sequence[Word], tense: str) -> str:
    return "weekend" + (_direction(words) or _told(tense))


def _deictic(words: Sequence[Word], _: str) -> str:
    word = _first(words, "R")
    offset = DAYS[word.low] if word else 0
    if _first(words, "U") and _first(words, "k"):
        offset -= 1
    elif _first(words, "U") and _first(words, "q"):
        offset += 1
    return f"{offset:+}d{_at(words)}"


def _this_unit(words: Sequence[Word], _: str) -> str:
    unit, size = _unit(words)
    if words[-1].low.endswith("s") or (size > 1 and not _first(words, "H")):
        return _window(words, "")
    if unit in "hd" or size > 1:
        raise NoTimeError("no time of the calendar")
    shift = {"L": -1, "X": 1, "c": 1}.get(
        next((w.letter for w in words if w.letter in "LXc"), ""), 0
    )
    return f"{shift * size:+}{unit}{_third(words)}"


def _year(words: Sequence[Word], _: str) -> str:
    word = _first(words, "Y")
    return f"{word.number if word else 0:04}{_third(words)}"


def _tonight(words: Sequence[Word], _: str) -> str:
    if _first(words, "V"):
        return "+0d@overnight"
    part = _part_of_day(words) or "night"
    return f"{'-1' if _first(words, 'L') else '+0'}d@{part}"


_Builder = Callable[[Sequence[Word], str], str]
_BUILDERS: tuple[tuple[tuple[str, ...], _Builder], ...] = (
    (("Mm", "DO"), _whole_date),
    (("Mm",), _month),
    (("SZ",), _season),
    (("W",), _weekday),
    (("G",), _ago),
    (("E",), _so_far),
    (("h", "U"), _window),
    (("Qr", "U"), _window),
    (("LXc", "U", "DNYF"), _window),
    (("I",), _figures),
    (("B",), _decade),
    (("K",), _weekend),
    (("R",), _deictic),
    (("Y",), _year),
    (("U",), _this_unit),
    (("PTV",), _tonight),
)
_SHIFTS = {"L": -1, "H": 0, "X": 1}
_DIRECTIONS = {"L": ":last", "Q": ":last", "X": ":next", "c": ":next", "H": ":this"}


def _direction(words: Sequence[Word]) -> str:
    return next((_DIRECTIONS[word.letter] for word in words if word.letter in _DIRECTIONS), "")


def _told(tense: str) -> str:
    return ":future" if tense in (AHEAD, WOULD_BE) else ":past"


def _of_unit(words: Sequence[Word], unit: str) -> str:
    """`:-1w` for "… last week", `:-1y` for "… last year"."""
    for word, following in pairwise(words):
        if following.letter == "U" and UNITS[following.low][0] == unit and word.letter in "LXH":
            return f":{_SHIFTS[word.letter]:+}{unit}"
    return ""


def _third(words: Sequence[Word]) -> str:
    names = {"e": "#early", "b": "#early", "i": "#mid", "l": "#late", "z": "#late"}
    return next((names[word.letter] for word in words if word.letter in names), "")


def _at(words: Sequence[Word]) -> str:
    """The part of the day or the minute, as the end of a value."""
    if _first(words, "C@A"):
        return f"@{_clock(words)}"
    part = _part_of_day(words)
    return f"@{part}" if part else ""


def _part_of_day(words: Sequence[Word]) -> str:
    if _first(words, "V"):
        return "overnight"
    part, early, late = _first(words, "P"), _first(words, "e"), _first(words, "l")
    if part:
        name = PARTS[part.low]
        return "early" if early and name == "morning" else name
    return "early" if early else "evening" if late else ""


def _clock(words: Sequence[Word]) -> str:
    at = next(i for i, word in enumerate(words) if word.letter in "C@A")
    sign = words[at]
    if sign.letter == "A":
        sign = words[at - 1]
    text = re.match(r"\d+(?::\d\d)?", sign.low)
    hour, _, minute = (text[0] if text else "").partition(":")
    meridiem = next((w.low for w in words if w.letter == "A"), sign.low[-2:])
    number = int(hour or 99)
    if meridiem in MERIDIEMS:
        number = number % 12 + MERIDIEMS[meridiem] if 1 <= number <= 12 else 99
    if number > 23 or int(minute or 0) > 59:
        raise NoTimeError("no such time of day")
    return f"{number:02}:{int(minute or 0):02}"
