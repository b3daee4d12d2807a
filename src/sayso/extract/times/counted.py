"""Units counted from somewhere, and how often: takes the words of a rule, returns their value."""

from sayso.extract.lang.en_times import PARTS, SEASONS
from sayso.extract.times.lengths import least, length_of, much, period
from sayso.extract.times.looking import (
    MONTHS,
    NoTimeError,
    Words,
    direction_of,
    first,
    has,
    shift_of,
    third_of,
    told,
    unit_of,
)
from sayso.extract.times.periods import month
from sayso.extract.times.tense import AHEAD, WOULD_BE


def ago(words: Words, _: str) -> str:
    """ "two years ago"."""
    unit, size = unit_of(words)
    count = much(words)
    if count is None:
        return f"-2{unit}" if any(word.low == "couple" for word in words) else f"<{unit}"
    end = f"-{round(count * size)}{unit}"
    fewer = least(words)
    return end if fewer is None else f"{end}..-{round(fewer * size)}{unit}"


def shifted(words: Words, _: str) -> str:
    """ "two days later", "the year before"."""
    unit, size = unit_of(words)
    ahead = words[-1].kind in ("later", "after")
    count = 1 if words[0].kind == "the" else much(words)
    if count is None:
        return f"{'>' if ahead else '<'}{unit}"
    return f"{'+' if ahead else '-'}{round(count * size)}{unit}"


def window(words: Words, _: str) -> str:
    """ "the past three days", "recent weeks"."""
    unit, size = unit_of(words)
    side = ">" if has(words, "next", "coming", "following") else "<"
    count = much(words)
    return f"{side}{round(count * size)}{unit}" if count else f"{side}{unit}"


def past_unit(words: Words, _: str) -> str:
    """ "the past year", "the past weekend"."""
    if has(words, "weekend"):
        return "weekend:past"
    unit, size = unit_of(words)
    return f"<{size}{unit}"


def rel_unit(words: Words, _: str) -> str:
    """ "last week", "early this month", "earlier this year"."""
    unit, size = unit_of(words)
    if has(words, "earlier", "later"):
        if shift_of(words):
            raise NoTimeError("a part of what is yet to begin")
        return f"{'<' if has(words, 'earlier') else '>'}0{unit}"
    if size > 1:
        return f"{'>' if shift_of(words) > 0 else '<'}{size}{unit}"
    return f"{shift_of(words):+}{unit}{third_of(words)}"


def year_end(words: Words, _: str) -> str:
    """ "year-end", "the month's end"."""
    unit, size = unit_of(words)
    return f"+0{unit}#late" if unit in "my" and size == 1 else ""


def part_of_month(words: Words, _: str) -> str:
    """ "the last week of October"."""
    ordinal = first(words, "ordinal")
    if ordinal is None or ordinal.number > 3:
        third = "#late"
    else:
        third = "#early" if ordinal.number == 1 else "#mid"
    return month(words[3:], "").partition("#")[0] + third


def running(words: Words, _: str) -> str:
    """ "the year ended June 30": no year of the calendar."""
    return length_of(words) if unit_of(words)[0] in "my" else ""


def the_unit(words: Words, _: str) -> str:
    """ "the year", "the end of the month": the one the story is in."""
    unit, size = unit_of(words)
    third = third_of(words)
    if size > 1 or unit not in "wmy" or (unit == "m" and not third):
        return ""
    return f"+0{unit}{third}"


def story_unit(words: Words, _: str) -> str:
    """ "the following day", "later that year"."""
    unit, size = unit_of(words)
    if has(words, "earlier", "later") and unit != "d":
        return f"{'<' if has(words, 'earlier') else '>'}0{unit}"
    if has(words, "early", "late") and unit != "d":
        return f"+0{unit}{third_of(words)}"
    return f"{shift_of(words) * size:+}{unit}"


def weekend(words: Words, tense: str) -> str:
    """ "last weekend", "the weekend"."""
    return "weekend" + (direction_of(words) or told(tense))


def soon_unit(words: Words, tense: str) -> str:
    """ "in three days": ahead where the sentence looks ahead, else how long it took."""
    unit, size = unit_of(words)
    count = much(words)
    if tense not in (AHEAD, WOULD_BE) or count is None:
        return length_of(words)
    end, fewer = f"+{round(count * size)}{unit}", least(words)
    return end if fewer is None else f"+{round(fewer * size)}{unit}..{end}"


def within(words: Words, tense: str) -> str:
    """ "within three days": until then where the sentence looks ahead, else how long it took."""
    unit, size = unit_of(words)
    count = much(words)
    if tense not in (AHEAD, WOULD_BE) or count is None or count * size != round(count * size):
        return length_of(words)
    return f">{round(count * size)}{unit}"


# --- How often -----------------------------------------------------------------------------------


def every(words: Words, _: str) -> str:
    """ "every Tuesday", "each year", "every two weeks"."""
    word = words[-1]
    if word.kind == "weekday":
        return f"XXXX-WXX-{int(word.number) + 1}"
    if word.kind in MONTHS:
        return f"XXXX-{int(word.number):02}"
    if word.kind == "weekend":
        return "XXXX-WXX-WE"
    if word.kind == "season":
        return f"XXXX-{_SEASON_SIGNS[SEASONS[word.low]]}"
    if word.kind == "part":
        return f"XXXX-XX-XX{_PART_SIGNS.get(PARTS[word.low], 'TNI')}"
    return f"R/{length_of(words[1:])}"


_SEASON_SIGNS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}
_PART_SIGNS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}


def weekdays(words: Words, _: str) -> str:
    """ "Tuesdays"."""
    return f"XXXX-WXX-{int(words[0].number) + 1}"


def units(words: Words, _: str) -> str:
    """ "weeks", how many is left open."""
    return period(None, words[-1])
