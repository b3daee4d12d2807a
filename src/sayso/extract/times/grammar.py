"""The grammar of English times: takes a sentence, returns the times that it names.

The sentence becomes a string with a letter a word (`letters.py`); the grammar is written over
these letters and compiled once. What it finds is turned into a value (`values.py`). Linear.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.times.letters import AHEAD, LAST_YEAR, WOULD_BE, Word, cut, tenses
from sayso.extract.times.values import FRAMES, NoTimeError


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of a sentence that names a time. `value` is empty where `trouble` says why."""

    start: int
    end: int
    value: str
    trouble: str = ""
    needs_day: bool = False  # only an hour is named


def expressions(folded: str, start: int, end: int) -> Iterator[Expression]:
    """The times named in `folded[start:end]`, which is text with plain typography."""
    words = cut(folded, start, end)
    letters = "".join(word.letter for word in words)
    if not _ANY.search(letters):
        return
    tense = tenses(words)
    for match in _GRAMMAR.finditer(letters):
        found = words[match.start() : match.end()]
        try:
            expression = _read(match, words, tense[match.start()])
        except NoTimeError as trouble:
            expression = Expression(found[0].start, found[-1].end, "", str(trouble))
        if expression is not None:
            yield expression


_ANY = re.compile("[MmWIBRTVSZUYKGPpEC@A]")
_DAY = "[DO]"
_MONTH = "[Mm]"
_YEAR = "(?:,?o?Y)"
_THIRD = "(?:[eil]-?j?d?|d?[biz]od?)"
_OF_UNIT = "(?:,?o?[LHX]U)"
_CLOCK = "(?:(?:CA?|@|DA)(?:x?%)?|P)"
_DATE = f"(?:{_MONTH}{_DAY}{_YEAR}?|d?{_DAY}o?{_MONTH}{_YEAR}?|I)"
_DAY_ONLY = f"(?:W,?d?{_DATE}|{_DATE}{_OF_UNIT}?|[LXHcQ]?W{_OF_UNIT}?|dU[kq]R|R)"
_PART_OF = "(?:d?e?Pod?|V[jn]?|[el]n?)"
_DAY_POINT = f"(?:{_CLOCK},?n?|{_PART_OF})?{_DAY_ONLY}(?:,?j?d?e?P|V|,?a{{0,2}}{_CLOCK})?"
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
_ENDS = {
    name: [group for group in _GRAMMAR.groupindex if group.startswith(f"{name}_")]
    for name in _RULES
}


def _read(match: re.Match[str], words: Sequence[Word], tense: str) -> Expression | None:
    """What the match says; None where the words turn out to name no time."""
    rule = next(name for name in _RULES if match[name])
    ends = [words[slice(*match.span(group))] for group in _ENDS[rule] if match[group]]
    found = words[match.start() : match.end()]
    following = words[match.end()] if match.end() < len(words) else None
    if _misread(rule, found, following, tense):
        return None
    if rule in ("before", "after") and found[-1].possessive:
        # "after Friday's talks": the talks are what it comes after, Friday is when they were.
        rule, found = "point", found[1:]
    value = FRAMES[rule](ends or [found], tense)
    return Expression(found[0].start, found[-1].end, value, needs_day=rule == "clock")


def _misread(rule: str, found: Sequence[Word], following: Word | None, tense: str) -> bool:
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
