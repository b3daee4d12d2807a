"""Whether a claim of the ledger is the one that a line expects, and what differs where it is not.

Takes an `Expected` and a `Claim`; returns a `Verdict`. A claim agrees only if all three do:

holder   the head words are the same ("Zelensky", "soldier") and neither side qualifies it in a
         way that the other contradicts ("Russian soldiers" are "the soldiers", not "Ukrainian
         soldiers"); spelling, order and generic last words ("service") do not matter;
stance   it is one of those listed;
content  for one part of the line, every number stands in the claim's words, and at least
         `ENOUGH` of the part's words do, in some form.

Time, place and chain are judged apart, and only where the line states them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from evaluation.expected import Expected, Window
from sayso.fold import QUOTE_MARKS, fold
from sayso.model import Claim, Holder, Mention, PlacePrecision, Time

# In the first case (21 lines), two lines with a like holder and stance share none of their words,
# and each claim found shares 67 % or more with its line: half keeps them apart on either side.
# `tests/evaluation/test_cases.py` checks, for every case at hand, that no line takes another's.
ENOUGH = 0.5

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SMALL = _set(
    "a an the this that these those some any of in on at to from by for with and or as into about "
    "over would will been be is are was were has have had do did does it he she they them we you i "
    "if then so than how what who which there other its his her their our"
)
_COUNTING = _set("one two three first second third another")  # "one soldier", "a soldier"
_GENERIC = _set("service agency directorate department")
_SPELLINGS = {"defense": "defence", "program": "programme", "center": "centre"}
_WIDE = _set("region oblast district province county city town camp near area")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a claim compares with a line; `None` for what the line leaves open.

    `share` is the part of the expected words that the claim's words hold, from 0 to 1.
    """

    holder: bool
    stance: bool
    content: bool
    share: float
    time: bool | None
    place: bool | None
    chain: bool | None

    @property
    def agrees(self) -> bool:
        return self.holder and self.stance and self.content

    @property
    def worth(self) -> float:
        """Higher for a better match: agreement first, then the words, then the details."""
        details = sum(detail is True for detail in (self.time, self.place, self.chain))
        return 10 * (self.holder + self.stance + self.content) + self.share + details / 4

    def differs(self) -> tuple[str, ...]:
        """What of holder, stance, content, time, place and chain is not as expected."""
        named = {
            "holder": self.holder,
            "stance": self.stance,
            "content": self.content,
            "time": self.time,
            "place": self.place,
            "chain": self.chain,
        }
        return tuple(name for name, right in named.items() if right is False)


def compare(expected: Expected, claim: Claim) -> Verdict:
    """Judges one claim against one line."""
    share = max((word_share(part, claim.words) for part in expected.contents), default=0.0)
    return Verdict(
        holder=any(same_holder(name, claim.holder.name) for name in expected.holders),
        stance=claim.stance in expected.stances,
        content=share >= ENOUGH,
        share=share,
        time=None if expected.window is None else _time_is_right(expected.window, claim),
        place=None if not expected.place else _place_is_right(expected.place, claim.places),
        chain=None if not expected.chain else _chain_is_right(expected.chain, claim),
    )


# --- Holders -------------------------------------------------------------------------------------


def same_holder(left: str, right: str) -> bool:
    """Whether two names or descriptions may be one holder's."""
    left_head, left_words = _parts_of_name(left)
    right_head, right_words = _parts_of_name(right)
    if not left_head or left_head != right_head:
        return False
    return left_words <= right_words or right_words <= left_words


def _parts_of_name(name: str) -> tuple[str, frozenset[str]]:
    """The head word of a name and all its words: in "X of Y" and "Y's X" the head is X's last."""
    plain = re.sub(r"'s?\b", " ", fold(name))
    head_phrase, *_ = re.split(r" (?:of|in|from|at|for|on) ", f"{plain} ")
    words = [_form(word) for word in _WORD.findall(head_phrase) if word not in _SMALL | _COUNTING]
    while len(words) > 1 and words[-1] in _GENERIC:
        words.pop()
    every = {_form(word) for word in _WORD.findall(plain)} - _SMALL - _COUNTING - _GENERIC
    return (words[-1] if words else ""), frozenset(every | set(words))


def _form(word: str) -> str:
    """A word without its plural ending, in one spelling."""
    singular = word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "su" else word
    return _SPELLINGS.get(singular, singular)


# --- Content -------------------------------------------------------------------------------------


def word_share(part: str, words: str) -> float:
    """How much of `part` the claim's `words` hold, 0 to 1; 0 when a number of it is missing.

    Where the part quotes, only the quoted words count: they must stand there as they are.
    """
    quoted = re.findall(f"[{QUOTE_MARKS}]([^{QUOTE_MARKS}]+)[{QUOTE_MARKS}]", part)
    wanted = _content_words(" ".join(quoted) or part)
    given = _content_words(words)
    numbers = {word for word in wanted if word[0].isdigit()}
    if not wanted or not numbers <= set(given):
        return 0.0
    held = sum(any(_is_form_of(word, other) for other in given) for word in wanted)
    return held / len(wanted)


def _content_words(text: str) -> list[str]:
    return list(dict.fromkeys(_content_forms(text)))


def _content_forms(text: str) -> Iterable[str]:
    for word in _WORD.findall(re.sub(r"'s\b", "", fold(text))):
        if word not in _SMALL:
            yield word.replace(",", "")


def _is_form_of(word: str, other: str) -> bool:
    """Whether two words share their stem: all but the last three letters, four at the least."""
    if word == other:
        return True
    if word[0].isdigit() or other[0].isdigit():
        return False
    stem = max(4, min(len(word), len(other)) - 3)
    return len(word) >= stem <= len(other) and word[:stem] == other[:stem]


# --- Time, place, chain --------------------------------------------------------------------------


def _time_is_right(window: Window, claim: Claim) -> bool:
    """A line may date the event or the saying of it ("statement of Friday"): either will do.

    Before a day: the ledger must not put it on that day or later; it may leave it open.
    """
    times = [claim.event.time if claim.event else None, claim.said]
    known = [time for time in times if time is not None and (time.start or time.end)]
    if window.start is None or window.last is None:
        return all(time.end is not None and time.end <= window.end for time in known)
    return any(_fits(time, window.start, window.last, window.end) for time in known)


def _fits(time: Time, start: datetime, last: datetime, end: datetime) -> bool:
    if time.start is None or time.end is None:
        return False
    return time.start.date() == start.date() and last < time.end <= end


def _place_is_right(place: str, mentions: Iterable[Mention]) -> bool:
    """One of the places that the line names; beside others, a country is not enough."""
    parts = [part for part in (_place_words(part) for part in place.split(",")) if part]
    named = [
        _place_words(name)
        for mention in mentions
        if mention.place
        and (len(parts) == 1 or mention.place.precision is not PlacePrecision.COUNTRY)
        for name in (mention.value, mention.place.name)
    ]
    return any(part == name for part in parts for name in named)


def _place_words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(name))) - _WIDE - _SMALL


def _chain_is_right(links: tuple[str, ...], claim: Claim) -> bool:
    """Every link stands in the chain, in the order of the line, from the outlet inward.

    A line that does not begin at the outlet tells only who is in it, not which way it runs.
    """
    held = [link.holder for link in claim.chain]
    if links[0] == "outlet":
        return len(held) > 1 and _in_order(links[1:], held[1:])
    return _in_order(links, held) or _in_order(links[::-1], held)


def _in_order(links: Iterable[str], held: list[Holder]) -> bool:
    rest = iter(held)
    return all(any(same_holder(link, holder.name) for holder in rest) for link in links)
