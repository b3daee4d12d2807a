"""Clauses: attributions made by a verb of speech with its subject and its content.

Takes the words of a unit and its cues; returns drafts. A verb whose own clause gives it no
subject ("…, warning that …", "… and added that …") takes that of the verb before it.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.contents import (
    Content,
    left_content,
    past_adjuncts,
    past_listener,
    right_content,
    stop_of,
)
from sayso.extract.attributions.draft import Draft, draft_of
from sayso.extract.attributions.groups import Cue, Use
from sayso.extract.attributions.phrases import (
    Range,
    Words,
    clause_subject,
    noun_phrase_after,
    noun_phrase_before,
    subject_before,
    time_end,
)
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang

_JOINS = frozenset({"and", "or", "but", "then", "nor"})
_SHARED = frozenset(
    {
        ",",
        "and",
        "but",
        "or",
        "while",
        "by",
        "after",
        "before",
        "in",
        "when",
        "without",
        "-",
        "--",
        ";",
        "also",
    }
)
# How far each way of finding a source is trusted: the share of drafts of this rule whose content
# overlaps one of PolNeAR's dev articles.
_OWN, _INVERTED, _TAKEN, _PASSIVE = 0.9, 0.9, 0.7, 0.6


def clauses(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """The attributions that the cue verbs of one unit make."""
    before: Range | None = None
    for cue in cues:
        if cue.use is Use.PASSIVE:
            yield from _passive(words, cue, cues)
        elif cue.use is Use.REDUCED:
            yield from _reduced(words, cue)
        elif cue.use is Use.GERUND:
            source = _source_of_gerund(words, cue, before)
            yield from _with_right(words, cue, cues, source, _TAKEN)
            before = source or before
        else:
            source = subject_before(words, cue.first)
            if source is not None:
                yield from _finite(words, cue, cues, source)
                before = source if not _is_clause_word(words, source) else before
                continue
            inverted = _inverted(words, cue)
            if inverted is not None:
                yield from _postposed(words, cue, cues, inverted, inverted[1], _INVERTED)
                before = inverted
                continue
            if _is_joined(words, cue):
                source = before or clause_subject(words, cue.first)
                yield from _with_right(words, cue, cues, source, _TAKEN)


def _is_clause_word(words: Words, source: Range) -> bool:
    return words[source[0]].low in {"it", "there"} and source[1] - source[0] == 1


def _is_joined(words: Words, cue: Cue) -> bool:
    return cue.first > 0 and words[cue.first - 1].low in _JOINS | {","}


def _finite(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Iterator[Draft]:
    """A verb with its subject before it, and its content behind it or before both."""
    start = source[0] - 1 if source[0] and words[source[0] - 1].low == "as" else source[0]
    quoted_before = start > 0 and (
        words[start - 1].is_quote
        or (words[start - 1].low == "," and start > 1 and words[start - 2].is_quote)
    )
    right = right_content(words, cue, cues)
    if (
        quoted_before
        and cue.allows("qs")
        and (right is None or right.frame in {"clause", "object", "quotation", "about", "question"})
    ):
        yield from _postposed(words, cue, cues, source, cue.last + 1, _OWN)
    elif right is not None:
        yield from _with_content(words, cue, source, right, _OWN)
    elif cue.allows("r"):
        yield from _release(words, cue, cues, source)
    elif (
        start > 0
        and words[start - 1].low in {",", "-", "--"}
        and cue.allows("qs")
        and _ends_behind(words, cue)
    ):
        yield from _postposed(words, cue, cues, source, cue.last + 1, _OWN)
    elif start == 0 and source[0] == 1 and cue.allows("st"):
        yield from _as_said(words, cue, cues, source)
    elif _is_silent(words, cue):
        yield from _silent(words, cue, cues, source)


def _ends_behind(words: Words, cue: Cue) -> bool:
    """Whether nothing but adjuncts stands between the cue and the next mark."""
    place = past_adjuncts(words, past_listener(words, cue))
    return (
        place >= len(words)
        or words[place].is_mark
        or words[place].low in lang.PREPOSITIONS | {"as", "when", "while"}
    )


def _is_silent(words: Words, cue: Cue) -> bool:
    group = {word.low for word in words[cue.first : cue.last + 1]}
    closed = any(lang.OPENERS.get(low) in {"declines", "not"} for low in group)
    return bool(group & lang.SILENT) and (
        closed or any(low in lang.NEGATIONS or low.endswith("n't") for low in group)
    )


def _silent(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Iterator[Draft]:
    """ "Declined to comment", with what it was about where the words tell."""
    start = cue.last + 1
    contents: tuple[Range, ...] = ()
    if start < len(words) and words[start].low in {"on", "about", "to"}:
        stop = min(
            stop_of(words, start, cue, cues),
            next((i for i in range(start, len(words)) if words[i].is_mark), len(words)),
        )
        contents = ((start, stop),) if stop > start + 1 else ()
    yield draft_of(words, source, (cue.first, cue.last + 1), contents, "declines to comment", _OWN)


def _with_right(
    words: Words, cue: Cue, cues: Sequence[Cue], source: Range | None, score: float
) -> Iterator[Draft]:
    if source is None:
        return
    right = right_content(words, cue, cues)
    if right is not None:
        yield from _with_content(words, cue, source, right, score)
    elif cue.allows("r"):
        yield from _release(words, cue, cues, source)


def _with_content(
    words: Words, cue: Cue, source: Range, right: Content, score: float
) -> Iterator[Draft]:
    if _is_silent(words, cue):
        score = _OWN
    if words[source[0]].low == "it" and cue.verb.lemma in {"appear", "seem"}:
        return
    why = f"“{cue.verb.name}” with {right.frame}"
    yield draft_of(words, source, (cue.first, right.cue_last + 1), right.ranges, why, score)


def _postposed(
    words: Words, cue: Cue, cues: Sequence[Cue], source: Range, after: int, score: float
) -> Iterator[Draft]:
    """ "…, said X" and "…, X said", and what goes on behind them."""
    begin = min(source[0], cue.first)
    if begin and words[begin - 1].low == "as":
        begin -= 1
    left = left_content(words, begin, _floor(words, begin))
    right = _continued(words, after, cue, cues)
    contents = (*left, *right)
    if not contents:
        return
    why = f"“{cue.verb.name}” behind what was said"
    yield draft_of(words, source, (cue.first, cue.last + 1), contents, why, score)


def _floor(words: Words, begin: int) -> int:
    """Where the content before a postposed cue may begin: after a semicolon at the earliest."""
    for place in range(begin - 2, 0, -1):
        if words[place].low == ";":
            return place + 1
    return 0


def _continued(words: Words, after: int, cue: Cue, cues: Sequence[Cue]) -> tuple[Range, ...]:
    """What goes on after an inserted "X said": past time and place, behind a comma or colon."""
    place = after
    while place < len(words) and not words[place].is_mark and not words[place].is_quote:
        place += 1
        if place - after > 14:
            return ()
    if place >= len(words):
        return ()
    if words[place].low in {",", ":", "."} and place + 1 < len(words) and words[place + 1].is_quote:
        end = place + 2
        while end < len(words) and words[end].is_quote:
            end += 1
        return ((place + 1, end),)
    if words[place].is_quote and place > after:
        return ()
    if words[place].low != "," or place + 2 >= len(words):
        return ()
    return _continued_clause(words, place + 1, cue, cues)


def _continued_clause(words: Words, start: int, cue: Cue, cues: Sequence[Cue]) -> tuple[Range, ...]:
    low = words[start].low
    gerund = any(c.first in (start, start + 1) and c.use is Use.GERUND for c in cues)
    aside = low in lang.CLAUSE_OPENERS | {
        "according",
        "adding",
        "speaking",
        "and",
        "a",
        "an",
    } or low.endswith("ing")
    if gerund or aside or time_end(words, start) > start:
        return ()
    stop = stop_of(words, start, cue, cues)
    while stop > start and words[stop - 1].low in {".", ",", ";"}:
        stop -= 1
    return ((start, stop),) if stop > start + 2 else ()


def _as_said(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Iterator[Draft]:
    """ "As the army said, …"."""
    comma = next(
        (i for i in range(cue.last + 1, min(cue.last + 12, len(words))) if words[i].low == ","),
        None,
    )
    if comma is None or comma + 2 >= len(words):
        return
    stop = stop_of(words, comma + 1, cue, cues)
    while stop > comma + 1 and words[stop - 1].low in {".", ",", ";"}:
        stop -= 1
    if stop > comma + 1:
        yield draft_of(
            words, source, (cue.first, cue.last + 1), ((comma + 1, stop),), "“as X said”", _OWN
        )


def _inverted(words: Words, cue: Cue) -> Range | None:
    """The subject behind the verb in `"…", said X`."""
    if (
        cue.first == 0
        or not cue.allows("qs")
        or (cue.first != cue.head and words[cue.first].low in lang.AUXILIARIES)
    ):
        return None
    before = words[cue.first - 1]
    if not (before.is_quote or before.low in {",", "-", "--"}):
        return None
    source = noun_phrase_after(words, cue.last + 1)
    if source is None or words[source[0]].low in {"that", "to"}:
        return None
    return source


def _source_of_gerund(words: Words, cue: Cue, before: Range | None) -> Range | None:
    """The subject of "warning that …": of the verb before it, or the phrase it stands behind."""
    if cue.first == 0:
        return _later_subject(words, cue)
    last = words[cue.first - 1]
    if last.low in _SHARED or last.is_quote:
        return before or clause_subject(words, cue.first)
    own = noun_phrase_before(words, cue.first)
    if own is None:
        return before or clause_subject(words, cue.first)
    low = words[own[0] - 1].low if own[0] else ""
    head = words[own[1] - 1].low
    spoken = head in names.UTTERANCES | lang.SETTINGS
    if low in lang.PREPOSITIONS or (
        spoken and low in lang.LIGHT_VERBS | {"released", "published", "out", "posted", "sent"}
    ):
        return before or clause_subject(words, cue.first) or own
    return own


def _later_subject(words: Words, cue: Cue) -> Range | None:
    comma = next((i for i in range(cue.last + 1, len(words)) if words[i].low == ","), None)
    return None if comma is None else clause_subject(words, len(words), comma + 1)


def _release(words: Words, cue: Cue, cues: Sequence[Cue], source: Range) -> Iterator[Draft]:
    """ "The ministry published a recording"."""
    start = cue.last + 1
    stop = min(
        stop_of(words, start, cue, cues),
        next((i for i in range(start, len(words)) if words[i].is_mark), len(words)),
    )
    if stop > start and any(
        word.low in names.MEDIA for word in words[start : min(stop, start + 9)]
    ):
        yield draft_of(
            words,
            source,
            (cue.first, cue.last + 1),
            ((start, stop),),
            f"“{cue.verb.name}” of a medium",
            _OWN,
        )


def _reduced(words: Words, cue: Cue) -> Iterator[Draft]:
    """ "The recordings, released by the army on Friday" and "claims denied by the army"."""
    agent = noun_phrase_after(words, cue.last + 2)
    end = cue.first - 1 if cue.first and words[cue.first - 1].low == "," else cue.first
    thing = noun_phrase_before(words, end)
    if agent is None or thing is None or not cue.allows("ro"):
        return
    if not cue.allows("o") and not any(
        word.low in names.MEDIA for word in words[thing[0] : thing[1]]
    ):
        return
    yield draft_of(
        words, agent, (cue.first, cue.last + 1), (thing,), f"“{cue.verb.name}” by its agent", _TAKEN
    )


def _passive(words: Words, cue: Cue, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "It was reported that …", "X is expected to …", "X was confirmed by Y"."""
    subject = subject_before(words, cue.first)
    start = cue.last + 1
    low = words[start].low if start < len(words) else ""
    cue_range = (cue.first, cue.last + 1)
    impersonal = subject is not None and words[subject[0]].low == "it"
    if impersonal and low == "that" and cue.allows("st"):
        right = right_content(words, cue, cues)
        if right is not None:
            yield draft_of(words, None, cue_range, right.ranges, "nobody is named", _PASSIVE)
    elif low == "to" and subject is not None and cue.allows("spt"):
        stop = stop_of(words, start, cue, cues)
        while stop > start and words[stop - 1].low in {".", ",", ";"}:
            stop -= 1
        yield draft_of(
            words, None, cue_range, (subject, (start, stop)), "nobody is named", _PASSIVE
        )
    elif subject is not None and cue.allows("x"):
        yield from _taken(words, cue, cues, subject)
    elif subject is not None and not impersonal and cue.allows("or"):
        yield from _by_agent(words, cue, subject)


def _taken(words: Words, cue: Cue, cues: Sequence[Cue], subject: Range) -> Iterator[Draft]:
    """ "The conversations were intercepted on …": told by nobody, known from whoever took them."""
    if not any(word.low in names.MEDIA for word in words[subject[0] : subject[1]]):
        return
    stop = stop_of(words, cue.last, cue, cues)
    while stop > cue.last + 1 and words[stop - 1].low in {".", ",", ";"}:
        stop -= 1
    contents = ((subject[0], stop),)
    yield draft_of(
        words, None, (cue.first, cue.last + 1), contents, "how a medium was taken", _PASSIVE
    )


def _by_agent(words: Words, cue: Cue, subject: Range) -> Iterator[Draft]:
    by = next(
        (i for i in range(cue.last + 1, min(cue.last + 10, len(words))) if words[i].low == "by"),
        None,
    )
    medium = any(word.low in names.MEDIA for word in words[subject[0] : subject[1]])
    if by is None or not (cue.allows("o") or medium):
        return
    agent = noun_phrase_after(words, by + 1)
    if agent is not None and time_end(words, by + 1) == by + 1:
        yield draft_of(
            words,
            agent,
            (cue.first, cue.last + 1),
            (subject,),
            f"“{cue.verb.name}” by its agent",
            _TAKEN,
        )
