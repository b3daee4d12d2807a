"""Quantities: takes sentences and times, returns every number with what it counts.

The span runs from the words that bound the number ("up to") to the end of what is counted;
`value` says it canonically ("30 North Korean troops", "1 interpreter per 30 soldiers"). Dates,
names with numbers, ordinals and "one" as a pronoun are no quantities. Linear in the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.extract.lang.en_quantities import (
    ABOUT,
    AFTER_ABOUT,
    AFTER_AT_LEAST,
    AFTER_AT_MOST,
    ARTICLES,
    AS_MANY,
    AT_LEAST,
    AT_MOST,
    CHANGES,
    EVERY,
    LABELS,
    NOT_PLURAL,
    ONE_AFTER,
    ONE_BEFORE,
    ONE_PERSON_VERBS,
    PLURALS,
    STOPS,
    UNITS,
)
from sayso.extract.numbers import Number, currency_at, number_at, numbers
from sayso.extract.step import Step
from sayso.fold import fold_aligned
from sayso.model import Analysis, Bound, Kind, Mention, Quantity, Span
from sayso.plugins import Extractor

VERSION = 1

_WINDOW = 48  # code points looked at on either side: longer than any bound with its article
_MOST_WORDS = 6  # of a counted noun phrase


def _phrases(phrases: Iterable[str]) -> str:
    return "|".join(sorted((p.replace(" ", r"\s+") for p in phrases), key=len, reverse=True))


_BEFORE = re.compile(
    rf"""(?<!\w)(?:(?P<most>{_phrases((*AT_MOST, *AS_MANY))})|(?P<least>{_phrases(AT_LEAST)})
      |(?P<about>{_phrases(ABOUT)})|(?P<between>between|from))\s+(?:about\s+|the\s+|an?\s+)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_AFTER = re.compile(
    rf"""\+|\s+(?:(?P<least>{_phrases(AFTER_AT_LEAST)})|(?P<most>{_phrases(AFTER_AT_MOST)})
      |(?P<about>{_phrases(AFTER_ABOUT)}))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?P<dash>-)\s*|\s+(?P<word>to|or|and)\s+", re.IGNORECASE)
_UNIT = re.compile(rf"[\s-]*(?P<unit>{_phrases(UNITS)})(?![\w%])", re.IGNORECASE)
_NOUN = re.compile(r"(?P<gap>[ \t\n\u00a0]+|-)(?P<word>[^\W\d_](?:[\w'.-]*\w)?)")
_OF = re.compile(r"\s+of\s+", re.IGNORECASE)
_LAST_WORD = re.compile(r"(?P<word>[\w'-]+)\.?\s*$")
_NEXT_WORD = re.compile(r"\s*(?P<word>[\w'-]+)")
_EVERY = re.compile(rf"\s+(?:{_phrases(EVERY)})\s+", re.IGNORECASE)
_A_DAY = re.compile(r"\s+(?:an?|each|every|per)\s+(?P<unit>second|minute|hour|day|week|month|year)\b")
_COORDINATED = re.compile(r"\s*,?\s*(?:and\s+)?$|\s*,\s*$", re.IGNORECASE)
_COLON = re.compile(r"(?<![\w:.])(?P<left>\d{1,4}):(?P<right>\d{1,4})(?![\w:])")
_RATIO_CUE = re.compile(r"\b(?:ratio|proportion|odds|rate|outnumber\w*)\b", re.IGNORECASE)
_AGE = re.compile(r"\w,\s+$")


@dataclass(frozen=True, slots=True)
class _Found:
    """A quantity with its place. `said` is its bound as written, `figure` its number said again."""

    start: int
    end: int
    quantity: Quantity
    said: str
    figure: str
    why: str


@dataclass(frozen=True, slots=True)
class _Words:
    """A text with plain typography and the stretch of it that is looked at."""

    text: str
    start: int
    end: int

    def before(self, position: int) -> str:
        return self.text[max(self.start, position - _WINDOW) : position]

    def after(self, position: int) -> str:
        return self.text[position : min(self.end, position + _WINDOW)]


def _find(analysis: Analysis) -> Iterator[Mention]:
    text = _plain(analysis.document.text)
    times = iter(analysis.of_kind(Kind.TIME))
    waiting = next(times, None)
    for sentence in analysis.of_kind(Kind.SENTENCE):
        taken: list[Span] = []
        while waiting is not None and waiting.start < sentence.end:
            taken.append(waiting.span)
            waiting = next(times, None)
        words = _Words(text, sentence.start, sentence.end)
        found = [*_counted(words, taken), *_colons(words, taken)]
        for one in _ratios(words, sorted(found, key=lambda one: one.start)):
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


def _counted(words: _Words, taken: Sequence[Span]) -> Iterator[_Found]:
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


def _read(words: _Words, number: Number) -> _Found | None:
    """The quantity that begins with `number`; None where the number counts nothing."""
    bound = _BEFORE.search(words.before(number.start))
    low, last, ratio = _joined(words, number, bound)
    if ratio is not None:
        return ratio
    if last is None:
        return None
    after = _AFTER.match(words.after(last.end))
    end = last.end + (after.end() if after else 0)
    unit, counted, end = _noun(words, last, end, measured=bool(number.unit or last.unit))
    unit = number.unit or last.unit or unit
    if not _counts(words, number, last, unit=unit, counted=counted, end=end, bounded=bool(bound)):
        return None
    kind, said, start = _bound(words, number, bound, after, ranged=last is not number)
    quantity = Quantity(low, last.high, kind, unit, counted)
    figure = _figures(words, number, last, low)
    if counted and not unit and words.text[last.end] == "-":
        figure = f"{figure}-{counted}"
    why = _why(kind, said or "a vague count", quantity)
    return _Found(start, end, quantity, said, figure, why)


def _why(kind: Bound, said: str, quantity: Quantity) -> str:
    ground = {Bound.EXACT: "a bare number", Bound.BETWEEN: "a range"}.get(kind, said)
    counts = quantity.counted or quantity.unit
    return ground + ("" if counts else "; the words after it do not say of what")


def _figures(words: _Words, number: Number, last: Number, low: float) -> str:
    """The number said again: vague counts in their own words, others in figures."""
    if last is number and (number.vague or number.unit == "share"):
        of = " of" if _OF.match(words.text, number.end, words.end) else ""
        return re.sub(r"\s+", " ", words.text[number.start : number.end].lower()) + of
    return _figure(low) if low == last.high else f"{_figure(low)} to {_figure(last.high)}"


# --- Ranges, bounds --------------------------------------------------------------------------------


def _joined(
    words: _Words, number: Number, bound: re.Match[str] | None
) -> tuple[float, Number | None, _Found | None]:
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
        return low, number, _ratio_of(words, number, other)
    if not _ranges(words, number, join, between=between) or low >= other.low:
        return number.low, number, None
    return low, other, None


def _other(words: _Words, number: Number) -> tuple[re.Match[str] | None, Number | None]:
    """The number that "to", "or", "and" or a dash joins to this one, past a unit between them."""
    join = _JOIN.match(words.text, number.end, words.end)
    unit = None if join else _UNIT.match(words.text, number.end, words.end)
    if unit:
        join = _JOIN.match(words.text, unit.end(), words.end)
    if join is None or (unit and join["word"] and join["word"].lower() == "and"):
        return None, None
    start = join.end() + currency_at(words.text, join.end(), words.end)
    return join, number_at(words.text, start, words.end)


def _ranges(words: _Words, number: Number, join: re.Match[str], *, between: bool) -> bool:
    word = (join["word"] or "").lower()
    if word == "and":
        return between
    if word == "to":
        # "rose from 3 to 5" tells two counts and no range.
        before = {w.lower() for w in re.findall(r"\w+", words.before(number.start))[-5:]}
        return not before & CHANGES
    return True


def _ratio_of(words: _Words, number: Number, other: Number) -> _Found | None:
    if other.low != 1 and not _RATIO_CUE.search(words.before(number.start)):
        return None
    quantity = Quantity(number.low, number.high, per=other.low)
    return _Found(number.start, other.end, quantity, "", _figure(number.low), "a ratio")


def _past_score(words: _Words, number: Number) -> int:
    join, other = _other(words, number)
    return other.end if join and join["dash"] and other else number.end


def _bound(
    words: _Words,
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


# --- What is counted -------------------------------------------------------------------------------


def _noun(
    words: _Words, number: Number, position: int, *, measured: bool
) -> tuple[str, str, int]:
    """The unit, the noun phrase counted, and where it ends. What is measured already, in money or

    percent, counts only what "of" adds.
    """
    unit = _UNIT.match(words.text, position, words.end)
    name = UNITS[re.sub(r"\s+", " ", unit["unit"].lower())] if unit else ""
    if unit:
        position = unit.end()
    of = _OF.match(words.text, position, words.end)
    partitive = bool(name) or measured or number.in_words
    if of and (partitive or number.plain):
        counted, end = _phrase(words, of.end() - 1)
        return (name, counted, end) if counted else (name, "", position)
    if name or measured:
        return name, "", position
    counted, end = _phrase(words, position)
    return name, counted, end


def _phrase(words: _Words, position: int) -> tuple[str, int]:
    """The noun phrase that begins at `position`: modifiers and head, without articles."""
    found: list[str] = []
    end = position
    for _ in range(_MOST_WORDS):
        match = _NOUN.match(words.text, end, words.end)
        if match is None:
            break
        word, low = match["word"], match["word"].lower()
        if not found and low in ARTICLES:
            end = match.end()
            continue
        if low in STOPS or (match["gap"] == "-" and found) or _leaves(found, low):
            break
        found.append(word.removesuffix("'s") if word.endswith("'s") else word)
        end = match.end()
        if word.endswith("'s"):
            end -= 2
            break
    return (" ".join(found), end) if found else ("", position)


def _leaves(found: Sequence[str], low: str) -> bool:
    """Whether the noun phrase is over before `low`: after a plural, or before a verb's form."""
    if not found:
        return False
    if _plural(found[-1].lower()):
        return not _plural(low)
    return low.endswith(("ing", "ed", "ly")) and len(low) > 4


def _plural(low: str) -> bool:
    if low in PLURALS:
        return True
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and low not in NOT_PLURAL


def _counts(
    words: _Words,
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
    if number.plain and 1500 <= number.low <= 2100 and not _plural(counted.rpartition(" ")[2].lower()):
        return False
    if number.plain and not word and words.text[number.end : number.end + 1] in (".", ")"):
        return False  # "2. The bridge": the number of an item
    aged = _AGE.search(before) and words.text[last.end : last.end + 1] in (",", ".", ")")
    if aged and number.plain and number.low < 120:
        return False
    return bool(counted) or not (number.in_words and number.low < 10)


def _counts_one(words: _Words, before: str, counted: str, end: int) -> bool:
    """Whether "one" counts: not a pronoun, and not a person picked out ("one soldier said")."""
    if not counted or before in ONE_AFTER or counted.split()[0].lower() in ONE_BEFORE:
        return False
    following = _NEXT_WORD.match(words.text, end, words.end)
    return following is None or following["word"].lower() not in ONE_PERSON_VERBS


# --- Ratios ----------------------------------------------------------------------------------------


def _colons(words: _Words, taken: Sequence[Span]) -> Iterator[_Found]:
    """Ratios written with a colon, where the words around speak of one."""
    for match in _COLON.finditer(words.text, words.start, words.end):
        cue = _RATIO_CUE.search(words.before(match.start()))
        if not cue or any(span.overlaps(Span(*match.span())) for span in taken):
            continue
        quantity = Quantity(float(match["left"]), float(match["left"]), per=float(match["right"]))
        yield _Found(*match.span(), quantity, "", _figure(quantity.low), "a ratio")


def _ratios(words: _Words, found: Sequence[_Found]) -> Iterator[_Found]:
    """The same quantities, those before "for every …" with what they are counted against."""
    results: list[_Found] = []
    skip = False
    for index, one in enumerate(found):
        if skip:
            skip = False
            continue
        every = _EVERY.match(words.text, one.end, words.end)
        following = found[index + 1] if index + 1 < len(found) else None
        if every and following and following.start == every.end():
            per, per_counted = following.quantity.low, following.quantity.counted
            one, skip = _against(one, per, per_counted or following.quantity.unit, following.end), True
        elif every and one.quantity.per is None:
            counted, end = _phrase(words, every.end() - 1)
            one = _against(one, 1.0, counted, end) if counted else one
        elif a_day := _A_DAY.match(words.text, one.end, words.end):
            one = _against(one, 1.0, a_day["unit"], a_day.end())
        results.append(one)
        if skip:
            _coordinate(words, results)
    yield from results


def _against(one: _Found, per: float, counted: str, end: int) -> _Found:
    quantity = replace(one.quantity, per=per, per_counted=counted)
    return replace(one, quantity=quantity, end=end, why="a ratio")


def _coordinate(words: _Words, results: list[_Found]) -> None:
    """ "one cook and three guards for every 30 men": the cook is counted against the men too."""
    last = results[-1].quantity
    for index in range(len(results) - 2, -1, -1):
        one, following = results[index], results[index + 1]
        between = words.text[one.end : following.start]
        if one.quantity.per is not None or not re.fullmatch(r",?\s*(?:and\s+)?", between):
            break
        quantity = replace(one.quantity, per=last.per, per_counted=last.per_counted)
        results[index] = replace(one, quantity=quantity, why="a ratio")


# --- Canonical words -------------------------------------------------------------------------------


def _said(found: _Found) -> str:
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
        per = "" if quantity.per == 1 and quantity.per_counted else _figure(quantity.per)
        parts += ["per", per, quantity.per_counted]
    return " ".join(part for part in parts if part)


def _figure(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,g}"


def extractor() -> Extractor:
    """Finds quantities."""
    needs = frozenset({Kind.SENTENCE.value, Kind.TIME.value})
    return Step("quantities", VERSION, needs, frozenset({Kind.QUANTITY.value}), _find)
