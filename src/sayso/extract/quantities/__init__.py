"""Quantities: takes sentences and times, returns every number with what it counts.

The span runs from the words that bound the number ("up to") to the end of what is counted;
`value` says it canonically ("30 North Korean troops", "1 interpreter per 30 soldiers"). Dates,
names with numbers, ordinals and "one" as a pronoun are no quantities. Linear in the text.
"""

import re
from collections.abc import Iterator, Sequence

from sayso.extract.lang.en_quantities import (
    ABOUT,
    AFTER_ABOUT,
    AFTER_AT_LEAST,
    AFTER_AT_MOST,
    AS_MANY,
    AT_LEAST,
    AT_MOST,
    CHANGES,
    LABELS,
    ONE_AFTER,
    ONE_BEFORE,
    ONE_PERSON_VERBS,
)
from sayso.extract.quantities.found import Found, Words, any_of, in_figures
from sayso.extract.quantities.nouns import OF, UNIT, noun, plural
from sayso.extract.quantities.numbers import Number, currency_at, number_at, numbers
from sayso.extract.quantities.ratios import colons, ratio_of, ratios
from sayso.extract.step import Step
from sayso.fold import fold_aligned
from sayso.model import Analysis, Bound, Kind, Mention, Quantity, Span
from sayso.plugins import Extractor

VERSION = 1

_BEFORE = re.compile(
    rf"""(?<!\w)(?:(?P<most>{any_of((*AT_MOST, *AS_MANY))})|(?P<least>{any_of(AT_LEAST)})
      |(?P<about>{any_of(ABOUT)})|(?P<between>between|from))\s+(?:about\s+|the\s+|an?\s+)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = re.compile(
    rf"""\+|\s+(?:(?P<least>{any_of(AFTER_AT_LEAST)})|(?P<most>{any_of(AFTER_AT_MOST)})
      |(?P<about>{any_of(AFTER_ABOUT)}))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?P<dash>-)\s*|\s+(?P<word>to|or|and)\s+", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?P<word>[\w'-]+)\.?\s*$")
_NEXT_WORD = re.compile(r"\s*(?P<word>[\w'-]+)")
_AGE = re.compile(r"\w,\s+$")


def _find(analysis: Analysis) -> Iterator[Mention]:
    text = _plain(analysis.document.text)
    times = iter(analysis.of_kind(Kind.TIME))
    waiting = next(times, None)
    for sentence in analysis.of_kind(Kind.SENTENCE):
        taken: list[Span] = []
        while waiting is not None and waiting.start < sentence.end:
            taken.append(waiting.span)
            waiting = next(times, None)
        words = Words(text, sentence.start, sentence.end)
        found = [*_counted(words, taken), *colons(words, taken)]
        for one in ratios(words, sorted(found, key=lambda one: one.start)):
            yield Mention(
                one.start,
                one.end,
                Kind.QUANTITY,
                _said(one),
                1.0 if one.quantity.counted or one.quantity.unit else 0.7,
                f"quantities@{VERSION}",
                one.why,
                quantity=one.quantity,
            )


def _plain(text: str) -> str:
    # A non-breaking space inside a number is a separator; a plain one parts two numbers.
    folded = fold_aligned(text)
    return "".join(
        old if old in "\u00a0\u202f" else new for old, new in zip(text, folded, strict=True)
    )


def _counted(words: Words, taken: Sequence[Span]) -> Iterator[Found]:
    """The numbers of a sentence that count something."""
    end, behind = words.start, 0
    for number in numbers(words.text, words.start, words.end):
        while behind < len(taken) and taken[behind].end <= number.start:
            behind += 1
        in_time = behind < len(taken) and taken[behind].start < number.end
        if number.start < end or in_time:
            continue
        found = _read(words, number)
        if found is not None:
            yield found
            end = found.end
        else:
            end = _past_score(words, number)


def _read(words: Words, number: Number) -> Found | None:
    """The quantity that begins with `number`; None where the number counts nothing."""
    bound = _BEFORE.search(words.before(number.start))
    low, last, ratio = _joined(words, number, bound)
    if ratio is not None:
        return ratio
    if last is None:
        return None
    after = _AFTER.match(words.after(last.end))
    end = last.end + (after.end() if after else 0)
    unit, counted, end = noun(words, last, end, measured=bool(number.unit or last.unit))
    unit = number.unit or last.unit or unit
    if not _counts(words, number, last, unit=unit, counted=counted, end=end, bounded=bool(bound)):
        return None
    kind, said, start = _bound(number, bound, after, ranged=last is not number)
    quantity = Quantity(low, last.high, kind, unit, counted)
    figure = _figures(words, number, last, low)
    if counted and not unit and words.text[last.end] == "-":
        figure = f"{figure}-{counted}"
    why = _why(kind, said or "a vague count", quantity)
    return Found(start, end, quantity, said, figure, why)


def _why(kind: Bound, said: str, quantity: Quantity) -> str:
    ground = {Bound.EXACT: "a bare number", Bound.BETWEEN: "a range"}.get(kind, said)
    counts = quantity.counted or quantity.unit
    return ground + ("" if counts else "; the words after it do not say of what")


def _figures(words: Words, number: Number, last: Number, low: float) -> str:
    """The number said again: vague counts in their own words, others in figures."""
    if last is number and (number.vague or number.unit == "share"):
        of = " of" if OF.match(words.text, number.end, words.end) else ""
        return re.sub(r"\s+", " ", words.text[number.start : number.end].lower()) + of
    return in_figures(low) if low == last.high else f"{in_figures(low)} to {in_figures(last.high)}"


# --- Ranges, bounds -----------------------------------------------------------------------------


def _joined(
    words: Words, number: Number, bound: re.Match[str] | None
) -> tuple[float, Number | None, Found | None]:
    """The low end, and the number that ends the range; or a ratio ("three to one").

    No number comes back for a score ("3-2"), which counts nothing.
    """
    join, other = _other(words, number)
    if join is None or other is None:
        return number.low, number, None
    between = bool(bound and bound["between"])
    low = number.low
    if other.scale > 1 and number.scale == 1 and low < other.low / other.scale:
        low *= other.scale  # "3 to 5 million"
    if join["dash"] and low >= other.low:
        return low, None, None
    if join["word"] and join["word"].lower() == "to" and low > other.low:
        return low, number, ratio_of(words, number, other)
    if not _ranges(words, number, join, between=between) or low >= other.low:
        return number.low, number, None
    return low, other, None


def _other(words: Words, number: Number) -> tuple[re.Match[str] | None, Number | None]:
    """The number that "to", "or", "and" or a dash joins to this one, past a unit between them."""
    join = _JOIN.match(words.text, number.end, words.end)
    unit = None if join else UNIT.match(words.text, number.end, words.end)
    if unit:
        join = _JOIN.match(words.text, unit.end(), words.end)
    if join is None or (unit and join["word"] and join["word"].lower() == "and"):
        return None, None
    start = join.end() + currency_at(words.text, join.end(), words.end)
    return join, number_at(words.text, start, words.end)


def _ranges(words: Words, number: Number, join: re.Match[str], *, between: bool) -> bool:
    word = (join["word"] or "").lower()
    if word == "and":
        return between
    if word == "to":
        # "rose from 3 to 5" tells two counts and no range.
        before = {w.lower() for w in re.findall(r"\w+", words.before(number.start))[-5:]}
        return not before & CHANGES
    return True


def _past_score(words: Words, number: Number) -> int:
    join, other = _other(words, number)
    return other.end if join and join["dash"] and other else number.end


def _bound(
    number: Number,
    before: re.Match[str] | None,
    after: re.Match[str] | None,
    *,
    ranged: bool,
) -> tuple[Bound, str, int]:
    """The bound, its words, and where the quantity starts with them."""
    start = number.start
    if before is not None and (not before["between"] or ranged):
        start -= len(before[0])
    if ranged:
        return Bound.BETWEEN, "", start
    for name, kind, said in (
        ("most", Bound.AT_MOST, "up to"),
        ("least", Bound.AT_LEAST, "at least"),
        ("about", Bound.ABOUT, "about"),
    ):
        if before is not None and before[name]:
            return kind, re.sub(r"\s+", " ", before[name].lower()), start
        if after is not None and after[name]:
            return kind, said, start
    if after is not None:
        return Bound.AT_LEAST, "at least", start
    return (Bound.ABOUT if number.vague else Bound.EXACT), "", start


# --- Whether it counts --------------------------------------------------------------------------


def _counts(
    words: Words,
    number: Number,
    last: Number,
    *,
    unit: str,
    counted: str,
    end: int,
    bounded: bool,
) -> bool:
    """Whether the number counts something, rather than naming, dating or numbering it."""
    before = words.before(number.start)
    match = _LAST_WORD.search(before)
    word = match["word"] if match else ""
    if number.in_words and number.low == last.high == 1:
        return _counts_one(words, word.lower(), counted or unit, end)
    if unit or bounded or number.vague or last is not number:
        return True
    if word.lower() in LABELS:
        return False
    # "Apollo 11", "the Nova 3 Max": part of a name, unless the sentence opens with that word.
    named = word[:1].isupper() and number.start - len(word) - 1 > words.start
    if number.plain and named and not counted[:1].islower():
        return False
    if (
        number.plain
        and 1500 <= number.low <= 2100
        and not plural(counted.rpartition(" ")[2].lower())
    ):
        return False
    if number.plain and not word and words.text[number.end : number.end + 1] in (".", ")"):
        return False  # "2. The bridge": the number of an item
    aged = _AGE.search(before) and words.text[last.end : last.end + 1] in (",", ".", ")")
    if aged and number.plain and number.low < 120:
        return False
    return bool(counted) or not (number.in_words and number.low < 10)


def _counts_one(words: Words, before: str, counted: str, end: int) -> bool:
    """Whether "one" counts: not a pronoun, and not a person picked out ("one soldier said")."""
    if not counted or before in ONE_AFTER or counted.split()[0].lower() in ONE_BEFORE:
        return False
    following = _NEXT_WORD.match(words.text, end, words.end)
    return following is None or following["word"].lower() not in ONE_PERSON_VERBS


def _said(found: Found) -> str:
    quantity = found.quantity
    counted = quantity.counted
    if counted and found.figure.endswith(counted):
        counted = ""  # "3,000-man brigade"
    elif counted and quantity.unit:
        counted = f"of {counted}"
    unit = "" if quantity.unit == "share" else quantity.unit
    if counted and found.figure.endswith(" of"):
        counted = counted.removeprefix("of ")
    parts = [found.said, found.figure, unit, counted]
    if quantity.per is not None:
        per = "" if quantity.per == 1 and quantity.per_counted else in_figures(quantity.per)
        parts += ["per", per, quantity.per_counted]
    return " ".join(part for part in parts if part)


def extractor() -> Extractor:
    """Finds quantities."""
    needs = frozenset({Kind.SENTENCE.value, Kind.TIME.value})
    return Step("quantities", VERSION, needs, frozenset({Kind.QUANTITY.value}), _find)
