"""Phrases: where a noun phrase or a time phrase begins and ends among the words of a unit.

Works by word classes alone, looking a bounded number of words to either side. Ranges are
half-open pairs of word positions; `None` where there is no such phrase.
"""

from collections.abc import Sequence

from sayso.extract.cues import VERB_FORMS, Form
from sayso.extract.lang import en_clauses as clauses
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang
from sayso.extract.words import Word

Range = tuple[int, int]
Words = Sequence[Word]

REACH = 30  # words: no subject in PolNeAR's dev articles begins further from its verb


def is_verb(words: Words, place: int) -> bool:
    """Whether the word is, as far as its form tells, a finite verb or an auxiliary."""
    low = words[place].low
    before = words[place - 1] if place else None
    if low in {"'s", "may", "will"} and (
        words[place].is_capital
        or before is None
        or before.low not in lang.PRONOUNS | {"that", "there", "this"}
    ):
        return low == "will" and not words[place].is_capital
    if low in lang.AUXILIARIES or low in lang.FINITE or low.endswith("n't"):
        return not (
            low in clauses.NOUNS_BEHIND and before is not None and before.low in lang.DETERMINERS
        )
    if low.endswith("ed") and len(low) > 4 and low not in clauses.NOT_PAST:
        return before is not None and not _modifies(before)
    if before is not None and before.low in clauses.ARTICLES:
        return False  # "a think tank"
    if low in VERB_FORMS and low not in lang.NOUN_OR_VERB:
        kinds = {kind for _, forms in VERB_FORMS[low] for kind in forms}
        return kinds != {Form.GERUND} or (before is not None and not _modifies(before))
    return False


def _modifies(before: Word) -> bool:
    """Whether what follows this word is part of a noun phrase, not its verb."""
    return (
        before.low in lang.DETERMINERS
        or before.low in lang.PREPOSITIONS
        or before.low == "'s"
        or before.low in clauses.BEFORE_ADJECTIVES
        or before.is_mark
    )


def time_end(words: Words, start: int) -> int:
    """The position after the time phrase that begins at `start`; `start` where none does."""
    end, strong = start, False
    while end < len(words) and end - start < 8:
        low = words[end].low
        if low in lang.TIME_WORDS:
            strong = strong or low != "may" or words[end].is_capital
        elif not (
            low in lang.TIME_LINKS or low[0].isdigit() or (low == "," and _year_follows(words, end))
        ):
            break
        end += 1
    while end > start and not (
        words[end - 1].low in lang.TIME_WORDS or words[end - 1].low[0].isdigit()
    ):
        end -= 1
    return end if strong else start


def _year_follows(words: Words, comma: int) -> bool:
    year = words[comma + 1].low if comma + 1 < len(words) else ""
    return len(year) == 4 and year.isdigit()


def noun_phrase_before(words: Words, end: int, floor: int = 0) -> Range | None:
    """The noun phrase that ends just before position `end`, not reaching before `floor`."""
    start, joint = end, None
    while start > floor and end - start < REACH:
        place = start - 1
        word = words[place]
        if word.low in {"and", "&"} and start < end:
            joint = start
        elif word.low in clauses.ARTICLES and start < end and not _goes_on_before(words, place):
            start = place
            break
        elif _bounds(words, place, end):
            if joint is not None and not _joins_names(words, joint, start):
                start = joint
            break
        start -= 1
    return _trimmed(words, start, end)


def _goes_on_before(words: Words, article: int) -> bool:
    """Whether the phrase reaches back past an article ("the head of the army")."""
    low = words[article - 1].low if article else ","
    return low in lang.PREPOSITIONS | {"and", "or", "&", "all", "both", "'s"}


def _joins_names(words: Words, joint: int, start: int) -> bool:
    """Whether "and" before `joint` joins two phrases of one kind, so that both are the subject."""
    left = words[joint - 2] if joint - 2 >= start else None
    return left is not None and joint - 1 > start


def _bounds(words: Words, place: int, end: int) -> bool:
    word = words[place]
    if word.low == ".":
        return not (
            place and (words[place - 1].low in names.HONORIFICS or len(words[place - 1].low) == 1)
        )
    if word.is_mark:
        return word.low not in {"$", "%", "#", "/", "@", "&"} and not is_possessive(words, place)
    if word.is_quote:
        closes = word.plain[-1] in ",.?!"
        return closes or place + 1 == end or place == 0 or words[place - 1].is_mark
    if word.low in lang.PRONOUNS:
        return place + 1 < end
    if word.low.endswith("ed") and place and place + 1 < end and words[place + 1].low == "by":
        # "Two nurses interviewed by phone", but "the claim was rejected by Kern".
        return words[place - 1].low in lang.AUXILIARIES or words[place - 1].low.endswith("ly")
    return word.low in lang.CLAUSE_OPENERS or is_verb(words, place)


def is_possessive(words: Words, place: int) -> bool:
    """Whether the mark is that of "the sailors' union"."""
    if words[place].low != "'" or place == 0 or place + 1 >= len(words):
        return False
    return words[place - 1].low.endswith("s") and not words[place + 1].is_mark


def _trimmed(words: Words, start: int, end: int) -> Range | None:
    """Without the adjuncts at either side ("On Friday …", "… on Friday")."""
    end = without_time_behind(words, start, end)
    start = _behind_interval(words, start, end)
    while start < end:
        low = words[start].low
        after_time = time_end(words, start)
        if start < after_time < end:
            start = after_time
        elif (
            low in lang.ADVERBS
            or low in {"and", "or", "&", "then"}
            or (low.endswith("ly") and low not in lang.NOT_ADVERBS and not words[start].is_capital)
        ) or (low in clauses.CLAUSE_OR_ADJUNCT and start + 1 < end):
            start += 1
        elif low == "according" and start + 2 < end:
            start += 2
        elif low in lang.ADJUNCT_OPENERS:
            start = _after_adjunct(words, start, end)
        else:
            break
    if start >= end or all(not w.plain[0].isalnum() for w in words[start:end]):
        return None
    if time_end(words, start) == end:
        return None
    return start, end


def _behind_interval(words: Words, start: int, end: int) -> int:
    """Behind "two days after" and the like; `start` where there is none."""
    for place in range(start + 1, end - 1):
        if (
            words[place].low in clauses.CLAUSE_OR_ADJUNCT
            and words[place - 1].low in lang.TIME_WORDS
        ):
            return place + 1
    return start


def without_time_behind(words: Words, start: int, end: int) -> int:
    """Where the range ends without the time that stands last in it."""
    for place in range(max(start + 1, end - 5), end):
        opens = words[place].low in lang.TIME_LINKS or words[place].low in lang.TIME_WORDS
        if opens and words[place - 1].low not in lang.TIME_LINKS and time_end(words, place) == end:
            return place
    return end


def _after_adjunct(words: Words, start: int, end: int) -> int:
    """Where the subject begins after an adjunct without a comma ("In a statement the army …")."""
    for place in range(end - 1, start + 1, -1):
        before = words[place - 1].low
        if words[place].low in lang.DETERMINERS | lang.PRONOUNS and before not in lang.PREPOSITIONS:
            return place
    last = end - 1
    while last > start and words[last].is_capital and words[last - 1].low not in lang.PREPOSITIONS:
        last -= 1
    return max(last, start + 1) if words[last].is_capital and last > start + 1 else end


def noun_phrase_after(words: Words, start: int) -> Range | None:
    """The noun phrase that begins at `start`, an apposition behind a comma included."""
    end = _phrase_end(words, start)
    end = without_time_behind(words, start, end)
    while end > start and words[end - 1].low in lang.ADJUNCT_OPENERS | lang.ADVERBS:
        end -= 1
    if end <= start or words[start].low in lang.PREPOSITIONS - {"in"}:
        return None
    following = _apposition_end(words, end)
    return start, following


def _phrase_end(words: Words, start: int) -> int:
    end = start
    while end < len(words) and end - start < REACH:
        word = words[end]
        inside = is_possessive(words, end) or (word.low == "." and not _bounds(words, end, end + 2))
        if word.is_mark and not inside:
            break
        if end > start and word.low in clauses.ARTICLES and not _goes_on_before(words, end):
            break
        if end > start and (word.low in lang.CLAUSE_OPENERS or word.low in lang.PRONOUNS):
            break
        if word.is_quote or (end > start and is_verb(words, end)):
            break
        if (
            end > start
            and word.low in {"during", "after", "before", "following", "via", "amid", "in"}
            and not _in_office(words, end)
        ):
            break
        end += 1
    return end


def _in_office(words: Words, place: int) -> bool:
    """ "in" stays inside a phrase only where a name follows ("the envoy in Kazan")."""
    following = words[place + 1] if place + 1 < len(words) else None
    return (
        words[place].low == "in"
        and following is not None
        and (following.is_capital or following.low == "the")
    )


def _apposition_end(words: Words, end: int) -> int:
    """The end of ", a spokesman for the army" behind a name; `end` where there is none."""
    if end + 1 >= len(words) or words[end].low != ",":
        return end
    first = words[end + 1]
    fits = (
        first.low in lang.DETERMINERS - {"that", "this", "these", "those"}
        or first.low in names.TITLES
    )
    if not fits:
        return end
    stop = _phrase_end(words, end + 1)
    closed = (
        stop >= len(words)
        or words[stop].is_mark
        or words[stop].low in {"who", "in", "during", "after"}
    )
    return stop if closed else end
