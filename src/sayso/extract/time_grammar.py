"""The grammar of English times: takes the words of a sentence, returns what they say of the time.

Every word gets one letter, its class (`lang/en_times.py`), and the sentence becomes a string with
a letter a word; the grammar is written over these letters and compiled once. What it finds is
turned into a value that `sayso.reckon` understands; nothing is counted here. Linear in the text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.lang.en_quantities import DIGITS, TENS
from sayso.extract.lang.en_times import (
    CLASSES,
    DAYS,
    DOUBTFUL_MONTHS,
    DOUBTFUL_SEASONS,
    FUTURE,
    MERIDIEMS,
    MONTHS,
    NOT_PAST,
    ORDINALS,
    PARTS,
    PAST,
    SEASONS,
    UNITS,
    WEEKDAYS,
    WOULD,
)

FIRST_YEAR, LAST_YEAR = 1000, 2100  # a four-digit number outside is no year

# What the verb before a time tells: it lies behind, ahead, or was ahead of those who spoke.
BEHIND, AHEAD, WOULD_BE = "past", "future", "would"


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of a sentence that names a time. `value` is empty where `trouble` says why."""

    start: int
    end: int
    value: str
    trouble: str = ""
    needs_day: bool = False  # only an hour is named


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    low: str
    letter: str
    number: int = 0
    possessive: bool = False


class _NoTimeError(ValueError):
    """The words look like a time and name none; the message says why."""


def expressions(folded: str, start: int, end: int) -> Iterator[Expression]:
    """The times named in `folded[start:end]`, which is text with plain typography."""
    words = _cut(folded, start, end)
    letters = "".join(word.letter for word in words)
    if not _ANY.search(letters):
        return
    tenses = _tenses(words)
    for match in _GRAMMAR.finditer(letters):
        found = words[match.start() : match.end()]
        try:
            expression = _read(match, words, tenses[match.start()])
        except _NoTimeError as trouble:
            expression = Expression(found[0].start, found[-1].end, "", str(trouble))
        if expression is not None:
            yield expression


# --- Words to letters ------------------------------------------------------------------------------

_ABBREVIATED = "|".join(
    sorted(name[:-1] for name in (*MONTHS, *WEEKDAYS) if name.endswith("."))
)
_TOKEN = re.compile(
    rf"""(?P<iso>\d{{4}}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)(?![\w-])
      | (?P<dotted>\d{{1,2}}(?P<sign>[./])\d{{1,2}}(?P=sign)\d{{4}})(?!\w)
      | (?P<clock>\d{{1,2}}:\d\d)(?::\d\d)?(?![\w:])
      | (?P<meridiem>[ap]\.m\.?)(?!\w)
      | (?P<short>(?:{_ABBREVIATED})\.)
      | (?P<compound>(?:{"|".join(TENS)})-(?:{"|".join(DIGITS)}))\b
      | (?P<number>\d+(?:[.,]\d+)*)(?P<suffix>[^\W\d_]*)
      | (?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)
      | (?P<sign_>\S)""",
    re.VERBOSE | re.IGNORECASE,
)


def _cut(folded: str, start: int, end: int) -> list[_Word]:
    return [_word(match) for match in _TOKEN.finditer(folded, start, end)]


def _word(match: re.Match[str]) -> _Word:
    at, till = match.span()
    low = match[0].lower()
    if match["word"] or match["short"]:
        bare = low.removesuffix("'s")
        letter, number = _class(bare, capital=match[0][0].isupper())
        if letter == "x" and bare != low:
            letter = "g"
        return _Word(at, at + len(bare), bare, letter, number, bare != low)
    if match["number"]:
        letter, number = _number(match["number"], match["suffix"].lower())
        return _Word(at, till, low, letter, number)
    if match["clock"]:
        hour, _, minute = match["clock"].partition(":")
        return _Word(at, till, low, "C" if int(hour) < 24 and int(minute) < 60 else "x")
    for name, letter in (("iso", "I"), ("dotted", "I"), ("meridiem", "A")):
        if match[name]:
            return _Word(at, till, low, letter)
    if match["compound"]:
        tens, _, ones = low.partition("-")
        return _Word(at, till, low, "N", TENS[tens] + DIGITS[ones])
    return _Word(at, till, low, low if low in "-,()" else "x")


def _class(low: str, *, capital: bool) -> tuple[str, int]:
    """The letter of a word, and its number where it has one."""
    if low in MONTHS:
        return ("x" if not capital else "m" if low in DOUBTFUL_MONTHS else "M"), MONTHS[low]
    if low in WEEKDAYS:
        return ("W" if capital else "x"), WEEKDAYS[low]
    if low in SEASONS:
        return ("Z" if low in DOUBTFUL_SEASONS else "S"), 0
    if low in DIGITS or low in TENS:
        return "N", DIGITS.get(low, 0) or TENS.get(low, 0)
    for table, letter in ((UNITS, "U"), (PARTS, "P"), (DAYS, "R"), (MERIDIEMS, "A")):
        if low in table:
            return letter, 0
    if low in ORDINALS:
        return "O", ORDINALS[low]
    return CLASSES.get(low, "x"), 1


def _number(digits: str, suffix: str) -> tuple[str, int]:
    whole = digits.replace(",", "")
    if not whole.isdecimal() or len(whole) > 9:
        return "x", 0
    number = int(whole)
    if not suffix and "," not in digits:
        if 1 <= number <= 31 and len(digits) <= 2:
            return "D", number
        return ("Y" if FIRST_YEAR <= number <= LAST_YEAR and len(digits) == 4 else "N"), number
    if suffix in ("st", "nd", "rd", "th") and 1 <= number <= 31:
        return "O", number
    if suffix == "s" and len(digits) == 4 and number % 10 == 0:
        return "B", number
    if suffix in ("am", "pm") and number <= 12:
        return "@", number
    return ("N" if not suffix else "x"), number


def _tenses(words: Sequence[_Word]) -> list[str]:
    """For each word, whether what is told there lies ahead: the nearest cue before it, else after."""
    cues = [_cue(word, words[index - 1].low if index else "") for index, word in enumerate(words)]
    tenses = _carried(cues)
    later = _carried(cues[::-1])[::-1]
    return [before or after for before, after in zip(tenses, later, strict=True)]


def _cue(word: _Word, before: str) -> str:
    low = word.low
    if low in FUTURE or low.endswith("'ll"):
        return AHEAD
    if low in WOULD and word.letter not in "Mm":
        return WOULD_BE
    if low in PAST or (low.endswith("ed") and len(low) > 4 and low not in NOT_PAST):
        return "" if before == "be" else BEHIND  # "will be held" lies ahead
    return ""


def _carried(cues: Sequence[str]) -> list[str]:
    last, carried = "", []
    for cue in cues:
        carried.append(last)
        last = cue or last
    return carried


# --- The grammar -----------------------------------------------------------------------------------
# Letters as in lang/en_times.py, and: D 1 to 31, O 1st to 31st, Y a year, N another number,
# I a date in figures, C 14:30, @ 3pm, A a.m., B 1990s, M m months (m: also a word or name), W days
# of the week, % a time zone, R today, U units, P parts of the day, S Z seasons (Z: also a word), g a possessive.

_ANY = re.compile("[MmWIBRTVSZUYKGpE@A]")
_DAY = "[DO]"
_MONTH = "[Mm]"
_YEAR = "(?:,?o?Y)"
_THIRD = "(?:[eil]-?j?d?|d?[biz]od?)"
_OF_UNIT = "(?:,?o?[LHX]U)"
_CLOCK = "(?:(?:CA?|@|DA)(?:x?%)?|P)"
_DATE = f"(?:{_MONTH}{_DAY}{_YEAR}?|d?{_DAY}o?{_MONTH}{_YEAR}?|I)"
_DAY_ONLY = (
    f"(?:W,?d?{_DATE}|{_DATE}{_OF_UNIT}?|[LXHcQ]?W{_OF_UNIT}?|dU[kq]R|R)"
)
_PART_OF = "(?:d?e?Pod?|V[jn]?|[el]n?)"
_DAY_POINT = (
    f"(?:{_CLOCK},?n?|{_PART_OF})?{_DAY_ONLY}(?:,?j?d?e?P|V|,?a{{0,2}}{_CLOCK})?"
)
_TONIGHT = "(?:T|[el]?[LH]e?P|V)"
_NAMED_MONTH = f"(?:{_MONTH}{_YEAR}|[LXHcQ]{_MONTH}|{_MONTH}{_OF_UNIT})"
_MONTH_POINT = f"(?:{_THIRD}?{_NAMED_MONTH}|{_THIRD}{_MONTH}|M|(?<=[jsyukqfwo])m)"
_SEASON_POINT = (
    f"(?:{_THIRD}?[SZ]{_YEAR}|{_THIRD}?[LXHcQ][SZ]|[SZ]{_OF_UNIT}|{_THIRD}S"
    "|(?<=[jsuykq])S|(?<=[jsuykq]d)S)"
)
_YEAR_POINT = rf"(?:{_THIRD}Y|d?UY|(?<=[jsukqfy])Y|(?<=[dg])Y(?=x)|(?<=\()Y(?=\)))"
_WINDOW = "(?:hd?[LXQc]?[DNY]U|d?[LXQc][DNY]U|d?[LXQcr]F?U)"
_UNIT_POINT = f"(?:E[HX]U|EjdU|ER|{_THIRD}?[LXHc]U|{_THIRD}U|[dLXHc]K)"
_AGO = "(?:[DNY]UG|N?Fo?UG|UG)"
_AHEAD = "(?<=j)[DNY]U"
_BARE_CLOCK = "(?:CA|@|DA|(?<=a)C|C(?=x?%))"

_POINT = "|".join(
    (
        _AGO,
        _DAY_POINT,
        _TONIGHT,
        _SEASON_POINT,
        f"{_THIRD}?B",
        _UNIT_POINT,
        _WINDOW,
        _MONTH_POINT,
        _YEAR_POINT,
    )
)
_PLAIN = f"(?:{_DAY_POINT}|{_MONTH_POINT}|{_YEAR_POINT}|Y)"
_RULES = {
    "between": f"w(?P<A>{_POINT}|Y)&(?P<B>{_POINT}|Y)",
    "shared": (
        f"[wf]?(?:{_PART_OF})?(?:{_MONTH}{_DAY}(?:,{_DAY})*(?:[-tu]|,?&){_DAY}(?!{_MONTH}){_YEAR}?"
        f"|d?{_DAY}(?:,{_DAY})*(?:[-tu]|,?&)d?{_DAY}o?{_MONTH}{_YEAR}?)"
    ),
    "span": f"f(?P<A>{_POINT})[-tu](?P<B>{_POINT}|Y)|(?P<A>{_PLAIN})[-tu](?P<B>{_PLAIN})",
    "since": f"s(?P<A>{_POINT})|f(?P<A>{_POINT})v",
    "until": f"[uy](?P<A>{_POINT})",
    "before": f"k(?P<A>{_POINT})",
    "after": f"q(?P<A>{_POINT})",
    "point": f"(?P<A>{_POINT})",
    "ahead": f"(?P<A>{_AHEAD})",
    "clock": f"(?P<A>{_BARE_CLOCK})",
    "past": "(?P<A>p|(?<![-UNd])E)",
}


def _compiled() -> re.Pattern[str]:
    """All rules as one pattern; each `(?P<A>` gets a name of its own: rule, end, number."""
    rules = []
    for name, pattern in _RULES.items():
        parts = re.split(r"\(\?P<([AB])>", pattern)
        text = parts[0]
        for number, (end, rest) in enumerate(zip(parts[1::2], parts[2::2], strict=True)):
            text += f"(?P<{name}_{end}_{number}>{rest}"
        rules.append(f"(?P<{name}>{text})")
    return re.compile("|".join(rules))


_GRAMMAR = _compiled()


def _read(match: re.Match[str], words: Sequence[_Word], tense: str) -> Expression | None:
    """What the match says; None where the words turn out to name no time."""
    rule = next(name for name in _RULES if match[name])
    ends = [
        words[slice(*match.span(group))]
        for group in sorted(_GRAMMAR.groupindex, key=_GRAMMAR.groupindex.__getitem__)
        if group.startswith(f"{rule}_") and match[group]
    ]
    found = words[match.start() : match.end()]
    following = words[match.end()] if match.end() < len(words) else None
    if _misread(rule, found, following, tense):
        return None
    if rule in ("before", "after") and found[-1].possessive:
        # "after Friday's talks": the talks are what it comes after, Friday is when they were.
        rule, found = "point", found[1:]
    value = _FRAMES[rule](ends or [found], tense)
    return Expression(found[0].start, found[-1].end, value, needs_day=rule == "clock")


def _misread(
    rule: str, found: Sequence[_Word], following: _Word | None, tense: str
) -> bool:
    """Whether the words only look like a time."""
    after = following.low if following else ""
    if rule == "past":
        return found[0].low == "later" or after in ("than", "of")
    if rule == "ahead":
        return tense not in (AHEAD, WOULD_BE) or after in ("of", "ago")
    last = found[-1]
    if last.letter == "Y" and not {word.letter for word in found} & set("MmSZUDO-"):
        # A bare number is a year only where nothing follows that it could count.
        plural = after.endswith("s") and not (following and following.possessive)
        return plural or after == "%" or not 1500 <= last.number <= LAST_YEAR
    return False


# --- Values ----------------------------------------------------------------------------------------


def _between(ends: Sequence[Sequence[_Word]], tense: str) -> str:
    left, right = (_point(end, tense) for end in ends)
    return f"{left}..{right}"


def _shared(ends: Sequence[Sequence[_Word]], _: str) -> str:
    (found,) = ends
    days = [word for word in found if word.letter in "DO"]
    first, last = (_date(found, day) for day in (days[0], days[-1]))
    part = _part_of_day(found)
    if part in ("night", "overnight"):
        return f"{first}@night"
    return f"{first}..{last}"


def _open(shape: str, default: str = "") -> Callable[[Sequence[Sequence[_Word]], str], str]:
    def build(ends: Sequence[Sequence[_Word]], tense: str) -> str:
        return shape.format(_point(ends[0], tense or default))

    return build


def _ahead(ends: Sequence[Sequence[_Word]], _: str) -> str:
    unit, size = UNITS[ends[0][-1].low]
    return f"+{ends[0][0].number * size}{unit}"


_FRAMES: dict[str, Callable[[Sequence[Sequence[_Word]], str], str]] = {
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


def _point(words: Sequence[_Word], tense: str) -> str:
    """The value of one point, by the first of `_BUILDERS` whose letters are all there."""
    letters = {word.letter for word in words}
    for needed, build in _BUILDERS:
        if all(letters & set(alternatives) for alternatives in needed):
            return build(words, tense)
    raise _NoTimeError("not a time of the calendar")


def _first(words: Sequence[_Word], letters: str) -> _Word | None:
    return next((word for word in words if word.letter in letters), None)


def _unit(words: Sequence[_Word]) -> tuple[str, int]:
    word = _first(words, "U")
    return UNITS[word.low] if word else ("d", 1)


def _count(words: Sequence[_Word]) -> int | None:
    word = _first(words, "DY") or _first(words, "N")
    return word.number if word else None


def _ago(words: Sequence[_Word], _: str) -> str:
    unit, size = _unit(words)
    count = _count(words)
    if _first(words, "F") or count is None:
        few = _first(words, "F")
        return f"-{2 * size}{unit}" if few and few.low == "couple" else f"<{unit}"
    return f"-{count * size}{unit}"


def _window(words: Sequence[_Word], _: str) -> str:
    unit, size = _unit(words)
    side = "<" if _first(words, "LQr") else ">"
    count = _count(words)
    if count is not None:
        return f"{side}{count * size}{unit}"
    if words[-1].low.endswith("s") or _first(words, "F"):
        return f"{side}{unit}"
    return f"{side}{size}{unit}"


def _so_far(words: Sequence[_Word], _: str) -> str:
    earlier = words[0].low == "earlier"
    if words[-1].low in ("yesterday", "tomorrow"):
        return _deictic(words, "")
    if _first(words, "X"):
        raise _NoTimeError("a part of what is yet to begin")
    return f"{'<' if earlier else '>'}0{_unit(words)[0]}"


def _figures(words: Sequence[_Word], _: str) -> str:
    word = _first(words, "I")
    text = word.low if word else ""
    if "-" in text:
        return text[:16].upper()
    day, month, year = (int(part) for part in re.split("[./]", text))
    if "/" in text and month <= 12 and day <= 12 and day != month:
        raise _NoTimeError("day and month can be read either way")
    if month > 12:
        day, month = month, day
    return f"{year:04}-{month:02}-{day:02}" + _at(words)


def _date(words: Sequence[_Word], day: _Word) -> str:
    month, year = _first(words, "Mm"), _first(words, "Y")
    number = month.number if month else 0
    if year:
        return f"{year.number:04}-{number:02}-{day.number:02}"
    # Without a year the nearest is meant, whatever the tense: plans "for 24 October" are reported
    # after it too.
    return f"--{number:02}-{day.number:02}{_of_unit(words, 'y')}"


def _whole_date(words: Sequence[_Word], _: str) -> str:
    # In "3 a.m. on October 24" the day is the number beside the month.
    months = [index for index, word in enumerate(words) if word.letter in "Mm"]
    beside = [i for i, word in enumerate(words) if word.letter in "DO" and not _timed(words, i)]
    day = words[min(beside, key=lambda index: (abs(index - months[0]), -index))]
    return _date(words, day) + _at(words)


def _timed(words: Sequence[_Word], index: int) -> bool:
    return index + 1 < len(words) and words[index + 1].letter == "A"


def _month(words: Sequence[_Word], tense: str) -> str:
    month, year = _first(words, "Mm"), _first(words, "Y")
    number = month.number if month else 0
    if year:
        return f"{year.number:04}-{number:02}{_third(words)}"
    told = f":{tense}" if tense in (BEHIND, AHEAD) else ""
    direction = _direction(words) or _of_unit(words, "y") or told
    return f"--{number:02}{direction}{_third(words)}"


def _decade(words: Sequence[_Word], _: str) -> str:
    word = _first(words, "B")
    first = word.number if word else 0
    if not FIRST_YEAR <= first <= LAST_YEAR:
        raise _NoTimeError("no decade of the calendar")
    start, end = {"": (0, 9), "#early": (0, 2), "#mid": (3, 6), "#late": (7, 9)}[_third(words)]
    return f"{first + start}..{first + end}"


def _season(words: Sequence[_Word], tense: str) -> str:
    word, year = _first(words, "SZ"), _first(words, "Y")
    name = SEASONS[word.low] if word else ""
    if year:
        return f"season:{name}:{year.number:04}{_third(words)}"
    direction = _direction(words) or _of_unit(words, "y") or _told(tense)
    return f"season:{name}{direction}{_third(words)}"


def _weekday(words: Sequence[_Word], tense: str) -> str:
    word = _first(words, "W")
    number = word.number if word else 0
    direction = _of_unit(words, "w") or _direction(words) or _told(tense)
    return f"weekday:{number}{direction}{_at(words)}"


def _weekend(words: Sequence[_Word], tense: str) -> str:
    return "weekend" + (_direction(words) or _told(tense))


def _deictic(words: Sequence[_Word], _: str) -> str:
    word = _first(words, "R")
    offset = DAYS[word.low] if word else 0
    if _first(words, "U") and _first(words, "k"):
        offset -= 1
    elif _first(words, "U") and _first(words, "q"):
        offset += 1
    return f"{offset:+}d{_at(words)}"


def _this_unit(words: Sequence[_Word], _: str) -> str:
    unit, size = _unit(words)
    if words[-1].low.endswith("s") or (size > 1 and not _first(words, "H")):
        return _window(words, "")
    if unit in "hd" or size > 1:
        raise _NoTimeError("no time of the calendar")
    shift = {"L": -1, "X": 1, "c": 1}.get(next((w.letter for w in words if w.letter in "LXc"), ""), 0)
    return f"{shift * size:+}{unit}{_third(words)}"


def _year(words: Sequence[_Word], _: str) -> str:
    word = _first(words, "Y")
    return f"{word.number if word else 0:04}{_third(words)}"


def _tonight(words: Sequence[_Word], _: str) -> str:
    if _first(words, "V"):
        return "+0d@overnight"
    part = _part_of_day(words) or "night"
    return f"{'-1' if _first(words, 'L') else '+0'}d@{part}"


_Builder = Callable[[Sequence[_Word], str], str]
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
_DIRECTIONS = {"L": ":last", "Q": ":last", "X": ":next", "c": ":next", "H": ":this"}


def _direction(words: Sequence[_Word]) -> str:
    return next((_DIRECTIONS[word.letter] for word in words if word.letter in _DIRECTIONS), "")


def _told(tense: str) -> str:
    return ":future" if tense in (AHEAD, WOULD_BE) else ":past"


def _of_unit(words: Sequence[_Word], unit: str) -> str:
    """`:-1w` for "… last week", `:-1y` for "… last year"."""
    for word, following in zip(words, words[1:], strict=False):
        if following.letter == "U" and UNITS[following.low][0] == unit and word.letter in "LXH":
            return f":{dict(L=-1, H=0, X=1)[word.letter]:+}{unit}"
    return ""


def _third(words: Sequence[_Word]) -> str:
    names = {"e": "#early", "b": "#early", "i": "#mid", "l": "#late", "z": "#late"}
    return next((names[word.letter] for word in words if word.letter in names), "")


def _at(words: Sequence[_Word]) -> str:
    """The part of the day or the minute, as the end of a value."""
    if _first(words, "C@A"):
        return f"@{_clock(words)}"
    part = _part_of_day(words)
    return f"@{part}" if part else ""


def _part_of_day(words: Sequence[_Word]) -> str:
    if _first(words, "V"):
        return "overnight"
    part, early, late = _first(words, "P"), _first(words, "e"), _first(words, "l")
    if part:
        name = PARTS[part.low]
        return "early" if early and name == "morning" else name
    return "early" if early else "evening" if late else ""


def _clock(words: Sequence[_Word]) -> str:
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
        raise _NoTimeError("no such time of day")
    return f"{number:02}:{int(minute or 0):02}"
