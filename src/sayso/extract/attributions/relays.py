"""Relays: whose word somebody passes on, and the recording in which somebody is heard.

"X reported, citing Y, that …" and "X received reports from Y that …" name Y behind X; "in the
recordings, a soldier is heard saying …" names the recording around the soldier. Takes the words
of a unit with its cues and what the other rules found; returns drafts.
"""

from collections.abc import Iterator, Sequence

from sayso.extract.attributions.draft import Draft, draft_of, span_of
from sayso.extract.attributions.groups import Cue, Use, bare_cue
from sayso.extract.attributions.phrases import Range, Words, noun_phrase_after
from sayso.extract.attributions.stops import closed, next_mark, stop_of
from sayso.extract.lang import en_names as names
from sayso.extract.lang import en_speech as lang

_FRAME = 12  # words of "In the recordings, released by the army,"
_QUOTED = 5  # words of "was widely quoted as saying"
_REPORT_WITHIN = 8  # words from "received" to "reports"
_FROM_WITHIN = 16  # words from "reports" to "from"
_SHORTEST = 6  # words of a unit that frames anything
_DEFINITE = frozenset({"the", "these", "those", "this", "that"})


def relays(words: Words, cues: Sequence[Cue], found: Sequence[Draft]) -> Iterator[Draft]:
    """What the words tell of those behind and around the drafts found so far."""
    yield from _cited(words, found)
    yield from _quoted_by(words, found)
    yield from _received(words, cues)
    yield from _informed(words, cues)
    yield from _framed(words)


def cites_source(words: Words, place: int) -> Range | None:
    """Who is cited by "citing" at this position; a reason ("citing the cost") is nobody."""
    relative = place > 0 and words[place - 1].low in {"which", "who", "that"}
    if words[place].low not in (lang.CITING | lang.CITED if relative else lang.CITING):
        return None
    cited = noun_phrase_after(words, place + 1)
    return cited if cited is not None and _can_speak(words, cited) else None


def _can_speak(words: Words, phrase: Range) -> bool:
    """Whether the phrase names or describes somebody who speaks."""
    speakers = names.GROUPS | names.SINGLE_ROLES | names.TITLES | names.COLLECTIVES
    speakers |= names.ORGANISATIONS | names.UTTERANCES | names.MEDIA
    return any(
        word.is_capital or word.low in speakers or word.low.removesuffix("s") in speakers
        for word in words[phrase[0] : phrase[1]]
    )


def _cited(words: Words, found: Sequence[Draft]) -> Iterator[Draft]:
    """ "X reported, citing Y, that …": Y said what X passes on."""
    for place in range(len(words) - 1):
        cited = cites_source(words, place)
        if cited is None:
            continue
        at = words[place].start
        told = [d for d in found if d.source and d.cue and d.contents and d.cue.start != at]
        if told:
            nearest = min(told, key=lambda draft: abs(draft.cue.start - at) if draft.cue else 0)
            if not any(content.start <= at < content.end for content in nearest.contents):
                source, cue = span_of(words, cited), words[place].span
                word = words[place].low
                passed_on = tuple(c for c in nearest.contents if not c.overlaps(source))
                yield Draft(source, cue, passed_on, "as another cites it", word)


def _quoted_by(words: Words, found: Sequence[Draft]) -> Iterator[Draft]:
    """ "Kern was quoted as saying by X": X tells what Kern said."""
    for draft in found:
        last = draft.cue.end if draft.cue is not None and draft.contents else -1
        by = next((i + 1 for i, word in enumerate(words) if word.end == last), None)
        if by is None or by + 1 >= len(words) or words[by].low != "by":
            continue
        if not any(w.low in lang.QUOTED_AS for w in words[max(0, by - _QUOTED) : by]):
            continue
        teller = noun_phrase_after(words, by + 1)
        if teller is not None and words[by - 1].low.endswith("ing"):
            source = span_of(words, teller)
            yield Draft(source, words[by].span, draft.contents, "as another cites it", "by")


def _received(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "X received reports from Y (that …)"."""
    for place, word in enumerate(words):
        if word.low not in lang.RECEIVING:
            continue
        limit = min(len(words), place + _REPORT_WITHIN, next_mark(words, place))
        noun = next((i for i in range(place + 1, limit) if words[i].low in lang.REPORTS), None)
        if noun is None:
            continue
        limit = min(len(words), noun + _FROM_WITHIN, next_mark(words, noun))
        giver_at = next((i for i in range(noun + 1, limit) if words[i].low == "from"), None)
        giver = noun_phrase_after(words, giver_at + 1) if giver_at is not None else None
        if giver is None or giver_at is None or not _can_speak(words, giver):
            continue
        cue = bare_cue(place, place)
        contents = _told(words, giver[1], cue, cues) or closed(words, place + 1, giver_at)
        yield draft_of(words, giver, (place, place + 1), contents, "received from it", word.low)


def _informed(words: Words, cues: Sequence[Cue]) -> Iterator[Draft]:
    """ "X had been briefed by Y (that …)"."""
    for cue in cues:
        by = cue.last + 1
        informs = cue.use is Use.PASSIVE and cue.verb.lemma in lang.INFORMING
        if not informs or by >= len(words) or words[by].low != "by":
            continue
        giver = noun_phrase_after(words, by + 1)
        if giver is None or (giver[1] < len(words) and words[giver[1]].low == "to"):
            continue
        stop = next_mark(words, giver[1])
        contents = _told(words, giver[1], cue, cues) or closed(words, giver[1], stop)
        if contents:
            cue_range = (cue.first, cue.last + 1)
            word = cue.verb.name
            yield draft_of(words, giver, cue_range, contents, "received from it", word)


def _told(words: Words, start: int, cue: Cue, cues: Sequence[Cue]) -> tuple[Range, ...]:
    """The clause with "that" which begins here."""
    if start >= len(words) or words[start].low != "that":
        return ()
    return closed(words, start, stop_of(words, start, cue, cues))


def _framed(words: Words) -> Iterator[Draft]:
    """ "In the recordings, a soldier is heard saying …": the recording says what follows."""
    if len(words) < _SHORTEST or words[0].low not in {"in", "on"}:
        return
    if words[1].low not in _DEFINITE:
        return
    medium = noun_phrase_after(words, 1)
    if medium is None or not _is_recording(words, medium) or words[medium[1]].low != ",":
        return
    start = medium[1] + 1
    if words[start].low.endswith("ed"):  # "released by the army,"
        closing = (i for i in range(start, min(_FRAME, len(words))) if words[i].low == ",")
        start = next(closing, start - 1) + 1
    contents = closed(words, start, len(words))
    if contents:
        yield draft_of(words, medium, (0, 1), contents, "heard or seen in it")


def _is_recording(words: Words, phrase: Range) -> bool:
    if phrase[1] + 1 >= len(words):
        return False
    inside = (word.low for word in words[phrase[0] : phrase[1]])
    return any(low in names.RECORDINGS for low in inside)
